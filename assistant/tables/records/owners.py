"""Names that a table of an organization's officers, employees or planes lacks, because it is all of that organization:
"the CFO of Allegiant"."""

from __future__ import annotations

from assistant.tables import aircraft, staff
from assistant.tables.records.frame import INITIALS, Frame
from assistant.tables.records.question import Question
from assistant.tables.stems import stems_of
from assistant.tables.unexplained import in_runs
from assistant.tables.vocabulary import Term

#: Words before the name of an organization.
_BEFORE = frozenset("of at for with by the".split())
#: Offices by which a table of officers is known.
_OFFICES = tuple(f"{INITIALS}{office}" for office in ("ceo", "cfo", "coo"))
#: So many rows are looked at.
_LOOKED_AT = 50


def owners(question: Question, unknown: tuple[Term, ...]) -> tuple[Term, ...]:
    """Of the `unknown` words those that may name whose table it is; none where it is not all of one organization."""
    names = [term for term in unknown if term.is_name]
    if not names or question.frame.table.title or not _is_of_one(question.frame):
        return ()
    is_things = _is_of_things(question.frame)
    found = [
        run
        for run in in_runs(names)
        if (before := question.asked.key(run[0].at - 1)) in _BEFORE
        or _is_possessive(run[-1])
        or is_things
        and before in _HELPING
    ]
    # Of two names one is another's.
    return tuple(found[0]) if len(found) == 1 else ()


_HELPING = frozenset("did does do has have had".split())


def _is_possessive(term: Term) -> bool:
    return term.text.endswith(("'s", "’s", "s'", "s’"))


def _is_of_one(frame: Frame) -> bool:
    return any(office in frame.places for office in _OFFICES) or _is_of_things(frame)


def _is_of_things(frame: Frame) -> bool:
    """Whether the rows are planes or groups of employees, which are never meant by the name of an organization."""
    subject = frame.columns[frame.subject]
    names = list(subject.rows_of)[:_LOOKED_AT]
    are_called = {*stems_of(subject.name)} & (staff.STEMS | aircraft.STEMS)
    return bool(are_called) or staff.are_staff(names) or aircraft.are_aircraft(names)
