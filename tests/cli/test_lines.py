"""Piped questions: each line on its own."""

from __future__ import annotations

import json

import pytest

from assistant import Answer
from assistant.cli.answering import answer_lines
from assistant.cli.rendering import JSON, SHORT
from tests.cli.running import KNOWN, UNKNOWN, Parrot, around, run, written


def test_plain_text_is_a_block_a_question_with_a_blank_line_between() -> None:
    environment = around(b"one\n\n  \ntwo\nthree")
    assert answer_lines(environment, Parrot()) == 0
    assert written(environment) == "1: one\n\n2: two\n\n3: three\n"


def test_blank_lines_within_an_answer_are_dropped_because_they_divide_answers() -> None:
    environment = around(b"one\ntwo\n")
    answer_lines(environment, Parrot(lambda question: Answer("answered", question, "first\n\nsecond\n")))
    assert written(environment) == "first\nsecond\n\nfirst\nsecond\n"


def test_short_is_exactly_one_line_a_line() -> None:
    environment = around(b"one\n\ntwo")
    answer_lines(
        environment,
        Parrot(lambda question: Answer("unknown", question, "?", value=question or None)),
        form=SHORT,
    )
    assert written(environment) == "one\n\ntwo\n"


def test_json_is_exactly_one_line_a_line_whatever_is_in_it() -> None:
    questions = ["one", "", "a\x85b\u2028c\u2029d", "\t\x0b\x0c", "\x00\x1b[31m", "😀", "tail"]
    environment = around("\n".join(questions).encode())
    answer_lines(environment, Parrot(), form=JSON)
    lines = written(environment).splitlines()
    assert [json.loads(line)["question"] for line in lines] == questions


@pytest.mark.parametrize(
    "line",
    ["a" * 100_000, "why " * 25_000, "\0", "what\0is MMLU", "\x1b]0;x\x07", "\u202e", "\ufeffx", "\U0010ffff" * 999],
)
@pytest.mark.parametrize("form", ["--json", "--short", "--explain"])
def test_no_line_disturbs_the_one_after_it(line: str, form: str) -> None:
    result, after = run(form, stdin=f"{line}\n{KNOWN}\n"), run(form, KNOWN)
    assert (result.code, result.err) == (0, "")
    assert result.out.endswith(after.out)
    assert "\0" not in result.out
    assert "\x1b" not in result.out


def test_an_empty_line_is_an_unknown_question_in_json() -> None:
    result = run("--json", stdin="\n" + UNKNOWN + "\n")
    assert [json.loads(line)["status"] for line in result.lines] == ["unknown", "unknown"]
    assert [json.loads(line)["question"] for line in result.lines] == ["", UNKNOWN]


def test_the_exit_code_is_0_once_all_lines_are_worked_through() -> None:
    block = run(UNKNOWN).out
    assert run(stdin=f"{UNKNOWN}\r\n{UNKNOWN}") == (0, f"{block}\n{block}", "")
    assert run("ask", stdin=UNKNOWN) == (0, block, "")
    assert run("--short", stdin=f"{UNKNOWN}\n\n") == (0, "\n\n", "")


def test_no_input_gives_no_output() -> None:
    assert run(stdin="") == (0, "", "")
    assert run("--json", stdin="") == (0, "", "")


def test_a_byte_order_mark_is_no_part_of_the_question() -> None:
    result = run("--json", stdin=b"\xef\xbb\xbf" + UNKNOWN.encode())
    assert json.loads(result.out)["question"] == UNKNOWN


def test_lines_are_independent_of_one_another() -> None:
    environment = around(b"one\n")
    other = around(b"zero\none\n")
    answer = Parrot(lambda question: Answer("answered", question, question))
    answer_lines(environment, answer)
    answer_lines(other, answer)
    assert written(other).endswith(written(environment))
