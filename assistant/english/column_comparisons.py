"""English by which two columns of figures are held against each other: "which items cost more than planned"."""

from __future__ import annotations

#: What is said between the two columns → how the first stands to the second.
BETWEEN = {
    "above": "more than, longer than, greater than, higher than, larger than, bigger than, above, over, exceed, "
    "exceeds, exceeded, exceeding, beat, beats, beaten, surpass, surpasses, surpassed, outnumber, outnumbers, "
    "outnumbered, ahead of, in excess of",
    "below": "less than, shorter than, fewer than, lower than, smaller than, below, under, fall short of, "
    "falls short of, fell short of, short of, behind, not reach, not reached",
}
#: What is said before the first, where "than" stands before the second: "more women than men".
BEFORE = {
    "above": frozenset("more greater higher larger bigger".split()),
    "below": frozenset("fewer less lower smaller".split()),
}
#: What is said of the size of what lies between them.
GAPS = frozenset("difference gap variance deviation overrun overspend shortfall surplus".split())
#: What columns are called that tell what was meant to be, what those beside them that tell what came to be, and the
#: words by which people speak of the latter without its name.
STANDARDS = tuple(
    (frozenset(standard.split()), frozenset(outcome.split()), frozenset(said.split()))
    for standard, outcome, said in (
        (
            "budget budgeted plan planned target targeted forecast forecasted expected estimate estimated",
            "actual actuals outturn realised realized achieved spent spend",
            "cost costs spend spent spending come came go went run ran take took takes last lasted",
        ),
        (
            "requested asked applied claimed",
            "awarded granted approved received paid",
            "get got receive receives received",
        ),
        ("reorder minimum min par", "qty quantity stock hand", "have has in stock"),
        ("ordered", "delivered shipped received", "get got receive received deliver delivered"),
    )
)
#: Verbs that say in one word how what was spent stands to a budget.
SPENT_BESIDE_BUDGET = {
    "overspent": "went over budget",
    "overspend": "go over budget",
    "overspends": "goes over budget",
    "underspent": "went under budget",
    "underspend": "go under budget",
    "underspends": "goes under budget",
}
#: Words by which the gap is asked for in parts of the second.
RELATIVE = frozenset("percent percentage %".split())
#: Words that ask how often something is, and not how much it comes to.
OFTEN = frozenset("often times frequent frequently common commonly".split())
#: Verbs of what is told in money.
SPENDING = frozenset(
    "spend spent spends spending give gave gives given donate donated pay paid pays earn earned earns cost costs sell "
    "sold sells raise raised buy bought".split()
)
#: Words that add nothing to such a question.
EMPTY = frozenset(
    "a an the this that these those it its there here of in on at by for from to with within among is are was were be "
    "been being do does did has have had can could you i me please tell find give list show name which what who whose "
    "when how much many any aged row rows case cases where and than as then s ' much number people persons all "
    "their our his her we they you units dollars usd euros eur pounds gbp".split()
)
