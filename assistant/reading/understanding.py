"""From a question and a pack to its best reading: which measure, or which thing to tell."""

from collections.abc import Callable, Mapping, Sequence

from assistant.facts import Measure, Pack
from assistant.once import for_the_last
from assistant.reading.outline import open_outline
from assistant.reading.pointing import Pointers, build_pointers
from assistant.reading.selection import Cube, build_cube
from assistant.reading.slots import Slots
from assistant.reading.told import Told
from assistant.reading.topics import tell
from assistant.reading.weighing import MARGIN, Weighing
from assistant.tuples import NamedTuple
from assistant.utterance.lexicon import Lexicon
from assistant.utterance.opening_lexicons import open_lexicon
from assistant.utterance.scanning import Scan, scan
from assistant.utterance.words import phrase_key


class Library(NamedTuple):
    """A pack with what is built from it once: its lexicon, its cube, and what points to its measures."""

    pack: Pack
    lexicon: Lexicon
    cube: Cube
    pointers: Pointers
    #: The members by their names and definitions.
    called: Mapping[str, Sequence[str]]


def open_library(pack: Pack) -> Library:
    """The library of a pack."""
    outline = open_outline(pack)
    return Library(pack, open_lexicon(pack), build_cube(pack, outline), build_pointers(pack, outline), outline.called)


class Understanding(NamedTuple):
    """The readings of a question: slots by measure, best first, and what can be told without a measure."""

    library: Library
    scan: Scan
    readings: tuple[Slots, ...]
    told: Told | None
    #: The slots for these measures, and for others that may be wanted.
    weighing: Weighing

    @property
    def is_open(self) -> bool:
        """Whether two measures fit equally well."""
        if len(self.readings) < 2:
            return False
        key = _order(self.library.pointers)
        return key(self.readings[0])[:3] == key(self.readings[1])[:3]

    @property
    def tells(self) -> bool:
        """Whether the question is better answered without a measure."""
        if self.told is None:
            return False
        if not self.readings:
            return True
        best = self.readings[0]
        if best.way is not None and self.told.kind == "topic":
            by_year = {place for each in self.scan.cues if each.sense.id == "by year" for place in each.at}
            if self.told.at <= by_year:
                # "The average lead in each year" does not ask how often the report appears.
                return False
        if self._asks_what_it_is(best):
            return True
        if (
            self.told.kind in ("list", "count", "topic")
            and not best.named
            and best.way is None
            and not self.told.unexplained
        ):
            return True
        if (
            self.told.kind in ("definition", "which member", "claim", "overview")
            and best.way is None
            and not self.told.unexplained
            and not self._is_of_another_too(best)
        ):
            return True
        if self.told.kind in ("overview", "capabilities", "first", "figures of a time") and not self.told.unexplained:
            return True
        if self.told.kind == "claim" and not self.told.unexplained and self._leaves_axis_open(best):
            return True
        return self.told.score > best.score

    def _leaves_axis_open(self, best: Slots) -> bool:
        """Whether a measure that is given for several would have to be asked of which ("did they nearly catch up?")."""
        free = set(best.measure.dimensions) - set(best.measure.between or best.measure.dimensions)
        named = {each.dimension for each in (*best.named, *best.nouns)}
        return bool(free) and free.isdisjoint(named) and not self.scan.periods and not self.scan.amounts

    def _is_of_another_too(self, best: Slots) -> bool:
        """Whether a figure is named for what is told of and another member ("how do humans do on the test?")."""
        told = self.told.at if self.told else frozenset()
        apart = [each for each in best.named if told.isdisjoint(each.at)]
        defines = any(each.sense.id == "define" for each in self.scan.cues)
        is_whole = bool(best.named_words) and not best.unexplained and len(apart) < len(best.named)
        return bool(apart) and is_whole and not defines

    def _asks_what_it_is(self, best: Slots) -> bool:
        """Whether it is asked what a term means, and for no member or time what it amounts to."""
        if self.told is None or self.told.kind != "topic" or self.told.unexplained:
            return False
        defines = any(each.sense.id == "define" for each in self.scan.cues)
        # "Arena" names a thing, and "European" a side: only what the term itself does not hold counts.
        apart = [each for each in best.named if not self.told.at.issuperset(each.at)]
        counts = any(each.sense.id in ("share", "percent", "count") for each in self.scan.cues)
        return defines and not apart and not counts and not self.scan.periods and not self.scan.amounts


