"""The cells of a matrix that an operand names at some times, or why none can be told."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from assistant.english.table_headings import NOT_ADDING
from assistant.operations.query import Query
from assistant.periods import Period
from assistant.tables.asked import Asked
from assistant.tables.cells import number_of
from assistant.tables.leaves import leaf
from assistant.tables.lines_named import best_lines, match_of
from assistant.tables.matrix.frame import Frame
from assistant.tables.matrix.picking import Pick, columns_at
from assistant.tables.matrix.places import names_in, nothing_there, place_of
from assistant.tables.matrix.sureness import unknown_words
from assistant.tables.matrix.unnamed import TOTALS
from assistant.tables.matrix.values import kinds_asked, pick_value
from assistant.tables.matrix.wanted import Wanted
from assistant.tables.outcome import AMBIGUOUS, Refused
from assistant.tables.stems import stem, words_of
from assistant.tables.synonyms import meanings_at
from assistant.tables.vocabulary import Term

#: Where the next row is as near as this, it is too close to call.
CLOSE = 0.03
#: So many rows are offered to choose from.
_MOST = 5


def _are_equal(frame: Frame, part: Sequence[Term], found: Pick) -> bool:
    """Whether all rows that are named as well have the same number, so that it does not matter which is meant."""
    column = frame.table.columns[found.column]
    rows = {found.row, *_tied(frame, part, found), *([found.rival] if found.rival >= 0 else [])}
    return len({frame.table.cell(frame.table.rows[row], column).number for row in rows}) <= 1


def _tied(frame: Frame, part: Sequence[Term], found: Pick) -> list[int]:
    """The rows that are named as well as one: the parts of a sum that the table does not print."""
    best = match_of(frame.rows, found.row, part)
    return [
        match.line
        for match in best_lines(frame.rows, part)
        if best is not None
        and match.at.keys() == best.at.keys()
        and frame.period(match.line, found.column) == frame.period(found.row, found.column)
        and not (frame.table.rows[match.line].is_total and not frame.table.rows[found.row].is_total)
    ]


def _are_halves(frame: Frame, row: int, tied: Sequence[int]) -> bool:
    """Whether two rows are what is called something and what is called non- that: current and non-current ones."""
    names = [set(frame.rows.named[at].order) for at in tied]
    apart = names[0] ^ names[1] if len(tied) == 2 and row in tied else set()
    return len(apart) == 2 and any(f"non{word}" in apart for word in apart)


def cells_at(
    frame: Frame, asked: Asked, wants: Wanted, part: Sequence[Term], times: Sequence[Period]
) -> tuple[Query, ...] | Refused:
    """The cells that some terms name at some times; without a time, at the latest."""
    cells = []
    named: list[frozenset[int]] = []
    taken: dict[int, None] = {}
    concept = _shared_concept(frame, asked, part, times)
    for time in times or (None,):
        found = pick_value(frame, asked, part, time, concept=concept)
        if found is None or not found.at and len(frame.table.rows) > 1:
            return nothing_there(frame, part)
        found = _closing(frame, part, found)
        is_sum = wants.operation == "sum" and len(part) >= len(asked.terms) and not _is_partly_known(frame, asked)
        tied = _tied(frame, part, found) if is_sum else []
        totals = [row for row in tied if TOTALS.intersection(frame.rows.named[row].order)]
        if len(tied) > 1 and len(totals) == 1:
            # What all of them come to is printed, and is not added to them.
            found, tied = found._replace(row=totals[0], margin=1.0, rival=-1), []
        if tied and (found.margin < CLOSE or _are_halves(frame, found.row, tied)):
            return tuple(leaf(frame.table, place_of(frame, row, found.column)) for row in tied)
        if found.margin < CLOSE and not tied:
            found = of_group(frame, part, found)
        if found.margin < CLOSE:
            found = _bottom_line(frame, part, found)
        rows = dict.fromkeys((found.row, *_tied(frame, part, found), *([found.rival] if found.rival >= 0 else [])))
        if 0 <= found.margin < CLOSE:
            found = _said_so(frame, asked, found, list(rows))
        if found.margin < CLOSE and not _are_equal(frame, part, found):
            return several_rows(frame, rows)
        found = _of_whole_year(frame, found, time)
        found = _of_amounts(frame, found)
        others = [at for at in found.others if time is not None or frame.concepts[at] != frame.concepts[found.column]]
        if others and _are_parts_of_time(frame, asked, wants, found, time):
            return tuple(leaf(frame.table, place_of(frame, found.row, at)) for at in (found.column, *others))
        if others:
            lines = [frame.table.columns[at] for at in (found.column, *others)]
            names = tuple(dict.fromkeys(line.full_name for line in lines))
            return Refused(AMBIGUOUS, "Several columns fit equally well.", names[:_MOST])
        if time is None:
            found = _latest(frame, found)
        named.append(_telling(frame, part, found))
        taken[found.row] = None
        cells.append(leaf(frame.table, place_of(frame, found.row, found.column, many=len(times) > 1)))
    if frame.time_axis == "rows" and any(own < other or not own & other and own for own in named for other in named):
        # What is granted in one year is not what is outstanding in another.
        return Refused("no_such_period", "The table has not that row for all of these times.", names_in(frame))
    if are_several(frame, taken):
        return several_rows(frame, taken)
    if len({cell.key for cell in cells}) == 1:
        # A total of all times is none of each.
        return (cells[0],)
    return tuple(cells)


def _are_parts_of_time(frame: Frame, asked: Asked, wants: Wanted, found: Pick, time: Period | None) -> bool:
    """Whether it is asked how many there are in total, and all columns of a time count parts of them: "owned",
    "franchised"."""
    if wants.operation != "sum" or time is None or asked.find("how", "many") < 0:
        return False
    columns = [at for at in columns_at(frame, time) if frame.table.columns[at].kind == "value"]
    row, lines = frame.table.rows[found.row], frame.table.columns
    numbers = [number_of(frame.table.cell(row, lines[at])) for at in columns]
    are_counts = all(number is not None and number == number.to_integral_value() for number in numbers)
    is_counted = are_counts and not NOT_ADDING.intersection(word.lower() for word in words_of(row.label))
    is_bare = not any(lines[at].is_total for at in columns) and not row.unit.base
    return is_counted and is_bare and {found.column, *found.others} == set(columns)


def are_several(frame: Frame, rows: Collection[int]) -> bool:
    """Whether what is named best at one time and what is at another are two things."""
    return frame.time_axis == "columns" and len(rows) > 1


def several_rows(frame: Frame, rows: Iterable[int]) -> Refused:
    """That it is not clear which of some rows is meant."""
    names = tuple(dict.fromkeys(frame.table.rows[row].full_name for row in rows))
    return Refused(AMBIGUOUS, "Several rows fit equally well.", names[:_MOST])


def _of_amounts(frame: Frame, found: Pick) -> Pick:
    """The one of several columns that is called "amount" and nothing else, where none of the others is named."""
    plain = [at for at in (found.column, *found.others) if set(frame.columns.named[at].order) <= _AMOUNTS]
    return found._replace(column=plain[0], others=()) if found.others and len(plain) == 1 else found


_AMOUNTS = frozenset(map(stem, ("amount", "value", "total", "balance")))


def _of_whole_year(frame: Frame, found: Pick, time: Period | None) -> Pick:
    """The column of the whole year where only a year is asked for, and parts of it are printed as well."""
    if time is None or time.grain != "year" or not found.others:
        return found
    columns = (found.column, *found.others)
    closing = [at for at in columns if (own := frame.table.columns[at].period) and own.end % 10000 != _NEW_YEAR]
    if len(closing) == 1:
        # What stood on the first day of a year is what stood at the end of the one before.
        return found._replace(column=closing[0], others=())
    whole = [at for at in columns if _YEARLY & set(map(str.lower, words_of(frame.table.columns[at].full_name)))]
    return found._replace(column=whole[0], others=()) if len(whole) == 1 else found


_NEW_YEAR = 101
_YEARLY = frozenset("twelve 12 year annual".split())


def _said_so(frame: Frame, asked: Asked, found: Pick, rows: Sequence[int]) -> Pick:
    """The one of several rows whose name stands in the question with its small words: "owed by members", "owed to
    members"."""
    said = f" {' '.join(word.text.lower() for word in asked.words)} "
    names = {row: " ".join(words_of(frame.table.rows[row].label)).lower() for row in rows}
    whole = [row for row, name in names.items() if " " in name and f" {name} " in said]
    are_apart = len(set(names.values())) == len(names)
    return found._replace(row=whole[0], margin=1.0) if len(whole) == 1 and are_apart else found


