"""Compiled packs kept in the user's cache folder, so that a pack is checked and compiled once."""

from __future__ import annotations

import os
from functools import cache

from assistant import keeping, periods, units
from assistant.facts import Pack
from assistant.packs.compiled import from_bytes, to_bytes
from assistant.packs.contents import Contents

_KIND = "packs"


def load_cached(contents: Contents) -> Pack | None:
    """The compiled pack of these contents, if there is one in the cache."""
    made_of = _made_of(contents)
    kept = keeping.load(_KIND, contents.name, made_of)
    return from_bytes(kept, made_of) if kept else None


def keep(contents: Contents, pack: Pack) -> None:
    """Put a compiled pack into the cache; where that is impossible (read-only, full), nothing happens."""
    made_of = _made_of(contents)
    keeping.keep(_KIND, contents.name, made_of, to_bytes(pack, made_of))


def _made_of(contents: Contents) -> str:
    """What a pack is compiled from: its files, its name, and the state of the code that compiles them."""
    return f"{contents.digest}{keeping.digest(repr((contents.known_as, _code(os.path.dirname(__file__)))).encode())}"


@cache
def _code(folder: str) -> str:
    """The state of the code that compiles packs, which stays what it is while a process runs."""
    return keeping.state_of_code((folder,), (periods.__file__, units.__file__))
