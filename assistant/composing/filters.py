"""Sets held against a number or their mean: which members fulfil the condition, and how many."""

from __future__ import annotations

from decimal import Decimal

from assistant.composing.ends import ordinal, sense_of
from assistant.composing.frame import Frame
from assistant.composing.just_so_many import check_just_so_many, is_by_own_verb, just_so_many
from assistant.composing.levels import is_level, is_part
from assistant.composing.outcomes import Declined
from assistant.composing.sets import check_rise, entries, zero
from assistant.composing.terms import movement, moves, term_of
from assistant.operations.operands import exact_number
from assistant.operations.query import NotComputableError, Query
from assistant.operations.table import evaluate
from assistant.reading.named_members import not_before
from assistant.units import PERCENT, POINT, Quantity, Unit
from assistant.utterance.amounts import Given

#: How a number is meant that bounds what is held against it.
COMPARING = ("above", "below", "atleast", "atmost")


def threshold(frame: Frame) -> Given | None:
    """The number that entries are held against ("below 2 %", "at least ten models")."""
    exact = just_so_many(frame)
    if exact:
        return exact
    for given in frame.slots.amounts:
        if given.relation in COMPARING and not is_by_own_verb(frame, given):
            return given
    low_high = bounds(frame)
    return low_high[0] if low_high else _figure_asked_for(frame)


def bounds(frame: Frame) -> tuple[Given, Given] | None:
    """The two numbers of "between 1 and 5 %", the smaller first; the unit of one holds for both."""
    bare = [given for given in frame.slots.amounts if given.unit.base not in ("year", "month") and not given.relation]
    if not frame.slots.has("between") or len(bare) != _BOUNDS:
        return None
    words = frame.slots.scan.words
    if words[bare[0].at[0] - 1].key != "between" or words[bare[1].at[0] - 1].key != "and":
        return None
    unit = bare[1].unit if bare[1].unit.base else bare[0].unit
    low, high = sorted((given._replace(unit=unit) for given in bare), key=lambda given: given.number)
    return low._replace(relation="atleast"), high


_BOUNDS = 2


def _figure_asked_for(frame: Frame) -> Given | None:
    """A figure of the report whose owner is asked for ("on which benchmark was the lead 24.3 %?")."""
    keys = {word.key for word in frame.slots.scan.words}
    if not keys & {"which", "who", "whose", "where"} or frame.slots.has(
        "sum", "mean", "difference", "ratio", "max", "min", "share"
    ):
        return None
    printed = {fact.value for fact in frame.cube.by_measure.get(frame.measure.id, ())}
    named = frame.slots.members(frame.axis) if frame.axis else ()
    # "Which three countries made models?"
    counted = {each.at[0] for each in frame.slots.nouns}
    for given in frame.slots.amounts:
        if given.at and given.at[-1] + 1 in counted and not given.unit.base:
            continue
        if (
            not named
            and given.number in printed
            and not given.relation.startswith("at")
            and given.unit.base not in ("year", "month")
        ):
            return given._replace(relation="equal")
        is_way = given.unit in (PERCENT, POINT) or given.is_bare and frame.keys[given.at[0] - 1] == "by"
        if not named and is_way and given.relation in _EQUAL and moves(frame):
            # "Which lead fell by 5.4 points?", "by 5.4?"
            return given._replace(relation=given.relation or "equal")
    return None


#: Relations of a movement to the number that it is said to have had.
_EQUAL = ("", "equal", "about", "exactly", "nearly")


#: Units of numbers that may be parts of one.
_PLAIN = ("number", "")


def bound(given: Given, like: Query) -> Query:
    """A number of the question as an operand, in the unit of what it is held against where it names none."""
    unit = evaluate(like).amount.quantity.unit
    own = given.unit
    if unit.is_rate and own.base == "times":
        own = unit
    if own == PERCENT and unit.base in _PLAIN and evaluate(like).amount.quantity.number <= 1:
        # "more than half" of what is given as a part of one.
        return Query("given", amount=Quantity(given.number / 100, unit))
    if not own.base and own.scale and unit.base in ("percent", "percentage point", "times"):
        # Nothing in percent is so many millions.
        raise NotComputableError("a share is no number of millions")
    if not own.base:
        is_whole = unit.scale and given.number >= Decimal(1).scaleb(unit.scale)
        # "over 150,000" of what is printed in thousands says all the digits.
        own = Unit(unit.base, own.scale or (0 if is_whole else unit.scale))
    return Query("given", amount=Quantity(given.number, own))


