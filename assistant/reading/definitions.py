"""Members told without a measure: what they are, which one is described, and lists of them."""

from __future__ import annotations

from itertools import pairwise

from assistant.english.general import COVERING, REPORT, WHO_IS
from assistant.english.restricting import SIMPLE
from assistant.facts import Facts, Member, Pack, Source
from assistant.reading.told import Told, as_told
from assistant.utterance.amounts import Given
from assistant.utterance.forms import is_claim
from assistant.utterance.mentions import Mention, choose
from assistant.utterance.phrases import Sense
from assistant.utterance.scanning import Scan

#: Cues that may stand in a question for a definition.
DEFINING = frozenset(
    "tests define compare which who where list plain count how all any verify than not same advice ahead kept what "
    "sum become".split()
)


def covered(scan: Scan, pack: Pack, cues: set[str], members: list[Mention], general: list[Mention]) -> Told | None:
    """ "Does the report cover MMLU?": yes, as it is one of the things that its facts are about."""
    keys = {word.key for word in scan.words}
    if REPORT.isdisjoint(keys) or COVERING.isdisjoint(keys) or not is_claim(scan) or "only" in cues:
        return None
    named = choose([each for each in scan.names if each.sense.kind == "member"])
    used = {member for fact in pack.facts for member in fact.members.values()}
    if scan.periods or scan.amounts or scan.measures or len(named) != 1 or named[0].sense.id not in used:
        return None
    at = [Mention(Sense("cue", "covered"), (at,)) for at, word in enumerate(scan.words) if word.key in COVERING]
    member = pack.members[named[0].sense.id]
    facts = tuple(fact for fact in pack.facts if member.id in fact.members.values())[:1]
    text = f"Yes: {pack.spoken} speaks of {member.spoken}. {facts[0].statement}"
    return as_told(scan, Told("claim", True, text, facts=facts), [*named, *at])


#: Words that ask what a name is short for.
_EXPANDING = frozenset("stand stands acronym abbreviation abbreviate expand spelled spell letters".split())


_BOTH = 2
#: Up to here a bare number can count the members that are asked about ("which of the four").
_MOST_COUNTED = 12


def _counts_all(scan: Scan, pack: Pack, members: list[Mention]) -> bool:
    """Whether all numbers are how many members there are of the first one's kind ("which of the four")."""
    if not scan.amounts:
        return True
    dimension = pack.members[members[0].sense.id].dimension
    size = sum(member.dimension == dimension for member in pack.members.values())
    return all(not given.unit.base and given.number == size for given in scan.amounts)


def _is_odd(given: Given) -> bool:
    return bool(given.unit.base) or given.number > _MOST_COUNTED


