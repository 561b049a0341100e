"""Claims that hold one or several against another: "as many as", "neither A nor B made more than C"."""

from __future__ import annotations

from assistant.composing import claim_forms
from assistant.composing.frame import Frame
from assistant.composing.outcomes import Declined
from assistant.composing.sets import OF_NONE, spoken_of, zero
from assistant.composing.terms import moves, term_of
from assistant.operations.query import Query
from assistant.operations.table import evaluate

#: Adjectives between two "as", and how what is said to be so stands to the other.
_AS = {
    **dict.fromkeys("many much large big high wide great strong far long".split(), "atleast"),
    **dict.fromkeys("few little small low narrow short tiny slim".split(), "atmost"),
}
_EXACTLY = frozenset("exactly just precisely equally twice half".split())


def as_much(frame: Frame) -> str:
    """The relation of "as many as", which says that there are no fewer; "" where it is not said."""
    keys = frame.keys
    if frame.slots.amounts:
        return ""
    for at in range(len(keys) - 1):
        is_said = keys[at] == "as" and keys[at + 1] in _AS and "as" in keys[at + 2 :]
        if is_said and (at == 0 or keys[at - 1] not in _EXACTLY):
            return _AS[keys[at + 1]]
    return ""


def check_as_much(left: Query, right: Query, relation: str) -> None:
    """Decline where one has more than "as many as" the other: that may be meant, or that they are equal."""
    one, other = (evaluate(each).amount.quantity.number for each in (left, right))
    if one > other if relation == "atleast" else one < other:
        raise Declined("out_of_scope", "It is more than that; ask whether they are equal, or which of them is more.")


def against_one(frame: Frame) -> Query | None:
    """Whether each of several, or none of them, stands to another as a comparative says; None for other claims.

    Declines what names several and another and does not say it plainly.
    """
    named, keys = frame.slots.named_in(frame.axis) if frame.axis else [], frame.keys
    held = max((at for at, key in enumerate(keys) if key in ("than", "as")), default=-1)
    if held < 0 and len(named) > _SEVERAL:
        # "Are both A and B beaten by C?"
        compared = frame.slots.places("more", "fewer", *(() if frame.sides else ("ahead", "behind")))
        held = max((at for at in compared if named[1].at[0] < at < named[-1].at[0]), default=-1)
    before = list(dict.fromkeys(each.member for each in named if each.at[0] < held))
    after = list(dict.fromkeys(each.member for each in named if each.at[0] > held))
    is_none = frame.slots.has("neither")
    if held < 0 or len(before) < _SEVERAL or not after or not (is_none or not _EACH.isdisjoint(keys)):
        return None
    compares = [frame.slots.has("more", "ahead"), frame.slots.has("fewer", "behind")]
    relation = as_much(frame) or ("above" if compares == [True, False] else "below")
    own = {entry.key: entry for entry in frame.series(term_of(frame).build, named=False)}
    is_plain = len(after) == 1 and (as_much(frame) or any(compares) and not all(compares))
    if not is_plain or frame.slots.amounts or not own.keys() >= {*before, *after}:
        raise Declined("out_of_scope", "I did not understand what is held against what.")
    subjects = tuple(own[each] for each in before)
    return Query("every", (*subjects, own[after[0]]), relation=relation, words="none" if is_none else "all")


_SEVERAL = 2
_EACH = frozenset("both each".split())


def nobody_leads(frame: Frame) -> bool:
    """Whether it is nobody, or no country, who is said to be ahead or behind on a test."""
    nouns = {each.start for each in frame.slots.scan.names if each.sense[:2] == ("dimension", frame.sides[0])}
    after = (at + 1 + (frame.keys[at + 1 : at + 2] == ("other",)) for at in frame.slots.places("none"))
    # "Has X no lead?" says of nobody that it leads, too.
    after_none = any(at in nouns or at in frame.lead_starts or frame.keys[at : at + 1] == ("one",) for at in after)
    return after_none or not OF_NONE.isdisjoint(frame.keys)


