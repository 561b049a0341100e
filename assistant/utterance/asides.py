"""What stands beside a question: what people say of themselves, and what they put aside ("not 2023 but 2024")."""

from collections.abc import Sequence
from itertools import takewhile

from assistant.english.asides import INTRODUCING, NEVER_ASIDE, OPENERS, SPEAKERS
from assistant.english.known import common_words
from assistant.tuples import NamedTuple
from assistant.utterance.english_phrases import english
from assistant.utterance.lexicon import Lexicon
from assistant.utterance.mentions import Mention, find_names
from assistant.utterance.occasions import OCCASIONAL, is_occasion, without_teller
from assistant.utterance.preambles import clauses_of, is_ordinary
from assistant.utterance.words import Word

_LONGEST_INTRODUCTION = 8


def without_asides(words: list[Word], lexicon: Lexicon) -> list[Word]:
    """The words without the clauses in which somebody only speaks of themselves; all if nothing else is left.

    Such a clause has an ordinary English word everywhere, and no name, number or question.
    """
    words = without_teller(words)
    keys = {word.key for word in words}
    may_say_when = not OCCASIONAL.isdisjoint(keys) and any(word.is_break for word in words[:-1])
    is_of_asker = not SPEAKERS.isdisjoint(keys) or ":" in keys and "as" in keys
    if not is_of_asker and not may_say_when:
        return words
    aside = ("lacking", "subject")
    names = find_names(lexicon, words)
    named = {at for each in names if each.sense.kind not in aside for at in each.at}
    clauses = list(clauses_of(words))
    asides = [clause for clause in clauses if _is_aside(words, clause) and named.isdisjoint(clause)]
    if may_say_when:
        asides += takewhile(lambda clause: clause in asides or is_occasion(words, clause, names), clauses[:-1])
    left = {at for at, _ in enumerate(words)}.difference(*asides, _role(words, named))
    if _AND_SO in keys and not asides:
        left -= _said_before(words, clauses, names)
    if not any(words[at].key.isalnum() for at in left):
        return words
    return [word for at, word in enumerate(words) if at in left]


def _role(words: Sequence[Word], named: set[int]) -> range:
    """Where somebody says as whom they ask, before the "I" that asks ("As a taxpayer I would like to know ...")."""
    if [word.key for word in words[:2]] not in (["as", "a"], ["as", "an"], ["as", "the"]):
        return range(0)
    end = next((at for at, word in enumerate(words[:_LONGEST_INTRODUCTION]) if word.key in SPEAKERS), 0)
    said = range(end)
    is_plain = all(is_ordinary(words[at]) and words[at].key not in NEVER_ASIDE and at not in named for at in said)
    return said if is_plain and not any(words[at].is_break for at in said) else range(0)


#: The word with which what is asked follows from what somebody tells of themselves.
_AND_SO = "so"


def _said_before(words: Sequence[Word], clauses: Sequence[range], names: Sequence[Mention]) -> set[int]:
    """The words of a first clause in which somebody says what they need it for, but for the names that it asks of.

    "I am filling in a form and the box for MATH is empty, so give me the fall there": the clause after names no other.
    """
    first, rest = (clauses[0], clauses[1]) if len(clauses) > 1 else (range(0), range(0))
    said = [words[at] for at in first]
    if not said or not rest or said[0].key not in SPEAKERS or words[rest.start].key != _AND_SO:
        return set()
    kept = {at for each in names if each.sense.kind in _NAMED and each.start in first for at in each.at}
    asked = [each for each in names if each.sense.kind in _NAMED and each.start > first.stop]
    told = {each.sense.more for each in names if each.sense.kind in _NAMED and each.start in first}
    if any(each.sense.more in told for each in asked):
        # "I have MMLU already, so how large is it on MATH?"
        kept = set()
    named = {at for each in names if each.sense.kind in _NAMED for at in each.at}
    others = [words[at] for at in first if at not in named and at > first.start]
    are_ordinary = all(is_ordinary(word) for word in others)
    is_asking = any(word.key in NEVER_ASIDE - _NEEDING or _is_capital(word) for word in others)
    return set() if not are_ordinary or is_asking else {at for at in first if at not in kept}


_NAMED = ("member", "described")
#: Words that ask elsewhere, and here only say what somebody does.
_NEEDING = frozenset("need needs needed want looking find get take compare give except after".split())


