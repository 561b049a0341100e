"""Turns that say by their tense, or by "ago", that they are asked of the time before: "and how far was it behind?"."""

from __future__ import annotations

import re

from assistant.conversing.state import State
from assistant.reading.understanding import Library, understand
from assistant.utterance.words import split_words

_PAIR = 2
_NAMED = frozenset(("member", "described", "lacking"))
_AGO = re.compile(
    r"\b((?:an?|one|two|three|[0-9]{1,2})\s+(?:years?|months?))\s+ago\b(?=\W*$)",
    re.IGNORECASE,
)
_PAST = frozenset(("was", "were"))
_PRESENT = frozenset("is are does do".split())
#: Words of a turn in the past that say the time themselves, or ask for what was told again.
_OF_OTHER_TENSE = frozenset(
    "is are does do ever never always then there when since until once again exactly that this said before earlier "
    "previously which who why".split()
)


def with_past_meant(said: str, state: State, library: Library) -> str:
    """The turn with "a year ago" as a year before, and with a past tense as the one time before the latest.

    "How far is it behind?" has told how it is, so that "and how far was it behind?" asks how it was before that.
    """
    slots, query = state.slots, state.query
    if slots is None or query is None or state.pending or state.told or slots.measure.unit.is_rate:
        return said
    if _AGO.search(said):
        return _AGO.sub(r"\1 before", said)
    typed = [word.key for word in split_words(said) if not word.is_break]
    if typed[-1:] == ["?"]:
        typed = typed[:-1]
    if typed[:2] == ["it", "is"] or typed[1:3] == ["it", "is"]:
        return _with_present_meant(said, state, library)
    if _PAST.isdisjoint(typed) or not _OF_OTHER_TENSE.isdisjoint(typed) or slots.periods:
        return said
    asked = {word.key for word in split_words(state.answer.question)} if state.answer is not None else set()
    is_told = query.fact is not None or query.operation == "compare" and query.operands[-1].operation == "given"
    facts = query.facts()
    if not is_told or asked.isdisjoint(_PRESENT) or not asked.isdisjoint(_PAST) or len(facts) != 1:
        return said
    alone = understand(said, library)
    if any(each.sense.kind in _NAMED for each in alone.scan.names) or alone.scan.periods or alone.told:
        return said
    given = query.operands[-1].amount if query.operands else None
    is_asked = typed[0] in _PAST or typed[0] in ("and", "but") and typed[1:2] != [] and typed[1] in _PAST
    if given is not None and not is_asked and any(each.number == given.number for each in alone.scan.amounts):
        # "So it was 1.6?" says again what was told.
        return said
    cells = library.cube.cells(slots.measure, facts[0].members) if facts[0].measure == slots.measure.id else ()
    times = sorted({cell.fact.period for cell in cells if cell.fact.period is not None})
    if len(times) != _PAIR or facts[0].period != times[-1]:
        return said
    said = said.rstrip(" ?.!")
    is_percentage = said[-1:].isdigit() and slots.measure.unit.base == "percent"
    return f"{said}{' %' if is_percentage else ''} at {times[0].label}?"


def _with_present_meant(said: str, state: State, library: Library) -> str:
    """ "And it is 13.5 %?" after "it was 13.5 %?" as asked of the latest time."""
    slots, query = state.slots, state.query
    if slots is None or query is None or state.answer is None or not understand(said, library).scan.amounts:
        return said
    before, facts = understand(state.answer.question, library).scan, query.facts()
    asked = {word.key for word in before.words}
    if before.periods or asked.isdisjoint(_PAST) or not asked.isdisjoint(_PRESENT):
        return said
    if len(facts) != 1 or facts[0].measure != slots.measure.id:
        return said
    cells = library.cube.cells(slots.measure, facts[0].members)
    times = sorted({cell.fact.period for cell in cells if cell.fact.period is not None})
    is_earlier = len(times) == _PAIR and facts[0].period == times[0]
    said = said.rstrip(" ?.!")
    is_percentage = said[-1:].isdigit() and slots.measure.unit.base == "percent"
    return f"{said}{' %' if is_percentage else ''} at {times[-1].label}?" if is_earlier else said
