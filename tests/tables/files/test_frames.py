"""Data frames, and Parquet and Arrow files that are written from them."""

from __future__ import annotations

import io
import subprocess
import sys
from datetime import date
from decimal import Decimal
from pathlib import Path

import numpy
import pandas
import polars
import pyarrow
import pyarrow.feather
import pyarrow.parquet
import pytest

from assistant.errors import TableError
from assistant.tables.files import read_grids
from assistant.tables.grid import ColumnHint, Grid

DATA = {
    "region": ["North", None],
    "sales": [1.5, 2.0],
    "day": [date(2019, 9, 29), date(2020, 1, 1)],
    "new": [True, False],
}
ROWS = (("region", "sales", "day", "new"), ("North", "1.5", "2019-09-29", "true"), ("", "2", "2020-01-01", "false"))


def one(source: object, name: str = "") -> Grid:
    """The one table of a source."""
    (found,) = read_grids(source, name=name)
    return found


def parquet_of(table: pyarrow.Table) -> bytes:
    """A Parquet file."""
    stream = io.BytesIO()
    pyarrow.parquet.write_table(table, stream)
    return stream.getvalue()


@pytest.mark.parametrize(
    "frame",
    [pandas.DataFrame(DATA), polars.DataFrame(DATA), polars.LazyFrame(DATA), pyarrow.table(DATA)],
    ids=lambda frame: type(frame).__module__.partition(".")[0] + "." + type(frame).__name__,
)
def test_a_data_frame(frame: object) -> None:
    found = one(frame, name="sales")
    assert (found.rows, found.name, found.header_rows, found.lines) == (ROWS, "sales", 1, (0, 1, 2))
    assert [hint.type for hint in found.hints][1] == "number"


def test_names_of_rows_and_two_rows_of_header_in_pandas() -> None:
    columns = pandas.MultiIndex.from_tuples([("sales", 2019), ("sales", 2020)])
    index = pandas.Index(["North", "South"], name="region")
    found = one(pandas.DataFrame([[1, 2], [3, numpy.nan]], columns=columns, index=index))
    assert found.rows == (("", "sales", "sales"), ("region", "2019", "2020"), ("North", "1", "2"), ("South", "3", ""))
    assert found.header_rows == 2


def test_single_precision_in_polars_and_arrow() -> None:
    assert one(polars.DataFrame({"a": [0.1]}, schema={"a": polars.Float32})).rows[1] == ("0.1",)
    assert one(pyarrow.table({"a": pyarrow.array([0.1, 16777216.0], pyarrow.float32())})).rows[1:] == (
        ("0.1",),
        ("16777216",),
    )


def test_what_pandas_says_of_its_columns() -> None:
    frame = pandas.DataFrame({"sales": [1]})
    frame.attrs = {"title": "All sales", "units": {"sales": "EUR"}}
    found = one(frame)
    assert (found.title, found.hints) == ("All sales", (ColumnHint("sales", unit="EUR", type="integer"),))


def test_a_series_of_pandas() -> None:
    found = one(pandas.Series({"North": 1, "South": 2}, name="sales"))
    assert found.rows == (("", "sales"), ("North", "1"), ("South", "2"))


def test_numbers_in_the_precision_that_they_have() -> None:
    frame = pandas.DataFrame(
        {"a": numpy.array([0.1], dtype="float32"), "b": [Decimal("1.70")], "c": [1e21], "d": [0.1 + 0.2]}
    )
    assert one(frame).rows[1] == ("0.1", "1.70", "1E+21", "0.30000000000000004")


def test_a_parquet_file_with_metadata(tmp_path: Path) -> None:
    schema = pyarrow.schema(
        [pyarrow.field("sales", pyarrow.float64(), metadata={"unit": "EUR", "description": "in a year"})],
        metadata={"title": "All sales"},
    )
    place = tmp_path / "sales.parquet"
    place.write_bytes(parquet_of(pyarrow.table({"sales": [1.5]}, schema=schema)))
    found = one(place)
    assert found.hints == (ColumnHint("sales", description="in a year", unit="EUR", type="number"),)
    assert (found.rows, found.title) == ((("sales",), ("1.5",)), "All sales")
    assert (found.name, found.file) == ("sales", "sales.parquet")


def test_what_pandas_writes_comes_back() -> None:
    stream = io.BytesIO()
    pandas.DataFrame({"sales": [1, 2]}, index=["North", "South"]).to_parquet(stream)
    assert one(stream.getvalue()).rows == (("sales", ""), ("1", "North"), ("2", "South"))


def test_arrow_files() -> None:
    stream = io.BytesIO()
    pyarrow.feather.write_feather(pyarrow.table(DATA), stream)
    assert one(stream.getvalue()).rows == ROWS


@pytest.mark.parametrize("content", [b"PAR1" + b"x" * 100 + b"PAR1", b"ARROW1\0\0" + b"x" * 100])
def test_a_damaged_file_is_refused(content: bytes) -> None:
    with pytest.raises(TableError, match=r"x\.dat is a damaged"):
        one(content, name="x.dat")


def test_a_small_file_of_many_rows_is_refused_before_it_is_unpacked() -> None:
    content = parquet_of(pyarrow.table({"a": pyarrow.array(numpy.zeros(20_000_000, dtype="int8"))}))
    assert len(content) < 1_000_000
    with pytest.raises(TableError, match="at most 2,000,000 are read"):
        one(content, name="a.parquet")


def test_what_is_no_table_is_refused() -> None:
    with pytest.raises(TableError, match="cannot be read from a dict"):
        one({"a": [1]})
    with pytest.raises(TableError, match="the data frame holds no table"):
        one(pandas.DataFrame())


def test_no_library_is_imported_for_a_csv(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("a,b\n1,2\n")
    heavy = "{'pandas', 'polars', 'pyarrow', 'numpy', 'xlrd', 'openpyxl', 'yaml', 'pydantic'}"
    code = (
        "import sys; from assistant.tables.files import read_grids; read_grids(sys.argv[1]); "
        f"print(sorted({heavy} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code, tmp_path / "a.csv"], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


def test_a_library_that_lacks_is_named_with_the_command_for_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    monkeypatch.setitem(sys.modules, "xlrd", None)
    for content in (b"PAR1" + b"x" * 20, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        with pytest.raises(TableError, match=r'not installed\. Install it: pip install "report-assistant\[tables\]"'):
            one(content, name="a.dat")
