"""What the columns of standings are called in full: "W" for wins, "GF" for the goals that were scored."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.english.table_words import STANDINGS

#: So many columns are called so where a table is one of standings.
_SEVERAL = 4


def names_in_full(labels: Sequence[str]) -> dict[str, str]:
    """Label → what it stands for; nothing where too few labels are those of standings.

    >>> names_in_full(["Club", "P", "W", "D", "L"])["W"]
    'wins won victories'
    >>> names_in_full(["Vitamin", "A", "D"])
    {}
    """
    found = {label: STANDINGS[key] for label in labels if (key := label.strip().rstrip(".").lower()) in STANDINGS}
    return found if len(found) >= _SEVERAL and "W" in {label.strip().upper() for label in found} else {}
