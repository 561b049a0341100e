"""The names of a pack and the words of English, indexed by their first words. Built once, never changed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import NamedTuple

from assistant.english.cues import CUES
from assistant.english.harmless import HARMLESS
from assistant.english.numberwords import FRACTIONS, MULTIPLES, NUMBERS, ORDINALS, SCALES, UNITS
from assistant.english.timewords import BOTH, EARLY, END, FIRST, LATE, LATEST, MID, MONTHS, START
from assistant.facts import Pack
from assistant.words import fold, phrase_key

Keys = tuple[str, ...]


class Sense(NamedTuple):
    """What a phrase can mean: its kind, the id of the thing meant, and what else belongs to it.

    Kinds: member and described (`more` is the dimension), measure (`more`: "" | "either" | "reversed"), head and verb
    (of a measure), dimension, topic, "topic of" and "topic asked" (a topic needs both), subject, lacking, cue,
    when ("first" | "latest" | "both").
    """

    kind: str
    id: str
    more: str = ""


class Phrase(NamedTuple):
    """A phrase as the keys of its words, with a sense."""

    keys: Keys
    sense: Sense


#: Phrases by their first two keys, or by the only one.
Index = dict[Keys, tuple[Phrase, ...]]


class Lexicon(NamedTuple):
    """The phrases of one pack: names of members and the rest, names of measures, and all their words."""

    names: Index
    #: Names of measures stand apart, by their first key: members may stand between their words ("top Chinese model").
    measures: dict[str, tuple[Phrase, ...]]
    #: The words of all names, and those of them that an unknown word may be a slip of.
    words: frozenset[str]
    targets: frozenset[str]
    #: How often each of them stands in names.
    counts: Mapping[str, int]
    #: Words that are known beside them and beside English.
    extra: frozenset[str]
    #: The words written in capitals: one letter makes another name of them.
    acronyms: frozenset[str]


def index(phrases: Iterable[Phrase]) -> Index:
    """The phrases by their first two keys, the longest first."""
    found: dict[Keys, set[Phrase]] = {}
    for phrase in phrases:
        if phrase.keys:
            found.setdefault(phrase.keys[:2], set()).add(phrase)
    return {first: _longest_first(some) for first, some in found.items()}


def _by_first_key(phrases: Iterable[Phrase]) -> dict[str, tuple[Phrase, ...]]:
    found: dict[str, set[Phrase]] = {}
    for phrase in phrases:
        if phrase.keys:
            found.setdefault(phrase.keys[0], set()).add(phrase)
    return {first: _longest_first(some) for first, some in found.items()}


def _longest_first(phrases: Iterable[Phrase]) -> tuple[Phrase, ...]:
    return tuple(sorted(phrases, key=lambda phrase: (-len(phrase.keys), phrase)))


@cache
def english() -> Index:
    """The cue phrases and the words for the first and the latest date."""
    return index([*_cue_phrases(), *_when_phrases()])


def _cue_phrases() -> Iterator[Phrase]:
    for meaning, phrases in CUES.items():
        for phrase in phrases.split(","):
            yield Phrase(phrase_key(phrase), Sense("cue", meaning))


def _when_phrases() -> Iterator[Phrase]:
    for which, phrases in (("latest", LATEST), ("first", FIRST), ("both", BOTH)):
        for phrase in phrases.split(","):
            yield Phrase(phrase_key(phrase), Sense("when", which))


@cache
def english_words() -> frozenset[str]:
    """Every word that English itself explains: cues, numbers, times and harmless words."""
    listed = {key for phrases in english().values() for phrase in phrases for key in phrase.keys}
    tables = (FRACTIONS, MULTIPLES, NUMBERS, ORDINALS, SCALES, UNITS, MONTHS)
    return frozenset(listed | HARMLESS | {fold(word) for word in HARMLESS} | END | START | LATE | EARLY | MID).union(
        *tables
    )


def build(pack: Pack, extra: frozenset[str] = frozenset()) -> Lexicon:
    """The lexicon of a pack; `extra` are further words that need no repair."""
    names, measures = list(_names(pack)), list(_measures(pack))
    joined = [Phrase(("".join(phrase.keys),), phrase.sense) for phrase in names if 1 < len(phrase.keys) <= 3]
    words = {key for phrase in (*names, *measures, *joined) for key in phrase.keys}
    counts = Counter(key for phrase in (*names, *measures) if phrase.sense.kind != "lacking" for key in phrase.keys)
    return Lexicon(
        index([*names, *joined]),
        _by_first_key(measures),
        frozenset(words),
        frozenset(counts),
        counts,
        extra,
        _acronyms(pack),
    )


def _acronyms(pack: Pack) -> frozenset[str]:
    names = [name for member in pack.members.values() for name in member.names]
    return frozenset(
        fold(word) for name in names for word in name.split() if word.isalpha() and word.isupper() and len(word) > 2
    )


def _names(pack: Pack) -> Iterator[Phrase]:
    nouns = {phrase_key(noun) for dimension in pack.dimensions.values() for noun in dimension.names}
    for member in pack.members.values():
        for name in (member.name, member.spoken, *member.names):
            keys = phrase_key(name)
            # "the States" needs its article: without it, it is the noun.
            yield Phrase(
                keys if keys[1:] in nouns else _without_article(keys), Sense("member", member.id, member.dimension)
            )
        for name in member.described:
            yield Phrase(phrase_key(name), Sense("described", member.id, member.dimension))
    for dimension in pack.dimensions.values():
        for noun in (dimension.name, dimension.plural, *dimension.names):
            yield Phrase(phrase_key(noun), Sense("dimension", dimension.id))
    for topic in pack.topics:
        for name in topic.names:
            yield Phrase(phrase_key(name), Sense("topic", topic.id))
        for kind, listed in (("topic of", topic.of), ("topic asked", topic.asks)):
            for name in listed:
                yield Phrase(phrase_key(name), Sense(kind, topic.id))
    for name in pack.subject:
        yield Phrase(phrase_key(name), Sense("subject", name))
    for source in pack.sources.values():
        for name in (source.title, source.publisher):
            yield Phrase(phrase_key(name), Sense("subject", source.id))
    for name in pack.lacking:
        yield Phrase(phrase_key(name), Sense("lacking", name))


def _measures(pack: Pack) -> Iterator[Phrase]:
    for measure in pack.measures.values():
        for names, way in (
            ((measure.name, *measure.names), ""),
            (measure.names_either_way, "either"),
            (measure.names_reversed, "reversed"),
        ):
            for name in names:
                yield Phrase(phrase_key(name), Sense("measure", measure.id, way))
        for noun in measure.heads:
            yield Phrase(phrase_key(noun), Sense("head", measure.id))
        for verb in measure.verbs:
            for form in _forms(verb):
                yield Phrase(phrase_key(form), Sense("verb", measure.id))


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


def _without_article(keys: Keys) -> Keys:
    return keys[1:] if len(keys) > 1 and keys[0] == "the" else keys
