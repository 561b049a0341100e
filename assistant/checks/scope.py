"""What a reading must not be made to answer: questions that look like one about a measure and ask something else."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from assistant.checks.beyond_computing import (
    asks_first_in_time,
    asks_of_moved_places,
    asks_whether_it_will,
    asks_who_says,
    compares_spreads,
    compares_words,
    holds_against_either,
    holds_multiple_between_rates,
    joins_unlike,
    supposes_again,
)
from assistant.checks.needed import check_needed
from assistant.checks.premises_of_leads import (
    asked_as_score,
    asks_another_place,
    changes_order,
    improves_by_itself,
    owned_by_the_one_behind,
    turns_ground,
)
from assistant.checks.size_of_one import asks_how_good, asks_size_of_one
from assistant.checks.turned_words import check_turned
from assistant.checks.two_measures import LEADS, counts_another, names_two_measures
from assistant.composing.frame import Frame
from assistant.composing.outcomes import Declined
from assistant.composing.sets import spoken_of
from assistant.english.directions import DOES_BADLY, DOES_WELL
from assistant.reading.cumulative import is_cumulative, is_of_each_year
from assistant.units import TIMES
from assistant.utterance.forms import is_claim
from assistant.utterance.words import name_key

_WON = frozenset("funding money backing financing contract grant".split())
_HARD = frozenset("hard harder hardest easy easier easiest difficult tough tougher toughest main".split())
_JUDGED = DOES_WELL | DOES_BADLY | _HARD
_BEING = ("been", "being")
#: Words that say how a rate grows; without any of them "how much" asks for an amount.
_GROWING = tuple("rate rise peryear permonth compound double ratio percent relative change more".split())
_PARTS = frozenset("percentage share proportion fraction".split())
_NEAR = frozenset("closer closest nearer nearest near close".split())


def check_scope(frame: Frame) -> None:
    """Decline a question that the measure of the frame does not answer, whatever would be computed."""
    if _asks_of_language(frame):
        raise Declined("out_of_scope", "The report does not tell of languages.")
    check_needed(frame)
    check_turned(frame)
    for is_beyond, message in _BEYOND:
        if is_beyond(frame):
            raise Declined("unlike", message)


#: Endings of adjectives of countries that are their languages too.
_OF_LANGUAGES = ("ese", "ish")


def _asks_of_language(frame: Frame) -> bool:
    """Whether an "in" and the adjective of a member end the question ("the lead on X in Chinese")."""
    words, members = frame.slots.scan.words, frame.cube.pack.members
    for each in frame.slots.named:
        at, end = each.at[0], each.at[-1] + 1
        typed = words[at].text
        is_adjective = typed == members[each.member].adjective or typed.lower().endswith(_OF_LANGUAGES)
        is_last = len(each.at) == 1 and (end >= len(words) or words[end].is_break)
        if is_adjective and is_last and at > 0 and words[at - 1].key == "in":
            return True
    return False


def _judges_tests(frame: Frame) -> bool:
    """Whether the members of a lead are said to be good or hard, and not how the sides do on them."""
    if not frame.sides or frame.slots.members(frame.sides[0]) or frame.slots.way is not None:
        return False
    own = {at for each in frame.slots.scan.measures if each.sense.id == frame.measure.id for at in each.at}
    words = {key for at, key in enumerate(frame.keys) if at not in own}
    sides = {each.sense.id for each in frame.slots.scan.names if each.sense.kind == "dimension"}
    judged = words & _JUDGED
    if frame.slots.has("fall", "rise", "change", "rank"):
        return False
    return bool(judged) and frame.slots.has("max", "min", "more", "fewer") and frame.sides[0] not in sides


def _leads_in_counts(frame: Frame) -> bool:
    """Whether one member is said to lead in what is counted, and nobody over whom."""
    if frame.sides or not frame.measure.unit.base or frame.measure.unit.is_rate or not frame.axis:
        return False
    is_of_first = (
        is_claim(frame.slots.scan) and frame.measure.better != "less" and not frame.slots.has("behind", "fewer")
    )
    if "lead" in name_key(frame.measure.name) or is_of_first and not frame.slots.amounts:
        # Who is said to lead, and over nobody, is said to be the first.
        return False
    if is_claim(frame.slots.scan) and spoken_of(frame)[0]:
        return False
    is_named = len(frame.slots.members(frame.axis)) == 1 and not frame.slots.without(frame.axis)
    asks_name = frame.slots.has("which", "who", "where", "max", "min", "rank", "which place", "than others", "mean")
    own = {at for each in frame.slots.scan.measures if each.sense.id == frame.measure.id for at in each.at}
    own |= frame.slots.scan.numbered | {at for each in frame.slots.named for at in each.at}
    # Who won funding got it.
    own |= {at for at, key in enumerate(frame.keys[:-1]) if key in ("won", "win") and frame.keys[at + 1] in _WON}
    # "How many models has X been behind" asks who made them.
    own |= {at for at, key in enumerate(frame.keys) if key == "behind" and frame.keys[at - 1] in _BEING}
    return is_named and not asks_name and any(key in LEADS for at, key in enumerate(frame.keys) if at not in own)


def _asks_amount_of_rate(frame: Frame) -> bool:
    """Whether an amount is asked for of which only the growth is given ("how much compute does China have?")."""
    if not frame.measure.unit.is_rate or frame.slots.has(*_GROWING) or frame.slots.amounts:
        return False
    keys = frame.keys
    if frame.slots.has("sum") or any(keys[at : at + 3] == ("how", "much", "of") for at in range(len(keys))):
        return True
    starts = {each.start for each in frame.slots.scan.measures if each.sense.id == frame.measure.id}
    much = {at + 1 for at, key in enumerate(keys) if key == "much"}
    return bool(starts & (much | {at + 1 for at in much}))


def _holds_amounts_of_rates(frame: Frame) -> bool:
    """Whether what grows is itself held against another by a part ("is its compute a third of the world's?")."""
    if not frame.measure.unit.is_rate or not frame.slots.amounts or frame.slots.has(*_GROWING):
        return False
    several = bool(frame.axis) and len(frame.slots.members(frame.axis)) > 1
    return several and not _factors(frame) and is_claim(frame.slots.scan)


def _parts_of_rates(frame: Frame) -> bool:
    """Whether what grows is asked for as a part or a multiple of another, and not how it grows."""
    if not frame.measure.unit.is_rate or frame.slots.has("rate", "rise", "peryear", "permonth", "compound", "double"):
        return False
    if any(key.startswith(_OF_GROWTH) for key in frame.keys):
        return False
    several = bool(frame.axis) and len(frame.slots.members(frame.axis)) > 1
    is_part = frame.slots.has("share", "base") or any(given.unit.base == "percent" for given in frame.slots.amounts)
    return several and (is_part or bool(_factors(frame)) and is_claim(frame.slots.scan))


#: Beginnings of words for how something grows.
_OF_GROWTH = (
    "grow",
    "scal",
    "increas",
    "expan",
    "accelerat",
    "pace",
    "speed",
    "fast",
    "slow",
    "rate",
    "factor",
    "multipl",
)


def _asks_when_rates_meet(frame: Frame) -> bool:
    """Whether it is asked how long one growth takes to catch up with another."""
    several = bool(frame.axis) and len(frame.slots.members(frame.axis)) > 1
    is_time = frame.slots.has("howlong", "when", "cross")
    # "Until it has grown as much as the other in a year" names no multiple either.
    is_even = frame.slots.has("fall", "cross") or frame.slots.has("same") and not frame.slots.has("double")
    return frame.measure.unit.is_rate and several and is_time and is_even and not _factors(frame)


def _factors(frame: Frame) -> bool:
    return any(given.unit == TIMES for given in frame.slots.amounts)


def _spans_times(frame: Frame) -> bool:
    """Whether an extreme is asked for over several times and members at once."""
    keys = frame.keys
    open_axis = bool(frame.axis) and not frame.slots.members(frame.axis)
    over = {after for key, after in pairwise(keys) if key in ("over", "across", "of", "in", "for")}
    spans = "both" in over and not {"year", "date", "time"}.isdisjoint(keys)
    return spans and open_axis and frame.slots.has("max", "min")


def _asks_nearest(frame: Frame) -> bool:
    """Whether something is to be nearest to a member, a mean or a number."""
    keys = frame.keys
    if _NEAR.isdisjoint(keys) and "within" not in keys:
        return False
    from assistant.composing.nearest_to import asks_nearest

    if asks_nearest(frame):
        return False
    members = {each.at[0] for each in frame.slots.named if each.dimension in frame.free}
    starts = members | {given.place for given in frame.slots.amounts}
    starts |= set(frame.slots.places("mean", "median"))
    places = {at + 2 for at, key in enumerate(keys[:-1]) if key in _NEAR and keys[at + 1] == "to"}
    if (places | {at + 1 for at in places}) & starts and frame.slots.has("min", "more", "fewer", "max", "fall"):
        return True
    # "within 3 points of MMMU"
    ends = {given.at[-1] + 1 for given in frame.slots.amounts if "within" in (keys[at] for at in given.at)}
    return any(keys[at : at + 1] == ("of",) and {at + 1, at + 2} & members for at in ends)


def _asks_part_of_axis(frame: Frame) -> bool:
    """Whether it is asked which part of the members fulfils something ("what percentage of the benchmarks")."""
    if not frame.axis or frame.slots.members(frame.axis) or frame.measure.adds_up:
        return False
    starts = {each.at[0] for each in frame.slots.nouns if each.dimension == frame.axis}
    starts = {at for at in starts if frame.keys[at - 1] not in ("by", "per")}
    asked = {at for at, (key, after) in enumerate(pairwise(frame.keys)) if key in _PARTS and after == "of"}
    return any(starts & {at + 2, at + 3, at + 4} for at in asked)


def _holds_bests(frame: Frame) -> bool:
    """Whether the best of one side is held against the best of the other, on no benchmark that is named."""
    if not frame.sides or not frame.axis or frame.slots.members(frame.axis) or frame.slots.way is not None:
        return False
    extremes = {at + 1 for at in frame.slots.cues.get("max", ())}
    sides = [each for each in frame.slots.named if each.dimension == frame.sides[0]]
    return len({each.member for each in sides if each.at[0] in extremes}) > 1


#: Comparatives of what no lead and no number of things tells, and superlatives of how fast something went.
_QUALITIES = frozenset(
    "fastest slowest quickest faster slower quicker cheaper pricier dearer costlier newer older younger longer shorter "
    "heavier lighter safer greener cleverer fairer simpler taller".split()
)


def _compares_qualities(frame: Frame) -> bool:
    """Whether two sides or members are compared in what they are like ("is it faster?"), not in what is measured."""
    if not frame.sides and not frame.measure.adds_up or frame.slots.has("fall", "rise"):
        return False
    ours = {at for each in frame.slots.scan.measures if each.sense.id == frame.measure.id for at in each.at}
    keys = ("", *frame.keys)
    # "no longer ahead" is no length.
    compared = {at for at, key in enumerate(frame.keys) if key in _QUALITIES and keys[at] not in ("no", "any")}
    # "The newer figure" is the latest; the newer of two tests is told by no figure.
    is_named = frame.slots.way is not None
    whens = {at for each in frame.slots.whens if is_named or len(each.at) > 1 for at in each.at}
    return bool(compared - ours - whens - frame.slots.scan.dated) and not frame.lead_starts


def _claims_of_every_time(frame: Frame) -> bool:
    """Whether something is claimed of every year or month, and not of the first and the last that are given."""
    every = {(key, after) for key, after in pairwise(frame.keys) if key in ("every", "each")}
    is_timed = not every.isdisjoint({(key, unit) for key in ("every", "each") for unit in ("year", "month", "quarter")})
    return is_timed and not frame.measure.unit.is_rate and is_claim(frame.slots.scan)


def _asks_each_of_all_years(frame: Frame) -> bool:
    """Whether the figure of each year is asked for of what is given for all years together."""
    return is_of_each_year(frame.slots) and is_cumulative(frame.measure)


_BEYOND: tuple[tuple[Callable[[Frame], bool], str], ...] = (
    (names_two_measures, "These are different measures; ask for each of them."),
    (counts_another, "These are different measures; ask for each of them."),
    (_judges_tests, "The report does not say which of them is better or harder."),
    (asks_size_of_one, "The report gives how many there are, not how large one of them is."),
    (asks_how_good, "The report gives how many there are, not how good they are."),
    (_leads_in_counts, "The question does not say over whom."),
    (_compares_qualities, "The report compares how well they do, or how many there are, and nothing else of them."),
    (asked_as_score, "The report gives by how much one is ahead, not what was reached."),
    (improves_by_itself, "The report gives how far one is ahead of the other, not how good either of them is."),
    (changes_order, "I tell which is the largest, and the order, at a time; ask for each of the times."),
    (turns_ground, "The report gives how far the lead moved; as it falls, the one behind gains ground on the other."),
    (owned_by_the_one_behind, "It is the other side that was ahead."),
    (_asks_amount_of_rate, "The report gives how it grows, not how much there is."),
    (_holds_amounts_of_rates, "The report gives how it grows, not how much there is."),
    (_parts_of_rates, "The report gives how it grows, not how much there is."),
    (_asks_when_rates_meet, "The report gives how fast each grows, not where they stand."),
    (_spans_times, "Ask for one of the times: I do not compare all of them at once."),
    (_asks_nearest, "I cannot tell which is nearest to another."),
    (_claims_of_every_time, "The report does not give it for every time between."),
    (_holds_bests, "The question does not say on what."),
    (compares_words, "The report gives no numbers of which one could be taken from the other."),
    (_asks_each_of_all_years, "The report gives it for all these years together, not for each of them."),
    (supposes_again, "The report makes no forecast, and I suppose no movement but that of a straight line."),
    (holds_against_either, "Ask for each of the two."),
    (asks_who_says, "Ask for the figure itself: its source stands under it."),
    (asks_first_in_time, "The report gives figures for a few dates only; it does not say which was the first."),
    (asks_of_moved_places, "I do not follow the places of an order; ask for the order at each of the times."),
    (joins_unlike, "The two are unlike; ask for each by itself."),
    (compares_spreads, "I tell the range at a time; ask for each of the times."),
    (asks_whether_it_will, "The report makes no forecast; ask what it would be, or when, if it went on like this."),
    (holds_multiple_between_rates, "The report gives how fast each grows, not where they stand."),
    (asks_another_place, "The report does not say what stands at that place."),
    (_asks_part_of_axis, "I cannot tell which part of them that is."),
)
