"""Whether an answer is the kind of number that a question asks for: "how many" is told by no text and by no money."""

from __future__ import annotations

import re
from collections.abc import Iterable

from assistant.english.table_words import CURRENCIES, CURRENCY_NAMES, MONEY
from assistant.operations.query import Amount, Result, Words
from assistant.tables.asked import Asked
from assistant.tables.outcome import Found, Refused
from assistant.tables.stems import words_of
from assistant.utterance.amounts import find_amounts
from assistant.utterance.words import split_words

#: A figure that is no part of a code or a name: "3" and no "G3".
_FIGURE = re.compile(r"(?<![A-Za-z\d])[\d½¼¾]")
#: Words of a question that ask for money or for percentages themselves.
_OF_UNITS = frozenset(
    (*CURRENCY_NAMES, *(sign.lower() for sign in CURRENCIES), *MONEY, "dollar", "cents", "money", "cost", "costs")
) | frozenset(
    "percent percentage percentages % points point thousand thousands million millions billion billions".split()
)


def refusal(asked: Asked, found: Found, result: Result | None) -> Refused | None:
    """Why something found is no answer to a question for how much or how many; None where it is, or none is asked."""
    is_many = asked.find("how", "many") >= 0
    if not is_many and asked.find("how", "much") < 0:
        return None
    value = found.value if result is None else result.value
    text = value.text if isinstance(value, Words) else value
    if isinstance(text, str) and not _FIGURE.search(text) and not find_amounts(split_words(text), frozenset()):
        return Refused("no_such_measure", f'What is printed there is no number: "{text.strip()}".')
    if is_many and isinstance(value, Amount) and _is_measured(value.quantity.unit.base, asked, found):
        return Refused("no_such_measure", "The table does not tell how many that are.")
    return None


def is_no_rate(asked: Asked, found: Found, names: Iterable[str]) -> Refused | None:
    """Why a bare cell is no answer to a question for a rate, or for the time before; None where it is one.

    `names` are what the table and its lines are called.
    """
    if found.query is None or found.query.operands or found.query.fact is None:
        return None
    said = {word.text.lower() for word in asked.words}
    if said.isdisjoint(_RATES | _BEFORE):
        return None
    told = {word.lower() for word in words_of(found.query.fact.statement)}
    printed = {word.lower() for name in names for word in words_of(name)}
    unit = found.query.fact.unit
    if said & _RATES and not (_RATES | _SHARES) & (told | printed) and (unit is None or unit.base != "percent"):
        return Refused("no_such_measure", "The table tells no such rate.")
    if said & _BEFORE and _BEFORE & printed and not _BEFORE & told:
        return Refused("no_such_measure", "It is not clear which figure of the time before is meant.")
    return None


_RATES = frozenset(("rate", "ratio", "rates"))
_SHARES = frozenset(("percent", "percentage", "share", "%", "per"))
_BEFORE = frozenset(("previous", "prev", "prior"))


def _is_measured(unit: str, asked: Asked, found: Found) -> bool:
    """Whether a number is one of money or a percentage, and the question says no such thing."""
    if unit != "percent" and unit not in MONEY:
        return False
    said = {word.text.lower() for word in asked.words}
    if said & _OF_UNITS or any(text[0] in "$€£" for text in said):
        return False
    # A name of what is told may be said: "how many net sales".
    names = {
        word.lower() for query in (found.query, *found.leaves) if query and query.fact for word in words_of(query.label)
    }
    return not {word.rstrip("s") for word in said & names}
