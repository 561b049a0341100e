"""How turns of a few words say what is to be done with the figures told last, by what is done with them."""

#: How two figures are held against each other, each in the words that ask for that and nothing else.
HELD_AS = {
    "ratio": (
        "ratio, quotient, in times, times, factor, multiple, how many times, what factor, by what factor, "
        "by which factor, what multiple, how many times as much, how many times as many, how many times more, "
        "how many times bigger, how many times larger, how many times higher, how many times as large, "
        "how many times as big, how many times as high"
    ),
    "in percent": (
        "percent, %, percentage, percentages, pct, percent difference, percentage difference, difference in percent, "
        "percent terms, percentage terms, what percent, what percentage, how many percent, how much in percent, "
        "how much percent, percentagewise, percentage wise"
    ),
    "relatively": "relative, relatively, relative terms, relative difference, relative numbers, proportionally",
    "absolutely": (
        "absolute, absolutely, absolute terms, absolute numbers, absolute difference, absolute value, points, "
        "percentage points"
    ),
    "apart": (
        "difference, gap, distance, margin, how far apart, apart, by how much, by how many, "
        "how much more, how many more, how much less, how many fewer, how many less, how much bigger, how much larger, "
        "how much higher, how much smaller, how much lower, how far, spread between"
    ),
}
#: What is made of several figures, and which of them is picked.
MADE_OF = {
    "mean": "average, mean, avg",
    "median": "median, middle value",
    "sum": "sum, total, add, add up, added up, added together, together, combined, altogether, summed, sum up",
}
PICKED_OF = {
    "more": (
        "bigger, larger, higher, greater, biggest, largest, highest, greatest, most, maximum, max, tops, more, wins, "
        "leads"
    ),
    "fewer": "smaller, lower, lesser, smallest, lowest, least, minimum, min, fewest, less, fewer",
}
ORDERED = {
    "descending": "rank, sort, order, ranking, ranked, sorted, largest first, biggest first, highest first",
    "ascending": (
        "smallest first, lowest first, least first, ascending, from smallest to largest, from lowest to highest, "
        "from the smallest, from smallest, from lowest"
    ),
}
ONE_OF_TWO = {"first": "former, first, first one", "last": "latter, second, second one"}
#: Words that stand for the figures told, and how many of them are meant; 0 where it is not said.
STANDING = {
    **dict.fromkeys("them those these they their all each".split(), 0),
    **dict.fromkeys(("two", "both"), 2),
    "three": 3,
    "four": 4,
    "five": 5,
}
#: Words that point at one of them by its place.
PLACES = frozenset("first second third fourth last former latter other others middle top bottom next previous".split())
#: Words that ask how much the one is that was picked.
HOW_MUCH = frozenset("many much high big large tall long value figure amount number".split())
#: Words around them that say nothing more.
AROUND = frozenset(
    "and then so ok okay now please instead rather again also too no sorry actually meant mean i a an the of in as by "
    "for to on it that this what which who one ones is are was were be s whats give me show tell put express expressed "
    "make do does did has have had can you could say between from up with value values figure figures number numbers "
    "answer answers how much just only about but or among amongst out".split()
)
