"""What a turn asks for, held against what came of it: an answer that leaves a part of it out is none."""

from __future__ import annotations

from itertools import pairwise

from assistant.answering.answer import Response
from assistant.answering.declining import unknown
from assistant.answers import Answer
from assistant.conversing.owed_names import leaves_out_maker, leaves_out_member, leaves_out_name
from assistant.conversing.owed_numbers import leaves_out_number, leaves_out_several
from assistant.conversing.owed_things import OF_THINGS
from assistant.conversing.owed_units import leaves_out_unit
from assistant.conversing.turns import DOING, MOVEMENTS, MOVES, Turn
from assistant.operations.query import Query
from assistant.reading.cumulative import is_cumulative
from assistant.units import CURRENCIES
from assistant.utterance.forms import is_claim

#: Operations that hold one value against another, that give a truth, and that pick by a condition.
_HELD = frozenset(("difference", "relative difference", "relative shortfall", "ratio", "share", "spread", "remaining"))
_TRUTHS = frozenset(("compare", "not", "and", "or", "alone", "every", "how many", "is among", "is order", "says"))
_PICKED = frozenset(("name", "filter", "count", "top", "place"))
_PARTS = frozenset(("share", "ratio", "remaining", "scaled", "compare", "relative fall", "relative change"))
#: Cue → operations of which one gives what it asks for.
_GIVING = {
    "sum": frozenset(("sum", "mean", "median", "share", "compound", "count", "how many")),
    "mean": frozenset(("mean", "per", "compare")),
    "median": frozenset(("median",)),
    "ratio": _PARTS | {"compound", "time to multiply", "crossing", "top", "filter", "relative difference"},
}
_ASKING = frozenset("which who what where list name ones".split())
#: Words that ask for a place, a person or a time, and those that may stand before them.
_PLACING = frozenset("where who whom whose when".split())
_JOINING = frozenset("and so but ok okay then".split())
_AUXILIARIES = frozenset("is are was were did does has".split())
_MORE = frozenset(("more", "fewer"))
_AMOUNTS = frozenset(("many", "much"))
_FAR = _AMOUNTS | {"far"}
#: Words after which "how many" counts things, and units of what is no number of things.
_BEING = frozenset("are were is was of there".split())
_LENGTHS = frozenset("month year day week quarter".split())
_PERCENTAGES = frozenset(("percent", "percentage point"))
_PERCENT = frozenset("% percent percentage pct per".split())
_PERCENTAGE = (["percentage"], ["percent"], ["share"])
_BEFORE_MONEY = frozenset("how much many in of".split())
_MONEY = frozenset("money cash funding capital dollar euro pound costly expensive".split())
_OTHERS = frozenset(("other", "others", "rest", "remaining"))


def leaves_out(turn: Turn, response: Response) -> bool:
    """Whether an answer lacks something that its turn asks for."""
    if response.answer.status != "answered":
        return False
    return any(lacks(turn, response) for lacks in _LACKING)


def not_made_out(turn: Turn) -> Answer:
    """The answer to a turn that leans on something that cannot be made out."""
    message = "I cannot make out what that leans on; please ask it as a whole question."
    return unknown(turn.question, "out_of_scope", message, turn.library.pack)


def _operations(response: Response) -> set[str]:
    return {part.operation for part in response.query.within()} if response.query is not None else set()


def _truth(turn: Turn, response: Response) -> bool:
    """Whether a claim is to be checked of another thing ("and MATH?") and a figure came of it."""
    last = turn.state.query
    is_put = is_claim(turn.alone.scan) or "than" in turn.keys
    if isinstance(response.answer.value, bool) and not is_put and last is not None and turn.named:
        # "How many fewer?" was asked since the claim.
        return last.operation in _HELD
    if _asks_yes_or_no(turn) and response.query is not None:
        return _operations(response).isdisjoint(_TRUTHS)
    is_claimed = last is not None and last.operation in _TRUTHS and turn.only_names and not turn.cues & DOING
    return is_claimed and _operations(response).isdisjoint(_TRUTHS)


