"""The readings as the share in what is counted, where members are put in order: the order by both is the same."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.facts import Measure
from assistant.reading.slots import Slots
from assistant.reading.understanding import Understanding, every_reading
from assistant.units import PERCENT
from assistant.utterance.words import phrase_key


def says_as_much(slots: Slots, best: Slots) -> bool:
    """Whether a reading leaves no word over and has all the names of the best one."""
    is_named = slots.named_words > 0 or best.named_words == 0
    return not slots.unexplained and is_named and {each.at for each in slots.named} >= {each.at for each in best.named}


def shares_instead(understanding: Understanding, slots: Slots) -> Iterator[Slots]:
    """The readings as a share that say as much as the best reading, which puts members in order by count."""
    if not slots.has("max", "min", "rank") or slots.measure.unit == PERCENT:
        return
    counted = set(phrase_key(slots.measure.name))

    def is_share(measure: Measure) -> bool:
        keys = set(phrase_key(measure.name))
        return measure.unit == PERCENT and "share" in keys and keys - {"share", "of"} <= counted

    for each in every_reading(understanding, is_share):
        if says_as_much(each, slots):
            yield each


#: Words that ask for a number of things, and not for a share of them.
_COUNTING = frozenset("most fewest many number".split())


def is_count_beside_shares(slots: Slots, understanding: Understanding) -> bool:
    """Whether a count is asked for ("the most papers") and all that fits as well is a share or growth of the same."""
    if not slots.measure.each or _COUNTING.isdisjoint(word.key for word in slots.scan.words):
        return False
    counted = set(phrase_key(slots.measure.name))
    others = [each for each in understanding.readings if each.score == slots.score and each is not slots]
    return all(each.measure.unit == PERCENT and counted < set(phrase_key(each.measure.name)) for each in others)
