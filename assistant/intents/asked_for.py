"""What a question asks for: a name, a number of members, the things counted, a date, a side."""

from __future__ import annotations

from itertools import pairwise

from assistant.composing import filters
from assistant.composing.frame import Frame
from assistant.english.numberwords import NUMBERS, ORDINALS
from assistant.utterance.forms import asks_what_is_called


def asks_for_name(frame: Frame) -> bool:
    if frame.slots.has("which", "who") or _asks_where(frame):
        return True
    if not any(each.dimension == frame.axis for each in frame.slots.nouns):
        return _opens_with_plural(frame)
    if _asks_how_many_more(frame):
        return False
    return not frame.slots.has("difference") or filters.threshold(frame) is not None


def _asks_how_many_more(frame: Frame) -> bool:
    """Whether it is asked how many more of what is counted there are at one time than at another."""
    is_number = any(pair in _HOW_MANY for pair in pairwise(frame.keys)) and not counts_axis(frame)
    return is_number and frame.slots.has("more", "fewer") and "than" in frame.keys and len(frame.whens()) > 1


_HOW_MANY = (("how", "many"), ("how", "much"))


def asks_how_often(frame: Frame) -> bool:
    """Whether it is asked how often something doubles in a time ("how many doublings a year?")."""
    return any(pair in _HOW_OFTEN for pair in pairwise(frame.keys))


_HOW_OFTEN = (("how", "often"), ("many", "doublings"), ("many", "doubling"))


def _opens_with_plural(frame: Frame) -> bool:
    """Whether it begins with what is asked for in the plural ("countries with sales over 10")."""
    words = frame.slots.scan.words
    return any(
        each.sense.kind == "dimension"
        and each.sense.id == frame.axis
        and each.start == 0
        and words[each.at[-1]].text.lower().endswith("s")
        and frame.keys[each.at[-1] + 1 : each.at[-1] + 2] in (("with",), ("having",), ("where",), ("that",))
        for each in frame.slots.scan.names
    )


def _asks_where(frame: Frame) -> bool:
    """Whether "where" asks, and does not only join ("the test where ...")."""
    nouns = {each.at[-1] for each in (*frame.slots.nouns, *frame.slots.named)}
    nouns |= {each.at[-1] for each in frame.slots.scan.names if each.sense.kind == "dimension"}
    return any(at - 1 not in nouns for at in frame.slots.cues.get("where", ()))


_COUNTED_LINKS = frozenset(
    "of the these those all different other listed given named mentioned shown covered tracked tested reported "
    "compared ranked included featured said various".split()
)


def counts_axis(frame: Frame) -> bool:
    """Whether "how many" or "number of" stands right before a noun of the axis."""
    words = frame.slots.scan.words
    for each in frame.slots.nouns:
        # "The counts of the three" are their values.
        before = [
            "" if word.text.lower() == "counts" else word.key for word in words[max(0, each.at[0] - 5) : each.at[0]]
        ]
        if each.dimension not in frame.free:
            continue
        is_aside = filters.threshold(frame) is not None and _is_said_to_belong(frame, each.dimension)
        if frame.slots.members(each.dimension) and not is_aside and not frame.slots.has("more", "fewer", "than", "any"):
            # "how many problems on MATH": what is counted is something else.
            continue
        # "The number one obstacle" is the first of them.
        numbered = {at for at, key in enumerate(before[:-1]) if key == "number" and before[at + 1] in ("one", "1")}
        counting = (at for at, key in enumerate(before) if key in ("many", "number", "count") and at not in numbered)
        asked = max(counting, default=-1)
        between = before[asked + 1 :]
        first = max(0, each.at[0] - 5) + asked + 1
        named = _named_positions(frame)
        if asked >= 0 and all(
            key in _COUNTED_LINKS or key in NUMBERS or key.isdigit() or at in named
            for at, key in enumerate(between, first)
        ):
            return True
    return _counts_doers(frame)


def _counts_doers(frame: Frame) -> bool:
    """Whether "how many" stands right before the verb of a figure ("how many of them made more than 3 models?")."""
    keys = frame.keys
    after = 4 if keys[2:4] in (("of", "them"), ("of", "those"), ("of", "these")) else 2
    verbs = {at for each in frame.slots.scan.measures if each.sense.kind == "verb" for at in each.at}
    is_doing = keys[:2] == ("how", "many") and (after in verbs or keys[after : after + 1] == ("have",))
    counted = [each for each in frame.slots.amounts if each.unit == frame.measure.unit or not each.unit.base]
    return is_doing and bool(frame.axis) and bool(frame.measure.each) and len(counted) == 1


