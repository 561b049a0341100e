"""Records set beside each other: differences, more than another, the same as another."""

from __future__ import annotations

from decimal import Decimal

from assistant.english.table_words import FALLING, RISING
from assistant.operations.query import Query
from assistant.operations.wording import listed
from assistant.tables.changes import asks_percentage, change, fall
from assistant.tables.leaves import number_told
from assistant.tables.outcome import Found, Outcome, Refused
from assistant.tables.records.adding import adds_up
from assistant.tables.records.aggregating import value_column
from assistant.tables.records.frame import number_in, order_of, period_in
from assistant.tables.records.ordering import column_measured
from assistant.tables.records.question import Question
from assistant.tables.records.reading import kept
from assistant.tables.records.series import is_series
from assistant.tables.records.told import cell_of, counted, told
from assistant.tables.standards import asks_relative, compared, is_held_against, says_less, says_more
from assistant.tables.times import agrees
from assistant.units import plain

_JOINTLY = frozenset("together combined altogether".split())


def difference(question: Question) -> Outcome | None:
    """How much one row, or the sum of some, differs from another."""
    asked = question.asked
    is_range = asked.find("range") > 0 and not any(
        asked.find("range") in mention.at for mention in question.reading.headers
    )
    if question.bound is not None and question.word in ("when", "which"):
        # "When did it first exceed 60" asks for a time.
        return None
    is_asked = asked.has("difference") or asks_relative(asked)
    # "How much rain fell in both together" asks for no difference.
    is_joint = bool({word.text.lower() for word in asked.words} & _JOINTLY)
    is_moved = _is_move(question) and not is_joint and len(groups(question)) == 2
    if not is_range and not is_asked and not is_moved:
        return None
    column = question.wanted if question.is_number(question.wanted) else None
    if column is None and question.order is not None and question.is_number(question.order.column):
        column = question.order.column
    if column is None:
        column = column_measured(question.frame, asked)
    column = column if column is not None else value_column(question)
    sides = groups(question)
    if column is not None and not sides and (asked.has("max") and asked.has("min") or asked.find("range") > 0):
        return _spread(question, column)
    if column is not None and not sides and asked.has("max") != asked.has("min") and not question.reading.values:
        sides = _of_two_series(question)
    if column is not None and not sides and question.reading.values and len(question.rows) == 2:
        sides = [[row] for row in question.rows]
    if (
        column is not None
        and asked.has("max", "min")
        and len(sides) == 2
        and question.word in ("which", "what", "who", "when", "where")
    ):
        return _farthest_apart(question, column, sides)
    if column is None or len(sides) < 2:
        return None
    cells = []
    for rows in sides[:2]:
        own = [
            cell_of(question.frame, row, column)
            for row in rows
            if number_in(question.frame.columns[column], row) is not None
        ]
        if not own:
            return None
        if (
            len(own) > 1
            and not asked.has("sum", "average")
            and not adds_up(question.frame, question.frame.columns[column])
        ):
            return Refused("unclear", "It is not clear for which of them the difference is asked.")
        cells.append(own[0] if len(own) == 1 else Query("sum", tuple(own)))
    values = [number for cell in cells if (number := number_told(cell)) is not None]
    words = {word.text.lower() for word in asked.words}
    is_over_time = _is_move(question) and not asked.has("above", "below") and "difference" not in words
    if is_over_time and len(asked.periods) == 2 and len(sides) == 2 and not _are_named(question):
        start, end = cells if asked.periods[0].period <= asked.periods[1].period else cells[::-1]
        how = fall if words & FALLING | words & {"lose", "lost"} else change
        is_relative = asked.has("percent change") or asks_percentage(asked)
        return Found(0.9, how(start, end, is_relative=is_relative))
    is_relative = asked.has("percent change") and not all(
        cell.fact and cell.fact.unit and cell.fact.unit.base == "percent" for cell in cells
    )
    is_relative = is_relative or asks_relative(asked)
    placed = placed_sides(question)
    if len(placed) == 2 and compared(asked) is not None and (says_more(asked) or says_less(asked)):
        # Which of the two is more is said: the difference has a sign.
        if is_held_against(asked, placed[0][0], placed[1][0]) != says_less(asked):
            cells.reverse()
        less = "relative shortfall" if is_relative else "difference"
        return Found(0.9, Query(less if says_less(asked) else _apart(is_relative=is_relative), tuple(cells)))
    if len(values) == 2 and values[0] < values[1]:
        cells.reverse()
    return Found(0.9, Query(_apart(is_relative=is_relative), tuple(cells)))


