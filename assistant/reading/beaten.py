"""Who is ahead where a verb stands in the passive, or where it is asked whom one beat: "was X beaten by Y?"."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.english.directions import BE, BEATEN, LED, TRAILED
from assistant.reading.glance import Glance
from assistant.utterance.mentions import Mention
from assistant.utterance.words import Word

#: How far before a participle a form of "to be" may stand ("was the best Chinese model beaten").
_NEAR = 6
_HAVE = frozenset("has have had having did do does".split())
#: Words that begin a clause with a verb of its own ("it is China that trailed by ...").
_CLAUSES = frozenset("that which who whom whose where when how".split())


def is_beaten(words: Sequence[Word]) -> bool:
    """Whether a participle of beating stands beside a form of "to be", and not after "has" or "did"."""
    return any(_is_passive(words, at) for at, word in enumerate(words) if _is_of(word, BEATEN)) or _is_by(words, LED)


def is_trailed(words: Sequence[Word]) -> bool:
    """Whether the side named first is said to be trailed by the other."""
    return _is_by(words, TRAILED)


def _is_of(word: Word, participles: frozenset[str]) -> bool:
    return word.key in participles or word.text.lower() in participles


def _is_by(words: Sequence[Word], participles: frozenset[str]) -> bool:
    return any(_is_by_one(words, at) for at, word in enumerate(words) if _is_of(word, participles))


def _is_by_one(words: Sequence[Word], at: int) -> bool:
    """Whether a participle that is a past tense too ("led") has a "by" and one by whom it is done behind it."""
    after = [word.key for word in words[at + 1 : at + 3]]
    is_done = after[:1] == ["by"] and not any(key[:1].isdigit() for key in after[1:])
    return is_done and _is_passive(words, at) and not any(word.key in _CLAUSES for word in words[_be(words, at) : at])


def _be(words: Sequence[Word], at: int) -> int:
    """Where the form of "to be" stands that is nearest before a position."""
    return max((place for place in range(at) if words[place].key in BE), default=0)


def _is_passive(words: Sequence[Word], at: int) -> bool:
    if at + 1 < len(words) and words[at + 1].key in BE:
        return True
    # By whom it is done says that the whole subject stands between ("is the number of X's models exceeded by ...").
    far = at if [word.key for word in words[at + 1 : at + 2]] == ["by"] else _NEAR
    for place in range(at - 1, max(-1, at - 1 - far), -1):
        if words[place].key in _HAVE:
            return False
        if words[place].key in BE:
            # "is it true that China overtook" is about nobody yet.
            return words[place + 1].key != "it"
    return False


#: Cues of who has more, and of who has less.
_PAIRS = (("more", "fewer"), ("ahead", "behind"), ("above", "below"))
_TURNED = frozenset(cue for pair in _PAIRS for cue in pair)
_PERSONS = frozenset(("who", "whom"))
_PRONOUNS = _PERSONS | frozenset("which one other others anyone anybody nobody everyone everybody".split())
_ASKING = _PERSONS | {"which", "what"}
_PAIR = 2
_AUXILIARIES = BE | _HAVE | {"can", "could"}


def turn_sides(
    seen: Glance,
    meanings: dict[str, tuple[int, ...]],
    members: Sequence[Mention],
    sides: tuple[str, ...],
    done: frozenset[int],
) -> None:
    """Turn the cues of who is ahead where what is named, or asked for, is the other one.

    What is beaten by another is behind it, and whom one beat are those behind that one; both together turn nothing.
    Of a lead "beaten" says from which of its sides it is seen. `done` are the verbs of the measure itself ("laws
    passed by X").
    """
    if any(each.sense.more in sides for each in members) or meanings.keys().isdisjoint(_TURNED):
        return
    words = seen.scan.words
    turned = {
        at
        for at, word in enumerate(words)
        if _is_of(word, BEATEN) and _is_passive(words, at) or _is_of(word, LED | TRAILED) and _is_by_one(words, at)
    }
    turned = {at for at in turned - done if any(at in meanings.get(cue, ()) for cue in _TURNED)}
    if turned:
        kinds = {*sides, *(each.sense.more for each in members)}
        spoken = [each.start for each in seen.names if each.sense.kind == "dimension" and each.sense.id in kinds]
        others = {each.start - 1 for each in seen.names if each.sense.kind == "dimension"} - {at - 1 for at in spoken}
        spoken += [at for at, key in enumerate(seen.keys) if key in _PRONOUNS and at not in others]
        before = [each for each in members if each.start < min(turned)]
        if members and not before and not any(at < min(turned) for at in spoken):
            # "Is the list led by X?" says of nobody else that he is behind.
            turned = set()
        elif len({each.sense.id for each in members}) < _PAIR and not spoken:
            # "Was X beaten?" does not say by whom.
            meanings["unread"] = tuple(turned)
    if len({each.sense.id for each in members}) == 1:
        subject = members[0]
        if asks_whom(seen.keys, seen.names, subject.at, (subject.sense.more,)):
            turned ^= {at for cue in _TURNED for at in meanings.get(cue, ()) if at > subject.at[-1]}
    for cue, other in _PAIRS:
        one, two = meanings.get(cue, ()), meanings.get(other, ())
        if turned.isdisjoint((*one, *two)):
            continue
        for meaning, own, its in ((cue, one, two), (other, two, one)):
            kept = (*(at for at in own if at not in turned), *(at for at in its if at in turned))
            if kept:
                meanings[meaning] = kept
            else:
                meanings.pop(meaning, None)


def asks_whom(keys: Sequence[str], names: Sequence[Mention], subject: Sequence[int], kinds: Sequence[str]) -> bool:
    """Whether it is asked whom a member is ahead of or behind ("whom did X beat", "which country does X trail").

    It stands behind the auxiliary, and before that the noun of its own dimension: "in which year did X lead" asks
    for no other one.
    """
    at = subject[0] - 1
    at -= keys[at] == "the"
    if at < 1 or keys[at] not in _AUXILIARIES:
        return False
    nouns = [each for each in names if each.sense.kind == "dimension" and each.at[-1] == at - 1]
    asked = min((each.start for each in nouns if each.sense.id in kinds), default=at) - 1
    if asked > 0 and keys[asked - 1] == "in":
        return False
    return asked >= 0 and keys[asked] in (_ASKING if asked < at - 1 else _PERSONS)
