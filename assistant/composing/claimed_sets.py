"""Claims about several members: all, any or none of them, how many, and which is the largest."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from assistant.composing.claim_bounds import claimed_bound, term_for
from assistant.composing.claim_forms import (
    CLOSED,
    HALF,
    begins_with_most,
    check_negations,
    is_completed,
    plural_starts,
    quantifier_of_there,
)
from assistant.composing.claimed_moves import offers_ways
from assistant.composing.claimed_numbers import numbers_beside
from assistant.composing.ends import ordinal, sense_of, top_count
from assistant.composing.filters import entries_moving
from assistant.composing.frame import Frame
from assistant.composing.outcomes import Declined
from assistant.composing.sets import entries, in_plural, zero
from assistant.composing.terms import movement, moves, value_at
from assistant.composing.two_bounds import is_held_against_each
from assistant.operations.query import Query
from assistant.operations.table import evaluate
from assistant.units import PERCENT, Quantity, Unit
from assistant.utterance.amounts import Given
from assistant.utterance.denials import turns
from assistant.utterance.words import Word

#: Words that make a "one" after them a number of members.
_SINGLING = frozenset("only exactly just least most one".split())


def counted(frame: Frame) -> Given | None:
    """A number of members that is claimed ("exactly two leads", "at least three benchmarks", "only one test")."""
    if not frame.axis or frame.slots.members(frame.axis) or frame.slots.has("max", "min"):
        return None
    words, size = frame.slots.scan.words, len(frame.rivals(frame.axis))
    for start in plural_starts(frame):
        # "The four" may itself be a name of them all.
        at = start if start in frame.slots.scan.numbered else start - 1
        for given in frame.slots.scan.amounts:
            if given.place == at and given.number < size:
                return given
            is_part = given.unit == PERCENT and (bool(frame.sides) or frame.measure.unit.base != "percent")
            if is_part and given.place in (at - 1, at - 2, at - 3) and words[given.place].key == "half":
                # "half of the leads"
                return Given(size * given.number / 100, Unit(""), given.relation or "exactly", given.at, given.place)
        before = at - 3 if _keys_at(words, at - 2) == "of the" else at - 2 if words[at - 1].key == "of" else -1
        for given in frame.slots.scan.amounts if before >= 0 else ():
            # "three of the four gaps"
            if given.place == before and not given.unit.base and given.number < size:
                return given
        two_before = _keys_at(words, at - 2)
        is_single = _keys_at(words, at - 1) == "a single" and two_before != "not a"
        if at >= 0 and words[at].key == "one" and _is_number_of(frame, at) or is_single:
            relation = {"at least": "atleast", "at most": "atmost"}.get(two_before, "exactly")
            return Given(Decimal(1), Unit(""), relation, (at,), at)
    return None


def _keys_at(words: Sequence[Word], start: int) -> str:
    """Two words in a row, as one text."""
    return " ".join(word.key for word in words[start : start + 2]) if start >= 0 else ""


def _is_number_of(frame: Frame, at: int) -> bool:
    """Whether a "one" counts members ("only one lead", "one lead was ...", "grew on one benchmark")."""
    words = frame.slots.scan.words
    before = words[at - 1].key if at else ""
    return at == 0 or before in _SINGLING or before in ("on", "in") and moves(frame)


def as_many(frame: Frame, number: Given, given: Given | None) -> Query:
    noun = frame.cube.pack.dimensions[frame.axis].name
    if given and turns(frame.slots.scan):
        raise Declined("out_of_scope", "I did not understand what the “not” turns.")
    if given and given.place != number.place:
        over = frame.series(term_for(frame, given).build)
        kept = Query("filter", (*over, claimed_bound(frame, given, over[0])), relation=given.relation or "equal")
    elif moves(frame):
        over = entries_moving(frame)
        kept = Query("filter", (*over, zero(over[0])), relation="above")
    else:
        raise Declined("out_of_scope", "The question does not say what is to be counted.")
    count = Query("count", (kept,), words=noun)
    return Query(
        "compare",
        (count, Query("given", amount=Quantity(number.number, Unit(noun)))),
        relation=number.relation or "exactly",
    )


def _is_led(frame: Frame) -> bool:
    """Whether a side is said to be ahead or behind, on each of those that are named: no one is held against another."""
    slots = frame.slots
    if not frame.side_members() or not slots.has("ahead", "behind") or slots.amounts or len(frame.whens()) > 1:
        return False
    standing = set(slots.places("ahead", "behind"))
    is_bare = standing.issuperset(slots.places("more", "fewer"))
    return is_bare and not slots.has("than", "same", "any", "none", "sum", "mean", "difference", "ratio")


def quantifier_of(frame: Frame) -> str:
    """all, most, any or none where the claim is about every member along the axis."""
    slots = frame.slots
    if not frame.axis or len(slots.members(frame.axis)) == 1:
        return ""
    if slots.has("majority"):
        return "most"
    if slots.has("max", "min"):
        return ""
    if is_held_against_each(frame):
        return ""
    if len(slots.members(frame.axis)) > 1 and not slots.has("all", "neither"):
        # What fell on one test and on another fell on each of them.
        is_of_each = moves(frame) and not slots.has("more", "fewer", "than", "same", "any", "none", "sum", "mean")
        is_of_each = is_of_each or _is_led(frame)
        return "all" if is_of_each and "and" in frame.keys and "or" not in frame.keys else ""
    if slots.has("none"):
        return "none"
    if slots.has("all"):
        return "all"
    if slots.has("any"):
        return "any"
    if "there" in frame.keys and slots.amounts and not slots.members(frame.axis):
        return quantifier_of_there(frame)
    plural_name = any(word.text.lower() in ("leads", "gaps", "margins", "advantages") for word in slots.scan.words)
    return (
        "all"
        if not slots.members(frame.axis) and (in_plural(frame) or plural_name) and len(frame.rivals(frame.axis)) > 1
        else ""
    )


def every(frame: Frame, quantifier: str, given: Given | None) -> Query:
    check_negations(frame, quantifier)
    if given is None:
        if moves(frame) and frame.sides and is_completed(frame, CLOSED):
            # "Has China caught up on all of them?" is of what is left, as it is on one of them.
            over = frame.series(lambda members: frame.query(frame.cell(members, frame.last_when())))
            return Query("every", (*over, zero(over[0])), relation="equal", words=quantifier)
        if moves(frame):
            over = entries_moving(frame)
            if offers_ways(frame):
                # "Did the leads shrink or grow?" asks which way each of them went.
                return Query("both", over)
        elif len(frame.whens()) > 1 and frame.slots.has("more", "fewer"):
            over = frame.series(movement(frame, "fall" if frame.slots.has("fewer") else "change").build)
        else:
            compared = {frame.keys[at] for at in frame.slots.places("more", "fewer")}
            if (
                not compared.isdisjoint(_COMPARATIVES)
                and len(frame.side_members()) < _SIDES
                and "than" not in frame.keys
            ):
                # "Was the lead larger on any test?" does not say than what.
                raise Declined("out_of_scope", "The question does not say what is to be compared.")
            over = frame.series(value_at(frame, frame.last_when()).build)
        return Query("every", (*over, zero(over[0])), relation="above", words=quantifier)
    over = frame.series(term_for(frame, given).build)
    return Query(
        "every", (*over, claimed_bound(frame, given, over[0])), relation=given.relation or "equal", words=quantifier
    )


_COMPARATIVES = frozenset("more fewer less larger bigger smaller higher lower greater wider narrower".split())
_SIDES = 2


def _beside_extreme(frame: Frame) -> Query | None:
    """One that is named held against one place of all, or that against it ("larger than the smallest lead of 2023")."""
    named, keys, whens = frame.slots.members(frame.axis), frame.keys, frame.whens()
    than = keys.index("than") if "than" in keys else -1
    anchors = frame.slots.places("max", "min")
    members = [each.at[0] for each in frame.slots.named_in(frame.axis)]
    if than < 0 or frame.slots.has("than others") or len(named) != 1 or not frame.slots.has("more", "fewer"):
        return None
    is_first = all(at < than for at in members) and all(at > than for at in anchors)
    is_last = all(at > than for at in members) and any(at < than for at in anchors)
    if not is_first and not is_last and not any(at > than for at in anchors):
        return None
    if moves(frame) or not is_first and (not is_last or any(at > than for at in anchors)):
        raise Declined("out_of_scope", "I did not understand what is to be compared.")
    before = next((when for when in reversed(whens) if when.place < than), None)
    after = next((when for when in reversed(whens) if when.place > than), None)
    # One time that is named first is that of both.
    after = after or (before if is_last else None)
    own = value_at(frame, before if is_first else after).build({**frame.fixed(frame.axis), frame.axis: named[0]})
    over = frame.series(value_at(frame, after if is_first else before or after).build, named=False)
    place = ordinal(frame)
    best = Query("top", over, count=top_count(place), relation=sense_of(frame))
    pair = (own, best) if is_first else (best, own)
    return Query("compare", pair, relation="below" if frame.slots.has("fewer") else "above")


def second_only(frame: Frame) -> Query | None:
    """ "X made 15, more than Z and second only to Y": that Y is first of all, X the next and before Z; else None."""
    keys, named = frame.keys, frame.slots.named_in(frame.axis) if frame.axis else []
    places = [at for at in range(len(keys)) if keys[at : at + 3] == ("second", "only", "to")]
    if not places:
        return None
    before = [each.member for each in named if each.at[0] < places[0]]
    after = [each.member for each in named if each.at[0] > places[0]]
    over = entries(frame, named=False)
    found = {entry.key: entry for entry in over}
    is_more = len(before) == 2 and frame.slots.has("more", "ahead") and not frame.slots.has("fewer", "behind")
    if not (is_more or len(before) == 1) or len(after) != 1 or not found.keys() >= {*before, *after}:
        raise Declined("out_of_scope", "The question does not say what is to be checked.")
    claims = [Query("compare", (found[before[0]], found[each]), relation="above") for each in before[1:]]
    for place, member in ((1, after[0]), (-2, before[0])):
        best = Query("top", over, count=place, relation=sense_of(frame))
        claims.append(Query("is among", (best,), key=member, label=frame.label(member), relation=best.relation))
    given = frame.slots.amounts
    said = ((found[before[0]], given[0]),) if len(given) == 1 else numbers_beside(frame)
    if len(said) != len(given):
        raise Declined("out_of_scope", "The question does not say which figure is whose.")
    claims += [
        Query("compare", (figure, claimed_bound(frame, number, figure)), relation=number.relation or "equal")
        for figure, number in said
    ]
    return Query("and", tuple(claims))


def _no_majority(frame: Frame) -> Query | None:
    """That "most of them came from" one, which has less than half of those that the report lists; else None."""
    is_one = bool(frame.axis) and len(frame.slots.members(frame.axis)) == 1
    if not (is_one and begins_with_most(frame) and frame.measure.each):
        return None
    over = entries(frame, named=False)
    part = tuple(entry for entry in over if entry.key == frame.slots.members(frame.axis)[0])
    if not part:
        return None
    portion = Query("share", (part[0], Query("sum", over, label="all that are listed")))
    # More than half of those that are listed may be less than half of all.
    is_less = evaluate(portion).amount.quantity.number <= HALF.number
    return Query("compare", (portion, claimed_bound(frame, HALF, portion)), relation="above") if is_less else None


def _placed_beside(frame: Frame, one: str, other: str, place: int) -> Query | None:
    """Whether one has a place and stands before or behind another ("third, ahead of Europe"): both have to hold."""
    is_before, is_behind = frame.slots.has("ahead", "more"), frame.slots.has("behind", "fewer")
    over = entries(frame, named=False)
    found = {entry.key: entry for entry in over}
    if is_before == is_behind or not found.keys() >= {one, other}:
        return None
    sense = sense_of(frame) if frame.slots.has("max", "min") else "max"
    best = Query("top", over, count=top_count(place), relation=sense)
    taken = Query("is among", (best,), key=one, label=frame.label(one), relation=sense)
    relation = "above" if is_before == (sense == "max") else "below"
    return Query("and", (taken, Query("compare", (found[one], found[other]), relation=relation)))


def superlative_of(frame: Frame, given: Given | None) -> Query | None:
    axis = frame.axis
    if not axis:
        return None
    named = frame.slots.members(axis)
    beside = (_beside_extreme(frame) or _no_majority(frame)) if given is None else None
    if beside:
        return beside
    place = ordinal(frame)
    if len(named) == 2 and place and given is None:
        return _placed_beside(frame, named[0], named[1], place)
    if len(named) == 1 or len(named) > 1 and place == 0 and not frame.slots.has("more", "fewer"):
        subject = named[0]
        over = entries(frame, named=False)
        best = Query("top", over, count=top_count(place), relation=sense_of(frame))
        if subject not in {entry.key for entry in over}:
            frame.line({**frame.fixed(axis), axis: subject})
        return Query("is among", (best,), key=subject, label=frame.label(subject), relation=best.relation)
    if not named and given:
        is_relative = moves(frame) and given.unit == PERCENT
        over = frame.series(term_for(frame, given).build) if is_relative else entries(frame)
        best = Query("top", over, count=top_count(place), relation=sense_of(frame))
        return Query("compare", (best, claimed_bound(frame, given, over[0])), relation=given.relation)
    return None
