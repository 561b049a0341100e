"""What kind of file something is, by what it holds first and by its name second."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from assistant.errors import TableError

Kind = Literal[
    "xlsx", "ods", "xls", "parquet", "arrow", "text", "delimited", "json", "json lines", "markdown", "web page"
]

_BY_ENDING: dict[str, Kind] = {
    ".csv": "delimited",
    ".tsv": "delimited",
    ".tab": "delimited",
    ".psv": "delimited",
    ".json": "json",
    ".geojson": "json",
    ".jsonl": "json lines",
    ".ndjson": "json lines",
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "web page",
    ".htm": "web page",
    ".xhtml": "web page",
}
#: How files begin that are something else, and what to do with them.
_OTHERS: tuple[tuple[bytes, str], ...] = (
    (b"%PDF", "a PDF. Copy its table into a spreadsheet and save that as .xlsx or CSV"),
    (b"\x1f\x8b", "compressed. Unpack it first"),
    (b"BZh", "compressed. Unpack it first"),
    (b"\xfd7zXZ", "compressed. Unpack it first"),
    (b"7z\xbc\xaf", "an archive. Unpack it first"),
    (b"Rar!", "an archive. Unpack it first"),
    (b"\x89PNG", "a picture. Type its table off, or find the figures behind it"),
    (b"\xff\xd8\xff", "a picture. Type its table off, or find the figures behind it"),
    (b"GIF8", "a picture. Type its table off, or find the figures behind it"),
    (b"SQLite format 3\0", "a database. Export the table as CSV"),
    (b"\x7fELF", "a program, not a table"),
    (b"MZ\x90", "a program, not a table"),
)
_RULE = re.compile(r":?-+:?")
_SAMPLE = 100_000


def kind_of_bytes(content: bytes, file: str, members: Sequence[str]) -> Kind:
    """The kind of a file by its first bytes, or "text". `members` are the files in it, if it is packed.

    Raises `TableError` for kinds that hold no table.
    """
    if members:
        return _packed(members, file)
    if content.startswith(b"PAR1"):
        return "parquet"
    if content.startswith((b"ARROW1", b"\xff\xff\xff\xff")):
        return "arrow"
    if content.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        return "xls"
    for start, what in _OTHERS:
        if content.startswith(start):
            raise TableError(f"{file} is {what}.")
    if not content.strip():
        raise TableError(f"{file} is empty: there is no table in it.")
    return "text"


def _packed(members: Sequence[str], file: str) -> Kind:
    names = {member.lower() for member in members}
    if "xl/workbook.xml" in names:
        return "xlsx"
    if "content.xml" in names and "mimetype" in names:
        return "ods"
    if "xl/workbook.bin" in names:
        raise TableError(f"{file} is a binary workbook. Save it as .xlsx.")
    if "word/document.xml" in names:
        raise TableError(f"{file} is a text document. Copy its table into a spreadsheet and save that as .xlsx or CSV.")
    if any(name.startswith("index/") and name.endswith(".iwa") for name in names):
        raise TableError(f"{file} is a Numbers document. Export it as .xlsx or CSV.")
    raise TableError(f"{file} is an archive without a workbook in it. Unpack it and give the file with the table.")


def kind_of_text(text: str, ending: str) -> Kind:
    """The kind of a text, by the ending of its name, or else by how it looks.

    >>> kind_of_text("a,b", ""), kind_of_text('[{"a": 1}]', ""), kind_of_text("|a|b|\\n|-|-|", ".txt")
    ('delimited', 'json', 'markdown')
    """
    start = text[:_SAMPLE].lstrip()
    # Many programs write a web page or CSV and call it ".xls".
    if start.startswith("<") and re.search(r"<(?:table|html|!doctype html|body)\b", start, re.IGNORECASE):
        return "web page"
    if known := _BY_ENDING.get(ending):
        return known
    if start.startswith("{"):
        first, *others = [line.strip() for line in start.split("\n") if line.strip()]
        return "json lines" if first.endswith("}") and others and others[0].startswith("{") else "json"
    if start.startswith("["):
        return "json"
    return "markdown" if any(map(is_rule, start.split("\n"))) else "delimited"


def is_rule(line: str) -> bool:
    """Whether a line is the rule below a header of Markdown, with at least one stroke.

    >>> is_rule("|:--|--:|"), is_rule("---"), is_rule("| 1 | - |")
    (True, False, False)
    """
    bare = line.strip()
    return "|" in bare and "-" in bare and all(_RULE.fullmatch(cell.strip()) for cell in bare.strip("|").split("|"))
