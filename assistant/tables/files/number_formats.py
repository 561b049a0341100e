"""Numbers as a spreadsheet displays them: a value and the code of its format to text."""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Decimal, localcontext
from fractions import Fraction
from functools import lru_cache
from typing import Final

from assistant.tables.files.date_formats import display_date, is_date_token
from assistant.tuples import NamedTuple

GENERAL: Final = "General"
#: The formats that files name by number alone. Dates of 14 and 22 depend on the reader's country: year first here.
BUILT_IN: Final = {
    "0": GENERAL,
    "1": "0",
    "2": "0.00",
    "3": "#,##0",
    "4": "#,##0.00",
    "5": '"$"#,##0_);("$"#,##0)',
    "6": '"$"#,##0_);("$"#,##0)',
    "7": '"$"#,##0.00_);("$"#,##0.00)',
    "8": '"$"#,##0.00_);("$"#,##0.00)',
    "9": "0%",
    "10": "0.00%",
    "11": "0.00E+00",
    "12": "# ?/?",
    "13": "# ??/??",
    "14": "yyyy-mm-dd",
    "15": "d-mmm-yy",
    "16": "d-mmm",
    "17": "mmm-yy",
    "18": "h:mm AM/PM",
    "19": "h:mm:ss AM/PM",
    "20": "h:mm",
    "21": "h:mm:ss",
    "22": "yyyy-mm-dd h:mm",
    "37": "#,##0_);(#,##0)",
    "38": "#,##0_);(#,##0)",
    "39": "#,##0.00_);(#,##0.00)",
    "40": "#,##0.00_);(#,##0.00)",
    "41": '_(* #,##0_);_(* (#,##0);_(* "-"_);_(@_)',
    "42": '_("$"* #,##0_);_("$"* (#,##0);_("$"* "-"_);_(@_)',
    "43": '_(* #,##0.00_);_(* (#,##0.00);_(* "-"??_);_(@_)',
    "44": '_("$"* #,##0.00_);_("$"* (#,##0.00);_("$"* "-"??_);_(@_)',
    "45": "mm:ss",
    "46": "[h]:mm:ss",
    "47": "mm:ss",
    "48": "##0.0E+0",
    "49": "@",
}
_TOKEN = re.compile(
    r'"(?P<quoted>[^"]*)"|\\(?P<escaped>.)|_.|\*.|(?P<bracket>\[[^\]]*\])|(?P<general>General)|(?P<half>AM/PM|A/P)'
    r"|(?P<date>y+|m+|d+|h+|s+)(?:\.0+)?|(?P<power>E[+-])|(?P<sign>.)",
    re.IGNORECASE | re.DOTALL,
)
_CONDITION = re.compile(r"\[(<=|>=|<>|<|>|=)\s*(-?[0-9]+(?:\.[0-9]+)?)\]")
_CURRENCY = re.compile(r"\[\$(?P<sign>[^\-\]]*)(?:-[^\]]*)?\]")
_LONGEST_CODE = 500
#: Powers of ten beyond which a number is written with its exponent.
_LARGEST = 21
#: Spreadsheets keep so many digits; what is behind them is an artefact.
_DIGITS = 15
_PLACEHOLDERS = "0#?"
#: Before a literal piece, so that it is not taken for a placeholder.
_LITERAL = "\0"


class _Section(NamedTuple):
    """One part of a format: when it is used, and its pieces."""

    condition: tuple[str, Decimal] | None
    tokens: tuple[str, ...]


