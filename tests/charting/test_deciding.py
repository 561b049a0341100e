"""What is drawn of an answer: the kind, the marks, the words; and what nothing is drawn of."""

from __future__ import annotations

from decimal import Decimal

import pytest

from assistant import Answer, Assistant, Citation, Step
from assistant.charting import Chart, NoChart, chart_of
from assistant.charting.chart import runs
from tests.charting.answers import (
    BELOW_ZERO,
    CHANGES,
    COUNTRIES,
    DRAWN,
    EDITIONS,
    ELEVEN,
    LONG_NAMES,
    ONE,
    ONE_CHANGE,
    RANKED,
    SCALES,
    THREE,
    TWENTY_YEARS,
    UNLIKE,
    answered,
    cited,
    series,
)


@pytest.fixture(scope="module")
def shipped() -> Assistant:
    return Assistant(["us-china-gap"])


def drawn(answer: Answer) -> Chart:
    chart = chart_of(answer)
    assert isinstance(chart, Chart), chart
    return chart


def refused(answer: Answer) -> str:
    chart = chart_of(answer)
    assert isinstance(chart, NoChart), chart
    return chart.why


def names(chart: Chart) -> list[str]:
    return [mark.name for mark in chart.marks]


def labels(chart: Chart) -> list[str]:
    return [mark.label for mark in chart.marks]


# -- the kind ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("answer", "kind"),
    [
        (RANKED, "bars"),
        (BELOW_ZERO, "bars"),
        (SCALES, "bars"),
        (EDITIONS, "bars"),
        (ONE, "lines"),
        (THREE, "lines"),
        (TWENTY_YEARS, "lines"),
        (CHANGES, "slope"),
        (ONE_CHANGE, "slope"),
    ],
)
def test_the_kind_is_told_by_the_figures(answer: Answer, kind: str) -> None:
    assert drawn(answer).kind == kind


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("Which benchmark had the biggest lead at the end of 2024?", "bars"),
        ("Rank the countries by notable models", "bars"),
        ("Did Europe make more notable models than China?", "bars"),
        ("What share of the notable models came from China?", "bars"),
        ("How much did the US lead on MMLU shrink?", "slope"),
        ("How much has the lead fallen on each benchmark?", "slope"),
        ("How did the lead of the top model change?", "slope"),
    ],
)
def test_questions_over_the_article(shipped: Assistant, question: str, kind: str) -> None:
    assert drawn(shipped.ask(question)).kind == kind


def test_two_times_of_many_things_are_bars() -> None:
    facts = [cited(name, "5", period=year) for name in COUNTRIES for year in ("2022", "2024")]
    chart = drawn(answered("the change", facts))
    assert chart.kind == "bars"
    assert names(chart)[:2] == ["Norway, 2022", "Norway, 2024"]


def test_figures_that_are_no_points_in_time_are_bars() -> None:
    facts = [cited("Norway", "5", period=f"since {year}") for year in (2018, 2019, 2020)]
    assert drawn(answered("the growth", facts)).kind == "bars"


# -- the marks --------------------------------------------------------------------------------------------


def test_values_are_labelled_as_printed() -> None:
    facts = [
        cited("Oak", "1.70", unit="percent"),
        cited("Elm", "3", unit="percent", qualifier="about"),
        cited("Ash", "2", unit="percent", qualifier="reported"),
        cited("Yew", "-0.50", unit="percent"),
        cited("Fir", ("1", "1.5"), unit="percent", qualifier="range"),
    ]
    labels_of = dict(zip(names(drawn(answered("x", facts))), labels(drawn(answered("x", facts))), strict=True))
    assert labels_of == {
        "Oak": "1.70 %",
        "Elm": "about 3 %",
        "Ash": "reportedly 2 %",
        "Yew": "−0.50 %",
        "Fir": "1 to 1.5 %",
    }


def test_scales_are_brought_together_and_then_told() -> None:
    chart = drawn(SCALES)
    assert chart.unit == "million US dollars"
    assert [(mark.name, mark.value, mark.high) for mark in chart.marks] == [
        ("Yew", Decimal(1200), None),
        ("Birch", Decimal(100), Decimal(1000)),
        ("Oak", Decimal("78.4"), None),
    ]
    assert labels(chart)[0] == "estimated 1.2 billion US dollars"


def test_bars_go_from_the_largest_to_the_smallest() -> None:
    values = [mark.value for mark in drawn(BELOW_ZERO).marks]
    assert values == sorted(values, reverse=True)


