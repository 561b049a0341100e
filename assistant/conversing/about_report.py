"""Turns that ask of the report itself, after something was told of it: "does it cover MMLU?", "who is it by?"."""

from __future__ import annotations

from itertools import pairwise

from assistant.answering.answer import Response, respond
from assistant.answering.declining import unknown
from assistant.conversing.carrying import told_back
from assistant.conversing.turns import DOING, Turn
from assistant.english.followups import OF_REPORT
from assistant.english.general import COVERING
from assistant.facts import Topic
from assistant.reading.understanding import Library
from assistant.utterance.forms import is_claim

_LINKING = frozenset("and so ok".split())
_RHYTHMS = frozenset("daily weekly monthly quarterly yearly annually".split())


def of_report(turn: Turn) -> Response | None:
    """ "Does it cover MMLU?", "who is it by?" after something was told of the report: "it" is the report."""
    words = turn.alone.scan.words
    places = [at for at, word in enumerate(words) if word.key == "it"]
    # "When was this one published?"
    ones = [at for at, pair in enumerate(pairwise(word.key for word in words)) if pair == ("this", "one")]
    places = places or ones
    if len(places) != 1 or not turn.state.told or turn.names_measure or turn.cues & DOING:
        return None
    covers = not turn.keys.isdisjoint(COVERING) and is_claim(turn.alone.scan)
    if not is_told_of_report(turn, also_named=covers):
        return None
    text, word, last = turn.alone.scan.text, words[places[0]], words[places[0] + bool(ones)]
    full = f"{text[: word.start]}the report{text[last.end :]}"
    response = respond(full, turn.library)
    is_told = response.answer.status == "answered" and response.query is None
    return told_back(turn.question, full, response) if is_told or covers else None


def asks_of_report(turn: Turn) -> bool:
    """Whether a turn asks with a bare "how often?" what only the report could answer, of which nothing was told.

    "Monthly?" after how fast something grows is no question for how often the report appears either.
    """
    said = " ".join(word.key for word in turn.words if word.key not in _LINKING)
    return (said in OF_REPORT or said in _RHYTHMS) and not is_told_of_report(turn)


def is_told_of_report(turn: Turn, *, also_named: bool = False) -> bool:
    """Whether what was told last is about the report itself, or is the report."""
    topics = {topic.id: topic for topic in turn.library.pack.topics}
    told = [topics[fact.id] for fact in turn.state.answer.facts if fact.id in topics] if turn.state.answer else []
    return any(topic.about or also_named and _is_of_report(topic, turn.library) for topic in told)


def not_of_that(turn: Turn) -> Response | None:
    """The decline of a question about the report that a pronoun turns to a thing told of ("when was it released?")."""
    told, last = turn.alone.told, turn.state.answer
    if told is None or last is None or not turn.state.told or not turn.has_pronoun or not turn.alone.tells:
        return None
    topics = {topic.id: topic for topic in turn.library.pack.topics}
    asked = [topic for topic in told.topics if topic.about]
    before = [topics[fact.id] for fact in last.facts if fact.id in topics]
    if not asked or not before or any(topic.about or _is_of_report(topic, turn.library) for topic in before):
        return None
    message = "The report does not say that of it."
    return Response(unknown(turn.question, "out_of_scope", message, turn.library.pack))


def _is_of_report(topic: Topic, library: Library) -> bool:
    return not set(library.pack.subject).isdisjoint(topic.names)
