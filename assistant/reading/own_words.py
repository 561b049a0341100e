"""Readings of which the words left over are the measure's own: words of its names or definition, or of what is named.

"How many *tokens* of the web are restricted" asks for nothing narrower where the measure itself speaks of tokens.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache

from assistant.english.light import JUDGING
from assistant.english.restricting import NARROWING
from assistant.facts import Measure, Member
from assistant.reading.glance import MEMBER_KINDS
from assistant.reading.scoring import UNEXPLAINED
from assistant.reading.slots import Slots
from assistant.utterance.harmless_words import says_state
from assistant.utterance.mentions import Mention
from assistant.utterance.words import Word, keys_of_words

#: So many names and definitions are kept with their words.
_MOST_TEXTS = 8192


def with_own_words(readings: Sequence[Slots]) -> list[Slots]:
    """The readings, each without those of its words left over that are its own; none comes to be named by them."""
    return [_without_own(each) if each.unexplained else each for each in readings]


def _without_own(slots: Slots) -> Slots:
    if not slots.named_words:
        return slots
    scan = slots.scan
    members = slots.pack.members
    texts = [*_texts_of_measure(slots.measure)]
    for named in slots.named:
        texts += _texts_of_member(members[named.member])
    own_keys = frozenset().union(*map(_keys, texts))
    # A name of something else belongs to what is asked about only as part of a name of that.
    names = {at for each in scan.names if each.sense.kind in (*MEMBER_KINDS, "lacking") for at in each.at}
    names |= {at for each in scan.names if _is_of_other_dimension(each, slots.measure) for at in each.at}
    own = {at for at in slots.unexplained if at not in names and scan.words[at].key in own_keys}
    own = {at for at in own if not _narrows(scan.words, at)}
    # "Which Nvidia GPU: P100 or H100?" says what the names of all that are named begin with.
    begun = [keys_of_words(members[named.member].name.split()) for named in slots.named]
    shared = frozenset.intersection(*map(frozenset, begun)) if begun else frozenset()
    before = {each.at[0] - 1 for each in (*slots.nouns, *slots.named)}
    own |= {at for at in before.intersection(slots.unexplained) if scan.words[at].key in shared}
    if not own:
        return slots
    left = tuple(at for at in slots.unexplained if at not in own)
    return slots._replace(unexplained=left, score=slots.score - UNEXPLAINED * len(own))


def _is_of_other_dimension(mention: Mention, measure: Measure) -> bool:
    """Whether a noun of several words asks for what a measure has no figures of ("US states" of those of the US)."""
    return mention.sense.kind == "dimension" and len(mention.at) > 1 and mention.sense.id not in measure.dimensions


def _narrows(words: Sequence[Word], at: int) -> bool:
    """Whether a word is asked for in a degree ("more cheaply") or tells things of one kind or state from others."""
    is_graded = at > 0 and words[at - 1].key in _GRADING
    return is_graded or says_state(words, at) or not {words[at].key, words[at].text.lower()}.isdisjoint(_ADJECTIVES)


_ADJECTIVES = NARROWING | JUDGING
_GRADING = frozenset("how more most less least too so".split())


@lru_cache(maxsize=_MOST_TEXTS)
def _keys(text: str) -> frozenset[str]:
    """The keys of the words in a text that are written in small letters: others are names of their own."""
    return frozenset(keys_of_words(word for word in text.split() if word.islower()))


def _texts_of_measure(measure: Measure) -> Iterable[str]:
    return (
        *(measure.name, measure.phrase, measure.sentence, measure.definition, measure.each),
        *(*measure.names, *measure.heads, *measure.about, *measure.verbs),
    )


def _texts_of_member(member: Member) -> Iterable[str]:
    return member.name, member.definition, *member.described
