"""Turns that have the last answer rounded: "round it to a whole percent", "to one decimal"."""

from __future__ import annotations

import re
from decimal import Decimal

from assistant.answering.answer import Response, respond_to_query
from assistant.answering.declining import unknown
from assistant.conversing.answers_over import computed
from assistant.conversing.owed import not_made_out
from assistant.conversing.phrases import weighty, without_breaks
from assistant.conversing.turns import Turn
from assistant.english.followups import NO_DECIMALS, ROUNDING, ROUNDING_NOUNS, UNROUNDED
from assistant.english.numberwords import NUMBERS
from assistant.operations.query import Query
from assistant.reading.understanding import Library, understand
from assistant.utterance.forms import is_claim

#: How a turn begins that asks whether, or why, something is rounded.
_ASKING = frozenset("is was are were did do does has have had why who which where when".split())
_TENS = {"ten": 1, "hundred": 2, "thousand": 3, "million": 6, "billion": 9}
_PARTS = {"tenth": 1, "hundredth": 2, "thousandth": 3}
_WHOLE = frozenset("whole full integer".split())
_DECIMALS = frozenset("decimal dp".split())
_SIGNIFICANT = frozenset("significant sig sf".split())
_NAMES = {0: "a whole number", 1: "one decimal"}
_MOST = 10


def rounded(turn: Turn) -> Response | None:
    """The last answer with its number rounded as the turn says; what follows goes on with the exact one."""
    query, keys = turn.state.query, turn.keys
    if turn.named or turn.names_measure or turn.alone.scan.periods or _words(turn)[0] in _ASKING:
        return None
    if not keys.isdisjoint(UNROUNDED) or not keys.isdisjoint(ROUNDING) and not keys.isdisjoint(("not", "without")):
        asked = not weighty(turn.words, aside=ROUNDING | UNROUNDED | _ASIDE)
        return computed(turn, query) if asked and query is not None and not turn.state.told else None
    found = _place(_words(turn))
    if found is None or weighty(turn.words, aside=ROUNDING | _ASIDE):
        return None
    if query is None or turn.state.told or turn.state.lapsed or not _is_of_unit(turn):
        return Response(not_made_out(turn))
    if short := _printed_shorter(query, found):
        return Response(unknown(turn.question, "out_of_scope", short, turn.library.pack))
    return computed(turn, _with_place(query, found, keys))


def _printed_shorter(query: Query, place: tuple[int, str, str]) -> str:
    """What is said where more decimals are asked for than the report prints; "" where it prints them."""
    fact, (count, way, _) = query.fact, place
    if fact is None or fact.value is None or query.pack is None or way or query.pack.measures[fact.measure].each:
        return ""
    printed = max(0, -int(fact.value.as_tuple().exponent))
    return f"The report prints {fact.value} there, and no more decimals." if printed < count else ""


def _with_place(query: Query, place: tuple[int, str, str], keys: set[str]) -> Query:
    """A query with its numbers rounded."""
    count, way, called = place
    way = next((each for each in ("up", "down") if each in keys), way)
    parts = query.operands if query.operation == "both" else (query,)
    asked_for = tuple(
        Query("rounded", (part,), part.label, part.key, words=called, count=count, relation=way) for part in parts
    )
    return asked_for[0] if len(asked_for) == 1 else Query("both", asked_for)


#: "with one decimal", "to 2 decimal places"
_TO_DECIMALS = r"(?:with|to|at)\s+\w+\s+decimals?(?:\s+places?)?"
#: "The lead on MMLU, rounded to a whole percent", "round the lead on MMLU to one decimal"
_BEHIND = re.compile(
    r"[\s,]+(?P<how>(?:rounded|round(?=\s+(?:up|down|off|to)\b))(?:\s+(?:up|down|off))?(?:\s+to\s+[^?]*)?"
    rf"|{_TO_DECIMALS})\W*$",
    re.IGNORECASE,
)
_FIRST = re.compile(
    rf"^\W*(?:please\s+)?(?:(?:give|tell|show)\s+(?:me|it|that|this)\s+)*(?P<how>{_TO_DECIMALS})\s*[:,]\s*(?P<what>.+)$",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    r"^\W*(?:please\s+|can you\s+)?(?P<how>round(?:\s+(?:up|down|off))?)\s+(?P<what>the\s.+?)"
    r"(?P<to>\s+to\s+[^?]+?)?\W*$",
    re.IGNORECASE,
)


