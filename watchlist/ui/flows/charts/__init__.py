"""What is drawn, found and saved of charts."""
