"""The intents: which cues and slots call for which query. Data, in the order in which they are tried.

`needs` are cues ("max|min": any of these) and features ("@several"); all must be there, and none of `unless`.
A new kind of question is one entry here, with its cues in `english/cues.py` and phrasings in `english/phrasings.py`.
"""

from __future__ import annotations

from assistant.composing import (
    aggregates,
    change,
    claims,
    clauses,
    filters,
    growth,
    lookup,
    pairs,
    placed,
    sets,
    shares,
)
from assistant.composing.refusals import (
    no_advice,
    no_date,
    no_doublings,
    no_expansion,
    no_factors,
    no_forecast,
    no_names,
    no_parts,
    no_reason,
    not_understood,
    nothing_to_compare,
)
from assistant.intent import Intent

INTENTS: tuple[Intent, ...] = (
    Intent("no reason", ("why",), no_reason),
    Intent("no advice", ("advice",), no_advice),
    Intent("no names", ("@asks for the things counted",), no_names),
    Intent("part of a member", ("@member as a place",), no_parts),
    Intent("not understood", ("unread",), not_understood),
    Intent("not understood", ("@placed", "sum"), not_understood),
    Intent("not understood", ("both dates", "@claim|@threshold|more|fewer|max|min|rank"), not_understood),
    Intent("no date", ("event",), no_date),
    Intent("no expansion", ("expansion",), no_expansion, unless=("percent",)),
    Intent("no names", ("@asks which is best",), no_names),
    Intent(
        "nothing to compare",
        ("@rate", "more|fewer", "@how much", "@one named"),
        nothing_to_compare,
        unless=("peryear", "ratio", "@length", "double", "@claim", "@factor"),
    ),
    Intent("no date", ("ratio", "fall", "rise"), no_date, unless=("than", "more", "fewer", "@several members")),
    # -- no numbers -------------------------------------------------------------------------------
    Intent("no numbers", ("@placed", "@counted", "more|fewer"), placed.decline),
    Intent("who is first", ("@placed", "@either or"), placed.first),
    Intent("claim without numbers", ("@placed", "@claim"), claims.check_place),
    Intent(
        "which of two without numbers",
        ("@stated order", "more|fewer|max|min", "@asks for a name|@either or"),
        placed.which_stated,
    ),
    Intent("claim without numbers", ("@stated order", "@claim", "more|fewer"), claims.check_stated),
    Intent(
        "extreme without numbers",
        ("@stated order", "max|min", "@axis open"),
        placed.extreme_stated,
        unless=("@claim", "@ordinal", "@threshold", "mean|median|sum|spread|difference|ratio|count|more|fewer"),
    ),
    Intent(
        "no numbers",
        (
            "@placed",
            "count|share|ratio|percent|difference|points|when|ordinal|mean|sum|howlong|rate|trend|change|fall|rise",
        ),
        placed.decline,
        unless=("max", "more"),
    ),
    Intent("who is first", ("@placed", "@asks for a name"), placed.first),
    Intent("who is first", ("@placed", "max|min|more|fewer"), placed.first),
    Intent("what is said", ("@placed",), placed.state),
    # -- growth and what would be -----------------------------------------------------------------
    Intent(
        "crossing",
        ("@moving measure", "ongoing|@at a pace", "cross|when|howlong"),
        growth.crossing,
        unless=("@future period",),
    ),
    Intent("projection", ("@moving measure", "ongoing", "@future"), growth.projection),
    Intent("no forecast", ("@moving measure", "@future period"), no_forecast),
    Intent("no forecast", ("@moving measure", "predict"), no_forecast, unless=("@known period",)),
    Intent("no forecast", ("@moving measure", "ongoing"), no_forecast, unless=("@claim", "cross|when|howlong")),
    Intent("no forecast", ("@moving measure", "cross", "when|howlong"), no_forecast),
    Intent(
        "leader", ("@asks for a side",), lookup.leader, unless=("@asks for the axis", "@several members", "which place")
    ),
    Intent("date", ("since when", "@rate"), lookup.date, unless=("@claim", "ongoing")),
    Intent(
        "date",
        ("@asks for a date", "@rate"),
        lookup.date,
        unless=("@claim", "ongoing", "double", "howlong", "@length", "max", "min", "more", "fewer", "@factor to reach"),
    ),
    Intent(
        "date",
        ("@asks for a date",),
        lookup.date,
        unless=(
            "@claim",
            "ongoing",
            "cross",
            "double",
            "howlong",
            "@length",
            "fall",
            "rise",
            "more",
            "fewer",
            "max",
            "min",
            "predict",
            "@threshold",
        ),
    ),
    Intent(
        "no date",
        ("@asks for a date", "fall|rise|max|min|more|fewer|@threshold"),
        no_date,
        unless=("@claim", "ongoing", "cross", "double", "howlong", "@length", "@asks for the axis"),
    ),
    Intent("which of two", ("@either or", "more|fewer|max|min"), pairs.which_one),
    Intent("claim", ("@claim",), claims.check),
    Intent("claim", ("@stated figure|@stated lead",), claims.check),
    Intent(
        "difference of figures",
        ("@two figures", "difference|points"),
        pairs.difference,
        unless=("ratio", "percent", "relative", "@moves"),
    ),
    Intent("ratio of figures", ("@two figures", "ratio"), pairs.ratio),
    Intent(
        "relative difference",
        ("percent|relative", "more|fewer", "@several", "@how much"),
        pairs.relative_difference,
        unless=("@moves", "points", "ratio"),
    ),
    Intent(
        "both ends",
        ("trend|from what to what",),
        lookup.look_up,
        unless=("@axis open", "@rate", "ratio", "points", "difference", "relative", "sum|mean|median|spread"),
    ),
    Intent("no doublings", ("@rate", "double", "ratio", "@length"), no_doublings),
    Intent(
        "ratio of two",
        ("@rate", "@several members", "relative"),
        pairs.ratio,
        unless=("@claim", "@length", "percent", "more", "fewer", "max", "min", "double", "difference"),
    ),
    Intent(
        "growth in percent",
        ("@rate", "percent|relative"),
        growth.percent_growth,
        unless=("double", "howlong", "when", "@length"),
    ),
    Intent("time to multiply", ("@rate", "double|howlong|@factor"), growth.time_to_multiply, unless=("@length",)),
    Intent("compounding", ("@rate", "@length"), growth.compound),
    # -- sets -------------------------------------------------------------------------------------
    Intent(
        "list of the others",
        ("@leaves out", "@asks for a name|list"),
        lookup.list_all,
        unless=("sum|mean|median|max|min|rank|more|fewer|@threshold", "@claim"),
    ),
    Intent(
        "above the mean",
        ("@held against the mean", "@asks for a name"),
        filters.against_mean,
        unless=("@threshold", "@one named", "ratio"),
    ),
    Intent("count", ("@how many of the axis",), filters.count, unless=("mean|median|sum|permonth",)),
    Intent("filter", ("@threshold", "@asks for a name"), filters.which, unless=("sum|mean|median",)),
    Intent("filter", ("@threshold", "list"), filters.which),
    Intent(
        "of the extreme",
        ("max|min", "@clause of the axis", "@asks beyond the clause"),
        clauses.of_the_extreme,
        unless=("@one named",),
    ),
    Intent("range", ("spread",), aggregates.aggregate, unless=("@one named", "@asks for a name")),
    Intent(
        "rate",
        ("@rate", "peryear|rate|rise", "@one named"),
        lookup.look_up,
        unless=("@length", "double", "howlong", "percent", "relative", "permonth", "mean"),
    ),
    Intent("no factors", ("@moves", "ratio", "@asks for a name", "@several members|@axis open"), no_factors),
    Intent("filter by a member", ("more|fewer", "than", "@plural axis asked", "@one named"), filters.beside_one),
    Intent(
        "filter by a member",
        ("@adds up", "ahead|behind", "which", "@asks for the axis", "@one named"),
        filters.beside_one,
        unless=("max", "min", "how", "@threshold"),
    ),
    Intent(
        "filter by a member",
        ("@adds up", "more|fewer", "than", "who", "@one named"),
        filters.beside_one,
        unless=("how", "@claim", "ratio", "difference", "percent", "max", "min", "@threshold", "@moves"),
    ),
    Intent(
        "filter by a member",
        ("@adds up", "ahead|behind", "who|which", "@several members"),
        filters.beside_one,
        unless=("@either or", "@claim", "@threshold", "how", "max", "min", "difference", "ratio", "rank", "sum"),
    ),
    Intent(
        "share", ("percent", "@adds up", "@named again"), aggregates.share, unless=("@moves", "more", "fewer", "ratio")
    ),
    Intent("share", ("percent", "sum", "@adds up", "@one named"), aggregates.share, unless=("more", "fewer")),
    Intent("ratio of two", ("@two anchors", "ratio"), pairs.ratio),
    Intent(
        "difference of two",
        ("@two anchors", "difference"),
        pairs.difference,
        unless=("@asks for a name", "list", "rank"),
    ),
    Intent(
        "difference of two",
        ("@two anchors", "more|fewer|ahead|behind", "@how much"),
        pairs.difference,
        unless=("@asks for a name", "list", "rank"),
    ),
    Intent(
        "which of two",
        ("@two members", "more|fewer"),
        pairs.which_one,
        unless=("ratio", "@how much", "difference", "list"),
    ),
    Intent("ratio over time", ("@an aggregate", "@two times", "ratio"), pairs.ratio),
    Intent(
        "difference over time",
        ("@an aggregate", "@two times", "difference|more|fewer"),
        pairs.difference,
        unless=("@moves",),
    ),
    Intent("difference of places", ("@two places", "difference|between"), pairs.difference),
    Intent("aggregate", ("mean|median|spread",), aggregates.aggregate, unless=("permonth", "@one named")),
    Intent("aggregate", ("sum",), aggregates.aggregate, unless=("permonth", "share", "@one named", "@one extreme")),
    Intent("share of the other", ("@share between two",), shares.share),
    Intent("share of the other", ("@share of the first", "share|percent|base"), shares.share_of_first),
    Intent("share", ("share", "@adds up"), aggregates.share, unless=("remain", "@moves")),
    Intent(
        "sum of the others",
        ("@leaves out", "@adds up", "@axis open"),
        aggregates.sum_of_others,
        unless=("ratio", "difference", "more", "fewer", "max", "min", "@claim"),
    ),
    Intent("share of a sum", ("share", "sum", "@one named"), aggregates.share_of_sum, unless=("remain", "kept")),
    Intent(
        "share", ("percent", "@adds up", "@one named"), aggregates.share, unless=("remain", "@moves", "more", "fewer")
    ),
    Intent(
        "place", ("rank|which place", "@one named"), sets.place, unless=("@ordinal", "ascending", "descending", "list")
    ),
    Intent("order", ("rank|ascending|descending",), sets.rank, unless=("@ordinal",)),
    Intent("which of two", ("more|fewer", "@asks for a name", "@several"), pairs.which_one, unless=("ratio",)),
    Intent("extreme", ("max|min|than others",), sets.extreme),
    Intent("extreme", ("ahead|behind", "@one-sided", "@asks for a name"), sets.extreme),
    Intent("extreme", ("@ordinal",), sets.extreme),
    # -- movements
    Intent("share over time", ("makes up", "share|percent|base", "@two times"), shares.made_up, unless=("@claim",)),
    Intent(
        "share over time",
        ("share|percent|base", "@two times"),
        shares.share,
        unless=("@moves", "@adds up", "@asks for a name", "points"),
    ),
    Intent("ratio over time", ("@moves", "ratio"), pairs.ratio, unless=("permonth", "peryear")),
    Intent("which of two", ("more|fewer", "@asks for a name", "@moves"), pairs.which_one),
    Intent("difference", ("@moves", "@several members", "difference|more|fewer"), pairs.difference),
    Intent("change", ("@moves",), change.moved),
    # -- pairs ------------------------------------------------------------------------------------
    Intent("ratio", ("ratio",), pairs.ratio, unless=("@rate alone",)),
    Intent("difference", ("difference|more|fewer|ahead|behind", "@several"), pairs.difference, unless=("list",)),
    Intent("which of two", ("more|fewer", "@asks for a name"), pairs.which_one),
    Intent("comparison", ("compare|than", "@several"), pairs.side_by_side),
    # -- values -----------------------------------------------------------------------------------
    Intent("list", ("list|all",), lookup.list_all, unless=("@named on the axis",)),
    Intent("list", ("@plural axis",), lookup.list_all),
    Intent("not understood", ("tests", "@only a member"), not_understood),
    Intent("value", (), lookup.look_up),
)
