"""The check of what came out: its unit is what the question asks for, and no number of the question is left over."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

from assistant.checks.counted_members import check_members_counted, check_one_of_kind, picked_by, put_above, sizes_along
from assistant.checks.counted_parts import (
    COUNTING,
    PER,
    THERE,
    are_parts,
    counts_a_kind,
    counts_a_population,
    ends_in_how_many,
    is_per_so_many,
)
from assistant.checks.own_numbers import is_own_number
from assistant.checks.stretching import check_truth
from assistant.composing.counts_of_places import is_count
from assistant.composing.frame import Frame
from assistant.composing.outcomes import Declined
from assistant.english.numberwords import SCALES, UNITS
from assistant.intents.offers import figures
from assistant.operations.query import Amount, Query, Result
from assistant.periods import months_between
from assistant.reading.growth_names import is_growth
from assistant.units import CURRENCIES, PERCENT
from assistant.utterance.amounts import Given
from assistant.utterance.forms import is_claim
from assistant.utterance.words import Word

#: Units that can be asked for by "how many" and that nothing else stands for.
_TIMES = ("year", "month", "week", "day", "hour", "minute", "second")
#: What "how many" can ask for where a percentage comes out.
_COUNTED = frozenset(
    "% percent percentage point pp pps ppt pt pts pct per percentage-point times time length fold exactly precisely "
    "more fewer less of in among did does was were is are year month".split()
)
_ASKING_PART = ("what", "which")
#: Words after which a unit is asked for.
_BEFORE_UNITS = ("many", "much", "in")


#: Units of what is counted by how many times it happened.
_HAPPENINGS = frozenset("times incident mention accident claim ride".split())


def _asks_percent(keys: tuple[str, ...]) -> bool:
    """Whether it is asked by "how many percent"."""
    return any(one == "many" and other in ("percent", "%") for one, other in pairwise(keys))


def check_unit(frame: Frame, result: Result) -> None:
    """Decline if a time or a currency is asked for ("how many months ...") and something else comes out."""
    words = frame.slots.scan.words
    keys = frame.keys
    many, much, within = (_after(keys, key) for key in _BEFORE_UNITS)
    units = {each.value.quantity.unit.base for each in result.within() if isinstance(each.value, Amount)}
    units.add(frame.measure.unit.base)
    in_percent = not units.isdisjoint(("percent", "percentage point"))
    times = [unit for unit in _TIMES if unit in many | much]
    is_time = not units.isdisjoint(_TIMES)
    asked = {_what_is_counted(keys, at + 2) for at in range(len(keys) - 2) if keys[at : at + 2] in COUNTING}
    if is_growth(frame.measure) and ("many" not in keys or _asks_percent(keys)):
        # It is the number that grew.
        asked = set()
    given = result.value.quantity.unit.base if isinstance(result.value, Amount) else ""
    # "The number of X is what fraction of that of Y?"
    asks_part = any(at and keys[at - 1] in _ASKING_PART for at in frame.slots.places("share", "base"))
    is_counted = asked - _COUNTED and not frame.slots.has("percent") and not are_parts(frame, result)
    is_counted = is_counted and not asks_part
    if given in ("percent", "percentage point") and (
        is_counted or ends_in_how_many(frame, result) and not frame.slots.has("difference")
    ):
        raise Declined("no_such_measure", "The report gives no number of them.")
    is_fact = result.query.operation == "fact" and not frame.measure.unit.is_rate
    if given == "times" and is_fact and asked and not asks_part and "times" not in keys:
        raise Declined("no_such_measure", "The report gives no number of them.")
    if many and is_per_so_many(given) and PER.isdisjoint(keys):
        raise Declined("no_such_measure", f"The report gives it only per {given.partition(' per ')[2]}.")
    if "times" in _after(keys, "many") and is_fact and frame.measure.unit.base not in _HAPPENINGS:
        raise Declined("no_such_measure", "The report does not say how many times that happened.")
    if times and not is_time:
        raise Declined("no_such_measure", f"The report does not give that in {times[0]}s.")
    if frame.slots.has("percent") and not in_percent and not frame.slots.amounts:
        raise Declined("unlike", f"The {frame.measure.name} is not given in percent.")
    if frame.slots.has("howlong") and not is_time and result.query.operation != "dates":
        raise Declined("no_such_measure", "The report does not say how long.")
    amount = result.value.quantity.unit.base if isinstance(result.value, Amount) else frame.measure.unit.base
    is_counted = many - _SCALED or ends_in_how_many(frame, result)
    if is_counted and amount in CURRENCIES and not _currencies(many | much | _after_scales(words)):
        raise Declined("no_such_measure", "The report gives no number of them.")
    if not _OF_MONEY.isdisjoint(keys) and _asks_money(frame) and not any(unit.startswith(CURRENCIES) for unit in units):
        raise Declined("no_such_measure", "The report does not give that in money.")
    counted = _counted(frame) if many else set()
    if counted - units and (counted - units - {frame.measure.each}) & _things(frame):
        raise Declined("no_such_measure", "The report does not give how many that are.")
    is_amount = frame.measure.unit.is_rate or amount in CURRENCIES
    is_of_group = is_amount and (_counts_members(frame) or "top how many" in " ".join(frame.keys))
    if is_of_group or result.query.operation in ("fact", "both") and _counts_nouns(frame):
        raise Declined("no_such_measure", "The report does not give how many that are.")
    is_bare = result.query.operation == "count" and not result.query.facts()
    is_told = result.query.operation == "fact" and not THERE.isdisjoint(keys)
    if is_bare or is_told and counts_a_kind(frame) or many and counts_a_population(frame):
        raise Declined("no_such_measure", "The report does not give how many of them there are.")
    in_things = [at for at in range(len(keys) - 1) if keys[at] == "in" and keys[at + 1] in _things(frame) - units]
    if in_percent and any(not any(key.isalpha() for key in keys[at + 2 :]) for at in in_things):
        raise Declined("unlike", f"The {frame.measure.name} is given in percent.")
    # Some pounds are no currency.
    currencies = _currencies((many | much | within) - {frame.measure.unit.base})
    units |= {unit.partition(" per ")[0] for unit in units}
    if currencies and units.isdisjoint(currencies):
        raise Declined("no_such_measure", f"The report does not give that in {currencies[0]}.")


def _after(keys: Sequence[str], key: str) -> set[str]:
    """The keys that stand right after a key."""
    return {after for one, after in pairwise(keys) if one == key} if key in keys else set()


def _asks_money(frame: Frame) -> bool:
    """Whether money is named, or asked for ("how much in dollars")."""
    keys = frame.keys
    # Some pounds are no currency.
    money = {"dollar", "euro", "pound"} - {frame.measure.unit.base}
    asks = any(key in ("many", "much") and {*keys[at + 1 : at + 3]} & money for at, key in enumerate(keys))
    # How much somebody pays is money, whatever the measure is called after; a number of things is none.
    is_paid = bool(frame.measure.each) and not _PAYING.isdisjoint(keys) and not _after(keys, "much").isdisjoint(_DOING)
    is_price = keys[:2] == ("how", "much") and [key for key in keys if key.isalpha()][-1:] == ["cost"]
    return asks or is_paid or is_price or not _MONEY.isdisjoint(_unspent(frame))


def _counted(frame: Frame) -> set[str]:
    """What "how many" counts that is no part of a name of the measure."""
    own = {at for each in frame.slots.scan.measures if each.sense.id == frame.measure.id for at in each.at}
    pairs = enumerate(pairwise(frame.keys), 1)
    return {after for at, (one, after) in pairs if one == "many" and at not in own}


def _what_is_counted(keys: tuple[str, ...], at: int) -> str:
    """The word for what is counted after "how many", an "of the" left out."""
    after = [key for key in keys[at : at + 4] if key not in ("of", "the", "these", "those", "all", "its")]
    return after[0] if keys[at] == "of" and after else keys[at]


#: Words of scale after "how many" that say of nothing how many there are.
_SCALED = frozenset(SCALES)


def _after_scales(words: Sequence[Word]) -> set[str]:
    """The words after scales: "how many billion dollars"."""
    return {after.key for one, after in pairwise(words) if one.key in SCALES}


def _things(frame: Frame) -> set[str]:
    """What the measures of the pack count."""
    return set(frame.cube.counted.values())


#: Words that ask for an amount of money.
_MONEY = frozenset("money cash dollar bucks euro costly expensive cost price usd".split())
#: What is done with money alone: how much of it is asked for.
_PAYING = frozenset("pay paid spend spent".split())
_DOING = frozenset("did do does was is were are has have".split())
_OF_MONEY = _MONEY | _PAYING | {"pound"}


def _unspent(frame: Frame) -> set[str]:
    """The words of a question that are no part of names or of the numbers in it."""
    scan = frame.slots.scan
    own = {at for each in scan.measures if each.sense.id == frame.measure.id for at in each.at}
    own |= {at for each in frame.slots.named for at in each.at} | scan.numbered
    return {key for at, key in enumerate(frame.keys) if at not in own}


def _counts_members(frame: Frame) -> bool:
    """Whether "how many" stands right before the name of a member or of a dimension ("how many Chinese models")."""
    words = frame.slots.scan.words
    many = {at + 1 for at, word in enumerate(words) if word.key == "many"}
    named = {each.at[0] for each in (*frame.slots.named, *frame.slots.nouns)}
    return not many.isdisjoint(named)


def _counts_nouns(frame: Frame) -> bool:
    """Whether "how many" counts the things of a dimension ("how many small models") of which a measure has figures."""
    if frame.measure.unit.base == "percent":
        return False
    many = {at + step for at, key in enumerate(frame.keys) if key == "many" for step in (1, 2)}
    own = {at for each in frame.slots.scan.measures if each.sense.id == frame.measure.id for at in each.at}
    return any(each.at[0] in many and own.isdisjoint(each.at) for each in frame.slots.nouns)


def _currencies(keys: set[str]) -> list[str]:
    """The currencies among some words, always in the same order."""
    named = {UNITS.get(key) for key in keys}
    return [currency for currency in CURRENCIES if currency in named]


def _check_things_counted(frame: Frame) -> None:
    """Decline a claim in percent of so many things ("the US leads China by 25 models")."""
    counted = _things(frame) - {frame.measure.each}
    for amount in frame.slots.amounts:
        after = frame.keys[amount.at[-1] + 1 : amount.at[-1] + 2] if amount.at else ()
        if not amount.unit.base and not counted.isdisjoint(after):
            raise Declined("no_such_measure", f"The report does not give that in {after[0]}s.")


def check_numbers(frame: Frame, result: Result) -> None:
    """Decline if the question gives a number that is neither used, nor a figure, nor what comes out."""
    check_members_counted(frame, result)
    check_one_of_kind(frame, result)
    if not frame.slots.amounts:
        return
    in_percent = frame.measure.unit.base in ("percent", "percentage point")
    if in_percent and is_claim(frame.slots.scan) and result.query.operation != "is among":
        _check_things_counted(frame)
    parts = result.query.within()
    facts = result.query.facts()
    check_truth(frame, result, facts)
    computed = {each.value.quantity.number for each in result.within() if isinstance(each.value, Amount)}
    given = {part.amount.number for part in parts if part.amount is not None}
    # "more than half" of what is given as a part of one
    is_part = frame.measure.unit.base in ("number", "") or any(part.operation == "scaled" for part in parts)
    given |= {number * 100 for number in given if is_part}
    printed = {each for fact in facts for each in (fact.value, fact.high)}
    if frame.slots.has("level", "fall"):
        # "the 17.5 % lead melted to what?" names the figure of another time of the same cell.
        printed |= {cell.fact.value for fact in facts for cell in frame.cube.cells(frame.measure, fact.members)}
    sides = {len(frame.slots.members(each)) for each in frame.measure.dimensions} | ({2} if frame.sides else set())
    sides |= sizes_along(frame)
    counts = {len({fact.id for fact in facts})} | sides | put_above(facts) | picked_by(result)
    # "The other three" are one fewer than all.
    fewer = (0, 1) if not _OTHERS.isdisjoint(frame.keys) or is_claim(frame.slots.scan) else (0,)
    counts |= {len(part.operands) - less for part in parts for less in fewer}
    if frame.slots.amounts and any(part.operation == "remaining" for part in parts):
        # "The lead is close to zero" is held against what is left of it.
        given.add(Decimal(0))
    # Of two figures that are offered to choose from, one or both are another one.
    offered = figures(frame)
    # Of a lead the one figure that is told is itself how far they are apart.
    apart = {*given, *_number(result), *(fact.value for fact in facts if frame.sides and len(facts) == 1)}
    for amount in frame.slots.amounts:
        if _is_distance(frame, amount) and amount.number not in apart:
            raise Declined("out_of_scope", f"It cannot be told whether they are {amount.number} apart.")
        if amount in offered or amount.number in given or amount.number in printed or amount.number in computed:
            continue
        is_count_of = _is_spent(frame, amount, counts) or _counts_points(frame, amount, counts)
        is_half = amount.unit == PERCENT and any(amount.number * size / 100 in given for size in sides)
        if is_count_of or is_half or _is_length_of_span(frame, amount, given, parts) or is_own_number(frame, amount):
            continue
        if any(fact.value == amount.number for fact in frame.cube.by_measure.get(frame.measure.id, ())):
            # The report gives it, of another thing or time than would be told.
            raise Declined("out_of_scope", f"I did not understand what the number {amount.number} is said of.")
        raise Declined("out_of_scope", f"The number {amount.number} does not fit what the report says.")


_OTHERS = frozenset("other others rest remaining else".split())


def _is_distance(frame: Frame, amount: Given) -> bool:
    """Whether a number says how far two are apart ("X leads Y by 40"), and not what is done with something."""
    is_after_by = "by" in frame.keys[max(0, amount.place - 2) : amount.place]
    return is_after_by and not amount.relation and frame.slots.has("ahead", "behind")


def _number(result: Result) -> set[Decimal]:
    return {result.value.quantity.number} if isinstance(result.value, Amount) else set()


def _is_spent(frame: Frame, amount: Given, counts: set[int]) -> bool:
    # "... times two" counts nothing.
    before = frame.keys[amount.at[0] - 1] if amount.at and amount.at[0] else ""
    return before != "times" and is_count(amount) and int(amount.number) in counts


def _counts_points(frame: Frame, amount: Given, counts: set[int]) -> bool:
    """Whether a number counts movements in points ("the four point declines") and is none of points."""
    before = frame.slots.scan.words[amount.place - 1].key if amount.place else ""
    is_whole = amount.number == int(amount.number) and int(amount.number) in counts
    return amount.unit.base == "percentage point" and before in ("the", "all", "these", "those") and is_whole


def _is_length_of_span(frame: Frame, amount: Given, given: set[Decimal], parts: list[Query]) -> bool:
    """Whether a length of time ("those twelve months", "the three years 2020 to 2022") is that of the dates used."""
    if amount.unit.base not in ("month", "year"):
        return False
    months = int(amount.number) * (12 if amount.unit.base == "year" else 1)
    periods = sorted(part.fact.period for part in parts if part.fact is not None and part.fact.period)
    years = {period.label for period in periods}
    is_each_year = amount.unit.base == "year" and len(years) == amount.number and amount.number > _FEWEST
    return bool(periods) and (is_each_year or months == abs(months_between(periods[0], periods[-1])))


#: Between two years lies one, so that of two it is not clear which are counted.
_FEWEST = 2
