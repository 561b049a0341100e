"""Numbers in a question with their unit and how they are meant: "over 25 points", "$1.2bn", "twice", "a third"."""

from collections.abc import Sequence
from decimal import Decimal
from functools import cache

from assistant.english.numberwords import (
    FRACTION_SIGNS,
    FRACTIONS,
    MULTIPLES,
    NUMBERS,
    RELATION_LINKS,
    RELATIONS_AFTER,
    RELATIONS_BEFORE,
    SCALES,
    UNITS,
)
from assistant.english.timewords import MONTHS
from assistant.tuples import NamedTuple
from assistant.units import CURRENCIES, Unit
from assistant.utterance.calendar_words import is_negative, key_at
from assistant.utterance.mentions import Mention, find_all, matches
from assistant.utterance.parts_of_one import half_after, has_more, is_to_one, months_after, part_of_one
from assistant.utterance.phrases import Index, Sense
from assistant.utterance.words import Word


class Given(NamedTuple):
    """A number that the question gives."""

    number: Decimal
    #: "" where none was said.
    unit: Unit
    #: exactly, about, nearly, above, below, atleast, atmost; "" where nothing was said.
    relation: str
    #: The positions of its words, unit and relation included.
    at: tuple[int, ...]
    #: The position of the number itself.
    place: int

    @property
    def is_bare(self) -> bool:
        """Whether it has neither a unit nor a relation."""
        return not self.unit.base and not self.relation


@cache
def _relations() -> tuple[Index, Index]:
    return tuple(  # type: ignore[return-value]
        Index((phrase, Sense("relation", name)) for name, phrases in table.items() for phrase in phrases.split(","))
        for table in (RELATIONS_BEFORE, RELATIONS_AFTER)
    )


def find_amounts(words: Sequence[Word], taken: frozenset[int]) -> list[Given]:
    """The numbers of a question that are no part of a period, in order."""
    if not any(_may_begin(word.key) for word in words):
        return []
    before, after = _relations()
    starting = find_all(before, [word.key for word in words])
    found: list[Given] = []
    at = 0
    while at < len(words):
        given = None
        if at not in taken and _may_begin(words[at].key):
            given = _number_at(words, at, taken.union(*(each.at for each in found[-1:])))
        if given is None:
            at += 1
            continue
        found.append(_with_relation(given, words, starting, after))
        at = found[-1].at[-1] + 1
    return found


_BEGINNINGS = MULTIPLES.keys() | NUMBERS.keys() | SCALES.keys() | FRACTIONS.keys() | FRACTION_SIGNS.keys()
_BEGINNINGS |= {"a", "hundred", "decade", "halved", "halve", "halving"}


#: Words between a number and its unit ("three consecutive years").
_BEFORE_UNIT = frozenset("us full whole of such more consecutive successive straight".split())


def is_below_none(given: Given, words: Sequence[Word]) -> bool:
    """Whether it is a length of time with a minus before it ("over -2 years", "in minus two years")."""
    before = words[given.at[0] - 1].key if given.at[0] else ""
    return given.unit.base in ("year", "month") and (given.number < 0 or before in _MINUS)


_MINUS = frozenset(("minus", "-", "–", "−", "negative"))


def _may_begin(key: str) -> bool:
    """Whether a number can begin with a word: hardly any can, and there are many ways to look for one."""
    return key in _BEGINNINGS or key[:1] == "." or key[:1].isdigit()


