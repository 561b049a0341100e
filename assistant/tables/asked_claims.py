"""Another kind of thing is asked for than is told: no number says "did they win", no name "the shoe size of her"."""

from __future__ import annotations

from collections.abc import Iterable

from assistant.english.table_words import NO, YES
from assistant.operations.query import Query
from assistant.tables.asked import Asked
from assistant.tables.outcome import Found, Refused
from assistant.tables.stems import stems_of
from assistant.tables.synonyms import meanings_at

_VERBS = frozenset("did does do is are was were has have had".split())
#: Who is asked to tell: "do you know how many".
_ASKED = frozenset("you we i anyone anybody someone".split())


def refusal(asked: Asked, found: Found, leaves: Iterable[Query]) -> Refused | None:
    """Why something found is no answer to a question for yes or no, or for what something has; None where it is one."""
    return _is_no_verdict(asked, found) or _is_no_such_thing(asked, found, leaves)


def _is_no_such_thing(asked: Asked, found: Found, leaves: Iterable[Query]) -> Refused | None:
    """Why a name is not "the shoe size of the one who came third": nothing that is told is called so."""
    at = asked.find("of")
    start = next((place for place, word in enumerate(asked.words) if word.text.lower() not in _OPENING), 0)
    if not start < at <= start + _LONGEST or not isinstance(found.value, str) or any(map(str.isdigit, found.value)):
        return None
    said = [word.text.lower() for word in asked.words[start:at]]
    if not _JOINING.isdisjoint(said) or asked.has("max", "min", "latest", "earliest", "previous", "next"):
        return None
    head = said[-1]
    told = _signs(" ".join(query.fact.statement for query in leaves if query.fact is not None))
    if head in _NAMES or _signs(head) & told or not told:
        return None
    return Refused("no_such_measure", "The table does not tell that.")


def _signs(text: str) -> set[str]:
    """The words of a text, and the groups of words of one meaning that they belong to."""
    stems = stems_of(text)
    return set(stems).union(*meanings_at(stems).values())


#: What may stand before the thing that is asked for, and nouns for a name itself.
_OPENING = frozenset("what what's is was were are the a an its tell give show me please".split())
_NAMES = frozenset("name names title titles identity kind type one which who".split())
_LONGEST = 3
#: What no bare name of a thing has in it.
_JOINING = frozenset(
    "is are was were has have had do does did the that which who whose whom where when how out other in on at from by "
    "to with for most all some any top first last".split()
)


def _is_no_verdict(asked: Asked, found: Found) -> Refused | None:
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
