"""What each command does."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant import Assistant
from assistant.cli.repl.commands import COMMANDS
from assistant.cli.repl.loop import converse
from tests.cli.repl.talking import said, terminal, typing
from tests.cli.running import KNOWN, written

PACK = Assistant(["us-china-gap"]).packs[0]


def joined(*keys: str, assistant: Assistant | None = None, **changes: object) -> str:
    return " ".join(" ".join(said(*keys, assistant=assistant, **changes)).split())


@pytest.mark.parametrize("line", ["/help", "/?", "?", "help", "/HELP"])
def test_help_names_every_command_the_keys_and_questions(line: str) -> None:
    shown = joined(line)
    assert [command.name for command in COMMANDS if f"{command.name} " not in shown] == []
    assert "The keys." in shown
    assert PACK.examples[0] in shown


@pytest.mark.parametrize(("width", "height"), [(40, 24), (80, 24), (120, 24)])
def test_help_fits_on_a_screen(width: int, height: int) -> None:
    lines = said("/help", width=width)
    assert len(lines) <= height - 2
    assert max(map(len, lines)) <= width


def test_facts_lists_all() -> None:
    lines = said("/facts", width=200)
    assert [line.split()[0] for line in lines if line[:1].strip()] == [
        entry.id for entry in (*PACK.facts, *PACK.topics)
    ]


def test_facts_of_words_lists_those() -> None:
    assert joined("/facts training cost").startswith("training-cost-v3")
    assert joined("/facts zebra") == "No fact is about “zebra”; /facts alone lists all."


def test_facts_of_an_id_shows_all_about_it() -> None:
    assert "measure notable AI models" in joined("/facts notable-china")


def test_facts_of_a_large_pack_are_not_poured_out() -> None:
    many = PACK._replace(facts=tuple(PACK.facts[0]._replace(id=f"fact-{number}") for number in range(5_000)), topics=())
    lines = said("/facts", assistant=Assistant([many]))
    assert len(lines) < 250
    assert "4,900 more" in " ".join(lines)


def test_sources_names_all_and_the_places_of_the_last_answer() -> None:
    shown = joined("/sources")
    assert [source.title for source in PACK.sources.values() if source.title not in shown] == []
    assert "in the last answer: paragraph 3" in joined(KNOWN, "/sources")
    assert "in the last answer" not in shown


def test_explain_shows_the_reading_the_steps_and_the_facts() -> None:
    question = "How much did the US lead on MMLU shrink?"
    shown = joined(question, "/explain").partition("paragraph 3 ")[2]
    assert shown.startswith("understood the fall of the lead")
    assert "step 1 fall(end of 2023: 17.5 %; end of 2024: 0.3 %) = 17.2 percentage points" in shown
    assert "us-china-gap/lead-mmlu-2023" in shown


def test_explain_has_nothing_to_explain_at_first_and_after_a_reset() -> None:
    for keys in (["/explain"], ["/explain", "/reset"], ["/facts", "/explain"]):
        assert "Nothing has been answered yet" in joined(*keys)
    assert joined(KNOWN, "/reset", "/explain").endswith("ask something first.")


def test_explain_of_what_is_not_answered_gives_the_reason() -> None:
    assert "reason no_such_period" in joined("What was the US lead on MMLU in 2019?", "/explain")


def test_a_reset_forgets_what_was_said() -> None:
    assert joined("notable models of China", "and Europe?").partition("paragraph 7 ")[2].startswith("3 models")
    assert "3 models" not in joined("notable models of China", "/reset", "and Europe?").partition("Forgotten")[2]


@pytest.fixture
def harvest(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of packs with a small one, and a broken one."""
    for name, text in {
        "harvest": """
            pack: harvest
            title: The harvest of 2024
            sources: [{id: report, title: Harvest Report}]
            measures: [{id: crop, name: crop, names: [crop, apples], unit: ton, dimensions: []}]
            facts: [{id: crop-2024, measure: crop, period: 2024, value: 7, statement: The crop was 7 tons., at: page 1}]
            examples: [How large was the crop?]
        """,
        "broken": "pack: broken",
    }.items():
        (tmp_path / name).mkdir()
        lines = [line.removeprefix(" " * 12) for line in text.strip("\n").splitlines()]
        (tmp_path / name / "pack.yaml").write_text("\n".join(lines), encoding="utf-8")
    monkeypatch.setenv("ASSISTANT_PACKS", str(tmp_path))
    return tmp_path


def test_pack_shows_which_there_are(harvest: Path) -> None:
    shown = joined("/pack")
    assert "us-china-gap asked now: How far" in shown
    assert "harvest" in shown


def test_pack_asks_another_one_from_then_on(harvest: Path) -> None:
    shown = joined("/pack harvest", "How large was the crop?")
    assert shown.startswith("Now asking: The harvest of 2024. 7 tons.")
    assert joined(f"/pack {harvest / 'harvest'}").startswith("Now asking: The harvest of 2024.")


def test_pack_asks_several_at_once(harvest: Path) -> None:
    shown = joined("/pack harvest us-china-gap", "How large was the crop?", KNOWN)
    assert "7 tons" in shown
    assert "0.3 %" in shown


def test_pack_keeps_the_one_it_has_when_there_is_no_such(harvest: Path) -> None:
    shown = joined("/pack harvst", "/pack broken", "/pack 'half", KNOWN)
    assert "Did you mean 'harvest'?" in shown
    assert "There is no pack 'harvst'" in shown
    assert "The pack 'broken' has 2 problems" in shown
    assert "0.3 %" in shown


@pytest.mark.parametrize(
    ("line", "meant"),
    [("/hlep", "/help"), ("/fact", "/facts"), ("/qu", "/quit"), ("/source", "/sources"), ("/rest now", "/reset")],
)
def test_a_mistyped_command_is_told_the_nearest(line: str, meant: str) -> None:
    assert joined(line) == f"There is no {line.split()[0]}. Did you mean {meant}?"


def test_a_command_like_no_other_is_told_of_the_help() -> None:
    assert joined("/zzz") == "There is no /zzz. /help shows what there is."
    assert joined("/") == "There is no /. /help shows what there is."


@pytest.mark.parametrize("command", ["/reset", "/quit", "/help", "/explain", "/sources"])
def test_a_command_without_arguments_says_so(command: str) -> None:
    assert joined(f"{command} now") == f"{command} takes nothing after it."


def test_control_characters_are_shown_and_not_obeyed() -> None:
    hostile = PACK._replace(
        id="x\x1b[2J",
        title="Report\x1b]0;gone\x07\nof\x9b31m",
        examples=("What\x1b[2J?", "Good one?"),
        facts=(PACK.facts[0]._replace(id="id\x1b[31m", statement="State\x07ment\x1b[2J."),),
        sources={key: each._replace(title=f"{each.title}\x1b[5m") for key, each in PACK.sources.items()},
    )
    environment = terminal()
    keys = ["/help", "/facts", "/facts id\x1b[31m", "/sources", "/pack", "/pack \x1b[2J", "/\x1b[2J", "/save \x1b[2J"]
    converse(environment, Assistant([hostile]), reader=typing(*keys))
    shown = written(environment)
    assert "Good one?" in shown
    assert [letter for letter in shown if not letter.isprintable() and letter != "\n"] == []
