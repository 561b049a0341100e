"""What a person says of a table against what would be made of it; everything may be left unsaid."""

from __future__ import annotations

from collections.abc import Mapping

from assistant.errors import Problem, TableError
from assistant.periods import Period
from assistant.tuples import NamedTuple
from assistant.units import Unit

#: What a column can be. A `variable` column names in each row the measure of the number in the `value` column.
ROLES = ("dimension", "measure", "period", "variable", "value", "unit", "place", "skip")
SKIP = "skip"


class Correction(NamedTuple):
    """How a table is to be read, where it is not to be read as it looks. Rows and columns count from 1, as in files."""

    #: The sheet or table of the file; None for any.
    sheet: str | None = None
    title: str = ""
    #: How many rows at the top are header; 0 for as many as there seem to be.
    header_rows: int = 0
    skip_rows: tuple[int, ...] = ()
    #: Whether rows are columns and columns rows.
    is_turned: bool = False
    #: Whether numbers are printed as in "1.234,5"; None where the table is to show that.
    has_decimal_commas: bool | None = None
    #: "matrix" or "records"; "" for what it seems to be.
    form: str = ""
    unit: Unit | None = None
    #: A power of ten that all numbers are printed in.
    scale: int | None = None
    period: Period | None = None
    #: What is measured, where neither rows nor columns say so.
    measure: str = ""
    #: What the rows of a matrix are: "measures" or "members"; "" for what they seem to be.
    rows: str = ""
    #: The noun for one of the things that rows are about.
    dimension: str = ""
    #: Column (its name, or its number) → one of `ROLES`.
    columns: Mapping[str, str] = {}
    #: Row or column → its unit.
    units: Mapping[str, Unit] = {}
    #: Row or column as printed → what it is to be called.
    names: Mapping[str, str] = {}
    #: Where each field was written: its way ("columns", "Note") → file and line.
    places: Mapping[tuple[str | int, ...], tuple[str, int]] = {}

    @property
    def says_form(self) -> bool:
        """Whether it says in which form the figures of a table stand, beyond columns to skip."""
        roles = set(self.columns.values()) - {SKIP}
        return bool(self.header_rows or self.is_turned or self.form or self.rows or self.dimension or roles)

    def role(self, *called: str) -> str:
        """The role of the column that has one of some names; "" where none is given."""
        folded = {each.casefold(): role for each, role in self.columns.items()}
        return next((role for name in called if (role := folded.get(name.casefold(), ""))), "")

    def wrong(self, what: str, mend: str, *way: str | int) -> TableError:
        """The error for what a field says that cannot be said of the table."""
        file, line = self.places.get(way) or self.places.get(way[:1]) or ("the reading", 0)
        return TableError(str(Problem(file, line, what, mend)))


#: Nothing is corrected.
NONE = Correction()
