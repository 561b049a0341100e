"""The colours of charts in files, on light and on dark ground: told apart by people who are colour-blind too."""

from __future__ import annotations

from typing import Literal

from assistant.tuples import NamedTuple

Ground = Literal["light", "dark"]


class Colours(NamedTuple):
    """The colours of a chart. Text in any of them reads on the ground; no two of them are the same."""

    ground: str
    #: Titles and values; what is said beside them; lines of the grid.
    ink: str
    quiet: str
    grid: str
    #: Bars among which others stand out.
    muted: str
    #: One for each series, in an order in which neighbours differ in lightness too. The first is that of bars.
    series: tuple[str, ...]

    @property
    def all(self) -> tuple[str, ...]:
        """All of them, in one order."""
        return (self.ground, self.ink, self.quiet, self.grid, self.muted, *self.series)


LIGHT = Colours(
    ground="#ffffff",
    ink="#1f2328",
    quiet="#59636e",
    grid="#dde2e7",
    muted="#98a2ac",
    series=("#0067a5", "#b84a00", "#007d5c", "#8f3f80", "#7a5c00", "#2e3d9e", "#a3243b", "#4a4f55"),
)
DARK = Colours(
    ground="#16191d",
    ink="#e8eaed",
    quiet="#a9b1ba",
    grid="#353b42",
    muted="#68727c",
    series=("#5ab4e8", "#f59a54", "#3ccba0", "#e2a0d4", "#e2bd4a", "#9aa7ff", "#ff8f9f", "#c3c8ce"),
)
GROUNDS: dict[Ground, Colours] = {"light": LIGHT, "dark": DARK}
