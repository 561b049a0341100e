"""How well reports fit a question: how much of it their names explain."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.answering.declining import VAGUE
from assistant.editions.grounding import figures
from assistant.reading.understanding import Understanding
from assistant.several.heard import Heard
from assistant.several.reports import Reports
from assistant.utterance.harmless_words import is_harmless
from assistant.utterance.words import LONGEST_QUESTION

_NAMES = frozenset("member described topic".split())
_MEASURES = frozenset(("measure", "head"))
#: Names that say nothing of what is asked.
_WEAK = frozenset("subject dimension".split())


def rank(heard: Heard, reports: Reports, *, by_fit: bool = False) -> tuple[object, ...]:
    """The place of a report among others: newer ones first; `by_fit`, those first that explain more of the question."""
    pack = reports.library(heard.place).pack
    published = pack.published.start if pack.published else 0
    if not by_fit:
        return -published, pack.id
    understanding = heard.taken.response.understanding
    fit = len(_explained(understanding)) if understanding else 0
    slots = understanding.readings[0] if understanding and understanding.readings else None
    left = len(slots.unexplained) if slots and fit else LONGEST_QUESTION
    is_vague = VAGUE in heard.answer.choices
    return left, is_vague, -fit, not heard.answer.facts, -published, pack.id


def without_worse(heard: Sequence[Heard]) -> list[Heard]:
    """The reports without those that pass over a word which a name of another explains, and explain none instead.

    What is told in words stays: the general questions that it answers are not put in names.
    """
    found = {each.place: each.taken.response.understanding for each in heard}
    return [
        each
        for each in heard
        if each.taken.response.query is None
        or not any(_is_worse(found[each.place], found[other.place]) for other in heard if other is not each)
    ]


def is_open(asking: Heard, answered: Sequence[Heard]) -> bool:
    """Whether what a report asks back about is answered by the others only because they happen to have less.

    That is so where the question names the measure and nothing else: no member, no time.
    """
    response = asking.taken.response
    mine = response.understanding
    if asking.taken.leans or mine is None or response.slots is None or response.slots.way is None:
        return False
    return all(_is_bare(each) and _reads_no_more(each.taken.response.understanding, mine) for each in answered)


def _is_bare(heard: Heard) -> bool:
    """Whether a single line of figures was taken though neither a member nor a time is named."""
    slots, query = heard.taken.response.slots, heard.taken.response.query
    if slots is None or query is None or slots.named or slots.periods:
        return False
    return len({(fact.measure, tuple(fact.members.items())) for fact in figures(query)}) == 1


def _reads_no_more(one: Understanding | None, other: Understanding) -> bool:
    return one is not None and one.scan.text == other.scan.text and _explained(one) <= _explained(other)


def reads_as_much(one: Heard, other: Heard) -> bool:
    """Whether a report explains as many words of a question as another one."""
    mine, theirs = one.taken.response.understanding, other.taken.response.understanding
    return mine is None or theirs is None or len(_explained(mine)) >= len(_explained(theirs))


def _is_worse(one: Understanding | None, other: Understanding | None) -> bool:
    if one is None or other is None or one.scan.text != other.scan.text:
        return False
    mine, theirs = _explained(one), _explained(other)
    if not mine < theirs:
        return False
    scan = one.scan
    spent = {scan.words[at].start for each in scan.names if each.sense.kind in _WEAK for at in each.at}
    spent |= {scan.words[at].start for each in scan.cues for at in each.at}
    spent |= {scan.words[at].start for at in scan.dated | scan.numbered}
    # A longer name with "the" in it says no more.
    spent |= {word.start for at, word in enumerate(scan.words) if is_harmless(scan.words, at)}
    return bool(theirs - mine - spent)


def _explained(understanding: Understanding) -> frozenset[int]:
    """Where in the text the words stand that names explain in the reading that was taken."""
    scan = understanding.scan
    mentions = [each for each in scan.names if each.sense.kind in _NAMES]
    if understanding.readings:
        measure = understanding.readings[0].measure
        mentions = [each for each in mentions if each.sense.kind == "topic" or each.sense.more in measure.dimensions]
        mentions += [each for each in scan.measures if each.sense.id == measure.id and each.sense.kind in _MEASURES]
    return frozenset(scan.words[at].start for each in mentions for at in each.at)
