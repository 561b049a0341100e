"""Claims to be checked: the query of what is claimed, held against what the question says it is."""

from __future__ import annotations

from itertools import pairwise

from assistant.composing import claim_forms, placed
from assistant.composing.aggregates import moved_aggregate, share
from assistant.composing.at_each_time import each_time
from assistant.composing.becoming import becomes_other, grown
from assistant.composing.claim_bounds import claimed_bound, is_level_of
from assistant.composing.claim_forms import turned
from assistant.composing.claimed_alone import alone, alone_in
from assistant.composing.claimed_figures import (
    at_times,
    figure_beside,
    figure_of,
    figures_without_names,
    is_echo,
    is_of_all,
    levels_by_time,
    number_first,
)
from assistant.composing.claimed_moves import (
    aggregate_at_ends,
    check_other_named,
    even,
    grew,
    grown_by,
    moved,
    nearly_gone,
    taken,
    vanished,
)
from assistant.composing.claimed_numbers import each_is, has_one_for_each
from assistant.composing.claimed_parts import part_of_former, part_of_other, part_of_whole
from assistant.composing.claimed_peaks import at_extreme
from assistant.composing.claimed_places import among_first
from assistant.composing.claimed_sets import (
    as_many,
    counted,
    every,
    quantifier_of,
    second_only,
    superlative_of,
)
from assistant.composing.claimed_words import in_words, none_of_it
from assistant.composing.ends import ordinal
from assistant.composing.filters import COMPARING, either_with
from assistant.composing.frame import Frame
from assistant.composing.growth import percent_growth
from assistant.composing.held_against_one import (
    against_one,
    ahead,
    as_much,
    beside_all_others,
    beside_named,
    check_as_much,
    check_first,
    is_first,
)
from assistant.composing.multiple_of_first import multiple_of_first
from assistant.composing.outcomes import Declined
from assistant.composing.paired import paired_extremes
from assistant.composing.pairs import operands
from assistant.composing.sets import entries, zero
from assistant.composing.terms import moves, term_of, value_at
from assistant.composing.two_bounds import held_against_each
from assistant.english.numberwords import FRACTIONS
from assistant.operations.query import Query
from assistant.units import CURRENCIES, PERCENT, TIMES, Quantity
from assistant.utterance.amounts import Given
from assistant.utterance.denials import turns

#: Cue of a comparison → relation of the first thing to the second.
_RELATIONS = {"more": "above", "fewer": "below", "same": "equal", "ahead": "above", "behind": "below"}


def check(frame: Frame) -> Query:
    """The claim as a query that gives a truth."""
    times = each_time(frame)
    if times:
        return Query("and", tuple(check(each) for each in times))
    claim = _claim(frame)
    if claim.operation == "is among" and claim.operands[0].operation == "top":
        check_first(frame, claim)
    return turned(frame, claim)


def check_place(frame: Frame) -> Query:
    """A claim about who is first, of a measure without numbers."""
    return turned(frame, placed.claim(frame))


def check_stated(frame: Frame) -> Query:
    """A claim about the order of two that the report gives without comparable numbers."""
    return turned(frame, placed.claim_stated(frame))


