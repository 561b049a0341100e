"""What people say of how an answer strikes them: "seems awfully low", "that sounds like a lot"."""

from __future__ import annotations

import re

from assistant.english.followups import JUDGED, SIZES

_HOW = "|".join((*SIZES, *JUDGED))
_MORE = (
    r"(?:(?:a|an|the|quite|rather|very|really|pretty|awfully|surprisingly|suspiciously|incredibly|unusually|remarkably|so|"
    r"too|way|bit|kind of|kinda|somewhat|little|extremely|terribly|ridiculously|just|oddly|strangely|implausibly)\s+)*"
)
_SEEMS = (
    r"(?:(?:that|it|this|which|those|these|they)\s+)?(?:all\s+|really\s+|just\s+|still\s+|does\s+|kinda\s+)*"
    r"(?:seems?|sounds?|looks?|feels?|appears?)\s+(?:like\s+)?(?:to\s+be\s+|to\s+me\s+)?"
)
_IS = r"(?:that|it|this|those)(?:['’]s|\s+is|\s+was|\s+are)\s+"
_JUDGEMENT = (
    r"(?:(?:hm+|wow|but|and|well|oh|huh|ok|okay|because|as|cause)\b[\s,]*)*"
    rf"(?:{_SEEMS}|{_IS}){_MORE}(?:{_HOW})"
    r"(?:\s+(?:to me|(?:a\s+|of\s+a\s+)?"
    r"(?:number|figure|value|amount|drop|gap|lead|share|rate|fall|difference|growth)))*"
)
_WHOLE = re.compile(rf"\W*{_JUDGEMENT}\W*", re.IGNORECASE)
#: With what it is set off from the rest of a turn.
_CLAUSE = re.compile(
    rf"(?:^\W*|(?P<before>[?.!,;:–—-]|\.\.\.|…)\s*){_JUDGEMENT}\s*(?:[.!,;:–—?…]+\s*|$)", re.IGNORECASE
)


def is_judgement(said: str) -> bool:
    """Whether a turn says nothing but how large or likely an answer is.

    >>> is_judgement("hm, that seems awfully low"), is_judgement("is that low?")
    (True, False)
    """
    return bool(_WHOLE.fullmatch(said))


def without_judgement(said: str) -> str:
    """The turn without a clause that says only that, if anything else is in it.

    >>> without_judgement("are you sure? sounds tiny"), without_judgement("that's a lot. And China?")
    ('are you sure?', 'And China?')
    """
    if not any(word in said.lower() for word in _SIGNS) or is_judgement(said):
        return said
    rest = _CLAUSE.sub(lambda found: found["before"] or "", said).strip()
    return rest if any(each.isalnum() for each in rest) else said


_SIGNS = ("seem", "sound", "look", "feel", "appear", "that", "it", "this", "those")
