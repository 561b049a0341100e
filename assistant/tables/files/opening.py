"""From a file, bytes, standard input or a data frame to grids: the kind is found, and its reader called."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from assistant.tables.grid import Grid


def read_grids(source: Path | str | Any, *, sheet: str | None = None, title: str = "") -> tuple[Grid, ...]:
    """The tables of a file ("-" for standard input), of bytes with a name, or of a data frame.

    `sheet` names the only one wanted; `title` replaces what stands above the table. Raises `TableError`.
    """
    raise NotImplementedError
