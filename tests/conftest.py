"""What holds for all tests."""

from __future__ import annotations

import gc
import os

import pytest
from hypothesis import settings

# The same examples in every run, and no deadline: a slow machine is no fault of the code.
settings.register_profile("repeatable", deadline=None, derandomize=True)
settings.load_profile("repeatable")

#: Tests that mostly wait for a browser: they begin first, so that others compute meanwhile.
_WAITING = "tests/page/"


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers() -> int:
    """Have a worker more than there are processors, since one of them mostly waits for a browser."""
    return (os.cpu_count() or 1) + 1


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the tests that wait before those that compute."""
    items.sort(key=lambda item: not item.nodeid.startswith(_WAITING))


def pytest_collection_finish() -> None:
    """Leave what was collected out of every later search for garbage; there is much of it, and all of it stays."""
    gc.collect()
    gc.freeze()
