"""Words that turn or soften a part of what is said, and that no operation takes into account ("hardly above")."""

from __future__ import annotations

from itertools import pairwise

from assistant.composing.frame import Frame
from assistant.composing.outcomes import Declined
from assistant.english.directions import JOINING
from assistant.once import later
from assistant.utterance.english_phrases import PLAIN
from assistant.utterance.forms import is_claim

#: What is hardly above a number is above it, or is not: nobody can tell which is meant.
_HARDLY = frozenset("hardly barely scarcely".split())
#: Beginnings of words that turn them, where they are written as words of their own ("un-notable").
_TURNING = frozenset("un non anti semi quasi pseudo".split())
#: Words for the opposite of what figures count ("how many were wrong?", "which states lack it?").
_OPPOSITES = frozenset("wrong wrongly incorrect incorrectly lack lacked lacks lacking missing".split())
#: Words for all that there is, of which a lead on benchmarks is only a part ("is China ahead in anything?").
_ALL_THERE_IS = frozenset("anything anywhere something somewhere everything everywhere".split())
_COMPARING = ("above", "below", "atleast", "atmost")

_comparatives = later("composing.two_bounds:comparatives")
_exceeds_both = later("composing.two_bounds:exceeds_both")


def check_turned(frame: Frame) -> None:
    """Decline a question with a word that turns a part of it, or with two conditions that nothing joins."""
    keys = frame.keys
    if not _HARDLY.isdisjoint(keys) and _is_hardly_compared(frame):
        raise Declined("out_of_scope", "I did not understand on which side of it “hardly” is.")
    is_repaired = any(each.typed.lower() in _TURNING for each in frame.slots.scan.repairs)
    if is_repaired or not _TURNING.isdisjoint(keys) and _turns_name(frame):
        raise Declined("no_such_measure", "The report does not give that.")
    if not _OPPOSITES.isdisjoint(keys) or "yet" in keys:
        _check_opposite(frame)
    if frame.measure.between and not _ALL_THERE_IS.isdisjoint(keys) and is_claim(frame.slots.scan):
        raise Declined("out_of_scope", "I did not understand in what; ask of one thing at a time.")
    if is_claim(frame.slots.scan) and not frame.slots.amounts and _joins_scales(frame):
        raise Declined("out_of_scope", "Ask of points and of percent separately: these are two claims.")
    if is_claim(frame.slots.scan) and "than" not in keys and _says_more_of_nothing(frame):
        raise Declined("out_of_scope", "It is not said than what that is more, or less.")
    if not JOINING.isdisjoint(keys):
        if "not" in keys and _turns_one_of_two(frame):
            raise Declined("out_of_scope", "I did not understand what the “not” turns.")
        if "or" in keys and frame.slots.has("which", "who") and _exceeds_both(frame):
            raise Declined("out_of_scope", "I did not understand whether it is one of the two or both.")
        if _joins_number(frame):
            raise Declined("out_of_scope", "I did not understand the two conditions; ask for each of them.")


def _says_more_of_nothing(frame: Frame) -> bool:
    """Whether a number of more, or fewer, is claimed and nothing than which it is: "the US made 25 more"."""
    after = {frame.keys[each.at[-1] + 1 : each.at[-1] + 2] for each in frame.slots.amounts if each.at}
    return not after.isdisjoint((("more",), ("fewer",), ("less",)))


def _is_hardly_compared(frame: Frame) -> bool:
    starts = {each.at[0] for each in frame.slots.amounts if each.at}
    starts |= {each.place for each in _comparatives(frame)}
    return any(key in _HARDLY and {at + 1, at + 2} & starts for at, key in enumerate(frame.keys))


def _turns_name(frame: Frame) -> bool:
    """Whether a beginning of a word stands right before a word that is no member's name."""
    members = {at for each in (*frame.slots.named, *frame.slots.left_out) for at in each.at}
    known = {at for each in frame.slots.scan.cues if each.sense.id == PLAIN and len(each.at) > 1 for at in each.at}
    named = {at for each in frame.slots.scan.names if len(each.at) > 1 for at in each.at} | members | known
    own = {at for each in frame.slots.scan.measures if each.sense.id == frame.measure.id for at in each.at}
    return any(key in _TURNING and at not in named and at + 1 in own for at, key in enumerate(frame.keys))


def _check_opposite(frame: Frame) -> None:
    """Decline what asks for the opposite of what the figures of a measure count.

    Of a lead, or of two, it is the side that is behind, and a claim may be wrong itself.
    """
    scan = frame.slots.scan
    members = {(each.dimension, each.member) for each in frame.slots.named}
    if frame.measure.between or len({kind for kind, _ in members}) < len(members) or is_claim(scan):
        return
    own = {at for each in scan.measures if each.sense.id == frame.measure.id for at in each.at}
    named = {at for each in (*frame.slots.named, *frame.slots.left_out) for at in each.at} | own
    # "Correct me if I am wrong", "not yet"
    named |= {at for each in scan.cues if len(each.at) > 1 for at in each.at}
    for at, key in enumerate(frame.keys):
        turns = key in _OPPOSITES or key == "yet" and frame.keys[at + 1 : at + 2] == ("to",)
        if turns and at not in named:
            raise Declined("no_such_measure", "The report gives how many there are, not how many there are not.")


def _turns_one_of_two(frame: Frame) -> bool:
    """Whether a claim turns the second of two comparisons alone ("more than X but not more than Y")."""
    if not is_claim(frame.slots.scan):
        return False
    places = [each.place for each in _comparatives(frame)]
    places += [each.at[0] for each in frame.slots.amounts if each.at and each.relation in _COMPARING]
    for at in frame.slots.cues.get("not", ()):
        joins = [place for place in range(at) if frame.keys[place] in JOINING - {"or"}]
        if joins and any(place < joins[-1] for place in places):
            return True
    return False


def _joins_scales(frame: Frame) -> bool:
    """Whether something is claimed in points and in percent at once ("more in points but less in relative terms")."""
    points = [at for at, key in enumerate(frame.keys) if key in ("point", "pp", "absolute", "absolutely")]
    parts = [at for at, key in enumerate(frame.keys) if key in ("relative", "relatively", "percent", "%", "percentage")]
    joins = [at for at, key in enumerate(frame.keys) if key in _TYING_SCALES]
    return any(min(one, other) < at < max(one, other) for one in points for other in parts for at in joins)


_TYING_SCALES = JOINING | {"and"}


def _joins_number(frame: Frame) -> bool:
    """Whether a comparison with a member is joined with one with a number, or two with numbers for one member."""
    numbers = {each.at[0] for each in frame.slots.amounts if each.at and each.relation in _COMPARING}
    others = {each.place for each in _comparatives(frame) if each.place not in frame.slots.scan.numbered}
    if not numbers or not others and frame.axis and len(frame.slots.members(frame.axis)) > 1:
        return False
    places = sorted(numbers | others)
    is_joined = any(not JOINING.isdisjoint(frame.keys[one:other]) for one, other in pairwise(places))
    return is_joined and not frame.slots.has("between")
