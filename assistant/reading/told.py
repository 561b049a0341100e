"""What can be told without a measure, and how much of a question it explains."""

from collections.abc import Iterable, Sequence

from assistant.facts import Fact, Member, Pack, Topic
from assistant.tuples import NamedTuple
from assistant.utterance.forms import is_claim
from assistant.utterance.harmless_words import is_harmless
from assistant.utterance.mentions import Mention
from assistant.utterance.phrases import Sense
from assistant.utterance.scanning import Scan


class Told(NamedTuple):
    """What is told without a measure: the bare value, the text, and what it stands on."""

    kind: str
    value: str | bool | tuple[str, ...]
    text: str
    topics: tuple[Topic, ...] = ()
    members: tuple[Member, ...] = ()
    facts: tuple[Fact, ...] = ()
    #: How much of the question it explains; the rest is what it does not.
    score: int = 0
    unexplained: tuple[int, ...] = ()
    unit: str | None = None
    #: The positions of the words that it explains by name.
    at: frozenset[int] = frozenset()


def members_in(scan: Scan) -> list[Mention]:
    return [each for each in scan.names if each.sense.kind in ("member", "described")]


def unexplained(scan: Scan, mentions: Iterable[Mention], spent: frozenset[int] = frozenset()) -> tuple[int, ...]:
    """The words that neither these mentions nor English explain; those at the positions `spent` are explained."""
    covered = {at for each in mentions for at in each.at} | spent | {at for each in scan.cues for at in each.at}
    covered |= {at for each in scan.names if each.sense.kind in ("subject", "dimension") for at in each.at}
    covered |= {at for given in scan.amounts if not given.unit.base and given.number < 13 for at in given.at}
    return tuple(
        at
        for at, word in enumerate(scan.words)
        if at not in covered and not word.is_break and word.key.isalnum() and not is_harmless(scan.words, at)
    )


def as_told(scan: Scan, told: Told, mentions: Iterable[Mention]) -> Told:
    used = list(mentions)
    missed = unexplained(scan, used)
    at = frozenset(place for each in used for place in each.at)
    return told._replace(score=sum(2 * len(each.at) for each in used) - 6 * len(missed), unexplained=missed, at=at)


def told_facts(scan: Scan, kind: str, names: Iterable[str], facts: Sequence[Fact], more: str) -> Told:
    """What facts of any measures say, for a question all of whose words ask for that; `more` says what is not told.

    The value is the one name, or all of them.
    """
    lines = [fact.statement for fact in facts[:MOST_TOLD]]
    if len(facts) > MOST_TOLD:
        lines.append(f"There are {len(facts) - MOST_TOLD} more {more}")
    found = tuple(dict.fromkeys(names))
    value = found if len(found) > 1 else found[0]
    told = Told(kind, value, "\n".join(lines), facts=tuple(facts[:MOST_TOLD]))
    return as_told(scan, told, [Mention(Sense(kind, "asked"), tuple(range(len(scan.words))))])


#: How many statements are told at most.
MOST_TOLD = 5


def asks_which_other(scan: Scan, pack: Pack, topic: Topic) -> bool:
    """Whether it is asked "on which benchmark" or the like, and the topic's answer names none of that kind."""
    if topic.about or topic.asks:
        return False
    keys = [word.key for word in scan.words]
    asked = {
        (each.sense.id, each.sense.more)
        for each in scan.names
        if each.sense.kind == "dimension" and each.start and keys[each.start - 1] == "which"
    }
    if not asked:
        return False
    named = [member for member in pack.members.values() if member.name == topic.value]
    return not any((each.dimension, kind) in asked for each in named for kind in ("", each.kind))


def counts_them(scan: Scan, topic: Topic) -> bool:
    """Whether it is asked how many there are ("editions"), which place one has, or how far it is behind, which nothing
    that is told says."""
    keys = {word.key for word in scan.words}
    if "how" in keys and keys & {"far", "much"} and any(each.sense.id in _DISTANT for each in scan.cues):
        return not any(map(str.isdigit, topic.value))
    if "rank" in keys and any(each.sense.id == "which place" for each in scan.cues) and not is_claim(scan):
        return True
    is_rhythm = topic.about == "frequency" and "year" in keys
    return "many" in keys and bool(topic.about) and not is_rhythm and not is_claim(scan)


_DISTANT = ("ahead", "behind")
#: Words before the name of one that something is done to, or by whom.
_BESIDE = frozenset("with to from between by of over against and than on".split())


def turns_round(scan: Scan, pack: Pack, topic: Topic) -> bool:
    """Whether a question claims of another one what a topic says of the first of two that its statement names."""
    in_statement = [
        (place, member.id)
        for member in pack.members.values()
        if (place := max(topic.statement.find(member.name), topic.statement.find(member.spoken))) >= 0
    ]
    kinds = {pack.members[each].dimension for _, each in in_statement}
    if len(in_statement) < _TWO or len(kinds) > 1:
        return False
    first, stated = min(in_statement)[1], {each for _, each in in_statement}
    named = sorted((each for each in members_in(scan) if each.sense.id in stated), key=lambda each: each.start)
    if not named or named[0].sense.id == first:
        return False
    before = [word.key for word in scan.words[: named[0].start] if word.key != "the"]
    return not before or before[-1] not in _BESIDE


_TWO = 2


def asks_share(scan: Scan, spent: set[int], topic: Topic) -> bool:
    """Whether a part of something is asked for beside words that are spent, which no name or finding is."""
    asked = any(each.sense.id in ("share", "percent") and not spent.issuperset(each.at) for each in scan.cues)
    return asked and not topic.value[:1].isdigit()


def are_joined(one: list[Mention], other: list[Mention], scan: Scan) -> bool:
    """Whether nothing but an "and" stands between some names and others ("the growth of X and the number of Y")."""
    for before, after in ((one, other), (other, one)):
        start, end = max(each.at[-1] for each in before) + 1, min(each.start for each in after)
        between = [word.key for word in scan.words[start:end] if word.key != "the"]
        if between in (["and"], ["&"]):
            return True
    return False
