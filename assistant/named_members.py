"""The members that a question names, and those of them that it leaves out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from assistant.scanning import Scan


class Named(NamedTuple):
    """A member that a question names (or "" for the noun of a dimension), and where."""

    dimension: str
    member: str
    at: tuple[int, ...]


#: Words that may stand between an "except" and the member that it leaves out, and those that join another one to it.
_BETWEEN = frozenset("the a an of from in on for with those ones one all any".split())
#: How far behind a member an "excluded" may stand ("with MMLU being left out").
_NEAR = 2
_JOINED = frozenset(("and", "or", "nor", ",", "&", "plus", "the", "in", "on", "for", "from", "of", "than"))


def left_out_of(scan: Scan, named: Sequence[Named]) -> tuple[Named, ...]:
    """Of the members named those that an "except" before them, or an "excluded" after them, leaves out."""
    nouns = {at for each in scan.names if each.sense.kind == "dimension" for at in each.at}
    keys = [word.key for word in scan.words]
    found: list[Named] = []
    for cue in scan.cues:
        if cue.sense.id == "except":
            at, between = cue.at[-1], _BETWEEN
            for each in sorted(named, key=lambda each: each.at):
                gap = range(at + 1, each.at[0])
                if each.at[0] > at and all(keys[place] in between or place in nouns for place in gap):
                    found.append(each)
                    at, between = each.at[-1], _JOINED
        elif cue.sense.id == "left out":
            found += [each for each in named if 0 < cue.start - each.at[-1] <= _NEAR]
    return tuple(found)
