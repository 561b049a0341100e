"""The intents tried first: what is declined, what has no numbers, growth, dates, claims and how things went."""

from __future__ import annotations

from assistant.composing import ever, growth, lookup, over_years, pairs, peaks, placed, places, trends
from assistant.composing.claim_bounds import offered
from assistant.composing.claimed_moves import which_nearly_gone
from assistant.composing.frame import Frame
from assistant.composing.refusals import (
    no_advice,
    no_date,
    no_doublings,
    no_expansion,
    no_forecast,
    no_meaning,
    no_names,
    no_parts,
    no_reason,
    not_understood,
    nothing_to_compare,
)
from assistant.intents.intent import Intent
from assistant.operations.query import Query

# Most questions claim nothing, and what checks claims is loaded for the first that does.


def _check(frame: Frame) -> Query:
    from assistant.composing.claims import check

    return check(frame)


def _check_place(frame: Frame) -> Query:
    from assistant.composing.claims import check_place

    return check_place(frame)


def _check_stated(frame: Frame) -> Query:
    from assistant.composing.claims import check_stated

    return check_stated(frame)


OF_TIMES: tuple[Intent, ...] = (
    Intent("no reason", ("why|@asks how it was managed",), no_reason),
    Intent("no advice", ("advice",), no_advice),
    Intent("no names", ("@asks for the things counted",), no_names),
    Intent("no meaning", ("mean|define", "@asks what it means"), no_meaning),
    Intent("part of a member", ("@member as a place",), no_parts),
    Intent("not understood", ("unread",), not_understood),
    Intent("from a peak", ("@from its peak",), peaks.from_peak),
    Intent(
        "nearly gone",
        ("nearly gone", "which|list|where|@asks for the axis", "@axis open"),
        which_nearly_gone,
        unless=("@claim",),
    ),
    Intent("over all dates", ("ever|always|never", "@claim"), ever.claim, unless=("@placed", "@rate")),
    Intent(
        "over all dates",
        ("ever", "max|min"),
        ever.extreme,
        unless=(
            "@placed",
            "@rate",
            "@claim",
            "@threshold",
            "mean|median|sum|spread|difference|ratio|share|count|rank",
        ),
    ),
    Intent(
        "over all dates",
        ("ever|always", "@threshold", "@asks for a name|list", "@axis open"),
        ever.which,
        unless=("@placed", "@rate", "@claim", "max|min"),
    ),
    Intent("not understood", ("ever|always",), not_understood),
    Intent("not understood", ("@placed", "sum"), not_understood),
    Intent("not understood", ("both dates", "@threshold|more|fewer|max|min|rank"), not_understood, unless=("@claim",)),
    Intent("no date", ("event",), no_date),
    Intent("no date", ("@after a movement",), no_date),
    Intent("no expansion", ("expansion",), no_expansion, unless=("percent",)),
    Intent("no names", ("@asks which is best",), no_names),
    Intent(
        "nothing to compare",
        ("@rate", "more|fewer", "@how much", "@one named"),
        nothing_to_compare,
        unless=("peryear", "ratio", "@length", "double", "@claim", "@factor"),
    ),
    Intent(
        "nothing to compare",
        ("ratio", "ahead|behind", "@of sides"),
        nothing_to_compare,
        unless=("@moves", "@several", "than", "@claim", "trend", "@two figures"),
    ),
    Intent("one of two figures", ("@figures offered",), offered, unless=("@several", "@placed")),
    Intent("no date", ("ratio", "fall", "rise"), no_date, unless=("than", "more", "fewer", "@several members")),
    # -- no numbers -------------------------------------------------------------------------------
    Intent("no numbers", ("@placed", "@counted", "more|fewer"), placed.decline),
    Intent("who is first", ("@placed", "@either or"), placed.first),
    Intent("claim without numbers", ("@placed", "@claim"), _check_place),
    Intent(
        "which of two without numbers",
        ("@stated order", "more|fewer|max|min", "@asks for a name|@either or"),
        placed.which_stated,
    ),
    Intent("claim without numbers", ("@stated order", "@claim", "more|fewer"), _check_stated),
    Intent(
        "extreme without numbers",
        ("@stated order", "max|min", "@axis open"),
        placed.extreme_stated,
        unless=("@claim", "@ordinal", "@threshold", "mean|median|sum|spread|difference|ratio|count|more|fewer"),
    ),
    Intent(
        "who is first",
        ("@placed", "who|which", "more|fewer", "@asks for a name"),
        placed.first,
        unless=("how", "count|share|ratio|percent|points|when|ordinal|fall|rise|change"),
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
        "time of an overtaking",
        ("@asks for a date", "cross|more|fewer|ahead|behind", "@two members", "@series"),
        over_years.overtaking,
        unless=("@claim", "ongoing", "@mark", "@extreme"),
    ),
    Intent(
        "count of years",
        ("@counts years", "@mark", "@series"),
        over_years.count_years,
        unless=("@claim", "ongoing", "predict", "@several members", "@axis asked"),
    ),
    Intent(
        "first time",
        ("@asks for a date|first time", "@mark", "@series|@two years in a row"),
        over_years.first_time,
        unless=("@claim", "ongoing", "predict", "@several members", "@extreme", "@axis asked"),
    ),
    Intent(
        "time of the extreme",
        ("@asks for a date|extreme time", "@extreme", "@series"),
        over_years.when_extreme,
        unless=("@claim", "ongoing", "predict", "@several members", "@axis asked", "@mark"),
    ),
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
    Intent(
        "leader",
        ("@asks for a side", "@axis open", "all"),
        lookup.leader_of_all,
        unless=("which place", "@claim", "max", "min", "@threshold", "list", "@two times", "fall", "rise", "change"),
    ),
    Intent("date", ("since when", "@rate"), lookup.date, unless=("@claim", "ongoing")),
    Intent("date", ("@asks when it began", "@rate"), lookup.date, unless=("@claim", "ongoing", "double", "@length")),
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
    Intent("which of two", ("@ends in a choice", "@either or", "@two members"), pairs.which_one, unless=("@claim",)),
    Intent(
        "trend",
        ("@moving measure", "@either way", "@series|@two times"),
        trends.trend,
        unless=("@axis asked", "max", "min"),
    ),
    Intent("claimed change of place", ("rank|which place", "@one named", "@moves", "@claim"), places.claimed_change),
    Intent("change of place", ("rank|which place", "@one named", "@moves|@two times|develop"), places.change_of_place),
    Intent("no forecast", ("@rate", "predict", "@claim"), no_forecast, unless=("@length", "@factor to reach")),
    Intent("claim", ("@claim",), _check),
    Intent("claim", ("@stated figure|@stated lead",), _check),
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
        "growth a year",
        ("@moving measure", "cagr"),
        trends.yearly_growth,
        unless=("@axis asked", "max", "min", "ongoing", "@rate"),
    ),
    Intent(
        "growth a year",
        ("@moving measure", "peryear", "percent|relative|rate", "@moves"),
        trends.yearly_growth,
        unless=("@axis asked", "max", "min", "ongoing", "points", "@percentage"),
    ),
    Intent(
        "trend",
        ("@moving measure", "develop|@went how", "develop|@series"),
        trends.trend,
        unless=("@counted", "@axis asked", "ratio", "points", "relative", "sum|mean|median|spread", "max", "min"),
    ),
    Intent(
        "each year",
        ("@moving measure", "by year", "@series", "@each year"),
        trends.each_year,
        unless=(
            "@axis asked",
            "@moves",
            "sum|mean|median|spread",
            "max|min",
            "ratio|difference|share|more|fewer|count",
        ),
    ),
    Intent(
        "trends beside each other",
        ("@moving measure", "than|compare", "@several members", "@from a time", "@series"),
        trends.trend,
        unless=("ratio|difference|points|percent|relative|more|fewer", "sum|mean|median|spread", "max|min", "@moves"),
    ),
    Intent(
        "both ends",
        ("trend|from what to what",),
        lookup.look_up,
        unless=("@axis open", "@rate", "ratio", "points", "difference", "relative", "sum|mean|median|spread"),
    ),
    Intent("no doublings", ("@rate", "double", "ratio|@asks how often", "@length|@asks how often"), no_doublings),
    Intent("no doublings", ("@rate", "double", "ratio", "@counted"), no_doublings, unless=("@several members",)),
    Intent("not understood", ("@rate", "sum", "@one named"), not_understood, unless=("@length",)),
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
    Intent("growth in percent", ("@rate", "@length", "percent", "rise"), growth.percent_over, unless=("more", "fewer")),
    Intent("compounding", ("@rate", "@length"), growth.compound),
)
