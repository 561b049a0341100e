"""Turns that leave some out of what was shown or made of several: "all but the first", "without MATH", "less MMLU"."""

from __future__ import annotations

from assistant.answering.answer import Response, respond
from assistant.conversing.answers_over import computed
from assistant.conversing.carrying import told_back
from assistant.conversing.last_values import entries_of, told_apart
from assistant.conversing.owed import not_made_out
from assistant.conversing.phrases import opens_with, weighty, without_breaks
from assistant.conversing.replacing import slots_changed
from assistant.conversing.substituting import at_time
from assistant.conversing.times import relative_time, said_at
from assistant.conversing.turns import MADE, Turn
from assistant.english.followups import COUNTED, TAKEN_BACK
from assistant.operations.query import Query
from assistant.utterance.forms import is_claim

#: Operations over several values that are meant again of those that are left.
_OVER_SEVERAL = ("both", *sorted(MADE), "spread")
_PLACES = {"first": 0, "1st": 0, "second": 1, "2nd": 1, "third": 2, "3rd": 2, "fourth": 3, "4th": 3, "last": -1}
_ENDS = frozenset(("max", "min"))
_COUNTS = {"two": 2, "three": 3, "2": 2, "3": 3}
_LEAVING = frozenset(("except", "left out"))
#: Words that leave something out of what was shown before, and only there.
_DROPPING = frozenset("drop dropping remove removing skip skipping ignore discard minus".split())
_BESIDE = frozenset(
    "too also either well as same again all every each every one ones test benchmark exam country both if when we i "
    "take taking leave leaving list show those these them other only but and then now please time just not out "
    "and what would be were lead score".split()
)
_CUES = _LEAVING | {"all", "plain", "not", "list", "fall", "max", "min", "which", "define", "difference", "ahead", "of"}
#: Words with which a turn goes on leaving out.
_GOING_ON = frozenset("and also too as either well".split())
_OTHERS = frozenset(("other", "others", "rest"))
_INSTEAD = frozenset(("instead", "rather"))


def left_out(turn: Turn) -> Response | None:
    """What was shown or made of several, without those that a turn leaves out; one by one they add up."""
    query, dated = turn.state.query, turn.alone.scan.periods
    if query is None or turn.state.told or turn.state.pending or not _leaves_out(turn) or not _says_no_more(turn):
        return None
    if dated:
        # "And leaving out MMMU at the end of 2024?"
        full = query if query.operation not in MADE or not _GOING_ON.isdisjoint(turn.keys) else _asked(turn)
        when = said_at(turn.alone.scan.words, dated[0].at) if len(dated) == 1 else ""
        query = at_time(full, when, turn.library) if full is not None and when else None
        if query is None:
            return Response(not_made_out(turn))
    if query.operation == "name" and "minus" in turn.keys and turn.cues & _ENDS:
        # "Minus the smallest" after the largest takes one figure from the other.
        return Response(not_made_out(turn))
    over = _over(query)
    if query.fact is not None and turn.named and turn.cues & _LEAVING:
        # Of one figure nothing is left out.
        return Response(not_made_out(turn))
    if opens_with(without_breaks(turn.question), TAKEN_BACK) or not turn.keys.isdisjoint(_INSTEAD):
        # "No, without MATH" takes the one back that was left out before; of several that is not clear.
        return Response(not_made_out(turn)) if _number_gone(turn, over) > 1 else None
    if query.operation in MADE and not dated and _GOING_ON.isdisjoint(turn.keys) and _number_gone(turn, over):
        # "Without MATH?" after the mean without MMLU may be asked of all others.
        return None
    gone = _gone(turn, over)
    if not gone:
        return None
    left = tuple(each for each in over if each not in gone)
    if len(gone) != _number_named(turn) or not left or len(left) == 1 and query.operation == "spread":
        return Response(not_made_out(turn))
    made = turn.cues & MADE
    return computed(turn, Query(made.pop(), left) if made else _of_those(query, left))


def all_again(turn: Turn) -> Response | None:
    """ "And for 2024, all four?" after what was made of some: the same of all that the question was asked of."""
    query, before, scan = turn.state.query, turn.state.slots, turn.alone.scan
    if query is None or before is None or query.operation not in _MADE_OF_ALL or turn.keys.isdisjoint(_ALL):
        return None
    if turn.named or turn.names_measure or turn.cues - {"all", "list"} or turn.state.told or turn.state.pending:
        return None
    moved = relative_time(turn, before)
    counts = {word.start for word in turn.words if word.key in COUNTED}
    rest = [word for word in turn.beside(*scan.periods, *scan.cues) if word.start not in counts]
    if weighty(rest, aside=_ALL | _AGAIN | (_MOVING if moved else frozenset())) or not (
        scan.periods or query != _asked(turn)
    ):
        return None
    full = slots_changed(turn, None, before) if scan.periods or moved else before.scan.text
    response = respond(full, turn.library) if full else None
    made = response.query if response is not None else None
    sizes = {COUNTED[word.key] for word in turn.words if word.key in COUNTED}
    is_of_all = made is not None and made.operation == query.operation and len(made.operands) >= len(query.operands)
    if response is None or made is None or not is_of_all or sizes - {len(made.operands)}:
        return Response(not_made_out(turn))
    return told_back(turn.question, full, response)


