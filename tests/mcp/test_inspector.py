"""The inspector of the protocol, a client of another make, from its command line."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from tests.cli.running import ROOT, surroundings
from tests.mcp.talking import PACK
from tests.npm import npm_program
from tests.serving.running import serving

_INSPECTOR = "@modelcontextprotocol/inspector@2.12.0"


def inspected(*arguments: str, url: str = "") -> Any:
    """What the inspector prints of a request to `assistant mcp` that it starts, or to the one at an address."""
    inspector = npm_program(_INSPECTOR, "mcp-inspector")
    server = [url, "--transport", "http"] if url else [sys.executable, "-m", "assistant", "mcp", "--pack", PACK]
    command = [inspector, "--cli", *server, *arguments]
    done = subprocess.run(command, capture_output=True, text=True, env=surroundings(), cwd=ROOT, timeout=120)
    assert done.returncode == 0, done.stdout + done.stderr
    return json.loads(done.stdout)


def test_it_lists_the_tools() -> None:
    tools = inspected("--method", "tools/list")["tools"]
    assert [tool["name"] for tool in tools] == ["ask", "compare", "find_facts", "get_fact", "list_packs"]
    for tool in tools:
        jsonschema.Draft202012Validator.check_schema(tool["outputSchema"])
        assert tool["annotations"]["readOnlyHint"] is True


@pytest.mark.parametrize(
    ("name", "given", "field", "expected"),
    [
        ("ask", ["question=and MATH?", 'earlier_questions=["MMLU lead at the end of 2023?"]'], "value", "24.3"),
        ("compare", ["measure=notable models", "first=the US", "second=China"], "value", "25"),
    ],
)
def test_it_calls_them(name: str, given: list[str], field: str, expected: Any) -> None:
    pairs = [part for each in given for part in ("--tool-arg", each)]
    result = inspected("--method", "tools/call", "--tool-name", name, *pairs)
    assert not result.get("isError")
    assert result["structuredContent"][field] == expected


def test_it_asks_over_http(tmp_path: Path) -> None:
    with serving(tmp_path, command=("mcp", "--http", "--pack", PACK)) as server:
        given = ("--tool-name", "ask", "--tool-arg", "question=How much did the US lead on MMLU shrink?")
        result = inspected("--method", "tools/call", *given, url=server.url)
    assert result["structuredContent"]["value"] == "17.2"


def test_it_reads_resources() -> None:
    listed = inspected("--method", "resources/list")["resources"]
    (content,) = inspected("--method", "resources/read", "--uri", listed[0]["uri"])["contents"]
    assert json.loads(content["text"])["name"] == PACK
