"""From a question to what a matrix answers it with."""

from __future__ import annotations

from collections.abc import Callable

from assistant.english.table_words import FALLING, RANKING, RISING
from assistant.operations.query import Query
from assistant.tables.asked import Asked
from assistant.tables.leaves import in_one_unit
from assistant.tables.matrix import (
    attending,
    bands,
    choosing,
    courses,
    crossings,
    dates_told,
    due_soon,
    groups,
    made_of,
    moves,
    named_ratios,
    names_told,
    over_columns,
    over_groups,
    over_rows,
    over_time,
    over_whole,
    quantified,
    quarterly,
    ranked,
    restated,
    sides,
    splitting,
    truths,
)
from assistant.tables.matrix.beside import is_beside
from assistant.tables.matrix.cells import cells_at
from assistant.tables.matrix.coverage import coverage
from assistant.tables.matrix.for_each import per_each
from assistant.tables.matrix.frame import Frame
from assistant.tables.matrix.means import PER, change_of_averages, is_per_row, is_rate_at_once, mean_over_rows
from assistant.tables.matrix.modifiers import is_of_modifier, is_part_of_total
from assistant.tables.matrix.moments import times_wanted
from assistant.tables.matrix.operands import operands
from assistant.tables.matrix.operating import operate
from assistant.tables.matrix.places import names_in, nothing_there
from assistant.tables.matrix.preparing import label_words, prepared
from assistant.tables.matrix.printed_as import is_money
from assistant.tables.matrix.printed_changes import is_change_of_all, only_as_change, printed_change
from assistant.tables.matrix.shared_groups import with_shared_group
from assistant.tables.matrix.signs import asks_size
from assistant.tables.matrix.subjects import may_be_subject
from assistant.tables.matrix.sureness import (
    COVERED,
    has_loose_bound,
    is_all_foreign,
    is_named,
    is_of_another,
    refusal,
    unknown_words,
    words_beside,
)
from assistant.tables.matrix.times_of_one import asks_time_of
from assistant.tables.matrix.together import is_only_measure, takes_left_out
from assistant.tables.matrix.values import asks_count, pick_value
from assistant.tables.matrix.wanted import Wanted, wanted
from assistant.tables.matrix.years import counts_dates, slip_of_year
from assistant.tables.outcome import AMBIGUOUS, Found, Outcome, Refused
from assistant.tables.standards import is_held_against
from assistant.tables.unexplained import quoted
from assistant.tables.vocabulary import Term


