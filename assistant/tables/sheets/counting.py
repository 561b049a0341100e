"""How many rows of a sheet there are with what is asked."""

from __future__ import annotations

from assistant.operations.wording import listed
from assistant.tables.asked import Asked
from assistant.tables.outcome import Found
from assistant.tables.records.frame import number_in
from assistant.tables.records.told import cell_of, counted, shown
from assistant.tables.sheets.question import SheetQuestion
from assistant.tables.sheets.reading import CITED, SURE, Reading
from assistant.tables.sheets.views import is_melted
from assistant.tables.stems import stem, stems_of

#: Of a column whose values hardly repeat, no value is one of many rows.
_SCATTERED, _WHOLE = 0.9, 0.98
#: Words in which all rows are counted.
_COUNTING = frozenset(
    "how many are is were was there in the this that table sheet list of total altogether number what all do does we "
    "you i have has listed on it here did count".split()
)


def count(question: SheetQuestion) -> Reading | None:
    """How many rows there are with what is asked."""
    frame, asked = question.frame, question.asked
    if question.word != "how many" or question.degrees or is_melted(frame) or _compares(asked):
        return None
    if asked.has("average", "median", "difference") or question.titled_measure() is not None:
        return None
    if question.numbers():
        return _with_any(question)
    columns = [at for each in question.sifted.columns if not question.are_rows(each) for at in each.columns]
    if any(map(question.is_number, columns)):
        return None
    used = question.cue("count")
    targets = [each for each in question.texts() if set(each[1]) & set(question.noun)]
    if targets and targets[0][0] != frame.subject:
        return _different(question, targets[0], used)
    used |= {place for _, at in targets for place in at}
    values = question.links.values
    named = [each for each in values if set(each.at) & set(question.noun)]
    if any(each.column in (frame.subject, question.namesake()) for each in named):
        # Of one thing it is asked how many there are.
        return None
    if not question.is_narrowed and not _asks_for_all(question, {place for _, at in targets for place in at}, used):
        return None
    if any(
        each.said < _WHOLE or frame.columns[each.column].distinct >= _SCATTERED * len(frame.rows) for each in values
    ):
        return None
    if not question.rows and (values or asked.numbers or asked.periods):
        return None
    first = {shown(frame.columns[frame.subject].texts[row]): row for row in reversed(question.rows)}
    nouns = {stem(question.key(at)) for at in question.noun[:2]}
    if frame.is_timed and len(first) < len(question.rows) and nouns & {*stems_of(frame.columns[frame.subject].name)}:
        # Each is told of at several times.
        return Reading(counted(frame, sorted(first.values()), len(first), sure=SURE), used)
    return Reading(counted(frame, question.rows, len(question.rows), sure=SURE), used)


def _with_any(question: SheetQuestion) -> Reading | None:
    """How many rows there are with any of what a column counts: "how many bookings include children"."""
    (column, at), *others = question.numbers()
    has = min(at, default=0) - 1
    if others or question.key(has) not in _HAVING or not question.counts_rows() or question.asked.numbers:
        return None
    frame = question.frame
    numbers = {row: number for row in question.rows if (number := number_in(frame.columns[column], row)) is not None}
    if frame.columns[column].line.unit.base or not all(number == int(number) for number in numbers.values()):
        return None
    rows = [row for row, number in numbers.items() if number > 0]
    return Reading(counted(frame, rows, len(rows), sure=SURE), {*at, has} | question.cue("count"))


_HAVING = frozenset("include includes included with have has had contain contains".split())


def _different(question: SheetQuestion, target: tuple[int, tuple[int, ...]], used: set[int]) -> Reading | None:
    """How many different cells a column has in the rows that are meant."""
    frame = question.frame
    column = frame.columns[target[0]]
    names = dict.fromkeys(shown(column.texts[row]) for row in question.rows if column.texts[row].strip())
    if len(names) == len(question.rows):
        return Reading(counted(frame, question.rows, len(question.rows), sure=SURE), used | set(target[1]))
    if question.is_narrowed and not question.asked.has("distinct"):
        return None
    leaves = tuple(cell_of(frame, row, column.at) for row in question.rows[:CITED])
    value = Found(SURE, value=str(len(names)), headline=f"{len(names)}: {listed(tuple(names))}.", leaves=leaves)
    return Reading(value, used | set(target[1]) | question.cue("distinct"))


def _asks_for_all(question: SheetQuestion, named: set[int], used: set[int]) -> bool:
    """Whether nothing is said of the rows but what they are."""
    nouns = {at for at in question.noun[:2] if question.is_row_noun(at)}
    words = {
        question.key(at)
        for at, word in enumerate(question.asked.words)
        if at not in used | nouns | named and word.text.isalpha()
    }
    return bool(nouns or named) and words <= _COUNTING


def _compares(asked: Asked) -> bool:
    """Whether it is asked how many more there are of one than of another: "more boys than girls"."""
    bounds = {at for given in asked.numbers for at in given.at}
    more = any(word.key in ("more", "fewer", "less") and at not in bounds for at, word in enumerate(asked.words))
    than = asked.find("than")
    return more or than > 0 and not any(given.place in range(than + 1, than + 4) for given in asked.numbers)
