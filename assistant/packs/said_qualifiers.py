"""Whether a text says of a number what the qualifier of a fact says."""

from __future__ import annotations

import re

from assistant.packs.passages import folded
from assistant.packs.said_units import Place
from assistant.packs.said_words import AFTER, AROUND, BEFORE, FORECAST, HEARSAY, HEDGES

#: What may stand between such words and their number.
_LINK = r"[\s-]*(?:(?:a|an|the|of|to|by|as|than|total of)\s+)?(?:US|C|A)?[$€£¥~-]?\s*"
_BEFORE = {
    qualifier: re.compile(rf"(?:^|[^\w])(?:{words}){_LINK}$", re.IGNORECASE) for qualifier, words in BEFORE.items()
}
_AFTER = {
    qualifier: re.compile(rf"^[^.;,:]{{0,25}}?(?:^|[\s,(]|\b|%)(?:{words})", re.IGNORECASE)
    for qualifier, words in AFTER.items()
}
_AROUND = {qualifier: re.compile(rf"\b(?:{words})\b", re.IGNORECASE) for qualifier, words in AROUND.items()}
_HEDGED = re.compile(rf"(?:^|[^\w])({HEDGES}){_LINK}$", re.IGNORECASE)
_HEARSAY = re.compile(rf"\b({HEARSAY})\b(?:\W+\w+){{0,6}}\W*$", re.IGNORECASE)
_FORECAST = re.compile(rf"\b({FORECAST})\b[^.;]*$", re.IGNORECASE)


def has_qualifier(qualifier: str, sides: list[tuple[str, str]], said: str) -> bool:
    """Whether a text qualifies something so; `sides` is what stands before and after it, `said` all around it."""
    around = _AROUND.get(qualifier)
    return bool(around.search(said)) if around else any(_is_at(qualifier, before, after) for before, after in sides)


def _is_at(qualifier: str, before: str, after: str) -> bool:
    return bool(_BEFORE[qualifier].search(before) or (qualifier in _AFTER and _AFTER[qualifier].search(after)))


def hedge_of(sides: list[tuple[str, str]]) -> str:
    """The word by which a text makes a number inexact wherever it has it; "" if it does not."""
    found = [_HEDGED.search(before) for before, _ in sides]
    return found[0][1] if found and found[0] and all(found) else ""


def hearsay_of(sides: list[tuple[str, str]]) -> str:
    """The word by which a text makes hearsay of something; "" if it does not."""
    found = [_HEARSAY.search(before) for before, _ in sides]
    return found[0][1] if found and found[0] and all(found) else ""


def forecast_of(sides: list[tuple[str, str]]) -> str:
    """The word by which a text makes a forecast of something; "" if it does not."""
    found = [_FORECAST.search(before) for before, _ in sides]
    return found[0][1] if found and found[0] and all(found) else ""


def sides_of(place: Place) -> tuple[str, str]:
    """What stands in its sentence before and after a number."""
    sentence, given = place
    word = sentence.words[given.place]
    return sentence.text[: word.start], sentence.text[word.end :]


def sides_of_words(words: str, said: str) -> list[tuple[str, str]]:
    """What stands before and after some words, wherever a text has them."""
    text, looked_for = folded(said), folded(words)
    places = [found.start() for found in re.finditer(re.escape(looked_for), text)]
    return [(text[:at], text[at + len(looked_for) :]) for at in places]
