"""Compiled packs kept in the user's cache folder, so that a pack is checked and compiled once."""

from __future__ import annotations

import os
from functools import cache

from assistant import compiled, keeping, periods, units
from assistant.packs.contents import Contents

_KIND = "packs"


def load_cached(contents: Contents, made_of: str) -> bytes:
    """The compiled pack that was kept of these contents; b"" if there is none in the cache."""
    return keeping.load(_KIND, contents.name, made_of) or b""


def keep(contents: Contents, made_of: str, content: bytes) -> None:
    """Put a compiled pack into the cache; where that is impossible (read-only, full), nothing happens."""
    keeping.keep(_KIND, contents.name, made_of, content)


def what_it_is_made_of(contents: Contents, digest: str) -> str:
    """What a pack is compiled from: its files, by their digest, its name, and the state of the code."""
    return f"{digest}{keeping.digest(repr((contents.known_as, _code(os.path.dirname(__file__)))).encode())}"


@cache
def _code(folder: str) -> str:
    """The state of the code that compiles packs, which stays what it is while a process runs."""
    return keeping.state_of_code((folder,), (compiled.__file__, periods.__file__, units.__file__))
