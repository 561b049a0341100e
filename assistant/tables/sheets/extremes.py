"""The row of a sheet with the most or least of a figure, or that figure itself: "which is the cheapest"."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.operations.wording import listed
from assistant.tables.outcome import Found
from assistant.tables.records.columns import are_codes
from assistant.tables.records.frame import order_of
from assistant.tables.records.told import cell_of, shown, told
from assistant.tables.sheets.degrees import Degree, ordinal
from assistant.tables.sheets.groups import of_groups
from assistant.tables.sheets.question import SheetQuestion
from assistant.tables.sheets.reading import CITED, PAIR, SURE, Reading
from assistant.utterance.amounts import Given


def extreme(question: SheetQuestion) -> Reading | None:
    """The row with the most or least of a column, or that figure itself."""
    most = [each for each in question.degrees if each.is_most]
    if (
        not most
        and question.word in ("which", "who")
        and len(question.rows) == PAIR
        and question.asked.find("than") < 0
    ):
        # Of two, the larger is the largest.
        most = list(question.degrees)
    if len(most) != 1 or question.word == "is" or question.asked.has("median", "difference"):
        return None
    degree = most[0]
    frame = question.frame
    used = set(degree.at)
    if question.key(degree.at[0] - 1) in ("their", "its", "his", "her"):
        # The best of each is another one for each.
        return None
    place, at = ordinal(question.asked, degree)
    used |= at
    found = _measured(question, degree)
    if found is None:
        return None
    column, named = found
    used |= named
    after = degree.at[-1] + 1
    if degree.adjective in ("many", "few") and question.is_row_noun(after):
        # Who has the most claims is who stands in most rows.
        return None
    if degree.is_of_anything and any(
        after in at and frame.columns[each].kind == "text" and each != frame.subject for each, at in question.texts()
    ):
        # "The most time" is told by a column of times that are written as text.
        return None
    many = _many(question)
    if many is not None:
        used |= set(many.at)
    targets = [(at, places) for at, places in question.texts() if at != column]
    if question.word == "who":
        targets = [each for each in targets if not are_codes(frame.columns[each[0]])]
    if len(targets) > 1:
        targets = [each for each in targets if set(each[1]) & set(question.noun)]
    target = targets[0][0] if targets else question.whose()
    used |= set(targets[0][1]) if targets else set()
    if question.word == "who" and not question.tells_names(target):
        return None
    if question.word == "when" and frame.columns[target].kind != "time":
        times = [each.at for each in frame.columns if each.kind == "time"]
        if len(times) != 1:
            return None
        target = times[0]
    asks_name = question.word in ("which", "who", "when", "where", "whose") or bool(targets)
    if question.word == "what":
        asks_name = asks_name or any(question.is_row_noun(at) for at in question.noun[:1])
    if not question.word and not asks_name:
        asks_name = question.is_row_noun(after)
        if not asks_name and after not in named and after + 1 not in named:
            return None
    names = frame.columns[target]
    if (
        asks_name
        and names.kind != "number"
        and names.distinct < len(names.texts)
        and (degree.adjective in ("many", "few") or question.asked.has("sum", "average"))
    ):
        return of_groups(question, target, column, degree, used)
    if many is not None and not asks_name or question.asked.has("average") and not question.cue("average") <= named:
        return None
    orders = {row: order for row in question.rows if (order := order_of(frame.columns[column], row)) is not None}
    if len(orders) < 2:
        return None
    sign = degree.sign(frame, column)
    ranked = sorted(set(orders.values()), reverse=sign > 0)
    if many is not None:
        wanted = ranked[: int(many.number)]
        rows = [row for order in wanted for row in orders if orders[row] == order]
        if len(rows) != int(many.number):
            return None
    else:
        if place > len(ranked):
            return None
        rows = [row for row in orders if orders[row] == ranked[place - 1]]
    if not asks_name:
        return Reading(told(frame, rows[:1], column, sure=SURE), used)
    return Reading(_named(question, rows, target, column), used)


def _many(question: SheetQuestion) -> Given | None:
    """How many are asked for."""
    found = [each for each in question.sifted.numbers if each.number > 1 and each.number == int(each.number)]
    return found[0] if len(found) == 1 else None


def _measured(question: SheetQuestion, degree: Degree) -> tuple[int, set[int]] | None:
    """The column that tells how much so something is, and the words that name it."""
    frame = question.frame
    numbers = question.numbers()
    told_by = degree.columns(frame)
    both = [each for each in numbers if each[0] in told_by]
    if len({at for at, _ in both}) == 1:
        return both[0][0], {place for _, at in both for place in at}
    if len({at for at, _ in numbers}) == 1 and (degree.is_of_anything or not told_by):
        return numbers[0][0], {place for _, at in numbers for place in at}
    if numbers and not told_by:
        return None
    if len(told_by) == 1:
        return told_by[0], set()
    if len(told_by) > 1:
        return None
    main = question.main()
    if degree.is_of_anything and main is not None and not any(map(question.is_open, question.sifted.columns)):
        return main, set()
    if degree.is_of_anything and len(frame.numbers) == 1 and not any(map(question.is_open, question.sifted.columns)):
        return frame.numbers[0].at, set()
    return None


def _named(question: SheetQuestion, rows: Sequence[int], target: int, column: int) -> Found:
    """The names of some rows with the figure by which they were found."""
    frame = question.frame
    names = tuple(dict.fromkeys(shown(frame.table.printed(frame.columns[target].texts[row])) for row in rows))
    each = tuple(
        f"{shown(frame.table.printed(frame.columns[target].texts[row]))} ({shown(frame.columns[column].texts[row])})"
        for row in rows
    )
    leaves = tuple(cell_of(frame, row, at) for row in rows for at in dict.fromkeys((column, target)))
    headline = f"{listed(each)}: {frame.columns[column].name}."
    return Found(SURE, value=names[0] if len(names) == 1 else names, headline=headline, leaves=leaves[:CITED])
