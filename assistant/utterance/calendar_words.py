"""What a word among others says of the calendar: a year, a number, an ordinal; and a period with its words."""

from collections.abc import Container, Sequence

from assistant.english.numberwords import ORDINALS
from assistant.english.timewords import MONTHS
from assistant.periods import Period
from assistant.tuples import NamedTuple
from assistant.utterance.words import Word

_FIRST_YEAR, _LAST_YEAR = 1800, 2199
_FIRST_SHORT, _LAST_SHORT = 15, 49
_CENTURY = 2000
_LINKS = ("of", "in", "the", "year", ",", "from", "to", "s")


class Dated(NamedTuple):
    """A period with the positions of the words that name it."""

    period: Period
    at: tuple[int, ...]
    #: Whether it was said to begin there and go on ("since").
    is_since: bool = False


def spanning(period: Period, start: int, last: int) -> Dated:
    """The period as named by all words from one position to another, both included."""
    return Dated(period, tuple(range(start, last + 1)))


def key_at(words: Sequence[Word], at: int) -> str:
    """The key of the word at a position; "" where there is none."""
    return words[at].key if 0 <= at < len(words) else ""


def is_negative(words: Sequence[Word], at: int) -> bool:
    """Whether a minus hangs on a number and on nothing before it ("-0.3 %", not "2023-2024")."""
    if at == 0 or words[at - 1].text not in ("-", "−") or words[at - 1].end != words[at].start:
        return False
    return at == 1 or words[at - 2].end < words[at - 1].start


def past(words: Sequence[Word], here: int, keys: Container[str]) -> int:
    """The first position from here on whose word is none of some keys."""
    while here < len(words) and words[here].key in keys:
        here += 1
    return here


def year_at(words: Sequence[Word], at: int) -> int | None:
    """The year that the word at a position names ("2024", "'24")."""
    key = key_at(words, at)
    if len(key) == 4 and is_number(key) and _FIRST_YEAR <= int(key) <= _LAST_YEAR:
        # "singapore 2023 %" ends in a year and what is wanted for it.
        is_hung = at + 1 < len(words) and words[at + 1].start == words[at].end
        is_last = key_at(words, at + 2) in ("", "?", ".") and key_at(words, at - 1) not in _BEFORE_AMOUNTS
        follows = key_at(words, at + 1) == "percent" and not is_last or key_at(words, at + 1) == "%" and is_hung
        is_share = follows and key_at(words, at - 1) not in MONTHS and not _ends_span(words, at)
        is_amount = is_share or "," in words[at].text
        return None if is_amount else int(key)
    if len(key) == 3 and key[0] == "'" and is_number(key[1:]):
        return _CENTURY + int(key[1:])
    return None


def _ends_span(words: Sequence[Word], at: int) -> bool:
    """Whether a year stands before a number and a "to" between them ("growth 2023 to 2024 percent")."""
    before = key_at(words, at - 2)
    return key_at(words, at - 1) in _TO and len(before) == 4 and year_at(words, at - 2) is not None


_TO = frozenset(("to", "-", "–", "until", "till"))

#: Words before a number of percent.
_BEFORE_AMOUNTS = frozenset(
    "by of over than about at nearly almost around above below under to from least most".split()
)


def short_year_at(words: Sequence[Word], at: int) -> int | None:
    """The year of two digits that can be one after a month or an edge ("Dec 24"), and not "24 %"."""
    key = key_at(words, at)
    if len(key) != 2 or not is_number(key) or not _FIRST_SHORT <= int(key) <= _LAST_SHORT:
        return None
    return None if key_at(words, at + 1) in ("%", "percent", "point", "pp") else _CENTURY + int(key)


def year_after(words: Sequence[Word], here: int) -> tuple[int | None, int]:
    """The year after small words from a position on, and where it stands."""
    here = past(words, here, _LINKS)
    return year_at(words, here), here


def number_at(words: Sequence[Word], at: int) -> int | None:
    """The number of one or two digits at a position."""
    key = key_at(words, at)
    return int(key) if is_number(key) and len(key) <= 2 else None


def ordinal_at(words: Sequence[Word], at: int) -> int | None:
    """The ordinal at a position ("third", "31st")."""
    key = key_at(words, at)
    digits = key.rstrip("stndrh")
    return ORDINALS.get(key) or (int(digits) if is_number(digits) and digits != key else None)


def is_number(key: str) -> bool:
    """Whether it is made of plain digits."""
    return key.isascii() and key.isdigit()


def has_sign_after(words: Sequence[Word], at: int) -> bool:
    """Whether one sign, a dash or a dot, stands between a word and the next in the text."""
    return at + 1 < len(words) and words[at + 1].start - words[at].end == 1 and not words[at + 1].is_break
