"""Tables of Markdown: the header over a rule of dashes, cells between upright strokes."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Sequence

from assistant.tables.files.kinds import is_rule
from assistant.tables.files.limits import check_cells, check_tables
from assistant.tables.files.shaping import Rows, declared_grid
from assistant.tables.files.texts import raised
from assistant.tables.grid import Grid

_EDGE = re.compile(r"(?<!\\)\|")
#: Marks of emphasis, code and links around text; a lone asterisk may be the mark of a note.
_MARKUP: tuple[tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]], ...] = (
    (re.compile(r"!?\[([^\[\]]*)\]\([^()\s]*(?:\s+\"[^\"]*\")?\)"), r"\1"),
    (re.compile(r"\*\*(\S|\S.*?\S)\*\*"), r"\1"),
    (re.compile(r"__(\S|\S.*?\S)__"), r"\1"),
    (re.compile(r"(?<![\w*])[*](?=[^\s*])([^*]*[^\s*])[*](?![\w*])"), r"\1"),
    (re.compile(r"(?<![\w_])_(?=[^\s_])([^_]*[^\s_])_(?![\w_])"), r"\1"),
    (re.compile(r"`+([^`]*)`+"), r"\1"),
    (re.compile(r"~~(.*?)~~"), r"\1"),
    (re.compile(r"<sup>([^<>]*)</sup>", re.IGNORECASE), lambda found: raised(found[1])),
    (re.compile(r"</?(?:br|sup|sub|b|i|em|strong|span|p)\b[^<>]*>", re.IGNORECASE), " "),
)
#: In a longer text, marks that never end would take long to look for.
_LONGEST_MARKED = 5_000
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_CAPTION = re.compile(r"(?:\*\*)?table\b|#{1,6}\s|:\s*\S|\*\*", re.IGNORECASE)


def read_markdown(text: str, *, file: str, name: str) -> list[Grid]:
    """The tables of a Markdown text, each with the heading or line right above it as its title."""
    check_cells(file, text.count("\n"))
    lines = text.split("\n")
    grids: list[Grid] = []
    place = 1
    end = 0
    cells = 0
    while place < len(lines):
        width = _width(lines[place - 1], lines[place])
        if not width:
            place += 1
            continue
        top, place = place - 1, place + 1
        while place < len(lines) and lines[place].strip() and "|" in lines[place]:
            place += 1
        numbers = [top, *range(top + 2, place)]
        rows = [_cells(lines[number]) for number in numbers]
        cells += len(rows) * width
        check_cells(file, cells)
        grid = declared_grid(
            Rows([row[:width] for row in rows], [number + 1 for number in numbers]),
            file=file,
            name=name,
            title=_title(lines[end:top]),
            header_rows=1,
            remarks=_said([number + 1 for number, row in zip(numbers, rows, strict=True) if len(row) != width], width),
        )
        if grid:
            grids.append(grid)
            check_tables(file, len(grids))
        end = place
    return grids


def _width(header: str, rule: str) -> int:
    """How many columns begin with these two lines, 0 if they are no header and its rule."""
    if "|" not in header or not is_rule(rule):
        return 0
    width = len(_cells(rule))
    return width if len(_cells(header)) == width else 0


def _cells(line: str) -> list[str]:
    bare = line.strip().removeprefix("|")
    if bare.endswith("|") and not bare.endswith("\\|"):
        bare = bare[:-1]
    return [_plain(cell) for cell in _EDGE.split(bare)]


def _plain(text: str) -> str:
    """The text of a cell or line without markup.

    >>> _plain(" **Net** sales [2](https://example.org) \\\\| 5* ")
    'Net sales 2 | 5*'
    """
    if len(text) <= _LONGEST_MARKED:
        for pattern, replacement in _MARKUP:
            text = pattern.sub(replacement, text)
    return " ".join(html.unescape(_ESCAPED.sub(r"\1", text)).split())


def _title(lines: Sequence[str]) -> str:
    """The last heading, caption or line above a table; a paragraph of several lines is none."""
    said = [line for line in lines if line.strip()]
    if not said:
        return ""
    alone = len(said) == 1 or not lines[len(lines) - 2 - _blank(lines)].strip()
    if _CAPTION.match(said[-1].strip()) or alone:
        return _plain(said[-1].strip().lstrip("#: "))
    return ""


def _blank(lines: Sequence[str]) -> int:
    """How many lines at the end are empty."""
    return next(count for count, line in enumerate(reversed(lines)) if line.strip())


def _said(uneven: Sequence[int], width: int) -> tuple[str, ...]:
    if not uneven:
        return ()
    return (f"Line {uneven[0]} does not have the {width} cells of the header; what lacks is taken as empty.",)
