"""Telegrams that hold one time against another and ask whether it is so."""

from __future__ import annotations

from assistant.scanning import Scan


def compares_times(scan: Scan, keys: list[str]) -> bool:
    """Whether a telegram holds one time against another and asks if it is so ("higher in 2022 than in 2018?")."""
    is_asked = scan.text.rstrip().endswith("?") and len(scan.periods) > 1 and "than" in keys
    compared = {"higher", "lower", "more", "fewer", "less", "larger", "smaller", "bigger"} & set(keys)
    return is_asked and bool(compared) and "by" not in keys and not scan.amounts
