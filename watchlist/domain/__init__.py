"""What a report, a pick, a theme and a rating are; standard library only."""
