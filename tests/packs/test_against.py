"""Whether the text of a report says what a pack claims, where the pack says that it does."""

from __future__ import annotations

import pytest

from assistant.packs.checking import check_contents
from tests.packs.writing import HARVEST, contents_of, spoiled, with_entry

TEXT = """The Board's Harvest Report

In 2024, 973,000 tonnes of apples were picked.
As for pears, between 1.70 and two thousand tonnes are known.

   Norway’s lead over Chile was about 17.5% at the end of the year.
China came first with its harvest; figures ran to “millions of tonnes”. It had two tonnes, or five tonnes.
"""


def unsaid(text: str = HARVEST, report: str = TEXT) -> list[str]:
    """What the text of the report does not say."""
    found = check_contents(contents_of(text), against=report).problems
    return [str(problem).removeprefix("harvest/pack.yaml:") for problem in found]


def test_a_pack_that_says_what_its_report_says_has_no_problems() -> None:
    assert unsaid() == []


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("value: 17.5", "value: 17.6", "paragraph 4 of the text does not say 17.6. Correct it, or its place in `at`"),
        ("value: 17.5", "value: 17.50", "paragraph 4 of the text does not say 17.50"),
        ('value: "973"', 'value: "9730"', "paragraph 2 of the text does not say 9730"),
        ("at: paragraph 4", "at: paragraph 2", "paragraph 2 of the text does not say 17.5. It stands in paragraph 4"),
        ("at: paragraph 4", "at: paragraph 9", "the text has no paragraph 9. Count its lines that are not blank"),
        ("at: paragraph 4", "at: paragraph 0", "the text has no paragraph 0"),
        ("at: paragraph 1}\nexamples", "at: paragraph 6}\nexamples", "the text has no paragraph 6"),
        ("apple crop], definition: round and sweet, at: paragraph 1", "x], at: paragraph 77", "has no paragraph 77"),
    ],
)
def test_what_the_text_does_not_say_is_named(old: str, new: str, problem: str) -> None:
    found = unsaid(spoiled(old, new))
    assert len(found) == 1
    assert problem in found[0]


@pytest.mark.parametrize(
    ("claim", "is_said"),
    [
        ('words: "\\"Millions of  tonnes\\""', True),
        ("words: billions of tonnes", False),
        ("rank: 1", True),
        ("rank: 2", False),
        ("value: 2, unit: tonne", True),
        ("value: 5, unit: tonne", True),
        ("value: 4, unit: tonne", False),
    ],
)
def test_words_places_and_small_number_words_count_as_said(claim: str, is_said: bool) -> None:
    statement = "There were 2, 4 or 5 or many."
    entry = f"- {{id: f, measure: crop, of: {{fruit: fruits}}, {claim}, statement: '{statement}', at: paragraph 5}}"
    assert (unsaid(with_entry("facts", entry)) == []) is is_said


@pytest.mark.parametrize("place", ["figure 2.1", "page 1", "the table on pears", "section 3, paragraphs 4 and 5"])
def test_any_other_place_is_the_whole_text(place: str) -> None:
    assert unsaid(spoiled("at: paragraph 4", f"at: '{place}'")) == []


def test_a_page_is_what_stands_between_form_feeds() -> None:
    report = TEXT.replace("\n   Norway", "\f   Norway")
    assert unsaid(spoiled("at: paragraph 4", "at: page 2"), report) == []
    assert "page 1 of the text does not say 17.5" in unsaid(spoiled("at: paragraph 4", "at: page 1"), report)[0]
    assert "the text has no page 3" in unsaid(spoiled("at: paragraph 4", "at: page 3"), report)[0]


def test_facts_of_another_source_are_not_looked_for() -> None:
    assert unsaid(spoiled("value: 17.5\n", "value: 99\n    source: survey\n")) == []
