"""The commands that the README shows, typed as they stand there."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path

import pytest

from tests.cli.running import ROOT, surroundings
from tests.requirements_of_system import needs
from tests.serving.conftest import ARTICLE, KEY
from tests.serving.running import Server, serving

_TEXT = (ROOT / "README.md").read_text(encoding="utf-8")
_SECTION = _TEXT.partition("\n## HTTP\n")[2].partition("\n## ")[0]
COMMANDS = re.findall(r"^curl .*$", _SECTION, re.MULTILINE)


def typed(command: str, server: Server) -> str:
    """What a command of the README prints, against this server."""
    needs("curl")
    done = subprocess.run(
        ["bash", "-c", command.replace("http://127.0.0.1:8765", server.url)],
        capture_output=True,
        text=True,
        env=surroundings(KEY=KEY),
        timeout=30,
    )
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


@pytest.mark.parametrize("command", COMMANDS)
def test_the_readme_says_what_curl_gets(command: str, tmp_path: Path) -> None:
    with serving(tmp_path, "--pack", ARTICLE) as server:
        assert "error" not in json.loads(typed(command, server))


def test_there_are_commands() -> None:
    assert any("/v1/ask" in command for command in COMMANDS)


def test_curl_shows_a_stream_as_it_comes(server: Server) -> None:
    body = json.dumps({"model": ARTICLE, "stream": True, "messages": [{"role": "user", "content": "Who leads?"}]})
    out = typed(f"curl -sN -H 'Authorization: Bearer {KEY}' --json '{body}' {server.url}/v1/chat/completions", server)
    events = out.removesuffix("\n\n").split("\n\n")
    assert all(event.startswith("data: {") for event in events[:-1])
    assert events[-1] == "data: [DONE]"


def test_curl_is_told_of_a_huge_body(server: Server, tmp_path: Path) -> None:
    huge = tmp_path / "huge"
    huge.write_bytes(b" " * 20_000_000)
    out = typed(f"curl -s -H 'Authorization: Bearer {KEY}' --json @{huge} {server.url}/v1/ask", server)
    assert json.loads(out)["error"]["code"] == "request_too_large"
