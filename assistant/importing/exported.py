"""By what a table is known that was exported of a pack."""

#: The columns that all of these have.
EXPORTED = frozenset(("id", "measure", "value", "statement", "at"))