def _claim(frame: Frame) -> Query:
    keys = " ".join(word.key for word in frame.slots.scan.words)
    parts = (f"{part} as {much}" for part in FRACTIONS for much in ("many", "much", "large", "big", "high"))
    if frame.slots.amounts and any(part in keys for part in parts):
        as_part = part_of_other(frame, frame.slots.amounts[0])
        if as_part is None:
            raise Declined("out_of_scope", "I compare by whole multiples and by percent, not by such a part.")
        return as_part
    if claim_forms.offers_two(frame):
        return either_with(frame, figure_of(frame))
    claim_forms.check_manner(frame)
    given = figure_of(frame)
    framed = multiple_of_first(frame) or among_first(frame) or claim_forms.begins(frame)
    framed = framed or part_of_former(frame, given) or grew(frame) or second_only(frame)
    if framed:
        return framed
    if alone(frame):
        return alone_in(frame, given)
    beside = beside_named(frame) or beside_all_others(frame)
    if beside:
        return beside
    if claim_forms.begins_with_figure(frame):
        return number_first(frame, term_of(frame))
    number = counted(frame)
    if number:
        given = figure_beside(frame, number)
    if number and not given and not moves(frame) and frame.side_members() and number.relation == "atleast":
        over = frame.series(value_at(frame, frame.last_when()).build)
        return Query("every", (*over, zero(over[0])), relation="above", words="any")
    if number:
        return as_many(frame, number, given)
    if given is None and claim_forms.loses_most(frame):
        return moved(frame, claim_forms.HALF)
    if frame.slots.has("even") and given is None:
        return even(frame)
    is_about_none = given is not None and given.number == 0 and given.relation in ("about", "nearly")
    if is_about_none or frame.slots.has("nearly gone") and given is None:
        return nearly_gone(frame)
    if frame.slots.has("vanished") and not given and not frame.slots.has("rise"):
        return vanished(frame)
    kind = next((each for each in ("mean", "median", "spread", "sum") if frame.slots.has(each)), "")
    if kind and not frame.slots.members(frame.axis) and (given or moves(frame)):
        return _of_all(frame, kind, given)
    if given and is_of_all(frame, given):
        return _of_all(frame, "sum", given)
    beside = against_one(frame) or is_first(frame)
    if beside:
        return beside
    if given is None and claim_forms.is_majority(frame):
        return _held(frame, term_of(frame).build(frame.first()), claim_forms.HALF)
    if given is None and frame.slots.has("majority") and frame.measure.adds_up and frame.slots.members(frame.axis):
        return _held(frame, share(frame), claim_forms.HALF)
    if given is None and claim_forms.is_of_everybody(frame):
        return _held(frame, term_of(frame).build(frame.first()), claim_forms.ALL)
    if part := part_of_other(frame, given):
        return part
    quantifier = quantifier_of(frame)
    if quantifier and given and figures_without_names(frame):
        raise Declined("out_of_scope", "The question does not say which figure is whose.")
    if quantifier:
        if given is None and not moves(frame):
            claim_forms.check_lead(frame)
        return every(frame, quantifier, given)
    if frame.slots.has("max", "min", "than others", "extreme time") or ordinal(frame):
        superlative = paired_extremes(frame) or at_extreme(frame) or superlative_of(frame, given)
        if superlative:
            return superlative
    factor = given if given and given.unit == TIMES and frame.measure.unit.is_rate else None
    if factor and (compounded := taken(frame, factor) or grown_by(frame, factor)):
        return compounded
    whole = frame.measure.adds_up and given and given.unit == PERCENT and len(frame.slots.members(frame.axis)) < 2
    if given and frame.measure.adds_up and (frame.slots.has("share") or whole):
        return _held(frame, share(frame), given)
    if given and given.unit == PERCENT and not frame.slots.has("fall", "rise", "change"):
        part_said = part_of_whole(frame)
        if part_said:
            return _held(frame, part_said, given)
    each = levels_by_time(frame) if given else ()
    if each and not any(len(frame.slots.members(dimension)) > 1 for dimension in frame.free):
        return at_times(frame, each)
    sides = ("ahead", "behind") if moves(frame) else ()
    # Who "lost" more says nothing of who is behind.
    relation = next((_RELATIONS[cue] for cue in _RELATIONS if frame.slots.has(cue) and cue not in sides), "")
    relation = as_much(frame) or relation
    several = any(len(frame.slots.members(each)) > 1 for each in frame.free) or _against(frame)
    if several and frame.slots.has("sum") and given and relation == "equal":
        return each_is(frame, given)
    if several and frame.measure.unit.is_rate and has_one_for_each(frame):
        return each_is(frame, frame.slots.amounts[0])
    if several and (relation or given and given.unit == TIMES):
        return _compared(frame, relation, given)
    if len(frame.whens()) > 1 and relation and not moves(frame) and not frame.measure.unit.is_rate:
        return _compared(frame, relation, given)
    if moves(frame):
        if given is None:
            check_other_named(frame)
        if given is None and frame.sides and claim_forms.is_completed(frame):
            return vanished(frame)
        if given is None and not claim_forms.DEGREES.isdisjoint(frame.keys):
            raise Declined("out_of_scope", "The report gives how far it moved, not whether that is much or little.")
        return moved(frame, given)
    if several and given:
        return each_is(frame, given)
    if given:
        return _valued(frame, given)
    if frame.sides and frame.slots.members(frame.sides[0]):
        claim_forms.check_lead(frame)
        return ahead(frame)
    return none_of_it(frame) or in_words(frame)


def _of_all(frame: Frame, kind: str, given: Given | None) -> Query:
    """A claim about the mean, median, range or sum of all."""
    at_ends = [each for each in frame.slots.amounts if each.at and is_level_of(frame, each)] if moves(frame) else []
    if at_ends:
        return aggregate_at_ends(frame, kind, at_ends)
    if given is None:
        moved = moved_aggregate(frame, kind)
        is_fall = moved.operation in ("fall", "relative fall")
        return Query(
            "compare", (moved, zero(moved)), relation="above" if is_fall or frame.slots.has("rise") else "equal"
        )
    figure = moved_aggregate(frame, kind) if moves(frame) else Query(kind, entries(frame), label=f"the {kind}")
    return Query("compare", (figure, claimed_bound(frame, given, figure)), relation=given.relation or "equal")


