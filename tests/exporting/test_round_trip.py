"""A pack exported as CSV and imported again claims the same, in the same words and places."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.asking import Assistant
from assistant.errors import TableError
from assistant.exporting.rows import csv_of
from assistant.facts import Pack
from tests.packs.writing import built
from tests.tables.importing.importing import imported

ASKED = Path(__file__).parent.parent / "tables" / "asked"


def claims(pack: Pack) -> list[tuple[Any, ...]]:
    """All that facts say, by names."""
    return sorted(
        (
            fact.id,
            pack.measures[fact.measure].name,
            tuple(sorted(pack.members[member].name for member in fact.members.values())),
            fact.period,
            str(fact.value),
            str(fact.high),
            fact.unit,
            fact.qualifier,
            fact.words,
            fact.rank,
            tuple(pack.members[member].name for member in fact.above),
            fact.statement,
            fact.locator,
            pack.sources[fact.source].title,
            pack.sources[fact.origin].title if fact.origin else "",
            fact.editorial,
            fact.beside,
        )
        for fact in pack.facts
    )


def again(pack: Pack) -> Pack:
    """The pack that its own CSV becomes."""
    return imported(csv_of(pack)).pack


@pytest.mark.parametrize("pack", Assistant().packs, ids=lambda pack: pack.id)
def test_shipped_packs_come_back(pack: Pack) -> None:
    assert claims(again(pack)) == claims(pack)


def test_ranges_qualifiers_scales_and_what_was_added_come_back() -> None:
    assert claims(again(built())) == claims(built())


@pytest.mark.parametrize("table", sorted(ASKED.glob("*.csv")), ids=lambda path: path.stem)
def test_imported_tables_come_back(table: Path) -> None:
    pack = imported(table.read_bytes()).pack
    assert claims(again(pack)) == claims(pack)


_NAME = st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "S", "Zs")), min_size=1, max_size=12)


@given(st.lists(st.tuples(_NAME.filter(str.strip), st.integers(-99, 10**9)), min_size=1, max_size=5, unique=True))
def test_any_names_come_back(rows: list[tuple[str, int]]) -> None:
    # The first table is in the form of an exported one, so that its cells are names whatever they look like.
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(["id", "measure", "kind of thing", "value", "unit", "statement", "at"])
    writer.writerows(
        [f"f{at}", "count", name, number, "thing", "", f"row {at}"] for at, (name, number) in enumerate(rows)
    )
    try:
        pack = imported(out.getvalue()).pack
    except TableError:
        return
    assert claims(again(pack)) == claims(pack)


@pytest.mark.parametrize("name", ["=1+1", "+49", "-x", "@home", "'quoted", "'=x"])
def test_no_cell_is_a_formula(name: str) -> None:
    pack = imported(f"Kind,Figure of it\n{name},5\nother,6\n").pack
    for line in csv_of(pack).splitlines()[1:]:
        for cell in line.split(","):
            assert not cell.startswith(("=", "+", "@")), cell
    assert claims(again(pack)) == claims(pack)
