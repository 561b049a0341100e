"""Long data across their series: the things for which one series is more than another, and shares within one thing."""

from __future__ import annotations

from decimal import Decimal

from assistant.operations.query import Query
from assistant.operations.wording import listed
from assistant.tables.bands import bands_of
from assistant.tables.outcome import Found, Outcome, Refused
from assistant.tables.records.adding import adds_up
from assistant.tables.records.aggregating import value_column
from assistant.tables.records.comparing import groups
from assistant.tables.records.frame import number_in
from assistant.tables.records.mentions import ValueMention
from assistant.tables.records.ordering import is_superlative
from assistant.tables.records.question import Question
from assistant.tables.records.reading import kept
from assistant.tables.records.told import cell_of, counted, shown
from assistant.tables.standards import EXCEEDING
from assistant.tables.times import is_month, period_of
from assistant.units import plain


def more_than_other(question: Question) -> Outcome | None:
    """The things for which one series is more, or less, than another, or their number; None where none is asked for."""
    asked, frame = question.asked, question.frame
    than = _joint(question)
    column = value_column(question)
    if than < 0 or column is None or asked.numbers or asked.find("than") >= 0 and asked.has("difference"):
        return None
    if question.word not in ("which", "what", "who", "how many"):
        return None
    mentions = [mention for mention in question.reading.values if mention.at]
    sides = [side for side in groups(question) if side]
    used = {mention.column for mention in mentions}
    free = [each.at for each in frame.columns if each.kind != "number" and each.at not in used]
    if len(mentions) != 2 or len(used) != 1 or len(sides) != 2 or len(free) != 1:
        return None
    if not mentions[0].at[-1] < than < mentions[1].at[0]:
        return None
    if asked.find("than") >= 0 and not asked.has("above", "below", "max", "min"):
        return None
    if any(len(side) < 2 for side in sides):
        return None
    names = frame.columns[free[0]].texts
    first, second = ({names[row].strip(): row for row in side} for side in sides)
    ends = _ends_asked(question)
    is_less = _has_besides(question, ("below", "min"), ends) and not _has_besides(question, ("above", "max"), ends)
    chosen = []
    for name, row in first.items():
        one, other = (number_in(frame.columns[column], at) for at in (row, second.get(name, row)))
        if one is not None and other is not None and (one < other if is_less else one > other):
            chosen.append(name)
    if ends and chosen:
        chosen = _at_end(chosen, {asked.words[at].text.lower() for at in ends})
        if not chosen:
            return Refused("unclear", "It is not clear which of them is meant.")
    rows = [row for name in chosen for row in (first[name], second[name])]
    if question.word == "how many":
        return counted(frame, [first[name] for name in chosen], len(chosen))
    if not chosen:
        return Refused("no_such_entity", "It is so for none of them.")
    told = "; ".join(f"{name}: {_told(question, column, first[name], second[name])}" for name in chosen)
    value = chosen[0] if len(chosen) == 1 else tuple(map(shown, chosen))
    leaves = tuple(cell_of(frame, row, column) for row in rows[:20])
    return Found(0.8, value=value, headline=f"{told}.", leaves=leaves)


#: Which of several is meant: the one at the lower or at the upper end of all; of ages, and of whatever stands in order.
_LOWER, _UPPER = frozenset(("youngest", "first", "earliest")), frozenset(("oldest", "last", "latest"))
_OF_AGES = frozenset(("youngest", "oldest"))


def _ends_asked(question: Question) -> set[int]:
    """Where superlatives stand that pick one of the things: "the youngest age group in which …"."""
    words = [word.text.lower() for word in question.asked.words]
    # "Which have the most women, more than men" picks none.
    return {at for at, word in enumerate(words) if is_superlative(word) or word in _LOWER | _UPPER}


def _has_besides(question: Question, cues: tuple[str, ...], ends: set[int]) -> bool:
    return any(not set(place) <= ends for cue in cues for place in question.asked.cues.get(cue, ()))


def _at_end(names: list[str], words: set[str]) -> list[str]:
    """The first or the last of some bands or times, as words say; none where they say neither, or something else."""
    is_lower, is_upper = words <= _LOWER, words <= _UPPER
    bands = {name: ends for ends, name in bands_of(names).items()}
    if set(names) == set(bands):
        ordered = sorted(names, key=lambda name: (bands[name][0] or 0, bands[name][1] or 0))
    elif not words & _OF_AGES and all(map(period_of, names)):
        ordered = sorted(names, key=lambda name: period.start if (period := period_of(name)) else 0)
    else:
        return []
    return [ordered[0 if is_lower else -1]] if is_lower != is_upper else []


