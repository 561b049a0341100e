"""Every tool as a model finds and uses it; the SDK's client holds each result against the tool's own schema."""

from __future__ import annotations

import asyncio
import json
import re
from typing import Any

import jsonschema
import pytest
from mcp import Client
from mcp_types import Tool

from assistant import Assistant
from assistant.mcp import tools
from assistant.mcp.server import server_over
from assistant.serving.chat.replaying import worth_replaying
from tests.mcp.talking import PACK, article, beside, called, refusal, text_of

_ANSWERED = {"question": "How much did the US lead on MMLU shrink?"}
#: Calls of every tool, each with something that its structured result has.
_CALLS: list[tuple[str, dict[str, Any], str, Any]] = [
    ("ask", _ANSWERED, "value", "17.2"),
    ("ask", {"question": "What was the lead on MMLU in 2019?"}, "status", "unknown"),
    ("ask", {"question": "How big is the lead?"}, "choices", ["MMLU", "MMMU", "MATH", "HumanEval"]),
    ("ask", {"question": "and MATH?", "earlier_questions": [_ANSWERED["question"]]}, "value", "22.7"),
    ("ask", {"question": "and MATH?"}, "status", "clarify"),
    ("compare", {"measure": "notable models", "first": "the US", "second": "China"}, "value", "25"),
    ("compare", {"measure": "notable models", "first": "China", "second": "the US"}, "value", "-25"),
    ("compare", {"measure": "lead", "of": "MMLU", "first": "2024", "second": "end of 2023"}, "value", "-17.2"),
    ("compare", {"measure": "notable models", "first": "US", "second": "Europe", "by": "values"}, "value", ["40", "3"]),
    ("compare", {"measure": "notable models", "first": "US", "second": "Peru"}, "reason", "no_such_entity"),
    (
        "compare",
        {"measure": "lead", "of": "MMLU", "first": "end of 2023", "second": "end of 2024"},
        "value",
        "17.2",
    ),
    (
        "compare",
        {"measure": "lead", "first": "MATH", "second": "MMMU", "period": "end of 2023", "by": "ratio"},
        "value",
        "1.8",
    ),
    ("find_facts", {"query": "notable models", "limit": 2}, "next_offset", 2),
    ("find_facts", {"query": "notable models", "pack": PACK, "offset": 2}, "next_offset", None),
    ("find_facts", {"query": "notable models", "offset": 50}, "facts", []),
    ("find_facts", {}, "total", 48),
    ("find_facts", {"query": "no such words"}, "total", 0),
    ("get_fact", {"pack": PACK, "id": "notable-china"}, "locator", "paragraph 7"),
    ("get_fact", {"pack": PACK, "id": "mmlu"}, "measure", None),
]


def tools_of(assistant: Assistant) -> dict[str, Tool]:
    """The tools as a client lists them."""
    listed = beside(lambda client: client.list_tools(), assistant=assistant)
    return {tool.name: tool for tool in listed.tools}


@pytest.mark.parametrize(("name", "given", "field", "expected"), _CALLS)
def test_a_tool_gives_its_result_in_full_and_as_text(
    name: str, given: dict[str, Any], field: str, expected: Any
) -> None:
    result = called(name, **given)
    assert not result.is_error
    assert result.structured_content[field] == expected
    assert text_of(result)


def test_every_tool_is_called_above() -> None:
    assert {name for name, *_ in _CALLS} | {"list_packs"} == tools_of(article()).keys()


def test_packs_are_listed() -> None:
    result = called("list_packs")
    assert [pack["name"] for pack in result.structured_content["packs"]] == [PACK]
    assert article().packs[0].examples[0] in text_of(result)


def test_an_answer_is_the_published_one_with_its_citations() -> None:
    result = called("ask", **_ANSWERED)
    answer = article().ask(_ANSWERED["question"])
    assert result.structured_content == answer.to_json()
    assert text_of(result).startswith(answer.text)
    assert "Source: " in text_of(result)
    assert all(fact["locator"] for fact in result.structured_content["facts"])


def test_what_is_not_answered_says_so_first() -> None:
    unknown = text_of(called("ask", question="What was the lead on MMLU in 2019?"))
    assert unknown.startswith("NOT ANSWERED (no_such_period). Tell the user")
    assert "Do not put a figure from memory" in unknown
    assert text_of(called("ask", question="How big is the lead?")).startswith("OPEN QUESTION. Ask the user")


def test_follow_ups_need_what_was_asked_before_and_nothing_else() -> None:
    async def both(client: Client) -> list[Any]:
        await client.call_tool("ask", _ANSWERED)
        forgotten = await client.call_tool("ask", {"question": "and MATH?"})
        given = {"question": "and MATH?", "earlier_questions": [_ANSWERED["question"]]}
        at_once = await asyncio.gather(*(client.call_tool("ask", given) for _ in range(20)))
        return [forgotten.structured_content["status"], {each.structured_content["value"] for each in at_once}]

    assert beside(both) == ["clarify", {"22.7"}]


