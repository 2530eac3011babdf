"""`python -m watchlist` is `watchlist`."""

from watchlist.cli import main

if __name__ == "__main__":
    main()
