"""Words of a question that mean the same as words by which a pack names its measures."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.english.synonyms import SYNONYMS
from assistant.utterance.lexicon import Lexicon
from assistant.utterance.mentions import Mention
from assistant.utterance.phrases import Sense
from assistant.utterance.words import Word

#: What a sense holds beside the measure's id where a word is only like one of its names.
ALIKE = "alike"
_AS = {"measure": "head", "head": "head", "about": "about"}


def find_alike(lexicon: Lexicon, words: Sequence[Word], found: Sequence[Mention]) -> list[Mention]:
    """The measures that words mean by a synonym, where they do not name them themselves.

    A word that begins names of other measures points to none by a synonym: it is only explained in one that is named.
    """
    if SYNONYMS.keys().isdisjoint(word.key for word in words):
        return []
    own = {(each.sense.id, at) for each in found for at in each.at}
    named = {each.sense.id for each in found if each.sense.kind == "measure"}
    alike: dict[tuple[str, int], Mention] = {}
    for at, word in enumerate(words):
        others = SYNONYMS.get(word.key)
        if not others:
            continue
        is_known = word.key in lexicon.measures.starts
        for other in others:
            for sense in lexicon.measures.senses(other):
                place = sense.id, at
                if sense.kind in _AS and place not in own and (sense.id in named or not is_known):
                    kind = "about" if is_known else _AS[sense.kind]
                    if place not in alike or kind == "head":
                        alike[place] = Mention(Sense(kind, sense.id, ALIKE), (at,))
    return list(alike.values())
