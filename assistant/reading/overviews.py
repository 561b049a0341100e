"""Overviews: what the report says of a thing, or about a subject, in a few figures that tell most."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache

from assistant.english.about import ABOUT, ABOUT_ALONE
from assistant.english.wholes import is_whole
from assistant.facts import Fact, Measure, Member, Pack
from assistant.reading.by_source import facts_by, source_named
from assistant.reading.definitions import verb_for
from assistant.reading.told import Told, as_told, members_in
from assistant.utterance.harmless_words import is_harmless
from assistant.utterance.mentions import Mention, choose, find_all
from assistant.utterance.phrases import Index, Sense
from assistant.utterance.scanning import Scan
from assistant.utterance.words import keys_of_words, phrase_key

#: How many figures an overview has at most.
_MOST = 5
#: Of a thing with fewer figures a subject of the same name is meant.
_FEW = 3


@cache
def _asking() -> Index:
    phrases = [(phrase, Sense("about", "front")) for phrase in ABOUT.split(",")]
    return Index((*phrases, *((phrase, Sense("about", "alone")) for phrase in ABOUT_ALONE.split(","))))


def overview(scan: Scan, pack: Pack, cues: set[str], members: list[Mention], general: list[Mention]) -> Told | None:
    """A short overview of a thing that has a name, or of a subject that names of measures speak of; None for others."""
    if scan.periods or scan.amounts or cues & {"who", "when", "count"}:
        # "Who compiles the report on it?" asks for somebody, and "how many" for a number.
        return None
    asked = _asked(scan)
    if not asked or scan.words[0].key == "which" or cues & {"max", "min", "rank"}:
        # "Which state of the US made the most?" asks for one.
        return None
    named = choose([each for each in scan.names if each.sense.kind == "member"])
    words = _words_left(scan, asked, [])
    subject = _of_subject(scan, pack, words, asked) if words else None
    if len({each.sense.id for each in named}) != 1 or _words_left(scan, asked, named):
        return subject
    member = _of_member(scan, pack, named, asked)
    # "Robots" may be the name of a skill, and what measures are about.
    return subject if subject and (not member or len(member.facts) < _FEW) else member


def _asked(scan: Scan) -> list[Mention]:
    """The words that ask for an overview: "tell me about" in front of what it is to be of, "overview" at its end."""
    keys = [word.key for word in scan.words]
    last = max((at for at, key in enumerate(keys) if key.isalnum()), default=-1)
    return [
        each
        for each in find_all(_asking(), keys)
        if (each.sense.id == "front" or each.at[-1] == last or each.start == 0)
        and "art" not in keys[each.at[-1] + 1 : each.at[-1] + 4]
    ]


def _words_left(scan: Scan, asked: Iterable[Mention], named: Iterable[Mention]) -> tuple[str, ...]:
    """The words that say what the overview is to be of."""
    spent = {at for each in (*asked, *named) for at in each.at}
    spent |= {at for each in scan.names if each.sense.kind == "subject" for at in each.at}
    return tuple(
        word.key
        for at, word in enumerate(scan.words)
        if at not in spent and word.key.isalnum() and not is_harmless(scan.words, at)
    )


def _of_member(scan: Scan, pack: Pack, named: list[Mention], asked: list[Mention]) -> Told | None:
    ids = {each.sense.id for each in members_in(scan) if each.at == named[0].at}
    facts = [fact for fact in pack.facts if ids & set(fact.members.values())]
    if not facts:
        return None
    member = pack.members[named[0].sense.id]
    lead = [f"{member.name} {verb_for(member, pack)} {member.definition}."] if member.definition else []
    return _told(scan, pack, member.name, facts, lead, [*named, *asked])


def _of_subject(scan: Scan, pack: Pack, words: tuple[str, ...], asked: list[Mention]) -> Told | None:
    found = {measure.id for measure in pack.measures.values() if set(words) <= _names(measure)}
    # What is called so is meant before what has the word somewhere in its names.
    found = {each for each in found if _is_called(pack.measures[each], words)} or found
    facts = [fact for fact in pack.facts if fact.measure in found]
    if not facts:
        return None
    at = tuple(at for at, word in enumerate(scan.words) if word.key in words)
    return _told(scan, pack, " ".join(words), facts, [], [*asked, Mention(Sense("about", "subject"), at)])


def _is_called(measure: Measure, words: tuple[str, ...]) -> bool:
    """Whether words are one of the names of a measure."""
    return any(phrase_key(name) == words for name in (measure.name, *measure.names, *measure.names_either_way))


def _names(measure: Measure) -> set[str]:
    return keys_of_words((measure.name, *measure.names, *measure.names_either_way, *measure.heads))


def _told(
    scan: Scan, pack: Pack, name: str, facts: list[Fact], lead: list[str], mentions: list[Mention]
) -> Told | None:
    cited = source_named(scan, pack)
    if cited is not None:
        # "What does X say about it?" is told what is X's.
        facts, lead = facts_by(cited[0], facts), []
    if not facts:
        return None
    chosen = tuple(_most_telling(pack, facts))
    lines = [*lead, *(fact.statement for fact in chosen)]
    more = len(facts) - len(chosen)
    if more > 0:
        measures = dict.fromkeys(pack.measures[fact.measure].name for fact in facts)
        about = ", ".join(list(measures)[:_MOST])
        lines.append(f"There are {more} more figures on that; ask for one of: {about}.")
    return as_told(scan, Told("overview", name, "\n".join(lines), facts=chosen), mentions)


def _most_telling(pack: Pack, facts: list[Fact]) -> Iterator[Fact]:
    """For each measure its newest fact, those of the measures with most figures first; then further ones."""
    weights = Counter(fact.measure for fact in pack.facts)
    prominent = _prominent(pack, {fact.measure for fact in facts})
    best: dict[str, list[Fact]] = {}
    for fact in facts:
        best.setdefault(fact.measure, []).append(fact)
    ordered = sorted(
        best,
        key=lambda each: (each not in prominent, len(pack.measures[each].dimensions), -weights[each]),
    )
    first = [max(best[measure], key=lambda fact: _rank(pack, fact)) for measure in ordered]
    yield from first[:_MOST]
    rest = sorted((fact for fact in facts if fact not in first), key=lambda fact: _rank(pack, fact), reverse=True)
    yield from rest[: _MOST - len(first)] if len(first) < _MOST else ()


def _prominent(pack: Pack, measures: set[str]) -> set[str]:
    """Those of some measures that the pack's examples ask for by a name."""
    asked = "\n".join(f" {' '.join(phrase_key(example))} " for example in pack.examples)
    return {
        key
        for key in measures
        for name in (pack.measures[key].name, *pack.measures[key].names)
        if f" {' '.join(phrase_key(name))} " in asked
    }


def _rank(pack: Pack, fact: Fact) -> tuple[int, bool, float]:
    """What a fact is worth beside others of its measure: the newest, then the whole, then the largest."""
    members: list[Member] = [pack.members[member] for member in fact.members.values()]
    wholes = any(is_whole(phrase_key(member.name)) for member in members)
    return fact.period.end if fact.period else 0, wholes, float(fact.value or 0)
