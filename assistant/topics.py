"""Questions that need no measure: definitions, what there is, who published it, what can be asked."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from assistant.english.general import ABOUT, ABOUT_APART, AROUND, CAPABILITIES, REPORT, RHYTHMS
from assistant.english.known import NAMES
from assistant.english.timewords import MONTHS
from assistant.facts import Fact, Member, Pack, Topic
from assistant.forms import is_claim, turns
from assistant.lexicon import Index, Phrase, Sense, index
from assistant.mentions import Mention, choose, is_harmless, matches
from assistant.scanning import Scan
from assistant.words import phrase_key


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


@cache
def _general() -> Index:
    phrases = [Phrase(phrase_key(each), Sense("about", kind)) for kind, listed in ABOUT.items() for each in listed.split(",")]
    phrases += [Phrase(phrase_key(each), Sense("about", "capabilities")) for each in CAPABILITIES.split(",")]
    return index(phrases)


@cache
def _general_apart() -> Index:
    phrases = []
    for kind, both in ABOUT_APART.items():
        for part, listed in zip(("asked", "done"), both, strict=True):
            phrases += [Phrase(phrase_key(each), Sense(part, kind)) for each in listed.split(",")]
    return index(phrases)


def general_words() -> frozenset[str]:
    """The words of the general questions."""
    return frozenset(key for listed in (_general(), _general_apart()) for phrases in listed.values() for phrase in phrases for key in phrase.keys)


def find_general(scan: Scan) -> list[Mention]:
    """The general questions that stand in a question."""
    keys = [word.key for word in scan.words]
    found = [mention for start in range(len(keys)) for mention in matches(_general(), keys, start)]
    if any(each.sense.kind == "subject" for each in scan.names) or REPORT & set(keys):
        apart = [mention for start in range(len(keys)) for mention in matches(_general_apart(), keys, start)]
        for kind in ABOUT_APART:
            places = [next((each.at for each in apart if each.sense == Sense(part, kind)), ()) for part in ("asked", "done")]
            if all(places):
                found.append(Mention(Sense("about", kind), tuple(sorted({at for place in places for at in place}))))
    return found


def tell(scan: Scan, pack: Pack) -> Told | None:
    """What can be told without a measure; None if the question does not ask for such a thing."""
    cues = {each.sense.id for each in scan.cues if each.sense.kind == "cue"}
    members = [each for each in choose(_members(scan)) if pack.members[each.sense.id].definition]
    general = find_general(scan)
    if not scan.words:
        return None
    for find in (_capabilities, _published_facts, _defined, _tested, _listed, _named_topic, _general_topic):
        told = find(scan, pack, cues, members, general)
        if told:
            return _turned(scan, told)
    return None


def _turned(scan: Scan, told: Told) -> Told | None:
    """What is told, a claim turned round by a "not"; nothing else can be told of what something is not."""
    negations = turns(scan)
    if not negations:
        return told
    if not isinstance(told.value, bool):
        return None
    if negations % 2 == 0:
        return told
    holds = not told.value
    return told._replace(value=holds, text=f"{'Yes' if holds else 'No'}: {told.text.partition(': ')[2]}")


def _members(scan: Scan) -> list[Mention]:
    return [each for each in scan.names if each.sense.kind in ("member", "described")]


def unexplained(scan: Scan, mentions: Iterable[Mention], spent: frozenset[int] = frozenset()) -> tuple[int, ...]:
    """The words that neither these mentions nor English explain; those at the positions `spent` are explained."""
    covered = {at for each in mentions for at in each.at} | spent | {at for each in scan.cues for at in each.at}
    covered |= {at for each in scan.names if each.sense.kind in ("subject", "dimension") for at in each.at}
    covered |= {at for given in scan.amounts if not given.unit.base and given.number < 13 for at in given.at}
    return tuple(
        at for at, word in enumerate(scan.words) if at not in covered and not word.is_break and word.key.isalnum() and not is_harmless(scan.words, at)
    )


def _told(scan: Scan, told: Told, mentions: Iterable[Mention]) -> Told:
    used = list(mentions)
    missed = unexplained(scan, used)
    return told._replace(score=sum(2 * len(each.at) for each in used) - 6 * len(missed), unexplained=missed)


# -- what can be asked ----------------------------------------------------------------------------------


def _capabilities(scan: Scan, pack: Pack, cues: set[str], members: list[Mention], general: list[Mention]) -> Told | None:
    asked = [each for each in general if each.sense.id == "capabilities"]
    named = [each for each in scan.names if each.sense.kind in ("member", "described", "topic", "lacking")]
    if not asked or named or scan.measures or scan.periods:
        return None
    measures = ", ".join(measure.name for measure in pack.measures.values())
    text = f"You can ask about: {measures}.\nFor example: " + " ".join(f"“{example}”" for example in pack.examples[:4])
    return _told(scan, Told("capabilities", pack.examples, text), asked)


# -- definitions ----------------------------------------------------------------------------------------


def _published_facts(scan: Scan, pack: Pack, cues: set[str], members: list[Mention], general: list[Mention]) -> Told | None:
    """An overview of what is known about a member ("what do you know about China?")."""
    keys = " ".join(word.key for word in scan.words)
    asks = any(each in keys for each in ("know about", "tell me about", "say about", "info on", "information on", "information about", "says about", "report on", "facts about", "fact about", "everything about", "everything on", "all about", "anything on", "all on", "facts on", "fact on"))
    named = choose([each for each in scan.names if each.sense.kind == "member"])
    if not asks or len({each.sense.id for each in named}) != 1 or scan.periods or scan.amounts or scan.measures:
        return None
    member = pack.members[named[0].sense.id]
    ids = {each.sense.id for each in _members(scan) if each.at == named[0].at}
    facts = _mixed([fact for fact in pack.facts if ids & set(fact.members.values())])
    if not facts:
        return None
    lines = ([f"{member.name} tests {member.definition}."] if member.definition else []) + [fact.statement for fact in facts[:7]]
    if len(facts) > 7:
        lines.append(f"… and {len(facts) - 7} facts more.")
    return _told(scan, Told("overview", member.name, "\n".join(lines), facts=facts[:7]), named)


#: Cues that may stand in a question for a definition.
_DEFINING = frozenset("tests define compare which who where list plain count how all any verify than not same advice ahead kept what sum".split())


def _mixed(facts: list[Fact]) -> tuple[Fact, ...]:
    """Facts in an order in which every measure comes before any comes again."""
    turns: dict[str, int] = {}
    order = []
    for fact in facts:
        turns[fact.measure] = turns.get(fact.measure, 0) + 1
        order.append((turns[fact.measure], len(order), fact))
    return tuple(fact for _, _, fact in sorted(order, key=lambda each: each[:2]))


def _defined(scan: Scan, pack: Pack, cues: set[str], members: list[Mention], general: list[Mention]) -> Told | None:
    """ "What is MMMU?", "what does HumanEval test?"."""
    own = [each for each in members if each.sense.kind == "member"]
    described = [each for each in members if each.sense.kind == "described"]
    timed = {"date", "period", "year", "month", "when", "series"} & {word.key for word in scan.words}
    if timed or not own or scan.periods or scan.amounts or not cues & {"tests", "define", "compare"} or cues - _DEFINING:
        return None
    if described and is_claim(scan):
        return _claimed(scan, pack, own[0], described)
    nouns = [each for each in scan.names if each.sense.kind == "dimension"]
    keys = [word.key for word in scan.words]
    asked = [each for each in nouns if {"which", "what", "name"} & set(keys[max(0, each.start - 2) : each.start])]
    if asked and asked[0].start < own[0].start and len({each.sense.id for each in own}) == 1 and "tests" in cues:
        member = pack.members[own[0].sense.id]
        text = f"{member.name}: it {_verb(member, pack)} {member.definition}."
        return _told(scan, Told("which member", member.name, text, members=(member,)), [*own, *described, *nouns])
    defined = tuple(dict.fromkeys(pack.members[each.sense.id] for each in own))
    sentences = " ".join(f"{member.name} {_verb(member, pack)} {member.definition}." for member in defined)
    value: str | tuple[str, ...] = defined[0].definition if len(defined) == 1 else tuple(member.definition for member in defined)
    return _told(scan, Told("definition", value, sentences, members=defined), [*own, *described])


def _verb(member: Member, pack: Pack) -> str:
    nouns = pack.dimensions[member.dimension].names
    return "tests" if "test" in nouns or "benchmark" in nouns else "is"


def _claimed(scan: Scan, pack: Pack, own: Mention, described: list[Mention]) -> Told:
    member = pack.members[own.sense.id]
    holds = all(each.sense.id == member.id for each in described)
    text = f"{'Yes' if holds else 'No'}: {member.name} {_verb(member, pack)} {member.definition}."
    return _told(scan, Told("claim", holds, text, members=(member,)), [own, *described])


def _tested(scan: Scan, pack: Pack, cues: set[str], members: list[Mention], general: list[Mention]) -> Told | None:
    """ "Which test is about coding?": the member with the description."""
    described = [each for each in members if each.sense.kind == "described"]
    own = [each for each in members if each.sense.kind == "member"]
    nouns = [each for each in scan.names if each.sense.kind == "dimension"]
    asks = cues & {"which", "tests", "define", "who"} or any(word.key in ("name", "what", "called") for word in scan.words)
    odd = [given for given in scan.amounts if given.unit.base or given.number > 12]
    if not described or own or scan.periods or odd or cues - _DEFINING or not asks or not (nouns or cues & {"which"}):
        return None
    if any(each.sense.kind == "measure" for each in scan.measures):
        return None
    found = tuple(dict.fromkeys(pack.members[each.sense.id] for each in described))
    if len(found) != 1:
        return None
    member = found[0]
    text = f"{member.name}: it {_verb(member, pack)} {member.definition}."
    return _told(scan, Told("which member", member.name, text, members=found), [*described, *nouns])


def _listed(scan: Scan, pack: Pack, cues: set[str], members: list[Mention], general: list[Mention]) -> Told | None:
    """ "Which benchmarks do you know?": the members of a dimension."""
    nouns = [each for each in scan.names if each.sense.kind == "dimension"]
    named = [each for each in scan.names if each.sense.kind in ("member", "described", "topic", "lacking")]
    doing = cues - {"which", "list", "all", "tests", "count", "define", "how", "compare", "verify", "plain"}
    counted = {measure.unit.base for measure in pack.measures.values()}
    asks = cues & {"which", "list", "all", "count"} or scan.words[0].key in ("what", "tell", "give", "on", "in", "for") or len(scan.words) < 3
    if nouns and ("count" in cues and nouns[0].sense.id in counted or not asks):
        return None
    named = [each for each in named if each.sense.more != nouns[0].sense.id or "compare" not in cues] if nouns else named
    measured = any(each.sense.kind == "measure" for each in scan.measures)
    if not nouns or named or doing or scan.periods or measured or is_claim(scan):
        return None
    dimension = pack.dimensions[nouns[0].sense.id]
    size = sum(member.dimension == dimension.id for member in pack.members.values())
    if any(given.number != size for given in scan.amounts):
        return None
    if len(scan.words) == 1 or len(scan.words) == 2 and scan.words[1].is_break:
        asks = {"list"}
    listed = tuple(member for member in pack.members.values() if member.dimension == dimension.id)
    used = {member for fact in pack.facts for member in fact.members.values()}
    listed = tuple(member for member in listed if member.id in used or member.definition)
    if len(listed) < 2:
        return None
    names = tuple(member.name for member in listed)
    if "count" in cues:
        return _told(scan, Told("count", str(len(names)), f"{len(names)} {dimension.plural}: {', '.join(names)}.", unit=dimension.name), nouns)
    with_definitions = [f"{member.name} ({member.definition})" if member.definition else member.name for member in listed]
    return _told(scan, Told("list", names, f"{', '.join(with_definitions)}.", members=listed), nouns)


# -- topics ---------------------------------------------------------------------------------------------


def _named_topic(scan: Scan, pack: Pack, cues: set[str], members: list[Mention], general: list[Mention]) -> Told | None:
    topics = {topic.id: topic for topic in pack.topics}
    mentions = choose([each for each in scan.names if each.sense.kind == "topic"]) or _pieced(scan, pack, cues)
    if not mentions or any(given.unit.base or given.number > 12 for given in scan.amounts):
        return None
    about = [each for each in general if each.sense.id in {topic.about for topic in pack.topics}]
    longest = max(mentions, key=lambda each: (len(each.at), -each.start))
    topic = topics[longest.sense.id]
    theirs = [each for each in _members(scan) if _is_named_in(pack.members[each.sense.id], topic)]
    own = _topic_told(scan, pack, topic, [*mentions, *about, *theirs])
    if about and not topic.about:
        broad = _general_topic(scan, pack, cues, members, general)
        if broad and broad.score >= 0 and (own is None or len(broad.unexplained) <= len(own.unexplained)):
            return broad
    return own


def _pieced(scan: Scan, pack: Pack, cues: set[str]) -> list[Mention]:
    """A topic of which the question names the thing and, somewhere, what of it is asked, or states another such thing."""
    if scan.periods:
        return []
    found = []
    for topic in pack.topics:
        kinds = {member.dimension for member in pack.members.values() if member.name == topic.value}
        rivals = [each for each in scan.names if each.sense.kind == "lacking" or each.sense.more in kinds]
        of, asked = (
            choose([each for each in scan.names if each.sense == Sense(kind, topic.id)]) for kind in ("topic of", "topic asked")
        )
        at = {at for each in (*of, *asked) for at in each.at}
        doing = {each.sense.id for each in scan.cues if each.sense.kind == "cue" and not at.issuperset(each.at)}
        if of and (asked or kinds and rivals and is_claim(scan)) and not doing - _DEFINING - {"verify"}:
            found.append(Mention(Sense("topic", topic.id), tuple(sorted(at))))
    return found


def _is_named_in(member: Member, topic: Topic) -> bool:
    """Whether a topic's statement names a member."""
    return member.name in topic.statement or member.spoken in topic.statement


