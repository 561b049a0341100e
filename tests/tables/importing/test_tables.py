"""What tables of different shapes become as packs."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant import Assistant
from assistant.errors import TableError
from assistant.importing.examples import question_for
from assistant.importing.making import Made
from assistant.packs.finding import open_pack
from assistant.packs.writing import write_folder
from assistant.units import plain
from tests.tables.importing.importing import answers, claims, imported, left_out

ASKED = Path(__file__).parent.parent / "asked"

WIDE = """\
"Sales by region, thousand USD"
Region,2019,2020
North,"1,200","1,350"
South,900,—
Total,"2,100","1,350"
"""
STATEMENT = """\
(in millions of euros),FY18,FY19,Change
Assets:,,,
Cash(1),120,80,-33%
Other,5,7,
Liabilities:,,,
Other,3,2,
Margin,12.5%,10%,
"""
LONG = """\
Indicator,Country,Year,Value,Unit
Exports,United States,2019,12.50,billion USD
Exports,Norway,2019,3,billion USD
Unemployment rate,United States,2019,3.7,%
Unemployment rate,Norway,2020,4.4,%
"""


def test_rows_of_a_wide_table_are_members_and_its_title_names_the_measure() -> None:
    assert claims(imported(WIDE)) == [
        ("sales, North", "2019", "1200 thousand USD", "row 3, column 2"),
        ("sales, North", "2020", "1350 thousand USD", "row 3, column 3"),
        ("sales, South", "2019", "900 thousand USD", "row 4, column 2"),
        ("sales, South", "2020", "0 thousand USD", "row 4, column 3 (a dash, read as 0)"),
        ("total sales", "2019", "2100 thousand USD", "row 5, column 2"),
        ("total sales", "2020", "1350 thousand USD", "row 5, column 3"),
    ]
    assert left_out(imported(WIDE)) == {}


def test_a_dash_is_nothing_in_a_statement_and_says_nothing_in_a_list_of_things() -> None:
    statement = "Cash flow,2021,2022,2023\nDividends,—,12.5,14.0\nFees,n/a,5,-\n"
    table, pack = Assistant.from_table(statement.encode()), imported(statement)
    answer = table.ask("What were the dividends in 2021?")
    assert (answer.value, answer.assumptions) == ("0", ('"—" is read as nothing, 0.',))
    assert [claim[2:] for claim in claims(pack) if "dash" in claim[3]] == [
        ("0 number", "row 2, column 2 (a dash, read as 0)"),
        ("0 number", "row 3, column 4 (a dash, read as 0)"),
    ]
    assert list(left_out(pack)) == ["“n/a” (row 3, column 2)"]
    things = "Shop,City,Sales\nNorth,Oslo,120\nEast,Kiev,-\nWest,Bonn,80\n"
    assert Assistant.from_table(things.encode()).ask("Sales of East?").status == "unknown"
    assert len(claims(imported(things))) == 2


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("What was the cost of sales in 2023?", "52"),
        ("How much did the cost of sales change from 2022 to 2023?", "12"),
        ("By how many percent did the cost of sales grow from 2022 to 2023?", "30"),
        ("Average cost of sales over 2022 and 2023", "46"),
        ("What was the difference between revenue and cost of sales in 2023?", "68"),
        ("Did the cost of sales rise from 2022 to 2023?", True),
        ("What was the restructuring charge in 2022?", "-3"),
    ],
)
def test_costs_in_brackets_have_one_sign_in_a_table_and_in_its_pack(question: str, value: object) -> None:
    statement = "USD million,2022,2023\nRevenue,100,120\nCost of sales,(40),(52)\nRestructuring charge,(3),4\n"
    assert Assistant.from_table(statement.encode()).ask(question).value == value
    assert answers(imported(statement), question)[0] == value


def test_costs_in_brackets_are_ranked_by_their_size() -> None:
    things = "Shop,City,Refund cost\nNorth,Oslo,(12.3)\nSouth,Rome,(8.0)\nEast,Kiev,(2.1)\nWest,Bonn,—\n"
    asked = "Which shop had the lowest refund cost?"
    assert Assistant.from_table(things.encode()).ask(asked).value == answers(imported(things), asked)[0] == "East"
    assert claims(imported(things))[0][2:] == ("12.3 number", "row 2, column 3 (a cost, printed as taken off)")


def test_a_note_says_that_a_dash_is_not_known() -> None:
    noted = "Cash flow,2021,2022\nDividends,—,12.5\nFees,4,5\n— not available\n"
    assert Assistant.from_table(noted.encode()).ask("What were the dividends in 2021?").status == "unknown"
    assert len(claims(imported(noted))) == 3


def test_a_total_is_neither_ranked_nor_added_among_its_parts() -> None:
    made = imported(WIDE)
    assert answers(made, "Which region had the highest sales in 2019?") == ("North", None)
    assert answers(made, "What were the total sales in 2019?") == ("2100", "thousand USD")
    assert answers(made, "What was the average sales in 2019?") == ("1050", "thousand USD")


def test_rows_of_a_statement_are_measures_told_apart_by_their_groups() -> None:
    made = imported(STATEMENT)
    assert [claim[0] for claim in claims(made)[::2]] == ["cash", "other (Assets)", "other (Liabilities)", "margin"]
    assert answers(made, "Other liabilities in 2018?") == ("3", "million EUR")
    assert answers(made, "How much did cash fall from 2018 to 2019?") == ("40", "million EUR")
    assert answers(made, "What was the margin in 2018?") == ("12.5", "percent")
    assert "column “Change”" in left_out(made)


def test_a_long_table_names_measure_time_and_unit_in_each_row() -> None:
    made = imported(LONG)
    assert claims(made)[0] == ("exports, United States", "2019", "12.50 billion USD", "row 2, column 4")
    assert answers(made, "Unemployment rate of Norway in 2020") == ("4.4", "percent")
    assert answers(made, "exports of the USA in 2019") == ("12.50", "billion USD")


def test_columns_below_merged_years_are_measures() -> None:
    page = (
        "<table><tr><th rowspan=2>Plant<th colspan=2>2019<th colspan=2>2020"
        "<tr><th>Output (kt)<th>Staff<th>Output (kt)<th>Staff"
        "<tr><td>Aalen<td>5<td>9<td>6<td>8<tr><td>Ulm<td>7<td>4<td>3<td>2</table>"
    )
    made = imported(page)
    assert claims(made)[0] == ("output, Aalen", "2019", "5 kt", "row 3, column 2")
    assert answers(made, "Staff of Ulm in 2020") == ("2", "number")
    assert answers(made, "Output of Ulm in 2019") == ("7", "kt")


def test_a_title_with_two_dimensions_makes_columns_members() -> None:
    made = imported('"Employment by region and sex, 2020 (thousand)"\nRegion,Men,Women\nNorth,5,6\nSouth,7,8\n')
    assert claims(made)[1][0] in ("employment, North, Women", "women, North")
    assert claims(made)[1][2] == "6 thousand number"


def test_units_stand_in_headers() -> None:
    made = imported("City,Area (km²),Number of bridges,Share of green (%)\nUlm,118,30,40\nAalen,146,12,55\n")
    assert [claim[2] for claim in claims(made)[:3]] == ["118 km²", "30 bridge", "40 percent"]


def test_one_measure_in_two_units_becomes_two() -> None:
    made = imported("Item,Unit,2019,2020\nCoal,t,5,6\nGas,m³,7,8\n", reading={"dimension": "item", "measure": "use"})
    assert {claim[0]: claim[2] for claim in claims(made)} == {"use, Coal": "6 t", "use in m³, Gas": "8 m³"}


def test_cells_that_contradict_each_other_are_left_out() -> None:
    made = imported("Region,Sales\nNorth,5\nnorth,7\nSouth,6\nSouth,6\n")
    assert [claim[0] for claim in claims(made)] == ["sales, South"]
    assert any("differ" in why for why in left_out(made).values())


TEAMS = "Rank,Team,Town,Points\n1,Reds,Ulm,30\n2,Blues,Aalen,20\n3,Greens,Ulm,11\n4,Greys,—,10\n"


def test_numbering_is_left_out_with_the_reason() -> None:
    assert left_out(imported(TEAMS)) == {"column “Rank”": "numbers the rows"}


def test_words_told_of_each_row_are_topics_of_the_pack() -> None:
    made = imported(TEAMS)
    assert len(made.pack.topics) == 3
    assert answers(made, "What is the town of the Blues?")[0] == "Aalen"
    assert answers(made, "town of Greens")[0] == "Ulm"
    assert answers(made, "Is Aalen the town of the Blues?")[0] is True
    assert answers(made, "What is the town of the Greys?")[0] is None
    assert answers(made, "What is the town of the Whites?")[0] is None
    assert answers(made, "How many points have the Reds?")[0] == "30"


def test_words_of_rows_that_no_column_names_are_left_out_with_the_reason() -> None:
    made = imported("Team,Season,Coach,Points\nReds,2021,Ann Low,30\nReds,2022,Bo Rae,25\nBlues,2021,Cy Orr,20\n")
    assert left_out(made) == {"column “Coach”": "text of rows that no single column names"}
    assert made.pack.topics == ()


def test_words_that_are_called_as_figures_are_left_out() -> None:
    made = imported("Team,Points,points,Town\nReds,30,many,Ulm\nBlues,20,few,Aalen\nGreens,11,few,Ulm\n")
    assert "it is called as something else is" in left_out(made).values()


def test_more_figures_than_a_pack_should_hold_are_refused_with_another_way() -> None:
    rows = "".join(f"Shop {at},{','.join(['7'] * 21)}\n" for at in range(1_000))
    years = ",".join(str(year) for year in range(2000, 2021))
    with pytest.raises(TableError, match=r"has 21,000 figures, and a pack is made of at most 20,000\. Ask .* --table"):
        imported(f"Shop,{years}\n{rows}")


def test_months_are_no_ranges_of_years_and_millimetres_no_millions() -> None:
    made = imported("Station,Month,Rain (mm)\nUlm,2011-11,5\nUlm,2011-12,6\nAalen,2023-01,7\n")
    assert [claim[1:3] for claim in claims(made)] == [
        ("November 2011", "5 mm"), ("December 2011", "6 mm"), ("January 2023", "7 mm"),
    ]  # fmt: skip
    assert answers(made, "What was the rain of Ulm in December 2011?") == ("6", "mm")


def test_a_sheet_of_notes_is_no_second_table() -> None:
    page = "<table><tr><th>A<th>2019<tr><td>x<td>1</table><table><tr><th>B<th>C<tr><td>y<td>z</table>"
    assert claims(imported(page))[0][2] == "1 number"


def test_a_correction_says_what_is_what() -> None:
    table = "Who,When,How much\nNorth,2019,5\nNorth,2020,6\nSouth,2019,7\n"
    reading = {
        "columns": {"Who": "dimension", "When": "period", "How much": "measure"},
        "names": {"How much": "Rainfall", "Who": "Region"},
        "units": {"How much": "mm"},
    }
    made = imported(table, reading=reading)
    assert claims(made)[1] == ("Rainfall, North", "2020", "6 mm", "row 3, column 3")
    assert answers(made, "Which region had the highest rainfall in 2019?") == ("South", None)


def test_rows_may_be_said_to_be_measures() -> None:
    table = "Item,2019,2020\nSales,5,6\nCosts,3,4\n"
    assert claims(imported(table))[0][0] != "sales"
    assert claims(imported(table, reading={"rows": "measures"}))[0][0] == "sales"


def test_several_tables_need_one_to_be_named() -> None:
    page = "<table><tr><th>A<th>2019<tr><td>x<td>1</table><table><tr><th>B<th>2019<tr><td>y<td>2</table>"
    with pytest.raises(TableError, match=r"there are 2 tables: .*--sheet"):
        imported(page)
    assert claims(imported(page, sheet="2"))[0][2] == "2 number"


def test_a_table_without_figures_says_so() -> None:
    with pytest.raises(TableError, match="no figure was found"):
        imported("Name,Town\nReds,Ulm\nBlues,Aalen\n")


def labelled(name: str) -> Made:
    """The pack of a table whose rows have several names."""
    return imported((ASKED / "labelled" / f"{name}.csv").read_bytes())


def test_measures_below_each_other_are_measures_of_the_pack_with_their_units() -> None:
    lands = labelled("lands")
    assert answers(lands, "What was the population of Sudmark in 2022?") == ("8750000", "number")
    assert answers(lands, "What was the GDP growth of Norland in 2022?") == ("2.4", "percent")
    assert answers(labelled("fuels"), "How much wood did the South have in 2023?") == ("85", "kt")


def test_two_measures_are_put_together_where_one_of_them_names_whose_they_are() -> None:
    branches = labelled("branches")
    assert answers(branches, "difference between deposits and loans of Harbour in 2022")[0] == "69"
    assert answers(branches, "By how much did the deposits of Market exceed its loans in 2023?")[0] == "44"
    assert answers(branches, "loans plus deposits of Station in 2023")[0] == "213"
    assert answers(branches, "difference between deposits and fees of Harbour in 2022")[0] is None


def test_the_last_quarter_is_not_told_for_its_year() -> None:
    answer = Assistant([labelled("shops").pack]).ask("What were the sales of Quay in 2022?")
    assert (answer.status, answer.choices) == ("clarify", ("Q1 2022", "Q2 2022", "Q3 2022", "Q4 2022"))


@pytest.mark.parametrize("table", sorted(ASKED.glob("*.csv")), ids=lambda path: path.stem)
def test_every_cell_is_answered_by_its_names(table: Path) -> None:
    pack = imported(table.read_bytes()).pack
    assistant = Assistant([pack])
    for fact in pack.facts:
        answer = assistant.ask(question_for(pack, fact))
        assert fact.value is not None
        assert (answer.value, [each.locator for each in answer.facts]) == (plain(fact.value), [fact.locator])


@pytest.mark.parametrize("table", sorted(ASKED.glob("*.csv")), ids=lambda path: path.stem)
def test_written_to_a_folder_it_is_the_same_pack(table: Path, tmp_path: Path) -> None:
    made = imported(table.read_bytes())
    write_folder(tmp_path / "figures", made.files)
    assert open_pack(tmp_path / "figures")._replace(made_of="") == made.pack
    assert made.pack.examples


@pytest.mark.parametrize(
    ("change", "is_left_out"),
    [
        (("20", "-20", "5"), True),
        (("20%", "-25%", "10%"), True),
        (("20.0%", "(25.0)%", "10.0%"), True),
        (("31", "-2", "9"), False),
        (("20", "-20", "6"), False),
    ],
)
def test_a_column_of_changes_is_left_out_only_where_it_follows_from_others(
    change: tuple[str, ...], is_left_out: bool
) -> None:
    rows = zip(("North,100,120", "South,80,60", "East,50,55"), change, strict=True)
    made = imported("Region,2023,2024,Change vs 2021\n" + "".join(f"{row},{each}\n" for row, each in rows))
    assert ("column “Change vs 2021”" in left_out(made)) == is_left_out
    own = [claim for claim in claims(made) if claim[0].startswith("change vs 2021")]
    assert own == [] if is_left_out else own[0] == ("change vs 2021, North", "", "31 number", "row 2, column 4") or own


def test_what_a_statement_prints_of_another_time_is_told_with_it() -> None:
    made = imported("USD million,2023,2024,Share of total 2020\nRevenue,100,120,60%\nCosts,80,60,40%\n")
    assert ("revenue, share of total 2020", "", "60 percent", "row 2, column 4") in claims(made)
    assert answers(made, "What was the revenue, share of total 2020?") == ("60", "percent")
    assert answers(made, "What was the revenue in 2024?") == ("120", "million USD")


def test_times_of_races_and_of_days_are_told_as_they_are_printed() -> None:
    made = imported("Runner,Club,Time,Start\nAnn,Fell,1:23:45,09:30\nBob,Dale,1:21:05,09:45\nCid,Fell,1:30:00,10:15\n")
    assert answers(made, "What was the time of Ann?")[0] == "1:23:45"
    assert answers(made, "What was the start of Bob?")[0] == "09:45"
    assert answers(made, "What was the finish of Bob?")[0] is None
