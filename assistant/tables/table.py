"""A table that has been understood: lines of rows and columns with names, groups and periods, around typed cells."""

from __future__ import annotations

import re

from assistant.english.table_words import AROUND_COUNTED, COUNTED, CURRENCIES
from assistant.once import for_the_last
from assistant.periods import Period
from assistant.tables.cells import Cell, read_cell
from assistant.tables.stems import words_of
from assistant.tuples import NamedTuple
from assistant.units import Unit


class Line(NamedTuple):
    """A row or a column: where it stands in the file and what it is called.

    `kind` is "value", "change" (of other columns), "share" (of a whole), "note" or "text".
    """

    #: The position in the grid, counted from 0.
    at: int
    #: Its own name, without footnote marks; "" where none is printed.
    label: str
    #: The names of what stands around it, the widest first: a group of rows, headers above its own.
    path: tuple[str, ...] = ()
    period: Period | None = None
    kind: str = "value"
    #: Whether it is a total of other lines, by its name or by arithmetic.
    is_total: bool = False
    #: The unit that its name or the header states; the base is "" where nothing does.
    unit: Unit = Unit("")

    @property
    def name(self) -> str:
        """The own name, or the nearest one around it."""
        return self.label or (self.path[-1] if self.path else "")

    @property
    def full_name(self) -> str:
        """All names from the widest to its own."""
        return " ".join(part for part in (*self.path, self.label) if part)


@for_the_last
def _printed(written: tuple[tuple[str, str], ...]) -> dict[str, str]:
    return dict(written)


class Table(NamedTuple):
    """A table as it is understood; the cells stay as printed.

    `form` is "matrix" (what is measured stands in rows, periods or parts in columns) or "records" (a row is one
    thing, a column one thing told of it). In a turned one the file has rows and columns the other way round.
    """

    title: str
    name: str
    grid: tuple[tuple[str, ...], ...]
    rows: tuple[Line, ...]
    columns: tuple[Line, ...]
    form: str
    is_turned: bool = False
    #: Whether the grid has rows and columns the other way round than the file.
    is_transposed: bool = False
    #: The unit of numbers of which neither cell nor line says one.
    unit: Unit = Unit("")
    #: The period of all of it, where the title or a corner says one.
    period: Period | None = None
    #: Header over the labels of rows: what rows are ("Region").
    corner: str = ""
    #: The number in the file of every row of the grid.
    lines: tuple[int, ...] = ()
    #: The column of the file of every column of the grid, counted from 0; none where they stand as in the file.
    across: tuple[int, ...] = ()
    notes: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()
    #: What is taken for granted of its numbers: said with every answer.
    assumptions: tuple[str, ...] = ()
    #: For every row of the grid the column of the file in which its number stands, where all stand in one column of
    #: the grid and several of the file.
    value_columns: tuple[int, ...] = ()
    #: For every cell of the grid the number of its row in the file and, counted from 0, its column, where they do not
    #: stand in the file as in the grid.
    places: tuple[tuple[tuple[int, int], ...], ...] = ()
    #: Cells that are written otherwise than they are printed, so that they are read rightly: as written, as printed.
    written: tuple[tuple[str, str], ...] = ()
    #: The columns of the grid that hold figures whatever these look like, where that is known.
    figures: frozenset[int] = frozenset()
    #: Whether a dash among its figures is read as 0, as in statements; in a list of things it says nothing.
    counts_dashes: bool = False

    def printed(self, text: str) -> str:
        """What is printed for what is written in a cell."""
        return _printed(self.written).get(text, text) if self.written else text

    def text(self, row: Line, column: Line) -> str:
        """What is printed where a row and a column cross."""
        return self.grid[column.at][row.at] if self.is_turned else self.grid[row.at][column.at]

    def cell(self, row: Line, column: Line) -> Cell:
        """What the cell says where a row and a column cross."""
        return read_cell(self.text(row, column))

    def locator(self, row: Line, column: Line) -> str:
        """The place of a cell in the file: "row 3, column 2"."""
        across, down = (row.at, column.at) if self.is_turned else (column.at, row.at)
        if self.places:
            number, across = self.places[down][across]
            return f"row {number}, column {across + 1}"
        if self.value_columns and across > 0:
            across = self.value_columns[down]
        if self.is_transposed:
            across, down = down, across
        across = self.across[across] if across < len(self.across) else across
        number = self.lines[down] if down < len(self.lines) else down + 1
        return f"row {number}, column {across + 1}"

    def column_number(self, column: Line) -> str:
        """The number of a column in the file, counted from 1."""
        return str((self.across[column.at] if column.at < len(self.across) else column.at) + 1)

    def unit_of(self, row: Line, column: Line) -> Unit:
        """The unit of a cell: what is printed in it, else what its row, its column or the table states."""
        cell = self.cell(row, column)
        own = cell.unit
        if own.base in _WITHOUT_SCALE:
            return own
        lines = (column, row) if column.unit.base == "percent" else (row, column)
        stated = next((line.unit for line in lines if line.unit.base or line.unit.scale), self.unit)
        if own.scale and not own.base:
            # "1.2bn" says its scale itself, whatever others are printed in.
            return Unit(stated.base, own.scale)
        if stated == self.unit and stated.scale:
            words = set(words_of(" ".join((row.label, column.label)).lower()))
            if words & _EACH or words & _PRICES and words & _OF_ONE:
                # "In thousands, except per share": what is told of each one has no scale.
                stated = Unit(stated.base)
        if stated == self.unit and not own.base and _tells_people(row.label, column.label, *column.path):
            return own
        if stated == self.unit and stated.base in _MONEY and not own.base and _counts_things(row.label, column.label):
            return own
        if stated == self.unit and not own.base and _RATIOS.intersection(words_of(row.label.lower())[-1:]):
            # "Dollars in millions" is said of the amounts beside a ratio.
            return own
        if stated == self.unit and _YEAR.fullmatch(cell.text.strip()) and _DATES & {*words_of(column.label.lower())}:
            # The year in which a loan is due is no amount.
            return own
        if own.base and stated.base in ("", own.base):
            return Unit(own.base, own.scale or stated.scale)
        return own if own.base else stated


def _tells_people(*names: str) -> bool:
    """Whether a name says that people are counted, and nothing else: "Number of employees (at year-end)"."""
    return any(COUNTED & words and words <= COUNTED | AROUND_COUNTED for words in map(_bare_words, names))


def _counts_things(*names: str) -> bool:
    """Whether a name says that things are counted, and no shares, which are told in thousands as money is."""
    return any(_NUMBER_OF.match(name) and _SHARES.isdisjoint(words_of(name.lower())) for name in names)


def _bare_words(name: str) -> set[str]:
    return {word.lower() for word in words_of(name.partition("(")[0])}


_NUMBER_OF = re.compile(r"(?:total )?(?:number|no\.) of \w", re.IGNORECASE)
_SHARES, _MONEY = frozenset(("share", "shares", "stock")), frozenset(CURRENCIES.values())
#: Units in which nothing is told in millions.
_WITHOUT_SCALE = frozenset(("percent", "pts", "pt", "bps", "¢"))
#: Words for what is told of each of something: of one, and prices of one.
_EACH = frozenset(("per", "eps"))
_PRICES, _OF_ONE = frozenset(("price", "prices")), frozenset("stock share shares exercise unit fuel closing".split())
#: What the name of a row ends with that is no amount.
_RATIOS = frozenset(("ratio", "ratios"))
#: What a column is called that tells years or dates.
_DATES = frozenset("maturity maturities matures due expiration expiry expires".split())
_YEAR = re.compile(r"(?:19|20)\d\d")
