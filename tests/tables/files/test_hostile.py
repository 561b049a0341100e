"""Files that are broken, too large or meant to harm: one clear message, in bounded time and memory."""

from __future__ import annotations

import gzip
import io
import os
import subprocess
import sys
import zipfile
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.errors import AssistantError, TableError
from assistant.tables.files import read_grids
from tests.effort import at_most
from tests.tables.files.workbooks import MAIN, ods_of_xml, packed, sheet_xml, xlsx, xlsx_of_xml

ENTITIES = (
    "<!DOCTYPE x ["
    + '<!ENTITY a0 "ha">'
    + "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))
    + "]>"
)


CELLS = {"A1": "a", "B1": "b", "A2": 1, "B2": 0.5}
WHOLE = (
    xlsx(CELLS, formats={"B2": "0.0%"}, merged=["A1:B1"]),
    ods_of_xml("<table:table-row><table:table-cell><text:p>a</text:p></table:table-cell></table:table-row>"),
)

#: A text of which a little file unpacks to a lot, in each place where one may stand.
X = "x" * 20_000_000
LONG_TEXTS = (
    xlsx_of_xml(sheet_xml(f'<row><c t="inlineStr"><is><t>{X}</t></is></c></row>')),
    xlsx_of_xml(sheet_xml(f"<row><c><v>{X}</v></c></row>")),
    xlsx_of_xml(sheet_xml('<row><c t="s"><v>0</v></c></row>'), shared=f'<sst xmlns="{MAIN}"><si><t>{X}</t></si></sst>'),
    ods_of_xml(
        f'<table:table-row><table:table-cell office:value-type="string" office:string-value="{X}"/></table:table-row>'
    ),
    ods_of_xml(f'<table:table-row><table:table-cell office:value="{"1" * 20_000_000}"/></table:table-row>'),
    f'[{{"a": "{X[:40_000]}"}}]'.encode(),
    f'{{"{X[:40_000]}": [{{"a": 1}}], "b": [{{"a": 2}}]}}'.encode(),
    f"<table><tr><td>{X[:40_000]}</table>".encode(),
    f"<table><caption>{X[:40_000]}</caption><tr><td>1<td>2</table>".encode(),
    f"|a|b|\n|-|-|\n|{X[:40_000]}|1|".encode(),
    f"a,{X[:40_000]}\n1,2\n".encode(),
)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "is empty"),
        (b" \n\n", "is empty"),
        (b",,\n,,\n", "holds no table: all of it is empty"),
        (bytes(range(256)) * 10, "is not text"),
        (b"a,b\n1,\0\n", "is not text"),
        (b"\x01\x02\x03" * 100, "is not text"),
        (b"%PDF-1.7 ...", "is a PDF"),
        (b"\x89PNG\r\n", "is a picture"),
        (b"SQLite format 3\0", "is a database"),
        (b"\x7fELF", "is a program"),
        (gzip.compress(b"a,b\n1,2\n", mtime=0), "is compressed"),
        (b"PK\x03\x04" + b"x" * 100, "is a damaged archive"),
        (packed({"a.txt": "x"}), "an archive without a workbook"),
        (packed({"word/document.xml": "x"}), "is a text document"),
        (packed({"xl/workbook.bin": "x"}), "is a binary workbook"),
        (xlsx({"A1": 1})[:-200], "damaged"),
        (xlsx_of_xml("<worksheet><sheetData><row>"), "is damaged: its XML ends or breaks"),
        (xlsx_of_xml("not xml"), "is damaged: its XML ends or breaks"),
        (xlsx_of_xml(ENTITIES + sheet_xml("<row><c><v>&a11;</v></c></row>")), "declares a document type"),
        (xlsx_of_xml((ENTITIES + sheet_xml("")).encode("utf-16")), "declares a document type"),
        (xlsx_of_xml(f'<!DOCTYPE x SYSTEM "file:///etc/passwd">{sheet_xml("")}'), "declares a document type"),
        (xlsx_of_xml(sheet_xml(""), shared=f"{ENTITIES}<sst><si><t>&a11;</t></si></sst>"), "declares a document type"),
        (ods_of_xml("", before=ENTITIES), "declares a document type"),
        (xlsx_of_xml("<a>" * 100_000), "nested too deeply"),
        (xlsx_of_xml(sheet_xml("")), "holds no table"),
        (b"," * 3_000_000, "at most 2,000,000 are read"),
        (b"1," * 20_000 + b"\n", "a row of 20,001 columns"),
        (b'"' + b"x" * 200_000, "line 1: field larger than field limit"),
        (b"<table><tr>" + b"<td>1" * 20_000, "at most 16,384 are read"),
        (b"<table>" + b"<tr><td colspan=1000>1" * 3_000, "at most 2,000,000 are read"),
        (b"<table><tr>" + b"<td colspan=1000>1" * 3_000, "at most 16,384 are read"),
        *((content, "a text of more than 32,767 characters") for content in LONG_TEXTS),
        (b"\xff\xfe\x00\xd8\x00", "is not the UTF-16-LE that it says it is"),
        (b"\xef\xbb\xbf\xff\xfe,\xff", "is not the UTF-8 that it says it is"),
    ],
    # An archive has the time in it, by which no test can be called.
    ids=lambda each: each if isinstance(each, str) else "",
)
def test_one_clear_message(content: bytes, said: str) -> None:
    with at_most(300), pytest.raises(TableError, match=said) as caught:
        read_grids(content, name="the file")
    assert isinstance(caught.value, AssistantError)
    assert "\n" not in str(caught.value)
    assert "the file" in str(caught.value)


