"""Changes that a matrix prints in columns of their own, where it has no values to compute them from."""

from __future__ import annotations

from assistant.english.table_words import CHANGE_HEADS, CURRENCIES, CURRENCY_NAMES, SHARE_HEADS
from assistant.operations.query import Query
from assistant.tables.asked import Asked
from assistant.tables.leaves import leaf
from assistant.tables.lines_named import best_lines
from assistant.tables.matrix.cells import CLOSE
from assistant.tables.matrix.frame import Frame
from assistant.tables.matrix.operating import asks_fall
from assistant.tables.matrix.picking import Pick, pick
from assistant.tables.matrix.places import place_of
from assistant.tables.matrix.times_printed import near
from assistant.tables.matrix.wanted import Wanted
from assistant.tables.outcome import Found
from assistant.tables.stems import stem
from assistant.tables.synonyms import meanings_at
from assistant.tables.times import agrees
from assistant.tables.vocabulary import match_line

#: So much of the name of a column is said that no other is meant.
_SAID = 0.5


def printed_change(frame: Frame, asked: Asked, wants: Wanted, *, is_open: bool = False) -> Found | None:
    """A change that a column of changes prints, in percent or not as is asked for; None where there is none.

    It counts beside values of which it is `is_open` between which it is computed.
    """
    lines = frame.table.columns
    valued = {column.period for column in lines if column.kind == "value" and column.period}
    changes = [at for at, column in enumerate(lines) if column.kind == "change"]
    is_told = len(changes) == 1 and _asks_how_much(asked, wants) and _is_between(frame, wants, changes[0], len(valued))
    is_named = _is_named(frame, asked, changes)
    if not changes or len(valued) > 1 and frame.time_axis == "columns" and not (is_told or is_named or is_open):
        return None
    found = pick(frame, asked.terms, None, kinds=frozenset(("change",)))
    if found is None or found.margin < CLOSE:
        return None
    if not _says_which(frame, asked, changes, found):
        return None
    is_relative = wants.operation == "percent change" or is_told
    end = max(wants.periods, default=None)
    match = match_line(frame.columns, found.column, asked.terms)
    of_several = {lines[at].full_name if is_named else lines[at].label for at in changes}
    if match is not None and match.said >= _SAID and len(of_several) > 1:
        columns = [found.column]
    else:
        own = [(at, lines[at].period) for at in changes]
        columns = [at for at, p in own if end is None or p is None or agrees(end, p) or near(end, p)]
    cells = [leaf(frame.table, place_of(frame, row, at)) for row in _rows(frame, asked, found.row) for at in columns]
    fits = [cell for cell in cells if cell.fact and cell.fact.unit and _is_percent(cell.fact.unit.base, is_relative)]
    if not fits and not is_relative and len(cells) == 1 and asked.find("difference") < 0:
        # The only change that is told of what is asked for.
        fits = [cell for cell in cells if cell.fact and cell.fact.unit and cell.fact.value is not None]
        is_told = any(cell.fact and cell.fact.unit and _is_percent(cell.fact.unit.base, True) for cell in fits)
    fits = [_fallen(asked, cell) for cell in fits]
    notes = ("The change is told in percent, as the table prints it.",) if is_told else ()
    return Found(0.8, fits[0], assumptions=notes) if fits else None


def _says_which(frame: Frame, asked: Asked, changes: list[int], found: Pick) -> bool:
    """Whether a column of changes is named where they tell how different things changed: the yield, the load factor."""
    told = {frozenset(frame.columns.named[at].order) - _OF_CHANGES for at in changes}
    if len(told - {frozenset()}) < _ENDS:
        return True
    match = match_line(frame.columns, found.column, asked.terms)
    row = match_line(frame.rows, found.row, asked.terms)
    own = frame.columns.named[found.column]
    said = {term.at for term in asked.terms if {term.stem, *term.meanings} & own.own.keys()}
    return match is not None and bool(said - set(row.at if row else ()) or said and match.said >= _SAID)


_OF_CHANGES = frozenset(map(stem, (*CHANGE_HEADS, *SHARE_HEADS, "$", "amount", "points", "increas/decreas", "vs")))


