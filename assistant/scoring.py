"""How well a measure explains a question, for comparison with other measures."""

from __future__ import annotations

from collections.abc import Sequence, Set

from assistant.calendar_words import Dated
from assistant.english.directions import DOES_BADLY, DOES_WELL
from assistant.facts import Measure
from assistant.glance import MEMBER_KINDS, Glance
from assistant.growth_names import is_growth
from assistant.mentions import Mention
from assistant.named_members import Named
from assistant.selection import Cube

DOES_WELL_OR_BADLY = DOES_WELL | DOES_BADLY
#: What a word explained as such a mention counts for a measure; one that nothing explains counts against it.
WEIGHTS = {"measure": 3, "member": 2, "described": 2, "head": 2, "about": 2, "dimension": 1}
UNEXPLAINED, WITHOUT_FACTS, _ECHO, _QUOTE, _FITTING = -6, -3, 2, 3, 4
_COUNTED, _SHARE, _ASKED = 3, 3, 9
#: What a score can have beside its mentions for what is counted, and at most for sides.
_HOW_MANY, _MENTIONED, MOST_SIDED = 5, 1, 5
_COUNTING = frozenset("many number more fewer".split())


def most_counted(seen: Glance) -> int:
    """The most that a measure can have for the noun of what it counts."""
    return _MENTIONED if _COUNTING.isdisjoint(seen.keys) else _HOW_MANY


def most_of_any(seen: Glance) -> int:
    """The most that any score can have beside its mentions, what is counted, and sides."""
    most = _ECHO + _QUOTE if seen.numbers else 0
    most += "rate" in seen.meanings
    return most + _SHARE * ("share" in seen.meanings)


def most_of_named(seen: Glance) -> int:
    """The most that the score of a measure that is named can have beside that."""
    asks = any(each.sense.kind == "dimension" for each in seen.names)
    return _FITTING + _COUNTED * ("many" in seen.keys) + _ASKED * asks


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
_ASKING = frozenset("which what whose many number".split())
_OF_SEVERAL = frozenset(("max", "min", "rank", "ordinal"))


def _asks_for_members(seen: Glance, measure: Measure, chosen: Sequence[Mention]) -> bool:
    """Whether the members of one of a measure's dimensions are asked for ("which sector", "state with the fewest")."""
    several = not _OF_SEVERAL.isdisjoint(seen.meanings)
    sides = measure.between or ()
    members = {at for each in chosen if each.sense.kind in MEMBER_KINDS for at in each.at}
    return any(
        each.sense.kind == "dimension"
        and each.sense.id in measure.dimensions
        and each.sense.id not in sides
        and members.isdisjoint(each.at)
        and (several or not _ASKING.isdisjoint(seen.keys[max(0, each.start - 3) : each.start]))
        for each in seen.names
    )


def _counts(seen: Glance, measure: Measure) -> bool:
    """Whether it is asked how many of what the measure counts there are ("how many models", "number of models")."""
    keys = seen.keys
    return any(
        after == measure.each and (key in ("many", "fewer", "more") or key == "of" and before == "number")
        for before, key, after in zip(("", *keys), keys, keys[1:], strict=False)
    )


def names_counted(seen: Glance, measure: Measure) -> bool:
    """Whether the noun of what the measure counts is there ("how many models")."""
    return bool(measure.each) and measure.each in seen.keys


def _is_counted(seen: Glance, chosen: Sequence[Mention]) -> bool:
    """Whether the word after "how many" names the measure ("how many rules on AI")."""
    asked = {at + 1 for at, key in enumerate(seen.keys) if key == "many"}
    if not asked:
        return False
    return any(each.sense.kind in ("measure", "head") and not asked.isdisjoint(each.at) for each in chosen)


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
    return found + _FITTING * fits(cube, measure, named, periods) + _ASKED * _asks_for_members(seen, measure, chosen)


def _by_words(seen: Glance, cube: Cube, measure: Measure, chosen: Sequence[Mention], meanings: Set[str]) -> int:
    members = {each.sense.id: each.sense.more for each in chosen if each.sense.kind in MEMBER_KINDS}
    sides = measure.between or ()
    score = sum(WEIGHTS.get(each.sense.kind, 0) * len(each.at) for each in chosen)
    score += names_counted(seen, measure) * (_HOW_MANY if _counts(seen, measure) else _MENTIONED)
    score += WITHOUT_FACTS * len(members.keys() - cube.having(measure))
    score += measure.unit.is_rate and "rate" in meanings
    score += _COUNTED * _is_counted(seen, chosen)
    # A share is asked for, and this is one already.
    is_share = measure.unit.base == "percent" and not measure.between and not is_growth(measure)
    score += _SHARE * ("share" in seen.meanings and is_share)
    if sides:
        score += not meanings.isdisjoint(("ahead", "behind", "fall"))
        score += 2 * ("behind" in meanings) and not meanings.isdisjoint(("max", "min"))
        score += sum(dimension in sides for dimension in members.values()) == 2
        is_judged = not DOES_WELL_OR_BADLY.isdisjoint(seen.keys) and not meanings.isdisjoint(("max", "min"))
        score += is_judged and any(dimension in sides for dimension in members.values())
    if not seen.numbers:
        return score
    numbers = set(seen.numbers)
    score += _QUOTE * cube.quotes(measure, tuple(numbers), is_rate=False)
    return score + _ECHO * cube.prints(measure, numbers, set(members))
