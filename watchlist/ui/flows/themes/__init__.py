"""What is done to themes."""
