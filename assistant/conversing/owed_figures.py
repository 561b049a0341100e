"""Turns after which figures are told that they do not speak of: others than the last, or those that they exclude."""

from __future__ import annotations

from itertools import pairwise

from assistant.answering.answer import Response
from assistant.conversing.last_values import entries_of, kept_before, picked_by
from assistant.conversing.owed import told_of
from assistant.conversing.phrases import weighty
from assistant.conversing.replacing import is_denied
from assistant.conversing.substituting import facts_of
from assistant.conversing.turns import MODIFIERS, MOVEMENTS, MOVES, PLACE_OF_TWO, Turn
from assistant.operations.query import Query
from assistant.units import PERCENT
from assistant.utterance.words import Word

#: Cues of turns that only put the last answer in another way.
_PUTTING = frozenset((*MODIFIERS, "share", "count"))
#: Words of turns that are asked of more than the last answer.
_OF_MORE = frozenset("all each every everything total overall both two three four both other others they them".split())
_LENGTHS = frozenset(("year", "month"))
_HOLDING = frozenset(("difference", "ratio", "sum", "mean", "share", "compare", "median"))


def tells_other_figures(turn: Turn, response: Response) -> bool:
    """Whether what is told is of other figures than those that a turn asks for."""
    return response.answer.status == "answered" and any(is_so(turn, response) for is_so in _KINDS)


def is_of_other_figures(turn: Turn, response: Response) -> bool:
    """Whether a turn only puts the last answer otherwise ("relative", "over two years") and figures of it are lost."""
    last, query = turn.state.query, response.query
    if last is None or query is None or turn.named or turn.names_measure or turn.alone.scan.periods or turn.whens:
        return False
    # "Over two" after what something grows to in four years
    is_long = "compound" in {part.operation for part in last.within()}
    lengths = [each for each in turn.figures if each.unit.base in _LENGTHS or is_long and not each.unit.base]
    is_put = bool(turn.cues) and turn.cues <= _PUTTING and not turn.figures and turn.keys.isdisjoint(_OF_MORE)
    is_stretched = bool(lengths) and last.operation in _HOLDING and len(facts_of(last)) > 1
    if not (is_put or is_stretched):
        return False
    own = picked_by(last) or last
    if is_stretched:
        return not told_of(own) <= told_of(query)
    return not facts_of(own).keys() <= facts_of(query).keys()


def loses_kept(turn: Turn, response: Response) -> bool:
    """Whether the largest, the sum or the like is told of others than those that were listed last ("the highest?")."""
    best, query = kept_before(turn.state.query), response.query
    if best is None or query is None or turn.named or turn.state.told or turn.cues.isdisjoint(_OVER_KEPT):
        return False
    if not turn.keys.isdisjoint(_OF_MORE - {"they", "them", "two"}) or kept_before(query) is not None:
        return False
    kept = entries_of(best)
    if asks_of_other_kind(turn, kept):
        return False
    return len(kept) > 1 and not told_of(query) <= {each for entry in kept for each in told_of(entry)}


def asks_of_other_kind(turn: Turn, kept: tuple[Query, ...]) -> bool:
    """Whether a turn asks of other kinds of things than those that were listed ("and which country ...?")."""
    members = turn.library.pack.members
    own = {members[each.key].dimension for each in kept if each.key in members}
    return any(each.sense.id not in own for each in turn.nouns)


def drops_denial(turn: Turn, response: Response) -> bool:
    """Whether "which is not the larger?" is told the larger."""
    query, keys = response.query, [word.key for word in turn.words]
    best = query.operands[0] if query is not None and query.operation == "name" else None
    if best is None or best.operation != "top" or "not" not in keys or turn.named:
        return False
    return bool({"which", "who"} & {*keys[: keys.index("not")]})


_OVER_KEPT = frozenset("max min more fewer sum mean median spread rank".split())


def ignores_percent(turn: Turn, response: Response) -> bool:
    """Whether a percentage is asked for ("by what percent?") and a distance in another unit is told."""
    query = response.query
    if query is None or turn.names_measure or "percent" not in turn.cues:
        return False
    if query.operation == "share" and _says_by(turn):
        # "By how many percent?" asks for no share.
        return True
    if query.operation != "difference":
        return False
    unit = response.answer.unit
    return isinstance(unit, str) and unit not in (PERCENT.base, "percentage point")


