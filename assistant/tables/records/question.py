"""A question over records, taken apart: what is asked for, which rows are meant, by what they are put in order."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from assistant.english.table_words import YES
from assistant.once import for_the_last
from assistant.periods import Period
from assistant.tables.asked import Asked
from assistant.tables.records.bounds import BOUNDS, number_of_condition, place_reached
from assistant.tables.records.columns import are_truths
from assistant.tables.records.ends import at_an_end
from assistant.tables.records.frame import Frame, number_in, times_told
from assistant.tables.records.nouns import asked_noun
from assistant.tables.records.ordering import PLACES, Order, order_asked
from assistant.tables.records.reading import Reading, read, without_partial
from assistant.tables.records.series import is_series
from assistant.tables.records.spans import OPEN, in_split_years
from assistant.tables.records.targets import asks_shown, target
from assistant.tables.stems import stems_of
from assistant.tables.times import agrees, undated
from assistant.tuples import NamedTuple
from assistant.utterance.amounts import find_amounts
from assistant.utterance.dating import spots

_WHOLLY, _HALF = 0.98, 0.5


class Question(NamedTuple):
    """A question over records with all that its words were found to mean."""

    frame: Frame
    asked: Asked
    reading: Reading
    #: "which", "who", "when", "where", "how many", "how much", "how" or "".
    word: str
    #: The positions of the noun after the question word.
    phrase: tuple[int, ...]
    #: The column that is asked for, if the words tell.
    wanted: int | None
    #: The rows that fulfil all conditions.
    rows: tuple[int, ...]
    #: The column of the numeric condition, if there is one.
    bound: int | None
    order: Order | None

    @property
    def is_narrowed(self) -> bool:
        """Whether any condition holds for the rows."""
        return bool(self.reading.values) or self.bound is not None or len(self.rows) < len(self.frame.rows)

    def is_number(self, column: int | None) -> bool:
        """Whether a column holds numbers."""
        return column is not None and self.frame.columns[column].kind == "number"

    def in_header(self, cue: str) -> bool:
        """Whether the words of a cue stand in the name of a column that is meant."""
        places = {at for place in self.asked.cues.get(cue, ()) for at in place}
        # "Average" alone is not the name "average stay" where another column is named.
        wholly = {each.column for each in self.reading.headers if each.said >= _WHOLLY and not places & set(each.at)}
        return any(
            places & set(mention.at) and mention.said >= _HALF and not (wholly and set(mention.at) <= places)
            for mention in self.reading.headers
        )


def question_of(frame: Frame, asked: Asked) -> Question:
    """The question taken apart."""
    asked = _with_bounds(frame, asked)
    if len(asked.periods) > 1:
        asked = in_split_years(asked, _times_of(frame))
    reading = read(frame, asked)
    asked = _without_named_numbers(_without_named_cues(frame, reading), reading)
    reading = reading._replace(asked=asked)
    if len(reading.rows) == 1 and asked.has("max", "min") and any(m.said < _WHOLLY and m.at for m in reading.values):
        # A superlative of one row means nothing: what seemed to name it does not.
        reading = without_partial(frame, reading)
    if asks_shown(asked) and all(mention.said < _HALF for mention in reading.values):
        # "How many executives are listed" asks for all rows, of which some are called so.
        reading = without_partial(frame, reading)
    whole = (each for each in reading.headers if each.said >= _WHOLLY and frame.columns[each.column].kind == "number")
    word, phrase = asked_noun(asked, frozenset(at for each in whole for at in each.at))
    wanted = target(frame, reading, word, phrase)
    wanted = _column_at(frame, asked) if wanted is None else wanted
    lead = _told_of(reading) if word in ("", "who") else None
    if lead is not None and (wanted is None or word):
        # "Who" only joins a clause in "the number of the one who won".
        word, phrase, wanted = "", (), lead
    rows = reading.rows
    condition = number_of_condition(reading, frame)
    placed = place_reached(asked)
    if condition is not None and placed is not None:
        reading = reading._replace(explained=reading.explained | {placed[1]})
    rows = _so_said(frame, reading, rows)
    bound = None
    if condition is not None:
        bound, holds = condition
        rows = _fulfilling(frame, rows, bound, holds)
    first = _among_first(frame, asked)
    if first:
        rows = tuple(row for row in rows if row < first)
    rows = at_an_end(frame, asked, rows)
    order = order_asked(frame, reading)
    if order is not None and order.column >= 0:
        order = order._replace(column=_at_time(frame, asked, order.column))
    return Question(frame, asked, reading, word, phrase, wanted, rows, bound, order)


def _told_of(reading: Reading) -> int | None:
    """The column that a question without a verb begins with: "bib number of the runner in third place"."""
    asked = reading.asked
    start = 1 if asked.key(0) in ("the", "a") else 0
    for each in reading.headers:
        after = max(each.at) + 1 + (asked.key(max(each.at) + 1) in ("number", "no"))
        if min(each.at) == start and each.said >= _WHOLLY and asked.key(after) == "of":
            return each.column
    return None


def _at_time(frame: Frame, asked: Asked, column: int) -> int:
    """A column, or the one of the same name that is of the time that is asked for, the latest where none is."""
    line = frame.columns[column].line
    if line.period is None or len(asked.periods) > 1:
        return column
    name = undated(line.label)
    same = {
        each.line.period: each.at
        for each in frame.columns
        if each.line.period is not None and each.line.path == line.path and undated(each.line.label) == name
    }
    wanted = [time for time in same if not asked.periods or agrees(asked.periods[0].period, time)]
    return same[max(wanted, key=lambda time: time.end)] if wanted else column


def _so_said(frame: Frame, reading: Reading, rows: tuple[int, ...]) -> tuple[int, ...]:
    """The rows in which a column of yes and no says what is said of a number that is asked for: "billable hours"."""
    named = [each for each in reading.headers if each.said >= _WHOLLY]
    numbers = [at for each in named if frame.columns[each.column].kind == "number" for at in each.at]
    said = [each for each in named if each.at[-1] + 1 in numbers and are_truths(frame.columns[each.column])]
    if len(said) != 1 or reading.asked.key(said[0].at[0] - 1) in _DENYING:
        return rows
    texts = frame.columns[said[0].column].texts
    return tuple(row for row in rows if texts[row].strip().lower() in YES)


_DENYING = frozenset("not non un no".split())


@for_the_last
def _times_of(frame: Frame) -> frozenset[Period]:
    """The periods that a table has, in its cells and its headers."""
    return times_told(frame) | {column.line.period for column in frame.columns if column.line.period}


def _with_bounds(frame: Frame, asked: Asked) -> Asked:
    """The question in which what looks like a year is a number where it is a bound and no time of the table:
    "more than 2000 members"."""
    if not asked.periods:
        return asked
    ends = {place[-1] for cue in BOUNDS for place in asked.cues.get(cue, ())}
    times = _times_of(frame)
    periods = tuple(
        dated
        for dated in asked.periods
        if dated.at[0] - 1 not in ends | _between(asked) or any(agrees(dated.period, time) for time in times)
    )
    if len(periods) == len(asked.periods):
        return asked
    return asked._replace(periods=periods, numbers=tuple(find_amounts(list(asked.words), frozenset(spots(periods)))))


def _between(asked: Asked) -> set[int]:
    """Where the ends of a span stand before each other one of which is a number: "between 2000 and 3000"."""
    numbers = {given.place for given in asked.numbers}
    starts = [place[-1] for place in asked.cues.get("between", ()) if asked.key(place[-1] + 2) == "and"]
    return {at for start in starts if {start + 1, start + 3} & numbers for at in (start, start + 2)}


def _column_at(frame: Frame, asked: Asked) -> int | None:
    """The one column that is called by the time that is asked for; None where there is none."""
    columns = [column for column in frame.columns if column.line.period is not None]
    found = [
        column.at
        for column in columns
        for dated in asked.periods
        if column.line.period is not None
        and agrees(dated.period, column.line.period)
        and asked.key(dated.at[0] - 1) not in OPEN
    ]
    return found[0] if len(found) == 1 else None


def _among_first(frame: Frame, asked: Asked) -> int:
    """How many rows are the first ones that are asked about: 10 for "in the top ten" of rows in order of places."""
    given = next((each for each in asked.numbers if asked.key(each.place - 1) == "top"), None)
    if given is None or not {asked.key(given.place - 2), asked.key(given.place - 3)} & {"in", "within", "among"}:
        return 0
    places = next((column for column in frame.columns if PLACES & set(stems_of(column.name))), None)
    numbers = list(places.numbers) if places is not None and places.kind == "number" else []
    return int(given.number) if len(numbers) > 1 and numbers == sorted(numbers) else 0


def _without_named_cues(frame: Frame, reading: Reading) -> Asked:
    """The question without the cues of which every word stands in a cell that is named: an answer "More"."""
    named = {
        at
        for mention in reading.values
        if mention.said >= _WHOLLY
        and (mention.column == frame.subject or is_series(frame, frame.columns[mention.column]))
        for at in mention.at
    }
    # "The last MOT" may be the name of a column.
    headed = {
        at
        for mention in reading.headers
        if mention.said >= _WHOLLY and len(mention.at) > 1
        for at in mention.at
        if reading.asked.key(at) in _IN_NAMES
    }
    cues = {
        cue: left
        for cue, places in reading.asked.cues.items()
        if (
            left := tuple(place for place in places if not set(place) <= (named | headed if cue in _IN_TIME else named))
        )
    }
    return reading.asked._replace(cues=cues)


def _without_named_numbers(asked: Asked, reading: Reading) -> Asked:
    """The question without the numbers that are parts of names of columns: "cash in week 2"."""
    named = [set(each.at) for each in reading.headers if each.said >= _HALF] if asked.numbers else []
    left = tuple(
        given
        for given in asked.numbers
        if given.relation or not any({given.place - 1, given.place} <= places for places in named)
    )
    return asked if len(left) == len(asked.numbers) else asked._replace(numbers=left)


_IN_NAMES = frozenset(("last", "next", "first", "latest", "previous"))


#: Cues of times that may stand in the name of a column.
_IN_TIME = frozenset(("latest", "earliest", "next", "previous"))


def _fulfilling(frame: Frame, rows: tuple[int, ...], column: int, holds: Callable[[Decimal], bool]) -> tuple[int, ...]:
    numbers = [number_in(frame.columns[column], row) for row in rows]
    return tuple(row for row, number in zip(rows, numbers, strict=True) if number is not None and holds(number))


def names_series(frame: Frame, asked: Asked) -> bool:
    """Whether a question over a chart's numbers in one column names a series, or asks which one."""
    question = question_of(frame, asked)
    return question.wanted == _SERIES or any(mention.column == _SERIES for mention in question.reading.values)


def names_thing(frame: Frame, asked: Asked) -> bool:
    """Whether a question names one of the things of a chart."""
    return any(mention.column == frame.subject for mention in question_of(frame, asked).reading.values)


#: The column of series in a chart's long table.
_SERIES = 1
