"""The names of a pack and the words of English, indexed by their first words. Built once, never changed."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from copy import copy
from functools import cache, cached_property

from assistant.english.cues import CUES
from assistant.english.harmless import HARMLESS
from assistant.english.numberwords import FRACTIONS, MULTIPLES, NUMBERS, ORDINALS, SCALES, UNITS
from assistant.english.timewords import (
    AFTER_THE_MOVE,
    BEFORE_THE_MOVE,
    BOTH,
    EARLY,
    END,
    FIRST,
    LATE,
    LATEST,
    MID,
    MONTHS,
    START,
    TODAY,
)
from assistant.facts import Measure, Pack
from assistant.phrases import Index, Phrase, Sense, Text
from assistant.words import fold, has_breaks, phrase_key, split_words


class Lexicon:
    """The phrases of one pack: names of members and the rest, names of measures, and all their words.

    `names` and `measures` stand apart: members may stand between the words of a measure's name ("top Chinese model").
    `extra` are further words that need no repair.
    """

    def __init__(self, pack: Pack, extra: frozenset[str] = frozenset()) -> None:
        texts, phrases = _names(pack)
        self.names = Index(texts, phrases)
        #: The keys of names that are nouns but for their article and plural ("the States"): "the state" is none.
        self.plurals = _plurals(pack, frozenset(phrase.keys for phrase in phrases))
        self.measures = Index(_measures(pack))
        #: The words of all names.
        self.words = frozenset(self.names.words() | self.measures.words())
        #: All words that need no repair: those of English too.
        self.known = english_words() | self.words | extra
        #: Words of other reports that are asked together with this one: no slips either.
        self.foreign: frozenset[str] = frozenset()
        #: The words written in capitals: one letter makes another name of them.
        self.acronyms = _acronyms(pack)
        self._pack = pack

    def knowing(self, words: frozenset[str]) -> Lexicon:
        """The same lexicon, to which further words are real ones and no slips of its own."""
        other = copy(self)
        other.foreign = words - self.known
        return other

    @cached_property
    def signed(self) -> Mapping[str, tuple[tuple[str, ...], ...]]:
        """The keys, signs included, of names with signs that elsewhere end a clause, by their first keys."""
        found: dict[str, tuple[tuple[str, ...], ...]] = {}
        names = [name for member in self._pack.members.values() for name in (member.name, *member.names)]
        names += [name for measure in self._pack.measures.values() for name in (measure.name, *measure.names)]
        for name in dict.fromkeys(names):
            if has_breaks(name):
                words = split_words(name)
                found[words[0].key] = (*found.get(words[0].key, ()), tuple(word.key for word in words))
        return found

    @cached_property
    def counts(self) -> Mapping[str, int]:
        """How often each word stands in names: a slip may be of any of these."""
        stated = (phrase for phrase in (*self.names, *self.measures) if phrase.sense.kind != "lacking")
        return Counter(key for phrase in stated for key in phrase.keys)

    @cached_property
    def targets(self) -> frozenset[str]:
        """The words that an unknown one may be a slip of."""
        return frozenset(self.names.words(without="lacking") | self.measures.words())


@cache
def english() -> Index:
    """The cue phrases and the words for the first and the latest date."""
    cues = ((phrase, Sense("cue", meaning)) for meaning, phrases in CUES.items() for phrase in phrases.split(","))
    listed = (
        ("latest", LATEST),
        ("first", FIRST),
        ("both", BOTH),
        ("today", TODAY),
        ("before the move", BEFORE_THE_MOVE),
        ("after the move", AFTER_THE_MOVE),
    )
    whens = ((phrase, Sense("when", which)) for which, phrases in listed for phrase in phrases.split(","))
    return Index((*cues, *whens))


@cache
def english_words() -> frozenset[str]:
    """Every word that English itself explains: cues, numbers, times and harmless words."""
    tables = (FRACTIONS, MULTIPLES, NUMBERS, ORDINALS, SCALES, UNITS, MONTHS)
    folded = (fold(word) for word in HARMLESS if word[-1] == "s")
    return frozenset(english().words()).union(HARMLESS, folded, END, START, LATE, EARLY, MID, *tables)


def _plurals(pack: Pack, articled: frozenset[tuple[str, ...]]) -> frozenset[tuple[str, ...]]:
    """The keys of those names that stand with their article, whose last word is a plural."""
    names = [name for member in pack.members.values() for name in member.names if name[:4].lower() == "the "]
    keyed = {phrase_key(name): name for name in names}
    return frozenset(keys for keys, name in keyed.items() if keys in articled and keys[-1] != name.split()[-1].lower())


def _acronyms(pack: Pack) -> frozenset[str]:
    names = [name for member in pack.members.values() for name in member.names]
    return frozenset(
        fold(word) for name in names for word in name.split() if word.isalpha() and word.isupper() and len(word) > 2
    )


def _names(pack: Pack) -> tuple[list[Text], list[Phrase]]:
    """The names as they are written, and those of members that begin with an article, as they are read."""
    texts: list[Text] = []
    articled: list[Phrase] = []
    nouns = {phrase_key(noun) for dimension in pack.dimensions.values() for noun in dimension.names}
    for member in pack.members.values():
        sense = Sense("member", member.id, member.dimension)
        for name in (member.name, member.spoken, *member.names):
            if name[:4].lower() != "the ":
                texts.append((name, sense))
                continue
            # "the States" needs its article: without it, it is the noun.
            keys = phrase_key(name)
            articled.append(Phrase(keys if keys[1:] in nouns else keys[1:], sense))
        texts += _all(member.described, Sense("described", member.id, member.dimension))
    for dimension in pack.dimensions.values():
        texts += _all((dimension.name, dimension.plural, *dimension.names), Sense("dimension", dimension.id))
    for topic in pack.topics:
        texts += _all(topic.names, Sense("topic", topic.id))
        texts += _all(topic.of, Sense("topic of", topic.id))
        texts += _all(topic.asks, Sense("topic asked", topic.id))
    texts += [(name, Sense("subject", name)) for name in (*pack.subject, pack.spoken.removeprefix("the "))]
    for source in pack.sources.values():
        texts += _all((source.title, source.publisher), Sense("subject", source.id))
    texts += [(name, Sense("lacking", name)) for name in pack.lacking]
    return texts, articled


def _unit_words(measure: Measure) -> list[str]:
    """The words of a unit that English does not know ("GWh"): a question may name the unit that it wants."""
    words = dict.fromkeys(measure.unit.name.split())
    return [word for word in words if word.lower() not in UNITS and word.lower() not in english_words()]


def _all(names: Iterable[str], sense: Sense) -> list[Text]:
    """The names of one sense."""
    return [(name, sense) for name in names]


def _measures(pack: Pack) -> list[Text]:
    texts: list[Text] = []
    for measure in pack.measures.values():
        texts += _all((measure.name, *measure.names), Sense("measure", measure.id))
        texts += _all(measure.names_either_way, Sense("measure", measure.id, "either"))
        texts += _all(measure.names_reversed, Sense("measure", measure.id, "reversed"))
        texts += _all(measure.heads, Sense("head", measure.id))
        texts += _all((*measure.about, *_unit_words(measure)), Sense("about", measure.id))
        for verb in measure.verbs:
            texts += _all(_forms(verb), Sense("verb", measure.id))
        texts += _all(_said(measure.sentence), Sense("verb", measure.id))
    return texts


def _said(sentence: str) -> list[str]:
    """The words with which a measure's sentence says it ("{plant} produced {value}"), and their plain forms."""
    spoken = [word for word in re.sub(r"\{[^}]*\}", " ", sentence).split() if word.isalpha() and word.islower()]
    past = [word for word in spoken if word.endswith("ed")]
    forms = [*spoken, *(word.removesuffix("d") for word in past), *(word.removesuffix("ed") for word in past)]
    return [word for word in dict.fromkeys(forms) if fold(word) not in HARMLESS and not english().senses(fold(word))]


_IRREGULAR = {
    "make": "made",
    "build": "built",
    "grow": "grew",
    "spend": "spent",
    "sell": "sold",
    "have": "had",
    "win": "won",
}


def _forms(verb: str) -> tuple[str, ...]:
    stem = verb.removesuffix("e")
    past = _IRREGULAR.get(verb, f"{stem}ed")
    return verb, past, f"{stem}ing"
