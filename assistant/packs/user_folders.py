"""Where this user's own packs, compiled packs and what a conversation leaves lie, by the XDG rules."""

from __future__ import annotations

import os


def own_packs() -> str | None:
    """The folder in which the user's own packs lie; None if this user has no home."""
    return _packs_in(_folder("XDG_DATA_HOME", ".local/share"))


def compiled_packs() -> str | None:
    """The folder in which compiled packs are kept; None if this user has no home."""
    return _packs_in(_folder("XDG_CACHE_HOME", ".cache"))


def own_state() -> str | None:
    """The folder for what is kept from one conversation to the next; None if this user has no home."""
    return _folder("XDG_STATE_HOME", ".local/state")


def _packs_in(folder: str | None) -> str | None:
    return folder and os.path.join(folder, "packs")


def _folder(variable: str, usual: str) -> str | None:
    named = os.environ.get(variable, "")
    # The rules say that a relative path is to be ignored.
    base = named if os.path.isabs(named) else os.path.expanduser(f"~/{usual}")
    return os.path.join(base, "report-assistant") if os.path.isabs(base) else None
