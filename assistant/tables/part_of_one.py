"""The share of one thing's own whole: "what share of Oak Hill's pupils are girls" is none in those of all schools."""

from __future__ import annotations

from assistant.operations.query import Query
from assistant.tables.asked import Asked
from assistant.tables.cells import number_of
from assistant.tables.leaves import Place, leaf, number_told
from assistant.tables.outcome import Found, Refused
from assistant.tables.stems import stem, stems_of
from assistant.tables.synonyms import meanings_at
from assistant.tables.table import Line, Table
from assistant.tuples import NamedTuple

#: Verbs between a whole and the part of it that is asked for.
_SAYING_PART = frozenset("are were is was have had has be".split())
_SEVERAL, _HUNDRED = 2, 102
#: What shares of one whole come to, but for what they are rounded by.
_ABOUT_HUNDRED = range(99, 102)
_UNCLEAR = Refused("unclear", "It is not clear what it is a share of.")


class _Sides(NamedTuple):
    """The signs of the words for a whole and for a part of it."""

    whole: frozenset[str]
    part: frozenset[str]


def in_place_of(table: Table, asked: Asked, found: Found) -> Found | Refused | None:
    """What a share is where it was told of the column of all things, and one thing's own is asked for; None elsewhere.

    It is refused where its whole is not told.
    """
    query = found.query
    if query is not None and query.fact is not None and not query.operands:
        return _of_row(table, asked, found, query)
    if query is None or query.operation != "share" or len(query.operands) != _SEVERAL:
        return None
    part, whole = query.operands
    if are_percentages(whole) and part.fact is not None:
        # What is printed is the share itself.
        return Found(found.sure, part)
    sides = _sides(asked)
    if sides is None or part.fact is None or whole.operation != "sum" or table.is_turned or table.is_transposed:
        return None
    if {_column_at(part), *map(_column_at, whole.operands)} != {_column_at(part)}:
        return None
    row = _row_at(table, part.fact.locator)
    name = _name(part, row) if row is not None else ""
    if row is None or not _is_named(name, sides.whole) or _is_named(name, sides.part):
        return None
    numbers = [line for line in table.columns if line.at > 0 and line.kind == "value" and not line.period]
    parts = [line for line in numbers if _is_named(line.label, sides.part)]
    if not parts:
        return None
    if len(parts) > 1:
        return _UNCLEAR
    wholes = [line for line in numbers if _is_named(line.label, sides.whole - _signs(name)) and line not in parts]
    totals = [line for line in numbers if line.is_total]
    if len(wholes or totals) == 1:
        of = _cell(table, row, name, (wholes or totals)[0])
    elif not wholes and len(numbers) == _SEVERAL:
        of = Query("sum", tuple(_cell(table, row, name, line) for line in numbers))
    else:
        return _UNCLEAR
    own = _cell(table, row, name, parts[0])
    if number_told(own) is None or any(number_told(each) is None for each in of.operands or (of,)):
        return _UNCLEAR
    return Found(found.sure, Query("share", (own, of)))


def _of_row(table: Table, asked: Asked, found: Found, cell: Query) -> Found | Refused | None:
    """The share of one cell in its row, where that is asked for and the cell alone was told: "what percentage of those
    taking the train are women"; refused where the table tells the shares of each column."""
    sides = _sides(asked)
    if sides is None or cell.fact is None or "%" in cell.fact.statement or table.is_turned or table.is_transposed:
        return None
    row = _row_at(table, cell.fact.locator)
    if row is None or not _is_named(row.label, sides.whole) or _is_named(row.label, sides.part):
        return None
    numbers = [line for line in table.columns if line.at > 0 and line.kind == "value" and not line.period]
    own = [line for line in numbers if _is_named(line.label, sides.part)]
    whole = [line for line in numbers if not line.is_total]
    if len(own) != 1 or len(whole) < _SEVERAL or len({line.unit for line in whole}) != 1:
        return None
    if round(sum(number_of(table.cell(row, each)) or 0 for each in whole)) in _ABOUT_HUNDRED:
        # The row tells shares itself.
        return None
    rows = [line for line in table.rows if not line.is_total]
    if all(round(sum(number_of(table.cell(line, each)) or 0 for line in rows)) in _ABOUT_HUNDRED for each in whole):
        return Refused("unclear", "The table tells shares of each column, and none of that.")
    totals = [line for line in numbers if line.is_total]
    if len(totals) == 1:
        whole = totals
    elif len(whole) > _SEVERAL:
        # More columns than two sides of one thing need not be parts of one whole.
        return _UNCLEAR
    cells = tuple(_cell(table, row, row.label, line) for line in whole)
    if any(number_told(each) is None for each in cells):
        return None
    of = cells[0] if len(cells) == 1 else Query("sum", cells)
    return Found(found.sure, Query("share", (_cell(table, row, row.label, own[0]), of)))


def are_percentages(whole: Query) -> bool:
    """Whether a sum is one of percentages that are no parts of one whole."""
    facts = [each.fact for each in whole.operands]
    values = [fact.value for fact in facts if fact is not None and fact.value is not None and "%" in fact.statement]
    return len(values) == len(facts) > 1 and sum(values) > _HUNDRED


def _sides(asked: Asked) -> _Sides | None:
    """The whole and the part of "share of … are …"; None where it is not asked so."""
    for place in asked.cues.get("share", ()):
        of = next((at for at in (place[-1], place[-1] + 1) if asked.key(at) == "of"), -1)
        verb = next((at for at in range(of + 1, len(asked.words)) if asked.words[at].text.lower() in _SAYING_PART), -1)
        if 0 <= of < verb - 1:
            return _Sides(_said(asked, range(of + 1, verb)), _said(asked, range(verb + 1, len(asked.words))))
    return None


def _said(asked: Asked, places: range) -> frozenset[str]:
    terms = asked.terms_in(places)
    numbers = (stem(asked.words[at].text) for at in places)
    return frozenset((*numbers, *(sign for term in terms for sign in (term.stem, *term.meanings))))


def _signs(text: str) -> frozenset[str]:
    stems = stems_of(text)
    return frozenset((*stems, *(sign for signs in meanings_at(stems).values() for sign in signs)))


def _is_named(label: str, said: frozenset[str]) -> bool:
    """Whether all words of a name are said, or words that mean the same."""
    stems = stems_of(label)
    meanings = meanings_at(stems)
    return bool(stems) and all(each in said or meanings.get(at, set()) & said for at, each in enumerate(stems))


def _row_at(table: Table, locator: str) -> Line | None:
    number = locator.removeprefix("row ").partition(",")[0]
    rows = (row for row in table.rows if row.at < len(table.lines) and str(table.lines[row.at]) == number)
    return None if table.places else next(rows, None)


def _column_at(cell: Query) -> str:
    return cell.fact.locator.rpartition(", ")[2] if cell.fact is not None else ""


def _name(part: Query, row: Line) -> str:
    """What a row is called: by the column that names the things, else by its first cell."""
    members = part.pack.members.values() if part.pack is not None else ()
    names = [member.name for member in members]
    return names[0] if row.label.replace(".", "").isdigit() and names else row.label


def _cell(table: Table, row: Line, name: str, column: Line) -> Query:
    return leaf(table, Place(row, column, column.label, name, column.period, f"{column.label} of {name}"))
