"""The parts of an .xlsx file around its sheets: their names, the texts that they share, formats of numbers."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping

from assistant.tables.files.limits import check_cells, check_text
from assistant.tables.files.number_formats import BUILT_IN, GENERAL
from assistant.tables.files.packed import Archive, parse_xml, tags_in
from assistant.tables.files.texts import raised, without_controls
from assistant.tuples import NamedTuple

_PLACE = "xl/workbook.xml"


class Sheet(NamedTuple):
    """A sheet: its name, whether it is hidden, and the member that holds it."""

    name: str
    hidden: bool
    member: str


class Workbook(NamedTuple):
    """What is shared by the sheets of an .xlsx file."""

    sheets: tuple[Sheet, ...]
    texts: list[str]
    #: The format of numbers of each style.
    formats: tuple[str, ...]
    #: Whether dates count from 1904, as they did on old Macs.
    from_1904: bool


def read_workbook(archive: Archive) -> Workbook:
    """The workbook of an archive. Raises `TableError`."""
    related = {
        attributes["Id"]: (attributes.get("Type", "").rpartition("/")[2], _member(attributes.get("Target", "")))
        for _, tag, attributes in tags_in(archive.read("xl/_rels/workbook.xml.rels"), file=archive.file)
        if tag == "Relationship" and "Id" in attributes
    }
    tags = tags_in(archive.read(_PLACE), file=archive.file)
    sheets = []
    for _, tag, attributes in tags:
        if tag == "sheet":
            identity = next((value for key, value in attributes.items() if key.rpartition(":")[2] == "id"), "")
            kind, member = related.get(identity, ("", ""))
            if kind in ("worksheet", ""):
                sheets.append(
                    Sheet(attributes.get("name", ""), attributes.get("state", "visible") != "visible", member)
                )
    parts = dict(related.values())
    texts = _Texts(archive.file)
    if shared := archive.read(parts.get("sharedStrings", "xl/sharedStrings.xml")):
        parse_xml(shared, texts, file=archive.file)
    return Workbook(
        sheets=tuple(sheets),
        texts=texts.found,
        formats=_formats(archive.read(parts.get("styles", "xl/styles.xml")), archive.file),
        from_1904=any(tag == "workbookPr" and given.get("date1904") in ("1", "true") for _, tag, given in tags),
    )


def _member(target: str) -> str:
    """The member that a relation of the workbook points to."""
    return posixpath.normpath(target[1:] if target.startswith("/") else posixpath.join("xl", target))


def _formats(content: bytes, file: str) -> tuple[str, ...]:
    own: dict[str, str] = {}
    styles: list[str] = []
    for around, tag, attributes in tags_in(content, file=file):
        if tag == "numFmt" and around == "numFmts":
            own[attributes.get("numFmtId", "")] = attributes.get("formatCode", GENERAL)
        elif tag == "xf" and around == "cellXfs":
            styles.append(attributes.get("numFmtId", "0"))
    return tuple(own.get(style) or BUILT_IN.get(style, GENERAL) for style in styles)


class RichText:
    """Collects a text that may be in several pieces, some of them raised; guides to its sound are left out."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.pieces: list[str] = []
        self._length = 0
        self._inside = False
        self._sounds = 0
        self._raised = False

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """An element begins."""
        if tag == "t":
            self._inside = not self._sounds
        elif tag == "r":
            self._raised = False
        elif tag == "vertAlign":
            self._raised = attributes.get("val") == "superscript"
        elif tag == "rPh":
            self._sounds += 1

    def end(self, tag: str) -> None:
        """An element ends."""
        if tag == "t":
            self._inside = False
        elif tag == "r":
            self._raised = False
        elif tag == "rPh":
            self._sounds -= 1

    def text(self, data: str) -> None:
        """Text between tags."""
        if self._inside:
            self._length += len(data)
            check_text(self.file, self._length)
            self.pieces.append(raised(data) if self._raised and self.pieces else data)

    def take(self) -> str:
        """What was collected, and begins anew."""
        text = without_controls("".join(self.pieces))
        self.forget()
        return text

    def forget(self) -> None:
        """Begins anew."""
        self.pieces, self._length = [], 0


class _Texts(RichText):
    """The texts that the cells of a workbook share."""

    def __init__(self, file: str) -> None:
        super().__init__(file)
        self.found: list[str] = []

    def end(self, tag: str) -> None:
        super().end(tag)
        if tag == "si":
            self.found.append(self.take())
            check_cells(self.file, len(self.found))
