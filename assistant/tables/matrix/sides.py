"""Ratios and shares over a matrix: which phrase is the part and which the whole."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

from assistant.operations.query import Query
from assistant.periods import Period
from assistant.tables.asked import Asked
from assistant.tables.leaves import in_one_unit, leaf, number_told
from assistant.tables.lines_named import best_lines
from assistant.tables.matrix import printed_shares
from assistant.tables.matrix.cells import CLOSE, of_group
from assistant.tables.matrix.column_sides import in_total_column, in_total_of_times, of_column, of_two_columns
from assistant.tables.matrix.frame import Frame
from assistant.tables.matrix.operands import by_groups, operands
from assistant.tables.matrix.places import place_of
from assistant.tables.matrix.shared_groups import alike_in, part_in_group, rows_of_groups
from assistant.tables.matrix.shares_of_all import is_of_all, operation_of, share_of_all, two
from assistant.tables.matrix.splitting import asks_part, says_for_whom, split
from assistant.tables.matrix.sureness import unknown_words
from assistant.tables.matrix.together import names_total
from assistant.tables.matrix.unnamed import TOTALS
from assistant.tables.matrix.values import pick_value
from assistant.tables.matrix.wanted import Wanted
from assistant.tables.matrix.wholes import are_members, is_rate
from assistant.tables.outcome import Found, Outcome, Refused
from assistant.tables.standards import is_held_against, whole_named
from assistant.tables.stems import stem
from assistant.tables.unexplained import is_titled
from assistant.tables.vocabulary import Match, Term, match_line
from assistant.tuples import NamedTuple
from assistant.units import Unit


def answer(frame: Frame, asked: Asked, wants: Wanted, terms: Sequence[Term]) -> Outcome:
    """The ratio or the share that a question asks for."""
    printed = _printed(frame, asked, wants, terms) or printed_shares.answer(frame, asked, wants)
    if printed is not None:
        return printed
    of_time = in_total_of_times(frame, asked, wants)
    if of_time is not None:
        return of_time
    sides = split(frame, asked, wants)
    asks_times = asked.find("many", "times") >= 0
    time = (
        wants.periods[0]
        if wants.periods
        else (frame.times[-1] if frame.times and frame.time_axis == "columns" else None)
    )
    times = wants.periods if len(wants.periods) == 2 else (time, time)
    if sides is None and len(wants.periods) == 2:
        return _of_times(frame, asked, wants, terms)
    if sides is None:
        is_bare = asks_times or wants.operation == "ratio" and asked.find("ratio", "of") > 1
        return Refused("unclear", _NO_STANDARD) if is_bare else _of_total_of(frame, asked, terms, time)
    apart = by_groups(frame, [asked.terms_in(side) for side in sides])
    part_at, whole_at = ([term.at for term in side] for side in apart) if len(apart) == len(sides) else sides
    if len(wants.periods) == 2 and not any(term.counts >= 0.5 for term in asked.terms_in(whole_at)):
        return _of_times(frame, asked, wants, asked.terms_in(part_at))
    if is_of_all(frame, asked, whole_at) and not names_total(frame, asked._replace(terms=asked.terms_in(whole_at))):
        part = _side(frame, asked, part_at, time, ())
        return _of_total(frame, asked, part) if part else _of_total_of(frame, asked, terms, time)
    named = {term.at for term in asked.terms if any(frame.columns.weight(sign) for sign in (term.stem, *term.meanings))}
    shared = tuple(term for term in asked.terms if term.at in named and term.counts >= 0.5)
    of_columns = of_two_columns(frame, asked, wants, (part_at, whole_at), time)
    if of_columns is not None:
        return of_columns
    if not _names_row(frame, asked, whole_at) and named & set(whole_at):
        return of_column(frame, asked, [*part_at, *(at for at in whole_at if at in named)], time)
    of_row = in_total_column(frame, asked, part_at, whole_at, time)
    if of_row is not None:
        return of_row
    part = _side(frame, asked, part_at, times[0], () if named & set(part_at) else shared)
    stems = {term.stem for term in asked.terms_in(whole_at) if term.counts >= 0.5}
    if part is not None and stems and stems <= TOTALS:
        return _of_total(frame, asked, part)
    whole = _side(frame, asked, whole_at, times[1], () if named & set(whole_at) else shared)
    if part is not None and whole is not None and part.query == whole.query:
        part = _rest(frame, asked, part_at, whole, times[0]) or part
    if asks_times and (part is None or whole is None or part.query == whole.query):
        return Refused("unclear", _NO_STANDARD)
    if part is not None and (whole is None or part.query == whole.query):
        is_said = any(t.at in whole_at and not is_titled(frame.table, t) for t in whole_named(asked))
        return Refused("unclear", _NO_STANDARD) if is_said else _of_total(frame, asked, part)
    if part is None or whole is None:
        return _of_total_of(frame, asked, terms, time)
    alike = alike_in(frame, asked.terms_in(whole_at), asked.terms_in(part_at), part.row)
    if alike >= 0:
        base = leaf(frame.table, place_of(frame, alike, part.column))
        return Found(0.9, two(operation_of(asked, wants), part.query, base))
    own = part_in_group(frame, asked.terms_in(part_at), part.row, whole.row)
    if own >= 0:
        part = _Side(leaf(frame.table, place_of(frame, own, whole.column)), own, whole.column)
    if part.row != whole.row and part.row in (each := rows_of_groups(frame, asked.terms_in(whole_at), whole.row)):
        cells = [leaf(frame.table, place_of(frame, at, whole.column)) for at in each]
        return Found(0.8, two(operation_of(asked, wants), part.query, Query("sum", in_one_unit(cells))))
    percents = [query.fact is not None and query.fact.unit == PERCENT for query in (part.query, whole.query)]
    totals = [frame.table.rows[side.row].is_total for side in (part, whole)]
    is_turned = totals == [True, False] and _is_more(part.query, whole.query)
    if all(percents) and _is_told(frame, part, whole):
        return Found(0.8, part.query)
    if wants.operation == "share" and _are_unlike(part.query, whole.query):
        return Refused("unlike", "These are counted in other units.")
    is_beside = (asked.find("among") > 0 or asks_part(asked)) and _is_more(part.query, whole.query)
    if wants.operation == "share" and (is_turned or is_beside or all(percents)):
        return Refused("unclear", "It is not clear which is the part and which the whole.")
    return Found(1.0, two(operation_of(asked, wants), part.query, whole.query))


def _is_told(frame: Frame, part: _Side, whole: _Side) -> bool:
    """Whether a percentage is printed as a share of the whole: that is the 100 %, or stands below the 100 %."""
    if number_told(whole.query) == _ALL:
        return True
    column = frame.table.columns[part.column]
    full = [at for at, row in enumerate(frame.table.rows) if frame.table.cell(row, column).number == _ALL]
    return len(full) == 1 and frame.table.rows[full[0]].is_total and part.row < full[0] < whole.row


def _are_unlike(part: Query, whole: Query) -> bool:
    """Whether two numbers without a unit are printed in other scales: no guests are part of thousands of miles."""
    units = [query.fact.unit for query in (part, whole) if query.fact is not None and query.fact.unit is not None]
    return len({unit.scale for unit in units}) > 1 and not any(unit.base for unit in units)


_ALL = Decimal(100)


def _is_more(part: Query, whole: Query) -> bool:
    """Whether what is asked for as a part is more than its whole."""
    one, other = number_told(part), number_told(whole)
    return one is None or other is None or abs(one) > abs(other)


_NO_STANDARD, PERCENT = "It is not clear what it is held against.", Unit("percent")
_VALUES = frozenset(("value", "text"))


class _Side(NamedTuple):
    """One side of a ratio, and where its last cell stands."""

    query: Query
    row: int
    column: int


def _rest(frame: Frame, asked: Asked, places: Sequence[int], whole: _Side, time: Period | None) -> _Side | None:
    """The part where its phrase names the whole as well: "the percentage of receivables that are overdue"."""
    own = set(frame.rows.named[whole.row].order)
    left = [term.at for term in asked.terms_in(places) if term.stem not in own]
    best = next(iter(best_lines(frame.rows, asked.terms_in(left))), None)
    found = _side(frame, asked, left, time, ()) if best is not None and best.said >= _SAID else None
    return found if found is not None and found.row != whole.row else None


def _names_row(frame: Frame, asked: Asked, places: Sequence[int]) -> bool:
    best = next(iter(best_lines(frame.rows, asked.terms_in(places))), None)
    return best is not None and best.said >= 0.5


#: So much of the names of a row and a column is said that both are meant.
_SAID = 0.7


def _printed(frame: Frame, asked: Asked, wants: Wanted, terms: Sequence[Term]) -> Found | None:
    """A share that the table prints itself, in a line that is called by it."""
    time = wants.periods[0] if wants.periods else None
    for words, lines in ((frame.rows, frame.table.rows), (frame.columns, frame.table.columns)):
        best = next(iter(best_lines(words, terms)), None)
        is_share = best is not None and bool({*words.named[best.line].order[:2]} & _SHARE_STEMS)
        if (
            best is None
            or best.said < (_MOSTLY if is_share else _NAMED)
            or words is frame.columns
            and not best.is_whole
        ):
            continue
        is_bare = words is frame.columns and set(words.named[best.line].order) <= _SHARE_STEMS
        if is_bare and _names_both(frame, asked, wants):
            # "What percent of the costs was fuel" is told by no column "Percent" of changes.
            continue
        found = pick_value(frame, asked, terms, time)
        if found is None or lines[best.line] not in (frame.table.rows[found.row], frame.table.columns[found.column]):
            continue
        cell = leaf(frame.table, place_of(frame, found.row, found.column))
        is_percent = cell.fact is not None and cell.fact.unit == PERCENT and _is_all_said(frame, terms, best)
        is_percent = is_percent and wants.operation == "share" or best.is_whole and _is_ratio(lines[best.line].label)
        if is_percent or _SHARE_STEMS & set(words.named[best.line].own):
            return Found(0.9, cell)
    return None


def _names_both(frame: Frame, asked: Asked, wants: Wanted) -> bool:
    """Whether a part and a whole are named that are two rows."""
    sides = split(frame, asked, wants)
    best = [next(iter(best_lines(frame.rows, asked.terms_in(places))), None) for places in sides or ()]
    lines = {match.line for match in best if match is not None and match.said >= _PARTLY}
    return len(lines) == _BOTH


#: Two rows, of the name of each of which so much is said.
_BOTH, _PARTLY = 2, 0.2


def _is_ratio(label: str) -> bool:
    """Whether a name says both sides of a ratio: "Debt to equity", and not "Fees paid to advisors"."""
    words = label.lower().split()
    before = [one for one, after in pairwise(words) if after == "to"]
    is_given = any(map(says_for_whom, before))
    return bool(before) and len(words) <= _SHORT and not is_given and words[0] not in TOTALS


#: The name of a ratio has no more words than this.
_SHORT = 6


def _is_all_said(frame: Frame, terms: Sequence[Term], best: Match) -> bool:
    """Whether all words that stand in names of the table stand in that of one line."""
    known = [term.at for term in terms if term.counts >= 1 and frame.rows.weight(term.stem)]
    return len(best.at) > 1 and set(known) <= best.at.keys()


#: So much of the name of a line is said that it is what is asked for.
_NAMED = 0.75
#: So much of it where it begins by saying that it is a share.
_MOSTLY = 0.6
_SHARE_STEMS = frozenset(stem(word) for word in ("percentage", "percent", "%", "proportion", "ratio"))


def _side(
    frame: Frame, asked: Asked, places: Sequence[int], time: Period | None, shared: tuple[Term, ...]
) -> _Side | None:
    """One side of a ratio: a cell, or the sum of those that it lists; `shared` names its column if it does not."""
    parts = [(*part, *shared) for part in operands(frame, asked, places)]
    cells = []
    last = None
    for part in parts:
        found = pick_value(frame, asked, part, time, kinds=_VALUES)
        named = [term for term in part if found and term.at in found.at]
        if found is None or not any(term.counts >= 0.5 or frame.rows.weight(term.stem) for term in named):
            continue
        found = of_group(frame, part, found) if found.margin < CLOSE else found
        last = found
        cells.append(leaf(frame.table, place_of(frame, found.row, found.column)))
    if not cells or last is None:
        return None
    return _Side(cells[0] if len(cells) == 1 else Query("sum", in_one_unit(cells)), last.row, last.column)


def _of_times(frame: Frame, asked: Asked, wants: Wanted, terms: Sequence[Term]) -> Outcome:
    cells = []
    periods = [dated.at[0] for dated in asked.periods]
    is_turned = len(periods) == 2 and is_held_against(asked, periods[0], periods[1])
    for time in wants.periods[::-1] if is_turned else wants.periods:
        found = pick_value(frame, asked, terms, time)
        if found is None:
            return Refused("no_such_measure", "The table has no such row.")
        cells.append(leaf(frame.table, place_of(frame, found.row, found.column, many=True)))
    return Found(0.8, Query("ratio", in_one_unit(cells)))


def _of_total_of(frame: Frame, asked: Asked, terms: Sequence[Term], time: Period | None) -> Outcome:
    """The share of what the whole question names in its total."""
    found = pick_value(frame, asked, terms, time)
    if found is None:
        return Refused("no_such_measure", "The table has no such row.")
    if len(operands(frame, asked, range(len(asked.words)))) > 1:
        return Refused("unclear", "It is not clear which is the part and which the whole.")
    own = leaf(frame.table, place_of(frame, found.row, found.column))
    return _of_total(frame, asked, _Side(own, found.row, found.column))


def _says_more(frame: Frame, asked: Asked, row: int) -> bool:
    own = match_line(frame.rows, row, asked.terms)
    left = [t for t in asked.terms if t.counts >= 1 and not (own and t.at in own.at) and not t.is_name]
    return any(not term.is_name for term in unknown_words(frame, asked)) or bool(best_lines(frame.rows, left))


def _of_total(frame: Frame, asked: Asked, part: _Side) -> Outcome:
    """The share of a part in the total of its group, or what is printed where it is a share itself."""
    fact = part.query.fact
    rows = frame.table.rows
    row = rows[part.row]
    if fact is not None and fact.unit is not None and fact.unit.base == "percent":
        if asked.has("sum") and is_rate(frame, frame.table.columns[part.column]):
            return Refused("unlike", "A rate is no share of a total.")
        if number_told(part.query) == _ALL and _says_more(frame, asked, part.row):
            # The whole is no answer to what share of it something is.
            return Refused("no_such_measure", "The table does not tell that share.")
        return Found(0.9, part.query)
    if are_members(frame, range(len(rows))) and not row.is_total:
        return share_of_all(frame, asked, part.query, part.row, part.column)
    totals = [at for at, line in enumerate(rows) if line.is_total and at > part.row and line.path in (row.path, ())]
    if not totals or row.is_total:
        return Refused("unclear", "It is not clear what it is a share of.")
    whole = leaf(frame.table, place_of(frame, totals[0], part.column))
    is_percent = {word.key for word in asked.words} & {"percentage", "percent", "%", "pct", "share"}
    return Found(0.7, two("share" if is_percent else "ratio", part.query, whole))
