"""A question that puts itself right: what was asked first, and what is meant ("of Spain? no wait, I mean Italy").

What is meant is said as the next turn of a conversation, and only that turn is answered.
"""

import re
from functools import cache

from assistant.tuples import NamedTuple


class PutRight(NamedTuple):
    """What was asked first, and the turn that puts it right."""

    first: str
    instead: str
    #: The whole as one question with a name in place of another; "" where it is no name that is put right.
    replaced: str = ""


#: A run of signs is taken whole: to try its parts, from each place, would take its length to the third.
_END = r"(?:\s*(?:(?<![?.,;])[?.,;]++|…)|\s+[-–—])\s*"
_MEANING = r"(?:i\s+(?:mean|meant|wanted)|make\s+(?:that|it)|(?:or\s+)?rather)\b[\s,:]*"
_SIGN = r"(?:no,?\s+wait|wait,?\s+no|hold on|scratch that|oops|whoops|sorry|pardon|err?|uh|erm|wait)\b[\s,.:–—-]*"
#: What takes something back where what is meant comes with an "I mean" behind it ("sorry, no, Italy I mean").
_TAKING_BACK = r"(?:(?:no|oh|ah|sorry|oops|wait|whoops|pardon)\b[\s,.:–—-]*){1,4}"
#: Words with which the part that is put right may begin again ("as Falcon... no, as RoBERTa Large").
_LINKS = frozenset("as of for in to from by on with at than".split())
#: So many words at most stand between such a word and what takes them back.
_FEW = 4
_AFTERWARDS = r"\w[\s,]+i\s+(?:mean|meant|wanted)\W*$"


@cache
def _put_right() -> re.Pattern[str]:
    """Where a question is put right; compiled for the first question that may be."""
    return re.compile(
        rf"{_END}(?:{_TAKING_BACK}(?=[^?]*{_AFTERWARDS})|(?:no\b[\s,.]*)?{_SIGN}(?:{_MEANING})?|no\b[\s,.:–—-]*{_MEANING}|i\s+(?:mean|meant)\b[\s,:]*"
        rf"|no,\s+(?=\S+(?:\s\S+)?\W*$|(?:{'|'.join(sorted(_LINKS))})\s)"
        rf"|(?=(?!the\s)\w+(?:\s\w+)?{_AFTERWARDS}))(?=\w)",
        re.IGNORECASE,
    )


#: What is asked first has a word of some letters and another one.
_ASKED_FIRST = r"(?s)\w\w.*\s"
#: The signs of which one ends what is asked first.
_ENDS = "?.,;…-–—"
#: Words with which a question of its own begins, and those that take something back without putting anything there.
_ASKING = frozenset(
    "what which who how when where is are was were did do does has have rank list give tell show".split()
)
_NOTHING = frozenset("not never nothing no thanks thank i it that this".split())
#: What was said and is not meant, before what is ("sorry, not Italy, Spain", "wait, not 2023 but 2024").
_DENIED = r"(?i)not\s+(?!that\b)(?:\w+\s+){0,2}(?!ones?\b)\w+(?:(?P<end>[,;:.–—]+\s*(?:but\s+)?|\s+but\s+)(?=\w)|\W*$)"
_UNIT_DENIED = (
    r"(?i)not\s+(?:in\s+|as\s+)?(?:an?\s+|the\s+)?(?:percentage\s+|absolute\s+)?"
    r"(?:points?|pp|percent|percentages?|%|ratio|factor|absolute|relative)(?:\s+(?:terms|numbers|ones?))?\W*"
)
#: What ends a question that is broken off.
_BROKEN_OFF = ("...", "…", " -", " –", " —")
#: A name that owns something, at the end of what is asked first and at the beginning of what is meant.
_OWNER, _OWNED = r"['’]s$", r"(?:the\s+)?[\w.-]+['’]s\s"
#: So many words at most stand for what is meant instead.
_MOST = 7


def put_right(question: str) -> PutRight | None:
    """The parts of a question that puts itself right; None for one that does not.

    >>> put_right("Robots in Spain in 2023? no wait, I mean Italy")
    PutRight(first='Robots in Spain in 2023', instead='no, I meant Italy', replaced='')
    >>> put_right("What is the mean of the leads?")
    """
    # Each place is looked at by itself: what stands before and behind it is any text.
    said = question.rstrip(" ?.!\n")
    if not any(sign in said for sign in _ENDS):
        return None
    places = _put_right().finditer(question)
    meant = (_meant(question, each) for each in places if re.search(_ASKED_FIRST, question[: each.start()]))
    return next((each for each in meant if each), None)


def _meant(question: str, found: re.Match[str]) -> PutRight | None:
    """What is asked first and what is meant, if the words at a place put the question right; else None."""
    first, rest = question[: found.start()], question[found.end() :]
    denied = re.match(_DENIED, rest)
    if denied and re.fullmatch(_UNIT_DENIED, rest):
        # In what it is given is said, and last in what not.
        return None
    if denied and not denied["end"]:
        # Nothing is put in the place of what is taken back.
        return PutRight(first, f"no, {rest}")
    rest = rest[denied.end() :] if denied else rest
    rest = re.sub(r"(?i)(?<=\w)[\s,]+i\s+(?:mean|meant|wanted)(?=\W*$)", "", rest)
    words = rest.split()
    begins = words[0].lower().strip(",.")
    if begins in _ASKING and found[0].startswith(_BROKEN_OFF):
        return PutRight(first, rest, rest)
    if begins in _ASKING or begins in _NOTHING:
        return None
    again = first.lower().rfind(f" {begins} ") if begins in _LINKS else -1
    if again >= 0 and len(first[again:].split()) <= _FEW + 1:
        return PutRight(first, f"no, I meant {rest}", f"{first[:again]} {rest}")
    before, _, last = first.rpartition(" ")
    if re.search(_OWNER, last) and re.match(_OWNED, rest):
        # One owner takes the place of another, and the question goes on ("of China's, I mean the world's robots").
        return PutRight(first, f"no, I meant {rest}", f"{before} {rest}")
    if len(words) > _MOST:
        return None
    is_name = last[:1].isupper() and rest[:1].isupper() and len(words) > 1
    replaced = f"{before} {rest}" if is_name else ""
    return PutRight(first, f"no, I meant {rest}", replaced)
