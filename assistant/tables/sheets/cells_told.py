"""The cells of rows: what one has, and the names of those that are so."""

from __future__ import annotations

from assistant.english.table_words import NOTHING
from assistant.tables.outcome import Refused
from assistant.tables.records.frame import Frame, number_in
from assistant.tables.records.told import shown, told
from assistant.tables.sheets.question import SheetQuestion
from assistant.tables.sheets.reading import SURE, Reading


def listing(question: SheetQuestion) -> Reading | None:
    """The names of the rows that are so."""
    if question.word not in ("which", "who", "what", "when", "where", "whose") or question.degrees:
        return None
    if not question.is_narrowed or question.asked.has("sum", "average", "median", "difference", "share", "change"):
        return None
    frame = question.frame
    texts = question.texts()
    if question.word == "who":
        texts = [each for each in texts if frame.columns[each[0]].kind == "text"]
    targets = [each for each in texts if set(each[1]) & set(question.noun) and question.word != "whose"]
    if not targets and len(texts) == 1 and question.word != "whose":
        targets = texts
    if question.numbers() and not targets:
        return None
    target = targets[0][0] if targets else question.whose()
    if question.word == "when" and frame.columns[target].kind != "time":
        return None
    used = set(targets[0][1]) if targets else set()
    if any(target == each.column for each in question.links.values):
        # What is named is not asked for.
        return None
    if len(question.rows) > 1 and question.asked.key(1) in ("was", "is") and question.word == "who":
        return None
    if not question.rows:
        return None
    if target == frame.subject and question.word not in ("which", "who", "whose"):
        return None
    if any(frame.columns[target].texts[row].strip().lower() in NOTHING for row in question.rows):
        return None
    return Reading(told(frame, question.rows, target, sure=SURE), used)


def lookup(question: SheetQuestion) -> Reading | None:
    """What stands in one column of the row that is meant."""
    if question.word == "is" or any(each.is_most for each in question.degrees) or len(question.rows) != 1:
        return None
    explained = {place for _, at in (*question.numbers(), *question.texts()) for place in at}
    if question.cue("average", "median", "difference", "share", "change", "percent change", "ratio") - explained:
        return None
    if not question.is_narrowed:
        return None
    if question.counts_rows():
        return None
    frame = question.frame
    columns = [*question.numbers(), *question.texts()]
    if question.word in ("how many", "how much"):
        columns = question.numbers()
    if question.word == "who":
        columns = [each for each in columns if frame.columns[each[0]].kind == "text"]
    said = {each.column for each in question.links.values}
    columns = [each for each in columns if each[0] not in said]
    # What the rows are is known.
    columns = [each for each in columns if each[0] != frame.subject or not all(map(question.is_row_noun, each[1]))]
    titled = question.titled_measure()
    if not columns and titled is not None:
        columns = [(titled, (question.noun[0],))]
    of_things = any(each.column in (frame.subject, question.namesake()) for each in question.links.values)
    if not columns and of_things and question.word in ("how many", "how much"):
        # "How much flour" asks for no price.
        of_it = any(
            set(each.at) & set(question.noun[:1]) and question.key(each.at[0] - 1) == "much"
            for each in question.links.values
        )
        meant = question.quantity() if question.word == "how many" or of_it else question.money()
        columns = [] if meant is None else [(meant, ())]
    if question.word == "when":
        columns = [each for each in columns if frame.columns[each[0]].kind == "time"]
    columns, beside = _heads(frame, columns)
    if len({at for at, _ in columns}) != 1:
        return None
    at, places = columns[0][0], (*(place for _, at in columns for place in at), *beside)
    (row,) = question.rows
    if frame.columns[at].texts[row].strip().lower() in NOTHING:
        return Reading(Refused("no_such_measure", "Nothing is printed there."), set(places))
    if frame.columns[at].kind == "number" and number_in(frame.columns[at], row) is None:
        return Reading(
            Refused("no_such_measure", f'The table has no figure there, only "{shown(frame.columns[at].texts[row])}".'),
            set(places),
        )
    return Reading(told(frame, question.rows, at, sure=SURE), {*places, *question.cue("count")})


def _heads(
    frame: Frame, columns: list[tuple[int, tuple[int, ...]]]
) -> tuple[list[tuple[int, tuple[int, ...]]], tuple[int, ...]]:
    """The columns without those whose words stand right before the name of another, and these words: of a "meter
    reading" the reading is asked for."""
    starts = {at[0] for _, at in columns if at}
    before = [
        each for each in columns if each[1] and each[1][-1] + 1 in starts and frame.columns[each[0]].kind != "number"
    ]
    return [each for each in columns if each not in before], tuple(place for _, at in before for place in at)
