"""Facts found by their words: what is called just so first, then what has the words, then what has longer ones."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Callable, ItemsView, Iterable, Iterator, Sequence
from functools import cached_property

from assistant.facts import Fact, Pack, Topic
from assistant.tuples import NamedTuple
from assistant.units import plain

#: Words up to this length end in s for other reasons than a plural (US, gas).
_SHORT = 3
#: Letters and numbers; signs within a word belong to it ("1.70", "R&D", "GPT-4").
_WORD = re.compile(r"[^\W_]+(?:[.&-][^\W_]+)*")
_PIECE = re.compile(r"[^\W_]+(?:\.[^\W_]+)*")


class Claim(NamedTuple):
    """A fact or topic with the pack that it is of."""

    pack: Pack
    entry: Fact | Topic

    @property
    def name(self) -> str:
        """What `show_fact` finds it by, whatever other packs there are."""
        return f"{self.pack.id}/{self.entry.id}"


def claims_of(packs: Iterable[Pack]) -> list[Claim]:
    """All facts and topics, in the order of the packs."""
    found: list[Claim] = []
    for pack in packs:
        found += [Claim(pack, fact) for fact in pack.facts]
        found += [Claim(pack, topic) for topic in pack.topics]
    return found


class Search:
    """Finds claims by their words; its index is built when it is first asked.

    What is looked through are statement, id, value, and all names of measure, members, period and source.
    """

    def __init__(self, claims: Sequence[Claim]) -> None:
        self._claims = claims

    def places(self, words: str) -> list[int]:
        """The places of the claims with a word that begins like it for every word that is looked for.

        Those with a name of just these words come first, then those that have all of the words whole.
        """
        found: list[set[int]] = []
        whole: list[set[int]] = []
        for word in _words(words):
            for each in (word,) if self._beginning(_start(word)) else _pieces(word):
                found.append(self._beginning(_start(each)))
                whole.append(self._having(_start(each)))
        if not found:
            return []
        called = self._called.get(_name(words), set())
        exact = set.intersection(*whole)
        return sorted(set.intersection(*found), key=lambda place: (place not in called, place not in exact, place))

    @cached_property
    def _called(self) -> dict[tuple[str, ...], set[int]]:
        """For each name, by its words, the places of the claims that it belongs to."""
        found: dict[tuple[str, ...], set[int]] = {}
        for name, having in self._having_text(_names):
            found.setdefault(_name(name), set()).update(having)
        return found

    @cached_property
    def _index(self) -> tuple[tuple[str, ...], tuple[tuple[int, ...], ...]]:
        """All words in the order of the alphabet, and for each the places of the claims that have it."""
        places: dict[str, set[int]] = {}
        for text, having in self._having_text(_searched):
            for word in _searched_words(text):
                places.setdefault(word, set()).update(having)
        words = sorted(places)
        return tuple(words), tuple(tuple(sorted(places[word])) for word in words)

    def _having_text(self, texts: Callable[[Claim], Iterable[str]]) -> ItemsView[str, list[int]]:
        """The texts of claims, each with the places of those that have it: thousands of claims have few names."""
        found: dict[str, list[int]] = {}
        for place, claim in enumerate(self._claims):
            for text in texts(claim):
                found.setdefault(text, []).append(place)
        return found.items()

    def _beginning(self, start: str) -> set[int]:
        words, places = self._index
        at = bisect_left(words, start)
        found: set[int] = set()
        while at < len(words) and words[at].startswith(start):
            found.update(places[at])
            at += 1
        return found

    def _having(self, word: str) -> set[int]:
        words, places = self._index
        found: set[int] = set()
        for form in (word, f"{word}s"):
            at = bisect_left(words, form)
            found.update(places[at] if words[at : at + 1] == (form,) else ())
        return found


def _start(word: str) -> str:
    """How a word has to begin that is looked for: without its plural.

    >>> _start("models"), _start("us")
    ('model', 'us')
    """
    return word.removesuffix("s") if len(word) > _SHORT else word


def _pieces(word: str) -> list[str]:
    """The words that one is written together of; a name as "R&D" or "GPT-5" has none that are looked for apart.

    >>> _pieces("long-term"), _pieces("gpt-5")
    (['long', 'term'], ['gpt-5'])
    """
    pieces = _PIECE.findall(word)
    return pieces if all(len(each) >= _SHORT for each in pieces) else [word]


def _name(text: str) -> tuple[str, ...]:
    return tuple(map(_start, _words(text)))


def _words(text: str) -> list[str]:
    """The words of a text without capitals, accents and the signs between them.

    >>> _words("São Tomé: 1.70 % on R&D")
    ['sao', 'tome', '1.70', 'on', 'r&d']
    """
    return _WORD.findall(_bare(text))


def _bare(text: str) -> str:
    if not text.isascii():
        decomposed = unicodedata.normalize("NFKD", text)
        text = "".join(letter for letter in decomposed if not unicodedata.combining(letter))
    return text.casefold()


def _names(claim: Claim) -> Iterator[str]:
    """What a claim is called: all names of its measure and its members, or of a topic."""
    pack, entry = claim
    if isinstance(entry, Topic):
        yield from (*entry.names, entry.value, *entry.also)
        return
    measure = pack.measures[entry.measure]
    yield from (measure.name, *measure.names, *measure.names_either_way, *measure.names_reversed)
    for key in (*entry.members.values(), *entry.above):
        member = pack.members[key]
        yield from (member.name, *member.names, *member.described, member.adjective)


def _searched(claim: Claim) -> Iterator[str]:
    """The texts of a claim that are looked through."""
    pack, entry = claim
    yield from (entry.statement, entry.id, pack.sources[entry.source].title, *_names(claim))
    if isinstance(entry, Fact):
        yield from (entry.period.label if entry.period else "", entry.words, *numbers_of(entry))


def _searched_words(text: str) -> set[str]:
    """The words of a text, and the pieces of those with a sign in them."""
    bare = _bare(text)
    return {*_WORD.findall(bare), *_PIECE.findall(bare)}


def numbers_of(fact: Fact) -> list[str]:
    """The figures of a fact as they are printed."""
    return [plain(number) for number in (fact.value, fact.high) if number is not None]
