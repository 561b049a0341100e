"""Bytes to text: the encoding found, binary content refused, and signs that no table prints taken out."""

from __future__ import annotations

import codecs
import re

from assistant.errors import TableError
from assistant.tuples import NamedTuple

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
#: Controls but for tab and the ends of lines; marks that turn the direction of writing; the byte-order mark.
_UNPRINTED = re.compile("[\x00-\x08\x0e-\x1f\x7f\x80-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]")
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_SAMPLE = 4096
#: Of a text's signs, at most so many in a hundred may be controls.
_MOST_CONTROLS = 2


class Text(NamedTuple):
    """A text, and what a person should know of how it was read."""

    text: str
    remarks: tuple[str, ...] = ()


def read_text(content: bytes, file: str, *, encoding: str = "") -> Text:
    """The text of a file, in the encoding that it declares or shows. Raises `TableError` if it is no text."""
    for mark, marked in _MARKS:
        if content.startswith(mark):
            return Text(_printed(_decoded(content[len(mark) :], marked, file), file))
    if encoding:
        return Text(_printed(_decoded(content, encoding, file), file))
    if wide := _unmarked_utf16(content):
        return Text(
            _printed(_decoded(content, wide, file), file), ("The file has no byte-order mark; read as UTF-16.",)
        )
    if b"\0" in content:
        raise _binary(file)
    try:
        return Text(_printed(content.decode("utf-8"), file))
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        text, name = _western(content)
        return Text(_printed(text, file), (f"The file is not UTF-8 (see line {line}); read as {name}.",))


def _western(content: bytes) -> tuple[str, str]:
    try:
        return content.decode("cp1252"), "Windows-1252"
    except UnicodeDecodeError:
        return content.decode("latin-1"), "Latin-1"


def _decoded(content: bytes, encoding: str, file: str) -> str:
    try:
        return content.decode(encoding)
    except (UnicodeError, LookupError, TypeError) as error:
        raise TableError(f"{file} is not the {encoding.upper()} that it says it is. Save it as UTF-8.") from error


def _unmarked_utf16(content: bytes) -> str:
    """The UTF-16 that a text seems to be in, by the zeros of its Latin letters; "" if it does not."""
    sample = content[:_SAMPLE]
    if len(sample) < 4 or len(content) % 2:
        return ""
    half = len(sample) // 2
    low, high = sample[::2].count(0), sample[1::2].count(0)
    if high > half * 0.6 and not low:
        return "utf-16-le"
    return "utf-16-be" if low > half * 0.6 and not high else ""


def _printed(text: str, file: str) -> str:
    """The text without signs that no table prints."""
    if not _UNPRINTED.search(text):
        return text
    sample = text[:_SAMPLE]
    if len(_UNPRINTED.findall(sample)) * 100 > _MOST_CONTROLS * max(len(sample), 100):
        raise _binary(file)
    return _UNPRINTED.sub("", text)


def without_controls(text: str) -> str:
    """One cell's text on one line, without signs that no table prints.

    >>> without_controls(" Net\\n sales\\x1b ")
    'Net sales'
    """
    return " ".join((_UNPRINTED.sub("", text) if _UNPRINTED.search(text) else text).split())


def raised(text: str) -> str:
    """Text that stands raised after other text, told from it: a 2 behind a figure is a mark, not a digit.

    >>> raised("2"), raised("a"), raised("[3]"), raised("")
    ('²', '[a]', '[3]', '')
    """
    bare = text.strip()
    if not bare or not bare[0].isalnum():
        return bare
    return bare.translate(_RAISED) if bare.isascii() and bare.isdigit() else f"[{bare}]"


def _binary(file: str) -> TableError:
    return TableError(f"{file} is not text, nor any kind of table that is known. Export the table as CSV or .xlsx.")
