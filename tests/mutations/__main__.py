"""Print every violation by kind: `python -m tests.mutations`, or only some kinds: `python -m tests.mutations not`."""

from __future__ import annotations

import sys

from tests.mutations.judging import violations
from tests.mutations.making import KINDS


def main(kinds: list[str]) -> int:
    """Print the violations; 1 if there are any."""
    total = 0
    for kind in kinds or list(KINDS):
        found, count = violations(kind)
        total += len(found)
        sys.stdout.write(f"== {kind}: {len(found)} of {count}\n")
        for violation in found:
            sys.stdout.write(f"  {violation}\n")
    return 1 if total else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
