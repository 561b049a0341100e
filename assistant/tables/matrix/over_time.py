"""Questions over a matrix that ask for a time: when something was largest, or above a bound; how many years."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from assistant.answers import Step
from assistant.english.table_words import PASSED, SAYING, TIME_NOUNS
from assistant.operations.query import Query
from assistant.operations.wording import listed
from assistant.periods import Period
from assistant.tables.asked import Asked
from assistant.tables.bounds import condition_on
from assistant.tables.leaves import leaf, scale_of
from assistant.tables.matrix.cells import are_several, several_rows
from assistant.tables.matrix.frame import Frame
from assistant.tables.matrix.over_rows import ordinal
from assistant.tables.matrix.places import place_of
from assistant.tables.matrix.series import Entry, series
from assistant.tables.matrix.signs import outgoings_by_size
from assistant.tables.matrix.spans import inside
from assistant.tables.matrix.times_said import printed_later, unit_counted
from assistant.tables.matrix.values import pick_value
from assistant.tables.matrix.wanted import Wanted
from assistant.tables.ordinals import no_such_place
from assistant.tables.outcome import Found, Outcome, Refused
from assistant.tables.stems import stem, stems_of, words_of
from assistant.tables.times import agrees
from assistant.tables.vocabulary import Term


def answer(frame: Frame, asked: Asked, wants: Wanted, terms: Sequence[Term]) -> Outcome:
    """The times at which a row is largest, smallest or fulfils a condition, or their number."""
    than = asked.find("than")
    sides = [asked.terms_in(range(than)), asked.terms_in(range(than + 1, len(asked.words)))] if than > 0 else []
    if sides and wants.operation != "filter" and wants.target in ("time", "count of times"):
        return _when_above(frame, asked, wants, sides)
    every = _of_kind(asked, frame.times)
    times = [time for time in every if not wants.periods or len(wants.periods) < 2 or _is_asked(wants, time)]
    entries = series(frame, asked, terms, times)
    if not entries:
        if wants.operation == "value" and wants.target == "count of times":
            return Found(0.6, value=str(len(times)), headline=f"{len(times)}: {listed(tuple(t.label for t in times))}.")
        return Refused("no_such_measure", "The table has no such row.")
    if wants.operation in ("max", "min") or wants.operation == "filter" and not asked.has("negative", "positive"):
        entries = _by_size(entries)
    if wants.operation in ("max", "min"):
        ranked = sorted((value for _, value, _ in entries), reverse=wants.operation == "max")
        place = ordinal(asked)
        unmet = no_such_place(ranked, place)
        if unmet is not None:
            return unmet
        chosen = [entry for entry in entries if entry[1] == ranked[place - 1]]
    elif asked.has("same") and wants.operation == "value":
        counts = Counter(value for _, value, _ in entries)
        own = {value for time, value, _ in entries if any(agrees(period, time) for period in wants.periods)}
        chosen = [entry for entry in entries if counts[entry[1]] > 1 and (entry[1] in own or not own)]
        if own:
            # "The same as in 2009" asks for the other times.
            chosen = [each for each in chosen if not any(agrees(period, each[0]) for period in wants.periods)]
    elif wants.operation == "filter":
        # Numbers in the name of a row, an age group, are no bound.
        free = tuple(each for each in asked.numbers if each.relation or not frame.rows.weight(asked.key(each.place)))
        bounded = asked._replace(numbers=free or asked.numbers)
        holds = condition_on(bounded, scale_of(entries[0][2]), [value for _, value, _ in entries])
        if holds is None:
            return Refused("unclear", "It is not clear what the bound is.")
        chosen = [entry for entry in entries if holds(entry[1])]
        words = {word.text.lower() for word in asked.words}
        if wants.target == "time" and ("first" in words or words & _COMING and "years" not in words):
            chosen = chosen[:1]
        elif wants.target == "time" and words & _LAST and "years" not in words:
            chosen = chosen[-1:]
    elif wants.operation == "value" and (side := _side_asked(asked, entries[0].cell)):
        chosen = [entry for entry in entries if entry.value * side > 0]
    elif wants.operation == "value" and _asks_all(asked, wants):
        chosen = entries
    else:
        return Refused("unclear", "It is not clear which time is asked for.")
    labels = tuple(label(frame, asked, time) for time, _, _ in chosen)
    steps = (Step("comparison", tuple(f"{time.label}: {value}" for time, value, _ in entries), listed(labels)),)
    if wants.target == "count of times":
        count = str(len(chosen))
        return Found(
            0.9,
            value=count,
            unit=unit_counted(asked),
            headline=f"{count} ({listed(labels) or 'none of them'}).",
            steps=steps,
            leaves=tuple(e[2] for e in entries),
        )
    if not labels and not any(given.relation for given in asked.numbers) and wants.operation == "filter":
        return Refused("no_such_entity", "It is so at none of these times.")
    if not labels:
        return Found(0.8, value=(), headline="None of them.", steps=steps, leaves=tuple(e[2] for e in entries))
    value = labels[0] if len(labels) == 1 else labels
    told = " ".join(query.fact.statement for _, _, query in chosen[:_MOST_TOLD] if query.fact)
    return Found(
        0.9, value=value, headline=f"{listed(labels)}. {told}", steps=steps, leaves=tuple(e[2] for e in entries)
    )


def _by_size(entries: Sequence[Entry]) -> list[Entry]:
    """Costs, losses and movements of which all are printed as taken off, by their sizes; others as they are."""
    cells = outgoings_by_size([entry.cell for entry in entries])
    told = {word.lower() for word in words_of(entries[0].cell.fact.statement)} if entries[0].cell.fact else set()
    if all(entry.value < 0 for entry in entries) and told & _SIZED:
        return [entry._replace(value=-entry.value) for entry in entries]
    return [entry._replace(value=entry.value * cell.sign) for entry, cell in zip(entries, cells, strict=True)]


_SIZED = frozenset("loss losses deficit movement movements adjustment adjustments".split())


def _side_asked(asked: Asked, cell: Query) -> int:
    """-1 where a loss is asked for of a row that tells income or loss, 1 where income is, 0 where neither is meant."""
    told = {word.lower() for word in words_of(cell.fact.statement.rpartition(":")[0])} if cell.fact else set()
    said = {word.text.lower() for word in asked.words}
    if not (told & _LOSSES and told & _INCOMES and said & _HAVING):
        return 0
    return bool(said & _GAINS) - bool(said & _LOSSES)


_LOSSES = frozenset("loss losses deficit".split())
_GAINS = frozenset("profit gain surplus".split())
_INCOMES = _GAINS | {"income", "earnings"}
_HAVING = frozenset(
    "report reported have had record recorded make made incur incurred suffer suffered post posted".split()
)


def _of_kind(asked: Asked, times: Sequence[Period]) -> Sequence[Period]:
    """The quarters among some times where a quarter is asked for, and what is none of them where a year is."""
    keys = {word.key for word in asked.words}
    quarters = [time for time in times if time.grain == "quarter"]
    if keys & {"quarter", "quarters"}:
        return quarters or times
    years = [time for time in times if time.grain != "quarter"]
    return years if keys & {"year", "years"} and years else times


#: So many of the chosen times are told with their figures.
_MOST_TOLD = 5


def _asks_all(asked: Asked, wants: Wanted) -> bool:
    """Whether it is asked for which times something is told at all, and not for one that a word tells apart."""
    words = {word.text.lower() for word in asked.words}
    apart = asked.has("change", "percent change", "difference", "above", "below", "similar", "same")
    return not apart and (bool(words & _TOLD) or wants.target != "time" or any(word in _TIMES for word in words))


_TOLD = frozenset("recorded reported presented available given listed shown included provided calculated".split())
_TIMES = frozenset("years periods dates months quarters".split())


def listed_times(frame: Frame, asked: Asked, wants: Wanted) -> Found | None:
    """The times that a matrix has, where a question asks which are shown; None where it asks for something else."""
    if wants.operation == "value" and wants.target == "count of times" and _only_shows(asked) and frame.times:
        shown = (*(time.label for time in frame.times), *_named_later(frame))
        return Found(0.8, value=str(len(shown)), headline=f"{len(shown)}: {listed(shown)}.")
    keys = [word.key for word in asked.words]
    asks_all = keys[:2] == ["what", "are"] and set(keys[2:5]) & TIME_NOUNS.keys()
    is_asked = wants.operation == "value" and (wants.target == "time" or asks_all)
    if not is_asked or not set(keys) & _SHOWN or not frame.times:
        return None
    lines = frame.table.columns if frame.time_axis == "columns" else frame.table.rows
    labels = (*(label(frame, asked, time) for time in frame.times), *_named_later(frame))
    if frame.table.is_turned:
        labels = tuple(line.label for line in lines if not line.is_total and line.kind == "value")
    return Found(0.8, value=labels, headline=f"{listed(labels)}.")


def _named_later(frame: Frame) -> tuple[str, ...]:
    """What the line is called that has all after the last of the times: "Thereafter"; none where there is none."""
    lines = frame.table.columns if frame.time_axis == "columns" else frame.table.rows
    later = {stem(word) for word in printed_later(frame)}
    return tuple(line.label for line in lines if later and not line.period and later & set(stems_of(line.label)))[:1]


def _only_shows(asked: Asked) -> bool:
    """Whether it is asked how many times are shown, and of nothing in particular."""
    words = {word.text.lower() for word in asked.words}
    return bool(words & _SHOWN) and not any(
        term.counts >= 1 and term.text.lower() not in SAYING for term in asked.terms
    )


def end_shown(frame: Frame, asked: Asked, wants: Wanted) -> Found | None:
    """The first or the last time that a chart shows; None where a question asks for something else."""
    words = {word.text.lower() for word in asked.words}
    is_last, is_first = asked.has("latest"), asked.has("earliest")
    is_asked = asked.key(0) in ("what", "which") and wants.operation == "value" and words & (_SHOWN | _CHARTS)
    telling = [term for term in asked.terms if term.counts >= 1 and term.text.lower() not in SAYING]
    if not is_asked or is_first == is_last or telling or not words & TIME_NOUNS.keys() or not frame.times:
        return None
    value = label(frame, asked, frame.times[-1 if is_last else 0])
    return Found(0.8, value=value, headline=f"{value}.")


_CHARTS = frozenset("chart graph table figure data".split())


def _when_above(frame: Frame, asked: Asked, wants: Wanted, sides: Sequence[tuple[Term, ...]]) -> Outcome:
    """The times at which one row is more, or less, than another, or their number."""
    is_less = asked.has("below", "min") and not asked.has("above", "max")
    chosen: list[tuple[Period, Query]] = []
    for time in frame.times:
        picks = [pick_value(frame, asked, terms, time) for terms in sides]
        if any(found is None or not found.at for found in picks):
            return Refused("no_such_measure", "The table has not both of these rows.")
        cells = [leaf(frame.table, place_of(frame, found.row, found.column, many=True)) for found in picks if found]
        values = [cell.fact.value for cell in cells if cell.fact and cell.fact.value is not None]
        if cells[0] == cells[1]:
            return Refused("unclear", "It is not clear what is compared.")
        if len(values) == 2 and (values[0] < values[1] if is_less else values[0] > values[1]):
            chosen.append((time, cells[0]))
    if asked.find("first") >= 0:
        chosen = chosen[:1]
    labels = tuple(label(frame, asked, time) for time, _ in chosen)
    leaves = tuple(cell for _, cell in chosen)
    if wants.target == "count of times":
        return Found(
            0.8,
            value=str(len(labels)),
            unit=unit_counted(asked),
            headline=f"{len(labels)} ({listed(labels) or 'none of them'}).",
            leaves=leaves,
        )
    value = labels[0] if len(labels) == 1 else labels
    return Found(0.8, value=value, headline=f"{listed(labels) or 'None of them'}.", leaves=leaves)


#: Words that ask what is printed.
_SHOWN = frozenset("listed shown show given presented include included provided highlighted reported covered".split())


def extreme(frame: Frame, asked: Asked, wants: Wanted) -> Outcome:
    """The largest or smallest value of a row over the times that are asked for."""
    times = inside(frame, wants.periods) if wants.is_span else wants.periods or frame.times
    cells = []
    rows: dict[int, None] = {}
    for time in times:
        found = pick_value(frame, asked, asked.terms, time)
        if found is not None and found.at:
            rows[found.row] = None
            cells.append(leaf(frame.table, place_of(frame, found.row, found.column, many=True)))
    if are_several(frame, rows):
        return several_rows(frame, rows)
    sized = outgoings_by_size(cells)
    valued = [
        (cell.fact.value * size.sign, cell)
        for cell, size in zip(cells, sized, strict=True)
        if cell.fact and cell.fact.value is not None
    ]
    if not valued:
        return Refused("no_such_measure", "The table has no such row.")
    best = (max if wants.operation == "max" else min)(value for value, _ in valued)
    return Found(0.8, next(cell for value, cell in valued if value == best))


def _is_asked(wants: Wanted, time: Period) -> bool:
    if wants.is_span:
        first, last = sorted(wants.periods[:2])
        return first.start <= time.end and time.start <= last.end
    return any(agrees(period, time) for period in wants.periods)


def label(frame: Frame, asked: Asked, time: Period) -> str:
    """What a period is called in an answer: its year if a year is asked for, else as the table prints it."""
    years = [each.year for each in frame.times]
    keys = {word.key for word in asked.words}
    is_part = time.grain in ("quarter", "month", "half")
    if time.grain != "range" and (
        keys & {"year", "fy"} or not is_part and years.count(time.year) == 1 and not keys & {"date", "day", "month"}
    ):
        return str(time.year)
    lines = frame.table.columns if frame.time_axis == "columns" else frame.table.rows
    told = next((line.label for line in lines if line.period == time and line.label), time.label)
    return frame.table.printed(told)


_LAST = frozenset(("last", "latest"))
#: Words for coming to be beyond a number: then the first time of it is meant.
_COMING = PASSED | frozenset("drop dropped drops fall falls fell rise rises rose climb climbed dip dipped".split())
