"""The library: one SQLite file that keeps reports, their facts and what the user made of them."""
