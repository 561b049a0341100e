"""What holds for all tests."""

from __future__ import annotations

from hypothesis import settings

# The same examples in every run, and no deadline: a slow machine is no fault of the code.
settings.register_profile("repeatable", deadline=None, derandomize=True)
settings.load_profile("repeatable")
