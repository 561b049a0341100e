"""Readings computed: the best one, and where it comes to nothing those that fit nearly as well."""

from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise

from assistant.answering.shares_instead import says_as_much, shares_instead
from assistant.answering.stand_ins import is_for_the_span, may_stand_in
from assistant.checks.coverage import check_coverage
from assistant.checks.outcome_checks import check_numbers, check_unit
from assistant.checks.own_moves import as_figure, goes_as_said, is_fall_of, moves_by_itself
from assistant.checks.scope import check_scope
from assistant.composing.frame import Frame
from assistant.composing.outcomes import Declined, Open
from assistant.intents.choice import choose_intent
from assistant.operations.query import Amount, NotComputableError, Query, Result
from assistant.operations.table import evaluate
from assistant.reading.growth_measures import growth_instead, measured_by
from assistant.reading.growth_names import is_growth
from assistant.reading.narrowing import narrowed
from assistant.reading.scoring import fits
from assistant.reading.slots import Slots
from assistant.reading.understanding import Understanding, near_readings
from assistant.tuples import NamedTuple
from assistant.units import CURRENCIES
from assistant.utterance.words import keys_of_words, name_key

#: Reasons why a reading came to nothing that say nothing against another one.
LACKING = ("no_such_period",)
#: Those with which a reading in another unit than the one asked for may have come to nothing.
OTHER_UNIT = ("unlike", "no_such_measure")


class Computed(NamedTuple):
    """A reading with its query, what that gave, and what is to be said of the reading."""

    frame: Frame
    query: Query
    result: Result
    notes: tuple[str, ...] = ()


def computed(frame: Frame) -> Computed:
    """What a reading gives. Raises `Declined`, `Open` or `NotComputableError` where it gives nothing."""
    check_scope(frame)
    return _built(frame)


def _built(frame: Frame) -> Computed:
    query = choose_intent(frame).build(frame)
    check_coverage(frame, query)
    result = evaluate(query)
    if (
        isinstance(result.value, Amount)
        and frame.slots.has("bps")
        and not frame.slots.scan.numbered.issuperset(frame.slots.places("bps"))
    ):
        query = Query("basis points", (query,))
        result = evaluate(query)
    if is_fall_of(frame.slots, result):
        query = query._replace(sign=-1)
        result = evaluate(query)
    check_unit(frame, result)
    check_numbers(frame, result)
    return Computed(frame, query, result)


def computed_best(understanding: Understanding, frame: Frame) -> Computed:
    """What a reading gives; where that is a move, the growth that the report itself gives for it if that is meant.

    It is where the move would be from one edition to another, and where growth is asked for as such.
    """
    found = _computed_or_own(frame)
    if found.query.operation == "compare" and found.query.operands[0].operation in _MOVES:
        from assistant.composing.claimed_moves import grew

        return _across_editions(frame, found.query.operands[0], grew) or found
    if found.query.operation == "trend":
        is_of_two = len(frame.slots.periods) == _BOTH
        return is_of_two and _across_editions(frame, found.query, _last_figure) or found
    if found.query.operation not in _MOVES:
        return _as_move(understanding, frame) or found
    return _as_printed(understanding, frame, found) or found


def _as_printed(understanding: Understanding, frame: Frame, found: Computed) -> Computed | None:
    """The growth that the report itself gives in place of a move that was computed, if that is meant."""
    editions = {operand.fact.pack for operand in found.query.operands if operand.fact}
    is_relative = found.query.operation in _GROWTHS
    # A move from one edition to another may be one of how it is counted.
    is_mixed = len(editions) > 1 and (is_relative or (_IN_UNITS - {"much"}).isdisjoint(_asking(frame)))
    is_of_year = is_relative and len(frame.slots.periods) == 1
    is_meant = is_mixed or is_of_year or not is_relative and _asks_growth(frame)
    return next(_growths(understanding, frame.slots), None) if is_meant else None


