"""How often what is said is turned round: by a "not", or by a word that denies it."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.english.asides import INTERJECTIONS
from assistant.utterance.english_phrases import PLAIN
from assistant.utterance.mentions import Mention
from assistant.utterance.scanning import Scan
from assistant.utterance.tags import tag_start
from assistant.utterance.words import Word


def turns(scan: Scan) -> int:
    """How often a "not" or a "false" turns what is said: not that of "isn't it?", "didn't ...?" or "not more than"."""
    words = scan.words
    asked = {at for each in scan.cues if each.id == "verify" and _may_be_wrong(scan, each) for at in each.at}
    inside = [each for each in scan.names if each.sense.kind == "member"]
    inside += [each for each in scan.cues if each.sense.id == PLAIN]
    # "not very likely" may be an answer to a survey, and "false beliefs" what is tested.
    asked |= {at for each in inside if len(each.at) > 1 for at in each.at}
    spent = scan.numbered | asked
    found = 0
    for mention in scan.cues:
        at = mention.start
        if mention.sense.id != "not" or at in spent or _is_rhetorical(scan, at) or adds_to(scan, at):
            continue
        found += 1
    denied = [
        at for at, word in enumerate(words) if word.key in _DENYING and at not in asked and not _is_offered(scan, at)
    ]
    affirmed = [at for at, word in enumerate(words) if word.key in ("true", "right", "correct", "fact")]
    # "True? False?" asks for either.
    # "Is it false that it is false that ...?" denies twice.
    outer = denied[:1]
    again = [at for at in denied[1:2] if any(word.key == "that" for word in words[denied[0] : at])]
    return found + sum(all(abs(at - other) > _BESIDE for other in affirmed) for at in (*outer, *again))


_MERELY = frozenset("only just merely simply".split())


def adds_to(scan: Scan, at: int) -> bool:
    """Whether a "not" is that of "not only ... but also", which turns nothing."""
    keys = [word.key for word in scan.words]
    return keys[at] == "not" and not _MERELY.isdisjoint(keys[at + 1 : at + 2]) and "but" in keys[at + 2 :]


#: Words that say of what is claimed that it is not so.
_DENYING = frozenset(
    "false untrue wrong incorrect inaccurate myth lie nonsense bogus fake hoax fiction fable mistaken fabrication "
    "mistake error misinformation disinformation rubbish hogwash falsehood fabricated lying debunked erroneous".split()
)
#: So near to a "true" a "false" only offers the other choice.
_BESIDE = 3


def _is_offered(scan: Scan, at: int) -> bool:
    """Whether a word is one of two to choose from ("truth or myth", "a lie or a fact"), or a verb ("lie")."""
    words = scan.words
    if 0 <= tag_start(scan.text) < words[at].start:
        return True
    before = [word.key for word in words[max(0, at - 3) : at] if word.key not in ("a", "an", "the", "just", "simply")]
    after = [word.key for word in words[at + 1 : at + 3]]
    is_verb = words[at].key == "lie" and words[at - 1].key not in ("a", "an", "the")
    return is_verb or before[-1:] in (["or"], ["/"]) or after[:1] in (["or"], ["/"])


def _may_be_wrong(scan: Scan, mention: Mention) -> bool:
    """Whether somebody only says that they may be wrong themselves ("correct me if I am wrong")."""
    words = scan.words
    # "Am I mistaken that ...?" asks just that.
    is_asked = words[0].key == "am"
    return not is_asked and any(words[at].key in _DOUBTING for at in mention.at)


_DOUBTING = frozenset("i sure certain convinced positive".split())


_PRONOUNS = frozenset("it they he she there we you".split())


#: So near to the beginning a question opens with what it asks to confirm.
_OPENS = 3


def _opens(words: Sequence[Word], at: int) -> bool:
    """Whether a verb opens what is asked: nothing stands before it but what is said by the way ("well, ...")."""
    return all(word.is_break or word.key in INTERJECTIONS for word in words[: max(0, at)])


def _is_rhetorical(scan: Scan, at: int) -> bool:
    """Whether a "not" belongs to "isn't it true that", "didn't China ...?", "wasn't it?" or "or not?"."""
    words = scan.words
    before = [word.key for word in words[max(0, at - 2) : at]]
    after = [word.key for word in words[at + 1 : at + 3]]
    rest = [word for word in words[at + 1 :] if not word.is_break]
    is_short = words[at].text.lower().endswith(("n't", "n’t"))
    is_tag = len(rest) <= 1 and all(word.key in _PRONOUNS for word in rest)
    if before[-1:] == ["or"] and after[:1] != ["deny"] or is_short and (is_tag or _opens(words, at - 1)):
        return True
    if 0 <= tag_start(scan.text) < words[at].start:
        return True
    # "Is it not true that ...?", but "it's not true that ..." denies.
    is_asked = before[-1:] == ["it"] and words[0].key in ("is", "was")
    sought = after[:1] in (["true"], ["so"], ["right"], ["correct"], ["the"]) or after == ["a", "fact"]
    return at <= _OPENS and is_asked and sought
