"""Turns that are whole questions, though some word of them could also stand for what was said before."""

from __future__ import annotations

from itertools import pairwise

from assistant.answering.answer import Response, respond, respond_as
from assistant.conversing.named_of_two import compares_told
from assistant.conversing.owed import not_made_out
from assistant.conversing.phrases import LIGHT, begins_operating
from assistant.conversing.replacing import is_denied
from assistant.conversing.substituting import facts_of
from assistant.conversing.turns import DOING, MOVES, Turn, is_in_words, stands_for
from assistant.english.followups import GOING_ON_WITH, LEANING
from assistant.reading.slots import Slots
from assistant.reading.understanding import understand
from assistant.utterance.forms import is_claim
from assistant.utterance.statements import AUXILIARIES

#: Shorter turns may be elliptical.
_FEWEST_WORDS = 5
#: Words that stand for what the turn has named before them, if they are no object.
_PRONOUNS = frozenset("it they them those these".split())
_POSSESSIVE = frozenset(("its", "their"))
_PLURAL = frozenset(("those", "these"))
_ONES = frozenset(("one", "ones"))
_PAIRS = frozenset(("two", "both"))
_BEFORE_OBJECT = frozenset(
    "than as of by from with minus plus above below over under exceed to at on in for about against and or is was are "
    "were double triple halve beat".split()
)
_ANYTHING = frozenset("something anything whatever".split())
#: Between these "the first" is one of several that were named, and no time.
_BEFORE_FIRST = (["on"], ["of"], ["for"], ["by"])
_AFTER_FIRST = frozenset(("", "?", "at", "in", "by", "one", "when", "and", "or"))
_AFTER_ONE = frozenset("of on in at for from".split())
#: Words that point at what was said before, wherever they stand.
_POINTING = LEANING | frozenset(
    "other others rest remaining same former latter instead rather again also too here then ditto second third fourth "
    "such so".split()
)
#: Cues of what is done with all things of a kind, or with the last values.
_OF_SEVERAL = frozenset("mean median sum rank spread ratio difference".split())
_COMPARING = frozenset(("more", "fewer"))
_ASKING = frozenset("what which who whose where when how rank list compare".split())
_PAIR = 2
_EARLY = 3
_JOINING = frozenset("and now then so ok okay".split())
_EXTREMES = frozenset("largest biggest smallest highest lowest greatest widest narrowest most least fewest".split())


#: What a figure comes to beside another that is not said in the same breath.
_HOLDING = frozenset(("ratio", "difference"))


def whole(turn: Turn) -> Response | None:
    """The response to a turn that is answered as it stands and leaves no member, time or value to be carried."""
    if len(turn.words) < _FEWEST_WORDS or turn.opens or not keeps_to_itself(turn):
        return None
    keys = [word.key for word in turn.words]
    if keys[0] in _HOLDING and keys[1] in ("to", "with") and turn.state.query is not None:
        # "Ratio to the lead on MATH" leans on the figure told last.
        return Response(not_made_out(turn))
    points = keys[0] == "the" and keys[1] in _EXTREMES and keys[2] in AUXILIARIES
    if (
        keys[1] == "than"
        # "The smallest isn't below 1, is it?" is said of what was told.
        or points
        and turn.state.query is not None
        or keys[0] in GOING_ON_WITH
        or not _asks(turn)
        or any(is_denied(turn, each.start) for each in turn.alone.scan.names)
        or _asks_how_far_it_moved(turn)
    ):
        return None
    is_as_typed = turn.alone.scan.text == turn.question
    response = respond_as(turn.question, turn.alone) if is_as_typed else respond(turn.question, turn.library)
    slots = response.slots
    told = turn.alone.told if response.query is None else None
    is_typed_otherwise = not is_as_typed and response.query is None
    is_told = told is not None and told.kind == "topic" or is_typed_otherwise
    if is_told and turn.state.query is not None and turn.cues & {*MOVES}:
        # "The monthly pace of the decline" is not how often the report appears, nor "rise in points?" what a point is.
        return None
    if lists_of_another(turn) or _drops_pending(turn) or compares_told(turn):
        return None
    if response.answer.status != "answered" or tells_no_amount(turn):
        return None
    spoken = [word for word in turn.words if word.key not in _JOINING]
    facts = list(facts_of(response.query).values()) if response.query is not None else []
    if begins_operating(spoken) and all(fact.members == facts[0].members for fact in facts):
        # "Add the lead on MATH" goes on from the value before.
        return None
    if slots is None or response.query is None or len(slots.amounts) >= _PAIR:
        return response
    is_open = _lacks_other_side(turn, slots) or _may_be_over_values(turn, slots) or _leaves_time(response, turn)
    is_open = is_open or isinstance(response.answer.value, bool) and turn.puts_figure
    return None if is_open else response