def _across_editions(frame: Frame, move: Query, build: Callable[[Frame], Query | None]) -> Computed | None:
    """What is built of the growth that the report gives in place of a move from one edition to another, if any."""
    apart = _of_editions(move)
    instead = growth_instead(frame.slots, frame.cube) if apart else None
    if instead is None:
        return None
    printed = Frame(narrowed(instead, frame.cube), frame.cube)
    try:
        query = build(printed)
    except (Declined, Open):
        return None
    return query and Computed(printed, query, evaluate(query), (f"taken as: {instead.measure.name}", apart))


def _last_figure(frame: Frame) -> Query:
    return frame.query(frame.cell(frame.first(), frame.last_when()))


def _of_editions(query: Query) -> str:
    """The two figures that a move is between, where they are of different editions; else ""."""
    facts = [operand.fact for operand in query.operands if operand.fact]
    if len(facts) != _BOTH or len({fact.pack for fact in facts}) < _BOTH:
        return ""
    return "of different editions, and not held against each other: " + " ".join(fact.statement for fact in facts)


def _as_move(understanding: Understanding, frame: Frame) -> Computed | None:
    """The move of what a growth is the growth of, where it is asked how much that moved from one time to another."""
    best = understanding.readings[0]
    words = set(pairwise(word.key for word in frame.slots.scan.words))
    # The name of the growth may hold the words for the move.
    cues = {each.sense.id for each in frame.slots.scan.cues}
    if not is_growth(frame.measure) or not cues.isdisjoint(_IN_PERCENT) or cues.isdisjoint(("rise", "fall")):
        return None
    if frame.measure.id != best.measure.id or len(best.periods) != _BOTH or words.isdisjoint(_HOW_FAR):
        return None
    found = next(each_answer(understanding, _levels(understanding, best)), None)
    return found and found._replace(notes=())


#: Cues and a word with which a move is asked for in percent.
_IN_PERCENT = frozenset(("share", "percent", "relative", "rate", "points"))
_BOTH = 2
_HOW_FAR = (("how", "much"), ("how", "many"))


def _computed_or_own(frame: Frame) -> Computed:
    """What a reading gives; where it has nothing to compute, the figure that is itself the movement asked for."""
    try:
        return computed(frame)
    except (Declined, NotComputableError):
        own = as_figure(frame.slots)
        if own is None:
            raise
        try:
            found = computed(Frame(own, frame.cube))
        except (Declined, Open, NotComputableError):
            found = None
        if found is None or not goes_as_said(frame.slots, found.result):
            raise
        return found


_GROWTHS = ("relative change", "relative fall")
_MOVES = (*_GROWTHS, "change", "fall")
#: Words with which a growth is asked for in what is counted.
_IN_UNITS = frozenset("many much absolute number points dollar difference".split())


def _asks_growth(frame: Frame) -> bool:
    """Whether growth is asked for as a noun ("the growth of investment in 2024"), which is one in percent."""
    keys = frame.keys
    asked = "growth" in keys or frame.slots.has("rate")
    return asked and _IN_UNITS.isdisjoint(_asking(frame)) and frame.measure.unit.base != "percent"


def _asking(frame: Frame) -> tuple[str, ...]:
    """The words of a question, without the "number of" that only says what grew."""
    keys = frame.keys
    return tuple(key for at, key in enumerate(keys) if key != "number" or keys[at + 1 : at + 2] != ("of",))


def unmarked(understanding: Understanding) -> Slots:
    """The best reading; of several that fit equally the one whose name the others only add something to.

    "AI contracts" beside "AI contracts, cumulative", "performance" beside "price-performance".
    """
    readings = understanding.readings
    best = readings[0]
    equal = [each for each in readings if each.score == best.score and not each.unexplained]
    keys = [set(name_key(each.measure.name)) for each in equal]
    for own, slots in zip(keys, equal, strict=True):
        if len(equal) > 1 and all(own < other for other in keys if other is not own):
            return slots
    return best


def first_that_answers(understanding: Understanding) -> Computed | None:
    """What the next best reading gives where the best gives nothing; None if there is none that fits nearly as well."""
    best = understanding.readings[0]
    others = [
        each
        for each in near_readings(understanding, _FARTHER)[1:]
        if may_stand_in(best, each, understanding.library.cube) and says_as_much(each, best)
    ]
    shares = shares_instead(understanding, best)
    for readings in (others, _levels(understanding, best), shares):
        found = next(each_answer(understanding, readings), None)
        if found and (found.query.operation == "name" or readings is not shares):
            return found
    return next(_growths(understanding, best), None)