def loses_span(turn: Turn, response: Response) -> bool:
    """Whether another is held against what something grows to in some years ("vs global"), and the rates are told."""
    last, query = turn.state.query, response.query
    if last is None or query is None or last.operation != "compound" or not turn.named or turn.names_measure:
        return False
    is_of_rate = "peryear" in turn.cues or not turn.keys.isdisjoint(_RATES) or bool(turn.alone.scan.periods)
    return not is_of_rate and not turn.figures and all(part.operation != "compound" for part in query.within())


_RATES = frozenset("rate pace fast quickly annual yearly".split())


def tells_what_is_excluded(turn: Turn, response: Response) -> bool:
    """Whether all that a turn names is excluded by it ("anything but MMLU", "forget 2023"), and that is told."""
    query, scan = response.query, turn.alone.scan
    if query is None:
        return False
    names = [each for each in scan.names if each.sense.id in turn.named and each.sense.kind in ("member", "described")]
    facts = facts_of(query).values()
    told = {member for fact in facts for member in fact.members.values()}
    denied = {each.sense.id for each in names if _is_excluded(turn, each.start)}
    if denied and len(facts) == 1 and denied == {each.sense.id for each in names} and denied & told:
        return True
    times = [each for each in scan.periods if _is_excluded(turn, each.at[0])]
    if not times or len(times) != len(scan.periods):
        return False
    return any(each.period.contains(fact.period) for each in times for fact in facts if fact.period is not None)


def _is_excluded(turn: Turn, at: int) -> bool:
    """Whether what is named at a place is said to be unwanted."""
    words = turn.alone.scan.words
    return is_denied(turn, at) or excludes([word for word in words[:at] if not word.is_break])


def excludes(before: list[Word]) -> bool:
    """Whether the words right before a name exclude it: "anything but", "I don't want", "forget", "never in"."""
    keys = [word.key for word in before]
    while keys and keys[-1] in _LIGHT:
        keys.pop()
    if keys[-1:] == ["but"] and keys[-2:-1] and keys[-2] in _ALL:
        return True
    if keys[-2:] == ["other", "than"] or keys[-1:] and keys[-1] in _EXCLUDING:
        return True
    return keys[-1:] == ["want"] and not {"not", "don't", "dont"}.isdisjoint(keys[-3:])


_LIGHT = frozenset("the a of for on in at by about to hear see know have".split())
_ALL = frozenset("anything everything all any anyone everyone every".split())
_EXCLUDING = frozenset("except excluding forget never skip ignore without".split())


_MORE_OR_LESS = frozenset("and so per each every year month".split())


def tells_one_of_two_measures(turn: Turn, response: Response) -> bool:
    """Whether two figures of different measures are to be held together ("the difference"), and one is told again."""
    query, values = response.query, [value.fact for value in turn.state.values[-_PAIR:]]
    if query is None or query.fact is None or len(values) != _PAIR or turn.named or turn.alone.scan.periods:
        return False
    first, second = values
    if first is None or second is None or first.measure == second.measure or query.fact.id != second.id:
        return False
    return bool(turn.cues & _HOLDING) and not weighty(turn.beside(*turn.alone.scan.cues), aside=_MORE_OR_LESS)


def supposes(turn: Turn, response: Response) -> bool:
    """Whether something is supposed that is not so ("if that went on?"), and a figure is told as if it were not."""
    query, keys = response.query, [word.key for word in turn.words if word.key not in _BEFORE_ORDERS]
    if query is None:
        return False
    was_supposed = turn.state.lapsed.lower().lstrip().startswith("if ") and "would" in keys
    is_supposed = keys[:1] == ["if"] and not turn.keys.isdisjoint(_POINTING)
    return was_supposed or is_supposed and query.fact is not None and not turn.named


_POINTING = frozenset("that it this they things".split())


def tells_twins(turn: Turn, response: Response) -> bool:
    """Whether one of several is picked that are called the same ("the largest of global or global")."""
    query = response.query
    if query is None or turn.named or query.operation not in ("name", "amount") or query.operands[0].operation != "top":
        return False
    labels = [each.label for each in query.operands[0].operands if each.label]
    return len(set(labels)) < len(labels)


