"""Turns that say too little, or only a part of what they ask."""

from __future__ import annotations

from assistant.conversing.about_report import asks_of_report
from assistant.conversing.phrases import begins_operating, is_only, opens_with, without_breaks, without_opening
from assistant.conversing.repeating import lists_others, points_at_nothing
from assistant.conversing.replacing import is_denied
from assistant.conversing.state import foretells
from assistant.conversing.turns import MOVES, Turn
from assistant.conversing.whole import tells_no_amount
from assistant.conversing.with_named import goes_on_computing
from assistant.english.followups import WHO_LEADS
from assistant.reading.understanding import understand


def says_too_little(turn: Turn) -> bool:
    """Whether a turn names nothing after something that the report lacks, or only what is not meant."""
    if turn.state.absent and not turn.names_measure and foretells(turn.state.absent, turn.library):
        return not turn.alone.tells and not turn.alone.scan.periods
    names_any = bool(turn.named) or turn.names_measure or bool(turn.alone.scan.periods) or turn.alone.tells
    # "And the score?", and then "of each?"; "not Europe either"
    return bool(turn.state.absent) and not names_any or bool(turn.named) and _denies_all(turn)


def needs_more(turn: Turn) -> bool:
    """Whether a turn that nothing was found for is only a part of a question."""
    starts = without_breaks(without_opening(turn.alone.scan.text))[:1]
    if starts and starts[0].key == "of" or opens_with(turn.words, "than, and than, or than") or _compares(turn):
        return True
    is_of_figure = turn.state.query is not None and not turn.state.told
    if asks_of_report(turn) or goes_on_computing(turn) or is_of_figure and is_only(turn.words, WHO_LEADS):
        # "Who is behind?" after a number of models does not ask who is behind the report.
        return True
    if is_of_figure and begins_operating(turn.words):
        # "Take away 3" asks for no takeaway.
        return True
    if turn.state.pending and not turn.names_measure and turn.cues & {"max", "min"} and turn.cues.isdisjoint(MOVES):
        # "Is China catching up?", which was asked back, and then "on which benchmark most?"
        pending = understand(turn.state.pending, turn.library).scan
        return any(each.sense.id in MOVES for each in pending.cues)
    return lists_others(turn) or points_at_nothing(turn) or tells_no_amount(turn)


def _denies_all(turn: Turn) -> bool:
    """Whether a turn names things only to say that they are not meant."""
    names = [each for each in turn.alone.scan.names if each.sense.id in turn.named]
    is_bare = turn.only_names and not turn.alone.scan.periods and not turn.alone.scan.amounts
    return is_bare and turn.words[0].key == "not" and all(is_denied(turn, each.start) for each in names)


def _compares(turn: Turn) -> bool:
    """Whether it begins with what something is compared with ("smaller than MMMU at the end of 2024?")."""
    keys = [word.key for word in turn.alone.scan.words]
    return keys[1:2] == ["than"] and not turn.cues.isdisjoint(("more", "fewer"))
