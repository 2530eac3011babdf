"""Of the window as a whole: going to things, commands, settings, care of the library."""
