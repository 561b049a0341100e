"""Clauses that only say for whom, or on what occasion, something is asked, and who told what is claimed."""

from collections.abc import Sequence

from assistant.english.asides import INTRODUCING, NEVER_ASIDE, RESTRICTING, SPEAKERS
from assistant.english.harmless import HARMLESS
from assistant.english.light import LIGHT
from assistant.english.occasions import BEFORE_TELLERS, OCCASIONS, SAYING, SMALL, TELLERS
from assistant.utterance.mentions import Mention
from assistant.utterance.words import Word

_ASKING = frozenset("what which who whom whose where when how why whether if".split())
#: "I mean the last figure" says what is asked about.
_MEANING = frozenset("mean means meant refer referring".split())
#: Clauses with one of these words may be such ones.
_ABOUT_ASKERS = SPEAKERS | {"me"}
OCCASIONAL = OCCASIONS | INTRODUCING | _ABOUT_ASKERS
_ADDING_NOTHING = LIGHT | HARMLESS | (NEVER_ASIDE - _ASKING - RESTRICTING - _MEANING) | SMALL | OCCASIONAL
#: Before what somebody is interested in, whatever the word is.
_TOPICAL = frozenset("about in of for on regarding concerning with from among".split())
_ARTICLES = frozenset("a an the my our your this that some".split())


def is_occasion(words: Sequence[Word], clause: range, names: Sequence[Mention]) -> bool:
    """Whether a clause says only for whom or when something is asked, as "I'm having a guest on tonight" does.

    It stands before the question, asks and restricts nothing, and names nothing that the question does not name again;
    a word of it that may matter is an infinitive ("to impress my boss").
    """
    if clause.stop >= len(words) - 1 or words[clause.stop].text in _HELD_TOGETHER:
        return False
    said = [words[at] for at in clause]
    keys = {word.key for word in said}
    if keys.isdisjoint(OCCASIONAL) or not keys.isdisjoint(_ASKING | RESTRICTING):
        return False
    later = {word.key for word in words[clause.stop :]}
    again = {each.sense for each in names if each.start > clause.stop}
    inside = [each for each in names if each.start in clause and not _is_of_occasion(words, each)]
    if any(each.sense.kind not in _SOFT and each.sense not in again for each in inside):
        return False
    free = {at for each in inside for at in each.at if each.sense in again or each.sense.kind == "subject"}
    return all(at in free or words[at].key in later or _adds_nothing(words, at, clause) for at in clause)


#: An exam is a test, and one that is ahead is none of the report's.
_SOFT = ("subject", "dimension")
_HELD_TOGETHER = ("'", "’", "–", "-", "/")


def _is_of_occasion(words: Sequence[Word], mention: Mention) -> bool:
    """Whether what reads as a name is only an occasion: a "quiz question" is no test that the report has."""
    return OCCASIONS.issuperset(words[at].key for at in mention.at)


def _adds_nothing(words: Sequence[Word], at: int, clause: range) -> bool:
    word = words[at]
    if word.key.isdigit() and at > clause.start:
        # "Line 5", "Quiz question 1"
        return words[at - 1].key in OCCASIONS
    if not word.key.rstrip("'").isalpha() or word.text[:1].isupper() and at != clause.start and word.text != "I":
        return False
    if word.key in _ADDING_NOTHING:
        return True
    before = words[at - 1].key if at > clause.start else ""
    back = words[at - 2].key if before in _ARTICLES and at - 1 > clause.start else before
    return before == "to" and back not in _TOPICAL


def without_teller(words: list[Word]) -> list[Word]:
    """The words without who tells what is claimed ("My producer wrote that ...", "one of my guests claims ...")."""
    keys = [word.key for word in words]
    at = next((at for at, key in enumerate(keys[:_LONGEST_TELLER]) if words[at].text.lower() in SAYING), 0)
    if at < 1 or keys[at - 1] not in TELLERS or not BEFORE_TELLERS.issuperset(keys[: at - 1]):
        return words
    start = at + 1
    while start < len(words) and (keys[start] in ("that", "'", ":") or words[start].text in _QUOTES):
        start += 1
    return words[start:] if len(words) - start >= _SHORTEST_CLAIM else words


_LONGEST_TELLER = 7
_SHORTEST_CLAIM = 3
_QUOTES = frozenset("'\"‘’“”«»:,")
