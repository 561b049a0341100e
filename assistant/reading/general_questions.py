"""The general questions that every report can be asked, found in a question."""

from __future__ import annotations

from functools import cache

from assistant.english.general import ABOUT, ABOUT_APART, ALONE, ASKED_THINGS, CAPABILITIES, REPORT, RHYTHMS
from assistant.english.timewords import MONTHS
from assistant.utterance.forms import is_claim
from assistant.utterance.harmless_words import is_harmless
from assistant.utterance.mentions import Mention, find_all
from assistant.utterance.phrases import Index, Sense, Text
from assistant.utterance.scanning import Scan
from assistant.utterance.words import split_words

_CAPABILITIES = "capabilities"


def asks_for_capabilities(question: str) -> bool:
    """Whether a question asks what can be asked, and nothing else.

    >>> asks_for_capabilities("What do you know about this table?"), asks_for_capabilities("What do you know of tea?")
    (True, False)
    """
    words = split_words(question)
    found = [each for each in find_all(_general(), [word.key for word in words]) if each.sense.id == _CAPABILITIES]
    told = {at for each in found for at in each.at}
    if any(word.key == "as" and at + 1 not in told and at + 2 in told for at, word in enumerate(words)):
        # "Which one is named as an example?"
        return False
    return bool(found) and all(
        at in told or not word.key.isalnum() or word.key in ASKED_THINGS or is_harmless(words, at)
        for at, word in enumerate(words)
    )


@cache
def _general() -> Index:
    kinds = {**ABOUT, _CAPABILITIES: CAPABILITIES}
    return Index((each, Sense("about", kind)) for kind, listed in kinds.items() for each in listed.split(","))


@cache
def _general_apart() -> Index:
    texts: list[Text] = []
    for kind, both in ABOUT_APART.items():
        for part, listed in zip(("asked", "done"), both, strict=True):
            texts += [(each, Sense(part, kind)) for each in listed.split(",")]
    return Index(texts)


def find_general(scan: Scan) -> list[Mention]:
    """The general questions that stand in a question."""
    keys = [word.key for word in scan.words]
    # "Who is behind in X?" asks who has less of it, and not who is behind the report.
    found = [each for each in find_all(_general(), keys) if keys[each.at[-1] :][:2] not in _LAGGING]
    if [word.key for word in scan.words if not word.is_break] in ALONE:
        found.append(Mention(Sense("about", "publisher"), (keys.index("source"),)))
    found = [
        each
        for each in found
        if each.sense.id != "published"
        or keys[each.at[-1] + 1 : each.at[-1] + 2] != ["by"]
        and (each.start == 0 or keys[each.start - 1] != "since")
    ]
    subjects = [each for each in scan.names if each.sense.kind == "subject"]
    # "China made 15 models" is no claim about who made the report.
    is_of_report = bool(REPORT & set(keys)) or any(len(each.at) > 1 for each in subjects)
    if subjects or REPORT & set(keys):
        apart = [*find_all(_general_apart(), keys), *_split_verbs(keys)]
        apart = [each for each in apart if keys[each.at[-1] :][:2] not in _LAGGING]
        for kind in ABOUT_APART:
            places = [
                next((each.at for each in apart if each.sense == Sense(part, kind)), ()) for part in ("asked", "done")
            ]
            stated = (
                "frequency"
                if RHYTHMS & set(keys)
                else "published"
                if scan.periods or MONTHS.keys() & set(keys)
                else "publisher"
            )
            if all(places) or is_of_report and kind == stated and places[1] and is_claim(scan):
                found.append(Mention(Sense("about", kind), tuple(sorted({at for place in places for at in place}))))
    return found


_LAGGING = (["behind", "in"], ["behind", "on"], ["behind", "at"])


def _split_verbs(keys: list[str]) -> list[Mention]:
    """The verbs for publishing of which the last part stands behind what is published ("who brings it out")."""
    last = max((at for at, key in enumerate(keys) if key.isalnum()), default=-1)
    start = next((at for at, key in enumerate(keys) if key in _PARTED), last)
    if keys[last : last + 1] not in (["out"], ["together"]) or start + 1 >= last:
        return []
    return [Mention(Sense("done", kind), (start, last)) for kind in ABOUT_APART]


#: The first parts of verbs for publishing that end in "out" or "together".
_PARTED = frozenset("bring brings brought bringing put puts putting send sends sent give gives".split())


def most_asked(scan: Scan, general: list[Mention]) -> list[Mention]:
    """General questions, that first which a question asks most: when something was published, and not the findings.

    "Is it published every year?" claims how often, unless it names a date.
    """
    is_dated = bool(scan.periods) or not MONTHS.keys().isdisjoint(word.key for word in scan.words)
    is_rhythm = not is_dated and is_claim(scan) and any(each.sense.id == "frequency" for each in general)
    last = ("finding", "published", "publisher") if is_rhythm else ("finding",)
    return sorted(general, key=lambda each: (each.sense.id in last, -len(each.at), each.start))
