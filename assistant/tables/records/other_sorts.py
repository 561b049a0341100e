"""Answers of another sort than what is asked for: a number for a name, one of neither side, several for one."""

from __future__ import annotations

from assistant.english.harmless import HARMLESS
from assistant.english.light import LIGHT
from assistant.english.numberwords import ORDINALS
from assistant.english.table_words import NAMING_NOUNS, ORGANIZATIONS, SAYING
from assistant.operations.query import Query
from assistant.tables.cells import read_cell
from assistant.tables.outcome import Found
from assistant.tables.records.lacking import left_over
from assistant.tables.records.question import Question
from assistant.tables.stems import stem, stems_of
from assistant.tables.times import is_month, is_period, period_of
from assistant.tables.unexplained import is_organization


def is_of_another_sort(question: Question, kind: str, found: Found) -> bool:
    """Whether an answer is of another sort than what a question asks for."""
    if _is_side(question) and not (isinstance(found.value, str) and found.value.lower() in _SIDES):
        return True
    if kind in ("lookup", "count", "aggregate") and _is_no_share(question, found):
        return True
    if kind in ("lookup", "count") and _is_of_another_column(question, found):
        return True
    if kind == "lookup" and question.word == "who" and _did_otherwise(question):
        return True
    if kind == "lookup" and question.word == "when" and question.frame.is_sheet and _is_no_time(_text(found)):
        return True
    if question.frame.table.title:
        is_open = kind == "lookup" and bool(question.asked.numbers) or kind == "extreme" and len(question.rows) == 1
        is_open = is_open and question.word == "which" and question.asked.find("or") < 0
        return is_open and _is_said(question, _text(found))
    if kind in ("lookup", "extreme") and _is_told_a_figure(question, found):
        return True
    if kind in ("lookup", "extreme") and not question.word and _calls_a_row(question, kind, found):
        return True
    is_sum = kind == "aggregate" and question.frame.is_sheet
    if (kind in ("count", "extreme") or is_sum) and _is_unheeded(question, () if is_sum else question.phrase):
        return True
    if kind == "count" and question.asked.find("only") > 0:
        return True
    if found.query is not None and found.query.operation == "sum" and all(map(is_year, found.query.operands)):
        # A sum of years is nothing.
        return True
    text = _text(found)
    if text and _asks_name(question) and _is_figure(text):
        return True
    if text and kind in ("lookup", "extreme") and _echoes(question, text):
        return True
    if text and _offers(question) and not {*stems_of(text)} & {stem(word.text) for word in question.asked.words}:
        return True
    is_month = question.word in ("which", "what") and question.asked.key(next(iter(question.phrase), -1)) == "month"
    if is_month and any(map(str.isdigit, text)):
        found_time = period_of(text)
        return found_time is None or found_time.grain != "month"
    return isinstance(found.value, tuple) and len(found.value) > 1 and _asks_one(question)


def _is_told_a_figure(question: Question, found: Found) -> bool:
    """Whether "where", "why" or a bare "how" is told a number or a date."""
    asked = question.asked
    how = asked.key(0) == "how" and asked.words[1].text.lower() in _DOING if len(asked.words) > 1 else False
    if question.word != "where" and asked.key(0) != "why" and not how:
        return False
    text = _text(found) or (_printed(found.query) if found.query is not None and not found.query.operands else "")
    return bool(text) and (_is_figure(text) or is_period(text))


_DOING = frozenset("did does do is are was were".split())


def _is_of_another_column(question: Question, found: Found) -> bool:
    """Whether a cell is told of a column of which nothing is said, and another column is named in full that the row
    has something in: the screens of "Team" where those of "Premium" are asked for."""
    fact = found.query.fact if found.query is not None and not found.query.operands else None
    named = {each.column for each in question.reading.headers if each.said >= _WHOLLY}
    if fact is None or not named or not fact.members or len(question.rows) != 1:
        return False
    told = fact.statement.partition(" of ")[0].lower()
    columns = question.frame.columns
    others = [columns[at] for at in named if at != question.frame.subject and columns[at].kind == "text"]
    said = {columns[each.column].name.lower() for each in question.reading.headers}
    values = {each.column for each in question.reading.values}
    return not any(name.startswith(told) for name in said) and any(
        each.at not in values and each.texts[question.rows[0]].strip() for each in others
    )


