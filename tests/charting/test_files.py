"""Charts in files: each form is what it says, says what it shows, and needs nothing from elsewhere."""

from __future__ import annotations

import builtins
import html
import json
import os
import re
import shutil
import socket
import struct
import subprocess
import sys
import zlib
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from assistant.charting import Chart, ChartError, UnwritableError, chart_of, write_chart
from assistant.charting.files.forms import ENDINGS
from assistant.charting.vega.colours import DARK, LIGHT
from tests.charting.answers import CHANGES, DRAWN, LONG_NAMES, RANKED, THREE, UNLIKE, answered, cited
from tests.charting.test_deciding import drawn
from tests.cli.running import surroundings

SVG = "{http://www.w3.org/2000/svg}"
NAUGHTY = answered(
    'the <b>"wood"</b> & </script><script>alert(1)</script> ]]> of each',
    [cited("<img src=x onerror=alert(1)>", "5"), cited('O\'ak & "Elm" \\ ]]>', "6", source="</title></svg>")],
)


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("a chart needs no network")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket.socket, "connect_ex", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)


def written(chart: Chart, folder: Path, ending: str) -> Path:
    path = folder / f"chart{ending}"
    write_chart(chart, path)
    return path


# -- SVG ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", DRAWN)
def test_svg_is_well_formed_and_says_what_it_shows(name: str, tmp_path: Path) -> None:
    chart = drawn(DRAWN[name])
    root = ElementTree.parse(written(chart, tmp_path, ".svg")).getroot()
    assert (root.tag, root.get("role")) == (f"{SVG}svg", "img")
    assert [(root[at].tag, root[at].get("id")) for at in (0, 1)] == [
        (f"{SVG}title", "chart-title"),
        (f"{SVG}desc", "chart-description"),
    ]
    assert root.get("aria-labelledby") == "chart-title chart-description"
    assert root[0].text == chart.title
    assert root[1].text == f"{chart.alt} {chart.source}"
    shown = " ".join("".join(each.itertext()) for each in root.iter(f"{SVG}text"))
    squeezed = re.sub(r"\s", "", shown)
    for part in (chart.title, chart.source, chart.marks[0].label, f"in {chart.unit}"):
        assert re.sub(r"\s", "", part) in squeezed


def test_svg_turns_dark_where_the_screen_is(tmp_path: Path) -> None:
    text = written(drawn(THREE), tmp_path, ".svg").read_text(encoding="utf-8")
    head, _, drawing = text.partition("</style>")
    used = set(re.findall(r'(?:fill|stroke)="(#[0-9a-f]{6})"', drawing))
    assert used <= set(LIGHT.all)
    assert {LIGHT.ground, LIGHT.ink, LIGHT.quiet, *LIGHT.series[:3]} <= used
    for light, dark in zip(LIGHT.all, DARK.all, strict=True):
        assert f'.marks [fill="{light}"]{{fill:{dark}}}' in head
    assert "@media (prefers-color-scheme:dark)" in head


# -- PNG ----------------------------------------------------------------------------------------------------


def blocks(png: bytes) -> Iterator[tuple[bytes, bytes]]:
    """The blocks of a PNG with their names; their check sums are held against them."""
    at = 8
    while at < len(png):
        (size,) = struct.unpack(">I", png[at : at + 4])
        name, body = png[at + 4 : at + 8], png[at + 8 : at + 8 + size]
        assert struct.unpack(">I", png[at + 8 + size : at + 12 + size]) == (zlib.crc32(name + body),)
        yield name, body
        at += 12 + size


@pytest.mark.parametrize("name", DRAWN)
def test_png_is_one_and_says_what_it_shows(name: str, tmp_path: Path) -> None:
    chart = drawn(DRAWN[name])
    png = written(chart, tmp_path, ".png").read_bytes()
    assert png.startswith(b"\x89PNG\r\n\x1a\n")
    held = list(blocks(png))
    assert [held[0][0], held[-1][0]] == [b"IHDR", b"IEND"]
    width, height = struct.unpack(">II", held[0][1][:8])
    assert 600 <= width <= 2400
    assert 200 <= height <= 2600
    told = dict(body.split(b"\0\0\0\0\0", 1) for kind, body in held if kind == b"iTXt")
    assert told[b"Title"].decode() == chart.title
    assert told[b"Description"].decode() == chart.alt
    assert told[b"Source"].decode() == chart.source


