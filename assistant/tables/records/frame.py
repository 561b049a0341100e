"""Records made ready for questions: kinds of columns, the words of headers, and where every word of a cell stands."""

from __future__ import annotations

import re
from decimal import Decimal
from math import log

from assistant.english.table_words import COUNTRY, MONEY
from assistant.once import for_the_last
from assistant.periods import Period
from assistant.tables.bare_dates import year_of
from assistant.tables.cells import number_of, read_cell
from assistant.tables.records.columns import NUMBERING, Column, are_classes, are_codes, is_sheet
from assistant.tables.records.number_keys import number_key
from assistant.tables.records.offices import initials_of
from assistant.tables.records.totals import is_total, totals_at_end, unions
from assistant.tables.standings import names_in_full
from assistant.tables.stems import stems_of, words_of
from assistant.tables.synonyms import begins_name, meanings_at, signs_of_codes
from assistant.tables.table import Line, Table
from assistant.tables.taken_off import is_taken_off
from assistant.tables.times import is_period, period_of
from assistant.tables.vocabulary import Vocabulary, vocabulary
from assistant.tuples import NamedTuple

_MOSTLY = 0.7
_LOOKED_AT = 300
#: A cell longer than this is a text of which only the beginning is indexed.
_LONGEST = 400
_FIRST_YEAR, _LAST_YEAR = 1000, 2199


class Frame(NamedTuple):
    """Records with their indexes."""

    table: Table
    columns: tuple[Column, ...]
    #: Of the headers.
    headers: Vocabulary
    #: Stem → (column, value as printed) for all cells of text that have it.
    places: dict[str, tuple[tuple[int, str], ...]]
    #: All words as printed, for the repair of slips.
    printed: frozenset[str]
    #: The column that says what a row is.
    subject: int
    size: int
    #: The rows that are no totals of others.
    rows: tuple[int, ...]
    totals: tuple[int, ...]
    #: The totals of all rows, without those of regions and unions beside countries.
    sums: tuple[int, ...]
    #: The columns of numbers that do not only number the rows.
    numbers: tuple[Column, ...]
    #: The columns of text that tell apart the rows of one subject and time; none where each has one row.
    apart: tuple[int, ...]
    #: The column of numbers that is meant where none is named: the only one, or that of the totals.
    main_number: int | None
    #: Whether rows of the same names are told apart by their times.
    is_timed: bool
    #: Whether it is a sheet of somebody's own figures, in money or other units or by days in figures: only its names
    #: tell what is in it.
    is_sheet: bool

    def weight(self, word: str) -> float:
        """How telling a word of a cell is."""
        found = self.places.get(word)
        return log(1 + self.size / len(found)) + 0.3 if found else 0.0


def frame_of(table: Table) -> Frame:
    """The frame of records."""
    key = number_key(table)
    columns = tuple(_column(table, at, line, is_key=line.at == key) for at, line in enumerate(table.columns))
    places: dict[str, list[tuple[int, str]]] = {}
    for column in columns:
        if column.kind == "number":
            continue
        coded = signs_of_codes([text.strip() for text in column.rows_of])
        for text in column.rows_of:
            if text.strip() in coded:
                places.setdefault(coded[text.strip()], []).append((column.at, text))
            stems = stems_of(text[:_LONGEST])
            for stem in dict.fromkeys(stems):
                places.setdefault(stem, []).append((column.at, text))
            for sign in (*_signs(stems), *initials_of(text)):
                places.setdefault(sign, []).append((column.at, text))
    named = [(text, rows) for column in columns[:2] for text, rows in column.rows_of.items()]
    of_totals = {row for text, rows in named if is_total(text) for row in rows}
    if columns[0].kind == "text":
        first = columns[0].texts
        many = totals_at_end(first, [each.orders for each in columns if each.kind == "number"])
        of_totals.update(range(len(first) - many, len(first)))
    sums = tuple(sorted(of_totals))
    of_totals |= {row for column in columns[:2] if column.kind == "text" for row in unions(column.name, column.texts)}
    in_full = names_in_full([column.line.label for column in columns])
    headers = vocabulary(
        [
            (
                _bare(column.line.label),
                (*_around(column), *([full] if (full := in_full.get(column.line.label)) else ())),
            )
            for column in columns
        ]
    )
    printed = headers.printed | frozenset(
        word.lower()
        for column in columns
        if column.kind == "text"
        for text in column.rows_of
        for word in words_of(text[:_LONGEST])
        if word.isalpha()
    )
    numbers = tuple(column for column in columns if column.kind == "number" and not column.is_numbering)
    subject = _subject(columns)
    return Frame(
        table,
        columns,
        headers,
        {stem: tuple(found) for stem, found in places.items()},
        printed,
        subject,
        len(table.rows),
        tuple(row for row in range(len(table.rows)) if row not in of_totals),
        tuple(sorted(of_totals)),
        sums,
        numbers,
        _apart(columns, subject),
        _main_number(numbers),
        _is_timed(columns),
        is_sheet(table, columns),
    )


