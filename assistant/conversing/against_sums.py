"""Turns that hold a figure against a sum: "how many more does the US have?", "do X and Y together beat it?"."""

from __future__ import annotations

from assistant.answering.answer import Response
from assistant.answering.declining import unknown
from assistant.conversing.answers_over import computed, put
from assistant.conversing.last_values import picked_by, told_apart
from assistant.conversing.owed import not_made_out
from assistant.conversing.phrases import opens_with, weighty
from assistant.conversing.substituting import facts_of, members_of, names_for, of_member
from assistant.conversing.turns import MOVES, RELATIONS, Turn
from assistant.english.followups import AGAINST, BESIDE
from assistant.operations.query import Query
from assistant.reading.slots import Slots
from assistant.utterance.forms import is_claim
from assistant.utterance.mentions import Mention
from assistant.utterance.scanning import Scan

DOING_MORE = frozenset("ratio difference share base more fewer".split())
_MADE = ("sum", "scaled", "mean", "median")


def not_alike(turn: Turn) -> Response:
    """The answer where there is nothing like the last value that it could be held against."""
    message = "I cannot tell what the last answer is to be held against."
    return Response(unknown(turn.question, "unlike", message, turn.library.pack), None, turn.state.slots)


def beside_made(turn: Turn, now: Slots) -> Response | None:
    """ "Compared with the US" after a sum: that sum beside the figure of the other one."""
    last, keys = turn.state.query, {word.key for word in turn.alone.scan.words[:2]}
    if last is None or last.operation not in _MADE or not opens_with(turn.words, AGAINST) or not BESIDE & keys:
        return None
    other = of_member(last.operands[0], now.named[0].member, turn.library)
    if last.operation != "sum" or other is None or other in last.operands or turn.cues & DOING_MORE:
        return not_alike(turn)
    return computed(turn, Query("both", told_apart((last, other))))


def against_sum(turn: Turn, now: Slots) -> Response | None:
    """ "How many more does the US have?", "did it make more?" after a sum of others: its figure against that sum."""
    last = turn.state.query
    if (
        last is None
        or last.operation != "sum"
        or len(now.named) != 1
        or any(each.fact is None for each in last.operands)
    ):
        return None
    other = of_member(last.operands[0], now.named[0].member, turn.library)
    if other is None or other.fact is None or other.fact.id in facts_of(last):
        return None
    if now.amounts or now.periods or turn.cues & {"percent", "share", "relative", *MOVES}:
        return Response(not_made_out(turn))
    if is_claim(turn.alone.scan):
        held = Query("compare", told_apart((other, last)), relation="above" if "more" in turn.cues else "below")
        return put(turn, held)
    pair = told_apart((last, other) if "fewer" in turn.cues else (other, last))
    return computed(turn, Query("ratio" if "ratio" in turn.cues else "difference", pair))


def sum_claimed(turn: Turn) -> Response | None:
    """ "Would China and Europe together beat it?" after a figure: the claim that the sum of theirs is more."""
    scan, last = turn.alone.scan, turn.state.query
    relations = [relation for cue, relation in RELATIONS.items() if cue in turn.cues]
    is_sum = "sum" in turn.cues or not turn.keys.isdisjoint(_TOGETHER)
    if last is None or len(relations) != 1 or not is_sum or not is_claim(scan) or turn.figures or scan.periods:
        return None
    held = [picked_by(last) or last, *last.operands]
    own = next((each for each in held if each.fact is not None), None)
    names = names_for(own, scan) if own is not None else []
    members = list(dict.fromkeys(each.sense.id for each in names))
    if own is None or "not" in turn.cues or not turn.keys.isdisjoint(_OTHERWISE):
        return None
    if len(members) == 1 and last.operation == "sum" and not turn.keys.isdisjoint(_BOTH):
        return _beside_both(turn, last, names[-1], relations[0])
    if len(members) < _PAIR:
        # "Would MATH and MMLU together beat it?" after numbers of models
        is_of_others = len(set(turn.named)) >= _PAIR and turn.has_pronoun
        return Response(not_made_out(turn)) if is_of_others else None
    if _is_object(scan, names[-1].start):
        # "Do China and Europe together have more than the US?"
        other = of_member(own, members.pop(), turn.library)
    else:
        of = [each for each in held if each.fact is not None and members_of(each).isdisjoint(members)]
        other = of[0] if len({each.fact and each.fact.id for each in of}) == 1 else None
    parts = tuple(each for member in members if (each := of_member(own, member, turn.library)) is not None)
    is_known = other is not None and len(parts) == len(members) > 1
    if other is None or not is_known or other in parts or not _adds_up(turn, own):
        return Response(not_made_out(turn))
    pair = (Query("sum", told_apart(parts)), other)
    if scan.words[names[0].start - 1].key in _AGAINST and turn.has_pronoun:
        # "Is it more than China and Europe combined?"
        pair = pair[::-1]
    return put(turn, Query("compare", told_apart(pair), relation=relations[0]))


