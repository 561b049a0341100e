"""What a question over a matrix wants: the operation, the periods, and whether a time, a name or a number."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.english.table_words import RANKING, SHARE_HEADS, TIME_NOUNS
from assistant.periods import Period
from assistant.tables.asked import Asked
from assistant.tables.changes import asks_percentage
from assistant.tables.matrix.days import ends_within
from assistant.tables.matrix.frame import Frame
from assistant.tables.matrix.picking import columns_at, has_period
from assistant.tables.matrix.targets import target_of
from assistant.tables.matrix.times_said import printed_later
from assistant.tables.matrix.years import are_years
from assistant.tables.standards import asks_relative, is_change_of_other
from assistant.tables.stems import words_of
from assistant.tables.times import agrees, periods_of
from assistant.tuples import NamedTuple
from assistant.utterance.calendar_words import Dated

_JOINING = frozenset("to - – through until till thru".split())


class Wanted(NamedTuple):
    """What is wanted of a matrix."""

    #: "value", "change", "percent change", "difference", "average", "sum", "ratio", "share", "max", "min", "filter".
    operation: str
    #: "number", "time", "name", "count of times", "count of names", "names".
    target: str
    periods: tuple[Period, ...]
    #: Spans of two years each, where averages over them are compared.
    spans: tuple[tuple[Period, Period], ...] = ()
    #: Whether the periods are the ends of a span.
    is_span: bool = False
    #: The period that the matrix lacks, where one is asked for.
    lacking: Period | None = None
    #: The positions of all words of the operation.
    at: frozenset[int] = frozenset()


def wanted(frame: Frame, asked: Asked, in_label: frozenset[int]) -> Wanted:
    """What a question wants; cues that stand in the name of the line that is meant (`in_label`) are none."""
    periods, is_span, lacking = _periods(frame, asked)
    if not periods and lacking is None:
        periods = _by_order(frame, asked)
    lacking = lacking or _told_elsewhere(frame, asked, periods)
    target = target_of(frame, asked)
    cues = {
        name: tuple(place for place in places if not _telling(asked, place) <= in_label)
        for name, places in asked.cues.items()
    }
    if len(periods) == _ENDS and "sum" in cues and all(_is_gained(asked, place) for place in cues["sum"]):
        # What was added between two times is how much more there is.
        cues["change"] = (*cues.get("change", ()), *cues.pop("sum"))
    live = {name for name, places in cues.items() if places}
    if live & {"average", "sum"} and all(column.kind == "change" for column in frame.table.columns):
        # Where the table gives changes only, they are what is averaged.
        live -= {"change"}
    if live & {"max", "min"} and "share" in live and _tells_shares(frame):
        # The lowest of shares is one of them.
        live -= {"share"}
    operation = _operation(asked, live, target, len(periods), in_label)
    if operation == "value" and target == "name" and live & {"earliest", "latest"} and _tells_years(frame, asked):
        # What opened first did so in the first year.
        operation = "min" if "earliest" in live else "max"
    at = frozenset(at for name in live for place in cues[name] for at in place)
    spans = _spans(asked) if operation == "change of averages" else ()
    return Wanted(operation, target, periods, spans, is_span, lacking, at)


_ENDS = 2


def _told_elsewhere(frame: Frame, asked: Asked, periods: Sequence[Period]) -> Period | None:
    """The one time that is asked for, where something is named that columns tell of other times only: the budget of a
    year that is over."""
    if frame.time_axis != "columns" or len(periods) != 1 or len(asked.periods) != 1:
        return None
    here = columns_at(frame, periods[0])
    dated = [at for at, column in enumerate(frame.table.columns) if column.period and column.kind == "value"]
    own = {word for at in here for word in frame.concepts[at]}
    said = {term.stem for term in asked.terms if term.stem not in frame.rows.places}
    others = (set(frame.concepts[at]) for at in dated if at not in here)
    return periods[0] if here and any(each <= said and each - own for each in others) else None


def _is_gained(asked: Asked, place: tuple[int, ...]) -> bool:
    """Whether something was added to what there was, and no numbers are added up."""
    return asked.key(place[0]) in ("added", "add") and asked.key(place[-1] + 1) not in ("up", "together", "to")


def _tells_years(frame: Frame, asked: Asked) -> bool:
    """Whether years stand in a column that is named, where rows are no times."""
    signs = {sign for term in asked.terms if term.counts >= 1 for sign in (term.stem, *term.meanings)}
    named = (frame.table.columns[at] for at, each in enumerate(frame.columns.named) if signs & each.own.keys())
    return not frame.time_axis and any(are_years(frame, column) for column in named)


def _tells_shares(frame: Frame) -> bool:
    """Whether the numbers of a matrix are shares, as its title says."""
    return bool(SHARE_HEADS & {word.lower() for word in words_of(frame.table.title)})


def _telling(asked: Asked, place: tuple[int, ...]) -> set[int]:
    """The positions of a cue without its small words: those of "share" in "share of", if it is in a name."""
    return {at for at in place if asked.key(at) not in _SMALL} or set(place)


_SMALL = frozenset("of the a an as in by".split())


def _by_order(frame: Frame, asked: Asked) -> tuple[Period, ...]:
    """The first or the last of the times, where "the earliest year" or "the most recent one" is asked for."""
    for cue, at in (("latest", -1), ("earliest", 0)):
        for place in asked.cues.get(cue, ()):
            if frame.times and frame.time_axis and asked.key(place[-1] + 1) in TIME_NOUNS:
                return (frame.times[at],)
    return ()


def _spans(asked: Asked) -> tuple[tuple[Period, Period], ...]:
    """Two spans of two periods each: "between 2017-2018 and 2018-2019"."""
    if len(asked.periods) != 4:
        return ()
    a, b, c, d = (dated.period for dated in asked.periods)
    return ((a, b), (c, d))


def _operation(asked: Asked, live: set[str], target: str, times: int, in_label: frozenset[int]) -> str:
    if "ratio" in live and target == "number" and any(asked.key(place[0]) == "how" for place in asked.cues["ratio"]):
        return "ratio"
    if target == "number" and asked.find("how", "much", "of") >= 0 and asks_percentage(asked):
        return "share"
    if target == "number" and asks_relative(asked):
        return "percent change"
    if asked.key(0) in RANKING and target == "name" and not live & {"max", "min"}:
        return "max"
    is_conditional = bool(live & {"negative", "positive"}) or _is_bounded(asked, live, in_label)
    if target in ("time", "name", "count of times", "count of names", "names"):
        if live & {"max", "min"} and asked.find("than") < 0 and target in ("time", "name"):
            return "max" if "max" in live else "min"
        if is_conditional:
            return "filter"
        if "max" in live:
            return "max"
        if "min" in live:
            return "min"
        if target != "names":
            return "value" if not asked.numbers else "filter"
    if live & {"max", "min"} and target == "number" and not live & {"change", "difference", "percent change", "share"}:
        return "max" if "max" in live else "min"
    if "change" in live and (asks_percentage(asked) or _of_its_start(asked)):
        live = live | {"percent change"}
    if "percent change" in live:
        apart = [
            place for place in asked.cues.get("difference", ()) if not set(place) & _places(asked, "percent change")
        ]
        return "difference of percent changes" if apart and times == 2 else "percent change"
    if "average" in live:
        if "change" not in live and "difference" not in live:
            return "average"
        if len(asked.cues["average"]) >= 2 and live & {"change", "difference"}:
            return "difference of averages"
        first = min(at for place in asked.cues["average"] for at in place)
        other = [at for cue in ("change", "difference") for place in asked.cues.get(cue, ()) for at in place]
        if other and live & {"change", "difference"}:
            if min(other) < first:
                return "change of averages" if times >= 2 and asked.periods else "difference of averages"
            return "average difference"
        return "average"
    changes = [place for cue in ("change", "difference") for place in asked.cues.get(cue, ())]
    if live & {"change", "difference"} and (times >= 2 or any(not set(place) & in_label for place in changes)):
        return "change"
    if times == 2 and not asked.has("respectively"):
        # What is asked first is the operation, even if the name of the row begins with the same word.
        at, cue = min(((place[0], cue) for cue, places in asked.cues.items() for place in places), default=(_LATE, ""))
        if at < _LATE and cue in ("change", "average", "sum") and not (cue == "sum" and live & {"ratio", "share"}):
            return cue
    if "share" in live and _is_share(asked):
        return "share"
    if "ratio" in live:
        return "ratio"
    if "share" in live:
        return "share"
    if "sum" in live and "respectively" not in live:
        return "sum"
    return "value"


def _of_its_start(asked: Asked) -> bool:
    """Whether a change is asked for "as a percentage of" what something was before."""
    return asked.find("as", "a", "percentage", "of") > 0 and not is_change_of_other(asked)


def _places(asked: Asked, cue: str) -> set[int]:
    return {at for place in asked.cues.get(cue, ()) for at in place}


#: The operation is named among so many first words.
_LATE = 5
#: So far a bound may stand from its number.
_NEAR = 4


def _is_bounded(asked: Asked, live: set[str], in_label: frozenset[int]) -> bool:
    """Whether a number stands beside a word that makes it a bound: "more than 10", "10 or more"."""
    ends = [place for cue in ("above", "below", "atleast", "atmost") if cue in live for place in asked.cues[cue]]
    return any(
        given.relation in ("above", "below", "atleast", "atmost")
        or any(0 < given.place - place[-1] <= _NEAR or 0 < place[0] - given.place <= _NEAR for place in ends)
        for given in asked.numbers
        if given.place not in in_label
    )


def _is_share(asked: Asked) -> bool:
    words = {word.key for word in asked.words}
    return bool(words & {"percentage", "percent", "%", "pct"})


def _periods(frame: Frame, asked: Asked) -> tuple[tuple[Period, ...], bool, Period | None]:
    found: list[Period] = []
    lacking = None
    present = [dated for dated in asked.periods if not frame.time_axis or has_period(frame, dated.period)]
    for dated in asked.periods:
        within = ends_within(frame, dated.period) if len(asked.periods) == 1 else ()
        if within:
            return within, True, None
        if frame.time_axis and not has_period(frame, dated.period):
            if dated.period.grain == "range" or _years_between(frame, dated.period):
                ends = _years_between(frame, dated.period)
                if ends:
                    return ends, True, None
            is_end = _ends_change(frame, dated.period)
            if _is_day_before(frame, asked, dated):
                continue
            if not (present and (_is_as_of(asked, dated) or _starts_change(frame, dated.period) or is_end)):
                lacking = lacking or dated.period
            continue
        if dated.period not in found:
            found.append(dated.period)
    is_span = False
    if len(asked.periods) == 2 and len(found) == 2:
        first, second = asked.periods
        between = {asked.key(at) for at in range(first.at[-1] + 1, second.at[0])}
        before = {asked.key(at) for at in range(max(0, first.at[0] - 3), first.at[0])}
        is_span = bool(between & _JOINING) or "between" in before and "and" in between
        texts = asked.words[second.at[0]].start - asked.words[first.at[-1]].end
        is_span = is_span or not between and texts == 1 or first.is_since
    return tuple(found), is_span, lacking


def _starts_change(frame: Frame, period: Period) -> bool:
    """Whether a column of changes tells of what came after a period: "2019 vs. 2018" of 2018."""
    names = [" ".join((*column.path, column.label)) for column in frame.table.columns if column.kind == "change"]
    return any(agrees(period, start) for name in names for start in periods_of(name))


def _ends_change(frame: Frame, period: Period) -> bool:
    """Whether a matrix tells only of changes from the year before a period."""
    if period.grain != "year" or {time.year for time in frame.times} != {period.year - 1}:
        return False
    rows = frame.table.rows
    columns = [line for line in frame.table.columns if any(frame.table.cell(row, line).is_number for row in rows)]
    return all(each.kind == "change" for each in columns)


def _is_as_of(asked: Asked, dated: Dated) -> bool:
    """Whether a period only says when all of it was so: "as of 2018, the payments due in 2020"."""
    before = [asked.key(at) for at in range(max(0, dated.at[0] - 4), dated.at[0])]
    return "as" in before and ("of" in before or "at" in before) or "end" in before


def _is_day_before(frame: Frame, asked: Asked, dated: Dated) -> bool:
    """Whether a period says when all of it was so that falls due in the years after: "as of 2019" before 2020."""
    is_before = bool(frame.times) and dated.period.year == frame.times[0].year - 1
    return is_before and _is_as_of(asked, dated) and bool(printed_later(frame))


def _years_between(frame: Frame, span: Period) -> tuple[Period, ...]:
    inside = [time for time in frame.times if agrees(span, time)]
    return (inside[0], inside[-1]) if len(inside) > 1 else ()
