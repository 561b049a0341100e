"""Facts as text."""

from __future__ import annotations

import pytest

from assistant.packs.browsing import list_facts, search_facts, show_fact
from tests.packs.writing import HARVEST, built, with_entry

OTHER = HARVEST.replace("pack: harvest", "pack: other")


def test_the_list_has_a_line_for_every_fact_and_topic() -> None:
    assert list_facts([built()]).split("\n") == [
        "apples-2024   Apples gave 973 thousand tonnes in 2024.",
        "pears-2024    Pears gave 1.70 to 2 thousand tonnes in 2024.",
        "norway-chile  The Norwegians led Chile by about 17.5 % at the end of 2023.",
        "maker         The Board publishes it.",
    ]


def test_several_packs_are_told_apart() -> None:
    lines = list_facts([built(), built(OTHER)]).split("\n")
    assert lines[0].startswith("harvest/apples-2024  ")
    assert lines[-1] == "other/maker           The Board publishes it."
    assert show_fact([built(), built(OTHER)], "maker").count("The Board publishes it.") == 2
    assert show_fact([built(), built(OTHER)], "other/maker").startswith("other/maker\n")
    assert list_facts([]) == ""


def test_a_fact_is_shown_with_all_that_is_known() -> None:
    assert show_fact([built()], "norway-chile").split("\n") == [
        "harvest/norway-chile",
        "The Norwegians led Chile by about 17.5 % at the end of 2023.",
        "  measure     lead in yield",
        "  country     Norway",
        "  rival       Chile",
        "  period      end of 2023",
        "  value       17.5 percent",
        "  qualifier   about",
        "  cited from  Survey of Orchards",
        "  source      Harvest Report 2024, paragraph 4",
        "  rights      CC BY 4.0",
        "  added       the year 2023, from Calendar",
    ]


def test_an_order_is_shown_in_words() -> None:
    entry = "- {id: most, measure: crop, of: {fruit: apples}, rank: 1, above: [pears], statement: Most., at: page 1}"
    shown = show_fact([built(with_entry("facts", entry))], "most").split("\n")
    assert "  place    1" in shown
    assert "  above    pears" in shown


def test_a_range_and_a_topic_are_shown() -> None:
    assert "  value      1.70 to 2 thousand tonne\n" in show_fact([built()], "pears-2024")
    assert "  about   publisher\n  value   the Board\n" in show_fact([built()], "maker")
    assert show_fact([built()], "nowhere") == ""


@pytest.mark.parametrize(
    ("words", "ids"),
    [
        ("apples", ["apples-2024"]),
        ("APPLE crops", ["apples-2024"]),
        ("harvest 2024", ["apples-2024", "pears-2024", "norway-chile", "maker"]),
        ("1.70", ["pears-2024"]),
        ("gap norwegian", ["norway-chile"]),
        ("Norwégian", ["norway-chile"]),
        ("board publish", ["maker"]),
        ("apples pears", []),
        ("zebra", []),
        ("", []),
        ("?!", []),
    ],
)
def test_a_search_finds_what_is_about_all_of_the_words(words: str, ids: list[str]) -> None:
    found = search_facts([built()], words).split("\n")
    assert [line.split()[0] for line in found if line] == ids
