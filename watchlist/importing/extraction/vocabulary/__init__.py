"""Words and what they say: cues, headings, trades, industries, ratings, and ordinary words that are also names."""
