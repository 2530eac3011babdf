"""Where companies are named, what stands behind their names, and which securities the names stand for."""
