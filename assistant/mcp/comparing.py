"""Comparisons as English questions, which are answered like any others; a difference is the first minus the second."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from assistant.answers import Answer
from assistant.asking import Assistant

_DIFFERENCE: Final = "{measure}{of}: {first} minus {second}{period}"
#: Tables are not asked with "minus".
_DIFFERENCE_IN_TABLES: Final = "how much higher was {measure}{of}: {first} than {second}{period}"
_RATIO: Final = "ratio of {measure}{of}: {first} to {second}{period}"
_VALUES: Final = "{measure}{of}: {first} vs {second}{period}"
#: How two values may be put side by side.
WAYS: Final = ("difference", "ratio", "values")


def compared(assistant: Assistant, given: Mapping[str, str]) -> Answer:
    """The answer to a comparison of `first` with `second` in a `measure`, as `by` says."""
    parts = {name: " ".join(value.split()) for name, value in given.items()}
    parts["of"] = f" of {parts['of']}" if parts["of"] else ""
    parts["period"] = f", {parts['period']}" if parts["period"] else ""
    if parts["by"] != "difference":
        return assistant.ask((_RATIO if parts["by"] == "ratio" else _VALUES).format(**parts))
    if assistant.described == assistant.packs:
        return assistant.ask(_DIFFERENCE.format(**parts))
    return assistant.ask(_DIFFERENCE_IN_TABLES.format(**parts))
