"""What looks like a question for a figure and asks for what no figure of the report, and no computation here, tells."""

from __future__ import annotations

from itertools import pairwise

from assistant.checks.two_measures import LEADS
from assistant.composing.frame import Frame
from assistant.composing.terms import moves
from assistant.english.numberwords import ORDINALS
from assistant.units import TIMES

_IF = frozenset("if suppose supposing assuming assume imagine were".split())
_AGAIN = frozenset("another again".split())
_MOVED = frozenset(
    "move moved went go gone climb climbed rise rose fall fell slip slipped jump jumped drop dropped".split()
)
_AGAINST = frozenset("vs versus v against".split())
_ADDED = frozenset("+ plus".split())
_JOINING = ("of", "between")
_OF_BOTH = frozenset("sum difference average mean total".split())
_SAYING = frozenset("say says said claim claims claimed state states stated argue argues argued write writes".split())
_ASKING = frozenset(("which", "who"))


def supposes_again(frame: Frame) -> bool:
    """Whether a movement is supposed to come about once more, or by the same part ("fell by the same % again")."""
    keys = frame.keys
    if _IF.isdisjoint(keys[:3]) or not moves(frame):
        return False
    is_by_part = frame.slots.has("same") and frame.slots.has("percent", "relative")
    is_as_much = any(keys[at : at + 3] == ("as", "much", "as") for at in range(len(keys)))
    # "Another drop like that of 2024" goes on on a straight line.
    is_once_more = not _AGAIN.isdisjoint(keys) and not frame.slots.has("ongoing")
    return is_by_part or is_as_much or is_once_more


def asks_who_says(frame: Frame) -> bool:
    """Whether it is asked who says something, and not for what is said ("who says compute tripled?")."""
    keys = frame.keys
    said_by = keys[:1] == ("who",) and not _SAYING.isdisjoint(keys[1:2])
    return said_by or keys[:3] == ("according", "to", "whom")


def holds_against_either(frame: Frame) -> bool:
    """Whether one is held against either of two others ("did A beat either B or C?"), which may hold of one.

    Or against two that are put together without a verb ("A vs B + C"), which is no sum of all.
    """
    keys = frame.keys
    if not _AGAINST.isdisjoint(keys) and not _ADDED.isdisjoint(keys):
        return True
    at = keys.index("either") if "either" in keys else len(keys)
    places = [each.at[0] for each in frame.slots.named]
    # "More than either" is more than each of them.
    is_held = "than" not in keys and frame.slots.has("more", "fewer", "ahead", "behind", "max", "min")
    return is_held and "or" in keys[at:] and any(place < at for place in places) and any(place > at for place in places)


def asks_first_in_time(frame: Frame) -> bool:
    """Whether it is asked which was the first to pass a number, of two dates ("which fell below 2 % first?")."""
    has_bound = any(given.relation in ("below", "above", "atmost", "atleast") for given in frame.slots.amounts)
    return (
        "first" in frame.keys
        and not _ASKING.isdisjoint(frame.keys)
        and has_bound
        and frame.slots.has("fall", "rise", "cross")
    )


def asks_of_moved_places(frame: Frame) -> bool:
    """Whether it is asked which went from one place of an order to another ("moved from second to third")."""
    keys = frame.keys
    if _MOVED.isdisjoint(keys):
        return False
    return any(
        key == "from" and keys[at + 1] in ORDINALS and "to" in keys[at + 2 : at + 4] for at, key in enumerate(keys[:-1])
    )


def joins_unlike(frame: Frame) -> bool:
    """Whether two unlike things are to be computed with ("the sum of China's models and the MMLU lead")."""
    keys = frame.keys
    opens = next((at for at, key in enumerate(keys[:-1]) if key in _OF_BOTH and keys[at + 1] in _JOINING), -1)
    joint = next((at for at, key in enumerate(keys) if key == "and" and at > opens >= 0), 0)
    if not joint:
        return False
    before = {each.dimension for each in frame.slots.named if opens < each.at[0] < joint}
    after = {each.dimension for each in frame.slots.named if each.at[0] > joint}
    is_lead = bool(frame.measure.between)
    return bool(before and after and not before & after) or not is_lead and not LEADS.isdisjoint(keys[joint:])


def compares_spreads(frame: Frame) -> bool:
    """Whether the spread at one time is held against that at another ("was the range larger in 2023 than in 2024?")."""
    return frame.slots.has("spread") and frame.slots.has("more", "fewer", "same") and len(frame.whens()) > 1


def compares_words(frame: Frame) -> bool:
    """Whether it is asked what one has over another of what is given in words ("millions"), and not in numbers."""
    # "Who has the lead over Europe in patents?" asks who, and no size of it.
    is_lead = frame.keys[:1] == ("what",) and ("lead", "over") in set(pairwise(frame.keys))
    asks = is_lead or any(each.sense.id == "advantage" for each in frame.slots.scan.cues)
    return asks and any(fact.value is None for fact in frame.cube.by_measure.get(frame.measure.id, ()))


def asks_whether_it_will(frame: Frame) -> bool:
    """Whether it is asked if one comes to be ahead of another, where a trend gives a figure ("will X overtake Y?")."""
    return "will" in frame.keys and frame.slots.has("cross") and not frame.slots.has("when", "howlong", "how", "define")


def holds_multiple_between_rates(frame: Frame) -> bool:
    """Whether one thing that grows is to become a multiple of another ("until A is ten times B")."""
    if not frame.measure.unit.is_rate or not frame.axis or not frame.slots.has("howlong", "when"):
        return False
    places = sorted(each.at[0] for each in frame.slots.named if each.dimension == frame.axis)
    factors = [given.place for given in frame.slots.amounts if given.unit == TIMES]
    return len(places) > 1 and any(places[0] < at < places[-1] for at in factors)
