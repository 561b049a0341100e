"""Columns of records and what kinds of things they hold: shares, codes, yes and no, a sheet's own figures."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from assistant.english.table_words import MONEY, NO, SHARE_HEADS, YES
from assistant.tables.table import Line, Table
from assistant.tuples import NamedTuple

#: Headers that number the rows and name nothing.
NUMBERING = frozenset(
    (*"# no № no. nr nr. number id bib ref code plot".split(), "emp id", "employee id", "id no", "id no.", "staff id")
)


class Column(NamedTuple):
    """A column of records."""

    at: int
    line: Line
    #: "number", "time" or "text".
    kind: str
    #: What stands in it, in the order of the rows.
    texts: tuple[str, ...]
    #: Value as printed → the rows that have it.
    rows_of: dict[str, tuple[int, ...]]
    #: What puts the rows in order by it: numbers, days on which periods begin; none for text.
    orders: tuple[Decimal | None, ...]

    @property
    def name(self) -> str:
        """What it is called."""
        return self.line.full_name

    @property
    def numbers(self) -> Iterator[Decimal]:
        """The numbers in it."""
        return (number for number in self.orders if number is not None)

    @property
    def is_numbering(self) -> bool:
        """Whether it only numbers the rows."""
        name = self.line.full_name.strip().lower()
        if (
            name in NUMBERING
            or name.endswith((" no", " no.", " id", "_id", "_no", " number"))
            and self.distinct == len(self.texts)
        ):
            return True
        is_first = self.at == 0 and len(self.texts) > 3
        return is_first and all(text.strip() == str(at) for at, text in enumerate(self.texts, 1))

    @property
    def distinct(self) -> int:
        """How many different values stand in it."""
        return len(self.rows_of)


def only_money(columns: Sequence[Column]) -> int | None:
    """The only one of some columns that is in money."""
    found = [column.at for column in columns if column.line.unit.base in MONEY]
    return found[0] if len(found) == 1 else None


def tells_shares(column: Column) -> bool:
    """Whether a column tells percentages, by its unit or by how its name begins: "% of respondents"."""
    name = column.name.lower().split()
    return bool(name) and (name[0] in SHARE_HEADS or column.line.unit.base == "percent")


def are_codes(column: Column) -> bool:
    """Whether cells are letters with a number, or letters and figures without a blank: "G04", "HX-01"."""
    return all(_CODE.fullmatch(text.strip()) for text in column.rows_of)


def are_classes(texts: Sequence[str]) -> bool:
    """Whether cells are numbers with a letter of several behind them, which is no scale: "10A", "10B"."""
    found = [match[1] for text in texts if (match := _CLASS.fullmatch(text.strip()))]
    return len(found) > _MOSTLY * len(texts) and bool(set(found) - set("KMBT")) and len(set(found)) > 1


_MOSTLY = 0.7
_CLASS = re.compile(r"\d{1,3}([A-Z])", re.ASCII)
_CODE = re.compile(r"[A-Z]{1,5}[-_/]?\d+", re.ASCII)


def is_sheet(table: Table, columns: Sequence[Column]) -> bool:
    """Whether a table is a sheet of somebody's own figures: in money or percentages, or by days in figures."""
    if table.title:
        # A chart is spoken of in other words than it prints.
        return False
    if table.places or any(column.kind == "number" and column.line.unit.base in _AMOUNTS for column in columns):
        return True
    dated = [next(iter(column.rows_of), "") for column in columns if column.kind == "time"]
    return any(_DAY.fullmatch(text.strip()) for text in dated)


_DAY = re.compile(r"\d{4}-\d\d-\d\d")
#: In what a sheet's own figures are: lengths and heights stand in lists of things too.
_AMOUNTS = MONEY | {"percent"}


#: What may stand in a column of yes and no beside them.
_NEITHER = frozenset(("", "-", "—", "–", "n/a", "null", "none", "?"))
_TRUTHS = YES | NO | _NEITHER


def are_truths(column: Column) -> bool:
    """Whether all cells of a column say yes or no, or nothing."""
    texts: set[str] = set()
    for text in column.rows_of:
        said = text.strip().lower()
        if said not in _TRUTHS:
            # Long columns of names are left at their first.
            return False
        texts.add(said)
    return bool(texts & (YES | NO))
