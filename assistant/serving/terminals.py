"""Whether the terminal that a server was started in is still there: when it goes, SIGHUP comes too."""

from __future__ import annotations

import os
from collections.abc import Callable


def terminal_watch() -> Callable[[], bool]:
    """What tells from now on whether the terminal has gone; never, where there is none to begin with."""
    had_terminal = _has_terminal()
    return lambda: had_terminal and not _has_terminal()


def _has_terminal() -> bool:
    try:
        os.close(os.open(os.ctermid(), os.O_RDONLY | os.O_NOCTTY))
    except OSError:
        return False
    return True
