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
    found: dict[Keys, list[Phrase]] = {}
    for phrase in phrases:
        if phrase.keys:
            found.setdefault(phrase.keys[:2], []).append(phrase)
    return {first: _longest_first(some) for first, some in found.items()}


def _by_first_key(phrases: Iterable[Phrase]) -> dict[str, tuple[Phrase, ...]]:
    found: dict[str, list[Phrase]] = {}
    for phrase in phrases:
        if phrase.keys:
            found.setdefault(phrase.keys[0], []).append(phrase)
    return {first: _longest_first(some) for first, some in found.items()}


def _longest_first(phrases: list[Phrase]) -> tuple[Phrase, ...]:
    if len(phrases) == 1:
        return (phrases[0],)
    return tuple(sorted(set(phrases), key=lambda phrase: (-len(phrase.keys), phrase)))


@cache
def english() -> Index:
    """The cue phrases and the words for the first and the latest date."""
    return index([*_cue_phrases(), *_when_phrases()])


def _cue_phrases() -> Iterator[Phrase]:
    for meaning, phrases in CUES.items():
        yield from _all(phrases.split(","), Sense("cue", meaning))


def _when_phrases() -> Iterator[Phrase]:
    for which, phrases in (("latest", LATEST), ("first", FIRST), ("both", BOTH)):
        yield from _all(phrases.split(","), Sense("when", which))


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
        sense = Sense("member", member.id, member.dimension)
        for keys in map(phrase_key, (member.name, member.spoken, *member.names)):
            # "the States" needs its article: without it, it is the noun.
            yield Phrase(keys if keys[1:] in nouns else _without_article(keys), sense)
        yield from _all(member.described, Sense("described", member.id, member.dimension))
    for dimension in pack.dimensions.values():
        yield from _all((dimension.name, dimension.plural, *dimension.names), Sense("dimension", dimension.id))
    for topic in pack.topics:
        yield from _all(topic.names, Sense("topic", topic.id))
        yield from _all(topic.of, Sense("topic of", topic.id))
        yield from _all(topic.asks, Sense("topic asked", topic.id))
    for name in pack.subject:
        yield Phrase(phrase_key(name), Sense("subject", name))
    for source in pack.sources.values():
        yield from _all((source.title, source.publisher), Sense("subject", source.id))
    for name in pack.lacking:
        yield Phrase(phrase_key(name), Sense("lacking", name))


def _all(names: Iterable[str], sense: Sense) -> Iterator[Phrase]:
    """The names of one sense."""
    for name in names:
        yield Phrase(phrase_key(name), sense)


def _measures(pack: Pack) -> Iterator[Phrase]:
    for measure in pack.measures.values():
        yield from _all((measure.name, *measure.names), Sense("measure", measure.id))
        yield from _all(measure.names_either_way, Sense("measure", measure.id, "either"))
        yield from _all(measure.names_reversed, Sense("measure", measure.id, "reversed"))
        yield from _all(measure.heads, Sense("head", measure.id))
        for verb in measure.verbs:
            yield from _all(_forms(verb), Sense("verb", measure.id))


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
