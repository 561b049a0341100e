"""The server of the protocol: its SDK around tools and resources. What is asked is worked out off the event loop."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, partial
from typing import Any, NoReturn

import mcp_types as types
from mcp.server.lowlevel.server import Server
from mcp.shared.exceptions import MCPError

from assistant import __version__
from assistant.asking import Assistant
from assistant.mcp import resources
from assistant.mcp.arguments import ArgumentError
from assistant.mcp.tools import Tool, call, instructions, tools_over
from assistant.serving.beside import Beside

_READ_ONLY = types.ToolAnnotations(
    read_only_hint=True, destructive_hint=False, idempotent_hint=True, open_world_hint=False
)
#: So much of a wrong name is repeated.
_SHOWN = 80
#: Calls that are worked on at the same time.
_AT_ONCE = 2


def server_over(now: Callable[[], Assistant], *, note: Callable[[Exception], str]) -> Server[Any]:
    """A server that answers from what is the assistant now; `note` tells a fault of the program in a line."""
    beside = Beside(at_once=_AT_ONCE)

    @lru_cache(maxsize=1)
    def tools_of(assistant: Assistant) -> dict[str, Tool]:
        return {tool.name: tool for tool in tools_over(assistant)}

    async def list_tools(_: Any, __: Any) -> types.ListToolsResult:
        return types.ListToolsResult(tools=[_as_tool(tool) for tool in tools_of(now()).values()])

    async def call_tool(_: Any, asked: types.CallToolRequestParams) -> types.CallToolResult:
        assistant = now()
        tools = tools_of(assistant)
        tool = tools.get(asked.name)
        if tool is None:
            _refuse(f"There is no tool {asked.name[:_SHOWN]!r}; the tools are: {', '.join(tools)}.")
        try:
            given = await beside.run(partial(call, tool, assistant, asked.arguments or {}))
        except ArgumentError as error:
            return _as_error(str(error))
        except Exception as error:
            return _as_error(note(error))
        return types.CallToolResult(
            content=[types.TextContent(type="text", text=given.text)], structured_content=given.values
        )

    async def list_resources(_: Any, __: Any) -> types.ListResourcesResult:
        found = await beside.run(lambda: list(resources.listed(now())))
        return types.ListResourcesResult(resources=[types.Resource(**each._asdict()) for each in found])

    async def list_templates(_: Any, __: Any) -> types.ListResourceTemplatesResult:
        rows = [types.ResourceTemplate(**each._asdict()) for each in resources.TEMPLATES]
        return types.ListResourceTemplatesResult(resource_templates=rows)

    async def read_resource(_: Any, asked: types.ReadResourceRequestParams) -> types.ReadResourceResult:
        found = await beside.run(partial(resources.read, now(), asked.uri))
        if found is None:
            _refuse(f"There is no resource {asked.uri[:_SHOWN]!r}; the list of resources names the packs.")
        media_type, text = found
        return types.ReadResourceResult(
            contents=[types.TextResourceContents(uri=asked.uri, mime_type=media_type, text=text)]
        )

    async def complete(_: Any, asked: types.CompleteRequestParams) -> types.CompleteResult:
        others = (asked.context.arguments if asked.context else None) or {}
        found = await beside.run(partial(resources.completed, now(), asked.argument.name, asked.argument.value, others))
        return types.CompleteResult(
            completion=types.Completion(
                values=found[: resources.MOST_COMPLETIONS],
                total=len(found),
                has_more=len(found) > resources.MOST_COMPLETIONS,
            )
        )

    def takes(name: str) -> dict[str, Any] | None:
        tool = tools_of(now()).get(name)
        return tool.takes if tool else None

    return Server(
        "report-assistant",
        version=__version__,
        title="Report assistant",
        instructions=instructions(now()),
        on_list_tools=list_tools,
        on_call_tool=call_tool,
        on_list_resources=list_resources,
        on_list_resource_templates=list_templates,
        on_read_resource=read_resource,
        on_completion=complete,
        get_tool_input_schema=takes,
    )


def _as_tool(tool: Tool) -> types.Tool:
    return types.Tool(
        name=tool.name,
        title=tool.title,
        description=tool.description,
        input_schema=tool.takes,
        output_schema=tool.gives,
        annotations=_READ_ONLY,
    )


def _as_error(message: str) -> types.CallToolResult:
    """A result that tells the model what went wrong, so that it can call again."""
    return types.CallToolResult(content=[types.TextContent(type="text", text=message)], is_error=True)


def _refuse(message: str) -> NoReturn:
    raise MCPError(types.INVALID_PARAMS, message)
