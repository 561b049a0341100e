"""YAML text to plain data in which every scalar is a string, with the line of everything.

Plain YAML makes `1.70` 1.7 and `NO` false, keeps the last of two equal keys in silence, and lets a small
file grow without bound through aliases. None of that happens here.
"""

from __future__ import annotations

import codecs
from collections import ChainMap
from collections.abc import Iterator, MutableMapping
from dataclasses import dataclass
from typing import Any, Final

import yaml

from assistant.errors import Problem
from assistant.packs.fields import UNREAD
from assistant.packs.yaml_recovery import Lost, Remaining
from assistant.tuples import NamedTuple

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
    lines: MutableMapping[Where, int]
    way: Where = ()

    def into(self, *more: str | int) -> Spot:
        """The spot of something inside this one."""
        return Spot(self.file, self.lines, (*self.way, *more))

    def renamed(self, written: str, meant: str) -> Spot:
        """The same spot, where what was written under one name is found under the one that was meant."""
        line = self.into(written).line
        return Spot(self.file, ChainMap({(*self.way, meant): line}, self.lines), self.way)

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


class _TooDeepError(Exception):
    """Something is nested so deeply that it is not read."""

    def __init__(self, line: int) -> None:
        super().__init__()
        self.line = line


class Read(NamedTuple):
    """The data of a file, as far as it could be read, and what was wrong with the rest."""

    data: Data | None
    spot: Spot
    problems: tuple[Problem, ...]
    #: What stood in the parts that could not be read.
    lost: Lost = Lost()


def read_text(content: bytes, file: str) -> tuple[str, tuple[Problem, ...]]:
    """The text of a file (a leading byte-order mark dropped), and the problem that it is not UTF-8.

    The text of a file that is not is a guess, good enough to look for what else is wrong.
    """
    for mark in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE):
        if content.startswith(mark):
            return content.decode("utf-16", errors="replace"), (
                Problem(file, 1, "this is not UTF-8 but UTF-16", _AS_UTF8),
            )
    try:
        return content.decode("utf-8-sig"), ()
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        text = content.removeprefix(codecs.BOM_UTF8).decode("cp1252", errors="replace")
        return text, (Problem(file, line, "this is not UTF-8", _AS_UTF8),)


_AS_UTF8 = "Save the file as UTF-8"


def read_yaml(content: bytes, file: str) -> Read:
    """The data of a YAML file; never raises for what the file holds.

    Where something is no YAML, it is left out with what is around it, and the rest is read.
    """
    text, problems = read_text(content, file)
    found = list(problems)
    rest = Remaining.of(text)
    while True:
        builder = _Builder(file)
        try:
            data = builder.document(yaml.parse(rest.text, Loader=_LOADER), is_cut=rest.parts > 0)
            break
        except _TooDeepError as error:
            line, what, mend = error.line, "this is nested too deeply", "Follow the form of the other packs"
        except yaml.YAMLError as error:
            line, what = rest.cause(_line_of(error, rest.text), _opened_at(error)), _sentence_of(error)
            mend = _mend_of(what)
        rest, went_on = rest.without(line)
        found.append(Problem(file, line, what, f"{mend}{went_on}"))
        if rest.is_given_up:
            data = None
            break
    return Read(data, builder.spot, (*found, *builder.problems), rest.lost)


def _line_of(error: yaml.YAMLError, text: str) -> int:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    if mark:
        return int(mark.line) + 1
    place = getattr(error, "position", None)
    return text[:place].count("\n") + 1 if isinstance(place, int) else 0


def _opened_at(error: yaml.YAMLError) -> int:
    """The line of the bracket or quote that an error is about; 0 if it is about none."""
    context = str(getattr(error, "context", None) or "")
    mark = getattr(error, "context_mark", None)
    return int(mark.line) + 1 if mark and ("flow" in context or "quoted" in context) else 0


def _line_at(event: Any) -> int:
    return int(event.start_mark.line) + 1


def _sentence_of(error: yaml.YAMLError) -> str:
    said = getattr(error, "problem", None) or getattr(error, "reason", None) or "it cannot be parsed"
    context = getattr(error, "context", None)
    return f"this is not YAML: {said}" + (f" {context}" if context else "")


#: How to mend what the parser says in other words.
_MENDS = {
    "found a tab": "Indent with spaces, not with tabs",
    "'\\t'": "Indent with spaces, not with tabs",
    "mapping values are not allowed": "Put a text with a colon in quotes, and indent the fields of an entry alike",
    "flow": "Close the bracket that is opened here, and put commas between what is in it",
    "end of stream": "Close the quote that is opened here",
    "cannot start any token": "Put the text in quotes",
    "expected '-' indicator": "Indent the fields of an entry alike",
    "expected key": "Indent the fields of an entry alike, and close every quote",
}


def _mend_of(said: str) -> str:
    return next((mend for part, mend in _MENDS.items() if part in said), "Correct the YAML here or just above")


class _Builder:
    """Builds the data of one file from the parser's events, so that nothing is resolved or expanded."""

    def __init__(self, file: str) -> None:
        self.problems: list[Problem] = []
        self.lines: dict[Where, int] = {}
        self.spot = Spot(file, self.lines)

    def complain(self, line: int, what: str, mend: str) -> None:
        self.problems.append(Problem(self.spot.file, line, what, mend))

    def document(self, events: Iterator[Any], *, is_cut: bool) -> Data | None:
        data: Data | None = None
        documents = 0
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents == 2:
                    line = _line_at(event)
                    self.complain(
                        line, "a second document begins here", "Keep one document a file; this one was not looked at"
                    )
                    break
                data = self.node(next(events), events, ())
        if not documents and not is_cut:
            self.complain(0, "the file is empty", "Write the pack in it")
        return data

    def node(self, event: Any, events: Iterator[Any], way: Where) -> Data:
        line = _line_at(event)
        self.lines.setdefault(way, line)
        if isinstance(event, yaml.AliasEvent):
            self.complain(line, *_NO_ALIASES)
            return UNREAD
        if getattr(event, "anchor", None):
            self.complain(line, *_NO_ALIASES)
        if getattr(event, "tag", None):
            self.complain(line, f"the tag {event.tag} means nothing here", "Leave the tag out")
        if len(way) > _DEEPEST and isinstance(event, yaml.CollectionStartEvent):
            raise _TooDeepError(line)
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
            key = str(event.value) if isinstance(event, yaml.ScalarEvent) else None
            if key is None:
                self.complain(line, "a field's name must be plain text", "Write `name: value`")
                _skip(event, events)
            elif len(key) > _LONGEST_KEY:
                self.complain(line, "a field's name is far too long", "Look for a missing quote or line end")
            if key is None or len(key) > _LONGEST_KEY:
                _skip(next(events), events)
                continue
            here = (*way, key)
            if key in found:
                first = self.lines[here]
                self.complain(line, f"{key!r} is written twice, first in line {first}", "Keep one of them")
            self.lines.setdefault(here, line)
            found[key] = self.node(next(events), events, here)
        return found


_NO_ALIASES = ("anchors and aliases (& and *) are not used in packs", "Write the value out, or put it in quotes")


def _skip(event: Any, events: Iterator[Any]) -> None:
    """Read on to the end of what begins with an event."""
    depth = 0
    while True:
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth == 0:
            return
        event = next(events)
