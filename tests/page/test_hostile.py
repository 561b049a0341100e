"""Whatever a question, an address, a pack or a table holds is shown as text."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.page.conftest import Open
from tests.page.packs import IMAGE, MARK, SCRIPT
from tests.page.visiting import ask, drop, start

HOSTILE = (
    f"{SCRIPT} models?",
    f"How many {IMAGE} models?",
    "<a href='javascript:alert(1)'>models</a>",
    "{{constructor.constructor('alert(1)')()}}",
    "‮models‬ \N{GRINNING FACE}",
)


def is_untouched(page: Page) -> None:
    """See that nothing of it became an element or ran."""
    assert MARK not in page.title() or SCRIPT in page.title() or IMAGE in page.title()
    assert page.evaluate("document.querySelectorAll('main script, dialog script').length") == 0
    assert page.evaluate(
        "[...document.images].every((image) => image.src.startsWith('blob:') || image.closest('.brand'))"
    )
    assert page.evaluate("[...document.links].every((link) => link.protocol === 'http:')")


def test_questions_are_text(open_page: Open) -> None:
    page = open_page()
    start(page)
    for question in HOSTILE:
        turn = ask(page, question)
        expect(turn.locator(".asked")).to_have_text(question)
        is_untouched(page)
    page.get_by_role("button", name="History").click()
    is_untouched(page)


@pytest.mark.parametrize(
    "address",
    [
        f"/#q={IMAGE}",
        "/#q=%3Cscript%3Ealert(1)%3C%2Fscript%3E",
        f"/#facts?query={SCRIPT}&pack={IMAGE}",
        f"/#fact/{IMAGE}/{SCRIPT}",
        "/#fact/%E0%A4%A/%",
        "/#c/__proto__",
        "/#javascript:alert(1)",
        "/#q=" + "&q=".join(["China?"] * 50),
    ],
)
def test_addresses_are_text(open_page: Open, address: str) -> None:
    page = open_page()
    page.goto(address)
    page.locator(".brand").wait_for()
    page.wait_for_timeout(150)
    is_untouched(page)


def test_packs_are_text(open_page: Open) -> None:
    page = open_page()
    start(page)
    expect(page.locator(".reports")).to_contain_text(SCRIPT)
    page.get_by_role("button", name="How many wickets had the north in 2024?").click()
    turn = page.locator(".turn").last
    expect(turn.locator(".number")).to_have_text("41")
    expect(turn.locator(".sentence")).to_contain_text(IMAGE)
    expect(turn.locator(".cite")).to_contain_text(IMAGE)
    turn.locator(".cite").click()
    expect(page.locator(".fact-card")).to_contain_text(f"https://example.org/{IMAGE}")
    is_untouched(page)
    page.keyboard.press("Escape")
    chart = ask(page, "Which place had the most wickets in 2024?")
    chart.get_by_role("button", name="Chart").click()
    expect(chart.locator(".chart img")).to_be_visible()
    is_untouched(page)
    page.get_by_role("link", name="Facts", exact=True).click()
    page.get_by_label("Search").fill("wickets")
    expect(page.locator(".fact-line").first).to_contain_text(SCRIPT)
    is_untouched(page)


def test_tables_are_text(open_page: Open) -> None:
    page = open_page()
    start(page)
    drop(page, name=f"{IMAGE}.csv", content=f"{SCRIPT},2023,2024\n{IMAGE},5,6\n<b>South</b>,7,8\n")
    expect(page.locator("#table-dialog")).to_contain_text(f"{IMAGE}.csv")
    page.get_by_role("button", name="Ask this table").click()
    page.locator(".table-name").wait_for()
    ask(page, "What is the total in 2023?")
    ask(page, "South in 2024?")
    is_untouched(page)


def test_answers_that_are_none_are_not_shown(open_page: Open) -> None:
    page = open_page()
    page.route("**/v1/conversations/*/ask", lambda route: route.fulfill(json={"status": "answered", "text": 3}))
    start(page)
    expect(ask(page, "China?").locator(".failure")).to_contain_text("no answer")


def test_the_page_allows_nothing_from_elsewhere(open_page: Open) -> None:
    # What it refuses is told as an error.
    page = open_page(is_watched=False)
    response = page.goto("/")
    policy = response.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    refused = page.evaluate("fetch('http://127.0.0.1:9/').then(() => false, () => true)")
    assert refused
    ran = page.evaluate(
        """() => { try { document.body.innerHTML += "<b>x</b>"; return true; } catch { return false; } }"""
    )
    assert not ran
    page.evaluate(
        """() => {
            const script = document.createElement("script");
            script.append("window.ran = true");
            document.body.append(script);
        }"""
    )
    assert not page.evaluate("window.ran")
    assert page.evaluate("document.scripts.length") == 4


@pytest.mark.parametrize("address", ["/#fact/%2e%2e/%2e%2e", "/#fact/../x", "/#fact/us-china-gap/.."])
def test_dots_in_an_address_lead_nowhere_else(open_page: Open, address: str) -> None:
    page = open_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(address)
    expect(page.locator("#panel").get_by_role("alert")).to_contain_text("There is no fact")
    assert [url for url in asked if "/v1/" in url and not url.endswith("/v1/packs")] == []
