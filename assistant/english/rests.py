"""English by which people ask what is left of a whole: free beds, unused licences, tax that is still owed."""

from __future__ import annotations

from assistant.tuples import NamedTuple


class Rest(NamedTuple):
    """What the columns of a whole and of what is taken of it are called, and how people speak of both."""

    #: The heads of columns of wholes, the plainest first.
    wholes: tuple[str, ...]
    used: frozenset[str]
    #: Words for what is left.
    left: frozenset[str]
    #: Words for what is taken.
    taken: frozenset[str]
    #: Words for the units of a whole.
    units: frozenset[str]


_FULL = frozenset(("full",))
#: Words that say that nothing is left, and that more is taken than there is.
FULL, OVER = _FULL, frozenset("overfull overcrowded overbooked oversubscribed overloaded".split())
RESTS = (
    Rest(
        tuple("capacity licences licenses seats beds places spaces spots allowance entitlement qty quantity".split()),
        frozenset(
            "occupied used use filled taken booked reserved pupils passengers enrolled registered attendees guests "
            "assigned allocated".split()
        ),
        frozenset("free available empty unused vacant spare unoccupied unfilled unassigned".split()),
        frozenset(
            "use used occupied filled taken booked assigned allocated full occupancy utilisation utilization".split()
        ),
        frozenset("seat seats bed beds place places space spaces spot spots licence licences license licenses".split()),
    ),
    Rest(
        tuple("due billed charged invoiced payable".split()),
        frozenset(("paid",)),
        frozenset("owe owes owed owing unpaid outstanding".split()),
        frozenset(("paid",)),
        frozenset(("still",)),
    ),
    Rest(
        ("budget", "budgeted"),
        frozenset("actual spent spend spending used expenditure".split()),
        frozenset("left remaining remains unspent unused".split()),
        frozenset(("spent", "used")),
        frozenset(("still",)),
    ),
    Rest(
        ("requested", "claimed"),
        frozenset("awarded granted approved paid".split()),
        frozenset(("unfunded",)),
        frozenset("receive received get got awarded granted approved".split()),
        frozenset(("amount",)),
    ),
    Rest(
        ("ordered",),
        frozenset("delivered received shipped".split()),
        frozenset("short undelivered".split()),
        frozenset("delivered received shipped".split()),
        frozenset(("in",)),
    ),
)  # fmt: skip
#: What is said of a share beside the words for it.
RATES = frozenset(("rate", "rates"))
