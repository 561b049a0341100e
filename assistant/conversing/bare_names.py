"""Turns that are nothing but a name, and what can be asked of it after the question before."""

from __future__ import annotations

from assistant.answering.answer import Response
from assistant.answering.declining import unknown
from assistant.conversing.phrases import weighty
from assistant.conversing.turns import DOING, OVER, Turn
from assistant.english.numberwords import FRACTIONS
from assistant.operations.wording import listed
from assistant.reading.slots import Slots
from assistant.utterance.forms import is_claim


def only_describes(turn: Turn) -> bool:
    """Whether a turn after a figure says nothing but how a member is described, and its noun ("coding test?")."""
    before, scan = turn.state.slots, turn.alone.scan
    if before is None or turn.state.told or turn.state.pending or not turn.named or scan.periods or scan.amounts:
        return False
    words = turn.beside(*scan.names, *(each for each in scan.cues if each.sense.id == "tests"))
    asks = {"which", "what", "who", "does", "do", "is"} & turn.keys
    return fits(turn, before) and not asks and not weighty(words) and turn.cues <= {"tests"}


def only_renames(turn: Turn) -> bool:
    """Whether a turn after a claim says nothing but the same measure and another member ("the MMMU lead?")."""
    last, before, scan = turn.state.query, turn.state.slots, turn.alone.scan
    if last is None or before is None or last.operation not in ("compare", "not") or not turn.named:
        return False
    if turn.alone.readings[0].measure.id != before.measure.id or scan.periods or scan.amounts or turn.cues & DOING:
        return False
    own = (*scan.names, *(each for each in scan.measures if each.sense.id == before.measure.id))
    return not weighty(turn.beside(*own))


def fits(turn: Turn, before: Slots) -> bool:
    """Whether one of the members that a turn names is of a kind that the question before can be about."""
    members = turn.library.pack.members
    return any(members[each].dimension in before.measure.dimensions for each in turn.named)


def lacking_for(turn: Turn) -> Response | None:
    """The decline of the question before for a thing of a kind that its figures are not about ("same for Europe's")."""
    before, told = turn.state.slots, turn.alone.told
    if before is None or turn.state.told or told is not None or fits(turn, before):
        return None
    if turn.state.pending not in ("", before.scan.text):
        # What is open is what the question before it is of.
        return None
    is_bare = turn.only_names or bool(turn.named) and not weighty(turn.beside(*turn.alone.scan.names), aside=_ALONE)
    if not turn.opens or not is_bare or turn.alone.scan.periods or turn.alone.scan.amounts:
        return None
    pack = turn.library.pack
    # A name may be that of several: "the US" is a country, and its models.
    named: dict[tuple[int, ...], str] = {}
    for each in turn.alone.scan.names:
        if each.id in pack.members:
            named.setdefault(each.at, pack.members[each.id].spoken)
    message = f"The report does not give the {before.measure.name} for {listed(tuple(named.values()))}."
    return Response(unknown(turn.question, "no_such_entity", message, pack))


_ALONE = frozenset("only just alone solely specifically".split())


def only_names_part(turn: Turn) -> bool:
    """Whether a turn names a part of something and claims nothing of it ("half of China's?", "half the MATH one")."""
    scan = turn.alone.scan
    if len(scan.amounts) != 1 or scan.amounts[0].relation or is_claim(scan):
        return False
    after = scan.words[scan.amounts[0].at[-1] + 1 :][:1]
    is_part = scan.words[scan.amounts[0].at[-1]].key in FRACTIONS
    return bool(after) and (after[0].key == "of" or is_part and after[0].key in ("the", "that"))


def puts_again(turn: Turn) -> bool:
    """Whether a turn after a claim asks for no more than whether that holds elsewhere ("in papers as well?")."""
    is_put = turn.state.answer is not None and isinstance(turn.state.answer.value, bool)
    return is_put and turn.words[0].key in _WHEREIN and turn.keys.isdisjoint(_ASKING)


_WHEREIN = frozenset("in for on with also too of".split())
_ASKING = frozenset("who what which where when how whose why".split())


def only_leaves_out(turn: Turn) -> bool:
    """Whether it says nothing but what is to be left out ("and if you leave out Europe?")."""
    scan = turn.alone.scan
    rest = weighty(turn.beside(*scan.cues, *scan.names), _SUPPOSING)
    return bool(turn.named) and not rest and turn.cues.isdisjoint(OVER | {"all"})


_SUPPOSING = frozenset("if when we one you leave leaving take drop were".split())


def only_says_when(turn: Turn) -> bool:
    """Whether a turn is nothing but a word for the first or the latest time ("at the later date?")."""
    starts = {turn.alone.scan.words[at].start for when in turn.whens for at in when}
    rest = [word for word in turn.words if word.start not in starts]
    return bool(starts) and not weighty(rest) and "how" not in turn.keys


_VERBS = frozenset("give would grow did does was were is are has have".split())


def is_ellipsis(turn: Turn) -> bool:
    """Whether the turn only names other slots ("the same for MMMU", "then the 2024 one")."""
    return _VERBS.isdisjoint(turn.keys) or "same" in turn.keys


def asks_where_one_leads(turn: Turn, now: Slots | None, before: Slots) -> bool:
    """Whether it is asked of all where one side is ahead, after a question that does not ask where."""
    asks = turn.names_measure and not turn.keys.isdisjoint(("where", "which")) and not before.has("where", "which")
    kinds = {each.dimension for each in now.named} if now is not None else set()
    return asks and bool(kinds) and kinds.issubset(before.measure.between or ())
