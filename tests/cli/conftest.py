"""Fixtures of the command line's tests."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant import Answer, Citation, Step
from tests.cli.running import KNOWN, run


@pytest.fixture(autouse=True, scope="package")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Folders of these tests' own: for the history, and for the shipped packs, compiled as after the first question."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
        patch.setenv("XDG_STATE_HOME", str(tmp_path_factory.mktemp("state")))
        assert run(KNOWN).code == 0
        yield


@pytest.fixture
def shrunk() -> Answer:
    """An answer with everything in it."""
    fact = Citation(
        id="gap-mmlu-2023",
        pack="us-china-gap",
        measure="lead",
        entity="United States, China, MMLU",
        statement="The US led China by 17.5 points on MMLU.",
        value="17.5",
        unit="percentage point",
        period="end of 2023",
        qualifier=None,
        source="The article",
        locator="paragraph 4",
    )
    return Answer(
        status="answered",
        question="By how much did the lead shrink?",
        text="17.2 percentage points.\n17.5 − 0.3 = 17.2\nSource: The article, paragraph 4",
        value="17.2",
        unit="percentage point",
        understood="change of the lead on MMLU",
        derivation=(Step("difference", ("17.5", "0.3"), "17.2"),),
        facts=(fact,),
        assumptions=("read shrnk as shrink",),
    )
