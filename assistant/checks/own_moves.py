"""Figures that are a movement, a distance or a multiple by themselves, where a question asks for one of these.

"By how much did clearing costs fall" is no fall of a fall where the report gives that fall as a figure of its own.
"""

from __future__ import annotations

from assistant.facts import Measure
from assistant.operations.query import Amount, Result
from assistant.reading.growth_measures import ends_of_years
from assistant.reading.growth_names import is_growth
from assistant.reading.named_members import Named
from assistant.reading.slots import Slots
from assistant.units import TIMES
from assistant.utterance.calendar_words import Dated
from assistant.utterance.words import name_key

_FALLS = frozenset("fall drop decline decrease cut reduction shrinkage loss saving avoided".split())
_RISES = frozenset("growth increase rise gain improvement".split())
_DISTANCES = frozenset("change effect lead gap advantage distance multiple saved".split())
#: Nouns that say in the name of a measure what its figures are, and how many words may stand before them.
_NOUNS = _FALLS | _RISES | _DISTANCES
_FIRST = 3
#: What says in a name that the figures are movements over more than a year.
_SINCE = "since"
#: Words for a movement either way.
_CHANGES = frozenset("change changed".split())
#: Cues of the movement, distance or multiple that the figure itself is.
_SAID = frozenset(
    "rise fall change gain difference relative ratio become develop more fewer ahead behind than peryear shifted level "
    "rate percent points count compound above all".split()
)
#: Those of them of which one has to be there, and those that say what no other figure does.
_CALLING = _SAID - {"percent", "points", "count", "rate", "level", "shifted", "peryear", "compound", "above", "all"}


#: What ends a sentence of a figure that is itself how far something went either way.
_CHANGED = "changed by {value}"


def moves_by_itself(measure: Measure) -> bool:
    """Whether the figures of a measure are movements, distances or multiples by its name, unit or sentence."""
    is_named = not _NOUNS.isdisjoint(name_key(measure.name)[:_FIRST])
    return measure.unit == TIMES or is_named or _CHANGED in measure.sentence


def _later(slots: Slots) -> tuple[Dated, ...]:
    """The times of a movement without the one from which it is: the year before, or that which the name says."""
    keys = name_key(slots.measure.name)
    if _SINCE in keys:
        return slots.periods
    base = {key for key in keys if key.isdigit() and len(key) == len("2010")}
    if not base:
        return ends_of_years(slots.periods)
    return tuple(each for each in slots.periods if each.period.label not in base)


def as_figure(slots: Slots) -> Slots | None:
    """The slots with the movement or extreme that is asked for taken as the measure's own; None where it is none."""
    best = _as_extreme(slots) or _as_standing(slots) or _as_best(slots) or _as_place(slots)
    if best:
        return best
    if (
        slots.measure.between
        or slots.measure.unit.is_rate
        or slots.cues.keys().isdisjoint(_CALLING)
        or not moves_by_itself(slots.measure)
    ):
        return None
    periods = _later(slots)
    if len(periods) > 1 or any(len(slots.members(each)) > 1 for each in slots.measure.dimensions):
        # It may have moved itself from one of these times to the other, or one may be more than the other.
        return None
    return slots._replace(periods=periods, cues={cue: at for cue, at in slots.cues.items() if cue not in _SAID})


def _as_extreme(slots: Slots) -> Slots | None:
    """The slots without an extreme that the measure itself is the figure of ("best score", "smallest model")."""
    name = set(name_key(slots.measure.name))
    said = {
        meaning for meaning in ("max", "min") if any(slots.scan.words[at].key in name for at in slots.places(meaning))
    }
    if not said or slots.has("rise", "fall", "change", "which", "rank"):
        return None
    return slots._replace(cues={cue: at for cue, at in slots.cues.items() if cue not in said})


def _as_best(slots: Slots) -> Slots | None:
    """The slots with the extreme read as the member that stands for it ("Best model" of the models), if there is one.

    Such a member is not ranked with the others: it is what the report tells of the best where it does not name it.
    """
    extremes = slots.places("max")
    if len(extremes) != 1 or slots.has("rise", "fall", "change", "which", "rank", "min"):
        return None
    filled = {each.dimension for each in (*slots.named, *slots.nouns)}
    open_ = [each for each in slots.measure.dimensions if each not in filled]
    if len(open_) != 1:
        return None
    called = ("best", *name_key(slots.pack.dimensions[open_[0]].name))
    members = (each for each in slots.pack.members.values() if each.dimension == open_[0] and each.kind)
    found = [each for each in members if name_key(each.name) == called]
    if len(found) != 1:
        return None
    named = Named(open_[0], found[0].id, (extremes[0],))
    return slots._replace(named=(*slots.named, named), cues={cue: at for cue, at in slots.cues.items() if cue != "max"})


def _as_place(slots: Slots) -> Slots | None:
    """The slots with the place that is asked for taken as the figure, where the figures are places themselves."""
    if slots.measure.unit.base != "rank" or not slots.has("which place", "rank"):
        return None
    said = ("which place", "rank", "which", "who", "define")
    return slots._replace(cues={cue: at for cue, at in slots.cues.items() if cue not in said})


def _as_standing(slots: Slots) -> Slots | None:
    """The slots of "how did it fare" as the question how it stands: of one time there is no course."""
    if "develop" not in slots.cues or len(slots.periods) > 1 or slots.has("rise", "fall", "change"):
        return None
    return slots._replace(cues={cue: at for cue, at in slots.cues.items() if cue != "develop"})


def is_fall_of(slots: Slots, result: Result) -> bool:
    """Whether a figure of a growth below zero is asked for as a fall: "by how much did it fall" is by 5, and not −5."""
    value, query = result.value, result.query
    if query.operation != "fact" or not isinstance(value, Amount) or value.quantity.number >= 0 or query.sign < 0:
        return False
    said = {each.sense.id for each in slots.scan.cues}
    return "fall" in said and "rise" not in said and (is_growth(slots.measure) or _CHANGED in slots.measure.sentence)


def goes_as_said(slots: Slots, result: Result) -> bool:
    """Whether a figure of a movement goes in the direction in which it is asked to go."""
    if not isinstance(result.value, Amount):
        return True
    keys = frozenset(name_key(slots.measure.name)[:_FIRST])
    turned = -1 if keys & _FALLS else 1
    grows = result.value.quantity.number * turned > 0
    if ("change" in keys or _CHANGED in slots.measure.sentence) and slots.has("rise") != slots.has("fall"):
        # Which way it changed its sign says.
        return grows == slots.has("rise")
    if not (is_growth(slots.measure) or keys & (_FALLS | _RISES)):
        return True
    if not slots.has("rise", "fall") and any(word.key in _CHANGES for word in slots.scan.words):
        return True
    return slots.has("rise") if grows else slots.has("fall") or not slots.has("rise")
