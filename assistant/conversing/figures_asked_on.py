"""Turns with another figure after one that was told or asked about ("and 24.3?", "on which test was it 24.3 %?")."""

from __future__ import annotations

from assistant.answering.answer import Response, respond
from assistant.conversing.carrying import told_back
from assistant.conversing.phrases import weighty
from assistant.conversing.turns import Turn, said_name
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


def which_has(turn: Turn) -> Response | None:
    """ "On which benchmark was it 24.3 %?" after the figure of another: asked of all, in words of the same measure."""
    before, scan = turn.state.slots, turn.alone.scan
    if before is None or len(turn.figures) != 1 or turn.figures[0].relation or turn.named or len(turn.nouns) > 1:
        return None
    places = [at for at, word in enumerate(scan.words) if word.key in ("it", "that")]
    is_which = "which" in turn.keys and turn.nouns or "where" in turn.keys
    if not is_which or len(places) != 1 or turn.names_measure or scan.periods or before.measure.unit.is_rate:
        return None
    if weighty(turn.beside(*turn.figures, *turn.nouns), aside=_OF_WHICH):
        return None
    word = scan.words[places[0]]
    full = f"{scan.text[: word.start]}the {said_name(before.measure)}{scan.text[word.end :]}"
    response = respond(full, turn.library)
    return told_back(turn.question, full, response) if response.answer.status == "answered" else None


_OF_WHICH = frozenset("and so then on in at for which where was is it that by".split())


def _around(scan: Scan) -> tuple[str, str]:
    """The text before and after the one number of a question."""
    text, start, end = _spanned(scan)
    return text[:start], text[end:]


def _spanned(scan: Scan) -> tuple[str, int, int]:
    places = [scan.words[at] for at in (*scan.amounts[0].at, scan.amounts[0].place)]
    return scan.text, min(word.start for word in places), max(word.end for word in places)
