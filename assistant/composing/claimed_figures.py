"""Which number of a claim is the figure that is claimed, and which only counts."""

from __future__ import annotations

from itertools import pairwise

from assistant.composing.claim_bounds import claimed_bound, is_level_of
from assistant.composing.claim_forms import behind_figure
from assistant.composing.claimed_moves import LENGTHS
from assistant.composing.counts_of_places import is_count
from assistant.composing.filters import COMPARING
from assistant.composing.frame import Frame
from assistant.composing.outcomes import Declined
from assistant.composing.terms import Term
from assistant.composing.whens import When
from assistant.operations.query import Query
from assistant.utterance.amounts import Given


def figure_of(frame: Frame) -> Given | None:
    """The number that is claimed: the first that is no length of time and no count of the axis."""
    size = size_of(frame)
    nouns = {each.at[0] - 1 for each in frame.slots.nouns}
    for given in frame.slots.amounts:
        if frame.slots.scan.words[given.place - 1].key in ("other", "others") and not given.unit.base:
            continue
        is_of_mean = frame.slots.has("mean", "median") and frame.keys[given.place - 1] != "of"
        if frame.counts_all(given, size) and (len(frame.slots.amounts) > 1 or is_of_mean):
            continue
        if given.unit.base in LENGTHS or given.place in nouns and not given.unit.base and given.number < 20:
            continue
        if (
            is_count(given)
            and int(given.number) == size
            and not given.relation
            and frame.slots.has("all", "any", "none", "max", "min")
        ):
            continue
        return given
    return None


#: A comparative after the number → how the thing stands to the number.
_TURNED = {
    **dict.fromkeys("more greater larger bigger higher above over".split(), "below"),
    **dict.fromkeys("less fewer smaller lower below under".split(), "above"),
}


def number_first(frame: Frame, term: Term) -> Query:
    """ "Is 2 % more than the lead on MATH?": one thing held against one number that is put before it."""
    given = frame.slots.amounts[0]
    after = behind_figure(frame.keys, given)
    turned = [_TURNED[key] for key in frame.keys[after : after + 2] if key in _TURNED]
    held = "than" in frame.keys[after + 1 : after + 2] or not _PLACING.isdisjoint(frame.keys[after : after + 1])
    is_plain = len(frame.slots.amounts) == 1 and not given.relation and len(turned) == 1 and held
    cues = {name for name, places in frame.slots.cues.items() if any(at > after + 1 for at in places)}
    is_one = not frame.axis or len(frame.slots.members(frame.axis)) == 1
    is_one = is_one and not term.is_movement and len(frame.whens()) <= 1
    members = frame.first()
    if frame.sides:
        # The "than" after the number says nothing of who is ahead of whom.
        printed = frame.line(members)[-1].fact.members
        members |= {side: printed[side] for side in frame.sides}
        named = frame.slots.members(frame.sides[0])
        is_one = is_one and frame.slots.way != "reversed" and named[:1] in ((), (members[frame.sides[0]],))
    if not is_plain or not is_one or cues - _BESIDE:
        message = "The question puts the number first; put the thing first that it is held against."
        raise Declined("out_of_scope", message)
    figure = term.build(members)
    return Query("compare", (figure, claimed_bound(frame, given, figure)), relation=turned[0])


_PLACING = frozenset("above over below under".split())
#: Cues that add nothing to a thing that a number is held against.
_BESIDE = frozenset("than verify plain".split())


def is_of_all(frame: Frame, given: Given) -> bool:
    """Whether a number is said of all members by their count ("58 models were made by the three")."""
    is_amount = not given.unit.base or given.unit == frame.measure.unit
    if given.relation in COMPARING and "all" in frame.keys and not frame.slots.has("sum"):
        # "Did all three make at least 10?" is asked of each.
        return False
    is_counted = any(frame.counts_all(each, size_of(frame)) for each in frame.slots.amounts)
    return frame.measure.adds_up and is_amount and is_counted and not frame.slots.members(frame.axis)


def size_of(frame: Frame) -> int:
    """How many members there are along the axis."""
    return len(frame.rivals(frame.axis)) if frame.axis else 0


def figure_beside(frame: Frame, number: Given) -> Given | None:
    """The figure beside a number of members ("two of the four leads were above 20 %")."""
    others = (each for each in frame.slots.amounts if each.place != number.place and each.unit.base not in LENGTHS)
    return next((each for each in others if not frame.counts_all(each, size_of(frame))), None)


def figures_by_time(frame: Frame) -> tuple[tuple[Given, When], ...]:
    """Several figures, each with the time that it is said of ("17.5 in 2023 and 0.3 in 2024"); nothing for others."""
    figures = [each for each in frame.slots.amounts if each.unit.base not in LENGTHS]
    whens = [when for when in frame.whens() if when.period is not None and not when.end]
    if len(figures) < _TWO or len(figures) != len(whens) or len(frame.whens()) != len(whens):
        return ()
    places = sorted([*((each.place, 0) for each in figures), *((when.place, 1) for when in whens)])
    in_turn = all(one[1] != other[1] for one, other in pairwise(places))
    return tuple(zip(figures, whens, strict=True)) if in_turn else ()


def levels_by_time(frame: Frame) -> tuple[tuple[Given, When], ...]:
    """Such figures, also those of a movement: "from 17.5 at the end of 2023 to 0.3 at the end of 2024"."""
    each = figures_by_time(frame)
    if frame.slots.has("fall", "rise", "change") and not all(is_level_of(frame, figure) for figure, _ in each):
        return ()
    if frame.slots.has("same") and each:
        raise Declined("out_of_scope", "The question does not say what is the same.")
    return each


_TWO = 2


def is_echo(frame: Frame, given: Given, found: tuple[Query, ...]) -> bool:
    """Whether a number only repeats a figure of one of the operands: not so in "three fewer"."""
    words = frame.slots.scan.words
    after = words[given.place + 1].key if given.place + 1 < len(words) else ""
    if after in ("more", "fewer", "less"):
        return False
    return any(query.fact is not None and query.fact.value == given.number for query in found)


def figures_without_names(frame: Frame) -> bool:
    """Whether several figures are given for all together ("they were 1, 2 and 3 %")."""
    figures = [each for each in frame.slots.amounts if each.unit.base not in LENGTHS and not each.relation]
    counts = [each for each in figures if each.is_bare and each.number == size_of(frame)]
    return len(figures) - len(counts) > 1


def at_times(frame: Frame, each: tuple[tuple[Given, When], ...]) -> Query:
    """ "17.5 in 2023 and 0.3 in 2024": each number against the value at its time."""
    members, claims = frame.first(), []
    for given, when in each:
        figure = frame.query(frame.cell(members, when))
        claims.append(Query("compare", (figure, claimed_bound(frame, given, figure)), relation=given.relation))
    return Query("and", tuple(claims))
