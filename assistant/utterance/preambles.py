"""Clauses that stand beside a question and ask nothing: greetings, excuses, purposes, the form that is wanted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from assistant.english.asides import (
    ACKNOWLEDGING,
    FORM_NOUNS,
    FORMATS,
    PREAMBLES,
    RESTATING,
    RESTRICTING,
    SWITCHED,
    SWITCHING,
)
from assistant.english.harmless import HARMLESS
from assistant.english.known import common_words
from assistant.english.occasions import REPORTING
from assistant.english.rarer import is_rarer_word
from assistant.utterance.lexicon import Lexicon
from assistant.utterance.mentions import find_names
from assistant.utterance.words import Word

_BY_FIRST_WORD = {
    first: [phrase for phrase in PREAMBLES if phrase[0] == first] for first in {phrase[0] for phrase in PREAMBLES}
}
_RESTATING_WORDS = frozenset(word for phrase in RESTATING for word in phrase) - {"that", "is", "to", "in"}
_ASKING = frozenset("what which who whose where when how why".split())
#: What the clauses say of a kind of things that the question can be about ("every other region").
_LESSER = ("lacking", "subject", "dimension", "topic asked")


def without_preambles(words: list[Word], lexicon: Lexicon) -> list[Word]:
    """The words without the clauses that ask nothing; all if nothing else is left.

    Such a clause begins as one of `PREAMBLES`, or says only in which form the answer is wanted; its words are ordinary
    English, and it has no name, number or question.
    """
    words = _without_teller(words, lexicon)
    if not any(word.is_break for word in words[:-1]):
        # There is one clause, which is the question.
        return words
    keys = [word.key for word in words]
    beside = [
        clause
        for clause in clauses_of(words)
        if _is_preamble(words, keys, clause, lexicon) or _is_format(keys, clause) or _is_switch(keys, clause)
    ]
    if beside:
        names = find_names(lexicon, words)
        named = {at for each in names if each.sense.kind not in _LESSER for at in each.at}
        beside = [clause for clause in beside if named.isdisjoint(clause)]
    # The sign after such a clause goes with it.
    gone = [range(clause.start, clause.stop + 1) for clause in beside]
    left = {at for at, _ in enumerate(words)}.difference(*gone, _restated(keys, len(words)))
    if not any(keys[at].isalnum() for at in left):
        return words
    return [word for at, word in enumerate(words) if at in left]


_ITSELF = frozenset("it its they their them he his she her we our itself themselves who what which how".split())
_BEING = frozenset("is are was were be been being".split())
#: A name of so many words at most tells what is claimed, and the claim has no fewer words than this.
_LONGEST_NAME, _SHORTEST_CLAIM = 4, 3


def _without_teller(words: list[Word], lexicon: Lexicon) -> list[Word]:
    """The words without a name that no report has and that only tells what is claimed ("Reuters writes that ...")."""
    at = next((at for at, word in enumerate(words[: _LONGEST_NAME + 1]) if word.text.lower() in REPORTING), 0)
    teller = words[:at]
    if not teller or any(word.is_break or word.key in _ASKING for word in teller):
        return words
    # What opens a sentence is written so whatever it is.
    is_name = any(word.text[:1].isupper() and (place or not is_ordinary(word)) for place, word in enumerate(teller))
    said = next((each for each in clauses_of(words) if at in each), range(0))
    speaks_of_itself = not _ITSELF.isdisjoint(words[place].key for place in said)
    if not is_name or speaks_of_itself or words[at - 1].key in _BEING:
        return words
    start = at + 2 if words[at + 1 : at + 2] and words[at + 1].key == "that" else at + 1
    names = find_names(lexicon, words)
    opens = {each.start for each in names if each.sense.kind in ("member", "described")}
    begins = start + 1 if words[start : start + 1] and words[start].key == "the" else start
    if any(each.start <= at and each.sense.kind not in _LESSER for each in names):
        return words
    # "India reported 15 models" tells what India has.
    is_told = words[start - 1].key == "that" or begins in opens
    return words[start:] if is_told and len(words) - start >= _SHORTEST_CLAIM else words


def clauses_of(words: Sequence[Word]) -> Iterator[range]:
    """The stretches of words between signs."""
    start = 0
    for at, word in enumerate(words):
        if word.is_break:
            yield range(start, at)
            start = at + 1
    yield range(start, len(words))


def is_ordinary(word: Word) -> bool:
    """Whether a word is an English one and no name, a small word included."""
    key, lowered = word.key, word.text.lower()
    return key in common_words() or key in HARMLESS or lowered in common_words() or is_rarer_word(lowered)


def _is_preamble(words: list[Word], keys: Sequence[str], clause: range, lexicon: Lexicon) -> bool:
    if clause.start == 0 and tuple(keys[at] for at in clause) in ACKNOWLEDGING:
        return True
    phrases = _BY_FIRST_WORD.get(keys[clause.start], ()) if clause else ()
    opening = next(
        (phrase for phrase in phrases if tuple(keys[clause.start : clause.start + len(phrase)]) == phrase), ()
    )
    if not opening:
        return False
    rest = clause[len(opening) :]
    if not (_ASKING | RESTRICTING).isdisjoint(keys[at] for at in rest):
        return False
    odd = {at for at in rest if (words[at].text[:1].isupper() or not is_ordinary(words[at])) and words[at].text != "I"}
    # What everything in the report is about may be said too.
    about = {at for each in find_names(lexicon, words) if each.sense.kind in _LESSER for at in each.at} if odd else odd
    return odd <= about


def _is_format(keys: Sequence[str], clause: range) -> bool:
    said = {keys[at] for at in clause}
    # A bare "number" asks how many there are.
    return bool(said) and said != {"number"} and said <= FORMATS and not said.isdisjoint(FORM_NOUNS)


def _is_switch(keys: Sequence[str], clause: range) -> bool:
    # Behind a question "and another thing" asks for more.
    said = {keys[at] for at in clause} if len(clause) > 1 and clause.stop < len(keys) - 1 else frozenset()
    return bool(said) and said <= SWITCHING and not said.isdisjoint(SWITCHED)


def _restated(keys: Sequence[str], size: int) -> range:
    """Where something stands that is said again as a question after it ("parity is weakest, i.e. on which ...")."""
    for phrase in () if _RESTATING_WORDS.isdisjoint(keys) else RESTATING:
        for at in range(size - len(phrase)):
            is_there = tuple(keys[at : at + len(phrase)]) == phrase and RESTRICTING.isdisjoint(keys[:at])
            if is_there and not _ASKING.isdisjoint(keys[at : at + 6]):
                return range(at + len(phrase))
    return range(0)
