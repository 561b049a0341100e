"""Which cells of a matrix some words and periods of a question name."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from assistant.once import for_the_last
from assistant.periods import Period
from assistant.tables.cells import Cell
from assistant.tables.lines_named import best_lines, matches_of
from assistant.tables.matrix.days import goes_by_days
from assistant.tables.matrix.frame import Frame
from assistant.tables.matrix.printed_as import is_count as is_printed_count
from assistant.tables.matrix.printed_as import is_measured, is_share_beside
from assistant.tables.matrix.total_columns import total_beside
from assistant.tables.matrix.unnamed import bare_total, but_for_kinds, unnamed
from assistant.tables.matrix.years import is_year
from assistant.tables.stems import stem
from assistant.tables.synonyms import meanings_at
from assistant.tables.vocabulary import Match, Term, match_line
from assistant.tuples import NamedTuple

#: So many rows are weighed against all columns.
_BEST = 12


class Pick(NamedTuple):
    """A row and a column that some terms name, and how sure that is."""

    row: int
    column: int
    #: The places of the terms that are explained.
    at: frozenset[int]
    score: float
    #: How much better it is than the best other row, and which that is; -1 where there is none.
    margin: float
    rival: int
    #: The share of the weight of the terms that is explained.
    coverage: float
    #: The columns of the row that are named as well and print another number.
    others: tuple[int, ...] = ()


def weigh(frame: Frame, term: Term) -> float:
    """How telling a term is for this matrix; a word that it lacks tells as much as a rare one."""
    found = [words.weight(each) for words in (frame.rows, frame.columns) for each in (term.stem, *term.meanings)]
    best = max(found, default=0.0)
    return (best or _unknown(frame)) * term.counts


@for_the_last
def _weights(frame: Frame, terms: tuple[Term, ...]) -> list[float]:
    return [weigh(frame, term) for term in terms]


@for_the_last
def _unknown(frame: Frame) -> float:
    return max(frame.rows.weights.values(), default=1.0) * 0.7


def columns_at(frame: Frame, period: Period | None) -> list[int]:
    """The columns in which a period can stand; all if none is asked."""
    return frame.column_times.agreeing(period if frame.time_axis == "columns" else None)


def rows_at(frame: Frame, period: Period | None) -> list[int]:
    """The rows in which a period can stand; all if none is asked."""
    return frame.row_times.agreeing(period if frame.time_axis == "rows" else None)


def _whole(columns: list[int], frame: Frame, period: Period | None) -> list[int]:
    """Some columns without the quarters of a year that is asked for, where a column is of all of it."""
    lines = frame.table.columns
    if (
        period is None
        or period.grain != "year"
        or not any(lines[at].period == period and lines[at].kind == "value" for at in columns)
    ):
        return columns
    return [at for at in columns if (own := lines[at].period) is None or own.grain not in ("quarter", "half", "month")]


def has_period(frame: Frame, period: Period) -> bool:
    """Whether any cell is printed for a period."""
    return bool(
        columns_at(frame, period)
        if frame.time_axis == "columns"
        else rows_at(frame, period)
        if frame.time_axis == "rows"
        else ()
    )


def pick(
    frame: Frame,
    terms: Sequence[Term],
    period: Period | None,
    *,
    kinds: frozenset[str],
    concept: tuple[str, ...] | None = None,
    is_count: bool = False,
    is_money: bool = False,
    is_dated: bool = False,
    among: Collection[int] | None = None,
) -> Pick | None:
    """The cell that the terms name best at a period; None where nothing fits.

    `kinds` are the kinds of columns that may be taken, `concept` what they tell, if that is given; a count is no money
    and no share, and money no count. Where several times are asked for (`is_dated`), a total of all is none of them.
    Only the rows `among` some are taken, if these are given.
    """
    columns = _whole([at for at in columns_at(frame, period) if frame.table.columns[at].kind in kinds], frame, period)
    if concept is not None:
        columns = [at for at in columns if frame.concepts[at] == concept]
    lines, taken = frame.table.columns, set(columns)
    undated = {
        at
        for at in (frame.column_times.undated if concept is None else ())
        if lines[at].kind in kinds and at not in taken and not (is_dated and lines[at].is_total)
    }
    rows = rows_at(frame, period)
    if among is not None:
        rows = [at for at in rows if at in among]
    is_every = len(rows) == len(frame.table.rows)
    in_rows = but_for_kinds(frame, terms, best_lines(frame.rows, terms, among=None if is_every else rows))
    candidates = in_rows[:_BEST] or unnamed(frame, terms, rows)
    spoken = [match.at.keys() for match in candidates if match.is_whole or match.said >= _SAID]
    total = bare_total(frame, terms, candidates)
    says_each = any(term.stem == "per" for term in terms)
    says_share = "share" in kinds or any(term.stem in _SHARES for term in terms)
    in_columns = matches_of(frame.columns, terms, (*columns, *sorted(undated)))
    candidates = _not_of_columns(frame, terms, rows, candidates, in_columns)
    verbs = {term.at for term in terms if term.text.lower() in _DONE}
    by_days = frame.time_axis == "columns" and goes_by_days(frame)
    found: list[tuple[float, int, int, frozenset[int]]] = []
    blank: list[tuple[float, int, int, frozenset[int]]] = []
    for row in candidates:
        is_said = any(row.at.keys() <= places for places in spoken)
        meant = _MEANT if row.line == total else 0.0
        best: float | None = None
        for column, match in _beside(frame, row, terms, in_columns, is_said=is_said).items():
            if match and match.said < _HARDLY and verbs and match.at.keys() <= verbs:
                # Dividends "paid" are no "additional paid-in capital".
                match = None
            if by_days and column in frame.column_times.undated and (match is None or match.said < _WHOLLY):
                # The level of a day is no "warning level".
                continue
            if column in undated and (
                match is None
                or match.said < 0.5
                or period
                and (match.at.keys() <= row.at.keys() or lines[column].is_total)
            ):
                # The word that names the total of all rows does not name the column of totals beside a time too.
                continue
            if not row.at and len(rows) > 1 and (match is None or match.said < _MOSTLY):
                continue
            if best is not None and not lines[column].is_total and _most(row, column, match) + meant < best - _CLOSE:
                # Neither the best nor near it, and a blank one that counts no more than what is printed.
                continue
            cell = frame.table.cell(frame.table.rows[row.line], lines[column])
            is_blank = not cell.text.strip()
            is_open = period is not None and row.is_whole and len(frame.rows.named[row.line].order) > 1
            if is_blank and (match is None or match.said < _WHOLLY) and not is_open:
                continue
            score, at = _joint(frame, terms, row, match)
            score -= _UNLIKELY if is_count and is_measured(frame, row.line, column) else 0.0
            score -= _MEANT if is_count and not says_each and "per" in frame.rows.named[row.line].limits else 0.0
            score -= _UNLIKELY if is_money and is_printed_count(frame, row.line, column) else 0.0
            is_unsaid = match is None and "per" in frame.columns.named[column].limits and not says_each
            score -= _UNSAID if is_unsaid else 0.0
            is_percent = cell.unit.base == "percent" and not says_share
            score -= _BESIDE if is_percent and is_share_beside(frame, row.line, column) else 0.0
            score += _preference(frame, row.line, column, cell) + meant
            best = best if is_blank else max(score, score if best is None else best)
            (blank if is_blank else found).append((score, row.line, column, at))
    # A column that is named and has nothing there is not made up for by another one.
    if not found or max((each[0] for each in blank), default=0.0) > max(each[0] for each in found) + _NAMED:
        return None
    found.sort(key=lambda each: (-each[0], each[1], each[2]))
    score, line, column, at = found[0]
    whole = total_beside(frame, terms, column)
    if whole is not None and any(each[1:3] == (line, whole) for each in found):
        found = [each for each in found if each[1] != line or each[2] == whole]
        found.sort(key=lambda each: (each[1] != line, -each[0], each[1], each[2]))
        score, line, column, at = score, line, whole, at | found[0][3]
    other, rival = next(((each[0], each[1]) for each in found if each[1] != line), (0.0, -1))
    weights = _weights(frame, tuple(terms))
    weight = sum(weights)
    explained = sum(own for term, own in zip(terms, weights, strict=True) if term.at in at)
    coverage = explained / weight if weight else 0.0
    return Pick(line, column, at, score, score - other, rival, coverage, _as_near(frame, found))


def _not_of_columns(
    frame: Frame, terms: Sequence[Term], rows: list[int], candidates: list[Match], in_columns: dict[int, Match | None]
) -> list[Match]:
    """The rows that are named, none by words alone that stand in the whole name of a column: "the grant price" names
    no row "Granted" where another is meant without a name."""
    wholes = [match.at.keys() for match in in_columns.values() if match and match.is_whole and len(match.at) > 1]
    if (
        not wholes
        or frame.time_axis != "rows"
        or not all(any(row.at.keys() < at for at in wholes) for row in candidates)
    ):
        return candidates
    return unnamed(frame, terms, rows) or candidates


def _beside(
    frame: Frame, row: Match, terms: Sequence[Term], in_columns: dict[int, Match | None], *, is_said: bool
) -> dict[int, Match | None]:
    """How well columns are named; words that say a row do not name a cost for each of something."""
    each = [at for at in in_columns if "per" in frame.columns.named[at].limits]
    if not each or any(term.stem == "per" for term in terms):
        return in_columns
    left = [t for t in terms if not (is_said and t.at in row.at) and not _KINDS & {t.stem, *t.meanings}]
    return {**in_columns, **{at: match_line(frame.columns, at, left) for at in each}}


#: What is spent and what is earned is told in all, and what is of each of something is said to be so.
_KINDS = frozenset(sign for kind in ("expense", "revenue") for sign in (stem(kind), *meanings_at((stem(kind),))[0]))


#: So much of the name of a row is said that its words are of that row.
_SAID = 0.6
#: What a percentage loses beside the amount of the same name.
_BESIDE = 1.5
#: Words that ask for a share.
_SHARES = frozenset(map(stem, ("share", "proportion", "rate", "ratio")))
#: What a cell loses that is no count where one is asked for.
_UNLIKELY = 0.7
#: Verbs for what is done with money.
_DONE = frozenset("paid made held earned received spent sold bought owed".split())
#: So little of the name of a column is said that it is no name of it.
_HARDLY = 0.4
#: What a column of "per 100,000 inhabitants" loses of which nothing is said.
_UNSAID = 0.3
#: So much of the name of a column is said that it is meant even where nothing is printed.
_WHOLLY = 0.9
#: So much of it where no row is named, so that the total is meant.
_MOSTLY = 0.55
#: Columns whose scores differ by less are named as well.
_CLOSE = 0.03


def _as_near(frame: Frame, found: Sequence[tuple[float, int, int, frozenset[int]]]) -> tuple[int, ...]:
    """The other columns of the best row that are named as well as the best and print another number."""
    score, line, best, _ = found[0]
    row, own = frame.table.rows[line], frame.table.columns[best]
    number = frame.table.cell(row, own).number
    near = [each[2] for each in found[1:] if each[1] == line and score - each[0] < _CLOSE]
    return tuple(at for at in near if frame.table.cell(row, frame.table.columns[at]).number != number)


#: What the row that is called "total" and nothing else gains where a total is asked for and no other row is named.
_MEANT = 2.0
_NAMED = 0.6


def _joint(frame: Frame, terms: Sequence[Term], row: Match, column: Match | None) -> tuple[float, frozenset[int]]:
    """The score of a row and a column together: a word counts once, where it says more."""
    if column is None:
        return row.score, frozenset(row.at)
    shared = set(row.at) & set(column.at)
    lost = sum(
        min(row.at[term.at] * frame.rows.weight(term.stem), column.at[term.at] * frame.columns.weight(term.stem))
        * term.counts
        for term in terms
        if term.at in shared
    )
    return row.score + column.score - lost, frozenset(row.at) | frozenset(column.at)


def _preference(frame: Frame, row: int, column: int, cell: Cell) -> float:
    """A little for what is meant where nothing is said: totals of columns, filled cells, no subtotals of rows."""
    line = frame.table.columns[column]
    likes = 0.08 if line.is_total or not frame.concepts[column] else 0.0
    # The total of all columns is meant before the one of some.
    likes += 0.05 if line.is_total and not line.path else 0.0
    likes -= 0.1 if line.period is None and is_year(cell) else 0.0
    likes += 0.05 if cell.number is not None else -0.05 if not cell.text.strip() else 0.0
    likes -= 0.02 * len([name for name in frame.table.rows[row].path if name])
    likes -= 0.02 if frame.table.rows[row].is_total and not frame.table.rows[row].label else 0.0
    return likes - 0.001 * column


def _most(row: Match, column: int, match: Match | None) -> float:
    """What the score of a cell is no higher than."""
    return row.score + (match.score if match else 0.0) + _LIKED - 0.001 * column


#: A little more than is given at most for what is meant where nothing is said.
_LIKED = 0.19


def named_columns(frame: Frame, terms: Sequence[Term], among: Iterable[int]) -> list[Match]:
    """The columns whose own words are said, the best first."""
    return [match for match in best_lines(frame.columns, terms, among=among) if match.said >= 0.5]
