"""Tables of HTML: merged cells, captions, header rows, and several tables in a page."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import Final

from assistant.errors import TableError
from assistant.tables.files.growing_table import TableSoFar
from assistant.tables.files.limits import LARGEST_PAGE, check_size, check_tables
from assistant.tables.files.texts import raised, without_controls
from assistant.tables.grid import Grid

#: The most rows and columns that the standard of HTML lets a cell span.
_MOST_ROWS_SPANNED: Final = 65_534
_MOST_SPANNED: Final = 1_000
_SILENT = frozenset({"script", "style", "template", "noscript", "select", "button"})
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
#: A tag that holds a picture, or attributes without end; tables need none of these.
_OVERLONG = re.compile(r"<[^<>]{20000,}>?")
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
#: Elements with an end tag, so that what is hidden in them has an end.
_HIDING = frozenset("span div table small a b i sup sub abbr".split())
_INLINE = frozenset("a abbr b bdi bdo cite code data em font i mark q s small span strong sub sup time u var".split())


def read_web_page(text: str, *, file: str, name: str) -> list[Grid]:
    """The tables of a page, without those that only arrange others."""
    check_size(file, len(text), largest=LARGEST_PAGE)
    page = _Page(file)
    try:
        # Never closed: what is cut off at the end is not read again and again.
        page.feed(_OVERLONG.sub("<img>", text))
    except (AssertionError, ValueError) as error:
        raise TableError(f"{file} is not HTML that can be read, near line {page.getpos()[0]}. Save it anew.") from error
    page.finish()
    return [grid for table in page.tables if (grid := table.grid(name))]


class _Page(HTMLParser):
    """Builds the tables of a page from its tags."""

    def __init__(self, file: str) -> None:
        super().__init__(convert_charrefs=True)
        self.file = file
        self.tables: list[TableSoFar] = []
        self._open: list[TableSoFar] = []
        #: Where text goes: the parts of a cell, caption or heading; None for text that is left out.
        self._text: list[str] | None = None
        self._place = ""
        self._raised: list[str] | None = None
        self._heading = ""
        self._spans = (1, 1)
        self._is_name = False
        #: The tag whose content is left out, and how many of the same are open in it.
        self._silent = ("", 0)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        silent, depth = self._silent
        if silent:
            self._silent = (silent, depth + (tag == silent))
            return
        given = dict(attrs)
        if tag in _SILENT or (tag in _HIDING and _HIDDEN.search(given.get("style") or "")):
            self._silent = (tag, 1)
        elif tag == "table":
            self._begin_table()
        elif tag == "caption" or tag in _HEADINGS and not self._open:
            self._begin_text(tag)
        elif self._open and tag in ("tr", "thead", "tbody", "tfoot"):
            self._end_cell()
            if tag == "tr":
                self._open[-1].begin_row()
            else:
                self._open[-1].in_head = tag == "thead"
        elif self._open and tag in ("td", "th"):
            self._end_cell()
            self._begin_text(tag)
            self._spans = (
                _count(given.get("rowspan"), _MOST_ROWS_SPANNED),
                _count(given.get("colspan"), _MOST_SPANNED),
            )
            self._is_name = tag == "th"
        elif tag == "sup" and self._text:
            self._raised = []
        elif self._text is not None and tag not in _INLINE:
            self._text.append(" ")

    def handle_endtag(self, tag: str) -> None:
        silent, depth = self._silent
        if silent:
            if tag == silent:
                self._silent = (silent, depth - 1) if depth > 1 else ("", 0)
        elif tag == "table":
            self._end_table()
        elif tag in ("td", "th", "tr", "thead", "tbody", "tfoot"):
            self._end_cell()
            if self._open and tag == "thead":
                self._open[-1].in_head = False
        elif tag == "caption" or tag in _HEADINGS:
            self._end_text(tag)
        elif tag == "sup":
            self._end_raised()
        elif self._text is not None and tag not in _INLINE:
            self._text.append(" ")

    def handle_data(self, data: str) -> None:
        if self._silent[0]:
            return
        into = self._raised if self._raised is not None else self._text
        if into is not None:
            into.append(data)

    def finish(self) -> None:
        """Ends what the page left open."""
        while self._open:
            self._end_table()

    def _begin_table(self) -> None:
        if self._open:
            self._end_cell()
            self._open[-1].arranges = True
        table = TableSoFar(self.file, self._heading)
        self.tables.append(table)
        self._open.append(table)
        check_tables(self.file, len(self.tables))

    def _end_table(self) -> None:
        self._end_cell()
        if self._open:
            self._open.pop()

    def _begin_text(self, place: str) -> None:
        self._text, self._place, self._raised = [], place, None

    def _end_raised(self) -> None:
        if self._raised is not None and self._text is not None:
            self._text.append(raised("".join(self._raised)))
        self._raised = None

    def _end_text(self, place: str) -> str:
        """What was collected for a place, and ends it; "" if something else is open."""
        if self._text is None or self._place != place:
            return ""
        self._end_raised()
        said = without_controls("".join(self._text))
        self._text = None
        if place == "caption" and self._open:
            self._open[-1].caption = said
        elif place in _HEADINGS:
            self._heading = said
        return said

    def _end_cell(self) -> None:
        if self._open and self._text is not None and self._place in ("td", "th"):
            down, across = self._spans
            text = self._end_text(self._place)
            self._open[-1].add(text, down=down, across=across, is_name=self._is_name)


def _count(written: str | None, most: int) -> int:
    """How many rows or columns a cell spans, as far as an attribute says so."""
    digits = (written or "").strip()
    if not digits.isascii() or not digits.isdigit() or len(digits) > 9:
        return 1
    return min(max(int(digits), 1), most)
