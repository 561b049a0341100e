"""A second name that a matrix lacks: of two of them, one at most is that of what all of it is about."""

from __future__ import annotations

from assistant.tables.asked import Asked
from assistant.tables.unexplained import in_runs
from assistant.tables.vocabulary import Term

#: Words before the name of another than whose table it is.
_BEFORE = frozenset("for with to".split())


def second_name(asked: Asked, unknown: tuple[Term, ...]) -> tuple[Term, ...]:
    """Of the `unknown` words those of a name after another one: JetBlue in "how many planes does SkyWest fly for
    JetBlue"."""
    # An abbreviation is rather what is measured.
    names = [term for term in unknown if term.is_name and not term.text.removesuffix("s").isupper()]
    return tuple(term for run in in_runs(names)[1:] if asked.key(run[0].at - 1) in _BEFORE for term in run)
