"""Text in and out that is not UTF-8."""

from __future__ import annotations

import json
import subprocess

import pytest

from assistant.cli.ascii import to_ascii
from tests.cli.running import COMMAND, UNKNOWN, run, surroundings

COMPUTED = "How much did the US lead on MMLU shrink?"
AWKWARD = "Is 31.6 − 3.7 × 2 ÷ 1 ≈ “28”…\u00a0→ Zürich 中 😀?"


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        ("31.6 - 3.7 = 27.9", "31.6 − 3.7 = 27.9"),
        ("2 x 3 / 4", "2 × 3 ÷ 4"),
        ("a -> b", "a → b"),
        ("~ 5", "≈ 5"),
        ('"it\'s"', "“it’s”"),
        ("10 %", "10\u00a0%"),
        ("10 %", "10\u202f%"),
        ("and so on...", "and so on…"),
        ("2018-2024", "2018–2024"),
        ("Zurich, fiancee", "Zürich, fianc\u00e9e"),
        ("e", "e\u0301"),
        ("\\u4e2d \\U0001f600", "中 😀"),
    ],
)
def test_every_sign_has_an_ascii_stand_in(expected: str, text: str) -> None:
    assert to_ascii(text) == expected


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp1252", "iso8859-15", "cp437"])
def test_output_that_is_not_utf8_is_ascii(encoding: str) -> None:
    from tests.cli.running import ROOT

    program = (
        "import sys; from assistant.cli.environment import process_environment; "
        "from assistant.cli.answering import answer_lines; from tests.cli.running import Parrot; "
        "sys.exit(answer_lines(process_environment(), Parrot()))"
    )
    command = [*COMMAND[:1], "-c", program]
    environment = surroundings(PYTHONIOENCODING=encoding)
    done = subprocess.run(command, input=AWKWARD.encode(), capture_output=True, env=environment, timeout=30, cwd=ROOT)
    assert done.stderr == b""
    assert done.stdout.decode("ascii") == f"1: {to_ascii(AWKWARD)}\n"


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "utf-8"])
@pytest.mark.parametrize("form", ["--json", "--short", "--explain", "--pack=us-china-gap"])
def test_no_question_makes_an_output_fail(encoding: str, form: str) -> None:
    result = run(form, AWKWARD, env={"PYTHONIOENCODING": encoding})
    assert (result.code, result.err) == (1, "")
    assert encoding == "utf-8" or result.out.isascii()
    if form == "--json":
        assert json.loads(result.out)["question"] == AWKWARD


#: The plain locale: as it is set mostly (Python takes it for UTF-8), and as it is in truth.
PLAIN = [
    {"LC_ALL": "C"},
    {"LC_ALL": "POSIX", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"},
]


@pytest.mark.parametrize("env", PLAIN)
def test_the_plain_locale_is_no_hindrance(env: dict[str, str]) -> None:
    result = run("--json", AWKWARD, env=env)
    assert (result.code, result.err) == (1, "")
    assert json.loads(result.out)["question"] == AWKWARD
    assert run("--json", stdin=AWKWARD, env=env) == (0, result.out, "")
    wrong = run(b"caf\xe9", env=env)
    assert (wrong.code, wrong.out, wrong.err) == (2, "", "assistant: argument 1: byte 4 is 0xe9: not UTF-8 text\n")


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "utf-16", "cp037"])
def test_the_working_of_an_answer_is_ascii_where_it_must_be(encoding: str) -> None:
    plain = run(COMPUTED)
    assert "−" in plain.out
    result = run(COMPUTED, env={"PYTHONIOENCODING": encoding})
    assert result == (0, to_ascii(plain.out), "")


def test_an_error_message_is_ascii_too_where_it_must_be() -> None:
    result = run(AWKWARD, "--pack", "Zürich", env={"PYTHONIOENCODING": "latin-1"})
    assert result.code == 3
    assert "Zurich" in result.err
    assert result.err.isascii()


@pytest.mark.parametrize("arguments", [[b"caf\xe9 now"], [b"what", b"caf\xe9"], [b"--json", b"caf\xe9 now"]])
def test_an_argument_that_is_not_utf8_is_named(arguments: list[bytes]) -> None:
    result = run(*arguments)
    assert (result.code, result.out) == (2, "")
    assert result.err == f"assistant: argument {len(arguments)}: byte 4 is 0xe9: not UTF-8 text\n"


@pytest.mark.parametrize("form", ["--json", "--short", "--explain"])
def test_a_line_that_is_not_utf8_is_named(form: str) -> None:
    before = run(form, stdin=UNKNOWN)
    result = run(form, stdin=UNKNOWN.encode() + b"\ncaf\xe9\n")
    assert result.code == 2
    assert result.out == before.out
    assert result.err == "assistant: standard input, line 2: byte 4 is 0xe9: not UTF-8 text\n"


def test_control_characters_reach_a_terminal_as_text_only() -> None:
    from assistant.cli.visible import visible

    assert visible("a\x1b[31mb\x9bc\rd\te\n\nf") == "a\\x1b[31mb\\x9bc\\x0dd\te\nf"
