"""The words of a question over records that name nothing in the table, and names of rows that it lacks."""

from __future__ import annotations

from assistant.english.chart_words import MEETING
from assistant.english.table_words import FALLING, GAINS, LOSSES, ORDERING, ORGANIZATIONS, RANKING, RISING, TURNING
from assistant.tables.adjectives import measures_of
from assistant.tables.records.adding import change_column
from assistant.tables.records.owners import owners
from assistant.tables.records.percentages import has_percents
from assistant.tables.records.question import Question
from assistant.tables.records.series import is_series
from assistant.tables.stems import stem, stems_of
from assistant.tables.unexplained import is_country, unexplained
from assistant.tables.vocabulary import Term


def left_over(question: Question) -> tuple[Term, ...]:
    """The telling words of a question that name nothing in the table and ask for no operation."""
    return unexplained(question.frame.table, question.asked, lambda term: _is_known(question, term))


def _is_known(question: Question, term: Term) -> bool:
    explained = {at for mention in question.reading.headers for at in mention.at} | question.reading.explained
    in_order = question.order is not None and question.order.column >= 0 and term.at in question.order.at
    if term.at in explained or in_order or term.stem in question.frame.places:
        return True
    if any(term.text == column.line.unit.base for column in question.frame.numbers):
        # "More than 30 TWh" says the unit of a column.
        return True
    if question.asked.key(0) in RANKING and term.text.lower() in ORDERING:
        return True
    if question.asked.key(term.at - 1) in ("more", "most", "less", "least") and _is_measured(question, term):
        return True
    is_gap = question.asked.key(term.at + 1) in ("gap", "difference") and question.asked.has("max", "min")
    if is_gap and any(is_series(question.frame, each) and each.distinct == _PAIR for each in question.frame.columns):
        # "The largest gender gap" is one between women and men.
        return True
    if term.text.lower() in ("always", "consistently") and question.order is not None:
        return True
    if len(question.asked.periods) > 1 and term.text.lower() in RISING | FALLING:
        return True
    told = [mention.column for mention in question.reading.values]
    if term.text.lower() in _MOVES and change_column(question.frame, told) is not None:
        return True
    if term.text.lower() in MEETING and len(question.reading.values) == _PAIR:
        return True
    if term.text.lower() in TURNING and question.asked.has("above", "below", "max", "min"):
        return True
    if term.stem in _SHARES and any(has_percents(question.frame, column) for column in question.frame.numbers):
        return True
    if question.word in ("which", "what") and term.at == next(iter(question.phrase), -1) and not _is_told(question):
        # What the things are called that are chosen from need not stand in the table.
        return True
    return any(sign in words for sign in (term.stem, *term.meanings) for words in (question.frame.headers.places,))


def before_names(question: Question) -> tuple[Term, ...]:
    """The words that name nothing before the end of the name of a column of numbers, in place of those of its own:
    "foggy days" beside "frost days"."""
    partly = {
        min(each.at)
        for each in question.reading.headers
        if each.said < _WHOLLY and question.is_number(each.column) and len(each.at) == 1
    }
    whole = {at for each in question.reading.headers if each.said >= _WHOLLY for at in each.at}
    return tuple(term for term in left_over(question) if term.at + 1 in partly - whole and not term.is_name)


_WHOLLY = 0.98


def unknown_had(question: Question) -> tuple[Term, ...]:
    """The words that name nothing of what a row is to have: "a lodge with a jacuzzi"."""
    asked = question.asked
    return tuple(
        term
        for term in left_over(question)
        if asked.key(term.at - 1) in _ARTICLES and asked.words[term.at - 2].text.lower() in _HAVING and term.at > 1
    )


_ARTICLES = frozenset("a an no any".split())
_HAVING = frozenset("with without have has had having".split())


def unknown_asked(question: Question) -> tuple[Term, ...]:
    """The words that name nothing of what is asked for: "phosphate" of "what is the phosphate level of the well"."""
    asked = question.asked
    at = 0
    while at < len(asked.words) and asked.key(at) not in _ASKING:
        at += 1
    if asked.key(at) == "how" and asked.key(at + 1) != "much":
        return ()
    start = at + 1
    if asked.key(at) == "how":
        start = at + 2
    elif asked.key(start) not in _BEING and not any(asked.key(place) in _DOING for place in range(start, start + 4)):
        return ()
    inside: set[int] = set()
    for place in range(start, len(asked.words)):
        if asked.words[place].text.lower() in _BEING | _LITTLE:
            continue
        if asked.words[place].text.lower() in _BEHIND or asked.words[place].is_break:
            break
        inside.add(place)
    return tuple(term for term in left_over(question) if term.at in inside)


_ASKING = frozenset(("what", "how"))
_BEING = frozenset("is was are were 's ' s".split())
_DOING = frozenset("do does did".split())
_LITTLE = frozenset("the a an its their his her".split())
#: What stands behind the noun that is asked for.
_BEHIND = frozenset("of in for at on by to from did do does has have had with per among than that when if".split())
_PAIR = 2
_MOVES = RISING | FALLING | GAINS | LOSSES


def _is_measured(question: Question, term: Term) -> bool:
    """Whether an adjective is measured by a column or by what the title tells: "more expensive" by the rent."""
    nouns = measures_of(term.text)
    return bool(nouns & {*stems_of(question.frame.table.title), *question.frame.headers.places})


def _is_told(question: Question) -> bool:
    """Whether a noun is what is told of things, and not what these are: "what is the population of Norway".

    A column whose name stands right before it is what is told: "the total compensation".
    """
    before = question.phrase[0] - 1
    if any(before in each.at and question.is_number(each.column) for each in question.reading.headers):
        return False
    at = next((at for at in range(len(question.asked.words)) if question.asked.key(at) == question.word), -1)
    return question.asked.key(at + 1) in ("is", "was", "are", "were", "'s")


#: What percentages are called.
_SHARES = frozenset(map(stem, ("share", "proportion", "percentage", "fraction")))


def unknown_name(question: Question) -> str:
    """A name that the table lacks, where no row is named; "" where there is none."""
    subject = question.frame.subject
    if any(mention.column == subject for mention in question.reading.values):
        return ""
    headers = question.frame.headers.places
    unknown = left_over(question)
    of_all = owners(question, unknown)
    names = [
        term.text
        for term in unknown
        if term not in of_all
        and (term.is_name or is_country(term))
        and term.stem not in headers
        and not term.text.isupper()
    ]
    is_owner = any(name.lower() in ORGANIZATIONS or name.endswith(("'s", "’s")) for name in names)
    # "Airlines" may stand in a cell as well.
    is_owner = is_owner or any(
        term.is_name and question.asked.words[term.at + 1].text.lower() in ORGANIZATIONS
        for term in unknown
        if term.at + 1 < len(question.asked.words)
    )
    return "" if is_owner else " ".join(names)


def nearest_names(question: Question, name: str) -> list[str]:
    """The names of rows that are written most like one that the table lacks."""
    from rapidfuzz import fuzz, process

    names = [" ".join(text.split()) for text in question.frame.columns[question.frame.subject].rows_of]
    return [found[0] for found in process.extract(name, names, scorer=fuzz.ratio, limit=3)]
