"""How far a long batch has come, drawn on standard error while a person watches."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from time import monotonic

from assistant.cli.environment import Environment

_PATIENCE, _BETWEEN = 0.5, 0.1


def with_progress(environment: Environment, lines: Iterable[bytes], *, size: int) -> Iterable[bytes]:
    """The lines, with a bar of how many of the `size` bytes are done (0: unknown) if it takes long."""
    return _drawing(environment, lines, size=size) if environment.shows_progress else lines


def _drawing(environment: Environment, lines: Iterable[bytes], *, size: int) -> Iterator[bytes]:
    count = done = 0
    is_drawn = False
    due = monotonic() + _PATIENCE
    try:
        for line in lines:
            yield line
            count += 1
            done += len(line)
            if (now := monotonic()) >= due:
                _draw(environment, progress_line(count, done, size=size, width=environment.width))
                is_drawn, due = True, now + _BETWEEN
    finally:
        if is_drawn:
            _draw(environment, "")


def progress_line(count: int, done: int, *, size: int, width: int = 80) -> str:
    """One line about the work done.

    >>> progress_line(1200, 50, size=100, width=60)
    '[##########----------]  50%  1,200 lines'
    """
    if not size:
        return f"{count:,} lines"
    share = min(1.0, done / size)
    room = max(5, min(40, width - 40))
    filled = int(share * room)
    return f"[{'#' * filled}{'-' * (room - filled)}] {share:4.0%}  {count:,} lines"


def _draw(environment: Environment, line: str) -> None:
    try:
        environment.stderr.write(f"\r{line}\x1b[K")
        environment.stderr.flush()
    except OSError:
        pass