_BELONGING = frozenset("included incl including inclusive counted".split())


def _is_said_to_belong(frame: Frame, dimension: str) -> bool:
    """Whether the members that are named stand in brackets, and are only said to be among those counted."""
    keys, named = frame.keys, frame.slots.named_in(dimension)
    for each in named:
        before, after = keys[max(0, each.at[0] - 3) : each.at[0]], keys[each.at[-1] + 1 : each.at[-1] + 4]
        is_bracketed = "(" in before and ")" in after
        if not is_bracketed or _BELONGING.isdisjoint((*before, *after)) or "not" in (*before, *after):
            return False
    return bool(named)


def asks_things(frame: Frame) -> bool:
    """Whether the counted things themselves are asked for: "which 15 models", "the names of the models"."""
    words = [word.key for word in frame.slots.scan.words]
    if not frame.measure.unit.base or frame.measure.unit.base in ("percent", "times") or frame.measure.unit.is_rate:
        return False
    starts = {at for at, key in enumerate(words) if key == frame.measure.each}
    for each in frame.slots.scan.measures:
        if each.sense.id == frame.measure.id and frame.measure.unit.base in (words[at] for at in each.at):
            starts.add(each.start)
    # What is counted may be what there are figures for ("which model").
    starts -= {at for each in frame.slots.nouns if each.dimension == frame.axis for at in each.at}
    named = {at for each in frame.slots.named for at in each.at}
    axes = {each.at[-1] for each in frame.slots.nouns if each.dimension == frame.axis}
    if starts and not axes and asks_what_is_called([word.key for word in frame.slots.scan.words if not word.is_break]):
        return True
    if any(_asks_whether_named(words, at, named) for at in starts):
        return True
    # "Name the three makers by models" asks for those between.
    is_listing = "name" in words or "list" in words
    starts = {start for start in starts if axes.isdisjoint(range(start - _WIDE, start)) or not is_listing}
    return any(
        _asks_before([words[at] for at in range(max(0, start - _WIDE), start) if at not in named]) for start in starts
    )


def _asks_whether_named(words: list[str], start: int, named: set[int]) -> bool:
    """Whether it is asked if any of the things is called by its name ("any American model named?")."""
    before = [words[at] for at in range(max(0, start - _WIDE), start) if at not in named]
    is_after = "any" in before and not _NAMING.isdisjoint(words[start : start + 3])
    return is_after or before[-1:] == ["any"] and not _NAMING.isdisjoint(before[-2:-1])


#: Participles of what a report calls by its name.
_NAMING = frozenset("name named names mentioned mention listed cited".split())
#: How far before the things counted it may be asked for them.
_WIDE = 7


def _asks_before(before: list[str]) -> bool:
    """Whether the words before the things counted ask for them: "which 15", "the names of all", "list the"."""
    named = max(
        (at for at, key in enumerate(before) if key == "name" or key == "list" and before[at - 1] != "the"), default=-1
    )
    if named >= 0 and all(
        key in _COUNTED_LINKS or key in ("me", "names") or _is_number(key) for key in before[named + 1 :]
    ):
        return True
    if named >= 0 and any(map(_is_number, before[named + 1 :])) or "name" in before and "of" in before:
        return True
    return before[-1:] == ["which"] or before[-2:-1] == ["which"] and _is_number(before[-1])


def _is_number(key: str) -> bool:
    return key.isdigit() or key in NUMBERS


def _named_positions(frame: Frame) -> frozenset[int]:
    """The positions of names that only say of what the things counted are ("how many US states", "AI conferences")."""
    scan = frame.slots.scan
    about = [each for each in scan.measures if each.sense.kind == "about" and each.sense.id == frame.measure.id]
    subjects = [each for each in scan.names if each.sense.kind == "subject"]
    return frozenset(at for each in (*about, *subjects) for at in each.at)


#: The words of which a question for a date has one.
_DATES = frozenset("date year month series period when".split())
#: Of which it may be asked which had the most.
_SPELLS = frozenset("years months".split())
_AUXILIARY = frozenset("did was is does do were are has have had".split())


