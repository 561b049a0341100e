"""Claims that put one member at a part, or a percentage more or less, of another."""

from __future__ import annotations

from assistant.composing.frame import Frame, relabel
from assistant.composing.outcomes import Declined
from assistant.composing.terms import term_of, value_at
from assistant.operations.query import Query
from assistant.operations.table import evaluate
from assistant.units import PERCENT, Quantity
from assistant.utterance.amounts import Given

_AS = ("as", "so")


def part_of_other(frame: Frame, given: Given | None) -> Query | None:
    """The query for "20 % of China's", "a tenth of the MMMU lead", "62.5 % fewer than the US"; None for others."""
    axis = frame.axis
    named = [each for each in frame.slots.named if each.dimension == axis]
    if given is None or given.unit != PERCENT or not axis or len({each.member for each in named}) != 2:
        return None
    words = frame.slots.scan.words
    here = given.at[-1] + 1
    follows = words[here].key if here < len(words) else ""
    after = [each for each in named if each.at[0] > given.place]
    is_bare = bool(after) and _BEFORE_WHOLE.issuperset(frame.keys[here : after[0].at[0]])
    if after and (follows in ("of", *_AS) or is_bare and _is_fraction(frame, given)):
        whole = after[0].member
        return _compared(frame, "share", whole, _with_comparative(frame, given))
    if follows in ("more", "fewer", "less", "higher", "lower", "larger", "smaller") and after and frame.measure.adds_up:
        is_less = follows in ("fewer", "less", "lower", "smaller")
        return _compared(frame, "relative shortfall" if is_less else "relative difference", after[0].member, given)
    return None


#: What may stand between a part and the one of which it is ("smaller than half the lead on X").
_BEFORE_WHOLE = frozenset("the that what of lead number count figure on for in".split())


def _is_fraction(frame: Frame, given: Given) -> bool:
    return not {"%", "percent"} & {frame.keys[at] for at in given.at}


def _with_comparative(frame: Frame, given: Given) -> Given:
    """The part, with the comparative that stands apart from it ("fewer models than half of X's")."""
    if given.relation or not given.at[0] or frame.keys[given.at[0] - 1] != "than":
        return given
    is_less = any(at < given.at[0] for at in frame.slots.places("fewer"))
    return given._replace(relation="below" if is_less else "above")


def part_of_former(frame: Frame, given: Given | None) -> Query | None:
    """The query for "a quarter of what it was", "half of its 2023 level": what is left of an earlier figure."""
    if given is None or given.unit != PERCENT or frame.measure.unit.is_rate:
        return None
    after = frame.keys[given.at[-1] + 1 :]
    is_former = after[:2] == ("of", "what") and after[2:3] in (("it",), ("they",))
    is_level = after[:1] == ("of",) and any(key in _LEVELS for key in after[1:_FAR])
    if not is_former and not (is_level and {"its", "their", "the"} & set(after[1:_FAR])):
        return None
    members, whens = frame.first(), frame.whens()
    if len(whens) > 1:
        return None
    line = frame.line(members)
    start = frame.cell(members, whens[0]) if whens else line[0]
    if start == line[-1]:
        raise Declined("no_such_period", "The report gives no later value to compare it with.", line)
    # "It lost half of its value", but "it fell to half of its value".
    is_loss = frame.slots.has("fall") and "to" not in frame.keys[: given.at[0]][-2:]
    operation = "relative fall" if is_loss else "remaining"
    left = Query(operation, tuple(frame.query(cell)._replace(sign=1) for cell in (start, line[-1])))
    bound = Query("given", amount=Quantity(given.number, PERCENT))
    return Query("compare", (left, bound), relation=given.relation)


_LEVELS = frozenset("level value size figure mark former original initial".split())
_FAR = 6
_MOST_DIGITS = 12


def _compared(frame: Frame, operation: str, other: str, given: Given) -> Query:
    """One member held against the other in percent, and that against what is claimed."""
    axis = frame.axis
    subject = next(member for member in frame.slots.members(axis) if member != other)
    fixed, term = frame.fixed(axis), term_of(frame)
    if term.is_movement:
        raise Declined("out_of_scope", "The question does not say what is to be checked.")
    one, two = (
        relabel(term.build({**fixed, axis: member}), frame.label(member), member) for member in (subject, other)
    )
    pair = (two, one) if operation == "relative shortfall" else (one, two)
    figure = Query(operation, pair)
    bound = Query("given", amount=Quantity(given.number, PERCENT))
    value = evaluate(figure).amount.quantity.number
    # "167 % more" is right for 166.67: a claim is held to the digits that it gives.
    # A third of a percent has more digits than anything can be held to.
    is_short = len(given.number.as_tuple().digits) <= _MOST_DIGITS
    is_rounded = not given.relation and is_short and value.quantize(given.number) == given.number
    return Query("compare", (figure, bound), relation="about" if is_rounded else given.relation)


def part_of_whole(frame: Frame) -> Query | None:
    """The share of one member in the whole that is named beside it ("more than half of the world's robots")."""
    axis = frame.axis
    whole = frame.cube.total(axis) if axis else ""
    named = [each for each in frame.slots.members(axis) if each != whole] if whole else []
    is_named = whole in frame.slots.members(axis) if whole else False
    if len(named) != 1 or not is_named and _WHOLES.isdisjoint(frame.keys):
        return None
    if whole not in frame.cube.having(frame.measure.id) or frame.measure.unit.base in ("percent", "times", ""):
        return None
    fixed, term = frame.fixed(axis), value_at(frame, frame.last_when())
    both = (named[0], whole)
    return Query("share", tuple(relabel(term.build({**fixed, axis: each}), frame.label(each), each) for each in both))


_WHOLES = frozenset("world worldwide global globally all".split())
