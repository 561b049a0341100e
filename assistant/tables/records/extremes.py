"""Superlatives over records: the row with the largest, second smallest or latest; what stands most often."""

from __future__ import annotations

from decimal import Decimal

from assistant.answers import Step
from assistant.english.numberwords import ORDINALS
from assistant.operations.wording import listed
from assistant.periods import PARTS_OF_YEARS
from assistant.tables.ordinals import no_such_place
from assistant.tables.outcome import Found, Outcome, Refused
from assistant.tables.records.adding import adds_up
from assistant.tables.records.frame import order_of, period_in
from assistant.tables.records.ordering import Order
from assistant.tables.records.question import Question
from assistant.tables.records.told import cell_of, shown, told
from assistant.tables.stems import stem, words_of
from assistant.tables.vocabulary import strength
from assistant.units import divide, finish, plain


def extreme(question: Question) -> Outcome | None:
    """The row that is largest, smallest, latest or earliest by a column, or that value."""
    order, frame = question.order, question.frame
    if order is None:
        return None
    rows = list(question.rows)
    if len(rows) == 1 and question.reading.values and question.asked.find("or") > 0:
        return Refused("no_such_entity", "The table has only one of these.")
    if not rows:
        return Refused("no_such_entity", "No row of the table fulfils all of that.")
    if order.column < 0:
        chosen = [rows[-1] if order.is_largest else rows[0]]
        is_value = any(question.asked.words[at].text.lower() in _VALUES for at in question.phrase[:1])
        meant = frame.main_number if is_value and question.wanted is None else question.wanted
        return told(frame, chosen, meant if meant is not None else frame.subject, sure=0.6)
    column = frame.columns[order.column]
    valued = [(row, value) for row in rows if (value := order_of(column, row)) is not None]
    together = _together(question, valued)
    if together is not None:
        return together
    if not valued:
        return Refused("no_such_measure", "There are no numbers to compare.")
    ranked = sorted((value for _, value in valued), reverse=order.is_largest)
    place = _ordinal_before(question, order)
    unmet = no_such_place(ranked, place, is_value=_asks_value(question, order))
    if unmet is not None:
        return unmet
    several = _several(question)
    if (
        several > 1
        and place == 1
        and not question.asked.has("similar")
        and len(valued) > several
        and not question.is_number(question.wanted)
    ):
        return _first_of(question, order, valued, several)
    chosen = [row for row, value in valued if value == ranked[place - 1]]
    printed = shown(column.texts[chosen[0]])
    step = Step(
        "extreme",
        (f"{column.name} of {len(valued)} rows",),
        plain(ranked[place - 1]) if column.kind == "number" else printed,
    )
    wanted = question.wanted
    is_of_another = question.is_number(wanted) and wanted != order.column and column.kind == "time"
    if _asks_value(question, order) and not is_of_another:
        return told(frame, chosen[:1], order.column, steps=(step,))
    is_told = wanted is not None and wanted != order.column and not (question.word == "which" and _is_amount(question))
    picked = wanted if is_told and wanted is not None else _named(question)
    if _is_of_parts(question, picked) and adds_up(frame, column):
        return Refused("unclear", "The table gives it for shorter times, and does not say what they come to.")
    names = tuple(dict.fromkeys(shown(frame.columns[picked].texts[row]) for row in chosen))
    found = told(frame, chosen, picked, headline=f"{listed(names)}: {column.name} {printed}.", steps=(step,), sure=0.9)
    # The figures are the ground of it, and not the names alone.
    figures = [cell_of(frame, row, order.column) for row in chosen] if picked != order.column else []
    return found._replace(leaves=(*found.leaves, *figures))


def _is_of_parts(question: Question, picked: int) -> bool:
    """Whether a year is asked for where several times of a column are parts of one."""
    column = question.frame.columns[picked]
    words = {question.asked.key(at) for at in question.phrase[:2]}
    if column.kind != "time" or words.isdisjoint(_YEARS):
        return False
    times = {
        own for row in question.rows if (own := period_in(column, row)) is not None and own.grain in PARTS_OF_YEARS
    }
    return len({time.year for time in times}) < len(times)


