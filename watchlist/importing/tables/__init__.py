"""Tables in files: delimited text, Markdown, workbooks; which of their columns says what."""
