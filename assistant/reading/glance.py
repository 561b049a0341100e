"""What the slots of every measure need to know of a question: found once, so that each measure only picks its own."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from assistant.english.light import SKILLS
from assistant.reading.relative_clauses import relative_pronouns
from assistant.tuples import NamedTuple
from assistant.utterance.forms import is_claim
from assistant.utterance.harmless_words import is_harmless
from assistant.utterance.mentions import Mention
from assistant.utterance.scanning import Scan

MEMBER_KINDS = ("member", "described")
#: Cues that say nothing beside the number that they belong to ("at least 8 %").
_COMPARING = frozenset("fall min max above below more fewer atleast atmost difference than same behind ahead".split())
#: Units that can be named to be put aside.
_UNITS = ("points", "percent", "relative")
_SMALL = frozenset("the a an of is".split())


class Weighed(NamedTuple):
    """A cue, the positions of those of its words that matter, and the positions that it puts aside."""

    cue: Mention
    weighty: frozenset[int]
    aside: frozenset[int]


class Glance(NamedTuple):
    """A scan, and what of it is the same for every measure."""

    scan: Scan
    keys: tuple[str, ...]
    #: Names of measures by the id of the measure.
    measures: dict[str, tuple[Mention, ...]]
    #: Names of members, dimensions and subjects, in order.
    names: tuple[Mention, ...]
    #: The meanings of all cues, and the cues that are no part of numbers.
    meanings: frozenset[str]
    cues: tuple[Weighed, ...]
    numbers: tuple[Decimal, ...]
    #: Whether these are claimed: then they tell nothing of what they are the figures of.
    claims_numbers: bool
    #: The positions of words of what the pack says it lacks, of signs that make another name of a word, and of
    #: the words that neither English nor a period or number explains.
    lacking: frozenset[int]
    suffixes: frozenset[int]
    unknown: frozenset[int]


def glance(scan: Scan) -> Glance:
    """What every measure needs to know of a scan."""
    keys = tuple(word.key for word in scan.words)
    measures: dict[str, list[Mention]] = {}
    for each in scan.measures:
        measures.setdefault(each.id, []).append(each)
    known = scan.dated | scan.numbered
    return Glance(
        scan=scan,
        keys=keys,
        measures={measure: tuple(mentions) for measure, mentions in measures.items()},
        names=tuple(each for each in scan.names if _is_of_measures(scan, each)),
        meanings=frozenset(each.sense.id for each in scan.cues),
        cues=_weighed(scan, keys),
        numbers=tuple(given.number for given in scan.amounts),
        claims_numbers=bool(scan.amounts) and is_claim(scan),
        lacking=frozenset(
            at for each in scan.names if each.sense.kind == "lacking" and len(each.at) > 1 for at in each.at
        ),
        suffixes=frozenset(at for at, key in enumerate(keys) if key in _SUFFIXES and _is_suffix(scan, at)),
        unknown=frozenset(
            at for at, key in enumerate(keys) if at not in known and key.isalnum() and not is_harmless(scan.words, at)
        )
        | _persons(scan, keys)
        | _coordinated(scan, keys)
        | frozenset(_hyphened(scan))
        | frozenset(_glued(scan, keys)),
    )


NAMING = ("measure", "head")
#: Nouns that add nothing to most questions, but tell one measure from another where one of them is named by them.
_PERSONS = frozenset("student teacher developer researcher author official owner user survey project".split())


def _persons(scan: Scan, keys: tuple[str, ...]) -> frozenset[int]:
    """The positions of such nouns in names of measures."""
    if _PERSONS.isdisjoint(keys):
        return frozenset()
    return frozenset(at for each in scan.measures if each.kind in NAMING for at in each.at if keys[at] in _PERSONS)


_JOINING = frozenset(("and", "or", ",", "plus", "&", "/"))


def _coordinated(scan: Scan, keys: tuple[str, ...]) -> frozenset[int]:
    """The words for skills that stand in a row with names: "reading" beside a name of a test asks for another test."""
    if SKILLS.isdisjoint(keys):
        return frozenset()
    row = {at for each in scan.names if each.sense.kind in ("member", "described") for at in each.at}
    found: set[int] = set()
    skills = [at for at, key in enumerate(keys) if key in SKILLS]
    for at in (*skills, *reversed(skills)):
        for step in (-1, 1):
            beside = at + step
            while 0 <= beside < len(keys) and keys[beside] in _JOINING:
                beside += step
            if beside != at + step and beside in row:
                row.add(at)
                found.add(at)
    return frozenset(found)


def _is_of_measures(scan: Scan, name: Mention) -> bool:
    """Whether a name can belong to a measure: not where it is descriptive and only part of a longer cue."""
    kind = name.sense.kind
    if kind == "described":
        # "arithmetic mean"
        return not any(len(cue.at) > len(name.at) and set(cue.at).issuperset(name.at) for cue in scan.cues)
    if kind == "member" and any(cue.sense.id == "than others" and cue.at[-1] == name.start for cue in scan.cues):
        # "More than any other country" names none that is called "other countries".
        return False
    return kind in ("member", "subject", "dimension")


#: Signs that make another name of the word before them ("C+").
_SUFFIXES = ("+", "#", "*")


_HYPHENS = frozenset("-\u2010\u2011")


def _hyphened(scan: Scan) -> Iterator[int]:
    """The positions of single letters and numbers that a hyphen joins to a name ("C-Eval", "HumanEval-X")."""
    if not _HYPHENS.intersection(scan.text):
        return
    named = {at for each in (*scan.names, *scan.measures) for at in each.at}
    inside = {at for each in (*scan.names, *scan.measures) if len(each.at) > 1 for at in each.at}
    for at, (one, other) in enumerate(pairwise(scan.words)):
        if scan.text[one.end : other.start] not in _HYPHENS:
            continue
        for place, beside in ((at, at + 1), (at + 1, at)):
            key = scan.words[place].key
            is_letter = key.isalpha() and len(key) == 1
            # "ARC-AGI-2" is another one than ARC-AGI; a name that ends before a year does not.
            is_number = key.isdigit() and place > beside and place not in scan.dated
            # "p-value" is no value.
            is_word = scan.words[beside].key.isalpha() and len(scan.words[beside].key) > 1 and key != "x"
            if place not in inside and (is_letter and (beside in named or is_word) or is_number and beside in named):
                yield place


def _glued(scan: Scan, keys: tuple[str, ...]) -> Iterator[int]:
    """The positions of single letters written onto a name that ends with a number: "GPT-4o" is another than GPT-4."""
    letters = [at for at in range(1, len(keys)) if len(keys[at]) == 1 and keys[at].isalpha()]
    for at in letters:
        if keys[at - 1].isdigit() and scan.words[at - 1].end == scan.words[at].start:
            named = {place for each in (*scan.names, *scan.measures) for place in each.at}
            if at - 1 in named and at not in named:
                yield at


def _is_suffix(scan: Scan, at: int) -> bool:
    """Whether such a sign hangs on the word before it, and is not between two words."""
    if at == 0:
        return False
    word, before = scan.words[at], scan.words[at - 1]
    follows = at + 1 < len(scan.words) and scan.words[at + 1].start == word.end and scan.words[at + 1].key.isalnum()
    return before.end == word.start and before.key.isalpha() and not follows


# -- cues -----------------------------------------------------------------------------------------------


def _weighed(scan: Scan, keys: tuple[str, ...]) -> tuple[Weighed, ...]:
    spent = {at for given in scan.amounts for at in given.at}
    places = {given.place for given in scan.amounts}
    # "percent" and "relative" are one kind of unit, points the other; "percentage points" are no percent.
    points = [cue.start for cue in scan.cues if cue.sense.id == "points"]
    others = [cue for cue in scan.cues if cue.sense.id in _UNITS and cue.sense.id != "points"]
    units = bool(points) + any(not any(cue.start <= at <= cue.at[-1] + 2 for at in points) for cue in others)
    found = []
    relative = relative_pronouns(keys, {each.at[-1] for each in scan.names if each.sense.kind in MEMBER_KINDS})
    for cue in scan.cues:
        if cue.sense.id == "who" and cue.start in relative:
            continue
        is_spent = cue.sense.id in _COMPARING and spent.issuperset(cue.at)
        # "halved" is a movement and its number.
        if not is_spent or cue.sense.id == "fall" and places.intersection(cue.at):
            weighty = frozenset(at for at in cue.at if keys[at] not in _SMALL) or frozenset(cue.at)
            aside = _contrasted(keys, cue) if units > 1 else frozenset()
            if scan.periods and _is_in_before(scan, keys, cue):
                aside |= frozenset(cue.at)
            found.append(Weighed(cue, weighty, aside))
    return tuple(found)


def _contrasted(keys: tuple[str, ...], cue: Mention) -> frozenset[int]:
    """The positions of a unit that is only named to be put aside, with its "not" ("points, not percent")."""
    if cue.sense.id not in _UNITS:
        return frozenset()
    at = cue.start - 1
    while at > 0 and keys[at] in ("in", "the", "as"):
        at -= 1
    return frozenset((at, *cue.at)) if at >= 0 and keys[at] == "not" else frozenset()


def _is_in_before(scan: Scan, keys: tuple[str, ...], cue: Mention) -> bool:
    """Whether a cue only says before what ("before the 2024 catch-up, how large was ...")."""
    if "before" in keys[:-1]:
        at = keys.index("before")
        led = {place for dated in scan.periods for place in dated.at}
        if at + 1 not in led and at + 2 not in led and 0 < cue.start - at <= 4:
            return True
    if len(scan.periods) < 2:
        return False
    for dated in scan.periods:
        before = [key for key in keys[max(0, dated.at[0] - 2) : dated.at[0]] if key != "the"]
        if before[-1:] in (["before"], ["after"]) and 0 < cue.start - dated.at[-1] <= 2:
            return True
    return False
