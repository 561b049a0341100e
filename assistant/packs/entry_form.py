"""What all written forms have in common: where they were written, and which of their fields could not be read."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict, PrivateAttr

from assistant.packs.reading import Spot


class Form(BaseModel):
    """Base of all forms: unknown fields are refused, nothing is converted in silence."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)

    #: Where this was written; set once, by the reader of the file.
    _spot: Spot = PrivateAttr(default_factory=lambda: Spot("", {}))
    #: Fields that were written and could not be read: they hold what they hold where they are left out.
    _unread: frozenset[str] = PrivateAttr(default=frozenset())

    @property
    def spot(self) -> Spot:
        """Where this was written."""
        return self._spot

    @property
    def is_whole(self) -> bool:
        """Whether all that was written here could be read."""
        return not self._unread

    def is_read(self, *fields: str) -> bool:
        """Whether these fields, if they were written at all, could be read: only then they can be judged."""
        return self._unread.isdisjoint(fields)

    def placed(self, spot: Spot, *, unread: frozenset[str] = frozenset()) -> None:
        """Note where this was written, and which of its fields could not be read."""
        self._spot = spot
        self._unread = unread
