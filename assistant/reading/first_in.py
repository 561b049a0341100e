"""What somebody is first in, whatever it is of: "in what does China lead?", "is Europe ahead in anything?"."""

from collections.abc import Iterator
from itertools import pairwise

from assistant.english.directions import AHEAD
from assistant.facts import Fact, Facts, Measure, Pack
from assistant.reading.told import Told, members_in, told_facts
from assistant.utterance.denials import turns
from assistant.utterance.forms import is_claim
from assistant.utterance.mentions import Mention
from assistant.utterance.scanning import Scan

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
    meant, *others = (_by_dimension(pack, [each for each in named if each.start == place]) for place in places)
    given = Facts.grouped(pack.facts)
    facts = [fact for measure in pack.measures.values() for fact in _firsts(measure, given, meant, others)]
    if not facts:
        # What the report leaves out may be otherwise.
        return None
    name = pack.members[next(iter(meant.values()))].name
    names = (pack.measures[fact.measure].name for fact in facts)
    told = told_facts(scan, "first", names, facts, f"in which {name} is first; ask about one.")
    return told._replace(value=True, text=f"Yes: {told.text}") if is_claim(scan) else told


_PAIR = 2


def _is_open(keys: list[str]) -> bool:
    """Whether it is left open what somebody is first in ("in what", "in which areas", "anything")."""
    return not _ANYTHING.isdisjoint(keys) or any(
        one in ("in", "at") and other == "what" or one in _BEFORE_FIELDS and other in _FIELDS
        for one, other in pairwise(keys)
    )


def _by_dimension(pack: Pack, named: list[Mention]) -> dict[str, str]:
    """The members that a name may mean, by their dimensions: it is that of several, and a measure has one of them."""
    found: dict[str, str] = {}
    for each in named:
        found.setdefault(pack.members[each.sense.id].dimension, each.sense.id)
    return found


def _firsts(measure: Measure, given: Facts, meant: dict[str, str], others: list[dict[str, str]]) -> Iterator[Fact]:
    """The latest facts of a measure by which the one that is meant is first of all, or ahead of another one."""
    dimension = measure.dimensions[0] if len(measure.dimensions) == 1 else ""
    if measure.between is None and (dimension not in meant or others and dimension not in others[0]):
        return
    facts = [fact for fact in given.of(measure.id) if not fact.beside]
    if measure.between is not None:
        yield from _leads(facts, measure.between, meant, others)
        return
    member, other = meant[dimension], others[0][dimension] if others else ""
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


def _leads(
    facts: list[Fact], between: tuple[str, str], meant: dict[str, str], others: list[dict[str, str]]
) -> Iterator[Fact]:
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
        is_over = not others or second in others[0].values()
        if fact.value and first in meant.values() and is_over:
            yield fact


def _end(fact: Fact) -> int:
    return fact.period.end if fact.period else 0
