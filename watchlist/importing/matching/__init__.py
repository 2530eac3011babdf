"""Copies, translations and aligned lists among reports."""