def either_with(frame: Frame, given: Given | None) -> Query:
    """Which of the two that a question offers has the figure that it says ("was it 15 for China or for Europe?")."""
    is_plain = len(frame.slots.amounts) == 1 and len(frame.slots.named_in(frame.axis)) == _BOUNDS
    if given is None or given.relation or not is_plain or frame.slots.cues.keys() - _TO_EITHER:
        raise Declined("out_of_scope", "The question offers two to choose from; ask of each of them.")
    over = entries(frame)
    return Query("name", (Query("filter", (*over, bound(given, over[0])), relation="equal"),))


def _asks_for_one(frame: Frame) -> bool:
    """Whether it is asked which one has a figure ("which country made 15 models?"), and not for all that have it."""
    after = {frame.keys[at + 1] for at in frame.slots.cues.get("which", ()) if frame.keys[at + 1 :] != ()}
    words = frame.slots.scan.words
    nouns = [words[each.at[-1]] for each in frame.slots.nouns if each.dimension == frame.axis]
    return any(word.key in after and word.text.lower() == word.key for word in nouns)


#: Cues beside which it is asked which of two has a figure.
_TO_EITHER = frozenset(("level", "percent", "points"))


def against_mean(frame: Frame) -> Query:
    """The names, or the count, of the entries above or below the mean or median of all."""
    over = entries(frame, named=False)
    kind = "median" if frame.slots.has("median") else "mean"
    relation = "below" if frame.slots.has("below", "fewer") else "above"
    kept = Query("filter", (*over, Query(kind, over)), relation=relation)
    if frame.slots.has("count") and not frame.slots.has("which"):
        return Query("count", (kept,), words=frame.cube.pack.dimensions[frame.axis].name)
    return Query("name", (kept,))


def filtered(frame: Frame, given: Given) -> Query:
    """The entries that stand in a relation to a number."""
    over = level_or_movement(frame, given)
    if just_so_many(frame):
        check_just_so_many(over, given, of_all=frame.slots.has("count", "list") or not _asks_for_one(frame))
    low_high = bounds(frame)
    if low_high:
        low, high = low_high
        within = Query("filter", (*over, bound(low, over[0])), relation="atleast")
        return Query("filter", (within, bound(high, over[0])), relation="atmost")
    spent = {not_before(frame.keys, each.at[0]) for each in frame.slots.left_out} | frame.slots.scan.numbered
    negated = -1 if any(at not in spent for at in frame.slots.cues.get("not", ())) else 0
    if negated and frame.slots.scan.amounts[1:]:
        raise Declined("out_of_scope", "I did not understand what the “not” turns.")
    return Query("filter", (*over, bound(given, over[0])), relation=given.relation, count=negated)


def level_or_movement(frame: Frame, given: Given) -> tuple[Query, ...]:
    """The entries that a number speaks of: the level after "fell below 2 %", the fall after "fell by 2 points"."""
    term = term_of(frame)
    if term.operation == "remaining":
        return frame.series(term.build)
    if term.is_movement and is_level(frame, given):
        if is_part(frame, given):
            return frame.series(movement(frame, "remaining").build)
        return frame.series(lambda members: frame.dated(members, frame.last_when()))
    if term.is_movement and given.unit == PERCENT and term.operation in ("fall", "change"):
        return frame.series(movement(frame, f"relative {term.operation}").build)
    if term.is_movement and given.unit == POINT:
        return frame.series(
            movement(frame, "fall" if frame.slots.has("fall") or not frame.slots.has("rise") else "change").build
        )
    return entries(frame)


def which(frame: Frame) -> Query:
    """The names of the entries that fulfil a condition."""
    given = threshold(frame)
    assert given is not None
    went = _went_between(frame)
    if went:
        return Query("name", went)
    spent = frame.slots.scan.numbered | set(given.at)
    if any(at not in spent for at in frame.slots.places("max", "min")):
        return _first_of(frame, given)
    found = _owners(frame, given)
    counted = frame.rivals(frame.axis) if len(found) > 1 else ()
    # Of a group and one of its members that is meant which is asked for.
    found = tuple(each for each in found if each.key in counted) or found
    return Query("name", found or (filtered(frame, given),))


def _first_of(frame: Frame, given: Given) -> Query:
    """The largest or smallest of those that fulfil a condition ("the largest lead below 5 %")."""
    if moves(frame) or len(frame.whens()) > 1:
        raise Declined(
            "out_of_scope", "I did not understand what the condition is about; ask for the ones that fulfil it."
        )
    return Query("name", (Query("top", (filtered(frame, given),), count=1, relation=sense_of(frame)),))


