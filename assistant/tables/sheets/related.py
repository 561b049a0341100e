"""The rows of a sheet in which one column is more than another: "stock below the reorder level"."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.tables.outcome import Refused
from assistant.tables.records.columns import Column
from assistant.tables.records.frame import order_of
from assistant.tables.records.told import counted, told
from assistant.tables.sheets.question import SheetQuestion
from assistant.tables.sheets.reading import PAIR, SURE, Reading


def related(question: SheetQuestion) -> Reading | None:
    """The rows in which one column is more than another, and how many there are."""
    asked, frame = question.asked, question.frame
    columns = sorted(
        (
            (named.at, at[0])
            for named in question.sifted.columns
            if len(at := [each for each in named.columns if _is_measured(frame.columns[each])]) == 1
        ),
    )
    comparatives = [each for each in question.degrees if not each.is_most]
    if question.word not in ("which", "who", "how many", "what") or asked.numbers:
        return None
    many = next((at for at in range(len(asked.words)) if question.key(at) == "many"), -1)
    asks_size = many >= 0 and question.key(many + 1) in ("more", "fewer", "less")
    if asks_size or question.said(("times",)) or question.key(0) == "by":
        # "How many times more" and "by how many" ask how far they lie apart.
        return None
    if len({at for _, at in columns}) == 1:
        other = question.main()
        before = next((each for each in _OVERS if asked.find(each) >= 0), "")
        if other is None or other == columns[0][1] or not before or asked.find(before) > columns[0][0][0]:
            return None
        columns = [((asked.find(before) - 1,), other), *columns]
        return _related(question, columns, {asked.find(before)}, 1 if before in _ABOVE else -1)
    if len({at for _, at in columns}) != PAIR:
        return None
    (first_at, first), (second_at, second) = columns[0], columns[-1]
    if frame.columns[first].kind != frame.columns[second].kind:
        return None
    between = {question.key(at): at for at in range(first_at[-1] + 1, second_at[0])}
    above = next((each for each in _ABOVE if each in between), "")
    below = next((each for each in _BELOW if each in between), "")
    used = {*first_at, *second_at}
    if above or below:
        sign = 1 if above else -1
        used.add(between[above or below])
    elif len(comparatives) == 1 and question.said(("than",)):
        sign = -1 if comparatives[0].adjective in ("few", "low", "small", "bad") else 1
        used |= set(comparatives[0].at)
    else:
        return None
    return _related(question, columns, used, sign)


def _is_measured(column: Column) -> bool:
    """Whether a column has figures or times."""
    return column.kind != "text" and not column.is_numbering


_ABOVE = ("above", "over", "exceed", "exceeds", "exceeded", "exceeding", "after", "beyond")
_BELOW = ("below", "under", "before", "within")
_OVERS = (*_ABOVE, *_BELOW)


def _related(
    question: SheetQuestion, columns: Sequence[tuple[tuple[int, ...], int]], used: set[int], sign: int
) -> Reading | None:
    frame = question.frame
    first, second = columns[0][1], columns[-1][1]
    used = used | {
        place for at, _ in columns for place in at if place in {p for n in question.sifted.columns for p in n.at}
    }
    found = []
    for row in question.rows:
        one, other = order_of(frame.columns[first], row), order_of(frame.columns[second], row)
        if one is not None and other is not None and (one - other) * sign > 0:
            found.append(row)
    others = [each for each in question.texts() if each[0] not in (first, second)]
    if question.word == "how many":
        used |= {place for _, at in others for place in at}
        return Reading(counted(frame, found, len(found), sure=SURE), used | question.cue("count"))
    if not found:
        return Reading(Refused("no_such_entity", "None of the rows is."), used)
    target = question.whose()
    if others:
        target = others[0][0]
        used |= set(others[0][1])
    return Reading(told(frame, found, target, sure=SURE), used)
