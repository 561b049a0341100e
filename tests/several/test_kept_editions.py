"""Editions as one pack, kept in the user's cache: made once, thrown away when anything changed, never in the way."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from pathlib import Path

import pytest

from assistant import Assistant
from assistant.editions import opening, uniting
from assistant.editions.opening import open_merged
from assistant.facts import Pack
from assistant.packs.finding import open_pack
from tests.racing import raced
from tests.several.talking import EDITIONS, FOLDER

QUESTION = "How many passengers did North Quay have in 2023?"


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the editions of this user are kept, which are none yet."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return tmp_path / "cache" / "report-assistant" / "editions"


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How many editions were put together, each time that they are."""
    found: list[int] = []
    unite = uniting.unite

    def counted(editions: Sequence[Pack]) -> Pack:
        found.append(len(editions))
        return unite(editions)

    monkeypatch.setattr(uniting, "unite", counted)
    return found


def editions() -> list[Pack]:
    """The editions, as they are read from their files."""
    return [open_pack(FOLDER / "packs" / name) for name in EDITIONS]


def test_editions_are_put_together_once_in_whatever_order_they_come(cache: Path, made: list[int]) -> None:
    packs = editions()
    once, again = open_merged(packs), open_merged(reversed(packs))
    assert made == [3]
    assert len(list(cache.iterdir())) == 1
    assert once.pack == again.pack
    assert list(once.facts.all_stated()) == list(again.facts.all_stated())


def test_the_shipped_editions_that_were_kept_are_those_that_were_made(cache: Path, made: list[int]) -> None:
    packs = [pack for pack in Assistant().packs if pack.edition]
    once, again = open_merged(packs), open_merged(packs)
    assert made == [len(packs)]
    assert once.pack == again.pack
    assert list(once.pack.members) == list(again.pack.members)


def test_editions_that_were_read_from_no_file_are_put_together_each_time(cache: Path, made: list[int]) -> None:
    packs = [*editions()[:2], editions()[2]._replace(made_of="")]
    assert open_merged(packs).pack == open_merged(packs).pack
    assert made == [3, 3]
    assert not cache.exists()


def test_a_change_of_one_of_them_puts_them_together_anew(tmp_path: Path, cache: Path, made: list[int]) -> None:
    folders = [Path(shutil.copytree(FOLDER / "packs" / name, tmp_path / name)) for name in EDITIONS]
    newest = folders[-1] / "pack.yaml"
    assert open_merged(map(open_pack, folders)).pack.members["heron"].definition == "the oldest ship on the bay"
    newest.write_text(newest.read_text(encoding="utf-8").replace("the oldest ship", "the only ship"), encoding="utf-8")
    assert open_merged(map(open_pack, folders)).pack.members["heron"].definition == "the only ship on the bay"
    assert made == [3, 3]


def test_fewer_of_them_are_another_pack(cache: Path, made: list[int]) -> None:
    packs = editions()
    assert open_merged(packs).pack.id != open_merged(packs[1:]).pack.id
    assert made == [3, 2]


def test_a_change_of_the_code_puts_them_together_anew(
    cache: Path, made: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    packs = editions()
    open_merged(packs)
    monkeypatch.setattr(opening, "_state_of_code", lambda: "0" * 16)
    open_merged(packs)
    assert made == [3, 3]


@pytest.mark.parametrize("damage", [b"", b"garbage", b"\x00" * 5000, None])
def test_a_damaged_file_is_made_anew(cache: Path, made: list[int], damage: bytes | None) -> None:
    packs = editions()
    pack = open_merged(packs).pack
    (file,) = cache.iterdir()
    whole = file.read_bytes()
    file.write_bytes(whole[:-100] if damage is None else damage)
    assert open_merged(packs).pack == pack
    assert file.read_bytes() == whole
    assert made == [3, 3]


@pytest.mark.parametrize("place", ["file", "/dev/null", "/proc/nowhere"])
def test_without_a_place_for_a_cache_they_answer_all_the_same(
    tmp_path: Path, made: list[int], monkeypatch: pytest.MonkeyPatch, place: str
) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / place))
    assert Assistant(editions()).ask(QUESTION).value == "455"
    assert made == [3]


def test_two_processes_at_once_do_each_other_no_harm(cache: Path) -> None:
    folders = [str(FOLDER / "packs" / name) for name in EDITIONS]
    printed = f"Assistant(sys.argv[1:]).ask({QUESTION!r}).value"
    assert raced("from assistant import Assistant", printed, *folders) == ["455\n"] * 3
    assert len(list(cache.iterdir())) == 1
