"""How well a measure explains a question, for comparison with other measures."""

from __future__ import annotations

from collections.abc import Sequence, Set
from itertools import pairwise

from assistant.english.directions import DOES_BADLY, DOES_WELL
from assistant.facts import Measure
from assistant.reading.counted_nouns import (
    counts,
    is_lead_in_other_unit,
    is_unit_of_move,
    names_counted,
)
from assistant.reading.dropped_cues import best_in_names
from assistant.reading.glance import MEMBER_KINDS, Glance
from assistant.reading.growth_names import is_growth
from assistant.reading.named_members import Named
from assistant.reading.selection import Cube
from assistant.utterance.alike import ALIKE
from assistant.utterance.calendar_words import Dated
from assistant.utterance.mentions import Mention

DOES_WELL_OR_BADLY = DOES_WELL | DOES_BADLY
#: What a word explained as such a mention counts for a measure; one that nothing explains counts against it.
WEIGHTS = {"measure": 3, "member": 2, "described": 2, "head": 2, "about": 2, "dimension": 1}
BY_SYNONYM = 1
UNEXPLAINED, WITHOUT_FACTS, ECHO, QUOTE, FITTING = -6, -3, 2, 3, 4
COUNTED, SHARE, ASKED, SPANNING = 3, 3, 9, 2
#: What it counts against a measure that the question leaves open of what it is to be told.
_UNASKED_DIMENSION = -1
#: What it counts against a measure called a share that no share is asked for.
_UNASKED_SHARE = -1
#: What it counts against a measure that points are asked for which it is not given in, and those that are.
_NO_POINTS = -4
_IN_POINTS = ("percent", "percentage point", "point", "number", "")
_ASKING_SHARES = frozenset(("share", "percent", "relative", "points"))
#: What a score can have beside its mentions for what is counted, and at most for sides.
_HOW_MANY, MENTIONED, MOST_SIDED = 5, 1, 5
COUNTING = frozenset("many number more fewer".split())


def most_counted(seen: Glance) -> int:
    """The most that a measure can have for the noun of what it counts."""
    return MENTIONED if COUNTING.isdisjoint(seen.keys) else _HOW_MANY


def weight_of(mention: Mention) -> int:
    """What a mention counts for a measure: a word that is only like a name counts less than one that is."""
    sense = mention.sense
    weight = BY_SYNONYM if sense.more == ALIKE else WEIGHTS.get(sense.kind, 0)
    return weight * len(mention.at)


def most_of_any(seen: Glance) -> int:
    """The most that any score can have beside its mentions, what is counted, and sides."""
    most = ECHO + QUOTE if seen.numbers else 0
    most += "rate" in seen.meanings
    return most + SHARE * asks_share(seen)


def _is_named(chosen: Sequence[Mention]) -> bool:
    return any(each.sense.kind in ("measure", "head") for each in chosen)


def fits(cube: Cube, measure: Measure, named: Sequence[Named], periods: Sequence[Dated]) -> bool:
    """Whether there is a figure for what is named, members and times together: it tells measures of one name apart."""
    if not named and not periods:
        return False
    members: dict[str, list[str]] = {}
    for each in named:
        # A lead can be asked for from either side.
        if each.dimension not in (measure.between or ()):
            members.setdefault(each.dimension, []).append(each.member)
    return cube.has_at(measure, members, [each.period for each in periods])


#: Words before a noun that ask for the members of a dimension, and cues of questions about several of them.
_ASKING = frozenset("which what whose many number list".split())
OF_SEVERAL = frozenset(("max", "min", "rank", "ordinal"))


def _asks_for_members(seen: Glance, measure: Measure, chosen: Sequence[Mention]) -> bool:
    """Whether the members of one of a measure's dimensions are asked for ("which sector", "state with the fewest")."""
    # "The most cited papers" names what is measured, and asks for none of several.
    own = {at for each in chosen if each.sense.kind in ("measure", "head") and len(each.at) > 1 for at in each.at}
    own |= best_in_names(seen, [each.start for each in seen.scan.cues if each.sense.id == "max"])
    several = any(each.sense.id in OF_SEVERAL and not own.issuperset(each.at) for each in seen.scan.cues)
    sides = measure.between or ()
    members = {at for each in chosen if each.sense.kind in MEMBER_KINDS for at in each.at}
    named = {at for each in chosen if each.sense.kind in ("measure", "head") for at in each.at}
    return any(
        each.sense.kind == "dimension"
        and each.sense.id in measure.dimensions
        and each.sense.id not in sides
        and members.isdisjoint(each.at)
        # "What share of organisations uses AI" asks for no organisation, and nothing else names their models.
        and not named.issubset(each.at)
        and (several or is_asked(seen.keys[max(0, each.start - 3) : each.start], measure.each))
        for each in seen.names
    )


