"""Names with signs that elsewhere end a clause are read as they are written, and without the signs."""

from __future__ import annotations

import pytest

from assistant import Assistant
from tests.tables.importing.importing import imported

NAMES = ["Harbour – North Point", "Other (net)", "Food, drink", "AC/DC", "Plan: B", "North", "Point"]


@pytest.fixture(scope="module")
def assistant() -> Assistant:
    """An assistant over figures of things with such names."""
    rows = [f'"{name}",{at},{at + 10}' for at, name in enumerate(NAMES, 1)]
    return Assistant([imported("\n".join(["Line,2019,2020", *rows]), title="Passengers by line").pack])


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(
    "question", ["What were the passengers of {} in 2020?", "passengers {} 2020", "{}: passengers in 2020?"]
)
def test_a_name_is_read_sign_by_sign(assistant: Assistant, name: str, question: str) -> None:
    assert assistant.ask(question.format(name)).value == str(NAMES.index(name) + 11)


def test_a_name_is_read_without_its_signs(assistant: Assistant) -> None:
    assert assistant.ask("What were the passengers of Harbour North Point in 2020?").value == "11"


def test_signs_between_names_still_part_them(assistant: Assistant) -> None:
    answer = assistant.ask("What were the passengers of North, Point in 2020?")
    assert answer.value in (None, ("16", "17"))
