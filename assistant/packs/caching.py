"""Compiled packs kept in the user's cache folder, so that a pack is checked and compiled once."""

from __future__ import annotations

import _thread
import os
from contextlib import suppress
from importlib.util import source_hash

from assistant import periods, units
from assistant.facts import Pack
from assistant.packs.compiled import from_bytes, to_bytes
from assistant.packs.contents import Contents
from assistant.packs.user_folders import compiled_packs

#: So many compiled packs are kept for packs of one name: of other editions, and of what was edited since.
_KEPT = 8


def load_cached(contents: Contents) -> Pack | None:
    """The compiled pack of these contents, if there is one in the cache."""
    made_of = _made_of(contents)
    path = _path(contents, made_of)
    if path is None:
        return None
    try:
        with open(path, "rb") as file:
            return from_bytes(file.read(), made_of)
    except OSError:
        return None


def keep(contents: Contents, pack: Pack) -> None:
    """Put a compiled pack into the cache; where that is impossible (read-only, full), nothing happens."""
    made_of = _made_of(contents)
    path = _path(contents, made_of)
    if path is None:
        return
    # Another process or thread may do the same just now; each writes a file of its own, the last one stays.
    passing = f"{path}.{os.getpid()}-{_thread.get_ident()}"
    try:
        os.makedirs(os.path.dirname(path), mode=0o700, exist_ok=True)
        try:
            with open(passing, "wb") as file:
                file.write(to_bytes(pack, made_of))
            os.replace(passing, path)
        except OSError:
            _remove(passing)
            raise
        _drop_old(path, contents)
    except OSError:
        pass


def _remove(path: str) -> None:
    # It may be gone, or others see to it.
    with suppress(OSError):
        os.unlink(path)


def _path(contents: Contents, made_of: str) -> str | None:
    folder = compiled_packs()
    return os.path.join(folder, f"{contents.name}@{made_of}") if folder else None


def _made_of(contents: Contents) -> str:
    """What a pack is compiled from: its files, its name, and the state of the code that compiles them."""
    with os.scandir(os.path.dirname(__file__)) as entries:
        files = sorted(entry.path for entry in entries if entry.name.endswith(".py"))
    states = [os.stat(path) for path in (*files, periods.__file__, units.__file__)]
    code = [(state.st_mtime_ns, state.st_size) for state in states]
    return f"{contents.digest}{source_hash(repr((contents.known_as, code)).encode()).hex()}"


def _drop_old(path: str, contents: Contents) -> None:
    with os.scandir(os.path.dirname(path)) as entries:
        others = [entry for entry in entries if entry.name.startswith(f"{contents.name}@")]
    by_age = sorted(others, key=lambda other: (other.path == path, other.stat().st_mtime_ns), reverse=True)
    for other in by_age[_KEPT:]:
        _remove(other.path)
