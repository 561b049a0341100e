"""What is asked of each cell: its value at a time, or how it moved between two times."""

from collections.abc import Callable
from decimal import Decimal

from assistant.composing.frame import Frame
from assistant.composing.levels import is_part as is_part_of_it
from assistant.composing.outcomes import Declined
from assistant.composing.sides import Members
from assistant.composing.whens import When, is_end
from assistant.operations.query import Query
from assistant.periods import months_between
from assistant.reading.selection import Cell
from assistant.tuples import NamedTuple
from assistant.units import MONTH, PERCENT, YEAR, Quantity
from assistant.utterance.amounts import Given

#: Cues of a movement over time.
MOVING = ("fall", "rise", "change", "hold")


class Term(NamedTuple):
    """A query for every cell, and whether it is a movement."""

    build: Callable[[Members], Query]
    operation: str = ""

    @property
    def is_movement(self) -> bool:
        """Whether it compares two times of one cell."""
        return bool(self.operation)


def term_of(frame: Frame) -> Term:
    """The term that the question asks for."""
    if moves(frame):
        compares = frame.slots.has("max", "min", "more", "fewer", "rank") and not frame.slots.amounts
        return movement(frame, measured_move(frame) if compares else operation_of(frame))
    return value_at(frame, None if moved_on(frame) else frame.last_when())


def moved_on(frame: Frame) -> bool:
    """Whether the one time named is where a movement begins, and its end is asked for ("from 2023 down to what?")."""
    slots, whens = frame.slots, frame.whens()
    if not slots.has("level") or not slots.has("fall", "rise") or not is_end(whens, "first", frame.dates):
        return False
    words = [word.key for word in slots.scan.words]
    is_from = "from" in words[max(0, whens[0].place - 4) : whens[0].place]
    return "to" in words and "what" in words and (is_from or bool(slots.amounts))


def moves(frame: Frame) -> bool:
    """Whether the question is about a movement over time."""
    slots = frame.slots
    if frame.measure.unit.is_rate or slots.has("level"):
        return False
    stands = slots.has("ahead", "behind") and not slots.has("fall", "rise", "hold", "relative", "points")
    if stands and slots.has("change") and len(frame.whens()) == 1 and frame.measure.between:
        # "Go back to the end of 2023: how far was China behind?"
        return False
    if _is_delta_of_sides(frame):
        return False
    if remains(frame) or slots.has(*MOVING) and not (slots.has("share") and frame.measure.adds_up):
        return True
    if slots.has("become") and slots.has("more", "fewer") and not _several(frame):
        return True
    if slots.has("shifted") and not slots.periods and slots.has("more", "fewer") and not _several(frame):
        # "lower than a year earlier"
        return True
    if slots.has("relative") and _sets_times_relative(frame):
        return False
    words = slots.scan.words
    relative = [at for at in slots.cues.get("relative", ()) if [word.key for word in words[at + 1 : at + 2]] != ["to"]]
    if relative and slots.has("max", "min") and frame.measure.is_distance:
        # "in relative terms, which ... most": a level in percent has no relative form, its movement has.
        return True
    return (
        len(frame.whens()) > 1
        and slots.has("relative", "permonth", "points")
        and not slots.has("difference")
        and not _several(frame)
    )


def _sets_times_relative(frame: Frame) -> bool:
    """Whether the value of one time is held against that of another ("the 2024 lead relative to that of 2023")."""
    keys = frame.keys
    places = [at for at in frame.slots.cues.get("relative", ()) if keys[at : at + 2] == ("relative", "to")]
    whens = [when.place for when in frame.whens()]
    return bool(places) and len(whens) == 2 and whens[0] < places[0] < whens[1] and not frame.slots.has(*MOVING)


