"""For everybody: narrow, zoomed, without a mouse, with a screen reader, with less movement."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.page.conftest import Open
from tests.page.visiting import DESKTOP, PHONE, SMALL, ZOOMED, Size, ask, ask_table, drop, is_too_wide, start

QUESTIONS = (
    "How much did the US lead on MMLU shrink?",
    "How much has the lead fallen on each benchmark?",
    "How big is the lead?",
    "How many patents did China file?",
    "Which benchmark had the biggest lead at the end of 2024?",
    "What does HumanEval test?",
)


def talk(page: Page) -> None:
    """Ask something of each kind."""
    start(page)
    for question in QUESTIONS:
        ask(page, question)
    for working in page.locator(".working summary").all():
        working.click()
    page.locator(".chart img").first.wait_for()


@pytest.mark.parametrize("size", [SMALL, ZOOMED], ids=["320 pixels", "200 %"])
def test_nothing_is_wider_than_the_window(open_page: Open, table: Path, size: Size) -> None:
    page = open_page(size)
    start(page)
    assert not is_too_wide(page)
    talk(page)
    assert not is_too_wide(page)
    page.locator(".cite").first.click()
    page.locator(".fact-card").first.wait_for()
    assert not page.evaluate("(panel => panel.scrollWidth > panel.clientWidth)(document.getElementById('panel'))")
    page.keyboard.press("Escape")
    page.get_by_role("button", name="History").click()
    assert not is_too_wide(page)
    page.keyboard.press("Escape")
    drop(page, name="a-very-long-name-of-a-file-" * 5 + ".csv", content=table.read_text())
    assert not is_too_wide(page)
    page.keyboard.press("Escape")
    page.get_by_role("link", name="Facts", exact=True).click()
    page.locator(".fact-line").first.wait_for()
    assert not is_too_wide(page)


def test_text_of_twice_the_size_fits(open_page: Open) -> None:
    page = open_page(PHONE)
    start(page)
    ask(page, QUESTIONS[0])
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    assert not is_too_wide(page)


def test_an_answer_is_not_covered_in_a_low_window(open_page: Open) -> None:
    page = open_page(Size(320, 256, scale=4))
    start(page)
    value = ask(page, QUESTIONS[0]).locator(".value")
    value.scroll_into_view_if_needed()
    place = value.bounding_box()
    at = {"x": place["x"] + place["width"] / 2, "y": place["y"] + place["height"] / 2}
    assert page.evaluate("({x, y}) => document.elementFromPoint(x, y).closest('.value') !== null", at)


def test_the_last_turn_stays_in_view_while_charts_come_in(open_page: Open) -> None:
    page = open_page(Size(1280, 500))
    start(page)
    for question in (QUESTIONS[1], QUESTIONS[1], QUESTIONS[0]):
        ask(page, question)
    page.reload()
    page.locator(".turn").nth(1).locator(".chart img").wait_for()
    page.wait_for_timeout(300)
    expect(page.locator(".turn").last.locator(".asked")).to_be_in_viewport()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_axe_finds_nothing_serious(open_page: Open, table: Path, size: Size, scheme: str) -> None:
    page = open_page(size, scheme, reduced_motion="reduce")
    start(page)
    found = serious(page)
    talk(page)
    found += serious(page)
    page.locator(".cite").first.click()
    page.locator(".fact-card").first.wait_for()
    found += serious(page)
    page.keyboard.press("Escape")
    page.get_by_role("button", name="History").click()
    page.get_by_role("button", name="Forget").first.click()
    found += serious(page)
    page.keyboard.press("Escape")
    drop(page, name="report.pdf", content="%PDF")
    found += serious(page)
    page.keyboard.press("Escape")
    ask_table(page, name=table.name, content=table.read_text())
    found += serious(page)
    ask(page, "Which route had the most passengers in 2024?")
    page.route("**/v1/conversations/*/ask", lambda route: route.abort())
    ask(page, "and in 2023?").locator(".failure").wait_for()
    found += serious(page)
    page.unroute_all()
    page.get_by_role("link", name="Facts", exact=True).click()
    page.locator(".fact-line").first.wait_for()
    found += serious(page)
    page.route("**/v1/packs", lambda route: route.fulfill(status=401, json={}))
    page.goto("/")
    page.reload()
    page.locator("#key-dialog[open]").wait_for()
    found += serious(page)
    assert found == []


def serious(page: Page) -> list[str]:
    """What axe finds that keeps people out."""
    found = Axe().run(page).response["violations"]
    return [
        f"{each['id']}: {node['html'][:200]} {node['failureSummary']}"
        for each in found
        if each["impact"] in ("serious", "critical", "moderate")
        for node in each["nodes"]
    ]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_what_is_typed_into_is_told_from_its_ground(open_page: Open, scheme: str) -> None:
    page = open_page(scheme=scheme)
    start(page)
    page.locator("h1").first.click()
    ground = page.locator("body").evaluate("element => getComputedStyle(element).backgroundColor")
    page.evaluate("location.hash = '#facts'")
    fields = [page.locator(each) for each in (".box", "#facts-query", "#facts-pack")]
    edges = [field.evaluate("element => getComputedStyle(element).borderTopColor") for field in fields]
    assert all(contrast(edge, ground) >= 3 for edge in edges), (edges, ground)


def contrast(one: str, other: str) -> float:
    """How much two colours stand out from each other, as WCAG counts it."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: str) -> float:
    """How bright a colour is, from 0 to 1."""
    parts = [int(each) / 255 for each in re.findall(r"\d+", colour)[:3]]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