def _asks_yes_or_no(turn: Turn) -> bool:
    """Whether it begins as questions do that want a yes or no ("was it also the biggest a year earlier?")."""
    keys = [word.key for word in turn.words if word.key not in _JOINING]
    return (keys[:1] != [] and keys[0] in _AUXILIARIES or keys[:2] == ["do", "they"]) and is_claim(turn.alone.scan)


def _operation(turn: Turn, response: Response) -> bool:
    """Whether a sum, a mean or a ratio is asked for and nothing of the kind has been made."""
    query, turn_keys = response.query, [word.key for word in turn.words]
    if query is not None and query.operation == "name" and "difference" in turn_keys:
        # "The two at the top: their difference?"
        return _ASKING.isdisjoint(turn_keys)
    if query is not None and query.operation == "difference" and "ratio" in turn.cues:
        return _operations(response).isdisjoint(_GIVING["ratio"])
    if query is not None and query.operation == "difference" and response.answer.unit == "percentage point":
        # "How many percent is it from the beginning?"
        return _HOW_MANY_PERCENT in zip(*(turn_keys[at:] for at in range(3)), strict=False)
    if query is None or query.operation not in ("fact", "both") or turn.names_measure:
        return False
    if query.operands and query.operands[0].operation == "name":  # which one it is, and which one in another way
        return False
    keys = [word.key for word in turn.alone.scan.words]
    if query.operation == "fact" and "differ" in keys:
        return True  # "How does that differ from 2024?"
    if any(one in ("down", "up") and after in ("how", "by") for one, after in pairwise(keys)):
        return True  # "So down how many percent?"
    if turn.cues & _MORE and not turn.named and turn.cues.isdisjoint(("ahead", "behind")):
        return True
    if query.operation == "fact" and turn.named and _says_extreme(turn):
        # "And MMMU is what, the biggest?"
        return True
    measure = query.fact.measure if query.fact is not None else ""
    if "behind" in turn.cues and measure and turn.library.pack.measures[measure].between is None:
        # "How many does it lack?"
        return True
    # "How many times a year?" asks for the rate itself.
    is_yearly = bool(measure) and turn.library.pack.measures[measure].unit.is_rate and "peryear" in turn.cues
    unit = response.answer.unit
    if "percent" in turn.cues and isinstance(unit, str) and unit not in (*_PERCENTAGES, "times") and not is_yearly:
        # "China's part in percent?"
        return True
    if "points" in turn.cues and isinstance(unit, str) and unit not in (*_PERCENTAGES, "point", "points"):
        return True
    is_sum = bool(measure) and is_cumulative(turn.library.pack.measures[measure])
    done = _operations(response) | (_GIVING["sum"] if is_sum else frozenset())
    named = {at for each in turn.alone.scan.names for at in each.at}
    # "Add Europe" to what is shown side by side makes no sum.
    added = {"sum"} if query.operation == "both" and turn.named and "add" in turn.keys else set()
    cues = {each.sense.id for each in turn.alone.scan.cues if named.isdisjoint(each.at)} - added
    return any(done.isdisjoint(_GIVING[cue]) for cue in cues & _GIVING.keys() if not is_yearly or cue != "ratio")


_HOW_MANY_PERCENT = ("how", "many", "percent")


def _says_extreme(turn: Turn) -> bool:
    """Whether it says "the largest" or the like, beside its names."""
    scan = turn.alone.scan
    named = {at for each in (*scan.names, *scan.measures) for at in each.at}
    return any(each.sense.id in ("max", "min") and named.isdisjoint(each.at) for each in scan.cues)


