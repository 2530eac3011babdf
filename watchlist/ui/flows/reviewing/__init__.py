"""From drafts to reports: what is accepted, corrected and dated."""
