"""Claims and questions about what no figure tells: causes of what is so, everything there is, when something ended."""

from __future__ import annotations

from itertools import pairwise

from assistant.utterance.forms import is_claim
from assistant.utterance.scanning import Scan

_CAUSING = frozenset((("thank", "to"), ("due", "to"), ("owing", "to"), ("because", "of"), ("result", "of")))
_ALL = frozenset("every all any each".split())
_MEASURES = frozenset("measure metric respect count area field".split())
#: Cues of what goes on until something ends.
_GOING_ON = ("rise", "fall", "hold", "peryear", "rate")
_UNTIL = frozenset("until till".split())
_ENDING = frozenset("stop stopped cease ceased".split())
#: Of these words a question has one if there is anything to say of it.
_CALLING = frozenset(("because", "thank", "due", "owing", "result", "everything", "up", *_MEASURES, *_UNTIL, *_ENDING))


def beyond_figures(scan: Scan) -> str:
    """Why nothing that a report gives can answer a question; "" if nothing speaks against it."""
    keys = [word.key for word in scan.words]
    if _CALLING.isdisjoint(keys):
        return ""
    pairs = set(pairwise(keys))
    if is_claim(scan):
        if "because" in keys or not _CAUSING.isdisjoint(pairs):
            return "The report does not say what causes what."
        whole = any(one in _ALL and other in _MEASURES for one, other in pairs)
        if whole or "everything" in keys:
            return "The report measures several things, and does not say that of all of them together."
    if "when" in keys:
        ends = any(one in _UNTIL and other == "when" for one, other in pairs) or ("up", "to") in pairs
        # "Up to when do you have figures?" asks what there is.
        is_of_figures = scan.amounts or any(each.id in _GOING_ON for each in scan.cues)
        if ends and is_of_figures and "since" not in keys or not _ENDING.isdisjoint(keys):
            return "The report does not say until when."
    return ""
