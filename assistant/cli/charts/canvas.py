"""A field of characters to draw on: text, points, and lines in dots finer than a character."""

from __future__ import annotations

from itertools import groupby

from assistant.cli.charts.signs import Signs
from assistant.cli.environment import Environment
from assistant.cli.layout import cells, painted

#: Dots of a character: two beside and four below one another, with the bits that they have in the braille signs.
ACROSS, DOWN = 2, 4
_BITS = ((0x01, 0x08), (0x02, 0x10), (0x04, 0x20), (0x40, 0x80))
_BRAILLE = 0x2800


class Canvas:
    """Rows of characters, each in a style; what is put later covers what was there."""

    def __init__(self, width: int, height: int, signs: Signs) -> None:
        self.width, self.height, self.signs = width, height, signs
        self._text: dict[tuple[int, int], tuple[str, str]] = {}
        self._dots: dict[tuple[int, int], tuple[int, str]] = {}

    def put(self, row: int, column: int, text: str, style: str = "") -> None:
        """Write a text from a place on; what would stand beside the field is left out."""
        for sign in text:
            size = cells(sign)
            if 0 <= row < self.height and 0 <= column <= self.width - size:
                self._text[row, column] = (sign, style)
                for further in range(1, size):
                    self._text[row, column + further] = ("", style)
            column += size

    def is_free(self, row: int, column: int, size: int, *, of_lines: bool) -> bool:
        """Whether a stretch of a row holds no text, if wanted no lines either, and is within the field."""
        if not 0 <= row < self.height or column < 0 or column + size > self.width:
            return False
        places = [(row, at) for at in range(column, column + size)]
        around = [(row, column - 1), (row, column + size)]
        return not any(place in self._text for place in (*places, *around)) and not (
            of_lines and any(place in self._dots for place in places)
        )

    def line(self, start: tuple[float, float], end: tuple[float, float], style: str = "") -> None:
        """A straight line from one place to another, each a row and a column."""
        down, across = (DOWN, ACROSS) if self.signs.has_dots else (1, 1)
        (row, column), (last_row, last_column) = start, end
        steps = max(1, round(max(abs(last_row - row) * down, abs(last_column - column) * across)))
        for step in range(steps + 1):
            y = (row + (last_row - row) * step / steps + 0.5) * down
            x = (column + (last_column - column) * step / steps + 0.5) * across
            self._dot(int(y), int(x), style)

    def _dot(self, y: int, x: int, style: str) -> None:
        down, across = (DOWN, ACROSS) if self.signs.has_dots else (1, 1)
        place = (y // down, x // across)
        if 0 <= place[0] < self.height and 0 <= place[1] < self.width:
            bits = self._dots.get(place, (0, style))[0]
            self._dots[place] = (bits | _BITS[y % DOWN][x % ACROSS] if self.signs.has_dots else 1, style)

    def rows(self, environment: Environment) -> list[str]:
        """The rows as they are printed, without blanks at their ends."""
        return [self._row(row, environment).rstrip(" ") for row in range(self.height)]

    def _row(self, row: int, environment: Environment) -> str:
        signs = [self._sign(row, column) for column in range(self.width)]
        while signs and signs[-1][0] == " ":
            signs.pop()
        runs = groupby(signs, key=lambda sign: sign[1])
        return "".join(painted("".join(sign for sign, _ in run), environment, style=style) for style, run in runs)

    def _sign(self, row: int, column: int) -> tuple[str, str]:
        if (row, column) in self._text:
            return self._text[row, column]
        if (row, column) in self._dots:
            bits, style = self._dots[row, column]
            return (chr(_BRAILLE + bits) if self.signs.has_dots else self.signs.dot), style
        return " ", ""