def display(value: Decimal, code: str, *, from_1904: bool = False) -> str:
    """A number as its format displays it.

    >>> display(Decimal("0.125"), "0.0%"), display(Decimal("-1234.5"), "#,##0_);(#,##0)")
    ('12.5%', '(1,235)')
    >>> display(Decimal(43737), "mmm d, yyyy"), display(Decimal("2.50"), "General")
    ('Sep 29, 2019', '2.5')
    """
    if not value.is_finite() or abs(value.adjusted()) > 400:
        return str(value)
    with localcontext() as context:
        context.prec, context.rounding = 900, ROUND_HALF_UP
        exact = _significant(value)
        sections = _sections(code[:_LONGEST_CODE])
        place = _chosen(sections, exact)
        tokens = sections[place].tokens
        if any(is_date_token(token) for token in tokens):
            return display_date(exact, tokens, from_1904=from_1904) or general(exact)
        condition = sections[place].condition
        is_signed = condition[0] not in ("<", "<=") if condition else place == 0
        text = _number(abs(exact), tokens)
        shows = any(digit in text for digit in "123456789")
        return ("-" if exact < 0 and is_signed and shows else "") + text


def general(value: Decimal) -> str:
    """A number without a format: all of its digits, none that say nothing.

    >>> general(Decimal("1200.50")), general(Decimal("1E+3"))
    ('1200.5', '1000')
    """
    bare = value.normalize()
    if not bare:
        return "0"
    return format(bare, "f") if -_LARGEST < bare.adjusted() < _LARGEST else str(bare)


def _significant(value: Decimal) -> Decimal:
    """A value without the digits that only binary numbers have."""
    if len(value.as_tuple().digits) <= _DIGITS:
        return value
    return value.quantize(Decimal((0, (1,), value.adjusted() - _DIGITS + 1)))


@lru_cache(maxsize=1000)
def _sections(code: str) -> tuple[_Section, ...]:
    sections = [_Section(None, ())]
    for found in _TOKEN.finditer(code):
        current = sections[-1]
        text = found[0]
        if text == ";":
            sections.append(_Section(None, ()))
        elif condition := _CONDITION.fullmatch(text):
            sections[-1] = current._replace(condition=(condition[1], Decimal(condition[2])))
        else:
            sections[-1] = current._replace(tokens=(*current.tokens, *_pieces(found)))
    return tuple(sections)


def _pieces(found: re.Match[str]) -> tuple[str, ...]:
    """The pieces that stand for a token of a format: none for a colour, a literal for quoted text."""
    text = found[0]
    if found["quoted"] is not None or found["escaped"] is not None:
        return (_LITERAL + (found["quoted"] or found["escaped"] or ""),)
    if found["bracket"]:
        if currency := _CURRENCY.fullmatch(text):
            return (_LITERAL + currency["sign"],)
        return (text,) if re.fullmatch(r"\[(h+|m+|s+)\]", text, re.IGNORECASE) else ()
    if text[0] == "_":
        return (_LITERAL + " ",)
    return () if text[0] == "*" else (found["date"] or text,)


def _chosen(sections: tuple[_Section, ...], value: Decimal) -> int:
    """The place of the section that a value is displayed by."""
    compare = {
        "<": value.__lt__,
        "<=": value.__le__,
        ">": value.__gt__,
        ">=": value.__ge__,
        "=": value.__eq__,
        "<>": value.__ne__,
    }
    if any(section.condition for section in sections):
        for place, section in enumerate(sections):
            if section.condition is None or compare[section.condition[0]](section.condition[1]):
                return place
        return len(sections) - 1
    if value < 0 and len(sections) > 1:
        return 1
    return 2 if value == 0 and len(sections) > 2 else 0


def _number(value: Decimal, tokens: tuple[str, ...]) -> str:
    """A number that is not negative by the pieces of a format."""
    if any(token.lower() == "general" for token in tokens) or "@" in tokens or not tokens:
        shown = general(value)
        literals = ["" if token[0] == _LITERAL else shown for token in tokens]
        text = "".join(
            token[1:] if token[0] == _LITERAL else literal for token, literal in zip(tokens, literals, strict=True)
        )
        return " ".join(text.split()) if tokens else ""
    places = [place for place, token in enumerate(tokens) if token in _PLACEHOLDERS]
    if not places:
        return " ".join("".join(_literal(token) for token in tokens).split())
    value *= 100 ** tokens.count("%")
    if "/" in tokens:
        return _fraction(value, tokens)
    # Commas behind the last digit, or right before the point, divide by a thousand each.
    point = tokens.index(".") if "." in tokens else places[-1] + 1
    value = value.scaleb(
        -3 * (_commas(tokens[places[-1] + 1 :]) + _commas(tokens[point - 1 :: -1] if "." in tokens else ()))
    )
    power = next((token for token in tokens if token.upper() in ("E+", "E-")), "")
    if power:
        return _scientific(value, tokens, tokens.index(power))
    return _placed(value, tokens)


