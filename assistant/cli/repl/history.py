"""The lines that were typed, kept from one conversation to the next in the user's state folder."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

from assistant.packs.user_folders import own_state
from assistant.tuples import NamedTuple

#: How many lines are recalled; the file is cut back to that once it holds twice as many.
MOST = 1_000
_LONGEST = 1_000


class History(NamedTuple):
    """The lines of conversations before this one, oldest first, and how lines are added."""

    lines: tuple[str, ...]
    add: Callable[[Iterable[str]], None]


def open_history(note: Callable[[str], None]) -> History:
    """The history of this user. If it cannot be kept, there is one note about it, and all goes on without."""
    file = _file()
    if file is None:
        return History((), _forget)
    is_kept, last = True, ""

    def add(lines: Iterable[str]) -> None:
        nonlocal is_kept, last
        for line in lines:
            if is_kept and line != last and line.isprintable() and line.strip() and len(line) <= _LONGEST:
                try:
                    _append(file, line)
                except OSError as error:
                    is_kept = False
                    note(_not_kept(file, error))
                last = line

    try:
        return History(tuple(_recall(file)), add)
    except OSError as error:
        note(_not_kept(file, error))
        return History((), _forget)


def _file() -> Path | None:
    folder = own_state()
    return Path(folder, "history") if folder else None


def _forget(lines: Iterable[str]) -> None:
    """Keep nothing."""


def _not_kept(file: Path, error: OSError) -> str:
    return f"What is typed will not be recalled next time: {file}: {error.strerror or error}."


def _recall(file: Path) -> list[str]:
    """The lines in the file; fails with OSError also where lines could be read but not added."""
    file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    with _opened(file):
        pass
    lines = [line for line in file.read_text(encoding="utf-8", errors="replace").split("\n") if line]
    if len(lines) > 2 * MOST:
        _cut_back(file, lines[-MOST:])
    return [line for line in lines[-MOST:] if line.isprintable()]


def _append(file: Path, line: str) -> None:
    with _opened(file) as opened:
        opened.write(f"{line}\n".encode())


def _opened(file: Path) -> BinaryIO:
    # What one asks is nobody else's business.
    return os.fdopen(os.open(file, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600), "ab")


def _cut_back(file: Path, lines: Sequence[str]) -> None:
    beside = file.with_name(f"{file.name}.{os.getpid()}")
    try:
        beside.touch(mode=0o600)
        beside.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
        beside.replace(file)
    finally:
        with suppress(OSError):
            beside.unlink()
