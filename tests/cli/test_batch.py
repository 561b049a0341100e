"""Batches: JSON lines in, JSON lines out."""

from __future__ import annotations

import json
import tracemalloc
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from assistant.cli.batch import run_batch
from assistant.cli.progress import progress_line, with_progress
from tests.cli.running import UNKNOWN, Parrot, around, run, written


def batch(*lines: str) -> tuple[int, list[dict[str, Any]]]:
    """The exit code and the output of a batch answered by a parrot."""
    environment = around()
    code = run_batch(environment, Parrot(), [f"{line}\n".encode() for line in lines])
    return code, [json.loads(line) for line in written(environment).splitlines()]


def texts(result: dict[str, Any]) -> list[str]:
    return [answer["text"].partition(": ")[2] for answer in result["answers"]]


def test_every_line_gets_its_answers_in_order() -> None:
    code, results = batch(
        '{"id": "a", "question": "one"}',
        '{"id": 2, "turns": ["two", "and three"], "kind": "ignored"}',
        "",
        '{"question": "four", "id": null}',
    )
    assert code == 0
    assert [result["id"] for result in results] == ["a", 2, None]
    assert [texts(result) for result in results] == [["one"], ["two", "and three"], ["four"]]


def test_turns_share_a_conversation_of_their_own() -> None:
    _, (first, second) = batch('{"id": 1, "turns": ["a", "b"]}', '{"id": 2, "turns": ["a", "b"]}')
    assert [answer["value"] for answer in first["answers"]] == ["1", "2"]
    assert first["answers"] == second["answers"]


@pytest.mark.parametrize(
    ("line", "key", "error"),
    [
        ("nonsense", None, "not JSON"),
        ('{"id": 1, "question": "cut', None, "not JSON"),
        ("[1, 2]", None, "not an object"),
        ('"text"', None, "not an object"),
        ('{"question": "what"}', None, 'no "id"'),
        ('{"id": 7}', 7, '"question" or "turns"'),
        ('{"id": 7, "question": "what", "turns": []}', 7, '"question" or "turns"'),
        ('{"id": 7, "question": 5}', 7, '"question"'),
        ('{"id": 7, "question": null}', 7, '"question"'),
        ('{"id": 7, "turns": "what"}', 7, '"turns"'),
        ('{"id": 7, "turns": []}', 7, '"turns"'),
        ('{"id": 7, "turns": ["what", 5]}', 7, '"turns"'),
        ('{"id": NaN, "question": "what"}', None, "NaN"),
        ('{"id": 1e999, "question": "what"}', None, "1e999"),
        ("[" * 100_000, None, "not usable JSON"),
    ],
)
def test_a_malformed_line_gets_an_error_and_the_rest_goes_on(line: str, key: object, error: str) -> None:
    code, results = batch('{"id": 1, "question": "before"}', line, '{"id": 3, "question": "after"}')
    assert code == 2
    assert texts(results[0]) == ["before"]
    assert results[1]["id"] == key
    assert results[1]["error"].startswith("line 2: ")
    assert error in results[1]["error"]
    assert texts(results[2]) == ["after"]


def test_half_a_character_in_an_id_comes_back_as_it_went_in() -> None:
    result = run("batch", "-", stdin='{"id": "\\ud800", "question": "\\udfff?"}')
    assert result.code == 0
    assert json.loads(result.out)["id"] == "\ud800"


def test_a_file_and_standard_input_give_the_same(tmp_path: Path) -> None:
    lines = json.dumps({"id": 1, "question": UNKNOWN}) + "\n{\n"
    file = tmp_path / "questions.jsonl"
    file.write_bytes(b"\xef\xbb\xbf" + lines.encode())
    before, after = ["--pack", "us-china-gap", "batch"], ["batch", "--pack", "us-china-gap"]
    from_file, piped = run(*after, str(file)), run(*before, "-", stdin=lines)
    assert from_file == piped
    assert from_file.code == 2
    assert [json.loads(line)["id"] for line in piped.lines] == [1, None]
    assert not piped.err


def test_text_that_is_not_utf8_spoils_only_its_line() -> None:
    result = run("batch", "-", stdin=b'{"id": 1, "question": "caf\xe9"}\n{"id": 2, "question": "what"}\n')
    assert result.code == 2
    first, second = map(json.loads, result.lines)
    assert "line 1: byte 27 is 0xe9" in first["error"]
    assert second["answers"]


def test_memory_does_not_grow_with_the_batch() -> None:
    def lines(count: int) -> Iterator[bytes]:
        for number in range(count):
            yield b'{"id": %d, "question": "what"}\n' % number

    environment = around()._replace(stdout=Path("/dev/null").open("w", encoding="utf-8"))  # noqa: SIM115
    with environment.stdout:
        run_batch(environment, Parrot(), lines(10))
        tracemalloc.start()
        run_batch(environment, Parrot(), lines(3_000))
        _, peak = tracemalloc.get_traced_memory()
        tracemalloc.stop()
    assert peak < 100_000


def test_a_bar_is_drawn_for_a_long_batch_and_wiped_at_its_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("assistant.cli.progress._PATIENCE", 0)
    monkeypatch.setattr("assistant.cli.progress._BETWEEN", 0)
    environment = around(shows_progress=True)
    assert list(with_progress(environment, [b"12345", b"67890"], size=10)) == [b"12345", b"67890"]
    drawn = environment.stderr.getvalue().split("\r")  # type: ignore[attr-defined]
    assert [line.removesuffix("\x1b[K") for line in drawn[1:]] == [
        progress_line(1, 5, size=10),
        progress_line(2, 10, size=10),
        "",
    ]


def test_no_bar_is_drawn_for_a_short_batch_or_where_nobody_watches() -> None:
    watched, unwatched = around(shows_progress=True), around()
    for environment in (watched, unwatched):
        assert list(with_progress(environment, [b"1"], size=1)) == [b"1"]
        assert environment.stderr.getvalue() == ""  # type: ignore[attr-defined]