def _asks_how_far_it_moved(turn: Turn) -> bool:
    """Whether "by how much on MMLU?" follows a movement, and so asks for that of another."""
    before = turn.state.slots
    is_far = [word.key for word in turn.words[:3]] == ["by", "how", "much"]
    return is_far and before is not None and before.has(*MOVES) and turn.cues.isdisjoint(MOVES)


def _asks(turn: Turn) -> bool:
    """Whether it says what is to be done or told, and does not only name other slots or what an open question lacks."""
    if turn.state.pending and turn.keys.isdisjoint(_ASKING) and not is_claim(turn.alone.scan):
        return False
    if turn.alone.readings and _is_filled(turn.alone.readings[0]):
        return True
    does = turn.names_measure or bool(turn.cues & DOING) or turn.alone.tells or is_claim(turn.alone.scan)
    return does or _asks_of_measure(turn)


def _asks_of_measure(turn: Turn) -> bool:
    """Whether it asks for an amount with words that point to a measure ("how much money went into AI?")."""
    if not turn.alone.readings or turn.keys.isdisjoint(("much", "many")):
        return False
    best = turn.alone.readings[0].measure.id
    return any(each.id == best for each in turn.alone.scan.measures)


def _is_filled(slots: Slots) -> bool:
    """Whether a time and a member along every dimension are named, of a lead both sides ("MMMU, US-China, 12-2024")."""
    sides = slots.measure.between or ()
    named = {member for side in sides for member in slots.members(side)}
    free = [each for each in slots.measure.dimensions if each not in sides]
    return bool(slots.periods) and len(named) == _PAIR and all(map(slots.members, free))


def keeps_to_itself(turn: Turn) -> bool:
    """Whether none of its words stands for anything but what it has named before them."""
    scan = turn.alone.scan
    names = [each for each in (*scan.names, *scan.measures) if each.sense.kind != "dimension"]
    # What a measure may be about ("those") names nothing.
    names = [each for each in names if each.sense.kind != "about" or not _is_light(scan.words[each.at[-1]].key)]
    spent = {at for each in names for at in each.at}
    spent |= {at for each in scan.cues if each.sense.kind == "when" for at in each.at}
    lengths = {scan.words[each.place].key for each in scan.amounts if each.unit.base in ("month", "year")}
    nouns = {each.start for each in scan.names}
    keys = [word.key for word in scan.words]
    first = min(spent | {at for at, key in enumerate(keys) if key in _ANYTHING}, default=len(keys))
    for at, (before, key, after) in enumerate(zip(["", *keys], keys, [*keys[1:], ""], strict=False)):
        if at in spent:
            continue
        if key in _POINTING and (key != "rest" or before == "the"):
            return False
        if key == "first" and before == "the" and after in _AFTER_FIRST and keys[at - 2 : at - 1] in _BEFORE_FIRST:
            # "The lead on the first" points at one of several.
            return False
        if key in _POSSESSIVE:
            is_own = at > first
        elif key in _PRONOUNS:
            is_own = at > first and before not in _BEFORE_OBJECT or key in _PLURAL and after in lengths
        elif key in _ONES:
            is_own = at - 1 in spent or before == "which" or before == "the" and after in _AFTER_ONE and at > first
            is_own = is_own or not stands_for(before, key, after) and (at in scan.numbered or after == "of")
        elif not stands_for(before, key, after):
            is_own = True
        else:
            is_own = key in _PAIRS and (before == "which" or at + 1 in nouns)
        if not is_own:
            return False
    return True


