"""Where this user's own packs, compiled packs and what a conversation leaves lie, by the XDG rules."""

from __future__ import annotations

import os
from pathlib import Path


def own_packs() -> Path | None:
    """The folder in which the user's own packs lie; None if this user has no home."""
    return _packs_in(_folder("XDG_DATA_HOME", ".local/share"))


def compiled_packs() -> Path | None:
    """The folder in which compiled packs are kept; None if this user has no home."""
    return _packs_in(_folder("XDG_CACHE_HOME", ".cache"))


def own_state() -> Path | None:
    """The folder for what is kept from one conversation to the next; None if this user has no home."""
    return _folder("XDG_STATE_HOME", ".local/state")


def _packs_in(folder: Path | None) -> Path | None:
    return folder and folder / "packs"


def _folder(variable: str, usual: str) -> Path | None:
    named = Path(os.environ.get(variable, ""))
    try:
        # The rules say that a relative path is to be ignored.
        base = named if named.is_absolute() else Path.home() / usual
    except RuntimeError:
        return None
    return base / "report-assistant"
