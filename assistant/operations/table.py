"""The table of operations: how each computes, what it is called and how its working is written.

A new operation is one entry here, its wording in `wording.py` and its examples among the intents.
"""

from decimal import Decimal

from assistant import units
from assistant.errors import UnlikeError
from assistant.once import later
from assistant.operations import computing, workings
from assistant.operations.computing import of_several, of_two
from assistant.operations.operands import Compute
from assistant.operations.query import Amount, NotComputableError, Query, Result
from assistant.operations.workings import Working, by_period, filled, joined
from assistant.tuples import NamedTuple


class Operation(NamedTuple):
    """A way to get a value from the values of operands."""

    compute: Compute
    #: What it is called in the steps of the working.
    name: str = ""
    #: How its working is written; None where it is no arithmetic.
    working: Working | None = None


OPERATIONS: dict[str, Operation] = {
    # -- leaves -----------------------------------------------------------------------------------
    "fact": Operation(computing.fact_value),
    "given": Operation(computing.given_amount),
    "words": Operation(computing.given_words),
    # -- two amounts ------------------------------------------------------------------------------
    "difference": Operation(of_two(units.difference), "difference", joined("−")),
    "change": Operation(of_two(computing.change), "change", filled("{1} − {(0)}")),
    "fall": Operation(of_two(units.difference), "fall", joined("−")),
    "relative change": Operation(of_two(units.relative_change), "relative change", filled("({1} − {(0)}) ÷ {0} × 100")),
    "relative fall": Operation(of_two(computing.relative_fall), "relative fall", filled("({0} − {(1)}) ÷ {0} × 100")),
    "relative difference": Operation(
        of_two(computing.relative_difference), "relative difference", filled("({0} − {(1)}) ÷ {1} × 100")
    ),
    "relative shortfall": Operation(
        of_two(computing.relative_fall), "relative difference", filled("({0} − {(1)}) ÷ {0} × 100")
    ),
    "remaining": Operation(of_two(computing.remaining_share), "remaining share", filled("{1} ÷ {0} × 100")),
    "ratio": Operation(of_two(units.ratio), "ratio", joined("÷")),
    "for each": Operation(of_two(units.for_each), "amount for each", joined("÷")),
    "share": Operation(of_two(units.share), "share", filled("{0} ÷ {1} × 100")),
    "per": Operation(computing.per_time, "average change", joined("÷")),
    "time between": Operation(computing.time_between, "time between"),
    "basis points": Operation(computing.basis_points, "conversion", filled("{0} × 100")),
    "scaled": Operation(computing.scaled, "product", joined("×")),
    "rescaled": Operation(computing.rescaled, "conversion", workings.rescaled),
    "rounded": Operation(computing.rounded, "rounding", workings.rounded),
    # -- several amounts --------------------------------------------------------------------------
    "sum": Operation(of_several(units.total), "sum", joined("+")),
    "mean": Operation(of_several(units.mean), "mean", workings.mean),
    "median": Operation(of_several(units.median), "median", workings.median),
    "spread": Operation(of_several(computing.spread), "range", workings.spread),
    # -- growth -----------------------------------------------------------------------------------
    "compound": Operation(computing.compound, "compounding", workings.compound),
    "time to multiply": Operation(
        computing.time_to_multiply, "time to multiply", by_period("ln {1} ÷ ln {0}", "ln {1} ÷ ln {0} × 12")
    ),
    "percent growth": Operation(
        computing.percent_growth, "growth in percent", by_period("({0} − 1) × 100", "({0}^(1/12) − 1) × 100")
    ),
    "crossing": Operation(computing.crossing, "projection", filled("({1} − {3}) ÷ (({0} − {1}) ÷ {2})")),
    "project": Operation(computing.project, "projection", filled("{1} − ({0} − {1}) ÷ {2} × {3}")),
    "growth a year": Operation(
        computing.growth_a_year, "compound growth a year", filled("(({1} ÷ {0})^(1/{2}) − 1) × 100")
    ),
    # -- series -----------------------------------------------------------------------------------
    "trend": Operation(later("operations.picking:first_and_last"), "development"),
    "trends": Operation(later("operations.picking:all_ends"), "developments"),
    "first to": Operation(later("operations.picking:first_to"), "first time"),
    "overtaking": Operation(later("operations.picking:overtaking"), "overtaking"),
    # -- sets -------------------------------------------------------------------------------------
    "count": Operation(later("operations.picking:count"), "count"),
    "stated": Operation(later("operations.picking:stated"), "order as the report puts it"),
    "rank": Operation(later("operations.picking:rank"), "ranking"),
    "top": Operation(later("operations.picking:top"), "extreme"),
    "filter": Operation(later("operations.picking:keep"), "filter"),
    "place": Operation(later("operations.picking:place"), "place"),
    "places": Operation(later("operations.picking:ordinals"), "places"),
    "place number": Operation(later("operations.picking:place_number"), "place"),
    "name": Operation(later("operations.picking:names"), "names"),
    "amount": Operation(later("operations.picking:values"), "values"),
    "dates": Operation(later("operations.picking:dates"), "dates"),
    "leader": Operation(later("operations.picking:leader"), "leader"),
    "at": Operation(later("operations.picking:values_there"), "of that one"),
    "both": Operation(later("operations.picking:both"), "side by side"),
    # -- claims -----------------------------------------------------------------------------------
    "compare": Operation(later("operations.comparing:compare"), "comparison"),
    "is among": Operation(later("operations.comparing:is_among"), "place"),
    "says": Operation(later("operations.comparing:says"), "claim in words"),
    "says within": Operation(later("operations.comparing:says_within"), "claim in words"),
    "begins": Operation(later("operations.comparing:begins"), "claim about a beginning"),
    "is order": Operation(later("operations.comparing:is_order"), "order"),
    "every": Operation(later("operations.comparing:every"), "quantifier"),
    "how many": Operation(later("operations.comparing:has_count"), "number"),
    "not": Operation(later("operations.comparing:negation"), "negation"),
    "and": Operation(later("operations.comparing:conjunction"), "both"),
    "alone": Operation(later("operations.comparing:conjunction"), "no others"),
    "or": Operation(later("operations.comparing:disjunction"), "either"),
}


def evaluate(query: Query) -> Result:
    """The result of a query. Raises `NotComputableError` where its operands do not allow it."""
    operands = tuple(evaluate(operand) for operand in query.operands)
    try:
        return Result(query, OPERATIONS[query.operation].compute(query, operands), operands)
    except UnlikeError as error:
        raise NotComputableError(str(error)) from error


def number_of(query: Query) -> Decimal | None:
    """The number that a query comes to; None where it comes to none, or cannot be computed."""
    try:
        return evaluate(query).amount.quantity.number
    except NotComputableError:
        return None


def formula(result: Result) -> str:
    """The working of one step, or "" where it is no arithmetic: `31.6 − 3.7 = 27.9 percentage points`."""
    working = OPERATIONS[result.query.operation].working
    return workings.line(result, working) if working and isinstance(result.value, Amount) else ""
