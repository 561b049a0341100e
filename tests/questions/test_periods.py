"""Periods in questions, by the table `periods.txt`."""

from __future__ import annotations

import pytest

from assistant import periods
from assistant.utterance.dating import find_periods
from assistant.utterance.words import split_words
from tests.questions.tables import read_table

PUBLISHED = periods.day(2025, 4, 7)


@pytest.mark.parametrize(("text", "expected"), list(read_table("periods.txt")))
def test_periods_of_a_text(text: str, expected: str) -> None:
    found = find_periods(split_words(text), PUBLISHED)
    assert "; ".join(each.period.label for each in found) == expected.replace("nothing", "")


@pytest.mark.parametrize("text", ["since 2018", "since late 2021", "since the end of 2023", "since about 2018"])
def test_since_is_open_ended(text: str) -> None:
    assert [each.is_since for each in find_periods(split_words(text), PUBLISHED)] == [True]


def test_relative_years_need_a_day_to_count_from() -> None:
    assert find_periods(split_words("last year"), None) == []
