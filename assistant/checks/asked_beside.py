"""What is asked beside a figure: a judgement, one of several, a movement that nothing reads, all years together."""

from __future__ import annotations

from assistant.checks.doings import VALUES
from assistant.composing.frame import Frame
from assistant.english.light import JUDGING, LIGHT
from assistant.english.numberwords import FRACTIONS, ORDINALS
from assistant.reading.cumulative import is_cumulative


def asked_beside(frame: Frame, operations: frozenset[str], *, is_claim: bool) -> str:
    """A sentence that says what of a question no figure answers; "" if there is nothing."""
    keys, measure = list(frame.keys), frame.measure
    counts_all = operations <= VALUES and not frame.slots.periods and _counts_all_years(keys)
    if measure.adds_up and counts_all and not is_cumulative(measure):
        return "The report gives the number of one year, not of all years together."
    if frame.sides and operations & _PICKING and _asks_how_far_to_place(keys):
        return "The question does not say what is that far from it."
    if frame.sides and _asks_who_made_most(frame, keys):
        return "The report gives how far the best of one is ahead of the best of the other, not how many each has made."
    if operations & _PICKING and _asks_which_other(frame, keys):
        return "The report does not tell these apart."
    if measure.adds_up and "than" not in keys and _turns_name(frame, keys):
        return f"The report gives only the {measure.name}."
    if measure.adds_up and operations <= VALUES and "times" in keys and "how" not in keys:
        return "I did not understand all of the question."
    if "share" in operations and _is_of_named(frame, keys):
        return "The question asks for a part of what one has, and does not say which."
    if frame.sides and "compare" in operations and operations <= _CLAIMED and _is_part_of_lead(frame, keys):
        return "The question speaks of a part of a lead, and claims nothing of it."
    if is_claim and _judges(frame, keys):
        return "The report gives figures, and does not judge them."
    if measure.unit.is_rate and _asks_one_of_group(frame, keys):
        return "The report gives it for them together, not for a single one."
    if operations <= VALUES and frame.sides and _leaves_verb(frame, keys):
        return "I did not understand what is asked of it."
    if not operations.isdisjoint(_MOVED):
        asked = _asks_otherwise(frame, keys)
        if asked:
            return asked
    if _judges_a_side(frame, keys):
        return "The report gives how far one is ahead of the other, not how good either of them is."
    return ""


def _asks_how_far_to_place(keys: list[str]) -> bool:
    """Whether how far something is from a place is asked ("gap to first"), and not which one has that place."""
    said = [key for key in keys if key != "the"]
    return any(
        one in _DISTANCES and link in ("to", "from") and place in _PLACES
        for one, link, place in zip(said, said[1:], said[2:], strict=False)
    )


def _asks_who_made_most(frame: Frame, keys: list[str]) -> bool:
    """Whether it is asked who made the most of the things that a lead is of ("which country makes the most ...?")."""
    measures = frame.cube.pack.measures
    verbs = {
        each.start for each in frame.slots.scan.measures if each.sense.kind == "verb" and measures[each.sense.id].each
    }
    makes = any(at + 1 < len(keys) and {keys[at + 1], keys[min(at + 2, len(keys) - 1)]} & _MOST for at in verbs)
    return makes and frame.slots.has("which", "who")


_MOST = frozenset("most fewest least".split())
_DISTANCES = frozenset("gap distance difference margin far".split())
_PLACES = ORDINALS.keys() | {"leader", "last", "top"}
#: What is said of all years together.
_ALL_YEARS = (
    *("over the year", "through the year", "throughout the year", "across the year", "over the decade", "so far"),
    *("to date", "up to now", "until now", "historically", "all these year", "all those year", "over time"),
)


def _counts_all_years(keys: list[str]) -> bool:
    said = " ".join(keys)
    return any(each in said for each in _ALL_YEARS)


def _turns_name(frame: Frame, keys: list[str]) -> bool:
    """Whether a "less" stands right before the name ("less notable models")."""
    own = {each.start for each in frame.slots.scan.measures if each.sense.id == frame.measure.id}
    return any(key == "less" and at + 1 in own for at, key in enumerate(keys))


def _is_of_named(frame: Frame, keys: list[str]) -> bool:
    """Whether a percentage is asked for of the only one that is named ("40 % of the US models", "as percent of X")."""
    named = [each for each in frame.slots.named if frame.axis and each.dimension == frame.axis]
    if len({each.member for each in named}) != 1 or not _WHOLES.isdisjoint(keys):
        return False
    given = {each.at[-1] for each in frame.slots.amounts if each.at}
    for each in named:
        at = each.at[0] - 1
        while at > 0 and keys[at] in ("the", "all"):
            at -= 1
        if at > 0 and keys[at] == "of" and (keys[at - 1] in _PERCENTAGES or at - 1 in given):
            return True
    return False


def _is_part_of_lead(frame: Frame, keys: list[str]) -> bool:
    """Whether a fraction is one of a lead ("half of the MATH lead", "half that of 2024"), and no percentage itself."""
    parts = [each for each in frame.slots.amounts if each.number >= 1 and keys[each.at[-1]] in FRACTIONS]
    return any(not _WHOSE.isdisjoint(keys[each.at[-1] + 1 : each.at[-1] + 2]) for each in parts)


