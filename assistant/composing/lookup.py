"""Single values, values side by side and lists."""

from __future__ import annotations

import itertools

from assistant.composing.counts_of_places import is_count
from assistant.composing.ends import ordinal
from assistant.composing.frame import Frame, relabel
from assistant.composing.open_spans import adds_over_years, counted, stretch
from assistant.composing.outcomes import Declined, Open
from assistant.composing.over_years import point, years_of
from assistant.composing.sides import Members
from assistant.composing.terms import Term, moved_on, term_of, value_at
from assistant.composing.whens import When
from assistant.english.directions import AHEAD, BEHIND, DOES_BADLY
from assistant.operations.query import Names, Query
from assistant.operations.table import evaluate
from assistant.reading.beaten import asks_whom, is_beaten, is_trailed
from assistant.reading.narrowing import is_span
from assistant.units import CURRENCIES


def look_up(frame: Frame) -> Query:
    """The value asked for, or several side by side where several members or times are named."""
    paired = by_turns(frame)
    if paired:
        return side_by_side([labelled(frame, members, when) for members, when in paired])
    whens: list[When | None] = [] if moved_on(frame) else [*frame.whens()]
    whens = whens or [None]
    says = [at for at in frame.slots.cues.get("trend", ()) if frame.keys[at] == "say"]
    is_trend = frame.slots.has("trend", "from what to what") and not (says and frame.whens())
    if not is_trend and _counts_over_years(frame):
        return _over_years(frame)
    span = stretch(frame) if not is_trend and adds_over_years(frame.measure) else None
    if span:
        return counted(frame, span)
    if is_trend and len(whens) < 2:
        whens = [When(None, "first", -1), When(None, "latest", -1)]
    found = [labelled(frame, members, when, times=len(whens) > 1) for members in frame.products() for when in whens]
    if len(found) > 1 and len(whens) == 1 and _opens_with_total(frame):
        return Query("sum", tuple(found))
    return side_by_side(found)


def _opens_with_total(frame: Frame) -> bool:
    """Whether a total of several is asked for, though the measure itself may be called a total."""
    adds_up = bool(frame.measure.each) or frame.measure.unit.base in CURRENCIES
    return adds_up and "total" in frame.keys[:4] and "each" not in frame.keys


def _counts_over_years(frame: Frame) -> bool:
    """Whether it is asked how many of what happens there were from one year to another ("did ... between ...")."""
    periods = frame.slots.periods
    if len(periods) != _PAIR or not frame.measure.each and frame.measure.unit.base not in CURRENCIES:
        return False
    asks = not _AMOUNTS.isdisjoint(itertools.pairwise(frame.keys))
    return (asks or "total" in frame.keys) and is_span(frame.slots, *periods)


_AMOUNTS = frozenset((("how", "many"), ("how", "much")))


def _over_years(frame: Frame) -> Query:
    """The sum over the years from the first to the last that is named; declines where one of them is not known."""
    if not adds_over_years(frame.measure):
        raise Declined("no_such_period", "The report gives it for single years, not for all these together.")
    lines = [(members, years_of(frame, members, "sum")) for members in frame.products()]
    return Query("sum", tuple(point(frame, cell, members) for members, cells in lines for cell in cells))


_PAIR = 2


def list_all(frame: Frame) -> Query:
    """The term for every member along the axis."""
    if not frame.axis:
        return look_up(frame)
    whens = frame.whens()
    if len(whens) > 1 and not term_of(frame).is_movement or frame.slots.has("trend") and not whens:
        ends = whens or (When(None, "first", -1), When(None, "latest", -1))
        terms = [Term(lambda members, when=when: frame.dated(members, when)) for when in ends]  # type: ignore[misc]
        found = [entry for term in terms for entry in frame.series(term.build)]
        ordered = sorted(found, key=lambda entry: [each.key for each in found].index(entry.key))
        return Query("both", tuple(_with_time(entry) for entry in ordered))
    entries = frame.series(term_of(frame).build)
    if frame.sides and frame.direction() == "ahead" and all(entry.sign < 0 for entry in entries):
        raise Declined("false_premise", "That side was ahead on none of them.")
    return Query("both", entries)


