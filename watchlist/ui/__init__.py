"""The window over a library: models, widgets, pages, journeys.

Qt's binding puts an import of its own in the place of Python's: that reads the source of each module which is imported
later, to see whether it asks for other names of Qt's methods, and keeps all these sources. Nothing here asks for them, so
Python's own import comes back: a tenth of the time to the first paint, and of the memory once pandas is loaded.
"""

import builtins

builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
