"""Entries by their ids that are read when they are asked for: of thousands a question needs a few."""

from __future__ import annotations

from collections.abc import Callable, ItemsView, Iterator, Mapping, ValuesView
from typing import TypeVar, overload

from assistant.once import once

T = TypeVar("T")
D = TypeVar("D")


class Entries(Mapping[str, T]):
    """Entries in order; each is read once."""

    def __init__(self, ids: Mapping[str, object], read: Callable[[str], T]) -> None:
        """`ids` has the ids as its keys; `read` gives the entry of one, and raises `KeyError` for any other."""
        self._ids = ids
        self._read = read
        self._found: dict[str, T] = {}

    def __getitem__(self, key: str) -> T:
        found = self._found.get(key)
        # Of two threads that read one at once both go on with the same.
        return self._found.setdefault(key, self._read(key)) if found is None else found

    def __contains__(self, key: object) -> bool:
        return key in self._ids

    def __iter__(self) -> Iterator[str]:
        return iter(self._ids)

    def __len__(self) -> int:
        return len(self._ids)

    @overload
    def get(self, key: str) -> T | None: ...

    @overload
    def get(self, key: str, default: D) -> T | D: ...

    def get(self, key: str, default: object = None) -> object:
        """The entry of an id; the default if there is none."""
        return self[key] if key in self._ids else default

    @once
    def _all(self) -> dict[str, T]:
        return {key: self[key] for key in self._ids}

    def values(self) -> ValuesView[T]:
        """All entries, in order."""
        return self._all.values()

    def items(self) -> ItemsView[str, T]:
        """All entries with their ids, in order."""
        return self._all.items()
