"""What the readings of a question over a table come to: computed, and held to the units that are asked for."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.english.table_words import NOTHING
from assistant.operations.query import Amount, NotComputableError, Query, Result, Words
from assistant.operations.table import evaluate
from assistant.tables import asked_units, number_asked
from assistant.tables.asked import Asked
from assistant.tables.leaves import holds_against_itself
from assistant.tables.outcome import Found, Outcome, Refused
from assistant.tables.table import Table
from assistant.tuples import NamedTuple


class Read(NamedTuple):
    """A question as one table reads it, and what that came to."""

    asked: Asked | None
    outcome: Outcome
    result: Result | None = None

    @property
    def sure(self) -> float:
        """How sure the reading is; below 0 where there is no answer."""
        return self.outcome.sure if isinstance(self.outcome, Found) else -1.0


def computed(asked: Asked, outcome: Outcome) -> Read:
    """A reading with what its query comes to; it is refused where that cannot be computed."""
    printed = outcome.value if isinstance(outcome, Found) else None
    if printed == () or isinstance(printed, str) and printed.strip().lower() in NOTHING:
        return Read(asked, Refused("no_such_measure", "Nothing is printed there."))
    if isinstance(outcome, Refused):
        return Read(asked, outcome)
    if outcome.query is None:
        return Read(asked, number_asked.refusal(asked, outcome, None) or outcome)
    if holds_against_itself(outcome.query):
        return Read(asked, Refused("unclear", "It is not clear what is to be compared."))
    try:
        result = evaluate(outcome.query)
    except NotComputableError as error:
        return Read(asked, Refused("unlike", f"That cannot be computed, because {error}."))
    if isinstance(result.value, Words) and result.value.text.strip().lower() in NOTHING:
        fact = outcome.query.fact
        what = fact.statement.rpartition(":")[0] if fact else "That"
        return Read(asked, Refused("no_such_measure", f"{what}: nothing is printed there."))
    unlike = number_asked.refusal(asked, outcome, result)
    return Read(asked, unlike) if unlike is not None else Read(asked, outcome, result)


def in_units(table: Table, read: Read) -> Read:
    """A reading, refused where it asks for a scale, percentages or a currency in which the table tells nothing."""
    if not isinstance(read.outcome, Found) or read.asked is None:
        return read
    if read.outcome.query is not None and read.result is not None:
        query = asked_units.converted(read.asked, read.outcome.query, leaves_of(read), read.result)
        if query is not None:
            return read._replace(outcome=read.outcome._replace(query=query), result=evaluate(query))
    unlike = asked_units.refusal(table, read.asked, leaves_of(read), read.result)
    return read if unlike is None else read._replace(outcome=unlike, result=None)


def leaves_of(read: Read) -> Iterator[Query]:
    """The cells that an answer stands on."""
    found = list(read.outcome.leaves) if isinstance(read.outcome, Found) else []
    found += [read.outcome.query] if isinstance(read.outcome, Found) and read.outcome.query else []
    while found:
        query = found.pop()
        found += query.operands
        yield query


def value_of(read: Read) -> object:
    """What a reading tells, to be compared with what another tells."""
    if read.result is not None and isinstance(read.result.value, Amount):
        return abs(read.result.value.quantity.number)
    return read.outcome.value if isinstance(read.outcome, Found) else None
