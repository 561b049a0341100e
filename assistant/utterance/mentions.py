"""From words to mentions: which names and cues stand in a question, and where."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from operator import attrgetter
from typing import Final

from assistant.utterance.english_phrases import PLAIN
from assistant.utterance.lexicon import Lexicon
from assistant.utterance.phrases import Index, Sense
from assistant.utterance.words import Word

#: Words after which a small "us" is the pronoun and no country.
_BEFORE_US = frozenset("tell show give let help teach remind inform with for to of both".split())
#: How many words may stand between the words of a measure's name.
_FARTHEST = 6


class Mention:
    """A sense with the positions of the words that carry it, in order.

    It is no tuple: attributes of slots are found ten times as fast.
    """

    __slots__ = ("at", "id", "kind", "more", "sense", "start")

    def __init__(self, sense: Sense, at: tuple[int, ...]) -> None:
        self.sense: Final = sense
        kind, id_, more = sense
        self.kind: Final = kind
        self.id: Final = id_
        self.more: Final = more
        self.at: Final = at
        #: The position of its first word.
        self.start: Final = at[0]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Mention) and (self.sense, self.at) == (other.sense, other.at)

    def __hash__(self) -> int:
        return hash((self.sense, self.at))

    def __repr__(self) -> str:
        return f"Mention({self.sense!r}, {self.at!r})"


def matches(index: Index, keys: Sequence[str], start: int) -> list[Mention]:
    """Every phrase of an index that stands at a position, the longest first."""
    alone, longer = index.parted[keys[start]]
    phrases = longer.get(keys[start + 1]) if longer and start + 1 < len(keys) else None
    if not phrases:
        return [Mention(sense, (start,)) for _, sense in alone]
    # The first phrase is the longest.
    ahead = tuple(keys[start : start + len(phrases[0].keys)])
    found = []
    for phrase, sense in phrases:
        length = len(phrase)
        if phrase == ahead[:length]:
            found.append(Mention(sense, tuple(range(start, start + length))))
    return [*found, *(Mention(sense, (start,)) for _, sense in alone)] if alone else found


def find_all(index: Index, keys: Sequence[str]) -> list[Mention]:
    """Every phrase of an index that stands anywhere, in order, the longest first of those that begin at one word."""
    starts = index.starts
    if starts.isdisjoint(keys):
        return []
    return [mention for start, key in enumerate(keys) if key in starts for mention in matches(index, keys, start)]


def find_names(lexicon: Lexicon, words: Sequence[Word]) -> list[Mention]:
    """Every name of members, dimensions, topics and subjects, overlapping ones too, in order."""
    keys = [word.key for word in words]
    found = find_all(lexicon.names, keys)
    for start, key in enumerate(keys):
        if key not in lexicon:
            found += [Mention(sense, (start,)) for sense in lexicon.names.written_as_one(key)]
    return [
        mention
        for mention in sorted(found, key=lambda mention: mention.start)
        if not (keys[mention.start] == "us" and len(mention.at) == 1 and _is_pronoun(words, mention.start))
        and not (words[mention.start].text in _SMALL and len(mention.at) == 1)
        and not (keys[mention.start] == "the" and lexicon.plurals and _is_singular(words, mention, lexicon.plurals))
    ]


#: Names only where they are written large ("IT"): words, some of them of other languages or of chats.
_SMALL = frozenset("it who or in me as so de es se fr dk br".split())


def _is_singular(words: Sequence[Word], mention: Mention, plurals: frozenset[str]) -> bool:
    """Whether what is a name in the plural is typed in the singular ("the state"), or is only said "of" others."""
    last = words[mention.at[-1]]
    if len(mention.at) != _PAIR or last.key not in plurals:
        return False
    after = [word.key for word in words[mention.at[-1] + 1 :][:1]]
    return last.text.lower() == last.key or after == ["of"]


_PAIR = 2


def _is_pronoun(words: Sequence[Word], at: int) -> bool:
    return (
        words[at].text == "us"
        and at > 0
        and (words[at - 1].key in _BEFORE_US and words[at - 1].key not in ("of", "to") or _is_between_us(words, at))
    )


def _is_between_us(words: Sequence[Word], at: int) -> bool:
    """Whether it is "between us," or "between you and us"."""
    before = [word.key for word in words[max(0, at - 3) : at]]
    is_last = at + 1 < len(words) and words[at + 1].is_break
    return is_last and before[-1:] == ["between"] or before == ["between", "you", "and"]


def find_measures(lexicon: Lexicon, words: Sequence[Word], fillers: Mapping[int, set[int]]) -> list[Mention]:
    """Every name of a measure. `fillers` maps the starts of what may stand between its words to the ends.

    Where a name of several words has been used, it without its last word, or with "one" for it, stands for it again:
    "the best American model over the best Chinese one".
    """
    keys = [word.key for word in words]
    present = frozenset(keys)
    found = []
    for start, key in enumerate(keys):
        for phrase in lexicon.measures.starting_among(key, present):
            names, sense = phrase
            if len(names) == 1:
                found.append(Mention(sense, (start,)))
            elif present.issuperset(names) and (at := _walk(names, keys, start, fillers)):
                found.append(Mention(sense, at))
    heads: dict[str, list[tuple[tuple[str, ...], Sense]]] = {}
    for head, sense in sorted(
        {(tuple(keys[at] for at in each.at[:-1]), each.sense) for each in found if len(each.at) > 1}
    ):
        heads.setdefault(head[0], []).append((head, sense))
    for start, key in enumerate(keys):
        for head, sense in heads.get(key, ()):
            if len(head) == 1 or head == tuple(keys[start : start + len(head)]):
                alone = tuple(range(start, start + len(head)))
                found.append(Mention(sense, _walk((*head, "one"), keys, start, fillers) or alone))
    return found


def _walk(name: Sequence[str], keys: Sequence[str], start: int, fillers: Mapping[int, set[int]]) -> tuple[int, ...]:
    """The positions of the words of a name that begins at a position, what may stand between them skipped."""
    if len(name) == 1:
        return (start,)
    reached = {start + 1}
    frontier = [start + 1]
    while frontier:
        here = frontier.pop()
        if here < len(keys) and keys[here] == name[1]:
            rest = _walk(name[1:], keys, here, fillers)
            if rest:
                return (start, *rest)
        for end in sorted(fillers.get(here, ())):
            if end not in reached and end - start <= _FARTHEST:
                reached.add(end)
                frontier.append(end)
    return ()


def find_cues(index: Index, words: Sequence[Word]) -> list[Mention]:
    """Every cue; of those that begin at one word only the longest of each meaning, none inside a longer one of
    the same meaning, and none inside a phrase that only looks like a cue."""
    keys = [word.key for word in words]
    found: list[Mention] = []
    # The positions of the first and the last word of the latest mention of each meaning.
    latest: dict[Sense, tuple[int, int]] = {}
    for mention in find_all(index, keys):
        start, end = latest.get(mention.sense, (-1, -1))
        if start != mention.at[0] and end <= mention.at[-1]:
            latest[mention.sense] = mention.at[0], mention.at[-1]
            found.append(mention)
    longer = [each for each in found if len(each.at) > 1]
    return [each for each in found if not any(_overrules(other, each, keys) for other in longer)]


#: Meanings of which the longer phrase overrules what stands inside it ("more slowly" is no "more").
_OPPOSITES = {
    "more": "fewer",
    "max": "min",
    "above": "below",
    "rise": "fall",
    "ahead": "behind",
    "descending": "ascending",
    "atleast": "min",
    "atmost": "max",
    "first": "latest",
}
_OPPOSITE_PAIRS = {
    frozenset(pair)
    for pair in (
        *_OPPOSITES.items(),
        ("ahead", "max"),
        ("ahead", "remain"),
        ("behind", "remain"),
        ("behind", "fall"),
        ("behind", "rise"),
        ("rank", "rise"),
        ("compare", "rank"),
        ("rank", "fall"),
        ("descending", "max"),
        ("ascending", "min"),
        ("descending", "min"),
        ("ascending", "max"),
        ("except", "not"),
        ("ordinal", "rise"),
        ("remain", "rank"),
        ("count", "none"),
        ("verify", "none"),
        ("verify", "predict"),
        ("vanished", "none"),
        ("vanished", "not"),
        ("vanished", "cross"),
        ("ascending", "rise"),
        ("ascending", "fall"),
        ("descending", "rise"),
        ("descending", "fall"),
    )
}


def _overrules(longer: Mention, shorter: Mention, keys: Sequence[str]) -> bool:
    if longer.at[-1] < shorter.at[0] or shorter.at[-1] < longer.at[0]:
        return False
    if longer is shorter:
        return False
    within = [at for at in shorter.at if keys[at] not in ("the", "a", "of")] or shorter.at
    if len(longer.at) < len(shorter.at) or len(longer.at) <= len(within) or not set(longer.at).issuperset(within):
        return False
    return (
        longer.sense.kind == "when"
        or longer.sense.id in (PLAIN, "shifted", "trend", "from what to what", "than others")
        or frozenset((longer.sense.id, shorter.sense.id)) in _OPPOSITE_PAIRS
        # "closest to catching up" is no fall, but "gained the least ground" is one, and the least.
        or (longer.sense.id, shorter.sense.id) in (("min", "fall"), ("max", "fall"))
        # "No longer" denies, and "not a single one" is none; who is "not one of the best" is only denied.
        or (longer.sense.id, shorter.sense.id) == ("not", "none")
        or (longer.sense.id, shorter.sense.id) == ("none", "not")
        and len(longer.at) > _PAIR
    )


def choose(mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions that stay when every word goes to the longest one that holds it (the first of equals)."""
    places = [at for mention in mentions for at in mention.at]
    if len(set(places)) == len(places):
        return sorted(mentions, key=attrgetter("at"))
    taken: set[int] = set()
    chosen = []
    for mention in sorted(mentions, key=_precedence):
        if not taken.intersection(mention.at):
            taken.update(mention.at)
            chosen.append(mention)
    return sorted(chosen, key=attrgetter("at"))


def _precedence(mention: Mention) -> tuple[int, bool, tuple[int, ...], int]:
    """The longest first; of equals one that stands together, the first one, and what is more likely meant."""
    at = mention.at
    is_apart = at[-1] - at[0] >= len(at)
    return -len(at), is_apart, at, _PREFERENCE.get(mention.sense.kind, 9)


_PREFERENCE = {
    "member": 0,
    "described": 1,
    "measure": 1,
    "topic": 2,
    "lacking": 3,
    "head": 4,
    "verb": 5,
    "dimension": 6,
    "about": 7,
    "subject": 8,
}
