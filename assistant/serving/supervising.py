"""Several processes that serve at one socket: each that dies is replaced, and all stop together."""

from __future__ import annotations

import gc
import logging
import os
import signal
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Final

from assistant.serving.terminals import terminal_watch

_log = logging.getLogger(__name__)

#: Where a worker died sooner than that after its start, its successor waits for as long.
_SOON: Final = 1.0
_TICK: Final = 0.1
_STOPPING: Final = (signal.SIGTERM, signal.SIGINT)
_HEARD: Final = (*_STOPPING, signal.SIGHUP)


def supervise(work: Callable[[], None], *, workers: int, died: Callable[[int], None], patience: float) -> int:
    """Have so many processes do the work until SIGTERM or Ctrl-C; the number of that signal.

    They are copies of this one and share what it has loaded; they end when it does. `died` is told the id of each that
    has ended. SIGHUP is passed on to them. Those that still work `patience` seconds after they were told to stop are
    killed.
    """
    running: dict[int, float] = {}
    not_before = 0.0
    inside, outside = os.pipe()
    has_gone = terminal_watch()
    # What is there already is never looked through for garbage, or each worker would get a copy of its own.
    gc.collect()
    gc.freeze()
    with _signals() as received:
        while not (stopping := [number for number in received if number in _STOPPING]):
            if signal.SIGHUP in received:
                received.remove(signal.SIGHUP)
                _tell(running, signal.SIGHUP)
                if has_gone():
                    received.append(signal.SIGTERM)
                    continue
            now = time.monotonic()
            for pid, started in _ended(running):
                died(pid)
                _log.error("worker %d has died and is replaced", pid)
                not_before = now + _SOON if now - started < _SOON else not_before
            while len(running) < workers and now >= not_before:
                running[_fork(work, inside, outside)] = now
            time.sleep(_TICK)
        _stop(running, died, patience)
    os.close(inside)
    os.close(outside)
    return stopping[0]


def _fork(work: Callable[[], None], inside: int, outside: int) -> int:
    """The id of a new process, which does the work and ends."""
    # Until the new process has let go of what this one does on signals, they wait.
    signal.pthread_sigmask(signal.SIG_BLOCK, _HEARD)
    pid = os.fork()
    if pid:
        signal.pthread_sigmask(signal.SIG_UNBLOCK, _HEARD)
        return pid
    code = 1
    try:
        os.close(outside)
        for number in _STOPPING:
            signal.signal(number, signal.SIG_DFL)
        signal.signal(signal.SIGHUP, signal.SIG_IGN)
        signal.pthread_sigmask(signal.SIG_UNBLOCK, _HEARD)
        threading.Thread(target=_end_with_parent, args=(inside,), daemon=True).start()
        work()
        code = 0
    except KeyboardInterrupt:
        code = 0
    except BaseException:
        _log.exception("a worker failed")
    finally:
        # What the process above does when it ends is not for this one to do.
        os._exit(code)


def _end_with_parent(inside: int) -> None:
    """Wait until the other end of the pipe is closed, by whatever ended the process above, and stop."""
    os.read(inside, 1)
    os.kill(os.getpid(), signal.SIGTERM)


@contextmanager
def _signals() -> Iterator[list[int]]:
    """The signals that have come in."""
    received: list[int] = []

    def note(number: int, _: FrameType | None) -> None:
        received.append(number)

    before = {number: signal.signal(number, note) for number in _HEARD}
    try:
        yield received
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _tell(running: dict[int, float], number: int) -> None:
    for pid in running:
        os.kill(pid, number)


def _ended(running: dict[int, float]) -> list[tuple[int, float]]:
    """Those that have ended, which run no longer, and when they were started."""
    return [(pid, running.pop(pid)) for pid in list(running) if os.waitpid(pid, os.WNOHANG)[0]]


def _stop(running: dict[int, float], died: Callable[[int], None], patience: float) -> None:
    _tell(running, signal.SIGTERM)
    end = time.monotonic() + patience
    while running and time.monotonic() < end:
        for pid, _ in _ended(running):
            died(pid)
        time.sleep(_TICK / 4)
    _tell(running, signal.SIGKILL)
    for pid in running:
        os.waitpid(pid, 0)
        died(pid)