def test_no_more_bars_are_drawn_than_can_be_read() -> None:
    chart = drawn(answered("all", [cited(f"Wood {number}", str(number)) for number in range(61)]))
    assert len(chart.marks) == 40
    assert names(chart)[0] == "Wood 60"
    assert "the 40 largest of 61" in chart.subtitle


def test_no_more_lines_are_drawn_than_can_be_told_apart() -> None:
    chart = drawn(ELEVEN)
    assert [each[0].name for each in chart.series] == list(COUNTRIES[3:11])
    assert "the 8 largest of 11" in chart.subtitle


def test_what_the_answer_is_stands_out() -> None:
    assert [mark.name for mark in drawn(RANKED).marks if mark.stands_out] == ["Norway"]
    assert not any(mark.stands_out for mark in drawn(CHANGES).marks)


def test_the_smallest_come_first_where_they_are_the_answer() -> None:
    facts = [cited(f"Wood {number}", str(number)) for number in range(61)]
    chart = drawn(answered("the two smallest", facts, value=("Wood 0", "Wood 1")))
    assert names(chart)[:3] == ["Wood 0", "Wood 1", "Wood 2"]
    assert "the 40 smallest of 61" in chart.subtitle


def test_what_the_answer_is_is_drawn_even_if_it_lies_among_many() -> None:
    chart = drawn(answered("one", [cited(f"Wood {number}", str(number)) for number in range(61)], value="Wood 3"))
    assert names(chart)[-2:] == ["Wood 22", "Wood 3"]
    assert "40 of 61" in chart.subtitle


def test_whose_place_was_asked_for_stands_out() -> None:
    answer = answered("the place of Oak in the order of each wood", [cited("Elm", "6"), cited("Oak", "5")])
    placed = answer._replace(derivation=(Step("place", ("Elm: 6 trees", "Oak: 5 trees"), "second"),))
    assert [mark.name for mark in drawn(placed).marks if mark.stands_out] == ["Oak"]


def test_a_gap_in_a_series_is_a_gap_in_the_line() -> None:
    stretches = [[mark.period for mark in run] for run in runs(drawn(ONE))]
    assert [(each[0], each[-1]) for each in stretches] == [("2010", "2017"), ("2019", "2024")]


def test_every_second_year_is_no_gap() -> None:
    facts = [cited("Oak", "5", period=str(year)) for year in (2016, 2018, 2020, 2022)]
    assert len(runs(drawn(answered("x", facts)))) == 1


def test_times_that_keep_no_pace_have_no_gap() -> None:
    months = ("January 2024", "June 2024", "September 2024", "February 2025")
    facts = [cited("Oak", "5", period=month) for month in months]
    assert len(runs(drawn(answered("x", facts)))) == 1


def test_series_are_in_order_of_time_however_they_are_cited() -> None:
    facts = series("Oak", [1, 2, 3, 4])
    assert drawn(answered("x", reversed(facts))).marks == drawn(answered("x", facts)).marks


# -- names ------------------------------------------------------------------------------------------------


def test_names_hold_only_what_differs() -> None:
    facts = [cited(f"United States, China, {test}", "5", measure="lead of the US over China") for test in ("A", "B")]
    chart = drawn(answered("the lead", facts))
    assert names(chart) == ["A", "B"]
    assert chart.subtitle == "Lead of the US over China, 2024"


def test_what_all_have_in_common_is_said_once() -> None:
    facts = [cited(f"{name}, birch", "5") for name in ("Norway", "Chile")]
    assert drawn(answered("x", facts)).subtitle == "Tree planting, birch, 2024"


def test_a_comma_in_a_name_does_not_tear_it() -> None:
    facts = [cited("Washington, DC", "5"), cited("Oslo", "6")]
    assert set(names(drawn(answered("x", facts)))) == {"Washington, DC", "Oslo"}


def test_measures_are_told_where_they_differ() -> None:
    facts = [cited("Oak", "5", measure="planting"), cited("Oak", "3", measure="felling")]
    assert names(drawn(answered("x", facts))) == ["planting", "felling"]


def test_editions_that_differ_are_both_drawn_with_their_names() -> None:
    assert names(drawn(EDITIONS)) == ["Norway (Tree Report 2024)", "Norway (Tree Report 2025)"]


def test_sources_with_long_titles_are_given_by_their_numbers() -> None:
    long = "Report on all the trees of the north, in its second printing"
    facts = [
        cited(name, value, source=source, pack=pack)
        for name in ("Norway", "Sweden")
        for value, source, pack in (("61", long, "long"), ("55", "Tree Report", "trees"))
    ]
    reading = "the trees of Norway compared with those of Sweden; the planting of Norway and Sweden"
    chart = drawn(answered(reading, facts))
    assert sorted(names(chart)) == ["Norway [1]", "Norway [2]", "Sweden [1]", "Sweden [2]"]
    assert chart.source == f"Source: [1] {long}, page 5; [2] Tree Report, page 5"
    assert chart.title == "The trees of Norway compared with those of Sweden"