def _apart(*, is_relative: bool) -> str:
    return "relative difference" if is_relative else "difference"


def _is_move(question: Question) -> bool:
    """Whether it is asked how something changed, gained or lost."""
    words = {word.text.lower() for word in question.asked.words}
    return question.asked.has("change", "percent change") or bool(words & {"gain", "gained", "lose", "lost"})


def _are_named(question: Question) -> bool:
    """Whether two things of one column are set beside each other, and not two times of one thing."""
    columns = [mention.column for mention in question.reading.values]
    return any(columns.count(column) > 1 and column != question.reading.time for column in columns)


def _of_two_series(question: Question) -> list[list[int]]:
    """The rows of each of the only two series, which are meant where none is named; none where there are more."""
    columns = [each for each in question.frame.columns if is_series(question.frame, each) and each.distinct == 2]
    return [list(rows) for rows in columns[0].rows_of.values()] if len(columns) == 1 else []


def _spread(question: Question, column: int) -> Outcome | None:
    """The largest number of a column less the smallest."""
    valued = [
        (number, row) for row in question.rows if (number := number_in(question.frame.columns[column], row)) is not None
    ]
    if len(valued) < 2:
        return None
    cells = tuple(cell_of(question.frame, row, column) for _, row in (max(valued), min(valued)))
    return Found(0.8, Query("difference", cells))


def _farthest_apart(question: Question, column: int, sides: list[list[int]]) -> Outcome | None:
    """The thing for which two series lie farthest apart, or nearest."""
    frame = question.frame
    named = {mention.column for mention in question.reading.values}
    is_size = question.is_number(question.wanted)
    picked = question.wanted if question.wanted is not None and not is_size else frame.subject
    free = [each.at for each in frame.columns if each.kind != "number" and each.at not in named]
    # Of two series over time the times are what they are compared at.
    picked = free[0] if picked in named and len(free) == 1 else picked
    if picked in named:
        return None
    values: list[dict[str, tuple[Decimal, int]]] = [{}, {}]
    for found, rows in zip(values, sides, strict=True):
        for row in rows:
            number = number_in(frame.columns[column], row)
            name = frame.columns[picked].texts[row].strip()
            if number is not None and name in found:
                return Refused("unclear", "It is not clear for which of them the difference is asked.")
            if number is not None:
                found[name] = (number, row)
    signs = {name: values[1][name][0] - values[0][name][0] for name in values[0] if name in values[1]}
    words = {word.text.lower() for word in question.asked.words}
    is_move = len(question.asked.periods) == 2 and bool(words & RISING) != bool(words & FALLING)
    if is_move and question.asked.periods[0].period > question.asked.periods[1].period:
        signs = {name: -size for name, size in signs.items()}
    if is_move:
        # What rose is no part of what fell most.
        signs = {name: size for name, size in signs.items() if (size < 0 if words & FALLING else size > 0)}
    apart = {name: abs(size) for name, size in signs.items()}
    if len(apart) < (1 if is_move else 2):
        return None
    best = (max if question.asked.has("max") else min)(apart.values())
    names = tuple(name for name, distance in apart.items() if distance == best)
    leaves = tuple(cell_of(frame, found[name][1], column) for name in names for found in values)
    is_size = is_size or question.wanted is None or _is_gap_asked(question)
    if question.word == "what" and question.asked.key(1) in ("is", "was") and not is_move and is_size:
        # "What is the largest gap" asks for its size.
        ends = sorted(leaves[:2], key=lambda cell: number_told(cell) or Decimal(0), reverse=True)
        return Found(0.8, Query("difference", tuple(ends)))
    value = names[0] if len(names) == 1 else names
    return Found(0.8, value=value, headline=f"{listed(names)}: {plain(best)} apart.", leaves=leaves)


def _is_gap_asked(question: Question) -> bool:
    """Whether the noun that a superlative stands before is the difference itself: "the largest gap between"."""
    asked = question.asked
    places = [place for cue in ("max", "min") for place in asked.cues.get(cue, ())]
    # "What is the age group with the largest gap" asks for a group.
    after = {place[-1] + 1 for place in places if place[0] <= _FIRST_NOUN}
    return any(place[0] in after for place in asked.cues.get("difference", ()))


_FIRST_NOUN = 3


def groups(question: Question) -> list[list[int]]:
    """The rows of each of several things that are set beside each other."""
    return [rows for _, rows in placed_sides(question)]


def held_against(question: Question) -> list[list[int]]:
    """The rows of what is compared and of what it is held against, in this order where the words tell."""
    placed = placed_sides(question)
    if len(placed) == 2 and is_held_against(question.asked, placed[0][0], placed[1][0]):
        placed.reverse()
    return [rows for _, rows in placed]