def test_png_is_light_unless_dark_is_wanted(tmp_path: Path) -> None:
    light, dark = tmp_path / "light.png", tmp_path / "dark.png"
    write_chart(drawn(RANKED), light)
    write_chart(drawn(RANKED), dark, ground="dark")
    assert corner(light.read_bytes()) == (255, 255, 255)
    assert corner(dark.read_bytes()) == tuple(bytes.fromhex(DARK.ground[1:]))


def corner(png: bytes) -> tuple[int, ...]:
    """The colour of the first pixel, which no filter changes but by nothing."""
    data = zlib.decompress(b"".join(body for name, body in blocks(png) if name == b"IDAT"))
    return tuple(data[1:4])


# -- the web page -------------------------------------------------------------------------------------------


class Page(HTMLParser):
    """The elements of a page with their attributes, and the text in them."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.scripts: list[str] = []
        self._within = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        self._within = tag

    def handle_endtag(self, tag: str) -> None:
        self._within = ""

    def handle_data(self, data: str) -> None:
        if self._within == "script":
            self.scripts.append(data)
        elif self._within != "style":
            self.text += data


def test_the_page_says_what_it_shows_and_has_its_figures(tmp_path: Path) -> None:
    chart = drawn(CHANGES)
    page = Page(written(chart, tmp_path, ".html").read_text(encoding="utf-8"))
    labels = [attributes["aria-label"] for tag, attributes in page.elements if attributes.get("aria-label")]
    assert chart.alt in labels
    assert chart.title in page.text
    assert chart.source in page.text
    assert [mark.label for mark in chart.marks if mark.label not in page.text] == []
    assert [tag for tag, _ in page.elements].count("tr") == len(chart.marks) + 1


def test_the_page_fetches_nothing(tmp_path: Path) -> None:
    page = Page(written(drawn(CHANGES), tmp_path, ".html").read_text(encoding="utf-8"))
    assert [tag for tag, attributes in page.elements if {"src", "href"} & attributes.keys()] == []
    policy = next(attributes["content"] for _, attributes in page.elements if attributes.get("http-equiv"))
    assert policy
    assert policy.startswith("default-src 'none'")
    assert "http" not in policy
    assert "eval" not in policy
    assert "ast: true" in page.scripts[-1]
    assert "vegaEmbed" in page.scripts[0]


def test_the_page_follows_the_scheme_of_the_screen(tmp_path: Path) -> None:
    page = Page(written(drawn(CHANGES), tmp_path, ".html").read_text(encoding="utf-8"))
    specs = re.search(r"const specs = (\{.*\});", page.scripts[-1])
    assert specs
    held: dict[str, Any] = json.loads(specs[1])
    assert held["light"]["background"] == LIGHT.ground
    assert held["dark"]["background"] == DARK.ground
    assert "prefers-color-scheme: dark" in page.scripts[-1]


# -- names that would break out -------------------------------------------------------------------------------


def test_names_do_not_break_out_of_a_page(tmp_path: Path) -> None:
    chart = drawn(NAUGHTY)
    text = written(chart, tmp_path, ".html").read_text(encoding="utf-8")
    page = Page(text)
    assert len(page.scripts) == 2
    assert "img" not in [tag for tag, _ in page.elements]
    assert html.escape(chart.title) in text


def test_names_do_not_break_out_of_svg(tmp_path: Path) -> None:
    chart = drawn(NAUGHTY)
    root = ElementTree.parse(written(chart, tmp_path, ".svg")).getroot()
    assert root[0].text == chart.title
    assert not list(root.iter(f"{SVG}img"))


# -- what is written, and where -------------------------------------------------------------------------------


def test_a_specification_can_be_read_back(tmp_path: Path) -> None:
    import altair

    spec = json.loads(written(drawn(LONG_NAMES), tmp_path, ".vl.json").read_text(encoding="utf-8"))
    altair.Chart.from_dict(spec, validate=True)


@pytest.mark.parametrize("ending", ENDINGS)
def test_the_same_chart_is_the_same_bytes(ending: str, tmp_path: Path) -> None:
    chart = drawn(RANKED)
    first = written(chart, tmp_path, ending).read_bytes()
    assert written(chart, tmp_path, ending).read_bytes() == first
    assert [path.name for path in tmp_path.iterdir()] == [f"chart{ending}"]


@pytest.mark.parametrize("name", ["chart.pdf", "chart", "chart.json", ".svg", "chart.svg.gz", ""])
def test_another_ending_is_refused(name: str, tmp_path: Path) -> None:
    with pytest.raises(ChartError, match=r"ends in none of \.svg, \.png, \.html, \.vl\.json\. Name it chart\.svg"):
        write_chart(drawn(RANKED), tmp_path / name if name else "")
    assert list(tmp_path.iterdir()) == []


def test_what_is_no_chart_is_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "chart.svg"
    path.write_text("my own drawing", encoding="utf-8")
    with pytest.raises(UnwritableError, match="is there already and no chart; it was left as it is"):
        write_chart(drawn(RANKED), path)
    assert path.read_text(encoding="utf-8") == "my own drawing"
    (tmp_path / "folder.svg").mkdir()
    with pytest.raises(UnwritableError, match="is there already"):
        write_chart(drawn(RANKED), tmp_path / "folder.svg")


def test_a_place_that_cannot_be_written_to_is_named(tmp_path: Path) -> None:
    with pytest.raises(UnwritableError, match=r"nowhere.chart\.vl\.json cannot be written: No such file or"):
        write_chart(drawn(RANKED), tmp_path / "nowhere" / "chart.vl.json")
    with pytest.raises(UnwritableError, match="cannot be written"):
        write_chart(drawn(RANKED), tmp_path / f"{'x' * 300}.vl.json")
    with pytest.raises(UnwritableError, match="cannot be written"):
        write_chart(drawn(RANKED), "\0.vl.json")


def test_what_is_no_chart_cannot_be_written(tmp_path: Path) -> None:
    with pytest.raises(ChartError, match=r"There is no chart to write\. Figures in percent and trees"):
        write_chart(chart_of(UNLIKE), tmp_path / "chart.svg")  # type: ignore[arg-type]


@pytest.mark.parametrize(("ending", "library"), [(".vl.json", "altair"), (".svg", "altair"), (".png", "vl_convert")])
def test_a_library_that_lacks_is_named_with_the_mend(
    ending: str, library: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    real = builtins.__import__

    def without(name: str, *rest: Any) -> Any:
        if name.partition(".")[0] == library:
            raise ImportError(name)
        return real(name, *rest)

    monkeypatch.setattr(builtins, "__import__", without)
    monkeypatch.setattr("assistant.charting.vega.extras.import_module", without)
    with pytest.raises(ChartError, match=f"the library '{library}', which is not installed") as caught:
        written(drawn(RANKED), tmp_path, ending)
    assert 'pip install "report-assistant[charts]"' in str(caught.value)
    assert list(tmp_path.iterdir()) == []


# -- without a network at all ---------------------------------------------------------------------------------

_PROGRAM = """
import sys
from assistant import Assistant
from assistant.charting import chart_of, write_chart
chart = chart_of(Assistant(["us-china-gap"]).ask("How much has the lead fallen on each benchmark?"))
for ending in (".svg", ".png", ".html", ".vl.json"):
    write_chart(chart, sys.argv[1] + "/chart" + ending)
"""
_CUT_OFF = ["unshare", "--map-root-user", "--net"]


def can_be_cut_off() -> bool:
    """Whether a process can be run here in which there is no network."""
    return bool(shutil.which(_CUT_OFF[0])) and subprocess.run([*_CUT_OFF, "true"], capture_output=True).returncode == 0


@pytest.mark.skipif(os.name != "posix" or not can_be_cut_off(), reason="no process can be cut off the network here")
def test_all_forms_are_written_where_there_is_no_network(tmp_path: Path) -> None:
    command = [*_CUT_OFF, sys.executable, "-c", _PROGRAM, str(tmp_path)]
    subprocess.run(command, check=True, timeout=60, env=surroundings(XDG_CACHE_HOME=str(tmp_path / "cache")))
    assert {path.name for path in tmp_path.glob("chart.*")} == {f"chart{ending}" for ending in ENDINGS}
