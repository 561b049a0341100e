"""The part that one has of all of a kind: "what share of the AI jobs did Texas have?" asks nothing of jobs in Texas.

A report may give both: how many of all AI jobs are there, and how many of the jobs there are for AI.
"""

import re
from functools import cache

from assistant.answering.answer import Response, respond
from assistant.answering.declining import spoken, unknown
from assistant.facts import Measure
from assistant.reading.understanding import Library
from assistant.utterance.words import split_words

_SHARE = r"(?:share|percentage|percent|%|part|portion|proportion|fraction)"
_TIME = r"(?:\s+in\s+(?:19|20)\d\d)?"
_HAVING = r"(?:have|has|had|account\s+for|hold|get|make\s+up|contribute|claim|represent|own|host|see|take)"


@cache
def _forms() -> tuple[re.Pattern[str], ...]:
    """Who is said to have how much of what; compiled for the first question that may ask so."""
    opening = rf"^\W*(?:what|which)\s+{_SHARE}\s+of\s+(?:all\s+)?(?:the\s+)?(?P<all>[^?]+?)(?P<time>{_TIME})\s+"
    return tuple(
        re.compile(f"{opening}{rest}(?P<end>{_TIME})[ ?.!]*$", re.IGNORECASE)
        for rest in (
            rf"(?:did|does|do)\s+(?P<who>[^?]+?)\s+{_HAVING}",
            r"(?:(?:was|were|is|are|fell|went|came|comes)\s+(?:located\s+|found\s+|based\s+)?(?:in|from|to)|belonged\s+to)\s+"
            r"(?P<who>[^?]+?)",
        )
    )


def as_part_of_all(question: str) -> str:
    """A question for the part that one has of all, put plainly; "" for any other.

    >>> as_part_of_all("What share of AI job postings in 2024 did Texas account for?")
    'share of Texas in all AI job postings in 2024'
    >>> as_part_of_all("What share of job postings in Texas were for AI?")
    ''
    """
    if " of " not in question or len(question) > _LONGEST:
        return ""
    found = next((found for form in _forms() if (found := form.match(question))), None)
    return f"share of {found['who']} in all {found['all']}{found['time'] or found['end']}" if found else ""


_LONGEST = 250
#: What stands between a kind and that of which it is the share, in the name of a measure.
_WITHIN = " share of "


def respond_to_part(question: str, library: Library) -> Response:
    """The response to a question, which may ask for the part that one has of all of a kind."""
    response = respond(question, library)
    if response.query is None or response.query.fact is None:
        return response
    measure = library.pack.measures[response.query.fact.measure]
    plainly = as_part_of_all(question) if _WITHIN in measure.name else ""
    if not plainly or not _is_within(measure, plainly):
        return response
    instead = respond(plainly, library)
    if instead.query is not None and instead.query.fact is not None and instead.query.fact.measure == measure.id:
        message = f"{spoken(library)} does not give that part of all."
        return Response(unknown(question, "no_such_measure", message, library.pack))
    return instead._replace(answer=instead.answer._replace(question=question))


def _is_within(measure: Measure, plainly: str) -> bool:
    """Whether a measure is the share of a kind within each ("AI share of postings"), and all of the kind are meant."""
    kind, _, whole = measure.name.partition(_WITHIN)
    keys = [word.key for word in split_words(plainly.partition(" in all ")[2])]
    own = [word.key for word in split_words(kind)]
    return bool(whole and own) and keys[: len(own)] == own
