"""Cues that signs and small words are where they stand between two members or times ("A / B", "2020 over 2014")."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from assistant.reading.glance import Glance
from assistant.utterance.mentions import Mention
from assistant.utterance.phrases import Sense

#: Signs and small words that hold one member against another when they stand between them.
_LEADING = frozenset("excess lead advantage margin edge ahead".split())
_SIGNS = {
    "/": "ratio",
    "÷": "ratio",
    ":": "ratio",
    "per": "ratio",
    "over": "ratio",
    "–": "difference",
    "−": "difference",
    "+": "sum",
}
#: How many words may lie between two members and the sign that joins them.
_FARTHEST = 6
#: Names of a lead that say a difference, where "between" follows.
#: Verbs before an "over" that has one member hold more than another ("how many does A have over B").
_HOLDING = frozenset("have has had hold holds held enjoy enjoys enjoyed".split())
_DISTANCES = frozenset("distance gap divide disparity gulf".split())
#: What the difference is taken to where only one member is named.
_HELD = frozenset("mean median sum max min".split())


def signs_between(seen: Glance, members: Sequence[Mention], sides: tuple[str, ...]) -> list[Mention]:
    """The cues that signs between two members are: "MMMU ÷ MATH", "US models per European model"."""
    found = []
    keys = seen.keys
    free = {each.sense.id for each in members if each.sense.more not in sides}
    dimensions = {each.sense.more for each in members}
    if len(free) == 2:
        found += [
            Mention(Sense("cue", "ratio"), (at, at + 1))
            for at, key in enumerate(keys[:-1])
            if key in ("for", "to", "against", "on")
            and keys[at + 1] in ("every", "each", "one")
            and keys[at + 2 : at + 3] != ("other",)
        ]
        # "How many models per Chinese model did the US make?" names first what is divided by.
        before = min(each.start for each in members) - 1
        if before >= 0 and keys[before] == "per":
            found.append(Mention(Sense("cue", "ratio"), (before,)))
    for each in seen.names:
        if (
            each.sense.kind == "dimension"
            and len(members) < _SEVERAL
            and each.sense.id not in sides
            and dimensions.isdisjoint(other.sense.id for other in seen.names if other.start == each.start)
            and keys[each.start - 1 : each.start] in (("by",), ("per",))
        ):
            found.append(Mention(Sense("cue", "list"), (each.start - 1,)))
    if keys[:1] == ("take",) and "from" in keys and len(free) == 2:
        found.append(Mention(Sense("cue", "difference"), (0,)))
    found += [Mention(Sense("cue", "ratio"), (at,)) for at in _overs_between_times(seen)]
    if len(seen.scan.amounts) > 1:
        found += [*difference_of_numbers(seen), *ratio_of_numbers(seen)]
    for one, other in itertools.pairwise(members):
        if (
            one.sense.more in sides
            or one.sense.more != other.sense.more
            or one.sense.id == other.sense.id
            and not seen.scan.periods
        ):
            continue
        for at in range(one.at[-1] + 1, other.at[0]):
            meaning = _SIGNS.get(keys[at])
            if keys[at] == ":" and seen.scan.words[at + 1].start > seen.scan.words[at].end:
                # "By skill: A and B" divides nothing.
                meaning = "ratio" if seen.scan.words[at - 1].end < seen.scan.words[at].start else None
            if keys[at : at + 2] == ("relative", "to") and "percent" not in seen.meanings:
                found.append(Mention(Sense("cue", "ratio"), (at,)))
                continue
            leads = not _LEADING.isdisjoint((*keys[:at], *keys[other.at[-1] :]))
            is_apart = "points" in seen.meanings or "difference" in seen.meanings and "percent" not in seen.meanings
            if keys[at] == "over" and (leads or is_apart):
                # "A over B, difference in dollars"
                meaning = "difference"
            if keys[at - 1 : at + 1] == ("improve", "on") and at + 1 == other.at[0]:
                # "By how much did A improve on B?"
                meaning = "difference"
            if keys[at] == "over" and keys[at - 1] in _HOLDING:
                meaning = "difference"
                found.append(Mention(Sense("cue", meaning), (at,)))
                continue
            if keys[at] == "less" and other.at[0] - one.at[-1] == 2:
                meaning = "difference"
            if (
                meaning
                and (
                    other.at[0] - one.at[-1] <= _FARTHEST
                    or keys[at] == "over"
                    or at + 1 == other.at[0]
                    # "US models per notable model of China"
                    or keys[at] == "per"
                    and keys[other.at[0] - 1] in ("of", "from", "by", "in")
                )
                and (keys[at] != "over" or _divides(seen, at, one, other))
            ):
                found.append(Mention(Sense("cue", meaning), (at,)))
    return found


#: Cues that hold things apart which are between each other.
APART = frozenset(("difference", "ratio", "more", "fewer"))
#: What is asked of several that have it between them.
_AMOUNTS = frozenset(("many", "much", "what"))
_BETWEEN_TIMES = frozenset(("rise", "fall", "change", "trend", "by year", *APART))


def has_between_them(keys: tuple[str, ...]) -> bool:
    """Whether it is asked what several have between them, which is what they have together."""
    return ("between", "them") in itertools.pairwise(keys) and not _AMOUNTS.isdisjoint(keys)


def adds_up_times(seen: Glance, cues: Sequence[Mention]) -> bool:
    """Whether "sum of" is said of several times, and nothing of how they differ: "what sum of money" is one figure."""
    is_of = ("sum", "of") in itertools.pairwise(seen.keys) and len(seen.scan.periods) > 1
    return is_of and all(each.sense.id not in _BETWEEN_TIMES for each in cues)


#: Of so many members each is asked for by itself only where a list is asked for as such.
_SEVERAL = 2
#: Signs and words that take the number after them from the one before.
_TAKING = frozenset(("−", "–", "-", "minus", "less"))


def ratio_of_numbers(seen: Glance) -> list[Mention]:
    """The "over" between two numbers of which one is divided by the other ("31.6 over 3.7")."""
    found = []
    for one, other in itertools.pairwise(seen.scan.amounts):
        at = one.at[-1] + 1
        if seen.keys[at] == "over" and at in (other.at[0], other.at[0] - 1) and other.at[-1] <= at + 1:
            found.append(Mention(Sense("cue", "ratio"), (at,)))
    return found


def difference_of_numbers(seen: Glance) -> list[Mention]:
    """The sign between two numbers of which one is taken from the other ("17.5 − 0.3")."""
    found = []
    for one, other in itertools.pairwise(seen.scan.amounts):
        at = one.at[-1] + 1
        if other.at[0] == at + 1 and seen.keys[at] in _TAKING:
            found.append(Mention(Sense("cue", "difference"), (at,)))
    return found


#: What may stand beside an "over" between two times ("2020 over 2014", "the price in May over the price in June").
_FARTHER = 2


def _divides(seen: Glance, over: int, one: Mention, other: Mention) -> bool:
    """Whether an "over" holds what it stands between against each other ("A over B", "A's output over B's")."""
    named = {at for mentions in seen.measures.values() for each in mentions for at in each.at}
    between = range(one.at[-1] + 1, over)
    is_named = over + 1 == other.start and named.issuperset(between)
    is_named = is_named and _LEADING.isdisjoint(seen.keys[at] for at in between)
    return other.start - one.at[-1] <= _FARTHER or is_named or _is_of_owner(seen, over, other)


def _is_of_owner(seen: Glance, over: int, other: Mention) -> bool:
    """Whether what is divided by is only said to be the other's ("over that of China", "over China's")."""
    between = seen.keys[over + 1 : other.start]
    is_pointed = bool(between) and between[0] in _POINTED and _BESIDE_OVER.issuperset(between)
    typed = seen.scan.words[other.at[-1]].text
    return is_pointed or typed.endswith(("'s", "’s")) and _BESIDE_OVER.issuperset(between)