def answer(frame: Frame, asked: Asked) -> Outcome:
    """What a matrix answers a question with."""
    timed = due_soon.with_years(frame, asked)
    if isinstance(timed, Refused):
        return timed
    asked = prepared(frame, timed)
    wants = wanted(frame, asked, label_words(frame, asked))
    if asked.key(0) in RANKING and wants.target != "name":
        return Refused("unclear", "It is not clear what is to be put in order.", names_in(frame))
    if wants.target == "number" and wants.operation in ("max", "min") and groups.names_group(frame, asked):
        wants = wants._replace(target="name")
    if wants.target == "name" and wants.operation in ("max", "min") and asks_time_of(frame, asked, wants):
        wants = wants._replace(target="time")
    is_at_once = wants.periods or len(frame.times) < _ENDS
    if (
        is_at_once
        and wants.operation == "value"
        and asks_size(asked)
        and (frame.row_kinds or groups.names_group(frame, asked))
    ):
        # "How many mainline planes" are those of all rows of the group, and "how many 737s" those of all of that name.
        wants = wants._replace(operation="sum")
    listed = attending.answer(frame, asked, wants) or groups.answer(frame, asked, wants) or made_of.answer(frame, asked)
    if listed is not None:
        return listed
    is_partly = wants.periods and wants.target != "number" and len(asked.periods) != _ENDS
    if wants.lacking and not is_partly:
        near = tuple(time.label for time in frame.times)
        return Refused("no_such_period", f"The table has nothing for {wants.lacking.label}.", near)
    slip = slip_of_year(frame, asked)
    if slip:
        near = tuple(time.label for time in frame.times)
        return Refused("no_such_period", f"The table has nothing for {slip}.", near)
    ratio = named_ratios.answer(frame, asked, wants)
    if ratio is not None:
        return ratio
    restatement = restated.answer(frame, asked, wants)
    if restatement is not None:
        return restatement
    claimed = quantified.answer(frame, asked, wants)
    if claimed is not None:
        return refusal(frame, asked, asks_name=False) or claimed
    course = courses.answer(frame, asked, wants)
    if course is not None:
        return course
    named = names_told.answer(frame, asked, wants)
    if named is not None:
        return named
    together = over_whole.answer(frame, asked, wants)
    times = over_time.end_shown(frame, asked, wants)
    if times is None and _asks_of_table(asked):
        times = over_time.listed_times(frame, asked, wants)
    if times is not None:
        return times
    refused = refusal(frame, asked, asks_name=wants.target == "name")
    if together is not None and (refused is None or isinstance(together, Refused) or refused.reason == "unclear"):
        return together
    if refused is not None:
        return refused
    along = next((found for kind in _ALONG if (found := kind(frame, asked, wants)) is not None), None)
    if along is not None:
        return along
    if wants.target in ("time", "count of times") and frame.time_axis:
        if wants.operation != "value" and not _is_covered(frame, asked, wants):
            return Refused("no_such_measure", "Too little of the question is in the table.", names_in(frame))
        if _is_another(frame, asked):
            return Refused("no_such_measure", "The table tells nothing of that.", names_in(frame))
        return over_time.listed_times(frame, asked, wants) or over_time.answer(frame, asked, wants, asked.terms)
    if wants.target == "time" and wants.operation in ("max", "min") and over_columns.asks_columns(frame, asked):
        in_columns = over_columns.answer(frame, asked, wants)
        if in_columns is not None:
            return in_columns
    if wants.target == "truth":
        if _is_another(frame, asked):
            return Refused("no_such_measure", "The table tells nothing of that.", names_in(frame))
        return truths.truth(frame, asked, wants)
    chosen = choosing.choose(frame, asked, wants)
    if chosen is not None:
        return chosen
    is_of_rows = wants.target in ("name", "names", "count of names")
    if is_of_rows and (wants.operation in ("max", "min", "filter") or asked.has("change")):
        lacking = words_beside(frame, asked)
        if is_all_foreign(frame, asked):
            return Refused("no_such_measure", "Nothing of the question is in the table.", names_in(frame))
        is_only = not frame.table.title and len(lacking) == 1 and len(_concepts(frame)) == 1
        if lacking and not is_only:
            return Refused("no_such_measure", f"The table has nothing about {quoted(lacking)}.", names_in(frame))
        in_columns = over_columns.answer(frame, asked, wants) if wants.operation != "value" else None
        if in_columns is None and wants.target == "name" and over_columns.asks_columns(frame, asked):
            return Refused("unclear", "It is not clear in which row they are compared.", names_in(frame))
        in_columns = in_columns or (over_groups.answer(frame, asked, wants) if wants.target == "name" else None)
        return in_columns or over_rows.answer(frame, asked, wants, asked.terms)
    if wants.target == "name":
        return Refused("unclear", "It is not clear which row is asked for.", names_in(frame))
    each = per_each(frame, asked, wants)
    if each is not None:
        return each
    dated = wants.periods[0] if wants.periods and frame.time_axis == "rows" else None
    whole = pick_value(frame, asked, asked.terms, None) or pick_value(frame, asked, asked.terms, dated)
    if whole is None:
        if wants.operation == "value" and is_only_measure(frame, asked):
            return Refused(AMBIGUOUS, "The table tells that of several.", names_in(frame))
        return nothing_there(frame, asked.terms)
    explained = frozenset(at for term in asked.terms for at in (term.at,) if term.at in whole.at) | wants.at
    sure = coverage(frame, asked, explained)
    if (
        sure < COVERED
        and not is_named(frame, whole, asked)
        and not may_be_subject(frame, asked, whole)
        and not is_change_of_all(frame, asked, wants)
    ):
        return Refused("no_such_measure", "Too little of the question is in the table.", names_in(frame))
    is_other = any(check(frame, asked, whole) for check in (is_of_another, is_of_modifier, is_part_of_total))
    if is_other or is_beside(frame, asked, explained, whole):
        return Refused("no_such_measure", "The table tells nothing of that.", names_in(frame))
    if wants.operation == "value" and takes_left_out(asked, whole.at):
        return Refused("unclear", "It is not clear what is left out.", names_in(frame))
    if wants.operation in ("value", "sum") and asks_count(asked) and is_money(frame, whole.row, whole.column):
        return Refused("no_such_measure", "What is printed there is no number of things.", names_in(frame))
    if wants.operation in ("value", "sum") and counts_dates(frame, asked, whole.column):
        return Refused("no_such_measure", "What is printed there are years.", names_in(frame))
    if wants.operation == "value":
        at_time = pick_value(frame, asked, asked.terms, wants.periods[0]) if wants.periods else whole
        if only_as_change(frame, asked, at_time or whole):
            return Refused("no_such_measure", "The table only tells how that changed.", names_in(frame))
    if wants.operation not in ("max", "min") and has_loose_bound(frame, asked, whole):
        return Refused("unclear", "It is not clear what the bound is for.", names_in(frame))
    if wants.operation in ("max", "min"):
        found = over_time.extreme(frame, asked, wants)
    elif wants.operation in ("share", "ratio"):
        found = sides.answer(frame, asked, wants, asked.terms)
    else:
        found = _computed(frame, asked, wants)
    if isinstance(found, Found):
        owner = quoted(unknown_words(frame, asked))
        notes = (f"Took {owner} for what the table is about.",) if owner else ()
        return found._replace(sure=sure, assumptions=(*found.assumptions, *notes))
    return found


