"""Programs of the system that some tests need: without them these are skipped, in the checks of the project never."""

from __future__ import annotations

import os
import shutil

import pytest

#: Set by `.ci/run`, which installs the programs.
FORBIDS_SKIPS = "ASSISTANT_TESTS_FORBID_SKIPS"


def needs(program: str) -> str:
    """The path of a program; the test is skipped where there is none, or fails if skips are forbidden."""
    if found := shutil.which(program):
        return found
    message = f"{program} is not installed"
    if os.environ.get(FORBIDS_SKIPS) == "1":
        pytest.fail(f"{message}, and {FORBIDS_SKIPS} is 1")
    pytest.skip(message)
