"""A question that puts itself right: what was asked first, and what is meant ("of Spain? no wait, I mean Italy").

What is meant is said as the next turn of a conversation, and only that turn is answered.
"""

from __future__ import annotations

import re
from typing import NamedTuple


class PutRight(NamedTuple):
    """What was asked first, and the turn that puts it right."""

    first: str
    instead: str
    #: The whole as one question with a name in place of another; "" where it is no name that is put right.
    replaced: str = ""


_END = r"(?:\s*(?:[?.,;]+|…)|\s+[-–—])\s*"
_MEANING = r"(?:i\s+(?:mean|meant|wanted)|make\s+(?:that|it)|(?:or\s+)?rather)\b[\s,:]*"
_SIGN = r"(?:no,?\s+wait|wait,?\s+no|hold on|scratch that|oops|whoops|sorry|pardon|err?|uh|erm|wait)\b[\s,.:–—-]*"
_PUT_RIGHT = re.compile(
    rf"(?is)^(?P<first>.*?\w\w.*?\s.*?){_END}"
    rf"(?:(?:no\b[\s,.]*)?{_SIGN}(?:{_MEANING})?|no\b[\s,.:–—-]*{_MEANING}|i\s+(?:mean|meant)\b[\s,:]*|no,\s+(?=\S+(?:\s\S+)?\W*$))"
    r"(?P<rest>\w.*)$"
)
#: Words with which a question of its own begins, and those that take something back without putting anything there.
_ASKING = frozenset(
    "what which who how when where is are was were did do does has have rank list give tell show".split()
)
_NOTHING = frozenset("not never nothing no thanks thank i it that this".split())
#: So many words at most stand for what is meant instead.
_MOST = 7


def put_right(question: str) -> PutRight | None:
    """The parts of a question that puts itself right; None for one that does not.

    >>> put_right("Robots in Spain in 2023? no wait, I mean Italy")
    PutRight(first='Robots in Spain in 2023', instead='no, I meant Italy', replaced='')
    >>> put_right("What is the mean of the leads?")
    """
    found = _PUT_RIGHT.match(question)
    if found is None:
        return None
    words = found["rest"].split()
    begins = words[0].lower().strip(",.")
    if begins in _ASKING or begins in _NOTHING or len(words) > _MOST:
        return None
    before, _, last = found["first"].rpartition(" ")
    is_name = last[:1].isupper() and found["rest"][:1].isupper() and len(words) > 1
    replaced = f"{before} {found['rest']}" if is_name else ""
    return PutRight(found["first"], f"no, I meant {found['rest']}", replaced)
