"""Names that a table of an organization's officers, employees or planes lacks, because it is all of that organization:
"the CFO of Allegiant"."""

from __future__ import annotations

from assistant.tables.records.frame import Frame
from assistant.tables.records.offices import INITIALS
from assistant.tables.records.question import Question
from assistant.tables.records.staff_and_planes import are_things
from assistant.tables.unexplained import in_runs
from assistant.tables.vocabulary import Term

#: Words before the name of an organization.
_BEFORE = frozenset("of at for with by the".split())
#: Offices by which a table of officers is known.
_OFFICES = tuple(f"{INITIALS}{office}" for office in ("ceo", "cfo", "coo"))


def owners(question: Question, unknown: tuple[Term, ...]) -> tuple[Term, ...]:
    """Of the `unknown` words those that may name whose table it is; none where it is not all of one organization."""
    names = [term for term in unknown if term.is_name]
    if not names or question.frame.table.title or not _is_of_one(question.frame):
        return ()
    is_things = are_things(question.frame)
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
    return any(office in frame.places for office in _OFFICES) or are_things(frame)
