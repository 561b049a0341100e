"""The nearest of some names, for "did you mean". It never decides anything."""

from __future__ import annotations

from collections.abc import Iterable

_NEAR_ENOUGH = 65


def nearest(name: str, known: Iterable[str], *, enough: int = _NEAR_ENOUGH) -> str:
    """The known name that is most like another; "" if none is like it. Ties go to the first in the alphabet.

    `enough` is how like it has to be, of 100.
    """
    from rapidfuzz import fuzz

    scored = sorted((-fuzz.ratio(name.lower(), other.lower()), other) for other in known)
    return scored[0][1] if name and scored and -scored[0][0] >= enough else ""
