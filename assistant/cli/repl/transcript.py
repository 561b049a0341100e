"""A conversation written down, with its citations: as Markdown to read, as JSON to work with."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from assistant import __version__
from assistant.answering.said_values import SOURCE, strong_spans
from assistant.answering.tabulating import Table, is_listing, table_of
from assistant.answers import Answer
from assistant.cli.answer_layout import unsaid
from assistant.cli.repl.talk import Passage
from assistant.cli.visible import in_one_line, visible

#: What Markdown, or the HTML that it may be turned into, would not take for text.
_SPECIAL = re.compile(r"[\\`*_\[\]<>&#|~]|^(?:[-+=]|\d+[.)](?=\s|$))")


def to_json(passages: Sequence[Passage]) -> str:
    """The passages as JSON: the packs of each, and its answers as `--json` prints them."""
    import json

    said = [
        {
            "packs": [{"id": pack.id, "title": pack.title} for pack in passage.packs],
            "answers": [answer.to_json() for answer in passage.answers],
        }
        for passage in passages
    ]
    return json.dumps({"assistant": __version__, "passages": said}, ensure_ascii=False, indent=2) + "\n"


def to_markdown(passages: Sequence[Passage]) -> str:
    """The passages as Markdown: a heading for each question, below it the answer, its working and its facts."""
    return "\n\n".join(_blocks(passages)) + "\n"


#: The ways to write a conversation down, by the ending of the file.
WAYS: dict[str, Callable[[Sequence[Passage]], str]] = {".md": to_markdown, ".json": to_json}


def _blocks(passages: Sequence[Passage]) -> Iterator[str]:
    yield "# A conversation with the report assistant"
    for number, passage in enumerate(passages):
        if number:
            yield "---"
        titles = " · ".join(escaped(pack.title) for pack in passage.packs)
        if titles:
            yield f"About: {titles}"
        for answer in passage.answers:
            yield from _turn(answer)


def _turn(answer: Answer) -> Iterator[str]:
    yield f"## {escaped(answer.question)}".rstrip()
    first, *rest = visible(answer.text).split("\n")
    lines = [_headline(first, answer)]
    # The facts below name the sources.
    tabulated = table_of(answer)
    lines += [
        escaped(line)
        for line in rest
        if not (answer.facts and line.startswith(SOURCE)) and not (tabulated and is_listing(line, tabulated))
    ]
    if left_out := unsaid(answer):
        lines.append(escaped(left_out))
    yield "  \n".join(lines)
    if tabulated:
        yield "\n".join(_table(tabulated))
    if answer.facts:
        yield "\n".join(
            f"- {escaped(fact.statement)} (*{escaped(fact.source)}*, {escaped(fact.locator)})" for fact in answer.facts
        )


def _table(tabulated: Table) -> Iterator[str]:
    """The lines of a table in Markdown."""
    width = len(tabulated.rows[0])
    columns = tabulated.columns or ("",) * width
    for row in (columns, ("---", *("---:",) * (width - 1)), *tabulated.rows):
        yield f"| {' | '.join(cell if cell.startswith('---') else escaped(cell) for cell in row)} |"
    if tabulated.left:
        yield f"| and {tabulated.left} more{' |' * width}"


def _headline(line: str, answer: Answer) -> str:
    """The first line of an answer, the value in bold."""
    parts, at = [], 0
    for start, end in strong_spans(line, answer):
        parts += [_escaped(line[at:start]), f"**{_escaped(line[start:end])}**"]
        at = end
    return "".join((*parts, _escaped(line[at:])))


def escaped(text: str) -> str:
    r"""The text in one line of Markdown that shows just that.

    >>> print(escaped("1. <b>*x*</b>"))
    1\. \<b\>\*x\*\</b\>
    """
    return _escaped(in_one_line(text))


def _escaped(text: str) -> str:
    return _SPECIAL.sub(lambda found: f"{found[0][:-1]}\\{found[0][-1]}", text)
