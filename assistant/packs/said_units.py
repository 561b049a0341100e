"""Whether a text prints a number in a unit."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache

from assistant.packs.number_notation import prints
from assistant.packs.passages import Report, Sentence, read_passage
from assistant.packs.said_words import FALLING, PLURALS, SCALES, SIGNS
from assistant.units import Unit
from assistant.utterance.amounts import Given

_SIGNS = {base: re.compile(sign, re.IGNORECASE) for base, sign in SIGNS.items()}
_SCALES = {scale: re.compile(word, re.IGNORECASE) for scale, word in SCALES.items()}
_A_YEAR = re.compile(r"\b(?:year|years|yearly|annual|annually|annum|y/y)\b", re.IGNORECASE)
#: How far from a number the noun of what it counts may stand, in words.
_REACH = 6
_RATE = "times per year"
_EVERY_YEAR = re.compile(r"\b(?:(?:per|a|each|every) year|annual growth|per annum|compound)", re.IGNORECASE)

#: A sentence, and a number in it.
Place = tuple[Sentence, Given]


def places_of(number: Decimal, unit: Unit, said: str, report: Report, locator: str) -> list[Place] | None:
    """Where a text prints a number that counts in a scale; None if it prints it in a way that has no place."""
    found = _found(number, unit, said, report, locator)
    joined = _SPACED.sub(lambda digits: re.sub(r"\s", "", digits[0]), said)
    if not found and joined != said:
        found = _found(number, unit, joined, report, locator)
    if found:
        literal = [place for place in found if _own(place).replace(",", "").startswith(format(abs(number), "f"))]
        return literal or found
    is_seen = any(_is_as_precise(number, given) for _, given in read_passage(said).printed.get(abs(number), ()))
    return [] if is_seen or not prints(said, number, unit.scale) else None


#: Digits in groups with spaces between: "187 400".
_SPACED = re.compile(r"(?<![\d.,])\d{1,3}(?:\s\d{3})+(?!\d)")


def _found(number: Decimal, unit: Unit, said: str, report: Report, locator: str) -> list[Place]:
    passage = read_passage(said)
    alike = [place for place in passage.printed.get(abs(number), ()) if _is_as_precise(number, place[1])]
    found = [place for place in alike if place[1].unit.scale == unit.scale]
    if unit.scale:
        bare = (place for place in alike if not place[1].unit.scale)
        found += [place for place in bare if _is_scaled(place, unit, said, report, locator)]
    amount = abs(number).scaleb(unit.scale)
    return found + [place for place in passage.whole.get(amount, ()) if place[1].unit.scale != unit.scale]


def _is_as_precise(number: Decimal, given: Given) -> bool:
    return str(abs(given.number)) == str(abs(number))


def _is_scaled(place: Place, unit: Unit, said: str, report: Report, locator: str) -> bool:
    """Whether a scale that does not stand at a number stands in its list, in a heading, or for the whole text."""
    scale = unit.scale
    word = _SCALES.get(scale)
    if word is None:
        return False
    sentences = (*read_passage(said).sentences, *read_passage(report.headings(locator)).sentences)
    heads = [each.text for each in sentences if all(given.unit.scale != scale for given in each.amounts)]
    declared = rf"(?:\bin|figures|amounts|\() ?[a-z$€£' ]{{0,12}}(?:{word.pattern})"
    whole = _declared(declared, report.whole)
    is_of_money = whole and any(_SIGNS[currency].search(whole[0]) for currency in _CURRENCIES)
    is_declared = whole and (not is_of_money or unit.base in _CURRENCIES)
    return bool(_is_listed(place, scale) or any(map(word.search, heads)) or is_declared)


def _is_listed(place: Place, scale: int) -> bool:
    """Whether a number is one of several that share the scale of the last: "1.70 to 2 thousand"."""
    sentence, given = place
    behind = sorted((other for other in sentence.amounts if other.place > given.place), key=lambda other: other.place)
    end = sentence.words[given.place].end
    for other in behind:
        if not _LINKS.fullmatch(sentence.text[end : sentence.words[other.place].start]):
            return False
        if other.unit.scale:
            return other.unit.scale == scale
        end = sentence.words[other.place].end
    return False


_LINKS = re.compile(r"[\s$€£,–-]*(?:and|or|to)?[\s$€£,–-]*")


def has_sign(number: Decimal, places: list[Place]) -> bool:
    """Whether a text prints a number with its sign, or says in words that something fell by it."""
    negative = [bool(_MINUS.search(_before(place, 5))) for place in places]
    return not all(negative) if number >= 0 else any(negative) or any(map(_is_taken_off, places))


#: A minus, and no sign of a range.
_MINUS = re.compile(r"(?:^|[\s(:,$€£])[-−–](?:US)?[$€£]?$")
_FELL_BY = re.compile(rf"\b(?:{FALLING})\w*(?:\W+(?!to\b|from\b)\w+){{0,3}}\W*$", re.IGNORECASE)
_LESS = re.compile(rf"^(?: ?%| ?[a-z]+){{0,2}} (?:{FALLING})", re.IGNORECASE)
_CLOSED = re.compile(r"^(?: ?(?:%|[mbt]n?|k|thousand|million|billion|per ?cent))?\)")


def _is_taken_off(place: Place) -> bool:
    """Whether words or brackets make a number negative: "a loss of 3", "3 % lower", "(3)"."""
    before, after = _before(place, 40), _after(place, 40)
    in_brackets = before.rstrip("US$€£").endswith("(") and _CLOSED.match(after)
    return bool(in_brackets or _FELL_BY.search(before) or _LESS.match(after))


def counts(unit: Unit, places: list[Place], names: frozenset[str], said: str, report: Report, locator: str) -> bool:
    """Whether a number counts what its unit says, at one of its places; `names` are stems of words for the measure."""
    return any(_counts(unit, place, names, said, report, locator) for place in places)


def _counts(unit: Unit, place: Place, names: frozenset[str], said: str, report: Report, locator: str) -> bool:
    base, printed = unit.base, place[1].unit.base
    if base in _CURRENCIES or base.startswith("percent"):
        is_shared = not printed and _is_shared(base, place, said, report, locator)
        return printed == base or is_shared or bool(_SIGNS[base].match(_after(place, 40).lstrip(" -")))
    if base in ("times", _RATE):
        return _is_multiple(place) and _is_yearly(place, said) is (base == _RATE)
    if printed in (*_CURRENCIES, "percent", "percentage point", "times"):
        return False
    return base == "number" or _has_noun(base, place, names, said)


def _is_shared(base: str, place: Place, said: str, report: Report, locator: str) -> bool:
    """Whether a sign stands not at a number itself but in its sentence, at the head of it, or for the whole text."""
    sign = _SIGNS[base]
    sentences = read_passage(said).sentences
    heads = [each.text for each in sentences if all(given.unit.base != base for given in each.amounts)]
    if any(sign.search(text) for text in (place[0].text, report.headings(locator), *heads)):
        return True
    declared = rf"(?:\bin|figures|amounts|\() ?[\w' ]{{0,15}}(?:{sign.pattern})"
    return _declared(declared, report.whole) is not None


@lru_cache(maxsize=256)
def _declared(pattern: str, text: str) -> re.Match[str] | None:
    """How a text says of all its figures what they are in, if it does."""
    return re.search(pattern, text, re.IGNORECASE)


_CURRENCIES = tuple(base for base in SIGNS if base.isupper())


def _is_multiple(place: Place) -> bool:
    near = _before(place, 12) + _own(place) + _after(place, 12)
    return place[1].unit.base == "times" or bool(_SIGNS["times"].search(near))


def _is_yearly(place: Place, said: str) -> bool:
    """Whether a number of times is one for every year."""
    after = re.split(r"[.;,]", _after(place, 40))[0]
    return bool(_A_YEAR.search(after) or _EVERY_YEAR.search(said))


def _has_noun(base: str, place: Place, names: frozenset[str], said: str) -> bool:
    """Whether nothing says that a number counts another thing than the noun of its unit."""
    noun = stem(base.split()[-1])
    near = [stem(word) for word in _words_near(place)]
    if noun in near or noun in names:
        return True
    if any(word in names for word in near):
        return False
    counted = re.match(r"[^\w.,;:()\n]{0,3}([a-z]{3,}s)\b", _after(place, 30))
    return not counted or noun in {stem(word) for word in re.findall(r"[a-z]+", said.lower())}


def _words_near(place: Place) -> Iterator[str]:
    """The words after a number, up to the next one, and a few before it."""
    sentence, given = place
    numbers = {other.place for other in sentence.amounts if other.place > given.place}
    # "22 of the 41 routes" counts routes twice.
    numbers -= {at for at in numbers if "of" in (word.key for word in sentence.words[max(given.place, at - 3) : at])}
    for index in range(given.place + 1, min(len(sentence.words), given.place + 1 + _REACH)):
        if index in numbers:
            break
        yield sentence.words[index].key
    yield from (word.key for word in sentence.words[max(0, given.place - 3) : given.place])


def stem(word: str) -> str:
    """A word as its singular is compared: "tonnes" as "tonne", "people" as "person".

    >>> stem("Countries"), stem("people"), stem("bus")
    ('country', 'person', 'bus')
    """
    word = word.casefold()
    if word in PLURALS:
        return PLURALS[word]
    if word.endswith("ies") and len(word) > 4:
        return f"{word[:-3]}y"
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "us")) and len(word) > 3 else word


def _before(place: Place, signs: int) -> str:
    sentence, given = place
    start = sentence.words[given.place].start
    return sentence.text[max(0, start - signs) : start]


def _own(place: Place) -> str:
    sentence, given = place
    return sentence.words[given.place].text


def _after(place: Place, signs: int) -> str:
    sentence, given = place
    end = sentence.words[given.place].end
    return sentence.text[end : end + signs]
