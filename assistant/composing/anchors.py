"""The things that a question holds against each other: members, means, sums and extremes, in its order."""

from collections.abc import Callable

from assistant.composing.counts_of_places import places_at
from assistant.composing.ends import ordinal_before, spent_on_times
from assistant.composing.frame import Frame, relabel
from assistant.composing.outcomes import Declined
from assistant.composing.terms import Term, value_at
from assistant.english.numberwords import NUMBERS, ORDINALS
from assistant.operations.query import Query
from assistant.reading.named_members import Named
from assistant.tuples import NamedTuple
from assistant.utterance.phrases import Sense

#: What may stand between two members that belong together ("China and Europe combined").
_TIES = frozenset("and of the plus , s & + or from in model those that by country made their with".split())


class Anchor(NamedTuple):
    """A thing held against another, and where the question names it."""

    place: int
    build: Callable[[Term], Query]


def anchors(frame: Frame) -> list[Anchor]:
    """The members along the axis, means, sums and extremes that a question names, in its order."""
    axis = frame.axis
    if not axis:
        return []
    members = _member_anchors(frame, axis)
    found = members if len(members) > 1 else [*members, *_set_anchors(frame, axis)]
    return sorted(found, key=lambda anchor: anchor.place)


def build_all(frame: Frame, found: list[Anchor], term: Term) -> tuple[Query, ...]:
    """Things held against each other; the day of the one named first is not that of another with one figure only."""
    try:
        return tuple(anchor.build(term) for anchor in found)
    except Declined as declined:
        whens = frame.whens()
        # A year is that of both.
        is_day = len(whens) == 1 and whens[0].period is not None and whens[0].period.grain in ("month", "day")
        is_own = is_day and len(found) == _PAIR and found[0].place < whens[0].place < found[1].place
        if declined.reason != "no_such_period" or not is_own or term.is_movement:
            raise
        other = found[1].build(value_at(frame, None))
        if other.fact is not None and len(frame.line(other.fact.members)) == 1:
            return (found[0].build(term), other)
        raise


_PAIR = 2


def _member_anchors(frame: Frame, axis: str) -> list[Anchor]:
    named = [each for each in frame.slots.named if each.dimension == axis]
    places = {each.member: each.at[0] for each in reversed(named)}
    found = []
    for members in group(frame, named):

        def build(term: Term, members: list[str] = members) -> Query:
            fixed = frame.fixed(axis)
            parts = tuple(
                relabel(term.build({**fixed, axis: member}), frame.label(member), member) for member in members
            )
            if len(parts) == 1:
                return parts[0]
            label = " and ".join(part.label for part in parts)
            kind = next((each for each in ("mean", "median") if frame.slots.has(each)), "sum")
            label = label if kind == "sum" else f"the {kind} of {label}"
            return Query(kind, parts, label=label, key=" ".join(members))

        found.append(Anchor(places[members[0]], build))
    return found


def _set_anchors(frame: Frame, axis: str) -> list[Anchor]:
    """The means, medians, sums and extremes over the axis; an extreme right after an aggregate is within it."""
    slots = frame.slots
    grouped = slots.has("sum") and len(slots.members(axis)) > 1
    aggregates = [
        (at, kind)
        for kind in ("mean", "median", "sum")
        for at in slots.cues.get(kind, ())
        if not (kind == "sum" and (grouped or _is_adverb(frame, at)) or kind == "mean" and slots.has("permonth"))
    ]
    aggregates = [each for each in aggregates if not any(other[0] < each[0] < other[0] + 3 for other in aggregates)]
    extremes = [(at, sense) for sense in ("max", "min") for at in slots.cues.get(sense, ())]
    sided = set(slots.places("ahead", "behind"))
    extremes = [each for each in extremes if each[0] not in sided and _is_of_something(frame, each[0])]
    extremes = [each for each in extremes if not any(0 < each[0] - other[0] <= 1 for other in extremes)]
    found = []
    spent = set()
    for at, kind in aggregates:
        inner = next((each for each in extremes if 0 < each[0] - at <= _WITHIN), None)
        if inner:
            spent.add(inner)
        found.append(Anchor(at, _aggregate_builder(frame, kind, inner)))
    places = _ordinals(frame)
    if len({place for _, place in places}) > 1:
        return [*found, *(Anchor(at, _place_builder(frame, place)) for at, place in places)]
    for each in extremes:
        if each not in spent:
            found.append(Anchor(each[0], _extreme_builder(frame, each)))
    return found


def _ordinals(frame: Frame) -> list[tuple[int, int]]:
    """Where places are named by ordinals ("first place", "the second"), and which."""
    spent = spent_on_times(frame)
    words = enumerate(frame.slots.scan.words)
    named = [(at, ORDINALS[word.key]) for at, word in words if word.key in ORDINALS and at not in spent]
    return [(at, place) for at, place in named if place > 0]


def _place_builder(frame: Frame, place: int) -> Callable[[Term], Query]:
    def build(term: Term) -> Query:
        relation = "min" if frame.slots.has("min") and not frame.slots.has("max") else "max"
        name = f"place {place}"
        count = 1 if place == 1 else -place
        return Query("top", frame.series(term.build, named=False), count=count, relation=relation, label=name)

    return build


_WITHIN = 5


