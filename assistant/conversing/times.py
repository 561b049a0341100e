"""The times of a turn, where it names them only by those of the question before."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence

from assistant.conversing.phrases import weighty
from assistant.conversing.state import State
from assistant.conversing.turns import Turn
from assistant.english.followups import LEANING
from assistant.english.timewords import MONTHS
from assistant.periods import Period, month, shift
from assistant.reading.slots import Slots
from assistant.reading.understanding import Library, understand
from assistant.utterance.calendar_words import Dated
from assistant.utterance.words import Word, fold, split_words

_BACK = frozenset("before earlier previous prior preceding back".split())
_SHORTENED = re.compile(
    r"\byr(?P<years>s?)\b|(?P<some>(?:\d|\b(?:a|an|one|two|three|four|five|six|few|last|next|per|each|every|that|this|the))\s*)"
    r"\b(?:mth|mo)(?P<months>s?)\b",
    re.IGNORECASE,
)
_ONE_ON = re.compile(
    r"\b(?:one|1)\s+(year|month)\s+(later|on|after(?:wards)?|earlier|before)\b(?!\s+\w)", re.IGNORECASE
)
_OTHER_TIME = re.compile(
    r"\b(?:(?:in|at|on|for)\s+)?(?:the\s+)?other\s+(?:year|date|time|point in time)\b", re.IGNORECASE
)
#: "At that time", "back then", and "then" at the end of a question about what was, mean the time spoken of last.
_THAT_TIME = re.compile(
    r"\b(?:back then|at the time|(?:(?:at|in|on|by|for)\s+)?(?:that|(?:(?:the|that)\s+(?:very\s+)?)?same)\s+"
    r"(?:time|year|date|month|moment|day|point(?:\s+in\s+time)?))\b(?!\s+(?:of|when|that|as|before|after|later|earlier)\b)",
    re.IGNORECASE,
)
_THEN = re.compile(
    r"(?:\b(?:was|were|had|did|stood)\b|^\W*and\s+(?:on|in|for|the)\b).*[^\s,;:](\s+then)\s*[?.!]*\s*$", re.IGNORECASE
)
_NEXT_YEAR = re.compile(r"\b(?:the|and) next year\b", re.IGNORECASE)
#: A turn that is nothing but the year beside the one asked about before.
_YEAR_BESIDE = re.compile(
    r"(?i)(?P<before>\W*(?:and|so|ok|then|what about|how about)?\W*)(?:(?:in|for|of|during)\s+)?(?:the\s+)?"
    r"(?:(?P<after>following|subsequent)|previous|preceding|prior)\s+year\W*$"
)
_MOVING = _BACK | frozenset("later after afterwards afterward next following subsequent".split())
#: "In the same month of 2024", "at the same point in 2023"
_SAME_OF_YEAR = re.compile(
    r"\b(?:(?:in|at|on|for|by|during)\s+)?(?:the\s+|that\s+|this\s+)?(?:very\s+)?same\s+"
    r"(?:month|time|date|day|point|moment|quarter|part)(?:\s+in\s+time)?\s*(?:of|in|,|for)?\s*(?:the\s+year\s+)?"
    r"(?P<year>(?:19|20)\d\d)\b",
    re.IGNORECASE,
)
#: "Not February, I want January 2024": the month that is not meant says no time by itself.
_NOT_MONTH = re.compile(
    rf"^\W*(?:no,?\s+)?not\s+(?:in\s+|for\s+)?(?:{'|'.join(sorted(MONTHS))})\b(?:\s+\d{{4}})?\s*[,;–-]+\s*(?:but\s+)?"
    r"(?:(?:i|we)(?:['’]d)?\s+(?:want(?:ed)?|need(?:ed)?|mean|meant|like|asked for)\s+)?(?=\S)",
    re.IGNORECASE,
)
_SHORT_YEAR = re.compile(r"['’]?[0-9]{2}")
_BESIDE_YEAR = frozenset("end year late sorry no mean meant i n and".split())


def said_at(words: Sequence[Word], at: Sequence[int]) -> str:
    """The words from the first to the last of some positions, as read after repairs."""
    span = words[at[0] : at[-1] + 1]
    said = as_read(span[0])
    for before, word in itertools.pairwise(span):
        # The signs of "12/31/2024" stand close to its numbers.
        is_close = before.end == word.start and not (before.text.isalnum() and word.text.isalnum())
        said += as_read(word) if is_close else f" {as_read(word)}"
    return said


def as_read(word: Word) -> str:
    """A word as it was typed, or as it was read where that is another: a plural is no other word."""
    return word.text if word.key in (word.text.lower(), fold(word.text)) else word.key


def times_at(slots: Slots) -> list[tuple[int, ...]]:
    """Where a question names its times."""
    return [*(each.at for each in slots.periods), *(each.at for each in slots.whens)]


def with_full_year(said: str, state: State, library: Library) -> str:
    """The turn with its bare two digits as the year of the report that they end ("what about in 24?").

    So is a bare month the only one that the report has a figure for ("and in February?").
    """
    said = _with_year_of_its_own(said, state, library)
    slots, words = state.slots, [word for word in split_words(said) if not word.is_break]
    digits = [word for word in words if _SHORT_YEAR.fullmatch(word.text)]
    if slots is None or not slots.periods or len(digits) != 1:
        return said
    if len(weighty(words, aside=_BESIDE_YEAR)) > 1:
        return said
    years = {fact.period.year for fact in library.cube.in_time.get(slots.measure.id, ()) if fact.period}
    year = next((each for each in sorted(years) if each % 100 == int(digits[0].text[-2:])), None)
    return f"{said[: digits[0].start]}{year}{said[digits[0].end :]}" if year else said


def _with_year_of_its_own(said: str, state: State, library: Library) -> str:
    """A turn of nothing but a month with the year of the one figure that there is for such a month."""
    words = [word for word in split_words(said) if not word.is_break]
    months = [word for word in words if word.key in MONTHS]
    if state.slots is None or len(months) != 1 or len(weighty(words, aside=_BESIDE_YEAR)) > 1:
        return said
    facts = library.cube.in_time.get(state.slots.measure.id, ())
    periods = {fact.period for fact in facts if fact.period and fact.period.grain == "month"}
    years = {each.year for each in periods if each.start // 100 % 100 == MONTHS[months[0].key]}
    return f"{said[: months[0].end]} {years.pop()}{said[months[0].end :]}" if len(years) == 1 else said


_MONTH_OF_YEAR = re.compile(
    rf"\b({'|'.join(sorted(MONTHS))})\b,?(?:\s+of)?(?:\s+in)?\s+(?:the\s+|that\s+)?"
    r"(?:(following|next|subsequent|previous|prior|preceding|same)\s+year|year\s+(after|before)(?:\s+that)?)\b",
    re.IGNORECASE,
)


def with_lengths_in_full(said: str) -> str:
    """The turn with years and months written out ("a yr later"), and one of them as such ("one year on")."""
    said = _SHORTENED.sub(
        lambda found: f"year{found['years']}" if found["some"] is None else f"{found['some']}month{found['months']}",
        said,
    )
    return _ONE_ON.sub(lambda found: f"a {found[1]} {found[2] if found[2].lower() in _BACK else 'later'}", said)


def with_other_time(said: str, state: State, library: Library) -> str:
    """The turn with "the other year" as the one of two times that the last figure is not for."""
    fact = state.query.fact if state.query is not None else None
    if fact is None or not _OTHER_TIME.search(said):
        return said
    cells = library.cube.cells(library.pack.measures[fact.measure], fact.members)
    labels = [cell.fact.period.label for cell in cells if cell.fact.period and cell.fact.period != fact.period]
    return _OTHER_TIME.sub(f"at {labels[0]}", said) if len(labels) == 1 else said


def with_time_meant(said: str, state: State, library: Library) -> str:
    """The turn with "at that time" or "then" as the one time that the question before names, or its figure is for.

    A time that was set beforehand ("I only need 2023 numbers") is that of a question which names none.
    """
    if state.pending and state.answer is None and state.slots is None and _is_time(state.pending, library):
        alone = understand(said, library)
        is_open = not alone.scan.periods and not alone.tells and bool(alone.readings)
        is_level = is_open and not alone.readings[0].measure.unit.is_rate and bool(alone.readings[0].measure.unit.base)
        return f"{said.rstrip(' ?.!')} {state.pending}" if is_level else said
    at_end = _THEN.search(said)
    if at_end is not None and (told := _told_date(state, library)):
        # "When was the report published?", and then "what was the lead then?"
        return f"{said[: at_end.start(1)]} on {told}{said[at_end.end(1) :]}"
    # "What was the difference then?" only follows from what was said.
    is_named = at_end is not None and any(each.sense.kind == "member" for each in understand(said, library).scan.names)
    span = at_end.span(1) if at_end and is_named else None
    that_time = _THAT_TIME.search(said)
    span = that_time.span() if that_time else span
    if span is None or state.slots is None or state.slots.measure.unit.is_rate:
        return said
    periods = {dated.period for dated in state.slots.periods}
    if not periods and not state.slots.whens and state.query is not None and state.query.fact is not None:
        periods = {state.query.fact.period} if state.query.fact.period is not None else set()
    if len(periods) != 1:
        return said
    period = periods.pop()
    when = f"in {period.year}" if "year" in said[slice(*span)].lower() else f"at {period.label}"
    return f"{said[: span[0]].rstrip()} {when}{said[span[1] :]}"


def _told_date(state: State, library: Library) -> str:
    """The date that was told last, where it was asked when something was; "" where none was."""
    value = state.answer.value if state.answer is not None and state.told.lower().startswith("when") else None
    return value if isinstance(value, str) and understand(value, library).scan.periods else ""


def _is_time(text: str, library: Library) -> bool:
    """Whether a text is nothing but a time."""
    scan = understand(text, library).scan
    return bool(scan.periods) and all(at in scan.dated or word.key == "at" for at, word in enumerate(scan.words))


def with_year_after(said: str, state: State) -> str:
    """The turn with "the next year" as the one after that asked about before, and not after that of the report."""
    if state.slots is None or not state.slots.periods:
        return said
    beside, before = _YEAR_BESIDE.match(said), _last_year(state)
    if beside is not None and before is not None and state.slots.periods[-1].period.grain == "year":
        return f"{beside['before']}in {before + (1 if beside['after'] else -1)}?"
    before = before if _NEXT_YEAR.search(said) else None
    return _NEXT_YEAR.sub(f"in {before + 1}", said) if before is not None else said


def with_year_of_month(said: str, state: State) -> str:
    """The turn with the year that a month is said to be of: "and in February of the following year?"."""
    said = _with_same_of_year(_NOT_MONTH.sub("no, ", said), state)
    found = _MONTH_OF_YEAR.search(said)
    before = _last_year(state) if found else None
    if found is None or before is None:
        return said
    way = (found[2] or found[3]).lower()
    year = before + {"same": 0, "previous": -1, "prior": -1, "preceding": -1, "before": -1}.get(way, 1)
    return f"{said[: found.start()]}{found[1]} {year}{said[found.end() :]}"


def _with_same_of_year(said: str, state: State) -> str:
    """The turn with "the same month of 2024" as that month, or the end, of that year."""
    found = _SAME_OF_YEAR.search(said)
    before = _last_period(state) if found else None
    if found is None or before is None or str(before.year) not in before.label or before.grain == "year":
        return said
    return f"{said[: found.start()]}at {before.label.replace(str(before.year), found['year'])}{said[found.end() :]}"


def _last_period(state: State) -> Period | None:
    """The time that was asked about before, or that of the figure that was given."""
    if state.slots is not None and state.slots.periods:
        return state.slots.periods[-1].period
    fact = state.query.fact if state.query is not None else None
    return fact.period if fact is not None else None


def _last_year(state: State) -> int | None:
    """The year that was asked about before, or that of the figure that was given."""
    if state.slots is not None and state.slots.periods:
        return state.slots.periods[-1].period.year
    fact = state.query.fact if state.query is not None else None
    return fact.period.year if fact is not None and fact.period is not None else None


def months_moved(turn: Turn) -> int:
    """By how many months a turn moves the time before; 0 if it does not."""
    scan = turn.alone.scan
    words = scan.words
    keys = {word.key for word in words}
    is_on = any(
        word.key in ("year", "month") and after.key == "on" and (at + 2 >= len(words) or words[at + 2].is_break)
        for at, (word, after) in enumerate(itertools.pairwise(words))
    )
    if keys.isdisjoint(_MOVING) and not is_on:
        return 0
    length = next((given for given in scan.amounts if given.unit.base in ("year", "month")), None)
    if length is not None:
        months = int(length.number * (12 if length.unit.base == "year" else 1))
    else:
        months = 12 if "year" in keys else 0
    return months if keys.isdisjoint(_BACK) else -months


def relative_time(turn: Turn, before: Slots) -> str:
    """ "the year before", "a year later", "twelve months earlier": the time before moved by that; "" for others."""
    months = 0 if before.measure.unit.is_rate else months_moved(turn)
    when = time_before(turn, before) if months else None
    return _shifted(when, months).label if when else ""


def _shifted(when: Period, months: int) -> Period:
    """A period so many months later: of the end of a year, the end of that month where it ends no year."""
    moved = shift(when, months)
    if when.grain == "edge" and moved.end // 100 % 100 != _LAST_MONTH:
        return month(moved.end // 10000, moved.end // 100 % 100)
    return moved


_LAST_MONTH = 12


def time_before(turn: Turn, before: Slots) -> Period | None:
    """The time that was asked about before, or that of the figure that was given where none was named."""
    if before.periods:
        return before.periods[-1].period
    query = turn.state.query
    periods = {fact.period for fact in query.facts()} if query is not None else set()
    return periods.pop() if len(periods) == 1 else None


def periods_stated(turn: Turn, before: Slots) -> list[Dated]:
    """The periods that a turn names; "the previous year" moves the time before, if there is one, and is none."""
    keys = turn.alone.scan.words
    is_undated = time_before(turn, before) is None
    return [
        each for each in turn.alone.scan.periods if is_undated or LEANING.isdisjoint(keys[at].key for at in each.at)
    ]


def times_carried(turn: Turn, before: Slots) -> str:
    """The times of the question before, if the turn names none."""
    if periods_stated(turn, before) or turn.whens:
        return ""
    return relative_time(turn, before) or " and ".join(said_at(before.scan.words, at) for at in times_at(before))
