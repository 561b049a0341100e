"""What an answer consists of when it is shown as a message: each part is laid out in its own way."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from assistant.answering.explaining import explanation
from assistant.answering.said_values import SOURCE, strong_spans, veiled
from assistant.answering.tabulating import Table, table_for
from assistant.answers import Answer
from assistant.operations.wording import capitalised
from assistant.tuples import NamedTuple

#: A line of arithmetic: "17.5 − 0.3 = 17.2 percentage points".
_ARITHMETIC = re.compile(r" [=≈] ")
#: How the line begins that tells what is nearest to what was asked.
_SAYS = "It does say:"
#: The lines of questions that can be asked, and a question in them.
_EXAMPLES = re.compile(r"^For example: “.*\n?", re.MULTILINE)
_EXAMPLE = re.compile(r"“([^“”]+)”")
#: How what another report than the first one says begins: "The article: ".
_LABEL = re.compile(r"((?:The |“)[^:]{1,80}): ")
#: So many values stand before what is said of them; more are a list.
_MOST_BEFORE = 2
_LONGEST_VALUE = 100
#: So many values a row has after its name that tells of a move: both ends and how far it went.
_MOVE = 3


class Passage(NamedTuple):
    """What one report says, each part of it as it is said; empty where there is nothing of the kind."""

    #: The value, first of all: "17.2 percentage points".
    headline: str = ""
    #: The report that says it, if it is another than the first of several.
    label: str = ""
    lines: tuple[str, ...] = ()
    #: The arithmetic, a line each.
    working: tuple[str, ...] = ()
    #: What was carried over, repaired or taken for granted: never to be hidden.
    notes: tuple[str, ...] = ()
    source: str = ""


class Parts(NamedTuple):
    """An answer in parts; in most there is one passage."""

    passages: tuple[Passage, ...]
    #: What a question back offers, and questions that are answered: each can be said as the next turn.
    choices: tuple[str, ...] = ()
    suggestions: tuple[str, ...] = ()
    #: How the answer came about: its reading, its steps and its facts with their places, as labels with texts.
    explanation: tuple[tuple[str, str], ...] = ()


def parts_of(answer: Answer) -> Parts:
    """The parts of an answer; together they hold all of its text.

    >>> text = "3 %: the rise of rides from 2023 to 2024.\\n103 ÷ 100 = 3 %\\nSource: Bicycle Report, page 5"
    >>> found = parts_of(Answer("answered", "How much did rides rise?", text, value="3", unit="percent"))
    >>> found.passages[0].headline, found.passages[0].lines
    ('3 %', ('The rise of rides from 2023 to 2024.',))
    >>> found.passages[0].working, found.passages[0].source
    (('103 ÷ 100 = 3 %',), 'Source: Bicycle Report, page 5')
    """
    if set(answer.understood.split("; ")) == {"capabilities"}:
        # The answer to "what can I ask?" is questions: those that it says, for of all there are too many.
        offered = tuple(each for line in _EXAMPLES.findall(answer.text) for each in _EXAMPLE.findall(line))
        answer = answer._replace(suggestions=offered, value=None, text=_EXAMPLES.sub("", answer.text))
    groups = enumerate(_by_source(answer.text.split("\n")))
    passages = [_passage(lines, answer, is_first=place == 0) for place, lines in groups]
    unsaid = tuple(f"({each})" for each in answer.assumptions if each not in answer.text)
    if unsaid:
        passages[-1] = passages[-1]._replace(notes=passages[-1].notes + unsaid)
    explained = tuple(explanation(answer)) if answer.facts or answer.derivation else ()
    return Parts(tuple(passages), answer.choices, answer.suggestions, explained if answer.status == "answered" else ())


def _by_source(lines: list[str]) -> Iterator[list[str]]:
    """The lines in groups, each with the line of its source at the end."""
    found: list[str] = []
    for line in lines:
        found.append(line.strip())
        if line.startswith(SOURCE):
            yield found
            found = []
    if found:
        yield found


def _passage(group: list[str], answer: Answer, *, is_first: bool) -> Passage:
    source = group.pop() if group[-1].startswith(SOURCE) else ""
    first, *others = group or [""]
    is_of_several = not is_first and len({fact.pack for fact in answer.facts}) > 1
    label = first[: found.end(1)] if is_of_several and (found := _LABEL.match(veiled(first, answer))) else ""
    headline, lines = _headline(first.removeprefix(f"{label}: "), answer)
    nearest = tuple(dict.fromkeys(fact.statement for fact in answer.facts))
    working, notes = [], []
    for line in others:
        if any(each in line for each in answer.assumptions):
            notes.append(line)
        elif table := table_for(line, answer):
            lines += _rows(table)
        elif line == " ".join((_SAYS, *nearest)):
            lines += [_SAYS, *(f"• {statement}" for statement in nearest)]
        elif answer.status == "answered" and _ARITHMETIC.search(line):
            working.append(line)
        elif not _only_lists(line, answer):
            lines.append(line)
    return Passage(headline, label, tuple(line for line in lines if line), tuple(working), tuple(notes), source)


def _headline(line: str, answer: Answer) -> tuple[str, list[str]]:
    """The value that a line begins with, and what it says of it; "" where the value stands within a sentence."""
    spans = strong_spans(line, answer)
    if not spans or spans[0][0] > 0 or spans[0][1] > _LONGEST_VALUE:
        return "", [line]
    if len(spans) == 1:
        end = spans[0][1]
        return line[:end], [capitalised(line[end:].lstrip(":. "))]
    starts = [start for start, _ in spans]
    said = [line[start:end].removesuffix("; ") for start, end in pairwise([*starts, len(line)])]
    last = said[-1]
    if (closing := veiled(last, answer).find(". (")) >= 0 and last.endswith(")"):
        # What the values are of is no part of the last one.
        said[-1:] = [last[:closing], capitalised(last[closing + len(". (") : -1])]
    return "; ".join(line[start:end] for start, end in spans) if len(spans) <= _MOST_BEFORE else "", said


def _rows(table: Table) -> Iterator[str]:
    """The rows of a table, a line each: "MATH: 24.3 % → 1.6 % (22.7 percentage points)"."""
    if table.columns:
        yield f"{_row(table.columns)}:".removeprefix(": ")
    for row in table.rows:
        yield f"• {_row(row)}"
    if table.left:
        yield f"and {table.left} more"


def _row(cells: Sequence[str]) -> str:
    name, *values = cells
    if len(values) < _MOVE:
        return f"{name}: {', '.join(values)}"
    start, end, move = values
    return f"{name}: {start} → {end} ({move})"


def _only_lists(line: str, answer: Answer) -> bool:
    """Whether a line only lists choices, or strings together the questions that are suggested."""
    if line in {f"{number}. {choice}" for number, choice in enumerate(answer.choices, start=1)}:
        return True
    rest = line
    for each in answer.suggestions:
        rest = rest.replace(each, "", 1)
    return bool(answer.suggestions) and rest.strip(" ?") == "You can ask:"
