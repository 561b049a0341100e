"""The same conversations in several windows of one browser."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Page, expect

from tests.page.conftest import Open
from tests.page.visiting import ask, ask_table, start

MODELS, FOLLOWED = "Notable models of China?", "and Europe?"
BIGGEST, RANKED = "Which benchmark had the biggest lead at the end of 2024?", "Rank the countries by notable models"


def another(page: Page) -> Page:
    """A second window on the conversation of the first."""
    second = page.context.new_page()
    second.goto(page.url)
    second.locator(".turn .actions").first.wait_for()
    return second


def test_two_windows_go_on_from_one_conversation_each_by_itself(open_page: Open) -> None:
    first = open_page()
    start(first)
    ask(first, MODELS)
    second = another(first)
    ask(second, BIGGEST)
    expect(ask(first, FOLLOWED).locator(".number")).to_have_text("3")
    with first.expect_response("**/chart.svg?*") as drawn:
        ask(first, RANKED).locator(".actions").scroll_into_view_if_needed()
    picture = first.request.get(drawn.value.url).text()
    assert "Europe" in picture
    assert "MMMU" not in picture

    for page, questions in ((first, [MODELS, FOLLOWED, RANKED]), (second, [MODELS, BIGGEST])):
        page.reload()
        expect(page.locator(".turn .asked")).to_have_text(questions)
    first.get_by_role("button", name="History").click()
    expect(first.locator(".conversations li")).to_have_count(2)


def test_a_table_is_asked_by_the_window_that_holds_it(open_page: Open, table: Path) -> None:
    first = open_page()
    start(first)
    ask_table(first, name=table.name, content=table.read_text())
    ask(first, "How many passengers had North Point in 2024?")
    second = another(first)
    expect(ask(second, "How many passengers had the Airport in 2023?").locator(".number")).to_have_text("120")
    expect(ask(first, "and in 2022?").locator(".number")).to_have_text("377")
    expect(ask(second, "and in 2022?").locator(".number")).to_have_text("98")