_MADE_OF_ALL = (*sorted(MADE), "spread")
_ALL = frozenset("all every everything".split())
_AGAIN = frozenset("for again back with of them together now the benchmark test in at one ones included incl".split())
_MOVING = frozenset("year years earlier later before after".split())


def _asked(turn: Turn) -> Query | None:
    before = turn.state.slots
    return respond(before.scan.text, turn.library).query if before is not None else None


def _leaves_out(turn: Turn) -> bool:
    keys = [word.key for word in turn.words]
    # "Minus China" after a sum takes a part away, and after a figure another figure.
    is_list = turn.state.query is not None and turn.state.query.operation in ("both", "name")
    opening = next((key for key in keys if key not in _GOING_ON), "")
    dropped = is_list and opening in _DROPPING and _OTHERS.isdisjoint(keys)
    return (bool(turn.cues & _LEAVING) or dropped) and not is_claim(turn.alone.scan) and len(turn.cues & MADE) <= 1


def _says_no_more(turn: Turn) -> bool:
    """Whether nothing of weight is left beside what is left out, and no time or measure is named."""
    scan = turn.alone.scan
    if turn.names_measure or any(not each.is_bare for each in turn.figures) or turn.cues - _CUES - MADE:
        return False
    own = [each for each in scan.cues if each.sense.id in _CUES | MADE]
    aside = _BESIDE | _DROPPING | _PLACES.keys() | _COUNTS.keys()
    return not weighty(turn.beside(*own, *scan.names, *scan.periods), aside=aside)


def _over(query: Query) -> tuple[Query, ...]:
    """The values of members that an answer shows side by side, is made of, or picked from; none of other answers."""
    inner = query
    if query.operation in ("name", "amount") and query.operands[0].operation in ("top", "rank"):
        inner = query.operands[0]
        found = entries_of(inner) if inner.operation == "rank" else inner.operands
    else:
        is_of_several = query.operation in _OVER_SEVERAL
        found = query.operands if is_of_several else ()
        if len(found) == 1 and found[0].operation in ("top", "rank", "filter"):
            found = entries_of(found[0])
    is_alike = len({each.operation for each in found}) == 1
    return found if len(found) > 1 and is_alike and len({each.key for each in found}) == len(found) else ()


def _gone(turn: Turn, over: tuple[Query, ...]) -> list[Query]:
    """Those of some values that a turn names, counts to, or that are the largest or smallest of them."""
    named = [each for each in over if each.key and not set(each.key.split()).isdisjoint(turn.named)]
    if turn.named or not over:
        return named
    keys = [word.key for word in turn.words]
    places = [_PLACES[key] for key in keys if key in _PLACES]
    counts = [_COUNTS[key] for key in keys if key in _COUNTS]
    count = counts[0] if counts else 1
    if places and count > 1:
        found = over[:count] if places == [0] else over[-count:] if places == [-1] else ()
        return list(found) if len(over) > count else []
    if places:
        return [over[place] for place in places if place < len(over)]
    ends = turn.cues & _ENDS
    if len(ends) != 1 or count >= len(over):
        return []
    top = Query("top", over, count=count, relation=ends.pop())
    keys_of = {each.key for each in entries_of(top)}
    return [each for each in over if each.key in keys_of]


def _number_gone(turn: Turn, over: tuple[Query, ...]) -> int:
    """How many have been left out since the question that was asked of them all."""
    before = turn.state.slots
    asked = respond(before.scan.text, turn.library).query if before is not None and over else None
    return max(0, len(_over(asked)) - len(over)) if asked is not None else 0


def _number_named(turn: Turn) -> int:
    """How many a turn leaves out; a name may be one of a country and of a side of a lead."""
    names = [each for each in turn.alone.scan.names if each.sense.id in turn.named]
    if names:
        return len({each.at for each in names})
    counts = [_COUNTS[word.key] for word in turn.words if word.key in _COUNTS]
    places = [word for word in turn.words if word.key in _PLACES]
    return counts[0] if counts else max(1, len(places))


def _of_those(query: Query, left: tuple[Query, ...]) -> Query:
    """What was asked of several, asked of those that are left."""
    if query.operation in ("name", "amount"):
        return query._replace(operands=(query.operands[0]._replace(operands=left),)) if len(left) > 1 else left[0]
    return query._replace(operands=told_apart(left)) if len(left) > 1 else left[0]
