"""Shares of what a block of rows comes to, printed below it: "percentage of total operating expense" under the fuel."""

from __future__ import annotations

from assistant.tables.asked import Asked
from assistant.tables.leaves import leaf
from assistant.tables.matrix.frame import Frame
from assistant.tables.matrix.places import place_of
from assistant.tables.matrix.sureness import is_known
from assistant.tables.matrix.unnamed import TOTALS
from assistant.tables.matrix.values import pick_value
from assistant.tables.matrix.wanted import Wanted
from assistant.tables.outcome import Found
from assistant.tables.stems import stem
from assistant.tables.vocabulary import Named, Term, strength

_SHARES = frozenset(map(stem, ("percentage", "percent", "share", "proportion")))
_KINDS = frozenset(("value", "share"))


def answer(frame: Frame, asked: Asked, wants: Wanted) -> Found | None:
    """What a row tells as the share of something in which the total above it is; None where not both are named."""
    if wants.operation not in ("share", "ratio") or len(wants.periods) > 1:
        return None
    said = [term for term in asked.terms if term.stem not in TOTALS | _SHARES]
    telling = [term for term in said if term.counts >= 1 and not term.is_name and not _adds_nothing(frame, term)]
    time = wants.periods[0] if wants.periods else None
    for at, named in enumerate(frame.rows.named):
        if not named.order or named.order[0] not in _SHARES or not _is_whole(named, said):
            continue
        total = next((row for row in reversed(range(at)) if frame.table.rows[row].is_total), -1)
        if total >= 0:
            rest = [term for term in telling if not strength(named, term)]
            if rest and all(strength(frame.rows.named[total], term) for term in rest):
                terms = tuple(term for term in asked.terms if strength(named, term))
                found = pick_value(frame, asked, terms, time, kinds=_KINDS)
                return Found(0.8, leaf(frame.table, place_of(frame, at, found.column))) if found else None
    return None


def _is_whole(named: Named, terms: list[Term]) -> bool:
    """Whether all is said of what a row tells a share of."""
    signs = {sign for term in terms for sign in (term.stem, *term.meanings)}
    whole = [
        (word, meanings)
        for word, meanings in zip(named.order, named.signs, strict=True)
        if word not in TOTALS | _SHARES
    ]
    return bool(whole) and all(word in signs or meanings & signs for word, meanings in whole)


def _adds_nothing(frame: Frame, term: Term) -> bool:
    """Whether a verb only joins a part to its whole: "spent on", "went to", "made up"."""
    return term.text.lower() in _JOINING and not is_known(frame, term)


_JOINING = frozenset("spent spend goes went made make up account accounted accounts for represent represented".split())
