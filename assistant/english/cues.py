"""Cue words: the words of a question that say what is to be done, and how.

One entry a meaning: its name, then the phrases that carry it. A word may stand under several meanings;
the reading keeps all of them and uses the one that fits. Plurals and regular verb forms need no entry
(`fold` takes the s away, `-ed` and `-ing` are tried on unknown words).
"""

from __future__ import annotations

#: Words that say of something that it is nearly so, and what is said so of a distance that is nearly gone.
_NEARLY = "nearly, almost, all but, virtually, practically, as good as, close to being"
_GONE = (
    "closed, close, closing, vanished, vanish, disappeared, disappear, gone, erased, erase, eliminated, eliminate, "
    "evaporated, evaporate, evaporating, vanishing, disappearing, melted away, melt away, wiped out, caught up, catch "
    "up, catching up, nothing, bridged, "
    "bridge, overcome"
)
_WHOLLY_GONE = ", ".join(
    f"{how} {gone}"
    for how in "completely fully entirely totally altogether wholly utterly".split()
    for gone in "disappeared vanished gone evaporated erased eliminated closed bridged dissolved melted".split()
)
_HARDEST = ", ".join(f"hardest to {fall}" for fall in "shrink close narrow reduce cut erode bridge".split())
#: The two ends of a course, one beside the other.
_BOTH_ENDS = ", ".join(
    f"{one} {beside} {other}"
    for one, other in (
        *(("start", "end"), ("start", "finish"), ("beginning", "end"), ("first", "last"), ("opening", "closing")),
        *(("before", "after"), ("initial", "final"), ("old", "new"), ("earliest", "latest"), ("starting", "ending")),
    )
    for beside in ("and", "vs", "versus", "against", "v")
)
#: How somebody says that they quote from memory.
_FROM_MEMORY = ", ".join(
    f"{opening} {well}".strip()
    for opening in (
        "if i remember",
        "if i recall",
        "as i remember",
        "as i recall",
        "if memory serves",
        "if memory serves me",
    )
    for well in ("", "correctly", "right", "rightly", "well", "aright", "properly", "it correctly", "it right")
)
#: For whom something is to be explained, and in how many words.
_AGES = "5 6 7 8 9 10 11 12 five six seven eight nine ten eleven twelve".split()
_HEARERS = ("kid", "schoolchild", "pupil", "teenager", "layman", "layperson", "beginner", "novice", "complete beginner")
_FEW = [*"one two three four five six seven ten 1 2 3 4 5 6 7 10".split(), "a few", "a couple of", "a single"]
_TO_WHOM = ", ".join(
    [f"to a {age} year old" for age in _AGES]
    + [f"to an {age} year old" for age in ("8", "11", "eight", "eleven")]
    + [f"to a {hearer}" for hearer in _HEARERS]
    + [f"to my {kin}" for kin in ("mother", "mum", "mom", "grandmother", "grandma", "granny", "father", "dad", "boss")]
)
_IN_SHORT = ", ".join(f"in {few} {part}" for few in _FEW for part in ("sentence", "words", "line"))
#: What a time is called that was named before: nothing that is the same.
_AT_ONE_TIME = "same date, same time, same moment, same point in time, same day, same month"
#: How somebody who states something asks to be set right.
_IF_I_AM_WRONG = (
    "correct me if i am wrong, correct me if i wrong, stop me if i am wrong, stop me if i wrong, "
    "tell me if i am wrong, tell me if i wrong, if i am not mistaken, if i not mistaken, "
    "unless i am mistaken, unless i mistaken, unless i am wrong, unless i wrong, i may be wrong, i might be wrong, "
    "i could be wrong, i may be mistaken, i might be mistaken, i could be mistaken, hope i am not mistaken, "
    "hope i not mistaken"
)
_UNSURE = ", ".join(
    phrase
    for state in ("sure", "certain", "convinced", "positive")
    for phrase in (
        f"i am not {state}",
        f"i not {state}",
        f"we are not {state}",
        f"not {state} if",
        f"not {state} whether",
    )
)
_FAIR_TO_SAY = ", ".join(
    f"{is_fair} {say}"
    for is_fair in (
        "safe to, fair to, ok to, okay to, accurate to, fine to, can i, may i, can we, may we, could i, could we, "
        "could one, may one, might one, can one, should i, should we, would you, am i right in, am i correct in"
    ).split(", ")
    for say in (
        "say write print publish report claim state assert put quote conclude believe assume infer saying assuming "
        "thinking believing claiming"
    ).split()
)
_WOULD_BE = ", ".join(
    f"{be} {how} to {say}"
    for be in ("it would be", "would it be", "would be", "it is", "is it", "it be")
    for how in "wrong right correct false true incorrect untrue accurate inaccurate fair".split()
    for say in "say claim state write think believe assume conclude".split()
)
#: A hundredth of a percentage point, as people in finance have it.
_IN_BASIS_POINTS = "basis point, basis points, bps, bips"
#: "What did it fall to by the end of 2024?", "what had it narrowed to in 2025?"
_MOVED_TO_WHAT = ", ".join(
    f"{moved} to {when}"
    for moved in (
        *"fall drop shrink decline narrow dwindle sink decrease slip contract fallen dropped shrunk declined".split(),
        *"narrowed dwindled sunk decreased slipped contracted tightened diminished".split(),
        *("come down", "go down", "gone down"),
    )
    for when in "by from in at when over during".split()
)
#: Verbs of a fall before a bound that is one of the level fallen to, and not of the fall ("fell below 2 points").
_BELOW = ", ".join(
    f"{verb} {bound}"
    for verb in (
        "fall fell fallen drop dropped dip dipped slip slipped sink sank go went shrink shrank narrow narrowed".split()
    )
    for bound in ("below", "under", "beneath")
)
_FALLING = "fall fell drop dropped shrink shrank sink sank".split()
_TO_HOW_MANY, FROM_HOW_MANY = (
    ", ".join(
        (
            *(f"{to} how {many} did" for many in ("many points", "many percentage points", "many percent", "much")),
            *(f"{verb} {to} how {many}" for verb in _FALLING for many in ("many", "much")),
        )
    )
    for to in ("to", "from")
)
_GREATEST = "largest biggest widest highest strongest most greatest leader best top".split()
_LEAST = "smallest narrowest lowest weakest least fewest tiniest slimmest thinnest".split()

#: What is said of two between which hardly any distance is left.
_EVEN = (
    "practically a draw, virtually a draw, almost a draw, nearly a draw, practically a tie, virtually a tie, "
    "all but a draw, all but a tie, dead heat, a dead heat, near tie, near-tie, near draw, practically even, "
    "virtually even, almost even, nearly even, almost equal, nearly equal, practically equal, virtually equal, "
    "too close to call, evenly matched, more or less a tie, as good as tied, as good as level, photo finish, "
    "practically level, virtually level, all but level, practically tied, virtually tied, almost drawn, "
    "nearly drawn, nearly a tie, almost a tie, close to a tie, nearly drawn level, almost drawn level, almost level, "
    "nearly level, almost tied, nearly tied, neck and neck"
)
#: What is asked of how a figure came about, and of nothing that was tested.
_BEHIND_IT = ", ".join(
    f"{how} behind" for how in "math maths mathematics arithmetic calculation reasoning logic algebra formula".split()
)
#: Words for the two ends of a range, the upper and the lower.
_ENDS = (
    "largest smallest, biggest smallest, highest lowest, widest narrowest, greatest least, greatest smallest, "
    "maximum minimum, max min, top bottom, high low, peak trough"
).split(", ")
_BETWEEN_ENDS = ", ".join(
    frame.format(*ends.split())
    for ends in _ENDS
    for frame in (
        "{0} minus {1}",
        "{0} minus the {1}",
        "{0} less {1}",
        "{0} less the {1}",
        "{0} take away {1}",
        "between {0} and {1}",
        "between the {0} and the {1}",
        "between the {0} and {1}",
        "between {1} and {0}",
        "between the {1} and the {0}",
        "difference of {0} and {1}",
        "from {1} to {0} distance",
    )
)
#: Words before "behind" and "ahead" that ask for the very next ("right behind the US").
_NEXT = "right directly immediately straight next".split()
_AFTER, _BEFORE = ("behind", "below", "under", "after"), ("ahead of", "above")


def _opening_with(ends: list[str]) -> str:
    """The phrases that say with which end of an order to begin."""
    verbs = "starting with, beginning with, commencing with, start with, begin with, starting from, beginning from"
    return ", ".join(f"{verb} the {end}" for verb in verbs.split(", ") for end in ends)


def _ending_with(ends: list[str]) -> str:
    """The phrases that say with which end of an order to end."""
    verbs = "ending with, finishing with, ending in, ending at, ending on"
    return ", ".join(f"{verb} the {end}" for verb in verbs.split(", ") for end in ends)


