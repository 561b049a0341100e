"""Claims and figures that say more than the report: the best of all, the majority, any or all, another currency."""

from __future__ import annotations

from itertools import pairwise

from assistant import units
from assistant.checks.asked_beside import asked_beside
from assistant.checks.doings import VALUES
from assistant.checks.own_moves import moves_by_itself
from assistant.checks.years_together import OVER_TIME
from assistant.composing.frame import Frame
from assistant.composing.other_time import asks_how_much_more
from assistant.english.numberwords import SCALES
from assistant.english.restricting import (
    CURRENCIES,
    DIFFICULTY,
    NEARLY,
    NOT_BY_NUMBER,
    REPORT_PIECES,
    SOME,
    SUPERLATIVES,
)
from assistant.facts import Fact
from assistant.operations.query import Query, Result, Truth


def overclaimed(frame: Frame, query: Query, operations: frozenset[str], facts: list[Fact], *, is_claim: bool) -> str:
    """A sentence that says what a question takes for more than the report says; "" if it does not."""
    keys = [word.key for word in frame.slots.scan.words]
    typed = {word.text.lower() for word in frame.slots.scan.words}
    measure = frame.measure
    if not measure.unit.base and measure.names:
        more = _not_by_number(frame, keys)
        if more:
            return f"The report says who is ahead of whom, not what “{more}” asks."
    other = _other_currency(frame, set(keys) | typed)
    if other:
        return f"The report does not give that in “{other}”."
    if is_claim and _in_other_scale(frame, keys):
        return "The report gives it in another scale."
    if _asks_all_of_some(frame, keys):
        return "The report says it of some of them, not of all."
    if is_claim and _either_number(frame, keys):
        return "That offers two figures to choose from, and claims neither."
    if operations <= VALUES and (_compares_with_nothing(frame, keys) or _is_lower_than_nothing(frame, keys)):
        return "The question asks how much more, and does not say than what."
    if operations <= VALUES and not is_claim and _asks_apart(frame, keys):
        return "I did not understand which two are held against each other."
    if _turns_sum(frame, keys, facts):
        return "The figures stand in the other order than the question has them."
    if measure.adds_up and any(each.is_since for each in frame.slots.periods) and not operations & OVER_TIME:
        return "The report gives the number of one year, not all since then."
    beside = asked_beside(frame, operations, is_claim=is_claim)
    if beside:
        return beside
    inside = {at for each in frame.slots.named for at in each.at}
    is_outside = any(key == "outside" and at not in inside for at, key in enumerate(keys))
    if measure.adds_up and is_outside and not {"share", "ratio"} & operations:
        return "The report compares those it names, and does not say what was made outside of one."
    spans = any(fact.period is not None and fact.period.grain == "range" for fact in facts)
    if (
        measure.adds_up
        and frame.slots.way is None
        and operations <= VALUES
        and _asks_for_all(frame, keys)
        and not spans
    ):
        return f"The report gives only the {measure.name}, not all."
    if measure.adds_up and not _QUALITIES.isdisjoint(keys):
        return "The report counts them, and does not say what they are like."
    if measure.adds_up and _counts_all(frame, query, keys):
        return "The report gives it for those that it compares, and does not say how many there are."
    if _asks_for_difficulty(frame, keys):
        return "The report does not say how difficult they are."
    if (
        operations <= VALUES
        and frame.slots.has("fall", "rise")
        and "to what" in " ".join(keys)
        and _echoes(frame, facts)
    ):
        return "The question itself gives that figure, and no later time."
    return "" if is_claim else _misdated(frame)


#: Superlatives of what a thing is like, which no number of things tells.
_QUALITIES = frozenset("fastest quickest slowest smartest cleverest safest cheapest priciest newest youngest".split())
_ALL = frozenset("all every each most no none".split())


def _asks_all_of_some(frame: Frame, keys: list[str]) -> bool:
    """Whether "all" or the like stands right before a member that is only some of its kind ("some US models")."""
    members = frame.cube.pack.members
    partial = [each for each in frame.slots.named if members[each.member].spoken.startswith("some ")]
    return any(not _ALL.isdisjoint(keys[max(0, each.at[0] - 3) : each.at[0]]) for each in partial)