def _number_at(words: Sequence[Word], at: int, taken: frozenset[int]) -> Given | None:
    key = words[at].key
    if key in MULTIPLES and key_at(words, at + 1) != "digit":
        return Given(MULTIPLES[key], Unit("times"), "", (at,), at)
    part = part_of_one(words, at)
    fraction = None if part else _fraction(words, at)
    if fraction:
        return fraction
    number = part[0] if part else _plain(words, at)
    if number is None:
        return None
    start = at
    if is_negative(words, at):
        number = -number
        start = at - 1
    # "a thousand" is one of a scale that the same word names.
    here = part[1] if part else at if key in SCALES else at + 1
    if (
        not part
        and key in NUMBERS
        and key_at(words, here) in NUMBERS
        and Decimal(20) <= number < 100
        and NUMBERS[key_at(words, here)] < 10
    ):
        number += NUMBERS[key_at(words, here)]
        here += 1
    if key_at(words, here) == "hundred":
        number *= 100
        here += 1
    scale = 0
    if (
        key_at(words, here) in SCALES
        and here not in taken
        and not (key_at(words, here) in ("m", "b", "k") and words[here].start > words[here - 1].end)
    ):
        scale = SCALES[key_at(words, here)]
        here += 1
    base = ""
    if start > 0 and start - 1 not in taken and UNITS.get(key_at(words, start - 1)) in CURRENCIES:
        base = UNITS[key_at(words, start - 1)]
        start -= 1
    ahead = here
    if key_at(words, ahead) in _BEFORE_UNIT and key_at(words, ahead + 1) in UNITS and base == "":
        ahead += 1
    unit = key_at(words, ahead)
    basis = 2 if unit == "basis" and key_at(words, ahead + 1) in ("point", "points") else unit in _BASIS_POINTS
    if basis:
        # A hundredth of a percentage point each.
        at_all = tuple(range(start, ahead + basis))
        return Given(number.scaleb(scale - 2), Unit("percentage point"), "", at_all, at)
    if unit == "per" and key_at(words, ahead + 1) == "cent":
        return Given(number, Unit("percent"), "", tuple(range(start, ahead + 2)), at)
    if unit in ("year", "month") and key_at(words, ahead + 1) in ("end", "ends", "start", "close"):
        unit = ""
    if unit in UNITS and ahead not in taken:
        base = base or UNITS[unit]
        here = ahead + 1
        if base == "percent" and key_at(words, here) in ("point", "pt", "pts"):
            base, here = "percentage point", here + 1
    if not base and not scale and start == at and is_to_one(words, at, here):
        base, here = "times", here + 2
    if base in ("percent", "percentage point", "year") and half_after(words, here):
        number, here = number + Decimal("0.5"), here + 3
    months = months_after(words, here) if base == "year" and key_at(words, start - 1) != "between" else None
    if months is not None:
        number, base, here = number * 12 + months, "month", here + 3
    if base == "times":
        # A factor has no scale: "a thousand times" is 1000 times.
        number, scale = number.scaleb(scale), 0
    return Given(number, Unit(base, scale) if base or scale else Unit(""), "", tuple(range(start, here)), at)


def _plain(words: Sequence[Word], at: int) -> Decimal | None:
    key = words[at].key
    if (
        key == "a"
        and UNITS.get(key_at(words, at + 1)) in ("percent", "percentage point")
        and (half_after(words, at + 2) or key_at(words, at + 2) == "point" and half_after(words, at + 3))
    ):
        return Decimal(1)
    if key == "a" and (_is_bounded_time(words, at) or has_more(words, at)):
        return Decimal(1)
    if key in ("hundred", "thousand", "million", "billion") and key_at(words, at - 1) == "a":
        return Decimal(100) if key == "hundred" else Decimal(1)
    if key in NUMBERS:
        # "one" is mostly a pronoun: it counts only before a scale or a unit ("one billion").
        if (
            key == "one"
            and key_at(words, at + 1) in ("year", "month")
            and key_at(words, at - 1) in ("by", "this", "that")
        ):
            return None
        if key == "one" and [key_at(words, at + 1), key_at(words, at + 2)] == ["per", "cent"]:
            return NUMBERS[key]
        if key == "one" and not (
            key_at(words, at + 1) in SCALES or key_at(words, at + 1) in ("%", "percent", "percentage", "year", "month")
        ):
            return None
        return NUMBERS[key]
    if key[:1].isdigit() or (key[:1] == "." and len(key) > 1):
        try:
            return Decimal(key) if len(key) <= 30 and key.isascii() else None
        except ArithmeticError:
            return None
    return None


def _is_bounded_time(words: Sequence[Word], at: int) -> bool:
    """Whether an "a" is the number of a time that is bounded ("in under a year"), and of none that is counted back."""
    is_time = key_at(words, at + 1) in ("year", "month") and key_at(words, at + 2) not in _AROUND
    before = key_at(words, at - 1)
    # "In a year or less"
    is_most = [key_at(words, at + 2), key_at(words, at + 3)] == ["or", "less"]
    return is_time and (is_most or before in _BOUNDING or before == "over" and key_at(words, at - 2) in _TAKING)


_AROUND = ("ago", "earlier", "later", "before", "after", "old", "on", "end")
_BOUNDING = ("under", "below", "than", "within", "inside", "most", "least")
_TAKING = ("take", "takes", "took", "need", "needs", "needed", "require", "requires")


#: What people in finance call basis points.
_BASIS_POINTS = ("bps", "bp", "bip", "bips")
_FIRST_YEAR = 1000


