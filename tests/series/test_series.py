"""Every question over series gives what its block says."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from assistant import Assistant
from tests.corpus.reading import hold_all

FOLDER = Path(__file__).parent


@cache
def assistant() -> Assistant:
    """The assistant over the pack of series."""
    return Assistant(FOLDER / "cycling")


@pytest.mark.parametrize("file", sorted(FOLDER.glob("*.txt")), ids=lambda file: file.stem)
def test_questions_over_series_give_what_is_expected(file: Path) -> None:
    hold_all(file, assistant().ask)
