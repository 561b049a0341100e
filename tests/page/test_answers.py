"""How each kind of answer is laid out: nothing is lost, and nothing stands where it means something else."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from openpyxl import Workbook
from playwright.sync_api import Page, expect

from tests.page.conftest import Open
from tests.page.visiting import PHONE, ask, ask_table, start
from tests.serving.requests import send
from tests.serving.running import Server


def answer_with(page: Page, answer: dict[str, object]) -> None:
    """Have the server give an answer, of which only this is known, to what is asked of it."""
    whole = {
        **dict.fromkeys(("value", "unit", "qualifier", "period", "reason")),
        **{name: [] for name in ("derivation", "facts", "assumptions", "suggestions", "choices")},
        "schema_version": "1",
        "status": "answered",
        "question": "?",
        "understood": "",
        **answer,
    }
    page.route("**/v1/conversations/*/ask", lambda route: route.fulfill(json=whole))


#: Questions, and what their answers show where.
FORMS = (
    ("Did Europe make more notable models than China?", ".value", "No"),
    ("Which benchmark had the biggest lead at the end of 2024?", ".value", "MMMU"),
    ("Which benchmark had the biggest lead at the end of 2024?", ".listing .is-found", "MMMU8.1 %"),
    ("How much has the lead fallen on each benchmark?", ".values tr", "MMLU17.2 percentage points"),
    ("By how many percent did the lead on MATH fall?", ".value .unit", "percentage points"),
    ("What does HumanEval test?", ".sentence.is-alone", "HumanEval tests code production."),
    ("HumanEvl gap at the end of 2024", ".note", "Read “HumanEvl” as “HumanEval”"),
    ("What is said to be the cost of training DeepSeek-V3?", ".value.is-words", "Millions of dollars"),
    ("Rank the countries by notable models", ".listing tr", "United States40 models"),
)


def test_each_kind_of_answer_has_its_form(open_page: Open) -> None:
    page = open_page()
    start(page)
    for question, shown, text in FORMS:
        page.get_by_role("link", name="Ask the report").click()
        expect(ask(page, question).locator(shown).filter(has_text=text).first).to_be_visible()


@pytest.mark.parametrize(("found", "is_falling"), [("North", True), ("Centre", False)])
def test_the_entries_of_an_extreme_stand_in_the_order_of_their_values(
    open_page: Open, found: str, is_falling: bool
) -> None:
    values = {"South": "9.29", "East": "1,016.5", "North": "1,109.08", "Centre": "0.86", "West": "4.34"}
    by_size = ["North", "East", "South", "West", "Centre"]
    order = by_size if is_falling else by_size[::-1]
    told = ", ".join(f"{name} {values[name]} billion US dollars" for name in order[:2])
    page = open_page()
    answer_with(
        page,
        {
            "text": f"{found}: the extreme investment.\n{told}, and 3 more",
            "value": found,
            "derivation": [
                {
                    "operation": "extreme",
                    "operands": [f"{name}: {value} billion US dollars" for name, value in values.items()],
                    "result": found,
                }
            ],
        },
    )
    start(page)
    expect(ask(page, "Which?").locator(".listing th")).to_have_text(order)


def test_the_rows_of_each_report_stand_above_its_own_source(open_page: Open) -> None:
    def ranking(rows: dict[str, str]) -> dict[str, object]:
        return {"operation": "ranking", "operands": [f"{a}: {b}" for a, b in rows.items()], "result": ", ".join(rows)}

    first = {"United States": "40 models", "China": "15 models", "France": "3 models", "Canada": "1 model"}
    second = {"United States": "40 models", "China": "15 models", "Europe": "3 models"}
    text = "\n".join(
        f"{', '.join(rows)}: from the largest to the smallest.\n"
        f"{', '.join(f'{name} {value}' for name, value in rows.items())}\nSource: Report, page {page}"
        for page, rows in enumerate((first, second))
    )
    page = open_page()
    answer_with(
        page,
        {
            "text": text,
            "value": list(second),
            "derivation": [ranking(first), ranking(second)],
        },
    )
    start(page)
    listings = ask(page, "Which?").locator(".listing")
    expect(listings.nth(0).locator("th")).to_have_text(list(first))
    expect(listings.nth(1).locator("th")).to_have_text(list(second))


#: All texts below an element, also those that are folded up.
_TEXTS = """(element) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) texts.push(walker.currentNode.data);
    return texts.join(" ");
}"""


def test_no_word_of_an_answer_is_lost(open_page: Open, server: Server) -> None:
    page = open_page()
    start(page)
    (pack,) = (each for each in send(server.url, "GET", "/v1/packs").json if each["name"] == "us-china-gap")
    for question in (*pack["examples"], "Tell me about China", "Why did the lead shrink?", "China?"):
        page.get_by_role("link", name="Ask the report").click()
        turn = ask(page, question)
        said = send(server.url, "POST", "/v1/ask", {"question": question}).json["text"]
        # What is folded up is there as well.
        seen = words(turn.locator(".answer").evaluate(_TEXTS))
        told = words(said.replace("Source: ", "").replace("It does say: ", "").replace("You can ask: ", ""))
        assert [word for word in told if word not in seen and not re.fullmatch(r"\d+", word)] == [], question


def words(text: str) -> list[str]:
    """The words of a text, without capitals and signs."""
    return re.findall(r"[^\W_]+", text.lower())


def test_many_choices_are_searched(open_page: Open) -> None:
    page = open_page()
    answer_with(
        page,
        {
            "status": "clarify",
            "text": "Which?\n  1. choice 1",
            "choices": [f"choice {number}" for number in range(1, 41)],
        },
    )
    start(page)
    turn = ask(page, "Which?")
    expect(turn.locator(".choice:visible")).to_have_count(8)
    turn.get_by_label("Search all 40 choices").fill("39")
    expect(turn.locator(".choice:visible")).to_have_text(["choice 39"])
    turn.get_by_role("button", name="Show all 40").click()
    expect(turn.locator(".choice:visible")).to_have_count(40)


def test_in_an_order_about_so_much_stands_where_the_answer_has_it(open_page: Open) -> None:
    rows = {"North": "5.9 billion US dollars", "South": "about 4 billion US dollars", "East": "900 million US dollars"}
    page = open_page()
    for names in (list(rows), list(rows)[:2]):
        told = {name: rows[name] for name in names}
        ranking = {
            "operation": "ranking",
            # The order in which the facts are known is another one.
            "operands": [f"{name}: {said}" for name, said in reversed(told.items())],
            "result": ", ".join(names),
        }
        text = f"{', '.join(names)}: from the largest to the smallest.\n" + ", ".join(map(" ".join, told.items()))
        page.unroute_all()
        answer_with(page, {"text": text, "value": names, "derivation": [ranking]})
        start(page)
        expect(ask(page, "Which?").locator(".listing th")).to_have_text(names)


def test_the_years_of_a_series_are_no_values(open_page: Open) -> None:
    page = open_page(PHONE)
    text = "2020: 100; 2021: 101; 2022: 103. (The figure for Town B.)\nSource: towns, row 3"
    answer_with(page, {"text": text, "value": ["100", "101", "103"]})
    start(page)
    turn = ask(page, "How did Town B develop from 2020 to 2022?")
    expect(turn.locator(".values tr")).to_have_text(["2020100", "2021101", "2022103"])
    expect(turn.locator(".value")).to_have_count(0)
    expect(turn.locator(".sentence")).to_have_text("The figure for Town B.")


def test_a_step_without_a_sum_is_told_in_words(open_page: Open) -> None:
    page = open_page()
    start(page)
    working = ask(page, "Which benchmark had the biggest lead at the end of 2024?").locator(".working")
    working.locator("summary").click()
    expect(working.locator(".small-title").first).to_have_text("Compared with each other")
    expect(working.locator(".operands li")).to_have_text(
        ["MMLU: 0.3 %", "MMMU: 8.1 %", "MATH: 1.6 %", "HumanEval: 3.7 %"]
    )
    expect(working.locator(".formula")).to_have_text("→ MMMU")


def test_a_fact_has_its_value_with_the_unit_and_several_have_their_place_folded_up(open_page: Open) -> None:
    page = open_page()
    start(page)
    ask(page, "How many more notable models did the US make than China?").locator(".cite").click()
    place = page.locator("#panel details")
    expect(place.locator("summary")).to_have_count(2)
    expect(place.first.locator("summary")).to_contain_text("paragraph 7")
    expect(place.first.get_by_text("Publisher", exact=True)).not_to_be_visible()
    place.first.locator("summary").click()
    expect(place.first.get_by_text("Published", exact=True)).to_be_visible()

    page.goto("/#fact/hostile/a")
    expect(page.locator(".fact-card .value")).to_have_text("41 wickets")
    expect(page.locator("#panel details")).to_have_count(0)


def test_a_figure_is_large_with_its_thousands_apart_and_how_sure_it_is(open_page: Open) -> None:
    page = open_page()
    whole = {
        **dict.fromkeys(("entity", "period", "origin", "publisher", "published", "rights", "url", "editorial")),
        "id": "x",
        "pack": "p",
        "measure": "cost",
        "value": "4324883",
        "unit": "USD",
        "qualifier": "estimated",
        "statement": "It cost 4,324,883 US dollars.",
        "source": "A report",
        "locator": "page 1",
    }
    page.route("**/v1/facts/p/x", lambda route: route.fulfill(json=whole | {"said": "estimated 4,324,883 US dollars"}))
    page.goto("/#fact/p/x")
    expect(page.locator(".fact-card .value")).to_have_text("Estimated 4,324,883 US dollars")
    expect(page.locator(".fact-card .number")).to_have_text("4,324,883")
    page.route(
        "**/v1/facts/p/y", lambda route: route.fulfill(json=whole | {"id": "y", "value": "-1234567.5", "unit": ""})
    )
    page.goto("/#fact/p/y")
    expect(page.locator(".fact-card .number")).to_have_text("-1,234,567.5")


def test_the_places_of_an_own_table_are_rows(open_page: Open) -> None:
    page = open_page()
    start(page)
    table = "store,2023,2024\nNorth,12,14\nSouth,13,11\nWest,6,13\n"
    ask_table(page, name="sales.csv", content=table, about="Sales by store")
    turn = ask(page, "Rank the stores by sales in 2024")
    expect(turn.locator(".value")).to_have_text("North, West, South")
    expect(turn.locator(".listing tr")).to_have_text(["North14", "West13", "South11"])
    turn = ask(page, "Which two stores had the most sales in 2024?")
    expect(turn.locator(".values tr")).to_have_text(["North14 (2024)", "West13 (2024)"])


def test_a_workbook_tells_all_of_its_sheets(open_page: Open, tmp_path: Path) -> None:
    book = Workbook()
    sales, costs = book.active, book.create_sheet("Costs")
    sales.title = "Sales"
    for row in (["store", "2023", "2024"], ["North", 10, 12], ["South", 20, 13]):
        sales.append(row)
    for row in (["item", "2024"], ["rent", 5], ["wages", 8]):
        costs.append(row)
    book.save(tmp_path / "shop.xlsx")
    page = open_page()
    start(page)
    page.locator("#table-file").set_input_files(tmp_path / "shop.xlsx")
    page.get_by_role("button", name="Ask this table").click()
    expect(page.locator(".table-name")).to_have_text("Sales and Costs")
    expect(page.locator("#about-table .place")).to_contain_text("6 figures")
    expect(page.locator("#about-table .suggestion").nth(1)).to_contain_text("costs")
    page.get_by_role("link", name="Browse its figures").click()
    expect(page.locator("#facts-count")).to_have_text("6 facts")
    expect(page.locator(".fact-line .place").first).to_have_text("Sales, row 2, column 2")


def test_what_is_written_from_right_to_left_turns_nothing_beside_it(open_page: Open) -> None:
    page = open_page()
    start(page)
    box = page.get_by_label("Your question")
    box.fill("كم عدد MMLU")
    expect(box).to_have_css("direction", "rtl")
    turn = ask(page, "كم عدد MMLU")
    expect(turn.locator(".asked")).to_have_css("direction", "rtl")
    expect(turn.locator(".sentence").first).to_have_css("direction", "ltr")
    expect(turn.locator(".sentence bdi")).to_have_text(["كم", "عدد"])
    expect(ask(page, "How big is the lead?").locator(".asked")).to_have_css("direction", "ltr")


@pytest.mark.parametrize("name", ["St. Louis", "Pro: yearly", "A; B", "999 million euros. Deal", "7-Eleven"])
def test_no_name_is_cut_short_or_shown_as_a_figure(open_page: Open, name: str) -> None:
    page = open_page()
    answer_with(page, {"text": f"{name}. Sales of {name}, 2024: 1100.", "value": name})
    start(page)
    turn = ask(page, "Which?")
    expect(turn.locator(".value.is-words")).to_have_text(name)
    expect(turn.locator(".sentence")).to_have_text(f"Sales of {name}, 2024: 1100.")
    answer_with(page, {"text": f"{name}: 11 (2024); Mt. Vernon: 7 (2024). (The sales.)", "value": [name, "Mt. Vernon"]})
    expect(ask(page, "Which two?").locator(".values th")).to_have_text([name, "Mt. Vernon"])
    # A name that is no value is known from what was set beside each other.
    of = [{"operation": "sum", "operands": [f"{name}: 11", "Seoul: 6"], "result": "17"}]
    answer_with(page, {"text": f"{name}: 11; Seoul: 6. (The sales.)", "value": ["11", "6"], "derivation": of})
    expect(ask(page, "How many?").locator(".values tr")).to_have_text([f"{name}11", "Seoul6"])
