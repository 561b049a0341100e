"""One question on the command line: every way to write it, every way to print the answer."""

from __future__ import annotations

import json
import re

import pytest

from tests.cli.running import KNOWN, UNKNOWN, run


@pytest.mark.parametrize(
    "arguments",
    [
        [UNKNOWN],
        ["ask", UNKNOWN],
        ["ask", *UNKNOWN.split()],
        UNKNOWN.split(),
        ["--", UNKNOWN],
        ["--", *UNKNOWN.split()],
    ],
)
def test_a_question_may_be_written_in_any_of_these_ways(arguments: list[str]) -> None:
    result = run(*arguments)
    assert result == run(UNKNOWN)
    assert result.code == 1
    assert result.out
    assert not result.err


@pytest.mark.parametrize(
    "arguments",
    [
        ["--pack", "us-china-gap", UNKNOWN],
        [*UNKNOWN.split(), "--pack", "us-china-gap"],
        ["What", "--pack=us-china-gap", *UNKNOWN.split()[1:]],
    ],
)
def test_a_pack_may_be_named_anywhere(arguments: list[str]) -> None:
    result = run(*arguments)
    assert result.code == 1
    assert result.out.startswith("The article does not say.")


@pytest.mark.parametrize("question", [UNKNOWN, KNOWN])
def test_the_exit_code_says_whether_there_is_an_answer(question: str) -> None:
    result = run("--json", question)
    assert result.code == (0 if json.loads(result.out)["status"] == "answered" else 1)


@pytest.mark.parametrize("arguments", [["--json", UNKNOWN], [UNKNOWN, "--json"], ["ask", *UNKNOWN.split(), "--json"]])
def test_json_is_the_answer_on_one_line(arguments: list[str]) -> None:
    result = run(*arguments)
    assert len(result.lines) == 1
    answer = json.loads(result.out)
    assert answer["question"] == UNKNOWN
    assert answer["status"] == "unknown"


def test_short_is_the_bare_value_and_empty_where_there_is_none() -> None:
    assert run("--short", UNKNOWN) == (1, "\n", "")


def test_explain_begins_with_the_plain_answer() -> None:
    plain, explained = run(UNKNOWN), run(UNKNOWN, "--explain")
    assert explained.out.startswith(plain.out.rstrip("\n"))
    assert explained.code == plain.code


@pytest.mark.parametrize(
    ("arguments", "question"),
    [
        (["--", "-5", "percent?"], "-5 percent?"),
        (["--", "--json"], "--json"),
        (["--", "batch", "-"], "batch -"),
        (["--", "facts"], "facts"),
        (["ask", "--", "-5", "percent?"], "-5 percent?"),
        (["ask", "facts"], "facts"),
        (["ask", "bacth"], "bacth"),
        (["MMLU"], "MMLU"),
        (["MATH"], "MATH"),
        (["bacth", "what"], "bacth what"),
        (["batch of questions"], "batch of questions"),
        ([""], ""),
        (["   "], "   "),
        (["what", "is", "  two  "], "what is   two  "),
        (["it’s 5 − 3?"], "it’s 5 − 3?"),
    ],
)
def test_these_arguments_are_this_question(arguments: list[str], question: str) -> None:
    assert json.loads(run("--json", *arguments).out)["question"] == question


def test_standard_input_is_left_alone_when_there_is_a_question() -> None:
    assert run(UNKNOWN, stdin="What is MMLU?\n") == run(UNKNOWN)


@pytest.mark.parametrize("word", ["bacth", "batchh", "fact", "fcats", "aks", "Batch", "FACTS"])
@pytest.mark.parametrize("options", [[], ["--json"], ["--pack", "us-china-gap"]])
def test_a_lone_near_miss_of_a_command_is_a_usage_error(word: str, options: list[str]) -> None:
    for arguments in ([word, *options], [*options, word]):
        result = run(*arguments)
        assert (result.code, result.out) == (2, "")
        assert f"No such command {word!r}. Did you mean " in result.err


