"""Whether a report mentions something that is no member, and questions for all that it mentions."""

from __future__ import annotations

from assistant.english.general import COVERING, NAMED_BODIES, REPORT
from assistant.facts import Pack, Topic
from assistant.reading.told import Told, as_told
from assistant.utterance.forms import is_claim
from assistant.utterance.mentions import Mention
from assistant.utterance.phrases import Sense
from assistant.utterance.scanning import Scan

_SAID = frozenset("mention mentioned name named cite cited quote quoted appear listed".split())
_BEFORE = frozenset("the a an any anything something of about on by".split())


def asks_for_all_named(scan: Scan) -> bool:
    """Whether all bodies are asked for that a report names, of which no pack has a list."""
    if _SAID.isdisjoint(word.key for word in scan.words):
        return False
    return not NAMED_BODIES.isdisjoint(word.text.lower() for word in scan.words) and not scan.amounts


def mentioned(scan: Scan, pack: Pack, cues: set[str], members: list[Mention], general: list[Mention]) -> Told | None:
    """ "Does the report mention Epoch AI?": yes, where that is what one of its topics tells."""
    keys = [word.key for word in scan.words]
    if REPORT.isdisjoint(keys) or COVERING.isdisjoint(keys) or not is_claim(scan) or scan.periods:
        return None
    verb = next(at for at, key in enumerate(keys) if key in COVERING)
    object_ = [word for word in scan.words[verb + 1 :] if not word.is_break]
    while object_ and object_[0].key in _BEFORE:
        object_.pop(0)
    said = " ".join(word.text for word in object_).casefold()
    topic = next((each for each in pack.topics if said in _values(each)), None)
    if not said or topic is None:
        return None
    at = tuple(range(verb, len(keys)))
    text = f"Yes: {topic.statement}"
    return as_told(scan, Told("claim", True, text, topics=(topic,)), [Mention(Sense("cue", "covered"), at)])


def _values(topic: Topic) -> frozenset[str]:
    return frozenset(each.casefold() for each in (topic.value, *topic.also))
