"""Text from outside: bytes become text line by line, and what is not UTF-8 is named with its place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

_BYTE_ORDER_MARK = b"\xef\xbb\xbf"


class UnreadableText(Exception):
    """Input is not UTF-8; the message names the place."""


def read_lines(lines: Iterable[bytes], *, name: str) -> Iterator[str]:
    """The lines as text without their ends. Raises `UnreadableText` at a line that is not UTF-8.

    >>> list(read_lines([b"\\xef\\xbb\\xbfone\\r\\n", b"two"], name="standard input"))
    ['one', 'two']
    """
    for number, line in enumerate(lines, start=1):
        try:
            yield decode(line, is_first=number == 1)
        except UnreadableText as error:
            raise UnreadableText(f"{name}, line {number}: {error}") from None


def decode(line: bytes, *, is_first: bool = False) -> str:
    """One line as text without its end; a byte order mark before the first is dropped."""
    if is_first:
        line = line.removeprefix(_BYTE_ORDER_MARK)
    try:
        return line.decode("utf-8").removesuffix("\n").removesuffix("\r")
    except UnicodeDecodeError as error:
        raise UnreadableText(f"byte {error.start + 1} is 0x{line[error.start]:02x}: not UTF-8 text") from None


def check_arguments(arguments: Iterable[str]) -> None:
    """Raise `UnreadableText` for an argument that is not UTF-8: Python hands over its bytes as surrogates."""
    for number, argument in enumerate(arguments, start=1):
        try:
            argument.encode("utf-8")
        except UnicodeEncodeError as error:
            byte = ord(argument[error.start]) & 0xFF
            place = f"argument {number}, character {error.start + 1}"
            raise UnreadableText(f"{place} is the byte 0x{byte:02x}: not UTF-8 text") from None