def placed_sides(question: Question) -> list[tuple[int, list[int]]]:
    """Where each of several things is named that are set beside each other, and its rows."""
    frame, reading = question.frame, question.reading
    everything = list(range(frame.size))
    by_column: dict[int, list[tuple[int, list[int]]]] = {}
    # What is said twice is no other thing.
    for mention in {(each.column, each.values): each for each in reading.values}.values():
        rows = [row for text in mention.values for row in frame.columns[mention.column].rows_of[text]]
        by_column.setdefault(mention.column, []).append((next(iter(mention.at), -1), rows))
    for column, sides in by_column.items():
        if len(sides) >= 2:
            left = set(kept(frame, everything, [other for other in reading.values if other.column != column]))
            if reading.asked.periods and reading.time >= 0:
                left &= set(question.rows)
            return [(at, [row for row in side if row in left]) for at, side in sides]
    if reading.time >= 0 and len(reading.asked.periods) >= 2:
        times = frame.columns[reading.time]
        rows = kept(frame, everything, reading.values)
        return [
            (dated.at[0], [row for row in rows if (own := period_in(times, row)) and agrees(dated.period, own)])
            for dated in reading.asked.periods
        ]
    return []


def than_another(question: Question) -> Outcome | None:
    """The rows that exceed another one, which is named after "than"."""
    asked, frame = question.asked, question.frame
    than = asked.find("than")
    before = {word.text.lower() for word in asked.words[: max(than, 0)]}
    is_compared = asked.has("above", "below") or bool(before & _COMPARATIVES) and question.order is not None
    if than < 0 or asked.numbers or not is_compared or asked.has("difference"):
        return None
    after = [mention for mention in question.reading.values if mention.at and mention.at[0] > than]
    other = next((each for each in after if frame.columns[each.column].kind == "text"), next(iter(after), None))
    if other is None or question.word in ("", "how") or any(m.at and m.at[0] < than for m in question.reading.values):
        return None
    column = (
        question.order.column if question.order is not None and question.order.column >= 0 else value_column(question)
    )
    if column is None:
        return None
    named = {row for text in other.values for row in frame.columns[other.column].rows_of[text]}
    meant = _in_times(question)
    rows = [row for row in meant if row in named]
    bounds = [value for row in rows if (value := order_of(frame.columns[column], row)) is not None]
    if len(bounds) != 1:
        return None
    is_more = asked.has("above") if question.order is None else question.order.is_largest
    rest = [row for row in meant if row not in rows and _exceeds(question, row, column, bounds[0], is_more=is_more)]
    if question.word == "how many":
        return counted(frame, rest, len(rest))
    if not rest:
        return Refused("no_such_entity", "None of the rows is.")
    picked = question.wanted if question.wanted is not None and question.wanted != column else other.column
    return told(frame, rest, picked)


_COMPARATIVES = frozenset("more less fewer higher lower larger smaller greater bigger".split())


def _in_times(question: Question) -> list[int]:
    """The rows of the times that are asked for; all where none is."""
    frame, reading = question.frame, question.reading
    if reading.time < 0 or not reading.asked.periods:
        return list(range(frame.size))
    times, periods = frame.columns[reading.time], [dated.period for dated in reading.asked.periods]
    own = {row: period_in(times, row) for row in range(frame.size)}
    return [row for row, time in own.items() if time and any(agrees(period, time) for period in periods)]


def _exceeds(question: Question, row: int, column: int, bound: Decimal, *, is_more: bool) -> bool:
    value = order_of(question.frame.columns[column], row)
    return value is not None and (value > bound if is_more else value < bound)


def same_as(question: Question) -> Outcome | None:
    """The other rows that have the same in a column as one that is named."""
    asked, frame = question.asked, question.frame
    if not asked.has("same") or len(question.reading.values) != 1:
        return None
    mention = question.reading.values[0]
    rows = [row for text in mention.values for row in frame.columns[mention.column].rows_of[text]]
    places = [place[-1] for place in asked.cues["same"]]
    after = [m for m in question.reading.headers if any(0 < at - places[0] <= 4 for at in m.at)]
    column = after[0].column if after else None
    if column is None or column == mention.column or not rows:
        return None
    value = frame.columns[column].texts[rows[0]].strip()
    others = [row for row in range(frame.size) if row not in rows and frame.columns[column].texts[row].strip() == value]
    if question.word == "how many":
        return counted(frame, others, len(others))
    if not others:
        return Refused("no_such_entity", "No other row has the same.")
    return told(frame, others, mention.column)
