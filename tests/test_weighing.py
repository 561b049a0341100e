"""Of the readings of a question only those are made that can be the best; these are the same as if all were made."""

from __future__ import annotations

from functools import cache

import pytest

from assistant import Assistant
from assistant.reading.slots import Slots, fill_slots
from assistant.reading.understanding import Library
from assistant.reading.weighing import MARGIN, Weighing
from assistant.several.reports import Reports
from assistant.utterance.scanning import Scan, scan
from tests.corpus.reading import examples

_EVERY = 120


@cache
def libraries() -> tuple[Library, ...]:
    """Those of the shipped packs, and of editions together."""
    reports = Reports(Assistant().packs)
    return tuple(reports.library(place) for place in range(reports.size))


@cache
def questions() -> tuple[str, ...]:
    """Questions of all kinds."""
    own = [example for library in libraries() for example in library.pack.examples]
    return tuple(dict.fromkeys([*own, *(example.question for example in examples()[::_EVERY])]))


def best(found: list[Slots], margin: int) -> set[tuple[str, int]]:
    """The measures of the readings with the highest score, and of those that fit up to a margin less."""
    highest = max((slots.score for slots in found), default=0)
    return {(slots.measure.id, slots.score) for slots in found if slots.score >= highest - margin}


def every_one(seen: Scan, library: Library) -> list[Slots]:
    """The slots for every measure of a pack that has any."""
    found = (fill_slots(seen, library.cube, measure) for measure in library.pack.measures.values())
    return [slots for slots in found if slots]


@pytest.mark.parametrize("place", range(len(libraries())), ids=lambda place: libraries()[place].pack.id)
def test_the_best_readings_are_those_of_all(place: int) -> None:
    library = libraries()[place]
    for question in questions():
        seen = scan(question, library.pack, library.lexicon)
        every = every_one(seen, library)
        for margin in (0, MARGIN):
            few = Weighing(seen, library.cube, library.pointers).best(margin)
            assert best(few, margin) == best(every, margin), question


def test_few_of_the_measures_that_are_pointed_at_are_read() -> None:
    library = max(libraries(), key=lambda library: len(library.pack.measures))
    seen = scan("How many notable AI models did China make in 2024?", library.pack, library.lexicon)
    assert len(Weighing(seen, library.cube, library.pointers).best()) < len(library.pack.measures) / 10
