"""What a column says of the rows that a question names."""

from __future__ import annotations

from assistant.english.column_comparisons import SPENDING
from assistant.english.table_words import MONEY, NOTHING, PASSED, TIME_NOUNS
from assistant.tables.outcome import AMBIGUOUS, Outcome, Refused
from assistant.tables.records.adding import adds_up
from assistant.tables.records.aggregating import summed, value_column
from assistant.tables.records.frame import number_in, order_of
from assistant.tables.records.lacking import left_over
from assistant.tables.records.percentages import are_parts_of_one
from assistant.tables.records.question import Question
from assistant.tables.records.told import shown, told

#: More different values than this are no answer to a question for one.
_MOST = 12


def lookup(question: Question) -> Outcome:
    """The cells of the column that is asked for in the rows that are named."""
    frame = question.frame
    if not question.is_narrowed:
        return _all_values(question) or Refused("no_such_entity", "Nothing in the table has such a name.")
    rows = list(question.rows)
    if not rows:
        return Refused("no_such_entity", "No row of the table fulfils all of that.")
    column = _column(question)
    if column is None:
        return Refused("unclear", "It is not clear which column is asked for.")
    if len(rows) > 1 and _leaves_series(question, rows) and not left_over(question):
        if are_parts_of_one(frame, frame.columns[column]) and not question.asked.has(*_CHOOSING):
            return summed(frame, rows, column)
        if frame.columns[column].kind == "number":
            return Refused(AMBIGUOUS, "Several rows fit.", tuple(_told_apart(question, rows, column))[:_OFFERED])
    if len(rows) > 1 and _asks_all_money(question, column):
        return summed(frame, rows, column)
    if len(rows) > 1 and _asks_share_of_all(question, column):
        return summed(frame, rows, column)
    if frame.table.places and frame.main_number is not None and frame.columns[column].kind != "number":
        # Where nothing is printed nothing was.
        rows = [row for row in rows if number_in(frame.columns[frame.main_number], row) is not None] or rows
    texts = {shown(frame.columns[column].texts[row]) for row in rows}
    if {text.lower() for text in texts} <= {"", *NOTHING}:
        return Refused("no_such_measure", "Nothing is printed there.")
    if len(texts) > 1 and (frame.columns[column].kind == "number" or not _asks_several(question)):
        if left_over(question) or question.asked.has("not"):
            return Refused("unclear", "Several rows fit, and not all of the question is in the table.")
        return Refused(AMBIGUOUS, "Several rows fit.", tuple(_told_apart(question, rows, column))[:_OFFERED])
    if len(texts) > 1 and frame.columns[column].kind == "time" and _asks_first(question):
        rows = sorted(rows, key=lambda row: order_of(frame.columns[column], row) or 0)[:1]
        return told(frame, rows, column)
    if len(texts) > _MOST:
        return Refused("unclear", "Too many rows fit.")
    return told(frame, rows, column, sure=1.0 if len(texts) == 1 else 0.7)


def _asks_all_money(question: Question, column: int) -> bool:
    """Whether it is asked what was given, spent or owed in several rows of a sheet: that is all of it."""
    frame, asked = question.frame, question.asked
    words = {word.text.lower() for word in asked.words}
    line = frame.columns[column].line
    is_money = frame.is_sheet and line.unit.base in MONEY and question.word in ("how much", "what")
    is_all = bool(words & (SPENDING | _OWED)) and not asked.has(*_CHOOSING) and not left_over(question)
    return is_money and is_all and adds_up(frame, frame.columns[column])


_OWED = frozenset("overdue owed owe outstanding unpaid raised".split())
_CHOOSING = ("max", "min", "average", "median", "difference", "above", "below", "not", "change")


def _asks_share_of_all(question: Question, column: int) -> bool:
    """Whether one share is asked for of several parts of one whole: "what share comes from wind and solar"."""
    asked, frame = question.asked, question.frame
    columns = [mention.column for mention in question.reading.values]
    is_one = asked.has("share") and not asked.has("respectively", *_CHOOSING) and not left_over(question)
    is_one = is_one and not {word.text.lower() for word in asked.words} & _APART
    return is_one and len(set(columns)) == 1 and are_parts_of_one(frame, frame.columns[column])


