"""Files of every kind, read as grids of printed text."""

from assistant.tables.files.opening import read_grids

__all__ = ["read_grids"]
