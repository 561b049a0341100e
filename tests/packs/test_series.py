"""Facts from CSV files."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.packs.writing import HARVEST, built, problems_of

SERIES = f"{HARVEST}series:\n  - {{file: rows.csv, measure: crop, at: table 1}}\n"
LINE = SERIES.count("\n")


def test_every_row_is_a_fact_with_what_the_series_says() -> None:
    pack = built(SERIES, rows="fruit,period,value,qualifier\napples,2020,1.70,\nPears,end of 2021,12,about\n")
    first, second = pack.facts[-2:]
    assert (first.id, first.value, first.locator) == ("crop-apples-2020", Decimal("1.70"), "table 1")
    assert first.statement == "Apples gave 1.70 thousand tonnes in 2020."
    assert (second.id, second.members, second.qualifier) == ("crop-pears-end-of-2021", {"fruit": "pears"}, "about")


def test_a_row_may_say_what_the_series_says_otherwise() -> None:
    pack = built(SERIES, rows="country,rival,period,value,measure,at,id\nnorway,Chile,2020,3,lead,page 7,n\n")
    assert (pack.facts[-1].id, pack.facts[-1].locator) == ("n", "page 7")
    assert pack.facts[-1].members == {"country": "norway", "rival": "chile"}


@pytest.mark.parametrize(
    "rows",
    [
        "fruit,period,value\r\napples,2020,3\r\n",
        "\ufefffruit,period,value\napples,2020,3\n",
        'period,"value",fruit\n\n 2020 , 3 ,APPLES\n\n',
        "fruit,period,value,words\napples,2020,3,",
    ],
)
def test_the_ways_of_spreadsheets_to_write_csv_are_one(rows: str) -> None:
    fact = built(SERIES, rows=rows).facts[-1]
    assert (fact.id, fact.value) == ("crop-apples-2020", Decimal(3))


@pytest.mark.parametrize(
    ("rows", "problem"),
    [
        ("", "rows.csv: the file is empty. Write a header and rows"),
        ("\n\n", "rows.csv: the file is empty"),
        (b"fruit,period,value\napples,2020,\xff\n", "rows.csv:2: this is not UTF-8. Save the file as UTF-8"),
        (b"\x00\x01", "rows.csv:1: '\\x00\\x01' is an unknown column"),
        ("fruit,year,value\n", "rows.csv:1: 'year' is an unknown column. The columns are: id, measure, period"),
        ("fruit,vaule\n", "rows.csv:1: 'vaule' is an unknown column. Did you mean `value`?"),
        ("fruit,fruit,value\n", "rows.csv:1: the column 'fruit' stands there 2 times. Keep one of them"),
        ("fruit,period,value\napples,2020\n", "rows.csv:2: this row has 2 cells, the header has 3. Give it as many"),
        ("fruit,period,value\napples,2020,3,4\n", "rows.csv:2: this row has 4 cells, the header has 3"),
        ("fruit,period,value\n\napples,2020,3 %\n", "rows.csv:3: value: '3 %' is no number. Write digits alone"),
        ("fruit,period,value\napples,20-20,3\n", "rows.csv:2: period: the period '20-20' cannot be read"),
        ("fruit,period,value\napels,2020,3\n", "rows.csv:2: fruit has no member 'apels'. Did you mean `apples`?"),
        ("fruit,period,value\n,2020,3\n", "rows.csv:2: the fact does not say which fruit"),
        ("country,value\nchile,3\n", "rows.csv:2: 'crop' has no dimension 'country'"),
        ("fruit,period,value\napples,2020,\n", "rows.csv:2: this fact claims nothing"),
        ("fruit,period,value\napples,2024,9\n", "rows.csv:2: harvest/pack.yaml:39 has a fact of the same measure"),
        ("fruit,period,value\napples,2020,3\napples,2020,3\n", "rows.csv:3: the id 'crop-apples-2020' is taken, see"),
        ('fruit,value\n"apples,3\n', "this is not CSV: unexpected end of data. Check the quotes in this row"),
        ('fruit,value\n"app"les,3\n', "this is not CSV"),
        ("fruit,value\n" + "x" * 200_000 + ",3\n", "this is not CSV: field larger than field limit"),
        ("measure,fruit,value\ncorp,apples,3\n", "rows.csv:2: there is no measure 'corp'. Did you mean `crop`?"),
        ('fruit,period,value\n"apples\n",2020,3\npears,2020,x\n', "rows.csv:4: value: 'x' is no number"),
    ],
    ids=lambda value: repr(value)[:40],
)
def test_what_is_wrong_in_a_file_is_named_with_its_line(rows: str | bytes, problem: str) -> None:
    found = problems_of(SERIES, rows=rows)
    assert any(problem in line for line in found), found


def test_a_file_that_is_not_there_is_named_where_it_is_asked_for() -> None:
    expected = f"{LINE}: there is no file 'rows.csv'. Put it into the pack's folder; its name has to end in .csv"
    assert problems_of(SERIES) == [expected]


@pytest.mark.parametrize("file", ["../rows.csv", "/etc/passwd", "pack.yaml/..", "sub/rows.csv"])
def test_a_series_never_leads_out_of_the_folder(file: str) -> None:
    assert "there is no file" in problems_of(SERIES.replace("rows.csv", file), rows="fruit\n")[0]


def test_a_series_of_an_unknown_measure_is_one_problem_and_not_one_a_row() -> None:
    text = SERIES.replace("file: rows.csv, measure: crop", "file: rows.csv, measure: corp")
    assert problems_of(text, rows="fruit,value\n" + "apples,3\n" * 50) == [
        f"{LINE}: there is no measure 'corp'. Did you mean `crop`?"
    ]
