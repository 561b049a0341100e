"""Ctrl-C where no exception could be caught: while the program is being loaded, and while it ends."""

from __future__ import annotations

import os
import signal
from types import FrameType

_INTERRUPTED = 130


def end_at_once() -> None:
    """From now on Ctrl-C ends the process without a word, if it would have raised `KeyboardInterrupt`."""
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        signal.signal(signal.SIGINT, _end)


def raise_again() -> None:
    """From now on Ctrl-C raises `KeyboardInterrupt` again."""
    if signal.getsignal(signal.SIGINT) is _end:
        signal.signal(signal.SIGINT, signal.default_int_handler)


def _end(number: int, frame: FrameType | None) -> None:
    os._exit(_INTERRUPTED)
