"""Whether a word adds nothing to a question where it stands."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from assistant.english.harmless import ASKABLE, HARMLESS
from assistant.english.light import JUDGING, LIGHT, LIGHT_NOUNS
from assistant.utterance.words import Word


def is_harmless(words: Sequence[Word], at: int) -> bool:
    """Whether a word adds nothing to a question."""
    word = words[at]
    key, lowered = word.key, word.text.lower()
    if lowered.replace("’", "'") in _OF_DEGREES or lowered == "masters" and _is_before_degree(words, at):
        return False
    if says_state(words, at) or lowered == "work" and at and words[at - 1].key == "at" or lowered in _PEOPLE:
        return False
    if key == "degree" and at and words[at - 1].key not in _TO_A_DEGREE:
        # A degree is awarded, but for "to what degree".
        return False
    if key in _ALWAYS_HARMLESS and lowered in _ALWAYS_HARMLESS and (lowered not in _MEANT or not _is_meant(words, at)):
        return True
    if (key in ASKABLE or key in LIGHT_NOUNS or lowered in LIGHT_NOUNS) and _is_asked(words, at):
        return False
    if lowered in _MEANT and _is_meant(words, at):
        # How people feel is asked for, how glad somebody would be is not.
        return False
    if key in JUDGING or lowered in JUDGING:
        return at == 0 or words[at - 1].key not in _GRADING
    if key in _GRADED and at and word.text.istitle() and words[at - 1].text.istitle():
        # The second part of a name like "Arena-Hard".
        return False
    if key in _GRADED and at and words[at - 1].key == "how":
        # "How hard did it drop?" asks by how much.
        return key == "hard" and any(word.key in _FALLING for word in words[at:])
    if key == "times" or key in LIGHT or lowered in LIGHT:
        return True
    if key == "us" and word.text != "us":
        return False
    return key in HARMLESS or lowered in HARMLESS or len(key) == 1 and not key.isdigit()


def says_state(words: Sequence[Word], at: int) -> bool:
    """Whether a word says in what state things are: "robots at work" are others than those that were installed."""
    before = _BEFORE_STATE.get(words[at].text.lower())
    return before is not None and any(
        tuple(word.key for word in words[max(0, at - len(each)) : at]) == each for each in before
    )


#: Plurals of people, whose singular may be a verb that adds nothing ("witness a fall").
_PEOPLE = frozenset(("witnesses",))
_TO_A_DEGREE = frozenset("what which a the some same certain any high higher great greater large larger".split())
#: A degree, which is no verb, and the nouns before which it is one without its apostrophe, too.
_OF_DEGREES = frozenset(("master's", "masters'"))
_WITH_DEGREES = frozenset("degree graduate student programme program thesis course".split())


def _is_before_degree(words: Sequence[Word], at: int) -> bool:
    return any(word.key in _WITH_DEGREES for word in words[at + 1 : at + 2])


_FALLING = frozenset("drop fall decline shrink plunge plummet dip slump tumble".split())
#: Words that say in what state things are, after others that make them say so.
_BEFORE_STATE = {
    "running": (("is",), ("are",), ("was",), ("were",)),
    "use": (("in",),),
    "work": (("is", "at"), ("are", "at"), ("was", "at"), ("were", "at")),
}
_FELT = frozenset(
    "happy glad sad angry proud hopeful optimistic pessimistic curious bored nervous anxious excited afraid thrilled "
    "upset surprised skeptical".split()
)
_FEELING = frozenset(
    "how than is are was were feel felt feels made make makes be being more less most least get".split()
)
#: Words that say how something is asked for, unless they are done to what is counted ("did the FDA recall").
_DONE = frozenset(("recall", "recalled", "recalls"))
#: Words that may say what is done or felt.
_MEANT = _DONE | _FELT
_ASKERS = frozenset("i you we to please can cannot not".split())


def _is_meant(words: Sequence[Word], at: int) -> bool:
    """Whether a word that adds nothing elsewhere says here what is done or felt."""
    lowered = words[at].text.lower()
    if lowered in _DONE:
        return at > 0 and words[at - 1].key not in _ASKERS
    return lowered in _FELT and at > 0 and words[at - 1].key in _FEELING


#: Words that are harmless but where it is asked how much so something is.
_GRADED = frozenset("hard tough tricky clear simple plain precise exact official recent complete real".split())
#: Words that add nothing wherever they stand.
_ALWAYS_HARMLESS = (LIGHT | HARMLESS) - ASKABLE - LIGHT_NOUNS - JUDGING - _GRADED - {"us"}
#: Words that make a judging adjective what is asked for.
_GRADING = frozenset("how most least more less fewest so too best worst".split())


_DOING = frozenset("did do does doe".split())


def _is_asked(words: Sequence[Word], at: int) -> bool:
    """Whether a noun is what is asked for: "which developer", "how many American labs", "number of new users"."""
    before = [word.key for word in words[max(0, at - 3) : at]]
    if len(before) > 1 and not _DOING.isdisjoint(before[1:]) and before[-1] not in ("many", "which", "what"):
        # "How many trips did people take" asks for no people.
        return False
    if {"which", "what", "whose", "who"} & set(before) or {"many", "much", "more", "fewer", "most", "least"} & set(
        before
    ):
        return True
    wider = [word.key for word in words[max(0, at - 4) : at]]
    return any(pair == ("number", "of") for pair in itertools.pairwise(wider))
