"""Questions that only ask how many there are of what a measure counts: they are asked back of whom that is asked."""

from __future__ import annotations

from assistant.answering.answer import Response, respond
from assistant.conversing.carrying import told_back
from assistant.conversing.phrases import weighty, without_breaks
from assistant.conversing.turns import said_name, words_beside
from assistant.reading.understanding import Library, understand
from assistant.utterance.words import LONGEST_QUESTION

_ASIDE = frozenset("make made made were be exist have has had do does did any many ok okay total".split())


def bare_count(question: str, library: Library) -> Response | None:
    """The response to "how many models?" with the measure by its name; None for any other question.

    >>> from assistant import Assistant
    >>> chat = Assistant("us-china-gap").conversation()
    >>> chat.ask("How many models?").status, chat.ask("China").value
    ('clarify', '15')
    """
    if not 0 < len(question) <= LONGEST_QUESTION or "many" not in question.lower():
        return None
    scan = understand(question, library).scan
    words = without_breaks(question)
    nouns = [each for each in scan.measures if each.sense.kind == "about"]
    measures = [library.pack.measures[each.sense.id] for each in nouns]
    counted = {measure.id: measure for measure in measures if measure.each}
    if len(counted) != 1 or any(each.sense.kind in ("member", "described", "lacking") for each in scan.names):
        return None
    if weighty(words_beside(words, scan, (*nouns, *scan.names, *scan.periods)), _ASIDE):
        return None
    (measure,) = counted.values()
    at = next(each.at for each in nouns if each.sense.id == measure.id)
    first, last = scan.words[at[0]], scan.words[at[-1]]
    full = f"{scan.text[: first.start]}{said_name(measure)}{scan.text[last.end :]}"
    response = respond(full, library)
    is_asked_back = response.answer.status == "clarify" or response.answer.reason == "no_such_period"
    return told_back(question, full, response) if is_asked_back else None
