"""Words that mean one of two columns and never the other: goals that are scored and goals that are conceded."""

from __future__ import annotations

from assistant.english.table_words import OPPOSED, ORIGINS, RECEIVING, SENDING
from assistant.tables.asked import Asked
from assistant.tables.outcome import Refused
from assistant.tables.stems import words_of
from assistant.tables.table import Table


def refusal(table: Table, asked: Asked) -> Refused | None:
    """Why a question is not answered that says one of two opposites of which the table tells the other only; None where
    it says none, or what it says is told."""
    said = {word.text.lower() for word in asked.words}
    if said & (RECEIVING | SENDING):
        texts = (table.title, *(line.full_name for line in table.columns))
        about = {word.lower() for text in texts for word in words_of(text)}
        if said & RECEIVING and about & _CAME or said & SENDING and about & _REACHED and not about & ORIGINS:
            return Refused("no_such_measure", "The table tells of the other way.")
    kinds = [told for noun, verbs, told in OPPOSED if noun & said and verbs & said]
    if not kinds:
        return None
    names = (table.title, *(line.full_name for line in (*table.columns, *table.rows[:_FEW])))
    printed = {word.lower() for text in names for word in words_of(text)}
    is_told = all(told & printed for told in kinds)
    # "Goals scored against the Rovers" are those that they conceded.
    is_turned = "against" in said and all(told & printed for _, _, told in OPPOSED)
    if is_told and not is_turned:
        return None
    return Refused("no_such_measure", "The table does not tell that of these.")


#: What says where something came from, and where it went, whatever else is told.
_CAME = frozenset("origin origins come came comes coming".split())
_REACHED = frozenset("destination destinations arrivals receiving host hosts".split())
#: Names of so many rows are looked through.
_FEW = 100
