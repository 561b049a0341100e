"""The times that a question names, and which periods of the report they mean."""

from collections.abc import Sequence

from assistant.composing.outcomes import Declined, Open
from assistant.periods import PARTS_OF_YEARS, Period, months_between
from assistant.reading.selection import Cell
from assistant.reading.slots import Slots
from assistant.tuples import NamedTuple


class When(NamedTuple):
    """A time that a question names: a period, or the first or the latest that there is."""

    period: Period | None
    #: "first", "latest", "since" (from that period on) or "".
    end: str
    place: int


def is_narrower(one: When, other: When) -> bool:
    """Whether a time only says another more exactly ("last year, 2024": the first is told by the second)."""
    if one.period is None or other.period is None or one == other or other.end:
        return False
    wider = other.period.start <= one.period.start and one.period.end <= other.period.end
    same = (one.period.start, one.period.end) == (other.period.start, other.period.end)
    return wider and (not same or one.place < other.place)


def is_meant(when: When, period: Period) -> bool:
    """Whether a period of the report is one that a named time means."""
    assert when.period is not None
    if when.end == "before":
        return period.end < when.period.start
    if when.end == "after":
        return period.start > when.period.end
    return covers(when.period, period)


def covers(said: Period, given: Period) -> bool:
    """Whether a time that is said has that of a figure in it; what is of December is so of the end of the year."""
    is_last = said.grain == "edge" and given.grain in ("month", "day") and given.end // 100 == said.end // 100
    return is_last or said.contains(given)


def is_same(one: Period, other: Period) -> bool:
    """Whether two periods begin and end on the same days."""
    return (one.start, one.end) == (other.start, other.end)


def check_whole(when: When, parts: Sequence[Period]) -> None:
    """Asks back where a time is named of which the report has figures of several parts, and none of the whole."""
    if when.end or when.period is None or len({*parts}) < _TWO:
        return
    grains = {part.grain for part in parts}
    if len(grains) == 1 and grains <= PARTS_OF_YEARS and when.period.grain in {"year", *PARTS_OF_YEARS} - grains:
        message = f"Which {grains.pop()} of {when.period.label} do you mean?"
        raise Open(message, tuple(dict.fromkeys(part.label for part in parts)))


def ends_meant(said: str, dates: Sequence[Period], *, is_rate: bool) -> tuple[str, ...]:
    """The first or the latest date, or both, that a word means; "before the fall" says one only of two dates."""
    if said == "today" and is_rate:
        # "100 units today" is where a growth starts.
        return ()
    if said == "today":
        raise Declined("no_such_period", "The report does not tell of today.")
    if said in ("before the move", "after the move"):
        if len(dates) > 2:
            raise Declined("no_such_period", "The report gives it for several dates; say which is meant.")
        return ("first",) if said == "before the move" else ("latest",)
    return ("first", "latest") if said == "both" else (said,)


def is_end(whens: Sequence[When], end: str, dates: Sequence[Period]) -> bool:
    """Whether the one time stated is itself the first or latest date ("the most recent one, February 2025")."""
    if len(whens) != 1 or whens[0].end or not dates:
        return False
    return is_meant(whens[0], dates[0 if end == "first" else -1])


def whens_of(slots: Slots, dates: Sequence[Period], *, is_rate: bool) -> tuple[When, ...]:
    """The times that a question names, in its order; `dates` are those of the measure."""
    found = [
        When(each.period, "since" if each.is_since else beside(slots, each.at[0]), each.at[0]) for each in slots.periods
    ]
    if len(found) > 1:
        found = [each for each in found if each.end not in ("before", "after")]
    for each in slots.whens if len(found) < _TWO else ():
        if each.sense.id == "today" and found:
            # "These days (Dec 24)" says itself which time is meant.
            continue
        ends = ends_meant(each.sense.id, dates, is_rate=is_rate)
        found += [When(None, end, each.start) for end in ends if not is_end(found, end, dates)]
    found = [each for each in found if not any(is_narrower(other, each) for other in found)]
    return tuple(dict.fromkeys(sorted(found, key=lambda when: when.place)))


_TWO = 2


def beside(slots: Slots, at: int) -> str:
    """ "before" or "after" where that word stands right before a period."""
    words = slots.scan.words
    before = [word.key for word in words[max(0, at - 3) : at] if word.key != "the"]
    if before[:1] == ["i"]:
        # "I am after the figure for ..." is no time.
        return ""
    if before[-2:] == ["ahead", "of"]:
        return "before"
    return before[-1] if before[-1:] in (["before"], ["after"]) else ""


def nearest(cells: Sequence[Cell], period: Period) -> tuple[Cell, ...]:
    """The facts in the order of how near they are to a time."""
    return tuple(
        sorted(cells, key=lambda cell: abs(months_between(cell.fact.period, period)) if cell.fact.period else 0)
    )
