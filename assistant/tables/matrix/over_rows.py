"""Questions over a matrix that ask for a row by its value: which is largest in a year, which lie above a bound."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal

from assistant.answers import Step
from assistant.english.numberwords import ORDINALS
from assistant.english.table_words import FALLING, FASTEST, LARGEST_FIRST, RANKING, RISING, SMALLEST_FIRST
from assistant.operations.query import Query
from assistant.operations.wording import listed
from assistant.tables.adjectives import nouns_measured
from assistant.tables.asked import Asked
from assistant.tables.bounds import condition_on
from assistant.tables.changes import asks_percentage
from assistant.tables.leaves import leaf
from assistant.tables.lines_named import best_lines
from assistant.tables.matrix.compared_columns import columns_along, columns_compared, columns_of_changes
from assistant.tables.matrix.frame import Frame
from assistant.tables.matrix.places import place_of, row_name
from assistant.tables.matrix.rows_compared import are_unlike, candidates, moved, scale_at, sign_of, told_of, value_of
from assistant.tables.matrix.steadily import is_steady, moved_always
from assistant.tables.matrix.together import rows_apart
from assistant.tables.matrix.wanted import Wanted
from assistant.tables.ordinals import no_such_place
from assistant.tables.outcome import Found, Outcome, Refused
from assistant.tables.picked import EXTREME, in_order, measure_of, when_of
from assistant.tables.vocabulary import Term


def answer(frame: Frame, asked: Asked, wants: Wanted, terms: Sequence[Term]) -> Outcome:
    """The rows that are largest, smallest or fulfil a condition at a period, or that changed most between two."""
    changes = asked.has("change", "percent change") and wants.operation != "filter" and len(frame.times) > 1
    printed = [at for at, column in enumerate(frame.table.columns) if column.kind == "change"]
    if printed and not changes and asked.has("change", "percent change") and wants.operation in ("max", "min"):
        columns = columns_of_changes(frame, terms, printed)
    else:
        measured = frozenset() if asked.has("change", "percent change") else nouns_measured(asked)
        columns = columns_compared(frame, wants, terms, measured, is_pair=changes)
    apart = rows_apart(frame, asked)
    left_out = {at for places in apart.values() for at in places}
    rows = [row for row in candidates(frame, [term for term in terms if term.at not in left_out]) if row not in apart]
    ends = [] if changes or printed or frame.times or not asked.has("change") else _ends_named(frame, asked)
    changes, columns = (True, ends) if ends else (changes, columns)
    if not columns and changes and len(wants.periods) == 1:
        return Refused("no_such_period", f"The table has nothing before {wants.periods[0].label}.")
    if not columns or len(rows) < 2:
        return Refused("no_such_measure", "There is nothing to choose from.")
    if not changes and are_unlike(frame, rows, columns[0]):
        return Refused("unlike", "The rows are of different units.")
    words = {word.text.lower() for word in asked.words}
    is_relative = changes and (asked.has("percent change") or bool(words & FASTEST) or asks_percentage(asked))
    sign = sign_of(frame, rows, columns)
    values = {
        row: value
        for row in rows
        if (value := value_of(frame, row, columns, sign, is_relative=is_relative)) is not None
    }
    if wants.operation == "filter":
        holds = condition_on(asked, scale_at(frame, rows[0], columns[0]), values.values())
        if holds is None:
            return Refused("unclear", "It is not clear what the bound is.")
        chosen = [row for row, value in values.items() if holds(value)]
        if not chosen and not any(given.relation for given in asked.numbers) and not asked.has("negative", "positive"):
            return Refused("no_such_entity", "It is so for none of the rows.")
    elif wants.operation not in ("max", "min"):
        if not changes or not words & (RISING | FALLING):
            return Refused("unclear", "It is not clear which rows are asked for.")
        falls = bool(words & FALLING)
        chosen = list(moved(values, falls=falls))
        if is_steady(asked):
            times = [
                time for time in frame.times if not wants.periods or min(wants.periods) <= time <= max(wants.periods)
            ]
            chosen = moved_always(frame, chosen, columns_along(frame, wants, terms, times), falls=falls)
    else:
        if changes and not words & (RISING | FALLING):
            # The largest change may be a fall.
            values = {row: abs(value) for row, value in values.items()}
        elif changes and wants.operation == "max" and bool(words & RISING) != bool(words & FALLING):
            # What rose is not what fell most, however little it rose.
            went = moved(values, falls=bool(words & FALLING))
            if not went:
                return _none(frame, values, columns, sign, is_relative=is_relative)
            values = went
        is_largest = _is_largest(asked, wants, changes=changes)
        values = {row: values[row] for row in sorted(values, key=values.__getitem__, reverse=is_largest)}
        ranked = list(values.values())
        unmet = no_such_place(ranked, ordinal(asked))
        if unmet is not None:
            return unmet
        chosen = _first_of(values, ranked, asked)
    names = tuple(row_name(frame.table.rows[row]) for row in chosen)
    leaves = tuple(leaf(frame.table, place_of(frame, row, at)) for row in chosen[:_TOLD] for at in columns)
    if wants.target == "count of names":
        number = str(len(names))
        told = listed(names) or "none of them"
        only = tuple(leaf(frame.table, place_of(frame, row, columns[0])) for row in chosen[:_TOLD])
        steps = (Step("count", names, number),)
        return Found(0.8, value=number, headline=f"{number}: {told}.", steps=steps, leaves=only)
    if asked.key(0) in RANKING and not changes and 1 < len(values) <= _TOLD and len(names) == len(values):
        compared = tuple(told_of(frame, row, columns, sign, is_dated=False) for row in chosen)
        return in_order(names, leaves, compared, is_largest=_is_largest(asked, wants, changes=False))
    shown = tuple(told_of(frame, row, columns, sign, is_relative=is_relative) for row in chosen[:_TOLD])
    found = Found(
        0.8,
        value=names[0] if len(names) == 1 else names,
        headline=f"{'; '.join(shown) or 'None of them'}.",
        leaves=leaves,
    )
    if changes or wants.operation not in ("max", "min") or len(values) > _TOLD:
        compared = tuple(told_of(frame, row, columns, sign, is_relative=is_relative) for row in list(values)[:_TOLD])
        return found._replace(steps=(Step("comparison", compared, listed(names)),))
    compared = tuple(told_of(frame, row, columns, sign, is_dated=False) for row in values)
    return found._replace(steps=(Step(EXTREME, compared, listed(names)),), understood=_understood(asked, wants, leaves))


def _none(frame: Frame, values: Iterable[int], columns: Sequence[int], sign: int, *, is_relative: bool) -> Found:
    """That none of some rows moved as is asked, with how they did."""
    told = tuple(told_of(frame, row, columns, sign, is_relative=is_relative) for row in list(values)[:_TOLD])
    leaves = tuple(leaf(frame.table, place_of(frame, row, at)) for row in list(values)[:_TOLD] for at in columns)
    steps = (Step("comparison", told, "none of them"),)
    return Found(0.8, value=(), headline=f"None of them: {'; '.join(told)}.", steps=steps, leaves=leaves)


def _first_of(values: Mapping[int, Decimal], ranked: Sequence[Decimal], asked: Asked) -> list[int]:
    """The rows that are asked for of those in order: as many as are said, or those at the place that is said."""
    count = how_many(asked)
    if count == 1:
        return [row for row, value in values.items() if value == ranked[ordinal(asked) - 1]]
    rows = list(values)
    # Those that are equal to the last of them are among them.
    last = values[rows[min(count, len(rows)) - 1]]
    return rows[: max(at for at, row in enumerate(rows) if values[row] == last) + 1]


def _understood(asked: Asked, wants: Wanted, leaves: Sequence[Query]) -> str:
    """What was read where the largest or smallest is asked for; "" where it is another by its size."""
    if ordinal(asked) > 1:
        return ""
    order, count = "largest" if _is_largest(asked, wants, changes=False) else "smallest", how_many(asked)
    what = f"of the {measure_of(leaves) or 'figures'}{when_of(leaves)}"
    if count == _ALL:
        return f"all {what}, from the {order} on"
    return f"the {order} {what}" if count == 1 else f"the {count} {order} {what}"


def _ends_named(frame: Frame, asked: Asked) -> list[int]:
    """The two columns between which something changes, where these are no times: "from January to June"."""
    start, end = asked.find("from"), asked.find("to")
    sides = [range(start + 1, end), range(end + 1, len(asked.words))] if 0 < start < end else []
    best = [next(iter(best_lines(frame.columns, asked.terms_in(side))), None) for side in sides]
    found = [match.line for match in best if match is not None and match.said >= _WHOLLY]
    return found if len(set(found)) == len(sides) else []


_WHOLLY = 0.7
#: So many of those that were compared are told.
_TOLD = 20


def _is_largest(asked: Asked, wants: Wanted, *, changes: bool) -> bool:
    """Whether the largest number is wanted: what fell most has the smallest change."""
    lowered = [word.text.lower() for word in asked.words]
    if asked.key(0) in RANKING:
        # "From largest to smallest" begins with the largest.
        return next((word for word in lowered if word in SMALLEST_FIRST | LARGEST_FIRST), "") not in SMALLEST_FIRST
    is_falling = changes and bool(FALLING.intersection(lowered))
    return (wants.operation == "max") != is_falling


def ordinal(asked: Asked) -> int:
    """The place that is asked for: 2 for "second largest"."""
    places = [place[0] for cue in ("max", "min") for place in asked.cues.get(cue, ())]
    found = [ORDINALS[asked.key(at - 1)] for at in places if asked.key(at - 1) in ORDINALS]
    return max(found, default=1)


def how_many(asked: Asked) -> int:
    """How many of the largest or smallest are asked for: 2 for "the two largest" and "which two had the most"."""
    if asked.key(0) in RANKING:
        return _ALL
    beside = {at for cue in ("max", "min") for place in asked.cues.get(cue, ()) for at in (place[0] - 1, place[-1] + 1)}
    found = [
        int(given.number)
        for given in asked.numbers
        if given.number == int(given.number)
        and not given.unit.base
        and (beside.intersection(given.at) or asked.key(given.at[0] - 1) in _CHOOSING)
    ]
    return max((number for number in found if number <= _TOLD), default=1)


#: All of them, however many there are.
_ALL = 1_000_000
#: Words of questions for some of several.
_CHOOSING = frozenset(("which", "what", "name", "list"))
