"""Turns that ask what part the figure told last is of the same at another time: "what percent of the 2023 figure?"."""

from __future__ import annotations

import re
from collections.abc import Callable

from assistant.answering.answer import Response
from assistant.conversing.answers_over import computed
from assistant.conversing.in_play import are_of_one_thing
from assistant.conversing.last_values import told_apart
from assistant.conversing.owed import not_made_out
from assistant.conversing.turns import Turn
from assistant.operations.query import Query

_OPENING = r"^\W*(?:(?:and|so|now|then|but|ok|okay|well)\b[\s,]*)*"
_PART = r"(?:percentage|percent|per\s+cent|%|share|fraction|proportion|part)"
_THAT = r"(?:that|this|it|(?:that|this|the\s+(?:last|latest|new|current))\s+(?:figure|value|number|level|one))"
_VERB = r"(?:is|was|makes?|represents?|does|would)"
#: "That as a percentage of the 2023 figure", "what share is that of the year before?", "of the 2023 level that is what
#: percent?"
_PARTS = tuple(
    re.compile(_OPENING + form + r"\W*$", re.IGNORECASE)
    for form in (
        rf"(?:{_THAT},?\s+)?(?:{_VERB}\s+)?(?:as|in|what|which)\s+(?:an?\s+|the\s+)?{_PART}\s+of\s+(?P<when>[^?,]+?)"
        rf"(?:\s+{_VERB}\s+{_THAT}(?:\s+(?:make|represent))?)?",
        rf"(?:what|which)\s+{_PART}\s+{_VERB}\s+{_THAT}\s+(?:(?:make|represent)\s+)?of\s+(?P<when>[^?,]+?)",
        rf"of\s+(?P<when>[^?,]+?),?\s+{_THAT}\s+{_VERB}\s+(?:what|which)\s+{_PART}",
        r"(?:as\s+)?(?:an?\s+|the\s+)?(?P<ratio>ratio)\s+(?:to|with|over)\s+(?P<when>[^?,]+?)",
    )
)
#: Words of a time, and those for the figure that there was then.
_TIME = re.compile(r"\b(?:\d{4}|year|years|month|months|earlier|before|previous|prior|last|ago)\b", re.IGNORECASE)
_FIGURE = re.compile(
    r"\b(?:(?:the|its|that|same|corresponding)\s+)*(?:figure|value|number|level|lead|gap|one|amount|total|count)\b"
    r"(?:\s+(?:for|in|of|from|at(?!\s+the\s+(?:end|start|beginning))))?",
    re.IGNORECASE,
)


def part_of_other_time(turn: Turn, said: str, take: Callable[[str], Response | None]) -> Response | None:
    """What part the last figure is of the same at the time that a turn names; None where it asks for no such part."""
    found = next((match for form in _PARTS if (match := form.match(said))), None)
    last = turn.state.query
    if found is None or last is None or last.fact is None or turn.named or not _TIME.search(found["when"]):
        return None
    when = " ".join(_FIGURE.sub(" ", found["when"]).split())
    told = take(f"and {when}?")
    whole = told.query if told is not None and told.answer.status == "answered" else None
    if (
        whole is None
        or whole.fact is None
        or not are_of_one_thing(last, whole)
        or last.fact.period == whole.fact.period
    ):
        return Response(not_made_out(turn))
    is_ratio = bool(found.groupdict().get("ratio"))
    return computed(turn, Query("ratio" if is_ratio else "share", told_apart((last, whole))))