def test_what_was_asked_long_ago_is_passed_over() -> None:
    earlier = ["US " * 300] * 49 + [_ANSWERED["question"]]
    found = called("ask", question="and MATH?", earlier_questions=earlier)
    assert found.structured_content["value"] == "22.7"
    assert len(worth_replaying(earlier, most=50)) == 7


def test_earlier_questions_that_take_too_long_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tools, "_PATIENCE", -1.0)
    found = called("ask", question="and MATH?", earlier_questions=[_ANSWERED["question"]])
    assert found.is_error
    assert text_of(found).startswith("The earlier questions take too long")


def test_tools_are_described_for_a_model_to_choose() -> None:
    listed = tools_of(Assistant())
    for tool in listed.values():
        assert tool.title
        assert len(tool.description or "") > 60
        assert tool.annotations is not None
        assert (tool.annotations.read_only_hint, tool.annotations.idempotent_hint) == (True, True)
        assert (tool.annotations.destructive_hint, tool.annotations.open_world_hint) == (False, False)
        for schema in (tool.input_schema, tool.output_schema):
            jsonschema.Draft202012Validator.check_schema(schema)
            assert schema is not None
            assert schema["type"] == "object"
        for argument in tool.input_schema["properties"].values():
            assert argument["description"]
            assert {"maxLength", "maximum", "maxItems"} & argument.keys()
        assert tool.input_schema["additionalProperties"] is False
    told = listed["ask"].description or ""
    assert all(pack.title in told for pack in Assistant().list_packs())
    assert "never make up a figure" in told
    assert all(status in told for status in ("`unknown`", "`clarify`"))


def test_the_schemas_of_tools_may_be_compiled_together_by_any_dialect() -> None:
    for tool in tools_of(article()).values():
        assert not {"$id", "$schema"} & (tool.output_schema or {}).keys()


def test_the_server_says_what_it_is_for() -> None:
    async def told(client: Client) -> tuple[str, str]:
        return client.instructions or "", client.server_info.name

    instructions, name = beside(told)
    assert name == "report-assistant"
    assert article().packs[0].title in instructions
    assert "make nothing up" in instructions


@pytest.mark.parametrize(
    ("name", "given", "message"),
    [
        ("ask", {}, "The argument 'question' is missing: One question in English"),
        ("ask", {"question": None}, "The argument 'question' is missing"),
        ("ask", {"question": 5}, "The argument 'question' has to be text."),
        ("ask", {"question": True}, "The argument 'question' has to be text."),
        ("ask", {"question": " \n"}, "The argument 'question' is empty."),
        ("ask", {"question": "x" * 1_001}, "The argument 'question' has 1001 characters; send at most 1000."),
        ("ask", {"query": "What?"}, "There is no argument 'query'; the arguments are: question, earlier_questions."),
        ("ask", {"question": "?", "earlier_questions": "?"}, "The argument 'earlier_questions' has to be a list."),
        (
            "ask",
            {"question": "?", "earlier_questions": ["a", 5]},
            "The argument 'earlier_questions'[1] has to be text.",
        ),
        ("ask", {"question": "?", "earlier_questions": ["a"] * 51}, "has 51 entries; send at most 50."),
        ("compare", {"measure": "lead", "first": "US"}, "The argument 'second' is missing"),
        (
            "compare",
            {"measure": "lead", "first": "US", "second": "China", "by": "colour"},
            "The argument 'by' has to be one of: difference, ratio, values.",
        ),
        ("find_facts", {"limit": 0}, "The argument 'limit' has to lie between 1 and 100."),
        ("find_facts", {"offset": -1}, "The argument 'offset' has to lie between 0 and"),
        ("find_facts", {"pack": "mine"}, "there is no pack 'mine' here; there are: us-china-gap."),
        ("get_fact", {"pack": PACK, "id": "mine"}, "There is no such fact."),
        ("list_packs", {"all": True}, "There is no argument 'all'; the arguments are: none."),
    ],
)
def test_wrong_arguments_are_told_to_the_model(name: str, given: dict[str, Any], message: str) -> None:
    result = called(name, **given)
    assert result.is_error
    assert message in text_of(result)


def test_a_tool_that_is_not_there_is_an_error_of_the_protocol() -> None:
    message = refusal(lambda client: client.call_tool("guess", {}))
    assert message == "There is no tool 'guess'; the tools are: ask, compare, find_facts, get_fact, list_packs."


_SALES = b"region,2023,2024\nNorth,5,7\nSouth,6,8"
_COUNTRIES = b"country,population,area\nFrance,68,551\nSpain,48,506"


