"""Print every violation by kind: `python -m tests.mutations`, or only some kinds: `python -m tests.mutations not`."""

from __future__ import annotations

import sys

from tests.mutations.judging import violations
from tests.mutations.making import KINDS

for kind in sys.argv[1:] or KINDS:
    found, count = violations(kind)
    sys.stdout.write(f"== {kind}: {len(found)} of {count}\n")
    for violation in found:
        sys.stdout.write(f"  {violation}\n")
