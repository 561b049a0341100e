"""The way to an answer is short: what is loaded, and that the short cut changes nothing."""

from __future__ import annotations

import subprocess
import sys

import pytest

from assistant.__main__ import is_question
from tests.cli.running import KNOWN, ROOT, UNKNOWN, surroundings

HEAVY = {
    "rich",
    "pydantic",
    "yaml",
    "numpy",
    "asyncio",
    "prompt_toolkit",
    "http",
    "email",
    "logging",
    "unittest",
    "socket",
    "altair",
    "narwhals",
    "vl_convert",
}

QUESTIONS = [
    UNKNOWN,
    KNOWN,
    "what is MMLU",
    "   ",
    " x",
    "ask what",
    "facts list",
    "it’s − 中 😀 \x1b[31m \t",
    "a " * 5_000,
]


def loaded(*arguments: str, stdin: str = "") -> set[str]:
    """The top-level names of the modules that answering loads."""
    program = (
        "import sys; from assistant.__main__ import main\n"
        "try: main()\n"
        "except SystemExit: print(*sorted({name.partition('.')[0] for name in sys.modules}), file=sys.stderr)"
    )
    command = [sys.executable, "-c", program, *arguments]
    done = subprocess.run(command, capture_output=True, text=True, env=surroundings(), input=stdin, timeout=30)
    assert done.stdout
    return set(done.stderr.split())


def test_a_question_loads_neither_the_parser_nor_anything_heavy() -> None:
    assert not loaded(KNOWN) & (HEAVY | {"typer", "click"})


def test_no_field_of_what_a_question_loads_has_its_type_as_text() -> None:
    # A type that is text is compiled for every field when its class is made: that takes longer than the class itself.
    program = (
        "import sys, typing; from assistant.__main__ import main\n"
        "try: main()\n"
        "except SystemExit: print(*{f'{each.__module__}.{each.__name__}'\n"
        "    for module in [*sys.modules.values()] if module.__name__.startswith('assistant')\n"
        "    for each in vars(module).values() if hasattr(each, '_fields')\n"
        "    if any(isinstance(kind, typing.ForwardRef) for kind in each.__annotations__.values())}, file=sys.stderr)"
    )
    command = [sys.executable, "-c", program, KNOWN]
    done = subprocess.run(command, capture_output=True, text=True, env=surroundings(), timeout=30)
    assert done.stdout
    assert done.stderr.split() == []


def test_what_checks_claims_is_loaded_for_a_claim_only() -> None:
    program = (
        "import sys; from assistant.__main__ import main\n"
        "try: main()\n"
        "except SystemExit: print('assistant.composing.claims' in sys.modules, file=sys.stderr)"
    )
    for question, is_loaded in (
        (KNOWN, "False"),
        ("How many times as many notable models as China did the US make?", "False"),
        ("Did Europe make more notable models than China?", "True"),
    ):
        command = [sys.executable, "-c", program, question]
        done = subprocess.run(command, capture_output=True, text=True, env=surroundings(), timeout=30)
        assert done.stdout
        assert done.stderr.split() == [is_loaded]


def test_nothing_of_charts_is_loaded_where_none_is_wanted() -> None:
    program = (
        "import sys; from assistant.__main__ import main\n"
        "try: main()\n"
        "except SystemExit: print(*[name for name in sys.modules if 'chart' in name], file=sys.stderr)"
    )
    for arguments in ([KNOWN], ["--short", KNOWN]):
        command = [sys.executable, "-c", program, *arguments]
        done = subprocess.run(command, capture_output=True, text=True, env=surroundings(), timeout=30)
        assert done.stdout
        assert done.stderr.split() == []


@pytest.mark.parametrize("program", ["import assistant", "from assistant import Assistant; Assistant().ask('What?')"])
def test_the_library_loads_nothing_heavy(program: str) -> None:
    command = [
        sys.executable,
        "-c",
        f"{program}; import sys; print(*{{name.partition('.')[0] for name in sys.modules}})",
    ]
    done = subprocess.run(command, capture_output=True, text=True, env=surroundings(), timeout=30, check=True)
    assert not set(done.stdout.split()) & (HEAVY | {"typer", "click"})


def test_lines_of_a_pipe_load_neither_the_parser_nor_anything_heavy() -> None:
    assert not loaded(stdin=KNOWN) & (HEAVY | {"typer", "click"})


@pytest.mark.parametrize("arguments", [["--json", KNOWN], ["--explain", *KNOWN.split()], ["facts", "list"], ["--help"]])
def test_a_command_loads_nothing_heavy(arguments: list[str]) -> None:
    assert not loaded(*arguments) & HEAVY


@pytest.mark.parametrize("question", QUESTIONS)
def test_the_short_cut_and_the_parser_do_the_same(question: str) -> None:
    through_parser = (
        "import sys; from assistant.cli.commands import run; "
        "from assistant.cli.environment import process_environment; "
        "sys.exit(run(process_environment(), sys.argv[1:]))"
    )
    assert is_question([question])
    short_cut, parsed = (
        subprocess.run([sys.executable, *way, question], capture_output=True, env=surroundings(), cwd=ROOT, timeout=30)
        for way in (["-m", "assistant"], ["-c", through_parser])
    )
    assert short_cut.stdout == parsed.stdout
    assert short_cut.stderr == parsed.stderr == b""
    assert short_cut.returncode == parsed.returncode


@pytest.mark.parametrize("arguments", [[], ["word"], ["-5 percent"], ["--json", "a question"], ["what", "is"], [""]])
def test_whatever_might_be_more_than_a_question_goes_through_the_parser(arguments: list[str]) -> None:
    assert not is_question(arguments)