#: Words that end what a "which" or "how many" asks for.
_AFTER_ASKED = frozenset("did do does has have had is are was were".split())


def is_asked(before: Sequence[str], counted: str) -> bool:
    """Whether a noun is what is asked for by the words before it: no other noun is ("how many laws did states")."""
    asking = max((at for at, key in enumerate(before) if key in _ASKING), default=-1)
    return asking >= 0 and _AFTER_ASKED.isdisjoint(between := before[asking + 1 :]) and counted not in between


def _asks_for_counted(seen: Glance, measure: Measure) -> bool:
    """Whether it is asked how many members of a dimension there are of which a measure is the number."""
    nouns = {seen.keys[each.at[-1]] for each in seen.names if each.sense.kind == "dimension"}
    return measure.each in nouns and counts(seen, measure)


#: Words after "many" where it is not said of what.
_AFTER_MANY = frozenset("as did do does more fewer percent % times".split())


def _is_made(seen: Glance, measure: Measure, chosen: Sequence[Mention]) -> bool:
    """Whether a verb says what is done with the many that the measure counts, and no noun says what is counted."""
    is_open = any(one == "many" and other in _AFTER_MANY for one, other in pairwise(seen.keys))
    is_done = bool(measure.each) and is_open and any(each.sense.kind == "verb" for each in chosen)
    return is_done and all(each.sense.kind != "measure" for each in seen.scan.measures)


def _is_verb_of_others(seen: Glance, measure: Measure, chosen: Sequence[Mention]) -> bool:
    """Whether all that names a measure is one word with which others say what is done ("made", of the nervous)."""
    naming = [each for each in chosen if each.sense.kind in ("measure", "head", "about")]
    if len(naming) != 1 or naming[0].sense.kind != "head" or len(naming[0].at) > 1 or "many" not in seen.keys:
        return False
    others = (each for each in seen.scan.measures if each.sense.kind == "verb" and each.sense.id != measure.id)
    return {at for each in naming for at in each.at} <= {at for each in others for at in each.at}


def _is_counted(seen: Glance, chosen: Sequence[Mention]) -> bool:
    """Whether the word after "how many" names the measure ("how many rules on AI")."""
    asked = {at + 1 for at, key in enumerate(seen.keys) if key == "many"}
    if not asked:
        return False
    return any(each.sense.kind in ("measure", "head") and not asked.isdisjoint(each.at) for each in chosen)


#: Cues of questions about members that need not be named.
_OF_MEMBERS = frozenset(
    "max min rank ordinal which who where count list all mean median sum spread more fewer than compare".split()
)


#: Cues that say of a number that is claimed whether it is less or more.
_BOUNDS = frozenset("more fewer than".split())


def asks_share(seen: Glance) -> bool:
    """Whether a share is asked for: a percentage is one unless it is that of a move or a difference."""
    if "share" in seen.meanings or ("how", "much", "of") in zip(seen.keys, seen.keys[1:], seen.keys[2:], strict=False):
        return True
    return "percent" in seen.meanings and _APART.isdisjoint(seen.meanings)


_APART = frozenset("rise fall change gain difference relative more fewer".split())


def _leaves_open(seen: Glance, cube: Cube, measure: Measure, named: Set[str]) -> bool:
    """Whether a measure has a dimension of which nothing is named, asked for or meant by itself.

    Of a lead nobody says which one is meant if its test is left out. A question about several goes along one dimension.
    """
    if measure.between:
        return False
    open_ = set(measure.dimensions) - named
    nouns = {each.sense.id for each in seen.names if each.sense.kind == "dimension"}
    asked = seen.meanings - (_BOUNDS if seen.claims_numbers else set())
    if not _OF_MEMBERS.isdisjoint(asked) and (nouns.isdisjoint(open_) or open_ <= nouns):
        return False
    having = cube.having(measure.id)
    return any(dimension not in nouns and cube.total(dimension) not in having for dimension in open_)


