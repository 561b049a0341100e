"""How much room a chart in a file has to its sides."""

from __future__ import annotations

from typing import Final, Literal

from assistant.tuples import NamedTuple

Width = Literal["wide", "narrow"]


class Room(NamedTuple):
    """Pixels of the fields of charts, and those that the names beside a field may take."""

    bars: int
    bar_names: int
    lines: int
    line_names: int
    slope: int
    slope_names: int
    #: What a slope with its words takes at least.
    least: int


#: For documents and screens, and for the screen of a phone.
ROOMS: Final[dict[Width, Room]] = {
    "wide": Room(bars=420, bar_names=230, lines=520, line_names=190, slope=320, slope_names=220, least=460),
    "narrow": Room(bars=150, bar_names=110, lines=210, line_names=80, slope=120, slope_names=110, least=280),
}
WIDE: Final = ROOMS["wide"]
