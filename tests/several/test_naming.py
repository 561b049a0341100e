"""Editions are named by a year and a noun, or by the name of the series and a year; a year alone is a time."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.editions.asked import read_editions
from assistant.several.reports import Reports
from tests.several.talking import EDITIONS, over

FILE = Path(__file__).parent / "naming.txt"


def examples() -> list[tuple[str, str]]:
    """The questions of the file, each with what must be read."""
    found = []
    expected = ""
    for line in FILE.read_text(encoding="utf-8").splitlines():
        if line.startswith("=> "):
            expected = line.removeprefix("=> ")
        elif line and not line.startswith("#"):
            found.append((line, expected))
    return found


@pytest.mark.parametrize(("question", "expected"), examples())
def test_what_a_question_asks_of_which_editions(question: str, expected: str) -> None:
    asked = read_editions(question, Reports(over(*EDITIONS).packs).editions)
    years = ", ".join(map(str, asked.years)) or "none"
    rest = " | ".join([years, *(text.strip(" ?").replace(" ,", ",") for text in asked.texts[:1])])
    assert rest == expected


def test_without_editions_a_question_names_none() -> None:
    assert read_editions("passengers in the 2024 report", ()).years == ()
