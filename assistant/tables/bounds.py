"""Conditions on numbers in a question: "more than 10 million", "at least 5", "negative"."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal

from assistant.english.table_words import REACHING
from assistant.tables.asked import Asked
from assistant.utterance.amounts import Given

Condition = Callable[[Decimal], bool]
#: Where a table states no scale, a bound in millions so many times larger than all of its numbers is meant as printed.
_FAR = 100
#: A number in full has so many digits at least.
_IN_FULL = 1000

_RELATIONS: dict[str, Callable[[Decimal], Condition]] = {
    "above": lambda bound: lambda value: value > bound,
    "below": lambda bound: lambda value: value < bound,
    "atleast": lambda bound: lambda value: value >= bound,
    "atmost": lambda bound: lambda value: value <= bound,
}


def condition_on(asked: Asked, scale: int, values: Iterable[Decimal]) -> Condition | None:
    """The condition that a question states on some numbers, printed in a scale; None where it states none."""
    if asked.has("negative"):
        return lambda value: value < 0
    if asked.has("positive") and not asked.numbers:
        return lambda value: value > 0
    if not asked.numbers:
        return None
    related = tuple(given for given in asked.numbers if given.relation in _RELATIONS)
    if len(related) == 1 and len(asked.numbers) > 1 and not asked.has("between"):
        # Other numbers stand in names: "a 3 point average of more than 97".
        asked = asked._replace(numbers=related)
    largest = max((abs(value) for value in values), default=Decimal(0))
    if any(_is_between_scales(given, scale, largest) for given in asked.numbers):
        return None
    bounds = [_as_printed(given, scale, largest) for given in asked.numbers]
    if len(bounds) == 1 and asked.numbers[0].relation in _RELATIONS:
        holds = _RELATIONS[asked.numbers[0].relation](bounds[0])
        return (lambda value: not holds(value)) if _is_denied(asked, asked.numbers[0]) else holds
    both = _within(asked, bounds)
    if both is not None:
        return both
    if len(bounds) >= 2 and asked.has("between"):
        low, high = sorted(bounds[:2])
        return lambda value: low <= value <= high
    relation = next((cue for cue in ("atleast", "atmost", "above", "below") if asked.has(cue)), "")
    if not relation and {word.text.lower() for word in asked.words} & REACHING:
        relation = "atleast"
    bound = bounds[0]
    if not relation and asked.key(min(asked.numbers[0].at) - 1) == "than":
        # A comparison by a word that is not known is no equation.
        return None
    holds = _RELATIONS[relation](bound) if relation else lambda value: value == bound
    return (lambda value: not holds(value)) if _is_denied(asked, asked.numbers[0]) else holds


def _within(asked: Asked, bounds: Sequence[Decimal]) -> Condition | None:
    """The condition of a bound from below and one from above: "more than 5 but less than 10"; None without both."""
    relations = [given.relation for given in asked.numbers]
    if len(relations) != _BOTH or {relation in _FROM_BELOW for relation in relations} != {True, False}:
        return None
    if any(relation not in _RELATIONS for relation in relations):
        return None
    one, other = (_RELATIONS[relation](bound) for relation, bound in zip(relations, bounds, strict=True))
    ends = [asked.numbers[0].at[-1], asked.numbers[1].at[0]]
    if "or" in {asked.key(at) for at in range(*ends)}:
        return lambda value: one(value) or other(value)
    return lambda value: one(value) and other(value)


_BOTH, _FROM_BELOW = 2, ("above", "atleast")
#: A negation stands so near before the number that it denies.
_NEAR = 6


def _is_denied(asked: Asked, given: Given) -> bool:
    """Whether a bound is denied: "did not make more than 60", but not in "not more than 60"."""
    first = min(given.at)
    places = [place[-1] for place in asked.cues.get("not", ()) if asked.key(place[-1]) in ("not", "never", "n't")]
    return any(0 < first - at <= _NEAR and asked.key(at + 1) not in ("more", "less", "over", "under") for at in places)


def _is_between_scales(given: Given, scale: int, largest: Decimal) -> bool:
    """Whether a bound in millions is far above numbers that state no scale, and far below them as it stands: they may
    be in thousands, or not."""
    if scale or not given.unit.scale or not largest:
        return False
    scaled = given.number.scaleb(given.unit.scale)
    return scaled > largest * _FAR and abs(given.number) * _FAR < largest


def _as_printed(given: Given, scale: int, largest: Decimal) -> Decimal:
    """A number of a question in the scale of printed ones; said without a scale it is meant as printed, or in full
    where it is beyond all of them: "more than 400,000" of thousands up to 850."""
    if not given.unit.scale:
        is_full = bool(scale) and abs(given.number) >= _IN_FULL and abs(given.number) > largest
        return given.number.scaleb(-scale) if is_full else given.number
    scaled = given.number.scaleb(given.unit.scale - scale)
    return given.number if not scale and scaled > largest * _FAR else scaled
