"""The first look at a question, the same for every measure: words, periods, numbers, names and cues."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from assistant.amounts import Given, find_amounts
from assistant.calendar_words import Dated
from assistant.dating import find_periods, spots
from assistant.english.chat import SPELLINGS
from assistant.facts import Pack
from assistant.lexicon import Lexicon, english
from assistant.mentions import Mention, find_cues, find_measures, find_names
from assistant.repair import Repair, repair
from assistant.words import Word, split_words

#: Words that may stand between the words of a measure's name, beside members and subjects.
_LINKS = frozenset("the a an of its their in for s own".split())


class Scan(NamedTuple):
    """Everything that stands in a question, overlapping readings included."""

    text: str
    words: tuple[Word, ...]
    periods: tuple[Dated, ...]
    amounts: tuple[Given, ...]
    names: tuple[Mention, ...]
    measures: tuple[Mention, ...]
    cues: tuple[Mention, ...]
    repairs: tuple[Repair, ...]
    #: The positions of words that name periods, and of those that belong to numbers.
    dated: frozenset[int]
    numbered: frozenset[int]


def _spelt(word: Word) -> Word:
    meant = SPELLINGS.get(word.text.lower())
    return word._replace(key=meant) if meant else word


_WITH_YEAR = re.compile(
    r"(ye|eoy|end|late|early|mid|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec)'?([0-9]{4}|[0-9]{2})"
)


def _cut_at_year(word: Word) -> tuple[Word, ...]:
    """ "YE23" as the end of a year and the year; other words as they are."""
    glued = _WITH_YEAR.fullmatch(word.key) if word.key[-1:].isdigit() else None
    if not glued:
        return (word,)
    middle = word.start + glued.start(2)
    part = "end" if glued[1] in ("ye", "eoy") else glued[1]
    return Word(word.text[: glued.start(2)], part, word.start, middle), Word(glued[2], glued[2], middle, word.end)


def _spelt_out(words: Sequence[Word]) -> list[Word]:
    """The words with what a spelling stands for: "no. of" is the "number of"."""
    spelt = [part for word in words for part in _cut_at_year(_spelt(word))]
    at = 0
    while at + 1 < len(spelt):
        word, sign, after = spelt[at], spelt[at + 1], spelt[at + 2] if at + 2 < len(spelt) else spelt[at + 1]
        if word.key == "no" and sign.text == "." and after.key == "of":
            spelt[at : at + 2] = [word._replace(key="number", end=sign.end)]
        elif word.key == "no" and sign.text == ".1" and sign.start == word.end:
            spelt[at : at + 2] = [word._replace(key="number"), sign._replace(key="one")]
        elif word.key == "no" and sign.text == "." and after.key == "1":
            spelt[at : at + 3] = [word._replace(key="number", end=sign.end), after._replace(key="one")]
        at += 1
    return spelt


def scan(text: str, pack: Pack, lexicon: Lexicon) -> Scan:
    """What stands in a question about a pack."""
    words, repairs = repair(_spelt_out(split_words(text)), lexicon)
    periods = find_periods(words, pack.published)
    dated = frozenset(spots(periods))
    names = find_names(lexicon, words)
    fillers: dict[int, set[int]] = {at: {at + 1} for at, word in enumerate(words) if word.key in _LINKS}
    for mention in names:
        if mention.sense.kind in ("member", "described", "subject"):
            fillers.setdefault(mention.start, set()).add(mention.at[-1] + 1)
    starts = {mention.start for mention in names if mention.sense.kind == "member"}
    for mention in names:
        joined = mention.at[-1] + 1
        if mention.sense.kind == "member" and joined + 1 in starts and words[joined].key == "and":
            # "the best American and Chinese models"
            fillers.setdefault(joined, set()).add(joined + 1)
    names = [mention for mention in names if not dated.intersection(mention.at)]
    named = {at for mention in names if len(mention.at) > 1 for at in mention.at}
    amounts = [given for given in find_amounts(words, dated) if given.place not in named]
    cues = [mention for mention in find_cues(english(), words) if not dated.intersection(mention.at)]
    return Scan(
        text,
        tuple(words),
        tuple(periods),
        tuple(amounts),
        tuple(names),
        tuple(find_measures(lexicon, words, fillers)),
        tuple(cues),
        repairs,
        dated,
        frozenset(at for given in amounts for at in given.at),
    )
