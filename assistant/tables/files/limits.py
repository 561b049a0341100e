"""How large a table may be; whatever is larger is refused before it can do harm."""

from __future__ import annotations

from typing import Final

from assistant.errors import TableError

#: Bytes of a file.
LARGEST_FILE: Final = 64 * 1024**2
#: Signs of a web page, most of which is markup.
LARGEST_PAGE: Final = 16 * 1024**2
#: Bytes of all that a packed file (.xlsx, .ods, .parquet) unpacks to.
LARGEST_UNPACKED: Final = 256 * 1024**2
#: Characters of a cell, or of another text of a table: as many as a cell of a spreadsheet has.
LONGEST_TEXT: Final = 32_767
#: Columns of a table: as many as a spreadsheet has.
MOST_COLUMNS: Final = 16_384
MOST_CELLS: Final = 2_000_000
#: Tags of one part of a workbook; most cells have four, and few stand around them.
MOST_TAGS: Final = 5 * MOST_CELLS
#: Tables of one file, and files of a data package.
MOST_TABLES: Final = 1_000


def check_size(file: str, size: int, *, largest: int = LARGEST_FILE) -> None:
    """Raises `TableError` for a file of more bytes than are read."""
    if size > largest:
        raise TableError(
            f"{file} is too large: {_megabytes(size)} where at most {_megabytes(largest)} are read. "
            "Keep only the rows that questions are about."
        )


def check_unpacked(file: str, size: int, *, largest: int) -> None:
    """Raises `TableError` for what would unpack to more bytes than are read."""
    if size > largest:
        raise TableError(
            f"{file} would unpack to {_megabytes(size)}; at most {_megabytes(largest)} are read. "
            "Keep only the sheets that questions are about."
        )


def check_text(file: str, length: int) -> None:
    """Raises `TableError` for a text of more characters than one cell may have: nothing else is to read it."""
    if length > LONGEST_TEXT:
        raise TableError(
            f"{file or 'the data frame'} has a text of more than {LONGEST_TEXT:,} characters in one place, which is "
            "more than a cell may hold. Shorten it or leave it out."
        )


def check_shape(file: str, rows: int, columns: int) -> None:
    """Raises `TableError` for a table of more columns or cells than are read."""
    if columns > MOST_COLUMNS:
        raise TableError(f"{file} has a row of {columns:,} columns; at most {MOST_COLUMNS:,} are read.")
    check_cells(file, rows * columns)


def check_cells(file: str, count: int) -> None:
    """Raises `TableError` for more cells than are read."""
    if count > MOST_CELLS:
        raise TableError(
            f"{file} has a table of {count:,} cells or more; at most {MOST_CELLS:,} are read. "
            "Keep only the rows that questions are about."
        )


def check_tags(file: str, count: int) -> None:
    """Raises `TableError` for more tags than are read."""
    if count > MOST_TAGS:
        raise TableError(
            f"{file} has {count:,} tags; at most {MOST_TAGS:,} are read. Keep only the tables asked about."
        )


def check_tables(file: str, count: int) -> None:
    """Raises `TableError` for more tables in one file than are read."""
    if count > MOST_TABLES:
        raise TableError(f"{file} has more than {MOST_TABLES:,} tables, which is more than are read.")


def _megabytes(size: int) -> str:
    return f"{max(1, size // 1024**2):,} MB"
