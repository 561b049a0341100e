"""Turns about a mean, a median or a sum at two times: how it moved, that in percent, or what it was at each of them."""

from __future__ import annotations

from assistant.answering.answer import Response, respond
from assistant.conversing.answers_over import computed, put
from assistant.conversing.carrying import told_back
from assistant.conversing.owed import not_made_out
from assistant.conversing.phrases import weighty
from assistant.conversing.substituting import facts_of
from assistant.conversing.turns import MADE, Turn
from assistant.operations.query import Query
from assistant.periods import Period
from assistant.utterance.forms import is_claim
from assistant.utterance.words import Word

_PAIR = 2
_IN_PERCENT = frozenset(("relative", "percent"))
_ASKED = frozenset(("fall", "change", "points", "count", "how", "difference")) | _IN_PERCENT
_ASIDE = frozenset("mean average median sum total down go went gone much many far change changed overall".split())
_VERBS = frozenset("did has have does".split())


def mean_moved(turn: Turn) -> Response | None:
    """ "By how much did it go down?" after the mean at one time and at another: the one less the other."""
    pair, cues = turn.state.values[-_PAIR:], turn.cues - MADE
    is_put = is_claim(turn.alone.scan) or turn.words[0].key in _SUBJECTS
    moves = cues & ({"fall", "rise"} if is_put else {"fall", "change"})
    if len(pair) != _PAIR or turn.named or turn.names_measure or turn.alone.scan.periods or turn.alone.scan.amounts:
        return None
    if (
        len(moves) != 1
        or not cues <= _ASKED | ({"rise", "verify"} if is_put else set())
        or weighty(_beside_cues(turn), aside=_ASIDE | {"right"})
    ):
        return None
    times = [_only_time(each) for each in pair]
    if pair[0].operation not in _MADE or not _of_the_same(*pair) or times[0] == times[1] or None in times:
        return None
    if {"percent", "points"} & cues == {"percent"} and "relative" not in cues:
        # In percent of the first, or in points of percent?
        return Response(not_made_out(turn))
    dated = sorted(((time, each) for time, each in zip(times, pair, strict=True) if time is not None), key=_by_time)
    ends = tuple(each._replace(label=time.label, key="") for time, each in dated)
    if is_put:
        # "It narrowed?" after the spread at one time and at another
        return put(turn, Query("compare", ends[::-1], relation="below" if "fall" in moves else "above"))
    way = "fall" if "fall" in moves else "change"
    return computed(turn, Query(f"relative {way}" if "relative" in cues else way, ends))


def made_larger(turn: Turn) -> Response | None:
    """ "Which year has the wider range?" after the range at one time and at another: the time at which it was so."""
    pair, relations = turn.state.values[-_PAIR:], turn.cues & _RELATIONS.keys()
    if len(pair) != _PAIR or len(relations) != 1 or "which" not in turn.keys or turn.named or turn.alone.scan.periods:
        return None
    times = [_only_time(each) for each in pair]
    if pair[0].operation not in _MADE or not _of_the_same(*pair) or times[0] == times[1] or None in times:
        return None
    if weighty(turn.beside(*turn.alone.scan.cues, *turn.alone.scan.measures), aside=_ASIDE | _YEARS) or turn.figures:
        return None
    values = tuple(each._replace(label=time.label, key="") for time, each in zip(times, pair, strict=True) if time)
    return computed(turn, Query("name", (Query("top", values, count=1, relation=_RELATIONS[relations.pop()]),)))


_MADE = MADE | {"spread"}
_RELATIONS = {"more": "max", "max": "max", "fewer": "min", "min": "min"}
_YEARS = frozenset("year time date has have had range spread one two".split())
_SUBJECTS = frozenset("it they that this".split())


def mean_moved_relatively(turn: Turn) -> Response | None:
    """ "Relative?" after "how did the mean change?": the relative change of the mean, not the mean of the changes."""
    query, before = turn.state.query, turn.state.slots
    if query is None or before is None or query.operation not in MADE or not turn.cues or turn.cues - _IN_PERCENT:
        return None
    moves = {each.operation for each in query.operands}
    if len(moves) != 1 or any(len(each.operands) != _PAIR for each in query.operands):
        return None
    if not moves <= {"fall", "change"} or turn.named or weighty(_beside_cues(turn)):
        return None
    keys = [word.key for word in before.scan.words]
    made = before.scan.words[before.first(query.operation)].key if before.has(query.operation) else ""
    at = keys.index(made) if made else 0
    if _VERBS.isdisjoint(keys[max(0, at - _PAIR) : at]):
        return None
    if query.operation == "median":
        # The median of the movements is not how the median moved.
        return Response(not_made_out(turn))
    ends = (
        tuple(each.operands[end]._replace(label=each.label, key=each.key) for each in query.operands)
        for end in range(_PAIR)
    )
    return computed(turn, Query(f"relative {moves.pop()}", tuple(Query(query.operation, end) for end in ends)))


def other_mean_moved(turn: Turn) -> Response | None:
    """ "And the median?" after "how much did the mean change?": how that one changed, and not what it was last."""
    before = turn.state.slots
    if before is None or len(turn.cues) != 1 or turn.named or turn.names_measure or turn.alone.scan.periods:
        return None
    asked = turn.cues & MADE
    old = [each for each in MADE if before.has(each)]
    if not asked or len(old) != 1 or not before.has("fall", "rise", "change") or weighty(_beside_cues(turn), _ASIDE):
        return None
    at, text, new = before.cues[old[0]], before.scan.text, asked.pop()
    full = f"{text[: before.scan.words[at[0]].start]}{new}{text[before.scan.words[at[-1]].end :]}"
    response = respond(full, turn.library)
    is_told = response.answer.status == "answered" and new != old[0]
    return told_back(turn.question, full, response) if is_told else Response(not_made_out(turn))


def made_at_each_time(turn: Turn) -> Response | None:
    """ "The average for each year?" after figures of the same things at one time and at another: that of each time."""
    made, last = turn.cues & MADE, turn.state.values[-1] if turn.state.values else None
    if len(made) != 1 or last is None or "by year" not in turn.cues or turn.keys.isdisjoint(_EACH):
        return None
    if turn.named or turn.names_measure or last.operation != "both" or last.operands[0].fact is None:
        return None
    told = {time: value for value in turn.state.values if (time := _only_time(value)) and _of_the_same(value, last)}
    if len(told) < _PAIR:
        return Response(not_made_out(turn))
    way = made.pop()
    each = tuple(Query(way, told[time].operands, label=time.label) for time in sorted(told))
    return computed(turn, Query("both", each))


_EACH = frozenset(("each", "every"))


def _beside_cues(turn: Turn) -> list[Word]:
    return turn.beside(*(each for each in turn.alone.scan.cues if each.sense.id in _ASKED))


def _only_time(query: Query) -> Period | None:
    """The time that all figures of a query are for; None where there are several."""
    times = {fact.period for fact in facts_of(query).values()}
    return times.pop() if len(times) == 1 else None


def _of_the_same(one: Query, other: Query) -> bool:
    """Whether two values are made in one way of the figures of the same things."""
    of = [{(fact.measure, *sorted(fact.members.items())) for fact in facts_of(each).values()} for each in (one, other)]
    return one.operation == other.operation and of[0] == of[1] and bool(of[0])


def _by_time(dated: tuple[Period, Query]) -> Period:
    return dated[0]
