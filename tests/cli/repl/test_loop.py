"""Lines are read, answered and carried out."""

from __future__ import annotations

import io

import pytest

from assistant import Assistant
from assistant.cli.rendering import EXPLAIN, JSON, SHORT
from assistant.cli.repl.loop import converse
from tests.cli.repl.talking import said, terminal, typing
from tests.cli.running import KNOWN, Parrot, written


def parrot(*keys: str | type[BaseException]) -> list[str]:
    return said(*keys, assistant=Parrot())  # type: ignore[arg-type]


def test_turns_belong_to_one_conversation() -> None:
    assert parrot("one", "", "two", KeyboardInterrupt, "three") == ["1: one", "", "2: two", "", "3: three", ""]


def test_a_blank_line_says_nothing() -> None:
    assert parrot("", "   ", "\t") == []


def test_several_lines_that_were_pasted_are_each_shown_and_answered() -> None:
    assert parrot("one\r\n\n  two\rthree\n") == [
        "> one",
        "1: one",
        "",
        "> two",
        "2: two",
        "",
        "> three",
        "3: three",
        "",
    ]


@pytest.mark.parametrize("way", ["/quit", "/exit", "quit", "exit", "/QUIT", "  /q  "])
def test_these_lines_leave(way: str) -> None:
    assert parrot("one", way, "never asked") == ["1: one", ""]
    assert parrot(f"one\n{way}\nnever asked") == ["> one", "1: one", "", f"> {way.strip()}"]


def test_what_is_no_command_is_a_question() -> None:
    assert parrot("quit smoking", "exit polls", "help me") == [
        "1: quit smoking",
        "",
        "2: exit polls",
        "",
        "3: help me",
        "",
    ]


def test_bytes_that_are_not_text_are_named_and_all_goes_on() -> None:
    environment = terminal()
    converse(environment, Parrot(), reader=typing("caf\udce9", "caf\udcc3\udca9"))  # type: ignore[arg-type]
    assert isinstance(environment.stderr, io.StringIO)
    assert environment.stderr.getvalue() == "That line is not UTF-8 text; please type it again.\n"
    assert "1: café" in written(environment)


def test_the_greeting_names_the_report_and_a_question() -> None:
    environment = terminal()
    assistant = Assistant(["us-china-gap"])
    converse(environment, assistant, reader=typing())
    greeting = written(environment)
    assert greeting.startswith(assistant.packs[0].title)
    assert assistant.packs[0].examples[0] in greeting
    assert "/help" in greeting


def test_a_greeting_of_many_packs_names_a_few() -> None:
    pack = Assistant(["us-china-gap"]).packs[0]
    environment = terminal()
    packs = [pack._replace(id=f"pack-{number}", title=f"Report {number}\x1b[31m") for number in range(12)]
    converse(environment, Assistant(packs), reader=typing())
    assert "Report 4\\x1b[31m\nand 7 more\n" in written(environment)


@pytest.mark.parametrize(("form", "line"), [(SHORT, "0.3"), (JSON, '"value": "0.3"'), (EXPLAIN, "understood")])
def test_the_form_asked_for_is_kept(form: object, line: str) -> None:
    environment = terminal()
    converse(environment, Assistant(["us-china-gap"]), form=form, reader=typing(KNOWN))  # type: ignore[arg-type]
    assert line in written(environment)


def test_a_long_conversation_keeps_its_speed() -> None:
    from time import process_time

    def seconds(turns: int) -> float:
        start = process_time()
        parrot(*["question"] * turns)
        return process_time() - start

    assert seconds(10_000) < 30 * max(min(seconds(1_000) for _ in range(3)), 0.01)
