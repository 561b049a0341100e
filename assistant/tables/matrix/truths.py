"""Whether what a question claims of a row of a matrix is so: that it rose, was more than another, or above a bound."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from assistant.english.table_words import FALLING, RISING
from assistant.operations.query import Query
from assistant.periods import Period
from assistant.tables.asked import Asked
from assistant.tables.bounds import condition_on
from assistant.tables.changes import asks_percentage
from assistant.tables.leaves import leaf, scale_of
from assistant.tables.lines_named import best_lines, match_of
from assistant.tables.matrix.cells import CLOSE, several_rows
from assistant.tables.matrix.frame import Frame
from assistant.tables.matrix.operands import operands
from assistant.tables.matrix.places import place_of
from assistant.tables.matrix.printed_changes import printed_change
from assistant.tables.matrix.signs import closures_by_size
from assistant.tables.matrix.spans import ends_of_change
from assistant.tables.matrix.values import pick_value
from assistant.tables.matrix.wanted import Wanted
from assistant.tables.outcome import Found, Outcome, Refused
from assistant.tables.standards import EXCEEDING
from assistant.tables.vocabulary import Term
from assistant.units import plain


def truth(frame: Frame, asked: Asked, wants: Wanted) -> Outcome:
    """Whether a row rose or fell between two times, was more in one than in the other, or stands to a bound."""
    against = _against(frame, asked, wants)
    if against is not None:
        return against
    words = {word.text.lower() for word in asked.words}
    times = wants.periods or frame.times[-1:]
    if len(wants.periods) < _ENDS and words & (FALLING | RISING):
        times = ends_of_change(frame, wants.periods) or times
    cells = []
    for time in times[:2]:
        found = pick_value(frame, asked, asked.terms, time)
        if found is None or not found.at or found.coverage < _COVERED:
            return Refused("no_such_measure", "The table has no such row.")
        cells.append(leaf(frame.table, place_of(frame, found.row, found.column, many=True)))
    if len(cells) == 1 and words & (FALLING | RISING) and (printed := _printed_move(frame, asked, wants)) is not None:
        cells = [printed]
    values = [cell.fact.value for cell in cells if cell.fact and cell.fact.value is not None]
    if len(values) == 1 and cells[0].label == _MOVE:
        holds = values[0] < 0 if words & FALLING else values[0] > 0
    elif len(values) == 2 and len(cells) == 2 and asked.has("same"):
        holds = values[0] == values[1]
    elif len(values) == 2 and len(cells) == 2:
        if asked.find("than") >= 0 and words & _MORE_SO and words & ((RISING | FALLING) - {"lower", "up", "down"}):
            return Refused("unclear", "It is not clear which two moves are compared.")
        is_move = bool(words & (FALLING | RISING)) and asked.find("than") < 0
        if is_move:
            # What rose or fell did so from the earlier time on, whichever is said first.
            cells = sorted(cells, key=_when)
            values = [cell.fact.value for cell in cells if cell.fact and cell.fact.value is not None]
        is_against = asked.find("than") >= 0 or not is_move and asked.has("respect")
        first, second = values if is_against else values[::-1]
        is_less = bool(words & FALLING) or asked.has("below", "min") and not asked.has("above", "max")
        if not (words & (FALLING | RISING) or asked.has("above", "below", "max", "min")):
            return Refused("unclear", "It is not clear what is claimed.")
        holds = first < second if is_less else first > second
    elif (
        len(values) == 1 and len(cells) == 1 and (bound := condition_on(asked, scale_of(cells[0]), values)) is not None
    ):
        holds = bound(values[0])
    else:
        return Refused("unclear", "It is not clear what is claimed.")
    return _verdict(cells, holds=holds)


#: What two moves are compared by.
_MORE_SO = frozenset("more less faster slower further".split())


def _when(cell: Query) -> tuple[int, int]:
    """The end and start of the time of a cell, for order."""
    period = cell.fact.period if cell.fact else None
    return (period.end, period.start) if period else (0, 0)


#: What the cell of a printed change is called.
_MOVE = "change"


def _printed_move(frame: Frame, asked: Asked, wants: Wanted) -> Query | None:
    """The change that the table prints of what is claimed to have moved."""
    how = "percent change" if asks_percentage(asked) else "change"
    found = printed_change(frame, asked, wants._replace(operation=how))
    return found.query._replace(label=_MOVE) if found and found.query else None


def _against(frame: Frame, asked: Asked, wants: Wanted) -> Outcome | None:
    """Whether one row is more than another, as is claimed; None where not two rows are set beside each other."""
    exceeding = (at for at, word in enumerate(asked.words) if at and word.text.lower() in EXCEEDING)
    than = asked.find("than") if asked.find("than") >= 0 else next(exceeding, -1)
    if than < 0 or len(wants.periods) > 1:
        return None
    time = wants.periods[0] if wants.periods else frame.times[-1] if frame.times else None
    others = operands(frame, asked, range(than + 1, len(asked.words)))
    if len(others) > 1:
        return _against_several(frame, asked, [asked.terms_in(range(than)), *others], time)
    cells: list[Query] = []
    group: tuple[Term, ...] = ()
    of_row: tuple[Term, ...] = ()
    for places in (range(than), range(than + 1, len(asked.words))):
        terms = asked.terms_in(places)
        found = pick_value(frame, asked, terms, time)
        if found is not None and found.margin < CLOSE and group:
            # Of both sides the group is said once: "did it close more shops than it opened".
            found = pick_value(frame, asked, (*terms, *group), time)
        if found is None and of_row and best_lines(frame.columns, terms):
            # Two columns are held against each other in one row: "more people in the north than in the south".
            found = pick_value(frame, asked, (*terms, *of_row), time)
        if found is None or not any(term.at in found.at and term.counts >= 1 for term in terms):
            return None
        own_match = match_of(frame.rows, found.row, terms)
        of_row = asked.terms_in(own_match.at) if own_match else ()
        if 0 <= found.margin < CLOSE:
            return several_rows(frame, (found.row, found.rival))
        around, own = frame.rows.named[found.row].around, frame.rows.named[found.row].own
        group = tuple(term for term in terms if term.stem in around and term.stem not in own)
        cells.append(closures_by_size(leaf(frame.table, place_of(frame, found.row, found.column))))
    values = [cell.fact.value * cell.sign for cell in cells if cell.fact and cell.fact.value is not None]
    is_more = asked.words[than].text.lower() in EXCEEDING
    if len(values) != 2 or cells[0] == cells[1] or not (is_more or asked.has("above", "below", "max", "min")):
        return None
    is_less = not is_more and asked.has("below", "min") and not asked.has("above", "max")
    holds = values[0] < values[1] if is_less else values[0] > values[1]
    return _verdict(cells, holds=holds)


def _against_several(frame: Frame, asked: Asked, sides: Sequence[tuple[Term, ...]], time: Period | None) -> Outcome:
    """Whether the first of several rows is more than each of the others, or than these together, as is claimed."""
    found = [pick_value(frame, asked, terms, time) for terms in sides]
    if any(each is None or not each.at for each in found) or not asked.has("above", "below", "max", "min"):
        return Refused("unclear", "It is not clear what is compared with what.")
    cells = [leaf(frame.table, place_of(frame, each.row, each.column)) for each in found if each is not None]
    first, *others = (cell.fact.value if cell.fact else None for cell in cells)
    told = [value for value in others if value is not None]
    if first is None or len(told) < len(others) or any(cells.count(cell) > 1 for cell in cells):
        return Refused("unclear", "It is not clear what is compared with what.")
    held = [sum(told, Decimal(0))] if asked.has("sum") else told
    is_less = asked.has("below", "min") and not asked.has("above", "max")
    holds = all(first < value if is_less else first > value for value in held)
    return _verdict(cells, holds=holds, together=f", together {plain(held[0])}" if asked.has("sum") else "")


def _verdict(cells: Sequence[Query], *, holds: bool, together: str = "") -> Found:
    """Yes or no, with the cells that it stands on."""
    told = "; ".join(cell.fact.statement.rstrip(".") for cell in cells if cell.fact)
    return Found(0.8, value=holds, headline=f"{'Yes' if holds else 'No'}: {told}{together}.", leaves=tuple(cells))


#: So many times are the two between which something moves.
_ENDS = 2
#: Below this share of the words nothing is compared.
_COVERED = 0.3
