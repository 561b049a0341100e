"""Text from outside: bytes become text line by line, and what is not UTF-8 is named with its place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

_BYTE_ORDER_MARK = b"\xef\xbb\xbf"


class UnreadableTextError(Exception):
    """Input is not UTF-8; the message names the place."""


def read_lines(lines: Iterable[bytes], *, name: str) -> Iterator[str]:
    """The lines as text without their ends. Raises `UnreadableTextError` at a line that is not UTF-8.

    >>> list(read_lines([b"\\xef\\xbb\\xbfone\\r\\n", b"two"], name="standard input"))
    ['one', 'two']
    """
    for number, line in enumerate(lines, start=1):
        try:
            yield decode(line, is_first=number == 1)
        except UnreadableTextError as error:
            raise UnreadableTextError(f"{name}, line {number}: {error}") from None


def decode(line: bytes, *, is_first: bool = False) -> str:
    """One line as text without its end; a byte order mark before the first is dropped."""
    text = _as_text(line.removeprefix(_BYTE_ORDER_MARK) if is_first else line)
    return text.removesuffix("\n").removesuffix("\r")


def read_arguments(arguments: Iterable[str]) -> list[str]:
    """The arguments of a process as text. Raises `UnreadableTextError` for one that is not UTF-8.

    Python hands over bytes that its locale has no letter for as surrogates; in the locale C these are all beyond
    ASCII, so what is UTF-8 after all is read as that.

    >>> read_arguments(["what", "caf\\udcc3\\udca9"])
    ['what', 'café']
    """
    return [_argument(argument, number) for number, argument in enumerate(arguments, start=1)]


def _argument(argument: str, number: int) -> str:
    try:
        return read_typed(argument)
    except UnreadableTextError as error:
        raise UnreadableTextError(f"argument {number}: {error}") from None


def read_typed(text: str) -> str:
    """What a person typed, bytes that Python made surrogates of read as UTF-8. Raises `UnreadableTextError`."""
    return text if text.isprintable() else _as_text(text.encode("utf-8", "surrogateescape"))


def _as_text(content: bytes) -> str:
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        raise UnreadableTextError(f"byte {error.start + 1} is 0x{content[error.start]:02x}: not UTF-8 text") from None
