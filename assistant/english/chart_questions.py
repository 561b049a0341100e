"""English for questions over a chart's numbers: the signs that their words stand for, by which they are read whole."""

from __future__ import annotations

#: Sign and what is meant by it → the phrases, longest first where one holds another.
SIGNS: dict[tuple[str, str], str] = {
    ("mean", "mean"): "on average, average, averages, mean, avg, average of all",
    ("mean", "sum"): "total sum, sum total, add up value, add up, adding up, added up, sum up, summation, sum, total, "
    "combined, totalled, aggregate, altogether, in total, in all, together, addition",
    ("mean", "median"): "median",
    ("difference", ""): "difference, gap, gaps, differences, differ, distance",
    ("ratio", ""): "ratio, quotient",
    ("most", "max"): "highest, largest, most, greatest, biggest, maximum, max, longest, tallest, top, peak, widest, "
    "dominated, dominates, dominate, dominant, leading, leads, led, most common, sharpest, steepest, fastest",
    ("most", "min"): "lowest, smallest, least, fewest, minimum, min, shortest, bottom, narrowest",
    ("end", "first"): "first, earliest, initial, leftmost, starting",
    ("end", "last"): "last, latest, most recent, final, rightmost, ending",
    ("than", "above"): "more than, greater than, higher than, larger than, bigger than, above, over, exceed, exceeds, "
    "exceeded, greater then, more then, higher then, larger then, bigger then, surpass, surpassed, surpasses",
    ("than", "below"): "less than, lower than, smaller than, fewer than, below, under, less then, lower then, "
    "smaller then, fewer then",
    ("than", "equal"): "equal to, equal, equals, same as",
    (
        "than",
        "atleast",
    ): "equal or above, equal or more, above or equal, greater than or equal to, more than or equal to",
    ("than", "atmost"): "equal or below, equal or less, below or equal, less than or equal to",
    ("more", "max"): "bigger, larger, higher, greater, more",
    ("more", "min"): "smaller, lower, fewer, less",
    ("move", "up"): "increase, increased, increases, increasing, grow, grew, grown, growth, rise, rose, risen, gain, "
    "gained, improve, improved",
    ("move", "down"): "decrease, decreased, decreases, decreasing, decline, declined, drop, dropped, fall, fell, "
    "fallen, reduction, reduced",
    ("move", "any"): "change, changed, changes, variation, varied, fluctuation, fluctuated",
    ("or", ""): "or",
    ("and", ""): "and, &, as well as",
    ("between", ""): "between, from",
    ("to", ""): "to, until, till, through, versus, vs, vs.",
    ("which", ""): "which, what, who, whose, when, what's, whats, identify",
    ("how many", ""): "how many",
    ("of what", ""): "how much",
    ("all", ""): "all, every, each, entire, whole, overall, across all, over time, over the years, across time, "
    "in all the, in all of the, over the period",
    ("thing", "time"): "year, years, month, months, quarter, quarters, period, periods, date, dates, season, seasons, "
    "decade, decades, day, days",
    ("thing", "name"): "category, categories, group, groups, item, items, entity, entities, type, types, kind, kinds, "
    "one, ones, segment, segments, slice, slices, sector, sectors",
    ("thing", "bar"): "bar, bars, column, columns, data point, data points, data bars, points, point",
    ("thing", "line"): "line, lines, series, data line, data lines",
    ("value", ""): "value, values, percentage, percentages, percent, per cent, %, share, shares, number, numbers, "
    "amount, amounts, rate, rates, proportion, proportions, figure, figures, result, results, level, levels, "
    "measure, count, size",
}

#: Words that add nothing to such a question.
EMPTY = frozenset(
    "a an the this that these those it its they them their there here of in on at by for within among amongst with "
    "is are was were be been being do does did has have had can could you i me my please tell find give calculate "
    "compute determine s ' chart graph graphs plot diagram figure shown show shows given displayed depicted "
    "represented represent represents according table data respectively presented listed picture seen recorded "
    "fiscal experienced saw having where during then respondents compared found get got see taken".split()
)
#: Verbs by which a question begins that asks for yes or no.
CLAIMING = frozenset("is are was were do does did has have".split())
#: What is measured of things: two series called so are told in different units.
MEASURES = (
    "revenue sales turnover expense expenses cost costs spending income profit earnings employees staff workers "
    "population area price prices debt assets liabilities cash balance volume weight height"
).split()
