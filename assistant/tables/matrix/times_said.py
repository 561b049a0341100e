"""Times that a question says otherwise than a matrix prints them: a quarter by its last month, what is due after the
last year, the day on which an amount was invested."""

from __future__ import annotations

from calendar import monthrange

from assistant.english.table_words import TIME_NOUNS
from assistant.periods import Period
from assistant.tables.asked import Asked
from assistant.tables.matrix.frame import Frame
from assistant.tables.stems import stem
from assistant.tables.vocabulary import Term
from assistant.utterance.calendar_words import Dated

#: Words for a quarter, before the month with which it ends.
_QUARTERS = frozenset("quarter quarterly three".split())
#: The months with which quarters end.
_LAST_MONTHS = (3, 6, 9, 12)
#: Names of lines that have all after the last of the times that are printed.
_LATER = ("thereafter", "after", "beyond")


def unit_counted(asked: Asked) -> str:
    """The unit of how many times there are: that of the noun after "many", years where it is none."""
    at = asked.find("many")
    nouns = (TIME_NOUNS.get(word.text.lower(), "") for word in asked.words[at + 1 : at + 3]) if at >= 0 else ()
    return next((noun for noun in nouns if noun in ("quarter", "month", "day")), "year")


def printed_later(frame: Frame) -> list[str]:
    """The words by which lines are called that have all after the last of the times that are printed."""
    return [name for name in _LATER if any(stem(name) in words.places for words in (frame.rows, frame.columns))]


def with_times_said(frame: Frame, asked: Asked) -> Asked:
    """The question with such times as the matrix has them."""
    invested = _without_base(frame, asked)
    dated = tuple(_quarter_end(invested, each) for each in invested.periods)
    return _thereafter(frame, invested._replace(periods=dated))


def _quarter_end(asked: Asked, dated: Dated) -> Dated:
    """The last day of a quarter that is said by its month: "the quarter ended September 2017"."""
    before = {asked.key(at) for at in range(max(0, dated.at[0] - _NEAR), dated.at[0])}
    year, month = divmod(dated.period.end // 100, 100)
    if dated.period.grain != "month" or month not in _LAST_MONTHS or not before & _QUARTERS or not before & _ENDING:
        return dated
    day = dated.period.end // 100 * 100 + monthrange(year, month)[1]
    return dated._replace(period=Period(day, day, "day", dated.period.label))


_ENDING = frozenset("ended ending ends end".split())
_NEAR = 6


def _thereafter(frame: Frame, asked: Asked) -> Asked:
    """What is due after the last year that is printed, as the line that tells it: "after 2024"."""
    if len(asked.periods) != 1 or not frame.times:
        return asked
    (dated,) = asked.periods
    at = dated.at[0] - 1
    names = printed_later(frame)
    is_last = dated.period.year == frame.times[-1].year and dated.period.grain in ("year", "since")
    if not names or not is_last or asked.key(at) not in _LATER or asked.key(at - 1) in _TIMES or dated.is_since:
        return asked
    printed = stem(names[0])
    terms = [term for term in asked.terms if term.at != at]
    found = sorted((*terms, Term(at, printed, (), 1.0, names[0])), key=lambda term: term.at)
    cues = {cue: left for cue, places in asked.cues.items() if (left := tuple(p for p in places if at not in p))}
    return asked._replace(periods=(), terms=tuple(found), cues=cues)


_TIMES = frozenset("year years month quarter period".split())


def _without_base(frame: Frame, asked: Asked) -> Asked:
    """The question without the day on which an amount was invested, where what that came to later is asked for."""
    at = next((at for at, word in enumerate(asked.words) if word.key in ("invested", "investing", "invest")), -1)
    is_amount = any(given.unit.base and given.place < at for given in asked.numbers)
    if at < 0 or not is_amount or len(asked.periods) != _ENDS or asked.has("change", "percent change", "difference"):
        return asked
    first, last = sorted(asked.periods, key=lambda dated: dated.period)
    if first.at[0] < at or not frame.times or first.period.year != frame.times[0].year:
        return asked
    return asked._replace(periods=(last,))


_ENDS = 2
