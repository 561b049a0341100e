"""The times of a turn, where it names them only by those of the question before."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.conversing.turns import Turn
from assistant.periods import shift
from assistant.slots import Slots
from assistant.words import Word

_BACK = frozenset("before earlier previous prior".split())
_MOVING = _BACK | frozenset("later after next following".split())


def said_at(words: Sequence[Word], at: Sequence[int]) -> str:
    """The words from the first to the last of some positions, as read after repairs."""
    span = words[at[0] : at[-1] + 1]
    return " ".join(word.key if word.key != word.text.lower() else word.text for word in span)


def times_at(slots: Slots) -> list[tuple[int, ...]]:
    """Where a question names its times."""
    return [*(each.at for each in slots.periods), *(each.at for each in slots.whens)]


def relative_time(turn: Turn, before: Slots) -> str:
    """ "the year before", "a year later", "twelve months earlier": the time before moved by that; "" for others."""
    scan = turn.alone.scan
    keys = {word.key for word in scan.words}
    if not before.periods or keys.isdisjoint(_MOVING):
        return ""
    length = next((given for given in scan.amounts if given.unit.base in ("year", "month")), None)
    if length is not None:
        months = int(length.number) * (12 if length.unit.base == "year" else 1)
    else:
        months = 12 if "year" in keys else 0
    if not months:
        return ""
    return shift(before.periods[-1].period, months if keys.isdisjoint(_BACK) else -months).label


def times_carried(turn: Turn, before: Slots) -> str:
    """The times of the question before, if the turn names none."""
    scan = turn.alone.scan
    if scan.periods or turn.whens:
        return ""
    return relative_time(turn, before) or " and ".join(said_at(before.scan.words, at) for at in times_at(before))
