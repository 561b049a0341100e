"""How much so something is: "cheapest", "older than", "most", with the columns that can tell it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from assistant.english.numberwords import ORDINALS
from assistant.english.sheet_words import DEGREES, LESS, OF_ANYTHING, SAID_FOR, TOLD_BY, TURNED
from assistant.tables.asked import Asked
from assistant.tables.records.columns import Column
from assistant.tables.records.frame import Frame
from assistant.tables.stems import stem, stems_of
from assistant.tuples import NamedTuple

_LONGEST_ENDING, _SHORTEST = 4, 3


class Degree(NamedTuple):
    """A superlative or a comparative: its words, its adjective, and whether it is the most of all."""

    at: tuple[int, ...]
    adjective: str
    is_most: bool

    def columns(self, frame: Frame) -> tuple[int, ...]:
        """The columns that tell how much so something is; none where any may."""
        return told_by(frame, TOLD_BY.get(self.adjective, ""))

    def sign(self, frame: Frame, column: int) -> int:
        """1 where the larger number is more so, -1 where the smaller is."""
        stems = set(stems_of(frame.columns[column].line.full_name))
        is_turned = any(stem(noun) in stems for noun in TURNED.get(self.adjective, "").split())
        return (-1 if self.adjective in LESS else 1) * (-1 if is_turned else 1)

    @property
    def is_of_anything(self) -> bool:
        """Whether it may be said of any number."""
        return self.adjective in OF_ANYTHING


def degrees_in(asked: Asked, taken: set[int]) -> Iterator[Degree]:
    """The superlatives and comparatives of a question, in order."""
    at = 0
    while at < len(asked.words):
        found = None if at in taken else _degree_at(asked, at)
        if found is not None:
            yield found
        at = found.at[-1] + 1 if found else at + 1


def _degree_at(asked: Asked, at: int) -> Degree | None:
    text = asked.words[at].text.lower()
    after = asked.words[at + 1].text.lower() if at + 1 < len(asked.words) else ""
    if text in ("most", "more", "least", "less") and after in TOLD_BY:
        # "The least expensive" is the cheapest.
        adjective = after if text in ("most", "more") else _contrary(after)
        return Degree((at, at + 1), adjective, text in ("most", "least")) if adjective else None
    adjective, is_most = adjective_of(text)
    return Degree((at,), adjective, is_most) if adjective else None


def ordinal(asked: Asked, degree: Degree) -> tuple[int, set[int]]:
    """The place that is asked for, the first where none is said, and its words: "second highest"."""
    before = degree.at[0] - 1
    place = ORDINALS.get(asked.words[before].text.lower(), 0) if before >= 0 else 0
    return (place or 1), ({before} if place else set())


def _contrary(adjective: str) -> str:
    pairs = (("expensive", "cheap"), ("busy", "quiet"), ("costly", "cheap"), ("crowded", "quiet"))
    return next((other for one, other in pairs if one == adjective), "")


def adjective_of(word: str) -> tuple[str, bool]:
    """The adjective of a superlative or comparative, and whether it is a superlative; "" for another word.

    >>> adjective_of("sunniest"), adjective_of("hotter"), adjective_of("worst"), adjective_of("forest")
    (('sunny', True), ('hot', False), ('bad', True), ('', False))
    """
    if word in DEGREES:
        return DEGREES[word], word not in _COMPARATIVES
    for ending, is_most in (("est", True), ("er", False)):
        if not word.endswith(ending) or len(word) - len(ending) < _SHORTEST - 1:
            continue
        bare = word.removesuffix(ending)
        for form in (bare, f"{bare}e", f"{bare[:-1]}y" if bare.endswith("i") else "", bare[:-1]):
            if form in TOLD_BY or form in OF_ANYTHING:
                return form, is_most
    return "", False


_COMPARATIVES = frozenset("better worse more fewer less farther further higher lower greater".split())


def _is_called(column: Column, noun: str) -> bool:
    """Whether a noun stands in the name of a column, which is not that of what one of them costs: "unit price"."""
    stems = stems_of(column.line.full_name)
    return noun in stems and (noun in _OF_PRICES or noun not in _COUNTED or _OF_PRICES.isdisjoint(stems))


_COUNTED = frozenset(map(stem, ("unit", "units", "quantity", "number", "count")))
_OF_PRICES = frozenset(map(stem, ("price", "cost", "value", "rate", "fee")))


def told_by(frame: Frame, nouns: str) -> tuple[int, ...]:
    """The columns of numbers or times that are called by the first of some nouns by which any is called."""
    return _first_called([column for column in frame.columns if column.kind != "text"], nouns)


def columns_said_for(frame: Frame, word: str) -> tuple[int, ...]:
    """The columns that a verb or a noun of everyday may stand for, of any kind."""
    return _first_called(frame.columns, SAID_FOR.get(word, ""))


def _first_called(columns: Sequence[Column], nouns: str) -> tuple[int, ...]:
    for noun in nouns.split():
        meant = stem(noun)
        found = tuple(column.at for column in columns if _is_called(column, meant) and not column.is_numbering)
        if found:
            return found
    return ()
