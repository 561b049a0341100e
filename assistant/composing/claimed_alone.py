"""Claims that something is so of one alone: "only China made ...", "the only benchmark"."""

from __future__ import annotations

from assistant.composing.claim_bounds import claimed_bound, term_for
from assistant.composing.frame import Frame
from assistant.composing.outcomes import Declined
from assistant.operations.query import Query
from assistant.units import TIMES
from assistant.utterance.amounts import Given


def alone(frame: Frame) -> tuple[int, ...]:
    """Where an "only" says that no other member is so: "only China made ...", "the only benchmark", not "only two"."""
    return tuple(at for at in frame.slots.cues.get("only", ()) if _singles_out(frame, at))


def _singles_out(frame: Frame, at: int) -> bool:
    words = frame.slots.scan.words
    starts = {each.at[0] for each in frame.slots.named}
    if at and words[at - 1].key in ("the", "a", "in", "on", "for") or {at + 1, at + 2} & starts:
        return True
    if words[at].key == "alone":
        # "It alone made four times as many as Y", "fewer than Y alone": it was not together with others.
        if frame.slots.has("than") or frame.slots.has("more", "fewer") and "than" in frame.keys[at:]:
            # "Did X alone make more than Y and Z?"
            return False
        ends = {each.at[-1] + 1 for each in frame.slots.named_in(frame.axis) if "than" not in frame.keys[:at]}
        return at in ends and all(each.unit != TIMES for each in frame.slots.amounts)
    return _opens_phrase(frame, at)


def _opens_phrase(frame: Frame, at: int) -> bool:
    """Whether an "only" stands before what is measured of a member ("only the lead on X")."""
    own = {at for each in frame.slots.scan.measures if each.sense.id == frame.measure.id for at in each.at}
    sides = {at for each in frame.slots.named if each.dimension in frame.sides for at in each.at}
    moved = set(frame.slots.places("fall", "rise", "change"))
    here = at + 1
    while here < len(frame.keys) and (frame.keys[here] in _LINKS or here in own | sides | moved):
        here += 1
    return here > at + 1 and here in {each.at[0] for each in frame.slots.named_in(frame.axis)}


_LINKS = frozenset("the a of on in for over".split())


def alone_in(frame: Frame, given: Given | None) -> Query:
    """That the named members, and no others, stand in the relation to a number."""
    named = frame.slots.members(frame.axis) if frame.axis else ()
    if not named or given is None:
        raise Declined("out_of_scope", "I did not understand what the “only” means here.")
    entries_ = frame.series(term_for(frame, given).build, named=False)
    inside = tuple(entry for entry in entries_ if entry.key in named)
    outside = tuple(entry for entry in entries_ if entry.key not in named)
    if len(inside) != len(named) or not outside:
        raise Declined("no_such_entity", "The report does not give it for all of them.")
    held = claimed_bound(frame, given, entries_[0])
    relation = given.relation or "equal"
    return Query(
        "alone",
        (
            Query("every", (*inside, held), relation=relation, words="all"),
            Query("every", (*outside, held), relation=relation, words="none"),
        ),
    )