def _commas(tokens: tuple[str, ...]) -> int:
    """How many commas stand first."""
    return next((count for count, token in enumerate(tokens) if token != ","), len(tokens))


def _placed(value: Decimal, tokens: tuple[str, ...]) -> str:
    """Digits in the places of a format, literals between and around them."""
    point = tokens.index(".") if "." in tokens else len(tokens)
    before = [place for place, token in enumerate(tokens[:point]) if token in _PLACEHOLDERS]
    after = [place for place, token in enumerate(tokens) if place > point and token in _PLACEHOLDERS]
    grouped = any(tokens[place] == "," for place in range(before[0], before[-1])) if before else False
    digits = format(value.quantize(Decimal((0, (1,), -len(after)))), "f")
    whole, _, rest = digits.partition(".")
    least = sum(tokens[place] == "0" for place in before)
    whole = whole.lstrip("0").rjust(least, "0")
    kept = len(rest.rstrip("0"))
    shown = {place: rest[index] for index, place in enumerate(after) if index < kept or tokens[place] == "0"}
    # From the right; what is left over stands where the first digit does.
    left = whole
    for place in reversed(before):
        shown[place], left = left[-1:], left[:-1]
    if before:
        shown[before[0]] = left + shown[before[0]]
    if grouped and before:
        first = len(whole) % 3
        groups = [whole[:first], *(whole[start : start + 3] for start in range(first, len(whole), 3))]
        shown |= dict.fromkeys(before, "") | {before[0]: ",".join(filter(None, groups))}
    text = "".join(
        shown.get(place, "")
        if token in _PLACEHOLDERS
        else ("." if token == "." and place == point else _literal(token))
        for place, token in enumerate(tokens)
    )
    return " ".join(text.split())


def _scientific(value: Decimal, tokens: tuple[str, ...], place: int) -> str:
    decimals = (
        sum(token in _PLACEHOLDERS for token in tokens[tokens.index(".") : place]) if "." in tokens[:place] else 0
    )
    width = sum(token in _PLACEHOLDERS for token in tokens[place:])
    mantissa, _, power = f"{value:.{decimals}E}".partition("E")
    sign = "-" if power.startswith("-") else "+" if tokens[place][1] == "+" else ""
    return f"{mantissa}E{sign}{power[1:].rjust(width, '0')}"


#: Digits of what a fraction is of: a format has a few.
_LONGEST_DENOMINATOR = 9


def _fraction(value: Decimal, tokens: tuple[str, ...]) -> str:
    slash = tokens.index("/")
    below = "".join(token for token in tokens[slash + 1 :] if token.isdigit() or token in _PLACEHOLDERS)
    fixed = int(below) if below.isdecimal() and len(below) <= _LONGEST_DENOMINATOR else 0
    exact = Fraction(value)
    whole = exact.numerator // exact.denominator
    part = exact - whole
    near = (
        Fraction(round(part * fixed), fixed)
        if fixed
        else part.limit_denominator(10 ** min(len(below), 4) - 1 if below else 9)
    )
    if near == 1:
        whole, near = whole + 1, Fraction(0)
    if not near:
        return str(whole)
    over = f"{near.numerator}/{near.denominator}"
    return f"{whole} {over}" if whole else over


def _literal(token: str) -> str:
    """What a piece shows by itself."""
    if token[0] == _LITERAL:
        return token[1:]
    return "" if token in (",", "?") or token in _PLACEHOLDERS else token
