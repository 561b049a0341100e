"""A table as it is printed: cells of text, what stands around them, and what its file says of its columns."""

from __future__ import annotations

from assistant.tuples import NamedTuple


class Span(NamedTuple):
    """The place of merged cells, counted from 0, the last row and column included."""

    top: int
    left: int
    bottom: int
    right: int


class ColumnHint(NamedTuple):
    """What a file itself says of one column, each "" where it says nothing."""

    #: The name in the header.
    name: str = ""
    #: A name for people, if there is another one than in the header.
    title: str = ""
    description: str = ""
    #: As the file writes it: "USD", "thousands of tonnes", "%".
    unit: str = ""
    #: "text", "number", "integer", "date", "year", "truth"; "year" also for year and month.
    type: str = ""
    #: "dimension", "time", "measure", "attribute", "unit" (of its row), "scale" (a power of ten of its row).
    role: str = ""
    #: Codes of cells beside the names that are printed for them: ("US", "United States").
    codes: tuple[tuple[str, str], ...] = ()


class Grid(NamedTuple):
    """A table as printed: rows of cells of text, all rows of one width; what surrounds it; where it came from.

    Rows and columns without any text are left out; `lines` and `across` show where they were.
    """

    #: Text as printed ("$1,234", "(12.3)", "—"), "" for an empty cell. A merged cell has its text in its first cell.
    rows: tuple[tuple[str, ...], ...]
    #: Of the sheet or the table, or of the file without its ending.
    name: str = ""
    #: Lines above the table, or a caption; a newline between several.
    title: str = ""
    #: Lines below it (footnotes).
    notes: tuple[str, ...] = ()
    merged: tuple[Span, ...] = ()
    #: One for every column, or none at all.
    hints: tuple[ColumnHint, ...] = ()
    #: The line or row number in the file of each row, counted from 1.
    lines: tuple[int, ...] = ()
    #: The column of the file of each column, counted from 0; none where they stand as in the file.
    across: tuple[int, ...] = ()
    #: How many rows the file itself declares as its header; 0 if it does not say.
    header_rows: int = 0
    #: What a person should know of how the file was read: rows filled up, an encoding guessed, formulas without values.
    remarks: tuple[str, ...] = ()
    #: The rows that had fewer or more cells than most, so that theirs may stand in wrong columns.
    uneven: tuple[int, ...] = ()
    #: Whether its numbers show that they have decimal commas: "1.234,5".
    has_decimal_commas: bool = False
    #: What is taken for granted of its numbers and could be otherwise: said with every answer.
    assumptions: tuple[str, ...] = ()
    #: Cells that are written otherwise than they are printed, so that they are read rightly: as written, as printed.
    written: tuple[tuple[str, str], ...] = ()
    #: The name of the file, without folders; "" for a data frame.
    file: str = ""
