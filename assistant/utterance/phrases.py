"""Phrases with what they can mean, found by their first word.

There are thousands of them and a question has few of their words, so the phrases that begin with a word are only
read when a question has it.
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Set
from sys import intern

from assistant.pieces import Pieces, join_pieces
from assistant.tuples import NamedTuple
from assistant.utterance.words import by_first_key, keys_of_words, phrase_key

Keys = tuple[str, ...]


class Sense(NamedTuple):
    """What a phrase can mean: its kind, the id of the thing meant, and what else belongs to it.

    Kinds: member and described (`more` is the dimension), measure (`more`: "" | "either" | "reversed"), head, about and
    verb (of a measure), dimension, topic, "topic of" and "topic asked" (a topic needs both), subject, lacking, cue,
    when ("first" | "latest" | "both").
    """

    kind: str
    id: str
    more: str = ""


class Phrase(NamedTuple):
    """A phrase as the keys of its words, with a sense."""

    keys: Keys
    sense: Sense


#: A phrase as it is written, with its sense.
Text = tuple[str, Sense]


#: The phrases that are a word alone, and the longer ones by their second word.
Parts = tuple[tuple[Phrase, ...], dict[str, tuple[Phrase, ...]]]


def _by_length(phrase: Phrase) -> tuple[int, Phrase]:
    return -len(phrase.keys), phrase


class _Parted(dict[str, Parts]):
    """The phrases of an index by their first words, each put there when it is first asked for."""

    def __init__(self, index: "Index") -> None:
        super().__init__()
        self._index = index

    def __missing__(self, key: str) -> Parts:
        phrases = self._index.starting(key)
        longer: dict[str, list[Phrase]] = {}
        for phrase in phrases:
            if len(phrase.keys) > 1:
                longer.setdefault(phrase.keys[1], []).append(phrase)
        alone = tuple(phrase for phrase in phrases if len(phrase.keys) == 1)
        self[key] = parts = alone, {second: tuple(some) for second, some in longer.items()}
        return parts


class Index:
    """Phrases by their first words."""

    def __init__(self, texts: Iterable[Text], phrases: Iterable[Phrase] = ()) -> None:
        self._read: dict[str, tuple[Phrase, ...]] = {}
        #: For a first word: the phrases that are that word alone, and the longer ones by their second word.
        self.parted: Mapping[str, Parts] = _Parted(self)
        self._texts = tuple(texts)
        self._unread = by_first_key(self._texts)
        self._phrases: dict[str, list[Phrase]] = {}
        for phrase in phrases:
            if phrase.keys:
                self._phrases.setdefault(phrase.keys[0], []).append(phrase)
        #: The words that phrases begin with; a name of signs alone has none.
        self.starts: Set[str] = frozenset((*self._unread, *self._phrases)) - {""}

    def starting(self, key: str) -> tuple[Phrase, ...]:
        """The phrases that begin with a word, the longest first."""
        found = self._read.get(key)
        if found is None:
            self._read[key] = found = tuple(sorted(set(self._from(key)), key=_by_length))
        return found

    def _from(self, key: str) -> Iterator[Phrase]:
        """The phrases that begin with a word, as often as they were given."""
        for text, sense in self._unread.get(key, ()):
            yield Phrase(phrase_key(text), sense)
        yield from self._phrases.get(key, ())

    def starting_among(self, key: str, present: frozenset[str]) -> Iterator[Phrase]:
        """The phrases that begin with a word and whose second word is present too, the longest first."""
        if key not in self.starts:
            return
        alone, longer = self.parted[key]
        found = [phrase for second in present.intersection(longer) for phrase in longer[second]]
        yield from sorted(found, key=_by_length)
        yield from alone

    def senses(self, word: str) -> frozenset[Sense]:
        """What a word means by itself."""
        return frozenset(phrase.sense for phrase in self.starting(word) if len(phrase.keys) == 1)

    def __iter__(self) -> Iterator[Phrase]:
        """All phrases."""
        for key in self.starts:
            yield from self.starting(key)

    def words(self) -> set[str]:
        """The keys of all words of all phrases."""
        found = keys_of_words(text for text, _ in self._texts)
        return found.union(*(phrase.keys for phrases in self._phrases.values() for phrase in phrases))

    def written_as_one(self, word: str) -> list[Sense]:
        """The senses of phrases of two or three words that a word is, written as one ("notablemodels")."""
        found = []
        for end in range(1, len(word)):
            for phrase in self.starting(word[:end]) if word[:end] in self.starts else ():
                if 1 < len(phrase.keys) <= _MOST_JOINED and "".join(phrase.keys) == word:
                    found.append(phrase.sense)
        return found


class KeptIndex(Index):
    """Phrases that were read before: under each first word all that begin with it, as JSON, read when it is needed."""

    def __init__(self, kept: Pieces) -> None:
        super().__init__(())
        self._kept = kept
        self._senses: dict[Sense, Sense] = {}
        self.starts = kept.keys()

    def _from(self, key: str) -> Iterator[Phrase]:
        if key in self.starts:
            for keys, *said in self._kept.json(key):
                # The same words and senses come in thousands of phrases; each is held once.
                sense = Sense(*said)
                yield Phrase(tuple(map(intern, keys.split(" "))), self._senses.setdefault(sense, sense))

    def words(self) -> set[str]:
        """The keys of all words of all phrases."""
        return {key for phrase in self for key in phrase.keys}


def to_pieces(index: Index) -> bytes:
    """The phrases of an index for `KeptIndex`."""
    found = {key: [(" ".join(keys), *sense) for keys, sense in index.starting(key)] for key in sorted(index.starts)}
    return join_pieces({key: json.dumps(each).encode() for key, each in found.items()})


_MOST_JOINED = 3
