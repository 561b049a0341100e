"""The packs that ship are found from a wheel, an editable install and a bare checkout, in real environments."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import sysconfig
import venv
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path

import pytest

from tests.npm import npm_program

ROOT = Path(__file__).parent.parent.parent
#: What is asked of an installed assistant: where it lies, what it finds (or of that what is named), and what it loaded.
PROGRAM = """
import json, sys, assistant
from assistant.packs.finding import open_pack, shipped_folder, shipped_packs
facts = {name: len(open_pack(name).facts) for name in shipped_packs() if name in sys.argv[1:] or not sys.argv[1:]}
heavy = sorted({"pydantic", "yaml"} & set(sys.modules))
print(json.dumps([assistant.__file__, str(shipped_folder()), facts, heavy]))
"""
FACTS, ARTICLE = ROOT / "facts", "us-china-gap"

needs_pip = pytest.mark.skipif(not find_spec("pip"), reason="pip is not installed beside pytest")


def run(*command: str | Path, cwd: Path) -> str:
    """What a command prints, in a user's surroundings of their own."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    surroundings = {**kept, "HOME": str(cwd / "home"), "PIP_DISABLE_PIP_VERSION_CHECK": "1"}
    done = subprocess.run([*map(str, command)], cwd=cwd, env=surroundings, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def new_environment(folder: Path) -> Path:
    """The Python of a new environment that sees the dependencies of this one, but not the assistant itself."""
    venv.create(folder, symlinks=os.name != "nt")
    python = folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    scheme = "nt_venv" if os.name == "nt" else "posix_venv"
    inside = sysconfig.get_path("purelib", scheme, vars={"base": str(folder), "platbase": str(folder)})
    # A path in such a file is searched, but the .pth files in it (an editable install here) are not followed.
    Path(inside, "dependencies.pth").write_text(sysconfig.get_path("purelib"))
    return python


def install(python: Path, *what: str | Path, tools: Sequence[str], cwd: Path) -> None:
    """Install something without its dependencies; if the tools to build it are here, nothing is downloaded."""
    isolation = ["--no-build-isolation"] if all(map(find_spec, tools)) else []
    run(sys.executable, "-m", "pip", "--python", python, "install", "-q", "--no-deps", *isolation, *what, cwd=cwd)


@pytest.fixture(scope="module")
def wheel_python(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The Python of an environment in which the wheel is installed."""
    tmp_path = tmp_path_factory.mktemp("wheel")
    python = new_environment(tmp_path / "environment")
    source = ROOT
    if find_spec("hatchling"):
        # The way of a release: a source archive, and the wheel from that.
        code = "import sys; from hatchling.build import build_sdist; print(build_sdist(sys.argv[1]))"
        name = run(sys.executable, "-c", f"import os; os.chdir({str(ROOT)!r}); {code}", tmp_path / "dist", cwd=tmp_path)
        source = tmp_path / "dist" / name.strip().split("\n")[-1]
    install(python, source, tools=["hatchling"], cwd=tmp_path)
    return python


@needs_pip
def test_a_wheel_has_the_packs_in_it_compiled(wheel_python: Path, tmp_path: Path) -> None:
    python = wheel_python
    package, folder, facts, heavy = json.loads(run(python, "-c", PROGRAM, cwd=tmp_path))
    assert Path(package).is_relative_to(python.parent.parent)
    assert Path(folder) == Path(package).parent / "_facts"
    assert facts.keys() == {path.parent.name for path in FACTS.glob("*/pack.yaml")}
    assert all(facts.values())
    assert heavy == []
    assert not (tmp_path / "home" / ".cache" / "report-assistant").exists()
    assert "no problems" in run(python, "-m", "assistant", "facts", "check", ARTICLE, cwd=tmp_path)
    (tmp_path / "sales.csv").write_text("Region,2019,2020\nNorth,5,6\nSouth,7,8\n", encoding="utf-8")
    asked = run(python, "-m", "assistant", "--table", "sales.csv", "--short", "North in 2020", cwd=tmp_path)
    assert asked == "6\n"
    assert "4 facts" in run(python, "-m", "assistant", "facts", "import", "sales.csv", cwd=tmp_path)


@needs_pip
def test_a_program_over_the_wheel_is_typed(wheel_python: Path, tmp_path: Path) -> None:
    program = shutil.copy(ROOT / "tests" / "typed_consumer.py", tmp_path / "bot.py")
    assert run(wheel_python, "-m", "mypy", "--strict", program, cwd=tmp_path).startswith("Success")
    assert run(wheel_python, program, cwd=tmp_path).splitlines()[-2:] == ["15 3 6", "7"]


@needs_pip
def test_another_checker_finds_it_typed_too(wheel_python: Path, tmp_path: Path) -> None:
    program = shutil.copy(ROOT / "tests" / "typed_consumer.py", tmp_path / "bot.py")
    (tmp_path / "pyrightconfig.json").write_text('{"typeCheckingMode": "strict"}', encoding="utf-8")
    pyright = npm_program("pyright@1.1.414", "pyright")
    assert "0 errors, 0 warnings" in run(pyright, "--pythonpath", wheel_python, program, cwd=tmp_path)


@needs_pip
def test_an_editable_install_finds_the_packs_of_the_checkout(tmp_path: Path) -> None:
    python = new_environment(tmp_path / "environment")
    install(python, "-e", ROOT, tools=["hatchling", "editables"], cwd=tmp_path)
    package, folder, facts, _ = json.loads(run(python, "-c", PROGRAM, ARTICLE, cwd=tmp_path))
    assert Path(package) == ROOT / "assistant" / "__init__.py"
    assert Path(folder) == FACTS
    assert facts[ARTICLE]
    script = python.with_name("assistant.exe" if os.name == "nt" else "assistant")
    assert "lead-mmlu-2023" in run(script, "facts", "list", "--pack", ARTICLE, cwd=tmp_path)


def test_a_bare_checkout_finds_its_packs(tmp_path: Path) -> None:
    python = new_environment(tmp_path / "environment")
    command = f"import os; os.chdir({str(ROOT)!r}); import sys; sys.path.insert(0, ''); exec({PROGRAM!r})"
    _, folder, facts, heavy = json.loads(run(python, "-c", command, ARTICLE, cwd=tmp_path))
    assert Path(folder) == FACTS
    assert facts[ARTICLE]
    assert heavy == ["pydantic", "yaml"]
    assert json.loads(run(python, "-c", command, ARTICLE, cwd=tmp_path))[3] == []
