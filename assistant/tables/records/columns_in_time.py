"""How rows moved between columns of one measure at several times: "Yield 2023" beside "Yield 2022"."""

from __future__ import annotations

from decimal import Decimal

from assistant.english.table_words import FALLING, RISING
from assistant.operations.wording import listed
from assistant.tables.changes import asks_percentage, change, fall
from assistant.tables.outcome import Found, Outcome, Refused
from assistant.tables.records.columns import Column
from assistant.tables.records.frame import number_in
from assistant.tables.records.lacking import left_over
from assistant.tables.records.question import Question
from assistant.tables.records.told import cell_of, counted, shown
from assistant.tables.stems import stems_of
from assistant.tables.times import agrees, undated
from assistant.units import divide, finish, plain

_SURE, _ENDS, _WHOLLY = 0.85, 2, 0.98
#: Verbs of moving beside those of tables.
_UP, _DOWN = RISING | {"rising"}, FALLING | {"worse", "losing"}
_OTHERS = ("average", "sum", "ratio", "above", "below", "not")


def moved_in_columns(question: Question) -> Outcome | None:
    """How far a row moved, or which rows did, from one time to another; None where no columns of times are held
    against each other."""
    asked, frame = question.asked, question.frame
    words = {word.text.lower() for word in asked.words}
    is_up, is_down = bool(words & _UP), bool(words & _DOWN)
    if not (is_up or is_down or asked.has("change", "percent change")) or any(
        each.kind == "time" for each in frame.columns
    ):
        return None
    ends = _ends(question)
    is_share = asked.has("share") and not asks_percentage(asked)
    if ends is None or isinstance(ends, Refused) or asked.numbers or is_share or asked.has(*_OTHERS):
        return ends if isinstance(ends, Refused) else None
    if is_up and is_down or any(term.text.lower() not in _UP | _DOWN for term in left_over(question)):
        return None
    is_relative = asks_percentage(asked) or asked.has("percent change")
    if question.reading.values and len(question.rows) == 1 and question.word in ("how much", "how many", "what", ""):
        (row,) = question.rows
        cells = [cell_of(frame, row, column.at) for column in ends]
        if any(number_in(column, row) is None for column in ends) or asked.key(0) in _CLAIMING:
            return None
        return Found(_SURE, (fall if is_down else change)(cells[0], cells[1], is_relative=is_relative))
    return _rows(question, ends, is_up=is_up, is_down=is_down, is_relative=is_relative)


_CLAIMING = frozenset("did does do has have had is was are were".split())


def _rows(
    question: Question, ends: tuple[Column, Column], *, is_up: bool, is_down: bool, is_relative: bool
) -> Outcome | None:
    """The rows that rose or fell, how many did, or the one that did most."""
    asked, frame = question.asked, question.frame
    sizes: dict[int, Decimal] = {}
    for row in question.rows:
        start, end = (number_in(column, row) for column in ends)
        if start is not None and end is not None and (start > 0 or not is_relative):
            sizes[row] = divide(end - start, start) if is_relative else end - start
    is_name = question.wanted is not None and not question.is_number(question.wanted)
    is_rows = question.word in ("which", "who") and (is_name or question.wanted is None)
    is_counted = question.word == "how many" and is_name
    if not (is_rows or is_counted) or not (is_up or is_down or asked.has("max", "min")) or asked.has("min"):
        return None
    found = [row for row, size in sizes.items() if (size < 0 if is_down else size > 0 if is_up else size != 0)]
    if asked.has("max") and found:
        best = max(abs(sizes[row]) for row in found)
        found = [row for row in found if abs(sizes[row]) == best]
    if is_counted:
        return counted(frame, found, len(found), sure=_SURE)
    if not found:
        return Refused("no_such_entity", "None of the rows did.")
    picked = question.wanted if is_name and question.wanted is not None else frame.subject
    names = tuple(shown(frame.columns[picked].texts[row]) for row in found)
    told = tuple(
        f"{name}: {plain(finish(sizes[row] * (100 if is_relative else 1)))}{' %' if is_relative else ''} "
        f"({shown(ends[0].texts[row])} to {shown(ends[1].texts[row])})"
        for name, row in zip(names, found, strict=True)
    )
    leaves = tuple(cell_of(frame, row, column.at) for row in found for column in ends)
    headline = f"{listed(told)}: {ends[0].name} to {ends[1].name}."
    return Found(_SURE, value=names[0] if len(names) == 1 else names, headline=headline, leaves=leaves)


def _ends(question: Question) -> tuple[Column, Column] | Refused | None:
    """The columns of the two times that are named, or of the first and the last of all."""
    asked, frame = question.asked, question.frame
    dated = [column for column in frame.numbers if column.line.period is not None]
    measures = {undated(column.line.label) for column in dated}
    said = {term.stem for term in asked.terms if term.counts >= 1}
    named = {name for name in measures if said & set(stems_of(name))} or measures
    own = sorted(
        (column for column in dated if undated(column.line.label) in named), key=lambda each: each.line.period or ()
    )
    others = [each for each in question.reading.headers if question.is_number(each.column) and each.said >= _WHOLLY]
    if any(frame.columns[each.column] not in own for each in others):
        return None
    if len(named) != 1 or len(own) < _ENDS or len(asked.periods) not in (0, _ENDS):
        return None
    if not asked.periods:
        return own[0], own[-1]
    found = [
        [column for column in own if column.line.period is not None and agrees(each.period, column.line.period)]
        for each in sorted(asked.periods, key=lambda each: each.period)
    ]
    if any(len(each) != 1 for each in found):
        lacking = next(each for each, columns in zip(asked.periods, found, strict=True) if len(columns) != 1)
        return Refused("no_such_period", f"The table has nothing for {lacking.period.label}.")
    return found[0][0], found[1][0]
