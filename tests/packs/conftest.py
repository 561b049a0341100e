"""Every test of packs has a home of its own, so that no cache or pack of this user plays a part."""

from __future__ import annotations

from pathlib import Path

import pytest


@pytest.fixture(autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of a user who has neither packs nor a cache yet."""
    folder = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("HOME", str(folder))
    for name in ("XDG_CACHE_HOME", "XDG_DATA_HOME", "ASSISTANT_PACKS"):
        monkeypatch.delenv(name, raising=False)
    return folder
