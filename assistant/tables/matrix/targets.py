"""What a question over a matrix asks for: a number, a time, a name, or how many of them."""

from __future__ import annotations

from itertools import pairwise

from assistant.english.table_words import FALLING, RANKING, REGION_NOUNS, RISING, ROW_NOUNS, TIME_NOUNS
from assistant.tables.asked import Asked
from assistant.tables.headings import subject_of
from assistant.tables.matrix.days import goes_by_days
from assistant.tables.matrix.frame import Frame
from assistant.tables.stems import stem, stems_of


def target_of(frame: Frame, asked: Asked) -> str:
    """Whether a number is asked for, a time, a name, whether something is so, or how many or which of them."""
    keys = [word.key for word in asked.words]
    lowered = [word.text.lower() for word in asked.words]
    described = _described(asked)
    if described:
        return described
    of_rows = set(frame.row_nouns) & {term.stem for term in asked.terms}
    asks_time = any(key in ("which", "what") and after in TIME_NOUNS for key, after in pairwise(keys))
    if (
        of_rows
        and not asks_time
        and keys[:1] not in (["which"], ["what"])
        and not (keys[0] in _VERBS and "or" not in keys)
        and ({"max", "min"} & asked.cues.keys() or keys[0] in RANKING)
        and "how" not in keys
    ):
        return "name"
    if asked.has("change") and (asked.find("how", "often") >= 0 or asked.find("how", "many", "times") >= 0):
        return "count of times"
    for at, key in enumerate(keys[:-1]):
        following = keys[at + 1 : at + 5]
        if key in ("which", "what", "whichever"):
            if _is_relative(asked, at):
                continue
            noun = next((each for each in following[:4] if each not in _SKIPPED), "")
            if _is_finer(frame, noun):
                return "name"
            if noun in TIME_NOUNS and noun not in ("period",):
                return "time"
            if noun == "period" and key == "which":
                return "time"
            of_what = set(following[:3]) & _NUMBERS and "of" in following
            if set(keys[at + 1 :]) & _ITEMS and {"max", "min"} & asked.cues.keys() and not of_what:
                return "name"
            if lowered[at + 1] in ("is", "are", "was", "were", "'s") or noun == "":
                continue
            is_thing = stem(lowered[at + 1]) in frame.row_nouns and bool({"max", "min", "change"} & asked.cues.keys())
            return "name" if key == "which" or is_thing and asked.key(at + 2) not in _OF else "number"
        if key == "how" and keys[at + 1] == "many":
            last = at + 5 if keys[at + 2 : at + 3] == ["of"] else at + 4
            noun = next((each for each in keys[at + 2 : last] if each not in _SKIPPED), "")
            if noun in TIME_NOUNS and (noun != "day" or goes_by_days(frame)):
                return "count of times"
            is_of_rows = (
                stem(noun) in {*frame.row_nouns, *_dimensions(frame)}
                or stem(noun) in _OF_ROWS
                or _is_in_many(frame, noun)
            )
            is_moved = asked.has("change") and bool(set(lowered[at + 2 :]) & (RISING | FALLING))
            if is_of_rows and (is_moved or any(given.relation for given in asked.numbers)):
                return "count of names"
    if keys and keys[0] == "when":
        return "time"
    if keys and keys[0] in _VERBS and "or" not in keys:
        return "truth"
    return "number"


def _dimensions(frame: Frame) -> set[str]:
    """The stems of what the title says that something is told by."""
    return {each for dimension in subject_of(frame.table.title).dimensions for each in stems_of(dimension)}


def _described(asked: Asked) -> str:
    """ "time" or "name" where it is asked what has the most or the least: "what is the segment with the lowest costs";
    "" where a question does not begin so."""
    ends = [place[0] for cue in ("max", "min") for place in asked.cues.get(cue, ())]
    at = next((at for at, word in enumerate(asked.words) if word.key in ("with", "having", "that", "which")), 0)
    is_what = asked.key(0) in ("what", "which") and asked.key(1) in ("is", "was") and at >= _LATE
    nouns = {asked.key(place) for place in range(2, at)}
    if is_what and not ends and nouns & TIME_NOUNS.keys() - {"period"}:
        # "The first year with more than 2 million".
        return "time" if any(given.relation and given.place > at for given in asked.numbers) else ""
    if not is_what or not ends:
        return ""
    if min(ends) < at or nouns & _NUMBERS or asked.periods and asked.periods[0].at[0] < at:
        return ""
    return "time" if nouns & TIME_NOUNS.keys() - {"period"} else "name"


#: "What is the" and a noun.
_LATE = 4


def _is_in_many(frame: Frame, noun: str) -> bool:
    """Whether a noun stands in the names of several rows, which are called by it: "obligations"."""
    rows = frame.rows.places.get(stem(noun), ())
    return sum(1 for row in rows if not frame.table.rows[row].is_total) >= _SEVERAL


_SEVERAL = 3


def _is_relative(asked: Asked, at: int) -> bool:
    """Whether "which" only goes on telling of the noun before it: "the quarter which ended in June"."""
    goes_on = asked.key(at + 1) in _VERBS or asked.words[at + 1].text.lower().endswith("ed")
    return at > 1 and asked.key(at) == "which" and asked.key(at - 1) in TIME_NOUNS and goes_on


def _is_finer(frame: Frame, noun: str) -> bool:
    """Whether a quarter is asked for where time goes by years and rows or columns are called by quarters."""
    return (
        noun in ("quarter", "quarters")
        and all(time.grain == "year" for time in frame.times)
        and any(name in words.places for name in _QUARTERS for words in (frame.rows, frame.columns))
    )


_QUARTERS = ("quarter", "q1", "1q", "june", "jun")


_OF = ("of", "in", "is", "was", "for", "did")
#: Nouns for what is told of lines.
_NUMBERS = frozenset("value amount number figure percentage share size level".split())
#: Nouns for the lines of a table.
_ITEMS = frozenset("category component item segment source type element class".split())
_OF_ROWS = frozenset(map(stem, (*ROW_NOUNS, *REGION_NOUNS)))
_VERBS = frozenset("is are was were do does did has have had can could will would".split())
_SKIPPED = frozenset("of the fiscal other two these those financial different calendar".split())