def _is_of_something(frame: Frame, at: int) -> bool:
    """Whether an extreme is one of the measure or along the axis, unlike that of "the best American models"."""
    words = frame.slots.scan.words
    if frame.sides and any(
        each.start == at and len(each.at) > 1 and each.sense == Sense("head", frame.measure.id)
        for each in frame.slots.scan.measures
    ):
        return False
    follows = [word.key for word in words[at + 1 : at + 2]]
    things = {each.start for each in frame.slots.scan.measures} | {
        each.start for each in frame.slots.scan.names if each.sense.kind == "dimension" and each.sense.id in frame.free
    }
    # "the largest drop"
    things |= {*frame.slots.places("fall", "rise", "change")}
    if any(place in things for place in range(at + 1, at + 4)) or ordinal_before(frame, at) > 0:
        return True
    is_alone = not follows or words[at + 1].is_break or follows[0] in _AFTER_EXTREMES or follows[0] in NUMBERS
    return is_alone and at > 0 and (words[at - 1].key in _BEFORE_EXTREMES or words[at - 1].key in NUMBERS)


#: Words around an extreme that stands for what it is the extreme of ("from the largest to the smallest").
_BEFORE_EXTREMES = frozenset("the its their of and to from minus – two three".split())
_AFTER_EXTREMES = frozenset("and or to of one ones in at on by was is for from minus is".split())


def are_held_together(frame: Frame, one: int, other: int) -> bool:
    """Whether a word between two things holds one against the other: "than the average", "the largest and MATH"."""
    words = frame.slots.scan.words
    return any(word.key in _HOLDING for word in (*words[max(0, one - 2) : one], *words[one + 1 : other + 1]))


_HOLDING = frozenset(
    "than and from to minus – - above below over under vs versus against ahead behind exceed exceeded beyond off short "
    "divided by per times compared with relative of between & / : ÷".split()
)


def _aggregate_builder(frame: Frame, kind: str, inner: tuple[int, str] | None) -> Callable[[Term], Query]:
    def build(term: Term) -> Query:
        everything = frame.series(term.build, named=False)
        named = frame.slots.members(frame.axis)
        if kind == "sum" and len(named) == 1 and _speaks_of_others(frame):
            rest = tuple(entry for entry in everything if entry.key != named[0])
            return Query("sum", rest, label="the others together")
        if inner:
            best = Query("top", everything, count=places_at(frame, inner[0]) or 1, relation=inner[1])
            return Query(
                kind, (best,), label=f"the {kind} of the {best.count} {'largest' if inner[1] == 'max' else 'smallest'}"
            )
        return Query(kind, everything, label=f"the {kind}")

    return build


def _extreme_builder(frame: Frame, extreme: tuple[int, str]) -> Callable[[Term], Query]:
    def build(term: Term) -> Query:
        at, relation = extreme
        place = ordinal_before(frame, at)
        count = -place if place > 1 else places_at(frame, at) or 1
        name = f"{'' if place < 2 else f'place {place} of '}the {'largest' if relation == 'max' else 'smallest'}"
        return Query("top", frame.series(term.build, named=False), count=count, relation=relation, label=name)

    return build


def _is_adverb(frame: Frame, at: int) -> bool:
    """Whether a sum cue only ties what one name says ("images and text together")."""
    together = frame.slots.scan.words[at].key in ("together", "jointly", "combined", "combine")
    return together and len(frame.slots.members(frame.axis)) == 1 and not _speaks_of_others(frame)


def _speaks_of_others(frame: Frame) -> bool:
    return bool({word.key for word in frame.slots.scan.words} & {"other", "rest", "remaining", "else"})


#: So many have to be named where one is held against several of them together.
_FEWEST = 3
#: How far from the word for a mean those may stand of which it is.
_BESIDE_MEAN = 5
_JOINING = frozenset("and the of , & plus + lead those in on".split())


def _with_mean(frame: Frame, unique: list[Named]) -> list[list[str]]:
    """The members, those put together that a mean is of ("the average of X and Y", "X and Y's average")."""
    at = frame.slots.places("mean", "median")[0]
    runs: list[list[Named]] = []
    for each in unique:
        between = frame.keys[runs[-1][-1].at[-1] + 1 : each.at[0]] if runs else ()
        if runs and _JOINING.issuperset(between) and "and" in between or runs and between == (",",):
            runs[-1].append(each)
        else:
            runs.append([each])
    behind = [run for run in runs if 0 < run[0].at[0] - at <= _BESIDE_MEAN and len(run) > 1]
    before = [run for run in runs if 0 < at - run[-1].at[-1] <= _BESIDE_MEAN and len(run) > 1]
    of_mean = next(iter((*behind, *before)), [])
    found: list[list[str]] = []
    for run in runs:
        found += [[each.member for each in run]] if run is of_mean else [[each.member] for each in run]
    return found


def group(frame: Frame, named: list[Named]) -> list[list[str]]:
    """The members, those put together that a sum cue ties ("more than China and Europe together")."""
    words = frame.slots.scan.words
    unique = list({each.member: each for each in reversed(named)}.values())[::-1]
    unique.sort(key=lambda each: each.at)
    if len(unique) < _FEWEST:
        return [[each.member] for each in unique]
    if frame.slots.has("mean", "median") and frame.slots.has("sum"):
        raise Declined("out_of_scope", "I did not understand what is added up and of what the mean is.")
    if frame.slots.has("mean", "median"):
        return _with_mean(frame, unique)
    if not frame.slots.has("sum"):
        return [[each.member] for each in unique]
    # "ahead of X and Y together": the "of" stands between the two sides.
    ties = _TIES - {"of"} if frame.slots.has("ahead", "behind") else _TIES
    if frame.slots.has("compare"):
        # "Compare X with Y and Z combined": so does the "with".
        ties = ties - {"with"}
    groups: list[list[str]] = []
    last = -99
    for each in unique:
        between = {words[at].key for at in range(last + 1, each.at[0])} if last >= 0 else {"?"}
        if groups and between <= ties:
            groups[-1].append(each.member)
        else:
            groups.append([each.member])
        last = each.at[-1]
    return groups