_POINTED = frozenset(("that", "those", "the"))
_BESIDE_OVER = frozenset("over / the that those one in of at for a".split())


def _overs_between_times(seen: Glance) -> list[int]:
    """Where an "over" or "relative to" stands between two times, with nothing else than names of measures."""
    if len(seen.scan.periods) < _FARTHER or "points" in seen.meanings:
        # "points gained in 2024 over 2023"
        return []
    named = {at for mentions in seen.measures.values() for each in mentions for at in each.at}
    found = []
    for one, other in itertools.pairwise(seen.scan.periods):
        between = range(one.at[-1] + 1, other.at[0])
        overs = [at for at in between if seen.keys[at] in ("over", "/")]
        if "percent" not in seen.meanings:
            overs += [at for at in between if seen.keys[at : at + 2] == ("relative", "to")]
        is_next = 0 < other.period.year - one.period.year < _FARTHER
        if is_next and any(seen.keys[at] == "/" for at in overs):
            # "2023/24" is one year.
            continue
        if len(overs) == 1 and all(seen.keys[at] in _BESIDE_TIMES or at in named for at in between):
            found += overs
    return found


#: What several figures of one thing are called.
_READINGS = frozenset("reading figure value number measurement level result lead gap margin".split())
_TWO_OF = frozenset(("two", "both"))
#: So many words behind a "two" what it counts may end ("the two reported MATH readings").
_AFTER_TWO = 4
_BESIDE_TIMES = _BESIDE_OVER | _READINGS | {"relative", "to"}


