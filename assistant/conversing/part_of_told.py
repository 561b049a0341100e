"""Turns that ask what part one of those told has in all of them together: "Google's share of the three?"."""

from __future__ import annotations

import re

from assistant.answering.answer import Response
from assistant.conversing.answers_over import computed
from assistant.conversing.last_values import single_values, told_apart
from assistant.conversing.owed import not_made_out
from assistant.conversing.turns import Turn
from assistant.english.followups import COUNTED
from assistant.operations.query import Query

_OPENING = r"^\W*(?:(?:and|so|now|then|but|ok|okay|what(?:['’]s|\s+is|\s+was))\b[\s,]*)*"
_PART = r"(?:share|part|percentage|percent|slice|portion|fraction|proportion)"
_THEM = r"(?:the|those|these|all)\s+(?P<{}>two|three|four|five)(?:\s+(?:together|combined|taken\s+together))?"
#: "Google's share of the three in percent?", "what share of those three does fintech make up?"
_PARTS = tuple(
    re.compile(_OPENING + form + r"(?:,?\s+(?:in|as\s+a)\s+(?:percent|percentage|per\s+cent|%))?\W*$", re.IGNORECASE)
    for form in (
        rf"(?:the\s+)?.+?['’]s\s+{_PART}\s+of\s+{_THEM.format('many')}",
        rf"(?:what|which)\s+{_PART}\s+of\s+{_THEM.format('many')}\s+(?:is|does|do|did|was|are)\s+.+?"
        r"(?:\s+(?:make\s+up|make|have|hold|account\s+for|represent|come\s+to))?",
    )
)


def part_of_told(turn: Turn) -> Response | None:
    """What part the one that a turn names has in all that were told last; None where it asks for no such part."""
    found = next((match for form in _PARTS if (match := form.match(turn.question))), None)
    if found is None or turn.state.told or not turn.named or turn.alone.scan.periods:
        return None
    last, many = turn.state.query, COUNTED.get(found["many"].lower())
    whole = last.operands[1] if last is not None and last.operation == "share" else None
    # After the share of one of them the others are still meant.
    values = whole.operands if whole is not None and whole.operation == "sum" else single_values(turn.state.values)
    measures = {each.fact.measure for each in values if each.fact is not None}
    own = [
        each for each in values if each.fact is not None and not set(turn.named).isdisjoint(each.fact.members.values())
    ]
    is_whole = len(values) == many and len(measures) == 1 and len(own) == 1
    unit = turn.library.pack.measures[measures.pop()].unit if is_whole else None
    if unit is None or unit.is_rate or unit.base in ("percent", "percentage point"):
        # What are parts or paces already make up no whole.
        return Response(not_made_out(turn))
    return computed(turn, Query("share", told_apart((own[0], Query("sum", told_apart(values))))))
