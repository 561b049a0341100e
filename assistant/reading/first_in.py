"""What somebody is first in, whatever it is of: "in what does China lead?", "is Europe ahead in anything?"."""

from collections.abc import Iterator
from itertools import pairwise

from assistant.english.directions import AHEAD
from assistant.facts import Fact, Measure, Pack
from assistant.reading.told import Told, as_told, members_in
from assistant.utterance.denials import turns
from assistant.utterance.forms import is_claim
from assistant.utterance.mentions import Mention
from assistant.utterance.phrases import Sense
from assistant.utterance.scanning import Scan

#: How many statements are told at most.
_MOST = 5
_ANYTHING = frozenset("anything something".split())
_FIELDS = frozenset("area field category respect aspect subject thing way topic domain discipline".split())
_BEFORE_FIELDS = frozenset("which what any some".split())
_FIRST = AHEAD | frozenset(
    "first top lead led leader leading number one 1 best beat beaten win won rank overtaken".split()
)
#: All that such a question says beside who is first, and over whom.
_FRAME = (
    _FIRST
    | _ANYTHING
    | _FIELDS
    | frozenset(
        "in at on of over than the a is are was be do does doe did has have and so then what which where any some all "
        "list name tell me there world globally worldwide anyone everyone else others rest according to report article "
        "still already now currently really actually according no ai it that this".split()
    )
)
_WORLD = frozenset("world globally worldwide anyone everyone others rest".split())


def first_in(scan: Scan, pack: Pack, cues: set[str], members: list[Mention], general: list[Mention]) -> Told | None:
    """The figures in which the one that is named is first, or ahead of the other; None for any other question.

    Told are places that the report gives, numbers of what adds up, and leads; a claim that there are some is judged.
    """
    keys = [word.key for word in scan.words]
    if scan.amounts or scan.periods or not _is_open(keys):
        return None
    named = [each for each in members_in(scan) if not _WORLD.issuperset(keys[at] for at in each.at)]
    spent = {at for each in named for at in each.at}
    left = {word.key for at, word in enumerate(scan.words) if at not in spent and not word.is_break}
    places = sorted({each.start for each in named})
    if not 0 < len(places) <= _PAIR or left.isdisjoint(_FIRST) or not left <= _FRAME or turns(scan):
        return None
    meant = [[each.sense.id for each in named if each.start == place] for place in places]
    facts = [fact for measure in pack.measures.values() for fact in _firsts(measure, pack, meant[0], meant[1:])]
    if not facts:
        # What the report leaves out may be otherwise.
        return None
    name = pack.members[meant[0][0]].name
    begins = "Yes: " if is_claim(scan) else ""
    lines = [fact.statement for fact in facts[:_MOST]]
    if len(facts) > _MOST:
        lines.append(f"There are {len(facts) - _MOST} more in which {name} is first; ask about one.")
    names = tuple(dict.fromkeys(pack.measures[fact.measure].name for fact in facts))
    value = True if begins else names if len(names) > 1 else names[0]
    told = Told("first", value, begins + "\n".join(lines), facts=tuple(facts[:_MOST]))
    return as_told(scan, told, [Mention(Sense("first", "asked"), tuple(range(len(scan.words))))])


_PAIR = 2


def _is_open(keys: list[str]) -> bool:
    """Whether it is left open what somebody is first in ("in what", "in which areas", "anything")."""
    return not _ANYTHING.isdisjoint(keys) or any(
        one in ("in", "at") and other == "what" or one in _BEFORE_FIELDS and other in _FIELDS
        for one, other in pairwise(keys)
    )


def _firsts(measure: Measure, pack: Pack, meant: list[str], others: list[list[str]]) -> Iterator[Fact]:
    """The latest facts of a measure by which the one that is meant is first of all, or ahead of another one.

    A name may be that of several members; the measure has one of them.
    """
    facts = [fact for fact in pack.facts if fact.measure == measure.id and not fact.beside]
    if measure.between is not None:
        yield from _leads(facts, measure.between, meant, others)
        return
    member = next((each for each in meant if (pack.members[each].dimension,) == measure.dimensions), "")
    if not member:
        return
    dimension = pack.members[member].dimension
    other = next((each for each in (others[0] if others else ()) if pack.members[each].dimension == dimension), "")
    if others and not other:
        return
    placed = [fact for fact in facts if fact.rank == 1 and fact.members[dimension] == member]
    yield from placed
    if placed or not measure.adds_up:
        return
    last = max((fact.period.end for fact in facts if fact.period), default=0)
    latest = {fact.members[dimension]: fact for fact in facts if fact.period and fact.period.end == last}
    own = latest.pop(member, None)
    rivals = [latest[other]] if other in latest else [] if other else list(latest.values())
    if own is not None and own.value is not None and rivals:
        numbers = [each.value for each in rivals if each.value is not None and each.unit == own.unit]
        if len(numbers) == len(rivals) and own.value > max(numbers):
            yield own


def _leads(facts: list[Fact], between: tuple[str, str], meant: list[str], others: list[list[str]]) -> Iterator[Fact]:
    """The latest facts of a lead of one over another that are of the one that is ahead."""
    newest: dict[tuple[str, ...], Fact] = {}
    for fact in facts:
        of = tuple(fact.members.values())
        if of not in newest or _end(fact) > _end(newest[of]):
            newest[of] = fact
    for fact in newest.values():
        first, second = (fact.members[each] for each in between)
        if fact.value is not None and fact.value < 0:
            first, second = second, first
        is_over = not others or second in others[0]
        if fact.value and first in meant and is_over:
            yield fact


def _end(fact: Fact) -> int:
    return fact.period.end if fact.period else 0
