"""The names of a pack, indexed by their first words: built once, never changed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Mapping

from assistant.once import once
from assistant.utterance.english_phrases import english_words
from assistant.utterance.phrases import Index


class Lexicon:
    """The phrases of one pack: names of members and the rest, names of measures, and all their words.

    `names` and `measures` stand apart: members may stand between the words of a measure's name ("top Chinese model").
    """

    def __init__(
        self,
        names: Index,
        measures: Index,
        *,
        words: frozenset[str],
        targets: frozenset[str],
        acronyms: frozenset[str],
        signed: Mapping[str, tuple[tuple[str, ...], ...]],
        plurals: frozenset[str] = frozenset(),
        extra: frozenset[str] = frozenset(),
    ) -> None:
        self.names = names
        self.measures = measures
        #: The words of all names, and those that an unknown word may be a slip of.
        self.words = words
        self.targets = targets
        #: The words written in capitals: one letter makes another name of them.
        self.acronyms = acronyms
        #: The keys, signs included, of names with signs that elsewhere end a clause, by their first keys.
        self.signed = signed
        #: Nouns that are a name in the plural after "the": "the States" is one, "the state" is none.
        self.plurals = plurals
        #: Further words that need no repair.
        self._extra = extra
        self.english = english_words()
        #: What words as they were typed are slips of, and how likely: as far as it was looked for.
        self.slips: dict[tuple[str, str, bool], tuple[str, int]] = {}
        #: Words of other reports that are asked together with this one: no slips either.
        self.foreign: Container[str] = frozenset()

    def __contains__(self, key: str) -> bool:
        """Whether a word needs no repair: it is one of names, or of English."""
        return key in self.words or key in self.english or key in self._extra

    def beside(self, foreign: Container[str]) -> Lexicon:
        """The same lexicon, to which words of other reports are real ones and no slips of its own."""
        other = object.__new__(Lexicon)
        vars(other).update(vars(self))
        other.foreign = foreign
        return other

    @once
    def by_ends(self) -> Mapping[tuple[str, str], tuple[str, ...]]:
        """The words with which names begin, by their first and last letters."""
        found: dict[tuple[str, str], tuple[str, ...]] = {}
        for word in self.names.starts:
            ends = word[0], word[-1]
            found[ends] = (*found.get(ends, ()), word)
        return found

    @once
    def counts(self) -> Mapping[str, int]:
        """How often each word stands in names: a slip may be of any of these."""
        stated = (phrase for phrase in (*self.names, *self.measures) if phrase.sense.kind != "lacking")
        return Counter(key for phrase in stated for key in phrase.keys)