def defined(scan: Scan, pack: Pack, cues: set[str], members: list[Mention], general: list[Mention]) -> Told | None:
    """ "What is MMMU?", "what does HumanEval test?"."""
    if not members or scan.periods or not _counts_all(scan, pack, members):
        return None
    if any(each.sense.kind == "when" for each in scan.cues):
        # Which of them is older is not what they are.
        return None
    own = [each for each in members if each.sense.kind == "member"]
    described = [each for each in members if each.sense.kind == "described"]
    if _EXPANDING & {word.key for word in scan.words}:
        # What a name is short for is a topic where the report says it.
        return None
    plain = {at for each in scan.cues if each.sense.id == "plain" for at in each.at}
    timed = {"date", "period", "year", "month", "when", "series"} & {
        word.key for at, word in enumerate(scan.words) if at not in plain
    }
    named = {at for each in (*own, *described) for at in each.at}
    adds = any(word.key == "plus" and at not in named for at, word in enumerate(scan.words))
    # "X Plus" is another name than "X"; "What was it on MATH?" asks of a figure that nobody has named.
    if adds or "many" in (keys := [word.key for word in scan.words]) or ("it", "on") in pairwise(keys):
        return None
    kinds = {each.at[0] for each in scan.names if each.sense.kind == "dimension"}
    is_kind = any(each.at[-1] + 1 in kinds for each in described) and is_claim(scan)
    asks_which = any(one == "which" and other == "of" for one, other in pairwise(word.key for word in scan.words))
    # "How do X and Y differ in what they test?"
    is_unlike = {"how", "differ"} <= {word.key for word in scan.words} and not scan.measures
    asks_unlike = (is_unlike or "tests" in cues) and len({each.sense.id for each in own}) > 1
    differ = {"difference", "between"} if asks_unlike else set()
    if timed or not own or not (is_kind or asks_which or differ or cues & {"tests", "define", "compare"}):
        return None
    if cues - DEFINING - differ:
        return None
    if len({pack.members[each.sense.id].dimension for each in own}) > 1:
        # "What did this one get on that one?"
        return None
    meant = {each.sense.id for each in described}
    offered = {each.sense.id for each in own}
    if "or" in (word.key for word in scan.words) and len(offered) == _BOTH and len(meant & offered) == 1:
        # "Who tests general knowledge, X or Y?"
        return _which_member(scan, pack, pack.members[(meant & offered).pop()], [*own, *described])
    if described and is_claim(scan):
        return _claimed(scan, pack, own[0], described)
    if is_claim(scan) and "tests" in cues and (len({each.sense.id for each in own}) == _BOTH or len(own) == _BOTH):
        # "Does X test Y?", where Y is another test's name.
        return _claimed(scan, pack, own[0], own[1:])
    if is_claim(scan) and scan.words[0].key in _BEING:
        # What something tests does not say whether it is a fair test.
        return None
    nouns = [each for each in scan.names if each.sense.kind == "dimension"]
    keys = [word.key for word in scan.words]
    asked = [each.start for each in nouns if {"which", "what", "name"} & set(keys[max(0, each.start - 2) : each.start])]
    asked += [at for at, key in enumerate(keys) if key == "which" and keys[at + 1 : at + 2] == ["of"]]
    if "called" in keys and any(each.start == own[0].at[-1] + 1 for each in nouns):
        # "What is the mathematics test called?"
        asked = [-1]
    if asked and asked[0] < own[0].start and len({each.sense.id for each in own}) == 1 and "tests" in cues:
        return _which_member(scan, pack, pack.members[own[0].sense.id], [*own, *described, *nouns])
    defined = tuple(dict.fromkeys(pack.members[each.sense.id] for each in own))
    sentences = " ".join(f"{member.name} {verb_for(member, pack)} {member.definition}." for member in defined)
    value: str | tuple[str, ...] = (
        defined[0].definition if len(defined) == 1 else tuple(member.definition for member in defined)
    )
    return as_told(scan, Told("definition", value, sentences, members=defined), [*own, *described])


_BEING = frozenset("is are was were".split())


def _which_member(scan: Scan, pack: Pack, member: Member, mentions: list[Mention]) -> Told:
    text = f"{member.name}: it {verb_for(member, pack)} {member.definition}."
    return as_told(scan, Told("which member", member.name, text, members=(member,)), mentions)


def verb_for(member: Member, pack: Pack) -> str:
    """The verb between a member and its definition."""
    nouns = pack.dimensions[member.dimension].names
    return "tests" if "test" in nouns or "benchmark" in nouns else "is"


def _claimed(scan: Scan, pack: Pack, own: Mention, described: list[Mention]) -> Told:
    member = pack.members[own.sense.id]
    holds = all(each.sense.id == member.id for each in described)
    text = f"{'Yes' if holds else 'No'}: {member.name} {verb_for(member, pack)} {member.definition}."
    told = as_told(scan, Told("claim", holds, text, members=(member,)), [own, *described])
    before = tuple(each.start - 1 for each in described if each.start)
    otherwise = tuple(
        at for at in before if scan.words[at].key in SIMPLE and scan.words[at].key not in member.definition
    )
    return told._replace(unexplained=(*told.unexplained, *otherwise))