def test_a_zip_bomb_is_not_unpacked() -> None:
    bomb = xlsx_of_xml(b"\0" * 400_000_000)
    assert len(bomb) < 1_000_000
    with at_most(50), pytest.raises(TableError, match=r"would unpack to 381 MB; at most 256 MB"):
        read_grids(bomb, name="bomb.xlsx")


def test_whoever_reads_says_how_much_may_be_unpacked() -> None:
    bomb = xlsx_of_xml(b" " * 50_000_000)
    with at_most(50), pytest.raises(TableError, match=r"would unpack to 47 MB; at most 32 MB"):
        read_grids(bomb, name="bomb.xlsx", unpacked=32 * 1024**2)


def test_signs_that_are_digits_and_no_numbers_point_nowhere() -> None:
    (found,) = read_grids(xlsx_of_xml(sheet_xml('<row><c s="²" t="s"><v>²</v></c><c s="²"><v>5</v></c></row>')))
    assert found.rows == (("5",),)


def test_a_bomb_that_lies_about_its_size_stops_at_what_it_says() -> None:
    bomb = bytearray(xlsx_of_xml(b" " * 50_000_000))
    size = (50_000_000).to_bytes(4, "little")
    assert bomb.count(size)
    with pytest.raises(TableError, match="cannot be unpacked"):
        read_grids(bytes(bomb.replace(size, (1000).to_bytes(4, "little"))), name="bomb.xlsx")


