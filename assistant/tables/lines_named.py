"""The lines of a table that the words of a question name, the best first; found once for the readings of a question."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache

from assistant.tables.vocabulary import Match, Term, Vocabulary, match_line

#: Words in no more lines than this are looked up first; those in most lines only where there are no others.
_FEW = 100


def best_lines(words: Vocabulary, terms: Sequence[Term], *, among: Iterable[int] | None = None) -> list[Match]:
    """The lines that some terms name, the best first."""
    found = _matching(_Same(words), tuple(terms)).best()
    if among is None:
        return list(found)
    meant = set(among)
    return [match for match in found if match.line in meant]


def matches_of(words: Vocabulary, terms: Sequence[Term], among: Iterable[int]) -> dict[int, Match | None]:
    """How well some terms name each of some lines; None for those that no term names."""
    matching = _matching(_Same(words), tuple(terms))
    return {place: matching.of(place) for place in among}


def match_of(words: Vocabulary, place: int, terms: Sequence[Term]) -> Match | None:
    """How well some terms name a line; None where no term names it."""
    return _matching(_Same(words), tuple(terms)).of(place)


class _Same:
    """A vocabulary as one that is equal to itself only."""

    __slots__ = ("words",)

    def __init__(self, words: Vocabulary) -> None:
        self.words = words

    def __hash__(self) -> int:
        return id(self.words)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and self.words is other.words


class _Matching:
    """How well the lines of a vocabulary are named by some terms: those of one form are matched once."""

    def __init__(self, words: Vocabulary, terms: tuple[Term, ...]) -> None:
        self._words = words
        self._terms = terms
        signs = (sign for term in terms for sign in (term.stem, *term.meanings))
        self._found_in = [words.places[sign] for sign in signs if sign in words.places]
        #: The lines of which a word is said that no other line has.
        self._apart = {places[0] for places in self._found_in if len(places) == 1}
        self._known: dict[int, Match | None] = {}
        self._best: tuple[Match, ...] | None = None

    def of(self, place: int) -> Match | None:
        """How well a line is named; None where no term names it."""
        form = -1 - place if place in self._apart else self._words.forms[place]
        if form not in self._known:
            self._known[form] = match_line(self._words, place, self._terms)
        match = self._known[form]
        return match if match is None or match.line == place else Match(place, *match[1:])

    def best(self) -> tuple[Match, ...]:
        """The lines that are named, the best first."""
        if self._best is None:
            most = max(_FEW, len(self._words.named) // 4)
            rare = [places for places in self._found_in if len(places) <= most]
            candidates = {place for places in rare or self._found_in for place in places}
            found = [match for place in candidates if (match := self.of(place))]
            self._best = tuple(sorted(found, key=lambda match: (-match.score, match.line)))
        return self._best


# The readings of one question ask for the same words, in a long table at great cost.
@lru_cache(maxsize=16)
def _matching(same: _Same, terms: tuple[Term, ...]) -> _Matching:
    return _Matching(same.words, terms)