#: meaning → phrases, separated by commas.
CUES: dict[str, str] = {
    # -- what is asked for ------------------------------------------------------------------------
    "vanished": f"{_WHOLLY_GONE}, disappear, disappeared, vanish, vanished, gone, gone away, eliminated, eliminate, "
    "erased, "
    "evaporated, wiped out, wiped away, close completely, closed completely, closed entirely, completely close, "
    "closed altogether, fully close, fully caught up, completely caught up, entirely caught up, "
    "catch up completely, catch up fully, "
    "caught up fully, caught up completely, caught up entirely, completely catch up, fully catch up, "
    "entirely catch up, catch up entirely, catch up totally, totally catch up, totally caught up, "
    "lose its lead, lost its lead, lose its advantage, lost its advantage, lose the lead, lost the lead, "
    "no longer ahead, gap closed, lead closed, still a lead, still a gap, still an advantage",
    "nearly gone": "next to nothing, close to nothing, "
    + ", ".join(f"{much} {gone}" for much in _NEARLY.split(", ") for gone in _GONE.split(", ")),
    "shifted": "used to, than it used to, than they used to, than before, than previously, a year later, "
    "a year earlier, a year before, a year after, a year on, a year ago, one year earlier, "
    "one year later, one year before, the year before, the year after, years ago, months ago, a month later, "
    "a month earlier",
    "expansion": "stand for, stands for, short for, abbreviation, acronym, abbreviate, spelled out, spell out",
    "unread": f"{_BEHIND_IT}, nobody can deny, no one can deny, nobody denies, nobody would deny, nobody doubts, "
    "no one doubts, did what, i doubt, we doubt, doubt that, doubt whether, doubt if, doubts that, "
    "grade level, school "
    "level, "
    "level of difficulty, degree of difficulty, rest of the world, "
    "throughout, in any other year, than in any other year, in every year, again by as many, as many points again, "
    "as much again, the same again, "
    "by the same again, again by, ahead of itself, behind itself, than itself, is nearer to, nearer than, "
    "is closer to, was closer to, per head, per capita, per person, "
    "per inhabitant, per citizen, per researcher, per million people, "
    "adjusted, adjusted for, inflation-adjusted, joint work, joint project, joint projects, collaboration, "
    "collaborations, co-developed, co-authored, in cooperation, jointly developed, jointly made, jointly built, "
    "highly cited, most cited, best-cited, on what scale, on which scale, decide that, decides that, "
    "criteria, criterion, all years together, all years combined, all years taken together, "
    ""
    "what counts as, "
    "countries count as, nations count as, most of the world, most of the worlds, all but one, all but two, "
    "anything but, stop short of, stopped short of, "
    "short of falling, short of dropping, short of shrinking, short of rising, "
    "none but, nobody but, "
    "everything but, second best, third best, "
    "fourth best, in spring, in summer, in autumn, in winter, in fall, second and third, second and the third, "
    "third and fourth, than all other, than all others, than all the other, than all the others, than everyone else",
    "ever": "ever, mentioned anywhere, given anywhere, anywhere in the report, anywhere in the article, in any year, "
    "at any time, at any point, at any date, at any stage, at some point, at some time, at some date, "
    "at some stage, at one point, at one time, at least once, of all time, all-time, all time, in history, "
    "of all dates, whatever the date, whatever the time, of all the report gives, of all in the report, in the whole "
    "report, at either time, was once, were once, once had, once was, once led, % once, percent once",
    "always": "always, all along, the whole time, at all times, all the time, the entire time, at every date, "
    "at all dates, at every point, at every time",
    "never": "never, not ever",
    "majority": "mostly, for the most part, "
    "most of the four, most of the three, most of these, most of those, more than half of them, a "
    "majority, the majority of, most people, most of the people, most respondents, most leads, "
    "most gaps, most benchmarks, most tests, most exams, most countries, most of the leads, "
    "most of the gaps, most of the benchmarks, most of the tests, most of the exams, most of the countries, "
    "most of them, majority of, the majority, more than half of the, more than half the",
    "both dates": "at both dates, on both dates, at each date, at either date",
    "event": "after it, before it, once it, until it, since it, after that happened, when it reached, when it hit, "
    "when it fell, when it dropped, after reaching, before reaching, after falling, after dropping",
    "plain": "won funding, wins funding, win funding, won money, won backing, won financing, won contracts, "
    "won grants, "
    "i mean, we mean, i meant, run to, ran to, runs to, running to, right before, right after, "
    "how few, how very few, "
    "in effect, in force, how paper-thin, how scanty, how flimsy, how negligible, how minuscule, how "
    "miniscule, how "
    "trivial, how fragile, how precarious, how tenuous, how healthy, how handsome, how hearty, how prodigious, how "
    "mighty, how towering, how imposing, how formidable, how decisive, how ample, how respectable, how tight, how "
    "lofty, how stark, how glaring, how robust, how solid, how strong, how weak, how feeble, how meaningful, how "
    "striking, how extensive, how cavernous, how mammoth, how monumental, how colossal, how immense, how "
    "appreciable, how noticeable, how extreme, how drastic, how dramatic, "
    f"{_IF_I_AM_WRONG}, {_FROM_MEMORY}, {_UNSURE}, {_AT_ONE_TIME}, {_TO_WHOM}, {_IN_SHORT}, start to count, "
    "starts to count, begin to count, "
    "begins to count, counted from, "
    "count from, counts from, "
    "on a scale of, on the scale of, on a scale from, on the scale from, "
    "nothing else, blah blah, blah blah blah, if you do not mind, if you would not mind, random question but, "
    "alexa, siri, be so good, so good as to, so kind as to, keep forgetting, keeps forgetting, dig up, "
    "happen to know, happen to have, happen to recall, it would be great, it would be nice, it would be good, "
    "would be great, would be nice, would be lovely, would be helpful, would be appreciated, can not recall, "
    "can not remember, do not recall, do not remember, did not catch, can not find, could not find, "
    "kindly intimate, please intimate, of all sorts, all sorts of, of all kinds, all kinds of, for the avoidance of "
    "doubt, just to be clear, to be "
    "clear, if memory serves, to your knowledge, as far as you "
    "know, "
    "in all honesty, fill in the blank, fill in the blanks, fill the blank, fill in, complete the sentence, "
    "is fine, are fine, will do, would do, is enough, suffices, suffice, is ok, is okay, is all i need, "
    "how fat, how chunky, how bulky, how beefy, how plump, how tall, how thick, how generous, how roomy, how stout, "
    "how whopping, how enormous, how gigantic, how sparse, how scant, how lean, how weighty, how meaty, "
    "over breakfast, over lunch, over dinner, over coffee, with my coffee, with my tea, hit me with, "
    "how high is its, how high is the, how high was the, how high was its, how high are the, "
    "how high were the, "
    "was used to, were used to, is used to, are used to, been used to, being used to, correct answers, "
    "% correct, correct %, percent correct, correct percent, percentage correct, correct percentage, share correct, "
    "percent right, "
    "correct answer, correct responses, right answers, wrong answers, false beliefs, false belief, true beliefs, "
    "false positives, false negatives, correctly answered, answered correctly, answers correctly, "
    "does the report list, does the article list, does it list, the report lists, the article lists, "
    "the whole of, whole of, come to what, comes to what, amount to what, amounts to what, hair breadth, "
    "by a hair, by a whisker, "
    "under the sun, in the world ranking, how comfortable, how sizeable, how sizable, how slim, how thin, "
    "how wafer-thin, how commanding, how dominant, how pronounced, how marked, how substantial, how modest, "
    "how meagre, how paltry, how massive, how vast, how deep, how steep, how considerable, how hefty, how slight, "
    "how minute, how microscopic, how puny, how minor, how marginal, how razor-thin, how skinny, how yawning, "
    "how gaping, how severe, how serious, how impressive, how lopsided, how one-sided, how crushing, "
    "how overwhelming, how emphatic, how convincing, rate as, rates as, rated as, does the report rate, rated among, "
    "rate among, like i am five, "
    "like i am 5, like im five, like im 5, like i'm five, like i'm 5, "
    "as if i were five, as if i was five, as to a child, to a child, to a five year old, to a five-year-old, "
    "in layman's terms, in lay terms, do not know, never used, never seen, all-round, in all-round, all round, "
    "experienced, underwent, "
    "suffered, never heard of it, never heard of, order of magnitude, "
    "in what order of magnitude, go back to, "
    "going back to, went back to, ever since, in a row, years running, drawn almost level, draw almost level, "
    "drew almost level, "
    "drawn nearly level, drawn practically level, drawn virtually level, "
    "last counted, at last count, how slender, how meagre, how meager, cost a fortune, "
    "a fortune, when you count, when you look at, when i look at, when we look at, if you look at, if i look at, "
    "if we look at, if one looks at, "
    "when counting, if you count, when ranked by, ran out, rang out, bowed out, put a number on, put a figure on, "
    "puts a number on, most grateful, be grateful, much obliged, most obliged, most kind, evenly, follows the, "
    "follow the, following the, see the light, saw the light, fell short of a, take a breath, in one breath, "
    "take hold, on the way, percent of the start value, percent of the starting value, percent of the initial value, "
    ""
    "percent of the original value, % of the start value, % of the initial value, go for, goes for, to one decimal, "
    "to two decimals, to three decimals, one decimal, two decimals, "
    "decimal place, decimal places, from one year-end to the next, from one year end to the next, "
    "from one year end to the other, "
    "slide deck, my slide, my slides, a slide, on the slide, no explanation, no explanations, no comment, "
    "no comments, no context, no need, compute the, compute how, compute by, compute what, please compute, sort of, "
    "what sort, some sort, left to catch up, last query, last question, last thing, one more thing, in that order, "
    "in this order, in the order, what sum, gone into, gone on, went on, when it came to, when it comes to, "
    "when it come to, how narrow, how wide, how slim, how thin, how small, how tiny, how short, how close, how far, "
    "at the close, came out of, come out of, comes out of, turn out, turned out, turns out, come up with, "
    "came up with, comes up with, end up, ended up, close to the, put out, puts out, make of, hold true, came from, "
    "come from, "
    "best of, at best, take place, go with, went with, go into, went into, go through, went through, comes in, came in",
    "which": "name it, name that one, which, name, which one, which ones, what one, whichever",
    "who": "top scorer, best scorer, highest scorer, top performer, best performer, strongest performer, "
    "who, whom, whose",
    "where": "where",
    "since when": "established in which year, established when, was established in which year, "
    "dating back to when, dates back to when, onset, the onset, outset, inception, commencement, base "
    "year, "
    "launch "
    "year, date of origin, year of origin, year of onset, commenced when, commenced in which year, kicked off in "
    "which year, kicked in in which year, took effect in which year, took off in which year, opened in which year, "
    "since what point, since what point in time, since which point in time, as of what date, as of which "
    "date, "
    "from what moment, from which moment, since what moment, "
    "started when, began when, start when, begin when, start date, starting date, "
    "started in which year, began in which year, from which point in time, from what point in time, how far back, "
    "starting point, start point, "
    "beginning when, dating from when, reach back, as of when, trend start, since which point, since when, "
    "since what year, since which year, since what date, since which date, from when, "
    "from which year, from what year, starting when, starting in which year",
    "when": "late in which year, late in what year, early in which year, early in what year, "
    "late which year, when, what year, which year, what date, which date, since when, from when, in what year, "
    "in which year, "
    "on what date, starting when, what month, which month, year of, at what point, how soon, by when, as of when",
    "why": "thanks to what, thanks to which, thanks to whom, owing to what, owing to which, by what means, "
    "by which means, by virtue of what, on account of what, on account of which, because of what, because of which, "
    "by dint of what, through what, through which, for what reason, for which reason, on what grounds, what accounts "
    "for, "
    "what accounted for, what is the secret, what was the secret, what enabled, what allowed, what helped, "
    "with the help of what, with what help, with whose help, at whose expense, what made, what makes, what brought "
    "about, what lies behind, what prompted, what triggered, "
    "what is behind the, what was behind the, what is behind that, what was behind that, what is behind this, "
    "what was behind this, what is behind it, what was behind it, what lay behind, what drove, what drives, "
    "what led to, what fuelled, what fueled, what explains, whose fault, "
    "who is to blame, what is to blame, why, how come, "
    "what caused, cause, caused by, reason, reason for, "
    "because of what, explain why, "
    "what led to, what drove, due to what, what explains, responsible for",
    "how": "how",
    "count": "how many different, how many in all, how many such, how many separate, how many distinct, no. of, "
    "no of, nr of, num of, count, how many of, number of, tally, how many",
    "howlong": "years until, months until, years it takes, months it takes, years needed, "
    "months needed, time needed, time it takes, how long, how much time, time to",
    "list": "listing, listed, list, list all, enumerate, name all, name each, name every, itemise, itemize, print, "
    "print all, "
    "one by one, each of, for each, benchmark by benchmark, respectively, every one, by benchmark, per benchmark, "
    "individually, separately, breakdown, break down, all of them, the whole list, one at a time, overview of, "
    "table of, "
    "in turn, test by test, exam by exam, country by country",
    # -- movement over time -----------------------------------------------------------------------
    "change": "between the two dates, between both dates, between its two dates, between the two readings, between "
    "both "
    "readings, between its two readings, between the two values, between the two year-ends, between both year-ends, "
    "between the two measurements, between the first and the second reading, "
    "what became of, became of, become of, budge, budged, budges, change, changed, move, moved, movement, shift, "
    "alter, vary, variation, swing, "
    "delta, go from, "
    "went from, went, go, difference over time, happened to, "
    "happen to, happened with, what happened, what has happened, change over time",
    "fall": "suffer least, suffered least, suffer the least, suffered the least, suffer most, suffered most, suffer "
    "the "
    "most, suffered the most, greatest reduction, biggest reduction, "
    "retreat, retreated, shorten, shortened, shortening, slim down, slimmed down, slimming, thinning, lowered, "
    "lowering, drain, drained, chop, chopped, shave, shaved, slice off, sliced off, sliced away, eaten away, "
    "brought down, bring down, drive down, driven down, push down, pushed down, pull down, pulled down, knock down, "
    "knocked down, knock off, knocked off the lead, rolled back, roll back, rein in, reined in, curtail, curtailed, "
    "curb, curbed, worn down, worn away, wear down, wear away, wore away, wore down, nibble away, nibbled away, "
    "nibble at, gnaw away, gnawed away, gnaw at, burn off, burned off, burnt off, wash away, washed away, swallow "
    "up, swallowed up, undone, overturn, overturned, dissipate, dissipated, squander, squandered, decay, decayed, "
    "retrench, retrenched, cave, caved, crater, cratered, go south, went south, gone south, head south, headed "
    "south, heading south, drift down, drifted down, trend down, trended down, trending down, trend downward, "
    "trended downward, die down, died down, dry up, dried up, cool down, cooled down, slacken, slackened, "
    "attenuate, attenuated, constrict, constricted, converge, converged, convergence, trail off, trailed off, even "
    "out, level off, levelled off, leveled off, run down, decrement, deflation, descent, descended, descend, "
    "evaporation, subsidence, recession, deterioration, closure, curtailment, downward move, downward movement, "
    "downward shift, downward change, downward drift, downward slide, edge closer, edged closer, creep up on, crept "
    "up on, take back, took back, taken back, recoup, recouped, retrieve, retrieved, chip away, chips away, "
    "chipping away, slash, slashes, snatch back, snatched back, grab back, grabbed back, steal from, stole from, "
    "wrest from, wrested from, take away from, took away from, haul in, hauled in, haul back, hauled back, peg "
    "back, pegged back, pull in by, pull in during, pull in over, pull in between, pull in from, "
    "lower the, lower its, lower their, lowered the, lowered its, lowers the, lowers its, "
    "concede, conceded, conceding, give back, gave back, given back, hand back, handed back, hand over, handed "
    "over, part with, parted with, give ground, gave ground, given ground, sacrifice, sacrificed, bleed, bled, "
    "forgo, forwent, draw in, drew in, come back at, nearer did, closer did, "
    "dive, dived, dove, wilt, wilted, weaken, weakened, weakening, soften, softened, regress, regressed, "
    "abate, "
    "abated, abatement, deteriorate, deteriorated, sag, sagged, skid, skidded, cool off, cooled off, downsize, "
    "downsized, "
    "implode, imploded, compression, depletion, attrition, wastage, "
    "downswing, downturn, drain away, drained away, cave in, caved in, ebb away, peter out, move down, moved down, "
    "moving down, moves down, win back, won back, gain back, gained back, "
    "regain, regained, retake, retook, retaken, dip, dipped, "
    "dips, crash, crashed, crashes, pare down, pared down, pared, clip, clipped, wipe out, "
    "wiped out, wiped off, wipe off, melt away, melted away, eat up, ate up, devour, devoured, diminution, "
    "bridged, bridge, went up in smoke, gone up in smoke, go up in smoke, setback, sink, sank, sunk, recede, "
    "receded, subside, subsided, wane, waned, fritter away, frittered away, leak away, leaked away, leak points, "
    "leaked points, points leaked, haemorrhage, hemorrhage, "
    "haemorrhaged, hemorrhaged, cede, ceded, ceding, recover, recovered, recovering, pull back, pulled back, "
    "take out of, took out of, "
    "taken out of, take off, took off, taken off, bite into, bit into, ease, eased, fill in, filled in, tighten, "
    "tightened, tightening, relinquish, relinquished, forfeit, forfeited, slid, slide, sliding, plummet, plummeted, "
    "plunge, plunged, nosedive, nosedived, tailed off, tail off, taper, tapered, tapered off, deflate, deflated, "
    "whittle, wind down to, melt, melted, melted away, evaporate, evaporated, vaporise, vaporize, go down, "
    "went down, gone down, come down, came down, surrender, surrendered, draw closer, drew closer, drawn closer, "
    "move closer, moved closer, inch closer, "
    "inched closer, come closer, came closer, creep closer, crept closer, closer together, gave away, give away, "
    "given away, shrivel, shrivelled, shriveled, wither, withered, crumble, crumbled, dissolve, dissolved, thin out, "
    "thinned, thinned out, get thinner, got thinner, grow thinner, grew thinner, lose height, take a hit, "
    "took a hit, take the hit, harder hit, hardest hit, biggest hit, comeback, catch-up, make headway, made headway, "
    "headway, made progress on, level out, evened out, points down, pp down, point down, percent down, tumbled, "
    "tumble, blew, blow, "
    "reel in, reeled in, reel, whittle, whittled down, melting, lose ground, lost ground, lose the most ground, "
    "lost the most ground, lost most ground, gain the most ground, gained the most ground, gains the most ground, "
    "gain most ground, gained most ground, made the most ground, gain the least ground, gained the least ground, "
    "gained least ground, gain least ground, made up the most ground, make up the most ground, going down, "
    "decreasing, declining, diminishing, gained on, gain on, gains on, receded, lost on, catching, diminished, "
    "diminish, erased, erase, eliminate, eliminated, went away, gone away, go away, give up, gave up, given up, "
    "make up, made up, "
    "get closer, got closer, points closer, closer to the, smaller did, off the lead, came off, come off, claw back, "
    "clawed back, clawed, catched up, catched, loose, "
    "reduced, lower than before, eat into, ate into, chipped away, whittled, "
    "loser, losers, slashed, halved, halve, contracted, "
    "contracting, fall, fell, fallen, falling, drop, dropped, dropping, decline, "
    "declined, decrease, "
    "decreased, shrink, shrank, shrunk, "
    "shrinkage, shrinking, narrow, narrowed, narrowing, contract, contraction, lose, lost, loss, reduce, reduction, "
    "diminish, erode, erosion, eroded, collapse, collapsed, cut, close, closed, closing, close in on, catch up, "
    "caught up, catching up, catch-up, "
    "wiped out, wipe out, wiped away, disappear, disappeared, vanish, vanished, evaporate, evaporated, tumble, "
    "plunge, sink, sank, "
    "sunk, slip, slide, slid, melt, melted, melt away, come down, came down, go down, went down, gone down, gone, "
    "plummet, slump, "
    "compress, compressed, dwindle, dwindled, shed, close in, gain ground, gained ground, made up, make up, caught, "
    "catch, get smaller, "
    "got smaller, became smaller, become smaller, gotten smaller, tighten, fade, faded, recede, shave off, "
    "shaved off, "
    "down by, less than before, smaller than before, squeeze, squeezed, wane, ebb, lessen, worsen, knocked off, "
    "trim, trimmed, "
    "smaller than it was, lower than it was, taken off, dent, deplete",
    "gain": "pick up, picked up, picks up, "
    "least progress, most progress, greatest progress, biggest progress, smallest progress, progress least, "
    "progress most, gain, gains, gained, gaining, improvement, improvements, improve, improved, improves, improving, "
    ""
    "make progress, made progress",
    "rise": "were added between, was added between, been added between, be added between, were added from, "
    "was added from, been added from, were added since, was added since, been added since, get added between, "
    "got added between, "
    "fall further behind, fell further behind, falling further behind, fallen further behind, falls further "
    "behind, "
    "slip further behind, slipped further behind, drop further behind, dropped further behind, lag further behind, "
    "pull further ahead, pulled further ahead, pull further away, pulled further away, pull away, pulled away, move "
    "further ahead, moved further ahead, extend the lead, extended the lead, extend its lead, extended its lead, "
    "stretch its lead, stretched its lead, increase its lead, increased its lead, forge ahead, forged ahead, drift "
    "apart, drifted apart, grow apart, grew apart, "
    "rocket, rocketed, rocketing, skyrocket, skyrocketed, explode, exploded, proliferate, proliferated, "
    "magnify, "
    "magnified, intensify, intensified, heighten, heightened, mount, mounted, mounting, upsurge, upswing, spurt, "
    "spurted, edge up, edged up, creep up, crept up, inch up, inched up, be boosted, boosted, beef up, beefed up, "
    "increment, ascent, acceleration, augment, augmented, swelling, soared, surged, climbs, "
    "inflate, inflated, mushroom, mushroomed, snowball, snowballed, escalate, escalated, burgeon, burgeoned, "
    "spiral, spiralled, spiraled, boom, boomed, leap, leapt, leaped, amplify, amplified, build up, built up, move up, "
    "moved up, moving up, moves up, raise their, raises their, raised their, raise its, "
    "raised its, raises its, step up, stepped up, "
    "ramp up, ramped up, going up, increasing, expanding, "
    "climbing, climbed, rise, rose, risen, rising, increase, increased, "
    "grow, grew, grown, growth, growing, widen, widened, widening, "
    "climb, jump, surge, expand, expanded, expansion, get larger, got larger, got bigger, get bigger, gotten bigger, "
    "gotten larger, "
    "went up, go up, gone up, come up, became bigger, became larger, become bigger, become larger, scale, scaled, "
    "soar, swell, swelled, balloon, accelerate, climb up, enlarge, shoot up, bigger than before, larger than before, "
    "up by, "
    "get wider, got wider, grow larger, grew larger, larger than it was",
    "hold": f"{_HARDEST}, prove most durable, proved most durable, "
    "prove most resilient, proved most resilient, prove most robust, "
    "proved most robust, most durable lead, most resilient lead, most robust lead, sturdiest lead, stickiest lead, "
    "most durable gap, most resilient gap, prove the stickiest, proved the stickiest, proved stickiest, prove the "
    "sturdiest, proved the sturdiest, show most resilience, showed most resilience, showed the most resilience, "
    "most resilience, stubborn, most stubborn, proved stubborn, held up, hold up, holds up, held its ground, held "
    "out, resist, resisted, hold out, held out, dig in, dug in, stay the same, stayed the same, unchanged, stay "
    "constant, remain constant, remained the same, not changed, stable, stagnate, stagnated, flat, constant, stayed "
    "put, hold steady, held steady, same as before, remain unchanged",
    "trend": f"{_BOTH_ENDS}, the opening and the closing, opening and the closing, old reading and new reading, "
    "first reading and last reading, earlier reading and later reading, "
    "old reading and the new, first at the one and then at the other, both leads, both gaps, both readings of, "
    "start and finish values, start and finish, at both times, at both of the times, "
    "in the beginning and the end, in the beginning and in the end, in the beginning and at the end, "
    "at the beginning and the end, at the beginning and in the end, at the beginning and at the end, "
    "at the start and the end, at the start and in the end, at the start and at the end, "
    "starting and final values, beginning and end values, "
    "each of the two years, of the two years, in the two years, of both years, at both ends, "
    "earlier and the later, the earlier and the later, first and the last, first and the second, say about, "
    "says about, said about, the before and the after, before and the after, develop, developed, development, "
    "evolve, evolved, evolution, progress, progression, trend, trajectory, path, course, start and end, "
    "before and after, then and now, first and last, both readings, two year-end, both year-end, two readings, "
    "two dates, "
    "two readings, both values, two values, both figures, two figures, both dates, start and end values, history, "
    "starting and ending, beginning and end, opening and closing, over time, through time, time series, "
    "from start to end, "
    "both years, each year, per year values, both points in time, the two dates, the two years, each date, "
    "both numbers, two numbers, "
    "at both dates, in both years, for both years, two values, both values, starting figure and latest figure, "
    "beginning and final, "
    "begin at, started at, start at, initial and final, first and latest, old and new, earlier and later, "
    "both readings, both ends",
    "by year": "by year, year by year, in each year, for each year, each year, every year, per year, yearly, annual, "
    "annually, for all years, in all years, all years, year for year, for every year, in every year, by the year",
    "several": "several, a number of, a couple of, multiple, various",
    "develop": "what course, which course, describe the course, describe the development, describe the movement, "
    "which way did, which way do, which way has, direction and value, direction and figure, direction, "
    "the way from, the road from, describe the way, "
    "the course of, course of, the path of, the trajectory of, in which direction, in what "
    "direction, which direction, what direction, fare, fared, develop, "
    "developed, developing, development, evolve, evolved, evolving, evolution, trend, trended, "
    "trajectory, progression, over time, through time, time series, over the years, through the years, "
    "over the last years, over the past years, in the course of time, in the course of the years, timeline, "
    "ups and downs, over the decade, over the decades, as time went on, historical development",
    "level": f"{_BELOW}, {_TO_HOW_MANY}, {FROM_HOW_MANY}, {_MOVED_TO_WHAT}, come down to, came down to, "
    "gone down to, dwindled to what, "
    "fell to what, shrunk to what, shrank to what, down to which, to what, "
    "to what figure, to which figure, to what number, to which number, to what mark, at which level, at what level, "
    "to how many percent, to what value, to what level, to how much, to which value, to what percentage, "
    "to which level, down to what, down to how, "
    "to what extent, how low did, how low, how high did, how high had, how high has, how high have",
    "from what to what": "start and where did, starts and where does, start and where does, begin and where did, "
    "start and end up, start out and end up, from its first value to its last, from the first value to the last, "
    "first value to the last, from its first to its last, from what to what, from which value, from where to where, "
    "which two values, "
    "what two values, between which values, "
    "between what values, from which to which, from how much to how much, from what value, from what level, "
    "from which level, from where",
    "remain": "unbridged, left intact, leave intact, still saddled with, yet to be made up, still to be made up, "
    "left to be made up, outlast, outlasted, outlasts, endure, "
    "endured, endures, linger, lingered, lingers, last out, remnant, remainder, residue, vestige, outlive, outlived, "
    "outlives, survive, survived, survives, "
    "surviving, still standing, remain, remained, remaining, survive, survived, surviving, left, left over, is left, "
    ""
    "was left, still there, "
    "still left, persist, leftover, residual, still stood, intact",
    "kept": "preserved, saved, salvage, salvaged, clung to, cling to, held on to, hold on to, hang on to, "
    "hung on to, hung onto, held onto, hold onto, keep, keeps, kept, retain, retained, preserve, preserved, "
    "still have, still had, still exist, "
    "still exists, still hold, still held, "
    "maintain, maintained, conserve",
    "bps": _IN_BASIS_POINTS,
    "points": f"{_IN_BASIS_POINTS}, pct points, pct pts, % points, percentage pts, percentage point, "
    "percentage points, pp, pps, p.p., ppt, point, points, pts, percentage-point, "
    "percent points, %-points, "
    "in points, absolute points, in pp, %pt, % points, % point, in absolute terms, absolute terms, absolute",
    "base": "is 100 %, are 100 %, was 100 %, = 100 %, at 100 %, equals 100 %, makes 100 %, be 100 %, being 100 %, "
    "be 100 percent, being 100 percent, is the 100 %, = 100, equal to 100, be 100, indexed to 100, set as 100, "
    "counted as 100, treated as 100, as 100, as 100 "
    "percent, as 100 %, counts as 100, count as 100, is 100 percent, set to 100, set at 100, "
    "equals 100, equal to 100, taken as 100, as a percentage of that, as a percentage of the, as a percent of the, "
    "in percent of the, "
    "in percent of its, percent of its, % of its, "
    "percentage of its, compared with its, as a share of the, as a share of its, as a fraction of the, "
    "as a fraction of its",
    "relative": "by a larger factor, by the larger factor, by a bigger factor, by a greater factor, "
    "by factor more, by a smaller factor, "
    "in relation to, of its size, of its value, of its extent, of its width, of its original size, "
    "of its initial size, of its former size, "
    "of its starting size, "
    "of its old size, measured against its, measured against the, measured by its, held against its, "
    "set against its, "
    "judged against its, against its starting, against its original, against its initial, of where it started, "
    "of where it began, of its starting level, of its starting value, "
    "of its starting point, relative, relatively, relative to start, proportionally, proportionately, proportional, "
    "in relative terms, "
    "percentagewise, percentage-wise, percent change, percentage change, % change, relative change, relative terms, "
    "relative to the start, relative to its start, relative percentage, pct change, percent decline, "
    "percentage decline, percent drop, "
    "percentage drop, percent decrease, percentage decrease, percent reduction, percentage reduction, percent fall, "
    "percentage fall, "
    "relative to its starting level, relative to its starting value, relative to the starting level, "
    "compared with its starting level, "
    "in relation to its start, in proportion, % drop, % decline, % fall, % decrease, % reduction, pct drop, "
    "pct decline, "
    "of its starting level, of its initial value, of its original size, of its starting value, "
    "of its original value, of the original, "
    "as a percentage of its, as a percent of its, relative drop, relative decline, relative fall, "
    "relative reduction, relative decrease, "
    "in proportional terms, percentage terms, in percentage terms, in percent terms, percentwise",
    "percent": "out of a hundred, out of 100, out of every hundred, out of every 100, in every hundred, of a hundred, "
    "of every 100, of every hundred, of each 100, in every 100, many in 100, "
    "in a hundred, how common, how commonplace, how widespread, how prevalent, "
    "percent, %, per cent, percentage, pct, in percent, in %, as a percentage, as percentage, as a percent",
    "permonth": "a month, per month, monthly, each month, every month, month by month, month on month, by the month, "
    "in a month, "
    "month after month",
    "peryear": "with each passing year, each passing year, every passing year, with every year, "
    "from one year to the next, every twelve months, each twelve months, from year to next, a year, per year, "
    "yearly, each year, every year, annually, annual, per annum, p.a., year on year, year over year, yoy, "
    "year after year, by the year, in a year, every 12 months, every twelve months, from year to year, year by year, "
    "/yr, per yr, a yr, "
    "per 12 months, year to year, annualised, annualized, 1 yr",
    "become": "become, became, get, got, gotten, turn",
    # -- sets -------------------------------------------------------------------------------------
    "max": "top scorer, best scorer, highest scorer, top performer, best performer, strongest performer, "
    f"{_HARDEST}, go at most, went at most, gone at most, go at the most, go at the very most, cost at most, "
    "run at most, "
    "global leader, global leader in, global number one, world number one, holds the top position, hold the top "
    "position, holds the top rank, holds the top spot, hold the top spot, holds first place, hold first place, "
    "holds the crown in, holds the lead in, hold the lead in, holds pole position, king, is king, accounts for the "
    "most, account for the most, accounted for the most, accounts for the largest number, accounted for the largest "
    "number, "
    "stickiest, sturdiest, most tenacious, number one worldwide, biggest reduction, "
    "by the largest margin, by the widest margin, by the biggest margin, by the greatest margin, most sizable, most "
    "sizeable, most considerable, most decisive, most extensive, most yawning, most gaping, most imposing, most "
    "secure, safest, most uneven, most unequal, most unbalanced, most emphatic, most convincing, most crushing, "
    "chunkiest, beefiest, meatiest, plumpest, heftiest, roomiest, thumping, starkest, most stark, most glaring, "
    "most drastic, most drastically, most severe, most severely, most massive, ranked first, ranks top, ranked top, "
    "rank top, ranks number one, ranked number one, tops the ranking, tops the rankings, topped the ranking, topped "
    "the rankings, heads the ranking, heads the rankings, headed the ranking, leads the ranking, leads the "
    "rankings, excel in, excels in, excelled in, excel at, excels at, reign, reigns, reigned, unmatched, unbeaten, "
    "takes the cake, take the cake, took the cake, powerhouse, record holder, record-holder, champ, the champ, gets "
    "gold, get gold, market leader, leading light, supreme, "
    "dearest, costliest, priciest, topmost, "
    "the front-runner in, front-runner in, top dog in, the heavyweight in, best placed in, unrivalled, "
    "unrivaled, "
    "supreme in, king of, nr1, no1, numero uno, kindest, friendliest, unkindest, cruellest, most friendly, most "
    "favourable, most "
    "favorable, most "
    "flattering, most encouraging, most painful, most unfavourable, most unfavorable, most unflattering, most "
    "embarrassing, most awful, most damaging, most terrible, most disappointing, most humiliating, takes gold, wins "
    "gold, won gold, hit its high, hit their high, hit a high, reach its high, reached its high, at its height, "
    "reached its record, reach its record, hit its record, at its record, at its peak, "
    "reached its peak, reach its peak, hit its peak, "
    "peaked, "
    "peaks, "
    "high-water mark, at their height, most common, commonest, most widespread, most frequent, most popular, "
    "fell the hardest, hit the hardest, dropped the hardest, shrank fell the hardest, hit the hardest, "
    "dropped the hardest, shrank the hardest, fell hardest, hit hardest, dropped hardest, shrank hardest, "
    "topped the list, "
    "topped the table, headed the list, headed the table, most numerous, most plentiful, "
    "most abundant, heaviest, harshest, fiercest, most pronounced, crown, "
    "holds the crown, hold the crown, wear the crown, "
    "wears the crown, sits atop, sit atop, atop the table, atop the list, atop the world table, heads the table, "
    "head the table, heads the list, head the list, tops the list, tops the table, "
    "leads the table, at the head of the table, at the head of the list, in first position, upper end, top end, "
    "high end, upper bound, upper limit, top of the range, at the high end, "
    "furthest from catching up, farthest from catching up, furthest from parity, farthest from parity, "
    "furthest from closing, farthest from closing, most far, most away, most distant, "
    "most large, most big, most high, most wide, greatest number of, "
    "largest number of, highest number of, "
    "biggest number of, world champion, hardest nut, heads the field, tops the field, leads the field, "
    "tops the list, "
    "heads the list, "
    "leads the pack, "
    "heads the pack, record high, record lead, record gap, record drop, record fall, lopsided, most lopsided, "
    "one-sided, "
    "most one-sided, stronghold, comfiest, most comfortable, fattest, thickest, number-one source, top source, "
    "biggest source, largest source, greatest source, main source, leading source, chief source, principal source, "
    "champion of, "
    "took gold, take gold, gold medal, largest, biggest, highest, greatest, most, widest, maximum, "
    "max, top, strongest, steepest, fastest, sharpest, hugest, "
    "likeliest, "
    "best, furthest, farthest, main, the leading, leading country, leading nation, leading region, leading producer, "
    "record one, the record for, leading test, number one, number 1, no 1, number ones, first place, first, tops, "
    "uppermost, most dramatically, "
    "most strongly, quickest, most clearly, heaviest, maximal, richest, costliest, most expensive, priciest, "
    "peak, most of all, most pronounced, ahead the most, worst, weakest, deepest, foremost, champion, "
    "most dramatic, broadest, clearest, most rapidly, longest, major, most prolific, most productive, dominant, "
    "top spot, pole position, lead the world, leads the world, rank first, ranks first, in first place, leader, "
    "winner, "
    "number-one, no.1, #1, lion, world leader, the most, dominate, sits first, greatest number, most substantial, "
    "mightiest",
    "min": f"{_EVEN}, parity nearly achieved, parity almost achieved, parity nearly reached, parity almost reached, "
    "near- parity achieved, parity virtually achieved, by the smallest margin, by the narrowest margin, "
    "by the slimmest margin, by the thinnest margin, by the tightest margin, most trivial, most negligible, "
    "most fragile, most precarious, most marginal, most insignificant, most wafer-thin, most minuscule, "
    "most microscopic, most slender, most slim, most meagre, most meager, most tenuous, most flimsy, minutest, "
    "skinniest, flimsiest, puniest, scantiest, measliest, most balanced, most evenly matched, nearest to a draw, "
    "closest to a draw, nearest to a tie, suffer least, suffered least, suffers least, suffer the least, "
    "suffered the least, rank last, ranked last, came in last, come in last, comes in last, coming last, "
    "coming in last, placed last, places last, finishes bottom, ranks bottom, ranked bottom, least friendly, "
    "least favourable, least favorable, least flattering, least encouraging, least painful, least unfavourable, "
    "least unfavorable, least unflattering, least embarrassing, least awful, least damaging, least terrible, "
    "least disappointing, least humiliating, least bad, least good, least strong, least weak, least poor, "
    "least harsh, least cruel, least kind, least unkind, who last, whos last, hit its low, hit their low, hit a low, "
    "bottomed out, bottom out, reach its low, least numerous, least often, most rarely, least common, rarest, "
    "least widespread, least frequent, least popular, gentlest, lightest, mildest, softest, weakest, faintest, "
    "least pronounced, closest to catching up, nearest to catching up, closest to drawing level, "
    "nearest to drawing level, closest to parity, nearest to parity, closest to overtaking, nearest to overtaking, "
    "closest to passing, nearest to passing, closest to closing, nearest to closing, closest to level, lower end, "
    "most near, most close, the most near, the most close, "
    "bottom end, low end, lower bound, lower limit, bottom of the range, at the low end, most small, most little, "
    "most low, most narrow, most tiny, smallest number of, lowest number of, fewest number of, "
    "closest to disappearing, closest to vanishing, closest to zero, nearest to zero, closest to nothing, "
    "closest to being gone, finish last, finished last, came last, come last, comes last, last place, dead last, "
    "bottom, rear, brings up the rear, bring up the rear, wooden spoon, straggler, laggard, leanest, poorest, "
    "slenderest, slimmest, nearest thing to a tie, closest to a tie, closest contest, closest race, tightest, "
    "is last, ranks last, finishes last, in last place, last in the, smallest, lowest, least, tiniest, fewest, "
    "minimum, min, narrowest, slowest, closest, nearest, thinnest, cheapest, weakest lead, minimal, slightest, "
    "shortest, most nearly, tops the bottom, smallest of all, littlest, near parity, nearest parity, modest, "
    "most modest, most even, most equal, barely, hardly any",
    # What is said of two that are nearly level: which are is the smallest distance, and whether they are is a claim.
    "even": _EVEN,
    "rank": "stack up, stacks up, stacked up, line up, lines up, decreasing sequence, falling sequence, "
    "growing sequence, rising sequence, increasing sequence, rank, ranked, ranking, order, ordered, sort, sorted, "
    "arrange, arranged, sequence, put in order, "
    "in order, line up, league table, "
    "leaderboard, order of, place in order, from first to last, hierarchy, pecking order, standings, podium",
    "descending": f"{_opening_with(_GREATEST)}, {_ending_with(_LEAST)}, greatest to least, "
    " largest to least, decreasing sequence, falling sequence, best to worst, "
    "beginning with the leader, starting with the leader, leader first, "
    "from best to worst, starting with the strongest, starting with the largest, starting with the biggest, "
    "starting with the widest, starting with the highest, starting with the most, starting with the greatest, "
    "beginning with the largest, beginning with the biggest, beginning with the widest, beginning with the highest, "
    "beginning with the strongest, beginning with the most, starting from the largest, starting from the biggest, "
    "starting from the highest, starting from the widest, starting from the top, starting at the top, "
    "going downwards, going down, downwards, decreasing gap, decreasing lead, falling gap, falling lead, "
    "most to least, declining order, diminishing order, in falling order, falling order, from wide to narrow, "
    "wide to narrow, from large to small, "
    "large to small, from strong to weak, "
    "from big to small, from more to less, more to less, from many to few, from the largest to the smallest, "
    "from the biggest to the smallest, from the highest to the lowest, from the strongest to the weakest, "
    "from the most to the least, from strongest to weakest, strongest to weakest, strongest first, "
    "from the widest to the narrowest, descending, from biggest to smallest, biggest to smallest, biggest first, "
    "largest first, largest to smallest, "
    "highest to lowest, from largest to smallest, from highest to lowest, high to low, most to least, "
    "from most to least, "
    "decreasing order, from big to small, greatest to least, highest first, desc, from top to bottom, top to bottom, "
    "greatest first, "
    "starting with the largest, starting with the biggest, starting with the highest, widest to narrowest, "
    "most first, widest first, "
    "large to small, biggest down, down to the smallest, largest down",
    "ascending": f"{_opening_with(_LEAST)}, {_ending_with(_GREATEST)}, least to greatest, "
    " growing sequence, rising sequence, increasing sequence, by rising, "
    "by increasing, worst to best, ending with the leader, leader last, from worst to best, "
    "starting with the weakest, "
    "starting with the smallest, starting with the narrowest, "
    "starting with the lowest, starting with the least, starting with the fewest, beginning with the smallest, "
    "beginning with the narrowest, beginning with the lowest, beginning with the weakest, beginning with the least, "
    "starting from the smallest, starting from the lowest, starting from the narrowest, starting from the bottom, "
    "starting at the bottom, going upwards, going up, upwards, increasing gap, increasing lead, growing gap, "
    "growing lead, least to most, climbing order, mounting order, in rising order, rising order, "
    "in increasing order, increasing order, from narrow to wide, "
    "small to big, narrow to wide, from small to large, small to large, from low to high, "
    "low to high, from weak to strong, from little to much, from small to big, from less to more, less to more, "
    "from few to many, from little to much, "
    "from the smallest to the largest, from the smallest to the biggest, from the lowest to the highest, "
    "from the weakest to the strongest, "
    "from the least to the most, from weakest to strongest, weakest to strongest, weakest first, "
    "from the narrowest to the widest, ascending, from smallest to biggest, smallest to biggest, smallest first, "
    "smallest to largest, lowest to highest, "
    "from smallest to largest, from lowest to highest, low to high, least to most, from least to most, "
    "increasing order, bottom up, from the bottom up, from the bottom, "
    "from small to big, lowest first, asc, from bottom to top, bottom to top, narrowest to widest, fewest first, "
    "narrowest first, "
    "starting with the smallest, starting with the lowest, small to large, least first, least to greatest, "
    "smallest up, "
    "fewest to most",
    "sum": "en masse, in combination, in toto, clubbed together, club together, tallied up, tally up, totted up, tot "
    "up, "
    "tots up, summation, consolidated, cumulated, cumulatively, all included, everything included, by the three of "
    "them, by the four of them, made overall, make overall, produced overall, produce overall, added to each other, "
    "add to each other, rolled together, bundled together, heaped together, piled together, pulled together, "
    "brought together, merged, "
    "make between them, made between them, produce between them, "
    "produced between them, have between them, "
    "have between them, had between them, has between them, made between them, between them have, "
    "release between them, released between them, publish between them, published between them, build between them, "
    "built between them, develop between them, developed between them, create between them, created between them, "
    "contribute between them, between them how many, between them how much, "
    "between them made, between them did, +, sum, total, totals, in total, altogether, together, combined, combine, "
    "add, add up, added, adding, put together, in all, grand total, "
    "aggregate, cumulative, plus, sum up, taken together, summed, jointly, overall total, all told, all in all, "
    "lumped together, "
    "added up, added together, add together, totalled, totaled, sum total, collectively, pooled, pool, joint, "
    "both together",
    "mean": "arithmetical mean, "
    "arithmetic average, arithmetical average, straight average, statistical mean, statistical average, "
    "composite "
    "average, mathematical average, mathematical mean, averaged out, "
    "mean, average, avg, averaged, typical, on average, typically, arithmetic mean, averaging, mean value, "
    "average out",
    "median": "50th percentile, fiftieth percentile, second quartile, mid-point, halfway value, middle figure, middle "
    "number, "
    "median, middle value, middle, midpoint, mid value, central value",
    "share": "segment, what segment, percentage slice, slice of the pie, "
    "how much of the sum, how much of the total, how much of the combined, how much of all, share, "
    "proportion, fraction, slice, portion, part of all, part of the, what part, the part of, percentage of, "
    "percent of, % of, "
    "as a share of, as a percentage of, share of, pct of, per cent of, out of all, as a share, as a fraction of, "
    "piece of, "
    "as a proportion of, as a percent of, chunk, percentage share, of the total, account for, accounts for, due to, "
    "what portion, "
    "constitute, represent, quota, of the combined, comprise, what percent of",
    "spread": "difference between the extremes, distance between the extremes, gap between the extremes, between the "
    "two "
    "extremes, between both extremes, bandwidth, statistical range, total range, range of variation, "
    f"{_BETWEEN_ENDS}, between the top and the bottom, between top and bottom, between the first and the last, "
    "between the best and the worst, between best and worst, "
    "first and last place, first place and last place, first from last, top and bottom place, range, "
    "spread, span, from min to max, difference between largest and smallest, max minus min, "
    "distance from top to bottom, "
    "difference between the largest and the smallest, difference between the biggest and the smallest, "
    "difference between the highest and the lowest, gap between the largest and the smallest, "
    "largest minus smallest, "
    "biggest minus smallest, highest minus lowest, difference between largest and smallest, "
    "difference between biggest and smallest, "
    "between the largest and smallest, between the biggest and smallest, between the highest and lowest, "
    "between the largest and the smallest, between the biggest and the smallest, between the highest and the lowest, "
    "between the widest and the narrowest, widest minus narrowest, between largest and smallest, "
    "between biggest and smallest, "
    "between highest and lowest, between widest and narrowest, between the widest and narrowest, dispersion",
    # -- two things -------------------------------------------------------------------------------
    "difference": "differential between, discrepancy between, divergence between, separation between, disparity "
    "between, "
    "contrast "
    "between, subtraction, arithmetic difference, delta between, interval between, "
    "excess of, in excess over, "
    "separate first, separates first, separated first, gap, gulf, chasm, disparity, discrepancy, "
    "difference in, shortage, shortfall, deficit, surplus, "
    "lie between, lies between, lay between, points between, "
    "difference, differ, minus, subtract, "
    "subtracted, subtracting, less, apart, take away, deduct, "
    "surplus, excess, "
    "beyond, exceed by, more by, in excess of, separate, separated, separates, differential, by how much, "
    "by how many, by what, discrepancy, "
    "outdo, how far apart, difference between, gap between, the gap, margin between, far apart, distance between, "
    "trailed by",
    "more": "seconds later, minutes later, hours later, milliseconds later, "
    "overtop, overtopped, outweigh, outweighed, overshoot, overshot, go beyond, goes beyond, went beyond, go "
    "past, "
    "rise above, rises above, "
    "fatter, plumper, "
    "how many extra, extra, more, larger, bigger, higher, greater, wider, exceed, exceeded, outnumber, "
    "outnumbered, outgrow, outgrew, outgrown, above, ahead, "
    "ahead of, surpass, "
    "surpassed, outpace, outpaced, outstrip, faster, quicker, steeper, stronger, further, farther, outproduce, "
    "outproduced, out-produce, out-produced, out-perform, out-performed, out-score, out-scored, out-number, "
    "out-numbered, out-pace, out-paced, "
    "outperform, beat, beats, more than, larger than, bigger than, higher than, greater than, better, harder, "
    "broader, "
    "costlier, dearer, more expensive, pricier, longer, overtake, overtaken, overtook, eclipse, eclipsed, "
    "larger one, bigger one, higher one, greater one, more strongly, more rapidly, more quickly, more sharply, "
    "in front of, dwarf, leader over, "
    "upwards of, more steeply, outrank, outdid, exceeds",
    "fewer": "seconds sooner, minutes sooner, hours sooner, seconds earlier, minutes earlier, hours earlier, "
    "less far ahead, less far behind, less far in front, less far, less ahead, less behind, "
    "many short, much short, points short, falls short, fall short, fell short, fewer, smaller, lower, "
    "less, narrower, below, behind, under, slower, closer, nearer, cheaper, trail, "
    "trailed, lag, lagged, "
    "less than, fewer than, smaller than, lower than, tighter, slimmer, weaker, more slowly, less rapid, "
    "more small, more low, more narrow, more tiny, more little, more slow, less rapidly, "
    "milder, short of, inferior, less expensive, tinier, thinner, lesser, shorter, fall short of, worse, "
    "less quickly, "
    "trailing, lagging, more narrow",
    "same": "equal, equals, same, draw even with, pull level with, "
    "identical, as many as, as much as, as large as, as big as, the same as, tie, tied, "
    "level with, "
    "on par, at par, alike, parity, as high as, as far as, equally, draw level, drew level, drawn level, "
    "even with, match, "
    "matched, "
    "same number, no difference, equally large, just as many, just as large, just as big",
    "than others": "than the other three, than the other two, than the three others, than the two others, "
    "than the other, than all other, than any other, than the others, than all the others, than the rest, "
    "than anyone else, "
    "than everyone else, than anybody else, than everybody else, than all others, than any of the others, "
    "than all of the others, "
    "than in any other, than on any other, of them all, than anywhere else, than every other",
    "than": "than, as against, compared to, compared with, relative to, in comparison with, in comparison to, "
    "versus, vs, vs., v, v., "
    "against, in contrast to, as opposed to, set against, next to, measured against, rather than, compare to, "
    "compare with",
    "compare": "weigh, weigh up, weigh against, pit against, place next to each other, draw a comparison, make a "
    "comparison, "
    "do a comparison, comparing notes on, balance against each other, benchmark against each other, place side by "
    "side, lay side by side, "
    "beside, next to, alongside, compare, comparison, contrast, side by side, compared, comparing, "
    "put side by side, juxtapose, "
    "head to head, in comparison, "
    "how does it compare, stack up, match up, stack up against, stacks up against, stacked up against, "
    "line up against, lines up against, measure up against",
    "ratio": "times how much, times how many, x times, x how much, how many to one, what fold, how many fold, "
    "how many-fold, "
    "scale "
    "factor, "
    "quotient of, old to new, new to old, earlier to later, later to earlier, first to last, old over new, "
    "earlier "
    "over later, first over last, "
    "equals how many, equal how many, equal to how many, amounts to how many, amount to how many, "
    "corresponds to how many, times the size, times the size of, times the number, times the number of, "
    "times the count, "
    "multiplier, what multiplier, which multiplier, how often does, how often do, "
    "how often would, "
    "how often is, goes into, go into, divide the, "
    "equals how many of, equal how many of, is how many of the, times what, how many times per, "
    "ratio, quotient, divided by, divide, multiple, factor, multiply, multiplied, times as many, "
    "times as much, times more, times larger, times bigger, "
    "times as large, times as big, times as high, how many times, what multiple, fold, times greater, times higher, "
    "x larger, x as, "
    "how many times over, times the, for each one, to one, x to one, for one, ratio of, "
    "in multiples, as a multiple, "
    "what factor, by what factor, by which factor, times its, times that, proportion of one to, times smaller, "
    "times wider, "
    "x bigger, x as many, times over, multiples, goes into, go into, fit into, fits into, times as wide, "
    "times as thick, times as long, times as strong, times faster, times as fast, "
    "times quicker, x the, goes in",
    "ahead": "fare better than, fares better than, fared better than, "
    "rank above, ranked above, ranks above, ranking above, rank higher than, ranked higher than, ranks higher "
    "than, "
    "outsmart, outsmarted, overpower, overpowered, wallop, walloped, demolish, demolished, outcompete, outcompeted, "
    "outcompetes, out-compete, leave behind, left behind, prevail over, prevailed over, prevail against, leave in "
    "the dust, left in the dust, leave trailing, left trailing, trump, trumped, trumps, pip, pipped, whip, whipped, "
    "steamroll, steamrolled, steamrollered, pummel, pummelled, pummeled, excel over, score "
    "higher than, scored higher than, scores higher than, score better than, scored better than, score above, "
    "scored above, transcend, transcended, vanquish, vanquished, "
    "overshadow, overshadowed, outrun, outran, outmuscle, outmuscled, outplay, outplayed, tower over, towered "
    "over, "
    "tower above, clear of, points clear of, well clear of, winning by, still winning, winning, outgun, outgunned, "
    "outmatch, outmatched, outshine, outshone, "
    "outrank, outstrip, outstripped, "
    "outproduce, outproduced, squeaked ahead, edge ahead, edged ahead, inched ahead, in the driving seat, "
    "remained superior, remain superior, remained ahead, remain ahead, stayed ahead, stay ahead, remained in front, "
    "still superior, still ahead, remained better, trounce, trounced, trouncing, thrash, thrashed, crush, crushed, "
    "hammer, hammered, outscores, "
    "noses in front, nose in front, was leading, were leading, is leading, still leading, leading by, are leading, "
    "led by, leads by, lead, leads, led, leading, ahead, ahead of, in front, front, win, won, winning, outscore, "
    "outscored, outperform, outperformed, "
    "outdo, outdid, outdone, beat, beaten, beats, better, stronger, superior, superiority, surpass, surpassed, "
    "upper hand, "
    "dominate, dominated, "
    "defeat, defeated, hold, held, enjoy, enjoyed, outclass, outclassed, above",
    # What one has over another is a lead, where the report names none so.
    "advantage": "advantage over, edge over, margin over, cushion over, superiority over",
    "behind": "much to make up, points to make up, percent to make up, % to make up, much to catch up, "
    "need to catch up, needs to catch up, need to make up, needs to make up, "
    "points to catch up, percent to catch up, has to catch up, have to catch up, had to catch up, come closest, "
    "came closest, comes closest, coming closest, got closest, get closest, gets closest, "
    "come nearest, came nearest, comes nearest, got nearest, get nearest, rank below, ranked below, ranks below, "
    "rank behind, ranked behind, ranks behind, rank lower than, "
    "ranked "
    "lower "
    "than, underperform, underperformed, underperforms, under-perform, limp behind, limped behind, languish, "
    "languished, drop behind, dropped behind, slip behind, slipped behind, chase, chased, play second fiddle to, "
    "played second fiddle to, score below, scored below, score lower than, scored lower than, scores lower than, "
    "fail to match, failed to match, undershoot, undershot, "
    "fallen behind, fell behind, fall behind, falls behind, lost to, lose to, loses to, catching up to do, "
    "catching up left to do, catch up to do, most catching up to do, close to catching, "
    "how close to catching, near to catching, how near to catching, adrift, adrift of, "
    "had to make up, has to make up, have to make up, having to make up, still to make up, to be made up by, "
    "to be made up, "
    "yet to recover, still to recover, yet to make up, yet to close, still to close, left to close, have to close, "
    "had to close, yet to catch up, still to catch up, left to make up, have to recover, had to recover, "
    "have to cover, had to cover, yet to cover, still to cover, left to cover, yet to bridge, still to bridge, "
    "left to bridge, have to bridge, had to bridge, ground to make up, fell short, fall short, falls short, "
    "falling short, worse off, losing, second best by, behind, trail, "
    "trailed, trailing, lag, lagged, lagging, lose, losing, lost, worse, weaker, inferior, "
    "below, short of, fall behind, "
    "fell behind, deficit, missing, lack, lacked, away from, " + ", ".join(f"{near} after" for near in _NEXT),
    "adjacent": ", ".join(f"{near} {way}" for near in _NEXT for way in (*_AFTER, *_BEFORE)),
    "ordinal": "silver medal, bronze medal, second fiddle, second, third, fourth, fifth, 2nd, 3rd, 4th, 5th, "
    "runner-up, runner up, runners up, second place, "
    "second-placed, second rank, "
    "silver",
    # -- conditions -------------------------------------------------------------------------------
    "atleast": "at least, no less than, not less than, or more, minimum of, not below, or above, no fewer than, "
    "and above, or higher, "
    "not under, ≥, upwards, >=, or greater, and more, and up",
    "atmost": "at most, no more than, not more than, or less, maximum of, up to, not above, or below, not over, "
    "or fewer, ≤, "
    "and below, <=, or lower, or under, and under, not exceed",
    "above": "above, over, more than, exceed, exceeded, exceeding, greater than, larger than, higher than, "
    "bigger than, in excess of, beyond, >, "
    "surpass, top, topped, north of, upwards of, better than, well over, past, passed, upward of, stayed above, "
    "bigger, more",
    "below": "more small than, more low than, "
    "below, under, less than, smaller than, lower than, fewer than, beneath, <, short of, south of, "
    "narrower than, inside, "
    "shy of, stayed below, within, closer than, smaller",
    "between": "between, in between, from",
    "all": "all, every, each, all of the, every single, all four, entire, each of, all the, every one of, all of, both",
    "any": "any, anyone, anybody, some, at least one, any of, a single one, either, anywhere",
    "neither": "neither, none of, nor, not either",
    "none": "not a single, not a single one, not even one, not any, nobody, no one, no-one, nobody else, "
    "no one else, none, no, none of, neither, nor, not one, "
    "nowhere, zero of",
    "only": "only, solely, just, alone, exclusively, nothing but",
    "except": "non, all but, every one but, everyone but, everybody but, any but, anyone but, except, excluding, "
    "without, "
    "other than, apart from, besides, not counting, leaving out, "
    "leaving aside, excl, ignoring, "
    "aside from, save for, but not, with the exception of, if you leave out, leave out, disregarding, bar, exclude, "
    "outside, outside of, setting aside, omitting, leaving",
    "left out": "aside, excluded, left out, left aside, not included, not counted, taken out, put aside, "
    "aside, "
    "notwithstanding",
    "not": "not, never, no longer, hardly, fail to, failed to, cannot, without having",
    # -- claims -----------------------------------------------------------------------------------
    "verify": "say if, i need confirmation that, need confirmation, i want to verify, want to verify, i would like to "
    "verify, "
    "is there evidence, is there proof, is it confirmed, is it established, is it documented, does the text "
    "support, does the report support, does the article support, does the data support, do the data support, "
    "support the claim, supports the claim, back up the claim, did i understand correctly, do i understand "
    "correctly, have i understood correctly, did i read correctly, have i read correctly, if i understand "
    "correctly, if i understood correctly, if i read correctly, is it truthful, is it factual, is it beyond doubt, "
    "validate, validate this claim, sanity check, sanity-check, my understanding is, our understanding is, someone "
    "on twitter claims, a tweet claims, a post claims, someone online claims, am i right that, have i got it right, "
    "truth check, reality check, "
    f"{_IF_I_AM_WRONG}, {_UNSURE}, {_FAIR_TO_SAY}, {_WOULD_BE}, verdict, "
    "true, true or false, is it true, is it right, is it correct, correct, right, "
    "fact check, fact-check, "
    "factcheck, confirm, "
    "verify, yes or no, yes no, is it a fact, is it so, is it the case, can one say, can you confirm, can we say, "
    "wasn't it, "
    "isn't it, right or wrong, accurate, is it accurate, valid, check, agree, double check, doublecheck, hold, "
    "does it hold, claim, "
    "claimed, claims that, false, wrong, is this right, does it hold true, that right, y n, y/n, t f, true that, "
    "hold true, "
    "fair to say, would you agree, did i get it right, am i right, statement, it is said that, "
    "i heard, i read, "
    "i was told, someone said, somebody told me, a colleague says, a friend says, can i write, may i write, "
    "is it safe to say, "
    "safe to say, correct to say, would it be right, would it be correct, do i have it right, "
    "untrue, confirm or deny, deny or confirm, confirm or refute, refute or confirm, deny, refute, fact or fiction, "
    "fact or fable, fact or fake, fact or lie, fact or nonsense, truth or myth, myth or truth, truth or lie, "
    "truth or fiction, fake or real, real or fake, legit or bogus, bogus or legit, true or bogus, true or fake, "
    "yea or nay, a lie, a hoax, a fabrication, a falsehood, a mistake, an error, be lying, i lying, is it inaccurate, "
    "inaccurate that, inaccurate to, is it nonsense, nonsense that, is it bogus, bogus that, is it fake, fake news, "
    "is it mistaken, mistaken to, i mistaken, misinformation, is it rubbish, rubbish that, erroneous to, "
    "is it erroneous, debunked, debunked or confirmed, "
    "this sentence, following sentence, sentence read, the sentence, following statement, following claim, "
    "the following, this line, this headline, sentence right, sentence correct, sentence true, be justified, "
    "justified, "
    "please confirm, assertion, debunk, myth, myth or fact, check this, check that, check whether, check if, "
    "tell me if, "
    "tell me whether, whether, say whether, legit, really true, supported, contradicted, isn't that so, or not, "
    "rumour, rumor, rumor has it, "
    "misreading, accurate to say, allegedly, is this what, is that what, is that so, is this so, correct me, "
    "true or not, "
    "did i read, did i understand, is it said, does the article say that, does it say that, "
    "does the report say that, does the article state",
    "advice": "in your view, in your eyes, in your book, to your mind, your take, in your judgement, "
    "in your judgment, in your estimation, deserve to, deserves to, fair is, how fair, think of, thinks of, "
    "bad that, what should, should do, should we, should one, how can, how could, "
    "how to, recommend, recommendation, "
    "advice, advise, good that, bad that, "
    "do you think, your opinion, opinion, feel about, worry, worried, dangerous, do you believe, best way, "
    "good or bad, good thing, bad thing, "
    "good news, bad news, who will win, win the race, do you like, favourite, favorite, impressive",
    # -- growth and what would be -----------------------------------------------------------------
    "compound": "accumulated over, added up over, compounded over, yield, yields, yielded, compound, compounded, "
    "compounding, multiply, multiplied, multiplication, "
    "multiplies, accumulate, "
    "cumulatively, "
    "total growth, overall growth, pile up, add up to, accumulated, amount to, end up, result in, "
    "multiplication factor, overall factor, total factor, growth factor, become, swell to",
    "double": "doubling interval, doubling cycle, doubling period, doubling duration, doubling frequency, required to "
    "double, "
    "multiply by two, multiplied by two, multiplying by two, "
    "double, doubling, doubled, doubling time, twofold, grow twofold, twice as big, twice as large, "
    "twice its size",
    "cagr": "cagr, compound annual growth, compound annual growth rate, compound yearly growth, "
    "compound yearly growth rate, compound growth, compound growth rate, compounded growth, "
    "compounded annual growth, "
    "compounded yearly growth, average annual growth, average annual growth rate, average yearly growth, "
    "average yearly growth rate, mean annual growth, mean annual growth rate, mean yearly growth, "
    "annual growth rate, yearly growth rate, growth rate per year, growth rate a year, annualised growth, "
    "annualized growth, annualised growth rate, annualized growth rate, growth per year, growth a year, "
    "average growth per year, average growth a year, compounded, compounding, compound rate",
    "rate": "momentum, how swiftly, how speedily, "
    "cagr, rhythm, rhythms, "
    "rate, pace, speed, tempo, velocity, how fast, how quickly, how rapidly, how quick, multiplier, "
    "yearly factor, "
    "annual factor, growth rate, annual rate, how strongly, fast, quickly, rapidly, rapid",
    "ongoing": "if it went on, if it goes on, if that went on, if this went on, if things went on, like this, "
    "at this pace, at that pace, "
    "at the same pace, same pace, at that rate, at this rate, at the same rate, same rate, continue, continued, "
    "continues, "
    "went on like this, goes on like this, keep up, kept up, keeps up, extrapolate, "
    "extrapolating, "
    "extrapolation, linear, linearly, if the trend, assuming, assume, if nothing changes, unchanged pace, "
    "current pace, carry on, carried on, kept going, keep going, if it keeps, if that kept, reported pace, "
    "reported rate, "
    "current rate, its rate, its pace, straight line, kept falling, keep falling, keeps falling, "
    "same speed, "
    "at its reported pace, constant pace, constant rate, if both, if they, suppose, supposing, given that pace, "
    "sustain, sustained",
    "predict": "going to, predict, prediction, forecast, expect, expected, will be, projection, project, projected, "
    "estimate for, future, going to be, "
    "outlook, will, would be, tomorrow, next year, coming years, anticipate, foresee, prognosis, by then, someday, "
    "eventually",
    "first time": "first time, for the first time, first year, the first year, first date, earliest year, "
    "the year that first, when first, first year with, first month",
    "extreme time": "peak year, record year, best year, worst year, top year, peak month, strongest year, "
    "weakest year, "
    "year of the peak, year of the maximum, year of the minimum, year of the high, year of the low, high point, "
    "low point, year with the most, year with the highest, year with the largest, year with the fewest, "
    "year with the lowest, year with the least, year with the smallest",
    "cross": "reached, reach zero, hit zero, reach parity, be closed, close completely, zero, vanish completely, "
    "disappear completely, be zero, "
    "fully closed, closed completely, close entirely, reach, hit, come to zero, gap be gone, be gone, "
    "catch up completely, "
    "overtake, parity, cross, fall to, drop to, closed altogether, fully close, catch up fully, nil, shut",
    # -- what it is -------------------------------------------------------------------------------
    "which place": "position in, standing in, what place does, which place does, what place did, what place, which "
    "place, what position, "
    "which position, which rank, what rank, how high does, "
    "how high is, where does it stand",
    "makes up": "make up, makes up, made up, amount to, amounts to, amounted to, correspond to, corresponds to, "
    "account for, accounts for, represent, represents",
    "tests": "have to do with, has to do with, pose, poses, throw at, throws at, confront with, confronts with, "
    "presents, address, addresses, "
    "scrutinise, scrutinises, scrutinize, scrutinizes, appraise, appraises, intended "
    "for, aimed "
    "at, aims at, concentrate on, concentrates on, centre on, centres on, center on, centers on, challenge, "
    "challenges, consist of, consists of, aim to measure, aims to measure, demand of, demands of, require from, "
    "requires from, comprise, comprises, "
    "meant for, intended for, designed for, made for, written for, suited to, aimed at, meant to test, "
    "intended to test, designed to test, "
    "marks, what content, which content, subject matter, what subject, which subject, "
    "put to the proof, put to the test, quizzes on, quiz on, probe, probes, probed, probing, judged, "
    "being judged, is being judged, devoted to, dedicated to, given over to, centred on, centered on, focused on, "
    "focuses on, "
    "built around, geared to, geared towards, specialises in, specializes in, concerned with, deals in, "
    "revolves around, exam of, an exam in, exam in, exam for, test of, scored by, blend, blends, blending, mix, "
    "mixes, combine, combines, combining, "
    "marry, marries, fuse, fuses, fusing, the point of the, "
    "what is the point of, concerns itself with, concern itself with, involve, involves, "
    "involved, contain, contains, feature, features, concern, concerns, test, tests, "
    "tested, testing, measure, measures, measured, measuring, evaluate, evaluates, evaluating, check, checks, "
    "checking, analyse, analyze, analyzes, examine, examines, examined, examining, assess, assesses, assessing, "
    "deal with, deals with, "
    "about, cover, covers, covering, focus on, focuses on, gauge, gauges, probe, probes, look at, looks at, "
    "concerned with, "
    "is for, good for, used for, related to, relates to, targets, target, dedicated to, ability, skill, designed to, "
    "designed for, meant to, "
    "supposed to, asked to, require, judge, grade, on what skill, quiz, quizzes, grill, responsible for testing, "
    "track, tracks",
    "define": "details on, detail on, clarify, in a few words, wtf is, wats, wat is, brief me, brief me on, walk me "
    "through, "
    "subject of, focus of, content of, contents of, scope of, topic of, domain of, object of, educate me, educate "
    "me on, teach me, teach me about, gist of, the gist, enlighten me, enlighten me about, fill me in on, lowdown "
    "on, the lowdown, rundown of, run me through, talk me through, break it down for me, "
    "eli5, whats, what's, dont know what, know what, what is, what are, what does, define, definition, "
    "definition of, meaning, mean, means, meant by, explain, "
    "describe, description, purpose, purpose of, what exactly, stand for, stands for, in one line, in a nutshell, "
    "tell me about, "
    "what is meant by, expand, spelled out, spell out, abbreviation, acronym, long form, full name, full form, "
    "in plain words, in plain english, what kind of, what sort of, what type of, short for, abbreviate, briefly, "
    "in one sentence, "
    "in short, refer to, refers to, gloss, elaborate on, in simple terms, idea behind, point of, who or what is, "
    "in a sentence, "
    "introduce, what do you know about, info on, information on, information about, say about, says about, "
    "background on",
}