def _beside_both(turn: Turn, whole: Query, name: Mention, relation: str) -> Response:
    """ "Do those two together beat the US?" after the sum of two others, or "is the US still ahead of both?".

    The second may be asked of each, and is told where it is so of them together.
    """
    other = of_member(whole.operands[0], name.sense.id, turn.library)
    if other is None or other.fact is None or other.fact.id in facts_of(whole) or not _adds_up(turn, other):
        return Response(not_made_out(turn))
    is_object = _is_object(turn.alone.scan, name.start)
    pair = (whole, other) if is_object else (other, whole)
    told = put(turn, Query("compare", told_apart(pair), relation=relation))
    is_clear = is_object or told.answer.value is (relation == "above") or "sum" in turn.cues
    return told if is_clear else Response(not_made_out(turn))


def _is_object(scan: Scan, start: int) -> bool:
    """Whether a name is what something is held against ("beat the US", "more than the US")."""
    return any(scan.words[at].key in _AGAINST for at in (start - 1, start - 2) if at >= 0)


_BOTH = frozenset(("both", "two", "them"))


def _adds_up(turn: Turn, figure: Query) -> bool:
    return figure.fact is not None and turn.library.pack.measures[figure.fact.measure].adds_up


_AGAINST = frozenset("than beat beats match top exceed overtake outdo surpass over above below under".split())
_OTHERWISE = frozenset("how which who what each either twice half".split())


def sum_in_place(turn: Turn) -> Response | None:
    """ "And China plus Europe together?" after how the US compares with China: the sum in the place of one of the two.

    It is that which the sum takes in, and after "as" and "than" what it was compared with.
    """
    last, scan = turn.state.query, turn.alone.scan
    if last is None or last.operation not in _OF_TWO or not turn.opens or turn.names_measure or is_claim(scan):
        return None
    names = names_for(last, scan)
    members = list(dict.fromkeys(each.sense.id for each in names))
    one, other = last.operands[0], last.operands[1]
    if len(members) < _PAIR or "sum" not in turn.cues and turn.keys.isdisjoint(_TOGETHER):
        return None
    rest = weighty(turn.beside(*scan.cues, *names), aside=_TOGETHER | _LINKING)
    if one.fact is None or turn.state.told or rest or scan.periods or scan.amounts:
        return None
    parts = [of_member(one, member, turn.library) for member in members]
    found = tuple(each for each in parts if each is not None)
    if len(found) != len(members) or not turn.library.pack.measures[one.fact.measure].adds_up:
        return Response(not_made_out(turn))
    whole = Query("sum", told_apart(found))
    facts = [part.fact for part in found]
    holds_one, holds_other = one.fact in facts, other.fact in facts
    if other.operation == "sum" and last.operation == "share" and all(fact in other.facts() for fact in facts):
        return computed(turn, last._replace(operands=(whole, other)))
    if other.fact is None or holds_one and holds_other or holds_one and not turn.keys.isdisjoint(_COMPARED):
        return Response(not_made_out(turn))
    if holds_other or not turn.keys.isdisjoint(_COMPARED):
        return computed(turn, last._replace(operands=(one, whole)))
    return computed(turn, last._replace(operands=(whole, other))) if holds_one else Response(not_made_out(turn))


_OF_TWO = ("share", "ratio", "difference")
_PAIR = 2
_TOGETHER = frozenset("plus + together combined both jointly".split())
_COMPARED = frozenset("as than to with against".split())
_LINKING = _COMPARED | frozenset("and what how about now then compared one ones model models".split())
