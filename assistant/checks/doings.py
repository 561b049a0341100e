"""What is said to be done, where that is not what a measure says: other verbs, wishes, duties, what might have been."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

from assistant.checks.seen_words import Seen
from assistant.english.persons import THINKING
from assistant.english.restricting import (
    AFTERWARDS,
    ASKER,
    CLAIMING,
    DOING_OTHERWISE,
    IF,
    JOINING,
    NOT_DOING,
    RELATING,
    SHOULD,
    WANTING,
)
from assistant.reading.named_members import Named
from assistant.utterance.forms import is_claim

#: Operations of which one figure of the report is the value.
VALUES = frozenset(("fact", "both", "name", "amount"))
#: Operations that run into what is not yet, or what the question itself supposes.
_SUPPOSING = frozenset(
    ("project", "compound", "crossing", "time to multiply", "scaled", "per", "percent growth", "growth")
)

#: Cues with which a question of points says itself what was done.
_TOLD = tuple("level fall rise gain change max min ahead behind more fewer trend remain kept hold".split())
_LACKING = ("need", "needed")
_AUXILIARIES = frozenset("did do does doe has have had".split())
_JOINING = frozenset("and or the all both either together also , & plus".split())


def done_otherwise(seen: Seen, operations: frozenset[str], *, is_claim: bool) -> str:
    """A sentence that says what of the doing in a question no figure takes into account; "" if there is nothing."""
    if operations & _SUPPOSING:
        return ""
    if operations <= VALUES | {"every", "list"} and _related(seen):
        return "The report gives a number for each of them, not of one for another."
    for words, find in _FINDERS:
        at = -1 if words.isdisjoint(seen.forms) else find(seen)
        if at >= 0:
            return f"The report does not say what “{seen.words[at].text}” asks."
    if _supposes(seen, operations, is_claim=is_claim):
        return "The report says what is so, not what would follow if it were otherwise."
    if operations <= VALUES and _would_have(seen):
        return "The report says what is so, not what would have been."
    return ""


def _is_subject(seen: Seen, at: int) -> bool:
    return at in seen.members or at - 1 in seen.members and seen.keys[at] in ("side", "model", "lab", "team")


def _other_verb(seen: Seen) -> int:
    """A verb that is none of the measure's, after "did China" or the like."""
    measure = seen.frame.measure
    # "How many points did China hand over?" is asked of what was done, and not of the lead that is left.
    is_moved = bool(measure.between) and seen.frame.slots.has("points") and not seen.frame.slots.has(*_TOLD)
    if not (measure.each or is_moved) and measure.unit.base or "place" in seen.keys and "many" not in seen.keys:
        # "What place does China take?" asks for a rank.
        return -1
    scan = seen.frame.slots.scan
    own = {at for each in scan.measures if each.sense.id == measure.id for at in each.at}
    cued = {at for each in scan.cues for at in each.at}
    for at, key in enumerate(seen.keys):
        if key not in _AUXILIARIES:
            continue
        place = at + 1
        while place < len(seen.keys) and (seen.keys[place] in _JOINING or place in seen.bound):
            place += 1
        if place == at + 1 or place - 1 not in seen.bound or not any(each in seen.members for each in range(at, place)):
            continue
        while place < len(seen.keys) and (seen.keys[place] in ("have", "has", "had", "been", "still", "also", "each")):
            place += 1
        if place >= len(seen.keys) or not seen.keys[place].isalpha():
            continue
        if _lacks(seen, place):
            continue
        if place in own and measure.each and _goes_on(seen, place + 1, own):
            return place + 1
        word = seen.words[place].text.lower()
        is_other = _is_other(seen, place)
        if place in own or _holds_share(seen, place):
            continue
        is_unknown = (
            (is_moved or bool(measure.each))
            and place not in cued
            and not word.endswith("ly")
            and not {seen.keys[place], word} & NOT_DOING
        )
        if is_other and ASKER.isdisjoint(seen.keys) or is_unknown and place not in scan.dated:
            return place
    return -1