def beside_named(frame: Frame) -> Query | None:
    """Whether any, all or none of the others stand to the one named as is said; None for other claims.

    Of "any country beats X" and "X beats any country" the latter is held against those that X beats; to have more
    "than any" is to have more than all of them.
    """
    slots = frame.slots
    named = slots.named_in(frame.axis) if frame.axis else []
    quantifier, at = spoken_of(frame)
    above, below = slots.has("more", "ahead"), slots.has("fewer", "behind")
    if not quantifier and slots.has("than") and slots.has("more", "fewer"):
        quantifier = next((each for each in ("none", "any", "all") if slots.has(each)), "")
        at = slots.first(quantifier) if quantifier else -1
    if frame.sides and not (slots.has("more", "fewer") and (slots.has("than") or not frame.side_members())):
        # Who beats "anyone" on a test is ahead of the other side.
        return None
    if len({each.member for each in named}) != 1 or not quantifier or slots.has("than others"):
        return None
    if above == below:
        if (
            at < named[0].at[0]
            and quantifier != "all"
            and slots.has("max", "min", "above", "below", "same", "difference")
        ):
            # "Does anyone top X?"
            raise Declined("out_of_scope", "I did not understand what is held against what.")
        return None
    everything = frame.series(term_of(frame).build, named=False)
    own = [entry for entry in everything if entry.key == named[0].member]
    others = tuple(entry for entry in everything if entry.key != named[0].member)
    is_than = any(place < at for place in slots.places("than"))
    is_subject = at < named[0].at[0] and not is_than
    if not own or not others or slots.amounts or quantifier == "none" and is_than:
        raise Declined("out_of_scope", "I did not understand what is held against what.")
    if not is_subject and is_than and quantifier == "any":
        quantifier = "all"
    claim_forms.check_negations(frame, quantifier)
    return Query("every", (*others, own[0]), relation="above" if above == is_subject else "below", words=quantifier)


#: Words with which others are taken as one, beside the cues of a sum.
_AS_ONE = frozenset("together combined total altogether sum collectively jointly".split())


def beside_all_others(frame: Frame) -> Query | None:
    """Whether one has more, or less, than all others have together; None for other claims."""
    slots = frame.slots
    named = slots.members(frame.axis) if frame.axis else ()
    is_as_one = slots.has("sum") or not _AS_ONE.isdisjoint(frame.keys)
    if not slots.has("than others") or not is_as_one or len(named) != 1:
        return None
    everything = frame.series(term_of(frame).build, named=False)
    own = [entry for entry in everything if entry.key == named[0]]
    others = tuple(entry for entry in everything if entry.key != named[0])
    if not own or len(others) < _SEVERAL or slots.has("more") == slots.has("fewer") or slots.has("mean", "ratio"):
        raise Declined("out_of_scope", "I did not understand what is held against what.")
    if any(each.unit.base or each.number != len(others) for each in slots.amounts):
        raise Declined("out_of_scope", "I did not understand by how much it is said to be more.")
    rest = Query("sum", others, label="the others together")
    return Query("compare", (own[0], rest), relation="above" if slots.has("more") else "below")


def is_first(frame: Frame) -> Query | None:
    """Whether the one that is said to lead, over nobody who is named, has the most; None for other claims."""
    named = frame.slots.members(frame.axis) if frame.axis else ()
    leads = frame.slots.has("ahead") and not frame.slots.has("behind", "fewer", "than") and not frame.slots.amounts
    # To lead in what is better the less it is may be to have the most of it, or the least.
    is_open = frame.measure.better == "less" or frame.measure.unit.is_rate
    if frame.sides or len(named) != 1 or not leads or is_open or moves(frame):
        return None
    best = Query("top", frame.series(term_of(frame).build, named=False), count=1, relation="max")
    return Query("is among", (best,), key=named[0], label=frame.label(named[0]), relation="max")


def check_first(frame: Frame, claim: Query) -> None:
    """Decline that one is first among some where it is the only one, or has no figure of that time itself."""
    keys = {entry.key for entry in claim.operands[0].operands}
    if frame.slots.within and (claim.key not in keys or len(keys) < _SEVERAL):
        raise Declined("no_such_period", "The report does not give it for enough of them to tell.")


def ahead(frame: Frame) -> Query:
    """Whether the side named first has the lead."""
    over_all = claim_forms.led_throughout(frame)
    if over_all:
        return over_all
    figure = term_of(frame).build(frame.first())
    if frame.slots.has("cross") and claim_forms.was_ahead_before(frame):
        raise Declined("no_such_period", "It was ahead at every date that the report gives.")
    if frame.slots.has("same"):
        return Query("compare", (figure, zero(figure)), relation="equal")
    if nobody_leads(frame):
        return Query("not", (Query("compare", (figure, zero(figure)), relation="above"),))
    is_less = frame.slots.way == "" and frame.slots.has("fewer") and "than" in frame.keys
    named = [each for each in frame.slots.named if each.dimension == frame.sides[0]]
    is_owned = len({each.member for each in named}) == 1 and not frame.direction() and frame.slots.way != "either"
    if is_owned and figure.fact is not None:
        # "Does China have the top model?", "is the top model from China?"
        is_from = "from" in frame.keys[max(0, named[0].at[0] - 2) : named[0].at[0]]
        sign = frame.line(frame.first())[0].sign
        figure = figure._replace(sign=-sign if is_from else sign)
    return Query("compare", (figure, zero(figure)), relation="below" if is_less else "above")
