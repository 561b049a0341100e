"""What the written form takes, and what it says about everything else."""

from __future__ import annotations

import textwrap
from typing import Any

import pytest
from pydantic import BaseModel

from assistant import facts
from assistant.packs import form
from assistant.packs.edition_form import EditionForm
from assistant.packs.shape import SECTIONS
from tests.packs.writing import line_after, problems_of, spoiled, with_entry


def test_the_smallest_pack_of_the_documentation_is_a_pack() -> None:
    assert form.__doc__
    sample = form.__doc__.split("smallest one:\n")[1].split("\nEvery scalar")[0]
    assert problems_of(textwrap.dedent(sample)) == []


def test_a_pack_with_one_of_everything_has_no_problems() -> None:
    assert problems_of() == []


@pytest.mark.parametrize(
    ("model", "written"),
    [
        (facts.Source, form.SourceForm),
        (facts.Dimension, form.DimensionForm),
        (facts.Member, form.MemberForm),
        (facts.Measure, form.MeasureForm),
        (facts.Fact, form.FactForm),
        (facts.Topic, form.TopicForm),
        (facts.Edition, EditionForm),
        (facts.Pack, form.PackForm),
    ],
)
def test_every_field_of_the_model_can_be_written(model: Any, written: type[BaseModel]) -> None:
    computed = {"dimension": "in_", "locator": "at", "high": "to", "members": "of"}
    if model is facts.Fact:
        computed["pack"] = "id"
    if model is facts.Pack:
        computed |= {"id": "pack", "members": "members"}
    # What a pack was read from is no part of what is written.
    for field in set(model._fields) - {"made_of"}:
        assert computed.get(field, field) in written.model_fields


@pytest.mark.parametrize("section", [name for name in SECTIONS if name != "series"])
def test_a_misspelt_field_is_named_with_the_right_one(section: str) -> None:
    line = line_after(section)
    first_field = sorted(name for name in form_fields(section) if len(name) > 3)[0]
    found = problems_of(with_entry(section, f"- {{{first_field}x: text}}"))
    assert f"{line}: {section}[1].{first_field}x is an unknown field. Did you mean `{first_field}`?" in found