def together_instead(understanding: Understanding) -> Computed | None:
    """What a measure of all years together gives of one for whom there is no figure of each year."""
    best = understanding.readings[0]
    cube = understanding.library.cube
    others = (each for each in near_readings(understanding, _FARTHER)[1:] if is_for_the_span(best, each, cube))
    return next(each_answer(understanding, [each for each in others if says_as_much(each, best)]), None)


def in_unit_asked(understanding: Understanding) -> Computed | None:
    """What a reading gives that is in the unit asked for, where the best one is not; None if none fits well enough.

    A percentage may be asked for where the best reading counts, and a number where it is a percentage.
    """
    best = understanding.readings[0]
    counts = best.measure.unit.base != "percent" and best.has("percent")
    if not counts and not (best.measure.unit.base == "percent" and "many" in {word.key for word in best.scan.words}):
        return None
    cube = understanding.library.cube
    others = [
        each
        for each in near_readings(understanding, _FARTHER)
        if not each.unexplained
        and each.named_words > 0
        and not each.has("max", "min")
        and not is_growth(each.measure)
        and (each.measure.unit.base == "percent") == counts
        and (counts or _counts_what_is_asked(each))
        and fits(cube, each.measure, each.named, each.periods)
        and {named.at for named in each.named} >= {named.at for named in best.named}
    ]
    return next(each_answer(understanding, others), None)


def _counts_what_is_asked(slots: Slots) -> bool:
    """Whether what a measure counts is said: "how many projects" is answered by no number of stars, or of new ones."""
    unit = slots.measure.unit.base
    keys = {word.key for word in slots.scan.words}
    name = name_key(slots.measure.name)
    before = name[: name.index(slots.measure.each)] if slots.measure.each in name else ()
    if {*before} - keys - keys_of_words(slots.pack.subject) - _NUMBER:
        return False
    return unit in CURRENCIES or not keys.isdisjoint(name_key(f"{unit} {slots.measure.each}"))


_NUMBER = frozenset(("number", "of"))
#: How much less well a reading may fit that is in the unit or for the years asked for.
_FARTHER = 8


def growth_that_answers(understanding: Understanding) -> Computed | None:
    """What the growth gives that the report has for one of which it has no value; None if it has none."""
    return next(_growths(understanding, understanding.readings[0]), None)


def _levels(understanding: Understanding, slots: Slots) -> Iterator[Slots]:
    """The readings as a move of what a growth is the growth of, where the growth is not given for the times named."""
    cube = understanding.library.cube
    for measure in measured_by(slots.measure, cube.pack) if len(slots.periods) > 1 else ():
        filled = understanding.weighing.slots(measure)
        if filled and not filled.unexplained:
            yield filled


def each_answer(understanding: Understanding, readings: Iterable[Slots]) -> Iterator[Computed]:
    """What those of some readings give that give anything, in their order."""
    cube = understanding.library.cube
    for slots in readings:
        frame = Frame(narrowed(slots, cube), cube)
        try:
            found = _computed_or_own(frame)
        except (Declined, Open, NotComputableError):
            continue
        is_move = moves_by_itself(slots.measure) and slots.has("rise", "fall")
        if is_move and not goes_as_said(slots, found.result):
            continue
        printed = _as_printed(understanding, frame, found) if found.query.operation in _MOVES else None
        yield printed or found._replace(notes=(f"taken as: {slots.measure.name}",))


def _growths(understanding: Understanding, slots: Slots) -> Iterator[Computed]:
    """What the growth gives that the report has as a figure of its own, where it lacks the values themselves."""
    cube = understanding.library.cube
    instead = growth_instead(slots, cube)
    if instead is not None:
        try:
            # The values of which it is the growth are no other thing that is asked for.
            found = _built(Frame(narrowed(instead, cube), cube))
        except (Declined, Open, NotComputableError):
            return
        yield found._replace(notes=(f"taken as: {instead.measure.name}",))
