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


INTENTS: tuple[Intent, ...] = (
    Intent("no reason", ("why",), _no_reason),
    # -- no numbers -------------------------------------------------------------------------------
    Intent("claim without numbers", ("@placed", "@claim"), placed.claim),
    Intent("who is first", ("@placed", "@asks for a name"), placed.first),
    Intent("who is first", ("@placed", "max|min|more|fewer"), placed.first),
    Intent("what is said", ("@placed",), placed.state),
    # -- growth and what would be -----------------------------------------------------------------
    Intent("crossing", ("@moving measure", "ongoing", "cross|when|howlong"), growth.crossing, unless=("@future period",)),
    Intent("projection", ("@moving measure", "ongoing", "@future"), growth.projection),
    Intent("no forecast", ("@moving measure", "@future period"), _no_forecast),
    Intent("no forecast", ("@moving measure", "predict"), _no_forecast, unless=("@claim",)),
    Intent("no forecast", ("@moving measure", "cross", "when|howlong"), _no_forecast),
    Intent("claim", ("@claim",), claims.check),
    Intent("time to multiply", ("@rate", "double|howlong|@factor"), growth.time_to_multiply, unless=("@length",)),
    Intent("compounding", ("@rate", "@length"), growth.compound),
    Intent("growth in percent", ("@rate", "percent|relative"), growth.percent_growth),
    # -- sets -------------------------------------------------------------------------------------
    Intent("count", ("@how many of the axis",), sets.count),
    Intent("filter", ("@threshold", "@asks for a name"), sets.which, unless=("sum|mean|median",)),
    Intent("filter", ("@threshold", "list"), sets.which),
    Intent("against the mean", ("@one named", "mean|median|sum", "difference|more|fewer"), pairs.difference, unless=("ratio", "except")),
    Intent("ratio to the mean", ("@one named", "mean|median|sum", "ratio"), pairs.ratio),
    Intent("difference of sums", ("@grouped", "difference|more|fewer"), pairs.difference, unless=("ratio",)),
    Intent("ratio of sums", ("@grouped", "ratio"), pairs.ratio),
    Intent("aggregate", ("sum|mean|median|spread",), sets.aggregate, unless=("permonth", "share", "@two sided")),
    Intent("share", ("share",), sets.share, unless=("remain", "@moves")),
    Intent("share", ("percent", "@adds up", "@one named"), sets.share, unless=("remain", "@moves", "more", "fewer")),
    Intent("order", ("rank|ascending|descending",), sets.rank),
    Intent("which of two", ("more|fewer", "@asks for a name", "@several"), pairs.which_one, unless=("ratio",)),
    Intent("extreme", ("max|min",), sets.extreme),
    Intent("extreme", ("@ordinal",), sets.extreme),
    # -- movements --------------------------------------------------------------------------------
    Intent("ratio over time", ("@moves", "ratio"), pairs.ratio, unless=("permonth", "peryear")),
    Intent("which of two", ("more|fewer", "@asks for a name", "@moves"), pairs.which_one),
    Intent("difference", ("@moves", "@several members", "difference|more|fewer"), pairs.difference),
    Intent("change", ("@moves",), change.moved),
    # -- pairs ------------------------------------------------------------------------------------
    Intent("ratio", ("ratio",), pairs.ratio, unless=("@rate alone",)),
    Intent("difference", ("difference|more|fewer", "@several"), pairs.difference, unless=("@list",)),
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
    if frame.slots.has("which", "who", "where"):
        return True
    return any(each.dimension == frame.axis for each in frame.slots.nouns) and not frame.slots.has("difference")


def _counts_axis(frame: Frame) -> bool:
    """Whether "how many" or "number of" stands right before a noun of the axis."""
    words = frame.slots.scan.words
    for each in frame.slots.nouns:
        before = [word.key for word in words[max(0, each.at[0] - 4) : each.at[0]]]
        if before[-2:] == ["how", "many"] or "many" in before[-2:] or "number" in before[-3:] or "count" in before:
            return each.dimension in frame.free
    return False


def _is_plural_axis(frame: Frame) -> bool:
    if _named(frame):
        return False
    words = frame.slots.scan.words
    return any(words[each.at[-1]].text.lower().endswith("s") and each.dimension == frame.axis for each in frame.slots.nouns)


def _ordinal(frame: Frame) -> bool:
    return bool(sets.ordinal(frame)) and bool(frame.axis)


FEATURES: dict[str, Callable[[Frame], bool]] = {
    "@claim": lambda frame: is_claim(frame.slots.scan),
    "@placed": lambda frame: not frame.measure.unit.base,
    "@rate": lambda frame: frame.measure.unit.is_rate,
    "@rate alone": lambda frame: frame.measure.unit.is_rate and not _several_members(frame) and not frame.slots.has("compare", "than"),
    "@moving measure": lambda frame: not frame.measure.unit.is_rate,
    "@moves": moves,
    "@length": lambda frame: growth.length(frame) is not None,
    "@factor": lambda frame: any(given.unit == TIMES for given in frame.slots.amounts),
    "@future": lambda frame: _is_future(frame) or growth.length(frame) is not None,
    "@future period": _is_future,
    "@several": lambda frame: _several_members(frame) or len(frame.whens()) > 1,
    "@several members": _several_members,
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
}
