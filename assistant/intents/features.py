"""Features of a question that an intent can ask for, beside its cues: what is named, what is asked for, what moves."""

from __future__ import annotations

from collections.abc import Callable

from assistant.composing import ends, filters, over_years, sets
from assistant.composing.anchors import anchors, are_held_together
from assistant.composing.counts_of_places import how_many, places_at
from assistant.composing.frame import Frame
from assistant.composing.other_time import is_against_other_time
from assistant.composing.terms import moves
from assistant.english.directions import PEAKS
from assistant.intents.asked_for import (
    asks_date,
    asks_for_name,
    asks_how_often,
    asks_meaning,
    asks_things,
    asks_what_ranks_at_an_end,
    counts_axis,
    moves_by_how_much,
    went_how,
)
from assistant.intents.asked_of_leads import asks_best, asks_side, is_common_word
from assistant.intents.later import asked_later
from assistant.intents.offers import either_or, either_way, ends_in_choice, figures
from assistant.reading.sign_cues import names_two_readings
from assistant.units import PERCENT, POINT, TIMES
from assistant.utterance.forms import is_claim

_PAIR = 2


def _adds_times(frame: Frame) -> bool:
    """Whether figures of two times that are named are to be added up, and there is nothing else to add."""
    return frame.slots.has("sum", "mean") and not frame.axis and len(frame.slots.periods) > 1


def _named(frame: Frame) -> tuple[str, ...]:
    return frame.slots.members(frame.axis) if frame.axis else ()


def _several_members(frame: Frame) -> bool:
    return any(len(frame.slots.members(each)) > 1 for each in frame.free)


def _is_future(frame: Frame) -> bool:
    if not frame.whens():
        return False
    last = max((period.end for period in frame.dates), default=0)
    return any(when.period is not None and when.period.start > last for when in frame.whens())


def _is_place(frame: Frame) -> bool:
    """Whether a member stands right before a noun of its own dimension ("which European country", "any US state")."""
    words = [word.key for word in frame.slots.scan.words]
    asked = {each.at[0] for each in frame.slots.nouns}
    for noun in frame.slots.scan.names:
        for each in frame.slots.named if noun.sense.kind == "dimension" else ():
            before = words[max(0, each.at[0] - 1)]
            is_next = each.dimension == noun.sense.id and each.at[-1] + 1 == noun.start
            if is_next and (before in _OF_ANY or noun.start in asked and before in ("which", "what", "many")):
                return True
    return False


_OF_ANY = frozenset("any every each all no some".split())


def _two_places(frame: Frame) -> bool:
    return any(places_at(frame, at) == _PAIR for at in frame.slots.places("max", "min"))


def _two_anchors(frame: Frame) -> bool:
    found = anchors(frame)
    if len(found) != 2 or frame.slots.has("list"):
        return False
    return len(_named(frame)) > 1 or are_held_together(frame, found[0].place, found[1].place)


def _set_apart(frame: Frame) -> bool:
    """Whether two members are held against each other by nothing but a sign ("A vs B: who leads?")."""
    named = frame.slots.named_in(frame.axis)
    between = range(named[0].at[-1] + 1, named[-1].at[0]) if named else ()
    return len(_named(frame)) == _PAIR and any(frame.keys[at] in _AGAINST for at in between)


_AGAINST = frozenset("vs versus v or against".split())


def _share_between(frame: Frame) -> bool:
    """Whether a share stands between two members: "China's as a percentage of the American number"."""
    named = frame.slots.named_in(frame.axis)
    if len({each.member for each in named}) != 2:
        return False
    places = frame.slots.places("share", "base", "percent")
    return any(named[0].at[-1] < at < named[-1].at[0] for at in places) and not frame.slots.has("sum")


def _share_of_first(frame: Frame) -> bool:
    """Whether the member named first is the whole: "what percentage of the American number are the Chinese?"."""
    words = [word.key for word in frame.slots.scan.words]
    named = frame.slots.named_in(frame.axis)
    if len(named) != 2 or named[0].member == named[1].member:
        return False
    before, between = words[: named[0].at[0]], words[named[0].at[-1] + 1 : named[1].at[0]]
    is_whole = [key for key in before if key not in ("the", "all")][-1:] == ["of"]
    return is_whole and bool({"is", "are", "was", "were", "did", "does", "do"} & set(between))


def _against_mean(frame: Frame) -> bool:
    """Whether "above" or the like stands right before "average" or another mean."""
    means = [at for kind in ("mean", "median") for at in frame.slots.cues.get(kind, ())]
    sides = frame.slots.places("above", "below", "more", "fewer")
    return any(0 < mean - side <= 6 for mean in means for side in sides if frame.slots.scan.words[side].key != "over")


_QUESTION_WORDS = frozenset("how what which who whom where when whose many much why".split())