def _with_time(entry: Query) -> Query:
    period = entry.fact.period if entry.fact else None
    return relabel(entry, f"{entry.label}, {period.label}" if period else entry.label, entry.key)


def by_turns(frame: Frame) -> list[tuple[Members, When]]:
    """Members with the time of each, where a question names them by turns ("MMLU in 2023 and MATH in 2024")."""
    axis = next((each for each in frame.free if len(frame.slots.members(each)) > 1), "")
    whens = frame.whens()
    named = [each for each in frame.slots.named if each.dimension == axis]
    if not axis or len(whens) != len(named) or len(whens) < 2:
        return []
    places = sorted([(each.at[0], "member") for each in named] + [(when.place, "when") for when in whens])
    kinds = [kind for _, kind in places]
    if any(one == other for one, other in itertools.pairwise(kinds)):
        return []
    fixed = frame.fixed(axis)
    return [({**fixed, axis: each.member}, when) for each, when in zip(named, whens, strict=True)]


def labelled(frame: Frame, members: Members, when: When | None, *, times: bool = False) -> Query:
    """The value of a cell under the names that tell it from its neighbours."""
    if not frame.cube.cells(frame.measure, members):
        return frame.dated(members, when)
    cell = frame.cell(members, when)
    names = [frame.label(members[dimension]) for dimension in frame.free]
    several = [
        name for name, dimension in zip(names, frame.free, strict=True) if len(frame.slots.members(dimension)) != 1
    ]
    parts = several + ([cell.fact.period.label] if cell.fact.period and (times or not several) else [])
    return frame.query(
        cell, label=", ".join(parts), key=" ".join(members.get(dimension, "") for dimension in frame.free)
    )


def side_by_side(queries: list[Query]) -> Query:
    """One query alone, several side by side; each only once."""
    unique = list({(id(query.fact), query.label): query for query in queries}.values())
    return unique[0] if len(unique) == 1 else Query("both", tuple(unique))


def leader(frame: Frame) -> Query:
    """The side that is ahead; asks back where others than the sides could lead just as well."""
    found = labelled(frame, frame.first(), frame.last_when())
    scored = _scored_there(frame)
    if scored:
        raise Open("What do you want to know?", (frame.measure.name, scored))
    named = [each for each in frame.slots.named if each.dimension in frame.sides]
    is_one = len({each.member for each in named}) == 1
    asks_whom_one = is_one and asks_whom(frame.keys, frame.slots.scan.names, named[0].at, frame.sides)
    is_passive = is_one and (is_beaten(frame.slots.scan.words) or is_trailed(frame.slots.scan.words))
    query = Query("leader", (found,), words="behind" if _asks_behind(frame) ^ asks_whom_one ^ is_passive else "ahead")
    is_other = asks_whom_one or is_passive or is_one and frame.side_members().keys() == {frame.sides[1]}
    if is_other and evaluate(query).value == Names((frame.label(named[0].member),)):
        raise Declined("false_premise", "It is the other side that was ahead.")
    return query


def _scored_there(frame: Frame) -> str:
    """A measure by which others than the sides are ranked on what is named ("who leads on X?"); "" if there is none."""
    scan, side = frame.slots.scan, frame.sides[0]
    named = {each: frame.slots.members(each)[0] for each in frame.free if frame.slots.members(each)}
    own = {frame.keys[at] for each in scan.measures if each.sense.id == frame.measure.id for at in each.at}
    is_of_sides = any(each.sense.id == side or each.sense.kind == "subject" for each in scan.names)
    if not named or frame.slots.members(side) or is_of_sides or "whose" in frame.keys or not own <= AHEAD | BEHIND:
        return ""
    for measure in frame.cube.pack.measures.values():
        others = set(measure.dimensions) - named.keys()
        if not measure.between and others and named.keys() <= set(measure.dimensions) and measure.unit.base != "year":
            cells = frame.cube.cells(measure, named)
            if any(len({cell.fact.members[each] for cell in cells}) > 1 for each in others):
                return measure.name
    return ""