def _holds_share(seen: Seen, at: int) -> bool:
    """Whether it is asked what share somebody holds, which is theirs as much as what they made."""
    slots = seen.frame.slots
    # Of several it may be asked what they hold together, or how far one is ahead.
    is_one = len({each.member for each in slots.named}) == 1
    return is_one and slots.has("share", "percent") and seen.keys[at] in _SHARING


_SHARING = frozenset("hold held possess own command represent constitute boast control".split())


def _lacks(seen: Seen, at: int) -> bool:
    """Whether it is asked how many more are needed to be equal, which is a difference."""
    if seen.keys[at] not in _LACKING:
        return False
    # "How many models does it need to catch up with the other?"
    catches_up = any(at in cue.at and len(cue.at) > 1 for cue in seen.frame.slots.scan.cues if cue.sense.id == "behind")
    return catches_up or "more" in seen.keys[:at] and seen.frame.slots.has("same")


def _goes_on(seen: Seen, at: int, own: set[int]) -> bool:
    """Whether what follows the measure's own verb makes something else of it ("make possible", "make and use")."""
    if seen.key(at) in ("and", "but", "or"):
        return at + 1 < len(seen.keys) and at + 1 not in own and _is_other(seen, at + 1)
    # "Twice as many" says how often it is the other's number.
    return seen.key(at) in AFTERWARDS and seen.key(at + 1) not in ("as", "the")


def _related(seen: Seen) -> bool:
    """Whether one member counted for is only in a relation to another ("made for the US")."""
    named = [each for each in seen.frame.slots.named if each.dimension == seen.frame.axis]
    if len(named) < 2 or seen.frame.sides:
        return False
    if not seen.frame.measure.each:
        return _thinks_of_another(seen, named)
    # "Compare China with Europe" asks for both.
    spent = {"with", "to", "against"} if seen.frame.slots.has("compare") else set()
    between = [set(seen.keys[one.at[-1] + 1 : other.at[0]]) - spent for one, other in pairwise(named)]
    return any(keys & RELATING and not keys & (JOINING | {",", ";", ":", "/", "and"}) for keys in between)


def _thinks_of_another(seen: Seen, named: Sequence[Named]) -> bool:
    """Whether one member is said to do to another what the measure says ("Singaporeans who trust the US")."""
    own = {at for each in seen.frame.slots.scan.measures if each.sense.id == seen.frame.measure.id for at in each.at}
    for one, other in pairwise(named):
        between = range(one.at[-1] + 1, other.at[0])
        keys = {seen.keys[at] for at in between}
        if one.member != other.member and not own.isdisjoint(between) and keys & _THINKING and not keys & _BESIDE:
            return True
    return False


_THINKING = THINKING | {"by"}
#: Words between two that are asked for side by side.
_BESIDE = JOINING | frozenset(
    ", ; : / & and or than then versus vs compared with against plus while did do does".split()
)


def _is_other(seen: Seen, at: int) -> bool:
    """Whether a verb is one of doing otherwise; how many more are needed is asked of a difference."""
    if seen.keys[at] in ("need", "needed") and {"more", "fewer"} & set(seen.keys):
        return False
    return bool({seen.keys[at], seen.words[at].text.lower()} & DOING_OTHERWISE)


_HAVING = ("hold", "held", "keep", "kept", "need", "want", "see", "saw", "find", "found")


def _other_doing(seen: Seen) -> int:
    """A verb that is none of the measure's right after a member or after "were"."""
    measure = seen.frame.measure
    if not measure.each and measure.unit.base or not ASKER.isdisjoint(seen.keys):
        return -1
    own = {at for each in seen.frame.slots.scan.measures for at in each.at if each.sense.id == seen.frame.measure.id}
    noun = seen.frame.cube.pack.dimensions[seen.frame.axis].name if seen.frame.axis else ""
    for at in range(1, len(seen.keys)):
        is_asked = not measure.each and (at - 1 in seen.bound or seen.keys[at - 1] in ("who", "to"))
        # "Who uses the most of them?" is not told by who made them; who has them is.
        is_asked = (
            is_asked or tuple(seen.keys[:at]) in (("who",), ("which", noun)) and not seen.keys[at].startswith(_HAVING)
        )
        follows = is_asked or at - 1 in seen.members or seen.keys[at - 1] in ("was", "were", "been", "is", "are", "be")
        is_other = follows and at not in own | seen.bound and _is_other(seen, at)
        if is_other and not _holds_share(seen, at) and not _lacks(seen, at):
            return at
    return -1


