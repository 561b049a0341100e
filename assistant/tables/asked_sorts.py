"""Whether an answer is of the sort that a question asks for: how many hours is no number of rows, a mean no single
cell, who got less than a bound no percentage, and what fell most did not rise."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import pairwise

from assistant.english.sheet_words import PEOPLE, ROWS
from assistant.english.table_headings import UNITS
from assistant.english.table_words import NO, YES
from assistant.facts import Fact
from assistant.operations.query import Query
from assistant.tables.asked import Asked
from assistant.tables.outcome import Found, Refused
from assistant.tables.stems import stem, stems_of, words_of
from assistant.tables.table import Line, Table
from assistant.tuples import NamedTuple

#: What is measured and is no row of a sheet; times of the calendar may be rows.
_CALENDAR = frozenset("year years yr yrs month months mth week weeks day days quarter quarters person persons".split())
_MEASURED = (frozenset(UNITS) | frozenset("points point minutes hours mins hrs percent".split())) - _CALENDAR
_CLOCK = re.compile(r"\b\d{1,2}:\d\d\b")
_MEANS = frozenset("average avg mean median typical per".split())
_FALLING = frozenset("fell fall fallen dropped drop declined decline decreased shrank shrunk".split())
_THEIR = frozenset("their its his her".split())
_BEST = frozenset("best worst highest lowest largest smallest".split())
_HELPING = frozenset("was were is are did has have".split())
_BOUNDS = frozenset("below above under over".split())
_PRICED = frozenset(
    "price prices cost costs fee fees fare fares rent rate amount total expense expenses bill charge paid".split()
)


class Told(NamedTuple):
    """A question in small letters, and what was found for it."""

    table: Table
    #: The stems of the words of the table.
    known: frozenset[str]
    asked: Asked
    words: tuple[str, ...]
    found: Found
    facts: tuple[Fact, ...]

    @property
    def operation(self) -> str:
        """What was computed; "" where something was picked or counted."""
        return self.found.query.operation if self.found.query is not None else ""


def refusal(table: Table, known: frozenset[str], asked: Asked, found: Found, cells: Sequence[Query]) -> Refused | None:
    """Why an answer is none: it is of another sort than what is asked for; `known` are the stems of the table."""
    facts = tuple(cell.fact for cell in cells if cell.fact is not None)
    told = Told(table, known, asked, tuple(word.text.lower() for word in asked.words), found, facts)
    text = next((text for check, text in _CHECKS if told.words and check(told)), "")
    return Refused("unclear", text) if text else None


def _counts_rows(told: Told) -> bool:
    """Whether rows are counted where it is asked how many hours or points, or for a time that a clock shows."""
    many = told.asked.find("how", "many") + 2
    is_count = told.found.query is None and bool(told.found.steps) and told.found.steps[0].operation == "count"
    if not is_count or not 1 < many < len(told.words):
        return False
    return told.words[many] in _MEASURED or bool(_CLOCK.search(told.asked.question))


def _is_share_of_names(told: Told) -> bool:
    """Whether a percentage is told where it is asked which or who."""
    value = told.found.value
    is_percentage = told.found.unit == "percent" and isinstance(value, str) and value.replace(".", "").isdigit()
    return told.words[0] in ("which", "who") and (told.operation == "share" or is_percentage)


def _is_figure_for_name(told: Told) -> bool:
    """Whether the largest figure is told where it is asked which had it: "which was our worst quarter"."""
    is_which = told.words[0] == "which" and told.words[1:2] in (("is",), ("was",))
    return is_which and told.operation == "fact" and told.asked.has("max", "min")


def _is_cell_for_mean(told: Told) -> bool:
    """Whether one printed figure is told where a mean is asked for, and none is called so."""
    if told.operation != "fact" or not told.asked.has("average", "median"):
        return False
    names = " ".join((*(fact.statement for fact in told.facts), told.table.title, told.table.corner, *told.table.notes))
    return not _MEANS & {*words_of(names.lower())}


def _is_mean_for_count(told: Told) -> bool:
    """Whether a mean is told where it is asked how many lie above or below it."""
    is_many = told.asked.find("how", "many") == 0
    return (
        is_many and told.operation in ("mean", "fact") and told.asked.has("average") and bool(_BOUNDS & {*told.words})
    )


def _is_of_other_stuff(told: Told) -> bool:
    """Whether it is asked how much of something was made or moved of which the table says nothing."""
    at = told.asked.find("how", "much") + 2
    if not 1 < at < len(told.words) - 1 or told.words[at + 1] not in _HELPING or not told.operation:
        return False
    titled = {*stems_of(told.table.title), *stems_of(told.table.name)}
    nouns = [term for term in told.asked.terms if term.at == at and term.counts >= 1 and term.stem not in titled]
    return any(
        term.stem not in told.known and not term.meanings and term.text not in _GENERAL and not term.text.endswith("er")
        for term in nouns
    )


_GENERAL = frozenset("money time more less longer".split())


def _is_no_money(told: Told) -> bool:
    """Whether revenue or a profit is asked for and a figure is told that is no money, of a table that names none."""
    if not told.operation or not _SUMS & {*told.words}:
        return False
    nouns = [term for term in told.asked.terms if term.text.lower() in _SUMS and term.stem not in told.known]
    units = {fact.unit.base for fact in told.facts if fact.unit is not None}
    if not nouns or units != {""} or any(fact.unit.scale for fact in told.facts if fact.unit is not None):
        return False
    names = words_of(" ".join((told.table.title, *(fact.statement for fact in told.facts))).lower())
    return bool(_COUNTS & {*names})


_COUNTS = frozenset("units quantity qty number count pieces copies headcount".split())
_SUMS = frozenset("revenue revenues profit profits income turnover earnings wage salary".split())


def _is_not_done(told: Told) -> bool:
    """Whether it is asked how many of something were sold and what is in stock is told, or how many were born."""
    many = told.asked.find("how", "many")
    if many < 0 or not told.operation or _DONE.isdisjoint(told.words):
        return False
    statements = {word.lower() for fact in told.facts for word in words_of(fact.statement.partition(" of ")[0])}
    return any(
        word in _DONE and stem(word) not in told.known and told.words[at - 1] in _BEEN
        for at, word in enumerate(told.words)
        if word == "born" or statements & _KEPT
    )


_DONE, _KEPT = frozenset("sold bought stolen born".split()), frozenset(("stock", "hand", "inventory"))
_BEEN = frozenset("was were been are is did".split())


def _is_best_of_each(told: Told) -> bool:
    """Whether one is picked where it is asked which had their best: the best of each is another one."""
    is_picked = told.found.query is None and told.words[0] in ("which", "who")
    return is_picked and any(
        one in _THEIR and (other in _BEST or other == "first" and told.words[max(at - 1, 0)] == "in")
        for at, (one, other) in enumerate(pairwise(told.words))
    )


def _is_no_price(told: Told) -> bool:
    """Whether what something cost is asked for and a figure is told that is no money."""
    verb = next((at for at, word in enumerate(told.words) if word in ("did", "does", "do")), len(told.words))
    if told.operation != "fact" or "cost" not in told.words[verb:]:
        return False
    (fact,) = told.facts[:1] or (None,)
    is_bare = fact is not None and fact.unit is not None and not fact.unit.base
    return fact is not None and is_bare and not _PRICED & {*words_of(fact.statement.lower())}


def _rose(told: Told) -> bool:
    """Whether what fell most is told by a change that rose."""
    if "most" not in told.words or not _FALLING & {*told.words} or told.found.query is not None:
        return False
    signed = [fact for fact in told.facts if fact.value is not None and fact.value > 0 and "+" in fact.statement]
    return bool(signed) and len(signed) == len([fact for fact in told.facts if fact.value is not None])


def _is_share_of_rows(told: Told) -> bool:
    """Whether rows are counted for a share of what they tell figures of: the starts in construction, all loans."""
    if told.found.query is not None or told.found.unit != "percent" or told.operation:
        return False
    place = next((place[-1] for place in told.asked.cues.get("share", ())), -1)
    of = next((at for at in (place, place + 1) if told.asked.key(at) == "of"), -1)
    end = next((at for at in range(of + 1, len(told.words)) if told.words[at] in _ENDING), len(told.words))
    nouns = [word for word in told.words[of + 1 : end] if word.isalpha()]
    if of < 0 or not nouns or nouns[-1] in PEOPLE | ROWS:
        return False
    heads = {each for line in told.table.columns if line.unit.base == "" for each in stems_of(line.label)}
    return stem(nouns[-1]) not in heads | {*stems_of(told.table.corner)} and any(
        line.kind == "value" for line in told.table.columns[1:]
    )


_ENDING = frozenset((*_HELPING, *"in from had got get do does would with that who which between january".split()))


def _is_bare_bound(told: Told) -> bool:
    """Whether things are bounded by a bare number that a column tells in thousands or more: "more than 400 passengers"
    may be so many, or so many thousand."""
    if told.operation not in ("", "sum", "share"):
        return False
    for given in told.asked.numbers:
        after = given.at[-1] + 1
        if not given.relation or given.unit.scale or given.number >= _IN_FULL or after >= len(told.words):
            continue
        noun = stem(told.words[after])
        if any(line.unit.scale and noun in stems_of(line.label.partition("(")[0]) for line in told.table.columns):
            return True
    return False


_IN_FULL = 1000


def _is_of_both(told: Told) -> bool:
    """Whether one is told as a share of the other where both are to be taken together."""
    query = told.found.query
    is_pair = query is not None and query.operation == "share" and all(each.fact for each in query.operands)
    return is_pair and bool(_TOGETHER & {*told.words})


_TOGETHER = frozenset("together combined".split())


def _is_of_all(told: Told) -> bool:
    """Whether all rows were taken where a column of yes and no says which are meant: "on frosty days"."""
    if told.operation not in ("mean", "sum") or _ALL & {*told.words}:
        return False
    said = {stem(word) for word in told.words}
    named = [line for line in told.table.columns if said & {*stems_of(line.label)}]
    rows = told.table.rows[:_LOOKED_AT]
    for line in named:
        texts = [told.table.text(row, line).strip().lower() for row in rows]
        own = {text for row, text in zip(rows, texts, strict=True) if _stands_in(told, row)}
        if {*texts} <= YES | NO and len(own & YES) and len(own & NO):
            return True
    return False


def _stands_in(told: Told, row: Line) -> bool:
    """Whether a figure that was told stands in a row."""
    places = {told.table.locator(row, line) for line in told.table.columns}
    return any(fact.locator in places for fact in told.facts)


_LOOKED_AT, _ALL = 40, frozenset("all every everyone everybody if whether".split())


def _is_of_those_with(told: Told) -> bool:
    """Whether what a column counts is added up, or all rows are counted, where it is asked how many have any of it:
    "how many bookings include children"."""
    verb = next((at for at, word in enumerate(told.words[3:], 3) if word in _HAVING), -1)
    if told.asked.find("how", "many") != 0 or verb < 0 or verb + 1 >= len(told.words):
        return False
    had = stem(told.words[verb + 1])
    if not any([*stems_of(line.label)][:1] == [had] for line in told.table.columns):
        return False
    if told.operation == "sum":
        of = {each for fact in told.facts for each in stems_of(fact.statement.partition(" of ")[0])}
        return had in of and stem(told.words[2]) not in of
    return told.operation == "" and told.found.value == str(len(told.table.rows))


_HAVING = frozenset("include includes included with have has had contain contains".split())
_CHECKS: tuple[tuple[Callable[[Told], bool], str], ...] = (
    (_counts_rows, "It is not clear what is counted."),
    (_is_share_of_names, "It is not clear which are meant."),
    (_is_figure_for_name, "It is not clear which are meant."),
    (_is_cell_for_mean, "It is not clear of what the mean is to be taken."),
    (_is_mean_for_count, "It is not clear what is counted."),
    (_is_of_other_stuff, "The table does not tell of that."),
    (_is_no_money, "The table tells no money."),
    (_is_not_done, "The table does not tell how many were."),
    (_is_bare_bound, "It is not clear in which scale that is meant: the table tells it in thousands or more."),
    (_is_of_both, "It is not clear of what that is a share."),
    (_is_of_all, "It is not clear which rows are meant."),
    (_is_of_those_with, "It is not clear which rows are meant."),
    (_is_best_of_each, "It is not clear what is the best of each."),
    (_is_no_price, "The table does not tell what it cost."),
    (_rose, "It is not clear what fell most."),
    (_is_share_of_rows, "It is not clear what it is a share of."),
)
