"""Compiled packs in the user's cache: made once, thrown away when anything changed, never in the way."""

from __future__ import annotations

import os
import subprocess
import sys
from io import FileIO
from pathlib import Path

import pytest

from assistant import PackError, keeping
from assistant.packs import caching, checking
from assistant.packs.contents import Contents
from assistant.packs.finding import open_pack
from tests.packs.writing import HARVEST, save, spoiled
from tests.racing import raced

ROOT = Path(__file__).parent.parent.parent


@pytest.fixture
def cache(home: Path) -> Path:
    """Where the compiled packs of this user lie."""
    return home / ".cache" / "report-assistant" / "packs"


@pytest.fixture
def builds(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the packs that were compiled, as they are."""
    found: list[str] = []
    build = checking.build_pack

    def counted(contents: Contents) -> object:
        found.append(contents.name)
        return build(contents)

    monkeypatch.setattr(checking, "build_pack", counted)
    return found


def test_a_pack_is_compiled_once(tmp_path: Path, cache: Path, builds: list[str]) -> None:
    folder = save(tmp_path / "harvest")
    assert open_pack(folder) == open_pack(folder / "pack.yaml")
    assert builds == ["harvest"]
    assert len(list(cache.iterdir())) == 1


def test_any_change_of_its_files_compiles_it_anew(tmp_path: Path, builds: list[str]) -> None:
    folder = save(tmp_path / "harvest")
    before = open_pack(folder)
    save(folder, spoiled('value: "973"', 'value: "974"'))
    after = open_pack(folder)
    assert (str(before.facts[0].value), str(after.facts[0].value)) == ("973", "974")
    save(folder, HARVEST + "series: [{file: rows.csv, measure: crop, at: page 1}]\n", rows="fruit,value\napples,1\n")
    assert len(open_pack(folder).facts) == 4
    save(folder, HARVEST + "series: [{file: rows.csv, measure: crop, at: page 1}]\n", rows="fruit,value\napples,2\n")
    assert str(open_pack(folder).facts[-1].value) == "2"
    assert len(builds) == 4


def test_a_change_of_the_code_that_compiles_it_compiles_it_anew(
    tmp_path: Path, builds: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = save(tmp_path / "harvest")
    open_pack(folder)
    other = tmp_path / "packs"
    other.mkdir()
    (other / "caching.py").write_text("# changed")
    monkeypatch.setattr(caching, "__file__", str(other / "caching.py"))
    open_pack(folder)
    assert len(builds) == 2


def test_a_broken_pack_is_not_kept(tmp_path: Path, cache: Path) -> None:
    folder = save(tmp_path / "harvest", spoiled("17.5", "many"))
    for _ in range(2):
        with pytest.raises(PackError, match="'many' is no number"):
            open_pack(folder)
    assert not cache.exists()


@pytest.mark.parametrize("damage", [b"", b"garbage", b"\x00" * 5000, None])
def test_a_damaged_entry_is_made_anew(tmp_path: Path, cache: Path, builds: list[str], damage: bytes | None) -> None:
    folder = save(tmp_path / "harvest")
    pack = open_pack(folder)
    (entry,) = cache.iterdir()
    whole = entry.read_bytes()
    entry.write_bytes(whole[:-100] if damage is None else damage)
    assert open_pack(folder) == pack
    assert entry.read_bytes() == whole
    assert len(builds) == 2


def test_only_some_entries_are_kept(tmp_path: Path, cache: Path) -> None:
    for number in range(12):
        open_pack(save(tmp_path / "harvest", spoiled('value: "973"', f'value: "{number}"')))
    other = open_pack(save(tmp_path / "harvest-2", HARVEST))
    assert len([path for path in cache.iterdir() if path.name.startswith("harvest@")]) == 8
    assert other.id == "harvest"


def test_the_cache_folder_of_xdg_is_used(tmp_path: Path, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "elsewhere"))
    open_pack(save(tmp_path / "harvest"))
    assert list((tmp_path / "elsewhere" / "report-assistant" / "packs").iterdir())
    assert not (home / ".cache").exists()


def test_a_relative_cache_folder_is_ignored(tmp_path: Path, cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CACHE_HOME", "elsewhere")
    open_pack(save(tmp_path / "harvest"))
    assert cache.exists()
    assert not (tmp_path / "elsewhere").exists()


@pytest.mark.parametrize("place", ["file", "/dev/null", "/proc/nowhere"])
def test_without_a_place_for_a_cache_the_pack_opens_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, place: str
) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / place))
    assert open_pack(save(tmp_path / "harvest")).id == "harvest"


def test_a_full_disk_leaves_nothing_behind(tmp_path: Path, cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Filling(FileIO):
        def write(self, content: bytes) -> int:
            super().write(content[:10])
            raise OSError(28, "No space left on device")

    folder = save(tmp_path / "harvest")
    monkeypatch.setattr(keeping, "open", Filling, raising=False)
    assert open_pack(folder).id == "harvest"
    assert list(cache.iterdir()) == []


def test_two_processes_at_once_do_each_other_no_harm(tmp_path: Path, cache: Path) -> None:
    imported = "from pathlib import Path; from assistant.packs.finding import open_pack"
    printed = "len(open_pack(Path(sys.argv[1])).facts)"
    assert raced(imported, printed, str(save(tmp_path / "harvest"))) == ["3\n"] * 3
    assert len(list(cache.iterdir())) == 1


def test_a_kept_pack_opens_without_pydantic_and_yaml(tmp_path: Path) -> None:
    folder = save(tmp_path / "harvest")
    open_pack(folder)
    program = (
        "import sys; from pathlib import Path; from assistant.packs.finding import open_pack\n"
        "open_pack(Path(sys.argv[1])); print(*sys.modules)"
    )
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [sys.executable, "-c", program, str(folder)], capture_output=True, text=True, env=environment, check=True
    )
    assert not {"pydantic", "yaml", "pickle"} & set(done.stdout.split())
