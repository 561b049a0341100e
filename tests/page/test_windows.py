"""The same conversations in several windows of one browser."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Page, Route, expect

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
    # They begin alike, and are told apart by how they ended.
    rows = first.locator(".conversations .place")
    expect(rows.nth(0)).to_contain_text(f"last “{RANKED}”")
    expect(rows.nth(1)).to_contain_text(f"last “{BIGGEST}”")


def test_a_table_is_asked_by_the_window_that_holds_it(open_page: Open, table: Path) -> None:
    first = open_page()
    start(first)
    ask_table(first, name=table.name, content=table.read_text())
    ask(first, "How many passengers had North Point in 2024?")
    second = another(first)
    expect(ask(second, "How many passengers had the Airport in 2023?").locator(".number")).to_have_text("120")
    expect(ask(first, "and in 2022?").locator(".number")).to_have_text("377")
    expect(ask(second, "and in 2022?").locator(".number")).to_have_text("98")


def test_what_is_forgotten_in_one_window_is_forgotten_in_all(open_page: Open) -> None:
    first = open_page()
    start(first)
    ask(first, BIGGEST)
    second = another(first)
    ask(second, FOLLOWED)
    third = another(first)
    third.get_by_role("button", name="History").click()
    expect(third.locator(".conversations li")).to_have_count(1)
    first.get_by_role("button", name="History").click()
    first.get_by_role("button", name="Clear all").click()
    first.get_by_role("button", name="Press again").click()
    expect(third.get_by_role("dialog")).to_contain_text("Nothing has been asked yet.")
    expect(second.locator(".turn")).to_have_count(0)
    assert second.evaluate("Object.keys(localStorage).length") == 0

    ask(second, MODELS)
    second.get_by_role("button", name="History").click()
    expect(second.locator(".conversations .title")).to_have_text([MODELS])
    forgetting = second.get_by_role("button", name=f"Forget “{MODELS}”")
    forgetting.click()
    expect(forgetting).to_have_text("Forget?")
    forgetting.click()
    assert second.evaluate("Object.keys(localStorage).length") == 0


def test_an_answer_that_comes_after_all_is_forgotten_is_not_kept(open_page: Open) -> None:
    first = open_page()
    start(first)
    ask(first, BIGGEST)
    second = another(first)
    held: list[Route] = []
    second.route("**/v1/conversations/*/ask", lambda route: route.continue_() if held else held.append(route))
    second.get_by_label("Your question").fill(MODELS)
    second.get_by_label("Your question").press("Enter")
    expect(second.locator(".waiting")).to_be_visible()
    first.get_by_role("button", name="History").click()
    first.get_by_role("button", name="Clear all").click()
    first.get_by_role("button", name="Press again").click()
    expect(second.locator(".turn")).to_have_count(0)
    with second.expect_response("**/v1/conversations/*/ask"):
        held[0].continue_()
    expect(ask(second, MODELS).locator(".number")).to_have_text("15")
    assert second.evaluate("Object.values(localStorage).map((text) => JSON.parse(text).turns.length)") == [1]
