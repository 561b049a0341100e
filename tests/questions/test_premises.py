"""False premises of questions, by the table `premises.txt`: the answer says what is so."""

from __future__ import annotations

import pytest

from assistant import Assistant
from tests.questions.tables import read_table

TURNED = (" not rise", " not fall", " not ahead", " not behind", "not more.", "not less.")


@pytest.fixture(scope="module")
def assistant() -> Assistant:
    """The assistant over the pack that the questions are about."""
    return Assistant(["us-china-gap"])


@pytest.mark.parametrize(("question", "expected"), list(read_table("premises.txt")))
def test_a_false_premise_is_set_right(assistant: Assistant, question: str, expected: str) -> None:
    headline = assistant.ask(question).text.splitlines()[0]
    if expected == "nothing":
        assert not any(turned in headline for turned in TURNED), headline
    else:
        assert headline.endswith(expected)
