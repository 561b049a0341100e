"""How sure the answer to a question over records is: what of its words nothing explains, and what was guessed."""

from __future__ import annotations

from assistant.english.table_words import ORGANIZATIONS
from assistant.tables.outcome import Found
from assistant.tables.records.doubts import DOUBTS
from assistant.tables.records.lacking import left_over
from assistant.tables.records.misreadings import is_misread
from assistant.tables.records.owners import owners
from assistant.tables.records.question import Question
from assistant.tables.unexplained import is_organization
from assistant.tables.vocabulary import Term

#: What every word without a meaning takes, and what all of them would.
_A_WORD, _ALL_WORDS = 0.08, 0.35
#: What a word without a meaning takes beside where a title says what the table is about.
_TITLED = 0.2
#: What several values take where one was asked for.
_SEVERAL = 0.35
#: Below this nothing is answered.
SURE = 0.2


def _is_owner(question: Question, term: Term) -> bool:
    """Whether a word is of the name of whose table it may be, where no title says whose it is: "Delta Airlines"."""
    names = [each for each in question.asked.terms if each.is_name and is_organization(question.asked, each)]
    ends = {form.rstrip("s") for form in ORGANIZATIONS}
    is_part = question.asked.key(term.at).rstrip("s") in ends and any(each.at == term.at - 1 for each in names)
    return not question.frame.table.title and (term in names or is_part)


def sureness(question: Question, kind: str, found: Found) -> float:
    """How sure an answer is, from 1 down."""
    if is_misread(question, kind, found):
        return 0.0
    unknown = left_over(question)
    of_all = owners(question, unknown)
    left = len([term for term in unknown if term not in of_all and not _is_owner(question, term)])
    telling = max(1, sum(1 for term in question.asked.terms if term.counts >= 1))
    sure = 1.0 - _A_WORD * left - _ALL_WORDS * left / telling
    sure -= sum(takes for takes, is_so in DOUBTS if is_so(question, kind))
    if left and question.frame.table.title:
        sure -= _TITLED
    is_tie = kind in ("extreme", "equal_values", "equal_series", "meeting") and bool(question.frame.table.title)
    if isinstance(found.value, tuple) and len(found.value) > 1 and not is_tie:
        sure -= _SEVERAL
    return sure
