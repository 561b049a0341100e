"""Rows and groups that a question names beside the row that fits it best: "total sales of tea" names "Tea" too."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Protocol

from assistant.english.table_words import CURRENCIES
from assistant.once import for_the_last
from assistant.periods import Period
from assistant.tables.asked import Asked
from assistant.tables.lines_named import best_lines, match_of
from assistant.tables.matrix.frame import Frame
from assistant.tables.matrix.picking import Pick, columns_at
from assistant.tables.matrix.unnamed import TOTALS
from assistant.tables.stems import SMALL, stem, stems_of
from assistant.tables.vocabulary import Term


class Again(Protocol):
    """Picks again, among some rows."""

    def __call__(self, *, among: Collection[int]) -> Pick | None: ...


def named_beside(frame: Frame, asked: Asked, terms: Sequence[Term], found: Pick, again: Again) -> Pick:
    """The pick, of the row or the group whose whole name is said where the one that was found leaves that out; of rows
    of one name that of the group that is asked for."""
    if asked.has("respectively"):
        return found
    left = [term for term in terms if term.counts >= 1 and term.at not in found.at]
    if left:
        found = _of_head_column(frame, asked, terms, found)
        left = [term for term in left if term.at not in found.at and _is_known(frame, term)]
    if not left:
        return found
    return _of_head(frame, asked, terms, found) or _of_row(frame, terms, found, left, again) or found


def margin_beside(frame: Frame, terms: Sequence[Term], found: Pick, period: Period | None) -> Pick:
    """The percentage that a row prints beside an amount, where its margin is asked for: "Net income / margin"."""
    if not any(term.stem == _MARGIN and term.at in found.at for term in terms):
        return found
    row, lines = frame.table.rows[found.row], frame.table.columns
    if frame.table.cell(row, lines[found.column]).unit.base not in CURRENCIES.values():
        return found
    cells = {at: frame.table.cell(row, lines[at]) for at in columns_at(frame, period) if lines[at].kind != "change"}
    percents = [at for at, cell in cells.items() if cell.unit.base == "percent"]
    return found._replace(column=percents[0], others=()) if len(percents) == 1 else found


_MARGIN = stem("margin")


def _is_known(frame: Frame, term: Term) -> bool:
    return any(sign in frame.rows.places for sign in (term.stem, *term.meanings))


def _of_row(frame: Frame, terms: Sequence[Term], found: Pick, left: Sequence[Term], again: Again) -> Pick | None:
    """The one row, or the rows of the one group, whose name is said whole by words that are left over."""
    own, places = match_of(frame.rows, found.row, terms), {term.at for term in left}
    is_total = frame.table.rows[found.row].is_total
    tells_much = len(set(frame.rows.named[found.row].order) - TOTALS) > 1
    if own is not None and own.is_whole and (tells_much or not is_total):
        return None
    rows = [
        match.line
        for match in best_lines(frame.rows, terms)
        if match.is_whole
        and places & match.at.keys()
        and match.line != found.row
        and _tells(frame.rows.named[match.line].order, is_total=is_total)
    ]
    names = {frame.rows.named[row].order for row in rows}
    if not rows:
        stems = {term.stem for term in left}
        said = {term.stem for term in terms}
        inside = set(frame.table.rows[found.row].path)
        groups = [
            name for name, words in _groups(frame).items() if name not in inside and words <= said and words & stems
        ]
        names = {(name,) for name in groups}
        rows = [at for at, row in enumerate(frame.table.rows) if set(groups) & set(row.path)]
    other = again(among=rows) if len(names) == 1 else None
    if other is None or not other.at & places:
        return None
    return other


def _tells(order: Sequence[str], *, is_total: bool) -> bool:
    """Whether a name is more than "total" or "other"; beside a row that is no total, of several words."""
    return len(set(order) - TOTALS - _OTHER) > (0 if is_total else 1)


_OTHER = frozenset((stem("other"),))


@for_the_last
def _groups(frame: Frame) -> dict[str, frozenset[str]]:
    """The names of groups with their stems."""
    names = dict.fromkeys(name for row in frame.table.rows for name in row.path)
    found = {name: frozenset(stems_of(name)) - SMALL - TOTALS for name in names}
    return {name: words for name, words in found.items() if words}


def _of_head_column(frame: Frame, asked: Asked, terms: Sequence[Term], found: Pick) -> Pick:
    """The column that is asked for where another is named by whose that is: "the fair value of shares"."""
    own = match_of(frame.columns, found.column, terms)
    period = frame.table.columns[found.column].period
    row = match_of(frame.rows, found.row, terms)
    places = {term.at for term in terms if term.counts >= 1} - set(row.at if row else ())
    mine = places & set(own.at if own else ())
    if not mine or asked.find("of") < 0:
        return found
    for match in best_lines(frame.columns, terms):
        line = frame.table.columns[match.line]
        before = places & match.at.keys() - mine
        if match.line == found.column or line.period != period or line.kind != "value" or not before:
            continue
        is_head = any(asked.key(at) == "of" for at in range(max(before), min(mine)))
        if is_head and frame.table.text(frame.table.rows[found.row], line).strip():
            return found._replace(column=match.line, at=found.at | before, others=())
    return found


def _of_head(frame: Frame, asked: Asked, terms: Sequence[Term], found: Pick) -> Pick | None:
    """Of rows of one name under several groups that of which the group is asked for: "how much revenue came from small
    customers" asks for revenue, though there is a group of customers too."""
    order = frame.rows.named[found.row].order
    own = match_of(frame.rows, found.row, terms)
    if own is None or not frame.table.rows[found.row].path:
        return None
    telling = {term.at for term in terms if term.counts >= 1}
    best: tuple[int, int] | None = None
    is_head = False
    for match in best_lines(frame.rows, terms):
        if match.line == found.row or frame.rows.named[match.line].order != order:
            continue
        mine = own.at.keys() & telling - match.at.keys()
        others = match.at.keys() & telling - own.at.keys()
        if not others or not mine:
            continue
        first, second = min(others), min(mine)
        is_apart = any(asked.key(at) in _FROM for at in range(min(first, second), max(first, second)))
        if first < second and is_apart and (best is None or first < best[0]):
            best = first, match.line
        is_head = is_head or match.line == found.rival and second < first and is_apart
    if best is None:
        return found._replace(margin=1.0, rival=-1) if is_head else None
    return found._replace(row=best[1], at=found.at | {best[0]}, margin=1.0, rival=-1)


#: What stands between what is asked for and whose it is.
_FROM = frozenset("from of to by for among with in".split())
