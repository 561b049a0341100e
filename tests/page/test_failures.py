"""What goes wrong is told plainly, nothing is lost, and it can be tried again."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from playwright.sync_api import Page, Route, expect

from tests.page.conftest import Open
from tests.page.visiting import ask, ask_table, drop, start
from tests.serving.requests import send
from tests.serving.running import Server

MODELS, FOLLOWED = "Notable models of China?", "and Europe?"
BIGGEST, RANKED = "Which benchmark had the biggest lead at the end of 2024?", "Rank the countries by notable models"
ASKING = "**/v1/conversations/*/ask"


def refuse(page: Page, status: int, message: str = "", **headers: str) -> None:
    """Have the next questions refused."""
    body = {"error": {"message": message, "code": "x"}} if message else None
    page.route(ASKING, lambda route: route.fulfill(status=status, json=body or {}, headers=headers))


def hold_next(page: Page) -> list[Route]:
    """Have the next question held; those after it go on."""
    held: list[Route] = []
    page.route(ASKING, lambda route: route.continue_() if held else held.append(route))
    return held


#: What a server may refuse a question with, and what is told of it.
REFUSED: tuple[tuple[int, str, dict[str, str], str], ...] = (
    (429, "Too many requests.", {"Retry-After": "7"}, "Try again in 7 s."),
    (503, "The store of conversations is away.", {}, "The store of conversations is away."),
    (503, "", {}, "not ready just now"),
    (500, "Traceback", {}, "Nothing is lost"),
    (502, "", {}, "not ready just now"),
    (413, "", {}, "too much at once"),
    (422, "question: too long.", {}, "question: too long."),
)


def test_what_is_refused_is_told(open_page: Open) -> None:
    page = open_page()
    start(page)
    for status, message, headers, says in REFUSED:
        refuse(page, status, message, **headers)
        turn = ask(page, MODELS)
        expect(turn.get_by_role("alert")).to_contain_text(says)
        page.unroute(ASKING)
        turn.get_by_role("button", name="Try again").click()
        expect(turn.locator(".number")).to_have_text("15")


def test_a_server_that_is_gone_is_told_and_found_again(open_page: Open) -> None:
    page = open_page()
    start(page)
    ask(page, MODELS)
    page.context.set_offline(True)
    turn = ask(page, FOLLOWED)
    expect(turn.get_by_role("alert")).to_contain_text("cannot be reached")
    page.context.set_offline(False)
    turn.get_by_role("button", name="Try again").click()
    expect(turn.locator(".number")).to_have_text("3")


def test_an_answer_that_comes_late_goes_where_it_was_asked(open_page: Open) -> None:
    page = open_page()
    start(page)
    held = hold_next(page)
    page.get_by_label("Your question").fill(MODELS)
    page.get_by_label("Your question").press("Enter")
    expect(page.locator(".waiting")).to_be_visible()
    page.get_by_label("Your question").fill(FOLLOWED)
    page.get_by_label("Your question").press("Enter")
    expect(page.get_by_label("Your question")).to_have_value(FOLLOWED)
    page.get_by_role("link", name="Ask the report").click()
    choice = ask(page, "How big is the lead?").get_by_role("button", name="MATH")
    with page.expect_response(ASKING):
        held[0].continue_()
    page.get_by_role("button", name="History").click()
    expect(page.locator(".conversations .title")).to_have_text([MODELS, "How big is the lead?"])
    page.keyboard.press("Escape")
    expect(choice).to_be_enabled()
    expect(page.locator(".turn")).to_have_count(1)


def test_a_conversation_that_is_left_while_it_answers_has_its_question_still(open_page: Open) -> None:
    page = open_page()
    start(page)
    ask(page, MODELS)
    held = hold_next(page)
    box = page.get_by_label("Your question")
    box.fill(RANKED)
    box.press("Enter")
    expect(page.locator(".waiting")).to_be_visible()
    page.get_by_role("button", name="New", exact=True).click()
    expect(page.locator(".turn")).to_have_count(0)
    page.go_back()
    expect(page.locator(".turn .asked")).to_have_text([MODELS, RANKED])
    box.fill(BIGGEST)
    box.press("Enter")
    # One question at a time: it is not sent while another is under way.
    expect(box).to_have_value(BIGGEST)
    with page.expect_response("**/chart.svg?*") as drawn:
        held[0].continue_()
        page.locator(".turn").nth(1).locator(".actions").scroll_into_view_if_needed()
    assert "/turns/1/" in drawn.value.url
    assert "Europe" in page.request.get(drawn.value.url).text()
    box.press("Enter")
    with page.expect_response("**/chart.svg?*") as drawn:
        page.locator(".turn").nth(2).locator(".actions").scroll_into_view_if_needed()
    assert "MMMU" in page.request.get(drawn.value.url).text()
    expect(page.locator(".turn .asked")).to_have_text([MODELS, RANKED, BIGGEST])


def test_a_failure_elsewhere_leaves_the_question_that_is_under_way(open_page: Open) -> None:
    page = open_page()
    start(page)
    ask(page, MODELS)
    held = hold_next(page)
    page.get_by_label("Your question").fill(RANKED)
    page.get_by_label("Your question").press("Enter")
    expect(page.locator(".waiting")).to_be_visible()
    page.get_by_role("button", name="New", exact=True).click()
    ask(page, BIGGEST)
    held[0].abort()
    expect(page.locator(".turn .asked")).to_have_text([BIGGEST])
    page.get_by_role("button", name="History").click()
    page.get_by_role("link", name=MODELS).click()
    turn = page.locator(".turn").nth(1)
    expect(turn.get_by_role("alert")).to_contain_text("cannot be reached")
    turn.get_by_role("button", name="Try again").click()
    expect(turn.locator(".listing tr").first).to_contain_text("United States")


def test_a_start_without_a_server_can_be_tried_again(open_page: Open) -> None:
    page = open_page()
    page.route("**/v1/packs", lambda route: route.abort())
    page.goto("/")
    alert = page.locator("#starters").get_by_role("alert")
    expect(alert).to_contain_text("cannot be reached")
    page.unroute("**/v1/packs")
    alert.get_by_role("button", name="Try again").click()
    expect(page.locator(".reports a")).to_have_count(2)


def forget_all(page: Page, server: Server) -> None:
    """Have the server forget the conversation on the page."""
    stored = page.evaluate("JSON.parse(Object.values(localStorage)[0]).remote.id")
    assert send(server.url, "DELETE", f"/v1/conversations/{stored}").status == 204


def test_a_conversation_that_the_server_forgot_goes_on(open_page: Open, server: Server) -> None:
    page = open_page()
    start(page)
    ask(page, MODELS)
    forget_all(page, server)
    expect(ask(page, FOLLOWED).locator(".number")).to_have_text("3")


def test_a_table_that_the_server_forgot_is_sent_again_while_the_window_holds_it(
    open_page: Open, server: Server, table: Path
) -> None:
    page = open_page()
    start(page)
    ask_table(page, name=table.name, content=table.read_text(), about="Passengers by ferry")
    ask(page, "How many passengers had North Point in 2024?")
    forget_all(page, server)
    expect(ask(page, "and in 2023?").locator(".number")).to_have_text("398")
    forget_all(page, server)
    page.reload()
    turn = ask(page, "and in 2022?")
    expect(turn.get_by_role("alert")).to_contain_text("Choose it again")
    for path, is_same in ((table, True), (table.with_name("other.csv"), False)):
        path.write_text(table.read_text())
        with page.expect_file_chooser() as chosen:
            turn.get_by_role("button", name="Choose the table").click()
        chosen.value.set_files(path)
        expect(page.get_by_label("What is it about?")).to_have_value("Passengers by ferry")
        page.get_by_role("button", name="Ask this table").click()
        if is_same:
            expect(turn.locator(".number")).to_have_text("377")
            expect(page.locator(".table-name")).to_have_text("Passengers by ferry")
            expect(ask(page, "and in 2023?").locator(".number")).to_have_text("398")
            forget_all(page, server)
            page.reload()
            turn = ask(page, "and in 2022?")
        else:
            expect(page.locator(".turn")).to_have_count(0)


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("report.pdf", "%PDF-1.7", "a PDF"),
        ("report", "%PDF-1.7", "a PDF"),
        ("figure.PNG", "", "a picture"),
        ("empty.csv", "", "empty"),
        ("large.csv", "1,2\n" * 600_000, "too large"),
    ],
)
def test_a_table_that_is_none_is_told(open_page: Open, name: str, content: str, says: str) -> None:
    page = open_page()
    start(page)
    drop(page, name=name, content=content)
    sending = page.get_by_role("button", name="Ask this table")
    # What can be told at once is not sent.
    assert sending.is_enabled() == (name in ("report", "empty.csv"))
    if sending.is_enabled():
        sending.click()
    expect(page.get_by_role("dialog").get_by_role("alert")).to_contain_text(says)
    page.keyboard.press("Escape")
    expect(ask(page, MODELS).locator(".number")).to_have_text("15")


def test_a_table_without_figures_is_taken_with_a_word(open_page: Open) -> None:
    page = open_page()
    start(page)
    ask_table(page, name="words.csv", content="a,b\nfoo,bar\nbaz,qux\n")
    expect(page.locator("#about-table .note")).to_have_text("No figures were found in it: only its words can be asked.")
    page.reload()
    expect(page.locator("#about-table .note")).to_be_visible()


def test_of_several_files_it_is_said_which_is_taken(open_page: Open) -> None:
    page = open_page()
    start(page)
    page.evaluate(
        """() => {
            const data = new DataTransfer();
            for (const name of ["sales.csv", "costs.csv"]) data.items.add(new File(["store,2024"], name));
            document.body.dispatchEvent(new DragEvent("drop", {dataTransfer: data, bubbles: true, cancelable: true}));
        }"""
    )
    dialog = page.get_by_role("dialog")
    expect(dialog.locator(".file strong")).to_have_text("sales.csv")
    expect(dialog.locator(".note").first).to_contain_text("Left aside: costs.csv.")


def test_a_conversation_of_another_browser_is_said_to_be_there(open_page: Open) -> None:
    page = open_page()
    page.goto("/#c/abcdef")
    note = page.locator("#note")
    expect(note).to_contain_text("That conversation is not in this browser")
    expect(page.get_by_label("Your question")).to_be_focused()
    ask(page, MODELS)
    expect(note).not_to_be_visible()


KEY = "open sesame"


def guarded(route: Route) -> None:
    """Refuse what comes without the key."""
    if route.request.headers.get("authorization") == f"Bearer {KEY}":
        route.fallback()
    else:
        route.fulfill(status=401, json={"error": {"message": "Send a key.", "code": "invalid_api_key"}})


def give_key(page: Page, key: str = KEY) -> None:
    """Type a key into the sheet that asks for it."""
    page.get_by_label("Key", exact=True).fill(key)
    page.keyboard.press("Enter")


def test_a_key_is_asked_for(open_page: Open) -> None:
    page = open_page()
    page.route("**/v1/**", guarded)
    page.goto("/")
    give_key(page)
    expect(page.locator(".reports a")).to_have_count(2)
    expect(ask(page, MODELS).locator(".number")).to_have_text("15")


@pytest.mark.parametrize(
    ("address", "shown"),
    [("/#fact/us-china-gap/notable-us", ".fact-card"), ("/#facts?pack=us-china-gap", ".fact-line")],
)
def test_what_an_address_shows_is_there_after_the_key(open_page: Open, address: str, shown: str) -> None:
    page = open_page()
    page.route("**/v1/**", guarded)
    page.goto(address)
    refused = page.locator("#key-dialog").get_by_role("alert")
    expect(page.get_by_label("Key", exact=True)).to_be_focused()
    expect(refused).to_have_count(0)
    page.keyboard.type("wrong")
    page.keyboard.press("Enter")
    expect(refused).to_have_text("The assistant refused that key. See that it is whole and has not been replaced.")
    expect(page.get_by_role("heading", name="Another key is needed")).to_be_visible()
    field = page.get_by_label("Key", exact=True)
    expect(field).to_have_attribute("aria-invalid", "true")
    expect(field).to_have_attribute("aria-describedby", refused.get_attribute("id") or "")
    field.fill(KEY)
    page.keyboard.press("Enter")
    expect(page.locator(shown).first).to_be_visible()


def test_a_report_is_chosen_after_the_key(open_page: Open) -> None:
    page = open_page()
    page.route("**/v1/**", guarded)
    page.goto("/")
    give_key(page)
    page.locator(".reports a[href='#facts?pack=us-china-gap']").click()
    expect(page.locator("#facts-pack")).to_have_value("us-china-gap")
    page.get_by_label("Search").fill("models")
    expect(page.locator("#facts-count")).to_contain_text("about “models”")
    assert "pack=us-china-gap" in page.url


def test_all_that_waits_for_the_key_is_done_then(open_page: Open) -> None:
    page = open_page()
    page.route("**/v1/**", guarded)
    page.goto("/#q=Notable models of China?")
    give_key(page)
    expect(page.locator(".turn .number")).to_have_text("15")
    page.get_by_role("button", name="New", exact=True).click()
    expect(page.locator(".reports a")).to_have_count(2)


def test_a_key_that_no_request_can_carry_is_asked_for_again(open_page: Open) -> None:
    page = open_page()
    page.route("**/v1/**", guarded)
    page.goto("/")
    sheet = page.locator("#key-dialog")
    for wrong in (f"{KEY}\u200b", "€", "guess"):
        give_key(page, wrong)
        expect(sheet.get_by_role("alert")).to_contain_text("refused that key")
        expect(page.get_by_label("Key", exact=True)).to_have_value("")
    page.goto("/#q=Notable models of China?")
    page.reload()
    give_key(page)
    expect(page.locator(".turn .number")).to_have_text("15")
    expect(page.locator(".failure:visible")).to_have_count(0)


def test_what_waits_for_the_key_still_does_when_its_sheet_is_closed(open_page: Open, table: Path) -> None:
    page = open_page()
    page.route("**/v1/**", guarded)
    page.goto("/")
    expect(page.get_by_label("Key", exact=True)).to_be_visible()
    expect(page.locator("#key-dialog").get_by_role("alert")).to_have_count(0)
    page.keyboard.press("Escape")
    expect(page.locator("#starters").get_by_role("alert")).to_contain_text("This assistant answers only with its key.")
    drop(page, name=table.name, content=table.read_text())
    page.get_by_role("button", name="Ask this table").click()
    give_key(page)
    expect(page.locator(".table-name")).to_have_text("Ferry passengers by route (thousand passengers)")
    page.get_by_role("button", name="New", exact=True).click()
    expect(page.locator(".reports a")).to_have_count(2)


def send_table(page: Page, *, name: str, content: str) -> list[Route]:
    """Drop a table and have it read; the requests to begin a conversation, none of which is let through."""
    held: list[Route] = []
    page.route("**/v1/conversations", lambda route: held.append(route))
    drop(page, name=name, content=content)
    page.get_by_role("button", name="Ask this table").click()
    expect(page.get_by_role("button", name="Reading it")).to_be_visible()
    return held


def let_through(page: Page, route: Route, server: Server) -> str:
    """Let a request through, and give the id of the conversation that it begins."""
    response = route.fetch()
    route.fulfill(response=response)
    return str(response.json()["id"])


def test_a_table_that_is_called_off_while_it_is_read_is_forgotten(open_page: Open, server: Server, table: Path) -> None:
    page = open_page()
    start(page)
    held = send_table(page, name=table.name, content=table.read_text())
    page.get_by_role("button", name="Cancel").click()
    with page.expect_request(lambda request: request.method == "DELETE"):
        key = let_through(page, held[0], server)
    expect(page.locator(".table-name")).to_be_hidden()
    assert "#c/" not in page.url
    page.wait_for_timeout(300)
    assert send(server.url, "GET", f"/v1/conversations/{key}").status == 404
    page.unroute("**/v1/conversations")
    expect(ask(page, MODELS).locator(".number")).to_have_text("15")


def test_the_end_of_one_table_leaves_the_next_one_that_was_dropped(
    open_page: Open, server: Server, table: Path
) -> None:
    page = open_page()
    start(page)
    held = send_table(page, name="first.csv", content=table.read_text())
    drop(page, name="second.csv", content=table.read_text())
    with page.expect_request(lambda request: request.method == "DELETE"):
        let_through(page, held[0], server)
    expect(page.locator("#table-dialog .file")).to_contain_text("second.csv")
    expect(page.locator(".table-name")).to_be_hidden()
    page.unroute("**/v1/conversations")
    page.get_by_role("button", name="Ask this table").click()
    expect(page.locator(".table-name")).to_be_visible()
    expect(page.locator("#about-table")).to_contain_text("second.csv")


def test_the_name_of_a_file_is_shortened(open_page: Open, table: Path) -> None:
    page = open_page()
    start(page)
    with page.expect_request("**/v1/conversations") as sent:
        drop(page, name=f"{'ä' * 300}.csv", content=table.read_text())
        page.get_by_role("button", name="Ask this table").click()
        page.locator(".table-name").wait_for()
    name = sent.value.post_data_json["table"]["name"]
    assert (len(name), name[-5:]) == (200, "….csv")


#: An answer as it is kept, and what may be wrong with it or around it.
SOUND = {
    **dict.fromkeys(("unit", "qualifier", "period", "reason")),
    **{name: [] for name in ("derivation", "facts", "assumptions", "suggestions", "choices")},
    "status": "answered",
    "question": "a",
    "text": "5: all of it.",
    "value": "5",
    "understood": "",
}
FACT = {**dict.fromkeys(("id", "pack", "statement", "source", "locator"), "x"), "measure": "m", "value": "5"}
FERRIES_KEPT = {"name": "ferries.csv", "title": ""}


def kept(*, answer: object = SOUND, **other: object) -> str:
    """A conversation as the browser keeps it."""
    turns = [{"question": "a", "shown": "a", "answer": answer}]
    return json.dumps({"id": "x", "at": 1, "turns": turns, "asked": None, "remote": None, "table": None, **other})


@pytest.mark.parametrize("remote", ["abc", 5, True, {"id": ".."}, {"id": "..", "from": 0}, {"id": "a/b", "from": 0}])
def test_a_spoilt_place_on_the_server_is_none(open_page: Open, remote: object) -> None:
    page = open_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.add_init_script(
        f"localStorage.setItem('assistant.conversation.x', {kept(remote=remote, table=FERRIES_KEPT)!r})"
    )
    page.goto("/#c/x")
    expect(page.locator(".turn .value")).to_have_text("5")
    expect(ask(page, MODELS).locator(".failure")).to_contain_text("Choose it again")
    assert not any(url.endswith("/v1/ask") for url in asked)


@pytest.mark.parametrize(
    "spoilt",
    [
        kept(answer={**SOUND, "facts": [{**FACT, "value": {"toString": 1}}]}),
        kept(answer={**SOUND, "facts": [{**FACT, "entity": ["x"]}]}),
        kept(answer={**SOUND, "facts": [{**FACT, "id": "\ud800"}]}),
        kept(answer={**SOUND, "value": {"toString": 1}}),
        kept(answer={**SOUND, "unit": 5}),
        kept(answer={**SOUND, "period": []}),
        kept(at=1e300),
        kept(id=".."),
    ],
)
def test_a_history_in_which_anything_is_of_another_kind_is_left_out(open_page: Open, spoilt: str) -> None:
    page = open_page()
    page.add_init_script(f"localStorage.setItem('assistant.conversation.x', {spoilt!r})")
    page.goto("/#c/x")
    page.locator(".reports a").first.wait_for()
    page.get_by_role("button", name="History").click()
    expect(page.get_by_role("dialog")).to_contain_text("Nothing has been asked yet.")
    page.keyboard.press("Escape")
    expect(ask(page, MODELS).locator(".number")).to_have_text("15")


@pytest.mark.parametrize(
    "spoilt",
    [
        "{",
        "null",
        "[]",
        '{"id": 3}',
        '{"id":"x","at":1,"table":null,"turns":[{"question":"a","shown":"a","answer":{}}]}',
    ],
)
def test_a_spoilt_history_does_no_harm(open_page: Open, spoilt: str) -> None:
    page = open_page()
    page.add_init_script(f"localStorage.setItem('assistant.conversation.x', {spoilt!r})")
    page.goto("/#c/x")
    page.locator(".reports a").first.wait_for()
    expect(ask(page, MODELS).locator(".number")).to_have_text("15")
    page.get_by_role("button", name="History").click()
    expect(page.locator(".conversations li")).to_have_count(1)


def fill_storage(page: Page) -> None:
    """Leave no room in the storage of the browser."""
    page.evaluate(
        """() => {
            let text = "x".repeat(1 << 20);
            while (text.length > 8) {
                try {
                    localStorage.setItem("filler" + text.length + Math.random(), text);
                } catch {
                    text = text.slice(text.length / 2);
                }
            }
        }"""
    )


def test_in_a_full_storage_the_oldest_make_room(open_page: Open) -> None:
    page = open_page()
    start(page)
    ask(page, "How much has the lead fallen on each benchmark?")
    page.get_by_role("link", name="Ask the report").click()
    fill_storage(page)
    expect(ask(page, MODELS).locator(".number")).to_have_text("15")
    expect(page.locator(".aside")).to_contain_text("the oldest conversation was removed")
    page.reload()
    expect(page.locator(".turn .number")).to_have_text("15")
    page.get_by_role("button", name="History").click()
    expect(page.locator(".conversations .title")).to_have_text([MODELS])


def test_what_does_not_fit_at_all_removes_nothing(open_page: Open) -> None:
    page = open_page()
    start(page)
    ask(page, MODELS)
    page.get_by_role("link", name="Ask the report").click()
    fill_storage(page)
    ask(page, "How much has the lead fallen on each benchmark?")
    expect(page.locator(".aside")).to_contain_text("keeps no more history")
    page.reload()
    page.get_by_role("button", name="History").click()
    expect(page.locator(".conversations .title")).to_have_text([MODELS])


def test_with_a_full_storage_it_goes_on(open_page: Open) -> None:
    page = open_page()
    start(page)
    fill_storage(page)
    expect(ask(page, MODELS).locator(".number")).to_have_text("15")
    expect(page.locator(".aside")).to_contain_text("keeps no more history")
    expect(ask(page, FOLLOWED).locator(".number")).to_have_text("3")
    page.get_by_role("button", name="History").click()
    expect(page.locator(".conversations .title")).to_have_text([MODELS])
    expect(page.get_by_role("dialog")).to_contain_text("gone when this window is closed")


def test_without_storage_it_goes_on(open_page: Open) -> None:
    page = open_page()
    page.add_init_script(
        "for (const name of ['localStorage', 'sessionStorage'])"
        " Object.defineProperty(window, name, {get() { throw new DOMException('no', 'SecurityError'); }})"
    )
    start(page)
    expect(ask(page, MODELS).locator(".number")).to_have_text("15")
    expect(ask(page, FOLLOWED).locator(".number")).to_have_text("3")
    expect(page.locator(".aside")).to_contain_text("keeps no more history")


def test_a_reload_loses_no_question(open_page: Open) -> None:
    page = open_page()
    start(page)
    for questions, found in (([MODELS], "15"), ([MODELS, FOLLOWED], "3")):
        hold_next(page)
        page.get_by_label("Your question").fill(questions[-1])
        page.get_by_label("Your question").press("Enter")
        expect(page.locator(".waiting")).to_be_visible()
        page.reload()
        expect(page.locator(".turn .number").last).to_have_text(found)
        expect(page.locator(".turn .asked")).to_have_text(questions)
    page.reload()
    expect(page.locator(".turn .number")).to_have_text(["15", "3"])


@pytest.mark.parametrize("is_taken", [True, False])
def test_a_turn_over_a_table_is_taken_once(open_page: Open, server: Server, table: Path, is_taken: bool) -> None:
    page = open_page()
    start(page)
    ask_table(page, name=table.name, content=table.read_text())
    ask(page, "How many passengers had North Point in 2024?")
    kept = page.evaluate("JSON.parse(Object.values(localStorage)[0]).remote.id")
    hold_next(page)
    page.get_by_label("Your question").fill("and in 2023?")
    page.get_by_label("Your question").press("Enter")
    expect(page.locator(".waiting")).to_be_visible()
    if is_taken:
        send(server.url, "POST", f"/v1/conversations/{kept}/ask", {"question": "and in 2023?"})
    page.reload()
    expect(page.locator(".turn .number").last).to_have_text("398")
    assert len(send(server.url, "GET", f"/v1/conversations/{kept}").json["turns"]) == 2


def test_a_question_that_failed_stays_and_can_be_asked_after_others(open_page: Open) -> None:
    page = open_page()
    start(page)
    refuse(page, 500)
    failed = ask(page, FOLLOWED)
    page.unroute(ASKING)
    ask(page, MODELS)
    expect(page.locator(".turn .asked")).to_have_text([FOLLOWED, MODELS])
    failed.get_by_role("button", name="Try again").click()
    expect(page.locator(".turn .asked")).to_have_text([MODELS, FOLLOWED])
    expect(page.locator(".turn .number")).to_have_text(["15", "3"])


def test_what_failed_is_asked_again_after_a_reload(open_page: Open) -> None:
    page = open_page()
    start(page)
    refuse(page, 503)
    ask(page, MODELS)
    page.get_by_role("button", name="History").click()
    expect(page.locator(".conversations .place")).to_contain_text("not answered yet")
    page.unroute(ASKING)
    page.reload()
    expect(page.locator(".turn .number")).to_have_text("15")


def test_a_question_whose_table_was_lost_is_asked_after_others_were(
    open_page: Open, server: Server, table: Path
) -> None:
    page = open_page()
    start(page)
    ask_table(page, name=table.name, content=table.read_text())
    ask(page, "How many passengers had North Point in 2024?")
    forget_all(page, server)
    page.reload()
    lost = ask(page, "and in 2023?")
    ask(page, "and in 2022?")
    with page.expect_file_chooser() as chosen:
        lost.get_by_role("button", name="Choose the table").click()
    chosen.value.set_files(table)
    page.get_by_role("button", name="Ask this table").click()
    expect(page.locator(".turn .number")).to_have_text(["455", "398"])
    expect(page.locator(".turn .asked").last).to_have_text("and in 2023?")
