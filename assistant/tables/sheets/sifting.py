"""Which rows of a sheet a question is about: those with the cells, times, numbers, and yes or no that it names."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from assistant.english.sheet_words import DENYING, OVER, WHOLE_YEAR
from assistant.english.table_words import NO, NOTHING, YES
from assistant.tables.asked import Asked
from assistant.tables.records.columns import are_truths
from assistant.tables.records.frame import Frame, number_in
from assistant.tables.records.mentions import ValueMention
from assistant.tables.sheets.degrees import Degree
from assistant.tables.sheets.links import Links, Named
from assistant.tables.sheets.numbers_asked import bounded, numeric_of
from assistant.tables.sheets.times_asked import timed
from assistant.tuples import NamedTuple
from assistant.utterance.amounts import Given
from assistant.utterance.calendar_words import Dated


class Sifted(NamedTuple):
    """The rows that are left by what a question says of them, and the words that say it."""

    rows: tuple[int, ...]
    used: frozenset[int]
    #: The columns that are named and put no condition on the rows.
    columns: tuple[Named, ...]
    #: Where times are asked for that no cell tells.
    times: tuple[Dated, ...] = ()
    #: Whether a number stands in the question that is no condition.
    numbers: tuple[Given, ...] = ()


def sifted(
    frame: Frame, asked: Asked, links: Links, degrees: Sequence[Degree], without: frozenset[int]
) -> Sifted | None:
    """The rows that a question is about, cells whose words are in `without` left aside; None where a condition is
    not understood."""
    rows = set(frame.rows)
    used: set[int] = set()
    columns = list(links.columns)
    whole = _whole_year(asked) if frame.totals else set()
    if whole:
        rows, used = set(frame.totals), whole
    by_column: dict[tuple[int, bool], set[int]] = {}
    if _clash(asked, [each for each in links.values if not without & set(each.at)]):
        return None
    for mention in links.values:
        if without & set(mention.at):
            continue
        denied = _denied(asked, mention.at[0])
        found = mention.rows(frame)
        found |= _up_to(frame, asked, links.values, mention)
        if set(frame.totals) & found and not found - set(frame.totals):
            rows |= found
        by_column.setdefault((mention.column, bool(denied)), set()).update(found)
        used |= {*mention.at, *denied}
    for (_, is_denied), found in by_column.items():
        rows = rows - found if is_denied else rows & found
    for named in links.columns:
        truths = [at for at in named.columns if are_truths(frame.columns[at])]
        if len(truths) != 1 or len(named.columns) != 1:
            continue
        denied = _denied(asked, named.at[0])
        said = NO if denied else YES
        column = frame.columns[truths[0]]
        rows &= {row for row in rows if _says(column.texts[row], said)}
        used |= {*named.at, *denied}
        columns.remove(named)
    for named in list(columns):
        numeric = numeric_of(frame, named)
        denied = _denied(asked, named.at[0]) if len(numeric) == 1 else ()
        if denied and asked.words[denied[0]].text.lower() in ("no", "without", "zero"):
            rows &= {row for row in rows if number_in(frame.columns[numeric[0]], row) == 0}
            used |= {*named.at, *denied}
            columns.remove(named)
            continue
        texts = [at for at in named.columns if frame.columns[at].kind == "text"]
        denied = _denied(asked, named.at[0]) if len(named.columns) == 1 and texts else ()
        if denied and asked.words[denied[0]].text.lower() in ("no", "without"):
            rows &= {row for row in rows if frame.columns[texts[0]].texts[row].strip().lower() in NOTHING}
            used |= {*named.at, *denied}
            columns.remove(named)
    at_times = timed(frame, asked, columns, rows)
    if at_times is None:
        return None
    rows, in_time, left = at_times
    used |= in_time
    columns = [each for each in columns if not set(each.at) & in_time]
    within = bounded(frame, asked, columns, degrees, rows)
    if within is None:
        return None
    rows, of_bounds, numbers = within
    used |= of_bounds
    columns = [each for each in columns if not set(each.at) & of_bounds]
    return Sifted(tuple(sorted(rows)), frozenset(used), tuple(columns), left, numbers)


def _whole_year(asked: Asked) -> set[int]:
    """Where a whole year is asked for, beside its parts."""
    for phrase in WHOLE_YEAR:
        at = asked.find(*phrase)
        if at >= 0:
            return set(range(at, at + len(phrase)))
    return set()


def _up_to(frame: Frame, asked: Asked, values: Sequence[ValueMention], mention: ValueMention) -> set[int]:
    """The rows from one that is named up to another: "June to August"."""
    column = frame.columns[mention.column]
    if mention.column not in (0, frame.subject) or column.distinct < len(column.texts):
        return set()
    for other in values:
        between = [asked.words[at].text.lower() for at in range(mention.at[-1] + 1, other.at[0])]
        if other.column == mention.column and between in (["to"], ["through"], ["until"], ["till"], ["-"], ["–"]):
            ends = [column.rows_of[each.values[0]][0] for each in (mention, other)]
            before = asked.words[mention.at[0] - 1].text.lower() if mention.at[0] else ""
            # What rises from one to another is told of the two.
            if before != "from" or asked.has("sum", "average"):
                return set(range(min(ends), max(ends) + 1))
    return set()


def _clash(asked: Asked, values: Sequence[ValueMention]) -> bool:
    """Whether two cells of one column are named that are not joined: a row cannot have both."""
    for first, second in pairwise(values):
        between = {asked.words[at].text.lower() for at in range(first.at[-1] + 1, second.at[0])}
        if first.column == second.column and first.values != second.values and not between & _JOINING:
            # "How far below the average is Holme" sets the one against the other.
            return not any(asked.words[at].text.lower() in OVER for at in range(first.at[0]))
    return False


_JOINING = frozenset(("and", "or", ",", "&", "/", "than", "vs", "versus", "to", "nor", "plus", *OVER))


def _says(text: str, said: frozenset[str]) -> bool:
    lowered = text.strip().lower()
    return lowered in said or said is NO and lowered in NOTHING


#: A word that denies stands so near before what it denies.
_NEAR = 4


def _denied(asked: Asked, at: int) -> tuple[int, ...]:
    """Where it is denied what stands at a position: "do not have a pool", "without breakfast"."""
    for place in range(at - 1, max(-1, at - 1 - _NEAR), -1):
        word = asked.words[place]
        if word.is_break:
            return ()
        if word.text.lower() in DENYING or word.key in DENYING:
            return (place,)
    return ()
