"""Cues that a question only seems to have: what is taken away again by the words around them."""

from __future__ import annotations

from collections.abc import Sequence, Set
from itertools import pairwise

from assistant.reading.glance import Glance
from assistant.utterance.mentions import Mention

#: Meaning → the positions of the first words of its cues.
Meanings = dict[str, tuple[int, ...]]

#: Verbs with which those that have not got something are counted.
_LACKING = frozenset("lack lacked lacking missing".split())
#: What is made up is a part of a whole, and those who have gone somewhere are counted there.
_NO_FALLS = frozenset(
    (
        *(("make", "up"), ("makes", "up"), ("made", "up"), ("making", "up")),
        *(("gone", "to"), ("gone", "into"), ("gone", "on")),
    )
)
#: What has gone down is not gone.
GONE_SOME_WAY = frozenset((("gone", "down"), ("gone", "lower"), ("gone", "up"), ("gone", "higher"), ("gone", "from")))
#: Verbs that say what one has become where "more" or "less" follows.
_GROWING = frozenset("grow grew grown growing".split())
_DEGREES = frozenset("more less".split())
_MULTIPLYING_BY = frozenset((("multiply", "by"), ("multiplied", "by"), ("multiplies", "by")))
#: Nouns of how far apart two are, before "by which".
_EXTENTS = frozenset("percentage percent % margin amount point number distance extent".split())


def drop(meanings: Meanings, meaning: str, places: Set[int]) -> None:
    """Take the cues of a meaning at some positions away."""
    left = tuple(at for at in meanings.get(meaning, ()) if at not in places)
    if left:
        meanings[meaning] = left
    else:
        meanings.pop(meaning, None)


#: Verbs after a "how many times" that counts how often something happened, and cues of what is held against another.
_HAPPENING = frozenset("did does do was were is are has have had".split())
_HELD = frozenset("than more fewer same rise fall change gain double base difference between become compare".split())


def drop_within(keys: tuple[str, ...], meanings: Meanings, numbers: Set[int]) -> None:
    """Take away cues of words that belong to others: to a number, or to the span over which something moved.

    "It fell by 5 points between two times" asks for no distance between two things, and "how much was lost between the
    two dates" not for the figure at each of these.
    """
    if meanings.keys().isdisjoint(("fall", "rise")):
        return
    if "difference" in meanings:
        counted = {at for at in meanings["difference"] if keys[at] == "point" and at - 1 in numbers}
        drop(meanings, "difference", counted)
    if "trend" in meanings and "change" in meanings:
        spans = {at for at in meanings["change"] if keys[at] == "between"}
        drop(meanings, "trend", {at for at in meanings["trend"] if not spans.isdisjoint((at - 1, at - 2))})


def drop_states(
    keys: tuple[str, ...], meanings: Meanings, own: Set[int], times: int, members: Sequence[Mention]
) -> None:
    """Take away cues of who is behind and of a movement that only say how something is.

    Those that lack something are behind nobody, and "the share that grew more worried, survey of 2021" is that of the
    one time that is named. `own` are the positions of the words of the measure.
    """
    drop(meanings, "behind", {at for at in meanings.get("behind", ()) if keys[at] in _LACKING and at in own})
    for meaning in ("behind", "fewer"):
        drop(meanings, meaning, drives(keys, meanings.get(meaning, ()), own, members))
    if times < _TWO and len(members) < _TWO and _HELD.isdisjoint(meanings):
        # "How many times did it go wrong?"
        counted = {at for at in meanings.get("ratio", ()) if keys[at : at + 3] == ("how", "many", "times")}
        often = {at for at in meanings.get("ratio", ()) if keys[at : at + 2] == ("how", "often")}
        drop(meanings, "ratio", {at for at in counted if keys[_past_rate(keys, at + 3)] in _HAPPENING} | often)
    # "Growth in percent of the trials" asks for no part of them.
    moved = {at for each in ("rise", "fall", "change") for at in meanings.get(each, ())}
    in_percent = {at for at in meanings.get("share", ()) if keys[at - 1] == "in" and at - 2 in moved}
    if in_percent:
        drop(meanings, "share", in_percent)
        meanings["percent"] = tuple(sorted({*meanings.get("percent", ()), *in_percent}))
    # What multiplies by two doubles; how much it multiplies is a ratio.
    drop(meanings, "ratio", {at for at in meanings.get("ratio", ()) if keys[at : at + 2] in _MULTIPLYING_BY})
    # What they make up is a part of a whole; only on a lead is ground made up.
    drop(meanings, "fall", {at for at in meanings.get("fall", ()) if keys[at : at + 2] in _NO_FALLS})
    if times == 1:
        grown = {at for at in meanings.get("rise", ()) if keys[at] in _GROWING and keys[at + 1 : at + 2] != ()}
        drop(meanings, "rise", {at for at in grown if keys[at + 1] in _DEGREES and at + 2 in own})


