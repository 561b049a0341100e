"""Numbers of a question that are part of what is measured and of no value ("a million tokens", "118th Congress")."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

from assistant.composing.frame import Frame
from assistant.utterance.amounts import Given
from assistant.utterance.words import fold, name_key


def is_own_number(frame: Frame, amount: Given) -> bool:
    """Whether a number is the measure's own: of its unit ("a million tokens") or its names ("118th Congress")."""
    if _is_in_name(frame, amount):
        return True
    if frame.slots.has("compound", "predict"):
        return False
    if _is_of_each_year(frame, amount):
        return True
    unit = frame.measure.unit.name.split()
    after = frame.keys[amount.at[-1] + 1 : amount.at[-1] + 2] if amount.at else ()
    own = [at for at, word in enumerate(unit) if word == "per" and at + 2 < len(unit)]
    for at in own:
        number = Decimal(10**6) if unit[at + 1] == "million" else _whole(unit[at + 1])
        if amount.number == number and after and after[0] == fold(unit[at + 2]):
            return True
    return False


def _is_of_each_year(frame: Frame, amount: Given) -> bool:
    """Whether it only says that a mark is one for a year ("more than 100 devices in one year"), as the figures are."""
    is_one = amount.unit.base == "year" and amount.number == 1 and frame.keys[amount.place - 1] in ("in", "within")
    if not is_one or frame.slots.has("rise", "fall", "change", "gain", "ratio"):
        return False
    if not any(each.relation for each in frame.slots.amounts if each is not amount):
        return False
    facts = frame.cube.in_time.get(frame.measure.id, ())
    return not frame.measure.unit.is_rate and all(fact.period and fact.period.grain == "year" for fact in facts)


def _is_in_name(frame: Frame, amount: Given) -> bool:
    pair = frame.keys[amount.place : amount.place + 2]
    if len(pair) < _PAIR or amount.unit.base or not pair[1].isalpha():
        return False
    measure = frame.measure
    names = (measure.name, *measure.names, *measure.heads, *measure.about)
    return any(pair == two for name in names for two in pairwise(name_key(name)))


_PAIR = 2


def _whole(text: str) -> Decimal:
    return Decimal(text) if text.isdigit() else Decimal(-1)
