"""The TSV of Eurostat: dimensions in one column, flags behind values."""

from __future__ import annotations

from assistant import Assistant
from assistant.tables.files import read_grids

TSV = (
    b"freq,unit,nrg_bal,geo\\TIME_PERIOD\t2020 \t2021 \n"
    b"A,TJ,FC,AT\t1043221.9 b\t1088712.0 \n"
    b"A,TJ,FC,EL\t612003.1 \t: \n"
    b"A,TJ,FC,EU27_2020\t36890021.0 \t39201177.7 \n"
    b"A,TJ,FC,MT\t: c\t23418.9 e\n"
)


def test_rows_are_called_by_what_differs_and_flags_are_said() -> None:
    (grid,) = read_grids(TSV, name="energy.tsv")
    assert grid.rows[0] == ("country", "2020", "2021", "unit")
    assert [row[0] for row in grid.rows[1:]] == ["Austria", "Greece", "EU27", "Malta"]
    assert grid.rows[1][1:] == ("1043221.9", "1088712.0", "TJ")
    assert grid.remarks == ("Flags behind values are left aside: b, e.",)


def test_questions_over_it() -> None:
    assistant = Assistant.from_table(TSV)
    answer = assistant.ask("Austria in 2021")
    assert (answer.value, answer.unit) == ("1088712.0", "TJ")
    assert assistant.ask("Which country was highest in 2020?").value == "Austria"
    assert assistant.ask("sum of all countries in 2021").value == "1112130.9"
    for lacking in ("Greece in 2021", "France in 2020", "Austria in 2019", "Austria in GWh in 2020", "total in 2021"):
        assert assistant.ask(lacking).status == "unknown"
