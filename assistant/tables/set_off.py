"""What a question sets off by words that no name of its table has: what is net of another, who runs it, how much so."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache

from assistant.english.table_words import DEGREES, ORGANIZATIONS
from assistant.tables.asked import Asked
from assistant.tables.outcome import Refused
from assistant.tables.stems import SMALL, stems_of, words_of

#: The names of so many tables are kept.
_MOST_TABLES = 64
#: What asks a question and the names of a table for something that cannot be told; None where it can, or is not asked.
Check = Callable[[Asked, Sequence[str]], str | None]

_NET_OF = re.compile(r"(?P<own>.*)\bnet of\b(?P<other>.*)", re.IGNORECASE)


def _net_of(asked: Asked, names: Sequence[str]) -> str | None:
    """Debt net of cash is printed where a name says so; else one would have to be taken from the other."""
    said = _NET_OF.search(asked.question)
    if said is None:
        return None
    printed = (found for found in map(_NET_OF.search, names) if found)
    is_printed = any(_share(found["own"], said["own"]) and _share(found["other"], said["other"]) for found in printed)
    return None if is_printed else "It is not clear what is to be taken off."


def _share(name: str, text: str) -> bool:
    """Whether a telling word of a part of a name stands in a part of a question."""
    return bool(({*stems_of(name)} - SMALL) & {*stems_of(text)})


_MULTIPLIED = re.compile(r"\bmultiplied (?:by|with)\b|(?<=[a-z)]) [x×*] (?=[a-z])", re.IGNORECASE)


def _multiplied(asked: Asked, names: Sequence[str]) -> str | None:
    """A product of two rows is not computed, and neither of them is it: "price times gallons"."""
    if not _MULTIPLIED.search(asked.question) and not _times_another(asked):
        return None
    is_printed = any(words_of(name.lower()).count(word) for name in names for word in ("multiplied", "times", "x"))
    return None if is_printed else "Products are not computed."


def _times_another(asked: Asked) -> bool:
    """Whether "times" stands between two things: not after a number, and not before what is compared."""
    things = {term.at for term in asked.terms if term.counts >= 1}
    things -= {at for given in asked.numbers for at in given.at}
    for at, word in enumerate(asked.words):
        after = at + 2 if asked.key(at + 1) in ("the", "its", "average") else at + 1
        if word.text.lower() == "times" and at - 1 in things and after in things:
            return True
    return False


_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?"
_YEAR_ENDED = re.compile(
    rf"\b(?P<year>(?:19|20)\d\d),?\s*(?:\(|(?:\(|which |that )?(?:ended|ending|ends)\b)[^()\d]*?"
    rf"\b{_MONTH} \d\d?,? (?P<end>(?:19|20)\d\d)\b",
    re.IGNORECASE,
)


def _year_ended(asked: Asked, names: Sequence[str]) -> str | None:
    """A year that is said to have ended in another one is one time and not two; which, only the table could say."""
    said = _YEAR_ENDED.search(asked.question)
    if said is None or said["year"] == said["end"]:
        return None
    is_printed = any(said["year"] in name and said["end"] in name for name in names)
    return None if is_printed else f"It is not clear which year of the table ended in {said['end']}."


_HOW_RUN = frozenset("owned operated run managed held leased licensed branded franchised financed funded".split())
_RUN_BY = re.compile(
    rf"\b(?P<who>[a-z]+)-(?:{'|'.join(sorted(_HOW_RUN))})\b"
    rf"|(?<!\bthe )\b(?P<owner>{'|'.join(sorted(ORGANIZATIONS))}) (?:owned|operated)\b",
    re.IGNORECASE,
)


def _run_by(asked: Asked, names: Sequence[str]) -> str | None:
    """Restaurants that are owned by the company are a part of all of them."""
    said = _RUN_BY.search(asked.question)
    if said is None:
        return None
    who = {*stems_of(said["who"] or said["owner"])}
    is_printed = any(who & {*stems_of(name)} and _HOW_RUN & {*words_of(name.lower())} for name in names)
    return None if is_printed else f'The table does not tell which are "{said[0]}".'


def _to_some_degree(asked: Asked, names: Sequence[str]) -> str | None:
    """Who is worried may be so very much or somewhat: where both are told, and not what they are together, neither is
    meant."""
    said = {*stems_of(asked.question)}
    superlatives = {asked.words[at[-1] + 1].text.lower() for at in _most(asked)}
    if asked.has("not") or not DEGREES.isdisjoint(word.text.lower() for word in asked.words):
        return None
    for rest in _told_by_degrees(tuple(names)):
        if {*stems_of(rest)} <= said and not {*rest.split()} & superlatives:
            return f'It is not clear how far "{rest}" goes.'
    return None


@lru_cache(maxsize=_MOST_TABLES)
def _told_by_degrees(names: tuple[str, ...]) -> tuple[str, ...]:
    """What names tell in several degrees and not by itself ("worried"): the same for every question about a table."""
    whole = {name.strip().lower() for name in names}
    parted = (name.partition(" ") for name in sorted(whole))
    degrees = Counter(rest for first, _, rest in parted if first in DEGREES and rest)
    return tuple(rest for rest, count in degrees.items() if count > 1 and rest not in whole)


_OVERALL = frozenset("overall altogether together all total combined".split())


def _most(asked: Asked) -> Iterator[tuple[int, ...]]:
    """The places of superlatives that are followed by a word: "most worried"."""
    places = (*asked.cues.get("max", ()), *asked.cues.get("min", ()))
    return (at for at in places if asked.key(at[-1] + 1) and asked.words[at[-1]].text.lower() in ("most", "least"))


_PER_MANY = re.compile(
    r"\bper (?P<many>\d[\d,.]*(?: ?(?:thousand|million|billion))?|thousand|million)\b", re.IGNORECASE
)


def _per_many(asked: Asked, names: Sequence[str]) -> str | None:
    """A rate per so many is printed per so many, and not per more of them."""
    said = {match["many"].lower().replace(",", "") for match in _PER_MANY.finditer(asked.question)}
    if not said:
        return None
    printed = {found["many"].lower().replace(",", "") for name in names for found in _PER_MANY.finditer(name)}
    return None if not printed or said <= printed else "The table tells that per another number of them."


_CHECKS: tuple[Check, ...] = (_net_of, _multiplied, _year_ended, _run_by, _per_many)


#: As many columns has a table of answers and their numbers.
_ANSWERS_ONLY = 2


def refusal(asked: Asked, names: Sequence[str], headings: Sequence[str]) -> Refused | None:
    """Why a question is not answered that sets off what the table does not; None where it sets nothing off. Headings
    are the names of columns."""
    is_overall = asked.has("sum") or not _OVERALL.isdisjoint(word.text.lower() for word in asked.words)
    told = next((text for text in (check(asked, names) for check in _CHECKS) if text), None)
    # "Dissatisfied overall" is so to any degree: where each row is one of these they are added up.
    is_added = is_overall and len(headings) <= _ANSWERS_ONLY
    told = told or _to_some_degree(asked, headings if is_added else names)
    return Refused("unclear", told) if told else None