def _telling(frame: Frame, part: Sequence[Term], found: Pick) -> frozenset[int]:
    """The places of the words that name a row by its own name, empty nouns left out."""
    match = match_of(frame.rows, found.row, part)
    own = frame.rows.named[found.row].own
    return frozenset(
        term.at for term in part if match and term.at in match.at and term.counts >= 1 and term.stem in own
    )


def _shared_concept(
    frame: Frame, asked: Asked, part: Sequence[Term], times: Sequence[Period]
) -> tuple[str, ...] | None:
    """What the columns of all times tell, where those that are named best at each tell different things."""
    if len(times) < 2 or frame.time_axis != "columns":
        return None
    picks = [pick_value(frame, asked, part, time) for time in times]
    named = {frame.concepts[found.column] for found in picks if found}
    if len(named) < 2 and not any(found and found.others for found in picks):
        return None
    kinds = kinds_asked(asked)
    told = [
        {frame.concepts[at] for at in columns_at(frame, time) if frame.table.columns[at].kind in kinds}
        for time in times
    ]
    shared = set.intersection(*told)
    best = sorted(
        ((sum(found.score for found in each if found), concept) for concept in shared if all(each := [
            pick_value(frame, asked, part, time, concept=concept) for time in times
        ])),
        reverse=True,
    )  # fmt: skip
    return best[0][1] if len(best) == 1 or len(best) > 1 and best[0][0] - best[1][0] >= CLOSE else None


