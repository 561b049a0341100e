"""Amounts for each of something that stand in columns of their own: "the fuel cost per ASM", "CASM excluding fuel"."""

from __future__ import annotations

import re

from assistant.english.table_words import FOR_EACH
from assistant.tables.asked import Asked, read_question
from assistant.tables.lines_named import best_lines
from assistant.tables.matrix.frame import Frame
from assistant.tables.stems import stem, stems_of
from assistant.tables.synonyms import meanings_at
from assistant.tables.vocabulary import Term

#: What counts little: the row is named by other words.
_LITTLE = 0.1
#: Words that leave something out of what they stand beside, as a row has it that is called by one word.
_LEAVING_OUT = frozenset("excluding ex without except".split())


def spelt_out(frame: Frame, asked: Asked) -> Asked:
    """The question with "CASM" as "cost per ASM" where only columns are called by that, and no line by the word.

    What is told of all costs, if no row is named beside it, is that of the total operating expense.
    """
    if not any("per" in named.limits for named in frame.columns.named):
        return asked
    for names, (kind, whole, each) in FOR_EACH.items():
        said = re.search(rf"\b(?:{'|'.join(names)}|{kind}s? per {each})\b(?!-)", asked.question, re.IGNORECASE)
        signs = {stem(names[0]), *meanings_at((stem(names[0]),)).get(0, ())}
        is_printed = any(sign in frame.rows.places for sign in signs) or stem(names[0]) in frame.columns.places
        if said is None or is_printed or stem(each) not in frame.columns.places:
            continue
        start, end = said.span()
        others = read_question(f"{asked.question[:start]} {asked.question[end:]}", frame.printed).terms
        telling = [term for term in others if term.counts >= 1]
        before = asked.question[:start].split()[-1:]
        is_bare = not any(term.text == word and not term.is_name for term in telling for word in before)
        noun = kind if best_lines(frame.rows, telling) else f"total {whole}" if is_bare else whole
        question = f"{asked.question[:start]}{noun} per {each}{asked.question[end:]}"
        return read_question(question, frame.printed)._replace(question=asked.question)
    return asked


def with_columns_of_each(frame: Frame, asked: Asked) -> Asked:
    """The question in which "cost per ASM" names columns that are called so, and no row of that meaning.

    The row is that of which the cost is told, if one is named.
    """
    columns = [named for named in frame.columns.named if "per" in named.limits]
    at = asked.find("per") if columns else -1
    each = asked.terms_in((at + 1,))
    is_left_out = any(word.key in _LEAVING_OUT for word in asked.words)
    if at < 1 or not each or not any(each[0].stem in named.own for named in columns):
        return asked
    if is_left_out and not any(sign in frame.columns.places and sign in frame.rows.places for sign in each[0].meanings):
        is_left_out = False
    run = range(at - 1, at + 2)
    alone = {place: set(meanings_at(stems_of(asked.words[place].text)).get(0, ())) for place in run}
    others = [term for term in asked.terms if term.at not in run and term.counts >= 1]
    is_named = bool(best_lines(frame.rows, others))
    kinds = {stem(kind) for kind, _, _ in FOR_EACH.values()}
    return asked._replace(
        terms=tuple(
            _in_run(term, alone[term.at], is_named=is_named and term.stem in kinds, keeps=is_left_out)
            if term.at in run
            else term
            for term in asked.terms
        )
    )


def _in_run(term: Term, alone: set[str], *, is_named: bool, keeps: bool) -> Term:
    """A word of "cost per ASM" without what all of it means, and counting little where another word names the row."""
    if keeps:
        return term
    return term._replace(meanings=tuple(sorted(alone)), counts=_LITTLE if is_named else term.counts)
