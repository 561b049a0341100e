"""Words for a whole of which the other members of a dimension are parts ("World", "All countries")."""

from __future__ import annotations

#: A member whose name is made of these words alone is no rival of the others.
WHOLES = frozenset(
    "world worldwide global globally all total overall everyone everywhere average mean aggregate sum combined whole "
    "country nation region state sector the of surveyed every international".split()
)
#: Words of the above that make a whole of nothing by themselves.
WEAK = frozenset("country nation region state sector the of surveyed every mean sum".split())


#: The letters that words for a whole begin with.
_BEGINNINGS = tuple(sorted({word[:3] for word in WHOLES}))


def begins_whole(name: str) -> bool:
    """Whether a name may be that of a whole, by the letters with which it begins.

    >>> begins_whole("World"), begins_whole("All countries"), begins_whole("Norway")
    (True, True, False)
    """
    return not name[:3].isalpha() or name[:3].lower() in _BEGINNINGS


def is_whole(keys: tuple[str, ...]) -> bool:
    """Whether the keys of a name are those of a whole.

    >>> is_whole(("world",)), is_whole(("all", "country")), is_whole(("rest", "of", "world")), is_whole(("state",))
    (True, True, False, False)
    """
    return bool(keys) and set(keys) <= WHOLES and not set(keys) <= WEAK
