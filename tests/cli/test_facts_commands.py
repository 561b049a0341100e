"""`assistant facts`: listing, showing, searching and checking."""

from __future__ import annotations

import io
import json
import re
from pathlib import Path

import pytest

from assistant.cli import commands
from assistant.cli.environment import Environment
from tests.cli.running import Result, around
from tests.cli.running import run as run_process
from tests.packs.writing import HARVEST, save, spoiled


@pytest.fixture(autouse=True)
def packs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of packs with a sound one and a broken one; the user has no others."""
    save(tmp_path / "packs" / "harvest")
    save(tmp_path / "packs" / "broken", spoiled("17.5", "many").replace("pack: harvest", "pack: broken"))
    monkeypatch.setenv("ASSISTANT_PACKS", str(tmp_path / "packs"))
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.delenv("XDG_CACHE_HOME", raising=False)
    monkeypatch.delenv("XDG_DATA_HOME", raising=False)
    monkeypatch.chdir(tmp_path)
    return tmp_path / "packs"


def run(*arguments: str) -> Result:
    """Run `assistant` with the arguments, in this process."""
    environment: Environment = around()
    code = commands.run(environment, arguments)
    assert isinstance(environment.stdout, io.StringIO)
    assert isinstance(environment.stderr, io.StringIO)
    return Result(code, environment.stdout.getvalue(), environment.stderr.getvalue())


FIRST = "apples-2024   Apples gave 973 thousand tonnes in 2024."


@pytest.mark.parametrize(
    "arguments", [["facts", "list", "--pack", "harvest"], ["--pack", "packs/harvest", "facts", "list"]]
)
def test_list_prints_a_line_for_every_fact(arguments: list[str]) -> None:
    result = run(*arguments)
    assert (result.code, result.err) == (0, "")
    assert result.lines[0] == FIRST
    assert len(result.lines) == 4


def test_list_without_a_pack_lists_those_that_ship() -> None:
    assert "lead-mmlu-2023" in run("facts", "list").out


def test_show_prints_all_that_is_known() -> None:
    result = run("facts", "show", "norway-chile", "--pack", "harvest")
    assert (result.code, result.err) == (0, "")
    assert result.lines[:3] == [
        "harvest/norway-chile",
        "The Norwegians led Chile by about 17.5 % at the end of 2023.",
        "  measure     lead in yield",
    ]


@pytest.mark.parametrize(
    ("key", "hint"),
    [("norway-chili", "Did you mean 'norway-chile'?"), ("zzz", "`assistant facts list` shows all.")],
)
def test_show_of_an_unknown_id_names_the_nearest(key: str, hint: str) -> None:
    result = run("facts", "show", key, "--pack", "harvest")
    assert result == (1, "", f"assistant: there is no fact {key!r}. {hint}\n")


def test_search_prints_the_facts_that_are_about_all_of_the_words() -> None:
    assert run("facts", "search", "apple", "crops", "--pack", "harvest") == (0, f"{FIRST[:11]}  {FIRST[14:]}\n", "")
    nothing = run("facts", "search", "zebra", "crops", "--pack", "harvest")
    assert nothing == (1, "", "assistant: no fact is about 'zebra crops'. `assistant facts list` shows all.\n")


def test_check_of_a_sound_pack_prints_one_line() -> None:
    assert run("facts", "check", "harvest") == (0, "harvest: 3 facts, no problems\n", "")


def test_check_without_a_name_checks_those_that_ship() -> None:
    result = run("facts", "check")
    assert result.code == 0
    assert all(line.endswith(" facts, no problems") for line in result.lines)


PROBLEM = (
    "packs/broken/pack.yaml:46: facts[3].value: 'many' is no number. "
    "Write digits alone, such as 17.5, and what they count under `unit`"
)
BROKEN = "broken: 2 facts, 1 problem; 1 example not tried before that is mended"


@pytest.mark.parametrize("name", ["broken", "packs/broken", "./packs/broken/pack.yaml"])
def test_check_of_a_broken_pack_prints_each_problem_and_exits_with_3(name: str) -> None:
    assert run("facts", "check", name) == (3, f"{PROBLEM}\n{BROKEN}\n", "")


def test_check_goes_on_after_a_broken_and_a_missing_pack() -> None:
    result = run("facts", "check", "broken", "harvets", "harvest")
    assert result.code == 3
    assert result.lines == [PROBLEM, BROKEN, "harvest: 3 facts, no problems"]
    assert result.err.startswith("assistant: there is no pack 'harvets'; known are: ")
    assert result.err.endswith("broken, harvest, us-china-gap. Did you mean 'harvest'?\n")


def test_check_against_a_text_names_what_it_does_not_say(tmp_path: Path) -> None:
    text = tmp_path / "report.txt"
    report = "Title of 2024\n\n973,000 tonnes\n1.70 to 2 thousand\nabout 17.5 % at the end of 2023\n"
    text.write_text(report, encoding="utf-8")
    assert run("facts", "check", "harvest", "--against", str(text)).code == 0
    text.write_text(report.replace("17.5", "17.6"), encoding="utf-8")
    result = run("facts", "check", "harvest", "--against", str(text))
    assert result.code == 3
    assert "paragraph 4 of the text does not say 17.5. Correct it, or its place in `at`" in result.lines[0]


def test_examples_are_tried_though_a_text_says_otherwise(tmp_path: Path, packs: Path) -> None:
    asked = re.sub(r"examples:.*", "examples: [What is the price of tea?]", HARVEST)
    save(packs / "unasked", asked.replace("pack: harvest", "pack: unasked"))
    text = tmp_path / "report.txt"
    text.write_text("Title of 2024\n\nnothing\n", encoding="utf-8")
    lines = run("facts", "check", "unasked", "--against", str(text)).lines
    assert any("of the text does not say" in line for line in lines)
    assert any("the example 'What is the price of tea?' is not answered" in line for line in lines)
    assert "not tried" not in lines[-1]


def test_a_text_that_is_missing_or_not_utf8_is_wrong_usage(tmp_path: Path) -> None:
    (tmp_path / "report.txt").write_bytes(b"Title\n\xff\n")
    result = run("facts", "check", "harvest", "--against", "report.txt")
    assert (result.code, result.err) == (2, "assistant: report.txt, line 2: byte 1 is 0xff: not UTF-8 text\n")
    assert run_process("facts", "check", "harvest", "--against", "nowhere.txt").code == 2


@pytest.mark.parametrize("command", [["list"], ["show", "maker"], ["search", "board"]])
def test_json_is_one_object_a_line_in_the_shape_of_citations(command: list[str]) -> None:
    result = run("facts", *command, "--json", "--pack", "harvest")
    assert result == run("--json", "--pack", "harvest", "facts", *command)
    facts = [json.loads(line) for line in result.lines]
    assert facts[-1] == {
        "id": "maker",
        "pack": "harvest",
        "measure": None,
        "entity": None,
        "statement": "The Board publishes it.",
        "value": "the Board",
        "unit": None,
        "period": None,
        "qualifier": None,
        "source": "Harvest Report 2024",
        "locator": "paragraph 1",
    }
    assert {tuple(fact) for fact in facts} == {tuple(facts[-1])}


def test_json_of_a_check_is_a_problem_a_line_and_nothing_else() -> None:
    result = run("facts", "check", "broken", "harvest", "--json")
    (problem,) = (json.loads(line) for line in result.lines)
    assert list(problem) == ["file", "line", "what", "mend"]
    assert (result.code, problem["line"]) == (3, 46)


@pytest.mark.parametrize("option", ["--short", "--explain"])
def test_the_forms_of_answers_are_none_of_facts(option: str) -> None:
    result = run_process(option, "facts", "list")
    assert result.code == 2
    assert f"{option} cannot go with 'list'" in result.err


@pytest.mark.parametrize(
    "command", [["facts", "list"], ["facts", "show", "maker"], ["facts", "search", "board"], ["what is it"]]
)
def test_a_broken_pack_is_told_with_its_problems_and_exits_with_3(command: list[str]) -> None:
    result = run("--pack", "broken", *command)
    assert result == (3, "", f"assistant: the pack 'broken' has 1 problem:\n  {PROBLEM}\n")


@pytest.mark.parametrize("command", ["list", "search"])
def test_a_missing_pack_exits_with_3(command: str) -> None:
    result = run("facts", command, *["board"] * (command == "search"), "--pack", "nowhere")
    assert result.code == 3
    assert "there is no pack 'nowhere'; known are: " in result.err
    assert "broken, harvest, us-china-gap." in result.err


def test_a_terminal_that_is_not_utf8_gets_ascii(packs: Path) -> None:
    save(packs / "harvest", HARVEST.replace("The Board publishes", "“Größe” − publishes"))
    result = run_process(
        "facts", "list", "--pack", "harvest", env={"PYTHONIOENCODING": "ascii", "ASSISTANT_PACKS": str(packs)}
    )
    assert result.code == 0
    assert result.out.isascii()


def test_nothing_in_a_broken_pack_steers_the_terminal(packs: Path) -> None:
    save(packs / "broken", 'pack: broken\n"\\e[2Jx": 1\ntitle: "a\\e]0;x"\nsources: [{id: "\\x07", title: t}]\n')
    result = run("facts", "check", "broken")
    assert result.code == 3
    assert not any(ord(letter) < 32 and letter != "\n" for letter in result.out)


def test_the_tab_key_offers_own_packs_too() -> None:
    from assistant.cli.completing import fact_ids, pack_names

    assert pack_names("h") == ["harvest"]
    assert "lead-mmlu-2023" in fact_ids("lead-mmlu")
