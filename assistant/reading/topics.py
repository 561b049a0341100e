"""Questions that need no measure: definitions, what there is, who published it, what can be asked."""

from __future__ import annotations

from assistant.english.numberwords import ORDINALS
from assistant.facts import Member, Pack, Topic
from assistant.reading.by_source import said_by_source
from assistant.reading.capabilities import capabilities
from assistant.reading.definitions import DEFINING, counted, covered, defined, listed, sourced, tested
from assistant.reading.figures_asked import figure_asked
from assistant.reading.figures_of_times import figures_of_time
from assistant.reading.first_in import first_in
from assistant.reading.general_questions import find_general, most_asked
from assistant.reading.mentioned import asks_for_all_named, mentioned
from assistant.reading.overviews import overview
from assistant.reading.told import (
    Told,
    are_joined,
    as_told,
    asks_share,
    asks_which_other,
    counts_them,
    members_in,
)
from assistant.utterance.denials import turns
from assistant.utterance.forms import is_claim
from assistant.utterance.mentions import Mention, choose
from assistant.utterance.phrases import Sense
from assistant.utterance.scanning import Scan

#: What is told of figures, whatever they are of.
_FIGURES = (first_in, figures_of_time, said_by_source)


def tell(scan: Scan, pack: Pack) -> Told | None:
    """What can be told without a measure; None if the question does not ask for such a thing."""
    cues = {each.sense.id for each in scan.cues if each.sense.kind == "cue"}
    members = [each for each in choose(members_in(scan)) if pack.members[each.sense.id].definition]
    general = find_general(scan)
    if not scan.words or asks_for_all_named(scan):
        return None
    about_members = (covered, mentioned, counted, defined, tested, listed, sourced)
    for find in (capabilities, figure_asked, *_FIGURES, overview, *about_members, _named_topic, _general_topic):
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


def _counts(scan: Scan) -> bool:
    """Whether a number is one of a quantity or of counted things, of which no topic tells."""
    counted = {each.start for each in scan.names if each.sense.kind == "dimension"} if scan.amounts else set()
    return any(given.unit.base or given.at[-1] + 1 in counted for given in scan.amounts)


_MOST_SPOKEN = 12


def _named_topic(scan: Scan, pack: Pack, cues: set[str], members: list[Mention], general: list[Mention]) -> Told | None:
    named = choose([each for each in scan.names if each.sense.kind == "topic"])
    pieced = _pieced(scan, pack, cues)
    mentions = pieced if max(map(_size, pieced), default=0) > max(map(_size, named), default=0) else named
    if not mentions or _counts(scan) or any(given.number > _MOST_SPOKEN for given in scan.amounts):
        return None
    from assistant.reading.claimed_topics import answer_at

    about = [each for each in general if each.sense.id in {topic.about for topic in pack.topics}]
    topics = {topic.id: topic for topic in pack.topics}
    is_stated = {each: is_claim(scan) and bool(answer_at(scan, topics[each.sense.id])) for each in mentions}
    longest = max(mentions, key=lambda each: (is_stated[each], len(each.at), -each.start))
    topic = topics[longest.sense.id]
    if any(each.sense.id == "ordinal" and each.at[-1] + 1 in longest.at for each in scan.cues):
        # "The second best of all" is not the best.
        return None
    if counts_them(scan, topic) or not is_claim(scan) and asks_which_other(scan, pack, topic):
        return None
    named_at = {at for each in mentions for at in each.at}
    spent = named_at.union(*(each.at for each in about))
    keys = [word.key for word in scan.words]
    asking = _ASKING_MORE | _ASKING_HOW if "how" in keys else _ASKING_MORE
    asks_more = any(each.sense.id in asking and not spent.issuperset(each.at) for each in scan.cues)
    is_who = keys[:2] in (["who", "is"], ["who", "are"]) and longest.start - len(keys[:2]) <= 1
    asks_more = asks_more and not is_who or "many" in keys or asks_share(scan, spent, topic)
    # "It came about though X did what?"
    spoken = [key for key in keys if key.isalnum()]
    asks_more = asks_more or spoken[-2:] == ["did", "what"] or spoken[:2] == ["what", "did"] and spoken[-1] == "do"
    if asks_more and mentions is named and topic.about in ("", "finding", "subject") and not is_claim(scan):
        # "Who wrote the X?" is not answered by what X is.
        return None
    is_term = topic.about == "" and not topic.asks and not is_claim(scan)
    is_extreme = any(each.sense.id in _OF_SEVERAL and spent.isdisjoint(each.at) for each in scan.cues)
    if is_term and (_asks_of_it(keys, longest) or is_extreme or _is_done_to(keys, longest)):
        # "What are the benefits of X?", "What was the highest X?" and "What stops X?" are not answered by what X is.
        return None
    theirs = [each for each in members_in(scan) if _is_named_in(pack.members[each.sense.id], topic)]
    own = _topic_told(scan, pack, topic, [*mentions, *about, *theirs])
    if about and topic.about in ("", "finding"):
        broad = _general_topic(scan, pack, cues, members, general)
        if broad is None:
            return None
        is_longer = _size(longest) > max(map(_size, about))
        beyond = [each for each in scan.cues if each.sense.id in _ASKING_MORE and not named_at.issuperset(each.at)]
        if beyond and mentions is named:
            # "Who runs X?" and "when were the findings published?" are not answered by what X is.
            return broad if len(broad.unexplained) == 0 else None
        if broad.score >= 0 and not is_longer and (own is None or len(broad.unexplained) <= len(own.unexplained)):
            return broad
    return own


