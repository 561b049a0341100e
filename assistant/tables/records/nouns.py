"""What a question over records asks for: its question word and the noun after it."""

from __future__ import annotations

from assistant.english.numberwords import ORDINALS
from assistant.tables.asked import Asked

#: A question for a number says so among its first words.
_EARLY = 7
_COUNTED = (("number", "of"), ("amount", "of"), ("count", "of"), ("total", "number"))


def _counted_phrase(asked: Asked, measured: frozenset[int]) -> tuple[int, ...]:
    """The positions of what is counted: "what is the total number of …"; an amount that is measured counts nothing."""
    superlatives = [place[0] for cue in ("max", "min", "average", "median") for place in asked.cues.get(cue, ())]
    for first, second in _COUNTED:
        at = asked.find(first, second)
        is_known_by = first == "number" and at - 1 in measured and asked.key(at - 1) != "total"
        if is_known_by or first == "amount" and at in measured:
            # "Bib number of the runner": a number by which something is known.
            continue
        if 0 <= at <= _EARLY and not any(0 <= at - place <= 2 for place in superlatives):
            start = at + (3 if (first, second) == ("total", "number") else 2)
            return tuple(place for place in range(start, min(start + 4, len(asked.words))))
    return ()


def asked_noun(asked: Asked, measured: frozenset[int] = frozenset()) -> tuple[str, tuple[int, ...]]:
    """The question word and the positions of the noun phrase after it: "which team", "how many gold medals".

    `measured` are the positions of words that are the whole names of columns of numbers.
    """
    keys = [word.key for word in asked.words]
    counted = _counted_phrase(asked, measured) if keys[:1] not in (["who"], ["which"]) and not _asks_name(keys) else ()
    if counted and "how" not in keys[: counted[0]]:
        return "how many", counted
    for at, key in enumerate(keys):
        if key == "who" and "of" in keys[: max(at - 1, 0)]:
            # "The club of the runner who came third" asks for no person.
            continue
        if key in ("which", "what", "who", "whose", "where", "when", "whom"):
            return key, _phrase(asked, at + 1)
        if key == "how" and at + 1 < len(keys):
            if keys[at + 1] == "often":
                return "how many", _phrase(asked, at + 2)
            if keys[at + 1] in ("many", "much"):
                return f"how {keys[at + 1]}", _phrase(asked, at + 2)
            return "how", _phrase(asked, at + 1)
    if keys and keys[0] in ("name", "list", "tell", "give", "find", "show"):
        return "which", _phrase(asked, 1)
    return "", ()


def _asks_name(keys: list[str]) -> bool:
    """Whether a question begins with what is asked for before a number of something: "at what age is the number of"."""
    return keys[:1] != [] and keys[0] in _BEFORE_NAMES and keys[1:2] != [] and keys[1] in ("what", "which")


_BEFORE_NAMES = frozenset("at in on for during under among from".split())
_ENDING = frozenset(
    "is are was were be been has have had do does did will would can could should may might that who which with in on "
    "at by for from to than , ? . won scored came finished got made took received played held served appear appears "
    "there following after before".split()
)
_SKIPPED = frozenset("the a an of all total number name names amount other different".split())


def _phrase(asked: Asked, start: int) -> tuple[int, ...]:
    found: list[int] = []
    at = start
    if asked.key(at - 1) == "which" and asked.key(at) in ("has", "have", "had", "does", "do", "did"):
        return ()
    if asked.key(at) in ("is", "are", "was", "were", "'s"):
        at += 1
    ends = {place[0] for cue in ("max", "min") for place in asked.cues.get(cue, ())}
    while at < len(asked.words) and at < start + 8:
        key = asked.key(at)
        if (key in _ENDING or at in ends) and found:
            break
        if key in _ENDING:
            at += 1
            continue
        if key not in _SKIPPED and not (key in ORDINALS and at + 1 in ends):
            found.append(at)
        at += 1
    return tuple(found)