def apart_from_rounding(said: str, library: Library) -> tuple[str, str]:
    """A question for a figure, and how that is to be rounded; with "" where nothing is said of that."""
    behind, before, first = _BEHIND.search(said), _BEFORE.match(said), _FIRST.match(said)
    asked = said[: behind.start()] if behind else before["what"] if before else first["what"] if first else ""
    scan = understand(asked, library).scan if asked.strip() else None
    if scan is None or not (scan.names or scan.measures or scan.periods) or is_claim(scan):
        return said, ""
    how = (
        behind["how"] if behind else f"{before['how']}{before['to'] or ''}" if before else first["how"] if first else ""
    )
    return asked, how


def with_rounding(question: str, how: str, response: Response, library: Library) -> Response:
    """The response to a question with its number rounded as is said; declined where it has none."""
    query, words = response.query, without_breaks(how)
    place = _place([word.key for word in words])
    if response.answer.status != "answered":
        return response
    if query is None or place is None or isinstance(response.answer.value, bool) or response.answer.unit is None:
        return Response(unknown(question, "out_of_scope", "I cannot make out what is to be rounded.", library.pack))
    if short := _printed_shorter(query, place):
        return Response(unknown(question, "out_of_scope", short, library.pack))
    rounded_to = respond_to_query(
        question, _with_place(query, place, {word.key for word in words}), library, response.slots
    )
    return response._replace(answer=rounded_to.answer, query=rounded_to.query)


def _words(turn: Turn) -> list[str]:
    return [word.key for word in turn.words]


def _place(keys: list[str]) -> tuple[int, str, str] | None:
    """At how many decimals, in which way, and how that is called; None where a turn does not ask for rounding."""
    said = set(keys)
    rounds = bool(said & ROUNDING)
    numbers = [int(number) for key in keys if (number := _number(key)) is not None]
    tens = [_TENS[key] for key in keys if key in _TENS] + [len(key) - 1 for key in keys if _is_power(key)]
    parts = [_PARTS[key] for key in keys if key in _PARTS]
    if said & _SIGNIFICANT and len(numbers) == 1:
        return numbers[0], "significant", f"{numbers[0]} significant digits"
    if said & _DECIMALS and said & NO_DECIMALS:
        return 0, "", _NAMES[0]
    if said & _DECIMALS or rounds and said & {"digit", "place"} and "nearest" not in said:
        return _decimals(numbers[0]) if len(numbers) == 1 and numbers[0] <= _MOST else None
    if "nearest" in said and len(tens) == 1 and not parts:
        return -tens[0], "", f"the nearest {10 ** tens[0]:,}"
    if len(parts) == 1 and (rounds or "nearest" in said):
        return _decimals(parts[0])
    if numbers or tens or parts:
        return None
    is_whole = rounds or "nearest" in said and bool(said & (_WHOLE | {"percent", "%", "point", "one"}))
    return (0, "", _NAMES[0]) if is_whole or said & _WHOLE and said & ROUNDING_NOUNS else None


def _decimals(count: int) -> tuple[int, str, str]:
    return count, "", _NAMES.get(count, f"{count} decimals")


def _number(key: str) -> Decimal | None:
    if key in _TENS or _is_power(key):
        return None
    return Decimal(key) if key.isdecimal() else NUMBERS.get(key)


def _is_power(key: str) -> bool:
    """Whether it is 10, 100, 1000, ... in digits."""
    return key.isdecimal() and len(key) > 1 and key.rstrip("0") == "1"


def _is_of_unit(turn: Turn) -> bool:
    """Whether the unit that a turn names, if any, is one of the last answer."""
    answer = turn.state.answer
    if answer is None or answer.unit is None:
        return False
    units = (answer.unit,) if isinstance(answer.unit, str) else tuple(unit or "" for unit in answer.unit)
    if not turn.keys.isdisjoint(("point", "pp")):
        # A lead in percent is called so many points as well.
        return "percentage point" in units or turn.state.query is not None and turn.state.query.fact is not None
    return turn.keys.isdisjoint(("percent", "%", "percentage")) or any("percent" in unit for unit in units)


_ASIDE = (
    ROUNDING_NOUNS
    | NO_DECIMALS
    | _WHOLE
    | _DECIMALS
    | _SIGNIFICANT
    | _TENS.keys()
    | _PARTS.keys()
    | NUMBERS.keys()
    | frozenset(
        "nearest up down off after only just enough would will should could like good better fine let be".split()
    )
    | frozenset(str(number) for number in range(_MOST + 1))
    | frozenset("100 1000 10000 we me my now value much".split())
)
