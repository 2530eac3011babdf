"""One reader a format: bytes to text with every character's place kept."""
