"""What a question says of where to look: within a group, in the whole world, over a span of years."""

from __future__ import annotations

from assistant.reading.cumulative import all_years_together
from assistant.reading.growth_measures import ends_of_years
from assistant.reading.growth_moves import with_moves
from assistant.reading.growth_names import GROWTHS, is_change
from assistant.reading.named_members import Named
from assistant.reading.selection import Cube
from assistant.reading.slots import Slots
from assistant.reading.yes_and_no import turned_to_no
from assistant.utterance.calendar_words import Dated
from assistant.utterance.forms import is_claim
from assistant.utterance.scanning import Scan
from assistant.utterance.words import name_key

#: Cues of questions about all members of a dimension, and those with which one is set among the others.
OF_ALL = ("which", "who", "where", "max", "min", "rank", "count", "list", "all")
_OF_SETS = (*OF_ALL, "ordinal", "than others", "which place")
_BUT_COUNTS = tuple(cue for cue in _OF_SETS if cue not in ("count", "all"))
#: What stands between the first and the last year of a span.
_THROUGH = frozenset("to through thru until till and – — up".split())


def narrowed(slots: Slots, cube: Cube) -> Slots:
    """The slots with groups as places to look within, and with extremes for members that are named like them."""
    slots = turned_to_no(all_years_together(slots, cube), cube)
    slots = _of_a_kind(_of_all_alike(slots, cube), cube)
    slots = _without_world(_in_year_of_end(_for_later_year(with_moves(slots, cube)), cube), cube)
    slots = _of_sums(_of_the_one_version(slots, cube), cube)
    return _within_groups(_without_extremes(_without_its_best(slots, cube), cube), cube)


#: So many digits has the second of two years that are written as one.
_SHORT = 2


def _in_year_of_end(slots: Slots, cube: Cube) -> Slots:
    """The slots for the later year of each that begins in another ("2019-20"), where figures are those of its end."""
    short = {each.at for each in slots.periods if _is_hung(slots.scan, each.at[-1])}
    if not short:
        return slots
    kept = []
    for each, after in zip(slots.periods, (*slots.periods[1:], None), strict=True):
        is_start = after is not None and after.at in short and after.at[0] - each.at[-1] <= _NEXT
        # A measure with figures of the first year, be it of others, counts by calendar years.
        if not is_start or cube.has_at(slots.measure, {}, [each.period]):
            kept.append(each)
    return slots._replace(periods=tuple(kept))


def _is_hung(scan: Scan, at: int) -> bool:
    """Whether a year is hung on the one before it: "2019-20", "2019-2020", "2019/2020"."""
    word = scan.words[at]
    before = scan.text[max(0, word.start - _YEAR - 1) : word.start]
    is_next = before[:-1].isdigit() and word.text.isdigit() and int(before[:-1]) + 1 == int(word.text)
    return len(word.text) == _SHORT or is_next and before[-1] in _HUNG


#: So far apart are the two, with the sign between them or not, and so many digits has a year.
_NEXT, _YEAR = 2, 4
_HUNG = "-–—/"


def _of_a_kind(slots: Slots, cube: Cube) -> Slots:
    """The slots for the members of a kind where its noun asks for one of them ("which region" among countries)."""
    asked = {(each.dimension, each.at) for each in slots.nouns}
    kinds = {
        (each.sense.id, each.sense.more)
        for each in slots.scan.names
        if each.sense.kind == "dimension" and each.sense.more and (each.sense.id, each.at) in asked
    }
    if len(kinds) != 1 or slots.within:
        return slots
    ((dimension, kind),) = kinds
    members = cube.pack.members.values()
    return slots._replace(
        within=frozenset(each.id for each in members if (each.dimension, each.kind) == (dimension, kind))
    )


_OF_EACH = ("mean", "median", "spread")


def _of_all_alike(slots: Slots, cube: Cube) -> Slots:
    """The slots with "all countries" as each of them, where a mean is asked for or there is no figure of all."""
    kept, nouns = [], []
    for each in slots.named:
        dimension = cube.pack.dimensions[each.dimension]
        keys = {slots.scan.words[at].key for at in each.at}
        is_each = not keys.isdisjoint(("all", "every", "each")) and each.member == cube.total(each.dimension)
        if is_each and (slots.has(*_OF_EACH) or each.member not in cube.having(slots.measure.id)):
            nouns.append(Named(dimension.id, "", each.at))
        else:
            kept.append(each)
    return slots._replace(named=tuple(kept), nouns=(*slots.nouns, *nouns)) if nouns else slots