def _fraction(words: Sequence[Word], at: int) -> Given | None:
    """ "half", "a third", "two thirds", "three quarters"."""
    key = words[at].key
    over = key_at(words, at + 2) if key_at(words, at + 1) == "/" and key_at(words, at + 3) == "of" else ""
    if key.isascii() and key.isdigit() and over.isascii() and over.isdigit() and 0 < int(key) < int(over) < _FIRST_YEAR:
        # "3/8 of"
        return Given(Decimal(100) * int(key) / int(over), Unit("percent"), "", (at, at + 1, at + 2), at)
    if key == "half" and [key_at(words, at + 1), key_at(words, at + 2)] in (["a", "year"], ["year", ""]):
        return Given(Decimal(6), Unit("month"), "", (at, at + 1, at + 2)[: len(words) - at], at)
    if key == "half" and [key_at(words, at + 1), key_at(words, at + 2)] == ["a", "decade"]:
        return Given(Decimal(5), Unit("year"), "", (at, at + 1, at + 2), at)
    if key == "decade" and key_at(words, at - 1) in ("a", "one", "per", "within"):
        return Given(Decimal(10), Unit("year"), "", (at,), at)
    if key in ("halved", "halve", "halving"):
        return Given(FRACTIONS["half"][0], Unit("percent"), "atleast", (at,), at)
    many = _plain(words, at + 2) if at + 2 < len(words) and [key, words[at + 1].key] == ["one", "in"] else None
    if many is not None and 1 < many < _FIRST_YEAR and key_at(words, at + 3) not in MONTHS:
        # "one in twenty"
        return Given(Decimal(100) / many, Unit("percent"), "", (at, at + 1, at + 2), at)
    count = NUMBERS.get(key)
    if count is not None and key_at(words, at + 1) in FRACTIONS and count < 10 and key != "one":
        part, unit = FRACTIONS[key_at(words, at + 1)]
        if words[at + 1].text.lower().endswith("s"):
            return Given(part * count, Unit(unit), "", (at, at + 1), at)
    if key == "half" and key_at(words, at + 1) not in ("of", "year") or key == "half" and key_at(words, at + 2) != "":
        return Given(FRACTIONS["half"][0], Unit("percent"), "", (at,), at)
    if (
        key in ("a", "one")
        and key_at(words, at + 1) in ("third", "quarter", "fifth", "tenth")
        and key_at(words, at + 2) not in ("place", "of")
    ):
        part, unit = FRACTIONS[key_at(words, at + 1)]
        return Given(part, Unit(unit), "", (at, at + 1), at)
    if (
        key in ("a", "one")
        and key_at(words, at + 1) in ("third", "quarter", "fifth", "tenth")
        and key_at(words, at + 2) == "of"
    ):
        part, unit = FRACTIONS[key_at(words, at + 1)]
        return Given(part, Unit(unit), "", (at, at + 1), at)
    return None


_COMPARED = frozenset("more fewer less".split())
_ADDING = frozenset("add adds added adding sum sums summed total totals".split())


def _with_relation(given: Given, words: Sequence[Word], before: Sequence[Mention], after: Index) -> Given:
    best: Mention | None = None
    if given.unit.base and given.at[0] and words[given.at[0] - 1].key == "top":
        # "leads that top 15 %"; without a unit "the top 3" counts places.
        return given._replace(relation="above", at=(given.at[0] - 1, *given.at))
    for mention in before:
        end = mention.at[-1]
        gap = range(end + 1, given.at[0])
        if words[mention.start].key == "up" and mention.start and words[mention.start - 1].key in _ADDING:
            # What adds "up to 20" comes to that.
            continue
        if words[end].key in _COMPARED and key_at(words, end + 1) == "of":
            # "How many fewer of the 100 largest" bounds nothing.
            continue
        is_near = end < given.at[0] and len(gap) <= 3 and all(words[at].key in RELATION_LINKS for at in gap)
        if is_near and (best is None or (len(mention.at), end) > (len(best.at), best.at[-1])):
            best = mention
    relation, at = (best.sense.id, best.at) if best else (given.relation, ())
    follow = given.at[-1] + 1
    keys = [word.key for word in words]
    # "half of their lead or more"
    ends = range(follow + 2, min(follow + 5, len(words))) if key_at(words, follow) == "of" else ()
    for start in (follow, follow + 1, *(at for at in ends if keys[at] == "or")):
        if start < len(words) and (start == follow or not words[follow].is_break):
            for mention in matches(after, keys, start):
                if words[start].text.lower() == "top":
                    # "80 % top model lead": only "tops" bounds a number.
                    continue
                return given._replace(relation=mention.sense.id, at=(*given.at, *mention.at))
    return given._replace(relation=relation, at=tuple(sorted({*at, *given.at})))