def asks_date(frame: Frame) -> bool:
    """Whether a date is asked for ("what is the latest date for ...", "since when", "when does it start").

    Where the figures are years themselves their value is.
    """
    if frame.measure.unit.base == "year":
        return False
    if _DATES.isdisjoint(frame.keys):
        return False
    words = [word.key for word in frame.slots.scan.words]
    dated = frame.slots.scan.dated
    ranked = {*frame.slots.places("max", "min"), *(at for at, key in enumerate(words) if key in ORDINALS or key == "-")}
    for at, key in enumerate(words):
        start = at
        while key == "year" and start - 1 in ranked:
            # "What was the second-biggest year for ...?"
            start -= 1
        before = words[max(0, start - 4) : at]
        if (
            (
                key in ("date", "year", "month", "series", "period")
                and at not in dated
                # "Which year-end lead" asks for no year.
                and words[at + 1 : at + 2] not in (["end"], ["ends"])
                and not _is_pace(words, at)
                and not {"a", "per", "each", "every", "this", "last"} & set(before[-1:])
                and not {"each", "every", "per"} & set(before[-2:])
            )
            and (
                {"which", "what", "whats"} & set(before)
                or at == 0
                and key == "year"
                # "Tell me the year when it was so", "the year in which it was so"
                or words[at + 1 : at + 2] == ["when"]
                and at + 2 not in dated
                or words[at + 1 : at + 3] in (["in", "which"], ["at", "which"])
            )
        ):
            return True
        is_plural = frame.slots.scan.words[at].text.lower() in _SPELLS
        if is_plural and {"of", "among", "amongst", "between"} & set(before[-2:]) and frame.slots.has("which"):
            # "Of the years 2013 to 2024, which had the most?"
            return True
        if key == "when" and at not in dated:
            follows = words[at + 1] if at + 1 < len(words) else ""
            if at + 1 in dated:
                # "... amount to when 2024 closed" names a time.
                continue
            if before[-1:] in (["since"], ["from"], ["until"], ["to"]) or follows in _AUXILIARY or not follows:
                return True
            if before[-1:] in (["me"], ["us"], ["know"], ["say"], ["remember"]) and frame.slots.amounts:
                # "Could you tell me when it was 24.3 %?"
                return True
    return False


def _is_pace(words: list[str], at: int) -> bool:
    """Whether a word is one of "year on year" and the like, which asks for no date."""
    return [words[at]] == words[at + 2 : at + 3] and words[at + 1] in ("on", "over", "to", "by")


def asks_meaning(frame: Frame) -> bool:
    """Whether "mean" is a verb ("what does it mean?"), or what is counted is asked for ("what is a great model?")."""
    if frame.measure.each and frame.keys[:2] == ("what", "is") and frame.keys[2:3] in (("a",), ("an",)):
        own = {at for each in frame.slots.scan.measures if each.sense.id == frame.measure.id for at in each.at}
        return all(at in own or frame.slots.scan.words[at].is_break for at in range(3, len(frame.keys)))
    at = frame.keys.index("mean") if "mean" in frame.keys else 0
    return "what" in frame.keys[:at] and not _DOES.isdisjoint(frame.keys[:at]) and frame.keys[at - 1] != "the"


def moves_by_how_much(frame: Frame) -> bool:
    """Whether it is asked how far several moved, and not how far they are apart."""
    moves = frame.slots.has("fall", "rise", "change") and not frame.slots.has("more", "fewer")
    return moves and all(frame.keys[at] == "by" for at in frame.slots.places("difference"))


_DOES = frozenset(("do", "does", "did"))


def asks_what_ranks_at_an_end(frame: Frame) -> bool:
    """Whether it is asked what ranks first, last or highest, and not for the order."""
    ranked = {*frame.slots.places("rank")}
    ends = [each for each in frame.slots.scan.cues if each.sense.id in ("max", "min")]
    at_ends = {at for each in ends for at in (each.start - 1, *each.at)}
    if at_ends:
        # "Who is at the top of the ranking?"
        at_ends |= {at for at in ranked if frame.keys[at] in _RANKINGS and at > min(at_ends)}
    return bool(ranked) and ranked <= at_ends and frame.slots.has("which", "who")


_RANKINGS = frozenset("ranking leaderboard standings".split())
_AUXILIARIES = frozenset("did do does has have had was were is are".split())


def went_how(frame: Frame) -> bool:
    """Whether it is asked how something went, and not how far ("how did sales change from 2020 to 2024?")."""
    if (
        not frame.slots.has("change")
        and "do" not in frame.keys[2:]
        or frame.slots.has("points", "percent", "relative", "difference", "ratio")
    ):
        return False
    asked = zip(frame.keys, frame.keys[1:], frame.keys[2:], strict=False)
    is_way = any(three == ("in", "what", "way") for three in asked)
    return is_way or any(key == "how" and after in _AUXILIARIES for key, after in pairwise(frame.keys))