def _wanted(seen: Seen) -> int:
    """A wish, a plan or a failure ("want to make", "stop making") of those named."""
    # What one has to make up is what one is behind.
    behind = {at for cue in seen.frame.slots.scan.cues if cue.sense.id == "behind" for at in cue.at}
    for at in range(1, len(seen.keys) - 1):
        if at in behind:
            continue
        if seen.keys[at] not in WANTING and seen.words[at].text.lower() not in WANTING or at in seen.bound:
            continue
        after = seen.words[at + 1].text.lower()
        leads_on = after == "to" or after.endswith("ing") and seen.keys[at] in WANTING - {"need", "have", "had"}
        before = at - 1
        while before > 0 and seen.words[before].text.lower().endswith("ly"):
            before -= 1
        leads_on = leads_on and (after != "to" or seen.key(at + 2).isalpha())
        if _lacks(seen, at):
            continue
        # "What is it supposed to have cost?" asks what is said of it.
        is_said = seen.keys[at] == "supposed" and seen.key(at + 2) in _CONCLUDED
        if leads_on and _is_subject(seen, before) and not is_said:
            return at
    return -1


#: After "must" and "supposed to": what is concluded or said to be so, and not what is to be done.
_CONCLUDED = ("have", "be")


def _ought(seen: Seen) -> int:
    """What those named should or could do."""
    starts = {each.at[0] for each in seen.frame.slots.named}
    starts |= {each.start for each in seen.frame.slots.scan.measures if each.sense.id == seen.frame.measure.id}
    for at, key in enumerate(seen.keys):
        # What a thing can do is told by its figures; how many of them somebody can make is not.
        is_able = key == "can" and (at > 0 or not seen.frame.measure.each)
        if key not in SHOULD or at in seen.bound or is_able:
            continue
        after = at + 1
        while seen.key(after) in ("the", "all", "both"):
            after += 1
        rest = seen.keys[at + 1 :]
        if key == "must" and rest[:1] and rest[0] in _CONCLUDED and is_claim(seen.frame.slots.scan):
            continue
        if (after in starts or at - 1 in seen.members) and CLAIMING.isdisjoint(rest[:6]):
            return at
    return -1


def _would_have(seen: Seen) -> bool:
    for at, key in enumerate(seen.keys):
        if key == "would" and ASKER.isdisjoint(seen.keys[at + 1 : at + 3]) and "have" in seen.keys[at + 1 : at + 6]:
            return True
    return False


def _supposes(seen: Seen, operations: frozenset[str], *, is_claim: bool) -> bool:
    """Whether a question supposes what is not so ("if China had made 30, ...")."""
    ifs = [at for at, key in enumerate(seen.keys) if key in IF and seen.key(at + 1) not in ("so", "not", "any", "one")]
    if seen.key(0) == "had" and "would" in seen.keys:
        return True
    for at in ifs:
        rest = seen.keys[at + 1 :]
        told = "would" in rest or "would" in seen.keys[:at] and ASKER.isdisjoint(seen.keys[:at])
        multiplies = not _MULTIPLYING.isdisjoint(rest[:_NEAR])
        if is_claim and (told or multiplies) or {"had", "were"} & set(rest) and (told or "had" in rest[:4]):
            return True
    return False


#: "If China doubles its number, does it catch up?"
_MULTIPLYING = frozenset("double triple treble quadruple halve multiply".split())
_NEAR = 4


#: Each with the words without any of which it finds nothing.
_FINDERS: tuple[tuple[frozenset[str], Callable[[Seen], int]], ...] = (
    (_AUXILIARIES, _other_verb),
    (DOING_OTHERWISE, _other_doing),
    (WANTING, _wanted),
    (SHOULD, _ought),
)