def holds_at_one_time(turn: Turn, response: Response) -> bool:
    """Whether a figure is to be held against that at another time ("than in 2024?"), and nothing of its own is told."""
    query, scan = response.query, turn.alone.scan
    keys = [word.key for word in turn.words if word.key not in _BEFORE_ORDERS]
    if query is None or turn.named or len(scan.periods) != 1 or not isinstance(response.answer.value, bool):
        return False
    if keys[:1] == ["than"]:
        times = {fact.period for fact in query.facts() if fact.period is not None}
        return all(scan.periods[0].period.contains(time) for time in times)
    multiples = [each.at[-1] + 1 for each in scan.amounts if each.unit.base in ("times", "percent")]
    # "Was it more than double that in 2024?": which of them is "it" is not told apart.
    return any(word.key in ("that", "the") for at in multiples for word in scan.words[at : at + 1])


_PAIR = 2


def is_no_movement(turn: Turn, response: Response) -> bool:
    """Whether an order such as "go back" or "drop that" is told as a movement."""
    keys = [word.key for word in turn.words if word.key not in _BEFORE_ORDERS]
    if keys[:1] == [] or keys[0] not in _ORDERS or response.query is None or turn.names_measure:
        return False
    if not turn.cues.isdisjoint(("relative", "percent", "points", "permonth")) or "how" in keys:
        return False
    return any(part.operation in _MOVED for part in response.query.within())


_BEFORE_ORDERS = frozenset("and now then so ok okay just please well let let's lets us".split())
_ORDERS = frozenset("go went move drop cut lose jump slip carry shift".split())
_MOVED = frozenset((*MOVEMENTS, "per"))


def asks_how_far_of_count(turn: Turn, response: Response) -> bool:
    """Whether "by how many?" is asked of a number of things, which is no distance, or "how many?" of a percentage."""
    query, keys = response.query, [word.key for word in turn.words if word.key not in _BEFORE_ORDERS]
    if keys == ["how", "many"]:
        # Of a lead in percent it is not asked.
        return response.answer.unit in (PERCENT.base, "percentage point")
    if query is None or turn.named or turn.names_measure or not _says_by(turn):
        return False
    fact = query.fact or (query.operands[0].fact if query.operation == "amount" else None)
    return fact is not None and turn.library.pack.measures[fact.measure].between is None


def _says_by(turn: Turn) -> bool:
    return [word.key for word in turn.words[:2]] in (["by", "how"], ["by", "what"]) and turn.cues.isdisjoint(MOVES)


def tells_one_of_several(turn: Turn, response: Response) -> bool:
    """Whether "of the three?", "of both?" is only told the last figure, or "who caught up?" whose the lead is."""
    query, keys = response.query, [word.key for word in turn.words if word.key not in _BEFORE_ORDERS]
    if query is None or turn.named or turn.names_measure:
        return False
    if keys[:1] == ["of"] and query.fact is not None:
        return not turn.keys.isdisjoint(_SEVERAL)
    if query.operation == "share" and all(each.fact is not None for each in query.operands):
        # "As a share of both" does not say which of the two.
        return "of" in keys and not {"both", "two", "three"}.isdisjoint(keys[keys.index("of") :]) and _is_of_all(keys)
    return keys[:1] == ["who"] and query.operation == "leader" and not turn.cues.isdisjoint(MOVES)


def _is_of_all(keys: list[str]) -> bool:
    return PLACE_OF_TWO.keys().isdisjoint(keys) and {"which", "who"}.isdisjoint(keys)


_SEVERAL = frozenset("all both two three four each every them".split())


def is_of_other_two(turn: Turn, response: Response) -> bool:
    """Whether "between these two" after two figures is told of other two, such as one of them then and later."""
    values, query = turn.state.values[-2:], response.query
    if query is None or "two" not in turn.keys or len(values) < 2 or turn.named or turn.alone.scan.periods:
        return False
    keys = [word.key for word in turn.words]
    both = [facts_of(each).keys() for each in values]
    is_pointed = any(key == "two" and before in _KNOWN for before, key in pairwise(keys))
    return is_pointed and all(len(each) == 1 for each in both) and not both[0] | both[1] <= facts_of(query).keys()


_KNOWN = frozenset("these those the".split())
_KINDS = (
    *(
        is_of_other_two,
        is_of_other_figures,
        loses_kept,
        drops_denial,
        ignores_percent,
        loses_span,
        tells_what_is_excluded,
    ),
    *(is_no_movement, asks_how_far_of_count, tells_one_of_several),
    *(tells_one_of_two_measures, supposes, tells_twins, holds_at_one_time),
)


def mixes_movements(last: Query) -> bool:
    """Whether a figure is no level that another level could be added to: a fall, or a distance."""
    return any(part.operation in _NO_LEVELS for part in last.within())


_NO_LEVELS = _MOVED | {"difference", "ratio", "share", "relative difference", "remaining"}