def form_fields(section: str) -> list[str]:
    """The fields of the entries of a section as they are written."""
    return [field.alias or name for name, field in SECTIONS[section].model_fields.items()]


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("pack: harvest", "pack: The Harvest", "pack: 'The Harvest' is no identifier. Use small letters a-z, digits"),
        ("pack: harvest\n", "", "pack is missing. Add `pack:`"),
        ("value: 17.5", "value: 17.5 %", "facts[3].value: '17.5 %' is no number. Write digits alone, such as 17.5"),
        ("value: 17.5", "value: 1e5", "facts[3].value: '1e5' is no number"),
        ("value: 17.5", "value: .nan", "facts[3].value: '.nan' is no number"),
        ("value: 17.5", "value: [1, 2]", "facts[3].value: 'a list or fields' is no number"),
        ("value: 17.5", "value:", "facts[3].value: '' is no number"),
        ("period: end of 2023", "period: soon", "facts[3].period: the period 'soon' cannot be read. Write one like"),
        (
            "qualifier: about",
            "qualifier: approx",
            "facts[3].qualifier: 'approx' is not known here. Write one of: about",
        ),
        ("is_distance: yes", "is_distance: true", "measures[2].is_distance: 'true' is neither. Write yes or no"),
        ("unit: percent", "unit: '%'", "measures[2].unit: the unit '%' has another name. Write percent"),
        ("unit: percent", "unit: thousand dollars", "the unit 'thousand dollars' has another name. Write thousand USD"),
        ("unit: percent", "unit: ''", "measures[2].unit: the unit is empty. Write what the numbers count"),
        ("name: Chile", "name: ' '", "members[5].name: it is empty. Write it out or leave the field away"),
        ("name: Chile", "name: [Chile]", "members[5].name is a list. Write text"),
        ("name: Chile", 'name: "Chile\\e[2J"', "members[5].name: it holds the invisible sign U+001B. Take it out"),
        ("names: [place]", "names: place", "dimensions[2].names is text. Write a list"),
        ("of: {fruit: apples}", "of: apples", "facts[1].of is text. Write fields with values"),
        ("of: {fruit: apples}", "of: {Fruit: apples}", "facts[1].of.Fruit: 'Fruit' is no identifier"),
        (
            "between: [country, rival]",
            "between: [country]",
            "measures[2].between has too few entries. Write at least 2",
        ),
        ("kind: origin", "kind: original", "sources[2].kind: 'original' is not known here. Write one of: origin, edit"),
        ("about: publisher", "about: author", "topics[1].about: 'author' is not known here. Write one of: edition"),
        ("names: [place]", "names: ['place (in', 'town']", "'place (in' has a bracket without its other half"),
        ("name: Chile", "name: Chile (south", "'Chile (south' has a bracket without its other half. Close it"),
        ("names: [place]", "names: ['a) place']", "'a) place' has a bracket without its other half. Close it"),
        ("names: [place]", "names: ['(a|b place']", "'(a|b place' has a bracket without its other half. Close it"),
        ("examples: [", "examples: ['', ", "examples[1]: it is empty. Write it out or leave the field away"),
        ("rights:", "edition: {of: Harvest, year: '25'}\nrights:", "edition.year: '25' is no year. Write four digits"),
        ("rights:", "edition: {of: Harvest}\nrights:", "edition.year is missing. Add `year:`"),
        ("rights:", "edition: {of: X, yeer: '2025', year: '2025'}\nrights:", "Did you mean `year`?"),
        ("published: 3 March 2025", "published: 30 February 2025", "published: the period '30 February 2025' cannot"),
    ],
)
def test_a_wrong_value_is_named_with_its_line_and_its_mend(old: str, new: str, problem: str) -> None:
    text = spoiled(old, new)
    line = next(number for number, (a, b) in enumerate(zip(text.split("\n"), HARVEST_LINES, strict=False), 1) if a != b)
    found = problems_of(text)
    assert len(found) == 1
    assert problem in found[0]
    assert found[0].startswith(f"{line}: ")


HARVEST_LINES = spoiled("pack", "pack").split("\n")


@pytest.mark.parametrize("rank", ["1", "2", "999"])
def test_a_rank_is_a_place(rank: str) -> None:
    assert problems_of(with_entry("facts", f"- {{{ORDER} rank: {rank}}}")) == []


@pytest.mark.parametrize("rank", ["0", "-1", "first", "1.0", "²", "1" * 5000, "[1]"])
def test_anything_else_is_no_rank(rank: str) -> None:
    (found,) = problems_of(with_entry("facts", f"- {{{ORDER} rank: {rank}}}"))
    assert "is no place. Write 1 for the first, 2 for the second" in found
    assert len(found) < 200


ORDER = "id: most, measure: crop, of: {fruit: apples}, statement: Most were apples., at: page 1,"


def test_the_printed_precision_and_words_that_yaml_would_change_stay() -> None:
    entry = "- {id: 'no', in: country, name: no, names: [1.70, yes, 0x10, ~]}"
    assert problems_of(with_entry("members", entry)) == []


def test_all_problems_are_reported_at_once_in_the_order_of_the_file() -> None:
    text = spoiled("in: country, name: Chile", "in: contry").replace("17.5", "many").replace("crop, of", "corp, of", 1)
    found = problems_of(text)
    assert [problem.split(". ")[0].split(": ", 1)[1] for problem in found] == [
        "members[5].name is missing",
        "there is no dimension 'contry'",
        "there is no measure 'corp'",
        "facts[3].value: 'many' is no number",
    ]
    assert [int(problem.split(":")[0]) for problem in found] == sorted(int(problem.split(":")[0]) for problem in found)
