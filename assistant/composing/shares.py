"""What one value is of another, in percent, where the two are of two times or of two members."""

from __future__ import annotations

from assistant.composing.frame import Frame
from assistant.composing.outcomes import Declined
from assistant.composing.pairs import operands, pair_of
from assistant.operations.query import Query
from assistant.reading.growth_names import is_growth


def share(frame: Frame) -> Query:
    """One value as a percentage of another: the later of the earlier, unless they are named as part and whole."""
    found = _part_and_whole(frame)
    places = [when.place for when in frame.whens()]
    words = [word.key for word in frame.slots.scan.words]
    hundred = next((at for at in frame.slots.cues.get("base", ()) if "100" in words[at : at + 4]), -1)
    if len(places) == 2 and hundred > 0:
        # "taking the 2023 lead as 100": the whole is named right before.
        return Query("share", found[::-1] if places[0] < hundred < places[1] else found)
    if (
        len(places) == 2
        and frame.slots.first("share", "base", "percent") < places[0]
        and not frame.slots.members(frame.axis)[1:]
    ):
        # "what percentage of the 2023 lead was there in 2024": the whole is named first.
        return Query("share", found[::-1])
    return Query("share", found)


def made_up(frame: Frame) -> Query:
    """What share one time's value makes up of another's: of the two the one right before the verb is the part."""
    found = _part_and_whole(frame)
    verb = frame.slots.first("makes up")
    before = [place for place, when in enumerate(frame.whens()) if when.place < verb]
    return Query("share", found[::-1] if before[-1:] == [1] else found)


def share_of_first(frame: Frame) -> Query:
    """The thing named second as a percentage of the one named first."""
    return Query("share", _part_and_whole(frame)[::-1])


def _part_and_whole(frame: Frame) -> tuple[Query, Query]:
    """The two things named; declines where they are growths, of which none is a part of another."""
    if is_growth(frame.measure):
        raise Declined("unlike", "One growth is no part of another.")
    return pair_of(operands(frame), "A share is taken of one thing in another.")


def is_one_to_another(frame: Frame) -> bool:
    """Whether a proportion is asked for of one of two to the other ("the proportion of US to Chinese models")."""
    named = frame.slots.named_in(frame.axis) if frame.axis else []
    return len(named) == 2 and frame.keys[named[0].at[-1] + 1 : named[1].at[0]] in (("to",), ("to", "the"))
