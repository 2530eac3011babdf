"""Documents on their way into the library: compared with what it has, their files kept, read again by newer rules.

Here `importing` and `store`, which know nothing of each other, meet; the window and the command line use the same.
"""
