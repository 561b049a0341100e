"""What reading a question over a table came to: a query to compute, something picked, or a reason to decline."""

from __future__ import annotations

from assistant.answers import Step
from assistant.operations.query import Query
from assistant.tuples import NamedTuple


class Found(NamedTuple):
    """What answers a question: a query whose value it is, or values that were picked from the table."""

    #: How sure the reading is, from 0 to 1.
    sure: float
    query: Query | None = None
    #: Bare values that were picked, where they are not the value of the query.
    value: str | bool | tuple[str | bool | None, ...] | None = None
    unit: str | None = None
    #: The first line of the answer, where values were picked.
    headline: str = ""
    steps: tuple[Step, ...] = ()
    #: The cells that picked values stand on.
    leaves: tuple[Query, ...] = ()
    assumptions: tuple[str, ...] = ()
    understood: str = ""
    #: Times that are asked for and of which the table tells nothing.
    aside: tuple[str, ...] = ()


#: The reason for which a question back is asked, with what it may mean.
AMBIGUOUS = "ambiguous"


class Refused(NamedTuple):
    """Why a question is not answered, with what is nearest."""

    reason: str
    text: str
    near: tuple[str, ...] = ()


Outcome = Found | Refused
