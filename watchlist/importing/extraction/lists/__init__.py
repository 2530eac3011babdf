"""Theme lists in running text: tokens, layouts, themes, stances, picks."""
