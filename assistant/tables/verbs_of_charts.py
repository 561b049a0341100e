"""Verbs by which people ask for the numbers of a chart, in the words of its table: who won a vote, who likes something
most, who earns most per hour."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from assistant.english.chart_words import ELECTIONS, FEELINGS, RATES, VOTES
from assistant.tables.drawn import Drawing
from assistant.tables.stems import words_of


def with_nouns(drawing: Drawing, title: str, question: str) -> str:
    """A question whose verb names no column, with what it means by that in the words of the table.

    >>> votes = Drawing(("Red", "Blue"), (), "Party", "% of vote", False, frozenset(("party", "vote")))
    >>> with_nouns(votes, "State election", "Who won the election?")
    'Which Party had the most % of vote in the election?'
    >>> views = Drawing(("Peru", "Chile"), (), "Nation", "share", False, frozenset(("favorable", "unfavorable")))
    >>> with_nouns(views, "Views of Brazil", "Which nation dislikes Brazil the most?")
    'Which nation has the highest unfavorable of Brazil?'
    >>> with_nouns(views, "Hourly pay", "How many are listed on the x axis?")
    'How many are listed in the chart?'
    """
    said = frozenset(word.lower() for text in (title, drawing.measure) for word in words_of(text))
    for rewrite in _REWRITES:
        question = rewrite(drawing, said, question)
    return question


_ON_AXIS = re.compile(r"\b(?:on|along|of|by) the (?:[xy]|horizontal|vertical)[- ]?ax[ie]s\b", re.IGNORECASE)


def _without_axis(drawing: Drawing, said: frozenset[str], question: str) -> str:
    """How many stand along an axis is how many the chart shows."""
    return _ON_AXIS.sub("in the chart", question) if re.match(r"\s*how many\b", question, re.IGNORECASE) else question


_EVENT = rf"(?:(?:19|20)\d\d )?(?:\w+ )?(?:{'|'.join(ELECTIONS)})"
_WON = re.compile(
    rf"\s*(?P<who>who|which (?P<noun>\w+)|what (?P<kind>\w+)) (?:has )?won(?: (?:the|this|that) {_EVENT})?"
    r"(?P<rest> (?:in|of|during) [^?]+)?\s*\??\s*",
    re.IGNORECASE,
)


def _with_votes(drawing: Drawing, said: frozenset[str], question: str) -> str:
    """Who won a vote is who has most of what is counted there."""
    match = _WON.fullmatch(question)
    measured = {word.lower() for word in words_of(drawing.measure)}
    is_vote = bool(measured & VOTES) or "%" in drawing.measure and bool(said & {*ELECTIONS})
    if match is None or not is_vote or drawing.is_timed:
        return question
    noun = match["noun"] or match["kind"] or drawing.label
    event = re.search(rf"\b(?:the|this|that) {_EVENT}", question, re.IGNORECASE)
    asked = f"Which {noun} had the most {drawing.measure}"
    return f"{asked}{f' in {event[0]}' if event else ''}{match['rest'] or ''}?"


def _with_feelings(drawing: Drawing, said: frozenset[str], question: str) -> str:
    """Who likes something most has the highest share of those who see it so."""
    for good, bad, likes, dislikes in FEELINGS:
        if not {good, bad} <= drawing.printed:
            continue
        for noun, verbs in ((good, likes), (bad, dislikes)):
            form = rf"\b(?:{'|'.join(verbs)}) (?P<what>[\w.' ]+?) (?:the )?(?P<how>most|least)(?=\s*\??\s*$)"
            match = re.search(form, question, re.IGNORECASE)
            if match:
                height = "highest" if match["how"].lower() == "most" else "lowest"
                return f"{question[: match.start()]}has the {height} {noun} of {match['what']}{question[match.end() :]}"
    return question


def _without_rate(drawing: Drawing, said: frozenset[str], question: str) -> str:
    """For which time something is told that a title calls "hourly" need not be said again."""
    for noun, adjectives in RATES:
        if said & adjectives:
            return re.sub(rf" (?:per|an?|each|every) {noun}\b", "", question, flags=re.IGNORECASE)
    return question


_REWRITES: Iterable[Callable[[Drawing, frozenset[str], str], str]] = (
    _without_axis,
    _with_votes,
    _with_feelings,
    _without_rate,
)