def tested(scan: Scan, pack: Pack, cues: set[str], members: list[Mention], general: list[Mention]) -> Told | None:
    """ "Which test is about coding?": the member with the description."""
    if not members or scan.periods or any(each.sense.kind == "when" for each in scan.cues):
        return None
    described = [each for each in members if each.sense.kind == "described"]
    own = [each for each in members if each.sense.kind == "member"]
    nouns = [each for each in scan.names if each.sense.kind == "dimension"]
    asks = cues & {"which", "tests", "define", "who"} or any(
        word.key in ("name", "what", "called") for word in scan.words
    )
    if (
        not described
        or own
        or any(map(_is_odd, scan.amounts))
        or cues - DEFINING
        or not asks
        or not (nouns or cues & {"which"} or any(word.key == "called" for word in scan.words))
    ):
        return None
    if any(each.sense.kind == "measure" for each in scan.measures):
        return None
    found = tuple(dict.fromkeys(pack.members[each.sense.id] for each in described))
    if len(found) != 1:
        return None
    return _which_member(scan, pack, found[0], [*described, *nouns])


#: Words of questions for one thing that is not said, and for what ought to be.
_NONE_LISTED = frozenset("should other another".split())


def listed(scan: Scan, pack: Pack, cues: set[str], members: list[Mention], general: list[Mention]) -> Told | None:
    """ "Which benchmarks do you know?": the members of a dimension."""
    nouns = [each for each in scan.names if each.sense.kind == "dimension"]
    is_fragment = len(scan.words) <= _FRAGMENT and scan.words[0].key in _BEFORE_NOUN  # "on benchmarks?"
    if not nouns or scan.periods or is_fragment or any(each.sense.kind == "when" for each in scan.cues):
        return None
    origins = {source.id for source in pack.sources.values() if source.kind == "origin"}
    if not _NONE_LISTED.isdisjoint(word.key for word in scan.words) or any(
        each.sense.id in origins for each in scan.names
    ):
        return None
    named = [each for each in scan.names if each.sense.kind in ("member", "described", "topic", "lacking")]
    doing = cues - {"which", "list", "all", "tests", "count", "define", "how", "compare", "verify", "plain"}
    asks = (
        cues & {"which", "list", "all", "count"}
        or scan.words[0].key in ("what", "tell", "give", "on", "in", "for")
        or len(scan.words) < 3
    )
    if not asks:
        return None
    named = [each for each in named if each.sense.more != nouns[0].sense.id or "compare" not in cues]
    measured = any(each.sense.kind == "measure" for each in scan.measures)
    if named or doing or measured or is_claim(scan):
        return None
    if "count" in cues and any(m.unit.base == nouns[0].sense.id for m in pack.measures.values()):
        return None
    dimension = pack.dimensions[nouns[0].sense.id]
    size = sum(member.dimension == dimension.id for member in pack.members.values())
    # "The two countries" of which the benchmarks are said to be are no number of benchmarks.
    others = {each.start - 1 for each in nouns[1:] if each.start > 1 and scan.words[each.start - 2].key == "the"}
    if any(given.number != size or given.relation for given in scan.amounts if given.place not in others):
        return None
    counted = {measure.each for measure in pack.measures.values()}
    if any(word.key in counted for given in scan.amounts for word in scan.words[given.place + 1 : given.place + 2]):
        # "Which country made 3 models?" is asked of a number of models.
        return None
    if len(scan.words) == 1 or len(scan.words) == 2 and scan.words[1].is_break:
        asks = {"list"}
    listed = _known(pack, dimension.id)
    if len(listed) < 2:
        return None
    names = tuple(member.name for member in listed)
    if "count" in cues:
        is_there = not _THERE.isdisjoint(word.key for word in scan.words)
        if pack.edition or is_there and not all(each.definition for each in listed):
            # Those that a report, or one edition of many, has figures for are not all that there are.
            return None
        text = f"{len(names)} {dimension.plural}: {', '.join(names)}."
        return as_told(scan, Told("count", str(len(names)), text, unit=dimension.name), nouns)
    with_definitions = [
        f"{member.name} ({member.definition})" if member.definition else member.name for member in listed
    ]
    return as_told(scan, Told("list", names, f"{', '.join(with_definitions)}.", members=listed), nouns)


