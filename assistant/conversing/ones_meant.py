"""Turns that say "ones" for the kind of thing that was told of: "and the top American ones?"."""

from __future__ import annotations

import re

from assistant.conversing.state import State
from assistant.reading.understanding import Library, understand

#: "The top American ones", and words before "ones" that only point.
_ONES = re.compile(r"\b(?P<which>(?:[^\W\d][\w.’'-]*\s+){1,3})ones\b", re.IGNORECASE)
_POINTING = frozenset(
    "other others first second third last same which these those all both two three four what any some former latter "
    "middle next previous new old earlier later bigger smaller larger lower higher biggest smallest largest".split()
)


def with_ones_meant(said: str, state: State, library: Library) -> str:
    """A turn with the noun for what the last figure is of in the place of "ones", where that names a thing."""
    found = _ONES.search(said)
    fact = state.query.fact if state.query is not None else None
    if found is None or fact is None or not _POINTING.isdisjoint(found["which"].lower().split()):
        return said
    measure = library.pack.measures[fact.measure]
    kinds = [kind for kind in fact.members if kind not in (measure.between or ())]
    if len(kinds) != 1:
        return said
    put = f"{said[: found.start()]}{found['which']}{library.pack.dimensions[kinds[0]].plural}{said[found.end() :]}"
    is_one = any(
        each.sense.kind == "member" and each.sense.more == kinds[0] for each in understand(put, library).scan.names
    )
    return put if is_one else said
