"""Turns that ask by how much it is so, after a claim about a lead: "is China behind on MATH?", then "by how much?"."""

from __future__ import annotations

import re

from assistant.answering.answer import Response, respond
from assistant.conversing.answers_over import computed
from assistant.conversing.carrying import told_back
from assistant.conversing.last_values import claimed_of
from assistant.conversing.movements import ends_of
from assistant.conversing.owed import not_made_out
from assistant.conversing.phrases import is_only
from assistant.conversing.turns import MOVES, Turn
from assistant.english.followups import AFTER_THAT, HOW_FAR
from assistant.reading.slots import Slots
from assistant.utterance.forms import is_claim

_AUXILIARY = r"is|are|was|were|did|does|do|has|have|had"
#: A claim as a question, also of its reason, and as a statement with such a verb behind a short subject.
_ASKED = re.compile(
    rf"^\W*(?:(?:and|so|but)\W+)*(?P<reason>(?:why|when)\W+)?(?P<claim>(?:{_AUXILIARY})\b.*)$",
    re.IGNORECASE | re.DOTALL,
)
_SAID = re.compile(rf"^\W*(?P<subject>(?:\S+\s+){{1,6}}?)(?P<verb>{_AUXILIARY})\s+(?P<rest>.*)$", re.I | re.DOTALL)


def far_as_claimed(turn: Turn) -> Response | None:
    """ "By how much?" after a claim about a lead: asked of that claim, from the side that it sees the lead from."""
    before = turn.state.slots
    if before is None or not is_only(turn.words, HOW_FAR) or turn.state.pending:
        return None
    asked = _ASKED.match(before.scan.text)
    if before.measure.between is None and (asked is None or not asked["reason"]):
        # "When did China overtake it?" takes for granted what is not so of numbers, too.
        return None
    if before.has("than", "which", "who") or turn.state.told or not _is_last(turn, before):
        return None
    full = _how_far(before)
    free = [each for each in before.measure.dimensions if each not in (before.measure.between or ())]
    if full and (before.has("not", "level", "same") or any(len(before.members(each)) > 1 for each in free)):
        return Response(not_made_out(turn))
    if full and before.amounts and not before.has(*MOVES):
        # "Is China more than 1 % behind?", "the lead doubled": by how much it is more than that, or is it not so?
        return Response(not_made_out(turn))
    return told_back(turn.question, full, respond(full, turn.library)) if full and not before.amounts else None


def left_as_claimed(turn: Turn) -> Response | None:
    """ "How much is left?" after "did China close the gap?": what was left of the lead at the end of that."""
    query = turn.state.query
    if query is None or query.operation not in ("compare", "not") or turn.keys.isdisjoint(_LEFT) or turn.named:
        return None
    figure, ends = claimed_of(query), ends_of(query)
    figure = ends[-1] if ends else figure
    if figure.fact is None or turn.library.pack.measures[figure.fact.measure].between is None:
        return None
    if not is_only(turn.words, AFTER_THAT):
        return None
    return computed(turn, figure._replace(sign=1 if figure.fact.value is None or figure.fact.value > 0 else -1))


_LEFT = frozenset("left remain remains remained".split())


def _is_last(turn: Turn, before: Slots) -> bool:
    """Whether nothing was answered since the claim ("on which?", "who was?"), which may have been declined itself."""
    query, asked = turn.state.query, respond(before.scan.text, turn.library)
    if asked.answer.status != "answered":
        return query is None or query.operation not in ("leader", "name", "amount")
    return asked.query == query


def _how_far(before: Slots) -> str:
    """A claim, or the question why it is so, as the question by how much; "" for others."""
    text = before.scan.text.strip().rstrip("?!. ")
    asked = _ASKED.match(text)
    if asked is not None:
        claim = asked["claim"]
        return f"By how much {claim[0].lower()}{claim[1:]}?"
    if not is_claim(before.scan):
        return ""
    said = _SAID.match(text)
    return f"By how much {said['verb']} {said['subject']}{said['rest']}?" if said else f"By how much did {text}?"