def _is_light(key: str) -> bool:
    """Whether a word stands for what was said before, or says nothing by itself ("how", "much")."""
    return key in _SAYING_NOTHING


_SAYING_NOTHING = _PRONOUNS | _POSSESSIVE | LIGHT


def _lacks_other_side(turn: Turn, slots: Slots) -> bool:
    """Whether it compares and does not say with what ("which fell more in points?")."""
    if not slots.has(*_COMPARING) or "than" in turn.keys or slots.amounts:
        return False
    free = [each for each in slots.measure.dimensions if each not in (slots.measure.between or ())]
    several = max((len(slots.members(each)) for each in free or slots.measure.dimensions), default=0)
    sides = sum(len(slots.members(each)) for each in slots.measure.between or ())
    return max(several, sides, len(slots.periods)) < _PAIR


def _may_be_over_values(turn: Turn, slots: Slots) -> bool:
    """Whether it may be over the last values: it says what to do with several things, and not with which."""
    if not slots.has(*_OF_SEVERAL) or len(turn.state.values) < _PAIR or slots.nouns or slots.has("all", "list"):
        return False
    sides = slots.measure.between or ()
    return not any(each.dimension not in sides for each in slots.named)


def _leaves_time(response: Response, turn: Turn) -> bool:
    """Whether it is answered for the latest time only because it names none, where another was spoken of."""
    slots, query, state = response.slots, response.query, turn.state
    if slots is None or query is None or slots.periods or slots.whens or slots.has(*MOVES):
        return False
    spoken = {fact.period for fact in facts_of(state.query).values()} if state.query is not None else set()
    if not spoken and not (state.slots is not None and state.slots.periods):
        return False
    cube = turn.library.cube
    if len({fact.period for fact in facts_of(query).values()}) > 1:
        # It is answered for all times.
        return False
    facts = [fact for fact in facts_of(query).values() if fact.period not in spoken]
    return any(len(cube.cells(turn.library.pack.measures[fact.measure], fact.members)) > 1 for fact in facts)


def _drops_pending(turn: Turn) -> bool:
    """Whether the most is asked for without a measure, where it is open of what it is asked how that moved."""
    if not turn.state.pending or turn.names_measure or turn.cues.isdisjoint(("max", "min")):
        return False
    asked = {each.sense.id for each in understand(turn.state.pending, turn.library).scan.cues}
    return not asked.isdisjoint(MOVES) and turn.cues.isdisjoint(MOVES)


def lists_of_another(turn: Turn) -> bool:
    """Whether all things of a kind would be told, and those of what was told of are asked for ("its models?")."""
    told = turn.alone.told
    if told is None or told.kind != "list":
        return False
    is_doing = not turn.keys.isdisjoint(("it", "they")) and not turn.keys.isdisjoint(_DOING)
    return is_doing or not turn.keys.isdisjoint(_POSSESSIVE)


_DOING = frozenset("do does did has have".split())


def tells_no_amount(turn: Turn) -> bool:
    """Whether "how many" or "how much" is asked and no number would be told ("how many are from there?")."""
    told, keys = turn.alone.told, [word.key for word in turn.alone.scan.words]
    asks = any(one == "how" and other in ("many", "much") for one, other in pairwise(keys[:_EARLY]))
    if told is None or not asks or not turn.alone.tells or told.unexplained or told.kind == "overview":
        return False
    return is_in_words(told.value, told.unit)
