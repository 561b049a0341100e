"""Which editions a question names ("the 2025 report", "AI Index 2024"), and where: a year alone is a time."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from assistant.english.editions import (
    AGAINST,
    ALL,
    BEFORE_TIMES,
    COUNTS,
    DISAGREEING,
    EACH_BY_EACH,
    JOINING,
    LINKING,
    NOUNS,
    PLACES,
    PLACES_IN_TWO,
    STAND_INS,
    WHICH,
)
from assistant.facts import Edition
from assistant.tuples import NamedTuple
from assistant.utterance.words import Word, phrase_key, split_words

_YEAR = re.compile(r"(?:19|20)\d\d|'\d\d")
_CENTURY = 2000


class Named(NamedTuple):
    """Some editions as a question names them together: their years, and the first and last word of it."""

    years: tuple[int, ...]
    first: int
    last: int
    #: The name of their series where the question says it.
    of: str = ""
    #: Whether it is asked which of them it is.
    is_which: bool = False


class _Item(NamedTuple):
    """A word, or the words of a series' name, by the letter of its class."""

    letter: str
    first: int
    last: int
    of: str = ""


#: One letter a class: Y year, S series, n noun, N nouns, E editions, o "one", T the, A and, V versus, C comma, O of,
#: P before a time, Q place, B all, K count, L by, D differ, W which, R an opening bracket.
_SEVERAL = r"Y(?:C?[AV]?T?Y)*"
_NOUN, _OF = r"(?:Sn|S(?!O?T?Y)|n)", r"(?:OT?S)?"


@cache
def _forms() -> tuple[re.Pattern[str], ...]:
    return tuple(
        map(
            re.compile,
            (
                # "in the 2024 and in the 2025 report"
                rf"T(?P<years>Y[AV]PTY){_NOUN}{_OF}",
                # "AI Index 2024", "the AI Index report of 2024", "AI Index's 2024 edition"
                r"T?S[nNE]?O?T?(?P<years>Y(?:[AV]T?Y)*)[nNE]?",
                # "the 2024 and 2025 editions", "2024 vs 2025 reports"
                rf"T?(?P<years>(?<![PO]){_SEVERAL}|Y)S?[NE]{_OF}",
                # "the 2025 AI Index", "the 2024 and 2025 edition", "2024 vs the 2025 edition of the AI Index"
                rf"T(?P<years>{_SEVERAL}){_NOUN}{_OF}",
                rf"(?P<years>(?<![PO])Y(?:(?:VT?|AT)Y)+|(?<=R){_SEVERAL}|Y){_NOUN}{_OF}",
                # "the edition of 2024", "report 2024"
                r"T?[nNE]O?T?(?P<years>Y(?:[AV]T?Y)*)",
                # "the latest edition", "both reports", "between the editions", "the editions"
                rf"T?(?P<place>Q){_NOUN}{_OF}",
                rf"T?(?P<all>B)[BTK]*S?[NEn]{_OF}",
                rf"(?P<all>T)(?:K*E|KN){_OF}",
                # "do the reports differ?"
                r"(?P<all>T)N(?=D)",
                # "by edition"
                rf"(?P<all>L)n{_OF}",
                # "which edition"
                rf"(?P<which>W)[nE]{_OF}",
            ),
        )
    )


#: "the 2024 edition vs 2025", "the 2024 edition and the 2025 one": only beside an edition.
_BESIDE = r"(?:VT?(?P<years>Y)(?![nNESY])o?|[AV]?T(?P<one>Y)o)"


def find_editions(question: str, editions: Sequence[Edition]) -> tuple[list[Word], list[Named]]:
    """The words of a question, and the editions that it names, in order.

    >>> index = [Edition("AI Index", 2024), Edition("AI Index", 2025)]
    >>> [named.years for named in find_editions("notable models in 2023, AI Index 2024", index)[1]]
    [(2024,)]
    >>> find_editions("notable models in 2023 and 2024", index)[1]
    []
    >>> [named.years for named in find_editions("notable models in the 2024 and in the 2025 report", index)[1]]
    [(2024, 2025)]
    >>> [named.years for named in find_editions("notable models in 2024's edition", index)[1]]
    [(2024,)]
    """
    words = split_words(question)
    keys = {word.key for word in words}
    if keys.isdisjoint(NOUNS) and not any(keys.issuperset(name) for name in _names(editions)):
        return words, []
    items = list(_items(words, editions))
    if not any(item.letter in "nNES" for item in items):
        return words, []
    letters = "".join(item.letter for item in items)
    found: list[Named] = []
    taken = [False] * len(items)
    for form in _forms():
        for match in form.finditer(letters):
            if not any(taken[match.start() : match.end()]) and not _is_about_time(match, items, words):
                taken[match.start() : match.end()] = [True] * (match.end() - match.start())
                found.append(_named(match, items, words, editions))
    for match in re.finditer(_BESIDE, letters) if found else ():
        # "What does the 2024 edition say, and what the 2025 one?" names the other further on.
        is_beside = bool(match["one"]) or match.start() > 0 and taken[match.start() - 1]
        if is_beside and not any(taken[match.start() : match.end()]):
            taken[match.start() : match.end()] = [True] * (match.end() - match.start())
            found.append(_named(match, items, words, editions))
    return words, sorted(found, key=lambda named: named.first)