def _amount(turn: Turn, response: Response) -> bool:
    """Whether "how many" or "how much" is asked and words are told."""
    keys = [word.key for word in turn.alone.scan.words]
    if ("far", "apart") in pairwise(keys) and "their" in keys and response.query is not None:
        # "How far apart are their leads?" is asked of two.
        return response.query.fact is not None
    if ("how", "far", "from") in zip(keys, keys[1:], keys[2:], strict=False) and response.query is not None:
        # "How far from each of the others?"
        return "difference" not in _operations(response)
    asks = any(one == "how" and after in _AMOUNTS for one, after in pairwise(keys))
    if (
        any(one == "how" and after in _FAR for one, after in pairwise(keys))
        and response.query is not None
        and response.query.operation == "leader"
    ):
        return True
    if keys[:1] == ["what"] and keys[1:2] in _PERCENTAGE and response.query is not None:
        # "What percentage is that?"
        return response.query.operation == "name"
    lengths = {after for one, after in pairwise(keys) if one == "many" and after in _LENGTHS}
    lengths |= {one for one, after in pairwise(keys) if one in _LENGTHS and after in ("between", "apart")}
    if lengths and response.query is not None and response.answer.unit not in lengths:
        return True
    if response.query is None:
        return asks and response.answer.unit is None
    counts = any(one == "many" and after in _BEING for one, after in pairwise(keys))
    units = response.answer.unit if isinstance(response.answer.unit, tuple) else (response.answer.unit,)
    return asks and counts and not _PERCENTAGES.isdisjoint(units)


def _money(turn: Turn, response: Response) -> bool:
    """Whether money is asked for ("how much money went into it?") and an amount of something else is told."""
    keys = [word.key for word in turn.alone.scan.words]
    asks = any(one in _BEFORE_MONEY and after in _MONEY for one, after in pairwise(keys))
    units = response.answer.unit if isinstance(response.answer.unit, tuple) else (response.answer.unit,)
    return asks and not any(unit and unit.rpartition(" ")[2] in CURRENCIES for unit in units)


def _kind(turn: Turn, response: Response) -> bool:
    """Whether "where is it?" or "who is it?" is told an amount; "where was it in 2023?" asks one."""
    keys = [word.key for word in turn.words if word.key not in _JOINING]
    is_dated = bool(turn.alone.scan.periods or turn.whens or "where" in keys and turn.keys & {"start", "begin"})
    if turn.words and turn.words[-1].key == "since":
        return isinstance(response.answer.unit, str)
    return keys[:1] != [] and keys[0] in _PLACING and not is_dated and isinstance(response.answer.unit, str)


def _comparison(turn: Turn, response: Response) -> bool:
    """Whether "how many more" or "than" is asked for and nothing has been held against anything."""
    words = turn.alone.scan.words
    keys = [word.key for word in words]
    compared = {at for each in turn.alone.scan.cues if each.sense.id in _MORE for at in each.at}
    done = _operations(response)
    # "How much ahead are they?" asks for the lead itself.
    compared -= {at for at in compared if keys[at] in ("ahead", "behind") and "than" not in keys}
    if any(at and keys[at - 1] in _AMOUNTS and "how" in keys[:at] for at in compared):
        return done.isdisjoint(_HELD)
    if "than" not in keys:
        return False
    asks = not _ASKING.isdisjoint(keys) or "how" in keys or bool(turn.alone.scan.amounts)
    return done.isdisjoint(_TRUTHS | _HELD | (_PICKED if asks else frozenset()))


def _manner(turn: Turn, response: Response) -> bool:
    """Whether something is asked for "that way" after movements, and levels are given."""
    last = turn.state.query
    if last is None or response.query is None or turn.keys.isdisjoint(_MANNERS | {"it"}) or turn.named:
        return False
    moved = {part.operation for part in last.within()} & {*MOVEMENTS}
    if "it" in turn.keys and last.operation in _OVER_SEVERAL and turn.cues & {*MOVES}:
        # "How much did it fall?" after two means is asked of the mean.
        return last.operation not in _operations(response)
    return bool(moved) and "it" not in turn.keys and _operations(response).isdisjoint(MOVEMENTS)