def _turns_sum(frame: Frame, keys: list[str], facts: list[Fact]) -> bool:
    """Whether two figures are to be taken from or divided by one another the other way round ("8.1 minus 13.5")."""
    given = sorted((each for each in frame.slots.amounts if each.at), key=lambda each: each.at)
    if len(given) != _PAIR or len(facts) != _PAIR:
        return False
    between = keys[given[0].at[-1] + 1 : given[1].at[0]]
    said = [each.number for each in given]
    return between in _ARITHMETIC and said == [fact.value for fact in reversed(facts)] and said[0] != said[1]


_PAIR = 2
_ARITHMETIC = (["minus"], ["less"], ["-"], ["−"], ["divided", "by"], ["over"], ["/"])


def _echoes(frame: Frame, facts: list[Fact]) -> bool:
    """Whether a figure of the question is that of one of the facts."""
    return not {given.number for given in frame.slots.amounts}.isdisjoint(fact.value for fact in facts)


def overclaimed_truth(frame: Frame, result: Result, facts: list[Fact]) -> str:
    """The same for what a claim about a range came to, or one of a figure that is that of another time."""
    if isinstance(result.value, Truth) and not result.value.holds and _is_of_other_time(frame, facts):
        return "The report gives that figure for another time; name the time that you mean."
    if not isinstance(result.value, Truth) or not any(fact.high is not None for fact in facts):
        return ""
    keys = {word.key for word in frame.slots.scan.words}
    if not result.value.holds and (keys & SOME or _starts_with_one(frame)):
        return "The report gives a range for them together, and does not say that there is none."
    ends = {fact.high for fact in facts}
    reached = [given for given in frame.slots.amounts if given.number in ends or given.number * 1000 in ends]
    if reached and result.value.holds and not keys & NEARLY and not any(given.relation for given in reached):
        return "The report says that it came close to that, not that it was that."
    return ""


def _is_lower_than_nothing(frame: Frame, keys: list[str]) -> bool:
    """Whether it is asked how much lower or higher a value was, and a value alone answers it."""
    places = [at for at, key in enumerate(keys) if key in ("lower", "higher", "smaller", "larger", "bigger")]
    if any(keys[max(0, at - 2) : at] == ["how", "much"] for at in places) and "than" not in keys:
        return True
    # Other percentages and factors may themselves be how much more it is.
    return bool(frame.sides or frame.measure.each) and asks_how_much_more(frame)


def _asks_apart(frame: Frame, keys: list[str]) -> bool:
    """Whether it is asked what lies between one and a place ("what separates X from first place?"), not a value."""
    is_between = frame.slots.has("difference", "between") and "place" in keys
    own = (each.sense.kind == "measure" for each in frame.slots.scan.measures if each.sense.id == frame.measure.id)
    return is_between or "differ" in keys and any(own)


def _is_of_other_time(frame: Frame, facts: list[Fact]) -> bool:
    """Whether a figure, claimed of none by name and at no time, is one of the measure's other facts."""
    if frame.whens() or not frame.axis or frame.slots.members(frame.axis):
        return False
    others = {fact.value for fact in frame.cube.by_measure.get(frame.measure.id, ()) if fact not in facts}
    return any(given.number in others and not given.relation for given in frame.slots.amounts)


def _counts_all(frame: Frame, query: Query, keys: list[str]) -> bool:
    """Whether all members are counted, without a condition, as if there were no others beside those compared."""
    if frame.slots.left_out and "there" in keys:
        return True
    is_whole = query.operation == "count" and all(part.operation in ("fact", "words") for part in query.operands)
    return is_whole and REPORT_PIECES.isdisjoint(keys) and not frame.slots.has("list", "compare")


