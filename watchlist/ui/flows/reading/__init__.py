"""Reports as they are read: marks, pages, links, notes, and reading them again."""
