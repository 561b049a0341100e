"""The signs that charts are drawn with, and the colours that read on light and on dark."""

from __future__ import annotations

from assistant.cli.environment import Environment
from assistant.tuples import NamedTuple

#: Colours of the terminal's own palette by their escape numbers; yellow is lost on white and blue on black.
COLOURS = ("36", "35", "31", "34", "32", "33")
ACCENT = COLOURS[0]


class Signs(NamedTuple):
    """The signs of a terminal."""

    #: What a bar is filled with, and ends of bars of one eighth to seven eighths.
    full: str
    parts: str
    #: The half that ends a bar to the left of zero.
    half: str
    #: Points of the series, one after the other.
    points: str
    #: Along the axes.
    upright: str
    level: str
    corner: str
    tick: str
    #: What a line is drawn with where there are no finer dots.
    dot: str
    has_dots: bool


FINE = Signs("█", "▏▎▍▌▋▊▉", "▐", "●■▲◆○□△◇", "│", "─", "└", "┤", "·", has_dots=True)
PLAIN = Signs("#", "", "#", "ox+*@%&=", "|", "-", "+", "+", ".", has_dots=False)


def signs_of(environment: Environment) -> Signs:
    """The signs that the terminal or pipe knows."""
    return FINE if environment.is_utf8 and not environment.is_dumb else PLAIN


def colour_of(at: int) -> str:
    """The colour of a series; after the last it is the first again, and the points tell them apart."""
    return COLOURS[at % len(COLOURS)]


def sign_of(signs: Signs, at: int) -> str:
    """The sign of the points of a series."""
    return signs.points[at % len(signs.points)]
