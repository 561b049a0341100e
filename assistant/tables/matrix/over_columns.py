"""Questions over a matrix that ask for a column by its value: the segment or quarter in which a row is largest."""

from __future__ import annotations

from decimal import Decimal

from assistant.answers import Step
from assistant.operations.query import Query
from assistant.operations.wording import capitalised, listed
from assistant.tables.asked import Asked
from assistant.tables.bounds import condition_on
from assistant.tables.cells import number_of
from assistant.tables.leaves import leaf, scale_of
from assistant.tables.matrix.frame import Frame
from assistant.tables.matrix.over_rows import how_many, ordinal
from assistant.tables.matrix.picking import columns_at, named_columns
from assistant.tables.matrix.places import place_of
from assistant.tables.matrix.values import pick_value
from assistant.tables.matrix.wanted import Wanted
from assistant.tables.ordinals import no_such_place
from assistant.tables.outcome import Found
from assistant.tables.regions import nouns_of_places
from assistant.tables.table import Line
from assistant.tables.times import is_period
from assistant.tables.vocabulary import match_line

#: So much of the name of a row is said that the row is given, and a column asked for.
_GIVEN = 0.9
#: So much of it where a part of it is the scale: "Sales (in thousands)".
_NOTED = 0.7


def asks_columns(frame: Frame, asked: Asked) -> bool:
    """Whether the noun of "which" is what several columns are called, and no row: "which risk category"."""
    at = next((at for at, word in enumerate(asked.words) if word.key in ("which", "what", "many")), -1)
    nouns = [term for term in asked.terms if at < term.at <= at + _NOUNS and term.text.lower() not in _BETWEEN]
    ends = [place[0] for cue in ("max", "min") for place in asked.cues.get(cue, ())]
    nouns = [term for term in nouns if term.at < min(ends, default=term.at + 1)]
    values = [place for place, column in enumerate(frame.table.columns) if column.kind == "value"]
    labels = [line.label for line in frame.table.columns if line.kind == "value" and not line.is_total]
    places = set(nouns_of_places(labels)) - set(frame.row_nouns)
    if at >= 0 and any(term.stem in places for term in nouns):
        return True
    return at >= 0 and any(
        len(set(frame.columns.places.get(term.stem, ())) & set(values)) >= max(2, len(values) - 2)
        and not frame.rows.weight(term.stem)
        for term in nouns
    )


#: The noun stands among so many words after "which".
_NOUNS = 3
#: Verbs and small words between.
_BETWEEN = frozenset("is are was were has have had the of".split())


def answer(frame: Frame, asked: Asked, wants: Wanted) -> Found | None:
    """The column in which the row that is named is largest or smallest; None where no row is named, or a column is."""
    time = wants.periods[0] if wants.periods else frame.times[-1] if frame.times else None
    terms = [term for term in asked.terms if term.counts >= 0.5]
    found = pick_value(frame, asked, terms, time)
    if wants.operation not in ("max", "min", "filter") or found is None:
        return None
    match = match_line(frame.rows, found.row, terms)
    is_given = match is not None and match.is_whole and not frame.time_axis
    if wants.operation == "filter" and not (is_given or asks_columns(frame, asked)):
        return None
    lines = frame.table.columns
    columns = [at for at in columns_at(frame, time) if lines[at].kind == "value" and not lines[at].is_total]
    are_asked = asks_columns(frame, asked)
    is_total = frame.table.rows[found.row].is_total
    if (
        match is None
        or match.said < (_NOTED if frame.table.rows[found.row].unit.scale else _GIVEN)
        and not (are_asked and is_total and match.at)
        or is_total
        and not are_asked
        or frame.time_axis == "columns"
        and len({frame.concepts[at] for at in columns}) < len(columns)
    ):
        return None
    named = named_columns(frame, terms, columns)
    if len(columns) < 2 or named and not are_asked:
        return None
    row = frame.table.rows[found.row]
    values: dict[int, Decimal] = {}
    for at in columns:
        number = number_of(frame.table.cell(row, lines[at]))
        if number is not None:
            values[at] = number
    if len(values) < len(columns):
        return None
    cells = tuple(leaf(frame.table, place_of(frame, found.row, at)) for at in columns)
    told = tuple(f"{_name(lines[at])}: {frame.table.text(row, lines[at])}" for at in columns)
    if wants.operation == "filter":
        holds = condition_on(asked, scale_of(cells[0]), values.values())
        chosen = [at for at, value in values.items() if holds and holds(value)]
        is_told = bool(chosen) or any(given.relation for given in asked.numbers)
        return _filtered(wants, tuple(_name(lines[at]) for at in chosen), told, cells) if holds and is_told else None
    ranked = sorted(values.values(), reverse=wants.operation == "max")
    if no_such_place(ranked, ordinal(asked)) is not None or how_many(asked) > 1:
        return None
    chosen = [at for at, value in values.items() if value == ranked[ordinal(asked) - 1]]
    names = tuple(_name(lines[at]) for at in chosen)
    return Found(
        0.8,
        value=names[0] if len(names) == 1 else names,
        headline=f"{listed(names)}: {row.name} {frame.table.text(row, lines[chosen[0]])}.",
        steps=(Step("comparison", told, listed(names)),),
        leaves=cells,
    )


def _filtered(wants: Wanted, chosen: tuple[str, ...], told: tuple[str, ...], cells: tuple[Query, ...]) -> Found:
    """The columns that fulfil a condition, or their number."""
    names = listed(chosen) or "none of them"
    steps = (Step("comparison", told, names),)
    if wants.target == "count of names":
        return Found(0.8, value=str(len(chosen)), headline=f"{len(chosen)}: {names}.", steps=steps, leaves=cells)
    value = chosen[0] if len(chosen) == 1 else chosen
    return Found(0.8, value=value, headline=f"{capitalised(names)}.", steps=steps, leaves=cells)


def _name(line: Line) -> str:
    """What a column is called beside its period."""
    return next((name for name in (line.label, *reversed(line.path)) if not is_period(name)), line.name)