def _states_lead(frame: Frame) -> bool:
    """Whether a telegram puts a side ahead or behind and asks if it is so: "China ahead on MMLU?"."""
    scan = frame.slots.scan
    if not scan.text.rstrip().endswith("?") or not _QUESTION_WORDS.isdisjoint(frame.keys):
        return False
    direct = frame.slots.has("ahead", "behind") and frame.slots.way is None
    return direct and bool(frame.sides) and bool(frame.slots.members(frame.sides[0])) and not frame.slots.amounts


def _two_figures(frame: Frame) -> bool:
    """Whether two figures of one cell are quoted ("9.26 less 1.70")."""
    numbers = [given.number for given in frame.slots.amounts]
    return (
        len(numbers) == 2 and frame.cube.quotes(frame.measure, numbers, is_rate=False) and not _several_members(frame)
    )


def _states_figure(frame: Frame) -> bool:
    """Whether a telegram puts a figure beside what it is the figure of: "mmlu lead roughly 10 % end of 2024?"."""
    if not (_QUESTION_WORDS - {"why"}).isdisjoint(frame.keys) or asks_for_name(frame):
        return False
    multiples = [given for given in frame.slots.amounts if given.unit == TIMES and given.relation]
    if multiples and len(_named(frame)) == 2:
        return True
    are_figures = (given.unit in (PERCENT, POINT, frame.measure.unit) for given in frame.slots.amounts)
    doing = frame.slots.has(
        "list", "rank", "sum", "mean", "median", "difference", "ratio", "count", "ongoing", "share", "compare"
    )
    return sum(are_figures) == 1 and not doing and len(_named(frame)) == 1 and bool(frame.slots.way is not None)


def _is_extreme(frame: Frame) -> bool:
    """Whether the largest or the smallest is asked for, and not what was so for the first time."""
    return frame.slots.has("min", "extreme time") or any(
        frame.keys[at] != "first" for at in frame.slots.cues.get("max", ())
    )


_BEGINNING = frozenset("begin began begun beginning start started starting commence commenced".split())


def _asks_when_it_began(frame: Frame) -> bool:
    """Whether the beginning is asked for, in a clause too ("say when the growth began")."""
    is_asked = asks_date(frame) or "when" in frame.keys and _QUESTION_WORDS.isdisjoint({*frame.keys} - {"when"})
    return is_asked and not _BEGINNING.isdisjoint(frame.keys)


_has_length = asked_later("growth.has_length")
_has_factor = asked_later("growth.has_factor")
_has_stated_order = asked_later("placed.has_stated_order")
_reaches_back = asked_later("spans.reaches_back")
_is_series = asked_later("spans.is_series")
_are_places_apart = asked_later("places_apart.are_apart")
_are_places_joined = asked_later("places_apart.are_joined")
_is_apart_from_place = asked_later("places_apart.is_apart_from_place")
_is_after_movement = asked_later("change.is_after_movement")
_is_from_peak = asked_later("peaks.is_from_peak")
_is_multiple_of_one = asked_later("multiple_of_one.is_multiple_of_one")
#: Words of which one comes first where a value is asked for beside a movement.
_AFTER = ("before", "after", "once")