#: The box shows its focus by its border.
_IS_SHOWN = """element => element.tagName === "TEXTAREA"
    || (element.matches(":focus-visible") && getComputedStyle(element).outlineStyle !== "none")"""


def focused(page: Page) -> str:
    """What the focus is on, in a word."""
    return str(
        page.evaluate("(e => e.getAttribute('aria-label') || e.textContent.trim() || e.id)(document.activeElement)")
    )


def test_all_is_reached_by_the_keyboard(open_page: Open) -> None:
    page = open_page()
    start(page)
    expect(page.get_by_label("Your question")).to_be_focused()
    page.keyboard.type("How much did the US lead on MMLU shrink?")
    page.keyboard.press("Enter")
    page.locator(".turn .actions").wait_for()
    expect(page.get_by_label("Your question")).to_have_value("")

    # What is opened by its address takes no focus.
    page.reload()
    page.locator(".turn .actions").wait_for()
    reached = []
    for _ in range(12):
        page.keyboard.press("Tab")
        reached.append(focused(page))
        assert page.evaluate(f"({_IS_SHOWN})(document.activeElement)"), reached[-1]
    assert reached[0] == "Skip to the question"
    assert [each for each in reached if "paragraph 3" in each]
    assert reached.index("How it was worked out") < reached.index("Copy") < reached.index("question")
    page.evaluate("document.querySelector('.working summary').focus()")
    page.keyboard.press("Enter")
    expect(page.locator(".formula")).to_be_visible()

    page.evaluate("document.querySelector('.cite').focus()")
    page.keyboard.press("Enter")
    page.locator(".fact-card").first.wait_for()
    page.keyboard.press("Escape")
    expect(page.locator(".cite").first).to_be_focused()

    page.keyboard.press("/")
    expect(page.get_by_label("Your question")).to_be_focused()


def test_the_focus_goes_to_the_box_when_a_button_is_done_with(open_page: Open) -> None:
    page = open_page()
    start(page)
    page.locator(".suggestion").first.press("Enter")
    page.locator(".turn .value").wait_for()
    expect(page.get_by_label("Your question")).to_be_focused()
    ask(page, "How big is the lead?").get_by_role("button", name="MATH").press("Enter")
    expect(page.locator(".turn").last.locator(".asked")).to_have_text("MATH")
    expect(page.get_by_label("Your question")).to_be_focused()


@pytest.mark.parametrize(
    ("address", "label", "target"), [("/#c/none", "question", "Your question"), ("/#facts", "search", "Search")]
)
def test_the_skip_link_leads_on(open_page: Open, address: str, label: str, target: str) -> None:
    page = open_page()
    page.goto(address)
    page.locator(".reports a").first.wait_for(state="attached")
    page.evaluate("document.body.tabIndex = -1; document.body.focus()")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name=f"Skip to the {label}")).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page.get_by_label(target, exact=True)).to_be_focused()


def test_keys_in_the_box(open_page: Open) -> None:
    page = open_page()
    start(page)
    box = page.get_by_label("Your question")
    ask(page, "Notable models of China?")
    ask(page, "and Europe?")
    box.press("ArrowUp")
    expect(box).to_have_value("and Europe?")
    box.press("ArrowUp")
    expect(box).to_have_value("Notable models of China?")
    box.press("ArrowDown")
    box.press("ArrowDown")
    expect(box).to_have_value("")
    box.fill("two")
    box.press("Shift+Enter")
    box.type("lines")
    expect(box).to_have_value("two\nlines")
    assert page.locator(".turn").count() == 2


def test_answers_are_read_out(open_page: Open) -> None:
    page = open_page()
    start(page)
    log = page.get_by_role("log", name="Answers")
    expect(log).to_have_attribute("aria-live", "polite")
    ask(page, QUESTIONS[0])
    expect(log.get_by_role("heading", name=QUESTIONS[0])).to_be_visible()
    expect(log.get_by_role("list", name="Sources")).to_be_visible()
    page.reload()
    page.locator(".turn .value").wait_for()
    expect(log).to_have_attribute("aria-live", "polite")