def score(
    seen: Glance,
    cube: Cube,
    measure: Measure,
    chosen: Sequence[Mention],
    meanings: Set[str],
    *,
    missed: int,
    named: Sequence[Named],
    periods: Sequence[Dated],
) -> int:
    """How well a measure explains a question: what is named counts for it, and the words missed against it."""
    found = _by_words(seen, cube, measure, chosen, meanings) + UNEXPLAINED * missed
    if not _is_named(chosen):
        return found
    if _is_verb_of_others(seen, measure, chosen):
        return found - WEIGHTS["head"]
    asked = _asks_for_members(seen, measure, chosen) or _asks_for_counted(seen, measure)
    # "Between 2014 and 2024" is one time where the report has a figure for all these years together.
    spans = len(periods) < len(seen.scan.periods) or 2 * _reaches_back(seen, periods)
    found += _ONE_FOR_ALL * (any(each not in seen.scan.periods for each in periods) and _is_course(seen))
    is_fit = fits(cube, measure, named, periods) and not _is_within_another(seen, cube, measure, chosen, named)
    return found + FITTING * is_fit + ASKED * asked + SPANNING * spans


def _is_within_another(
    seen: Glance, cube: Cube, measure: Measure, chosen: Sequence[Mention], named: Sequence[Named]
) -> bool:
    """Whether the word that names a measure of members ends a longer name, in another unit ("output price")."""
    dimensions = {each.dimension for each in named}
    naming = {at for each in chosen if each.sense.kind in ("measure", "head") for at in each.at}
    if len(naming) != 1 or not dimensions:
        return False
    names = (each for each in seen.scan.measures if each.sense.kind == "measure" and each.sense.id != measure.id)
    longer = (cube.pack.measures[each.sense.id] for each in names if len(each.at) > 1 and naming == {each.at[-1]})
    return any(dimensions <= set(other.dimensions) and other.unit.base != measure.unit.base for other in longer)


def _is_course(seen: Glance) -> bool:
    return not _COURSES.isdisjoint(seen.meanings)


_UP_TO = frozenset("until till through thru".split())
#: Cues of a course over years, of which no figure of all these years together tells.
_COURSES = frozenset(("trend", "develop"))
_ONE_FOR_ALL = -8


def _reaches_back(seen: Glance, periods: Sequence[Dated]) -> bool:
    """Whether all up to a time is asked for, and the measure has a figure for all these years together."""
    says = not _UP_TO.isdisjoint(seen.keys) or ("up", "to") in pairwise(seen.keys) or _is_by_a_year(seen)
    return says and any(each not in seen.scan.periods for each in periods)


def _is_by_a_year(seen: Glance) -> bool:
    """Whether it is asked what there was "by 2025", and not who did it."""
    return any(seen.keys[each.at[0] - 1] == "by" for each in seen.scan.periods if each.at[0])


def _by_words(seen: Glance, cube: Cube, measure: Measure, chosen: Sequence[Mention], meanings: Set[str]) -> int:
    members = {each.sense.id: each.sense.more for each in chosen if each.sense.kind in MEMBER_KINDS}
    sides = measure.between or ()
    score = sum(weight_of(each) for each in chosen if not is_unit_of_move(seen, each))
    score += names_counted(seen, measure) * (_HOW_MANY if counts(seen, measure) else MENTIONED)
    # "Did they make twice as many?"
    score += MENTIONED * (_is_made(seen, measure, chosen) and not names_counted(seen, measure))
    score += WITHOUT_FACTS * len(members.keys() - cube.having(measure.id))
    score += measure.unit.is_rate and "rate" in meanings
    score += COUNTED * _is_counted(seen, chosen)
    # A share is asked for, and this is one already.
    is_share = measure.unit.base == "percent" and not measure.between and not is_growth(measure)
    score += SHARE * (is_share and asks_share(seen))
    # "How many papers" asks for no growth of theirs.
    score -= is_growth(measure) and "many" in seen.keys and _ASKING_SHARES.isdisjoint(seen.meanings)
    score += _UNASKED_DIMENSION * _leaves_open(seen, cube, measure, set(members.values()))
    score += _NO_POINTS * ("points" in seen.meanings and measure.unit.base not in _IN_POINTS)
    score += _NO_POINTS * is_lead_in_other_unit(seen, measure)
    score += _UNASKED_SHARE * (is_share and "share" in measure.name and _ASKING_SHARES.isdisjoint(seen.meanings))
    if sides:
        score += not meanings.isdisjoint(("ahead", "behind", "fall"))
        score += 2 * ("behind" in meanings) and not meanings.isdisjoint(("max", "min"))
        score += sum(dimension in sides for dimension in members.values()) == 2
        is_judged = not DOES_WELL_OR_BADLY.isdisjoint(seen.keys) and not meanings.isdisjoint(("max", "min"))
        score += is_judged and any(dimension in sides for dimension in members.values())
    if not seen.numbers:
        return score
    numbers = set(seen.numbers)
    score += QUOTE * cube.quotes(measure, tuple(numbers), is_rate=False)
    if seen.claims_numbers:
        return score
    return score + ECHO * cube.prints(measure, numbers, set(members))
