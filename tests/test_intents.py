"""Every phrasing of an intent, filled with names of a shipped pack, is read as that intent and answered."""

from __future__ import annotations

from functools import cache, partial
from pathlib import Path

import pytest

from assistant.answering.answer import respond
from assistant.composing.frame import Frame
from assistant.english.phrasings import PHRASINGS
from assistant.intents.choice import choose_intent
from assistant.intents.intent import Intent
from assistant.intents.table import INTENTS
from assistant.once import function_at
from assistant.packs.finding import open_pack
from assistant.reading.narrowing import narrowed
from assistant.reading.understanding import Library, open_library, understand

#: What the slots of the phrasings are in the pack.
SLOTS = {
    "measure": "the lead",
    "measure_noun": "lead",
    "member": "MATH",
    "other": "MMLU",
    "third": "HumanEval",
    "kind": "benchmark",
    "kinds": "benchmarks",
    "early": "at the end of 2023",
    "late": "at the end of 2024",
    "future": "at the end of 2025",
    "early_figure": "24.3",
    "late_figure": "1.6",
    "counted": "notable models",
    "bests": "AI model",
    "first": "the US",
    "second": "China",
    "rest": "Europe",
    "rest_adjective": "European",
    "side": "country",
    "rate": "the compute growth",
    "rate_noun": "compute",
    "group": "the top 10 Chinese language models",
    "wider_group": "the world",
    "unnumbered": "AI papers",
    "spent": "train",
    "dear": "the top US models",
    "cheap": "DeepSeek-V3",
}
#: What the slots of phrasings about many years are in a pack of series.
SERIES_SLOTS = {
    "series": "e-bike sales",
    "place": "Japan",
    "passed": "the US",
    "rival": "China",
    "places": "countries",
    "mark": "300 thousand",
    "start": "2018",
    "end": "2024",
}
SERIES = Path(__file__).parent / "series" / "cycling"
#: The intents that say what the report does not give.
DECLINING = {"no reason", "no advice", "no names", "part of a member", "no numbers", "no forecast", "no date"} | {
    "no factors",
    "no doublings",
    "no expansion",
    "no meaning",
    "not understood",
    "nothing to compare",
}
#: Phrasings with "more" that name nothing to compare: it is asked back what is meant.
ASKED_BACK = {"which {measure_noun} fell more?"}

EXAMPLES = [(name, phrasing) for name, phrasings in PHRASINGS.items() for phrasing in phrasings]


@cache
def opened(pack: str | Path) -> Library:
    return open_library(open_pack(pack))


def library_for(phrasing: str) -> Library:
    """The library that a phrasing is asked of."""
    return opened(SERIES if "{series}" in phrasing else "us-china-gap")


def filled(phrasing: str) -> str:
    """A phrasing with names in place of its slots."""
    return phrasing.format_map(SLOTS | SERIES_SLOTS)


def intent_of(phrasing: str) -> Intent:
    """The intent that is chosen for a phrasing when its slots are filled."""
    library = library_for(phrasing)
    readings = understand(filled(phrasing), library).readings
    assert readings, "no measure is found"
    assert not readings[0].unexplained, "it would be declined before an intent is chosen"
    return choose_intent(Frame(narrowed(readings[0], library.cube), library.cube))


@pytest.mark.parametrize(("name", "phrasing"), EXAMPLES)
def test_phrasing_is_read_as_its_intent(name: str, phrasing: str) -> None:
    assert intent_of(phrasing).name == name


@pytest.mark.parametrize(("name", "phrasing"), EXAMPLES)
def test_phrasing_is_answered_unless_its_intent_declines(name: str, phrasing: str) -> None:
    expected = "unknown" if name in DECLINING else "clarify" if phrasing in ASKED_BACK else "answered"
    answer = respond(filled(phrasing), library_for(phrasing)).answer
    assert answer.status == expected, answer.text


def test_every_intent_has_a_phrasing_and_every_phrasing_an_intent() -> None:
    assert {intent.name for intent in INTENTS} == PHRASINGS.keys()
    assert [name for name, phrasings in PHRASINGS.items() if not phrasings] == []


def test_every_entry_is_reached_by_a_phrasing_of_its_name() -> None:
    reached = {intent_of(phrasing) for _, phrasing in EXAMPLES}
    assert [(intent.name, intent.needs) for intent in INTENTS if intent not in reached] == []


def test_every_slot_is_used() -> None:
    text = " ".join(phrasing for _, phrasing in EXAMPLES)
    assert [slot for slot in SLOTS | SERIES_SLOTS if f"{{{slot}}}" not in text] == []


def test_every_builder_that_is_loaded_later_is_there() -> None:
    later = [intent.build for intent in INTENTS if isinstance(intent.build, partial)]
    assert later
    for build in later:
        assert callable(function_at(*build.args))
