"""The forms that a chart is written in, each told by the ending of the file."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from assistant.charting.chart import ChartError

ENDINGS: Final = (".svg", ".png", ".html", ".vl.json")
#: What every chart that is written here has in it, so that it may be written anew.
MADE_BY: Final = "report-assistant chart"


def ending_of(file: str | Path) -> str:
    """The ending that says the form of a chart. Raises `ChartError` for another one.

    >>> ending_of("leads.VL.json")
    '.vl.json'
    """
    name = Path(file).name
    for ending in ENDINGS:
        if name.lower().endswith(ending) and len(name) > len(ending):
            return ending
    stem = name.partition(".")[0].strip(' "') or "chart"
    raise ChartError(f"{file} ends in none of {', '.join(ENDINGS)}. Name it {stem}.svg, for example.")