_WHOLLY = 0.98


def _calls_a_row(question: Question, kind: str, found: Found) -> bool:
    """Whether a bare "lead level at the weir" or "highest figure for them" is told what a row is called, which nothing
    asks for."""
    frame, asked = question.frame, question.asked
    text = _text(found)
    named = {each.column for each in question.reading.headers}
    if not text or frame.subject in named or not frame.numbers:
        return False
    if text not in frame.columns[frame.subject].rows_of and text not in frame.columns[0].rows_of:
        return False
    if kind == "lookup":
        return not asked.has("max", "min", "latest", "earliest", "next", "previous")
    ends = [place[-1] for cue in ("max", "min") for place in asked.cues.get(cue, ())]
    return any(asked.key(end + 1) in _FIGURES for end in ends)


#: Nouns for the figure itself behind a superlative.
_FIGURES = frozenset("figure value score number amount price cost rate level total reading mark percentage".split())


def _text(found: Found) -> str:
    """The one name or cell that an answer is; "" where it is another."""
    if found.query is None:
        return found.value if isinstance(found.value, str) else ""
    return "" if found.query.operands else _printed(found.query)


def _printed(query: Query) -> str:
    """What a cell says; "" of what is no cell."""
    return query.fact.statement.rpartition(": ")[2].rstrip(".") if query.fact is not None else ""


def _is_no_time(text: str) -> bool:
    return bool(text) and not any(map(str.isdigit, text)) and not is_month(text)


def _is_unheeded(question: Question, noun: tuple[int, ...]) -> bool:
    """Whether a word of cells was left aside that tells which rows are meant: "how many of them were scrapped".

    The words of the `noun` that is asked for tell it otherwise.
    """
    asked, frame = question.asked, question.frame
    heeded = {at for mention in question.reading.headers for at in mention.at} | question.reading.explained
    heeded |= {at for places in asked.cues.values() for place in places for at in place}
    heeded |= set(noun)
    heeded |= {at for given in asked.numbers for at in given.at} | set(question.order.at if question.order else ())
    return any(
        term.counts >= 1
        and term.at not in heeded
        and term.stem in frame.places
        and term.stem not in frame.headers.places
        and not {term.text.lower(), asked.key(term.at)} & _ADDING_NOTHING
        and not is_organization(asked, term)
        for term in asked.terms
    )


_ADDING_NOTHING = HARMLESS | LIGHT | SAYING | ORGANIZATIONS


def is_year(query: Query) -> bool:
    """Whether a cell tells a year."""
    text = _printed(query)
    return len(text) == len("2000") and text.isdecimal() and text[0] in "12"


#: Words for two sides of a place or a time between which a question leaves the choice.
_SIDES = frozenset("above below before after earlier later".split())


def _is_side(question: Question) -> bool:
    """Whether one of two sides is asked for: "was it built before or after the other"."""
    asked = question.asked
    words = [word.text.lower() for word in asked.words]
    return any(
        word == "or" and 0 < at < len(words) - 1 and {words[at - 1], words[at + 1]} <= _SIDES
        for at, word in enumerate(words)
    )


def _is_figure(text: str) -> bool:
    return not any(map(str.isalpha, text)) and any(map(str.isdigit, text)) or is_period(text)


def _asks_name(question: Question) -> bool:
    """Whether a person, a place or another thing with a name is asked for: "who", "which team"."""
    asked = question.asked
    if question.word in ("who", "whom", "whose"):
        return asked.find("when") < 0
    at = next((at for at in range(len(asked.words)) if asked.key(at) == question.word), -1)
    if question.word not in ("which", "what") or at < 0 or asked.key(at + 1) in _VERBS:
        return False
    return asked.key(at + 1) in NAMING_NOUNS or asked.key(at + 2) in NAMING_NOUNS and asked.key(at + 1) not in _NUMBERS


