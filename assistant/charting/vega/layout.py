"""Where the text of a chart in a file stands: how wide it is, how it breaks into lines, what it must not cover."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Sequence

from assistant.charting.chart import Chart, Mark
from assistant.charting.labelling import sides_of
from assistant.tuples import NamedTuple

#: The size of text and the height of a line in pixels, and how wide a letter is on average, in sizes.
SIZE, LINE = 12, 15
_LETTER = 0.56
#: How far the middle of a label stands from its point, and where there is no room there.
_AWAY, _FURTHER = 13, 30
#: The room that a point and a line take around them.
_POINT, _LINE = 5.0, 2.0
#: So far a label may stand out over the axis on its left.
_OVER = 6
#: A line is looked at so often on its way from one point to the next.
_LOOKS = 24


def width_of(text: str, *, size: float = SIZE) -> float:
    """About how many pixels a text in one line takes."""
    return len(text) * size * _LETTER


def broken(text: str, room: float, *, size: float = SIZE) -> list[str]:
    """The text in lines that fit into so many pixels."""
    return textwrap.wrap(text, max(8, int(room / (size * _LETTER)))) or [""]


class Box(NamedTuple):
    """A rectangle in pixels, y going down."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: Box) -> bool:
        """Whether the two have room in common."""
        return (
            self.left < other.right and other.left < self.right and self.top < other.bottom and other.top < self.bottom
        )


class Spot(NamedTuple):
    """A mark with the pixel that it stands on, and the middle of its label; None where there is no room for one."""

    mark: Mark
    x: float
    y: float
    label: tuple[float, float] | None = None


def labelled(
    chart: Chart, spots: Sequence[Spot], joined: Iterable[tuple[Spot, Spot]], *, width: float, height: float
) -> list[Spot]:
    """The spots in their order, with the places of their labels above or below them; earlier ones are served first."""
    taken = [Box(spot.x - _POINT, spot.y - _POINT, spot.x + _POINT, spot.y + _POINT) for spot in spots]
    taken += [_around(before, after, look / _LOOKS) for before, after in joined for look in range(_LOOKS + 1)]
    found = []
    for spot in spots:
        half = width_of(spot.mark.label) / 2 + 2
        middle = min(max(spot.x, half - _OVER), max(width, width + half - 2 * _AWAY))
        # Straight above or below; else beside the line that comes from there, or further away.
        tries = [
            (x, spot.y + side * away)
            for away, places in ((_AWAY, (middle, spot.x + half, spot.x - half)), (_FURTHER, (middle,)))
            for x in places
            for side in sides_of(chart, spot.mark)
        ]
        for x, y in tries:
            box = Box(x - half, y - SIZE / 2 - 1, x + half, y + SIZE / 2 + 1)
            is_inside = box.left >= -_OVER and box.top >= -LINE and box.bottom <= height and x <= width
            if is_inside and not any(box.meets(other) for other in taken):
                # Nothing may come between a label and its point.
                taken.append(box._replace(top=min(box.top, spot.y), bottom=max(box.bottom, spot.y)))
                found.append(spot._replace(label=(x, y)))
                break
    return found


def _around(before: Spot, after: Spot, part: float) -> Box:
    x, y = before.x + (after.x - before.x) * part, before.y + (after.y - before.y) * part
    return Box(x - _LINE, y - _LINE, x + _LINE, y + _LINE)


def stacked(lines: Sequence[str], middle: float) -> list[tuple[str, float]]:
    """The lines of a text with the pixel of the middle of each, together around a middle.

    >>> stacked(["one", "two"], 50)
    [('one', 42.5), ('two', 57.5)]
    """
    return [(line, middle + (at - (len(lines) - 1) / 2) * LINE) for at, line in enumerate(lines)]