def leader_of_all(frame: Frame) -> Query:
    """The side that is ahead by every figure along the axis."""
    over = frame.series(value_at(frame, frame.last_when()).build)
    return Query("leader", over, words="behind" if _asks_behind(frame) else "ahead")


def _asks_behind(frame: Frame) -> bool:
    keys = {word.key for word in frame.slots.scan.words}
    return not frame.slots.has("ahead") and (frame.slots.has("behind", "fewer") or bool(keys & DOES_BADLY))


def _owner(frame: Frame, axis: str) -> str:
    """The member whose figure the question quotes, else the first one, as the dates of figures are the same for all.

    Since when each has grown is not, and asked back.
    """
    owner = frame.cube.owner(frame.measure, axis, {given.number for given in frame.slots.amounts})
    members = frame.along(axis)
    if not owner and not members:
        raise Declined("no_such_entity", f"The report does not give the {frame.measure.name} for that.")
    return owner or (frame.one_of(axis) if frame.measure.unit.is_rate else members[0])


#: What happens to a thing itself, of which a date of its figures tells nothing.
_DATED_OTHERWISE = frozenset(
    "publish published release released introduce introduced create created launch launched invent invented found "
    "founded make made write written".split()
)


#: What happens to a lead at a moment that lies between the dates of its figures.
_HAPPENING = frozenset(
    "take took taken seize seized grab grabbed gain gained win won snatch snatched wrest wrested capture captured "
    "secure secured clinch clinched obtain obtained acquire acquired assume assumed establish established claim "
    "claimed "
    "steal stole build built regain regained retake retook inherit inherited".split()
)


_AT_FIRST = frozenset("start begin since first earliest starting beginning started began from oldest".split())
_AT_LAST = frozenset("latest last end until newest recent ends up till stop".split())


def date(frame: Frame) -> Query:
    """The dates for which there are figures: the first or the latest if that is asked, else all."""
    if ordinal(frame) > 1 and not frame.slots.amounts:
        raise Declined("out_of_scope", "I did not understand which place among the times is asked for.")
    is_lasting = frame.keys[:2] in (("since", "when"), ("until", "when"), ("till", "when"))
    is_happening = is_lasting or not _HAPPENING.isdisjoint(frame.keys)
    if frame.sides and frame.slots.members(frame.sides[0]) and is_happening:
        raise Declined("no_such_period", "The report gives figures for a few dates only, not when that happened.")
    is_other = not _DATED_OTHERWISE.isdisjoint(frame.keys)
    if is_other and (frame.slots.way is None or {"publish", "published", "release", "released"} & set(frame.keys)):
        raise Declined("no_such_period", "The report does not say when that was.")
    axis = frame.axis
    members = (
        frame.first() if not axis or frame.slots.members(axis) else {**frame.fixed(axis), axis: _owner(frame, axis)}
    )
    cells = frame.line(members)
    printed = {fact.value for fact in frame.cube.by_measure.get(frame.measure.id, ())}
    # "The four leads" quotes no figure.
    quoted = {
        given.number
        for given in frame.slots.amounts
        if given.unit.base not in ("year", "month") and (given.number in printed or not is_count(given))
    }
    if quoted and not frame.measure.unit.is_rate:
        cells = tuple(cell for cell in cells if cell.fact.value in quoted)
        if not cells:
            raise Declined("no_such_period", "The report gives no date for that figure.", frame.line(members))
    said = [word.key for word in frame.slots.scan.words if not word.is_break]
    # "What year are they from?" asks of each.
    keys = set(said[:-1] if said[-1:] == ["from"] else said)
    if keys & _AT_FIRST:
        cells = cells[:1]
    elif keys & _AT_LAST:
        cells = cells[-1:]
    if any(cell.fact.period is None for cell in cells):
        raise Declined("no_such_period", "The report gives no date for it.", cells)
    return Query("dates", tuple(frame.query(cell) for cell in cells))
