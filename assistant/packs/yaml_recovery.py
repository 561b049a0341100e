"""A file that is not all YAML without the parts that are none, so that the rest can be read."""

from __future__ import annotations

import re

from assistant.tuples import NamedTuple

#: So many parts are left out of a file at most.
_MOST_PARTS = 20
_ENTRY = re.compile(r"( *)- ")
_FIELD = re.compile(r"[^\s#\-]")
_NAME = re.compile(r"['\"]?([a-z_]+)['\"]?\s*:")
_ID = re.compile(r"(?:^|[\s{,-])id:\s*['\"]?([A-Za-z0-9_.-]+)")


class Lost(NamedTuple):
    """What stood in the parts of a file that were left out."""

    #: Ids of entries: what refers to them is not to blame.
    ids: frozenset[str] = frozenset()
    #: Fields of the file itself: sections too, if it is not known what of them is lost.
    fields: frozenset[str] = frozenset()
    #: Sections that lack some of their entries.
    sections: frozenset[str] = frozenset()


class Remaining(NamedTuple):
    """The lines of a file that are still to be read; those that were left out are empty."""

    lines: tuple[str, ...]
    lost: Lost = Lost()
    parts: int = 0
    is_given_up: bool = False

    @classmethod
    def of(cls, text: str) -> Remaining:
        """All of a text."""
        return cls(tuple(text.split("\n")))

    @property
    def text(self) -> str:
        """What is still to be read, every line in its place."""
        return "\n".join(self.lines)

    def cause(self, line: int, opened: int) -> int:
        """The line to blame for an error that shows in a line.

        `opened` is the line of the bracket or quote that the error is about; 0 if it is about none.
        """
        return opened or self._open_quote(line) or line

    def without(self, line: int) -> tuple[Remaining, str]:
        """The rest without what is around a line that is no YAML, and what to say of what was not read."""
        at = min(max(line - 1, 0), len(self.lines) - 1)
        while at > 0 and not self.lines[at].strip():
            at -= 1
        start, end = self._part_around(at)
        cut = self.lines[start:end]
        if self.parts >= _MOST_PARTS or not any(each.strip() for each in cut):
            return self._replace(is_given_up=True), "; what else is in the file was not looked at"
        ids = {key for each in cut for key in _ID.findall(each)}
        section = self._section_of(start)
        fields = {found[1] for each in cut if (found := _NAME.match(each))} | (set() if ids else section)
        lost = Lost(self.lost.ids | ids, self.lost.fields | fields, self.lost.sections | section)
        lines = (*self.lines[:start], *[""] * len(cut), *self.lines[end:])
        said = f"lines {start + 1} to {end} were" if end > start + 1 else f"line {end} was"
        return Remaining(lines, lost, self.parts + 1), f"; {said} not looked at"

    def _section_of(self, at: int) -> set[str]:
        """The name of the field of the file that a line is in."""
        heads = (found[1] for index in range(at, -1, -1) if (found := _NAME.match(self.lines[index])))
        return set(list(heads)[:1])

    def _part_around(self, at: int) -> tuple[int, int]:
        """From where to where the entry, or else the field of the file, goes that a line is in."""
        head = next((index for index in range(at, -1, -1) if _FIELD.match(self.lines[index])), 0)
        after = (index for index in range(at + 1, len(self.lines)) if _FIELD.match(self.lines[index]))
        end = next(after, len(self.lines))
        entries = [(index, found[1]) for index in range(head + 1, end) if (found := _ENTRY.match(self.lines[index]))]
        starts = [index for index, indent in entries if indent == entries[0][1]]
        if not starts or at < starts[0]:
            # A section keeps its entries if only its head is wrong.
            return head, starts[0] if starts and at == head else end
        return max(index for index in starts if index <= at), min(
            (index for index in starts if index > at), default=end
        )

    def _open_quote(self, line: int) -> int:
        """The line before another one in which a quote is opened that is not closed before that; 0 if there is none."""
        odd = [number for number, each in enumerate(self.lines[:line], 1) if _is_open(each)]
        return odd[-1] if len(odd) % 2 else 0


def _is_open(line: str) -> bool:
    return line.replace('\\"', "").count('"') % 2 == 1
