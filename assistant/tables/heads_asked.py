"""What a question asks for by the name of a measure, and whether that was told: girls are no pass rate of girls, counts
by age are no age, and net income is no net revenue."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.english.table_words import MONEY
from assistant.facts import Fact
from assistant.operations.query import Query
from assistant.tables.asked import Asked
from assistant.tables.outcome import Found, Refused
from assistant.tables.stems import stem, stems_of, words_of
from assistant.tables.table import Line, Table

#: What may stand before the name of what is asked for.
_OPENING = frozenset(
    "what what's is was were are the a an its their our tell give show me please find of in at by how much high low "
    "big large long average mean median typical overall total and".split()
)
#: Kinds of sums that are told net or gross, those that mean one in one line.
_NETS = frozenset("net gross operating".split())
_SUMS = {
    word: kind
    for kind, words in enumerate(
        ("revenue revenues sales turnover", "income profit profits loss earnings", "assets", "debt", "cash")
    )
    for word in words.split()
}


def refusal(table: Table, asked: Asked, found: Found, cells: Sequence[Query]) -> Refused | None:
    """Why some figures are no answer: none of them is of what is asked for by its name."""
    query = found.query
    facts = [cell.fact for cell in cells if cell.fact is not None]
    if query is None or not facts:
        return None
    words = [word.text.lower() for word in asked.words]
    head = _head(table.columns, asked, _start(words)) if _OF & {*words} else None
    meant = _meant(table, asked) if asked.has("average", "median") else ""
    is_other = head is not None and not _are_in(table, head, facts) or _is_of_other_sum(words, facts)
    if is_other or meant and not any(meant in stems_of(fact.statement) for fact in facts):
        return Refused("no_such_measure", "The table does not tell that.")
    verb = _done(words) if query.operation != "difference" else ""
    told = frozenset(each for fact in facts for each in stems_of(fact.statement)) if verb else frozenset()
    if verb and not {stem(each) for each in _USED} & told:
        return Refused("no_such_measure", f'The table does not tell how much of it was "{verb}".')
    if _is_worth(words) and not _tells_worth(table, query, facts):
        return Refused("no_such_measure", "The table does not tell what it is worth.")
    return None


def _told(facts: Sequence[Fact]) -> frozenset[str]:
    return frozenset(word.lower() for fact in facts for word in words_of(fact.statement))


def _tells_worth(table: Table, query: Query, facts: Sequence[Fact]) -> bool:
    """Whether an answer tells what something is worth: a price times a number, or money that is called so."""
    if any(each.operation == "scaled" for each in (query, *query.operands)):
        return True
    told = _told(facts)
    is_money = any(fact.unit is not None and fact.unit.base in MONEY for fact in facts)
    return bool((told | {*words_of(table.title.lower())}) & _WORTH) or is_money and bool(told & _GOODS)


def _done(words: Sequence[str]) -> str:
    """The verb that says what was done with a part of something: "how much of the budget has been used"."""
    if "of" not in words or not _PARTS & {*words[: words.index("of")]}:
        return ""
    end = next((at for at in range(len(words) - 1, 0, -1) if words[at] in _USED), 0)
    after = [word for word in words[end + 1 :] if word.isalpha()]
    return words[end] if end > words.index("of") and all(word in _STILL for word in after) else ""


_PARTS = frozenset("much percentage percent % share proportion part fraction".split())
_USED = frozenset("used spent left remaining unspent consumed drawn claimed paid sold".split())
_STILL = frozenset("so far already yet up now over to date".split())


def _is_worth(words: Sequence[str]) -> bool:
    """Whether it is asked what goods are worth: "stock value", "value of the stock"."""
    at = next((at for at, word in enumerate(words) if word in _GOODS), -1)
    return at >= 0 and bool(_WORTH & {*words[max(0, at - _NEAR) : at + _PAIR]})


_GOODS, _WORTH = frozenset(("stock", "inventory")), frozenset("worth value valued".split())
_NEAR = 3


def _start(words: Sequence[str]) -> int:
    return next((at for at, word in enumerate(words) if word not in _OPENING), 0)


def _head(columns: Sequence[Line], asked: Asked, at: int) -> Line | None:
    """The column whose name is said in full where it is told what is asked for, before what that is of."""
    said = [stem(word.text) for word in asked.words[at : at + _LONGEST]]
    found, longest = None, _PAIR - 1
    for column in columns:
        name = [word for word in stems_of(column.label.partition("(")[0]) if not word.isdigit()]
        if longest < len(name) and said[: len(name)] == name and asked.key(at + len(name)) in _OF:
            found, longest = column, len(name)
    return found


_BAND = re.compile(r"^\W*\d+ ?(?:[-–+]|to|and|or) ?(?:\d+|over|more|older)?$|^(?:under|over|[<>]) ?\d+$", re.IGNORECASE)
_HALF, _LOOKED_AT = 0.5, 20
_PAIR, _LONGEST, _OF = 2, 5, frozenset(("of", "for", "among"))


def _meant(table: Table, asked: Asked) -> str:
    """Of what a mean is asked for, where the table has bands of it: the age in "average age of males"."""
    places = {at for cue in ("average", "median") for place in asked.cues.get(cue, ()) for at in place}
    telling = {term.at: term for term in asked.terms if term.counts >= _HALF}
    at = max(places, default=-1) + 1
    while at + 1 in telling:
        at += 1
    if not places or at not in telling or telling[at].is_name:
        return ""
    labels = [line.label for line in table.rows[:_LOOKED_AT] if any(map(str.isdigit, line.label))]
    if len(labels) < _PAIR or not all(map(_BAND.search, labels)):
        return ""
    head = table.corner or (table.columns[0].label if table.columns else "")
    return telling[at].stem if telling[at].stem in stems_of(head) else ""


def _are_in(table: Table, column: Line, facts: Sequence[Fact]) -> bool:
    """Whether any of some figures stands in a column, or is called by its name."""
    name = {word for word in stems_of(column.label.partition("(")[0]) if not word.isdigit()}
    if any(name <= {*stems_of(fact.statement)} for fact in facts):
        return True
    places = {table.locator(row, column) for row in table.rows}
    return any(fact.locator in places for fact in facts)


def _is_of_other_sum(words: Sequence[str], facts: Sequence[Fact]) -> bool:
    """Whether net or gross of one kind of sum is asked for, and only that of another kind was told."""
    asked_for = set(_kinds(words))
    if len(asked_for) != 1:
        return False
    (each,) = asked_for
    told = [set(_kinds([word.lower() for word in words_of(fact.statement)])) for fact in facts]
    return all(own and each not in own for own in told)


def _kinds(words: Sequence[str]) -> Iterator[tuple[str, int]]:
    for at, word in enumerate(words[:-1]):
        if word in _NETS and words[at + 1] in _SUMS:
            yield word, _SUMS[words[at + 1]]