def _is_aside(words: Sequence[Word], clause: range) -> bool:
    said = [words[at] for at in clause]
    introduces = clause.stop < len(words) and words[clause.stop].key == ":" and clause.start == 0
    if introduces and said and len(said) <= _LONGEST_INTRODUCTION:
        before = [word for word in said[:-1] if word.key not in _SPEAKING]
        is_role = [word.key for word in before[:2]] in (["as", "a"], ["as", "an"], ["as", "the"])
        is_plain = all(is_ordinary(word) and word.key not in NEVER_ASIDE for word in before)
        if is_plain and (said[-1].key in INTRODUCING or is_role and is_ordinary(said[-1])):
            return True
    if [word.key for word in said[:1]] == ["as"] and len(said) > 1 and said[1].key in ("a", "an"):
        # "As a teacher I wonder ..." says who asks, up to the "I".
        said = said[2:]
        while said and said[0].key not in SPEAKERS:
            said = said[1:]
    while said and said[0].key in OPENERS:
        said = said[1:]
    if len(said) < 2 or said[0].key not in SPEAKERS:
        return False
    rest = said[1:]
    if any(word.key in NEVER_ASIDE or _is_capital(word) for word in rest):
        return False
    if all(word.key in common_words() for word in rest):
        return True
    return all(is_ordinary(word) and not _is_doing(word) for word in rest)


def _is_doing(word: Word) -> bool:
    """Whether a word can be what is asked for ("we request the decline")."""
    return not _DOING.isdisjoint(sense.id for sense in english().senses(word.key))


_DOING = frozenset(
    "fall rise change gain remain points percent relative max min rank sum mean median share spread difference "
    "more fewer ratio ahead behind double compound count list".split()
)


_SPEAKING = frozenset("speaking asking writing talking".split())


def _is_capital(word: Word) -> bool:
    return word.text[:1].isupper() and word.text not in ("I", "AI")


#: Words before what is put aside, and what may stand between them and it.
_PUTTING_ASIDE = (("not",), ("rather", "than"), ("instead", "of"))
#: The same where a clause begins with it ("Forget MMLU, what about MATH?").
_DROPPING = (
    *(("forget", "about"), ("forget",), ("never", "mind", "about"), ("never", "mind"), ("ignore",), ("skip",)),
    *(("scrap",), ("enough", "of"), ("enough", "about")),
)
#: The first of these words.
PUT_ASIDE = frozenset(opener[0] for opener in (*_PUTTING_ASIDE, *_DROPPING))
_BEFORE_DROPPING = frozenset("please ok okay so and now just let well".split())
_BETWEEN = frozenset("in on at for of the by from to that those with".split())


class Span(NamedTuple):
    """Where a time or a name ends, and of which kinds it is: what has no other of its kind beside it stays."""

    last: int
    kinds: frozenset[str]


def without_contrasts(words: list[Word], spans: dict[int, Span]) -> list[Word]:
    """The words without a time or a name that is only put aside: "not in 2023 but in 2024", "on MATH, not MMLU".

    `spans` are the times and names by their first positions.
    """
    keys = [word.key for word in words]
    dropped: set[int] = set()
    for at, _ in enumerate(keys):
        opens = at == 0 or words[at - 1].is_break or keys[at - 1] in _BEFORE_DROPPING
        openers = (*_PUTTING_ASIDE, *_DROPPING) if opens else _PUTTING_ASIDE
        opener = next((each for each in openers if tuple(keys[at : at + len(each)]) == each), None)
        if opener is None:
            continue
        here = at + len(opener)
        while here < len(keys) and keys[here] in _BETWEEN and here not in spans:
            here += 1
        if here not in spans:
            continue
        after = spans[here].last + 1
        is_closed = after >= len(keys) or words[after].is_break
        others = [span.kinds for start, span in spans.items() if start != here and start not in dropped]
        if all(spans[here].kinds.isdisjoint(kinds) for kinds in others):
            continue
        if keys[after : after + 1] == ["but"]:
            dropped.update(range(at, after + 1))
        elif opener != ("not",) or is_closed and at > 0 and words[at - 1].is_break:
            dropped.update(range(at, after))
    return [word for at, word in enumerate(words) if at not in dropped]
