"""Pieces of bytes side by side, each under its key: thousands are at hand at once, and those asked for are read."""

from __future__ import annotations

import json
from collections.abc import Iterator, KeysView, Mapping
from itertools import accumulate, pairwise
from typing import Any

#: The digits in front that tell how long the list of keys and lengths is.
_DIGITS = 10


def join_pieces(pieces: Mapping[str, bytes]) -> bytes:
    """Pieces as one, for `Pieces`.

    >>> joined = join_pieces({"apples": b"973", "pears": b""})
    >>> {key: bytes(piece) for key, piece in Pieces(memoryview(joined)).items()}
    {'apples': b'973', 'pears': b''}
    """
    head = json.dumps([[*pieces], [*map(len, pieces.values())]], separators=(",", ":")).encode()
    return b"".join((b"%0*d" % (_DIGITS, len(head)), head, *pieces.values()))


class Pieces(Mapping[str, memoryview]):
    """The pieces of `join_pieces`, in their order; `ValueError` for anything else."""

    def __init__(self, content: memoryview) -> None:
        start = _DIGITS + int(content[:_DIGITS])
        keys, lengths = json.loads(str(content[_DIGITS:start], "ascii"))
        self._content = content
        self._places = dict(zip(keys, pairwise(accumulate(lengths, initial=start)), strict=True))

    def __getitem__(self, key: str) -> memoryview:
        start, end = self._places[key]
        return self._content[start:end]

    def __contains__(self, key: object) -> bool:
        return key in self._places

    def __iter__(self) -> Iterator[str]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)

    def keys(self) -> KeysView[str]:
        """The keys, in order."""
        return self._places.keys()

    def within(self, key: str) -> Pieces:
        """The pieces that one of them consists of."""
        return Pieces(self[key])

    def json(self, key: str) -> Any:
        """A piece that is JSON of plain letters."""
        return json.loads(str(self[key], "ascii"))

    def text(self, key: str) -> str:
        """A piece that is text."""
        return str(self[key], "utf-8")
