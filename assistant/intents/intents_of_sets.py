"""The intents of sets, movements and pairs, tried before those of single values."""

from __future__ import annotations

from assistant.composing import filters, lookup, other_time, over_years, pairs, sets
from assistant.composing.refusals import no_factors, not_understood
from assistant.intents.intent import Intent
from assistant.intents.later import later

OF_SETS: tuple[Intent, ...] = (
    Intent(
        "against the other time",
        ("@against the other time",),
        other_time.against_other_time,
        unless=("@claim", "which|who|when|list|rank"),
    ),
    # -- sets -------------------------------------------------------------------------------------
    Intent(
        "within two",
        ("more|fewer|ahead|between", "@within two", "@asks for a name|list"),
        later("two_bounds.within_two"),
        unless=("@claim", "how", "ratio", "@threshold"),
    ),
    Intent(
        "list of the others",
        ("@leaves out", "@asks for a name|list"),
        lookup.list_all,
        unless=("sum|mean|median|max|min|rank|more|fewer|@threshold", "@claim", "@ordinal"),
    ),
    Intent(
        "above the mean",
        ("@held against the mean", "@asks for a name"),
        filters.against_mean,
        unless=("@threshold", "@one named", "ratio"),
    ),
    Intent(
        "which moved",
        ("which|list", "fall|rise", "@asks for the axis"),
        filters.which_moved,
        unless=(
            "max|min|rank|ordinal",
            "more|fewer|than",
            "@threshold",
            "@one named",
            "@how much",
            "percent|relative|base",
            "mean|median|sum|spread",
            "where",
        ),
    ),
    Intent(
        "which moved",
        ("which", "more|fewer", "than", "@two times", "@asks for the axis"),
        filters.which_moved,
        unless=(
            "max|min|rank|ordinal",
            "@threshold",
            "@named on the axis",
            "mean|median|sum|spread",
            "ratio",
            "@factor",
        ),
    ),
    Intent(
        "most and least",
        ("max", "min", "@most and least"),
        later("most_and_least.most_and_least"),
        unless=("@claim", "@ordinal", "between|spread|ratio|sum|mean|median|rank|list|share|@threshold"),
    ),
    Intent("count", ("@how many of the axis",), filters.count, unless=("mean|median|permonth",)),
    Intent("filter", ("@threshold", "@asks for a name"), filters.which, unless=("sum|mean|median",)),
    Intent("filter", ("@threshold", "list"), filters.which),
    Intent(
        "difference of places",
        ("@places apart",),
        later("places_apart.apart"),
        unless=("@claim", "which|who|list|rank", "sum|mean|median", "@threshold", "@rate"),
    ),
    Intent(
        "difference of places",
        ("@apart from a place", "@how much"),
        later("places_apart.from_place"),
        unless=("@claim", "which|who|list|rank", "sum|mean|median", "@threshold", "@rate", "@moves"),
    ),
    Intent(
        "two places",
        ("@places joined", "@ordinal", "which|who"),
        later("places_apart.joined"),
        unless=("@claim", "more|fewer|difference|ratio|between|how|rank", "sum|mean|median", "@threshold", "@rate"),
    ),
    Intent(
        "of the extreme",
        ("max|min", "@clause of the axis", "@asks beyond the clause"),
        later("clauses.of_the_extreme"),
        unless=("@one named",),
    ),
    Intent(
        "range",
        ("spread",),
        later("aggregates.aggregate"),
        unless=("@one named", "@asks for a name", "where", "@only sides"),
    ),
    Intent(
        "rate",
        ("@rate", "peryear|rate|rise", "@one named"),
        lookup.look_up,
        unless=("@length", "double", "howlong", "percent", "relative", "permonth", "mean"),
    ),
    Intent("no factors", ("@moves", "ratio", "@asks for a name", "@several members|@axis open"), no_factors),
    Intent(
        "next to a member",
        ("adjacent", "ahead|behind|above|below", "who|which", "@one named", "@named on the axis"),
        filters.next_to_one,
        unless=("@claim", "@moves", "@threshold", "how", "@ordinal", "max", "min"),
    ),
    Intent("filter by a member", ("more|fewer", "than", "@plural axis asked", "@one named"), filters.beside_one),
    Intent(
        "filter by a member",
        ("@ordinal", "behind", "who|which", "@named on the axis"),
        filters.beside_one,
        unless=("@claim", "how", "@moves", "@only sides"),
    ),
    Intent(
        "which of two",
        ("@set apart", "ahead|behind", "who|which"),
        pairs.which_one,
        unless=(
            "ratio",
            "@how much",
            "how",
            "difference",
            "list",
            "@asks for the axis",
            "@only sides",
            "@claim",
            "sum",
        ),
    ),
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
        "share",
        ("percent", "@adds up", "@named again"),
        later("aggregates.share"),
        unless=("@moves", "more", "fewer", "ratio"),
    ),
    Intent("share", ("percent", "sum", "@adds up", "@one named"), later("aggregates.share"), unless=("more", "fewer")),
    Intent("not understood", ("@adds up", "cross", "more|fewer", "@how much", "@two members"), not_understood),
    Intent("ratio of two", ("@two anchors", "ratio"), pairs.ratio),
    Intent(
        "difference of two",
        ("@two anchors", "difference"),
        pairs.difference,
        unless=("@asks for a name", "list", "rank", "@moves by how much"),
    ),
    Intent(
        "difference of two",
        ("@two anchors", "more|fewer|ahead|behind", "@how much"),
        pairs.difference,
        unless=("@asks for a name", "list", "rank"),
    ),
    Intent(
        "which of two", ("@two members", "more|fewer"), pairs.which_one, unless=("ratio|@how much|difference|list",)
    ),
    Intent("ratio over time", ("@an aggregate", "@two times", "ratio"), pairs.ratio),
    Intent(
        "difference over time",
        ("@an aggregate", "@two times", "difference|more|fewer"),
        pairs.difference,
        unless=("@moves",),
    ),
    Intent("difference of places", ("@two places", "difference|between"), pairs.difference, unless=("sum",)),
    Intent(
        "over years",
        ("sum|mean|median|spread", "@years", "@series"),
        over_years.aggregate,
        unless=("@axis asked", "share", "ratio", "@moves", "difference", "more", "fewer"),
    ),
    Intent(
        "one in the middle",
        ("median", "which|who", "who|@asks for the axis"),
        later("aggregates.middle"),
        unless=("@one named", "@moves", "difference|ratio|share|more|fewer", "@only sides"),
    ),
    Intent("not understood", ("which|who", "than others", "sum"), not_understood, unless=("@claim",)),
    Intent("aggregate", ("mean|median",), later("aggregates.aggregate"), unless=("permonth", "@one named")),
    Intent(
        "aggregate",
        ("spread",),
        later("aggregates.aggregate"),
        unless=("permonth", "@one named", "where", "@only sides"),
    ),
    # "X and Y combined compared with Z" adds up no third one.
    Intent(
        "comparison",
        ("@two anchors", "compare|than", "sum"),
        pairs.side_by_side,
        unless=("share", "mean", "median", "@claim", "max", "min", "rank", "more", "fewer"),
    ),
    Intent(
        "aggregate",
        ("sum",),
        later("aggregates.aggregate"),
        unless=("permonth", "share", "@one named", "@one extreme", "rank", "@places asked", "@one total"),
    ),
    Intent("ratio of two", ("share", "@one to another"), pairs.ratio, unless=("percent", "sum")),
    Intent("share of the other", ("@share between two",), later("shares.share"), unless=("@named again",)),
    Intent(
        "share of the other",
        ("@share of the first", "share|percent|base"),
        later("shares.share_of_first"),
        unless=("@named again",),
    ),
    Intent("share", ("share", "@adds up"), later("aggregates.share"), unless=("remain", "@moves")),
    Intent(
        "sum of the others",
        ("@leaves out", "@rest adds up"),
        later("without.sum_of_others"),
        unless=("ratio|more|fewer|max|min|which|who|@claim",),
    ),
    Intent(
        "share of a sum", ("share", "sum", "@one named"), later("aggregates.share_of_sum"), unless=("remain", "kept")
    ),
    Intent(
        "share",
        ("percent", "@adds up", "@one named"),
        later("aggregates.share"),
        unless=("remain", "@moves", "more", "fewer"),
    ),
    # "How far does one rank above the other?" asks for the lead, "who ranks first?" for who that is.
    Intent(
        "value",
        ("rank", "ahead|behind", "@of sides", "@one named", "@how much"),
        lookup.look_up,
        unless=("which place",),
    ),
    Intent("extreme", ("@ranked first or last", "@axis open|@several members"), sets.extreme, unless=("@ordinal",)),
    Intent(
        "place", ("rank|which place", "@one named"), sets.place, unless=("@ordinal", "ascending", "descending", "list")
    ),
    Intent("order", ("rank|ascending|descending",), sets.rank, unless=("@ordinal",)),
    Intent("which of two", ("more|fewer", "@asks for a name", "@several"), pairs.which_one, unless=("ratio",)),
    Intent(
        "not understood",
        ("@ordinal", "more|fewer|difference|ratio", "@how much"),
        not_understood,
        unless=("which|who|list", "@named on the axis"),
    ),
    Intent("extreme", ("max|min|than others",), sets.extreme),
    Intent("extreme", ("ahead|behind", "@one-sided", "@asks for a name"), sets.extreme, unless=("@moves",)),
    Intent("extreme", ("@ordinal",), sets.extreme),
    # -- movements
    Intent(
        "share over time", ("makes up", "share|percent|base", "@two times"), later("shares.made_up"), unless=("@claim",)
    ),
    Intent(
        "share over time",
        ("share|@asks in percent|base", "@two times"),
        later("shares.share"),
        unless=("@moves", "@adds up", "@asks for a name", "points"),
    ),
    Intent("ratio over time", ("@moves", "ratio"), pairs.ratio, unless=("permonth", "peryear")),
    Intent("which of two", ("more|fewer", "@asks for a name", "@moves"), pairs.which_one),
    Intent(
        "difference",
        ("@moves", "@several members", "difference|more|fewer"),
        pairs.difference,
        unless=("@moves by how much",),
    ),
    Intent("change", ("@moves",), later("change.moved")),
    # -- pairs ------------------------------------------------------------------------------------
    Intent("ratio", ("ratio",), pairs.ratio, unless=("@rate alone",)),
    Intent(
        "difference",
        ("difference|more|fewer|ahead|behind", "@several|@two readings"),
        pairs.difference,
        unless=("list",),
    ),
    Intent("which of two", ("more|fewer", "@asks for a name"), pairs.which_one),
    Intent("comparison", ("compare|than", "@several"), pairs.side_by_side),
)
