"""Whether the size of one of the counted things is asked for ("the average deal"), which no number of them tells."""

from __future__ import annotations

from assistant.composing.frame import Frame

#: Words of how large one thing is, or which is the largest. "Most" and "fewest" are of numbers.
_SIZES = frozenset(
    "largest biggest smallest greatest average mean median typical priciest costliest heaviest longest".split()
)
_NUMBERS = frozenset("number count total many volume tally amount figure sum".split())


def asks_size_of_one(frame: Frame) -> bool:
    """Whether a counted thing in the singular is called large or average ("the largest deal"), and no number is."""
    keys, words = frame.keys, frame.slots.scan.words
    if not frame.measure.each or frame.measure.unit.is_rate or not _NUMBERS.isdisjoint(keys):
        return False
    said = [each for each in frame.slots.scan.measures if each.sense.id == frame.measure.id]
    nouns = {each.at[-1] for each in said if each.sense.kind == "measure"}
    nouns |= {at for at, key in enumerate(keys) if key == frame.measure.each.split()[-1]}
    nouns -= {at for each in frame.slots.nouns for at in each.at}
    own = nouns | {at for each in said for at in each.at}
    own |= {at for each in frame.slots.scan.names if each.sense.kind == "subject" for at in each.at}
    for at in (at for at, key in enumerate(keys) if key in _SIZES):
        end = at + 1
        while end in own:
            end += 1
        last = words[end - 1].text.lower()
        if end - 1 in nouns and last.isalpha() and not last.endswith("s"):
            return True
    return False
