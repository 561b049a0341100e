"""Whether an answer is told in the scale and the unit that a question asks for: millions, percent."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal
from itertools import pairwise

from assistant.english.table_headings import UNITS
from assistant.english.table_words import CURRENCIES, CURRENCY_NAMES
from assistant.facts import Fact
from assistant.operations.query import Amount, Query, Result
from assistant.tables import currencies
from assistant.tables.asked import Asked
from assistant.tables.outcome import Refused
from assistant.tables.stems import stem, words_of
from assistant.tables.table import Table
from assistant.units import SCALES, Quantity

#: Words before a scale that is asked for: "how many million", "in thousands".
_ASKING = frozenset(("many", "in"))
_SCALES = {word + end: power for word, power in SCALES.items() if word for end in ("", "s")}
#: A scale in brackets.
_CITED = re.compile(r"\([^()]*(?:thousand|million|billion|trillion)s?[^()]*\)", re.IGNORECASE)
_PERCENT = frozenset(("percent", "percentage", "%", "pct"))
_CURRENCIES = frozenset(name.lower() for name in (*CURRENCIES, *CURRENCIES.values(), *CURRENCY_NAMES))


#: The units of length, weight and the like in which tables tell figures.
_MEASURED = frozenset(UNITS.values()) - {"percent"}
#: Units that are only asked for.
_ALSO = {
    "feet": "foot",
    "ft": "foot",
    "foot": "foot",
    "inches": "inch",
    "yards": "yard",
    "mph": "mph",
    "gallons": "gallon",
}


def _asks_other_unit(asked: Asked, facts: Iterable[Fact]) -> bool:
    """Whether "in miles" asks for another unit than the one in which all is told, or "how many TWh" is told percent."""
    bases = {fact.unit.base for fact in facts if fact.unit is not None}
    told = bases & _MEASURED
    words = [word.text.lower() for word in asked.words]
    for at, (before, word) in enumerate(pairwise(words)):
        unit = UNITS.get(word) or _ALSO.get(word)
        if before in ("in", "square") and told and unit is not None and unit not in told:
            return not any(stem(word) == stem(each) or each.startswith(unit[:4]) for each in told)
        is_counted = before == "many" and at and words[at - 1] == "how" and unit in _AMOUNTS
        if is_counted and bases and bases <= {"percent"}:
            return True
    return False


#: Units of so much of something, of which no percentage tells how many.
_AMOUNTS = _MEASURED - frozenset(("percentage point", "basis point", "year", "month", "week", "day", "person"))


def converted(asked: Asked, query: Query, cells: Iterable[Query], result: Result) -> Query | None:
    """What a query comes to in the scale that is asked for, where the table states another; None where it needs none.

    Where the table states no scale its numbers may be in any, and nothing is converted.
    """
    powers = _powers(asked)
    told = {cell.fact.unit.scale for cell in cells if cell.fact is not None and cell.fact.unit is not None}
    if len(powers) != 1 or len(told) != 1 or 0 in told or powers == told:
        return None
    (power,) = powers
    operands = query.operands if query.operation == "both" else (query,)
    results = result.operands if query.operation == "both" else (result,)
    found = []
    for operand, own in zip(operands, results, strict=True):
        unit = own.value.quantity.unit if isinstance(own.value, Amount) else None
        if unit is None or unit.scale not in told:
            return None
        amount = Quantity(Decimal(1), unit._replace(scale=power))
        found.append(Query("rescaled", (operand,), label=operand.label, key=operand.key, amount=amount))
    return query._replace(operands=tuple(found)) if query.operation == "both" else found[0]


def refusal(table: Table, asked: Asked, cells: Iterable[Query], result: Result | None) -> Refused | None:
    """Why the cells that an answer stands on are not told in what is asked for; None where they are."""
    facts = [cell.fact for cell in cells if cell.fact is not None]
    told = {fact.unit.scale for fact in facts if fact.unit is not None}
    powers = _powers(asked)
    # "Sales (in millions)" cites what the table says; where it says nothing, that is no other scale.
    is_cited = bool(_CITED.search(asked.question)) and told == {0}
    is_cited = is_cited or told == {0} and not table.title and _are_parts(asked, facts)
    if powers and told != powers and not is_cited and not _says(table, facts, powers):
        return Refused("unlike", "The table does not print its numbers in that scale.")
    if _asks_other_unit(asked, facts):
        return Refused("unlike", "The table does not tell that in this unit.")
    if currencies.asks_other(table, asked, facts):
        return Refused("unlike", "The table tells nothing in that currency.")
    if result is not None and isinstance(result.value, Amount) and _counts_otherwise(asked, result.value):
        return Refused("unclear", "It is not clear what is counted.")
    if result is None or not isinstance(result.value, Amount) or not _asks_percent(asked):
        return None
    is_gap = result.query.operation in ("difference", "change", "fall")
    if is_gap and result.value.quantity.unit.base != "percent" and _asks_part(asked) and not result.value.is_distance:
        return Refused("unlike", "That is no percentage.")
    if table.title:
        return None
    lines = [*(line.full_name for line in table.columns), *(fact.statement for fact in facts), table.corner]
    words = {word.lower() for text in lines for word in words_of(text)}
    if result.value.quantity.unit.base in _TOLD or words & _SHARES or any("%" in text for text in lines):
        return None
    return Refused("unlike", "The table prints no percentage there.")


def _asks_part(asked: Asked) -> bool:
    """Whether it is asked by what percentage something changed or differs."""
    return any(
        word.text.lower() in _SHARES
        and asked.key(at - 1) in ("what", "many")
        and asked.key(at + 1) not in ("point", "points")
        for at, word in enumerate(asked.words)
    )


def _counts_otherwise(asked: Asked, told: Amount) -> bool:
    """Whether it is asked how many times as much something is, or how many are beyond a bound, and money is told."""
    if asked.find("how", "many") != 0 or told.quantity.unit.base not in CURRENCIES.values():
        return False
    noun = asked.key(2)
    is_bounded = any(given.relation in _BOUNDS for given in asked.numbers)
    is_amount = asked.words[2].text.lower() in _CURRENCIES | _SCALES.keys()
    return noun == "times" and asked.find("as") > 0 or is_bounded and not is_amount


_BOUNDS = ("above", "below", "atleast", "atmost")


def _are_parts(asked: Asked, facts: Iterable[Fact]) -> bool:
    """Whether how many of something is asked for and numbers without a unit have decimals, so that they are printed in
    a scale: 9.4 shares, in millions."""
    told = [(fact.value, fact.unit.base) for fact in facts if fact.value is not None and fact.unit is not None]
    is_whole = all(value == value.to_integral_value() for value, _ in told)
    return asked.find("how", "many") >= 0 and not is_whole and not any(base for _, base in told)


_TOLD = frozenset(("percent", "percentage point"))
_SHARES = frozenset("percent percentage percentages pct share shares proportion rate ratio fraction".split())


def _asks_percent(asked: Asked) -> bool:
    """Whether a number of percent is asked for: "how many percent", "in percent"."""
    places = [at for at, word in enumerate(asked.words) if word.text.lower() in _PERCENT and asked.key(at + 1) != "of"]
    return any(asked.key(at - 1) in ("many", "what", "in") for at in places)


def _powers(asked: Asked) -> set[int]:
    """The powers of ten in which a number is asked for: "how many million", "in thousands", "in USD million"."""
    found = set()
    for at, word in enumerate(asked.words):
        before = at - 2 if asked.words[at - 1].text.lower() in _CURRENCIES else at - 1
        is_given = any(at in given.at for given in asked.numbers)
        if word.text.lower() in _SCALES and asked.key(before) in _ASKING and not is_given:
            found.add(_SCALES[word.text.lower()])
    return found


def _says(table: Table, facts: Iterable[Fact], powers: set[int]) -> bool:
    """Whether a name or a note of the table has the word for one of some powers of ten."""
    lines = [*(line.full_name for line in table.columns), *(fact.statement for fact in facts)]
    words = {word.lower() for text in (table.title, table.corner, *table.notes, *lines) for word in words_of(text)}
    return any(_SCALES.get(word) in powers for word in words)
