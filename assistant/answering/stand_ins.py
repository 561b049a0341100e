"""Whether another measure may be meant where the one that fits best has no figure for what is asked."""

from __future__ import annotations

from assistant.checks.own_moves import moves_by_itself
from assistant.facts import Measure
from assistant.operations.query import Query
from assistant.reading.cumulative import is_cumulative, is_of_each_year
from assistant.reading.growth_measures import ends_of_years
from assistant.reading.growth_names import is_growth
from assistant.reading.narrowing import OF_ALL
from assistant.reading.scoring import fits
from assistant.reading.selection import Cube
from assistant.reading.slots import Slots
from assistant.reading.understanding import Understanding, near_readings
from assistant.reading.weighing import MARGIN
from assistant.utterance.words import phrase_key


def may_stand_in(best: Slots, other: Slots, cube: Cube) -> bool:
    """Whether a reading that fits nearly as well is of what the best one is of, and has what that lacks."""
    if is_cumulative(other.measure) and is_of_each_year(best):
        # What was passed in all years together is not what was passed in each.
        return False
    is_near = other.score >= best.score - MARGIN
    is_alike = is_near and _is_kin(best.measure, other.measure) and not _is_of_a_part(best, other, cube)
    is_quoted = is_near and _is_quoted(best, other, cube)
    is_filled = is_near and (_is_filled(best, other, cube) or _is_own_move(best, other, cube))
    return is_alike or is_quoted or is_filled or is_for_the_span(best, other, cube) or _has_both_ends(best, other, cube)


def _is_filled(best: Slots, other: Slots, cube: Cube) -> bool:
    """Whether a member is named of which only the other measure is given, where that has a figure for it."""
    is_open = bool(best.measure.dimensions) and not (best.named or best.nouns) and best.measure.between is None
    is_named = bool(other.named) and {each.dimension for each in other.named} == set(other.measure.dimensions)
    return is_open and is_named and other.named_words > 0 and fits(cube, other.measure, other.named, other.periods)


def _is_own_move(best: Slots, other: Slots, cube: Cube) -> bool:
    """Whether the other measure's figure is itself the movement that is asked for."""
    moves = best.has("rise", "fall", "change", "gain") and not best.has("ratio", "max", "min")
    if not moves or not other.named_words or moves_by_itself(best.measure) or not moves_by_itself(other.measure):
        return False
    members = {each.dimension: other.members(each.dimension) for each in other.named}
    return cube.has_at(other.measure, members, [each.period for each in ends_of_years(other.periods)])


def _is_quoted(best: Slots, other: Slots, cube: Cube) -> bool:
    """Whether it is asked when a figure was so, which is one of the other measure only."""
    numbers = {given.number for given in other.amounts if not given.relation}
    quoted = [{number for number, _ in cube.figures.get(each.measure.id, ())} for each in (best, other)]
    is_dated = other.has("when") or not _DATES.isdisjoint(word.key for word in other.scan.words)
    return is_dated and bool(numbers) and numbers <= quoted[1] and numbers.isdisjoint(quoted[0])


_DATES = frozenset("when date month year day".split())


def _is_kin(one: Measure, other: Measure) -> bool:
    """Whether one measure's name only adds something to the other's ("AI laws", "AI laws, cumulative")."""
    names = set(phrase_key(one.name)), set(phrase_key(other.name))
    return one.unit.base == other.unit.base and (names[0] <= names[1] or names[1] <= names[0])


def _is_of_a_part(best: Slots, other: Slots, cube: Cube) -> bool:
    """Whether another measure is given for members of which the question names none, and not for all together."""
    added = set(other.measure.dimensions) - set(best.measure.dimensions)
    asked = {each.dimension for each in (*other.named, *other.nouns)}
    return any(not cube.total(each) for each in added - asked)


def is_for_the_span(best: Slots, other: Slots, cube: Cube) -> bool:
    """Whether another reading has in one figure what the times named begin and end ("from 2013 to 2023")."""
    # Growth is no figure of the years together, unless it is asked how something moved.
    is_meant = not moves_by_itself(other.measure) or moves_by_itself(best.measure) or best.has(*_MOVING)
    is_shorter = len(other.periods) < len(best.periods)
    is_meant = is_meant and not (is_cumulative(other.measure) and is_of_each_year(best))
    return is_shorter and is_meant and fits(cube, other.measure, other.named, other.periods)


_MOVING = ("rise", "fall", "change", "gain", "ratio", "percent", "relative")


def _has_both_ends(best: Slots, other: Slots, cube: Cube) -> bool:
    """Whether it is asked how something moved over years of which the best reading has only one figure together."""
    moves = best.has("rise", "fall", "change", "ratio")
    return moves and len(other.periods) > len(best.periods) and fits(cube, other.measure, other.named, other.periods)


#: Cues of questions about several members of a dimension, of which none is named.
_OF_SEVERAL = (*OF_ALL, "mean", "median", "sum", "more", "fewer")
#: So much less well a reading may fit that leaves nothing open.
_HARDLY = 5


def filled_instead(best: Slots, understanding: Understanding) -> Slots:
    """The reading, or one that fits hardly less well and leaves no dimension open where the best one does.

    "The share of papers from academia" is that of all countries together where the report has one for a country too.
    """
    cube = understanding.library.cube
    filled = {each.dimension for each in (*best.named, *best.nouns)}
    open_ = [each for each in best.measure.dimensions if each not in filled]
    is_open = any(cube.total(each) not in cube.having(best.measure.id) for each in open_)
    if not is_open or not best.named or best.measure.between or best.has(*_OF_SEVERAL):
        return best
    for other in near_readings(understanding, _HARDLY):
        is_whole = not other.unexplained and other.named_words > 0 and other.measure.unit == best.measure.unit
        is_filled = {each.dimension for each in other.named} == set(other.measure.dimensions)
        same = {each.member for each in other.named} == {each.member for each in best.named}
        if is_whole and is_filled and same and fits(cube, other.measure, other.named, other.periods):
            return other
    return best


def taken_instead(query: Query | None, best: Slots, understanding: Understanding) -> Slots | None:
    """The slots for the measure that answered in place of the best reading's, which had no figure; None if none did."""
    measures = {fact.measure for fact in query.facts()} if query else set()
    if len(measures) != 1 or best.measure.id in measures:
        return None
    measure = understanding.library.pack.measures[measures.pop()]
    return None if is_growth(measure) or is_growth(best.measure) else understanding.weighing.slots(measure)
