"""User journeys: the only part of the window that calls importing and the store's edits."""
