"""Which things or series of a chart are asked for, and how many there are: by an extreme, by a bound, by a gap."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from assistant.operations.query import Query
from assistant.operations.wording import listed
from assistant.tables.outcome import Found
from assistant.tables.plots.chart import Chart
from assistant.tables.plots.moves import moved_most
from assistant.tables.plots.numbers import RELATIONS, Bound, condition_at
from assistant.tables.plots.picks import NOUNS
from assistant.tables.plots.tokens import Token
from assistant.tables.records.columns import Column
from assistant.tuples import NamedTuple
from assistant.units import plain


class _Bag(NamedTuple):
    """What stands in a question for names, in whatever order."""

    kinds: tuple[Token, ...]
    names: tuple[Token, ...]
    bounds: tuple[Bound, ...]
    #: "max" or "min", the how manieth, and how many of them; "" where no extreme is asked for.
    most: str
    nth: int
    many: int
    how: str
    is_gap: bool
    #: "up", "down" or "any" where it is asked what moved; "" elsewhere.
    move: str
    #: "above" or "below" where one name is held against another.
    than: str


def named(chart: Chart, tokens: Sequence[Token], at: int, scope: Sequence[Token]) -> Found | None:
    """The names that a question for them is answered with; None where it is not clear which."""
    bag = _bag(chart, tokens, at, scope)
    column = _asked(chart, bag) if bag is not None else None
    if bag is None or column is None or _tells_days(chart, column):
        return None
    rows = _within(chart, bag, column)
    if bag.than:
        found = _exceeding(chart, bag, column)
        names = chart.names(column, found or ())
        return _listed(chart, names, found) if found else None
    if bag.move:
        is_plain = bag.most == "max" and bag.nth == 1 and not (bag.bounds or bag.many or bag.how or bag.is_gap)
        return moved_most(chart, column, bag.names, bag.move) if is_plain else None
    if bag.most and not bag.bounds:
        return _widest(chart, bag, column, rows) if bag.is_gap else _most(chart, bag, column, rows)
    if bag.many and bag.kinds and not (bag.bounds or bag.most or bag.is_gap or bag.how or bag.names):
        # "Which two countries are compared": the only two.
        names = chart.names(column, chart.rows)
        return _told(names, f"{listed(names)}.", tuple(map(chart.cell, chart.rows))) if len(names) == bag.many else None
    if len(bag.bounds) != 1 or bag.most or bag.is_gap or bag.how or not _is_single(chart, column, rows):
        return None
    bound = bag.bounds[0]
    found = [row for row in rows if RELATIONS[bound.relation or "equal"](chart.number(row), bound.number)]
    names = chart.names(column, found)
    if not names or len(names) < bag.many or len(names) > max(bag.many, _LISTED):
        return None
    return _listed(chart, names, found)


def _listed(chart: Chart, names: tuple[str, ...], found: Sequence[int]) -> Found:
    """Names, with the numbers by which they are chosen."""
    numbers = [plain(chart.number(row)) for row in found]
    told = ", ".join(f"{name} {number}" for name, number in zip(names, numbers, strict=False))
    leaves = tuple(map(chart.cell, found))
    return _told(names, f"{told}.", leaves)


def _told(names: tuple[str, ...], headline: str, leaves: tuple[Query, ...]) -> Found:
    """One name, or several."""
    return Found(0.8, value=names[0] if len(names) == 1 else names, headline=headline, leaves=leaves)


def _tells_days(chart: Chart, column: Column) -> bool:
    """Whether names are days, of which a question may mean the years."""
    return any((time := chart.period(column, row)) is not None and time.grain == "day" for row in chart.rows)


#: So many names are listed.
_LISTED = 20


def counted(chart: Chart, tokens: Sequence[Token], at: int, scope: Sequence[Token]) -> Found | None:
    """How many things there are, or how many of them stand to a bound as is said."""
    bag = _bag(chart, tokens, at, scope)
    if bag is None or bag.most or bag.is_gap or bag.how or bag.many or bag.move:
        return None
    first = tokens[at] if at < len(tokens) else Token("")
    is_cells = first.sign == "value" or first.which == "bar"
    column = _asked(chart, bag)
    if column is not None and bag.bounds and _tells_days(chart, column):
        return None
    if is_cells and not bag.names and chart.series is not None:
        column = None
    elif column is None or first.sign not in ("thing", "noun", "value"):
        return None
    if bag.than:
        found = None if column is None else _exceeding(chart, bag, column)
        return None if found is None else _number_of(chart, column or chart.things, found)
    if not bag.bounds:
        is_plain = first.sign == "thing" and len(bag.kinds) == 1 and not bag.names
        return _all_of(chart, column) if is_plain and column is not None else None
    rows = chart.rows if column is None else _within(chart, bag, column)
    if len(bag.bounds) != 1 or column is not None and not _is_single(chart, column, rows):
        return None
    bound = bag.bounds[0]
    found = [row for row in rows if RELATIONS[bound.relation or "equal"](chart.number(row), bound.number)]
    return _number_of(chart, column or chart.things, found)


def _number_of(chart: Chart, column: Column, found: Sequence[int]) -> Found:
    """How many there are."""
    names = chart.names(column, found)
    told = f"{len(found)}{f' ({listed(names)})' if found and len(names) == len(found) else ''}"
    leaves = tuple(map(chart.cell, found or chart.rows[:1]))
    return Found(0.8, value=str(len(found)), headline=f"{told}.", leaves=leaves)


def _exceeding(chart: Chart, bag: _Bag, column: Column) -> list[int] | None:
    """The rows of the first of two names that are more, or less, than those of the second; None where not two are
    held against each other."""
    if len(bag.names) != _BOTH or bag.bounds or bag.is_gap or bag.how or bag.move or bag.many or bag.nth > 1:
        return None
    first, second = bag.names
    if first.dimension != second.dimension or first.dimension == column.at or bag.most:
        return None
    others = {chart.name(column, row): chart.number(row) for row in chart.rows if row in second.rows}
    own = [row for row in chart.rows if row in first.rows and chart.name(column, row) in others]
    holds = RELATIONS[bag.than]
    return [row for row in own if holds(chart.number(row), others[chart.name(column, row)])]


def _all_of(chart: Chart, column: Column) -> Found:
    """How many names there are."""
    names = chart.names(column, range(chart.frame.size))
    headline = f"{len(names)}: {listed(names)}."
    return Found(0.8, value=str(len(names)), headline=headline, leaves=(chart.cell(chart.rows[0]),))


def _bag(chart: Chart, tokens: Sequence[Token], at: int, scope: Sequence[Token]) -> _Bag | None:
    kinds, names, bounds = [], list(scope), []
    most, nth, many, how, is_gap, move, than, is_kind = "", 1, 0, "", False, "", "", True
    while at < len(tokens):
        token = tokens[at]
        bound = condition_at(chart, tokens, at)
        if token.sign == "number" and token.given is not None and _is_many(tokens, at):
            many = int(token.given.number)
        elif bound is not None:
            bounds.append(bound)
            at = bound.end
            continue
        elif token.sign in NOUNS:
            if is_kind and token.sign in ("thing", "noun"):
                kinds.append(token)
        elif token.sign == "name":
            names.append(token)
        elif token.sign in ("most", "more") and not most:
            most = token.which
        elif token.sign == "ordinal" and nth == 1:
            nth = int(token.which)
        elif token.sign == "mean" and not how:
            how = token.which
        elif token.sign == "difference" and not is_gap:
            is_gap = True
        elif token.sign == "than" and not than and token.which in ("above", "below"):
            than = token.which
        elif token.sign == "move" and not move:
            move = token.which
        elif token.sign not in ("and", "between", "to"):
            return None
        is_kind = is_kind and token.sign in NOUNS or token.sign == "number" and not kinds
        at += 1
    return _Bag(tuple(kinds), tuple(names), tuple(bounds), most, nth, many, how, is_gap, move, than)


def _is_many(tokens: Sequence[Token], at: int) -> bool:
    """Whether a number says how many are asked for: "which two firms", "the top three groups"."""
    given = tokens[at].given
    is_small = given is not None and not given.unit.base and not given.relation and 1 < given.number <= _SEVERAL
    after = tokens[at + 1] if at + 1 < len(tokens) else Token("")
    before = tokens[at - 1].sign if at else ""
    return is_small and after.sign in ("thing", "noun", "most") and before in ("", "most", "which", "all")


_SEVERAL = 10


def _asked(chart: Chart, bag: _Bag) -> Column | None:
    """The dimension whose names are asked for; None where that is not clear."""
    others = {column.at: column for column in chart.dimensions}
    timed = [column for column in chart.dimensions if column.kind == "time"]
    whiches = {token.which for token in bag.kinds}
    if "time" in whiches:
        return timed[0] if len(timed) == 1 else None
    if chart.series is None:
        return chart.things if "line" not in whiches else None
    if "label" in whiches:
        return chart.things
    if "line" in whiches:
        return chart.series
    free = {column.at for column in timed} | {name.dimension for name in bag.names}
    if (
        len(bag.names) > 1
        and len({name.dimension for name in bag.names}) == 1
        and bag.most
        and not (bag.is_gap or bag.move)
    ):
        # "Of A and B, which is larger" asks for one of these.
        return others[bag.names[0].dimension]
    left = [column for at, column in others.items() if at not in free]
    return left[0] if len(left) == 1 else None


def _within(chart: Chart, bag: _Bag, column: Column) -> tuple[int, ...]:
    """The rows that are compared: of the other names that are said, and of those between which is chosen."""
    rows = set(chart.rows)
    for each in chart.dimensions:
        own = [name for name in bag.names if name.dimension == each.at]
        if own:
            rows &= {row for name in own for row in name.rows}
    # A total is none of those that are chosen from.
    return tuple(sorted(row for row in rows if not chart.is_whole(row)))


def _is_single(chart: Chart, column: Column, rows: Sequence[int]) -> bool:
    """Whether each of the names has one number."""
    texts = [column.texts[row] for row in rows]
    return len(set(texts)) == len(texts)


def _most(chart: Chart, bag: _Bag, column: Column, rows: tuple[int, ...]) -> Found | None:
    """The name with the largest or smallest number: by what its numbers come to, where it has several."""
    own: dict[str, list[int]] = {}
    for row in rows:
        own.setdefault(chart.name(column, row), []).append(row)
    if chart.are_measures and not _is_single(chart, column, rows):
        return None
    others = [name.dimension for name in bag.names if name.dimension != column.at]
    if len(own) < 2 or len({len(each) for each in own.values()}) > 1 or len(others) > 1 and not bag.how:
        return None
    is_largest = bag.most == "max"
    ends = {name: (max if is_largest else min)(map(chart.number, each)) for name, each in own.items()}
    sums = {name: sum(map(chart.number, each), Decimal(0)) for name, each in own.items()}
    chosen = _chosen(sums if bag.how in ("mean", "sum") else ends, bag)
    if not _is_single(chart, column, rows) and not bag.how and chosen != _chosen(sums, bag):
        # What is largest at one time need not be so in all.
        return None
    if chosen is None or bag.how == "median":
        return None
    if any(chart.is_rest(own[name][0]) for name in chosen):
        # "Others" are no company that would be the largest.
        return None
    told = ", ".join(f"{name} {plain(sums[name] if bag.how else ends[name])}" for name in chosen)
    # Of few it is shown what they are held against, so that they can be drawn beside each other.
    shown = tuple(own) if _is_single(chart, column, rows) and len(own) <= _LISTED else chosen
    leaves = tuple(chart.cell(row) for name in shown for row in own[name][:5])
    return _told(chosen, f"{told}.", leaves)


def _chosen(sizes: dict[str, Decimal], bag: _Bag) -> tuple[str, ...] | None:
    """The names with the most of something, one or more where they are equal; None where it is not clear which."""
    ordered = sorted(sizes, key=lambda name: sizes[name], reverse=bag.most == "max")
    if bag.many:
        if bag.nth > 1 or bag.many > len(ordered):
            return None
        last, after = ordered[bag.many - 1], ordered[bag.many :]
        return None if after and sizes[after[0]] == sizes[last] else tuple(ordered[: bag.many])
    if bag.nth > len(ordered):
        return None
    wanted = sizes[ordered[bag.nth - 1]]
    found = tuple(name for name in ordered if sizes[name] == wanted)
    return found if bag.nth == 1 or len(found) == 1 else None


def _widest(chart: Chart, bag: _Bag, column: Column, rows: tuple[int, ...]) -> Found | None:
    """The name whose two numbers lie farthest apart, or nearest."""
    named_rows = {name: [row for row in rows if chart.name(column, row) == name] for name in chart.names(column, rows)}
    # One of the two may be lacking.
    pairs = {name: each for name, each in named_rows.items() if len(each) == _BOTH}
    is_more = any(len(each) > _BOTH for each in named_rows.values())
    if len(pairs) < _BOTH or is_more or bag.nth > 1 or bag.many or bag.how:
        return None
    sizes = {name: abs(chart.number(each[0]) - chart.number(each[1])) for name, each in pairs.items()}
    chosen = _chosen(sizes, bag)
    if chosen is None:
        return None
    leaves = tuple(chart.cell(row) for name in chosen for row in pairs[name])
    headline = f"{listed(chosen)}: {plain(sizes[chosen[0]])} apart."
    return _told(chosen, headline, leaves)


_BOTH = 2