FEATURES: dict[str, Callable[[Frame], bool]] = {
    "@claim": lambda frame: is_claim(frame.slots.scan),
    "@placed": lambda frame: not frame.measure.unit.base,
    "@rate": lambda frame: frame.measure.unit.is_rate,
    "@rate alone": lambda frame: (
        frame.measure.unit.is_rate and not _several_members(frame) and not frame.slots.has("compare", "than")
    ),
    "@moving measure": lambda frame: not frame.measure.unit.is_rate,
    "@moves": moves,
    "@length": _has_length,
    "@factor": lambda frame: any(given.unit == TIMES for given in frame.slots.amounts) or _has_factor(frame),
    "@future": lambda frame: _is_future(frame) or _has_length(frame),
    "@future period": _is_future,
    "@known period": lambda frame: bool(frame.slots.periods) and not _is_future(frame),
    "@several": lambda frame: _several_members(frame) or len(frame.whens()) > 1,
    "@several members": _several_members,
    "@after a movement": lambda frame: frame.keys[0] in _AFTER and _is_after_movement(frame),
    "@asks in percent": lambda frame: not frame.slots.scan.numbered.issuperset(frame.slots.places("percent")),
    "@two readings": lambda frame: len(frame.dates) == _PAIR and not frame.whens() and names_two_readings(frame.keys),
    "@of sides": lambda frame: bool(frame.sides),
    "@one-sided": lambda frame: not frame.sides and not _named(frame),
    "@leaves out": lambda frame: bool(frame.axis) and bool(frame.slots.without(frame.axis)),
    "@from its peak": lambda frame: not PEAKS.isdisjoint(frame.keys) and _is_from_peak(frame),
    "@one named": lambda frame: len(_named(frame)) == 1,
    "@named on the axis": lambda frame: bool(_named(frame)),
    "@rest adds up": asked_later("aggregates.rest_adds_up"),
    "@adds up": asked_later("aggregates.has_shares"),
    "@over all": asked_later("aggregates.is_over_all"),
    "@from a time": lambda frame: (
        len(frame.slots.periods) > 1
        or any(each.is_since for each in frame.slots.periods)
        or frame.slots.has("develop")
        or _reaches_back(frame)
    ),
    "@threshold": lambda frame: filters.threshold(frame) is not None and bool(frame.axis),
    "@asks for a name": asks_for_name,
    "@how many of the axis": counts_axis,
    "@plural axis": lambda frame: not _named(frame) and sets.in_plural(frame),
    "@plural axis asked": sets.is_asked_in_plural,
    "@ordinal": lambda frame: bool(ends.ordinal(frame)) and bool(frame.axis),
    "@asks which is best": asks_best,
    "@either or": either_or,
    "@stated order": lambda frame: bool(frame.measure.unit.base) and _has_stated_order(frame),
    "@stated lead": _states_lead,
    "@two figures": _two_figures,
    "@asks what it means": asks_meaning,
    "@moves by how much": moves_by_how_much,
    "@one extreme": lambda frame: frame.slots.has("max", "min") and not how_many(frame),
    "@share between two": _share_between,
    "@share of the first": _share_of_first,
    "@at a pace": lambda frame: frame.slots.has("rate") and frame.slots.has("cross", "when"),
    "@asks for the axis": lambda frame: any(each.dimension == frame.axis for each in frame.slots.nouns),
    "@asks for a date": asks_date,
    "@asks when it began": _asks_when_it_began,
    "@factor to reach": _has_factor,
    "@held against the mean": _against_mean,
    "@asks for a side": asks_side,
    "@stated figure": _states_figure,
    "@how much": lambda frame: bool({"how", "what"} & {*frame.keys}) or frame.slots.has("difference", "points"),
    "@against the other time": is_against_other_time,
    "@apart from a place": lambda frame: "from" in frame.keys and _is_apart_from_place(frame),
    "@asks how often": asks_how_often,
    "@counted": lambda frame: "many" in frame.keys,
    "@set apart": _set_apart,
    "@within two": asked_later("two_bounds.is_within_two"),
    "@one to another": asked_later("shares.is_one_to_another"),
    "@two members": lambda frame: len(_named(frame)) == 2,
    "@asks for the things counted": asks_things,
    "@member as a place": _is_place,
    "@clause of the axis": asked_later("clauses.has_clause_of_axis"),
    "@two times": lambda frame: len(frame.whens()) > 1,
    "@asks beyond the clause": asked_later("clauses.asks_beyond_clause"),
    "@two anchors": _two_anchors,
    "@an aggregate": lambda frame: frame.slots.has("mean", "median", "sum") and not _named(frame),
    "@two places": _two_places,
    "@places apart": lambda frame: bool(frame.axis) and not _named(frame) and _are_places_apart(frame),
    "@places joined": lambda frame: "and" in frame.keys and _are_places_joined(frame),
    "@ends in a choice": ends_in_choice,
    "@places asked": lambda frame: (
        frame.slots.has("max", "min") and how_many(frame) > 1 and frame.slots.has("which", "who", "list")
    ),
    "@extreme": _is_extreme,
    "@most and least": asked_later("most_and_least.joins_most_and_least"),
    "@either way": either_way,
    "@figures offered": lambda frame: bool(figures(frame)),
    "@percentage": lambda frame: frame.measure.unit.base in ("percent", "percentage point"),
    "@each year": lambda frame: (
        len(frame.whens()) != 1 or frame.slots.periods[0].is_since if frame.slots.periods else not frame.whens()
    ),
    "@years": over_years.names_years,
    "@counts years": over_years.counts_years,
    "@mark": lambda frame: over_years.mark(frame) is not None,
    "@went how": went_how,
    "@two years in a row": over_years.two_in_a_row,
    "@ranked first or last": asks_what_ranks_at_an_end,
    "@series": lambda frame: _is_series(frame) or _adds_times(frame),
    "@axis asked": lambda frame: (
        bool(frame.axis) and not _named(frame) and (frame.slots.has("list", "all") or bool(frame.slots.nouns))
    ),
    "@named again": lambda frame: len(_named(frame)) > 1 and len(frame.slots.named_in(frame.axis)) > len(_named(frame)),
    "@only a member": lambda frame: (
        not frame.slots.named_words and not frame.whens() and not (frame.sides and frame.slots.members(frame.sides[0]))
    ),
    # What is counted over all is their total.
    "@one total": lambda frame: not frame.axis and len(frame.whens()) < 2 and bool(frame.measure.each),
    "@asks how it was managed": lambda frame: frame.keys[:2] == ("how", "did") and "manage" in frame.keys,
    "@multiple of one": lambda frame: len(frame.slots.amounts) == 1 and _is_multiple_of_one(frame),
    "@nearest to": asked_later("nearest_to.asks_nearest"),
    "@only a common word": is_common_word,
    "@only sides": lambda frame: bool(frame.measure.between) and not frame.axis and len(frame.whens()) == 1,
    "@axis open": lambda frame: bool(frame.axis) and not _named(frame),
}
