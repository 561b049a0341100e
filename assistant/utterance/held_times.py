"""Times in the form of a question: one held against another in a telegram, and clauses that only open with one."""

from __future__ import annotations

from assistant.utterance.scanning import Scan
from assistant.utterance.words import Word


def compares_times(scan: Scan, keys: list[str]) -> bool:
    """Whether a telegram holds one time against another and asks if it is so ("higher in 2022 than in 2018?")."""
    is_asked = scan.text.rstrip().endswith("?") and len(scan.periods) > 1 and "than" in keys
    compared = {"higher", "lower", "more", "fewer", "less", "larger", "smaller", "bigger"} & set(keys)
    return is_asked and bool(compared) and "by" not in keys and not scan.amounts


def opens_time(scan: Scan, words: list[Word], at: int) -> bool:
    """Whether a "when" only opens a clause of time ("when 2023 ran out")."""
    if words[at].key != "when" or at == 0:
        return False
    starts = {scan.words[place].start for place in scan.dated}
    return any(word.start in starts for word in words[at + 1 : at + 3])
