"""The lines of a table that the words of a question name, the best first; found once for the readings of a question."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache

from assistant.tables.vocabulary import Match, Term, Vocabulary, match_line

#: Words in no more lines than this are looked up first; those in most lines only where there are no others.
_FEW = 100


def best_lines(words: Vocabulary, terms: Sequence[Term], *, among: Iterable[int] | None = None) -> list[Match]:
    """The lines that some terms name, the best first."""
    found = _matched(_Same(words), tuple(terms))
    if among is None:
        return list(found)
    meant = set(among)
    return [match for match in found if match.line in meant]


class _Same:
    """A vocabulary as one that is equal to itself only."""

    __slots__ = ("words",)

    def __init__(self, words: Vocabulary) -> None:
        self.words = words

    def __hash__(self) -> int:
        return id(self.words)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and self.words is other.words


# The readings of one question ask for the same words, in a long table at great cost.
@lru_cache(maxsize=8)
def _matched(same: _Same, terms: tuple[Term, ...]) -> tuple[Match, ...]:
    words = same.words
    found_in = [words.places[word] for term in terms for word in (term.stem, *term.meanings) if word in words.places]
    rare = [places for places in found_in if len(places) <= max(_FEW, len(words.named) // 4)]
    candidates = {place for places in rare or found_in for place in places}
    # Lines that are called the same are matched once, however many there are.
    alike = {id(words.named[place]): place for place in candidates}
    matches = {called: match_line(words, place, terms) for called, place in alike.items()}
    found = [match._replace(line=place) for place in candidates if (match := matches[id(words.named[place])])]
    return tuple(sorted(found, key=lambda match: (-match.score, match.line)))
