"""The packs of the AI Index: every collected figure is a fact or left out for a reason, and all say what they are."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from assistant.asking import Assistant
from assistant.facts import Pack

FACTS = Path(__file__).parent.parent.parent / "facts"
#: How many figures were collected of each edition, and what their ids begin with.
COLLECTED = {"ai-index-2024": (335, "ai24-"), "ai-index-2025": (2139, "ai25-"), "ai-index-2026": (350, "ai26-")}


@pytest.fixture(scope="module", params=COLLECTED)
def pack(request: pytest.FixtureRequest) -> Pack:
    """Each of the three packs."""
    return Assistant([request.param]).packs[0]


def test_every_figure_is_a_fact_or_left_out_for_a_reason(pack: Pack) -> None:
    number, prefix = COLLECTED[pack.id]
    with (FACTS / pack.id / "left-out.csv").open(encoding="utf-8") as file:
        left = list(csv.DictReader(file))
    ids = [fact.id for fact in pack.facts] + [topic.id for topic in pack.topics if topic.id.startswith(prefix)]
    ids += [row["id"] for row in left]
    assert len(ids) == len(set(ids)) == number
    assert all(each.startswith(prefix) for each in ids)
    assert all(row["why it is left out"] for row in left)


def test_every_fact_has_its_place_in_the_report_and_the_pack_its_rights(pack: Pack) -> None:
    assert all(fact.locator and fact.statement for fact in pack.facts)
    assert "CC BY-ND" in pack.sources["report"].rights
    assert all(source.publisher and source.url for source in pack.sources.values())


def test_what_was_not_read_in_the_report_itself_says_so(pack: Pack) -> None:
    read_elsewhere = [source for source in pack.sources.values() if source.id not in ("report", "edition-2025")]
    assert read_elsewhere
    assert all("read in" in source.title for source in read_elsewhere)
    if pack.id != "ai-index-2025":
        assert all(fact.source != "report" for fact in pack.facts)


def test_examples_are_answered(pack: Pack) -> None:
    assistant = Assistant([pack])
    assert pack.examples
    assert [each for each in pack.examples if assistant.ask(each).status != "answered"] == []
