"""Turns that put a claim of what the report tells in words alone: "is V3 cheaper than that?", "is it first there?"."""

from __future__ import annotations

from assistant.answering.answer import Response, respond
from assistant.conversing.carrying import told_back
from assistant.conversing.owed import not_made_out
from assistant.conversing.rewriting import with_names_in_place
from assistant.conversing.turns import Turn
from assistant.english.wholes import WHOLES
from assistant.facts import Measure
from assistant.reading.slots import Slots, fill_slots
from assistant.utterance.denials import turns
from assistant.utterance.forms import is_claim
from assistant.utterance.mentions import Mention

_MORE = frozenset(("more", "fewer"))
#: Cues of a claim that one is more than another, and nothing else.
_COMPARING = _MORE | {"than", "above", "below", "difference"}
_PLACES = frozenset(("max", "min", "ahead", "behind"))
_STANDING = frozenset("that this it those these they".split())
_ASKING = frozenset("how who which what where when whose".split())


def claimed_in_words(turn: Turn) -> Response | None:
    """The claim in full, of the thing and the measure before, where the report has no numbers to compare."""
    before, scan = turn.state.slots, turn.alone.scan
    if before is None or turn.state.told or scan.amounts or scan.periods or turn.keys & _ASKING or turns(scan):
        return None
    if not _is_in_words(turn, before.measure) or _names_other(turn, before.measure):
        return None
    now = fill_slots(scan, turn.library.cube, before.measure)
    # "First in the world" has "world" for no group that the figures are of.
    if now is not None and not _placing(turn).issuperset(now.unexplained):
        return None
    cues = _own_cues(turn)
    if cues & _MORE:
        return _compared(turn, now, before) if now is not None and cues <= _COMPARING else None
    if not is_claim(scan) or cues.isdisjoint(_PLACES) or not turn.has_pronoun:
        return None
    words = scan.words
    named = [each for each in _members(turn) if not {words[at].key for at in each.at} <= WHOLES]
    if any(each.sense.more not in before.measure.dimensions for each in named):
        # "Does it lead on MATH?" is asked of another measure.
        return None
    if any(words[each.start - 1].key in ("in", "within", "of") for each in named):
        # "Is it first in Europe?" where the report tells who is first of all.
        return Response(not_made_out(turn))
    return _placed(turn, before)


def claimed_of_thing(turn: Turn) -> Response | None:
    """ "Is it also from China?" after what a thing cost: the claim with its name, where the report tells of that."""
    subjects, scan = turn.state.subjects, turn.alone.scan
    is_of_one = len(subjects) == 1 or turn.state.answer is not None and isinstance(turn.state.answer.value, bool)
    if turn.state.told or not subjects or not is_of_one or turn.keys.isdisjoint(("it", "this", "that")):
        return None
    if not is_claim(scan) or turn.names_measure or scan.amounts or scan.periods or not _own_cues(turn) <= _PUTTING:
        return None
    words = [word for word in scan.words if word.key not in ("also", "too")]
    pronouns = [word for word in words if word.key in ("it", "this", "that")]
    if len(pronouns) != 1:
        return None
    name = turn.library.pack.members[subjects[0]].name
    full = " ".join(name if word in pronouns else word.text for word in words)
    response = respond(full, turn.library)
    return None if response.query is not None else _told(turn, full)


_PUTTING = frozenset(("verify", "not", "define", "between"))


def _placing(turn: Turn) -> set[int]:
    return {at for each in turn.alone.scan.cues if each.sense.id in _PLACES for at in each.at}


def _own_cues(turn: Turn) -> set[str]:
    """The cues of a turn that are no part of a name ("top US models")."""
    named, cues = {at for each in _members(turn) for at in each.at}, turn.alone.scan.cues
    return {each.sense.id for each in cues if each.sense.kind == "cue" and not named.issuperset(each.at)}


def _members(turn: Turn) -> list[Mention]:
    return [each for each in turn.alone.scan.names if each.sense.kind == "member"]


def _is_in_words(turn: Turn, measure: Measure) -> bool:
    """Whether the report says of a measure only in words which is more, or how much it is."""
    facts = turn.library.cube.in_time.get(measure.id, ())
    return bool(facts) and all(fact.quantity is None for fact in facts)


def _names_other(turn: Turn, measure: Measure) -> bool:
    """Whether a turn names another measure by more than a word for who is ahead ("does it lead?")."""
    named = [each for each in turn.alone.scan.measures if each.sense.kind == "measure" and each.sense.id != measure.id]
    own = [each for each in turn.alone.scan.measures if each.sense.id == measure.id]
    spent = _placing(turn) | {at for each in (*own, *_members(turn)) for at in each.at}
    return any(not spent.issuperset(each.at) for each in named)


def _compared(turn: Turn, now: Slots, before: Slots) -> Response | None:
    """ "Is V3 cheaper than that?", "less than the US?": one of the two is named, and the other one spoken of."""
    relations, words = turn.cues & _MORE, turn.alone.scan.words
    others = [each for each in turn.state.subjects if _kind(turn, each) in before.measure.dimensions]
    if len(relations) != 1 or len(now.named) != 1 or len(set(others)) != 1:
        return None
    named, other = now.named[0], others[0]
    than = next((at for at, word in enumerate(words) if word.key == "than"), len(words))
    is_object = named.at[0] > than
    beside = [word.key for word in (words[:than] if is_object else words[than:])]
    points = not _STANDING.isdisjoint(beside)
    # "Less than the US?" and "did V3 cost less?" leave out the other one.
    is_left_out = than == 0 or than == len(words) or is_object and not is_claim(turn.alone.scan)
    if named.member == other or not (points or is_left_out) or _kind(turn, other) != named.dimension:
        return None
    one, another = (other, named.member) if is_object else (named.member, other)
    members = turn.library.pack.members
    relation = "more" if "more" in relations else "less"
    return _told(turn, f"Is {before.measure.name} {members[one].name} {relation} than {members[another].name}?")


def _placed(turn: Turn, before: Slots) -> Response | None:
    """ "Is it first in the world?" of the one that was spoken of, in the measure before."""
    if len(turn.referred) != 1 or _kind(turn, turn.referred[0]) not in before.measure.dimensions:
        return None
    said = with_names_in_place(turn).rstrip(" ?.!")
    told = _told(turn, f"{said} in {before.measure.name}?")
    names_other = any(not _placing(turn).issuperset(each.at) for each in turn.alone.scan.measures)
    # What is asked without a word of another measure is asked of none.
    return told if told or names_other else Response(not_made_out(turn))


def _told(turn: Turn, full: str) -> Response | None:
    response = respond(full, turn.library)
    is_told = response.answer.status == "answered" and isinstance(response.answer.value, bool)
    return told_back(turn.question, full, response) if is_told else None


def _kind(turn: Turn, member: str) -> str:
    return turn.library.pack.members[member].dimension