def test_what_is_done_in_a_dialog_is_read_out_in_it(open_page: Open) -> None:
    page = open_page(permissions=["clipboard-read", "clipboard-write"])
    start(page)
    ask(page, QUESTIONS[0]).locator(".cite").first.click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_role("button", name="Copy citation").first.click()
    # What lies beneath an open dialog is not there for a screen reader.
    expect(dialog.get_by_role("status")).to_have_text("Copied")
    page.keyboard.press("Escape")
    page.get_by_role("button", name="History").click()
    dialog.get_by_role("button", name="Forget").click()
    expect(dialog.get_by_role("status")).to_have_text("Press again to forget it.")
    dialog.get_by_role("button", name="Press again to forget").click()
    expect(dialog.get_by_role("status")).to_have_text("Forgotten.")
    page.keyboard.press("Escape")
    ask(page, QUESTIONS[0]).get_by_role("button", name="Copy").click()
    expect(page.locator("#said")).to_have_text("Copied")


def test_nothing_moves_for_who_wants_it_still(open_page: Open) -> None:
    page = open_page(reduced_motion="reduce")
    start(page)
    page.get_by_role("button", name="History").click()
    assert page.evaluate("getComputedStyle(document.getElementById('history')).animationName") == "none"


@pytest.mark.parametrize("size", [Size(640, 400, scale=2), Size(844, 390), Size(320, 256, scale=4)], ids=str)
def test_in_a_low_window_the_start_is_seen_and_the_box_stays(open_page: Open, size: Size) -> None:
    page = open_page(size)
    start(page)
    assert page.evaluate("scrollY") == 0
    box = page.get_by_label("Your question")
    expect(box).to_be_focused()
    expect(box).to_be_in_viewport(ratio=1)
    expect(page.get_by_role("link", name="Ask the report")).to_be_in_viewport()
    turn = ask(page, QUESTIONS[0])
    expect(box).to_be_in_viewport(ratio=1)
    expect(turn.locator(".number")).to_be_in_viewport()
    assert page.locator("#composer").bounding_box()["height"] < size.height / 4


def test_the_keyboard_of_a_phone_is_put_away_before_the_answer(open_page: Open) -> None:
    page = open_page(PHONE)
    start(page)
    ask(page, QUESTIONS[0])
    expect(page.get_by_label("Your question")).not_to_be_focused()


@pytest.mark.parametrize("size", [SMALL, DESKTOP], ids=["320 pixels", "desktop"])
def test_a_chart_that_is_asked_for_is_seen(open_page: Open, size: Size) -> None:
    page = open_page(size, reduced_motion="reduce")
    start(page)
    turn = ask(page, QUESTIONS[0])
    turn.get_by_role("button", name="Chart").click()
    chart = turn.locator(".chart")
    expect(chart).to_be_in_viewport(ratio=0.7)
    expect(turn.get_by_role("button", name="Hide chart")).to_be_visible()
    page.wait_for_timeout(100)
    top, foot = chart.bounding_box()["y"], page.locator("#composer").bounding_box()["y"]
    assert 0 < top < foot - min(chart.bounding_box()["height"], size.height / 2)


def test_of_a_long_conversation_only_what_is_near_is_laid_out(open_page: Open) -> None:
    page = open_page()
    start(page)
    ask(page, QUESTIONS[0])
    page.evaluate(
        """() => {
            const [key] = Object.keys(localStorage).filter((each) => each.startsWith("assistant.conversation."));
            const kept = JSON.parse(localStorage[key]);
            kept.turns = Array.from({length: 300}, () => kept.turns[0]);
            localStorage[key] = JSON.stringify(kept);
        }"""
    )
    page.reload()
    expect(page.locator(".turn")).to_have_count(300)
    expect(page.locator(".turn").last.locator(".asked")).to_be_in_viewport()
    # What is far off has no place yet, and gets one when it is come to.
    is_laid_out = "element => element.checkVisibility({contentVisibilityAuto: true})"
    value = page.locator(".turn .value")
    assert value.last.evaluate(is_laid_out)
    assert not value.first.evaluate(is_laid_out)
    page.evaluate("window.scrollTo(0, 0)")
    expect(value.first).to_be_in_viewport()
    assert value.first.evaluate(is_laid_out)
    expect(ask(page, "and MATH?").locator(".asked")).to_be_in_viewport()


def test_on_paper_the_working_is_open_and_nothing_is_dark(open_page: Open) -> None:
    page = open_page(scheme="dark")
    start(page)
    page.get_by_role("button", name="Colours").click()
    page.get_by_role("button", name="Colours").click()
    turn = ask(page, QUESTIONS[0])
    expect(turn.locator(".formula")).not_to_be_visible()
    page.emulate_media(media="print")
    assert turn.locator(".formula").evaluate("element => element.checkVisibility()")
    assert turn.locator(".formula").bounding_box()["height"] > 10
    expect(page.locator("body")).to_have_css("color", "rgb(31, 35, 40)")
    expect(page.locator("#composer")).not_to_be_visible()