def _names(editions: Sequence[Edition]) -> Iterator[tuple[str, ...]]:
    """The names of the series, as they are compared."""
    for edition in editions:
        for name in (edition.of, *edition.names):
            yield phrase_key(name)


def _items(words: Sequence[Word], editions: Sequence[Edition]) -> Iterator[_Item]:
    names = sorted(
        {(phrase_key(name), edition.of) for edition in editions for name in (edition.of, *edition.names)},
        key=lambda pair: (-len(pair[0]), pair),
    )
    keys = [word.key for word in words]
    at = 0
    while at < len(words):
        series = next(((name, of) for name, of in names if tuple(keys[at : at + len(name)]) == name), None)
        if series:
            yield _Item("S", at, at + len(series[0]) - 1, series[1])
            at += len(series[0])
        elif tuple(keys[at : at + 2]) in PLACES_IN_TWO:
            yield _Item("Q", at, at + 1)
            at += 2
        elif (
            _YEAR.fullmatch(keys[at])
            and keys[at + 1 : at + 2] == ["s"]
            and keys[at + 2 : at + 3]
            and keys[at + 2] in NOUNS
        ):
            # "2024's edition"
            yield _Item("Y", at, at + 1)
            at += 2
        else:
            yield _Item(_letter(words[at]), at, at)
            at += 1


def _letter(word: Word) -> str:
    key = word.key
    if _YEAR.fullmatch(key):
        return "Y"
    if key in NOUNS:
        is_plural = word.text.lower().endswith("s") and "'" not in word.text and "’" not in word.text
        return ("E" if key == NOUNS[0] else "N") if is_plural else "n"
    listed = (
        ("T", ("the",)),
        ("o", STAND_INS),
        ("A", JOINING),
        ("V", AGAINST),
        ("C", (",",)),
        ("O", LINKING),
        ("Q", PLACES),
        ("B", ALL),
        ("K", COUNTS),
        ("L", EACH_BY_EACH),
        ("D", DISAGREEING),
        ("P", BEFORE_TIMES),
        ("W", WHICH),
        ("R", ("(", "[")),
    )
    return next((letter for letter, keys in listed if key in keys), ".")


def _is_about_time(match: re.Match[str], items: Sequence[_Item], words: Sequence[Word]) -> bool:
    """Whether the noun is no edition after all: "the 2024 reports of incidents"."""
    after = items[match.end()].first if match.end() < len(items) else len(words)
    last = items[match.end() - 1]
    if match.groupdict().get("which") or items[match.start()].letter == "L":
        return words[items[match.start() + 1].first].key != NOUNS[0]
    is_of = last.letter in "nNE" and after < len(words) and words[after].key == "of"
    return is_of and not _YEAR.fullmatch(words[after + 1].key if after + 1 < len(words) else "")


def _named(match: re.Match[str], items: Sequence[_Item], words: Sequence[Word], editions: Sequence[Edition]) -> Named:
    spanned = items[match.start() : match.end()]
    of = next((item.of for item in spanned if item.of), "")
    loaded = sorted({edition.year for edition in editions if of in ("", edition.of)}, reverse=True)
    letters = match.groupdict()
    if letters.get("all") or letters.get("which"):
        years = tuple(sorted(loaded))
    elif letters.get("place"):
        place = next(_place_of(words[item.first : item.last + 1]) for item in spanned if item.letter == "Q")
        years = tuple(loaded[place : place + 1] if place >= 0 else loaded[-1:])
    else:
        years = tuple(_year_of(words[item.first].key) for item in spanned if item.letter == "Y")
    is_which = bool(letters.get("which"))
    return Named(tuple(dict.fromkeys(years)), spanned[0].first, spanned[-1].last, of, is_which)


def _place_of(words: Sequence[Word]) -> int:
    """Where an edition stands among those that there are, by the one or two words that say it."""
    keys = tuple(word.key for word in words)
    return PLACES_IN_TWO[keys] if keys in PLACES_IN_TWO else PLACES.get(keys[-1], 0)


def _year_of(key: str) -> int:
    return int(key) if key.isdigit() else _CENTURY + int(key[1:])
