"""Serial days of spreadsheets as the dates and times that a format displays."""

from __future__ import annotations

import calendar
from collections.abc import Sequence
from datetime import datetime, timedelta
from decimal import Decimal

_LAST_DAY = 2_958_465
#: The day that spreadsheets count although it never was: 29 February 1900.
_FALSE_DAY = 60
_DAYS_TO_1904 = 1462


def is_date_token(token: str) -> bool:
    """Whether a piece of a format stands for a part of a date or time."""
    return token[0] in "ymdhsYMDHS" or token[:2].lower() in ("[h", "[m", "[s", "am", "a/")


def display_date(serial: Decimal, tokens: Sequence[str], *, from_1904: bool) -> str | None:
    """A serial day by the pieces of a format; None if it is no day of the calendar.

    A date all in numbers is written year first, since "03/04/2020" is another day elsewhere; a time of midnight
    beside a date is left out.
    """
    if not 0 <= serial <= _LAST_DAY:
        return None
    moment = _moment(serial, from_1904=from_1904)
    parts = [_normal(token) for token in tokens]
    kinds = [part[:2].rstrip("]") if part[0] == "[" else part[0] for part in parts]
    parts = [
        "n" * len(part) if part[0] == "m" and _is_minute(kinds, place) else part for place, part in enumerate(parts)
    ]
    has_date = any(part[0] in "ymd" for part in parts)
    has_time = any(part[0] in "hsn[" for part in parts)
    midnight = has_date and has_time and moment == moment.replace(hour=0, minute=0, second=0, microsecond=0)
    numeric = {part[0] for part in parts if part[0] in "ymd" and len(part) <= (4 if part[0] == "y" else 2)}
    if numeric == set("ymd") and not any(len(part) > 2 for part in parts if part[0] in "md"):
        return f"{moment:%Y-%m-%d}" + (_clock(moment) if has_time and not midnight else "")
    twelve = any(part.startswith("A") for part in parts)
    shown = []
    for part in parts:
        if midnight and (part[0] in "hsn[A"):
            break
        shown.append(_part(part, moment, serial, twelve=twelve))
    return " ".join("".join(shown).rstrip(" T,").split())


def _moment(serial: Decimal, *, from_1904: bool) -> datetime:
    days = serial + _DAYS_TO_1904 if from_1904 else serial
    start = datetime(1899, 12, 30) if days >= _FALSE_DAY else datetime(1899, 12, 31)
    # Milliseconds are as fine as a serial day tells.
    return start + timedelta(milliseconds=round(days * 86_400_000))


def _clock(moment: datetime) -> str:
    return f" {moment:%H:%M:%S}" if moment.second else f" {moment:%H:%M}"


def _normal(token: str) -> str:
    """A piece of a format in one spelling: the letters of parts small, AM/PM as "A", a literal behind "'"."""
    if not is_date_token(token):
        return f"'{token[1:] if token[0] == chr(0) else token}"
    lowered = token.lower()
    return "A" if lowered[0] == "a" else lowered


def _is_minute(kinds: Sequence[str], place: int) -> bool:
    """Whether an "m" stands for minutes: after hours or before seconds."""
    before = next((kind for kind in reversed(kinds[:place]) if kind != "'"), "")
    after = next((kind for kind in kinds[place + 1 :] if kind != "'"), "")
    return before in ("h", "[h") or after in ("s", "[s")


def _part(part: str, moment: datetime, serial: Decimal, *, twelve: bool) -> str:
    kind, length = part[0], len(part)
    if kind == "'":
        return part[1:]
    if kind == "[":
        unit = {"h": 24, "m": 1440, "s": 86_400}[part[1]]
        return str(int(serial * unit + Decimal("0.000001"))).zfill(length - 2)
    if kind == "y":
        return f"{moment:%Y}" if length > 2 else f"{moment:%Y}"[-2:]
    if kind == "m":
        name = calendar.month_name[moment.month]
        return {1: str(moment.month), 2: f"{moment:%m}", 3: name[:3], 5: name[0]}.get(length, name)
    if kind == "d":
        name = calendar.day_name[moment.weekday()]
        return {1: str(moment.day), 2: f"{moment:%d}", 3: name[:3]}.get(length, name)
    if kind == "h":
        hour = (moment.hour % 12 or 12) if twelve else moment.hour
        return str(hour).zfill(length)
    if kind == "n":
        return str(moment.minute).zfill(length)
    if kind == "s":
        return str(moment.second).zfill(length)
    return "PM" if moment.hour >= 12 else "AM"
