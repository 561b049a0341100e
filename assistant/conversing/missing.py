"""Whether a turn's pronoun stands for what has not been said, or for what the report lacks."""

from __future__ import annotations

from assistant.conversing.last_values import picked_by
from assistant.conversing.state import foretells
from assistant.conversing.turns import Turn

_PAIR = 2
_SUBJECTS = frozenset(("it", "they"))
#: Pronouns that may stand for what the turn before named, though the report lacks it.
_POINTING = frozenset("it its that this those these they them their there".split())


def means_what_is_missing(turn: Turn) -> bool:
    """Whether a word of a turn stands for what has not been said or what the report lacks."""
    if "because" in turn.keys:
        # What is the reason is not said; a name beside it is none that is asked about.
        return True
    if _asks_age(turn) or _owns_no_figure(turn) or _means_two_measures(turn):
        return True
    is_of_picked = "how" in turn.keys and picked_by(turn.state.query) is not None
    if "there" in turn.keys and _SUBJECTS & turn.keys and not is_of_picked and _means_one_kind(turn):
        # "But it leads there?": of the two that are meant one was not spoken of last.
        return True
    if not turn.state.absent or not turn.has_pronoun:
        return False
    if turn.alone.scan.periods and foretells(turn.state.absent, turn.library):
        # "And what is it at the end of 2024?" is asked of what was not foretold.
        return False
    scan = turn.alone.scan
    first = next((each.start for each in scan.names if each.sense.id in turn.named), len(scan.words))
    # "And Japan?", and then "how much did it fall?"
    return bool(_POINTING & {word.key for word in scan.words[:first]})


def _owns_no_figure(turn: Turn) -> bool:
    """Whether "its lead" is asked for of what was told of, and that is of a kind of which no such figure is given."""
    words, members, subjects = turn.alone.scan.words, turn.library.pack.members, turn.state.subjects
    if not turn.state.told or len(subjects) != 1 or not turn.names_measure or subjects[0] not in members:
        return False
    measure = turn.alone.readings[0].measure
    starts = [each.start for each in turn.alone.scan.measures if each.sense.id == measure.id]
    is_owned = any(at and words[at - 1].key == "its" for at in starts)
    return is_owned and members[subjects[0]].dimension not in measure.dimensions


def _means_two_measures(turn: Turn) -> bool:
    """Whether "does China lead in both?" stands for the two measures told of last, one after the other."""
    keys = [word.key for word in turn.words if word.key not in _AT_THE_END]
    if keys[-1:] != ["both"] or keys[-2:-1] not in (["in"], ["on"], ["at"], ["of"]) or len(turn.state.values) < _PAIR:
        return False
    one, other = ({fact.measure for fact in value.facts()} for value in turn.state.values[-_PAIR:])
    return bool(one and other) and one.isdisjoint(other)


_AT_THE_END = frozenset("then too ? right of them".split())


def _asks_age(turn: Turn) -> bool:
    """Whether it is asked which of several is older, and not for an older figure."""
    words, asks = turn.alone.scan.words, not turn.keys.isdisjoint(("which", "who"))
    starts = [at[0] for at in turn.whens if len(at) == 1 and words[at[0]].text.lower() in _AGES]
    return asks and any(at and words[at - 1].key in _BEFORE_AGE for at in starts)


_AGES = frozenset("older oldest newer newest younger youngest".split())
_BEFORE_AGE = frozenset("is are was were the be".split())


def _means_one_kind(turn: Turn) -> bool:
    """Whether what a turn refers to is of one kind only, though it says "it" and "there": a country or a benchmark."""
    scan, before = turn.alone.scan, turn.state.slots
    subject = next((at for at, word in enumerate(scan.words) if word.key in _SUBJECTS), 0)
    if not turn.has_pronoun or any(each.start < subject for each in (*scan.names, *scan.measures)):
        # "In papers, does it lead there?"
        return False
    kinds = {turn.library.pack.members[each].dimension for each in turn.referred}
    spoken = {each.dimension for each in before.named} if before is not None else set()
    return len(kinds | spoken) < _PAIR