def _not_by_number(frame: Frame, keys: list[str]) -> str:
    """The word by which a measure of who is first is asked for more than that: "the best", "all papers"."""
    starts = {each.start for each in frame.slots.scan.measures if each.sense.id == frame.measure.id}
    # "the best models needed more training" names the models.
    spared = {"best"} if "best" in frame.measure.definition else set()
    asked = {at for each in frame.slots.scan.cues if each.sense.id == "verify" for at in each.at}
    for at, key in enumerate(keys):
        if at in asked:
            continue
        after = at + 2 if keys[at + 1 : at + 2] in (["the"], ["of"]) else at + 1
        if key in NOT_BY_NUMBER - spared or key in ("all", "every", "each") and after in starts:
            return frame.slots.scan.words[at].text
    return ""


def _asks_for_difficulty(frame: Frame, keys: list[str]) -> bool:
    if frame.slots.named or not frame.slots.nouns:
        return False
    for at, key in enumerate(keys):
        if (
            key in SUPERLATIVES
            or key in DIFFICULTY
            and (keys[at - 1] in ("most", "least") or _is_dimension(frame, at + 1))
        ):
            return True
    return False


def _starts_with_one(frame: Frame) -> bool:
    keys = [word.key for word in frame.slots.scan.words]
    return keys[:2] in (["did", "a"], ["has", "a"], ["did", "one"], ["is", "there"], ["was", "there"])


def _other_currency(frame: Frame, keys: set[str]) -> str:
    """The name of a currency that is not the measure's."""
    base = frame.measure.unit.base
    if base not in units.CURRENCIES:
        return ""
    return next((key for unit, listed in CURRENCIES.items() if unit != base for key in sorted(listed & keys)), "")


def _in_other_scale(frame: Frame, keys: list[str]) -> bool:
    """Whether a bare number is claimed "in million dollars", of what is given in another scale."""
    unit = frame.measure.unit
    bare = [given for given in frame.slots.amounts if not given.unit.scale]
    said = [SCALES[key] for before, key in pairwise(keys) if before == "in" and key in SCALES]
    return unit.base in units.CURRENCIES and bool(bare) and any(scale != unit.scale for scale in said)


def _either_number(frame: Frame, keys: list[str]) -> bool:
    return any(
        "or" in keys[one.at[-1] + 1 : other.at[0]] and other.at[0] - one.at[-1] <= 4
        for one, other in pairwise(frame.slots.amounts)
        if one.at and other.at
    )


def _compares_with_nothing(frame: Frame, keys: list[str]) -> bool:
    if frame.sides or moves_by_itself(frame.measure):
        return False
    threes = list(zip(keys, keys[1:], keys[2:], strict=False))
    if any(two == "how" and one == "by" and three in ("much", "many") for one, two, three in threes):
        # "By how many points does A surpass B" is answered by no value of one of them.
        return frame.slots.has("more", "fewer", "ahead", "behind", "above")
    return any(
        (one, two) in (("how", "much"), ("how", "many")) and three in ("more", "less", "fewer")
        for one, two, three in threes
    )


def _asks_for_all(frame: Frame, keys: list[str]) -> bool:
    said = " ".join(keys)
    return any(each in said for each in ("in total", "altogether", "all in all", "in all", "overall", "all told"))


def _is_dimension(frame: Frame, at: int) -> bool:
    return any(at in each.at for each in frame.slots.nouns)


def _misdated(frame: Frame) -> str:
    """A sentence where a figure is said to be of a time for which the report gives another ("17.5 % in 2024")."""
    words = frame.slots.scan.words
    for given in frame.slots.amounts:
        if given.relation not in ("", "exactly", "equal"):
            continue
        for dated in frame.slots.periods:
            between = [word.key for word in words[given.at[-1] + 1 : dated.at[0]]]
            if dated.at[0] <= given.at[-1] or len(between) > 5 or not {"in", "at", "by"} & set(between[:2]):
                continue
            if not set(between) <= _OF_A_TIME:
                continue
            printed = [fact for fact in frame.cube.by_measure.get(frame.measure.id, ()) if fact.value == given.number]
            if printed and not any(fact.period and dated.period.contains(fact.period) for fact in printed):
                return f"The report does not give {given.number} for {dated.period.label}."
    return ""


_OF_A_TIME = frozenset("in at by the end of close start beginning % percent point late early and as".split())
