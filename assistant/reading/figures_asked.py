"""What a figure is of: "what does the 15 stand for?", "the 8.1 % - what is that?"."""

from assistant.facts import Fact, Pack
from assistant.reading.told import Told, as_told
from assistant.utterance.amounts import Given
from assistant.utterance.mentions import Mention
from assistant.utterance.phrases import Sense
from assistant.utterance.scanning import Scan

#: How many facts with the figure are told at most.
_MOST = 5
_ASKING = frozenset("what whats which where".split())
#: All that such a question says beside the figure, its time and the report.
_FRAME = _ASKING | frozenset(
    "is was are were be do does doe did the that this it its these those a stand stood for refer to mean meant "
    "represent signify describe denote correspond belong measure express tell say about come from of in at on by as "
    "figure number value percentage thing here there exactly again and so mention mentioned quote quoted s".split()
)
#: Verbs and words without which "where is 15?" asks for no ground.
_COMING = frozenset(("come", "from"))
#: A figure is meant as it is printed: neither "more than 15" nor "at most 3".
_EXACT = frozenset(("", "exactly", "about"))
#: Units in which the same figure is spoken of.
_ALIKE = {"percentage point": "percent", "times": "times per year"}


def figure_asked(scan: Scan, pack: Pack, cues: set[str], members: list[Mention], general: list[Mention]) -> Told | None:
    """The facts that have the one figure of a question that asks for nothing but what it is; None for any other."""
    if len(scan.amounts) != 1 or scan.amounts[0].relation not in _EXACT:
        return None
    given, words = scan.amounts[0], scan.words
    of_report = {at for each in scan.names if each.sense.kind == "subject" for at in each.at}
    spent = {*given.at, given.place, *scan.dated, *of_report}
    keys = {word.key for at, word in enumerate(words) if at not in spent and not word.is_break}
    if _ASKING.isdisjoint(keys) or not keys <= _FRAME or "where" in keys and not keys >= _COMING:
        return None
    facts = [fact for fact in pack.facts if _is_given(fact, given)]
    for dated in scan.periods:
        facts = [fact for fact in facts if fact.period and dated.period.contains(fact.period)]
    if not facts:
        return None
    names = tuple(dict.fromkeys(pack.measures[fact.measure].name for fact in facts))
    lines = [fact.statement for fact in facts[:_MOST]]
    if len(facts) > _MOST:
        lines.append(f"There are {len(facts) - _MOST} more figures of that size; say of what it is to be.")
    told = Told("figure", names if len(names) > 1 else names[0], "\n".join(lines), facts=tuple(facts[:_MOST]))
    return as_told(scan, told, [Mention(Sense("figure", "asked"), tuple(range(len(words))))])


def _is_given(fact: Fact, given: Given) -> bool:
    """Whether a fact is the figure, in the unit that is said with it if one is."""
    if fact.unit is None or fact.beside:
        return False
    base = given.unit.base
    if base and fact.unit.base != base and fact.unit.base != _ALIKE.get(base):
        return False
    scale = fact.unit.scale
    return any(
        end is not None and given.number.scaleb(given.unit.scale) in (end.scaleb(scale), end if not base else None)
        for end in (fact.value, fact.high)
    )
