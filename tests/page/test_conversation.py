"""A conversation on the page, as a person holds it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.page.conftest import Open
from tests.page.visiting import DESKTOP, PHONE, Size, ask, ask_table, drop, start

SHRINK = "How much did the US lead on MMLU shrink?"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_a_whole_conversation(open_page: Open, table: Path, size: Size, scheme: str) -> None:
    page = open_page(size, scheme)
    start(page)

    turn = ask(page, SHRINK)
    expect(turn.locator(".number")).to_have_text("17.2")
    expect(turn.locator(".unit")).to_have_text("percentage points")
    assert turn.locator(".value").bounding_box()["height"] > 45
    working = turn.locator(".working")
    expect(working.locator(".formula")).not_to_be_visible()
    working.locator("summary").click()
    expect(working.locator(".formula")).to_have_text("17.5 − 0.3 = 17.2 percentage points")

    expect(ask(page, "and MATH?").locator(".number")).to_have_text("22.7")

    turn = ask(page, "How big is the lead?")
    turn.get_by_role("button", name="MATH", exact=True).click()
    expect(page.locator(".turn").last.locator(".asked")).to_have_text("MATH")
    expect(page.locator(".turn").last.locator(".number")).to_have_text("1.6")
    expect(turn.get_by_role("button", name="MATH", exact=True)).to_be_disabled()
    page.reload()
    expect(page.locator(".turn .asked")).to_have_text([SHRINK, "and MATH?", "How big is the lead?", "MATH"])

    turn = ask(page, "How many patents did China file?")
    expect(turn.locator(".kind")).to_have_text("Not in the report")
    expect(turn.locator(".nearest a")).to_have_text("China produces more AI patents than any other country.")
    turn.locator(".suggestion").first.click()
    expect(page.locator(".turn").last.locator(".value")).to_be_visible()

    turn = ask(page, "Which benchmark had the biggest lead at the end of 2024?")
    chart = turn.locator(".chart img")
    chart.scroll_into_view_if_needed()
    expect(chart).to_be_visible()
    assert chart.get_attribute("src").startswith("blob:")
    assert "MMMU" in chart.get_attribute("alt")
    turn.get_by_role("button", name="Hide chart").click()
    expect(chart).not_to_be_visible()

    ask_table(page, name=table.name, content=table.read_text())
    expect(page.locator(".table-name")).to_have_text("Ferry passengers by route (thousand passengers)")
    expect(ask(page, "How many passengers had North Point in 2024?").locator(".number")).to_have_text("455")
    turn = ask(page, "and in 2023?")
    expect(turn.locator(".number")).to_have_text("398")
    turn.locator(".cite").click()
    expect(page.locator("#panel")).to_contain_text("row 4, column 3")


def test_a_citation_leads_to_the_fact_and_back(open_page: Open) -> None:
    page = open_page()
    start(page)
    ask(page, SHRINK).locator(".cite").first.click()
    panel = page.get_by_role("dialog")
    expect(panel.get_by_role("heading", name="2 facts")).to_be_focused()
    expect(panel.locator(".fact-card").first).to_contain_text("paragraph 3")
    expect(panel).to_contain_text("April 2025")
    link = page.url
    page.go_back()
    expect(panel).not_to_be_visible()
    expect(page.locator(".turn .number")).to_have_text("17.2")

    other = open_page()
    other.goto(link)
    expect(other.locator(".fact-card")).to_have_count(2)
    other.keyboard.press("Escape")
    expect(other.get_by_role("heading", name="What does the report say?")).to_be_visible()


def test_what_lies_beneath_a_fact_is_there_after_a_reload(open_page: Open, table: Path) -> None:
    page = open_page()
    start(page)
    ask_table(page, name=table.name, content=table.read_text())
    ask(page, "How many passengers had North Point in 2024?").locator(".cite").click()
    expect(page.locator("#panel .fact-card")).to_contain_text("row 4, column 4")
    page.reload()
    expect(page.locator("#panel .fact-card")).to_contain_text("row 4, column 4")
    expect(page.locator(".turn .number")).to_have_text("455")
    page.keyboard.press("Escape")
    expect(page.locator("#panel")).not_to_be_visible()
    expect(ask(page, "and in 2023?").locator(".number")).to_have_text("398")

    page.goto("/#facts?query=mmmu")
    page.locator(".fact-line").first.click()
    page.locator(".fact-card").wait_for()
    page.reload()
    page.locator(".fact-card").wait_for()
    page.keyboard.press("Escape")
    expect(page.get_by_label("Search")).to_have_value("mmmu")
    expect(page).to_have_url(re.compile(r"#facts\?query=mmmu$"))


def test_what_is_known_can_be_asked_in_mid_conversation(open_page: Open) -> None:
    page = open_page()
    start(page)
    ask(page, SHRINK)
    turn = ask(page, "what do you know?")
    expect(turn.locator(".part .sentence").first).to_contain_text("You can ask the article about: ")
    first = turn.locator(".answer > *").first
    expect(first).to_have_text("Browse and search all facts")
    expect(turn.locator(".suggestion").first).to_be_visible()
    turn.get_by_role("link", name="Browse and search all facts").click()
    expect(page.get_by_role("heading", name="What do you know?")).to_be_focused()
    page.locator(".fact-line").first.wait_for()


def test_the_figures_of_a_table_are_listed_and_searched(open_page: Open, table: Path) -> None:
    page = open_page()
    start(page)
    ask_table(page, name=table.name, content=table.read_text())
    page.get_by_role("link", name="Browse its figures").click()
    expect(page.locator(".fact-line")).to_have_count(9)
    expect(page.locator("#facts-lede")).to_contain_text("Ferry passengers by route")
    page.get_by_label("Search").fill("north 2024")
    expect(page.locator(".fact-line")).to_have_count(1)
    page.locator(".fact-line").click()
    expect(page.locator(".fact-card")).to_contain_text("row 4, column 4")
    page.keyboard.press("Escape")
    expect(page).to_have_url(re.compile("#facts"))

    page.get_by_label("Search").fill("")
    page.locator("#facts-pack").select_option("us-china-gap")
    expect(page.locator("#facts-count")).to_contain_text("48 facts")
    page.locator("#facts-pack").select_option(label="Your table: Ferry passengers by route (thousand passengers)")
    expect(page.locator(".fact-line")).to_have_count(9)

    page.go_back()
    turn = ask(page, "what do you know?")
    turn.get_by_role("link", name="Browse and search all facts").click()
    expect(page.get_by_role("heading", name="What do you know?")).to_be_focused()
    expect(page.locator(".fact-line")).to_have_count(9)
    page.go_back()
    turn.wait_for()
    # The heading stays, and so do the figures where the server has forgotten the conversation.
    page.reload()
    expect(page.locator(".table-name")).to_have_text("Ferry passengers by route (thousand passengers)")
    expect(page.locator("#about-table")).to_contain_text("9 figures")
    page.get_by_role("link", name="Browse its figures").click()
    expect(page.locator(".fact-line")).to_have_count(9)


def test_a_table_is_there_after_a_reload_before_anything_is_asked(open_page: Open, table: Path) -> None:
    page = open_page()
    start(page)
    ask_table(page, name=table.name, content=table.read_text())
    page.reload()
    expect(page.locator(".table-name")).to_have_text("Ferry passengers by route (thousand passengers)")
    page.get_by_role("button", name="New", exact=True).click()
    expect(page.locator(".table-name")).not_to_be_visible()
    page.get_by_role("button", name="History").click()
    expect(page.get_by_role("dialog")).to_contain_text("nothing asked yet")
    page.get_by_role("dialog").get_by_role("link", name="Ferry passengers by route").click()
    expect(ask(page, "How many passengers had North Point in 2024?").locator(".number")).to_have_text("455")
    page.go_back()
    expect(page.get_by_role("heading", name="What does the report say?")).to_be_visible()


def test_a_table_can_be_dropped_on_the_list_of_facts(open_page: Open, table: Path) -> None:
    page = open_page()
    start(page)
    page.get_by_role("link", name="Facts", exact=True).click()
    page.locator(".fact-line").first.wait_for()
    ask_table(page, name=table.name, content=table.read_text())
    expect(page.locator(".table-name")).to_be_visible()
    expect(page).to_have_url(re.compile("#c/"))
    page.reload()
    page.get_by_role("button", name="What can I ask?").click()
    expect(page.locator(".turn .suggestion").first).to_be_visible()


def test_a_table_that_is_refused_leaves_nothing_in_the_history(open_page: Open) -> None:
    page = open_page()
    start(page)
    drop(page, name="notes.csv", content="")
    page.get_by_role("button", name="Ask this table").click()
    page.get_by_role("dialog").get_by_role("alert").wait_for()
    page.keyboard.press("Escape")
    page.get_by_role("button", name="History").click()
    expect(page.get_by_role("dialog")).to_contain_text("Nothing has been asked yet.")


def test_from_the_facts_there_is_a_way_back(open_page: Open, table: Path) -> None:
    page = open_page()
    start(page)
    page.get_by_role("link", name="Facts", exact=True).click()
    page.get_by_role("link", name="Ask a question").click()
    expect(page.get_by_role("heading", name="What does the report say?")).to_be_visible()
    ask(page, SHRINK)
    page.get_by_role("link", name="Facts", exact=True).click()
    page.locator(".fact-line").first.wait_for()
    page.get_by_label("Search").fill("mmlu")
    expect(page).to_have_url(re.compile("query=mmlu"))
    page.reload()
    page.get_by_role("link", name="Back to the conversation").click()
    expect(page.locator(".turn .number")).to_have_text("17.2")
    expect(page).to_have_title(f"{SHRINK} – Ask the report")

    # The figures of a table come first in its own conversation.
    ask_table(page, name=table.name, content=table.read_text())
    page.get_by_role("link", name="Facts", exact=True).click()
    expect(page.locator(".fact-line")).to_have_count(9)
    page.reload()
    expect(page.locator(".fact-line")).to_have_count(9)
    page.get_by_role("link", name="Back to the conversation").click()
    expect(page.locator(".table-name")).to_have_text("Ferry passengers by route (thousand passengers)")


def test_the_largest_of_a_table_stands_among_the_others(open_page: Open, table: Path) -> None:
    page = open_page()
    start(page)
    ask_table(page, name=table.name, content=table.read_text())
    turn = ask(page, "Which route had the highest ferry passengers in 2024?")
    expect(turn.locator(".value")).to_have_text("Long Island")
    expect(turn.locator(".sentence")).to_have_text("Ferry passengers of Long Island, 2024: 1289 thousand.")
    expect(turn.locator(".listing tr")).to_have_text(
        ["Long Island1289 thousand", "North Point455 thousand", "Airport140 thousand"]
    )
    expect(turn.locator(".listing .is-found th")).to_have_text("Long Island")
    turn.locator(".actions").scroll_into_view_if_needed()
    expect(turn.locator(".chart img")).to_be_visible()
    expect(turn.locator(".chart img")).to_have_attribute("alt", re.compile("Airport: 140 thousand"))


def test_of_a_large_table_nothing_is_listed(open_page: Open) -> None:
    page = open_page()
    start(page)
    rows = "\n".join(f"Town {at},{at}" for at in range(6_000))
    ask_table(page, name="towns.csv", content=f"Town,2024\n{rows}\n", about="People by town")
    expect(page.get_by_role("link", name="Browse its figures")).to_have_count(0)
    turn = ask(page, "what do you know?")
    expect(turn.locator(".sentence")).to_have_text("You can ask about: People by town.")
    expect(turn.get_by_role("link")).to_have_count(0)


def test_what_is_known_is_listed_and_searched(open_page: Open) -> None:
    page = open_page()
    start(page)
    page.get_by_role("link", name="Facts", exact=True).click()
    expect(page.get_by_role("heading", name="What do you know?")).to_be_focused()
    page.locator(".fact-line").first.wait_for()
    everything = page.locator(".fact-line").count()
    page.get_by_label("Search").fill("mmmu")
    expect(page.locator("#facts-count")).to_contain_text("about “mmmu”")
    assert 0 < page.locator(".fact-line").count() < everything
    page.locator("#facts-pack").select_option("us-china-gap")
    page.locator(".fact-line").first.click()
    expect(page.locator(".fact-card")).to_contain_text("MMMU")
    page.keyboard.press("Escape")
    page.get_by_label("Search").fill("zebra")
    expect(page.locator("#facts-count")).to_contain_text("Nothing is about “zebra”")

    other = open_page()
    other.goto(page.url)
    expect(other.get_by_label("Search")).to_have_value("zebra")
    expect(other.locator("#facts-pack")).to_have_value("us-china-gap")


def test_back_from_the_facts_the_conversation_is_as_it_was_left(open_page: Open) -> None:
    page = open_page(Size(1280, 500))
    start(page)
    ask(page, SHRINK)
    ask(page, "Notable models of China?")
    page.wait_for_timeout(800)
    left, title = page.evaluate("window.scrollY"), page.title()
    assert left > 100
    # Without scrolling the link into view, as a click of Playwright does.
    page.locator("#to-facts").evaluate("(link) => link.click()")
    page.locator(".fact-line").first.wait_for()
    page.go_back()
    expect(page).to_have_title(title)
    page.wait_for_timeout(200)
    assert abs(page.evaluate("window.scrollY") - left) < 2


@pytest.mark.parametrize("address", ["#fact/%00/%ff", "#fact/us-china-gap/", "#fact//x"])
def test_an_address_of_no_fact_opens_nothing(open_page: Open, address: str) -> None:
    page = open_page()
    page.goto(f"/{address}")
    page.locator(".reports a").first.wait_for()
    expect(page.locator("#panel")).not_to_be_visible()


def test_what_an_address_names_twice_or_in_vain_does_no_harm(open_page: Open) -> None:
    page = open_page()
    page.goto("/#fact/us-china-gap/lead-mmlu-2023,lead-mmlu-2023")
    expect(page.locator(".fact-card, #panel .failure")).to_have_count(1)
    page = open_page()
    page.goto("/#facts?pack=nope")
    page.locator(".fact-line").first.wait_for()
    expect(page.locator("#facts-pack")).to_have_value("")
    assert page.url.endswith("#facts")


def test_history_is_kept_and_cleared(open_page: Open) -> None:
    page = open_page()
    start(page)
    expect(page.get_by_role("button", name="New", exact=True)).not_to_be_visible()
    ask(page, SHRINK)
    page.get_by_role("button", name="New", exact=True).click()
    expect(page.get_by_label("Your question")).to_be_focused()
    ask(page, "Notable models of China?")
    page.reload()
    expect(page.locator(".turn .number")).to_have_text("15")
    expect(ask(page, "and Europe?").locator(".number")).to_have_text("3")

    page.get_by_role("button", name="History").click()
    drawer = page.get_by_role("dialog")
    expect(drawer.locator(".conversations li")).to_have_count(2)
    drawer.get_by_role("link", name=SHRINK).click()
    expect(page.locator(".turn")).to_have_count(1)
    expect(page.locator(".turn .number")).to_have_text("17.2")
    expect(ask(page, "and MATH?").locator(".number")).to_have_text("22.7")

    page.get_by_role("button", name="History").click()
    forgetting = drawer.get_by_role("button", name="Forget “Notable models of China?”")
    forgetting.click()
    expect(forgetting).to_have_text("Forget?")
    forgetting.click()
    expect(drawer.locator(".conversations li")).to_have_count(1)
    drawer.get_by_role("button", name="Clear all").click()
    expect(drawer.locator(".conversations li")).to_have_count(1)
    drawer.get_by_role("button", name="Press again").click()
    expect(drawer).to_contain_text("Nothing has been asked yet.")
    assert page.evaluate("Object.keys(localStorage).length") == 0


def test_an_answer_is_copied_with_its_citation(open_page: Open) -> None:
    page = open_page(permissions=["clipboard-read", "clipboard-write"])
    start(page)
    ask(page, SHRINK).get_by_role("button", name="Copy").click()
    expect(page.get_by_role("button", name="Copied")).to_be_visible()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.startswith(f"{SHRINK}\n\n17.2 percentage points: ")
    assert copied.endswith("paragraph 3")


def test_an_answer_is_copied_where_there_is_no_clipboard_for_pages(open_page: Open) -> None:
    page = open_page(permissions=["clipboard-read"])
    page.add_init_script("Object.defineProperty(navigator.clipboard, 'writeText', {value: undefined})")
    start(page)
    ask(page, SHRINK).get_by_role("button", name="Copy").click()
    expect(page.get_by_role("button", name="Copied")).to_be_visible()
    assert "17.2 percentage points" in page.evaluate("navigator.clipboard.readText()")


def link_of(page: Page, at: int) -> str:
    """The link to a turn."""
    button = page.locator(".turn").nth(at).locator(".actions button[title='Copy a link to this question']")
    button.click()
    expect(button).to_have_text("Link copied")
    return str(page.evaluate("navigator.clipboard.readText()"))


def test_a_link_to_a_question_asks_it(open_page: Open) -> None:
    page = open_page(permissions=["clipboard-read", "clipboard-write"])
    start(page)
    ask(page, SHRINK)
    ask(page, "and MATH?")
    assert link_of(page, 0).count("q=") == 1
    followed = link_of(page, 1)
    assert followed.count("q=") == 2

    other = open_page()
    other.goto(followed)
    expect(other.locator(".turn .number")).to_have_text(["17.2", "22.7"])
    other.reload()
    expect(other.locator(".turn .number")).to_have_text(["17.2", "22.7"])
    other.get_by_role("button", name="History").click()
    expect(other.locator(".conversations li")).to_have_count(1)


def test_a_link_has_no_more_than_its_answer_needs(open_page: Open) -> None:
    page = open_page(permissions=["clipboard-read", "clipboard-write"])
    start(page)
    ask(page, "Notable models of China?")
    ask(page, SHRINK)
    ask(page, "and MATH?")
    assert link_of(page, 2).count("q=") == 2


def test_what_follows_from_too_much_has_no_link(open_page: Open) -> None:
    page = open_page(permissions=["clipboard-read", "clipboard-write"])
    start(page)
    ask(page, SHRINK)
    for name in ["MATH", "MMMU"] * 10:
        ask(page, f"and {name}?")
    page.evaluate("navigator.clipboard.writeText('before')")
    button = page.locator(".turn").last.locator(".actions button[title='Copy a link to this question']")
    button.click()
    expect(button).to_have_text("Follows from too much for a link")
    assert page.evaluate("navigator.clipboard.readText()") == "before"


@pytest.mark.parametrize("typed", ["MATH", "3"])
def test_a_choice_is_shown_and_linked_by_its_name(open_page: Open, typed: str) -> None:
    page = open_page(permissions=["clipboard-read", "clipboard-write"])
    start(page)
    choices = ask(page, "How big is the lead?").locator(".choice").all_text_contents()
    named = choices[2] if typed == "3" else typed
    sent = str(choices.index(named) + 1)
    with page.expect_request("**/ask") as asked:
        turn = ask(page, typed)
    assert asked.value.post_data_json == {"question": sent}
    expect(turn.locator(".asked")).to_have_text(named)
    number = turn.locator(".number").text_content()
    link = link_of(page, 1)
    assert link.endswith(f"q={named}")

    other = open_page()
    other.goto(link)
    expect(other.locator(".turn").last.locator(".number")).to_have_text(number)
    expect(other.locator(".turn .asked")).to_have_text(["How big is the lead?", named])


def test_the_colours_are_chosen_and_kept(open_page: Open) -> None:
    page = open_page()
    start(page)
    ground = "getComputedStyle(document.body).backgroundColor"
    light = page.evaluate(ground)
    page.get_by_role("button", name="Colours: as the system").click()
    page.get_by_role("button", name="Colours: light").click()
    expect(page.get_by_role("button", name="Colours: dark")).to_be_visible()
    dark = page.evaluate(ground)
    assert dark != light
    page.reload()
    assert page.evaluate(ground) == dark


def test_cells_are_pasted_as_a_table(open_page: Open) -> None:
    page = open_page(permissions=["clipboard-read", "clipboard-write"])
    start(page)
    page.evaluate("navigator.clipboard.writeText('Region\\t2023\\nNorth\\t5\\nSouth\\t7')")
    page.get_by_label("Your question").focus()
    page.keyboard.press("Control+V")
    page.get_by_label("What is it about?").fill("Sales by region, million USD")
    page.keyboard.press("Enter")
    expect(page.locator(".table-name")).to_have_text("Sales by region, million USD")
    turn = ask(page, "What were the sales of the South in 2023?")
    expect(turn.locator(".number")).to_have_text("7")


def test_what_can_be_asked_is_asked(open_page: Open) -> None:
    page = open_page()
    start(page)
    turn = ask(page, "What can I ask?")
    told = ["You can ask the article about: ", "You can ask the hostile report about: "]
    expect(turn.locator(".part .sentence")).to_contain_text(told)
    expect(turn).not_to_contain_text("For example: ")
    turn.locator(".suggestion").first.click()
    expect(page.locator(".turn").last.locator(".value")).to_be_visible()


def test_pictures_are_let_go_with_their_conversation(open_page: Open) -> None:
    page = open_page()
    page.add_init_script(
        "window.pictures = new Set();"
        "const [create, revoke] = [URL.createObjectURL, URL.revokeObjectURL];"
        "URL.createObjectURL = (blob) => { const url = create(blob); pictures.add(url); return url; };"
        "URL.revokeObjectURL = (url) => { pictures.delete(url); revoke(url); };"
    )
    start(page)
    chart = ask(page, "Which benchmark had the biggest lead at the end of 2024?").locator(".chart img")
    expect(chart).to_be_visible()
    assert page.evaluate("pictures.size") == 1
    page.get_by_role("button", name="New", exact=True).click()
    assert page.evaluate("pictures.size") == 0
