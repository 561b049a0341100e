"""Text laid out for a person at a terminal: wrapped to its width, some of it strong and some of it quiet."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from assistant.cli.environment import Environment
from assistant.tuples import NamedTuple

#: What the numbers of an escape sequence mean to every terminal, whatever its colours are.
STRONG, QUIET, PLAIN = "1", "2", ""
#: Longer lines are hard to read, however wide the window is.
_WIDEST, _NARROWEST = 100, 20
#: The least room beside the labels of a table; with less, the text goes below them.
_BESIDE = 24


class Word(NamedTuple):
    """A word and how it is shown."""

    text: str
    style: str = PLAIN


def words_of(text: str, style: str = PLAIN) -> list[Word]:
    """The words of a text, all in one style; several spaces in a row count as one."""
    return [Word(word, style) for word in text.split(" ") if word]


def paragraph(
    words: str | Sequence[Word], environment: Environment, *, style: str = PLAIN, indent: int = 0, hanging: int = 0
) -> str:
    """The words in lines no wider than the terminal; lines after the first stand in by `hanging` more.

    >>> import io
    >>> narrow = Environment(io.BytesIO(), io.StringIO(), io.StringIO(), width=20)
    >>> print(paragraph("seventeen percentage points", narrow, indent=2, hanging=2))
      seventeen
        percentage
        points
    """
    given = words_of(words, style) if isinstance(words, str) else words
    room = _room(environment) - indent
    lines = list(_filled(given, first=room, rest=room - hanging)) or [[]]
    margins = [indent] + [indent + hanging] * (len(lines) - 1)
    return "\n".join(
        f"{' ' * margin}{_painted(line, environment)}" for margin, line in zip(margins, lines, strict=True)
    )


def table(
    rows: Iterable[tuple[str, str]], environment: Environment, *, label: str = PLAIN, text: str = PLAIN, indent: int = 0
) -> str:
    """A line of label and text for every row, the texts below one another; `label` and `text` are their styles."""
    held = list(rows)
    column = max((cells(name) for name, _ in held), default=0) + 2
    if _room(environment) - indent - column < _BESIDE:
        return "\n".join(
            f"{paragraph(name, environment, style=label, indent=indent)}\n"
            f"{paragraph(said, environment, style=text, indent=indent + 2)}"
            for name, said in held
        )
    return "\n".join(
        _beside(name, paragraph(said, environment, style=text, indent=indent + column), environment, label, indent)
        for name, said in held
    )


def grid(rows: Sequence[Sequence[str]], environment: Environment, *, head: Sequence[str] = (), indent: int = 0) -> str:
    """Cells in columns: the first to the left, the others to the right, under the quiet words of a head if it has any.

    Where the columns have no room beside each other each row is a paragraph.
    """
    lines = [head, *rows] if any(head) else list(rows)
    widths = [max(cells(line[at]) for line in lines) for at in range(len(rows[0]))]
    if indent + sum(widths) + 2 * len(widths) > _room(environment):
        return "\n".join(paragraph("  ".join(row), environment, indent=indent, hanging=indent) for row in rows)
    said = []
    for line in lines:
        others = [f"{' ' * (width - cells(cell))}{cell}" for cell, width in zip(line[1:], widths[1:], strict=True)]
        name = f"{line[0]}{' ' * (widths[0] - cells(line[0]))}"
        text = "  ".join([name, *others]).rstrip()
        said.append(f"{' ' * indent}{painted(text, environment, style=QUIET if line is head else PLAIN)}")
    return "\n".join(said)


def _beside(name: str, text: str, environment: Environment, style: str, indent: int) -> str:
    """A text that stands in, with its label in the room before it."""
    room = len(text) - len(text.lstrip(" "))
    gap = " " * (room - indent - cells(name))
    return f"{' ' * indent}{painted(name, environment, style=style)}{gap}{text[room:]}"


def painted(text: str, environment: Environment, *, style: str) -> str:
    """The text in a style, where the terminal may be given one."""
    return f"\x1b[{style}m{text}\x1b[0m" if style and text and environment.colour else text


def cells(text: str) -> int:
    """How many places of a line the text takes.

    >>> cells("2024"), cells("中国"), cells("e\u0301")
    (4, 4, 1)
    """
    return len(text) if text.isascii() else sum(map(_cells_of, text))


def _cells_of(character: str) -> int:
    if unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in ("W", "F") else 1


def _room(environment: Environment) -> int:
    return max(_NARROWEST, min(_WIDEST, environment.width))


def _painted(line: Sequence[Word], environment: Environment) -> str:
    runs = groupby(line, key=lambda word: word.style)
    return " ".join(painted(" ".join(word.text for word in run), environment, style=style) for style, run in runs)


def _filled(words: Iterable[Word], *, first: int, rest: int) -> Iterator[list[Word]]:
    """The words line by line, as many as fit; `first` and `rest` are the room of the first line and of the others."""
    line: list[Word] = []
    room = left = first
    for word in words:
        for piece in _pieces(word, max(1, rest)):
            size = cells(piece.text)
            if line and size + 1 > left:
                yield line
                line, room = [], max(1, rest)
                left = room
            left -= size + bool(line)
            line.append(piece)
    if line:
        yield line


def _pieces(word: Word, room: int) -> Iterator[Word]:
    """The word, in pieces if it is longer than a line."""
    if cells(word.text) <= room:
        yield word
        return
    piece, size = "", 0
    for character in word.text:
        if piece and size + _cells_of(character) > room:
            yield word._replace(text=piece)
            piece, size = "", 0
        piece, size = piece + character, size + _cells_of(character)
    yield word._replace(text=piece)