def _past_rate(keys: tuple[str, ...], at: int) -> int:
    """The position behind a rate ("how many times a week were ..."), or of the last word of all."""
    is_rate = keys[at : at + 1] and keys[at] in _A and keys[at + 1 : at + 2] and keys[at + 1] in _UNITS_OF_TIME
    return min(at + 2 if is_rate else at, len(keys) - 1)


_A = frozenset("a per each every".split())
_UNITS_OF_TIME = frozenset("day week month quarter year hour".split())


def drives(keys: tuple[str, ...], places: tuple[int, ...], own: Set[int], members: Sequence[Mention]) -> set[int]:
    """The places of each "behind" that names whose a thing is ("the compute behind Chinese models"), of one alone."""
    starts = {each.at[0] for each in members} if len(members) == 1 else set()
    return {at for at in places if keys[at] == "behind" and at - 1 in own and not starts.isdisjoint((at + 1, at + 2))}


#: Words right before a board ("on the leaderboard", "according to X's well-known leaderboard") and so many after them.
_STANDING_ON = frozenset("on to by per from in under".split())
_FARTHEST_BOARD = 5
#: Words that ask for a place on it.
_PLACING = frozenset("where place placed placing position rank ranked spot standing stand finish finished land".split())


def boards(keys: tuple[str, ...], places: tuple[int, ...], members: Sequence[Mention]) -> set[int]:
    """The places of each board on which a figure stands ("its rate on the leaderboard"), and no place is asked for."""
    if not members or not _PLACING.isdisjoint(keys):
        return set()
    return {
        at
        for at in places
        if keys[at] == "leaderboard" and not _STANDING_ON.isdisjoint(keys[max(0, at - _FARTHEST_BOARD) : at])
    }


#: Forms of "be" before which nothing but these is asked, and what stands before a "close" that is no adjective.
_BE = frozenset("is was are were isn't wasn't aren't weren't".split())
_BEFORE_CLOSING = frozenset("to about and of on in at from its it the not".split())


def are_close(keys: tuple[str, ...], places: tuple[int, ...]) -> set[int]:
    """The places of each "close" that only says how near two are ("is the race close?"), and no gap closes there."""
    if not _BE.intersection(keys[:_NEAR]) or not _DOING.isdisjoint(keys):
        return set()
    return {at for at in places if at and keys[at] == "close" and keys[at - 1] not in _BEFORE_CLOSING}


_DOING = frozenset("did does do will would has have had can could didn't doesn't don't won't".split())
_YEARLY = frozenset("yearly annual".split())


def of_each_year(keys: tuple[str, ...], places: tuple[int, ...], own: Set[int]) -> set[int]:
    """The places of those that only say of what time a figure is, which moved ("the yearly output grew")."""
    return {at for at in places if keys[at] in _YEARLY and at + 1 in own and keys[at + 1] != "growth"}


_TWO = 2
#: Within so many words after a "not" what there is none of begins.
_NEAR = 4


def not_a_single(keys: tuple[str, ...], meanings: Meanings) -> list[int]:
    """The places of each "not" with an "any" or "a single" behind it, which is none; both are taken away."""
    found = []
    for at in meanings.get("not", ()):
        after = next((each for each in range(at + 1, at + 1 + _NEAR) if keys[each : each + 1] in _SINGLE), -1)
        if after >= 0:
            found.append(at)
            drop(meanings, "any", {after})
    drop(meanings, "not", set(found))
    return found


def is_of_a_kind(keys: tuple[str, ...], at: int) -> bool:
    """Whether a noun for kinds stands behind an "of" that it belongs to: "of the notable sort"."""
    before = keys[max(0, at - _NEAR) : at]
    return "of" in before and not _ARTICLES.isdisjoint(before[before.index("of") :])


_ARTICLES = frozenset("the a that this any some".split())
_SINGLE = (("any",), ("single",))


def goes_to_one(keys: tuple[str, ...], at: int) -> bool:
    """Whether what goes somewhere only belongs there ("the share that went to Asia"), and no figure goes to another."""
    if keys[at] == "go" and not {("high", "do"), ("high", "does")}.isdisjoint(pairwise(keys[:at])):
        # "How high do the costs go?"
        return True
    is_to = keys[at] in ("go", "went", "goes") and keys[at + 1 : at + 2] in (("to",), ("into",))
    return is_to and not any(key[:1].isdigit() or key == "what" for key in keys[at + 2 : at + 4])


def is_by_which(keys: tuple[str, ...], at: int) -> bool:
    """Whether a "which" only says how far ("the percentage by which it trailed")."""
    return at > 1 and keys[at - 1] in ("by", "to") and keys[at - 2] in _EXTENTS


#: Words for the best thing of a side, and what stands for the thing where it has been named.
_BEST = frozenset("best top leading strongest finest foremost ablest".split())
_ONE = frozenset(("one", "ones"))


