"""Where a question asks by how much one thing is more than another without any noun for a difference."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.english.table_words import UNITS_COUNTED


def apart(keys: Sequence[str], found: dict[str, list[tuple[int, ...]]]) -> tuple[int, ...]:
    """Where it is asked by how many of a unit one thing is more than another: "how many degrees warmer is … than"."""
    compared = {place[-1] for cue in ("max", "min", "above", "below") for place in found.get(cue, ())}
    for at in range(len(keys) - 3):
        if tuple(keys[at : at + 2]) == ("how", "many") and keys[at + 2] in UNITS_COUNTED:
            last = at + 4 if keys[at + 3] in ("point", "points") else at + 3
            if last in compared and "than" in keys[last + 1 :] and not (set(keys[at:last]) & {"of"}):
                return tuple(range(at, last + 1))
    return ()


def behind(keys: Sequence[str]) -> tuple[int, ...]:
    """Where it is asked how far one is behind another, or ahead of it: "how many points is A behind B"."""
    if tuple(keys[:2]) not in _AMOUNTS and tuple(keys[:2]) != ("how", "far"):
        return ()
    at = next((at for at in range(3, len(keys) - 1) if keys[at] in ("behind", "ahead")), 0)
    return (at,) if at and not {"than", "fall", "fell"} & set(keys) else ()


def bare_than(keys: Sequence[str], found: dict[str, list[tuple[int, ...]]]) -> tuple[int, ...]:
    """Where "than" alone says that two things are set beside each other: "what percentage like tea than coffee"."""
    asks = tuple(keys[:2]) in _AMOUNTS or len(keys) > 1 and keys[0] in ("what", "which") and keys[1] in _SHARES
    at = keys.index("than") if "than" in keys else 0
    return (at,) if asks and at > 0 and not _COMPARATIVES & found.keys() and keys[at - 1] not in _BEFORE_THAN else ()


_AMOUNTS = (("how", "many"), ("how", "much"))
_SHARES = ("percentage", "percent", "share", "%")
_COMPARATIVES = {"above", "below", "atleast", "atmost", "max", "min", "difference", "other", "latest", "earliest"}
_BEFORE_THAN = ("other", "rather", "else", "else's", "earlier", "later", "different")