def _is_timed(columns: tuple[Column, ...]) -> bool:
    texts = [column.texts for column in columns if column.kind == "text"]
    times = [column.texts for column in columns if column.kind == "time"]
    if not texts or not times:
        return False
    size = len(times[0])
    return len(set(zip(*texts, strict=True))) <= size // 2 and len(set(zip(*texts, *times, strict=True))) == size


def _main_number(numbers: tuple[Column, ...]) -> int | None:
    totals = [column.at for column in numbers if column.name.lower().split()[:1] == ["total"]]
    found = [numbers[0].at] if len(numbers) == 1 else totals
    return found[0] if len(found) == 1 else None


_NOTE = re.compile(rf"\((?:[^()]*)\)|\b[12]\d{{3}}(?:[/–-]\d{{2,4}})?\b|(?<=\w) (?:{'|'.join(sorted(MONEY))})\s*$")


def _bare(label: str) -> str:
    """A header without the units and years in it, by which nobody calls it; whole where nothing else is in it."""
    short = _NOTE.sub(" ", label).strip()
    return short if any(map(str.isalpha, short)) else label


def _around(column: Column) -> tuple[str, ...]:
    """The names around a column; one in which countries stand is called so too."""
    values = list(column.rows_of)[:_LOOKED_AT] if column.kind == "text" else []
    countries = sum(1 for text in values if any(sign.startswith(COUNTRY) for sign in _signs(stems_of(text))))
    unit = _UNITS.get(found[1].strip().lower(), "") if (found := _BRACKETED.search(column.line.label)) else ""
    path = (*column.line.path, unit) if unit and column.kind == "number" else column.line.path
    return (*path, "country") if countries > _MOSTLY * len(values) > 1 else path


_BRACKETED = re.compile(r"\(([^()]+)\)\s*$")
#: Signs of units behind the name of a column, with the noun by which people ask for what it tells.
_UNITS = {"h": "hours", "hrs": "hours", "hr": "hours", "min": "minutes", "mins": "minutes"}


#: A cell with more words than this is no name that has another.
_MOST_WORDS = 4


def _signs(stems: tuple[str, ...]) -> set[str]:
    """The groups of synonyms to which a whole cell belongs: "ITA" to that of Italy."""
    if len(stems) > _MOST_WORDS or not stems or not begins_name(stems[0]):
        return set()
    meanings = meanings_at(stems)
    return set.intersection(*(meanings.get(at, set()) for at in range(len(stems))))


def _column(table: Table, at: int, line: Line, *, is_key: bool) -> Column:
    texts = tuple(table.grid[row.at][line.at] for row in table.rows)
    rows_of: dict[str, list[int]] = {}
    for place, text in enumerate(texts):
        if text.strip():
            rows_of.setdefault(text, []).append(place)
    sample = [text for text in texts[:_LOOKED_AT] if text.strip()]
    kind = "text" if is_key else "number" if line.at in table.figures else _kind(line, sample)
    orders: tuple[Decimal | None, ...] = (None,) * len(texts)
    if kind != "text":
        is_nought = table.counts_dashes and kind == "number"
        orders = tuple(_order(kind, text, is_nought=is_nought) for text in texts)
    if kind == "number" and table.rows and is_taken_off(table, table.rows[0], line):
        orders = tuple(number and abs(number) for number in orders)
    return Column(at, line, kind, texts, {text: tuple(found) for text, found in rows_of.items()}, orders)


