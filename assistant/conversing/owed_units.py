"""In what a turn wants its answer, held against what came of it: in percent, in points, in times, a year, by name."""

from __future__ import annotations

from itertools import pairwise

from assistant.answering.answer import Response
from assistant.conversing.phrases import offers_sides, weighty
from assistant.conversing.substituting import facts_of
from assistant.conversing.turns import MADE, MODIFIERS, MOVEMENTS, Turn
from assistant.operations.query import Query
from assistant.units import CURRENCIES
from assistant.utterance.forms import is_claim

_PERCENTAGES = ("percent", "percentage point")
_ASKING = frozenset("which who where".split())
_PACES = frozenset(("peryear", "permonth"))
_JOINING = frozenset("and so but then ok okay".split())


def leaves_out_unit(turn: Turn, response: Response) -> bool:
    """Whether an answer is of another kind than its turn asks for."""
    query = response.query
    return query is not None and any(is_so(turn, response, query) for is_so in _KINDS)


def _times(turn: Turn, response: Response, query: Query) -> bool:
    """Whether "how many times bigger is the biggest?" is told how big that is."""
    keys, unit = [word.key for word in turn.words], response.answer.unit
    return ("many", "times") in pairwise(keys) and isinstance(unit, str) and not unit.startswith("times")


def _points(turn: Turn, response: Response, query: Query) -> bool:
    """Whether "how many points more?" is told a number of things."""
    unit = response.answer.unit
    is_made = "points" in turn.cues and query.operation in ("difference", "sum", *MOVEMENTS)
    # "In absolute terms" numbers of things are so many.
    is_made = is_made and _ABSOLUTE.isdisjoint(turn.keys)
    return is_made and isinstance(unit, str) and unit not in _PERCENTAGES


_ABSOLUTE = frozenset(("absolute", "absolutely"))


def _percent(turn: Turn, response: Response, query: Query) -> bool:
    """Whether "percent fewer?" is told a name, or "and in percent?" after some points the points again."""
    if turn.cues.isdisjoint(("percent", "relative")) or turn.names_measure or turn.named or turn.figures:
        return False
    if query.operation == "name":
        return turn.keys.isdisjoint(_ASKING) and not turn.cues.isdisjoint(("more", "fewer"))
    is_put = turn.cues <= {*MODIFIERS, "share"} and "points" not in turn.cues
    return is_put and response.answer.unit == "percentage point" and query == turn.state.query


def _spending(turn: Turn, response: Response, query: Query) -> bool:
    """Whether "who spends more?" after numbers of things is told of these, and of no money."""
    if turn.keys.isdisjoint(_SPENDING):
        return False
    told, named = {fact.measure for fact in query.facts()}, {each.sense.id for each in turn.alone.scan.measures}
    measures = turn.library.pack.measures
    is_money = any(measures[each].unit.base.rpartition(" ")[2] in CURRENCIES for each in told)
    return bool(told) and not is_money and told.isdisjoint(named)


_SPENDING = frozenset("spend spends spent cost costs pay pays paid".split())


def _pace(turn: Turn, response: Response, query: Query) -> bool:
    """Whether "per year?" is told how much it was at one time."""
    if query.fact is None or turn.cues.isdisjoint(_PACES) and not _is_bare_pace(turn):
        return False
    return not turn.library.pack.measures[query.fact.measure].unit.is_rate


def _is_bare_pace(turn: Turn) -> bool:
    """Whether a turn is nothing but a "by year", which beside anything else may ask for the figures of each year."""
    if turn.named or turn.names_measure or turn.alone.scan.periods or turn.whens:
        return False
    cues = [each for each in turn.alone.scan.cues if each.sense.id == "by year"]
    return bool(cues) and not weighty(turn.beside(*cues), aside=_BESIDE_PACES)


_BESIDE_PACES = frozenset("and so per each every year month".split())


def _side(turn: Turn, response: Response, query: Query) -> bool:
    """Whether "above or below?" is told how much it is or yes or no, and "behind whom?" who is behind."""
    keys = [word.key for word in turn.words]
    if ("behind", "whom") in pairwise(keys) or ("behind", "who") in pairwise(keys):
        return query.operation in ("name", "leader")
    is_one = query.fact is not None or isinstance(response.answer.value, bool)
    return is_one and offers_sides(turn.alone.scan.text)


def _name(turn: Turn, response: Response, query: Query) -> bool:
    """Whether "in relative terms where?" is told an amount."""
    keys = [word.key for word in turn.words if word.key not in ("?", *_JOINING)]
    return keys[-1:] == ["where"] and isinstance(response.answer.unit, str)


def _one_of_two(turn: Turn, response: Response, query: Query) -> bool:
    """Whether "the difference between these two drops" is told one of them."""
    cells = {tuple(sorted(fact.members.items())) for fact in facts_of(query).values()}
    is_of_two = "difference" in turn.cues and "two" in turn.keys and not turn.named
    return is_of_two and len(cells) == 1 and (query.fact is not None or query.operation in MOVEMENTS)


def _larger_of_made(turn: Turn, response: Response, query: Query) -> bool:
    """Whether "which is bigger?" after a median and then a mean is told which of the things themselves is."""
    made = [value.operation for value in turn.state.values[-2:] if value.operation in MADE]
    is_picked = query.operation == "name" and query.operands[0].operation == "top"
    return is_picked and len({*made}) > 1 and not turn.cues.isdisjoint(("more", "fewer")) and not turn.named


def _claim(turn: Turn, response: Response, query: Query) -> bool:
    """Whether "and 50 %?" after what came to nothing ("10 % of China's models") is taken for a claim."""
    is_put = is_claim(turn.alone.scan) or "than" in turn.keys
    return isinstance(response.answer.value, bool) and bool(turn.state.lapsed) and not is_put


_KINDS = (_claim, _larger_of_made, _times, _points, _percent, _spending, _pace, _side, _name, _one_of_two)
