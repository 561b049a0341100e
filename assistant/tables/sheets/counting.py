"""How many rows of a sheet there are with what is asked."""

from __future__ import annotations

from assistant.operations.wording import listed
from assistant.tables.outcome import Found
from assistant.tables.records.told import cell_of, counted, shown
from assistant.tables.sheets.question import SheetQuestion
from assistant.tables.sheets.reading import CITED, SURE, Reading


def count(question: SheetQuestion) -> Reading | None:
    """How many rows there are with what is asked."""
    more = {at for at in range(len(question.asked.words)) if question.key(at) in ("more", "fewer", "less")}
    bounds = {at for given in question.asked.numbers for at in given.at}
    if question.word != "how many" or question.degrees or more - bounds:
        return None
    if question.asked.has("average", "median", "difference") or question.numbers():
        return None
    frame = question.frame
    used = question.cue("count")
    targets = [each for each in question.texts() if set(each[1]) & set(question.noun)]
    if question.word == "how many" and any(
        question.is_number(at) for each in question.sifted.columns for at in each.columns
    ):
        return None
    if targets and targets[0][0] != frame.subject:
        column = frame.columns[targets[0][0]]
        names = dict.fromkeys(shown(column.texts[row]) for row in question.rows if column.texts[row].strip())
        if len(names) == len(question.rows):
            return Reading(counted(frame, question.rows, len(question.rows), sure=SURE), used | set(targets[0][1]))
        if question.is_narrowed and not question.asked.has("distinct"):
            return None
        value = Found(
            SURE,
            value=str(len(names)),
            headline=f"{len(names)}: {listed(tuple(names))}.",
            leaves=tuple(cell_of(frame, row, column.at) for row in question.rows[:CITED]),
        )
        return Reading(value, used | set(targets[0][1]) | question.cue("distinct"))
    used |= {place for _, at in targets for place in at}
    named = [each for each in question.links.values if set(each.at) & set(question.noun)]
    if any(each.column in (frame.subject, question.namesake()) for each in named):
        # Of one thing it is asked how many there are.
        return None
    if not question.is_narrowed:
        words = {
            question.key(at)
            for at in range(len(question.asked.words))
            if at not in used and question.asked.words[at].text.isalpha()
        }
        nouns = {question.key(at) for at in question.noun[:2] if question.is_row_noun(at)}
        if (
            not nouns
            and not targets
            or words - nouns - _COUNTING - {question.key(at) for _, at_ in targets for at in at_}
        ):
            return None
    values = question.links.values
    if any(
        each.said < _WHOLE or frame.columns[each.column].distinct >= _SCATTERED * len(question.frame.rows)
        for each in values
    ):
        return None
    if not question.rows and values:
        return None
    return Reading(counted(frame, question.rows, len(question.rows), sure=SURE), used)


#: Of a column whose values hardly repeat, no value is one of many rows.
_SCATTERED, _WHOLE = 0.9, 0.98
#: Words in which all rows are counted.
_COUNTING = frozenset(
    "how many are is were was there in the this that table sheet list of total altogether number what all do does we "
    "you i have has listed on it here did count".split()
)
