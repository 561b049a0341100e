"""Tables of texts with what they give: lines under the line "=> ..." that says it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path


def read_table(name: str) -> Iterator[tuple[str, str]]:
    """The texts of a table beside this module, each with what it gives."""
    expected = ""
    for line in Path(__file__).with_name(name).read_text(encoding="utf-8").splitlines():
        if line.startswith("=> "):
            expected = line.removeprefix("=> ")
        elif line and not line.startswith("#"):
            yield line, expected