def of_group(frame: Frame, part: Sequence[Term], found: Pick) -> Pick:
    """The total of a group where its name is all that is said of several of its rows."""
    rows = {found.row, *_tied(frame, part, found), *([found.rival] if found.rival >= 0 else [])}
    paths = {frame.table.rows[row].path for row in rows}
    totals = [at for at, row in enumerate(frame.table.rows) if row.is_total and row.path in paths]
    said = {term.stem for term in part if term.at in found.at}
    is_own = any(said & set(frame.rows.named[row].order) for row in rows if row not in totals)
    if len(paths) != 1 or len(totals) != 1 or is_own or not paths.pop():
        return found
    return found._replace(row=totals[0], margin=1.0)


def _is_partly_known(frame: Frame, asked: Asked) -> bool:
    """Whether a question has words for which the matrix has nothing, so that rows may only seem to be named."""
    return any(not term.is_name for term in unknown_words(frame, asked))


def _closing(frame: Frame, part: Sequence[Term], found: Pick) -> Pick:
    """The balance on the last day where one is asked for without a day, and not that on the first."""
    if frame.time_axis != "columns" or found.margin < 0 or not _is_called(frame, found.row, _OPENING):
        return found
    if any({term.stem, *term.meanings} & _OPENING for term in part):
        return found
    own = match_of(frame.rows, found.row, part)
    closing = [
        match.line
        for match in best_lines(frame.rows, part)
        if own is not None and match.at.keys() == own.at.keys() and _is_called(frame, match.line, _CLOSING)
    ]
    return found._replace(row=closing[0], margin=1.0) if len(closing) == 1 else found


def _is_called(frame: Frame, row: int, signs: frozenset[str]) -> bool:
    named = frame.rows.named[row]
    return bool(signs & {*named.own, *named.around})


_OPENING = frozenset({stem("beginning"), *meanings_at((stem("beginning"),))[0]})
_CLOSING = frozenset({stem("ending"), *meanings_at((stem("ending"),))[0]})


def _bottom_line(frame: Frame, part: Sequence[Term], found: Pick) -> Pick:
    """The net income where "profit" or "income" is all that is said of several rows."""
    said = {term.stem for term in part if term.at in found.at and term.counts >= 1}
    rows = {found.row, *_tied(frame, part, found), *([found.rival] if found.rival >= 0 else [])}
    net = [
        row for row in rows if frame.rows.named[row].order[:1] == ("net",) and "per" not in frame.rows.named[row].own
    ]
    if not said or not said <= _PROFIT or len(net) != 1:
        return found
    return found._replace(row=net[0], margin=1.0)


_PROFIT = frozenset(map(stem, ("profit", "income", "earnings", "loss")))


def _latest(frame: Frame, found: Pick) -> Pick:
    """The pick at the latest period, where none was asked for."""
    if not frame.times or frame.period(found.row, found.column) is None or frame.time_axis != "columns":
        return found
    same = [
        at
        for at in columns_at(frame, frame.times[-1])
        if frame.concepts[at] == frame.concepts[found.column] and frame.table.columns[at].kind == "value"
    ]
    return found._replace(column=same[0]) if same else found