def test_members_that_are_not_read_do_not_count() -> None:
    content = io.BytesIO(xlsx({"A1": "a", "B1": "b"}))
    with zipfile.ZipFile(content, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/media/film.png", b"\0" * 300_000_000)
    assert read_grids(content.getvalue())[0].rows == (("a", "b"),)


@pytest.mark.parametrize(
    "content",
    [
        xlsx_of_xml(
            sheet_xml(
                '<row r="1"><c r="A1"><v>1</v></c><c r="XFD1"><v>2</v></c></row>'
                '<row r="1048576"><c r="A1048576"><v>3</v></c><c r="XFD1048576"><v>4</v></c></row>',
                after='<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>',
            )
        ),
        ods_of_xml(
            '<table:table-row><table:table-cell table:number-columns-spanned="16384" '
            'table:number-rows-spanned="1048576">'
            '<text:p>1</text:p></table:table-cell><table:table-cell table:number-columns-repeated="16000"/>'
            "<table:table-cell><text:p>2</text:p></table:table-cell></table:table-row><table:table-row "
            'table:number-rows-repeated="1048000"><table:table-cell/></table:table-row><table:table-row>'
            "<table:table-cell><text:p>3</text:p></table:table-cell><table:table-cell><text:p>4</text:p>"
            "</table:table-cell></table:table-row>"
        ),
    ],
    ids=["xlsx", "ods"],
)
def test_a_sheet_that_claims_to_be_huge_is_only_what_is_in_it(content: bytes) -> None:
    with at_most(100):
        (found,) = read_grids(content)
    assert len(found.rows) == 2
    assert len(found.rows[0]) <= 3


def test_a_cell_repeated_a_billion_times_is_refused() -> None:
    rows = (
        '<table:table-row table:number-rows-repeated="1000000"><table:table-cell table:number-columns-repeated="1000">'
        "<text:p>1</text:p></table:table-cell></table:table-row>"
    )
    with pytest.raises(TableError, match="at most 2,000,000 are read"):
        read_grids(ods_of_xml(rows), name="a.ods")


def test_texts_that_point_nowhere_are_empty() -> None:
    cells = '<c t="s"><v>99</v></c><c t="s"><v>-1</v></c><c s="99"><v>5</v></c><c s="x" t="b"><v>2</v></c>'
    (found,) = read_grids(xlsx_of_xml(sheet_xml(f"<row>{cells}</row>"), shared=f'<sst xmlns="{MAIN}"/>'))
    assert found.rows == (("5", "2"),)


def test_a_huge_file_is_refused_before_it_is_read(tmp_path: Path) -> None:
    place = tmp_path / "huge.csv"
    with place.open("wb") as stream:
        stream.truncate(1024**3)
    with at_most(10), pytest.raises(TableError, match=r"huge\.csv is too large: 1,024 MB where at most 64 MB are read"):
        read_grids(place)


def test_endless_standard_input_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    with Path("/dev/zero").open("rb") as endless:
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(endless))
        with pytest.raises(TableError, match="standard input is too large"):
            read_grids("-")


def test_places_that_are_no_files(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for place, said in (
        (tmp_path, "is a folder, not a file with a table. Name a file in it."),
        (tmp_path / "pipe", 'is a pipe, not a file with a table. Give "-" to read standard input.'),
        (Path("/dev/zero"), "is a device, not a file"),
        (tmp_path / "lacking.csv", "cannot be read: No such file or directory"),
        (tmp_path / ("x" * 300), "cannot be read: File name too long"),
        (f"{tmp_path}/a\0b", "cannot be read: embedded null byte"),
    ):
        with pytest.raises(TableError) as caught:
            read_grids(place)
        assert said in str(caught.value)


def test_a_file_without_permission(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    place = tmp_path / "a.csv"
    place.write_text("a,b\n")
    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(TableError, match="cannot be read: Permission denied"):
        read_grids(place)


def test_memory_stays_bounded(tmp_path: Path) -> None:
    """Ten million columns in a row, in a process that may not have more than a gigabyte."""
    place = tmp_path / "wide.csv"
    place.write_bytes(b"1," * 10_000_000)
    code = (
        "import resource, sys; resource.setrlimit(resource.RLIMIT_AS, (2**30, 2**30))\n"
        "from assistant.errors import TableError\nfrom assistant.tables.files import read_grids\n"
        "try:\n    read_grids(sys.argv[1])\nexcept TableError as error:\n    print(error)"
    )
    done = subprocess.run([sys.executable, "-c", code, place], capture_output=True, text=True, check=True)
    assert "at most 2,000,000 are read" in done.stdout


@given(st.data())
@settings(max_examples=300, deadline=None)
def test_damaged_workbooks_are_read_or_refused(data: st.DataObject) -> None:
    content = bytearray(data.draw(st.sampled_from(WHOLE)))
    for _ in range(data.draw(st.integers(1, 5))):
        place = data.draw(st.integers(0, len(content) - 1))
        content[place : place + data.draw(st.integers(0, 8))] = data.draw(st.binary(max_size=8))
    with suppress(TableError):
        read_grids(bytes(content))


def test_tags_without_end_take_no_memory() -> None:
    page = b"<html><table><tr><td" + b" a=b" * 3_000_000 + b"><td>x<tr><th>a<th>b</table>"
    with at_most(100):
        assert read_grids(page, name="a.html")[0].rows[-1] == ("a", "b")
