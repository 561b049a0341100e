"""A question with an operation at its end ("the lead on MATH, times 2"): a figure, and what is done with it."""

import re

from assistant.tuples import NamedTuple

_NUMBERS = "two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|hundred|thousand"
_AT_END = (
    rf"(?is)^(?P<asked>.*?\w)\s*,?\s+(?P<done>(?:times|multiplied by|divided by|plus|minus)\s+"
    rf"(?P<number>\d+(?:[.,]\d+)?|{_NUMBERS})(?:\s+points?)?)\s*[?.!]*$"
)
#: What any of these has, so that most questions need not be looked through.
_SIGNS = ("times ", "ed by ", "plus ", "minus ")
_ENDS_IN_NUMBER = r"(\d+)\W*$"
_FIRST_YEAR, _LAST_YEAR = 1900, 2100


class Operated(NamedTuple):
    """What a question asks for, and what it does with that."""

    asked: str
    done: str


def operated(said: str) -> Operated | None:
    """The figure that a question asks for and what is done with it at its end; None for any other question.

    >>> operated("the lead on MATH times 2?")
    Operated(asked='the lead on MATH', done='times 2')
    >>> operated("MMLU lead 2024 minus 2023") is None
    True
    """
    may_be = any(sign in said.lower() for sign in _SIGNS)
    found = re.match(_AT_END, said) if may_be else None
    if found is None or not any(letter.isalpha() for letter in found["asked"]):
        return None
    number, before = found["number"], re.search(_ENDS_IN_NUMBER, found["asked"])
    is_year = number.isdigit() and _FIRST_YEAR <= int(number) <= _LAST_YEAR
    # "MMMU 24 minus 23" is of two years.
    is_of_two = before is not None and len(before[1]) == len(number) == _SHORT
    return None if is_year or is_of_two else Operated(found["asked"], found["done"])


_SHORT = 2