def bests_of_sides(seen: Glance, members: Sequence[Mention], sides: tuple[str, ...]) -> frozenset[int]:
    """Where "best" is said of the things of the sides, between which a lead is ("the best American model")."""
    things = {each.start for each in seen.names if each.sense.kind in ("dimension", "subject")}
    found = set()
    for each in members:
        before, after = each.start - 1, each.at[-1] + 1
        if each.sense.more not in sides or after >= len(seen.keys):
            continue
        is_thing = after in things or seen.keys[after] in _ONE
        if before >= 0 and seen.keys[before] in _BEST and is_thing:
            found.add(before)
        if seen.keys[after] in _BEST and after + 1 in things:
            found.add(after)
    # "The lead of the best models" is that of both sides.
    subjects = [each for each in seen.names if each.sense.kind == "subject" and each.start > 1]
    found |= {each.start - 1 for each in subjects if _is_of_best(seen.keys, each.start - 1)}
    return frozenset(found)


def _is_of_best(keys: Sequence[str], at: int) -> bool:
    """Whether "best" at a position comes after a preposition that says whose a lead is."""
    before = [key for key in keys[max(0, at - 3) : at] if key not in ("the", "two", "both")]
    return keys[at] in _BEST and before[-1:] in (["of"], ["between"], ["for"])


def is_called(cue: Mention, members: Sequence[Mention]) -> bool:
    """Whether a most or least is part of what a member is called, which asks for none ("the priciest US models")."""
    is_extreme = cue.sense.id in ("max", "min")
    return is_extreme and any({*cue.at} <= {*each.at} for each in members if each.sense.kind == "member")


def best_in_names(seen: Glance, places: Sequence[int], *, is_least: bool = False) -> set[int]:
    """Where "leading" or "main" only says which ones are meant ("at the leading conferences"), and asks no extreme.

    So it is too where the least of them is asked for ("the cheapest of the leading models").
    """
    found = set()
    for place in places:
        at = place + (seen.keys[place] == "the")
        before = [key for key in seen.keys[max(0, at - _NEAR) : at] if key != "the"][-1:]
        # Hardly any question has one, and has its names looked through.
        is_name = before in _WITHIN and _begins_name(seen, at) and seen.keys[at] in _BEST
        if is_name and seen.scan.words[at + 1].text.lower() == f"{seen.keys[at + 1]}s":
            found |= {place, at}
    for place in places if is_least else ():
        at = place + (seen.keys[place] == "the")
        if seen.keys[at] in _BEST and _counts_several(seen, at + 1):
            found |= {place, at}
    return found | {at for at in places if seen.keys[at] in _MAIN and _counts_several(seen, at + 1)}


def _counts_several(seen: Glance, at: int) -> bool:
    """Whether a noun in the plural for what a measure is of, or a word of its name, stands at a position."""
    typed = seen.scan.words[at].text.lower() if at < len(seen.keys) else ""
    if not typed.endswith("s") or typed == seen.keys[at]:
        return False
    nouns = (each for each in seen.names if each.sense.kind == "dimension")
    return any(at in each.at for each in (*nouns, *(one for found in seen.measures.values() for one in found)))


#: Words that single out no one of several ("at the main conferences", "of the major countries").
_MAIN = frozenset("main major".split())


def _begins_name(seen: Glance, at: int) -> bool:
    """Whether a name of several words of a measure begins at a position."""
    return any(each.start == at and len(each.at) > 1 for mentions in seen.measures.values() for each in mentions)


_WITHIN = (["at"], ["in"])
#: Last words that name a movement and may ask for an order, with both.
_LAST_WORDS = {
    "decreasing": ("descending", "fall"),
    "falling": ("descending", "fall"),
    "declining": ("descending", "fall"),
    "diminishing": ("descending", "fall"),
    "increasing": ("ascending", "rise"),
    "growing": ("ascending", "rise"),
    "rising": ("ascending", "rise"),
}


def read_last_word_as_order(keys: tuple[str, ...], meanings: Meanings) -> None:
    """Turn the movement that the last word of an order names into that order: "arrange the leads, decreasing"."""
    last = max((at for at, key in enumerate(keys) if key.isalnum()), default=0)
    order, movement = _LAST_WORDS.get(keys[last], ("", ""))
    if last in meanings.get(movement, ()):
        meanings[order] = (*meanings.get(order, ()), last)
        drop(meanings, movement, {last})


def asks_since_when(keys: Sequence[str]) -> bool:
    """Whether it is asked since when something is so: "growth since?", "how long has it been growing?"."""
    if next((key for key in reversed(keys) if key.isalnum()), "") == "since":
        return True
    if tuple(keys[:2]) == ("since", "when") and "been" in keys:
        return True
    lasts = (
        "long" in keys
        and "been" in keys
        and any(one == "long" and after in ("has", "have") for one, after in pairwise(keys))
    )
    return lasts and any(key.endswith("ing") for key in keys[keys.index("been") + 1 :])