_APART = frozenset("each neither nor respectively individually".split())


def _leaves_series(question: Question, rows: list[int]) -> bool:
    """Whether some rows of a chart are of different things, or series, of which the question names none."""
    frame = question.frame
    named = {mention.column for mention in question.reading.values} | {question.wanted}
    texts = [each for each in frame.columns if each.kind == "text" and each.at not in named]
    is_chart = bool(frame.table.title) and len(frame.numbers) == 1 and bool(frame.apart)
    return is_chart and any(len({each.texts[row] for row in rows}) == len(rows) for each in texts)


def _all_values(question: Question) -> Outcome | None:
    """All that stands in a column of text, where it is asked what that is: "what are the answers"."""
    asked, wanted = question.asked, question.wanted
    is_listed = asked.key(1) in ("are", "were") or bool({word.key for word in asked.words} & _SHOWN)
    if wanted is None or question.is_number(wanted) or not is_listed or left_over(question) or asked.numbers:
        return None
    column = question.frame.columns[wanted]
    is_few = 1 < column.distinct <= _MOST and asked.words[question.phrase[-1]].text.lower().endswith("s")
    return told(question.frame, list(question.rows), wanted, sure=0.8) if is_few and len(asked.cues) == 0 else None


_SHOWN = frozenset("shown listed displayed depicted compared represented".split())


def _asks_first(question: Question) -> bool:
    """Whether it is asked when a number was passed: "when did it pass 20 million" means the first time."""
    words = {word.text.lower() for word in question.asked.words}
    return question.bound is not None and bool(words & PASSED) and "years" not in words


#: So many rows are offered to choose from.
_OFFERED = 5


def _told_apart(question: Question, rows: list[int], column: int) -> list[str]:
    """What the rows are called, each by the cells of text in which they differ."""
    texts = [
        each
        for each in question.frame.columns
        if each.kind != "number" and each.at != column and len({each.texts[row] for row in rows}) > 1
    ]
    return list(dict.fromkeys(", ".join(shown(each.texts[row]) for each in texts[:2]) for row in rows if texts))


_SEVERAL = frozenset("list all name names were are both each two three four five".split())


def _asks_several(question: Question) -> bool:
    """Whether a question may be answered by several names: it has a plural, or asks for a list."""
    asked = question.asked
    words = [asked.words[at].text.lower() for at in question.phrase[:3]]
    has_plural = any(word.endswith("s") and not word.endswith("ss") for word in words)
    return has_plural or question.bound is not None or bool({word.key for word in asked.words[:4]} & _SEVERAL)


def _is_thing(question: Question) -> bool:
    """Whether the noun after "which" is a plural, and no time."""
    noun = question.asked.words[question.phrase[0]].text.lower() if question.phrase else ""
    return noun.endswith("s") and noun not in TIME_NOUNS


def _column(question: Question) -> int | None:
    frame, reading = question.frame, question.reading
    used = {mention.column for mention in reading.values}
    if question.wanted is not None and question.wanted not in used:
        return question.wanted
    free = [
        mention.column for mention in reading.headers if mention.column not in used and mention.column != question.bound
    ]
    number = value_column(question)
    if number is not None and number not in used and number != question.bound and question.word not in ("which", "who"):
        free.append(number)
    asks_name = question.word in ("which", "who", "what") and not free
    if question.bound is not None or frame.subject not in used and asks_name:
        return frame.subject
    if free and question.word == "which" and free[0] == reading.time and question.asked.periods and _is_thing(question):
        # "Which vehicles are due before June" asks for vehicles.
        return frame.subject
    if free:
        return free[0]
    if frame.subject not in used:
        return frame.subject
    others = [each.at for each in frame.columns if each.at not in used and not each.is_numbering]
    if question.word in ("who", "whom"):
        # Neither a number nor a time answers who.
        others = [at for at in others if frame.columns[at].kind == "text"]
    return others[0] if len(others) == 1 else None
