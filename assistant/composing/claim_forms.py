"""How a claim is put: of one thing "or" another, of the second of two, by how much without a number."""

from __future__ import annotations

from itertools import pairwise

from assistant.composing.frame import Frame
from assistant.english.numberwords import SCALES
from assistant.query import Query
from assistant.words import phrase_key


def offers_two(frame: Frame) -> bool:
    """Whether a claim is made of one member "or" another."""
    named = [each for each in frame.slots.named if each.dimension == frame.axis]
    words = frame.slots.scan.words
    return any(
        "or" in {words[at].key for at in range(one.at[-1] + 1, other.at[0])} and other.at[0] - one.at[-1] <= _NEAR_OR
        for one, other in pairwise(named)
    )


_NEAR_OR = 4
#: Verbs of a gap that is gone when they are true: what is closed is not only closing.
COMPLETED = frozenset("closed close caught".split())
#: How much a movement is said to be, without a number.
DEGREES = frozenset("hardly barely scarcely slightly little somewhat marginally minimally".split())

_TWO = 2


def is_turned_clause(frame: Frame) -> bool:
    """Whether the one asked about stands in a clause of its own after the other ("the US made 40, did China more?")."""
    named = [each for each in frame.slots.named if each.dimension == frame.axis]
    if len(named) != _TWO or "than" in frame.keys:
        return False
    between = frame.slots.scan.words[named[0].at[-1] + 1 : named[1].at[0]]
    compares = [at for cue in ("more", "fewer") for at in frame.slots.cues.get(cue, ())]
    return any(word.is_break for word in between) and any(at > named[1].at[-1] for at in compares)


def is_one_over_time(found: tuple[Query, ...]) -> bool:
    """Whether two operands are one cell at two times."""
    facts = [query.fact for query in found if query.fact is not None]
    return len(facts) == len(found) == 2 and facts[0].members == facts[1].members


def scales(words: str) -> set[str]:
    """The scales that some words name ("millions of dollars")."""
    return {key for key in phrase_key(words) if key in SCALES and len(key) > _SHORTEST_SCALE}


#: A single "m" or "bn" is too little to tell a scale by.
_SHORTEST_SCALE = 2


def was_ahead_before(frame: Frame) -> bool:
    """Whether the side that is said to overtake is the one ahead at all dates already."""
    return all(frame.sign(cell) > 0 for cell in frame.line(frame.first()))