def _general_topic(scan: Scan, pack: Pack, cues: set[str], members: list[Mention], general: list[Mention]) -> Told | None:
    by_kind = {topic.about: topic for topic in pack.topics if topic.about}
    asked = sorted(
        (each for each in general if each.sense.id in by_kind), key=lambda each: (-len(each.at), each.start)
    )
    if not asked:
        return None
    chosen = by_kind[asked[0].sense.id]
    mentions = [each for each in scan.names if each.sense.kind == "subject" or each.sense == Sense("topic", chosen.id)]
    return _topic_told(scan, pack, chosen, [*asked, *mentions])


def _topic_told(scan: Scan, pack: Pack, topic: Topic, mentions: list[Mention]) -> Told | None:
    if is_claim(scan):
        keys = [word.key for word in scan.words]
        answers = [phrase_key(each) for each in (topic.value, *topic.also)]
        found = next((each for each in sorted(answers, key=len, reverse=True) if _stands(each, keys)), ())
        if found:
            at = next(start for start in range(len(keys)) if tuple(keys[start : start + len(found)]) == found)
            spans = [*mentions, Mention(Sense("answer", topic.id), tuple(range(at, at + len(found))))]
            return _without_around(scan, _told(scan, Told("claim", True, f"Yes: {topic.statement}", topics=(topic,)), spans))
        told = _told(scan, Told("claim", False, f"No: {topic.statement}", topics=(topic,)), mentions)
        others = [at for at in told.unexplained if _is_rival(scan, at)]
        named = {word for text in (topic.statement, topic.value, *topic.also) for word in phrase_key(text)}
        sources = [each for each in scan.names if each.sense.kind == "subject" and each.sense.id in pack.sources]
        others += [at for each in sources for at in each.at if scan.words[at].key not in named]
        others += [at for at, word in enumerate(scan.words) if word.key in MONTHS or word.key in RHYTHMS or word.key.isdigit()]
        # Of a publisher or a date there is one; of what is said of somebody there may be others.
        if not others or not (topic.about or topic.is_single):
            return None
        left = tuple(at for at in told.unexplained if at not in others and scan.words[at].key not in AROUND)
        return told._replace(unexplained=left, score=told.score + 8 * (len(told.unexplained) - len(left)))
    return _without_around(scan, _told(scan, Told("topic", topic.value, f"{topic.value}. {topic.statement}", topics=(topic,)), mentions))


def _without_around(scan: Scan, told: Told) -> Told:
    """What is told, with the words explained that add nothing to a question about the report itself."""
    left = tuple(at for at in told.unexplained if scan.words[at].key not in AROUND and scan.words[at].text.lower() not in AROUND)
    return told._replace(unexplained=left, score=told.score + 6 * (len(told.unexplained) - len(left)))


def _is_rival(scan: Scan, at: int) -> bool:
    """Whether a word can be another answer than the topic's: a real name, a month, a rhythm."""
    word = scan.words[at]
    return word.key in NAMES or word.key in MONTHS or word.key in RHYTHMS or word.text[:1].isupper()


def _stands(answer: tuple[str, ...], keys: list[str]) -> bool:
    return bool(answer) and any(tuple(keys[start : start + len(answer)]) == answer for start in range(len(keys)))