_VERBS = frozenset("is are was were do does did has have had 's".split())
_NUMBERS = frozenset("year number score place time date rank position many much percentage amount".split())


def _echoes(question: Question, text: str) -> bool:
    """Whether an answer only says again what the question names."""
    asked = question.asked
    if asked.find("or") > 0 or asked.find(",") > 0 or asked.numbers and any(map(str.isalpha, text)):
        return False
    return _is_said(question, text)


def _is_no_share(question: Question, found: Found) -> bool:
    """Whether a share is asked for first of all and a number is told that is none."""
    asked, query = question.asked, found.query
    is_sum = query is not None and query.operation == "sum" and bool(query.operands)
    fact = query.operands[0].fact if query is not None and is_sum else query.fact if query is not None else None
    begins = asked.key(0) in ("what", "which") and asked.key(1) in _SHARES_ASKED
    if not begins or asked.key(2) != "of" or fact is None or fact.value is None:
        return False
    column = question.frame.columns[question.wanted] if question.wanted is not None else None
    # A title may say of other columns that they give rates.
    title = question.frame.table.title if len(question.frame.numbers) == 1 else ""
    is_called = column is not None and bool(_SHARES & set(stems_of(f"{column.name} {title}")))
    return fact.value > _ALL and not is_called and not (fact.unit and fact.unit.base == "percent")


_ALL = 100
_SHARES_ASKED = ("share", "proportion", "fraction", "percentage", "percent", "%")
_SHARES = frozenset(map(stem, ("share", "percentage", "percent", "%", "proportion", "rate")))


def _did_otherwise(question: Question) -> bool:
    """Whether the one is asked for who did what others do than those that were found: who composed what a director
    directed."""
    column = question.wanted
    own = set(question.frame.headers.named[column].own) & _DOING if column is not None else set()
    said = {term.stem for term in question.asked.terms if term.counts >= 1} & _DOING
    doing = [term for term in question.asked.terms if term.at == 1 and term.text.lower().endswith("ed")]
    is_other = any(term.stem not in own and term in left_over(question) for term in doing)
    return bool(own) and not own & said and (bool(said) or is_other)


#: What those do who are called by it.
_DOING = frozenset(map(stem, "direct produce compose write design publish sing build edit conduct coach".split())) | {
    stem(word) for word in "director producer composer writer designer publisher singer builder editor coach".split()
}


def _is_said(question: Question, text: str) -> bool:
    """Whether the words of a text stand in a question, one after the other."""
    asked = question.asked
    keys, own = [stem(word.text) for word in asked.words if word.key[0].isalnum()], list(stems_of(text))
    return bool(own) and any(keys[at : at + len(own)] == own for at in range(len(keys) - len(own) + 1))


def _offers(question: Question) -> bool:
    """Whether one of two things is asked for that are both said, by no comparison: "was it held in Rome or Milan"."""
    asked = question.asked
    is_begun = asked.key(0) in _VERBS or asked.key(0) == "when"
    return is_begun and asked.find("or") > 0 and not asked.numbers


def _asks_one(question: Question) -> bool:
    """Whether one thing is asked for: "which team", "name a city"."""
    asked = question.asked
    if asked.key(0) in ("name", "tell", "list") and {asked.key(1), asked.key(2)} & {"a", "an"}:
        return True
    at = next(iter(question.phrase), -1)
    is_first = question.word in ("which", "what") and at > 0 and asked.key(at - 1) == question.word
    words = [asked.words[place].text.lower() for place in question.phrase[:3]]
    is_several = any(word.endswith("s") and not word.endswith("ss") for word in words)
    is_several = is_several or asked.key(at) in ORDINALS or any(read_cell(word).is_number for word in words)
    return is_first and not is_several and not asked.has("max", "min", "same")
