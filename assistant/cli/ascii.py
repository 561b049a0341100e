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
    """
    return text if text.isascii() else "".join(map(_stand_in, text))


def _stand_in(character: str) -> str:
    if character.isascii():
        return character
    if character in _STAND_INS:
        return _STAND_INS[character]
    plain = "".join(part for part in unicodedata.normalize("NFKD", character) if part.isascii())
    if plain or unicodedata.combining(character):
        return plain
    return " " if character.isspace() else character.encode("ascii", "backslashreplace").decode("ascii")


def _replace(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    return to_ascii(error.object[error.start : error.end]), error.end


def register() -> str:
    """Make the handler known to the codecs, and give its name."""
    codecs.register_error(HANDLER, _replace)
    return HANDLER
