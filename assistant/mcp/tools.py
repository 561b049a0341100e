"""The tools: what each is for in words that a model chooses by, what it takes, and what it does."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from typing import Any, Final

from assistant.answers import Answer
from assistant.asking import Assistant
from assistant.errors import PackError
from assistant.mcp import schemas
from assistant.mcp.arguments import ArgumentError, checked
from assistant.mcp.comparing import WAYS, compared
from assistant.mcp.telling import told_answer, told_fact, told_packs, told_page
from assistant.serving.beside import is_awaited
from assistant.serving.chat.replaying import worth_replaying
from assistant.tuples import NamedTuple

#: Seconds in which the earlier questions of a follow-up have to be answered: its caller may be gone by then.
_PATIENCE: Final = 10.0


class Given(NamedTuple):
    """What a tool gives: text for a model, and the same in full."""

    text: str
    values: dict[str, Any]


class Tool(NamedTuple):
    """A tool that reads, and changes nothing."""

    name: str
    title: str
    description: str
    takes: dict[str, Any]
    gives: dict[str, Any]
    run: Callable[[Assistant, dict[str, Any]], Given]


def call(tool: Tool, assistant: Assistant, given: Mapping[str, Any]) -> Given:
    """What a tool gives for these arguments; raises `ArgumentError` for those that it cannot take."""
    return tool.run(assistant, checked(given, tool.takes))


def _ask(assistant: Assistant, given: dict[str, Any]) -> Given:
    chat = assistant.conversation(keep=0)
    end = time.monotonic() + _PATIENCE
    for earlier in worth_replaying(given["earlier_questions"], most=schemas.MOST_EARLIER):
        if not is_awaited():
            raise ArgumentError("The call was called off.")
        if time.monotonic() > end:
            raise ArgumentError("The earlier questions take too long. Give only the last few before this one.")
        chat.ask(earlier)
    return _of_answer(chat.ask(given["question"]))


def _compare(assistant: Assistant, given: dict[str, Any]) -> Given:
    return _of_answer(compared(assistant, given))


def _of_answer(answer: Answer) -> Given:
    return Given(told_answer(answer), answer.to_json())


def _find(assistant: Assistant, given: dict[str, Any]) -> Given:
    offset = given["offset"]
    try:
        page = assistant.find_facts(given["query"], pack=given["pack"], limit=given["limit"], offset=offset)
    except PackError as error:
        raise ArgumentError(f"The argument 'pack' is wrong: {error}") from None
    end = offset + len(page.facts)
    after = end if end < page.total and page.facts else None
    return Given(told_page(page, offset, after), {**page.to_json(), "next_offset": after})


def _get(assistant: Assistant, given: dict[str, Any]) -> Given:
    fact = assistant.get_fact(given["pack"], given["id"])
    if fact is None:
        raise ArgumentError("There is no such fact. Take pack and id from an answer's facts, or from find_facts.")
    return Given(told_fact(fact), fact.to_json())


def _list(assistant: Assistant, given: dict[str, Any]) -> Given:
    packs = assistant.list_packs()
    return Given(told_packs(packs), {"packs": [pack.to_json() for pack in packs]})


def instructions(assistant: Assistant) -> str:
    """What the server says of itself as a whole."""
    return (
        f"Answers questions about what these reports say, and nothing else: {_titles(assistant)}. "
        "Every figure is exact, worked out from the reports' own numbers and cited. Prefer these tools to your own "
        "memory for anything that the reports may hold. Pass the figures on unchanged, with unit, period and source. "
        "Where the status is `unknown`, the reports do not say it: tell the user so, and make nothing up. Where it is "
        "`clarify`, have the user choose."
    )


def _titles(assistant: Assistant) -> str:
    return "; ".join(f"{pack.title} ({pack.name})" for pack in assistant.list_packs()) or "no report is loaded"


def tools_over(assistant: Assistant) -> tuple[Tool, ...]:
    """The tools for asking an assistant; their descriptions name what it knows."""
    examples = "; ".join(example for pack in assistant.list_packs() for example in pack.examples[:2])
    return (
        Tool(
            name="ask",
            title="Ask the reports",
            description=(
                f"Answers one question from these reports: {_titles(assistant)}. Use it first for any figure, change, "
                "comparison, ranking, share, trend, definition or claim to be checked that they may hold. It computes "
                "exactly and cites each fact with its place in the report. `value` with `unit` is the bare result, "
                "`text` the whole answer in words. Status `unknown` means that the reports do not say it: pass that "
                "on and never make up a figure instead. Status `clarify` means that the question is open: `choices` "
                "says between what. " + (f"Examples: {examples}" if examples else "")
            ).strip(),
            takes=schemas.arguments(question=schemas.QUESTION, earlier_questions=schemas.EARLIER),
            gives=schemas.answer_schema(),
            run=_ask,
        ),
        Tool(
            name="compare",
            title="Compare two things or times",
            description=(
                "Compares one measure between two things (countries, models, rows …) or between two times: the first "
                "minus the second (below 0 where the first is less; for a growth, give the later time first), how many "
                "times as large the first is, or just both values. The answer is like that of "
                "`ask`, with the same rules for `unknown` and `clarify`; what is of different kinds is never compared. "
                "For rankings, changes in percent and anything else, use `ask`."
            ),
            takes=schemas.arguments(
                measure=schemas.name_of("What is measured, as the reports call it: 'private investment'."),
                first=schemas.name_of("The one thing or time: a name, '2023', 'end of 2023'."),
                second=schemas.name_of("The other thing or time, of the same kind."),
                of=schemas.optional_name("Where two times are compared: of which thing, by its name."),
                period=schemas.optional_name("Where two things are compared: at which time; the latest if left out."),
                by=schemas.name_of(
                    "How to compare them: `difference` is the first minus the second, below 0 where the first is less; "
                    "`ratio` is the first divided by the second; `values` are both, the first first.",
                    enum=list(WAYS),
                    default="difference",
                ),
            ),
            gives=schemas.answer_schema(),
            run=_compare,
        ),
        Tool(
            name="find_facts",
            title="Find facts",
            description=(
                "Lists the single facts of the reports that have all of the given words, each with its statement, "
                "exact value, unit, period and place. Use it to see what there is on a subject, or what something is "
                "called, before you ask; for an answer with arithmetic use `ask`."
            ),
            takes=schemas.arguments(
                query=schemas.optional_name(
                    "A few words that the facts have to have, all of them; all facts if empty."
                ),
                pack=schemas.optional_name("The name of one pack, as in list_packs; all packs if left out."),
                limit=schemas.LIMIT,
                offset=schemas.OFFSET,
            ),
            gives=schemas.facts_schema(),
            run=_find,
        ),
        Tool(
            name="get_fact",
            title="Read one fact",
            description="Reads one fact by the pack and the id that an answer or find_facts gives for it.",
            takes=schemas.arguments(
                pack=schemas.name_of("The pack of the fact."),
                id=schemas.name_of("The id of the fact within its pack."),
            ),
            gives=schemas.fact_schema(),
            run=_get,
        ),
        Tool(
            name="list_packs",
            title="List the reports",
            description=(
                "Lists the reports that can be asked, each as a pack of facts: name, title, publisher, date, how many "
                "facts, and questions that it answers. Use it to learn whether a subject is covered at all."
            ),
            takes=schemas.arguments(),
            gives=schemas.packs_schema(),
            run=_list,
        ),
    )
