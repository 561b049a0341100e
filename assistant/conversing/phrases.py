"""Matching the phrases of follow-ups in the words of a turn."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from assistant.english.followups import CORRECTIONS, LEAD_INS, OPENERS, OPERATING
from assistant.utterance.mentions import Mention, matches
from assistant.utterance.phrases import Index, Sense
from assistant.utterance.words import Word, fold, split_words

#: Words that add nothing to such a phrase, or to a word that says what to do with the last answer.
LIGHT = frozenset(
    "show give me what where how which figure number article report text study stand stands find see exactly get "
    "come comes out up work on from at about there here us one they them those these its their for by the a an is "
    "are was of please pls plz thx it that this you your do does did so then and ok okay to in can i tell again".split()
)


def without_breaks(text: str) -> list[Word]:
    """The words of a text without commas and the like."""
    return [word for word in split_words(text) if not word.is_break]


def weighty(words: Sequence[Word], aside: frozenset[str] = frozenset()) -> list[str]:
    """The keys of the words that are not light, nor among those set aside."""
    return [word.key for word in words if (word.key not in LIGHT or _is_country(word)) and word.key not in aside]


def _is_country(word: Word) -> bool:
    """Whether a word is no "us" but the name of a country, which is written large."""
    return word.key == "us" and word.text != word.text.lower()


def may_open(text: str) -> bool:
    """Whether a text begins with the first word of a phrase that opens a follow-up: a quick look before the real."""
    first = _FIRST_WORD.search(text)
    key = fold(first[0].partition("'")[0]) if first else ""
    return key in _index(OPENERS).starts or key in _index(CORRECTIONS).starts


def opens_with(words: Sequence[Word], phrases: str) -> bool:
    """Whether the words begin with one of some phrases."""
    keys = [word.key for word in words]
    return bool(keys) and any(True for _ in matches(_index(phrases), keys, 0))


def stands_in(words: Sequence[Word], phrases: str) -> bool:
    """Whether one of some phrases stands anywhere among the words."""
    return any(True for _ in _all_matches(words, phrases))


def is_only(words: Sequence[Word], phrases: str, aside: frozenset[str] = frozenset()) -> bool:
    """Whether the words are one or more of some phrases and nothing of weight beside them and what is set aside."""
    spent = {at for mention in _all_matches(words, phrases) for at in mention.at}
    return bool(spent) and not weighty([word for at, word in enumerate(words) if at not in spent], aside)


def asks_who_made(words: Sequence[Word]) -> bool:
    """Whether it is asked who is behind a thing, which is who made it and not who is behind in a number."""
    keys = [word.key for word in words]
    return not _WHO.isdisjoint(keys[:3]) and keys[-2:-1] == ["behind"] and keys[-1] in _THINGS


_WHO = frozenset(("who", "which"))
_THINGS = frozenset(("it", "that", "this"))


def begins_operating(words: Sequence[Word]) -> bool:
    """Whether a verb comes first for what is to be done with the value before ("add ...", "take away ...")."""
    keys = [word.key for word in words[:2]]
    return bool(keys) and (keys[0] in OPERATING or keys[0] == "take" and keys[1:] in (["off"], ["away"]))


_RATHER_THAN = r"(?i)\s*,?\s+(?:rather than|instead of)\s+"


def without_corrections(question: str) -> str:
    """The turn without the phrases that only take something back ("sorry, I meant ...")."""
    text = without(question, CORRECTIONS)
    if text != question and (" than " in text or " instead " in text):
        # "I wanted Europe rather than the US" takes the US back.
        text = re.sub(_RATHER_THAN, ", not ", text)
    return text if any(word.key.isalnum() for word in split_words(text)) else question


#: "MMMU, same question" opens with what others begin after it.
_SAME_AT_END = r"(?i)(?<=\w)\s*[,;:–—-]\s*(?:the )?same (?:question|thing|again)\W*$"


def without_lead_in(question: str) -> str:
    """The turn without an opening that says nothing of what is asked ("what about ..."), unless it is all of it."""
    question = re.sub(_SAME_AT_END, "", question) if "same " in question.lower() else question
    words = split_words(question)
    keys = [word.key for word in words]
    lead_in = next(iter(matches(_index(LEAD_INS), keys, 0)), None) if keys else None
    if lead_in is None:
        return question
    rest = words[lead_in.at[-1] + 1 :]
    text = question[rest[0].start :] if rest else ""
    return text if any(word.key.isalnum() for word in rest) else question


def without_opening(question: str) -> str:
    """The turn without the phrases with which follow-ups open and corrections begin ("and", "back to")."""
    text, rest = without_corrections(question), ""
    while text != rest:
        rest = text
        keys = [word.key for word in split_words(text)]
        opening = next(iter(matches(_index(OPENERS), keys, 0)), None) if keys else None
        if opening is not None and len(keys) > len(opening.at):
            text = text[split_words(text)[opening.at[-1] + 1].start :]
        text = without_lead_in(text)
    return text


def after_corrections(question: str) -> str:
    """What follows the last phrase that takes something back ("number 2, no, number 3"); the turn if nothing does."""
    words = split_words(question)
    last = max((mention.at[-1] for mention in _all_matches(words, CORRECTIONS)), default=-1)
    rest = words[last + 1 :]
    return question[rest[0].start :] if any(word.key.isalnum() for word in rest) else question


def without(question: str, phrases: str) -> str:
    """The turn with some phrases blanked out."""
    words = split_words(question)
    text = question
    for mention in sorted(_all_matches(words, phrases), key=lambda each: -each.start):
        if mention.start and words[mention.start - 1].key in _ASKING and words[mention.start].key == "make":
            # "Who makes it?" takes nothing back.
            continue
        after = [word.key for word in words[mention.at[-1] + 1 : mention.at[-1] + 3]]
        if words[mention.start].key == "no" and after[:1] and after[0] in _BOUNDING and after[1:] == ["than"]:
            # "No more than 2?" sets a bound.
            continue
        start, end = words[mention.at[0]].start, words[mention.at[-1]].end
        text = text[:start] + " " * (end - start) + text[end:]
    return text


def _all_matches(words: Sequence[Word], phrases: str) -> Iterator[Mention]:
    keys = [word.key for word in words]
    for start in range(len(keys)):
        yield from matches(_index(phrases), keys, start)


_BOUNDING = frozenset("more less fewer higher lower larger smaller bigger greater".split())
_ASKING = frozenset("who which what they to did does do can".split())
_FIRST_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)?")


@cache
def _index(phrases: str) -> Index:
    return Index((each, Sense("phrase", each.strip())) for each in phrases.split(","))


#: Words for more of something and those for less, of which one of each is offered.
_MORE, _LESS = (
    "above over more higher larger bigger greater wider faster quicker better ahead longer up".split(),
    "below under less fewer lower smaller narrower slower worse behind shorter down".split(),
)
_SIDE = "|".join((*_MORE, *_LESS))
_OFFERED = rf"(?i)\b({_SIDE})(\s*,?\s+or\s+(?:is\s+it\s+|was\s+it\s+|even\s+|rather\s+)?)({_SIDE})\b"


def offers_sides(said: str) -> bool:
    """Whether it is asked which of two sides something is on.

    >>> offers_sides("slower or faster than the world?"), offers_sides("more or less twice as much")
    (True, True)
    """
    found = re.search(_OFFERED, said) if " or " in said else None
    return found is not None and (found[1].lower() in _MORE) != (found[3].lower() in _MORE)


def with_one_side(said: str) -> str:
    """A turn with the first only of the two sides that it offers.

    >>> with_one_side("Slower or faster than the world?")
    'Slower than the world?'
    """
    return re.sub(_OFFERED, r"\1", said, count=1)
