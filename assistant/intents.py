"""The intents: which cues and slots call for which query. Data, in the order in which they are tried.

`needs` are cues ("max|min": any of these) and features ("@several"); all must be there, and none of `unless`.
A new kind of question is one entry here, with its cues in `english/cues.py`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from assistant.composing import change, claims, growth, lookup, pairs, placed, sets
from assistant.composing.frame import Declined, Frame
from assistant.composing.terms import moves
from assistant.english.numberwords import NUMBERS
from assistant.english.directions import AHEAD, BEHIND
from assistant.forms import is_claim
from assistant.query import Query
from assistant.units import TIMES


class Intent(NamedTuple):
    """A kind of question and how its query is made."""

    name: str
    needs: tuple[str, ...]
    build: Callable[[Frame], Query]
    unless: tuple[str, ...] = ()
    #: Phrasings with slots in braces.
    examples: tuple[str, ...] = ()


def _no_forecast(frame: Frame) -> Query:
    raise Declined("out_of_scope", "The report makes no forecast.")


def _no_reason(frame: Frame) -> Query:
    raise Declined("out_of_scope", "The report gives no reason for it.")


def _no_advice(frame: Frame) -> Query:
    raise Declined("out_of_scope", "The report gives facts, not advice or opinions.")


def _no_names(frame: Frame) -> Query:
    raise Declined("no_such_measure", "The report counts them; it does not name them.")


def _no_date(frame: Frame) -> Query:
    raise Declined("no_such_period", "The report gives figures for a few dates only; it does not say when that happened.")


def _no_parts(frame: Frame) -> Query:
    raise Declined("no_such_entity", "The report gives it as a whole, not by its parts.")


INTENTS: tuple[Intent, ...] = (
    Intent("no reason", ("why",), _no_reason),
    Intent("no advice", ("advice",), _no_advice),
    Intent("no names", ("@asks for the things counted",), _no_names),
    Intent("part of a member", ("@member as a place",), _no_parts),
    # -- no numbers -------------------------------------------------------------------------------
    Intent("who is first", ("@placed", "@either or"), placed.first),
    Intent("claim without numbers", ("@placed", "@claim"), claims.check_place),
    Intent("which of two without numbers", ("@stated order", "more|fewer|max|min", "@asks for a name|@either or"), placed.which_stated),
    Intent("claim without numbers", ("@stated order", "@claim", "more|fewer"), claims.check_stated),
    Intent("no numbers", ("@placed", "count|share|ratio|percent|difference|points|when|ordinal|mean|sum|howlong|rate|trend|change|fall|rise"), placed.decline, unless=("max", "more")),
    Intent("who is first", ("@placed", "@asks for a name"), placed.first),
    Intent("who is first", ("@placed", "max|min|more|fewer"), placed.first),
    Intent("what is said", ("@placed",), placed.state),
    # -- growth and what would be -----------------------------------------------------------------
    Intent("crossing", ("@moving measure", "ongoing|@at a pace", "cross|when|howlong"), growth.crossing, unless=("@future period",)),
    Intent("projection", ("@moving measure", "ongoing", "@future"), growth.projection),
    Intent("no forecast", ("@moving measure", "@future period"), _no_forecast),
    Intent("no forecast", ("@moving measure", "predict"), _no_forecast, unless=("@claim", "@known period")),
    Intent("no forecast", ("@moving measure", "cross", "when|howlong"), _no_forecast),
    Intent("leader", ("@asks for a side",), lookup.leader, unless=("@asks for the axis", "@several members")),
    Intent("date", ("since when", "@rate"), lookup.date, unless=("@claim", "ongoing")),
    Intent("date", ("@asks for a date", "@rate"), lookup.date, unless=("@claim", "ongoing", "double", "howlong", "@length", "max", "min", "more", "fewer", "@factor to reach")),
    Intent("date", ("@asks for a date",), lookup.date, unless=("@claim", "ongoing", "cross", "double", "howlong", "@length", "fall", "rise", "more", "fewer", "max", "min", "predict", "@threshold")),
    Intent("no date", ("@asks for a date", "fall|rise|max|min|more|fewer|@threshold"), _no_date, unless=("@claim", "ongoing", "cross", "double", "howlong", "@length", "@asks for the axis")),
    Intent("which of two", ("@either or", "more|fewer|max|min"), pairs.which_one),
    Intent("claim", ("@claim",), claims.check),
    Intent("claim", ("@stated figure|@stated lead",), claims.check),
    Intent("difference of figures", ("@two figures", "difference|points"), pairs.difference, unless=("ratio", "percent", "relative", "@moves")),
    Intent("ratio of figures", ("@two figures", "ratio"), pairs.ratio),
    Intent("relative difference", ("percent|relative", "more|fewer", "@several", "@how much"), pairs.relative_difference, unless=("@moves", "points", "ratio")),
    Intent("both ends", ("trend|from what to what",), lookup.look_up, unless=("@axis open", "@rate", "ratio", "points", "relative", "sum|mean|median|spread")),
    Intent("compounding", ("@rate", "@grown ratio"), growth.compound),
    Intent("time to multiply", ("@rate", "double|howlong|@factor"), growth.time_to_multiply, unless=("@length",)),
    Intent("compounding", ("@rate", "@length"), growth.compound),
    Intent("growth in percent", ("@rate", "percent|relative"), growth.percent_growth),
    # -- sets -------------------------------------------------------------------------------------
    Intent("list of the others", ("except", "@asks for a name|list|all|@plural axis"), lookup.list_all, unless=("sum|mean|median|max|min|rank", "@claim", "@adds up")),
    Intent("above the mean", ("@held against the mean", "@asks for a name"), sets.against_mean, unless=("@threshold", "@one named", "ratio")),
    Intent("count", ("@how many of the axis",), sets.count, unless=("mean|median|sum|permonth",)),
    Intent("filter", ("@threshold", "@asks for a name"), sets.which, unless=("sum|mean|median",)),
    Intent("filter", ("@threshold", "list"), sets.which),
    Intent("of the extreme", ("max|min", "@clause of the axis", "@two times or a move"), sets.of_the_extreme, unless=("@one named",)),
    Intent("range", ("spread",), sets.aggregate, unless=("@one named",)),
    Intent("rate", ("@rate", "peryear|rate|rise", "@one named"), lookup.look_up, unless=("@length", "double", "howlong", "percent", "relative", "permonth", "mean")),
    Intent("ratio of two", ("@two anchors", "ratio"), pairs.ratio),
    Intent("difference of two", ("@two anchors", "difference"), pairs.difference, unless=("@asks for a name", "list", "rank")),
    Intent("difference of two", ("@two anchors", "more|fewer|ahead|behind", "@how much"), pairs.difference, unless=("@asks for a name", "list", "rank")),
    Intent("which of two", ("@two members", "more|fewer"), pairs.which_one, unless=("ratio", "@how much", "difference", "list")),
    Intent("ratio over time", ("@an aggregate", "@two times", "ratio"), pairs.ratio),
    Intent("difference over time", ("@an aggregate", "@two times", "difference|more|fewer"), pairs.difference, unless=("@moves",)),
    Intent("difference of places", ("@two places", "difference|between"), pairs.difference),
    Intent("aggregate", ("mean|median|spread",), sets.aggregate, unless=("permonth", "@one named")),
    Intent("aggregate", ("sum",), sets.aggregate, unless=("permonth", "share", "@one named", "@one extreme")),
    Intent("aggregate", ("sum|mean|median", "except"), sets.aggregate),
    Intent("share of the other", ("@share between two",), pairs.share),
    Intent("share", ("share", "@adds up"), sets.share, unless=("remain", "@moves")),
    Intent("sum of the others", ("except", "@adds up", "@one named"), sets.sum_of_others, unless=("ratio", "difference", "more", "fewer", "@claim")),
    Intent("share of a sum", ("share", "sum", "@one named"), sets.share_of_sum),
    Intent("share", ("percent", "@adds up", "@one named"), sets.share, unless=("remain", "@moves", "more", "fewer")),
    Intent("place", ("rank|which place", "@one named"), sets.place, unless=("@ordinal", "ascending", "descending", "list")),
    Intent("order", ("rank|ascending|descending",), sets.rank, unless=("@ordinal",)),
    Intent("which of two", ("more|fewer", "@asks for a name", "@several"), pairs.which_one, unless=("ratio",)),
    Intent("extreme", ("max|min|than others",), sets.extreme),
    Intent("extreme", ("ahead|behind", "@one-sided", "@asks for a name"), sets.extreme),
    Intent("extreme", ("@ordinal",), sets.extreme),
    # -- movements
    Intent("share over time", ("share|percent|base", "@two times"), pairs.share, unless=("@moves", "@adds up", "@asks for a name", "points")),
    Intent("ratio over time", ("@moves", "ratio"), pairs.ratio, unless=("permonth", "peryear")),
    Intent("which of two", ("more|fewer", "@asks for a name", "@moves"), pairs.which_one),
    Intent("difference", ("@moves", "@several members", "difference|more|fewer"), pairs.difference),
    Intent("change", ("@moves",), change.moved),
    # -- pairs ------------------------------------------------------------------------------------
    Intent("ratio", ("ratio",), pairs.ratio, unless=("@rate alone",)),
    Intent("difference", ("difference|more|fewer|ahead|behind", "@several"), pairs.difference, unless=("@list",)),
    Intent("which of two", ("more|fewer", "@asks for a name"), pairs.which_one),
    Intent("comparison", ("compare|than", "@several"), pairs.side_by_side),
    # -- values -----------------------------------------------------------------------------------
    Intent("list", ("list|all",), lookup.list_all, unless=("@named on the axis",)),
    Intent("list", ("@plural axis",), lookup.list_all),
    Intent("value", (), lookup.look_up),
)


def choose_intent(frame: Frame) -> Intent:
    """The first intent whose needs the question meets."""
    for intent in INTENTS:
        if all(_met(frame, need) for need in intent.needs) and not any(_met(frame, each) for each in intent.unless):
            return intent
    raise AssertionError("the last intent needs nothing")


def _met(frame: Frame, need: str) -> bool:
    return any(FEATURES[each](frame) if each.startswith("@") else frame.slots.has(each) for each in need.split("|"))


def _named(frame: Frame) -> tuple[str, ...]:
    return frame.slots.members(frame.axis) if frame.axis else ()


def _several_members(frame: Frame) -> bool:
    return any(len(frame.slots.members(each)) > 1 for each in frame.free)


def _is_future(frame: Frame) -> bool:
    last = max((fact.period.end for fact in frame.cube.by_measure.get(frame.measure.id, ()) if fact.period), default=0)
    return any(when.period is not None and when.period.start > last for when in frame.whens())


def _asks_for_name(frame: Frame) -> bool:
    if frame.slots.has("which", "who") or _asks_where(frame):
        return True
    if not any(each.dimension == frame.axis for each in frame.slots.nouns):
        return False
    return not frame.slots.has("difference") or sets.threshold(frame) is not None


def _asks_where(frame: Frame) -> bool:
    """Whether "where" asks, and does not only join ("the test where ...")."""
    nouns = {each.at[-1] for each in (*frame.slots.nouns, *frame.slots.named)}
    nouns |= {each.at[-1] for each in frame.slots.scan.names if each.sense.kind == "dimension"}
    return any(at - 1 not in nouns for at in frame.slots.cues.get("where", ()))


_COUNTED_LINKS = frozenset("of the these those all different other".split())


def _counts_axis(frame: Frame) -> bool:
    """Whether "how many" or "number of" stands right before a noun of the axis."""
    words = frame.slots.scan.words
    for each in frame.slots.nouns:
        before = [word.key for word in words[max(0, each.at[0] - 5) : each.at[0]]]
        if each.dimension not in frame.free:
            continue
        asked = max((at for at, key in enumerate(before) if key in ("many", "number", "count")), default=-1)
        between = before[asked + 1 :]
        if asked >= 0 and all(key in _COUNTED_LINKS or key in NUMBERS or key.isdigit() for key in between):
            return True
    return False


def _is_plural_axis(frame: Frame) -> bool:
    if _named(frame):
        return False
    words = frame.slots.scan.words
    return any(words[each.at[-1]].text.lower().endswith("s") and each.dimension == frame.axis for each in frame.slots.nouns)


def _ordinal(frame: Frame) -> bool:
    return bool(sets.ordinal(frame)) and bool(frame.axis)


def _is_clause_of_axis(frame: Frame) -> bool:
    """Whether a noun of the axis is described by a clause: "the benchmark that had the largest lead"."""
    words = [word.key for word in frame.slots.scan.words]
    for each in frame.slots.nouns:
        after = words[each.at[-1] + 1 : each.at[-1] + 2]
        before = words[max(0, each.at[0] - 2) : each.at[0]]
        if each.dimension == frame.axis and after and after[0] in ("that", "with", "where", "which", "whose", "having"):
            return not {"which", "what"} & set(before)
    return False


def _asks_things(frame: Frame) -> bool:
    """Whether the counted things themselves are asked for: "which 15 models", "the names of the models"."""
    words = [word.key for word in frame.slots.scan.words]
    if not frame.measure.unit.base or frame.measure.unit.base in ("percent", "times") or frame.measure.unit.is_rate:
        return False
    for each in frame.slots.scan.measures:
        if each.sense.id == frame.measure.id and frame.measure.unit.base in (words[at] for at in each.at):
            before = words[max(0, each.start - 4) : each.start]
            named = next((at for at, key in enumerate(reversed(before)) if key == "name"), -1)
            if named >= 0 and all(key in ("the", "all", "these", "me") or key.isdigit() or key in NUMBERS for key in before[len(before) - named :]):
                return True
            if before[-1:] == ["which"] or before[-2:-1] == ["which"] and before[-1].isdigit() or "name" in before and "of" in before:
                return True
    return False


def _is_place(frame: Frame) -> bool:
    """Whether a member stands right before a noun of its own dimension that is asked for ("which European country")."""
    words = [word.key for word in frame.slots.scan.words]
    for noun in frame.slots.nouns:
        for each in frame.slots.named:
            if each.dimension == noun.dimension and each.at[-1] + 1 == noun.at[0] and words[max(0, each.at[0] - 1)] in ("which", "what", "many"):
                return True
    return False


def _asks_beyond_clause(frame: Frame) -> bool:
    """Whether something is asked beside the clause with the extreme: another time, or a movement outside of it."""
    if len(frame.whens()) > 1:
        return True
    anchors = [at for sense in ("max", "min") for at in frame.slots.cues.get(sense, ())]
    moved = [at for cue in ("fall", "rise", "change") for at in frame.slots.cues.get(cue, ())]
    return any(not any(0 <= at - anchor <= 3 for anchor in anchors) for at in moved)


def _two_places(frame: Frame) -> bool:
    return any(sets.places_at(frame, at) == 2 for sense in ("max", "min") for at in frame.slots.cues.get(sense, ()))


def _share_between(frame: Frame) -> bool:
    """Whether a share stands between two members: "China's as a percentage of the American number"."""
    named = [each for each in frame.slots.named if each.dimension == frame.axis]
    if len({each.member for each in named}) != 2:
        return False
    places = [at for cue in ("share", "base", "percent") for at in frame.slots.cues.get(cue, ())]
    return any(named[0].at[-1] < at < named[-1].at[0] for at in places) and not frame.slots.has("sum")


def _against_mean(frame: Frame) -> bool:
    """Whether "above" or the like stands right before "average" or another mean."""
    means = [at for kind in ("mean", "median") for at in frame.slots.cues.get(kind, ())]
    sides = [at for cue in ("above", "below", "more", "fewer") for at in frame.slots.cues.get(cue, ())]
    return any(0 < mean - side <= 6 for mean in means for side in sides if frame.slots.scan.words[side].key != "over")


_AUXILIARY = frozenset("did was is does do were are has have had".split())


def _asks_date(frame: Frame) -> bool:
    """Whether a date is asked for ("what is the latest date for ...", "since when", "when does it start")."""
    words = [word.key for word in frame.slots.scan.words]
    dated = frame.slots.scan.dated
    for at, key in enumerate(words):
        before = words[max(0, at - 4) : at]
        if key in ("date", "year", "month", "series", "period") and at not in dated and not {"a", "per", "each", "every", "this", "last"} & set(before[-1:]):
            if {"which", "what", "whats"} & set(before):
                return True
        if key == "when" and at not in dated:
            follows = words[at + 1] if at + 1 < len(words) else ""
            if before[-1:] in (["since"], ["from"], ["until"], ["to"]) or follows in _AUXILIARY or not follows:
                return True
    return False


_QUESTION_WORDS = frozenset("how what which who where when whose many much why".split())


def _states_lead(frame: Frame) -> bool:
    """Whether a telegram puts a side ahead or behind and asks if it is so: "China ahead on MMLU?"."""
    scan = frame.slots.scan
    if not scan.text.rstrip().endswith("?") or _QUESTION_WORDS & {word.key for word in scan.words}:
        return False
    direct = frame.slots.has("ahead", "behind") and frame.slots.way is None
    return direct and bool(frame.sides) and bool(frame.slots.members(frame.sides[0])) and not frame.slots.amounts


def _two_figures(frame: Frame) -> bool:
    """Whether two figures of one cell are quoted ("9.26 less 1.70")."""
    numbers = [given.number for given in frame.slots.amounts]
    return len(numbers) == 2 and frame.cube.quotes(frame.measure, numbers, is_rate=False) and not _several_members(frame)


def _asks_side(frame: Frame) -> bool:
    """Whether it is asked which side is ahead ("who leads on MMLU?", "whose top model is better?")."""
    keys = [word.key for word in frame.slots.scan.words]
    directed = frame.slots.has("ahead", "behind", "more", "fewer") or (AHEAD | BEHIND) & set(keys)
    if not frame.sides or not directed:
        return False
    if {"who", "whose"} & set(keys):
        return True
    taken = {at for each in frame.slots.named for at in each.at}
    scan = frame.slots.scan
    nouns = [each for each in scan.names if each.sense.kind == "dimension" and each.sense.id == frame.sides[0] and not taken & set(each.at)]
    return any({"which", "what"} & set(keys[max(0, each.start - 2) : each.start]) for each in nouns)


def _either_or(frame: Frame) -> bool:
    """Whether two members along the axis are offered to choose from: "coding or maths"."""
    words = frame.slots.scan.words
    named = [each for each in frame.slots.named if each.dimension == frame.axis]
    for one, other in zip(named, named[1:], strict=False):
        if "or" in (words[at].key for at in range(one.at[-1] + 1, other.at[0])):
            return one.member != other.member
    return False


def _states_figure(frame: Frame) -> bool:
    """Whether a telegram puts a figure beside what it is the figure of: "mmlu lead roughly 10 % end of 2024?"."""
    keys = {word.key for word in frame.slots.scan.words}
    if keys & {"how", "what", "which", "who", "where", "when", "whose", "many", "much"} or _asks_for_name(frame):
        return False
    multiples = [given for given in frame.slots.amounts if given.unit == TIMES and given.relation]
    if multiples and len(_named(frame)) == 2:
        return True
    figures = [given for given in frame.slots.amounts if given.unit.base in ("percent", "percentage point") or given.unit == frame.measure.unit]
    doing = frame.slots.has("list", "rank", "sum", "mean", "median", "difference", "ratio", "count", "ongoing", "share", "compare")
    return len(figures) == 1 and not doing and len(_named(frame)) == 1 and bool(frame.slots.way is not None)


FEATURES: dict[str, Callable[[Frame], bool]] = {
    "@claim": lambda frame: is_claim(frame.slots.scan),
    "@placed": lambda frame: not frame.measure.unit.base,
    "@rate": lambda frame: frame.measure.unit.is_rate,
    "@rate alone": lambda frame: frame.measure.unit.is_rate and not _several_members(frame) and not frame.slots.has("compare", "than"),
    "@moving measure": lambda frame: not frame.measure.unit.is_rate,
    "@moves": moves,
    "@grown ratio": lambda frame: growth.length(frame) is not None and not frame.slots.has("double"),
    "@length": lambda frame: growth.length(frame) is not None,
    "@factor": lambda frame: any(given.unit == TIMES or growth.is_factor(frame, given) for given in frame.slots.amounts),
    "@future": lambda frame: _is_future(frame) or growth.length(frame) is not None,
    "@future period": _is_future,
    "@known period": lambda frame: bool(frame.whens()) and not _is_future(frame),
    "@several": lambda frame: _several_members(frame) or len(frame.whens()) > 1,
    "@several members": _several_members,
    "@one-sided": lambda frame: not frame.sides and not _named(frame),
    "@two sided": lambda frame: frame.slots.has("ratio") and _several_members(frame),
    "@grouped": lambda frame: frame.slots.has("sum") and len(_named(frame)) > 2,
    "@one named": lambda frame: len(_named(frame)) == 1,
    "@named on the axis": lambda frame: bool(_named(frame)),
    "@adds up": lambda frame: frame.measure.adds_up,
    "@threshold": lambda frame: sets.threshold(frame) is not None and bool(frame.axis),
    "@asks for a name": _asks_for_name,
    "@how many of the axis": _counts_axis,
    "@plural axis": _is_plural_axis,
    "@list": lambda frame: frame.slots.has("list"),
    "@ordinal": _ordinal,
    "@either or": _either_or,
    "@stated order": lambda frame: bool(frame.measure.unit.base) and placed.stated_order(frame) is not None,
    "@stated lead": _states_lead,
    "@two figures": _two_figures,
    "@one extreme": lambda frame: frame.slots.has("max", "min") and not sets.how_many(frame),
    "@share between two": _share_between,
    "@at a pace": lambda frame: frame.slots.has("rate") and frame.slots.has("cross", "when"),
    "@asks for the axis": lambda frame: any(each.dimension == frame.axis for each in frame.slots.nouns),
    "@asks for a date": _asks_date,
    "@factor to reach": lambda frame: any(growth.is_factor(frame, given) for given in frame.slots.amounts),
    "@held against the mean": _against_mean,
    "@asks for a side": _asks_side,
    "@stated figure": _states_figure,
    "@how much": lambda frame: bool({"how", "what"} & {word.key for word in frame.slots.scan.words}) or frame.slots.has("difference", "points"),
    "@two members": lambda frame: len(_named(frame)) == 2,
    "@asks for the things counted": _asks_things,
    "@member as a place": _is_place,
    "@clause of the axis": _is_clause_of_axis,
    "@two times": lambda frame: len(frame.whens()) > 1,
    "@two times or a move": _asks_beyond_clause,
    "@two anchors": lambda frame: len(pairs.anchors(frame)) == 2 and not frame.slots.has("list"),
    "@an aggregate": lambda frame: frame.slots.has("mean", "median", "sum") and not _named(frame),
    "@two places": _two_places,
    "@axis open": lambda frame: bool(frame.axis) and not _named(frame),
}