def names_two_readings(keys: Sequence[str]) -> bool:
    """Whether two figures of one thing are spoken of ("the two readings", "both values")."""
    return not _TWO_OF.isdisjoint(keys) and any(
        key in _TWO_OF and not _READINGS.isdisjoint(keys[at + 1 : at + 1 + _AFTER_TWO]) for at, key in enumerate(keys)
    )


def _of_two_readings(seen: Glance, chosen: Sequence[Mention]) -> list[Mention]:
    """The name of a lead where it stands for the difference of its two figures ("between the two MATH readings")."""
    if not names_two_readings(seen.keys):
        return []
    found = []
    for each in chosen:
        follows = seen.keys[each.at[-1] + 1 : each.at[-1] + 8]
        is_apart = each.kind in ("measure", "head") and seen.keys[each.at[-1]] in (*_DISTANCES, "difference")
        if is_apart and "between" in follows and not _READINGS.isdisjoint(follows):
            found.append(Mention(Sense("cue", "difference"), each.at))
    return found


def difference_by_name(
    seen: Glance, chosen: Sequence[Mention], members: Sequence[Mention], sides: tuple[str, ...]
) -> list[Mention]:
    """The measure's name "difference" as an operation, where two members stand beside it."""
    free = {each.sense.id for each in members if each.sense.more not in sides}
    is_held = not _HELD.isdisjoint(seen.meanings) and bool(free or len(seen.scan.periods) > 1)
    of_two = _of_two_readings(seen, chosen)
    if of_two or len(free) < 2 and not is_held:
        return of_two
    named = []
    for each in chosen:
        if each.sense.kind not in ("measure", "head") or each.sense.more == "reversed":
            continue
        noun = seen.keys[each.at[-1]]
        follows = seen.keys[each.at[-1] + 1 : each.at[-1] + 7]
        apart = noun in _DISTANCES and "between" in follows and len(free) > 1
        if noun == "difference" or apart and not any(each.sense.more in sides for each in members):
            named.append(Mention(Sense("cue", "difference"), each.at))
    return named


#: Words that say which way something went where a form of "be" stands before what went, or right before them.
_WAYS = {"up": "rise", "down": "fall"}
_BEING = frozenset("is are was were".split())


def ups_and_downs(seen: Glance, chosen: Sequence[Mention], sides: tuple[str, ...]) -> list[Mention]:
    """The movements that an "up" or "down" says ("by what percentage was investment up on 2023")."""
    own = {at for each in chosen if each.sense.kind in ("measure", "head", "member") for at in each.at}
    is_up = not sides and ("up" in seen.keys or "down" in seen.keys) and not _BEING.isdisjoint(seen.keys)
    return [
        Mention(Sense("cue", _WAYS[key]), (at,))
        for at, key in enumerate(seen.keys if is_up else ())
        if key in _WAYS
        and at not in own
        and (seen.keys[at - 1] in (*_BEING, "it") or at - 1 in own and not _BEING.isdisjoint(seen.keys[:at]))
        and seen.keys[at + 1 : at + 2] not in (("to",), ("by",))
    ]


def up_by(seen: Glance, members: Sequence[Mention], sides: tuple[str, ...]) -> list[int]:
    """Where a side of a lead is said to be up by something."""
    ends = {each.at[-1] for each in members if each.sense.more in sides}
    found = [at for at, key in enumerate(seen.keys[:-1]) if key == "up" and seen.keys[at + 1] == "by"]
    return [at for at in found if at - 1 in ends or seen.keys[at - 1] in ("was", "is", "were") and at - 2 in ends]


def measure_over_measure(
    seen: Glance, chosen: Sequence[Mention], members: Sequence[Mention], sides: tuple[str, ...]
) -> int:
    """Where an "over" divides one value by another ("the 2023 gap over the 2024 gap"); -1 if none does.

    A lead is held over one of its sides, and nothing is divided by that.
    """
    held = {each.start for each in members if each.sense.more in sides}
    named = [each for each in chosen if each.sense.kind in ("measure", "head")]
    for at, key in enumerate(seen.keys):
        if key != "over" or at + 1 in held or at - 1 not in {each.at[-1] for each in named}:
            continue
        again = [each.start for each in named if 0 < each.start - at <= _FAR_OVER]
        if any(seen.keys[start] == seen.keys[at - 1] for start in again):
            return at
    return -1


_FAR_OVER = 5
