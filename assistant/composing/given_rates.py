"""Growth by a yearly factor that the question itself gives, whatever it is that grows."""

from __future__ import annotations

from decimal import Decimal

from assistant.composing.growth import length_of, number, starting_amount
from assistant.operations.query import Query
from assistant.units import TIMES, Quantity
from assistant.utterance.amounts import Given
from assistant.utterance.scanning import Scan


def given_rate(scan: Scan) -> Given | None:
    """The yearly factor that the question itself gives ("3x a year", "triples every year", "a yearly tripling")."""
    yearly = [each.at for each in scan.cues if each.sense.id == "peryear"]
    keys = [word.key for word in scan.words]
    factors = [given for given in scan.amounts if given.unit == TIMES or _multiplies(keys, given)]
    near = [(_gap(given, at), given) for given in factors for at in yearly]
    near = [each for each in near if 0 < each[0] <= _NEAR]
    if near:
        return min(near, key=lambda each: each[0])[1]
    lasting = [given for given in scan.amounts if given.unit == TIMES and _lasts_years(scan, given)]
    if lasting:
        return lasting[0]
    keeps = any(each.sense.id == "ongoing" for each in scan.cues) or any(
        word.key in ("keep", "keeps") for word in scan.words
    )
    if keeps and any(given.unit.base == "year" for given in scan.amounts):
        return next((given for given in scan.amounts if given.unit == TIMES), None)
    return None


def _lasts_years(scan: Scan, given: Given) -> bool:
    """Whether a growth is said to go on for years ("three years of doubling")."""
    keys = [word.key for word in scan.words]
    goes_on = keys[given.place].endswith("ing") and keys[given.place + 1 : given.place + 2] == ["for"]
    lasts = goes_on and any(each.unit.base == "year" and each.at[0] == given.place + 2 for each in scan.amounts)
    return lasts or keys[max(0, given.place - 2) : given.place] == ["year", "of"]


def _multiplies(keys: list[str], given: Given) -> bool:
    """Whether a number says by what something is multiplied ("multiplies by 5", "times 5")."""
    before = keys[max(0, given.place - 2) : given.place]
    return given.is_bare and before[-1:] == ["by"] and before[:1] in (["multiply"], ["multiplied"], ["multiplying"])


#: How many words may lie between a factor and the words that make it a yearly one.
_NEAR = 3


def _gap(given: Given, at: tuple[int, ...]) -> int:
    return at[0] - given.at[-1] if at[0] > given.place else given.at[0] - at[-1]


def by_given_rate(scan: Scan) -> Query | None:
    """What a yearly factor that the question itself gives makes of something; None if that is not asked."""
    rate = given_rate(scan)
    if rate is None:
        return None
    cues = {each.sense.id for each in scan.cues}
    rest = tuple(given for given in scan.amounts if given is not rate)
    factor = number(Quantity(rate.number, TIMES))
    time = length_of(rest)
    if time:
        start = starting_amount(rest)
        return Query("compound", (factor, number(time), *((number(start),) if start else ())))
    goal = next((given.number for given in rest if given.number > 1), Decimal(2))
    if goal == rate.number and cues & {"percent", "relative"}:
        # "Five times a year, that is by a factor of 5, is how many percent?"
        return Query("percent growth", (factor,), relation="month" if "permonth" in cues else "")
    if cues & {"double", "howlong"} or goal != 2 or _asks_time(scan):
        unit = "month" if any(word.key == "month" for word in scan.words) else "year"
        return Query("time to multiply", (factor, number(Quantity(goal, TIMES))), relation=unit)
    if cues & {"percent", "relative"}:
        per = "month" if "permonth" in cues else ""
        return Query("percent growth", (factor,), relation=per)
    return None


def _asks_time(scan: Scan) -> bool:
    keys = " ".join(word.key for word in scan.words)
    return any(
        each in keys
        for each in ("many year", "many month", "how long", "time to", "until", "year to reach", "month to reach")
    )
