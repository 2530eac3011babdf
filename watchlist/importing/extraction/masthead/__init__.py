"""What a document says of itself: title, house, day, industry, people."""
