"""Charts in a terminal, as they are to look: `drawn/*.txt` are drawings that a person has looked at.

`python -m tests.charting.test_drawing` writes them anew; look at the difference before you commit it.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

import pytest

from assistant.charting import Chart, chart_of
from assistant.cli.charts.drawing import drawing
from assistant.cli.layout import cells
from tests.charting.answers import DRAWN, answered, cited
from tests.cli.running import around

FOLDER = Path(__file__).parent / "drawn"
_STYLE = re.compile(r"\x1b\[[0-9;]*m")


class Golden(NamedTuple):
    """A drawing that is kept: of which answer, how wide, and whether in plain letters."""

    name: str
    width: int = 80
    is_plain: bool = False

    @property
    def file(self) -> Path:
        return FOLDER / f"{self.name}-{self.width}{'-plain' if self.is_plain else ''}.txt"

    def drawn(self) -> str:
        return draw(self.name, width=self.width, is_dumb=self.is_plain) + "\n"


GOLDEN = (
    *(Golden(name) for name in DRAWN),
    *(Golden(name, 40) for name in ("three", "below-zero", "long-names", "changes", "one")),
    *(Golden(name, 120) for name in ("three", "ranked")),
    *(Golden(name, 72, is_plain=True) for name in ("one", "three", "changes", "below-zero", "scales")),
)


def draw(name: str, **changes: object) -> str:
    return drawing(chart(name), around(**{"is_terminal": True, **changes}))


def chart(name: str) -> Chart:
    found = chart_of(DRAWN[name])
    assert isinstance(found, Chart)
    return found


@pytest.mark.parametrize("golden", GOLDEN, ids=lambda golden: golden.file.stem)
def test_a_drawing_looks_as_it_did_when_somebody_looked_at_it(golden: Golden) -> None:
    assert golden.drawn() == golden.file.read_text(encoding="utf-8")


def test_no_drawing_is_kept_that_is_not_held_against_its_chart() -> None:
    assert {file.name for file in FOLDER.iterdir()} == {golden.file.name for golden in GOLDEN}


@pytest.mark.parametrize("width", [40, 57, 80, 100, 200])
@pytest.mark.parametrize("name", DRAWN)
def test_no_line_is_wider_than_the_terminal(name: str, width: int) -> None:
    assert max(cells(line) for line in draw(name, width=width).split("\n")) <= width


@pytest.mark.parametrize("width", [1, 20, 39])
@pytest.mark.parametrize("name", DRAWN)
def test_a_terminal_that_is_too_narrow_is_no_fault(name: str, width: int) -> None:
    assert chart(name).marks[0].label in draw(name, width=width)


@pytest.mark.parametrize("width", [40, 80])
@pytest.mark.parametrize("name", DRAWN)
def test_colours_change_nothing_but_colours(name: str, width: int) -> None:
    assert _STYLE.sub("", draw(name, width=width, colour=True)) == draw(name, width=width)


@pytest.mark.parametrize("name", DRAWN)
def test_without_colours_there_are_none(name: str) -> None:
    assert "\x1b" not in draw(name)


def test_only_colours_of_the_terminal_are_used() -> None:
    numbers = set(re.findall(r"\x1b\[([0-9;]*)m", draw("eleven", colour=True) + draw("ranked", colour=True)))
    assert numbers <= {"0", "1", "2", "31", "32", "33", "34", "35", "36"}


@pytest.mark.parametrize("name", DRAWN)
def test_what_is_no_utf8_gets_ascii(name: str) -> None:
    assert draw(name, is_utf8=False).isascii()


@pytest.mark.parametrize("name", DRAWN)
def test_a_dumb_terminal_gets_plain_signs(name: str) -> None:
    assert not set(draw(name, is_dumb=True)) & set("█▌●■│└─⠤")


@pytest.mark.parametrize("name", DRAWN)
def test_the_title_the_unit_and_the_source_are_there(name: str) -> None:
    text = " ".join(draw(name, width=200).split())
    for part in (chart(name).title, f"in {chart(name).unit}", chart(name).source):
        assert part in text


@pytest.mark.parametrize("name", ["ranked", "below-zero", "long-names", "scales", "changes", "one-change", "editions"])
def test_every_value_of_bars_and_slopes_is_there(name: str) -> None:
    text = draw(name)
    assert [mark.label for mark in chart(name).marks if mark.label not in text] == []


def test_the_last_value_of_every_line_is_there() -> None:
    for width in (40, 80):
        assert [
            each[-1].label for each in chart("eleven").series if each[-1].label not in draw("eleven", width=width)
        ] == []


def test_longer_bars_are_larger_values() -> None:
    lengths = [line.count("█") for line in draw("ranked").split("\n") if "█" in line]
    assert lengths == sorted(lengths, reverse=True)


def test_what_stands_out_is_strong() -> None:
    line = next(line for line in draw("ranked", colour=True).split("\n") if "Norway" in line)
    assert line.startswith("\x1b[1mNorway\x1b[0m")


def test_wide_characters_keep_their_columns() -> None:
    found = chart_of(answered("x", [cited("東京", "5"), cited("Oslo", "5")]))
    assert isinstance(found, Chart)
    bars = [line for line in drawing(found, around()).split("\n") if "█" in line]
    assert len({cells(line.partition("█")[0]) for line in bars}) == 1


def main() -> None:
    """Write the drawings anew."""
    FOLDER.mkdir(exist_ok=True)
    for golden in GOLDEN:
        golden.file.write_text(golden.drawn(), encoding="utf-8")


if __name__ == "__main__":
    main()
