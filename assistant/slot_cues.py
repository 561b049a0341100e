"""Cues as one measure sees them: those in its names fall away, signs between its members are added."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from assistant.facts import Measure
from assistant.glance import Glance
from assistant.lexicon import Sense
from assistant.mentions import Mention

#: Signs and small words that hold one member against another when they stand between them.
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
_DISTANCES = frozenset("distance gap divide disparity gulf".split())
#: What the difference is taken to where only one member is named.
_HELD = frozenset("mean median sum max min".split())


def cues_for(seen: Glance, strong: set[int]) -> tuple[list[Mention], set[int]]:
    """The cues that are no part of names (at the positions `strong`) or numbers, and where those put aside stand."""
    kept = [each for each in seen.cues if not strong.issuperset(each.weighty)]
    aside = {at for each in kept for at in each.aside}
    return [each.cue for each in kept if aside.isdisjoint(each.cue.at)], aside


def signs_between(seen: Glance, members: Sequence[Mention], sides: tuple[str, ...]) -> list[Mention]:
    """The cues that signs between two members are: "MMMU ÷ MATH", "US models per European model"."""
    found = []
    keys = seen.keys
    free = {each.sense.id for each in members if each.sense.more not in sides}
    if len(free) == 2:
        found += [
            Mention(Sense("cue", "ratio"), (at, at + 1))
            for at, key in enumerate(keys[:-1])
            if key == "for" and keys[at + 1] in ("every", "each")
        ]
    for each in seen.names:
        if (
            each.sense.kind == "dimension"
            and each.sense.id not in sides
            and keys[each.start - 1 : each.start] in (("by",), ("per",))
        ):
            found.append(Mention(Sense("cue", "list"), (each.start - 1,)))
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
            if keys[at] == "less" and other.at[0] - one.at[-1] == 2:
                meaning = "difference"
            if (
                meaning
                and other.at[0] - one.at[-1] <= _FARTHEST
                and (keys[at] != "over" or other.at[0] - one.at[-1] <= 2)
            ):
                found.append(Mention(Sense("cue", meaning), (at,)))
    return found


def difference_by_name(
    seen: Glance, chosen: Sequence[Mention], members: Sequence[Mention], measure: Measure
) -> list[Mention]:
    """The measure's name "difference" as an operation, where two members stand beside it."""
    free = {each.sense.id for each in members if each.sense.more not in (measure.between or ())}
    if len(free) < 2 and not (free and not _HELD.isdisjoint(seen.meanings)):
        return []
    named = []
    for each in chosen:
        if each.sense.kind not in ("measure", "head") or each.sense.more == "reversed":
            continue
        noun = seen.keys[each.at[-1]]
        follows = seen.keys[each.at[-1] + 1 : each.at[-1] + 7]
        apart = noun in _DISTANCES and "between" in follows and len(free) > 1
        if noun == "difference" or apart and not any(each.sense.more in (measure.between or ()) for each in members):
            named.append(Mention(Sense("cue", "difference"), each.at))
    return named