#: Cues of one among several, which no definition is.
_OF_SEVERAL = ("max", "min", "ordinal")


def _is_done_to(keys: list[str], topic: Mention) -> bool:
    """Whether "what" is the subject of a verb of which a name is the object ("what keeps firms from X")."""
    return keys[:1] == ["what"] and topic.start > 1 and keys[1] not in _SAYING_WHAT


#: Words after "what" with which it is asked what something is, or what is said of it.
_SAYING_WHAT = frozenset(
    "is are was were s do does did doe mean about exactly make count constitute qualify define describe".split()
)


def _asks_of_it(keys: list[str], topic: Mention) -> bool:
    """Whether a noun with an article and a preposition leads up to a name: something of it is asked for, and not it."""
    at = topic.start - 1
    at -= at > 0 and keys[at] in ("the", "a", "an")
    before = [key for key in keys[:at] if key.isalnum()]
    noun = before[-1] if before else ""
    has_article = not _ARTICLES.isdisjoint(before[-3:-1])
    return at > 0 and keys[at] in _LEADING_UP and has_article and noun not in _OF_WHAT_IT_IS


_LEADING_UP = frozenset("of to for behind".split())
_ARTICLES = frozenset("the a an any some".split())
#: Nouns that ask for what something is, or for what it is made of.
_OF_WHAT_IT_IS = frozenset(
    "meaning definition term concept notion idea name sense explanation description word abbreviation acronym phrase "
    "expression pillar part component element aspect area dimension facet kind type nature point example short".split()
)


def _size(mention: Mention) -> int:
    return len(mention.at)


#: Cues of questions that a name alone does not answer.
_ASKING_MORE = frozenset("who when where why howlong".split())
#: With "how" these ask for an amount, which no name gives ("how fast does compute grow?").
_ASKING_HOW = frozenset("rise fall rate".split())


def _pieced(scan: Scan, pack: Pack, cues: set[str]) -> list[Mention]:
    """A topic of which the question names the thing and what of it is asked, or claims another such thing."""
    if scan.periods:
        return []
    found = []
    named = {each.sense.id for each in scan.names if each.sense.kind == "topic of"}
    for topic in pack.topics if named else ():
        if topic.id not in named:
            continue
        of, asked = (
            choose([each for each in scan.names if each.kind == kind and each.id == topic.id])
            for kind in ("topic of", "topic asked")
        )
        if not of or not asked and not is_claim(scan):
            continue
        kinds = {member.dimension for member in pack.members.values() if member.name == topic.value}
        if kinds and "who" in cues or asked and are_joined(of, asked, scan):
            # Who somebody is, is not told by where they are from; "X and the number of Y" asks for two things.
            continue
        rivals = [each for each in scan.names if each.sense.kind == "lacking" or each.sense.more in kinds]
        at = {at for each in (*of, *asked) for at in each.at}
        # "from" only says where something comes from.
        cued = [each for each in scan.cues if each.sense.kind == "cue" and scan.words[each.start].key != "from"]
        doing = {each.sense.id for each in cued if not at.issuperset(each.at)}
        if (asked or topic.is_single and kinds and rivals) and not doing - DEFINING - {"verify"}:
            found.append(Mention(Sense("topic", topic.id), tuple(sorted(at))))
    return found


def _is_named_in(member: Member, topic: Topic) -> bool:
    """Whether a topic's statement names a member."""
    return member.name in topic.statement or member.spoken in topic.statement


