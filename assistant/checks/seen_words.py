"""A question as its restrictions are looked for: its words, and the positions that names, times and numbers explain."""

from assistant.composing.frame import Frame
from assistant.facts import Measure
from assistant.tuples import NamedTuple
from assistant.utterance.phrases import Sense
from assistant.utterance.words import Word

_MEMBERS = ("member", "described")


class Seen(NamedTuple):
    """A question as restrictions look at it: its words, and the positions that names, times and numbers explain."""

    frame: Frame
    words: tuple[Word, ...]
    keys: tuple[str, ...]
    #: The words as they are compared, and as they are typed in small letters.
    forms: frozenset[str]
    bound: frozenset[int]
    #: The last positions of members, and the first and last positions of things ("models").
    members: frozenset[int]
    things: frozenset[int]

    def key(self, at: int) -> str:
        """The key at a position; "" outside of the question."""
        return self.keys[at] if 0 <= at < len(self.keys) else ""

    def is_plain(self, at: int) -> bool:
        """Whether a word stands there that no name, time or number explains."""
        return 0 <= at < len(self.keys) and at not in self.bound and self.keys[at].isalpha()


def see(frame: Frame) -> Seen:
    """A question as restrictions look at it."""
    scan, measure = frame.slots.scan, frame.measure
    own = [each for each in scan.measures if each.sense.id == measure.id and each.sense.kind != "verb"]
    names = [each for each in scan.names if _explains(each.sense, measure)]
    named = {at for each in frame.slots.named for at in each.at}
    keys = frame.keys
    subjects = [each for each in names if each.sense.kind == "subject" and named.isdisjoint(each.at)]
    things = {each.start for each in subjects if keys[each.at[-1]] in _things(measure)}
    things |= {at for at, key in enumerate(keys) if measure.each and key == measure.each}
    things |= {each.start for each in own} if measure.each or not measure.unit.base else set()
    things |= {each.at[0] for each in frame.slots.named if keys[each.at[-1]] in _things(measure)}
    return Seen(
        frame,
        scan.words,
        keys,
        frozenset((*keys, *(word.text.lower() for word in scan.words))),
        frozenset(at for each in (*own, *names, *frame.slots.whens) for at in each.at) | scan.dated | scan.numbered,
        frozenset(each.at[-1] for each in (*frame.slots.named, *frame.slots.left_out)),
        frozenset(things),
    )


def _explains(sense: Sense, measure: Measure) -> bool:
    kind, key, more = sense
    return kind == "subject" or (key if kind == "dimension" else more if kind in _MEMBERS else "") in measure.dimensions


def _things(measure: Measure) -> frozenset[str]:
    return frozenset((measure.each, "model", "system", "llm", "ai") if measure.each else ("model", "system", "llm"))


def is_per_thing_of_one(seen: Seen, at: int) -> bool:
    """Whether a "per" is followed by the thing counted of the one that is named: "models per model of China"."""
    slots, each = seen.frame.slots, seen.frame.measure.each
    is_alone = len(slots.members(seen.frame.axis)) == 1 and not slots.has("ratio")
    return bool(each) and is_alone and each in seen.keys[at + 1 : at + 4]
