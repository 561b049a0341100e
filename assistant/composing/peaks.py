"""How far something has moved from its own peak or low ("since its peak", "below the 2021 high")."""

from assistant.composing.frame import Frame
from assistant.composing.outcomes import Declined
from assistant.composing.sets import zero
from assistant.composing.spans import in_one_grain
from assistant.composing.whens import When
from assistant.english.directions import LOWS, PEAKS
from assistant.operations.query import Query
from assistant.reading.growth_names import is_change
from assistant.reading.selection import Cell
from assistant.tuples import NamedTuple
from assistant.utterance.calendar_words import Dated
from assistant.utterance.forms import is_claim

_SUPERLATIVES = frozenset(("highest", "lowest"))
_DOING = frozenset(("peaking", "bottoming"))
#: Words that count from a peak, and what may stand between them and it.
_FROM = frozenset(
    "since from after below above than off under over beneath between exceed exceeded surpass surpassed".split()
)
_BETWEEN = frozenset("its their the own all time all-time earlier previous prior former record ever -".split())
_OWN = frozenset(("its", "their"))
#: Words that may follow a peak that is no part of another noun ("the high end", "the low countries").
_AFTER = frozenset(
    "in of to until till by was were is are did do does has have had level year value figure number point mark count "
    "reading and through up".split()
)


class _Peak(NamedTuple):
    """Where a peak or low is named, whether it is a low, and the time that is said to be its."""

    at: int
    is_low: bool
    dated: Dated | None


def is_from_peak(frame: Frame) -> bool:
    """Whether a movement or distance is counted from a peak or low of the thing itself."""
    slots = frame.slots
    # The name of a growth may hold the words for the move.
    said = {each.sense.id for each in slots.scan.cues}
    is_moved = not said.isdisjoint(("fall", "rise", "change", "below", "above", "more", "fewer", "behind", "ahead"))
    return is_moved and not frame.measure.unit.is_rate and _peak(frame) is not None


def _peak(frame: Frame) -> _Peak | None:
    keys = frame.keys
    starts = {each.at[0]: each for each in frame.slots.periods}
    ends = {each.at[-1]: each for each in frame.slots.periods}
    for at, key in enumerate(keys):
        if key not in PEAKS:
            continue
        before, dated = at - 1, None
        while before >= 0 and (keys[before] in _BETWEEN or before in ends):
            dated = ends.get(before, dated)
            before = ends[before].at[0] - 1 if before in ends else before - 1
        if before < 0 or keys[before] not in _FROM:
            continue
        said = keys[before + 1 : at]
        after = keys[at + 1] if at + 1 < len(keys) else ""
        is_noun = not after.isalpha() or after in _AFTER or at + 1 in starts
        is_doing = frame.slots.scan.words[at].text.lower() in _DOING
        is_own = not _OWN.isdisjoint(said) or is_doing or key not in _SUPERLATIVES and bool(said)
        if not is_noun or not is_own:
            continue
        gap = next((place for place in range(at + 1, at + 4) if place in starts), 0)
        if dated is None and gap and set(keys[at + 1 : gap]) <= {"in", "of", "year", "point", "level", ",", "("}:
            dated = starts[gap]
        is_low = key in LOWS or "record" in said and after == "low"
        return _Peak(at, is_low, dated)
    return None


def from_peak(frame: Frame) -> Query:
    """How far it is, or has moved, from its peak or low to the other time named, the latest if none is."""
    peak, slots = _peak(frame), frame.slots
    assert peak is not None
    if (
        is_change(frame.measure)
        or slots.has("which", "who", "where", "when", "list", "ratio", "rank", "mean", "median", "sum")
        or _is_of_several(frame)
    ):
        raise Declined("out_of_scope", "I can tell how far one thing is from its own peak or low; ask for that.")
    line = in_one_grain(frame.line(frame.first()))
    start, end = _ends(frame, line, peak)
    pair = (_point(frame, start), _point(frame, end))
    is_relative = slots.has("percent", "relative", "share") and frame.measure.unit.base != "percent"
    if slots.has("percent", "relative", "share") and not is_relative:
        raise Declined("out_of_scope", "Ask for the points, or name the two times.")
    is_down = slots.has("fall", "below", "fewer", "behind") and not slots.has("rise")
    if slots.has("fall", "rise", "change"):
        way = "fall" if slots.has("fall") else "change"
        moved = Query(f"relative {way}" if is_relative else way, pair)
    elif is_relative:
        moved = Query("relative fall" if is_down else "relative change", pair)
    else:
        moved = Query("difference", pair if is_down else pair[::-1])
    if not is_claim(slots.scan):
        return moved
    if slots.amounts or not slots.has("fall", "rise"):
        raise Declined("out_of_scope", "I did not understand what is claimed of the peak or low.")
    return Query("compare", (moved, zero(moved)), relation="above")


def _is_of_several(frame: Frame) -> bool:
    return any(len(frame.slots.members(each)) > 1 for each in frame.free) or any(
        each.dimension in frame.free for each in frame.slots.nouns
    )


def _ends(frame: Frame, line: tuple[Cell, ...], peak: _Peak) -> tuple[Cell, Cell]:
    """The figure at the peak or low, and the later one that is held against it."""
    others = [each for each in frame.slots.periods if each is not peak.dated]
    if len(others) > 1:
        raise Declined("out_of_scope", "The question does not say to which time it is.")
    members = frame.first()
    end = frame.cell(members, When(others[0].period, "", others[0].at[0])) if others else line[-1]
    until = line[: line.index(end) + 1] if end in line else line
    if peak.dated is not None:
        start = frame.cell(members, When(peak.dated.period, "", peak.dated.at[0]))
    else:
        values = [(cell.fact.value, at) for at, cell in enumerate(until) if cell.fact.value is not None]
        if not values:
            raise Declined("no_such_period", "The report gives no figures for it over time.", line)
        best = (min if peak.is_low else max)(value for value, _ in values)
        start = until[max(at for value, at in values if value == best)]
    if start not in line or end not in line or line.index(start) >= line.index(end):
        raise Declined("no_such_period", "The report gives no value after that.", line)
    return start, end


def _point(frame: Frame, cell: Cell) -> Query:
    return frame.query(cell, label=cell.fact.period.label if cell.fact.period else "")._replace(sign=1)
