"""Writing a conversation to a file, without ever losing what is there."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from assistant.cli.repl.talk import Talk
from assistant.cli.repl.transcript import WAYS

_ENDINGS = " or ".join(WAYS)


class SavingError(Exception):
    """The conversation was not saved; the message says why, and what to do."""


def save(talk: Talk, name: str) -> tuple[Talk, str]:
    """Write the conversation to a file whose ending says how; a sentence about it. Raises `SavingError`.

    A file is replaced only if it is as this conversation left it when it was saved there before.
    """
    said = [passage for passage in talk.passages if passage.answers]
    if not said:
        raise SavingError("There is nothing to save yet: ask something first.")
    path = _path(name)
    content = WAYS[path.suffix.lower()](said).encode("utf-8", "backslashreplace")
    place, before = str(path.absolute()), dict(talk.saved)
    try:
        is_there = os.path.lexists(path)
        if is_there and not (place in before and path.read_bytes() == before[place]):
            raise SavingError(f"{name} is there already and was left as it is; choose another name.")
        _write(path, content, is_new=not is_there)
    except (OSError, ValueError) as error:
        raise SavingError(f"{name} cannot be written: {getattr(error, 'strerror', None) or error}.") from error
    count = sum(len(passage.answers) for passage in said)
    saved = tuple({**before, place: content}.items())
    turns = f"{count} turn{'s' * (count != 1)}"
    return talk._replace(saved=saved), f"{'Replaced' if is_there else 'Saved'} {name}: {turns}."


def _path(name: str) -> Path:
    if not name:
        raise SavingError(f"Name a file that ends in {_ENDINGS}: /save talk.md")
    path = expanded(name)
    if path.suffix.lower() not in WAYS:
        stem = name.removesuffix(path.suffix) if path.suffix else name.rstrip("/.") or "talk"
        raise SavingError(f"{name} ends in neither {_ENDINGS.replace(' or ', ' nor ')}; try /save {stem}.md")
    return path


def expanded(name: str) -> Path:
    """The path that a name stands for, "~" being the folder of the person."""
    try:
        return Path(name).expanduser()
    except RuntimeError:
        return Path(name)


def _write(path: Path, content: bytes, *, is_new: bool) -> None:
    """Write all or nothing: a disk that is full leaves no half a file behind, and what was there before."""
    if is_new:
        with path.open("xb") as file:
            try:
                file.write(content)
                file.flush()
            except BaseException:
                path.unlink()
                raise
        return
    beside = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        beside.write_bytes(content)
        beside.replace(path)
    finally:
        with suppress(OSError):
            beside.unlink()