_ALONG: tuple[Callable[[Frame, Asked, Wanted], Outcome | None], ...] = (
    bands.answer,
    quarterly.answer,
    dates_told.answer,
    crossings.answer,
    moves.answer,
    ranked.answer,
)
#: So many periods are the two between which something changes.
_ENDS = 2


def _concepts(frame: Frame) -> set[tuple[str, ...]]:
    """What tells the columns of values apart beside their periods: one thing where the table is of one measure."""
    return {frame.concepts[at] for at, column in enumerate(frame.table.columns) if column.kind == "value"}


def _is_covered(frame: Frame, asked: Asked, wants: Wanted) -> bool:
    """Whether enough of a question is said by the row that it names, or the whole name of that."""
    whole = pick_value(frame, asked, asked.terms, None)
    if whole is None:
        return False
    counted = frozenset(at for given in asked.numbers for at in given.at)
    sure = coverage(frame, asked, whole.at | wants.at | counted)
    return sure >= COVERED or is_named(frame, whole, asked) or may_be_subject(frame, asked, whole)


def _asks_of_table(asked: Asked) -> bool:
    """Whether a question is about the table itself: "which years are in the table"."""
    return any(word.key in ("table", "chart", "graph", "shown", "depicted", "displayed") for word in asked.words)


def _is_another(frame: Frame, asked: Asked) -> bool:
    """Whether the row that is named best is another thing than what is asked for."""
    whole = pick_value(frame, asked, asked.terms, None)
    return whole is not None and is_of_another(frame, asked, whole)


def _computed(frame: Frame, asked: Asked, wants: Wanted) -> Outcome:
    parts = with_shared_group(frame, operands(frame, asked, range(len(asked.words)))) or [asked.terms]
    within = splitting.part_of_much(frame, asked, wants)
    if within is not None:
        parts = [within]
    if wants.operation == "average" and len(parts) == 1 and is_rate_at_once(frame, asked, wants):
        wants = wants._replace(operation="value")
    if wants.operation in ("change", "percent change") and len(parts) == 1:
        printed = printed_change(frame, asked, wants)
        if printed is not None:
            return printed
    if wants.operation in ("change", "difference") and asked.has("max") and asked.has("min"):
        return Refused("unclear", "It is not clear between which two the difference is asked.")
    is_apart = wants.operation == "change" and asked.has("difference") and len(parts) == _ENDS
    if is_apart and frame.table.title and len(frame.times) > 1 and asked.has("max", "min"):
        return Refused("unclear", "It is not clear at which time the difference is asked.")
    if wants.operation == "change of averages":
        return change_of_averages(frame, asked, wants, parts)
    if wants.operation in ("change", "percent change") and len(parts) == _ENDS:
        parts = _standard_last(asked, parts)
    times = times_wanted(frame, wants, len(parts))
    if wants.operation == "average" and len(times) > 1:
        parts = [tuple(term for term in part if term.at not in wants.at) or part for part in parts]
    is_one = wants.operation == "average" and len(parts) == 1 and len(wants.periods) <= 1
    if is_one and (is_per_row(frame, asked) or len(times) <= 1 and {word.key for word in asked.words} & PER):
        mean = mean_over_rows(frame, asked, wants.periods or times[:1])
        if mean is not None:
            return mean
    rows: list[tuple[Query, ...]] = []
    for part in parts:
        cells = cells_at(frame, asked, wants, part, times)
        if isinstance(cells, Refused):
            is_open = cells.reason == AMBIGUOUS and len(parts) == 1 and "change" in wants.operation
            return (printed_change(frame, asked, wants, is_open=True) if is_open else None) or cells
        rows.append(cells)
    flat = in_one_unit([cell for cells in rows for cell in cells])
    if all(len(row) == len(rows[0]) for row in rows):
        rows = [flat[at : at + len(rows[0])] for at in range(0, len(flat), len(rows[0]))]
    # Where times are rows they are set beside each other as things are.
    words = {word.text.lower() for word in asked.words}
    is_apart = frame.table.is_turned and "difference" in words and not words & (RISING | FALLING | {"change"})
    return operate(asked, wants, rows, is_apart=is_apart)


def _standard_last(asked: Asked, parts: list[tuple[Term, ...]]) -> list[tuple[Term, ...]]:
    """Two operands in the order in which the second is what the first is held against; each begins with its name."""
    first, second = (part[0].at if part else -1 for part in parts)
    return parts[::-1] if is_held_against(asked, first, second) else parts
