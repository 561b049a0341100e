"""The file of a correction: its fields, checked, with one message that names every mistake with its line."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any

from pydantic import BeforeValidator, Field, ValidationError

from assistant.errors import TableError
from assistant.packs.entry_form import Form
from assistant.packs.fields import PeriodText, Text, UnitText, YesNo, one_of
from assistant.packs.reading import Spot, read_yaml
from assistant.packs.shape import problems_of
from assistant.tables.correcting.correction import NONE, ROLES, Correction
from assistant.tables.files.sources import STANDARD_INPUT
from assistant.units import SCALES

#: A correction is no longer than this.
_LARGEST = 1_000_000


def _count(text: object) -> int:
    if not isinstance(text, str) or not text.isascii() or not text.isdigit() or not 1 <= int(text[:9]) < 10**8:
        raise ValueError(f"{text!r} is no number of a row; write 1 for the first")
    return int(text)


def _scale(text: object) -> int:
    power = SCALES.get(text.strip().removesuffix("s")) if isinstance(text, str) else None
    if power is None:
        raise ValueError(f"{text!r} is no scale; write {', '.join(filter(None, SCALES))}")
    return power


Count = Annotated[int, BeforeValidator(_count, json_schema_input_type=str)]


class ReadingForm(Form):
    """A whole correction; every field may be left out."""

    #: The sheet of a workbook, or the table of a page: its name, or its number from 1.
    sheet: Text | None = None
    #: What the table is about, with its unit: "Sales by region, thousand USD".
    title: Text = ""
    #: How many rows at the top are header.
    header_rows: Count | None = None
    #: Rows of the file that are no data: totals that are not wanted, notes.
    skip_rows: list[Count] = Field(default=[])
    #: `yes` if rows are to be columns and columns rows.
    transpose: YesNo = False
    #: `comma` where numbers are printed as in "1.234,5".
    decimal: Annotated[Text, one_of(("comma", "point"))] = ""
    #: `matrix` (what is measured stands in rows, its periods or parts in columns) or `records` (a row is one thing).
    form: Annotated[Text, one_of(("matrix", "records"))] = ""
    #: The unit of all numbers, with its scale: "thousand USD".
    unit: UnitText | None = None
    #: The scale of all numbers: thousand, million, billion, trillion.
    scale: Annotated[int, BeforeValidator(_scale, json_schema_input_type=str)] | None = None
    #: The period of all numbers, where no row or column has one.
    period: PeriodText | None = None
    #: What is measured, where the table does not say.
    measure: Text = ""
    #: What the rows of a matrix are: `measures` (revenue, costs) or `members` (regions, of which one thing is told).
    rows: Annotated[Text, one_of(("measures", "members"))] = ""
    #: The noun for one of the things that rows are about: region.
    dimension: Text = ""
    #: Column, by its name or its number: dimension, measure, period, variable, value, unit, place or skip.
    columns: dict[Text, Annotated[Text, one_of(ROLES)]] = Field(default={})
    #: Row or column: its unit, with its scale.
    units: dict[Text, UnitText] = Field(default={})
    #: Row or column: what it is to be called.
    names: dict[Text, Text] = Field(default={})


def read_correction(given: str | Path | Mapping[str, Any] | Correction | None) -> Correction:
    """The correction in a file, or in what it would hold. Raises `TableError` with all that is wrong with it."""
    if given is None:
        return NONE
    if isinstance(given, Correction):
        return given
    if isinstance(given, Mapping):
        return _correction(_as_text(given), Spot("the reading", {}))
    file = str(given)
    read = read_yaml(_content(file), file)
    if read.data is None or read.problems:
        raise TableError(_listed([str(problem) for problem in read.problems], file))
    return _correction(read.data, read.spot)


def _content(file: str) -> bytes:
    if file == STANDARD_INPUT:
        raise TableError("The reading of a table is not read from standard input. Give the path of its file.")
    try:
        with Path(file).open("rb") as stream:
            content = stream.read(_LARGEST + 1)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise TableError(
            f"{file!r} cannot be read: {reason}. Give the path of a file that says how to read."
        ) from error
    if len(content) > _LARGEST:
        raise TableError(f"{file} is too large to say how a table is to be read.")
    return content


def _as_text(value: Any) -> Any:
    """Values of Python as the file would write them."""
    if isinstance(value, Mapping):
        return {str(key): _as_text(each) for key, each in value.items()}
    if isinstance(value, (list, tuple, set, frozenset)):
        return [_as_text(each) for each in value]
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(value)


def _correction(data: Any, spot: Spot) -> Correction:
    if not isinstance(data, dict):
        raise TableError(str(spot.problem("this says nothing of a table", "Write fields, such as `header_rows: 2`")))
    try:
        form = ReadingForm.model_validate(data)
    except ValidationError as error:
        raise TableError(_listed([str(each) for each in problems_of(error, spot, ReadingForm)], spot.file)) from None
    return Correction(
        sheet=form.sheet,
        title=form.title,
        header_rows=form.header_rows or 0,
        skip_rows=tuple(form.skip_rows),
        is_turned=form.transpose,
        has_decimal_commas=form.decimal == "comma" if form.decimal else None,
        form=form.form,
        unit=form.unit,
        scale=form.scale,
        period=form.period,
        measure=form.measure,
        rows=form.rows,
        dimension=form.dimension,
        columns=form.columns,
        units=form.units,
        names=form.names,
        places={way: (spot.file, line) for way, line in spot.lines.items()},
    )


def _listed(problems: list[str], file: str) -> str:
    if len(problems) == 1:
        return problems[0]
    return "\n".join([f"{file} has {len(problems)} problems:", *(f"  {problem}" for problem in problems)])
