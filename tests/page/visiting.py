"""What a person does on the page, and what must hold whatever they do."""

from __future__ import annotations

from typing import NamedTuple

from playwright.sync_api import ConsoleMessage, Locator, Page, Request

#: A refused request is told by the browser itself; the page deals with it.
_REFUSED = "Failed to load resource"


class Size(NamedTuple):
    """The size of a window in pixels of CSS."""

    width: int
    height: int
    is_phone: bool = False
    scale: float = 1


DESKTOP = Size(1280, 860)
PHONE = Size(390, 844, is_phone=True)
SMALL = Size(320, 568, is_phone=True)
#: A window of 1280 pixels at 200 %.
ZOOMED = Size(640, 430, scale=2)


class Watch:
    """Notes whom a window asks, and what fails in it."""

    def __init__(self, page: Page, url: str) -> None:
        self.page = page
        self._url = url
        self.outside: list[str] = []
        self.failed: list[str] = []
        page.context.on("request", self._asked)
        page.on("pageerror", lambda error: self.failed.append(str(error)))
        page.on("console", self._told)

    def _asked(self, request: Request) -> None:
        if not request.url.startswith((f"{self._url}/", f"blob:{self._url}/", "data:")):
            self.outside.append(request.url)

    def _told(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning") and _REFUSED not in message.text:
            self.failed.append(message.text)

    def check(self) -> None:
        """See that all was well."""
        assert self.outside == []
        assert self.failed == []


def start(page: Page) -> None:
    """Open the page at its start."""
    page.goto("/")
    page.locator(".reports a").first.wait_for()


def ask(page: Page, question: str) -> Locator:
    """Ask a question, and give its turn once it is answered."""
    count = page.locator(".turn").count()
    page.get_by_label("Your question").fill(question)
    page.get_by_label("Your question").press("Enter")
    turn = page.locator(".turn").nth(count)
    turn.locator(".actions, .failure, .choices").first.wait_for()
    return turn


def drop(page: Page, *, name: str, content: str) -> None:
    """Drop a file on the page."""
    page.evaluate(
        """({name, content}) => {
            const data = new DataTransfer();
            data.items.add(new File([content], name));
            for (const kind of ["dragenter", "dragover", "drop"]) {
                document.body.dispatchEvent(new DragEvent(kind, {dataTransfer: data, bubbles: true, cancelable: true}));
            }
        }""",
        {"name": name, "content": content},
    )


def ask_table(page: Page, *, name: str, content: str, about: str = "") -> None:
    """Drop a table and begin a conversation over it, saying what it is about."""
    drop(page, name=name, content=content)
    page.get_by_label("What is it about?").fill(about)
    page.get_by_role("button", name="Ask this table").click()
    page.locator(".table-name").wait_for()


def is_too_wide(page: Page) -> bool:
    """Whether the page must be scrolled to the side."""
    page.evaluate("window.scrollTo(0, 0)")
    return bool(page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"))