_WHOSE = frozenset("of the that its".split())
_MOVED = frozenset(("fall", "change", "relative fall", "relative change"))
#: Operations of a claim that holds a figure against a number.
_CLAIMED = VALUES | {"compare", "not", "given"}
_PERCENTAGES = frozenset("percent percentage %".split())
_WHOLES = frozenset("total all world overall whole among together global".split())


_SIZES = frozenset("big small large tiny huge wide narrow high low great little long short much lot few".split())


#: Further adjectives that judge a figure where they end a claim about it.
_JUDGED = frozenset(
    "significant insignificant meaningful meaningless relevant irrelevant unimportant normal usual unusual "
    "surprising remarkable acceptable sufficient enough safe reasonable realistic plausible reliable "
    "dangerous sustainable satisfactory".split()
)
_BEING = frozenset("is are was were".split())


def _judges(frame: Frame, keys: list[str]) -> bool:
    """Whether it is asked if something is large or small, held against nothing ("is a lead of 0.3 % negligible?")."""
    cued = {at for each in frame.slots.scan.cues for at in each.at}
    asked = {at for each in frame.slots.scan.cues if each.sense.id == "verify" for at in each.at}
    last = max((at for at, key in enumerate(keys) if key.isalpha() and at not in asked), default=0)
    is_judged = keys[last] in JUDGING | _SIZES | _JUDGED and last not in cued and last > 1
    is_said = keys[0] in _BEING or keys[last - 1] in _BEING or keys[last - 2] in _BEING and keys[last - 1] == "not"
    return is_judged and is_said and "than" not in keys


_SINGLE = frozenset("one each single individual every typical given".split())


def _asks_one_of_group(frame: Frame, keys: list[str]) -> bool:
    """Whether a single one is meant of those that a member stands for together ("one Chinese model")."""
    words = frame.slots.scan.words
    singular = [each for each in frame.slots.named if not words[each.at[-1]].text.lower().endswith("s")]
    return any(each.at[0] and len(each.at) > 1 and keys[each.at[0] - 1] in _SINGLE for each in singular)


#: Words after which "how many" asks for a movement where a verb ends the question.
_ASKING_HOW = (("by", "how"), ("how", "many"), ("how", "much"), ("by", "what"))
_LAST = frozenset(
    "then there please exactly roughly altogether overall precisely about approximately again still".split()
)


def _leaves_verb(frame: Frame, keys: list[str]) -> bool:
    """Whether a question of how far a lead did something ends in a verb that nothing reads ("did the lead cool?")."""
    scan = frame.slots.scan
    if tuple(keys[:2]) not in _ASKING_HOW or "did" not in keys or frame.slots.way is None:
        return False
    last = max((at for at, key in enumerate(keys) if key.isalpha() and at not in scan.dated), default=0)
    spent = {at for each in (*scan.names, *scan.measures, *scan.cues) for at in each.at} | scan.numbered
    is_verb = keys[last] in LIGHT | JUDGING and not keys[last].endswith("ly") and keys[last] not in _LAST
    return is_verb and last not in spent and last > keys.index("did") + 2


def _asks_otherwise(frame: Frame, keys: list[str]) -> str:
    """What a question asks for that a movement is no answer to; "" if there is nothing."""
    spoken = [word.key for word in frame.slots.scan.words if not word.is_break]
    if spoken[-1] in ("to", "from"):
        # "The lead fell to?"
        return "The question breaks off."
    sides = {each.at[0] for each in frame.slots.nouns if each.dimension in frame.sides}
    asks_side = spoken[0] == "who" or spoken[0] == "which" and keys.index("which") + 1 in sides
    if frame.sides and asks_side and "how" not in keys:
        return "The report gives how far the lead moved, and does not say who did it."
    return ""


_PICKING = frozenset(("name", "top", "dates"))


def _asks_which_other(frame: Frame, keys: list[str]) -> bool:
    """Whether "which" asks for one of what the figures are about, or of a member, and not of what they tell apart.

    "Which repository has the most stars" is answered by no country, "which university" by no sector of universities.
    """
    slots = frame.slots
    told = {at for each in slots.nouns for at in each.at}
    own = [each for each in slots.scan.measures if each.sense.id == slots.measure.id]
    about = {at for each in own if each.sense.kind == "about" for at in each.at}
    about -= {at for each in own if each.sense.kind != "about" for at in each.at}
    of_members = {each.at[-1] for each in slots.named if each.dimension in slots.measure.dimensions}
    for at, word in enumerate(slots.scan.words[1:-1], start=1):
        is_noun = word.text.islower() and at not in told and not told & {at + 1, at + 2, at + 3}
        if keys[at - 1] == "which" and is_noun and at in of_members | about:
            return True
    return False


_BECOMING = frozenset("get got gotten getting become became becoming grow grew grown turn turned".split())
_IMPROVING = frozenset("improve improved improving improvement progress progressed".split())
_BETTER = frozenset("better worse stronger weaker".split())


def _judges_a_side(frame: Frame, keys: list[str]) -> bool:
    """Whether a side itself is said to have become better or worse ("how much worse did the US get on MATH?")."""
    if not frame.sides or len(frame.slots.members(frame.sides[0])) != 1 or frame.slots.way is not None:
        return False
    # What the side behind gains is the fall of the lead; the side ahead may have got better all the same.
    is_better = frame.slots.has("rise") and not _IMPROVING.isdisjoint(keys)
    return is_better or not (_BETTER.isdisjoint(keys) or _BECOMING.isdisjoint(keys) or "than" in keys)
