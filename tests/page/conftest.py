"""One browser and one server for all tests of the page; each test has a window of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from tests.page.packs import write_hostile_pack
from tests.page.visiting import DESKTOP, Size, Watch
from tests.requirements_of_system import needs
from tests.serving.running import Server, serving

ARTICLE = "us-china-gap"
_FLAGS = ("--no-sandbox", "--disable-gpu", "--disable-background-networking")

#: Milliseconds in which something has to come about, on a machine that has more to do.
_PATIENCE = 20_000
expect.set_options(timeout=_PATIENCE)

#: Opens a window of a size, in light or dark; other options are those of a context of Playwright.
Open = Callable[..., Page]


@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    """Debian's Chromium without a window."""
    path = needs("chromium")
    # Not for the whole session: while it runs, no other test can run a loop of events.
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=path, args=_FLAGS)
        yield started
        started.close()


@pytest.fixture(scope="package")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server over the article and over a pack that means ill."""
    folder = tmp_path_factory.mktemp("page")
    hostile = write_hostile_pack(folder / "hostile")
    with serving(folder, "--pack", ARTICLE, "--pack", str(hostile)) as running:
        yield running


@pytest.fixture
def open_page(browser: Browser, server: Server) -> Iterator[Open]:
    """Opens windows, and sees in the end that they asked nobody else and that nothing in them failed."""
    watches: list[Watch] = []

    def opened(size: Size = DESKTOP, scheme: str = "light", *, is_watched: bool = True, **options: object) -> Page:
        context = browser.new_context(
            base_url=server.url,
            viewport={"width": size.width, "height": size.height},
            device_scale_factor=size.scale,
            has_touch=size.is_phone,
            is_mobile=size.is_phone,
            color_scheme=scheme,
            **options,
        )
        context.set_default_timeout(_PATIENCE)
        page = context.new_page()
        if is_watched:
            watches.append(Watch(page, server.url))
        return page

    yield opened
    for context in browser.contexts:
        context.close()
    for watch in watches:
        watch.check()


@pytest.fixture
def table(tmp_path: Path) -> Path:
    """A table of one's own."""
    path = tmp_path / "ferries.csv"
    path.write_text(
        "Ferry passengers by route (thousand passengers),,,\n"
        "Route,2022,2023,2024\n"
        "Long Island,1204,1310,1289\n"
        "North Point,377,398,455\n"
        "Airport,98,120,140\n"
    )
    return path
