"""Readers of the extra `tables`, imported where they are used, with one clear message where they lack."""

from __future__ import annotations

from importlib import import_module
from typing import Any, Final

from assistant.errors import TableError

COMMAND: Final = 'pip install "report-assistant[tables]"'


def needed(module: str, file: str, what: str) -> Any:
    """A module of the extra. Raises `TableError` with the command that installs it.

    `what` names the kind of file: "Parquet".
    """
    try:
        return import_module(module)
    except ImportError as error:
        library = module.partition(".")[0]
        raise TableError(
            f"{file} is read with the library {library!r}, which is not installed. Install it: {COMMAND} "
            f"(or save the table as CSV instead of {what})."
        ) from error
