"""Packs that people wrote of a press release, a statistical office's note and a company's quarter, and their texts.

Everything that a fact says of its number is changed, one thing at a time: the text bears out none of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.errors import Problem
from assistant.packs.checking import check_contents
from assistant.packs.contents import Contents

REPORTS = Path(__file__).parent / "reports"
NAMES = ("press", "office", "company")
#: What none of the texts says of any of its numbers.
PERIODS = ("2016", "end of 2016", "since late 2016")
QUALIFIERS = ("nearly", "projected", "about")
WORDS = (("thousands", "millions"), ("more than", "less than"), ("€25,000", "€35,000"), ("close to", "at least"))


def pack_of(name: str) -> str:
    """The pack of a report."""
    return (REPORTS / f"{name}.yaml").read_text(encoding="utf-8")


def problems_of(name: str, pack: str) -> tuple[Problem, ...]:
    """What is wrong with a pack, held against the report."""
    text = (REPORTS / f"{name}.txt").read_text(encoding="utf-8")
    return check_contents(Contents(name, {"pack.yaml": pack.encode()}), text).problems


@pytest.mark.parametrize("name", NAMES)
def test_a_pack_that_says_what_its_report_says_has_no_problems(name: str) -> None:
    assert problems_of(name, pack_of(name)) == ()


def changes(fact: str, unit: str) -> Iterator[tuple[str, str]]:
    """A fact with one thing in it changed to what no text says, and what it is."""
    for field in ("value", "to"):
        if found := re.search(rf"\b{field}: \"?(-?)([\d.,]+[\d])\"?", fact):
            digits = found[2].replace(",", "")
            more = f"{found[1]}{digits}1" if "." in digits else f"{found[1]}{int(digits) + 7}"
            changed = fact.replace(found[0], f"{field}: {more}")
            yield (
                f"{field} {more}",
                re.sub(r"statement: [^,}]*(\"[^\"]*\")?", f'statement: "{more} {found[2]}"', changed),
            )
    if found := re.search(r"period: ([^,]+)", fact):
        for period in PERIODS:
            yield f"period {period}", fact.replace(found[0], f"period: {period}")
        if not found[1].startswith("since"):
            yield "since", fact.replace(found[0], "period: since 2015" if "2015" not in fact else "period: since 2014")
    qualifier = re.search(r"qualifier: ([^,]+), ", fact)
    if "to:" not in fact and "rank:" not in fact:
        for other in QUALIFIERS:
            if qualifier and qualifier[1] != other:
                yield f"qualifier {other}", fact.replace(qualifier[0], f"qualifier: {other}, ")
            elif not qualifier:
                yield f"qualifier {other}", fact.replace("measure:", f"qualifier: {other}, measure:")
    if qualifier:
        yield "no qualifier", fact.replace(qualifier[0], "")
    if "value:" in fact and "unit:" not in fact:
        base = re.sub(r"^(million|billion) ", "", unit)
        yield "a scale", fact.replace("measure:", f"unit: trillion {base}, measure:")
    if found := re.search(r"words: (\"[^\"]*\"|[^,]+)", fact):
        for old, new in (
            ("thousands", "millions"),
            ("more than", "less than"),
            ("€25,000", "€35,000"),
            ("close to", "at least"),
        ):
            if old in found[0]:
                yield f"words {new}", fact.replace(found[0], found[0].replace(old, new))


def all_changes() -> Iterator[tuple[str, str, str]]:
    """The name of a report, what is changed in its pack, and the pack."""
    for name in NAMES:
        pack = pack_of(name)
        units = dict(re.findall(r"\{id: ([\w-]+), name: [^}]*?unit: ([^,}]+)", pack))
        for fact in re.findall(r"- \{id: f\d.*?\}$(?!\n     )", pack, re.MULTILINE | re.DOTALL):
            measure = re.search(r"measure: ([\w-]+)", fact)
            assert measure
            for what, changed in changes(fact, units.get(measure[1], "")):
                assert changed != fact
                yield name, f"{fact[7:10]} {what}", pack.replace(fact, changed)


CHANGES = list(all_changes())


@pytest.mark.parametrize("name", NAMES)
def test_everything_that_is_changed_in_a_fact_is_noticed(name: str) -> None:
    assert [what for of, what, pack in CHANGES if of == name and not problems_of(name, pack)] == []


@pytest.mark.parametrize(
    ("name", "measure", "units"),
    [
        ("press", "growth", ["percentage point", "million EUR", "passenger", "times"]),
        ("press", "ships", ["percent", "route", "EUR", "thousand ship"]),
        ("press", "punctuality-up", ["percent", "times"]),
        ("press", "freight-eur", ["million USD", "percent", "times"]),
        ("press", "freight", ["percent", "times per year"]),
        ("office", "rate", ["percentage point", "EUR", "person"]),
        ("office", "earnings", ["USD", "percent", "vacancy", "thousand EUR"]),
        ("office", "inactivity", ["percentage point", "EUR"]),
        ("company", "profit", ["million EUR", "percent", "billion USD"]),
        ("company", "margin", ["percentage point", "million USD"]),
        ("company", "robots", ["percent", "thousand robot", "EUR"]),
    ],
)
def test_another_unit_of_a_measure_is_noticed(name: str, measure: str, units: list[str]) -> None:
    pack = pack_of(name)
    of_measure = rf"\{{id: {measure}, name: ([^}}]*?)unit: [^,}}]+"
    for unit in units:
        changed = re.sub(of_measure, rf"{{id: {measure}, name: \1unit: {unit}", pack)
        assert changed != pack
        assert problems_of(name, changed), unit


def test_what_a_pack_adds_and_says_so_counts_as_said() -> None:
    text = "Trains\n\nThere were 40 trains.\n2019: 38 trains."
    pack = (
        "pack: trains\ntitle: Trains\nsources:\n  - {id: report, title: Trains}\n"
        "  - {id: editor, title: Calendar, kind: editorial}\nmeasures:\n  - {id: trains, name: trains, unit: train}\n"
        "facts:\n  - {id: t, measure: trains, period: 2020, value: 40, statement: 40 trains., at: paragraph 2}\n"
    )
    added = pack.replace(", at:", ", editorial: {adds: the year 2020, source: editor}, at:")
    for written, expected in ((pack, ["paragraph 2 of the text does not say '2020'"]), (added, [])):
        found = check_contents(Contents("trains", {"pack.yaml": written.encode()}), text).problems
        assert [problem.what for problem in found] == expected
