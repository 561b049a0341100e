"""From a name or a path to a pack."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from assistant import PackError
from assistant.packs.finding import known_packs, open_pack, shipped_packs
from tests.packs.writing import HARVEST, save, spoiled

MINE = HARVEST.replace("pack: harvest", "pack: mine")


def test_the_pack_of_the_article_ships_and_is_whole() -> None:
    assert "us-china-gap" in shipped_packs()
    for name in shipped_packs():
        pack = open_pack(name)
        assert pack.id == name
        assert pack.facts


def test_a_path_leads_to_a_folder_or_to_the_file_in_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = save(tmp_path / "harvest")
    monkeypatch.chdir(tmp_path)
    ways: list[str | Path] = [folder, folder / "pack.yaml", str(folder), f"{folder}/", "harvest", "./harvest/pack.yaml"]
    assert {open_pack(way).id for way in ways} == {"harvest"}
    monkeypatch.chdir(folder)
    assert {open_pack(way).id for way in (".", "pack.yaml", Path(), "../harvest")} == {"harvest"}


def test_the_users_own_packs_are_found_by_name(home: Path) -> None:
    save(home / ".local" / "share" / "report-assistant" / "packs" / "mine", MINE)
    assert open_pack("mine").title == "The harvest of 2024"
    assert "mine" in known_packs()
    assert "mine" not in shipped_packs()


def test_the_folder_of_xdg_takes_the_place_of_the_usual_one(
    tmp_path: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    save(home / ".local" / "share" / "report-assistant" / "packs" / "mine", MINE)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert "mine" not in known_packs()
    save(tmp_path / "report-assistant" / "packs" / "mine", MINE)
    assert "mine" in known_packs()


def test_every_folder_of_assistant_packs_is_looked_through(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    save(tmp_path / "a" / "mine", MINE)
    save(tmp_path / "b" / "harvest")
    (tmp_path / "b" / "no-pack").mkdir()
    (tmp_path / "b" / "file").touch()
    places = ["", str(tmp_path / "a"), str(tmp_path / "nowhere"), str(tmp_path / "b"), str(tmp_path / "b" / "file")]
    monkeypatch.setenv("ASSISTANT_PACKS", os.pathsep.join(places))
    assert set(known_packs()) == {"mine", "harvest", *shipped_packs()}
    assert open_pack("harvest").id == "harvest"


def test_ones_own_pack_goes_before_one_that_ships(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    save(tmp_path / "us-china-gap", HARVEST.replace("pack: harvest", "pack: us-china-gap"))
    monkeypatch.setenv("ASSISTANT_PACKS", str(tmp_path))
    assert open_pack("us-china-gap").title == "The harvest of 2024"


def test_a_pack_that_is_found_by_name_has_to_have_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    save(tmp_path / "other")
    monkeypatch.setenv("ASSISTANT_PACKS", str(tmp_path))
    assert open_pack(tmp_path / "other").id == "harvest"
    with pytest.raises(PackError, match=r"the pack is called 'harvest', its folder 'other'\. Name both alike"):
        open_pack("other")


def test_a_missing_name_is_told_with_those_that_are_known() -> None:
    known = ", ".join(known_packs())
    with pytest.raises(PackError) as caught:
        open_pack("nowhere")
    assert str(caught.value) == f"there is no pack 'nowhere'; known are: {known}."
    with pytest.raises(PackError, match=r"Did you mean 'us-china-gap'\?"):
        open_pack("us-china")


@pytest.mark.parametrize("path", ["./nowhere", "/nowhere/pack.yaml", Path("nowhere"), "a\0b/c", "x" * 300 + "/"])
def test_a_missing_path_is_told(path: str | Path) -> None:
    with pytest.raises(PackError, match=r"there is nothing at|cannot be read"):
        open_pack(path)


@pytest.mark.parametrize("name", ["", "\0", "*", "x" * 300, "\udcff"])
def test_whatever_is_no_name_is_told(name: str) -> None:
    with pytest.raises(PackError):
        open_pack(name)


def test_a_folder_without_a_pack_is_told(tmp_path: Path) -> None:
    with pytest.raises(PackError, match=r"there is no folder with a pack\.yaml at"):
        open_pack(tmp_path)


def test_a_pack_file_that_is_no_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "pack.yaml").mkdir()
    with pytest.raises(PackError, match=r"pack\.yaml is no file"):
        open_pack(tmp_path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pack.yaml")
    with pytest.raises(PackError, match=r"pack\.yaml is no file"):
        open_pack(tmp_path)


def test_a_file_that_is_far_too_large_is_not_read(tmp_path: Path) -> None:
    with (tmp_path / "pack.yaml").open("wb") as file:
        file.truncate(10**10)
    with pytest.raises(PackError, match=r"pack\.yaml is too large for a pack"):
        open_pack(tmp_path)


def test_a_broken_pack_is_told_with_all_of_its_problems(tmp_path: Path) -> None:
    folder = save(tmp_path / "harvest", spoiled("17.5", "many").replace("2024: ", ""))
    with pytest.raises(PackError) as caught:
        open_pack(folder)
    assert "the pack 'harvest' has 1 problem:" in str(caught.value)
    assert "pack.yaml:46: facts[3].value: 'many' is no number" in str(caught.value)
