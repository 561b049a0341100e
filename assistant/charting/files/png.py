"""A chart as PNG, with its title, its words and its source in the file."""

from __future__ import annotations

import struct
from zlib import crc32

from assistant.charting.chart import Chart
from assistant.charting.files.converting import as_png
from assistant.charting.files.forms import MADE_BY
from assistant.charting.vega.colours import Ground
from assistant.charting.vega.spec import spec_of

#: The signature and the first block, which has 13 bytes beside its length, name and check sum.
_HEAD = 8 + 12 + 13


def png_of(chart: Chart, *, ground: Ground = "light") -> bytes:
    """The chart as a PNG file."""
    drawn = as_png(spec_of(chart, ground=ground))
    texts = (("Title", chart.title), ("Description", chart.alt), ("Source", chart.source), ("Software", MADE_BY))
    return drawn[:_HEAD] + b"".join(_text(key, text) for key, text in texts) + drawn[_HEAD:]


def _text(key: str, text: str) -> bytes:
    """A block of international text, which is not compressed and in no language that is named."""
    body = b"iTXt" + key.encode("ascii") + b"\0\0\0\0\0" + text.encode("utf-8", "replace")
    return struct.pack(">I", len(body) - 4) + body + struct.pack(">I", crc32(body))
