"""Whether a question says too little of what it wants to know: a bare name, a member alone, one noun."""

from __future__ import annotations

from assistant.reading.selection import Cube
from assistant.reading.slots import Slots
from assistant.utterance.harmless_words import is_harmless

#: Up to here a bare number may count something ("which two kinds").
MOST_COUNTED = 4


def is_bare(slots: Slots) -> bool:
    """Whether a question is nothing but the name of something that has a definition."""
    if (
        len(slots.named) != 1
        or slots.way is not None
        or slots.periods
        or slots.amounts
        or slots.cues
        or slots.nouns
        or slots.whens
    ):
        return False
    spoken = [word for word in slots.scan.words if word.key.isalnum()]
    return len(spoken) == len(slots.named[0].at) and bool(slots.pack.members[slots.named[0].member].definition)


def is_only_implied(slots: Slots) -> bool:
    """Whether nothing but a member points to a measure that is not the obvious one, and more than a value is asked."""
    named = (
        slots.way is not None or slots.named_words or any(word.key == slots.measure.each for word in slots.scan.words)
    )
    filled = {each.dimension for each in (*slots.named, *slots.nouns)}
    is_determined = len(slots.measure.dimensions) > 1 and filled >= set(slots.measure.dimensions)
    if named or slots.measure.between or is_determined or _is_of_one(slots):
        return False
    grows = slots.measure.unit.is_rate and slots.has("rate", "peryear", "double", "rise", "compound", "howlong")
    return not grows and not any(given.unit.base or given.number > MOST_COUNTED for given in slots.amounts)


def is_of_one_measure(slots: Slots, cube: Cube) -> bool:
    """Whether an amount is asked of a thing of several words of which the report gives figures of one measure alone."""
    members = {each.member for each in slots.named if len(each.at) > 1}
    asked = slots.cues.keys() - ({"define"} if "did" in {word.key for word in slots.scan.words} else set())
    if len(members) != 1 or len(slots.named) > 1 or not asked <= _HOW_MUCH:
        return False
    return [each for each in slots.pack.measures if not members.isdisjoint(cube.having(each))] == [slots.measure.id]


_HOW_MUCH = frozenset(("how", "level"))


def _is_of_one(slots: Slots) -> bool:
    """Whether a member of several words is named with a time or of whom, and only one measure has its dimension."""
    dimensions = {each.dimension for each in slots.named if len(each.at) > 1}
    inside = {at for each in slots.named for at in each.at}
    about = (each for each in slots.scan.measures if each.sense.id == slots.measure.id and each.sense.kind == "about")
    if not dimensions or not slots.periods and not any(inside.isdisjoint(each.at) for each in about):
        return False
    # All measures are read for it.
    return sum(not dimensions.isdisjoint(measure.dimensions) for measure in slots.pack.measures.values()) == 1


#: Words of a whole question, and those that ask of a noun alone.
_ASKING = frozenset("how what which who when where is are was were do did does has have had".split())
_ABOUT = (("what", "about"), ("how", "about"))


def is_one_noun(slots: Slots) -> bool:
    """Whether all that a question says is one word that is no name of what is measured ("and the weight?")."""
    if slots.named or slots.periods or slots.nouns or slots.whens or slots.amounts or slots.way is not None:
        return False
    words = slots.scan.words
    opens = tuple(word.key for word in words[:2])
    if opens not in _ABOUT and not _ASKING.isdisjoint(word.key for word in words):
        return False
    spoken = [at for at, word in enumerate(words) if word.key.isalnum() and not is_harmless(words, at)]
    kinds = {each.sense.kind for each in slots.scan.measures if each.sense.id == slots.measure.id and each.at}
    return len(spoken) == 1 and "measure" not in kinds


_BEING = frozenset("is are was were be been".split())


def is_only_doing(slots: Slots) -> bool:
    """Whether all that names the measure is one word at the end for what somebody is doing ("how many are coming?").

    What people are doing is no noun of a report's figure, whatever else that word is used for in its name.
    """
    if slots.named or slots.periods or slots.nouns or slots.whens or slots.amounts or slots.way is not None:
        return False
    words = slots.scan.words
    last = max((at for at, word in enumerate(words) if word.key.isalnum()), default=0)
    if not words[last].text.lower().endswith("ing") or words[last - 1].key not in _BEING:
        return False
    naming = [each for each in slots.scan.measures if each.sense.id == slots.measure.id and each.sense.kind in _NAMING]
    return bool(naming) and all(each.at == (last,) and each.sense.kind != "measure" for each in naming)


_NAMING = ("measure", "head", "verb")
