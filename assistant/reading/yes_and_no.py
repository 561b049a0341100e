"""Answers that were yes or no: "had no incident" and "went without one" ask for those who said no."""

from __future__ import annotations

from assistant.facts import Measure
from assistant.reading.named_members import Named
from assistant.reading.selection import Cube
from assistant.reading.slots import Slots

#: Words that turn a yes, in a name of the measure too, and the cues that they are elsewhere.
_TURNING = frozenset("not no never none without nobody".split())
_CUES = ("not", "never", "none", "except", "any")
_YES, _NO = "yes", "no"


def turned_to_no(slots: Slots, cube: Cube) -> Slots:
    """The slots for the answer no, where yes is meant by itself or named and one word turns it; else as they are."""
    places = tuple(at for at, word in enumerate(slots.scan.words) if word.key in _TURNING)
    if len(places) != 1:
        return slots
    for dimension in slots.measure.dimensions:
        answers = answers_of(slots.measure, dimension, cube)
        named = slots.members(dimension)
        if not answers or named not in ((), (answers[_YES],)):
            continue
        others = tuple(each for each in slots.named if each.dimension != dimension)
        cues = {meaning: at for meaning, at in slots.cues.items() if meaning not in _CUES}
        return slots._replace(named=(*others, Named(dimension, answers[_NO], places)), cues=cues)
    return slots


def answers_of(measure: Measure, dimension: str, cube: Cube) -> dict[str, str]:
    """The members of a dimension by their names, if yes and no are among them; else none."""
    known = (cube.pack.members[each] for each in cube.having(measure.id))
    answers = {each.name.lower(): each.id for each in known if each.dimension == dimension}
    return answers if {_YES, _NO} <= answers.keys() else {}