_YEARS = frozenset(("year", "years"))

#: So few words ask for a superlative and nothing of it.
_BARE = 3
#: What the number of a bar is called.
_VALUES = frozenset("value amount percentage percent number figure".split())


def _several(question: Question) -> int:
    """How many are asked for: 3 for "the top three"; 1 where that is not said."""
    asked = question.asked
    for given in asked.numbers:
        before = {asked.key(given.place - 1), asked.key(given.place - 2)}
        if not given.relation and given.number in range(2, _MOST_NAMED) and before & {"which", "what", "top", "the"}:
            return int(given.number)
    return 1


#: No more names than this are asked for at once.
_MOST_NAMED = 11


def _first_of(question: Question, order: Order, valued: list[tuple[int, Decimal]], several: int) -> Outcome:
    """The first few rows by a column; none where the last of them is as large as the next."""
    frame = question.frame
    ranked = sorted(valued, key=lambda each: (-each[1] if order.is_largest else each[1], each[0]))
    if ranked[several - 1][1] == ranked[several][1]:
        return Refused("unclear", "More than so many are equal.")
    rows = [row for row, _ in ranked[:several]]
    picked = question.wanted if question.wanted is not None and question.wanted != order.column else _named(question)
    names = tuple(shown(frame.columns[picked].texts[row]) for row in rows)
    printed = tuple(
        f"{name}: {shown(frame.columns[order.column].texts[row])}" for name, row in zip(names, rows, strict=True)
    )
    leaves = tuple(cell_of(frame, row, order.column) for row in rows)
    step = Step("ranking", printed, listed(names))
    return Found(0.8, value=names, headline=f"{listed(printed)}.", steps=(step,), leaves=leaves)


def _together(question: Question, valued: list[tuple[int, Decimal]]) -> Found | None:
    """The thing whose rows add up to most, where several rows are about each and the question tells none of them."""
    frame, order = question.frame, question.order
    picked = question.wanted if question.wanted is not None else frame.subject
    if order is None or not valued or question.is_number(picked) or _asks_value(question, order):
        return None
    column = frame.columns[order.column]
    others = [each for each in frame.columns if each.at not in (picked, order.column)]
    is_long = (
        column.kind == "number"
        and others
        and all(each.kind != "number" for each in others)
        and len(frame.columns) <= _LONG
        or question.asked.has("sum")
        and column.kind == "number"
    )
    is_mean = question.asked.has("average") and not question.in_header("average")
    if not is_long or not is_mean and not question.asked.has("sum") and not adds_up(frame, column):
        return None
    grouped: dict[str, list[Decimal]] = {}
    for row, number in valued:
        grouped.setdefault(shown(frame.columns[picked].texts[row]), []).append(number)
    sums = {
        name: divide(sum(found, Decimal(0)), Decimal(len(found))) if is_mean else sum(found, Decimal(0))
        for name, found in grouped.items()
    }
    if len(sums) == len(valued) or len(sums) < 2:
        return None
    if all(abs(total - _HUNDRED) <= _ROUNDED for total in sums.values()):
        # Percentages of each thing come to a hundred.
        return None
    ranked = sorted(set(sums.values()), reverse=order.is_largest)
    best = ranked[min(_ordinal_before(question, order), len(ranked)) - 1]
    names = tuple(name for name, total in sums.items() if total == best)
    step = Step(
        "mean of each" if is_mean else "sum of each",
        tuple(f"{name}: {plain(finish(total))}" for name, total in list(sums.items())[:20]),
        listed(names),
    )
    leaves = tuple(
        cell_of(frame, row, order.column) for row, _ in valued if shown(frame.columns[picked].texts[row]) in names
    )
    value = names[0] if len(names) == 1 else names
    return Found(
        0.7,
        value=value,
        headline=f"{listed(names)}: {plain(finish(best))} {'on average' if is_mean else 'in all'}.",
        steps=(step,),
        leaves=leaves[:20],
    )


