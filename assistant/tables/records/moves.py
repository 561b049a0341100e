"""Long data over time: the times at which one thing rose or fell, and the things that did between two times."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

from assistant.answers import Step
from assistant.english.table_words import ALWAYS, FALLING, FASTEST, RISING, TIME_NOUNS
from assistant.operations.wording import listed
from assistant.periods import Period
from assistant.tables.outcome import Found, Outcome, Refused
from assistant.tables.records.aggregating import value_column
from assistant.tables.records.frame import number_in, period_in
from assistant.tables.records.question import Question
from assistant.tables.records.reading import kept
from assistant.tables.records.told import cell_of, counted, shown
from assistant.tables.times import agrees
from assistant.tuples import NamedTuple
from assistant.units import divide, plain


class _Move(NamedTuple):
    """A thing at one time and at a later one, by their rows."""

    name: str
    start: int
    end: int
    size: Decimal
    printed: str


def moved(question: Question) -> Outcome | None:
    """The things that rose, or fell, between two times, or their number; None where these are not asked for."""
    asked, frame = question.asked, question.frame
    is_number = question.wanted is None or question.is_number(question.wanted)
    things = frame.subject if is_number or question.wanted is None else question.wanted
    column, falls = value_column(question), _falls(question)
    if column is None or falls is None or asked.numbers or asked.has("min", "above", "below"):
        return None
    is_most = asks_most_moved(question)
    if asked.has("max") and not is_most:
        return None
    is_dated = _time_of(question) >= 0 if is_most else question.reading.time >= 0
    if not is_dated or len(asked.periods) > _ENDS or question.word not in _WORDS:
        return None
    is_thing = frame.columns[things].kind == "text" and (question.word == "which" or question.wanted is not None)
    if not asked.periods and not is_most and not (question.wanted == things and frame.table.title):
        return None
    if not is_thing or any(mention.column == things for mention in question.reading.values):
        return None
    ends = _ends(question, [each.period for each in asked.periods])
    if ends is None:
        return None
    names: list[dict[str, list[int]]] = [{}, {}]
    for found, rows in zip(names, ends, strict=True):
        for row in rows:
            found.setdefault(shown(frame.columns[things].texts[row]), []).append(row)
    both = [name for name in names[0] if name in names[1]]
    if not both or any(len(found[name]) != 1 for found in names for name in both):
        return None
    moves = [move for name in both if (move := _move(question, column, name, names[0][name][0], names[1][name][0]))]
    chosen = [move for move in moves if _is_so(move, falls=falls)]
    if is_most and chosen:
        sizes = [_extent(question, column, move) for move in chosen]
        chosen = [move for move, size in zip(chosen, sizes, strict=True) if size == max(sizes)]
    if {word.text.lower() for word in asked.words} & ALWAYS:
        chosen = [move for move in chosen if _is_always(question, column, things, move, falls=falls)]
    if question.word == "how many":
        return counted(frame, [move.end for move in chosen], len(chosen))
    return _told(question, column, chosen, tuple(move.name for move in chosen))


def asks_most_moved(question: Question) -> bool:
    """Whether what rose, or fell, most is asked for: "grew most", "the largest increase", "grew fastest"."""
    asked = question.asked
    words = [word.text.lower() for word in asked.words]
    if _falls(question) is None or asked.has("min"):
        return False
    moved = [at for at, word in enumerate(words) if word in RISING | FALLING]
    most = [at for at, word in enumerate(words) if word in FASTEST or (at,) in asked.cues.get("max", ())]
    return any(abs(one - other) <= _BESIDE for one in moved for other in most)


#: "Grew the most": so near the one stands to the other.
_BESIDE = 2


def _time_of(question: Question) -> int:
    """The column of times: the one that periods were looked up in, or the only one; -1 where there is none."""
    times = [column.at for column in question.frame.columns if column.kind == "time"]
    return question.reading.time if question.reading.time >= 0 else times[0] if len(times) == 1 else -1


def _extent(question: Question, column: int, move: _Move) -> Decimal:
    """How far a thing moved, in comparison with where it began if that is asked."""
    words = {word.text.lower() for word in question.asked.words}
    start = number_in(question.frame.columns[column], move.start)
    is_relative = bool(words & FASTEST) or question.asked.has("percent change")
    return abs(divide(move.size, start)) if is_relative and start else abs(move.size)


def _is_always(question: Question, column: int, things: int, whole: _Move, *, falls: bool) -> bool:
    """Whether a thing moved one way from each of its times to the next, between the ends of a move."""
    frame = question.frame
    times = frame.columns[_time_of(question)]
    left = kept(frame, frame.rows, [each for each in question.reading.values if each.column != times.at])
    own = [row for row in left if shown(frame.columns[things].texts[row]) == whole.name]
    ends = [period_in(times, row) for row in (whole.start, whole.end)]
    dated = sorted((time, row) for row in own if (time := period_in(times, row)) is not None)
    inside = [row for time, row in dated if ends[0] is not None and ends[1] is not None and ends[0] <= time <= ends[1]]
    moves = [_move(question, column, whole.name, start, end) for start, end in pairwise(inside)]
    return len(moves) > 0 and all(move is not None and _is_so(move, falls=falls) for move in moves)


def turned(question: Question) -> Outcome | None:
    """The times at which one thing rose, or fell, or did so most; None where these are not asked for."""
    asked, frame = question.asked, question.frame
    column, falls, time = value_column(question), _falls(question), question.reading.time
    is_time = question.wanted == time or any(asked.words[at].text.lower() in TIME_NOUNS for at in question.phrase[:1])
    if column is None or falls is None or time < 0 or not is_time or asked.numbers or asked.find("than") >= 0:
        return None
    if question.word not in ("when", *_WORDS) or asked.find("by", "how") >= 0:
        return None
    mentions = [mention for mention in question.reading.values if mention.column != time]
    rows = kept(frame, frame.rows, mentions) if not asked.periods else list(question.rows)
    dated = sorted((own, row) for row in rows if (own := period_in(frame.columns[time], row)) is not None)
    if len(dated) < _ENDS or len({own for own, _ in dated}) != len(dated):
        return None
    pairs = [
        _move(question, column, shown(frame.columns[time].texts[end]), start, end)
        for (_, start), (_, end) in pairwise(dated)
    ]
    chosen = [move for move in pairs if move is not None and _is_so(move, falls=falls)]
    words = {word.text.lower() for word in asked.words}
    if chosen and (asked.has("max") or words & FASTEST):
        chosen = [move for move in chosen if abs(move.size) == max(abs(each.size) for each in chosen)]
    elif asked.has("max", "min", "above", "below"):
        return None
    if question.word == "how many":
        return counted(frame, [move.end for move in chosen], len(chosen))
    if "first" in words:
        chosen = chosen[:1]
    if asked.has("between") and len(chosen) == 1:
        ends = tuple(shown(frame.columns[time].texts[row]) for row in (chosen[0].start, chosen[0].end))
        return _told(question, column, chosen, ends)
    return _told(question, column, chosen, tuple(move.name for move in chosen))


_WORDS = ("which", "what", "how many")
_GAINING = frozenset("gain gained lose lost".split())
#: A move has two ends.
_ENDS = 2


def _falls(question: Question) -> bool | None:
    """Whether it is asked for what fell; None where not one way is."""
    words = {word.text.lower() for word in question.asked.words}
    rises, falls = bool(words & RISING), bool(words & FALLING)
    is_change = question.asked.has("change", "percent change") or bool(words & _GAINING)
    return None if rises == falls or not is_change else falls


def _ends(question: Question, periods: list[Period]) -> tuple[list[int], list[int]] | None:
    """The rows of two times, or of one and the time before it; None where there is none before."""
    frame = question.frame
    times = frame.columns[_time_of(question)]
    left = kept(frame, frame.rows, [each for each in question.reading.values if each.column != times.at])
    own = {row: time for row in left if (time := period_in(times, row)) is not None}
    if not periods:
        periods = [min(own.values()), max(own.values())] if len(set(own.values())) > 1 else []
    if not periods:
        return None
    if len(periods) == 1:
        earlier = [time for time in own.values() if time < periods[0]]
        if not earlier or question.asked.periods[0].is_since:
            return None
        periods = [max(earlier), *periods]
    known = set(own.values())
    meant = [{time for time in known if agrees(period, time)} for period in sorted(periods)]
    start, end = ([row for row, time in own.items() if time in times] for times in meant)
    return start, end


def _move(question: Question, column: int, name: str, start: int, end: int) -> _Move | None:
    first, last = (number_in(question.frame.columns[column], row) for row in (start, end))
    if first is None or last is None:
        return None
    return _Move(name, start, end, last - first, f"{name}: {plain(first)} to {plain(last)}")


def _is_so(move: _Move, *, falls: bool) -> bool:
    return move.size < 0 if falls else move.size > 0


def _told(question: Question, column: int, moves: list[_Move], names: tuple[str, ...]) -> Outcome:
    if not moves:
        return Refused("no_such_entity", "It is so for none of them.")
    printed = tuple(move.printed for move in moves)
    leaves = tuple(cell_of(question.frame, row, column) for move in moves for row in (move.start, move.end))
    steps = (Step("comparison", printed, listed(names)),)
    value = names[0] if len(names) == 1 else names
    return Found(1.0, value=value, headline=f"{'; '.join(printed)}.", steps=steps, leaves=leaves[:20])