def _is_delta_of_sides(frame: Frame) -> bool:
    """Whether the change is that from one side of a lead to the other: "MMLU delta US/CN, end of 2024"."""
    slots = frame.slots
    if not frame.sides or slots.way is not None or len(frame.whens()) > 1 or slots.has("fall", "rise", "hold"):
        return False
    words = slots.scan.words
    is_delta = all(words[at].key == "delta" for at in slots.cues.get("change", ())) and slots.has("change")
    # "Delta on MATH at the end of 2024?" is that of one time.
    return is_delta and (len(slots.members(frame.sides[0])) == 2 or len(frame.whens()) == 1)


def remains(frame: Frame) -> bool:
    """Whether it is asked how much of it was left ("what share of the lead did the US keep")."""
    slots = frame.slots
    if not slots.has("remain", "kept"):
        return False
    words = [word.key for word in slots.scan.words]
    measured = {each.start for each in slots.scan.measures if each.sense.id == frame.measure.id}
    measured |= {each.at[0] for each in slots.named if each.at[-1] + 1 in measured}
    # "the widest remaining gap" is the gap that there is now, and "what was left of it" its last value.
    # "It remained above 8 %" gives a level.
    bounded = {given.at[0] - 1 for given in slots.amounts if given.at and given.relation}
    left = any(at + 1 not in measured and at not in bounded for at in slots.cues.get("remain", ()))
    parts = (
        ("percentage", "of"),
        ("percent", "of"),
        ("%", "of"),
        ("half", "of"),
        ("third", "of"),
        ("quarter", "of"),
        ("much", "of"),
        ("half", "it"),
        ("least", "of"),
        ("most", "of"),
        ("part", "of"),
        ("portion", "of"),
        ("chunk", "of"),
        ("bit", "of"),
    )
    pairs = zip(words, words[1:], [*words[2:], ""], strict=False)
    is_part = slots.has("share", "base") or any(
        (one, other) in parts and after not in ("a", "an") for one, other, after in pairs
    )
    is_part = is_part or any(is_part_of_it(frame, given) or _is_kept(frame, given) for given in slots.amounts)
    return left and (is_part or slots.has("percent", "relative")) or slots.has("kept") and is_part


def _is_kept(frame: Frame, given: Given) -> bool:
    """Whether a percentage is what was kept of it ("did it retain 60 percent?"), and no figure that the report has."""
    after = frame.slots.places("kept")
    printed = {fact.value for fact in frame.cube.by_measure.get(frame.measure.id, ())}
    return given.unit == PERCENT and given.at[0] - 1 in after and given.number not in printed


def _several(frame: Frame) -> bool:
    return any(len(frame.slots.members(dimension)) > 1 for dimension in frame.free)


def operation_of(frame: Frame) -> str:
    """The operation by which the movement is measured."""
    slots = frame.slots
    if remains(frame):
        return "remaining"
    if slots.has("relative", "share", "base"):
        return "relative fall" if slots.has("fall", "fewer") else "relative change"
    if slots.has("fall") or slots.has("become", "shifted") and slots.has("fewer"):
        return "fall"
    return "change"


def measured_move(frame: Frame) -> str:
    """The operation for a movement that is held against another: relative where the question says percent alone."""
    operation = operation_of(frame)
    if frame.slots.has("percent") and not frame.slots.has("points") and operation in ("fall", "change"):
        return f"relative {operation}"
    return operation


def value_at(frame: Frame, when: When | None) -> Term:
    """The value at a time."""
    return Term(lambda members: frame.dated(members, when))


def movement(frame: Frame, operation: str) -> Term:
    """The movement between the two times that the question means."""

    def build(members: Members) -> Query:
        start, end = ends(frame, members)
        query = Query(operation, (_printed(frame, start), _printed(frame, end)))
        if frame.slots.has("permonth"):
            return Query("per", (query, months(start, end)), relation="month")
        if frame.slots.has("peryear"):
            return Query("per", (query, years(start, end)), relation="year")
        return query

    return Term(build, operation)


def _printed(frame: Frame, cell: Cell) -> Query:
    """A fact as it is printed, from whichever side it is looked at."""
    return frame.query(cell, label=_when(cell))._replace(sign=1)