@for_the_last
def understand(question: str, library: Library) -> Understanding:
    """The readings of a question for a pack, those that fit best first; of those that fit less not all are there."""
    seen = scan(question, library.pack, library.lexicon)
    order = _order(library.pointers)
    weighing = Weighing(seen, library.cube, library.pointers)
    readings = sorted(weighing.best(), key=order)
    if readings and readings[0].unexplained:
        readings = _whole_first(sorted(weighing.best(_HARDLY), key=order))
        if readings[0].unexplained:
            from assistant.reading.own_words import with_own_words

            readings = _whole_first(sorted(with_own_words(weighing.best(_OWN)), key=order))
        if readings[0].unexplained and readings[0].measure.between:
            readings = _of_sides_first(readings, sorted(weighing.best(_BETWEEN_SIDES), key=order))
    return Understanding(library, seen, tuple(readings), tell(seen, library.pack), weighing)


#: A reading that leaves no word over goes before one that does and fits hardly better.
_HARDLY = 2
#: Where all leave words over, those that fit up to so much less are looked at for words that are their own.
_OWN = 6
#: A lead of which all is explained may fit by so much less than one between the same sides.
_BETWEEN_SIDES = 8


def _of_sides_first(readings: list[Slots], others: list[Slots]) -> list[Slots]:
    """The readings with the lead of which all is explained before one of the best things of the same sides.

    "How far was the best model of A behind that of B on the test?" is asked of the lead on that test.
    """
    best = readings[0]
    for each in others:
        is_same = each.measure.between == best.measure.between and each.measure is not best.measure
        if is_same and not each.unexplained and _has_left_over(each, best):
            return [each, *(other for other in readings if other is not each)]
    return readings


def _whole_first(readings: list[Slots]) -> list[Slots]:
    """The readings with the best that leaves no word over in front, if it is named and fits nearly as well."""
    best = readings[0]
    for each in readings:
        is_near = not each.unexplained and each.score >= best.score - _HARDLY
        if is_near and each.named and _is_meant(each, best):
            return [each, *(other for other in readings if other is not each)]
    return readings


def _is_meant(slots: Slots, best: Slots) -> bool:
    """Whether a measure is named, or adds to the name of the best what that one leaves over."""
    if slots.named_words > 0 and _is_spoken_of(slots):
        return True
    return _adds_to(best.measure, slots.measure) and (_is_spoken_of(slots) or _has_left_over(slots, best))


def _has_left_over(slots: Slots, best: Slots) -> bool:
    """Whether all that the best reading leaves over are names of what another one is of."""
    named = {at for each in slots.named for at in each.at}
    return bool(best.unexplained) and named.issuperset(best.unexplained)


def _is_spoken_of(slots: Slots) -> bool:
    """Whether a noun names a measure, and not only the verb that is said of it."""
    return any(
        each.sense.id == slots.measure.id and each.sense.kind in ("measure", "head") for each in slots.scan.measures
    )


def _adds_to(one: Measure, other: Measure) -> bool:
    """Whether the name of a measure has that of another one in it ("devices by field" of "devices")."""
    return set(phrase_key(one.name)) < set(phrase_key(other.name))


def near_readings(understanding: Understanding, margin: int = MARGIN) -> tuple[Slots, ...]:
    """The readings of a question that fit best or nearly as well, the best first."""
    return tuple(sorted(understanding.weighing.best(margin), key=_order(understanding.library.pointers)))


def every_reading(understanding: Understanding, fits: Callable[[Measure], bool] = lambda _: True) -> tuple[Slots, ...]:
    """All readings of a question, or those as a measure of some kind, the best first."""
    return tuple(sorted(understanding.weighing.all(fits), key=_order(understanding.library.pointers)))


#: Cues of questions about several members: among measures that fit equally, one with an axis is meant.
_SETS = ("max", "min", "rank", "mean", "median", "sum", "count", "list", "all", "where", "ascending", "descending")


def _order(pointers: Pointers) -> Callable[[Slots], tuple[int, int, bool, int, int]]:
    places = pointers.places

    def key(slots: Slots) -> tuple[int, int, bool, int, int]:
        measure = slots.measure
        lacks_axis = slots.has(*_SETS) and set(measure.dimensions) <= set(measure.between or ())
        return -slots.score, len(slots.unexplained), lacks_axis, -slots.named_words, places[measure.id]

    return key