def _general_topic(
    scan: Scan, pack: Pack, cues: set[str], members: list[Mention], general: list[Mention]
) -> Told | None:
    if not general:
        return None
    by_kind = {topic.about: topic for topic in pack.topics if topic.about}
    asked_at = {at for each in general for at in each.at}
    asked_at |= {at for each in scan.names if each.sense.kind == "topic" for at in each.at}
    if any(each.sense.id in ("max", "min", "more", "fewer") and not asked_at.issuperset(each.at) for each in scan.cues):
        # Who publishes most is not who publishes this.
        return None
    whens = [each for each in scan.cues if each.sense.id == "when" and not asked_at.issuperset(each.at)]
    if whens and not is_claim(scan):
        # When something was is told by a date alone.
        general = [each for each in general if each.sense.id == "published"]
    if _counts(scan) and not is_claim(scan):
        # Where a certain figure comes from is asked of that figure.
        return None
    if not ORDINALS.keys().isdisjoint(word.key for word in scan.words) and not is_claim(scan):
        # Nor is the "second edition" the one that there is.
        return None
    if any(each.sense == Sense("when", "first") for each in scan.cues) or "first" in (word.key for word in scan.words):
        # When something was published "for the first time" is another question.
        return None
    asked = most_asked(scan, [each for each in general if each.sense.id in by_kind])
    if not asked:
        return None
    chosen = by_kind[asked[0].sense.id]
    keys = {word.key for word in scan.words}
    if "today" in keys or chosen.about == "published" and "where" in keys and not is_claim(scan):
        # Where something was published is told by no date.
        return None
    asks_other = any(each.sense.kind == "topic" and each.sense.id != chosen.id for each in scan.names)
    if chosen.about == "origin" and (asks_other or not _comes_from_there(scan, pack)):
        return None
    if chosen.about == "frequency" and not cues.isdisjoint(_MOVING):
        # "What was the yearly fall?" asks of what moved.
        return None
    if counts_them(scan, chosen) or chosen.about in _OF_REPORTS and _publishes_another(scan):
        return None
    mentions = [each for each in scan.names if each.sense.kind == "subject" or each.sense == Sense("topic", chosen.id)]
    return _topic_told(scan, pack, chosen, [*asked, *mentions])


_MOVING = ("fall", "rise", "change")
#: What is told of the report alone, and not of what it counts.
_OF_REPORTS = frozenset("publisher published frequency".split())
_PUBLISHING = frozenset(
    "publish published publishes publishing release released make made produce produced create created compile "
    "compiled develop developed write wrote written".split()
)


def _publishes_another(scan: Scan) -> bool:
    """Whether what the report is about is published, and not the report ("Who publishes AI models?")."""
    keys = [word.key for word in scan.words]
    counted = {at for each in scan.names if each.sense.kind == "dimension" for at in each.at}
    named = counted | {at for each in scan.names if each.sense.kind == "subject" for at in each.at}
    for verb in (at for at, key in enumerate(keys) if key in _PUBLISHING):
        after, before = verb + 1, verb - 1
        while after in named and after + 1 in named or keys[after : after + 1] in (["the"], ["its"], ["their"], ["a"]):
            after += 1
        first = before
        while first - 1 in named:
            first -= 1
        is_subject = before in counted and keys[first - 1] in ("the", "was", "were", "is", "are", "a", "an")
        is_subject = is_subject and keys[max(first - 2, 0)] not in ("of", "on", "about", "for")
        if after in counted and keys[after + 1 : after + 2] in ([], ["?"], ["."]) or is_subject:
            return True
    return False


def _comes_from_there(scan: Scan, pack: Pack) -> bool:
    """Whether what the question names is a measure with figures from another source, or no measure at all."""
    named = {each.sense.id for each in scan.measures if each.sense.kind == "measure"}
    return not named or any(fact.origin and fact.measure in named for fact in pack.facts)


def _topic_told(scan: Scan, pack: Pack, topic: Topic, mentions: list[Mention]) -> Told | None:
    # Most questions are of no topic.
    from assistant.reading.claimed_topics import (
        answer_at,
        offers_rhythms,
        others_named,
        topic_claimed,
        without_around,
    )

    if is_claim(scan) and not offers_rhythms(scan, topic):
        return topic_claimed(scan, pack, topic, mentions)
    # "On what day in April was it published?"
    stated = answer_at(scan, topic) if topic.about == "published" else ()
    spans = [*mentions, Mention(Sense("answer", topic.id), stated)] if stated else mentions
    if others_named(scan, pack, topic):
        # When somebody else published something is not told by when this was.
        return None
    told = Told("topic", topic.value, f"{topic.value}. {topic.statement}", topics=(topic,))
    return without_around(scan, as_told(scan, told, spans))
