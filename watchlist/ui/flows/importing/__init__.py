"""From dropped files, folders and pasted texts to drafts."""
