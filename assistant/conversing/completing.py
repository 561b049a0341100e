"""Turns that give an earlier question the thing it is about: what was left open, or the same told of another."""

from __future__ import annotations

from assistant.answering import Response, respond
from assistant.conversing.carrying import told_back
from assistant.conversing.phrases import is_only
from assistant.conversing.replacing import is_denied
from assistant.conversing.times import said_at
from assistant.conversing.turns import DOING, MOVES, OVER, Turn
from assistant.english.followups import ASKING_ON, BEHIND_PLACE
from assistant.understanding import understand
from assistant.words import split_words

#: Cues with which a turn is a question of its own; a "share" may be of the thing named.
_ASKING_ITSELF = frozenset("which who how count define tests".split()) | (OVER | set(MOVES)) - {"share"}

_LINKING = frozenset("and so ok".split())


def completed(turn: Turn) -> Response | None:
    """A question that said only what to do ("which is smaller?"), with the things that this turn names."""
    state = turn.state
    if not state.pending or state.choices or turn.cues & _ASKING_ITSELF or not (turn.named or turn.names_measure):
        return None
    full = f"{state.pending.rstrip('?!. ')} {turn.question}"
    response = respond(full, turn.library)
    return told_back(turn.question, full, response) if response.answer.status == "answered" else None


def behind_told(turn: Turn) -> Response | None:
    """Who it is, after a claim about what a member is: "Is MMLU a test of coding?", then "which is, then?"."""
    told = turn.state.told
    nouns = {at for each in turn.alone.scan.names if each.sense.kind == "dimension" for at in each.at}
    spoken = [word for at, word in enumerate(turn.alone.scan.words) if at not in nouns and not word.is_break]
    if not told or not is_only(spoken, BEHIND_PLACE):
        return None
    scan = understand(told, turn.library).scan
    described = [each for each in scan.names if each.sense.kind == "described"]
    if not described:
        return None
    longest = max(described, key=lambda each: len(each.at))
    noun = turn.library.pack.dimensions[longest.sense.more].name
    full = f"Which {noun} tests {' '.join(scan.words[at].text for at in longest.at)}?"
    return told_back(turn.question, full, respond(full, turn.library))


def asked_on(turn: Turn) -> Response | None:
    """Another thing asked of what was told: "Who published the report?", then "When?"."""
    told, word = turn.state.told, " ".join(word.key for word in turn.words if word.key not in _LINKING)
    first = split_words(told)[:1]
    if word not in ASKING_ON or not first:
        return None
    full = f"{word.capitalize()}{told[first[0].end :]}"
    response = respond(full, turn.library)
    return told_back(turn.question, full, response) if response.answer.status == "answered" else None


def retold(turn: Turn) -> Response | None:
    """The same told of another member: "What does MMLU test?", then "And MMMU?"."""
    told = turn.state.told
    if (
        not told
        or not (turn.opens or turn.only_names)
        or not turn.named
        or turn.cues & DOING
        or turn.names_measure
        or turn.alone.scan.periods
    ):
        return None
    scan = understand(told, turn.library).scan
    meant = [each for each in turn.alone.scan.names if each.sense.id in turn.named and not is_denied(turn, each.start)]
    if not meant:
        return None
    new = meant[0]
    kind = new.sense.more
    old = [each for each in scan.names if each.sense.kind in ("member", "described") and each.sense.more == kind]
    if not old:
        return None
    longest = max(old, key=lambda each: len(each.at))
    start, end = scan.words[longest.at[0]].start, scan.words[longest.at[-1]].end
    # What was described ("which tests code?") is asked of another description.
    name = turn.library.pack.members[new.sense.id].name
    said = said_at(turn.alone.scan.words, new.at) if longest.sense.kind == "described" else name
    full = f"{told[:start]}{said}{told[end:]}"
    return told_back(turn.question, full, respond(full, turn.library))
