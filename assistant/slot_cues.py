"""Cues as one measure sees them: those in its names fall away, signs between its members are added."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from assistant.facts import Measure
from assistant.lexicon import Sense
from assistant.mentions import Mention
from assistant.scanning import Scan

#: Cues that say nothing beside the number that they belong to ("at least 8 %").
_COMPARING = frozenset("fall min max above below more fewer atleast atmost difference than same behind ahead".split())
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


def cues_for(scan: Scan, strong: set[int]) -> tuple[list[Mention], set[int]]:
    """The cues that are no part of names (at the positions `strong`) or numbers, and where those put aside stand."""
    spent = {at for given in scan.amounts for at in given.at}
    kept = [
        each
        for each in scan.cues
        if not strong.issuperset(_weighty(scan, each))
        and not (each.sense.id in _COMPARING and spent.issuperset(each.at))
    ]
    aside = {at for each in kept if _is_in_before(scan, each) for at in each.at} | _contrasted(scan, kept)
    return [each for each in kept if not aside.intersection(each.at)], aside


def _contrasted(scan: Scan, cues: Sequence[Mention]) -> set[int]:
    """The positions of a unit that is only named to be put aside, with its "not" ("points, not percent")."""
    found: set[int] = set()
    for cue in cues:
        at = cue.start - 1
        while at > 0 and scan.words[at].key in ("in", "the", "as"):
            at -= 1
        if cue.sense.id in ("points", "percent", "relative") and at >= 0 and scan.words[at].key == "not":
            found |= {at, *cue.at}
    return found


def _weighty(scan: Scan, cue: Mention) -> set[int]:
    """The positions of a cue's words without articles and the like."""
    return {at for at in cue.at if scan.words[at].key not in ("the", "a", "an", "of", "is")} or set(cue.at)


def _is_in_before(scan: Scan, cue: Mention) -> bool:
    """Whether a cue only says before what ("before the 2024 catch-up, how large was ...")."""
    keys = [word.key for word in scan.words]
    if scan.periods and "before" in keys[:-1]:
        at = keys.index("before")
        led = {place for dated in scan.periods for place in dated.at}
        if at + 1 not in led and at + 2 not in led and 0 < cue.start - at <= 4:
            return True
    if len(scan.periods) < 2:
        return False
    for dated in scan.periods:
        before = [word.key for word in scan.words[max(0, dated.at[0] - 2) : dated.at[0]] if word.key != "the"]
        if before[-1:] in (["before"], ["after"]) and 0 < cue.start - dated.at[-1] <= 2:
            return True
    return False


def signs_between(scan: Scan, members: Sequence[Mention], sides: tuple[str, ...]) -> list[Mention]:
    """The cues that signs between two members are: "MMMU ÷ MATH", "US models per European model"."""
    found = []
    keys = [word.key for word in scan.words]
    free = {each.sense.id for each in members if each.sense.more not in sides}
    if len(free) == 2:
        found += [
            Mention(Sense("cue", "ratio"), (at, at + 1))
            for at, key in enumerate(keys[:-1])
            if key == "for" and keys[at + 1] in ("every", "each")
        ]
    for each in scan.names:
        if (
            each.sense.kind == "dimension"
            and each.sense.id not in sides
            and keys[each.start - 1 : each.start] in (["by"], ["per"])
        ):
            found.append(Mention(Sense("cue", "list"), (each.start - 1,)))
    for one, other in itertools.pairwise(members):
        if (
            one.sense.more in sides
            or one.sense.more != other.sense.more
            or one.sense.id == other.sense.id
            and not scan.periods
        ):
            continue
        for at in range(one.at[-1] + 1, other.at[0]):
            meaning = _SIGNS.get(scan.words[at].key)
            if scan.words[at].key == "less" and other.at[0] - one.at[-1] == 2:
                meaning = "difference"
            if (
                meaning
                and other.at[0] - one.at[-1] <= _FARTHEST
                and (scan.words[at].key != "over" or other.at[0] - one.at[-1] <= 2)
            ):
                found.append(Mention(Sense("cue", meaning), (at,)))
    return found


def difference_by_name(
    scan: Scan, chosen: Sequence[Mention], members: Sequence[Mention], measure: Measure
) -> list[Mention]:
    """The measure's name "difference" as an operation, where two members stand beside it."""
    free = {each.sense.id for each in members if each.sense.more not in (measure.between or ())}
    held = any(each.sense.id in ("mean", "median", "sum", "max", "min") for each in scan.cues)
    if len(free) < 2 and not (free and held):
        return []
    named = []
    for each in chosen:
        if each.sense.kind not in ("measure", "head") or each.sense.more == "reversed":
            continue
        noun = scan.words[each.at[-1]].key
        follows = [word.key for word in scan.words[each.at[-1] + 1 : each.at[-1] + 7]]
        apart = noun in _DISTANCES and "between" in follows and len(free) > 1
        if noun == "difference" or apart and not any(each.sense.more in (measure.between or ()) for each in members):
            named.append(Mention(Sense("cue", "difference"), each.at))
    return named


def is_in_cue(scan: Scan, name: Mention) -> bool:
    """Whether a descriptive name is only part of a longer cue ("arithmetic mean")."""
    return name.sense.kind == "described" and any(
        len(cue.at) > len(name.at) and set(cue.at).issuperset(name.at) for cue in scan.cues
    )
