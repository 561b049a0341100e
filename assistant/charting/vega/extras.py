"""The libraries of the extra `charts`, imported where they are used, with one clear message where they lack."""

from __future__ import annotations

from importlib import import_module
from typing import Any, Final

from assistant.charting.chart import ChartError

COMMAND: Final = 'pip install "report-assistant[charts]"'


def needed(module: str) -> Any:
    """A module of the extra. Raises `ChartError` with the command that installs it."""
    try:
        return import_module(module)
    except ImportError as error:
        library = module.partition(".")[0]
        raise ChartError(
            f"A chart is written with the library {library!r}, which is not installed. Install it: {COMMAND} "
            "(or have it drawn in the terminal: --chart without a file)."
        ) from error