def _joint(question: Question) -> int:
    """Where the word stands that sets one thing above another: "than", or a verb: "exceeds"; -1 where none does."""
    words = [word.text.lower() for word in question.asked.words]
    joint = question.asked.find("than")
    return joint if joint >= 0 else next((at for at, word in enumerate(words) if word in EXCEEDING | {"above"}), -1)


def _told(question: Question, column: int, first: int, second: int) -> str:
    numbers = [number_in(question.frame.columns[column], row) or Decimal(0) for row in (first, second)]
    return listed(tuple(map(plain, numbers)))


def always(question: Question) -> Outcome | None:
    """What is largest, or smallest, at each of all times: "which always has the fewest"; None where that is not
    asked."""
    asked, frame, order = question.asked, question.frame, question.order
    is_always = bool({word.text.lower() for word in asked.words} & _ALWAYS)
    texts = [column for column in frame.columns if column.kind != "number"]
    if not is_always or order is None or order.column < 0 or not question.is_number(order.column) or len(texts) != 2:
        return None
    times = [
        column
        for column in texts
        if column.kind == "time" or column.at == question.reading.time or all(map(is_month, column.rows_of))
    ]
    picked = [column for column in texts if column not in times]
    if len(times) != 1 or len(picked) != 1 or question.word not in ("which", "what", "who") or asked.numbers:
        return None
    own: dict[str, dict[str, Decimal]] = {}
    for row in question.rows:
        number = number_in(frame.columns[order.column], row)
        if number is not None:
            own.setdefault(times[0].texts[row].strip(), {})[shown(picked[0].texts[row])] = number
    if len(own) < _PAIR or any(len(numbers) < _PAIR for numbers in own.values()):
        return None
    best = max if order.is_largest else min
    firsts = [{name for name, number in each.items() if number == best(each.values())} for each in own.values()]
    names = sorted(set.intersection(*firsts))
    if len(names) != 1:
        return Refused("no_such_entity", "It is so for none of them at all times.")
    rows = [row for row in question.rows if shown(picked[0].texts[row]) == names[0]]
    leaves = tuple(cell_of(frame, row, order.column) for row in rows[:20])
    return Found(0.8, value=names[0], headline=f"{names[0]}: at each of {len(own)} times.", leaves=leaves)


_ALWAYS = frozenset("always consistently".split())
_PAIR = 2
#: Words between a whole and its part: "what percentage of the oats came from the hill".
_TURNING = frozenset("are is was were came come comes from represent represents belongs belong".split())


def share_within(question: Question) -> Outcome | None:
    """The share of one cell in all that is told of one thing, or of one series; None where none is asked for."""
    asked, frame = question.asked, question.frame
    column = value_column(question)
    mentions = [mention for mention in question.reading.values if mention.at]
    if not asked.has("share") or column is None or len(mentions) != 2 or asked.has("difference", "max", "min"):
        return None
    texts = [each for each in frame.columns if each.kind == "text"]
    if len(texts) != 2 or mentions[0].column == mentions[1].column or len(question.rows) != 1:
        return None
    if not adds_up(frame, frame.columns[column]):
        return None
    whole = _whole(question, mentions)
    rows = kept(frame, frame.rows, [whole]) if whole is not None else []
    if len(rows) < 2 or any(number_in(frame.columns[column], row) is None for row in rows):
        return None
    part, *_ = (cell_of(frame, row, column) for row in question.rows)
    total = Query("sum", tuple(cell_of(frame, row, column) for row in rows))
    return Found(0.9, Query("share", (part, total)))


def _whole(question: Question, mentions: list[ValueMention]) -> ValueMention | None:
    """Of two things that are named, the one of which the other is a part: what stands after "of", before the verb."""
    asked = question.asked
    of = next((place[-1] for place in asked.cues["share"] if asked.key(place[-1]) == "of"), -1)
    of = of if of >= 0 else asked.find("of")
    first, second = mentions
    between = {asked.key(at) for at in range(first.at[-1] + 1, second.at[0])}
    is_turned = 0 <= of < first.at[0] and bool(between & _TURNING)
    return first if is_turned else None
