"""What is left of a whole where one column tells it and another what is taken of it: free beds, unused licences, tax
that is still owed, what is full, and what share is taken."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from functools import cache

from assistant.english.rests import FULL, OVER, RATES, RESTS, Rest
from assistant.operations.query import Query
from assistant.operations.wording import listed
from assistant.tables.asked import Asked
from assistant.tables.outcome import Found, Outcome, Refused
from assistant.tables.records.adding import adds_up
from assistant.tables.records.aggregating import summed
from assistant.tables.records.columns import Column
from assistant.tables.records.frame import Frame, number_in
from assistant.tables.records.lacking import left_over
from assistant.tables.records.names_asked import names_column
from assistant.tables.records.question import Question
from assistant.tables.records.told import cell_of, counted, shown
from assistant.tables.stems import stem, stems_of
from assistant.tuples import NamedTuple

_SURE = 0.85


class Taken(NamedTuple):
    """A column of wholes and one of what is taken of them, with the words by which people speak of both."""

    whole: Column
    used: Column
    rest: Rest


@cache
def _cues() -> frozenset[str]:
    said = (rest.left | rest.taken | rest.units for rest in RESTS)
    return frozenset[str]().union(FULL, OVER, ("over", "above"), *said)


def may_ask(asked: Asked) -> bool:
    """Whether a question has a word for what is left or taken of a whole."""
    return not _cues().isdisjoint(word.text.lower() for word in asked.words)


def rest_of(question: Question) -> Outcome | None:
    """What is left of a whole, or taken of it; None where that is not asked for, or no two columns tell it."""
    if question.reading.lacks_period or question.asked.periods and question.reading.time < 0:
        return None
    said = [word.text.lower() for word in question.asked.words]
    taken = _taken(question.frame)
    if taken is None:
        return None
    words = set(said)
    is_over = bool(words & OVER) or any(
        text in ("over", "above") and said[at + 1 : at + 2] == ["capacity"] for at, text in enumerate(said)
    )
    asked = question.asked
    is_share = asked.has("share") or bool(words & RATES and words & taken.rest.taken)
    left, full = words & taken.rest.left, words & FULL
    is_part = bool(words & taken.rest.taken) and asked.find("how", "much", "of") >= 0
    if not (left or full or is_over or is_part) and not (is_share and words & taken.rest.taken):
        return None if is_share else _whole_asked(question, taken)
    if (
        question.bound in (taken.whole.at, taken.used.at)
        or asked.has("average", "difference", "change")
        or asked.has("not")
        and not full
        or _is_unread(question, taken)
    ):
        return None
    sizes = {row: size for row in question.rows if (size := _left(taken, row)) is not None}
    if is_share:
        return _share(question, taken, is_left=bool(left))
    if is_part and not left:
        cells = _cells(question, taken, list(question.rows))
        return None if cells is None else Found(_SURE, cells[1])
    is_full = full and not asked.has("not")
    found = [row for row, size in sizes.items() if (size < 0 if is_over else size <= 0 if is_full else size > 0)]
    if question.word in ("which", "who", "what", "when") and question.wanted not in (taken.whole.at, taken.used.at):
        if left and asked.has("max", "min"):
            return _most(question, taken, sizes)
        if question.word != "what" or _names_rows(question, taken):
            return _told(question, taken, found) if found else Refused("no_such_entity", "None of the rows is.")
    if question.word == "how many" and (not left or _names_rows(question, taken)):
        return counted(question.frame, found, len(found), sure=_SURE)
    if question.word == "" and len(sizes) == 1 and question.reading.values and asked.key(0) in _BEING:
        return _told(question, taken, list(sizes))._replace(value=bool(found))
    return _amount(question, taken, sizes) if left and question.word in ("how many", "how much", "what") else None


_BEING = frozenset(("is", "are", "was", "were"))


def _taken(frame: Frame) -> Taken | None:
    """The column of wholes and the one of what is taken of them, where there is one of each."""
    for rest in RESTS:
        used_stems = {stem(name) for name in rest.used}
        named = [(column, set(stems_of(column.name.partition("(")[0]))) for column in frame.numbers]
        told = [(len(words), column) for column, words in named if words & used_stems and not column.line.is_total]
        fewest = min((size for size, _ in told), default=0)
        # "Occupied", and not "Occupied last month".
        used = [column for size, column in told if size == fewest]
        for head in rest.wholes:
            whole = [column for column, words in named if stem(head) in words and not words & used_stems]
            if len(whole) == 1 and len(used) == 1:
                alike = whole[0].line.unit == used[0].line.unit and whole[0].line.unit.base != "percent"
                return Taken(whole[0], used[0], rest) if alike else None
    return None


def _is_unread(question: Question, taken: Taken) -> bool:
    """Whether a word of the question has no part in what is read of it."""
    rest = taken.rest
    known = rest.left | rest.taken | rest.units | FULL | OVER | RATES | {"over", "above", "capacity", "far"}
    read = {taken.whole.at, taken.used.at, question.bound}
    others = [each for each in question.reading.headers if question.is_number(each.column) and each.column not in read]
    if any(each.said >= _WHOLLY and not _are_all(question, each.at, known) for each in others):
        return True
    return any(term.text.lower() not in known for term in left_over(question))


def _are_all(question: Question, places: Sequence[int], known: frozenset[str]) -> bool:
    return all(question.asked.words[at].text.lower() in known for at in places)


_WHOLLY = 0.98


def _whole_asked(question: Question, taken: Taken) -> Outcome | None:
    """How many units of the whole there are, where it is called otherwise: "how many beds" of a "Capacity"."""
    noun = {question.asked.words[at].text.lower() for at in question.phrase}
    if question.word != "how many" or not noun & taken.rest.units or question.asked.has(*_OTHERS):
        return None
    said = {
        each.column for each in question.reading.headers if each.said >= _WHOLLY and question.is_number(each.column)
    }
    if said - {question.bound} or _is_unread(question, taken):
        return None
    rows = list(question.rows)
    return summed(question.frame, rows, taken.whole.at) if rows else None


_OTHERS = ("max", "min", "average", "difference", "change", "ratio", "share", "not", "above", "below")


def _left(taken: Taken, row: int) -> Decimal | None:
    whole, used = number_in(taken.whole, row), number_in(taken.used, row)
    return None if whole is None or used is None else whole - used


def _names_rows(question: Question, taken: Taken) -> bool:
    """Whether the noun that is asked for is what the rows are, and no unit of the whole."""
    noun = question.asked.terms_in(question.phrase)
    plain = [term for term in noun if term.text.lower() not in taken.rest.left | FULL | OVER]
    subject = question.frame.columns[question.frame.subject]
    first = plain[0] if plain else None
    return first is not None and first.text.lower() not in taken.rest.units and first.stem in stems_of(subject.name)


def _cells(question: Question, taken: Taken, rows: Sequence[int]) -> tuple[Query, Query] | None:
    """The whole and what is taken of it in some rows together."""
    sides = []
    for column in (taken.whole, taken.used):
        if any(number_in(column, row) is None for row in rows) or not rows:
            return None
        cells = tuple(cell_of(question.frame, row, column.at) for row in rows)
        sides.append(cells[0] if len(cells) == 1 else Query("sum", cells))
    return sides[0], sides[1]


def _share(question: Question, taken: Taken, *, is_left: bool) -> Outcome | None:
    rows = list(question.rows)
    cells = _cells(question, taken, rows)
    if question.asked.has("max", "min") or question.word not in ("what", "how much", "", "how many"):
        return None
    if cells is None or len(rows) > 1 and not adds_up(question.frame, taken.whole):
        return Refused("no_such_measure", "Some rows have no number, so that the whole is unknown.")
    part = Query("difference", cells) if is_left else cells[1]
    return Found(_SURE, Query("share", (part, cells[0])))


def _amount(question: Question, taken: Taken, sizes: dict[int, Decimal]) -> Outcome:
    """What is left in the one row that is meant, or in all together."""
    rows = list(question.rows)
    cells = _cells(question, taken, rows)
    if cells is None:
        return Refused("no_such_measure", "Some rows have no number, so that it is unknown what is left.")
    if any(size < 0 for size in sizes.values()):
        return Refused("unclear", "In some rows more is taken than there is.")
    return Found(_SURE, Query("difference", cells))


def _most(question: Question, taken: Taken, sizes: dict[int, Decimal]) -> Outcome:
    """The row in which most, or least, is left."""
    if len(sizes) < 2 or question.asked.has("max") == question.asked.has("min"):
        return Refused("unclear", "There is nothing to choose from.")
    best = (max if question.asked.has("max") else min)(sizes.values())
    return _told(question, taken, [row for row, size in sizes.items() if size == best])


def _told(question: Question, taken: Taken, rows: Sequence[int]) -> Found:
    """The names of some rows, with both figures of each."""
    frame, wanted = question.frame, question.wanted
    is_when = question.word == "when" and wanted is not None
    picked = wanted if wanted is not None and is_when else names_column(question)
    names = tuple(shown(frame.columns[picked].texts[row]) for row in rows)
    each = tuple(
        f"{name} ({shown(taken.used.texts[row])} of {shown(taken.whole.texts[row])})"
        for name, row in zip(names, rows, strict=True)
    )
    leaves = tuple(cell_of(frame, row, at) for row in rows for at in (taken.used.at, taken.whole.at))
    headline = f"{listed(each)}: {taken.used.name} of {taken.whole.name}."
    return Found(_SURE, value=names[0] if len(names) == 1 else names, headline=headline, leaves=leaves)
