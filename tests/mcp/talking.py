"""A client of the protocol's own SDK, in the same process or with the command as its child."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Awaitable, Callable
from functools import cache
from typing import Any, TypeVar

import pytest
from mcp import Client, MCPError, StdioServerParameters, stdio_client
from mcp_types import CallToolResult, TextContent

from assistant import Assistant
from assistant.mcp.server import server_over
from tests.cli.running import ROOT, surroundings

PACK = "us-china-gap"
_Found = TypeVar("_Found")


def fail(error: Exception) -> str:
    """Nothing is a fault of the program."""
    raise AssertionError from error


@cache
def article() -> Assistant:
    """An assistant over the article."""
    return Assistant(PACK)


def beside(work: Callable[[Client], Awaitable[_Found]], *, assistant: Assistant | None = None) -> _Found:
    """What comes of the work of a client that is connected to a server in the same process."""

    async def main() -> _Found:
        async with Client(server_over(lambda: assistant or article(), note=fail)) as client:
            return await work(client)

    return asyncio.run(main())


def refusal(work: Callable[[Client], Awaitable[Any]]) -> str:
    """The message of the protocol's error that the work of a client ends in."""

    async def refused(client: Client) -> str:
        with pytest.raises(MCPError) as error:
            await work(client)
        return error.value.message

    return beside(refused)


def over_stdio(work: Callable[[Client], Awaitable[_Found]], *arguments: str, mode: str = "auto") -> _Found:
    """What comes of the work of a client that starts `assistant mcp` with the arguments."""
    command = StdioServerParameters(
        command=sys.executable, args=["-m", "assistant", "mcp", *arguments], env=surroundings(), cwd=ROOT
    )

    async def main() -> _Found:
        async with Client(stdio_client(command), mode=mode) as client:
            return await work(client)

    return asyncio.run(main())


def called(name: str, assistant: Assistant | None = None, **given: Any) -> CallToolResult:
    """The result of one call of a tool."""
    return beside(lambda client: client.call_tool(name, given), assistant=assistant)


def text_of(result: CallToolResult) -> str:
    """The text of a result, which is all that some models see."""
    (content,) = result.content
    assert isinstance(content, TextContent)
    return content.text
