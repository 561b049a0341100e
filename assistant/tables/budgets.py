"""Verbs that say in one word that more or less was spent than a budget: "overspent" where a column is a budget."""

from __future__ import annotations

import re
from collections.abc import Iterable

from assistant.english.column_comparisons import SPENT_BESIDE_BUDGET
from assistant.tables.stems import stem, stems_of

_PAST = "|".join(verb for verb in SPENT_BESIDE_BUDGET if verb.endswith("t"))
_BARE = "|".join(verb for verb in SPENT_BESIDE_BUDGET if not verb.endswith("t"))
#: Where no "did" stands before it "overspend" is a noun.
_VERBS = re.compile(rf"\b(?P<past>{_PAST})\b|(?P<did>\b(?:did|does|do)\b[^?]*?)\b(?P<bare>{_BARE})\b", re.I)
_BUDGET = stem("budget")


def in_words(question: str, headings: Iterable[str]) -> str:
    """The question with such a verb in the words for two columns, where one of the headings is a budget.

    >>> in_words("which team overspent most?", ["Team", "Budget 2024", "Actual 2024"])
    'which team went over budget most?'
    >>> in_words("which team overspent most?", ["Team", "Actual 2024"])
    'which team overspent most?'
    >>> in_words("by how much did the team overspend?", ["Team", "Budget 2024", "Actual 2024"])
    'by how much did the team go over budget?'
    >>> in_words("what was the overspend of the team?", ["Team", "Budget 2024", "Actual 2024"])
    'what was the overspend of the team?'
    """
    if not _VERBS.search(question) or not any(_BUDGET in stems_of(heading) for heading in headings):
        return question

    def worded(found: re.Match[str]) -> str:
        return (found["did"] or "") + SPENT_BESIDE_BUDGET[(found["past"] or found["bare"]).lower()]

    return _VERBS.sub(worded, question)
