"""Whole processes: what a person waits for at the prompt, and how much memory that takes."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.benchmarks.measuring import process_ratio, within
from tests.cli.running import COMMAND, KNOWN, surroundings
from tests.corpus.reading import corpus_files, read_corpus

IMPORTS = ["-c", "import typer; from pydantic import BaseModel; from rapidfuzz import fuzz, process"]
#: Runs `assistant` and says on standard error how much memory it took at most, in the unit of the system.
PEAK = (
    "import resource, sys; from assistant.__main__ import main\n"
    "try: main()\n"
    "finally: print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, file=sys.stderr)"
)


@pytest.fixture(scope="module")
def env(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Surroundings in which everything is compiled after the first run, as in an installed program."""
    folder = tmp_path_factory.mktemp("compiled")
    given = surroundings(XDG_CACHE_HOME=str(folder / "packs"), PYTHONPYCACHEPREFIX=str(folder / "code"))
    return {name: value for name, value in given.items() if name != "PYTHONDONTWRITEBYTECODE"}


@pytest.mark.parametrize(
    ("question", "limit"),
    [
        # 0.7 on a quiet machine; the limit leaves room for a busy one.
        (KNOWN, 0.8),
        ("How many times as many notable models as China did the US make?", 0.8),
        # Mending a word loads rapidfuzz, which the others do without.
        ("How much did the US laed on MATH shrink?", 0.85),
    ],
)
def test_an_answer_takes_less_than_importing_the_three_packages(
    question: str, limit: float, env: dict[str, str]
) -> None:
    command = ["-m", "assistant", "--pack", "us-china-gap", question]
    assert within(limit, lambda: process_ratio(command, IMPORTS, env=env)) <= limit


def test_an_answer_from_all_shipped_packs_takes_no_longer_either(env: dict[str, str]) -> None:
    # 0.9 on a quiet machine.
    limit = 1.0
    assert within(limit, lambda: process_ratio(["-m", "assistant", KNOWN], IMPORTS, env=env)) <= limit


@pytest.mark.parametrize("many", [False, True])
def test_memory_stays_under_60_megabytes(many: bool, env: dict[str, str]) -> None:
    questions = "\n".join(example.question for file in corpus_files() for example in read_corpus(file))
    # A process counts the memory of the one that started it until it has a program of its own; a shell has little.
    command = ["sh", "-c", '"$@"; exit $?', "sh", COMMAND[0], "-c", PEAK, "--pack", "us-china-gap"]
    command += [] if many else [KNOWN]
    done = subprocess.run(command, input=questions.encode() if many else b"", env=env, capture_output=True, check=True)
    peak = int(done.stderr) * (1 if sys.platform == "darwin" else 1024)
    print(f"measured {peak / 1e6:.0f} MB")  # noqa: T201
    assert peak < 60e6