def _went_between(frame: Frame) -> tuple[Query, ...]:
    """The movements between two figures that are named ("which fell from 24.3 to 1.6?"); none if none are."""
    figures = [given for given in frame.slots.amounts if given.at and not given.relation]
    links = [frame.keys[given.at[0] - 1] for given in figures if given.at[0]]
    if links != ["from", "to"] or not moves(frame):
        return ()
    over = frame.series(movement(frame, "fall" if frame.slots.has("fall") else "change").build)
    ends = [[part.fact.value for part in query.operands if part.fact is not None] for query in over]
    kept = tuple(query for query, of in zip(over, ends, strict=True) if of == [given.number for given in figures])
    if not kept:
        raise Declined("out_of_scope", "It went so on none of them.")
    return kept


def _owners(frame: Frame, given: Given) -> tuple[Query, ...]:
    """The facts that have a figure, whatever their time, where the question names none: "which lead was 24.3 %?"."""
    if (
        frame.whens()
        or given.relation not in ("", "equal", "exactly")
        or moves(frame)
        or frame.sides
        and frame.side_members()
        and frame.cube.trails(frame.measure, frame.side_members().get(frame.sides[0], ""))
    ):
        return ()
    facts = [fact for fact in frame.cube.by_measure.get(frame.measure.id, ()) if fact.value == given.number]
    pack = frame.cube.pack
    return tuple(
        Query("fact", fact=fact, pack=pack, label=frame.label(fact.members[frame.axis]), key=fact.members[frame.axis])
        for fact in facts
    )


def count(frame: Frame) -> Query:
    """How many members there are, or how many fulfil a condition."""
    given = threshold(frame)
    noun = frame.cube.pack.dimensions[frame.axis].name
    if given:
        return Query("count", (filtered(frame, given),), words=noun)
    if frame.slots.has("fall", "rise") and frame.slots.has("more", "fewer") and "than" in frame.keys:
        if len(frame.slots.members(frame.axis)) != 1:
            raise Declined("out_of_scope", "I did not understand what the movements are held against.")
        return Query("count", beside_one(frame).operands, words=noun)
    if frame.slots.has("fall", "rise") or frame.side_members():
        over = entries_moving(frame) if moves(frame) else frame.series(term_of(frame).build)
        return Query("count", (Query("filter", (*over, zero(over[0])), relation="above"),), words=noun)
    if frame.slots.has("more", "fewer", "than"):
        if len(frame.slots.members(frame.axis)) != 1:
            raise Declined("unlike", "The question does not say more than what.")
        return Query("count", beside_one(frame).operands, words=noun)
    members = frame.along(frame.axis)
    names = tuple(
        Query("words", words=frame.label(member), label=frame.label(member), key=member) for member in members
    )
    return Query("count", names, words=noun)


def which_moved(frame: Frame) -> Query:
    """The names of the members that fell, or rose, as the question says."""
    over = entries_moving(frame)
    return Query("name", (Query("filter", (*over, zero(over[0])), relation="above"),))


def entries_moving(frame: Frame) -> tuple[Query, ...]:
    """How far each fell or rose, as the question says."""
    shrank = frame.slots.has("fall") or frame.slots.has("fewer") and not frame.slots.has("rise")
    return frame.series(movement(frame, "fall" if shrank else "change").build)


def beside_one(frame: Frame) -> Query:
    """The members that have more, or less, than the one that is named, or than all that are named."""
    named = frame.slots.members(frame.axis)
    everything = frame.series(term_of(frame).build, named=False)
    own = [entry for entry in everything if entry.key in named]
    others = tuple(entry for entry in everything if entry.key not in named)
    if moves(frame) and frame.slots.has("rise") and not frame.slots.has("fall"):
        check_rise(everything)
    if len(own) != len(named) or not others:
        raise Declined("no_such_entity", f"The report does not give it for {frame.label(named[0])}.")
    # Who "lost" more is not behind.
    is_below = frame.slots.has("fewer") or frame.slots.has("behind") and not moves(frame)
    place = ordinal(frame)
    if place > 1:
        # "Second behind the US" says who is before the one that is asked for.
        lowest = min(exact_number(evaluate(entry)) for entry in own)
        ahead = {each.key for each in everything if exact_number(evaluate(each)) >= lowest}
        if not is_below or ahead != set(named) or len(ahead) != place - 1:
            raise Declined("false_premise", "Those that are named are not all that come before that place.")
        return Query("name", (Query("top", everything, count=-place, relation="max"),))
    bound = (min if is_below else max)(own, key=lambda entry: exact_number(evaluate(entry)))
    return Query(
        "name", (Query("filter", (*others, bound), relation="below" if is_below else "above", key=" ".join(named)),)
    )


def next_to_one(frame: Frame) -> Query:
    """The member that comes right behind, or right before, the one that is named."""
    (beyond,) = beside_one(frame).operands
    return Query("name", (Query("top", (beyond,), count=1, relation="max" if beyond.relation == "below" else "min"),))