def _without_world(slots: Slots, cube: Cube) -> Slots:
    """The slots without a whole that only says of what others are a part ("Europe's share of the world's patents")."""
    wholes = (
        {cube.pack.dimensions[each].whole for each in slots.measure.dimensions} - {""} - cube.having(slots.measure.id)
    )
    rest = tuple(each for each in slots.named if each.member not in wholes)
    beside = {each.dimension for each in rest}
    if len(rest) == len(slots.named) or any(each.dimension not in beside for each in slots.named):
        return slots
    return slots._replace(named=rest)


def _for_later_year(slots: Slots) -> Slots:
    """The growth "from 2022 to 2023", where it is itself the figure, as that of 2023."""
    if not is_change(slots.measure):
        return slots
    periods = ends_of_years(slots.periods)
    if len(periods) == len(slots.periods):
        return slots
    if slots.has("change", "fall") and not GROWTHS.isdisjoint(word.key for word in slots.scan.words):
        # The growth itself is to have changed.
        return slots
    # What grew from one year to the next is no move of the growth.
    cues = {meaning: at for meaning, at in slots.cues.items() if meaning not in ("rise", "fall", "change", "gain")}
    return slots._replace(periods=periods, cues=cues)


#: First words of members' names that ask for an extreme where the report has no such member ("best model").
_EXTREMES = frozenset("best top leading strongest highest largest".split())


def _without_its_best(slots: Slots, cube: Cube) -> Slots:
    """The slots without a "best" that only says again who is named ("agents: the best rate", of "Best agent")."""
    called = {name_key(cube.pack.members[each.member].name)[:1] for each in slots.named if each.member}
    said = [at for at in slots.places("max") if (slots.scan.words[at].key,) in called]
    if not said:
        return slots
    left = tuple(at for at in slots.places("max") if at not in said)
    cues = {cue: at for cue, at in slots.cues.items() if cue != "max"}
    return slots._replace(cues=cues | {"max": left} if left else cues)


def _without_extremes(slots: Slots, cube: Cube) -> Slots:
    """The slots without a member called "best model" where the report has no figure for it: the best one is meant."""
    for each in slots.named:
        if slots.scan.words[each.at[0]].key not in _EXTREMES or len(each.at) < _PAIR:
            continue
        members = {other.dimension: slots.members(other.dimension) for other in slots.named}
        if not cube.has_at(slots.measure, members, [dated.period for dated in slots.periods]):
            rest = tuple(other for other in slots.named if other is not each)
            # "The cheapest of the leading models" asks for the least of them.
            best = (*slots.cues.get("max", ()), each.at[0])
            cues = slots.cues if slots.has("min") else slots.cues | {"max": best}
            return slots._replace(named=rest, nouns=(*slots.nouns, Named(each.dimension, "", each.at[1:])), cues=cues)
    return slots


_PAIR = 2


def _of_the_one_version(slots: Slots, cube: Cube) -> Slots:
    """The slots with the one version of a member that has the figure ("Sonnet (June)" for "Sonnet"), if only one has.

    Its name, which the answer gives, says which version it is.
    """
    times = [dated.period for dated in slots.periods]
    for each in slots.named:
        members = {other.dimension: slots.members(other.dimension) for other in slots.named}
        alone = {**members, each.dimension: (each.member,)}
        if slots.measure.between or cube.has_at(slots.measure, alone, times):
            continue
        name = f"{cube.pack.members[each.member].name} ("
        versions = [
            other.id
            for other in cube.pack.members.values()
            if other.dimension == each.dimension
            and other.name.startswith(name)
            and cube.has_at(slots.measure, {**members, each.dimension: (other.id,)}, times)
        ]
        if len(versions) == 1:
            named = (other._replace(member=versions[0]) if other is each else other for other in slots.named)
            slots = slots._replace(named=tuple(named))
    return slots


#: Cues of what is asked of a sum by its parts, or of how it moved, which is not made of them.
_NOT_OF_SUMS = (*OF_ALL[:5], "ordinal", "rise", "fall", "change", "more", "fewer", "ratio", "difference")


