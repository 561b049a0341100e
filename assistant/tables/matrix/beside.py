"""Whether a question asks a matrix for what no number of it is: a person, a place, a count of things that it lacks."""

from __future__ import annotations

from assistant.english.table_words import MEASURED_BY, MOVED, SAYING, TRADED
from assistant.tables import staff
from assistant.tables.adjectives import OF_ANY_AMOUNT
from assistant.tables.asked import Asked
from assistant.tables.lines_named import match_of
from assistant.tables.matrix.frame import Frame
from assistant.tables.matrix.picking import Pick
from assistant.tables.matrix.sureness import is_known
from assistant.tables.stems import stem, stems_of
from assistant.tables.unexplained import is_titled
from assistant.tables.vocabulary import Term

#: Questions that no number answers.
_OF_WORDS = frozenset("who whom whose where why".split())


def is_beside(frame: Frame, asked: Asked, explained: frozenset[int], whole: Pick) -> bool:
    """Whether what is asked for is no number of the table: a person, a place, or the number of things it lacks."""
    keys = [word.key for word in asked.words]
    if keys and keys[0] in _OF_WORDS:
        return not (any(column.kind == "text" for column in frame.table.columns) or _tells_words(frame, asked, whole))
    if keys[:1] == ["how"] and _is_unmeasured(frame, asked.words[1].text.lower()):
        return True
    at = asked.find("how", "many")
    if not frame.table.title and _counts_unknown(frame, asked, explained):
        return True
    if at < 0 or asked.has("difference"):
        return False
    texts = (frame.table.title, frame.table.unit.name, frame.table.corner)
    known = {*frame.row_kinds, *(each for text in texts for each in stems_of(text))}
    nouns = [term for term in asked.terms if term.at > at + 1 and term.counts >= 0.5][:2]
    if frame.row_kinds == staff.STEMS and any(term.stem in staff.STEMS for term in asked.terms):
        # "How many people were employed" counts employees.
        known |= _PERSON_STEMS
    moved = _MOVED | _TRADED if frame.row_kinds else _MOVED
    moves = [term for term in asked.terms if term.stem in moved and not _is_explained(frame, term, explained)]
    if any(not _is_printed(frame, term) for term in moves) or _is_done(frame, asked, at, moved):
        return True
    if asked.key(at + 2) in _PERSONS and any(is_known(frame, term) for term in asked.terms_in((at + 2,))):
        return False
    if asked.key(at + 2) in _PERSONS and not _are_told(frame, asked.terms_in((at + 2,)), explained, known):
        return True
    return bool(nouns) and not any(term.counts < 1 or term.at in explained or term.stem in known for term in nouns)


def _is_done(frame: Frame, asked: Asked, start: int, moved: frozenset[str]) -> bool:
    """Whether "did" asks how many were moved, for which no word is printed: what was closed is no closing balance."""
    did = next((at for at in range(start + 2, len(asked.words)) if asked.key(at) in ("did", "were", "was", "been")), -1)
    return (
        did > start
        and len(asked.periods) < _ENDS
        and any(
            term.at > did
            and term.stem in moved
            and not any(word.startswith(term.stem) for words in (frame.rows, frame.columns) for word in words.places)
            and not is_titled(frame.table, term)
            for term in asked.terms
        )
    )


#: Between two times what was added is a change.
_ENDS = 2


def _tells_words(frame: Frame, asked: Asked, whole: Pick) -> bool:
    """Whether words stand in a cell whose column is named: "located" of "Location"."""
    cell = frame.table.cell(frame.table.rows[whole.row], frame.table.columns[whole.column])
    return cell.kind == "text" and match_of(frame.columns, whole.column, asked.terms) is not None


def _counts_unknown(frame: Frame, asked: Asked, explained: frozenset[int]) -> bool:
    """Whether nothing explains the noun of which it is asked how many or how much of it there is, whatever is done
    with it: "ASMs" in "how many ASMs were flown"."""
    is_much = asked.find("how", "many") < 0
    at = max(asked.find("how", "many"), asked.find("how", "much"))
    if at < 0 or frame.row_kinds or asked.has("difference", "change", "ratio", "share"):
        return False
    verb = next((each for each in range(at + 2, len(asked.words)) if asked.key(each) in _VERBS), 0)
    nouns = [term for term in asked.terms_in(range(at + 2, verb)) if term.counts >= 1]
    nouns = [term for term in nouns if term.text.lower() not in _UNSAID]
    if is_much and not {term.at for term in asked.terms if term.counts >= 1 and term.at in explained} <= {verb + 1}:
        # "How much revenue did the North make" may ask a table of nothing else.
        return False
    if nouns and nouns[-1].at not in explained and frame.rows.weight(nouns[-1].stem):
        # "Hotel rooms" are no hotels.
        return True
    about = stems_of(frame.table.corner)
    return bool(nouns) and not any(
        _is_explained(frame, term, explained) or _is_printed(frame, term) or term.stem in about for term in nouns
    )


def _is_printed(frame: Frame, term: Term) -> bool:
    return any(words.weight(sign) for sign in (term.stem, *term.meanings) for words in (frame.rows, frame.columns))


def _is_explained(frame: Frame, term: Term, explained: frozenset[int]) -> bool:
    return term.at in explained or is_titled(frame.table, term) or term.stem in frame.row_nouns


_VERBS = frozenset("was were is are did does do have has had can could will would".split())
#: Nouns that say in what something is counted.
_UNSAID = SAYING | {"cents", "cent", "liters", "litres", "gallons", "barrels", "tons", "tonnes", "hours", "units"}


def _is_unmeasured(frame: Frame, adjective: str) -> bool:
    """Whether an adjective asks for what no row or column tells: "how long" of a bridge."""
    nouns = [stem(noun) for noun in MEASURED_BY.get(adjective, "").split()]
    if adjective in OF_ANY_AMOUNT:
        return False
    return bool(nouns) and not any(words.weight(noun) for noun in nouns for words in (frame.rows, frame.columns))


_MOVED, _TRADED = frozenset(map(stem, MOVED)), frozenset(map(stem, TRADED))
_PERSONS = frozenset("people person man woman inhabitant resident child".split())
_PERSON_STEMS = frozenset(map(stem, _PERSONS))


def _are_told(frame: Frame, terms: tuple[Term, ...], explained: frozenset[int], known: set[str]) -> bool:
    """Whether persons are what a table counts: its title, its unit or the row says so."""
    return any(term.at in explained or term.stem in known or is_known(frame, term) for term in terms)
