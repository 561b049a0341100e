"""Of readings that fit equally well the only one that gives anything, or what all of them say."""

from __future__ import annotations

from assistant.answering.attempts import Computed, each_answer
from assistant.operations.query import Truth
from assistant.reading.cumulative import APART
from assistant.reading.slots import Slots
from assistant.reading.understanding import Understanding
from assistant.utterance.forms import is_claim


def only_one_answers(understanding: Understanding) -> Computed | None:
    """What the only one gives of those readings that fit equally well and give anything; None if several do."""
    best = understanding.readings[0]
    of_span = _of_whole_span(understanding)
    if of_span:
        return next(each_answer(understanding, [of_span]), None)
    if not best.named and (not best.periods or best.measure.dimensions):
        return None
    whole = [each for each in understanding.readings if not each.unexplained]
    equal = [each for each in whole if each.score == best.score and each.named_words and not _is_other_lead(each)]
    if not equal:
        # Of leads that are not named it is asked back which is meant.
        equal = [each for each in whole if each.score == best.score and each.named and not each.measure.between]
    if not best.periods and not all(each.named == best.named and _is_spoken_of(each) for each in equal):
        return None
    found = list(each_answer(understanding, equal))
    return found[0] if len(found) == 1 else None


def all_say_as_much(understanding: Understanding) -> Computed | None:
    """What the first says of readings that fit equally well where a claim about a lead is as true or false by each."""
    best = understanding.readings[0]
    if not is_claim(best.scan):
        return None
    equal = [each for each in understanding.readings if each.score == best.score and each.way is None]
    if any(each.unexplained or not each.measure.between for each in equal):
        return None
    found = list(each_answer(understanding, equal))
    verdicts = {each.result.value.holds for each in found if isinstance(each.result.value, Truth)}
    return found[0]._replace(notes=()) if len(found) == len(equal) and len(verdicts) == 1 else None


def _of_whole_span(understanding: Understanding) -> Slots | None:
    """The only one whose figures are each for the whole span of years that is named; None of what came about in it."""
    best = understanding.readings[0]
    if best.has(*APART):
        return None
    spans = understanding.library.cube.spans
    equal = [each for each in understanding.readings if each.score == best.score and not each.unexplained]
    found = [
        each for each in equal if [dated.period in spans.get(each.measure.id, ()) for dated in each.periods] == [True]
    ]
    return found[0] if len(found) == 1 else None


def _is_other_lead(slots: Slots) -> bool:
    """Whether a measure is a lead, and neither a lead nor one of its sides is named."""
    sides = slots.measure.between or ()
    return bool(sides) and slots.way is None and not any(slots.members(side) for side in sides)


def _is_spoken_of(slots: Slots) -> bool:
    """Whether a noun names the measure, and not only a verb that goes with many."""
    nouns = (each for each in slots.scan.measures if each.sense.kind in ("measure", "head"))
    return any(each.sense.id == slots.measure.id for each in nouns)
