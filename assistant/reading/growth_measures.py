"""Growth that a report gives as a figure of its own ("yearly growth of sales"), asked for as a move of the sales."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.facts import Measure, Pack
from assistant.reading.growth_names import GROWTHS, is_growth
from assistant.reading.selection import Cube
from assistant.reading.slots import Slots
from assistant.reading.spans import spanned
from assistant.utterance.calendar_words import Dated
from assistant.utterance.words import keys_of_words, name_key

_BEFORE = frozenset("yearly annual year-over-year relative percentage percent the of in".split()) | GROWTHS
#: Cues of a move, which the growth itself says.
_MOVING = (
    "rise",
    "fall",
    "change",
    "relative",
    "percent",
    "peryear",
    "become",
    "shifted",
    "gain",
    "difference",
    "count",
)


def growth_instead(slots: Slots, cube: Cube) -> Slots | None:
    """The slots for the growth of the measure of some slots; None where no growth in percent is asked for or given."""
    if not slots.has("rise", "fall", "change") or slots.has("points", "ratio", "hold", "remain"):
        return None
    if _asks_how_many(slots):
        return None
    found = [
        each for each in growths_of(slots.measure, cube.pack) if set(each.dimensions) <= set(slots.measure.dimensions)
    ]
    # Of two years that do not follow each other only a growth over all these years tells.
    found.sort(key=lambda each: len(_periods_for(each, slots, cube)) > 1)
    growth = next((each for each in found if _is_for(each, slots, cube)), found[0] if found else None)
    if growth is None:
        return None
    cues = {cue: at for cue, at in slots.cues.items() if cue not in _MOVING}
    named = tuple(each for each in slots.named if each.dimension in growth.dimensions)
    if any(each.member != cube.total(each.dimension) for each in slots.named if each not in named):
        # The growth of all is not that of one of them.
        return None
    return slots._replace(measure=growth, cues=cues, named=named, periods=_periods_for(growth, slots, cube))


def _asks_how_many(slots: Slots) -> bool:
    """Whether it is asked "by how many" something moved, of which no growth in percent tells."""
    words = [word.key for word in slots.scan.words]
    return any(words[at : at + 3] == ["by", "how", "many"] for at in range(len(words))) and not slots.has("percent")


def _periods_for(growth: Measure, slots: Slots, cube: Cube) -> tuple[Dated, ...]:
    """The times as a growth takes them: from one year to the next it is that of the next, over several that of all."""
    spans = cube.spans.get(growth.id, frozenset())
    if spans and len(slots.scan.periods) == len(_PAIR):
        together = spanned(slots.scan.periods, slots.scan.words, spans)
        if len(together) == 1:
            return together
    return ends_of_years(slots.periods)


def _is_for(growth: Measure, slots: Slots, cube: Cube) -> bool:
    """Whether a growth is given for what is named, at the times named."""
    named: dict[str, list[str]] = {}
    for each in slots.named:
        if each.dimension in growth.dimensions:
            named.setdefault(each.dimension, []).append(each.member)
    return cube.has_at(growth, named, [each.period for each in _periods_for(growth, slots, cube)])


def ends_of_years(periods: tuple[Dated, ...]) -> tuple[Dated, ...]:
    """The times with the later of two years in place of both: the growth from one to the next is that of the next."""
    if len(periods) == len(_PAIR):
        one, other = sorted(periods, key=lambda dated: dated.period.end)
        if one.period.grain == other.period.grain == "year" and other.period.year == one.period.year + 1:
            return (other,)
    return periods


_PAIR = ("one year", "the next")


def growth_of(measure: Measure, pack: Pack) -> Measure | None:
    """The measure whose name says that it is the growth of another one, in percent; None if there is none."""
    return next(growths_of(measure, pack), None)


def growths_of(measure: Measure, pack: Pack) -> Iterator[Measure]:
    """The measures whose names say that they are the growth of another one, over a year or since one."""
    subject = keys_of_words(pack.subject)
    names = {_telling(name, subject) for name in (measure.name, *measure.names)} - {()}
    for other in pack.measures.values():
        if other.id == measure.id or not is_growth(other):
            continue
        keys = name_key(other.name)
        if keys[-2:-1] == ("since",):
            keys = keys[:-2]
        rest = next((at for at, key in enumerate(keys) if key not in _BEFORE), len(keys))
        if tuple(key for key in keys[rest:] if key not in subject) in names:
            yield other


def measured_by(growth: Measure, pack: Pack) -> Iterator[Measure]:
    """The measures of which a measure's name says that it is the growth."""
    if not is_growth(growth):
        return
    keys = name_key(growth.name)
    subject = keys_of_words(pack.subject)
    rest = next((at for at, key in enumerate(keys) if key not in _BEFORE), len(keys))
    own = tuple(key for key in keys[rest:] if key not in subject)
    for measure in pack.measures.values():
        names = (measure.name, *measure.names)
        if measure.id != growth.id and own and any(_telling(name, subject) == own for name in names):
            yield measure


def _telling(name: str, subject: set[str]) -> tuple[str, ...]:
    return tuple(key for key in name_key(name) if key not in subject)
