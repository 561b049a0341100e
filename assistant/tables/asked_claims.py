"""Yes or no is asked for and something else is told: "did they take more than a tenth" is answered by no number."""

from __future__ import annotations

from assistant.english.table_words import NO, YES
from assistant.tables.asked import Asked
from assistant.tables.outcome import Found, Refused

_VERBS = frozenset("did does do is are was were has have had".split())
#: Who is asked to tell: "do you know how many".
_ASKED = frozenset("you we i anyone anybody someone".split())


def refusal(asked: Asked, found: Found) -> Refused | None:
    """Why something found is no answer to a question for yes or no; None where it is one, or none is asked for."""
    first = asked.words[0].text.lower() if asked.words else ""
    if first not in _VERBS or asked.key(1) in _ASKED or asked.find("or") > 0:
        return None
    if any(asked.find(word) > 0 for word in _ASKING):
        # "Is it known how many": what is asked for comes after.
        return None
    value = found.value
    if isinstance(value, bool) or isinstance(value, str) and value.strip().lower() in YES | NO:
        return None
    return Refused("unclear", "It is not clear what is claimed.")


_ASKING = ("how", "what", "which", "who", "when", "where")