def _when(cell: Cell) -> str:
    return cell.fact.period.label if cell.fact.period else ""


def ends(frame: Frame, members: Members) -> tuple[Cell, Cell]:
    """The earlier and the later fact of a movement: the two named, or the first and the last."""
    line = frame.line(members)
    if len(line) < 2:
        raise Declined("no_such_period", "The report gives it for one time only.", line)
    whens = frame.whens()
    if whens and all(when.period and when.period.grain == "year" for when in whens):
        # What is given for several years together is no point of a line of years.
        years = tuple(cell for cell in line if cell.fact.period and cell.fact.period.grain == "year")
        line = years if len(years) > 1 else line
    found = [frame.cell(members, when) for when in whens]
    order = [line.index(cell) for cell in found]
    if len(set(order)) > 1:
        if order[0] > order[-1] and runs_from(frame, whens[0]):
            return line[order[0]], line[order[-1]]
        return line[min(order)], line[max(order)]
    if not found:
        return line[0], line[-1]
    when, at = whens[0], order[0]
    if when.end == "since" or (when.end == "first"):
        if line[at] is line[-1]:
            raise Declined("no_such_period", "The report gives no later value to compare it with.", line)
        return line[at], line[-1]
    if at == 0:
        # "With the end of 2023 as 100" takes the start for the whole.
        if (_leaves_from(frame, when) or frame.slots.has("base")) and len(line) > 1:
            return line[0], line[-1]
        raise Declined("no_such_period", "The report gives no earlier value to compare it with.", line)
    before = line[at - 1].fact.period
    if when.period and when.period.grain in _LASTING and before and _gap(before.end, when.period.start) > _MOST_APART:
        raise Declined("no_such_period", f"The report gives no value for the start of {when.period.label}.", line)
    return line[at - 1], line[at]


def _gap(end: int, start: int) -> int:
    """The months from a day to a later one, both as year, month and day in one number."""
    return (start // 10000 - end // 10000) * 12 + start // 100 % 100 - end // 100 % 100


#: Kinds of periods that a movement fills, where it is said to be theirs.
_LASTING = ("year", "quarter", "half")
#: How many months before the start of such a period a value may lie from which the year is measured.
_MOST_APART = 1


def runs_from(frame: Frame, when: When) -> bool:
    """Whether a movement is said to run from a time to another, in that order."""
    words = frame.slots.scan.words
    return (
        when.place > 0 and words[when.place - 1].key == "from" or when.place > 1 and words[when.place - 2].key == "from"
    )


_FIGURES = frozenset("level value figure mark reading number size".split())
_LEAVING = frozenset("from than to since of after against compared with vs versus v".split())


def _leaves_from(frame: Frame, when: When) -> bool:
    """Whether a single time is where the movement starts ("relative to the 2023 level", "from its 2023 value")."""
    words = frame.slots.scan.words
    before = [word.key for word in words[max(0, when.place - 5) : when.place]]
    if before[-1:] in (["in"], ["during"]) and (_LEAVING | _FIGURES).isdisjoint(before[-3:]):
        # What fell in a year did not fall from it.
        return False
    follows = words[when.place + 1].key if when.place + 1 < len(words) else ""
    return bool(_LEAVING & set(before)) or "on" in before[-2:] and follows in _FIGURES


def months(start: Cell, end: Cell) -> Query:
    """The whole months between two facts, as a number of the working."""
    assert start.fact.period is not None
    assert end.fact.period is not None
    return Query("given", amount=Quantity(Decimal(abs(months_between(start.fact.period, end.fact.period))), MONTH))


def years(start: Cell, end: Cell) -> Query:
    """The years between two facts."""
    assert start.fact.period is not None
    assert end.fact.period is not None
    between = Decimal(abs(months_between(start.fact.period, end.fact.period))) / 12
    return Query("given", amount=Quantity(between, YEAR))
