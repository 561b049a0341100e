"""The words of a question over a chart as signs: names, numbers, operations, nouns; nothing may stay unexplained."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from assistant.english.chart_questions import CLAIMING, EMPTY, SIGNS
from assistant.english.known import common_words
from assistant.english.numberwords import ORDINALS
from assistant.tables.asked import Asked
from assistant.tables.plots.chart import Chart
from assistant.tables.records.question import Question
from assistant.tables.stems import stem, stems_of, words_of
from assistant.tables.times import agrees
from assistant.tables.unexplained import is_country, is_titled, says_subject
from assistant.tuples import NamedTuple
from assistant.utterance.amounts import Given


class Token(NamedTuple):
    """A sign of a question with where it stands: what it is, which of its kind, and what it names."""

    sign: str
    which: str = ""
    at: int = -1
    #: The rows of a name, and the dimension that it is one of.
    rows: frozenset[int] = frozenset()
    dimension: int = -1
    given: Given | None = None
    text: str = ""


#: Words in the name of a column of numbers that do not say what is measured.
_UNTELLING = frozenset(
    "value values in of percent percentage share shares number thousand million billion us u s amount rate index rates "
    "total figure figures growth answered count size level data".split()
)


def tokens_of(chart: Chart, question: Question) -> list[Token] | None:
    """The signs of a question in order; None where a word of it is none and names nothing in the chart."""
    asked = question.asked
    named = _named(chart, question)
    numbers = {place: given for given in asked.numbers for place in given.at if not set(given.at) & named.keys()}
    found: list[Token] = []
    at = 0
    while at < len(asked.words):
        if at in named:
            found.append(named[at])
            at = _past(at, question)
            continue
        token, length = _sign(chart, asked, at)
        if at in numbers and (token is None or token.sign != "than"):
            is_said = bool(found) and found[-1].sign == "than"
            given = numbers[at]._replace(relation="") if is_said else numbers[at]
            found.append(Token("number", given.relation, at, given=given))
            at = max(given.at) + 1
            continue
        if token is None:
            return None
        if token.sign:
            found.append(token)
        at += length
    # "Over the last years" and "over 2010 to 2012" bound nothing.
    after = [*found, Token("")][1:]
    return [
        token
        for token, following in zip(found, after, strict=True)
        if token.text != "over" or following.sign == "number"
    ]


def _past(at: int, question: Question) -> int:
    """The position behind a name that begins somewhere."""
    places = {place for mention in question.reading.values if at in mention.at for place in mention.at}
    places |= {place for dated in question.asked.periods if at in dated.at for place in dated.at}
    end = at + 1
    while end in places:
        end += 1
    return end


def _named(chart: Chart, question: Question) -> dict[int, Token]:
    """The names and times of a question by where they stand; each word of one of them has it."""
    found: dict[int, Token] = {}
    dimensions = {column.at for column in chart.dimensions}
    for mention in question.reading.values:
        if mention.column not in dimensions or not mention.at:
            continue
        rows = frozenset(row for text in mention.values for row in question.frame.columns[mention.column].rows_of[text])
        column = question.frame.columns[mention.column]
        if all(_is_of_it_only(question.asked, mention.at, text) for text in mention.values):
            continue
        which = "time" if all(chart.period(column, row) for row in rows) else ""
        found.update(
            dict.fromkeys(
                mention.at, Token("name", which, min(mention.at), rows, mention.column, text=mention.values[0])
            )
        )
    timed = [column for column in chart.dimensions if column.kind == "time"]
    for dated in question.asked.periods:
        if set(dated.at) & found.keys() or len(timed) != 1:
            continue
        times = {row: chart.period(timed[0], row) for row in range(chart.frame.size)}
        rows = frozenset(row for row, own in times.items() if own is not None and agrees(dated.period, own))
        if rows and len({timed[0].texts[row] for row in rows}) == 1:
            found.update(dict.fromkeys(dated.at, Token("name", "time", min(dated.at), rows, timed[0].at)))
    return found


def _is_of_it_only(asked: Asked, places: Iterable[int], name: str) -> bool:
    """Whether only what stands behind "of" in a name is said: "sales" is no "Cost of sales"."""
    head, of, rest = name.partition(" of ")
    said = {stem(asked.words[at].text) for at in places}
    return bool(of) and not said & {*stems_of(head)} and said <= {*stems_of(rest)}


@cache
def _phrases() -> dict[str, list[tuple[tuple[str, ...], str, str]]]:
    """The phrases of signs by their first words, the longest first."""
    found: dict[str, list[tuple[tuple[str, ...], str, str]]] = {}
    for (sign, which), phrases in SIGNS.items():
        for phrase in phrases.split(","):
            keys = tuple(phrase.split())
            found.setdefault(keys[0], []).append((keys, sign, which))
    return {first: sorted(each, key=lambda found: -len(found[0])) for first, each in found.items()}


def _sign(chart: Chart, asked: Asked, at: int) -> tuple[Token | None, int]:
    """The sign that a phrase is, with how many words it has; one without a sign where it says nothing."""
    lowered = [
        word.text.lower().strip("'‘’\"“”").removesuffix("'s").removesuffix("’s")
        for word in asked.words[at : at + _LONGEST]
    ]
    word = lowered[0]
    if at == 0 and word in CLAIMING:
        return Token("whether", "", at), 1
    own = stem(word)
    for keys, sign, which in _phrases().get(word, ()):
        if tuple(lowered[: len(keys)]) == keys:
            if sign == "value" and keys[0] in _SHARES and not chart.may_be_shares:
                return None, 1
            if sign in _OPERATIONS and own in chart.frame.places:
                # It may be a part of a name: "total".
                return None, 1
            return Token(sign, which, at, text=" ".join(keys)), len(keys)
    if word in ORDINALS and word not in ("first",):
        return Token("ordinal", str(ORDINALS[word]), at), 1
    if word in EMPTY or asked.words[at].is_break or not any(map(str.isalnum, word)):
        return Token(""), 1
    if own in stems_of(chart.things.name):
        return Token("thing", "label", at, text=word), 1
    if chart.series is not None and own in stems_of(chart.series.name):
        return Token("thing", "line", at, text=word), 1
    if chart.series is None and own in stems_of(chart.value.name):
        return Token("value", "", at, text=word), 1
    term = next((term for term in asked.terms if term.at == at), None)
    if term is not None and is_titled(chart.frame.table, term):
        return Token("value", "", at, text=word), 1
    is_open = term is not None and not is_country(term) and word.replace("-", "").isalpha()
    is_open = is_open and (term is None or not term.is_name or word in common_words())
    is_open = is_open and asked.key(at - 1) not in NARROWING | _EACH
    is_open = is_open and not any(at in place for places in asked.cues.values() for place in places)
    is_kind = asked.key(at - 1) in ("which", "what") and chart.things.name.lower() in _UNTELLING_HEADS
    if is_open and (is_kind or not measured(chart)) and own not in question_words(chart):
        return Token("noun", "", at, text=asked.words[at].text), 1
    return None, 1


#: What the column of things is called where nothing tells what they are.
_UNTELLING_HEADS = frozenset(("", "characteristic", "entity", "category", "name", "label", "item"))
_OPERATIONS = ("mean", "most", "end", "difference", "ratio", "move")
_SHARES = frozenset("percentage percentages percent per % share shares proportion proportions rate rates".split())
#: What stands behind these narrows what is asked: "the share for children".
NARROWING = frozenset("for among without excluding except per".split())
_EACH = frozenset("in within all every each".split())
#: Phrases of signs have no more words than this.
_LONGEST = 8


def measured(chart: Chart) -> bool:
    """Whether a title or the name of the numbers says what they measure: then what is asked for has to be that."""
    if chart.frame.table.title or says_subject(chart.frame.table):
        return True
    words = (
        []
        if chart.series is not None
        else [
            # Behind "in" stands the unit: "value in million dollars".
            word.lower()
            for word in words_of(chart.value.name.partition(" in ")[0])
        ]
    )
    return any(word not in _UNTELLING and not word.isdigit() for word in words)


def question_words(chart: Chart) -> frozenset[str]:
    """The words of the chart's names: one of these alone is a part of a name, and no noun of its own."""
    return frozenset(chart.frame.places)
