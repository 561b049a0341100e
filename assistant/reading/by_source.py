"""What a source that the report cites says: "what does Epoch AI say?", "what did they find about China?"."""

from __future__ import annotations

from assistant.facts import Fact, Pack, Source
from assistant.reading.told import Told, as_told, members_in
from assistant.utterance.mentions import Mention
from assistant.utterance.phrases import Sense
from assistant.utterance.scanning import Scan
from assistant.utterance.words import phrase_key

_SAYING = frozenset(
    "say says said saying find finds found report reports reported estimate estimates estimated tell tells told write "
    "writes wrote according claim claims claimed state states stated conclude concluded measure measured".split()
)
_MOST = 5


def source_named(scan: Scan, pack: Pack) -> tuple[Source, tuple[int, ...]] | None:
    """The cited source that a question names, and where; None where it names none."""
    cited = [source for source in pack.sources.values() if source.kind == "origin"]
    keys = tuple(word.key for word in scan.words)
    for source in cited:
        others = (name for topic in pack.topics if topic.value == source.title for name in topic.also)
        for name in sorted({source.title, *others}, key=len, reverse=True):
            own = phrase_key(name)
            at = next((at for at in range(len(keys)) if keys[at : at + len(own)] == own), None)
            if at is not None:
                return source, tuple(range(at, at + len(own)))
    return None


def facts_by(source: Source, facts: list[Fact]) -> list[Fact]:
    """Those of some facts that come from a source."""
    return [fact for fact in facts if fact.origin == source.id]


def said_by_source(scan: Scan, pack: Pack, cues: set[str], *_: list[Mention]) -> Told | None:
    """What a source says that a question names, of whom it is asked; None where nothing is asked of one."""
    keys = {word.key for word in scan.words}
    if _SAYING.isdisjoint(keys) or scan.periods or scan.amounts or cues & {"who", "when", "count", "howlong"}:
        return None
    found = source_named(scan, pack)
    if found is None or "what" not in keys:
        return None
    source, at = found
    own = [Mention(Sense("about", "source"), at)]
    own += [Mention(Sense("about", "source"), (at,)) for at, word in enumerate(scan.words) if word.key in _SAYING]
    facts = facts_by(source, list(pack.facts))
    measures = {fact.measure for fact in facts}
    # Of a subject that has its name in its measures it is asked, too ("what does it say about compute?").
    subjects = [each for each in scan.measures if each.sense.id in measures]
    named = members_in(scan)
    asked = {each.sense.id for each in named}
    facts = [fact for fact in facts if not asked or not asked.isdisjoint(fact.members.values())][:_MOST]
    if not facts:
        return None
    text = "\n".join(fact.statement for fact in facts)
    return as_told(scan, Told("overview", source.title, text, facts=tuple(facts)), [*own, *named, *subjects])
