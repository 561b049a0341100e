"""What a turn asks of time, held against what came of it: "since when?", "before 2018?", "six months earlier?"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from assistant.answering.answer import Response
from assistant.answering.declining import unknown
from assistant.answers import Answer
from assistant.conversing.phrases import opens_with, without_breaks
from assistant.conversing.replacing import is_denied
from assistant.conversing.state import State
from assistant.conversing.substituting import facts_of
from assistant.conversing.times import months_moved, time_before
from assistant.conversing.turns import MOVEMENTS, MOVES, Turn
from assistant.english.followups import OPENERS
from assistant.facts import Fact
from assistant.operations.query import Query
from assistant.periods import Period, shift
from assistant.reading.understanding import Library
from assistant.utterance.amounts import is_below_none
from assistant.utterance.calendar_words import Dated

_EARLIER = frozenset("before pre preceding".split())
_LATER = frozenset("after since past beyond post following".split())
_LEAVING_OUT = frozenset("not except without excluding besides barring".split())
_BUT = (["other", "than"], *([one, "but"] for one in ("any", "all", "anything", "everything", "every", "year", "time")))
_BETWEEN = frozenset("the end of late early mid year in around about to".split())
_OF_TWO = ("ratio", "difference", "both", "share")
#: Operations that say themselves what came before or since.
_OVER_TIME = frozenset(("begins", "trend", "time between", "crossing"))


def leaves_out_time(turn: Turn, response: Response) -> bool:
    """Whether a figure was given for another time than the turn asks for, or no beginning where one is asked for."""
    query = response.query if response.answer.status == "answered" else None
    facts = query.facts() if query is not None else []
    if query is None or not facts or not _OVER_TIME.isdisjoint(part.operation for part in query.within()):
        return False
    lacks = _no_beginning(turn, facts) or _not_before(turn, facts) or _not_moved(turn, query, facts)
    lacks = lacks or _not_after(turn, facts) or _of_denied(turn, facts) or _goes_back(turn)
    lacks = lacks or _not_at_present(turn, query, facts) or _not_earlier(turn, query, facts)
    return lacks or _no_other(turn, query, facts) or _is_not_used(turn, query, facts)


def not_for_that_time(turn: Turn) -> Answer:
    """The answer to a turn that asks for a time of which the report gives nothing."""
    return not_then(turn.question, turn.library)


def not_then(question: str, library: Library) -> Answer:
    """The answer to a question for a time of which the report gives nothing."""
    message = "The report does not say it for the time that you ask about."
    return unknown(question, "no_such_period", message, library.pack)


def drops_time(said: str, response: Response, state: State, library: Library) -> bool:
    """Whether a turn that is no whole question ("and on MATH?") is told the latest only, where another time was named.

    It fits no question before, so that no time is carried; the one that is in mind is not the latest.
    """
    slots, query, before = response.slots, response.query, state.slots
    if response.answer.status != "answered" or slots is None or query is None or before is None or state.pending:
        return False
    measure = slots.measure
    if slots.periods or slots.whens or not before.periods or measure.unit.is_rate or before.measure.unit.is_rate:
        return False
    words = without_breaks(said)
    if query.operation in ("dates", "begins") or slots.amounts or slots.has(*MOVES):
        # "And when was it 9.26?" asks for a time, and "fell to 0.3 %" tells of another.
        return False
    if not _ASKING.isdisjoint(word.key for word in words) and not opens_with(words, OPENERS):
        return False
    facts = list(facts_of(query).values())
    if len({fact.period for fact in facts}) != 1 or any(_is_in(fact.period, before.periods) for fact in facts):
        return False
    return any(len(library.cube.cells(library.pack.measures[fact.measure], fact.members)) > 1 for fact in facts)


def _is_in(period: Period | None, times: Sequence[Dated]) -> bool:
    return period is None or any(each.period.contains(period) for each in times)


_ASKING = frozenset("what which who whose when where how did do does is are was were has have".split())


def _no_beginning(turn: Turn, facts: list[Fact]) -> bool:
    """Whether it is asked since when something has been so, and the date of a figure is told."""
    keys = [word.key for word in turn.words]
    asks = any(one == "since" and after in ("when", "what", "which") for one, after in pairwise(keys))
    asks = asks or ("from", "when") in pairwise(keys) and {"to", "until", "till"}.isdisjoint(keys)
    last = turn.state.query
    if asks and last is not None and last.operation in _OF_TWO and not turn.named and len(facts) < len(last.facts()):
        # Of two that were held against each other each has its own beginning.
        return True
    return asks and not all(turn.library.pack.measures[fact.measure].unit.is_rate for fact in facts)


def _not_before(turn: Turn, facts: list[Fact]) -> bool:
    """Whether the time before another is asked about ("and before 2018?"), and nothing of what is told lies there."""
    times = [dated.period for dated in turn.alone.scan.periods if _word_before(turn, dated) in _EARLIER]
    return any(all(fact.period is None or fact.period.end >= time.start for fact in facts) for time in times)


def _not_after(turn: Turn, facts: list[Fact]) -> bool:
    """Whether the time after another is asked about ("and after 2024?"), and nothing of what is told lies there.

    How long a rate has been so is told since a time, and what it makes of something is computed for any.
    """
    if any(turn.library.pack.measures[fact.measure].unit.is_rate for fact in facts) or months_moved(turn):
        return False
    times = [(dated.period, word) for dated in turn.alone.scan.periods if (word := _word_before(turn, dated)) in _LATER]
    return any(all(_lies_before(fact.period, time, word) for fact in facts) for time, word in times)


def _lies_before(period: Period | None, time: Period, word: str) -> bool:
    """Whether the time of a figure does not lie after another one; a span that begins with it has been "since" it."""
    is_since = word == "since" and period is not None and time.start <= period.start <= time.end < period.end
    return period is None or period.start <= time.end and not is_since


def _word_before(turn: Turn, dated: Dated) -> str:
    """The word that says on which side of a time it is asked: the first before it that belongs to no time."""
    words, at = turn.alone.scan.words, dated.at[0]
    while at and (words[at].key in _BETWEEN or at == dated.at[0]) and words[at].key not in _EARLIER | _LATER:
        at -= 1
    return words[at].key


def _of_denied(turn: Turn, facts: list[Fact]) -> bool:
    """Whether something is told for a time that the turn leaves out ("not at the end of 2023", "other than 2023")."""
    words, denied = turn.alone.scan.words, []
    for dated in turn.alone.scan.periods:
        before = [word.key for word in words[: dated.at[0]] if word.key not in _BETWEEN | {"from"}]
        if is_denied(turn, dated.at[0]) or before[-1:] and before[-1] in _LEAVING_OUT or before[-2:] in _BUT:
            denied.append(dated.period)
    return any(fact.period is not None and time.contains(fact.period) for fact in facts for time in denied)


def _not_at_present(turn: Turn, query: Query, facts: list[Fact]) -> bool:
    """Whether it is asked how it is now ("which is largest now?"), and older figures or movements are told."""
    keys = [word.key for word in turn.words if word.key != "?"]
    if keys[-1:] not in _NOW or turn.alone.scan.periods:
        return False
    if turn.cues.isdisjoint(MOVES) and any(part.operation in MOVEMENTS for part in query.within()):
        return True
    cube, measures = turn.library.cube, turn.library.pack.measures
    told: dict[tuple[str, ...], list[Fact]] = {}
    for fact in facts:
        told.setdefault((fact.measure, *fact.members.values()), []).append(fact)
    for of in told.values():
        cells = cube.cells(measures[of[0].measure], of[0].members)
        ends = [cell.fact.period.end for cell in cells if cell.fact.period is not None]
        if ends and max(ends) > max((fact.period.end for fact in of if fact.period is not None), default=max(ends)):
            return True
    return False


def _not_earlier(turn: Turn, query: Query, facts: list[Fact]) -> bool:
    """Whether it is asked how it was before ("what was the average before?"), and nothing earlier is told."""
    keys, last = [word.key for word in turn.words if word.key != "?"], turn.state.query
    if keys[-1:] != [] and keys[-1] in _THEN:
        # "What was its rate before that?"
        keys.pop()
    if keys[-1:] not in _BEFORE or turn.alone.scan.periods or turn.named or last is None:
        return False
    told = [fact.period.end for fact in last.facts() if fact.period is not None and fact.measure == facts[0].measure]
    own = [fact.period.end for fact in facts if fact.period is not None]
    is_moved = any(part.operation in MOVEMENTS for part in (*query.within(), *last.within()))
    return bool(told and own) and not is_moved and min(own) >= max(told)


_THEN = frozenset("that then this".split())
_BEFORE = (["before"], ["previously"], ["beforehand"], ["earlier"])
_NOW = (["now"], ["today"], ["currently"], ["nowadays"])


def _goes_back(turn: Turn) -> bool:
    """Whether a length of time has a minus before it ("over -3 years"), which lasts no time at all."""
    scan = turn.alone.scan
    return any(is_below_none(given, scan.words) for given in scan.amounts)


def _not_moved(turn: Turn, query: Query, facts: list[Fact]) -> bool:
    """Whether the time before is moved ("and six months earlier?"), and nothing that is told is of the time meant."""
    months, before = months_moved(turn), turn.state.slots
    if not months or before is None or turn.alone.scan.periods:
        return False
    if before.measure.id != facts[0].measure:
        # What was asked about before the last question was taken up again.
        before = next((each for each in reversed(turn.state.earlier) if each.measure.id == facts[0].measure), before)
    if before.measure.unit.is_rate:
        # What it has grown to "after 5 years" is computed.
        return query.operation == "fact" and facts[0].measure == before.measure.id
    when = time_before(turn, before)
    if when is None:
        return False
    if when.grain == "year" and months % _MONTHS:
        return True
    meant = shift(when, months)
    return not any(fact.period is None or meant.contains(fact.period) or fact.period.contains(meant) for fact in facts)


def _no_other(turn: Turn, query: Query, facts: list[Fact]) -> bool:
    """Whether an earlier or later time is asked for ("the earlier date?"), and the only one is told again."""
    words = turn.alone.scan.words
    compares = any(words[at].key in _COMPARATIVES for when in turn.whens for at in when)
    cells = turn.library.cube.cells(turn.library.pack.measures[facts[0].measure], facts[0].members)
    is_told = turn.state.query is not None and facts[0].id in facts_of(turn.state.query)
    return compares and is_told and query.operation == "fact" and len({cell.fact.period for cell in cells}) == 1


def _is_not_used(turn: Turn, query: Query, facts: list[Fact]) -> bool:
    """Whether a time is named ("and in 2022?") after what something grows to, and the same length is told again."""
    last = turn.state.query
    if last is None or "compound" not in {part.operation for part in query.within()}:
        return False
    lengths = [{part.amount for part in each.within() if part.amount is not None} for each in (last, query)]
    times = [dated.period for dated in turn.alone.scan.periods]
    own = [fact.period for fact in facts if fact.period is not None]
    return lengths[0] == lengths[1] and any(not any(time.contains(each) for each in own) for time in times)


_COMPARATIVES = frozenset("earlier later older newer".split())
_MONTHS = 12
