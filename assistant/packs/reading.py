"""YAML text to plain data in which every scalar is a string, with the line of everything.

Plain YAML makes `1.70` 1.7 and `NO` false, keeps the last of two equal keys in silence, and lets a small
file grow without bound through aliases. None of that happens here.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final, NamedTuple

import yaml

from assistant.errors import Problem

#: Mappings, lists and strings, nested.
Data = str | list[Any] | dict[str, Any]
Where = tuple[str | int, ...]

_LOADER: Final[Any] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_DEEPEST = 20
_LONGEST_KEY = 200


@dataclass(frozen=True, slots=True)
class Spot:
    """Where something was written: a file, the lines in it, and the way to the thing in the data."""

    file: str
    lines: Mapping[Where, int]
    way: Where = ()

    def into(self, *more: str | int) -> Spot:
        """The spot of something inside this one."""
        return Spot(self.file, self.lines, (*self.way, *more))

    @property
    def line(self) -> int:
        """The line, counted from 1, of this or of the innermost thing around it whose line is known."""
        for length in range(len(self.way), -1, -1):
            if line := self.lines.get(self.way[:length]):
                return line
        return 0

    def problem(self, what: str, mend: str) -> Problem:
        """A problem found here."""
        return Problem(self.file, self.line, what, mend)


class Read(NamedTuple):
    """The data of a file, if it could be read, and what was wrong with it."""

    data: Data | None
    spot: Spot
    problems: tuple[Problem, ...]


class _UnreadableError(Exception):
    """Reading cannot go on after this problem."""


def read_text(content: bytes, file: str) -> tuple[str, tuple[Problem, ...]]:
    """The text of a file (a leading byte-order mark dropped), or the problem that it is not UTF-8."""
    try:
        return content.decode("utf-8-sig"), ()
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        return "", (Problem(file, line, "this is not UTF-8", "Save the file as UTF-8"),)


def read_yaml(content: bytes, file: str) -> Read:
    """The data of a YAML file; never raises for what the file holds."""
    text, problems = read_text(content, file)
    builder = _Builder(file)
    if problems:
        return Read(None, builder.spot, problems)
    try:
        data = builder.document(yaml.parse(text, Loader=_LOADER))
    except _UnreadableError:
        data = None
    except yaml.YAMLError as error:
        builder.complain(_line_of(error), _sentence_of(error), "Correct the YAML here or just above")
        data = None
    return Read(data, builder.spot, tuple(builder.problems))


def _line_of(error: yaml.YAMLError) -> int:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    return int(mark.line) + 1 if mark else 0


def _line_at(event: Any) -> int:
    return int(event.start_mark.line) + 1


def _sentence_of(error: yaml.YAMLError) -> str:
    said = getattr(error, "problem", None) or getattr(error, "reason", None) or "it cannot be parsed"
    context = getattr(error, "context", None)
    return f"this is not YAML: {said}" + (f" {context}" if context else "")


class _Builder:
    """Builds the data of one file from the parser's events, so that nothing is resolved or expanded."""

    def __init__(self, file: str) -> None:
        self.problems: list[Problem] = []
        self.lines: dict[Where, int] = {}
        self.spot = Spot(file, self.lines)

    def complain(self, line: int, what: str, mend: str) -> None:
        self.problems.append(Problem(self.spot.file, line, what, mend))

    def document(self, events: Iterator[Any]) -> Data | None:
        data: Data | None = None
        documents = 0
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents == 2:
                    line = _line_at(event)
                    self.complain(line, "a second document begins here", "Keep one document a file")
                    break
                data = self.node(next(events), events, ())
        if not documents:
            self.complain(0, "the file is empty", "Write the pack in it")
        return data

    def node(self, event: Any, events: Iterator[Any], way: Where) -> Data:
        line = _line_at(event)
        self.lines.setdefault(way, line)
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            self.complain(line, "anchors and aliases (& and *) are not used in packs", "Write the value out")
            raise _UnreadableError
        if getattr(event, "tag", None):
            self.complain(line, f"the tag {event.tag} means nothing here", "Leave the tag out")
        if len(way) > _DEEPEST:
            self.complain(line, "this is nested too deeply", "Follow the form of the other packs")
            raise _UnreadableError
        if isinstance(event, yaml.MappingStartEvent):
            return self.mapping(events, way)
        if isinstance(event, yaml.SequenceStartEvent):
            return self.sequence(events, way)
        return str(event.value)

    def sequence(self, events: Iterator[Any], way: Where) -> Data:
        found: list[Data] = []
        while not isinstance(event := next(events), yaml.SequenceEndEvent):
            found.append(self.node(event, events, (*way, len(found))))
        return found

    def mapping(self, events: Iterator[Any], way: Where) -> Data:
        found: dict[str, Data] = {}
        while not isinstance(event := next(events), yaml.MappingEndEvent):
            line = _line_at(event)
            if not isinstance(event, yaml.ScalarEvent):
                self.complain(line, "a field's name must be plain text", "Write `name: value`")
                raise _UnreadableError
            key = str(event.value)
            if len(key) > _LONGEST_KEY:
                self.complain(line, "a field's name is far too long", "Look for a missing quote or line end")
                raise _UnreadableError
            here = (*way, key)
            if key in found:
                first = self.lines[here]
                self.complain(line, f"{key!r} is written twice, first in line {first}", "Keep one of them")
            self.lines.setdefault(here, line)
            found[key] = self.node(next(events), events, here)
        return found