#: Where no column says what it tells, it tells what was earned.
_REVENUES = frozenset({stem("revenue"), *meanings_at((stem("revenue"),))[0], stem("passenger")})


def is_change_of_all(frame: Frame, asked: Asked, wants: Wanted) -> bool:
    """Whether it is asked how what a column of changes is called changed overall, where one row is the total."""
    totals = [row for row in frame.table.rows if row.is_total]
    if wants.operation not in ("change", "percent change") or len(totals) != 1 or not asked.has("sum"):
        return False
    best = next(iter(best_lines(frame.columns, asked.terms)), None)
    telling = {term.at for term in asked.terms if term.counts >= 1}
    is_change = best is not None and frame.table.columns[best.line].kind == "change"
    return best is not None and is_change and best.said >= _WHOLLY and bool(telling & best.at.keys())


_WHOLLY = 0.9


def only_as_change(frame: Frame, asked: Asked, found: Pick) -> bool:
    """Whether a value is asked for of what is only told how it changed."""
    if asked.has("change", "percent change", "difference") or frame.time_axis != "columns":
        return False
    lines = frame.table.columns
    if lines[found.column].kind == "change":
        return True
    changes = {at for at, column in enumerate(lines) if column.kind == "change" and column.path}
    for term in asked.terms:
        signs = (term.stem, *term.meanings)
        places = {at for sign in signs for at in frame.columns.places.get(sign, ())}
        is_left = term.counts >= 1 and term.at not in found.at and not _REVENUES & set(signs)
        if is_left and places and places <= changes and not any(frame.rows.weight(sign) for sign in signs):
            return True
    return False


def _fallen(asked: Asked, cell: Query) -> Query:
    """A printed fall by its size, where it is asked by how much something fell."""
    is_fall = cell.fact is not None and cell.fact.value is not None and cell.fact.value < 0
    return cell._replace(sign=-1) if is_fall and asks_fall(asked) else cell


#: So many periods are the two between which something changes.
_ENDS = 2


def _is_between(frame: Frame, wants: Wanted, column: int, times: int) -> bool:
    """Whether the one column of changes tells how the first and the last of the times differ that are asked for."""
    if times <= _ENDS:
        return times == _ENDS
    period = frame.table.columns[column].period
    ends = sorted(wants.periods)
    are_next = len(ends) == 1 or len(ends) == _ENDS and ends[1].year == ends[0].year + 1
    return period is not None and are_next and near(ends[-1], period)


def _is_named(frame: Frame, asked: Asked, changes: list[int]) -> bool:
    """Whether a column of changes is named by a word that stands in no name of a row or of a column of values."""
    values = [at for at, line in enumerate(frame.table.columns) if line.kind == "value"]
    for term in asked.terms:
        signs = (term.stem, *term.meanings)
        places = {at for sign in signs for at in frame.columns.places.get(sign, ())}
        is_own = places and places.isdisjoint(values) and not _OF_CHANGES.intersection(signs)
        if is_own and term.counts >= 1 and not any(frame.rows.weight(sign) for sign in signs):
            return True
    return False


def _asks_how_much(asked: Asked, wants: Wanted) -> bool:
    """Whether it is asked how much something rose or fell, which a change in percent says as well."""
    is_open = asked.find("how", "much", "did") >= 0 or asked.find("by", "how", "much") >= 0
    if any(word.text.lower() in CURRENCY_NAMES or word.text in CURRENCIES for word in asked.words):
        # An amount of money is no percentage.
        return False
    return is_open and wants.operation == "change" and asked.find("difference") < 0


def _is_percent(base: str, is_relative: bool) -> bool:
    return (base == "percent") == is_relative


def _rows(frame: Frame, asked: Asked, best: int) -> list[int]:
    """The row that is named best, and those that are called the same but for their unit: "Sales", "Sales ($)"."""
    names = [named.order for named in frame.rows.named]
    own = next((match for match in best_lines(frame.rows, asked.terms) if match.line == best), None)
    alike = [
        match.line
        for match in best_lines(frame.rows, asked.terms)
        if own is not None
        and match.line != best
        and match.at.keys() == own.at.keys()
        and _begin_alike(names[match.line], names[best])
    ]
    return [best, *alike]


def _begin_alike(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    size = min(len(one), len(other))
    return one[:size] == other[:size]