_OVER_SEVERAL = ("mean", "sum", "median", "spread")
_MANNERS = frozenset(("way", "basis"))


def _axis(turn: Turn, response: Response) -> bool:
    """Whether a time is told for "and the largest?", where the largest of several things was asked for before."""
    query = response.query
    if query is None or query.operation != "name" or query.operands[0].operation != "top":
        return False
    if not turn.keys.isdisjoint(_OF_TIMES) or turn.alone.scan.periods or turn.named:
        return False
    picks = [value for value in turn.state.values if value.operation in ("name", "amount")]
    return len(told_of(query)) == 1 and any(len(told_of(value)) > 1 for value in picks)


_OF_TIMES = frozenset("when year date time month ever it its".split())


def told_of(query: Query) -> set[tuple[str, ...]]:
    """What the figures that a query is made of are for, whatever their times."""
    return {tuple(sorted(fact.members.values())) for fact in query.facts()}


def _own_time(turn: Turn, response: Response) -> bool:
    """Whether the time that a turn names is all that is told ("and when it was measured first, in 2023?")."""
    query = response.query
    if query is None or query.operation != "dates":
        return False
    if not turn.keys.isdisjoint(_ISSUED) or "which" in turn.keys and not turn.keys.isdisjoint(_OLDER):
        # "When did this come out?" is asked of the report, and "which is older?" of two.
        return True
    if not turn.alone.scan.periods:
        return False
    facts = [fact for fact in query.facts() if fact.period is not None]
    stated = [dated.period for dated in turn.alone.scan.periods]
    return all(any(fact.period and each.contains(fact.period) for each in stated) for fact in facts)


_OLDER = frozenset("older newer earlier later longer first".split())
_ISSUED = frozenset("come publish published release released issue issued".split())


def _part(turn: Turn, response: Response) -> bool:
    """Whether a share is asked for and none has been given."""
    words = turn.alone.scan.words
    asked = [at for each in turn.alone.scan.cues if each.sense.id == "share" for at in each.at]
    if all(words[at].key in _PERCENT for at in asked) or turn.names_measure and response.answer.unit == "percent":
        # "And the share made nervous?" is a figure by itself.
        return False
    query = response.query
    if query is not None and query.operation == "name":
        # "Which has the larger share?" of two shares
        return {turn.library.pack.measures[fact.measure].unit.base for fact in query.facts()} != {"percent"}
    return _operations(response).isdisjoint(_PARTS)


def _noun(turn: Turn, response: Response) -> bool:
    """Whether more or the most of some things is asked ("and more models?"), and another measure's are told."""
    scan, slots = turn.alone.scan, response.slots
    if slots is None or turn.names_measure or response.query is None:
        return False
    ends = {each.at[-1] + 1 for each in scan.cues if each.sense.id in ("max", "min", *_MORE)}
    ends |= {at + 1 for at, word in enumerate(scan.words) if word.key in ("on", "in") and turn.cues & {*_MORE, "ahead"}}
    nouns = [each for each in scan.names if each.sense.kind == "dimension" and each.start in ends]
    own = {at for each in scan.measures if each.sense.id == slots.measure.id for at in each.at}
    return any(each.sense.id not in slots.measure.dimensions and own.isdisjoint(each.at) for each in nouns)


def _other(turn: Turn, response: Response) -> bool:
    """Whether another one is asked for and the one that the last turn was about is given."""
    fact = response.query.fact if response.query is not None else None
    if fact is None or turn.named or _OTHERS.isdisjoint(turn.keys):
        return False
    subjects = set(turn.state.subjects)
    return len(subjects) == 1 and subjects <= set(fact.members.values())


_LACKING = (
    *(_truth, leaves_out_several, _operation, _amount, _money, _kind),
    *(_axis, _own_time),
    *(_comparison, _manner, _part, leaves_out_number, _other, _noun),
    *(leaves_out_member, leaves_out_maker, leaves_out_name, leaves_out_unit, *OF_THINGS),
)
