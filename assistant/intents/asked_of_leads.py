"""What a question asks of a lead: a side, a thing of one side, the best; or nothing, if only a word points to it."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.composing.frame import Frame
from assistant.english.directions import AHEAD, BEHIND, DOES_BADLY, DOES_WELL
from assistant.utterance.forms import asks_what_is_called
from assistant.utterance.mentions import Mention

_DIRECTED = AHEAD | BEHIND | DOES_WELL | DOES_BADLY
#: Verbs of those who tell of a lead, and have none.
_TELLING = frozenset(
    "measure measured say says said claim claims claimed report reported calculate calculated count counted".split()
)


def asks_side(frame: Frame) -> bool:
    """Whether it is asked which side is ahead ("who leads on MMLU?", "whose top model is better?")."""
    keys = frame.keys
    if not frame.sides or not _TELLING.isdisjoint(keys):
        return False
    if not frame.slots.has("ahead", "behind", "more", "fewer") and _DIRECTED.isdisjoint(keys):
        return False
    if {"who", "whose"} & set(keys) or _asks_which_of_both(frame) or _offers_both(frame):
        return True
    taken = {at for each in frame.slots.named for at in each.at}
    scan = frame.slots.scan
    nouns = [
        each
        for each in scan.names
        if each.sense.kind == "dimension" and each.sense.id == frame.sides[0] and not taken & set(each.at)
    ]
    return any({"which", "what"} & set(keys[max(0, each.start - 2) : each.start]) for each in nouns)


#: What stands between a "which" and the two of whom one is asked for, and right behind one that stands alone.
_OF_BOTH = frozenset("of the two both 2".split())
_BEHIND_ONE = frozenset(
    "one is was has had leads led lagged lags trails trailed outperforms outperformed outscores outscored".split()
)


def _asks_which_of_both(frame: Frame) -> bool:
    """Whether one of two sides is asked for that are named ("which of A and B leads?", "which one leads, A or B?")."""
    named = [each for each in frame.slots.named if each.dimension in frame.sides]
    if len({each.member for each in named}) != len(frame.sides) or "which" not in frame.keys:
        return False
    at = frame.keys.index("which") + 1
    if frame.keys[at : at + 1] != ("of",):
        return any(word.text.lower() in _BEHIND_ONE for word in frame.slots.scan.words[at : at + 1])
    while at < len(frame.keys) - 1 and frame.keys[at] in _OF_BOTH:
        at += 1
    return any(at in each.at for each in named)


def _offers_both(frame: Frame) -> bool:
    """Whether one side "or" the other is offered ("is X ahead or Y?", "X is better or Y is better?")."""
    named = sorted((each for each in frame.slots.named if each.dimension in frame.sides), key=lambda each: each.at)
    if named and any({one, other} == {"ahead", "behind"} and key == "or" for one, key, other in _triples(frame.keys)):
        # "Is X ahead or behind?"
        return True
    if len({each.member for each in named}) != len(frame.sides) or len(named) != len(frame.sides):
        return False
    between = frame.keys[named[0].at[-1] + 1 : named[-1].at[0]]
    beside = _DIRECTED | _BESIDE_OR
    return "or" in between and beside.issuperset(between) and "than" not in frame.keys


def _triples(keys: tuple[str, ...]) -> Iterator[tuple[str, str, str]]:
    return zip(keys, keys[1:], keys[2:], strict=False)


_BESIDE_OR = frozenset(
    "or is are was were the does did do , has have one ones still now rather it model system".split()
)
_SMALL = frozenset("what which who was is were are the in at of by end ? .".split())


def _is_bare(frame: Frame, at: tuple[int, ...]) -> bool:
    """Whether a question is nothing but who or what a thing is at a time ("what was the best model in 2025?")."""
    spent = {*at, *frame.slots.scan.dated}
    mentioned = any(each.at == at and not each.sense.more for each in frame.slots.scan.measures)
    return mentioned and all(key in _SMALL for place, key in enumerate(frame.keys) if place not in spent)


def _is_only_thing(frame: Frame) -> bool:
    """Whether a question is nothing but the name of a thing, which says of no lead and of no time ("best model?")."""
    if frame.slots.periods or frame.whens() or frame.lead_starts or frame.free or len(frame.slots.named) > 1:
        return False
    things = {at for each in frame.slots.scan.measures if each.sense.id == frame.measure.id for at in each.at}
    things |= {at for each in frame.slots.named for at in each.at}
    return bool(things) and all(key in _BESIDE_THING for at, key in enumerate(frame.keys) if at not in things)


_BESIDE_THING = frozenset("the a and so ok please pls of from in ? . !".split())


def asks_best(frame: Frame) -> bool:
    """Whether the things behind a lead are asked for and not the lead: "what is the best model?"."""
    if not frame.sides:
        return False
    words = [word.key for word in frame.slots.scan.words if not word.is_break]
    mentions = [each for each in frame.slots.scan.measures if each.sense.id == frame.measure.id]
    if any({"name", "of"} <= set(words[max(0, each.start - 5) : each.start]) for each in mentions):
        return True
    if asks_what_is_called(words):
        return True
    if _asks_thing_of_side(frame) or words[:1] == ["name"] and not frame.lead_starts and not frame.free:
        return True
    if frame.slots.way is None and _asks_bare_thing(frame) or not frame.slots.way and _is_only_thing(frame):
        return True
    if not mentions or words[:1] not in (["what"], ["which"], ["who"]):
        return False
    if _names_lead(frame, mentions):
        # "What was the gap in 2025?"
        return False
    things = _things(frame)
    verb = next((at for at in range(1, len(words)) if at not in things), len(words))
    asks = words[verb : verb + 1] in (["is"], ["are"], ["was"], ["has"], ["have"])
    after = range(max(each.at[-1] for each in mentions) + 1, len(words))
    named = {at for each in frame.slots.named for at in each.at} | frame.slots.scan.dated
    is_last = all(at in named or words[at] in ("from", "of", "in") for at in after)
    if frame.whens() and not _is_bare(frame, mentions[0].at):
        return False
    return asks and is_last and not frame.lead_starts and not frame.free


_BEFORE_SIDES = (("of",), ("between",))


def _names_lead(frame: Frame, mentions: list[Mention]) -> bool:
    """Whether the words that point to a lead are names of leads themselves ("gap"), whoever has them."""
    leads = {at for each in frame.slots.scan.measures if each.sense.more in ("either", "reversed") for at in each.at}
    if any(each.sense.kind == "head" and frame.keys[each.at[-1] + 1 :][:1] in _BEFORE_SIDES for each in mentions):
        # "The gap between the best models"
        return True
    return leads.issuperset(at for each in mentions for at in each.at)


def _asks_bare_thing(frame: Frame) -> bool:
    """Whether it is asked which thing it is, where no lead is named ("which model holds the record?")."""
    words = frame.slots.scan.words
    asked = {at - 1 for at in _things(frame) if at and not words[at].text.lower().endswith("s")}
    held = frame.slots.has("ahead", "behind", "more", "fewer", "fall", "rise") and "record" not in frame.keys
    return not held and any(words[at].key in ("which", "what") for at in asked)


def _things(frame: Frame) -> frozenset[int]:
    """Where nouns stand for what a lead is between ("model", "system"), none of its own dimensions."""
    names = (each for each in frame.slots.scan.names if each.sense.kind in ("dimension", "subject"))
    return frozenset(at for each in names if each.sense.id not in frame.measure.dimensions for at in each.at)


def _asks_thing_of_side(frame: Frame) -> bool:
    """Whether it is asked which thing of a named side it is: "which US model had the lead?"."""
    words = frame.slots.scan.words
    sides = {each.at[0]: each.at[-1] for each in frame.slots.named if each.dimension in frame.sides}
    if len(frame.slots.members(frame.sides[0])) > 1:
        return False
    things = _things(frame)
    measured = {each.start for each in frame.slots.scan.measures if each.sense.id == frame.measure.id}
    for at, word in enumerate(words):
        if word.key not in ("which", "what") or at + 1 not in sides:
            continue
        last = at = sides[at + 1]
        while at + 1 in things:
            at += 1
        verb = words[at + 1].text.lower() if at + 1 < len(words) else ""
        is_free = at + 1 not in measured or verb in ("leads", "led")
        if at > last and is_free and not words[at].text.lower().endswith("s"):
            return True
    return False


def is_common_word(frame: Frame) -> bool:
    """Whether nothing but an ordinary word points to a lead: "write code for me", "can you do math?"."""
    slots = frame.slots
    if not frame.sides or slots.way is not None or frame.whens() or slots.members(frame.sides[0]) or slots.amounts:
        return False
    from assistant.english.known import common_words

    words = slots.scan.words
    typed = [words[at].text for each in slots.named for at in each.at]
    held = slots.has("ahead", "behind", "more", "fewer", "fall", "rise", "max", "min", "change", "remain")
    return bool(typed) and not held and all(text.islower() and text in common_words() for text in typed)
