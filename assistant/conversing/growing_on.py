"""Turns about what something has grown to some years later or earlier, and how two such growths stand to each other."""

from __future__ import annotations

import re
from decimal import Decimal

from assistant.answering.answer import Response
from assistant.conversing.answers_over import computed
from assistant.conversing.last_values import told_apart
from assistant.conversing.owed import not_made_out
from assistant.conversing.phrases import is_only, weighty
from assistant.conversing.turns import Turn
from assistant.english.followups import WHEN_THAT
from assistant.operations.query import Query
from assistant.units import YEAR, Quantity
from assistant.utterance.amounts import Given

#: "And the year after that?", "two years later?", "and another year?", "a year earlier"
_ON = re.compile(
    r"\W*(?:(?:and|then|so|ok|what about|how about)\b\W*)*"
    r"(?:(?:in|by)\s+)?(?:(?:the|an?|one|another|(?P<count>\d{1,2}|two|three|four|five|ten)(?:\s+more)?)\s+)"
    r"(?:more\s+|further\s+)?(?:(?P<next>next|following)\s+)?years?"
    r"(?P<way>\s+(?:after(?:\s+(?:that|this))?|later|on|more|further|earlier|before(?:\s+(?:that|this))?))?\W*",
    re.IGNORECASE,
)
_BACK = ("earlier", "before")
_COUNTS = {"two": 2, "three": 3, "four": 4, "five": 5, "ten": 10}
_GROWN = ("compound",)
_LENGTH = frozenset("over after in within during for year years".split())
_PAIR = 2


def grown_on(turn: Turn) -> Response | None:
    """ "And the year after that?" after what something grows to in two years: what it grows to in three."""
    query = turn.state.query
    said = _ON.fullmatch(turn.alone.scan.text)
    if query is None or query.operation not in _GROWN or said is None or turn.state.told:
        return None
    text = said[0].lower()
    if not (said["way"] or said["next"] or "another" in text or "more" in text):
        return None
    rate, length, *start = query.operands
    if length.amount is None or length.amount.unit.base != YEAR.base:
        return Response(not_made_out(turn))
    count = Decimal(_COUNTS.get(said["count"].lower(), 0) or said["count"]) if said["count"] else Decimal(1)
    moved = -count if any(word in text for word in _BACK) else count
    years = length.amount.number + moved
    if years <= 0:
        return Response(not_made_out(turn))
    longer = length._replace(amount=Quantity(years, length.amount.unit), label="", key="")
    return computed(turn, query._replace(operands=(rate, longer, *start)))


def ratio_grown(turn: Turn) -> Response | None:
    """ "Over four years?" after how many times one yearly factor is another: the ratio of what they grow to."""
    query, scan = turn.state.query, turn.alone.scan
    if query is None or query.operation != "ratio" or len(query.operands) != _PAIR or turn.named or scan.periods:
        return None
    # "And after four years?" after what they have grown to in three
    grown = [
        each.operands[0] for each in query.operands if each.operation == "compound" and len(each.operands) == _PAIR
    ]
    rates = [each for each in grown or query.operands if each.fact is not None]
    lengths = [each for each in scan.amounts if each.unit.base == YEAR.base]
    if len(rates) != _PAIR or len(lengths) != 1 or len(scan.amounts) != 1:
        return None
    measures = turn.library.pack.measures
    if not all(each.fact is not None and measures[each.fact.measure].unit.is_rate for each in rates):
        return None
    if weighty(turn.beside(lengths[0]), aside=_LENGTH) or turn.names_measure:
        return None
    return computed(turn, Query("ratio", told_apart(tuple(_grown(rate, lengths[0]) for rate in rates))))


def _grown(rate: Query, length: Given) -> Query:
    given = Query("given", amount=Quantity(length.number, length.unit))
    return Query("compound", (rate, given), label=rate.label, key=rate.key)


def began_growing(turn: Turn) -> Response | None:
    """ "Since when?" after the growths of two were held against each other: since when each has grown so."""
    query, measures = turn.state.query, turn.library.pack.measures
    if query is None or query.operation not in ("difference", "ratio") or not is_only(turn.words, WHEN_THAT):
        return None
    rates = [each for each in query.operands if each.fact and measures[each.fact.measure].unit.is_rate]
    if not len(rates) == len(query.operands) == _PAIR:
        return None
    return computed(turn, Query("both", tuple(Query("dates", (each,), each.label, each.key) for each in rates)))
