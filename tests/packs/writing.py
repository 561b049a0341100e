"""A small pack that has one of everything, and ways to spoil it."""

from __future__ import annotations

import textwrap
from pathlib import Path

from assistant.facts import Pack
from assistant.packs.checking import build_pack, check_contents
from assistant.packs.contents import Contents

HARVEST = """\
pack: harvest
title: The harvest of 2024
published: 3 March 2025
rights: CC BY 4.0
subject: [farming]
sources:
  - {id: report, title: Harvest Report 2024}
  - {id: survey, title: Survey of Orchards, kind: origin}
  - {id: editor, title: Calendar, kind: editorial, rights: none}
dimensions:
  - {id: fruit}
  - {id: country, plural: countries, names: [place]}
  - {id: rival}
members:
  - {id: apples, in: fruit, name: apples, names: [apple crop], definition: round and sweet, at: paragraph 1}
  - {id: pears, in: fruit, name: pears}
  - {id: fruits, in: fruit, name: all fruit, parts: [apples, pears]}
  - {id: norway, in: country, name: Norway, spoken: the Norwegians, adjective: Norwegian}
  - {id: chile, in: country, name: Chile}
measures:
  - id: crop
    name: crop
    unit: thousand tonne
    dimensions: [fruit]
    names: [crop, harvest]
    heads: [output]
    each: tonne
    adds_up: yes
    sentence: "{fruit} gave {value}"
  - id: lead
    name: lead in yield
    unit: percent
    dimensions: [country, rival]
    between: [country, rival]
    is_distance: yes
    names_either_way: [gap]
    sentence: "{country} led {rival} by {value}"
facts:
  - {id: apples-2024, measure: crop, of: {fruit: apples}, period: "2024", value: "973", at: paragraph 2}
  - {id: pears-2024, measure: crop, of: {fruit: pears}, period: "2024", value: "1.70", to: "2", at: paragraph 3,
     statement: Pears gave 1.70 to 2 thousand tonnes in 2024.}
  - id: norway-chile
    measure: lead
    of: {country: norway, rival: chile}
    period: end of 2023
    value: 17.5
    qualifier: about
    origin: survey
    editorial: {adds: the year 2023, source: editor}
    at: paragraph 4
topics:
  - {id: maker, about: publisher, value: the Board, statement: The Board publishes it., at: paragraph 1}
examples: ["What was the crop of apples in 2024?"]
lacking: {plums: The report does not say how many plums there were.}
"""


def contents_of(text: str | bytes = HARVEST, **files: str | bytes) -> Contents:
    """The contents of a folder with a pack.yaml and CSV files; `rows="..."` is the file rows.csv."""
    given = {"pack.yaml": text, **{f"{name}.csv": content for name, content in files.items()}}
    return Contents(
        "harvest",
        {name: content.encode() if isinstance(content, str) else content for name, content in given.items()},
    )


def problems_of(text: str | bytes = HARVEST, **files: str | bytes) -> list[str]:
    """Everything wrong with a pack, as `line: what. mend`, or `file:line: ...` for other files than pack.yaml."""
    found = check_contents(contents_of(text, **files)).problems
    return [str(problem).removeprefix("harvest/").removeprefix("pack.yaml:") for problem in found]


def built(text: str = HARVEST, **files: str) -> Pack:
    """The compiled pack."""
    return build_pack(contents_of(text, **files))


def spoiled(old: str, new: str) -> str:
    """The harvest with the first place of some text changed."""
    assert old in HARVEST, old
    return HARVEST.replace(old, new, 1)


def with_entry(section: str, entry: str) -> str:
    """The harvest with one more entry at the head of a section; the entry begins in `line_after(section)`."""
    return spoiled(f"{section}:\n", f"{section}:\n{textwrap.indent(textwrap.dedent(entry).strip(), '  ')}\n")


def line_after(section: str) -> int:
    """The line of the first entry of a section."""
    return HARVEST[: HARVEST.index(f"\n{section}:\n")].count("\n") + 3


def save(folder: Path, text: str | bytes = HARVEST, **files: str | bytes) -> Path:
    """The folder, with the pack written into it."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in contents_of(text, **files).files.items():
        (folder / name).write_bytes(content)
    return folder