@pytest.mark.parametrize(
    ("words", "typed", "meant"),
    [
        ("facst list", "facst list", "facts list"),
        ("facst lisst", "facst lisst", "facts list"),
        ("facst serach training cost", "facst serach", "facts search"),
        ("--json fact show publisher", "fact show", "facts show"),
        ("facts lisst", "lisst", "list"),
    ],
)
def test_a_mistyped_command_of_a_group_is_told_the_one_meant(words: str, typed: str, meant: str) -> None:
    result = run(*words.split())
    assert (result.code, result.out) == (2, "")
    assert f"No such command {typed!r}. Did you mean " in result.err
    assert meant in result.err.partition("Did you mean ")[2]


@pytest.mark.parametrize("words", ["fact about China", "asks what MMLU is"])
def test_words_that_are_no_command_of_a_group_are_a_question(words: str) -> None:
    assert run(*words.split()).code == 0


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        (["--jsn", "what"], "--jsn"),
        (["what", "is", "--jsn"], "--jsn"),
        (["what", "--pack"], "--pack"),
        (["--json", "--short", "what"], "--json and --short"),
        (["--json", "what", "--explain"], "--explain and --json"),
        (["batch"], "FILE"),
        (["batch", "no-such-file"], "no-such-file"),
        (["batch", "."], "directory"),
        (["--short", "batch", "-"], "--short"),
        (["facts", "lst"], "lst"),
        (["facts", "show"], "ID"),
    ],
)
def test_wrong_usage_is_said_in_a_few_lines(arguments: list[str], named: str) -> None:
    result = run(*arguments)
    assert (result.code, result.out) == (2, "")
    assert named in result.err
    assert len(result.err.splitlines()) <= 5
    assert "Traceback" not in result.err


@pytest.mark.parametrize(
    "arguments", [[UNKNOWN, "--pack", "nowhere"], ["--pack", "nowhere"], ["batch", "-", "--pack", "nowhere"]]
)
def test_a_missing_pack_is_one_clear_message(arguments: list[str]) -> None:
    result = run(*arguments, stdin="x\n")
    assert (result.code, result.out) == (3, "")
    assert "nowhere" in result.err
    assert "Traceback" not in result.err


def test_a_broken_pack_is_one_clear_message(tmp_path: object) -> None:
    from pathlib import Path

    folder = Path(str(tmp_path)) / "broken"
    folder.mkdir()
    (folder / "pack.yaml").write_text("pack: [", encoding="utf-8")
    result = run(UNKNOWN, "--pack", str(folder))
    assert (result.code, result.out) == (3, "")
    assert "pack.yaml" in result.err
    assert "Traceback" not in result.err


@pytest.mark.parametrize("arguments", [["why " * 25_000], ["why"] * 50_000, ["x" * 131_000], ["\x1b[2J now", "\u202e"]])
def test_an_odd_question_is_declined(arguments: list[str]) -> None:
    result = run("--json", *arguments)
    assert (result.code, result.err) == (1, "")
    assert json.loads(result.out)["question"] == " ".join(arguments)


@pytest.mark.parametrize(
    "name", ["", " ", "/dev/null", "/", "x" * 5_000, "\x1b[2J", "../..", "-", "us-china-gap/", "Us-China-Gap", "中"]
)
def test_an_odd_name_of_a_pack_is_one_clear_message(name: str) -> None:
    result = run(KNOWN, f"--pack={name}")
    assert (result.code, result.out) == (3, "")
    assert len(result.err.splitlines()) == 1
    assert "\x1b" not in result.err


def test_version() -> None:
    from assistant import __version__

    assert run("--version") == (0, f"assistant {__version__}\n", "")


def test_the_help_names_facts_that_there_are() -> None:
    for command in (["facts"], ["facts", "show"]):
        (example,) = re.findall(r"^ +assistant (facts show .*)$", run(*command, "--help").out, re.MULTILINE)
        assert run(*example.split()).code == 0


@pytest.mark.parametrize(
    "command",
    [[], ["ask"], ["batch"], ["facts"], *(["facts", name] for name in ("list", "show", "search", "check"))],
)
def test_every_command_has_help_with_an_example(command: list[str]) -> None:
    result = run(*command, "--help")
    assert result.code == 0
    assert "Example" in result.out
    assert result.out.isascii()
    assert f"assistant {' '.join(command)}".strip() in result.out


def test_the_same_question_gives_the_same_bytes_in_every_process() -> None:
    first, second = (run("--json", KNOWN, env={"PYTHONHASHSEED": seed}) for seed in ("1", "2"))
    assert first == second
