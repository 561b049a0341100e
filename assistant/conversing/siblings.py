"""Turns that name a sibling of the measure asked about by the one word in which they differ: "and unsure?"."""

from __future__ import annotations

from assistant.answering.answer import Response, respond
from assistant.conversing.carrying import told_back
from assistant.conversing.phrases import weighty, without_opening
from assistant.conversing.turns import DOING, Turn
from assistant.facts import Measure
from assistant.reading.slots import Slots

_NAMING = ("measure", "head")
#: So many words of the question before at least are those of both measures.
_SHARED = 2


def sibling(turn: Turn) -> Response | None:
    """The question before with what a turn says in place of the words that only its own measure has.

    None unless several things are called so, and one of them is a measure that the question before also nearly names.
    """
    before, scan = turn.state.slots, turn.alone.scan
    if before is None or not turn.alone.is_open or turn.has_pronoun or scan.periods or scan.amounts:
        return None
    if not turn.cues.isdisjoint(DOING) or weighty(turn.beside(*scan.measures, *scan.names)):
        return None
    said = without_opening(scan.text).strip(" ?.!")
    found = []
    for each in turn.alone.readings:
        full = _with(said, before, each.measure) if not each.unexplained and each.named_words else ""
        response = respond(full, turn.library) if full else None
        if response and response.answer.status == "answered" and _is_of(response, each.measure):
            found.append(told_back(turn.question, full, response))
    return found[0] if len(found) == 1 else None


def _is_of(response: Response, measure: Measure) -> bool:
    return response.slots is not None and response.slots.measure.id == measure.id


def _with(said: str, before: Slots, measure: Measure) -> str:
    """The question before with what is said for the words that another measure has not; "" where they differ more."""
    own = before.measure
    if measure.id == own.id or (measure.unit.base, measure.dimensions) != (own.unit.base, own.dimensions):
        return ""
    mentions = before.scan.measures
    mine = {at for each in mentions if each.sense.id == own.id and each.sense.kind in _NAMING for at in each.at}
    theirs = {at for each in mentions if each.sense.id == measure.id for at in each.at}
    apart = sorted(mine - theirs)
    if len(mine & theirs) < _SHARED or not apart or apart[-1] - apart[0] >= len(apart):
        return ""
    text, words = before.scan.text, before.scan.words
    return f"{text[: words[apart[0]].start]}{said}{text[words[apart[-1]].end :]}"
