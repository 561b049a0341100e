"""Packed files (.xlsx, .ods): members measured before they are unpacked, and their XML read without entities."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Mapping
from typing import Protocol
from xml.parsers import expat

from assistant.errors import TableError
from assistant.tables.files.limits import check_tags, check_text, check_unpacked
from assistant.tuples import NamedTuple

_MOST_MEMBERS = 10_000
#: No workbook nests its elements as deeply.
_DEEPEST = 200
#: Tags that are kept, of the parts around the sheets.
_MOST_KEPT = 1_000_000


class Archive(NamedTuple):
    """The members of a packed file, by name."""

    packed: zipfile.ZipFile
    file: str

    @property
    def members(self) -> list[str]:
        """The names of what is in it."""
        return self.packed.namelist()

    def read(self, member: str) -> bytes:
        """The content of a member, b"" if there is none. Raises `TableError`."""
        found = next((name for name in self.members if name.lower() == member.lower()), None)
        if found is None:
            return b""
        if self.packed.getinfo(found).flag_bits & 1:
            raise TableError(f"{self.file} is locked with a password. Save it without one.")
        try:
            # Never more than the size that was measured: the library stops there.
            return self.packed.read(found)
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, ValueError) as error:
            raise TableError(f"{self.file} is damaged: {found} in it cannot be unpacked.") from error


def open_archive(content: bytes, file: str, *, largest: int) -> Archive | None:
    """A packed file that is known to unpack to at most `largest` bytes; None if it is not packed.

    Raises `TableError`.
    """
    if not content.startswith(b"PK\x03\x04"):
        return None
    try:
        packed = zipfile.ZipFile(io.BytesIO(content))
        members = packed.infolist()
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
        raise TableError(f"{file} is a damaged archive. Save it anew.") from error
    if len(members) > _MOST_MEMBERS:
        raise TableError(f"{file} is an archive of {len(members):,} files, which is no workbook.")
    read = sum(member.file_size for member in members if member.filename.lower().endswith((".xml", ".rels")))
    check_unpacked(file, read, largest=largest)
    return Archive(packed, file)


class XmlReader(Protocol):
    """What is told of the elements of an XML text; names come without their prefix."""

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """An element begins; the names of attributes keep their prefix."""

    def end(self, tag: str) -> None:
        """An element ends."""

    def text(self, data: str) -> None:
        """Text stands between tags."""


class _RefusedError(Exception):
    """What no workbook has: entities of its own, or elements nested without end."""


def parse_xml(content: bytes, reader: XmlReader, *, file: str) -> None:
    """Tells a reader of every element of an XML text. Raises `TableError`; expands no entities."""
    check_tags(file, content.count(b"<"))
    depth = 0

    def start(tag: str, attributes: dict[str, str]) -> None:
        nonlocal depth
        depth += 1
        if depth > _DEEPEST:
            raise _RefusedError("its elements are nested too deeply")
        reader.start(tag.rpartition(":")[2], attributes)

    def end(tag: str) -> None:
        nonlocal depth
        depth -= 1
        reader.end(tag.rpartition(":")[2])

    def refuse(*_: object) -> None:
        raise _RefusedError("it declares a document type, through which entities could grow without bound")

    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = reader.text
    parser.StartDoctypeDeclHandler = refuse
    try:
        parser.Parse(content, True)
    except expat.ExpatError as error:
        raise TableError(f"{file} is damaged: its XML ends or breaks in line {error.lineno}. Save it anew.") from error
    except _RefusedError as error:
        raise TableError(f"{file} is not read: {error}.") from error


class _Tags:
    """Keeps every tag with the one around it."""

    def __init__(self, file: str) -> None:
        self.found: list[tuple[str, str, Mapping[str, str]]] = []
        self._file = file
        self._around = [""]

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        if len(self.found) > _MOST_KEPT:
            raise _RefusedError("it has too many styles or parts")
        check_text(self._file, max(map(len, attributes.values()), default=0))
        self.found.append((self._around[-1], tag, attributes))
        self._around.append(tag)

    def end(self, tag: str) -> None:
        self._around.pop()

    def text(self, data: str) -> None:
        return


def tags_in(content: bytes, *, file: str) -> list[tuple[str, str, Mapping[str, str]]]:
    """Every tag of an XML text, in order: the tag around it, its own, its attributes."""
    tags = _Tags(file)
    if content:
        parse_xml(content, tags, file=file)
    return tags.found
