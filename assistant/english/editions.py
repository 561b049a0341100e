"""Words about editions of a report: what an edition is called, and what stands around it in a question."""

from __future__ import annotations

#: Nouns for an edition, of which a year tells which one is meant.
NOUNS = ("edition", "report", "version")
#: A stand-in for the noun beside another edition ("the 2024 edition and the 2025 one").
STAND_INS = frozenset(("one",))
#: Words that join the years of several editions, and those that hold one against another.
JOINING = frozenset(("and", "&", "+", "plus"))
AGAINST = frozenset("vs v versus against or / than".split())
#: Words between a noun and its year or its series ("the edition of 2024").
LINKING = frozenset(("of", "from"))
#: Words right before a year that make it a time.
BEFORE_TIMES = frozenset("in since until till during after before by end early late mid to from".split())
#: Words that place an edition among those that there are: from the newest (0, 1) or from the oldest (-1).
PLACES = {
    **dict.fromkeys("newest latest current".split(), 0),
    **dict.fromkeys("previous preceding prior".split(), 1),
    **dict.fromkeys("oldest earliest first".split(), -1),
}
#: The same in two words.
PLACES_IN_TWO = {("most", "recent"): 0, ("this", "year"): 0, ("last", "year"): 1}
#: Words for all editions, and words that may stand between them and the noun.
ALL = frozenset("both all each every across between various different several other".split())
EACH_BY_EACH = frozenset("by per".split())
#: Verbs right after "the reports" that make these editions.
DISAGREEING = frozenset("differ disagree agree".split())
COUNTS = frozenset("two three four five of".split())
#: Phrases that lead to an edition, the longest first.
LEADING = tuple(
    tuple(phrase.split())
    for phrase in (
        "as reported in, as reported by, as given in, as given by, as stated in, as stated by, as printed in, "
        "as shown in, as quoted in, if you go by, according to, reported in, reported by, given in, given by, "
        "stated in, printed in, quoted in, based on, going by, judging by, as per, as of, compared with, "
        "compared to, in comparison with, in, by, per, from, of, within, under, with, for, on, between, across, to"
    ).split(", ")
)
#: Nouns for what an edition gives ("the 2024 edition's count"), and verbs for that it does.
FIGURES = frozenset("count figure number value estimate data reckoning account total statistic".split())
SAYING = frozenset("say give report show state put have list find claim tell quote print contain provide".split())
DOING = frozenset(("do", "does", "did"))
#: Words after such a verb that lead to what is said.
ABOUT = frozenset("about of on for as that".split())
#: Words that a question is left with at its ends when editions are taken out of it.
LOOSE = frozenset("and or vs versus v & what in by of from the with against between for on also but than to".split())
#: Openings of a turn that asks the same of another edition ("and what about").
AGAIN = frozenset(
    "and or but what about how now then so ok okay is was it that does do did say give in the same for please "
    "figure number value there instead also report check look at".split()
)
#: Words that hold editions against each other; those that ask for the distance between them.
COMPARING = frozenset(
    "same identical agree agrees match matches equal confirm confirms unchanged differently "
    "compare compared comparison contrast differ differs different difference agree disagree change changed changes "
    "side discrepancy gap higher lower larger smaller bigger greater more less".split()
)
DISTANCES = frozenset("difference discrepancy gap much".split())
#: Words with which it is asked whether editions give the same, or not.
SAME = frozenset("same identical agree agrees match matches equal confirm confirms unchanged".split())
DIFFERENT = frozenset(
    "differ differs different differently disagree disagrees change changed changes discrepancy".split()
)
#: Words for the edition with the larger or the smaller figure.
LARGER = frozenset("higher larger bigger greater more highest largest biggest most".split())
SMALLER = frozenset("lower smaller less fewer lowest smallest least fewest".split())
#: Words that open a question to be answered by yes or no, and one about an edition itself.
OPENING = frozenset("do does did is are was were has have".split())
WHICH = frozenset(("which", "what"))
#: Verbs and nouns of a revision that is asked of all editions where none is named.
REVISED = frozenset("revise revised revision restate restated".split())
#: Verbs for what an edition does to the figures to the figures of the one before it.
REVISING = frozenset("revise revised revises revision restate restated correct corrected update updated".split())
#: Words that are left of a comparison of editions and add nothing to what is compared.
AROUND_COMPARING = frozenset("how much did do does by between from to there any was is were are has have been".split())