def _of_sums(slots: Slots, cube: Cube) -> Slots:
    """The slots with the sum of the parts of a bracket that the pack has no figure for ("100 million or more")."""
    if not slots.measure.adds_up or slots.has(*_NOT_OF_SUMS):
        return slots
    having = cube.having(slots.measure.id)
    for each in slots.named:
        member = cube.pack.members[each.member] if each.member else None
        if member is None or not member.kind.endswith("bracket") or slots.members(each.dimension)[1:]:
            continue
        if each.member not in having and having.issuperset(member.parts):
            parts = tuple(each._replace(member=part) for part in member.parts)
            named = tuple(other for other in slots.named if other is not each)
            return slots._replace(named=(*named, *parts), cues={**slots.cues, "sum": (each.at[0],)})
    return slots


def _within_groups(slots: Slots, cube: Cube) -> Slots:
    """The slots with groups as the places to look within: "which country in Europe", "the top three worldwide"."""
    if not slots.has(*_OF_SETS, "ahead"):
        return slots
    for dimension in slots.measure.dimensions:
        claimed = _claimed_within(slots, cube, dimension)
        if claimed is not None:
            return claimed
        if not slots.has(*_OF_SETS):
            continue
        groups = [member for member in slots.members(dimension) if member in cube.wholes]
        nouns = [
            Named(dimension, "", each.at)
            for each in slots.scan.names
            if each.sense.kind == "dimension" and each.sense.id == dimension
        ]
        if groups[:1] == [cube.total(dimension)] and _counts_within(slots, groups[0], nouns):
            continue
        places = bool(slots.members(dimension)[1:]) and slots.has("rank", "which place")
        if len(groups) != 1 or not (nouns or slots.has("who", "where") or places):
            continue
        if len(slots.members(dimension)) > 1 and not places:
            continue
        parts = frozenset(cube.pack.members[groups[0]].parts)
        known = parts & cube.having(slots.measure.id)
        if not known and (parts or groups[0] != cube.total(dimension)):
            # Of a group without known parts nobody can tell who belongs to it.
            continue
        others = tuple(each for each in slots.named if each.member != groups[0])
        return slots._replace(named=others, nouns=slots.nouns or tuple(nouns), within=known)
    return slots


def _counts_within(slots: Slots, whole: str, nouns: list[Named]) -> bool:
    """Whether what is counted is of the whole, and its members are not ("how many people came to all events?")."""
    own = {at for each in slots.named if each.member == whole for at in each.at}
    is_count = slots.has("count") and bool(slots.measure.each) and not (slots.amounts or slots.has(*_BUT_COUNTS))
    return is_count and bool(nouns) and all(own.issuperset(each.at) for each in nouns)


def _claimed_within(slots: Slots, cube: Cube, dimension: str) -> Slots | None:
    """The slots of a claim that a member is the first of its group ("did X lead Europe in it?"); None for others."""
    members = slots.members(dimension)
    groups = [member for member in members if member in cube.wholes]
    if len(groups) != 1 or len(members) != _PAIR or not slots.has("max", "min", "ahead", "ordinal"):
        return None
    group = groups[0]
    named = next(each for each in slots.named if each.member == group)
    keys = ["", "", *(word.key for word in slots.scan.words), ""]
    at = named.at[0] + 1
    before, after = keys[at - 1 if keys[at] == "the" else at], keys[named.at[-1] + 3]
    is_first = before in _LEADING or after in _FIRST or named.at[-1] + 1 in slots.places("max", "min")
    if not is_first and before not in (_WITHIN if slots.has("max", "min") else ("in",)):
        return None
    parts = frozenset(cube.pack.members[group].parts)
    own = parts.issuperset(member for member in members if member != group)
    if not (own or group == cube.total(dimension)) or not (is_claim(slots.scan) or before in _LEADING):
        return None
    others = tuple(each for each in slots.named if each.member != group)
    return slots._replace(named=others, within=parts & cube.having(slots.measure.id))


_PAIR = 2
#: Verbs of being the first of the group that follows, and words between a place and what it is in.
_LEADING = frozenset("lead leads led leading dominate dominates dominated top tops topped".split())
_FIRST = frozenset("leader champion".split())
_WITHIN = frozenset("in within across of among".split())


def is_span(slots: Slots, one: Dated, other: Dated) -> bool:
    """Whether two years are the ends of a span ("2022 to 2024", "2022-2024", "between 2022 and 2024")."""
    if one.period.grain != "year" or other.period.grain != "year" or one.period.year >= other.period.year:
        return False
    words = slots.scan.words
    between = [words[at].key for at in range(one.at[-1] + 1, other.at[0])]
    if not set(between) <= _THROUGH:
        return False
    before = [words[at].key for at in range(max(0, one.at[0] - 2), one.at[0])]
    return between != ["and"] or bool({"between", "from"} & set(before))
