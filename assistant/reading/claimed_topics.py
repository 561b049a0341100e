"""Claims about what needs no measure: whether a topic is as a question says, and where the question says so."""

from __future__ import annotations

from assistant.english.general import AROUND, RHYTHMS
from assistant.english.known import proper_names
from assistant.english.timewords import MONTHS
from assistant.facts import Pack, Topic
from assistant.reading.told import Told, as_told, turns_round
from assistant.utterance.mentions import Mention
from assistant.utterance.phrases import Sense
from assistant.utterance.scanning import Scan
from assistant.utterance.words import name_key

_BESIDE_DATES = frozenset("before after since until by earlier later prior than within".split())


def topic_claimed(scan: Scan, pack: Pack, topic: Topic, mentions: list[Mention]) -> Told | None:
    """Whether the topic is as the question claims; None where neither can be told."""
    if any(each.sense.id == "only" for each in scan.cues) or _is_one_of(scan, topic) or turns_round(scan, pack, topic):
        return None
    keys = {word.key for word in scan.words}
    if topic.about == "published" and keys & _BESIDE_DATES:
        # "Before May" is no date of its own.
        return None
    is_best = any(each.sense.id == "max" for each in scan.cues)
    if is_best and "one of" in topic.statement and keys.isdisjoint(("one", "among")):
        # One of the best is not the best.
        return None
    if not topic.about and not RHYTHMS.isdisjoint(keys - _own_words(topic)):
        # "The index is a monthly report" is no claim about what it is.
        return None
    is_named = any(each.sense == Sense("topic", topic.id) for each in scan.names)
    things = {at for each in scan.names if each.sense.kind == "topic of" for at in each.at}
    own_things = frozenset(at for each in scan.names if each.sense == Sense("topic of", topic.id) for at in each.at)
    stated = answer_at(scan, topic, beside=own_things if topic.is_single else frozenset())
    if stated and not is_named and not topic.is_single and not topic.about and things.issuperset(stated):
        # "Is DeepSeek R1 from the US?" names it as what is asked about, and not as the answer.
        return None
    if stated and _belongs_to_thing(scan, topic, stated):
        return None
    others = others_named(scan, pack, topic)
    if stated and (others or _is_other_one(scan, stated)):
        # That it is published in April does not say that somebody else did it.
        return None
    if stated:
        spans = [*mentions, Mention(Sense("answer", topic.id), stated)]
        return without_around(
            scan, as_told(scan, Told("claim", True, f"Yes: {topic.statement}", topics=(topic,)), spans)
        )
    told = as_told(scan, Told("claim", False, f"No: {topic.statement}", topics=(topic,)), mentions)
    bodies = [each for each in pack.topics if each.about in _OF_BODIES and topic.about in _OF_BODIES - {each.about}]
    others += [at for each in bodies for at in answer_at(scan, each)]
    others += [at for at in told.unexplained if _is_rival(scan, at)]
    numbers = {at for at, word in enumerate(scan.words) if word.key.isdigit()}
    if topic.about in _OF_BODIES and numbers - scan.dated:
        # Who publishes it is no number: "the article says China made 15 models".
        return None
    others += [at for at, word in enumerate(scan.words) if word.key in MONTHS or word.key in RHYTHMS or at in numbers]
    # Of a publisher or a date there is one; of what is said of somebody there may be others.
    if not others or not (topic.about or topic.is_single):
        return None
    left = tuple(at for at in told.unexplained if at not in others and scan.words[at].key not in AROUND)
    return told._replace(unexplained=left, score=told.score + 8 * (len(told.unexplained) - len(left)))


#: Kinds of topics that name a body: what one of them says is no answer to another.
_OF_BODIES = frozenset(("publisher", "origin"))


def offers_rhythms(scan: Scan, topic: Topic) -> bool:
    """Whether a question offers how often something is so, with the answer among that ("yearly or quarterly?")."""
    keys = [word.key for word in scan.words]
    if topic.about != "frequency" or "or" not in keys:
        return False
    at = keys.index("or")
    offered = {at - 1, at + 1} & {*range(len(keys))}
    is_rhythm = any(keys[each] in RHYTHMS for each in offered)
    return is_rhythm and not offered.isdisjoint(answer_at(scan, topic))


