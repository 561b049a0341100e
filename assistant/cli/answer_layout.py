"""An answer as a person at a terminal reads it: the value stands out, the working is below it, the source last."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from assistant.answering.explaining import explanation
from assistant.answering.said_values import SOURCE, strong_spans
from assistant.answering.tabulating import Table, is_listing, table_of
from assistant.answers import Answer
from assistant.cli.ascii import to_ascii
from assistant.cli.environment import Environment
from assistant.cli.layout import PLAIN, QUIET, STRONG, Word, grid, paragraph, table
from assistant.cli.visible import in_one_line, visible

_BULLET = "• "
_INDENT = 2


def shown(text: str, environment: Environment) -> str:
    """The text as the terminal can take it: control characters shown, and in ASCII where it has no more."""
    safe = visible(text)
    return safe if environment.is_utf8 else to_ascii(safe)


def unsaid(answer: Answer) -> str:
    """What was taken for granted and the text leaves out, as a line in brackets; "" if it says all of it."""
    left_out = [each for each in map(in_one_line, answer.assumptions) if each not in visible(answer.text)]
    return f"({'; '.join(left_out)})" if left_out else ""


def lay_out(answer: Answer, environment: Environment) -> str:
    """The text of an answer in lines of the terminal's width, and what was taken for granted if it leaves that out."""
    lines = visible(answer.text).split("\n")
    left_out = unsaid(answer)
    if left_out:
        lines.insert(len(lines) - lines[-1].startswith(SOURCE), left_out)
    blocks = []
    is_first = True
    tabulated = table_of(answer)
    for line in lines:
        if tabulated and (line.startswith(SOURCE) or is_listing(line, tabulated)):
            blocks.append(_tabulated(tabulated, environment))
            tabulated = None
            if not line.startswith(SOURCE):
                continue
        blocks.append(_headline(line, answer, environment) if is_first else _below(line, answer, environment))
        # An answer of several parts has the source of each part before the headline of the next.
        is_first = line.startswith(SOURCE)
    return "\n".join(blocks)


def _tabulated(tabulated: Table, environment: Environment) -> str:
    rows = [tuple(shown(cell, environment) for cell in row) for row in tabulated.rows]
    lines = [grid(rows, environment, head=tabulated.columns, indent=_INDENT)]
    if tabulated.left:
        lines.append(_note(f"and {tabulated.left} more", environment))
    return "\n".join(lines)


def lay_out_explanation(answer: Answer, environment: Environment) -> str:
    """How an answer came about as a table."""
    rows = [(label.removesuffix(":"), shown(text, environment)) for label, text in explanation(answer)]
    return table(rows, environment, label=QUIET, indent=_INDENT)


def _headline(line: str, answer: Answer, environment: Environment) -> str:
    return paragraph(list(_weighed(line, answer, environment)), environment)


def _weighed(line: str, answer: Answer, environment: Environment) -> Iterator[Word]:
    """The words of a headline, those that say the value being strong."""
    spans = strong_spans(line, answer)
    at = 0
    for word in line.split(" "):
        is_strong = any(start <= at < end for start, end in spans)
        if word:
            yield Word(shown(word, environment), STRONG if is_strong else PLAIN)
        at += len(word) + 1


def _below(line: str, answer: Answer, environment: Environment) -> str:
    if line.startswith(SOURCE) or any(in_one_line(each) in line for each in answer.assumptions):
        return _note(line, environment)
    for items in (answer.suggestions, [fact.statement for fact in answer.facts]):
        if answer.status != "answered" and (listed := _itemised(line, items, environment)):
            return listed
    text = line.lstrip(" ")
    return paragraph(shown(text, environment), environment, indent=max(_INDENT, len(line) - len(text)), hanging=3)


def _note(line: str, environment: Environment) -> str:
    return paragraph(shown(line, environment), environment, style=QUIET, indent=_INDENT, hanging=_INDENT)


def _itemised(line: str, items: Iterable[str], environment: Environment) -> str:
    """A line that strings the items together as a list; "" if it is another line."""
    held = [visible(item) for item in items]
    if not held or not all(item in line for item in held):
        return ""
    lead = line[: min(line.index(item) for item in held)].rstrip()
    rest = line[len(lead) :].strip()
    starts = sorted(rest.index(item) for item in held)
    each = [rest[start:end].strip() for start, end in zip(starts, [*starts[1:], len(rest)], strict=True)]
    lines = [paragraph(shown(lead, environment), environment, style=QUIET, indent=_INDENT)]
    lines += [
        paragraph(shown(f"{_BULLET}{item}", environment), environment, indent=_INDENT, hanging=_INDENT)
        for item in each
        if item
    ]
    return "\n".join(lines)