def _held(frame: Frame, figure: Query, given: Given) -> Query:
    """What is claimed to stand so to a number, held against it."""
    return Query("compare", (figure, claimed_bound(frame, given, figure)), relation=given.relation)


def _against(frame: Frame) -> bool:
    """Whether one member is held against the mean or the others."""
    return bool(frame.axis) and len(frame.slots.members(frame.axis)) == 1 and frame.slots.has("mean", "median", "sum")


def _compared(frame: Frame, relation: str, given: Given | None) -> Query:
    if any(one == "no" and other in ("more", "fewer", "less") for one, other in pairwise(frame.keys)) and not given:
        raise Declined("out_of_scope", "I did not understand what the “no” means here.")
    found = operands(frame)
    if claim_forms.is_turned_clause(frame) and len(found) == 2:
        found = found[::-1]
    if len(found) < 2:
        raise Declined("unlike", "The question names only one thing to compare.")
    left, right = found[0], found[1]
    if given and given.unit == TIMES:
        quotient = Query("ratio", (right, left) if relation == "below" else (left, right))
        in_order = len(frame.whens()) > 1 and not moves(frame)
        is_verb = frame.keys[given.place] in claim_forms.MULTIPLYING
        is_free = not frame.slots.has("than") and (becomes_other(frame) or not frame.slots.has("more", "fewer"))
        is_grown = is_verb or not in_order and is_free
        if claim_forms.is_one_over_time(found) and is_grown:
            quotient = Query("ratio", grown(frame, *found))
        return Query("compare", (quotient, claimed_bound(frame, given, quotient)), relation=given.relation or "equal")
    if given and not is_echo(frame, given, found):
        apart = Query("difference", (left, right))
        if relation == "below":
            apart = Query("difference", (right, left))
        return Query("compare", (apart, claimed_bound(frame, given, apart)), relation=given.relation or "equal")
    if len(found) > 2:
        held = held_against_each(frame, found, relation or "above")
        is_open = "or" in frame.keys and "either" not in frame.keys or turns(frame.slots.scan) > 0
        if is_open and claim_forms.is_mixed(held):
            raise Declined("out_of_scope", "It is so of one of these and not of the other; ask of each of them.")
        return held
    if as_much(frame) and turns(frame.slots.scan) % 2 == 0:
        check_as_much(left, right, relation)
    return Query("compare", (left, right), relation=relation or "above")


def _valued(frame: Frame, given: Given) -> Query:
    if given.unit == TIMES and not frame.measure.unit.is_rate:
        if frame.sides and frame.slots.has("ahead", "behind", "more", "fewer") and len(frame.whens()) < 2:
            raise Declined("unlike", f"The {frame.measure.name} is given in percent, not in how many times better.")
        doubled = frame.slots.has("double") and len(frame.whens()) == 1
        return moved(frame, given) if doubled else _compared(frame, "", given)
    if frame.measure.unit.is_rate and given.unit == PERCENT and frame.slots.has("peryear"):
        return _held(frame, percent_growth(frame), given)
    members = frame.first()
    if frame.slots.scan.words[given.place - 1].key in ("the", "these", "those") and not frame.slots.has("verify"):
        # "Are the 40 American models all ...?" takes the number for granted and asks something else.
        raise Declined("out_of_scope", "The question does not say what is to be checked.")
    term = term_of(frame)
    figure = term.build(members)
    if given.unit.scale and not given.unit.base and frame.measure.unit.base in CURRENCIES:
        # "Over a billion" is that much money where the cost is asked for.
        given = given._replace(unit=given.unit._replace(base=frame.measure.unit.base))
    # What costs "up to a billion" is said to come near it.
    is_range = any(frame.keys[at] == "up" for at in given.at)
    is_held = given.relation in COMPARING and bool(given.unit.base) and not is_range
    if figure.fact is not None and figure.fact.value is None and is_held:
        if given.unit.base != frame.measure.unit.base:
            raise Declined("unlike", f"The {frame.measure.name} is not given in {given.unit.name}.")
        amount = Quantity(given.number, given.unit)
        return Query("says within", (figure,), amount=amount, relation=given.relation)
    return _held(frame, figure, given)
