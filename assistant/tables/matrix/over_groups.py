"""Questions over a matrix that ask for a group by one row that all of them have: the segment with the highest rate."""

from __future__ import annotations

from assistant.answers import Step
from assistant.english.table_words import COMPANY_WIDE
from assistant.operations.wording import listed
from assistant.tables.asked import Asked
from assistant.tables.leaves import leaf
from assistant.tables.lines_named import best_lines
from assistant.tables.matrix.compared_columns import columns_compared
from assistant.tables.matrix.frame import Frame
from assistant.tables.matrix.over_rows import how_many, ordinal
from assistant.tables.matrix.places import place_of
from assistant.tables.matrix.rows_compared import are_unlike, value_of
from assistant.tables.matrix.shared_groups import NOTED
from assistant.tables.matrix.unnamed import TOTALS
from assistant.tables.matrix.wanted import Wanted
from assistant.tables.outcome import Found
from assistant.tables.scales import unit_of_note
from assistant.tables.stems import stem, stems_of

#: So much of the name of a row is said that it is the one by which groups are compared.
_GIVEN = 0.6
_SEVERAL = 2


def answer(frame: Frame, asked: Asked, wants: Wanted) -> Found | None:
    """The group in which the row that is named is largest or smallest; None where no row is named that several groups
    have, or a group is."""
    rows = _alike(frame, asked) if wants.lacking is None else []
    if len(rows) < _SEVERAL or asked.has("change", "percent change") or ordinal(asked) > 1 or how_many(asked) > 1:
        return None
    columns = columns_compared(frame, wants, asked.terms, frozenset(), is_pair=False)
    if not columns or are_unlike(frame, rows, columns[0]):
        return None
    values = {row: value_of(frame, row, columns, 1, is_relative=False) for row in rows}
    told = {row: value for row, value in values.items() if value is not None}
    if len(told) < len(rows):
        return None
    best = (max if wants.operation == "max" else min)(told.values())
    names = tuple(_group(frame, row) for row, value in told.items() if value == best)
    lines, column = frame.table.rows, frame.table.columns[columns[0]]
    shown = tuple(f"{_group(frame, row)}: {frame.table.text(lines[row], column)}" for row in rows)
    return Found(
        0.8,
        value=names[0] if len(names) == 1 else names,
        headline=f"{listed(names)}, by {lines[rows[0]].label} ({'; '.join(shown)}).",
        steps=(Step("comparison", shown, listed(names)),),
        leaves=tuple(leaf(frame.table, place_of(frame, row, columns[0])) for row in rows),
    )


def _alike(frame: Frame, asked: Asked) -> list[int]:
    """The rows of the name that fits best, one in each of several groups of which none is named; not that of all."""
    terms = [term for term in asked.terms if term.counts >= 1]
    matches = best_lines(frame.rows, terms)
    if not matches or matches[0].said < _GIVEN:
        return []
    order = frame.rows.named[matches[0].line].order
    rows = [match.line for match in matches if frame.rows.named[match.line].order == order]
    paths = {frame.table.rows[row].path for row in rows}
    said = {term.stem for term in terms}
    groups = {_group(frame, row): set(stems_of(_group(frame, row))) - set(order) for row in rows}
    other = next((match for match in matches if match.line not in rows), None)
    is_near = other is not None and other.score >= matches[0].score
    if "" in groups or len(paths) < len(rows) or is_near:
        return []
    telling = said - _shared(groups)
    if any(words & telling for words in groups.values()):
        apart = [row for row in rows if groups[_group(frame, row)] & telling]
        return sorted(apart) if asked.find("or") > 0 and len(apart) > 1 else []
    return sorted(row for row in rows if not groups[_group(frame, row)] & (TOTALS | _OF_ALL))


def _shared(groups: dict[str, set[str]]) -> set[str]:
    """The words that stand in the names of several groups: "hotels"."""
    words = [word for each in groups.values() for word in each]
    return {word for word in words if words.count(word) > 1}


#: What is called so is no group beside others, but holds them all.
_OF_ALL = frozenset(map(stem, COMPANY_WIDE))


def _group(frame: Frame, row: int) -> str:
    """What the group of a row is called, without the unit that stands in brackets after its name."""
    name = next((name for name in reversed(frame.table.rows[row].path) if name), "")
    note = NOTED.search(name)
    return name[: note.start()].strip() or name if note and unit_of_note(note[0]) else name
