"""What a figure is of: "what does the 15 stand for?", "the 8.1 is of which test?", "who has 40?"."""

from itertools import pairwise

from assistant.facts import Fact, Pack
from assistant.reading.told import Told, told_facts
from assistant.utterance.amounts import Given
from assistant.utterance.mentions import Mention
from assistant.utterance.scanning import Scan

_WHO = frozenset("who whom whose".split())
_ASKING = frozenset("what whats which where tell".split()) | _WHO
#: When it is asked which time a figure is for.
_TIMES = frozenset("when year month date day time".split())
_WHICH = ("what", "which")
#: All that such a question says beside the figure, its time and the report.
_FRAME = (
    _ASKING
    | _TIMES
    | frozenset(
        "is was are were be do does doe did the that this it its these those a stand stood for refer to mean meant "
        "represent signify describe denote correspond belong measure express tell say about come from of in at on by "
        "as figure number value percentage thing here there exactly again and so mention mentioned quote quoted s "
        "text article report have has had make made grew grow grown reach reached me more i do not understand "
        "wait hm ok which get got score scored".split()
    )
)
#: Verbs and words without which "where is 15?" asks for no ground.
_COMING = frozenset(("come", "from"))
#: A figure is meant as it is printed: neither "more than 15" nor "at most 3", but of what is printed as a range.
_EXACT = frozenset(("", "exactly", "about"))
_OF_RANGES = frozenset(("above", "nearly"))
#: Units in which the same figure is spoken of.
_ALIKE = {"percentage point": "percent", "times": "times per year"}


def figure_asked(scan: Scan, pack: Pack, cues: set[str], members: list[Mention], general: list[Mention]) -> Told | None:
    """The facts that have the one figure of a question that asks for nothing but what it is; None for any other.

    The value is whose it is where that is asked ("on which benchmark?"), and when where a time is; else its measure.
    """
    if len(scan.amounts) != 1:
        return None
    given, words = scan.amounts[0], scan.words
    nouns = [each for each in scan.names if each.sense.kind == "dimension" and each.start != given.at[-1] + 1]
    of_report = {at for each in scan.names if each.sense.kind == "subject" for at in each.at}
    spent = {*given.at, given.place, *scan.dated, *(at for each in nouns for at in each.at)}
    spent |= {at for at in of_report if at != given.at[-1] + 1}
    keys = {word.key for at, word in enumerate(words) if at not in spent and not word.is_break}
    if _ASKING.isdisjoint(keys) or "where" in keys and not keys >= _COMING:
        return None
    if "not" in keys and "understand" not in keys:
        return None
    left = keys - _FRAME
    if len(left) > 1:
        return None
    # "The 40 models" says with the number what is counted.
    facts = [fact for fact in pack.facts if _is_given(fact, given) and left <= {fact.unit and fact.unit.base}]
    for dated in scan.periods:
        facts = [fact for fact in facts if fact.period and dated.period.contains(fact.period)]
    asked = {each.sense.id for each in nouns}
    if asked:
        facts = [fact for fact in facts if not asked.isdisjoint(fact.members)]
    if not facts:
        return None
    if keys & _WHO and not asked:
        asked = {next(iter(fact.members), "") for fact in facts}
    when = "when" in keys or any(one.key in _WHICH and other.key in _TIMES for one, other in pairwise(words))
    names = (_value(fact, pack, asked, when) for fact in facts)
    return told_facts(scan, "figure", names, facts, "figures of that size; say of what it is to be.")


def _value(fact: Fact, pack: Pack, asked: set[str], asks_when: bool) -> str:
    for dimension in asked:
        if dimension in fact.members:
            return pack.members[fact.members[dimension]].name
    if asks_when and fact.period is not None:
        return fact.period.label
    return pack.measures[fact.measure].name


def _is_given(fact: Fact, given: Given) -> bool:
    """Whether a fact is the figure, in the unit that is said with it if one is."""
    if fact.unit is None or fact.beside:
        return False
    if given.relation not in _EXACT and (given.relation not in _OF_RANGES or fact.high is None):
        return False
    base = given.unit.base
    if base and fact.unit.base != base and fact.unit.base != _ALIKE.get(base):
        return False
    scale = fact.unit.scale
    return any(
        end is not None and given.number.scaleb(given.unit.scale) in (end.scaleb(scale), end if not base else None)
        for end in (fact.value, fact.high)
    )