def test_editions_that_agree_are_one_mark_with_both_sources() -> None:
    facts = [cited(name, "5", source=source) for name in ("Oak", "Elm") for source in ("Old", "New")]
    chart = drawn(answered("x", facts))
    assert names(chart) == ["Oak", "Elm"]
    assert chart.source == "Source: Old, page 5; New, page 5"


def test_unlike_units_of_two_reports_are_not_mixed_but_those_of_the_first_drawn() -> None:
    own = [cited(name, "5", unit="percentage point") for name in ("Oak", "Elm")]
    beside = [cited(name, "5", unit="percent", pack="news", source="A paper") for name in ("Oak", "Elm")]
    chart = drawn(answered("x", [*own, *beside]))
    assert (chart.unit, names(chart), chart.source) == (
        "percentage points",
        ["Oak", "Elm"],
        "Source: Tree Report 2025, page 5",
    )


def test_a_range_that_another_report_gives_of_something_else_is_no_bar() -> None:
    own = [cited(name, "5") for name in ("Oak", "Elm")]
    beside = cited("Trees of parks", "5", pack="news", source="A paper")._replace(value=("5", "90"), measure="height")
    assert names(drawn(answered("x", [*own, beside]))) == ["Oak", "Elm"]


def test_figures_of_two_reports_are_no_series_unless_something_was_made_of_them() -> None:
    facts = [cited("Oak", "5", period="2023"), cited("Oak", "6", period="2024", pack="news")]
    assert drawn(answered("x", facts)).kind == "bars"
    change = answered("x", facts)._replace(derivation=(Step("change", ("2023: 5", "2024: 6"), "1"),))
    assert drawn(change).kind == "slope"


def test_what_would_steer_a_terminal_or_break_a_picture_is_left_out() -> None:
    facts = [cited("Oak\x1b[31m\x00", "5"), cited("Elm\nwood", "6")]
    assert names(drawn(answered("x\x07", facts))) == ["Elm wood", "Oak [31m"]


# -- words ------------------------------------------------------------------------------------------------


def test_the_title_is_the_reading_and_the_source_is_under_it(shipped: Assistant) -> None:
    chart = drawn(shipped.ask("Which benchmark had the biggest lead at the end of 2024?"))
    assert chart.title == "The largest lead of the US over China on any benchmark at the end of 2024"
    assert chart.subtitle == "Lead of the US over China, end of 2024"
    assert chart.unit == "percent"
    assert chart.source.startswith("Source: China Invests Far Less")
    assert chart.source.endswith(", paragraph 3")


def test_a_claim_that_does_not_hold_is_not_left_standing(shipped: Assistant) -> None:
    assert drawn(shipped.ask("Did Europe make more notable models than China?")).title.endswith(": no")


def test_a_time_of_the_first_only_is_no_time_of_all() -> None:
    facts = [cited("Oak", "5", period="end of 2023"), cited("Elm", "6", period="end of 2024")]
    assert drawn(answered("the height of each wood at the end of 2023", facts)).title == "The height of each wood"
    assert drawn(answered("the height since 2022", facts)).title == "The height since 2022"


def test_names_that_the_chart_shows_are_not_listed_in_its_title(shipped: Assistant) -> None:
    assert "(" not in drawn(shipped.ask("Rank the countries by notable models")).title


def test_bars_are_told_in_words_with_every_value() -> None:
    assert drawn(LONG_NAMES).alt.endswith(
        "Storms more than 55 %; Fires that people have lit, be it on purpose or by accident 47 %."
    )


def test_the_unit_is_told_where_nothing_else_is_in_common() -> None:
    facts = [
        cited(None, "5", measure="planting", period="2023", unit="tree"),
        cited(None, "3", measure="felling", unit="tree"),
    ]
    assert drawn(answered("Both", facts)).alt == "Bar chart: Both. In trees. planting, 2023 5; felling, 2024 3."


def test_lines_are_told_in_words_with_their_course_and_gaps() -> None:
    assert drawn(ONE).alt == (
        "Line chart: The tree planting of Norway since 2010. Tree planting, in million US dollars. "
        "The value goes from 1.5 (2010) to 109.1 (2024), no figures between 2017 and 2019."
    )
    assert "Brazil from 0.1 (2010) to 9.3 (2024), highest 17.2 (2021)" in drawn(THREE).alt


