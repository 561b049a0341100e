"""ASCII for terminals and pipes that are not UTF-8: stand-ins that read well, instead of `?`."""

from __future__ import annotations

import codecs
import unicodedata

#: Name of the codec error handler that writes the stand-ins.
HANDLER = "assistant-ascii"

_STAND_INS = {
    "\N{MINUS SIGN}": "-",
    "\N{MULTIPLICATION SIGN}": "x",
    "\N{DIVISION SIGN}": "/",
    "\N{RIGHTWARDS ARROW}": "->",
    "\N{LEFTWARDS ARROW}": "<-",
    "\N{ALMOST EQUAL TO}": "~",
    "\N{LESS-THAN OR EQUAL TO}": "<=",
    "\N{GREATER-THAN OR EQUAL TO}": ">=",
    "\N{NOT EQUAL TO}": "!=",
    "\N{PLUS-MINUS SIGN}": "+/-",
    "\N{MIDDLE DOT}": "*",
    "\N{BULLET}": "*",
    "\N{SQUARE ROOT}": "sqrt",
    "\N{LEFT SINGLE QUOTATION MARK}": "'",
    "\N{RIGHT SINGLE QUOTATION MARK}": "'",
    "\N{SINGLE LOW-9 QUOTATION MARK}": "'",
    "\N{LEFT DOUBLE QUOTATION MARK}": '"',
    "\N{RIGHT DOUBLE QUOTATION MARK}": '"',
    "\N{DOUBLE LOW-9 QUOTATION MARK}": '"',
    "\N{LEFT-POINTING DOUBLE ANGLE QUOTATION MARK}": '"',
    "\N{RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK}": '"',
    "\N{HYPHEN}": "-",
    "\N{NON-BREAKING HYPHEN}": "-",
    "\N{FIGURE DASH}": "-",
    "\N{EN DASH}": "-",
    "\N{EM DASH}": "--",
    "\N{ZERO WIDTH SPACE}": "",
    "\N{ZERO WIDTH NO-BREAK SPACE}": "",
    "\N{SOFT HYPHEN}": "",
    "\N{PILCROW SIGN}": "par. ",
    "\N{SECTION SIGN}": "sec. ",
    "\N{PER MILLE SIGN}": " per mille",
    "\N{FRACTION SLASH}": "/",
    "\N{EURO SIGN}": "EUR",
    "\N{POUND SIGN}": "GBP",
    "\N{YEN SIGN}": "JPY",
    "\N{CENT SIGN}": "c",
    "\N{LATIN SMALL LETTER SHARP S}": "ss",
    "\N{LATIN SMALL LETTER AE}": "ae",
    "\N{LATIN SMALL LETTER O WITH STROKE}": "o",
    "\N{LATIN SMALL LETTER DOTLESS I}": "i",
}


def to_ascii(text: str) -> str:
    r"""The text in ASCII: signs by what they mean, letters without their accents, the rest as escapes.

    >>> to_ascii("31.6 − 3.7 = 27.9, 2 × 3 → “six”")
    '31.6 - 3.7 = 27.9, 2 x 3 -> "six"'
    >>> to_ascii("Zürich 中")
    'Zurich \\u4e2d'
    >>> to_ascii("1½ km² of 10³, CO₂")
    '1 1/2 km^2 of 10^3, CO2'
    """
    return text if text.isascii() else "".join(map(_stand_in, text))


def _stand_in(character: str) -> str:
    if character.isascii():
        return character
    if character in _STAND_INS:
        return _STAND_INS[character]
    parts = (_STAND_INS.get(part, part) for part in unicodedata.normalize("NFKD", character))
    plain = "".join(part for part in parts if part.isascii())
    if plain and unicodedata.category(character) == "No":
        return _number(character, plain)
    if plain or unicodedata.combining(character):
        return plain
    return " " if character.isspace() else character.encode("ascii", "backslashreplace").decode("ascii")


def _number(character: str, plain: str) -> str:
    """A sign that is a number of its own, apart from the digits before it: "1½" is no 11/2, and "10³" no 103."""
    kind = unicodedata.decomposition(character).partition(" ")[0]
    return f" {plain}" if kind == "<fraction>" else f"^{plain}" if kind == "<super>" else plain


def _replace(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    return to_ascii(error.object[error.start : error.end]), error.end


def register() -> str:
    """Make the handler known to the codecs, and give its name."""
    codecs.register_error(HANDLER, _replace)
    return HANDLER
