"""What a question sets beside what: the thing that is compared, and the standard that it is held against."""

from __future__ import annotations

from assistant.tables.asked import Asked
from assistant.tables.changes import asks_percentage
from assistant.tables.vocabulary import Term
from assistant.tuples import NamedTuple

#: Words that say that the thing is more, or less, than the standard.
MORE = frozenset("more higher larger greater bigger".split())
LESS = frozenset("less fewer lower smaller".split())
_VERBS = frozenset("is are was were do does did has have had".split())
#: Words after "as" with which it only begins a comparison, or is none.
_BEGINNING = frozenset("much many large big high great long of a an well compared".split())
#: Verbs after which the standard stands.
EXCEEDING = frozenset(
    "exceed exceeds exceeded outpace outpaced outstrip outstripped outperform outperformed surpass surpassed "
    "outnumber outnumbered outsell outsells outsold overtake overtook beat beats".split()
)


class Compared(NamedTuple):
    """The positions of the words for the thing and of those for the standard."""

    thing: tuple[int, ...]
    standard: tuple[int, ...]
    #: Where the verb stands that parts a standard from the thing that is named after it; -1 where none does.
    turn: int = -1


def compared(asked: Asked) -> Compared | None:
    """The sides of "did North sell more than South", "as much as South did North sell", "times the sales of South is
    North"; None where nothing is held against another."""
    lowered = [word.text.lower() for word in asked.words]
    size = len(lowered)
    times = asked.find("many", "times")
    joint = _joint(lowered)
    if joint < 0 and times < 0:
        return None
    begin = joint if joint >= 0 else times + 1
    verb = next((at for at in range(begin + 1, size) if lowered[at] in _VERBS), size)
    is_turned = not _VERBS & set(lowered[:begin]) and _is_telling(asked, begin, verb) and _is_telling(asked, verb, size)
    if is_turned:
        return Compared((*range(begin), *range(verb + 1, size)), tuple(range(begin + 1, verb)), verb)
    if joint < 0:
        return None
    return Compared(tuple(range(joint)), tuple(range(joint + 1, size)))


def _joint(lowered: list[str]) -> int:
    """Where the word stands after which the standard is named; -1 where there is none."""
    after = [*lowered[1:], ""]
    for at in range(len(lowered) - 1, 0, -1):
        if lowered[at] == "than" or lowered[at] == "as" and after[at] not in _BEGINNING and "as" in lowered[:at]:
            return at
    return next((at for at, word in enumerate(lowered) if word in EXCEEDING), -1)


def _is_telling(asked: Asked, after: int, until: int) -> bool:
    places = [term.at for term in asked.terms if term.counts >= 1] + [dated.at[0] for dated in asked.periods]
    return any(after < at < until for at in places)


def is_held_against(asked: Asked, first: int, second: int) -> bool:
    """Whether what is named at one position is the standard for what is named at another.

    Where both are named after "than", the first of them is: "as many as in the North came to the South".
    """
    sides = compared(asked)
    return sides is not None and first in sides.standard and (second in sides.thing or first < second)


def says_more(asked: Asked) -> bool:
    """Whether it is asked how much more the thing is: "how many more", "by how much did it exceed"."""
    words = {word.text.lower() for word in asked.words}
    return bool(words & (MORE | EXCEEDING)) and not words & LESS


def says_less(asked: Asked) -> bool:
    """Whether it is asked how much less the thing is."""
    words = {word.text.lower() for word in asked.words}
    return bool(words & LESS) and not words & (MORE | EXCEEDING)


def asks_relative(asked: Asked) -> bool:
    """Whether it is asked by how many percent one thing is more, or less, than another."""
    return asks_percentage(asked) and compared(asked) is not None and (says_more(asked) or says_less(asked))


def whole_named(asked: Asked) -> tuple[Term, ...]:
    """The telling words of that of which something is told "as a percentage"; none where a question says no such.

    >>> from assistant.tables.asked import read_question
    >>> [term.text for term in whole_named(read_question("What was rent as a percentage of total costs in 2020?"))]
    ['costs']
    """
    start = next((at for words in _AS_SHARE if (at := asked.find(*words)) > 0), -1)
    if start < 0:
        return ()
    of = next(at for at in range(start, len(asked.words)) if asked.key(at) == "of")
    dated = {at for each in asked.periods for at in each.at}
    ends = (at for at in range(of + 1, len(asked.words)) if asked.key(at) in _ENDING or at in dated)
    end = next(ends, len(asked.words))
    return tuple(term for term in asked.terms if of < term.at < end and term.counts >= 1)


def is_change_of_other(asked: Asked) -> bool:
    """Whether how something changed is asked for as a percentage of another thing, and not of what it was before."""
    whole = whole_named(asked)
    before = {term.stem for term in asked.terms if whole and term.at < whole[0].at}
    first = min((place[0] for place in asked.cues.get("change", ())), default=len(asked.words))
    return bool(whole) and first < whole[0].at and any(term.stem not in before for term in whole)


_AS_SHARE = tuple(
    ("as", *article, noun, "of")
    for article in (("a",), (), ("the",))
    for noun in ("percentage", "percent", "%", "share", "proportion", "fraction", "portion")
)
_ENDING = frozenset("in at for on during over as by from of and, ?".split())


def is_as_many(asked: Asked) -> bool:
    """Whether two are claimed to be alike: "as many girls as boys"."""
    keys = [word.key for word in asked.words]
    starts = [at for at, key in enumerate(keys) if key == "as" and asked.key(at + 1) in _ALIKE]
    return any("as" in keys[at + 2 :] for at in starts)


_ALIKE = frozenset("many much high large big great long tall old expensive".split())
