"""Turns with another figure after one that was asked about ("what is the 8.1?", and then "and 24.3?")."""

from __future__ import annotations

from assistant.answering.answer import Response, respond
from assistant.conversing.carrying import told_back
from assistant.conversing.phrases import weighty
from assistant.conversing.turns import Turn
from assistant.reading.understanding import understand
from assistant.utterance.scanning import Scan

_SAID_AGAIN = frozenset("what about then how which one for s is was".split())


def other_figure(turn: Turn) -> Response | None:
    """What another figure is of, where the turn says nothing else and the last question asked that of one."""
    own = turn.alone.scan
    if not turn.state.told or len(own.amounts) != 1 or weighty(turn.beside(*own.amounts), _SAID_AGAIN):
        return None
    told = understand(turn.state.told, turn.library)
    if told.told is None or told.told.kind != "figure" or len(told.scan.amounts) != 1:
        return None
    before, after = _around(told.scan)
    _, start, end = _spanned(own)
    full = before + own.text[start:end] + after
    return told_back(turn.question, full, respond(full, turn.library))


def _around(scan: Scan) -> tuple[str, str]:
    """The text before and after the one number of a question."""
    text, start, end = _spanned(scan)
    return text[:start], text[end:]


def _spanned(scan: Scan) -> tuple[str, int, int]:
    places = [scan.words[at] for at in (*scan.amounts[0].at, scan.amounts[0].place)]
    return scan.text, min(word.start for word in places), max(word.end for word in places)