#: Percentages come to a hundred but for what they are rounded by.
_HUNDRED, _ROUNDED = 100, 3
#: Data in long form have no more columns than this.
_LONG = 4


#: So much of a header is said that it is meant.
_WHOLLY = 0.98


def _named(question: Question) -> int:
    """The column whose value names the row: that of the things between which is chosen, else what rows are."""
    columns = [mention.column for mention in question.reading.values]
    chosen = [column for column in columns if columns.count(column) > 1]
    if chosen:
        return chosen[0]
    frame = question.frame
    called = [
        m.column for m in question.reading.headers if frame.columns[m.column].kind == "text" and m.said >= _WHOLLY
    ]
    if len(set(called) - set(columns)) == 1:
        # "The most popular sport" is one of the sports.
        return next(column for column in called if column not in columns)
    free = [each.at for each in frame.columns if each.kind == "text" and each.at not in columns]
    return free[0] if frame.subject in columns and len(free) == 1 else frame.subject


def _is_amount(question: Question) -> bool:
    """Whether the column of the noun after "which" has numbers: then what has the most is asked for, and not it."""
    numbers = {column.at for column in question.frame.numbers}
    return question.wanted in numbers and question.frame.columns[question.frame.subject].kind == "text"


def _is_of_things(question: Question, order: Order) -> bool:
    """Whether the column is called by what was done to the thing that is asked for: a "claim" beside "Claimed"."""
    names = [word.lower() for word in words_of(question.frame.columns[order.column].name)]
    named = {at for each in question.reading.headers if each.column == order.column for at in each.at}
    nouns = {question.asked.words[at].text.lower() for at in named}
    return question.word == "which" and any(
        name.endswith("ed") and name not in nouns and stem(name) in map(stem, nouns) for name in names
    )


def _asks_value(question: Question, order: Order) -> bool:
    if _is_of_things(question, order):
        return False
    if question.wanted == order.column or question.word in ("how much", "how many", "how"):
        return True
    if question.asked.key(order.at[0] - 1) in ("with", "has", "had", "have") or question.asked.key(order.at[0] - 2) in (
        "with",
        "has",
        "had",
        "have",
    ):
        return False
    after = {at for each in question.reading.headers if each.column == order.column for at in each.at}
    words = [word.text.lower() for word in question.asked.words if word.key != "?"]
    is_number = order.at[-1] + 1 in after or words[-1] in _VALUES
    is_bare = len(words) <= _BARE or question.frame.table.title
    if question.word == "" and is_number and is_bare:
        # "Lowest emissions in 2000" asks for a number.
        return True
    keys = [word.key for word in question.asked.words[:3]]
    cued = {at for cue in ("max", "min") for place in question.asked.cues.get(cue, ()) for at in place}
    noun = next((at for at in range(order.at[-1] + 1, len(question.asked.words)) if at not in cued), -1)
    last = question.asked.terms_in((noun,) if set(question.phrase) <= cued else question.phrase[-1:])
    measured = question.frame.headers.named[order.column]
    is_thing = last and last[0].counts >= 1 and not strength(measured, last[0])
    if is_thing and last[0].at == noun and question.wanted != order.column:
        # "The deepest lake" is one of the lakes, "the greatest depth" a number.
        return False
    return (
        question.wanted is None
        and keys[:1] == ["what"]
        and keys[1:2] in (["is"], ["was"])
        and question.is_number(order.column)
    )


def _ordinal_before(question: Question, order: Order) -> int:
    """The place that is asked for: 2 for "second highest", "next to last"."""
    for at in (order.at[0] - 1, order.at[0] - 2):
        place = ORDINALS.get(question.asked.key(at))
        if place and place > 1:
            return place
    return 1
