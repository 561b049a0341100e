"""The share of one member in a total that the report gives as a measure of its own ("devices by field", "devices")."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.answering.attempts import Computed
from assistant.composing.frame import Frame
from assistant.composing.outcomes import Declined, Open
from assistant.facts import Measure, Pack
from assistant.operations.query import NotComputableError, Query
from assistant.operations.table import evaluate
from assistant.utterance.words import phrase_key

#: What the name of a total may have beside what is counted.
_OF_ALL = frozenset("cumulative in all total released worldwide".split())
_BY = "by"


def share_of_total(frame: Frame) -> Computed | None:
    """The share of the one member named in the total; None where no share is asked for or there is no such total."""
    slots, measure = frame.slots, frame.measure
    named = [each for each in slots.named if each.dimension in measure.dimensions]
    is_share = slots.has("share", "percent") and not slots.has("rise", "fall", "change", "more", "fewer", "max", "min")
    if not is_share or not measure.each or len(measure.dimensions) != 1 or len(named) != 1 or slots.amounts:
        return None
    try:
        part = frame.figure()
    except (Declined, Open):
        return None
    if part.fact is None or part.fact.value is None or len(slots.periods) > 1:
        return None
    for total in _totals_of(measure, frame.cube.pack):
        cells = [cell for cell in frame.cube.cells(total, {}) if cell.fact.period == part.fact.period]
        if len(cells) == 1 and not cells[0].fact.beside:
            query = Query("share", (part, frame.query(cells[0])))
            try:
                return Computed(frame, query, evaluate(query))
            except NotComputableError:
                return None
    return None


def _totals_of(measure: Measure, pack: Pack) -> Iterator[Measure]:
    """The measures by name of the same, of all members together."""
    keys = phrase_key(measure.name)
    if _BY not in keys:
        return
    last = len(keys) - 1 - keys[::-1].index(_BY)
    counted = set(keys[:last])
    for other in pack.measures.values():
        is_alike = not other.dimensions and (other.unit.base, other.each) == (measure.unit.base, measure.each)
        if is_alike and counted <= set(phrase_key(other.name)) <= counted | _OF_ALL:
            yield other
