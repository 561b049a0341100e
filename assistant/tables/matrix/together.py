"""Whether a question asks for all rows of a matrix together: what says so, and which rows it leaves out."""

from __future__ import annotations

from assistant.english.table_words import ROW_NOUNS
from assistant.tables.asked import Asked
from assistant.tables.lines_named import best_lines
from assistant.tables.matrix.frame import Frame
from assistant.tables.matrix.operands import segments
from assistant.tables.matrix.wholes import TOTALS, are_countries
from assistant.tables.stems import stem
from assistant.tables.unexplained import is_measured_by_title, is_titled

#: Words before a noun that take in all that it names.
EVERY = frozenset("all every each across over per among".split())
#: The stems of what the rows of any table are called.
ROWS = frozenset(stem(word) for word in ROW_NOUNS)


def places_of_nouns(frame: Frame, asked: Asked) -> frozenset[int]:
    """The places of words for what rows are: the noun of the corner, "countries", "rows"."""
    own = set(frame.row_nouns) | ROWS
    found = {term.at for term in asked.terms if term.stem in own}
    if are_countries(frame, range(len(frame.table.rows))):
        found |= {term.at for term in asked.terms if term.stem in _COUNTRIES}
    return frozenset(found)


def rows_apart(frame: Frame, asked: Asked) -> dict[int, frozenset[int]]:
    """The rows that a question leaves out, each with the places of the words that say so: "without the North"."""
    starts = [place[-1] for place in asked.cues.get("other", ())]
    starts += [place[-1] for place in asked.cues.get("not", ()) if asked.key(place[-1]) == "without"]
    if not starts:
        return {}
    found: dict[int, frozenset[int]] = {}
    for part in segments(asked, range(min(starts) + 1, len(asked.words))):
        best = next(iter(best_lines(frame.rows, part)), None)
        if best is not None and best.is_whole:
            found[best.line] = frozenset(best.at)
    return found


def takes_left_out(asked: Asked, at: frozenset[int]) -> bool:
    """Whether some words of a question, by which cells are named, are those of what it leaves out: "outside Europe"."""
    return any(
        not at.intersection(place) and not at.isdisjoint(range(place[-1] + 1, place[-1] + _NEAR))
        for place in asked.cues.get("other", ())
    )


_COUNTRIES = frozenset(stem(word) for word in ("country", "nation"))


def how_asked(asked: Asked, nouns: frozenset[int]) -> str:
    """Whether the sum, the mean or the median of all is asked for; "" where it is none of them."""
    is_all = any(asked.key(at - back) in EVERY for at in nouns for back in (1, 2, 3))
    if asked.has("median"):
        return "median"
    if asked.has("sum"):
        return "sum"
    if asked.has("average"):
        return "mean" if is_all else ""
    return "sum" if is_all and any(asked.key(at - back) == "all" for at in nouns for back in (1, 2)) else ""


def asks_all_of_measure(frame: Frame, asked: Asked) -> bool:
    """Whether it is asked how many there are of what the title says that is measured: "how many passengers"."""
    start = max(asked.find("how", "many"), asked.find("how", "much"))
    return start >= 0 and any(
        term.at > start and is_measured_by_title(frame.table, term) for term in asked.terms if term.at <= start + _NEAR
    )


#: So many words stand between "how many" and the noun that is counted, at most.
_NEAR = 4


def is_only_measure(frame: Frame, asked: Asked) -> bool:
    """Whether a question says what is measured, by the title, and nothing else that tells rows apart."""
    telling = [term for term in asked.terms if term.counts >= 1]
    return bool(telling) and all(is_measured_by_title(frame.table, term) for term in telling)


def names_total(frame: Frame, asked: Asked) -> bool:
    """Whether a total is called by its whole name, which is more than "total"."""
    return any(
        match.is_whole
        and (order := set(frame.rows.named[match.line].order)) & TOTALS
        and order - TOTALS
        and frame.table.rows[match.line].is_total
        for match in best_lines(frame.rows, asked.terms)[:_NEAR]
    )


def names_rows(frame: Frame, asked: Asked, nouns: frozenset[int], free: set[str]) -> bool:
    """Whether some words of the question stand in names of rows, so that these are meant."""
    cued = {at for places in asked.cues.values() for place in places for at in place}
    return any(
        term.counts >= 0.5
        and term.at not in nouns
        and term.stem not in free
        and not (term.at in cued and term.stem in TOTALS)
        and not is_titled(frame.table, term)
        and any(frame.rows.weight(sign) for sign in (term.stem, *term.meanings))
        for term in asked.terms
    )