def test_points_of_lines_that_are_not_exact_are_told() -> None:
    facts = series("Oak", [1, 2, 3, 4])
    facts[1], facts[3] = facts[1]._replace(qualifier="about"), facts[3]._replace(qualifier="more than")
    chart = drawn(answered("x", facts))
    assert chart.note == "Not exact: about 2 (2011); more than 4 (2013)."
    assert chart.alt.endswith(chart.note)
    both = drawn(answered("x", [*facts, *series("Elm", [1, 2, 3, 4])]))
    assert both.note == "Not exact: Oak about 2 (2011); Oak more than 4 (2013)."


def test_exact_points_and_bars_need_no_note() -> None:
    assert [drawn(answer).note for answer in (ONE, RANKED, CHANGES)] == ["", "", ""]


@pytest.mark.parametrize("answer", DRAWN.values(), ids=DRAWN)
def test_words_hold_the_title_the_unit_and_the_ends(answer: Answer) -> None:
    chart = drawn(answer)
    assert chart.title in chart.alt
    assert f"in {chart.unit}" in chart.alt
    assert chart.marks[0].label in chart.alt
    assert chart.marks[-1].label in chart.alt


# -- nothing to draw --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("question", "why"),
    [
        ("What is MMLU?", "The answer holds no figures to draw."),
        ("Who publishes the report?", "The answer holds no figures to draw."),
        ("How big is the lead?", "There is no answer to draw."),
        ("What is the airspeed of a swallow?", "There is no answer to draw."),
        ("What was the US lead on MMLU at the end of 2024?", "The answer holds one figure and nothing to compare it"),
        ("Who makes the most patents?", "The answer holds no figures to draw."),
    ],
)
def test_what_nothing_can_be_drawn_of(shipped: Assistant, question: str, why: str) -> None:
    assert refused(shipped.ask(question)).startswith(why)


def test_unlike_units_share_no_axis() -> None:
    assert refused(UNLIKE) == "Figures in percent and trees cannot share an axis. Ask for those of one unit."


# -- tables -----------------------------------------------------------------------------------------------

TABLE = b"Route,2022,2023,2024\nHarbour,1204,1310,1288\nNorth Point,412,398,455\nAirport,,87.5,141.0\n"
RECORDS = b"City,People (million)\nTokyo,37.4\nDelhi,29.4\nLagos,14.9\n"


@pytest.mark.parametrize(
    ("question", "kind", "found"),
    [
        ("Which route had the most in 2024?", "bars", ["Harbour", "North Point", "Airport"]),
        ("Harbour in 2022, 2023 and 2024", "lines", ["Harbour"] * 3),
        ("How much did Harbour grow from 2022 to 2024?", "slope", ["Harbour"] * 2),
    ],
)
def test_cells_of_a_table(question: str, kind: str, found: list[str]) -> None:
    chart = drawn(Assistant.from_table(TABLE, title="Passengers, thousand").ask(question))
    assert (chart.kind, names(chart)) == (kind, found)
    assert chart.source.startswith("Source: Passengers")


def test_rows_of_records_have_the_names_of_their_rows() -> None:
    chart = drawn(Assistant.from_table(RECORDS, title="Cities").ask("What is the average of people?"))
    assert list(zip(names(chart), labels(chart), strict=True)) == [
        ("Tokyo", "37.4"),
        ("Delhi", "29.4"),
        ("Lagos", "14.9"),
    ]


def test_rows_that_no_working_names_have_the_names_of_their_cells() -> None:
    chart = drawn(Assistant.from_table(RECORDS, title="Cities").ask("Does Tokyo have more people than Delhi?"))
    assert names(chart) == ["Tokyo", "Delhi"]


def test_rows_of_one_value_are_all_drawn() -> None:
    cells = [
        Citation("a", "t", "Height", None, f"Height of {name}: 5.", "5", "metre", None, None, "T", f"row {at}")
        for at, name in enumerate(("Oak", "Elm", "Ash"))
    ]
    assert names(drawn(answered("x", cells))) == ["Oak", "Elm", "Ash"]


def test_a_working_that_does_not_fit_what_is_cited_is_not_drawn() -> None:
    answer = Answer(
        "answered",
        "What?",
        "That.",
        facts=(cited("Oak", "5"),),
        derivation=(Step("comparison", ("Elm: 6 trees", "Ash: 7 trees"), "Ash"),),
    )
    assert refused(answer).startswith("The answer holds one figure")


def test_words_that_look_like_a_number_are_no_figure() -> None:
    told = [Citation("a", "p", "m", "Oak", "s", "seven", None, None, None, "r", "page 1"), cited("Elm", "5")]
    assert refused(answered("x", told)).startswith("The answer holds one figure")
