"""Every kind of problem that a pack can have is reported at once: none hides another."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.errors import Problem
from assistant.packs.checking import Checked, check_contents
from tests.packs.writing import HARVEST, contents_of

TEXT = (
    "Harvest Report\n973,000 tonnes were picked in 2024.\n1.70 to 2 thousand tonnes.\nAbout 17.5% at the end of 2023.\n"
)
#: The pack that all is planted in; one of its measures has neither unit nor dimensions.
PACK = HARVEST.replace("measures:\n", "measures:\n  - {id: whole-crop, name: crop of all}\n")
SERIES = "series:\n  - {file: first.csv, measure: crop, at: page 1}"
#: What is planted at the head of pack.yaml, behind its end, and in the CSV files beside it.
TOP, END, ROW, HEADER = "head", "tail", "rows", "header"


class Plant(NamedTuple):
    """Something wrong that can be put into a pack: where, what is said of it, and its lines."""

    section: str
    said: str
    lines: tuple[str, ...]


def read_plants() -> list[Plant]:
    """All that can be planted."""
    text = (Path(__file__).parent / "every_problem.txt").read_text(encoding="utf-8")
    found = []
    for block in text.strip().split("\n\n")[1:]:
        head, *lines = block.replace("\\t", "\t").replace("\\u200b", "\u200b").split("\n")
        section, _, said = head.partition(" | ")
        found.append(Plant(section, said, tuple(lines)))
    return found


PLANTS = read_plants()
#: A line, and what was planted in it.
Line = tuple[str, Plant | None]


def check_with(plants: list[Plant], against: str | None = TEXT) -> tuple[Checked, dict[Plant, tuple[str, int]]]:
    """What is found in a pack with some things planted in it, and the file and line of each of them."""
    lines: list[Line] = [(line, None) for line in f"{PACK}{SERIES}".split("\n")]
    rows: list[Line] = [("fruit,value,words", None), ("apples,1.70,", None)]
    for plant in plants:
        if plant.section == HEADER:
            rows = [(f"{text}{plant.lines[0] if not index else ','}", of) for index, (text, of) in enumerate(rows)]
            rows[0] = (rows[0][0], plant)
        elif plant.section == ROW:
            rows.append((plant.lines[0] + "," * (rows[0][0].count(",") - 2), plant))
        elif plant.section == END:
            lines += marked(plant)
        elif plant.section == TOP:
            lines = [*marked(plant), *(line for line in lines if not line[0].startswith(f"{field_of(plant)}:"))]
        else:
            head = next(index for index, (text, _) in enumerate(lines) if text == f"{plant.section}:")
            lines[head + 1 : head + 1] = [(text if text[0] == "\t" else f"  {text}", of) for text, of in marked(plant)]
    series, text = "\n".join(text for text, _ in rows), "\n".join(text for text, _ in lines)
    places = {of: ("harvest/pack.yaml", line) for line, (_, of) in enumerate(lines, 1) if of}
    places |= {of: ("harvest/first.csv", line) for line, (_, of) in enumerate(rows, 1) if of}
    return check_contents(contents_of(text, first=series, rows="fruit,value\napples,3\n"), against), places


def marked(plant: Plant) -> list[Line]:
    """The lines of a plant; the one with an `@`, or else the first, is that of the problem."""
    place = next((index for index, line in enumerate(plant.lines) if "@" in line), 0)
    return [(line.replace("@", ""), plant if index == place else None) for index, line in enumerate(plant.lines)]


def missing(plants: list[Plant]) -> list[str]:
    """What was planted and is not reported at its place."""
    checked, places = check_with(plants)
    return [
        f"{plant.said} at {places[plant]}"
        for plant in plants
        if not any(plant.said in f"{found.what}. {found.mend}" for found in at_place(checked, places[plant]))
    ]


def at_place(checked: Checked, place: tuple[str, int]) -> list[Problem]:
    """What is found in a line of a file."""
    return [found for found in checked.problems if found[:2] == place]


def test_nothing_is_wrong_where_nothing_is_planted() -> None:
    assert check_with([])[0].problems == ()


@pytest.mark.parametrize("plant", PLANTS, ids=lambda plant: f"{plant.section}: {plant.said[:40]}")
def test_a_problem_is_reported_alone_with_its_file_and_line(plant: Plant) -> None:
    assert missing([plant]) == []
    checked, _ = check_with([plant], TEXT if "the text" in plant.said else None)
    assert [str(problem) for problem in checked.problems if plant.said not in f"{problem.what}. {problem.mend}"] == []
    assert len(checked.problems) == 1


def test_all_problems_are_reported_at_once() -> None:
    assert missing([*{(plant.section, field_of(plant)): plant for plant in PLANTS}.values()]) == []


def field_of(plant: Plant) -> str:
    """What can be planted only once: a field at the head of a pack."""
    return plant.lines[0].partition(":")[0] if plant.section == TOP else "\n".join(plant.lines)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(PLANTS), min_size=2, max_size=2, unique=True))
def test_no_problem_hides_another(plants: list[Plant]) -> None:
    assert len({field_of(plant) for plant in plants}) < len(plants) or missing(plants) == []
