"""Laws of import: whatever stands in cells, the pack is sound and its facts stand in the table; every cell is found."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant import Assistant
from assistant.errors import TableError
from assistant.importing.examples import question_for
from assistant.importing.making import Made
from assistant.units import plain
from tests.tables.importing.importing import claims, imported

_HOSTILE = [
    "- a", "a: b", "#1", "{x}", "[y]", "&a", "*b", "!tag", "|", ">", "%", "@", "`c`", '"q"', "'q'", "yes", "null", "~",
    "1.70", "=cmd|' /C calc'!A0", "+1+1", "@SUM(1)", "-", "(a|b)", "(|)", "{value}", "{0.x}", "a\nb", "a\tb",
    "\x1b[31m", "\u202e", "\u2028", "\ufeff", "x" * 5_000, " ", "", "Total", "2019", "FY18", "12%", "$5", "—", "source",
    "value", "measure", "id", "at", "é", "中国", "😀", "\ud7ff", "Ünïcödé", "---", "...", "? a", "a #b", ",", ";", "\\",
    "\\n", "0x1F", "North", "north", "NORTH", "how many", "the", "of", "and", "No", "us", "US",
]  # fmt: skip
_CELL = st.one_of(st.sampled_from(_HOSTILE), st.text(max_size=12), st.integers(-999, 10**7).map(str))
_TABLE = st.integers(1, 4).flatmap(lambda width: st.lists(st.tuples(*[_CELL] * width), min_size=2, max_size=6))
_NAMES = st.lists(
    st.sampled_from("Alder Birch Cedar Dogwood Elder Fir Hazel Juniper Larch Maple Olive Poplar Rowan Willow".split()),
    min_size=2,
    max_size=8,
    unique=True,
)
_NUMBER = st.decimals(-(10**6), 10**6, places=2, allow_nan=False, allow_infinity=False)


def table_of(rows: list[tuple[str, ...]] | list[list[str]]) -> str:
    """Rows as CSV."""
    out = io.StringIO(newline="")
    csv.writer(out).writerows(rows)
    return out.getvalue()


def is_sound(made: Made, rows: list[tuple[str, ...]] | list[list[str]]) -> bool:
    """Whether every fact claims what is printed at its place."""
    printed = {f"row {at}, column {place}": cell for at, row in enumerate(rows, 1) for place, cell in enumerate(row, 1)}
    for fact in made.pack.facts:
        digits = plain(abs(fact.value)) if fact.value is not None else ""
        if digits not in printed[fact.locator].replace(",", ""):
            return False
    return True


@given(_TABLE)
def test_whatever_stands_in_cells_gives_a_sound_pack_or_one_message(rows: list[tuple[str, ...]]) -> None:
    try:
        made = imported(table_of(rows))
    except TableError:
        return
    assert made.pack.facts


@pytest.mark.parametrize("name", _HOSTILE)
def test_a_hostile_name_becomes_a_name_or_its_row_is_left_out(name: str) -> None:
    rows = [["Region", "2019", "2020"], [name, "11", "12"], ["Other place", "13", "14"], ["Third place", "15", "16"]]
    made = imported(table_of(rows))
    assert {"13 number", "16 number"} <= {claim[2] for claim in claims(made)}
    for text in made.files.values():
        assert all(letter.isprintable() or letter == "\n" for letter in text.decode())


@pytest.mark.parametrize("name", _HOSTILE)
def test_a_hostile_header_becomes_a_name_or_its_column_is_left_out(name: str) -> None:
    rows = [["Team", "Points", name], ["Reds", "11", "31"], ["Blues", "12", "32"]]
    made = imported(table_of(rows))
    assert {"11 number", "12 number"} <= {claim[2] for claim in claims(made)}


@given(_NAMES, st.integers(1990, 2020), st.data())
def test_every_cell_of_a_wide_table_is_answered_by_its_names(names: list[str], first: int, data: st.DataObject) -> None:
    years = [first, first + 1, first + 2]
    numbers = data.draw(st.lists(st.tuples(*[_NUMBER] * 3), min_size=len(names), max_size=len(names)))
    rows = [["Tree", *map(str, years)], *([name, *map(str, row)] for name, row in zip(names, numbers, strict=True))]
    made = imported(table_of(rows), title="Growth by tree (mm)")
    assert len(made.pack.facts) == 3 * len(names)
    assert is_sound(made, rows)
    _ask_all(made)


@given(_NAMES, st.data())
def test_every_cell_of_a_long_table_is_answered_by_its_names(names: list[str], data: st.DataObject) -> None:
    rows = [["Tree", "Year", "Height (cm)", "Cones"]]
    for name in names:
        for year in ("2018", "2020"):
            height, cones = data.draw(st.tuples(_NUMBER, st.integers(0, 9999)))
            rows.append([name, year, str(height), str(cones)])
    made = imported(table_of(rows))
    assert len(made.pack.facts) == 4 * len(names)
    assert is_sound(made, rows)
    _ask_all(made)


@given(st.lists(st.sampled_from(["North", "north", "South", "So-uth", "so uth"]), min_size=2, max_size=6), st.data())
def test_names_that_are_alike_never_give_a_wrong_figure(names: list[str], data: st.DataObject) -> None:
    rows = [["Region", "Sales"], *([name, str(data.draw(st.integers(1, 99)))] for name in names)]
    try:
        made = imported(table_of(rows))
    except TableError:
        return
    for fact in made.pack.facts:
        name = made.pack.members[fact.members["region"]].name.casefold().replace("-", " ")
        printed = {number for each, number in rows[1:] if each.casefold().replace("-", " ") == name}
        assert printed == {str(fact.value)}


def _ask_all(made: Made) -> None:
    assistant = Assistant([made.pack])
    for fact in made.pack.facts:
        answer = assistant.ask(question_for(made.pack, fact))
        assert fact.value is not None
        assert (answer.value, [each.locator for each in answer.facts]) == (plain(fact.value), [fact.locator]), (
            answer.text
        )
