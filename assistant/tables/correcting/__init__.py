"""Corrections of how a table is read: a small file that a person writes, checked and applied."""
