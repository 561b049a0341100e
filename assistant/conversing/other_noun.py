"""Turns that name what another measure counts, in place of what was asked about: "and the most models?"."""

from __future__ import annotations

from assistant.answering import Response, respond
from assistant.conversing.carrying import told_back
from assistant.conversing.owed import not_made_out
from assistant.conversing.phrases import weighty
from assistant.conversing.times import said_at
from assistant.conversing.turns import Turn


def noun_changed(turn: Turn) -> Response | None:
    """The question before with the noun of a turn in place of its measure; declined where that is no other measure."""
    before, scan = turn.state.slots, turn.alone.scan
    if before is None or turn.names_measure or turn.named or scan.periods or scan.amounts or turn.has_pronoun:
        return None
    nouns = [each for each in scan.measures if each.sense.kind == "about" and each.sense.id != before.measure.id]
    old = [each.at for each in before.scan.measures if each.sense.id == before.measure.id]
    old = [at for at in old if not {each.at for each in before.scan.measures if each.sense.kind == "verb"} & {at}]
    is_own = any(each.sense.kind == "about" and each.sense.id == before.measure.id for each in scan.measures)
    if not nouns or not old or is_own:
        return None
    at = max((each.at for each in nouns), key=len)
    spoken = {scan.words[place].start for place in at}
    spoken |= {scan.words[place].start for each in scan.cues if each.sense.id in before.cues for place in each.at}
    if weighty([word for word in turn.words if word.start not in spoken]):
        return None
    was = max(old, key=len)
    start, end = before.scan.words[was[0]].start, before.scan.words[was[-1]].end
    full = f"{before.scan.text[:start]}{said_at(scan.words, at)}{before.scan.text[end:]}"
    response = respond(full, turn.library)
    is_other = response.slots is not None and response.slots.measure.id in {each.sense.id for each in nouns}
    return told_back(turn.question, full, response) if is_other else Response(not_made_out(turn))
