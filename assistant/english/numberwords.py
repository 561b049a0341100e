"""Numbers and the words for them, their scales and the units that follow them."""

from __future__ import annotations

from decimal import Decimal

_SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen twenty"
).split()
#: Word → number.
NUMBERS = {word: Decimal(number) for number, word in enumerate(_SMALL)} | {
    word: Decimal(10 * number)
    for number, word in enumerate("thirty forty fifty sixty seventy eighty ninety hundred".split(), 3)
}
NUMBERS |= {"dozen": Decimal(12)}

ORDINALS = {
    word: number
    for number, words in enumerate(
        (
            "first 1st",
            "second 2nd runnerup",
            "third 3rd",
            "fourth 4th",
            "fifth 5th",
            "sixth 6th",
            "seventh 7th",
            "eighth 8th",
            "ninth 9th",
            "tenth 10th",
        ),
        1,
    )
    for word in words.split()
}


def ordinal(place: int) -> str:
    """A place in words.

    >>> ordinal(2), ordinal(21), ordinal(112)
    ('second', '21st', '112th')
    """
    word = next((word for word, number in ORDINALS.items() if number == place), "")
    end = "th" if place // 10 % 10 == 1 else {1: "st", 2: "nd", 3: "rd"}.get(place % 10, "th")
    return word or f"{place}{end}"


#: Fractions and multiples in words → (number, unit).
FRACTIONS = {
    "half": (Decimal(50), "percent"),
    "third": (Decimal(100) / Decimal(3), "percent"),
    "quarter": (Decimal(25), "percent"),
    "fifth": (Decimal(20), "percent"),
    "eighth": (Decimal("12.5"), "percent"),
    "tenth": (Decimal(10), "percent"),
    "hundredth": (Decimal(1), "percent"),
}
#: The same in one sign, as parts of one.
FRACTION_SIGNS = {
    "½": Decimal("0.5"),
    "¼": Decimal("0.25"),
    "¾": Decimal("0.75"),
    "⅓": Decimal(1) / 3,
    "⅔": Decimal(2) / 3,
    "⅕": Decimal("0.2"),
    "⅛": Decimal("0.125"),
}
MULTIPLES = {
    "double": Decimal(2),
    "doubled": Decimal(2),
    "doubling": Decimal(2),
    "twice": Decimal(2),
    "twofold": Decimal(2),
    "triple": Decimal(3),
    "tripled": Decimal(3),
    "tripling": Decimal(3),
    "treble": Decimal(3),
    "thrice": Decimal(3),
    "threefold": Decimal(3),
    "quadruple": Decimal(4),
    "quadrupled": Decimal(4),
    "quadrupling": Decimal(4),
    "fourfold": Decimal(4),
    "quintuple": Decimal(5),
    "quintupled": Decimal(5),
    "quintupling": Decimal(5),
    "fivefold": Decimal(5),
    "sixfold": Decimal(6),
    "sevenfold": Decimal(7),
    "eightfold": Decimal(8),
    "ninefold": Decimal(9),
    "tenfold": Decimal(10),
    "hundredfold": Decimal(100),
    "thousandfold": Decimal(1000),
}
SCALES = {
    "thousand": 3,
    "k": 3,
    "million": 6,
    "mn": 6,
    "mio": 6,
    "mln": 6,
    "m": 6,
    "billion": 9,
    "bn": 9,
    "b": 9,
    "trillion": 12,
    "tn": 12,
}
#: Words after (or signs before) a number → unit base.
UNITS = {
    "%": "percent",
    "percent": "percent",
    "percentage": "percent",
    "pct": "percent",
    "point": "percentage point",
    "pp": "percentage point",
    "ppt": "percentage point",
    "pts": "percentage point",
    "pt": "percentage point",
    "pps": "percentage point",
    "time": "times",
    "times": "times",
    "x": "times",
    "×": "times",
    "fold": "times",
    "year": "year",
    "yr": "year",
    "yrs": "year",
    "mth": "month",
    "month": "month",
    "mo": "month",
    "$": "USD",
    "usd": "USD",
    "dollar": "USD",
    "€": "EUR",
    "euro": "EUR",
    "£": "GBP",
    "pound": "GBP",
    "yuan": "CNY",
    "renminbi": "CNY",
    "rmb": "CNY",
    "¥": "CNY",
}

#: How a number is meant → the words right before it ("about 30 %", "more than 20 points").
RELATIONS_BEFORE = {
    "about": "about, around, approximately, approx, approx., roughly, some, circa, ca, ~, ≈, in the region of, "
    "in the area of, "
    "something like, or so, more or less, close to, near, in the neighbourhood of, in the ballpark of, give or take",
    "nearly": "nearly, almost, just under, a little under, slightly under, not quite, just below, slightly below, "
    "just short of",
    "above": "fatter than, thicker than, clear of, above the threshold of, over the threshold of, above the mark of, "
    "over the mark of, topped, topping, upwards of, north of, in excess of, above, over, more than, exceed, exceeds, "
    "exceeded, exceeding, outnumber, outnumbers, outnumbered, outnumbering, greater than, larger than, higher than, "
    "bigger than, "
    "in excess of, beyond, >, surpass, surpassed, surpassing, topped, topping, north of, upwards of, upward of, "
    "better than, "
    "well over, past, pass, passing, passed, cross, crossed, crossing, break through, broke through, go past, "
    "went past, "
    "go beyond, went beyond, climb above, climbed above, rise above, rose above, just over, a little over, "
    "slightly over, wider than, steeper than, longer than, "
    "further than, "
    "farther than, superior to, greater, more, bigger, larger, higher, outside of",
    "below": "thinner than, slimmer than, skinnier than, below the threshold of, under the threshold of, "
    "below the mark of, under the mark of, did not reach, not reaching, fail to reach, failed to reach, failing "
    "to reach, "
    "below, under, less than, smaller than, lower than, fewer than, beneath, <, short of, south of, "
    "narrower than, inside, "
    "shy of, within, closer than, tighter than, inferior to, less, smaller, lower, fewer, underneath, slower than, "
    "well under",
    "atleast": "minimum, reaching at least, at least, no less than, not less than, minimum of, a minimum of, not "
    "below, "
    "no fewer than, "
    "not fewer than, not under, "
    "≥, >=, = >, not smaller than, no smaller than, no lower than, not lower than",
    "atmost": "maximum, at most, no more than, not more than, maximum of, a maximum of, up to, not above, not over, ≤, "
    "<=, "
    "no greater than, "
    "not greater than, not larger than, no larger than, no higher than, not higher than, not exceed, not exceeding, "
    "not exceeded",
    "exactly": "exactly, precisely, just, =, equal to, equals, equal, of exactly",
}
#: The same after the number ("20 points or more").
RELATIONS_AFTER = {
    "atleast": "or more, or above, and above, or higher, or greater, and more, and up, upwards, or larger, plus, "
    "or over, and over, or bigger",
    "atmost": "or less, or below, or fewer, and below, or lower, or under, and under, or smaller, tops",
    "about": "or so, or thereabouts, give or take, more or less, roughly, approximately",
}
#: What may stand between such words and their number.
RELATION_LINKS = frozenset("a an the of by to than as $ mark threshold at".split())

#: Nouns for so many together.
GROUPS_OF = {"pair": 2, "duo": 2, "twosome": 2, "trio": 3, "threesome": 3, "quartet": 4, "foursome": 4, "quintet": 5}