def _order(kind: str, text: str, *, is_nought: bool) -> Decimal | None:
    found = period_of(text) if kind == "time" else None
    cell = read_cell(text)
    return Decimal(found.start) if found else number_of(cell) if is_nought else cell.number


def _kind(line: Line, sample: list[str]) -> str:
    if not sample:
        return "text"
    if are_classes(sample):
        return "text"
    in_time = sum(1 for text in sample if is_period(text))
    words = set(stems_of(line.full_name))
    if in_time > _MOSTLY * len(sample):
        return "time"
    numbers = sum(1 for text in sample if read_cell(text).kind in ("number", "loose", "nothing"))
    if numbers > len(sample) // 2 and not any(read_cell(text).number is not None for text in sample):
        return "text"
    if "year" in words and numbers > _MOSTLY * len(sample) and _are_years(sample):
        return "time"
    return "number" if numbers > _MOSTLY * len(sample) else "text"


def _are_years(sample: list[str]) -> bool:
    return all(_FIRST_YEAR <= (read_cell(text).number or 0) <= _LAST_YEAR for text in sample)


def _subject(columns: tuple[Column, ...]) -> int:
    """The column that says what a row is: the first of text whose values hardly repeat, one of names before others;
    else the first of text."""
    texts = [column for column in columns if column.kind == "text" and column.line.full_name.lower() not in NUMBERING]
    called = [column for column in texts[:4] if _NAMES & set(stems_of(column.line.full_name))]
    # A code calls what a name beside it calls better, unless one name stands beside several codes.
    is_coded = bool(texts) and are_codes(texts[0])
    size = len(texts[0].texts) if texts else 0
    named = [each for each in texts[:2] if not are_codes(each) and each.distinct == size] if is_coded else []
    for column in (*called, *named, *texts[:4]):
        filled = sum(len(rows) for rows in column.rows_of.values())
        if filled and column.distinct >= 0.8 * filled and filled >= 0.5 * len(column.texts):
            return column.at
    if texts:
        return texts[0].at
    return next((column.at for column in columns if column.kind == "time"), 0)


def _apart(columns: tuple[Column, ...], subject: int) -> tuple[int, ...]:
    keys = [columns[subject].texts, *(column.texts for column in columns if column.kind == "time")]
    if len(set(zip(*keys, strict=True))) == len(columns[subject].texts):
        return ()
    return tuple(column.at for column in columns if column.kind == "text" and column.at != subject)[:_MOST_APART]


#: Rows are told apart by so many columns.
_MOST_APART = 3
#: Headers of columns that call what the rows are.
_NAMES = frozenset(("nam", "titl"))


def number_in(column: Column, row: int) -> Decimal | None:
    """The number of a cell of a column."""
    return column.orders[row] if column.kind == "number" else read_cell(column.texts[row]).number


def scale_of(frame: Frame, column: int) -> int:
    """The power of ten in which the numbers of a column are printed."""
    line = frame.columns[column].line
    return frame.table.unit_of(frame.table.rows[0], line).scale if frame.table.rows else line.unit.scale


def period_in(column: Column, row: int) -> Period | None:
    """The period of a cell of a column."""
    return period_of(column.texts[row])


def order_of(column: Column, row: int) -> Decimal | None:
    """What puts a row in order by a column: its number, or the day on which its period begins."""
    return column.orders[row] if column.kind != "text" else read_cell(column.texts[row]).number


@for_the_last
def times_told(frame: Frame) -> frozenset[Period]:
    """The times that stand in the cells of the rows."""
    columns = [column for column in frame.columns if column.kind == "time"]
    own = (period_in(column, row) for column in columns for row in frame.rows)
    return frozenset(period for period in own if period is not None)


def only_year(frame: Frame) -> int | None:
    """The one year in which all days or months of the columns of time lie; None where there are none, or others."""
    texts = (text for column in frame.columns if column.kind == "time" for text in column.rows_of)
    return year_of(found for text in texts if (found := period_of(text)) is not None)
