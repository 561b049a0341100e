"""Stretches of years with one end named ("since 2020", "before 2018", "by 2023"), and what was counted in them."""

from assistant.composing.frame import Frame
from assistant.composing.outcomes import Declined
from assistant.composing.over_years import check_gaps, point
from assistant.composing.sides import Members
from assistant.composing.spans import in_one_grain
from assistant.composing.whens import beside
from assistant.facts import Measure
from assistant.operations.query import Query
from assistant.periods import Period
from assistant.reading.cumulative import is_cumulative
from assistant.reading.selection import Cell
from assistant.tuples import NamedTuple
from assistant.units import CURRENCIES
from assistant.utterance.parts_of_years import months_at
from assistant.utterance.words import name_key


class Stretch(NamedTuple):
    """A year from which on, or up to which, something is counted."""

    period: Period
    #: "since", "after", "before" or "until".
    way: str
    #: How many years there are up to the one named, where that is said ("the five years to 2022").
    years: int = 0


_AFTER = frozenset(("following",))
_UNTIL = frozenset("by until till through thru".split())
_TWO_UNTIL = (("up", "to"), ("as", "of"), ("up", "till"), ("and", "including"))
_TO = _UNTIL | frozenset(("to", "ending"))
#: "Five years to" has three words.
_YEARS_TO = 2
_YEAR = 12
_BEFORE = (("prior", "to"), ("previous", "to"))
#: What may stand between such a word and the year.
_BETWEEN = frozenset("the year end of".split())
#: Words that ask for what has come together up to a year, and those for what it had come to by then.
_TOGETHER = frozenset("many much total altogether overall been cumulatively".split())
_REACHED = frozenset(
    "reach reached stand stood high level grow grown grew rise risen rose fall fell fallen climb climbed climbing "
    "become became amount exceed exceeded".split()
)


def stretch(frame: Frame) -> Stretch | None:
    """The stretch of years that the question names by one of its ends; None if it names none, or other times too."""
    if len(frame.slots.periods) != 1:
        return None
    dated = frame.slots.periods[0]
    if dated.period.grain not in ("year", "edge"):
        return None
    if dated.is_since:
        return Stretch(dated.period, "since")
    keys = list(frame.keys[: dated.at[0]])
    while keys and keys[-1] in _BETWEEN and tuple(keys[-2:]) not in _TWO_UNTIL:
        keys.pop()
    length = months_at(frame.slots.scan.words, len(keys) - 3) // _YEAR if len(keys) > _YEARS_TO else 0
    if length > 1 and keys[-1] in _TO:
        return Stretch(dated.period, "until", length)
    if tuple(keys[-2:]) in _TWO_UNTIL or keys[-1:] and keys[-1] in _UNTIL:
        is_together = not _TOGETHER.isdisjoint(frame.keys) and _REACHED.isdisjoint(frame.keys)
        return Stretch(dated.period, "until") if is_together else None
    if dated.period.grain != "year":
        return None
    way = "before" if tuple(keys[-2:]) in _BEFORE else "after" if _AFTER.intersection(keys[-1:]) else ""
    way = way or beside(frame.slots, dated.at[0])
    return Stretch(dated.period, way) if way else None


#: Words in names of what one thing costs or is worth, and of what is given for other times than single years.
_NOT_OF_YEARS = frozenset(
    "cost price size average mean median value gap per capita salary wage pay worth surplus rate valuation "
    "total decade week month day".split()
)
#: Those who do something in one year and in the next, and are counted once.
_DOERS = frozenset(
    "agency company country state institution organisation organization person adult teacher student user firm "
    "nation university city".split()
)
#: Verbs of what there is at a time, and words of what is new in each year though it is said to be had.
_HAVING = frozenset("have had hold held has host hosts operation".split())
_NEW = frozenset(("new", "newly"))


def is_amount(measure: Measure) -> bool:
    """Whether a measure counts things, or is money that is spent or given, in single years."""
    named = {*name_key(measure.name), *name_key(measure.phrase)}
    is_counted = bool(measure.each) or measure.unit.base in CURRENCIES
    is_each_time = measure.between is None and not measure.unit.is_rate and not is_cumulative(measure)
    return is_counted and is_each_time and named.isdisjoint(_NOT_OF_YEARS)


def adds_over_years(measure: Measure) -> bool:
    """Whether the figures of a measure are of what happened in a year, so that those of several years add up.

    How many there are at a time, and how many did something, do not.
    """
    named = {*name_key(measure.name), *name_key(measure.phrase)}
    if not is_amount(measure) or not named.isdisjoint(_NEW):
        return is_amount(measure)
    return named.isdisjoint(_HAVING) and _HAVING.isdisjoint(name_key(measure.sentence)) and measure.each not in _DOERS


def counted(frame: Frame, found: Stretch) -> Query:
    """What was counted over the years of a stretch; declines where one of them has no figure, or only one has."""
    lines = [(members, _within(frame, members, found)) for members in frame.products()]
    if len(lines) == 1:
        return Query("sum", tuple(point(frame, cell, {}) for cell in lines[0][1]))
    sums = []
    for members, cells in lines:
        names = [frame.label(members[each]) for each in frame.free if len(frame.slots.members(each)) > 1]
        sums.append(Query("sum", tuple(point(frame, cell, {}) for cell in cells), label=", ".join(names)))
    return Query("both", tuple(sums))


_TWO = 2
_LONG = 5


def _within(frame: Frame, members: Members, found: Stretch) -> tuple[Cell, ...]:
    line = tuple(cell for cell in in_one_grain(frame.line(members)) if cell.fact.period)
    year = found.period.year
    back = year - found.years + 1 if found.years else 0
    first, last = {"since": (year, 0), "after": (year + 1, 0), "before": (0, year - 1), "until": (back, year)}[
        found.way
    ]
    cells = tuple(
        cell for cell in line if cell.fact.period and first <= cell.fact.period.year <= (last or cell.fact.period.year)
    )
    years = [cell.fact.period.year for cell in cells if cell.fact.period and cell.fact.period.grain == "year"]
    is_whole = bool(years) and (not first or first == years[0]) and (not last or last == years[-1])
    if len(years) < len(cells) or not is_whole:
        raise Declined("no_such_period", "The report does not give it for every year of that time.", line)
    # What there was before a series of few years nobody knows; a long one begins where there was little before.
    if len(years) < _TWO or not first and len(line) < _LONG:
        raise Declined("no_such_period", "The report does not give it for all of that time.", line)
    check_gaps(cells, "sum")
    return cells
