"""Questions that ask for two figures of two measures in one breath: "the MMLU lead and the number of US models"."""

import re
from collections.abc import Callable

from assistant.answering.answer import Response
from assistant.reading.understanding import Library, Understanding, understand
from assistant.tuples import NamedTuple
from assistant.utterance.forms import is_claim

#: What joins the two, and what is said before them ("I need two things: ...").
_JOINED = r"(?i)(?:,?\s+(?:and\s+also|and|as\s+well\s+as)|\s*&)\s+"
_BEFORE = r"(?i)^\W*(?:[^:?]*\b(?:two|both|these)\b[^:?]*:\s*)?"
_PAIR = 2
#: Cues of what is made of two, or asked of each, which its halves alone are not.
_HELD = frozenset(
    "sum difference ratio mean median compare than more fewer between share base max min rank minus fall rise "
    "change".split()
)


class Half(NamedTuple):
    """A half of a question that asks for a figure of a measure."""

    said: str
    measure: str


def two_asked(question: str, library: Library) -> tuple[Half, ...]:
    """The two halves of a question, each of which names a measure of its own by all its words; none for others."""
    if "and" not in question and "&" not in question and "well as" not in question:
        return ()
    parts = re.split(_JOINED, re.sub(_BEFORE, "", question).strip(" ?.!"))
    if len(parts) != _PAIR:
        return ()
    whole = understand(question, library).scan
    keys = [word.key for word in whole.words]
    if not _MADE.isdisjoint(keys) or any(_joins_within(each.at, keys) for each in (*whole.measures, *whole.names)):
        return ()
    of = [(part, _measure_of(understand(part, library))) for part in parts]
    halves = tuple(Half(part, measure) for part, measure in of if measure is not None)
    return halves if len({half.measure for half in halves}) == _PAIR else ()


#: Words of what is made of two.
_MADE = frozenset("sum total difference ratio average mean median combined together both".split())


def _joins_within(at: tuple[int, ...], keys: list[str]) -> bool:
    """Whether a name has the word that would join two halves within it ("mergers and acquisitions")."""
    return any(keys[place] in ("and", "&") for place in range(at[0], at[-1] + 1))


def _measure_of(half: Understanding) -> str | None:
    """The measure of which a half asks for a figure, by its name or by what it counts of somebody."""
    if not half.readings or half.readings[0].unexplained or is_claim(half.scan):
        return None
    slots = half.readings[0]
    spent = {at for each in half.scan.measures for at in each.at}
    if any(each.sense.id in _HELD and spent.isdisjoint(each.at) for each in half.scan.cues):
        return None
    kinds = {each.sense.kind for each in half.scan.measures if each.sense.id == slots.measure.id}
    is_counted = "about" in kinds and bool(slots.named) and bool(slots.measure.each)
    return slots.measure.id if "measure" in kinds or is_counted else None


def respond_to_both(halves: tuple[Half, ...], taken: Callable[[Half], Response | None]) -> list[Response]:
    """The responses to the halves, where each is told a figure of its measure; none where one of them is not."""
    found = [(half, taken(half)) for half in halves]
    told = [response for half, response in found if response is not None and tells_of(response, half)]
    return told if len(told) == len(halves) else []


def tells_of(response: Response, half: Half) -> bool:
    """Whether a response tells figures of the measure that a half asks for, and of no other."""
    if response.answer.status != "answered" or response.query is None:
        return False
    return {fact.measure for fact in response.query.facts()} == {half.measure}
