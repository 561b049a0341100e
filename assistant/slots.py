"""What a question says about one measure: the slots that it fills, and the words that nothing explains."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from assistant.amounts import Given
from assistant.dating import Dated
from assistant.facts import Measure, Pack
from assistant.mentions import Mention, choose, is_harmless
from assistant.scanning import Scan

_MEASURE_KINDS = ("measure", "head", "verb")
_MEMBER_KINDS = ("member", "described")


@dataclass(frozen=True, slots=True)
class Named:
    """A member that a question names, and where."""

    dimension: str
    member: str
    at: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Slots:
    """The slots of a question for one measure of a pack."""

    scan: Scan
    pack: Pack
    measure: Measure
    named: tuple[Named, ...]
    #: Dimensions asked for by a noun ("which benchmark"), with the positions of the nouns.
    nouns: tuple[Named, ...]
    periods: tuple[Dated, ...]
    #: "first", "latest", "both" with their positions.
    whens: tuple[Mention, ...]
    amounts: tuple[Given, ...]
    #: meaning → the positions of its mentions' first words.
    cues: dict[str, tuple[int, ...]]
    unexplained: tuple[int, ...]
    #: How the measure was named: "", "either", "reversed", or None if it was not named at all.
    way: str | None
    score: int
    named_words: int = 0
    carried: tuple[str, ...] = field(default=())

    def members(self, dimension: str) -> tuple[str, ...]:
        """The members of a dimension in the order in which they were first named."""
        return tuple(dict.fromkeys(each.member for each in self.named if each.dimension == dimension))

    def has(self, *meanings: str) -> bool:
        """Whether a cue of any of these meanings is there."""
        return any(meaning in self.cues for meaning in meanings)

    def words_at(self, positions: Iterable[int]) -> str:
        """The words at some positions, as typed."""
        return " ".join(self.scan.words[at].text for at in positions)


def fill_slots(scan: Scan, pack: Pack, measure: Measure) -> Slots | None:
    """The slots for a measure; None if nothing in the question points to it."""
    own = set(measure.dimensions)
    mentions = [each for each in scan.names if each.sense.kind in _MEMBER_KINDS and _dimension(each, measure) in own]
    mentions += [each for each in scan.names if each.sense.kind == "dimension" and each.sense.id in own]
    mentions += [each for each in scan.names if each.sense.kind == "subject"]
    ours = [each for each in scan.measures if each.sense.id == measure.id]
    chosen = choose([*mentions, *ours])
    names = [each for each in chosen if each.sense.kind == "measure"]
    pointing = [each for each in chosen if each.sense.kind in ("measure", "head", "verb", *_MEMBER_KINDS)]
    if not pointing:
        return None
    covered = {at for each in chosen for at in each.at}
    strong = {at for each in chosen if each.sense.kind in ("measure", *_MEMBER_KINDS) for at in each.at}
    cues = [each for each in scan.cues if not strong.issuperset(each.at)]
    whens = [each for each in cues if each.sense.kind == "when" and not strong.intersection(each.at)]
    explained = covered | scan.dated | scan.numbered | {at for each in cues for at in each.at}
    unexplained = tuple(
        at for at, word in enumerate(scan.words) if at not in explained and not word.is_break and not is_harmless(word) and word.text.isalnum()
    )
    meanings: dict[str, list[int]] = {}
    for each in cues:
        if each.sense.kind == "cue":
            meanings.setdefault(each.sense.id, []).append(each.start)
    weights = {"measure": 3, "member": 2, "described": 2, "head": 2, "verb": 2, "dimension": 1}
    score = sum(weights.get(each.sense.kind, 0) * len(each.at) for each in chosen) - 6 * len(unexplained)
    return Slots(
        scan,
        pack,
        measure,
        tuple(Named(_dimension(each, measure), each.sense.id, each.at) for each in chosen if each.sense.kind in _MEMBER_KINDS),
        tuple(Named(each.sense.id, "", each.at) for each in chosen if each.sense.kind == "dimension" and not _is_apposed(each, chosen)),
        scan.periods,
        tuple(whens),
        tuple(given for given in scan.amounts if given.place not in strong),
        {meaning: tuple(at) for meaning, at in meanings.items()},
        unexplained,
        names[0].sense.more if names else None,
        score,
        sum(len(each.at) for each in chosen if each.sense.kind in _MEASURE_KINDS),
    )


def _dimension(mention: Mention, measure: Measure) -> str:
    """The dimension of a measure that a member fills: of the two of a lead, the first stands for both."""
    dimension = mention.sense.more
    return measure.between[0] if measure.between and dimension in measure.between else dimension


def _is_apposed(noun: Mention, chosen: list[Mention]) -> bool:
    """Whether a noun only says what a named member is ("the MATH benchmark"), and asks for nothing."""
    beside = {noun.at[0] - 1, noun.at[-1] + 1}
    return any(each.sense.kind in _MEMBER_KINDS and each.sense.more == noun.sense.id and beside & {each.at[0], each.at[-1]} for each in chosen)
