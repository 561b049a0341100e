"""SDMX-CSV of both editions, with codes, names or both."""

from __future__ import annotations

import pytest

from assistant import Assistant
from assistant.tables.files import read_grids
from assistant.tables.grid import ColumnHint, Grid
from assistant.units import plain
from tests.tables.importing.importing import imported


def grid(text: str) -> Grid:
    """The one table of a text."""
    (found,) = read_grids(text.encode(), name="data.csv")
    return found


def test_codes_alone() -> None:
    found = grid(
        "DATAFLOW,FREQ,GEO,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE,UNIT_MULT,OBS_STATUS\n"
        "X:GDP(1.0),A,DE,2019,1.5,EUR,9,A\nX:GDP(1.0),A,FR,2019,2.5,EUR,9,P\n"
    )
    assert found.rows[0] == ("FREQ", "GEO", "TIME_PERIOD", "OBS_VALUE", "UNIT_MEASURE", "UNIT_MULT", "OBS_STATUS")
    assert found.rows[1] == ("A", "DE", "2019", "1.5", "EUR", "9", "A")
    roles = ("dimension", "dimension", "time", "measure", "unit", "scale", "attribute")
    assert tuple(hint.role for hint in found.hints) == roles
    assert (found.hints[3].unit, found.header_rows) == ("billion EUR", 1)


def test_codes_and_names_in_one_cell() -> None:
    found = grid(
        "DATAFLOW,GEO: Area,TIME_PERIOD: Time,OBS_VALUE: Value,UNIT_MEASURE: Unit\n"
        "X:GDP(1.0): Output,DE: Germany,2019,1.5,EUR: Euro\nX:GDP(1.0): Output,FR: France,2020,2.5,EUR: Euro\n"
    )
    assert found.rows[:2] == (("Area", "Time", "Value", "Unit"), ("Germany", "2019", "1.5", "Euro"))
    assert found.hints[0] == ColumnHint(
        "Area", title="Area", role="dimension", codes=(("DE", "Germany"), ("FR", "France"))
    )
    assert (found.title, found.hints[2].unit) == ("Output", "Euro")


def test_names_in_columns_of_their_own() -> None:
    found = grid(
        "STRUCTURE,STRUCTURE_ID,STRUCTURE_NAME,ACTION,REF_AREA,Reference area,TIME_PERIOD,Time period,OBS_VALUE,"
        "Observation value,UNIT_MEASURE,Unit of measure\n"
        "DATAFLOW,X:GDP(1.0),Output,I,DE,Germany,2019,,1.5,,PT,Percentage\n"
        "DATAFLOW,X:GDP(1.0),Output,I,FR,France,2019,,2.5,,PT,Percentage\n"
    )
    assert found.rows[1] == ("Germany", "2019", "1.5", "Percentage")
    assert found.rows[0] == ("Reference area", "Time period", "Observation value", "Unit of measure")
    assert found.hints[0].codes == (("DE", "Germany"), ("FR", "France"))
    assert (found.title, found.hints[2].unit) == ("Output", "Percentage")


def test_units_that_differ_stand_with_their_rows() -> None:
    found = grid("DATAFLOW,GEO,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE\nX,DE,2019,1,EUR\nX,US,2019,2,USD\n")
    assert found.hints[2].unit == ""


LABELLED = """\
STRUCTURE,STRUCTURE_ID,ACTION,FREQ: Frequency,REF_AREA: Reference area,TIME_PERIOD: Time period,\
OBS_VALUE: Observation value,UNIT_MEASURE: Unit of measure,UNIT_MULT: Unit multiplier
dataflow,X:EXR(1.0),I,A: Annual,DE: Germany,2020,100.5,USD: US dollar,6: Millions
dataflow,X:EXR(1.0),I,A: Annual,DE: Germany,2021,110.5,USD: US dollar,6: Millions
dataflow,X:EXR(1.0),I,A: Annual,FR: France,2020,90.5,USD: US dollar,6: Millions
dataflow,X:EXR(1.0),I,A: Annual,FR: France,2021,95.0,USD: US dollar,6: Millions
"""
BESIDE = """\
DATAFLOW,REF_AREA,Reference area,TIME_PERIOD,Time period,OBS_VALUE,Observation value,UNIT_MEASURE,Unit of measure,\
UNIT_MULT,Unit multiplier
X:EXR(1.0),DEU,Germany,2020,,100.5,,USD,US dollar,6,Millions
X:EXR(1.0),DEU,Germany,2021,,110.5,,USD,US dollar,6,Millions
X:EXR(1.0),FRA,France,2020,,90.5,,USD,US dollar,6,Millions
"""
CODES = """\
DATAFLOW,REF_AREA,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE,UNIT_MULT
X:EXR(1.0),Germany,2020,100.5,USD,6
X:EXR(1.0),Germany,2021,110.5,USD,6
X:EXR(1.0),France,2020,90.5,USD,6
"""


@pytest.mark.parametrize(("text", "column"), [(LABELLED, 7), (BESIDE, 6), (CODES, 4)])
def test_a_table_and_its_pack_tell_scales_and_units_and_cite_the_columns_of_the_file(text: str, column: int) -> None:
    answer = Assistant.from_table(text.encode()).ask("What was the value for Germany in 2021?")
    assert (answer.value, answer.unit) == ("110.5", "million USD")
    assert answer.facts[0].locator == f"row 3, column {column}"
    facts = imported(text).pack.facts
    assert [(fact.unit.name, fact.locator) for fact in facts if fact.unit and plain(fact.value or 0) == "110.5"] == [
        ("million USD", f"row 3, column {column}")
    ]


def test_each_row_has_its_own_unit_and_scale() -> None:
    table = Assistant.from_table(
        b"DATAFLOW,GEO,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE,UNIT_MULT,OBS_STATUS\n"
        b"X,Germany,2020,1.5,EUR,9,A\nX,Canada,2020,2500,USD,6,P\nX,France,2020,1.1,EUR,9,A\n"
    )
    assert table.ask("What was the value for Canada in 2020?").unit == "million USD"
    assert table.ask("How much higher was Germany than France in 2020?").unit == "billion EUR"
    assert table.ask("How much higher was Germany than Canada in 2020?").status == "unknown"