def others_named(scan: Scan, pack: Pack, topic: Topic) -> list[int]:
    """Where a question names a source of which the topic does not speak."""
    # "Does the article say ...?" names the one that tells it.
    named = _own_words(topic) | set(name_key(pack.spoken))
    sources = [each for each in scan.names if each.sense.kind == "subject" and each.sense.id in pack.sources]
    return [at for each in sources for at in each.at if scan.words[at].key not in named]


def _belongs_to_thing(scan: Scan, topic: Topic, stated: tuple[int, ...]) -> bool:
    """Whether the answer is said of the thing, and not the thing of the answer ("is Stanford a part of HAI?")."""
    asked = [each for each in scan.names if each.sense == Sense("topic asked", topic.id)]
    things = {each.start for each in scan.names if each.sense == Sense("topic of", topic.id)}
    return any(
        scan.words[each.at[-1]].key in _BELONGING and each.start > stated[-1] and each.at[-1] + 1 in things
        for each in asked
    )


_BELONGING = frozenset("of to by at with from in".split())


def _is_other_one(scan: Scan, stated: tuple[int, ...]) -> bool:
    """Whether the stated answer is only what something else is set against ("from Stanford rather than Epoch")."""
    keys = [word.key for word in scan.words]
    before, after = keys[: stated[0]], keys[stated[-1] + 1 :]
    return tuple(before[-2:]) in _INSTEAD or before[-1:] in (["or"], ["not"]) or after[:1] == ["or"]


_INSTEAD = (("rather", "than"), ("instead", "of"))


def _own_words(topic: Topic) -> set[str]:
    return {word for text in (topic.statement, topic.value, *topic.also) for word in name_key(text)}


def _is_one_of(scan: Scan, topic: Topic) -> bool:
    """Whether what the report calls one of several is claimed to be the one, or to be better than others."""
    keys = [word.key for word in scan.words]
    if " one of " not in topic.statement and " among " not in topic.statement:
        return False
    said = " ".join(keys)
    return "one of" not in said and "among" not in keys and any(each.sense.id in _FIRST for each in scan.cues)


_FIRST = ("max", "min", "more", "fewer", "ahead", "behind", "ordinal")


def answer_at(scan: Scan, topic: Topic, *, beside: frozenset[int] = frozenset()) -> tuple[int, ...]:
    """Where a question states the topic's answer, or a part of its date ("in April"); nothing where it does not.

    What is a part of another name does not state it: "DeepSeek-V3" does not say that DeepSeek made it.
    """
    keys = [word.key for word in scan.words]
    answers = sorted((name_key(each) for each in (topic.value, *topic.also)), key=len, reverse=True)
    for answer in answers:
        for start in range(len(keys)):
            at = tuple(range(start, start + len(answer)))
            if answer and tuple(keys[start : start + len(answer)]) == answer and not beside.issuperset(at):
                return at
    dates = tuple(at for at, key in enumerate(keys) if key in MONTHS or key.isdigit())
    is_part = topic.about == "published" and {keys[at] for at in dates} <= set(name_key(topic.value))
    return dates if is_part else ()


def without_around(scan: Scan, told: Told) -> Told:
    """What is told, with the words explained that add nothing to a question about the report itself."""
    left = tuple(
        at for at in told.unexplained if scan.words[at].key not in AROUND and scan.words[at].text.lower() not in AROUND
    )
    return told._replace(unexplained=left, score=told.score + 6 * (len(told.unexplained) - len(left)))


def _is_rival(scan: Scan, at: int) -> bool:
    """Whether a word can be another answer than the topic's: a real name, a month, a rhythm."""
    word = scan.words[at]
    return word.key in proper_names() or word.key in MONTHS or word.key in RHYTHMS or word.text[:1].isupper()
