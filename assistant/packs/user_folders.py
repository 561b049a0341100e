"""Where this user's own packs and what a conversation leaves lie, by the XDG rules."""

from __future__ import annotations

import os

from assistant.keeping import xdg_folder


def own_packs() -> str | None:
    """The folder in which the user's own packs lie; None if this user has no home."""
    folder = xdg_folder("XDG_DATA_HOME", ".local/share")
    return folder and os.path.join(folder, "packs")


def own_state() -> str | None:
    """The folder for what is kept from one conversation to the next; None if this user has no home."""
    return xdg_folder("XDG_STATE_HOME", ".local/state")
