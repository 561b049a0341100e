"""Turns that ask at which time two were further apart: "in which year was the difference between them bigger?"."""

from __future__ import annotations

from assistant.answering.answer import Response
from assistant.conversing.answers_over import computed, distance
from assistant.conversing.last_values import last_values, picked_by, told_apart
from assistant.conversing.one_line import along_one_line
from assistant.conversing.owed import not_made_out
from assistant.conversing.phrases import weighty
from assistant.conversing.substituting import at_time
from assistant.conversing.turns import Turn
from assistant.facts import Fact
from assistant.operations.query import NotComputableError, Query
from assistant.periods import Period

_PAIR = 2
_RELATIONS = {"more": "max", "max": "max", "fewer": "min", "min": "min"}
_APART = frozenset("difference gap distance apart closer closest further furthest spread nearer".split())
_THEM = frozenset("them they both two these those their each other it".split())
_ASIDE = _APART | _THEM | frozenset("year time date month when which what between of at was were is are".split())


def apart_at_times(turn: Turn) -> Response | None:
    """The time at which the last two, told of one time or of several, were further apart, or less far."""
    asks = "when" in turn.keys or not turn.keys.isdisjoint(("which", "what")) and not turn.keys.isdisjoint(_TIMES)
    # "A year earlier, which of the two was further ahead?" moves the time.
    asks = asks and turn.keys.isdisjoint(_MOVED)
    if not asks or turn.keys.isdisjoint(_APART) or turn.named or turn.alone.scan.periods or turn.figures:
        return None
    relations = {_RELATIONS[cue] for cue in turn.cues & _RELATIONS.keys()}
    if not turn.keys.isdisjoint(_NEAR):
        # What is closer is less far apart.
        relations = {"min"}
    if len(relations) != 1 or weighty(turn.beside(*turn.alone.scan.cues, *turn.alone.scan.measures), aside=_ASIDE):
        return None
    pair = _pair(turn)
    if not pair:
        return Response(not_made_out(turn)) if not turn.keys.isdisjoint(_THEM) else None
    apart = tuple(each for when in _times(pair, turn) if (each := _apart(pair, when, turn)) is not None)
    if len(apart) < _PAIR:
        return Response(not_made_out(turn))
    return computed(turn, Query("name", (Query("top", apart, count=1, relation=relations.pop()),)))


def larger_at_times(turn: Turn) -> Response | None:
    """ "Which year had the larger lead?" after the figures of one thing at several times: when it was so."""
    scan, values = turn.alone.scan, turn.state.values
    relations = {_RELATIONS[cue] for cue in turn.cues & _RELATIONS.keys()}
    asks = not turn.keys.isdisjoint(("which", "what", "when")) and turn.keys & (_TIMES | {"when"})
    if not asks or len(relations) != 1 or turn.named or scan.periods or turn.figures or not values:
        return None
    found = values[-1].operands if values[-1].operation == "both" else values[-_PAIR:]
    facts = [each.fact for each in found if each.fact is not None and each.fact.period is not None]
    cells = {(fact.measure, *sorted(fact.members.items())) for fact in facts}
    is_of_one = len(facts) == len(found) > 1 and len(cells) == 1 and len({fact.period for fact in facts}) == len(facts)
    if not is_of_one or any(fact.measure not in _measures_said(turn, facts[0]) for fact in facts):
        return None
    if not turn.keys.isdisjoint(_MOVED) or weighty(turn.beside(*scan.cues, *scan.measures), aside=_ASIDE | _HAVING):
        return None
    dated = tuple(
        each._replace(label=each.fact.period.label, key="") for each in found if each.fact and each.fact.period
    )
    return computed(turn, Query("name", (Query("top", dated, count=1, relation=relations.pop()),)))


def _measures_said(turn: Turn, fact: Fact) -> set[str]:
    """The measures that a turn names, or that of a figure where it names none."""
    named = {each.sense.id for each in turn.alone.scan.measures}
    return named or {fact.measure}


_HAVING = frozenset("had has have one it larger figure number value".split())
_MOVED = frozenset("earlier later before after ago on next previous".split())
_TIMES = frozenset("year time date month".split())
_NEAR = frozenset("closer closest nearer".split())


def _pair(turn: Turn) -> tuple[Query, ...]:
    """The figures of the last two of one measure at one time, told side by side or one after the other."""
    values = turn.state.values
    last = values[-1] if values else None
    if last is not None and last.operation == "both":
        found = last.operands
    elif last is not None and (picked := picked_by(last)) is not None and picked.fact is not None:
        found = last.operands[0].operands
    elif last is not None and picked_by(last) is not None and last.operands[0].operands[0].operation == "difference":
        # "And when were they closer?"
        found = last.operands[0].operands[0].operands
    elif last is not None and last.operation in ("difference", "compare", "ratio"):
        found = last.operands
    else:
        found = along_one_line(last_values(values, only_two=True))
    facts = [each.fact for each in found if each.fact is not None and each.fact.period is not None]
    if len(found) != _PAIR or len(facts) != _PAIR or facts[0].measure != facts[1].measure:
        return ()
    is_pair = facts[0].period == facts[1].period and facts[0].members != facts[1].members
    return told_apart(found) if is_pair else ()


def _times(pair: tuple[Query, ...], turn: Turn) -> list[Period]:
    """The times at which both are given, the first one first."""
    of = [_given(each.fact, turn) for each in pair if each.fact is not None]
    return sorted(of[0] & of[1]) if len(of) == _PAIR else []


def _given(fact: Fact, turn: Turn) -> set[Period]:
    cells = turn.library.cube.cells(turn.library.pack.measures[fact.measure], fact.members)
    return {cell.fact.period for cell in cells if cell.fact.period is not None}


def _apart(pair: tuple[Query, ...], when: Period, turn: Turn) -> Query | None:
    """How far two are apart at a time."""
    then = [at_time(each, when.label, turn.library) for each in pair]
    if None in then:
        return None
    try:
        found = distance(*told_apart(tuple(each for each in then if each is not None)))
    except NotComputableError:
        return None
    return found._replace(label=when.label, key="")