@pytest.mark.parametrize(
    ("table", "first", "second", "value"),
    [
        (_SALES, "North", "South", "-1"),
        (_SALES, "South", "North", "1"),
        (_COUNTRIES, "France", "Spain", "20"),
        (_COUNTRIES, "Spain", "France", "-20"),
    ],
)
def test_a_difference_is_the_first_minus_the_second_in_tables_too(
    table: bytes, first: str, second: str, value: str
) -> None:
    measure = "sales" if table is _SALES else "population"
    assistant = Assistant.from_table(table, title="Sales, million USD" if table is _SALES else "Countries")
    given = {"measure": measure, "first": first, "second": second}
    compare = next(tool for tool in tools.tools_over(assistant) if tool.name == "compare")
    found = tools.call(compare, assistant, given)
    assert found.values["value"] == value


def test_a_fault_is_one_line_for_the_model_and_one_for_the_log(monkeypatch: pytest.MonkeyPatch) -> None:
    noted: list[str] = []

    def broken(*_: object) -> tools.Given:
        raise KeyError("fault")

    monkeypatch.setattr("assistant.mcp.server.call", broken)

    def note(error: Exception) -> str:
        noted.append(repr(error))
        return "an internal error"

    async def main() -> Any:
        async with Client(server_over(article, note=note)) as client:
            return await client.call_tool("ask", _ANSWERED)

    result = asyncio.run(main())
    assert result.is_error
    assert (text_of(result), noted) == ("an internal error", ["KeyError('fault')"])


def test_the_loop_is_free_while_a_question_is_worked_out() -> None:
    """A hundred calls at once are all answered, whatever order their threads end in."""

    async def many(client: Client) -> list[str]:
        questions = [f"Notable models of {name}?" for name in ("China", "Europe", "the US")] * 30
        found = await asyncio.gather(*(client.call_tool("ask", {"question": each}) for each in questions))
        return [each.structured_content["value"] for each in found]

    assert beside(many) == ["15", "3", "40"] * 30


# -- resources -------------------------------------------------------------------------------------------


def read(uri: str) -> Any:
    """The one content of a resource."""
    (content,) = beside(lambda client: client.read_resource(uri)).contents
    return content


def test_packs_and_facts_are_resources() -> None:
    listed = beside(lambda client: client.list_resources()).resources
    assert [str(each.uri) for each in listed] == [f"report://packs/{PACK}", f"report://packs/{PACK}/facts"]
    assert all(each.description and each.title and each.mime_type for each in listed)
    pack, facts = (read(str(each.uri)) for each in listed)
    assert json.loads(pack.text) == article().list_packs()[0].to_json()
    rows = [json.loads(line) for line in facts.text.splitlines()]
    assert rows == [fact.to_json() for fact in article().find_facts().facts]
    assert [each.mime_type for each in listed] == [pack.mime_type, facts.mime_type]
    one = read(f"report://packs/{PACK}/facts/{rows[5]['id']}")
    assert json.loads(one.text) == rows[5]


def test_templates_lead_to_every_fact() -> None:
    templates = beside(lambda client: client.list_resource_templates()).resource_templates
    assert [each.uri_template for each in templates] == [
        "report://packs/{pack}",
        "report://packs/{pack}/facts",
        "report://packs/{pack}/facts/{id}",
    ]


def test_names_of_any_kind_are_addresses() -> None:
    table = b"region,2023\nN/S & \xc3\x84,5\nWest,6\n"
    over_table = Assistant.from_table(table, title="Sales / regions: 100 %, million USD")

    async def work(client: Client) -> list[str]:
        listed = (await client.list_resources()).resources
        return [(await client.read_resource(str(each.uri))).contents[0].uri for each in listed]

    assert len(beside(work, assistant=over_table)) == 2


@pytest.mark.parametrize(
    "uri",
    [
        "report://packs/mine",
        f"report://packs/{PACK}/",
        f"report://packs/{PACK}/facts/",
        f"report://packs/{PACK}/facts/mine",
        f"report://packs/{PACK}/facts/mine/more",
        f"report://packs/{PACK}/else/notable-china",
        "report://packs/%ff%00/../../etc/passwd",
        "file:///etc/passwd",
        "",
        "x" * 10_000,
    ],
)
def test_what_is_no_resource_is_said(uri: str) -> None:
    message = refusal(lambda client: client.read_resource(uri))
    assert re.fullmatch(r"There is no resource '.{0,80}'; the list of resources names the packs\.", message)


def test_arguments_of_templates_are_completed() -> None:
    from mcp_types import ResourceTemplateReference

    reference = ResourceTemplateReference(uri="report://packs/{pack}/facts/{id}")

    async def work(client: Client) -> list[list[str]]:
        pack = await client.complete(reference, {"name": "pack", "value": "us"})
        begun = {"name": "id", "value": "notable"}
        ids = await client.complete(reference, begun, context_arguments={"pack": PACK})
        none = await client.complete(reference, begun, context_arguments={"pack": "mine"})
        return [each.completion.values for each in (pack, ids, none)]

    assert beside(work) == [[PACK], ["notable-us", "notable-china", "notable-europe"], []]
