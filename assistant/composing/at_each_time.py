"""A claim of two times, as one of each: "larger in both years", "larger at the end of 2023 but smaller in 2024"."""

from __future__ import annotations

from assistant.composing.frame import Frame
from assistant.composing.outcomes import Declined
from assistant.composing.terms import moves
from assistant.english.directions import JOINING
from assistant.utterance.calendar_words import Dated
from assistant.utterance.denials import turns

#: Cues of what is claimed, of which each time has those that stand beside it where two times have their own.
_CLAIMING = ("more", "fewer", "above", "below", "ahead", "behind", "same", "max", "min")
#: Words between two times that are both meant, beside those of the times themselves.
_TYING = frozenset("and also as well both in at on by of the end year , then again".split())
#: What of both times is said with ("in both years", "at each of the two dates").
_BOTH = frozenset(("both", "each"))
_BEHIND_BOTH = frozenset("of the two these those".split())
_TIMES = frozenset("year date time year-end".split())
_JOINING = JOINING - {"or"} | {"and"}
_PAIR = 2


def each_time(frame: Frame) -> tuple[Frame, ...]:
    """The question as if each of the two times of which it claims something alone were named; () for other claims."""
    if moves(frame) or frame.measure.unit.is_rate or not _claims_of_a_time(frame):
        return ()
    spoken = _spoken_of_both(frame)
    if spoken and not frame.slots.periods:
        if len(frame.dates) != _PAIR:
            raise Declined("no_such_period", "The report does not give it for just two times.")
        dates = _checked(frame, tuple(Dated(date, tuple(spoken)) for date in frame.dates))
        return tuple(_of(frame, each, spoken) for each in dates)
    periods = frame.slots.periods
    if len(periods) != _PAIR or len(frame.whens()) != _PAIR or any(each.is_since for each in periods):
        return ()
    first, second = periods
    between = range(first.at[-1] + 1, second.at[0])
    keys = [frame.keys[at] for at in between]
    if "between" in frame.keys or "than" in keys:
        return ()
    both = _both_before(frame, first)
    if "and" in keys and _TYING.issuperset(keys):
        return tuple(_of(frame, each, range(both, first.at[0])) for each in _checked(frame, periods))
    joins = [at for at in between if frame.keys[at] in _JOINING]
    own = [at for at in frame.slots.places(*_CLAIMING) if joins and at > joins[0]]
    if (
        len(joins) != 1
        or not own
        or frame.slots.has("max", "min")
        or any(each.at[0] > joins[0] for each in frame.slots.named)
    ):
        return ()
    before, after = _checked(frame, periods)
    said, said_then = range(joins[0]), range(joins[0], len(frame.keys))
    return _of(frame, before, said_then, _CLAIMING), _of(frame, after, said, _CLAIMING)


def _checked(frame: Frame, periods: tuple[Dated, ...]) -> tuple[Dated, ...]:
    """The times, of which it is not clear what a "not" or an "either" would say."""
    if turns(frame.slots.scan) or not {"either", "neither", "or", "only"}.isdisjoint(frame.keys):
        raise Declined("out_of_scope", "I did not understand whether that is so at one of the times or at both.")
    return periods


def _claims_of_a_time(frame: Frame) -> bool:
    """Whether something is claimed that is so or not so at a time: of two, of the first of all, or beside a number."""
    slots = frame.slots
    named = slots.members(frame.axis) if frame.axis else ()
    if slots.amounts:
        # What is counted of two years may be meant together.
        return len(slots.amounts) == 1 and frame.measure.unit.base == "percent" and len(named) < _PAIR
    if slots.has("max", "min"):
        return len(named) == 1
    return len(named) >= _PAIR and slots.has(*_CLAIMING)


def _spoken_of_both(frame: Frame) -> range:
    """Where both times are spoken of without a name ("in both years"); an empty range if nowhere."""
    for at, key in enumerate(frame.keys):
        after = at + 1
        while frame.keys[after : after + 1] and frame.keys[after] in _BEHIND_BOTH:
            after += 1
        if key in _BOTH and frame.keys[after : after + 1] and frame.keys[after] in _TIMES:
            return range(at, after + 1)
    return range(0)


def _both_before(frame: Frame, period: Dated) -> int:
    """Where the "both" of two times stands ("both at the end of 2023 and ..."); behind it where there is none."""
    at = period.at[0] - 1
    while at > 0 and frame.keys[at] in _TYING - {"both"}:
        at -= 1
    return at if frame.keys[at] in _BOTH else period.at[0]


def _of(frame: Frame, period: Dated, spent: range, claiming: tuple[str, ...] = ()) -> Frame:
    """The question with one of its times, without what is said of both of them or of the other one where `spent` is."""
    dropped = {*claiming, "all", "trend", "by year", "both dates"}
    kept = {
        cue: tuple(at for at in places if cue not in dropped or at not in spent)
        for cue, places in frame.slots.cues.items()
    }
    amounts = tuple(each for each in frame.slots.amounts if not claiming or each.place not in spent)
    cues = {cue: places for cue, places in kept.items() if places}
    return Frame(frame.slots._replace(periods=(period,), whens=(), amounts=amounts, cues=cues), frame.cube)