_THERE = frozenset("there exist exists existing".split())
_FRAGMENT, _BEFORE_NOUN = 3, frozenset("on in for by at with among about".split())


def _known(pack: Pack, dimension: str) -> tuple[Member, ...]:
    """The members of a dimension that have figures or a definition."""
    facts = Facts.grouped(pack.facts)
    having = (facts.members(measure.id) for measure in pack.measures.values() if dimension in measure.dimensions)
    used: frozenset[str] = frozenset().union(*having)
    members = (member for member in pack.members.values() if member.dimension == dimension)
    return tuple(member for member in members if member.id in used or member.definition)


def counted(scan: Scan, pack: Pack, cues: set[str], members: list[Mention], general: list[Mention]) -> Told | None:
    """ "Are there four benchmarks?": whether the members that are defined are so many."""
    if len(scan.amounts) != 1 or scan.periods or scan.measures:
        return None
    nouns = [each for each in scan.names if each.sense.kind == "dimension"]
    keys = {word.key for word in scan.words}
    if len(nouns) != 1 or not is_claim(scan):
        return None
    given, noun = scan.amounts[0], nouns[0]
    is_said = "there" in keys or bool(REPORT & keys and COVERING & keys)
    named = any(each.sense.kind in ("member", "described", "topic", "lacking") for each in scan.names)
    units = {measure.unit.base for measure in pack.measures.values()}
    if not is_said or named or not given.is_bare or given.place != noun.start - 1 or noun.sense.id in units:
        return None
    found = _known(pack, noun.sense.id)
    if len(found) < 2 or not all(member.definition for member in found) or cues - DEFINING:
        return None
    names = ", ".join(member.name for member in found)
    holds = given.number == len(found)
    text = f"{'Yes' if holds else 'No'}: {len(found)} {pack.dimensions[noun.sense.id].plural}: {names}."
    said = [Mention(Sense("cue", "covered"), (at,)) for at, word in enumerate(scan.words) if word.key in COVERING]
    return as_told(scan, Told("claim", holds, text, members=found), [noun, *said])


def _names(source: Source) -> tuple[str, ...]:
    """What a mention of a source is called: its id, or the first word of its title where that is a name by itself."""
    return source.id, source.title.split()[0]


def sourced(scan: Scan, pack: Pack, cues: set[str], members: list[Mention], general: list[Mention]) -> Told | None:
    """ "Who is Epoch AI?": what the report has from it, or that it publishes the report."""
    if not any(each.sense.kind == "subject" for each in scan.names) or scan.periods or scan.measures:
        return None
    sources = [source for source in pack.sources.values() if source.kind == "origin"]
    origins = {name: source.id for source in sources for name in _names(source)}
    named = [each for each in scan.names if each.sense.kind == "subject" and each.sense.id in origins]
    ids = {origins[each.sense.id] for each in named}
    at = {at for each in named for at in each.at}
    others = {word.key for place, word in enumerate(scan.words) if place not in at and not word.is_break}
    if len(ids) != 1 or not others & {"who", "what", "about"} or not others <= WHO_IS or is_claim(scan):
        return None
    source = pack.sources[ids.pop()]
    facts = tuple(fact for fact in pack.facts if fact.origin == source.id)
    if not facts:
        return None
    measures = ", ".join(dict.fromkeys(pack.measures[fact.measure].name for fact in facts))
    value = f"a source of {pack.spoken}"
    text = f"{source.title} is {value}, which has from it: {measures}. {facts[0].statement}"
    return as_told(scan, Told("source", value, text, facts=facts), named)
