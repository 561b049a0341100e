"""Cue words: the words of a question that say what is to be done, and how.

One entry a meaning: its name, then the phrases that carry it. A word may stand under several meanings;
the reading keeps all of them and uses the one that fits. Plurals and regular verb forms need no entry
(`fold` takes the s away, `-ed` and `-ing` are tried on unknown words).
"""

from __future__ import annotations

#: meaning → phrases, separated by commas.
CUES: dict[str, str] = {
    # -- what is asked for ------------------------------------------------------------------------
    "vanished": "disappear, disappeared, vanish, vanished, gone, gone away, eliminated, eliminate, erased, "
    "evaporated, wiped out, wiped away, close completely, closed completely, fully closed, closed entirely, "
    "lose its lead, lost its lead, lose its advantage, lost its advantage, lose the lead, lost the lead, "
    "no longer ahead, gap closed, lead closed, still a lead, still a gap, still an advantage",
    "shifted": "a year later, a year earlier, a year before, a year after, a year on, a year ago, one year earlier, "
    "one year later, one year before, the year before, the year after, years ago, months ago, a month later, "
    "a month earlier",
    "expansion": "stand for, stands for, short for, abbreviation, acronym, abbreviate, spelled out, spell out",
    "unread": "ahead of itself, behind itself, than itself, nearer to, nearer than, "
    "is closer to, was closer to, per head, per capita, per person, "
    "per inhabitant, per citizen, per researcher, per million people, "
    "adjusted, adjusted for, inflation-adjusted, joint work, joint project, joint projects, collaboration, "
    "collaborations, co-developed, co-authored, in cooperation, jointly developed, jointly made, jointly built, "
    "highly cited, most cited, best-cited, on what scale, on which scale, decide that, decides that, "
    "criteria, criterion, all years together, all years combined, all years taken together, all-time, all time, "
    "in history, "
    ""
    "what counts as, "
    "countries count as, nations count as, most of the world, most of the worlds, all but one, all but two, "
    "none but, nobody but, "
    "everything but, basis point, basis points, second best, third best, "
    "fourth best, in spring, in summer, in autumn, in winter, in fall, ever, second and third, second and the third, "
    "third and fourth, than all other, than all others, than all the other, than all the others, than everyone else",
    "majority": "most leads, most gaps, most benchmarks, most tests, most exams, most countries, most of the leads, "
    "most of the gaps, most of the benchmarks, most of the tests, most of the exams, most of the countries, "
    "most of them, majority of, the majority, more than half of the, more than half the",
    "both dates": "at both dates, on both dates, at each date, at both times, at either date",
    "event": "after it, before it, once it, until it, since it, after that happened, when it reached, when it hit, "
    "when it fell, when it dropped, after reaching, before reaching, after falling, after dropping",
    "plain": "go back to, going back to, went back to, drawn almost level, draw almost level, drew almost level, "
    "drawn nearly level, last counted, at last count, how slender, how meagre, how meager, cost a fortune, "
    "a fortune, when you count, when you look at, "
    "when counting, if you count, when ranked by, ran out, rang out, bowed out, put a number on, put a figure on, "
    "puts a number on, most grateful, be grateful, much obliged, most obliged, most kind, evenly, follows the, "
    "follow the, following the, see the light, saw the light, fell short of a, take a breath, in one breath, "
    "take hold, on the way, percent of the start value, percent of the starting value, percent of the initial value, "
    ""
    "percent of the original value, % of the start value, % of the initial value, go for, goes for, to one decimal, "
    "to two decimals, to three decimals, one decimal, two decimals, "
    "decimal place, decimal places, from one year-end to the next, from one year end to the next, "
    "from one year end to the other, "
    "slide deck, my slide, my slides, a slide, the slide, no explanation, no explanations, no comment, "
    "no comments, no context, no need, compute the, compute how, compute by, compute what, please compute, sort of, "
    "what sort, some sort, left to catch up, last query, last question, last thing, one more thing, in that order, "
    "in this order, in the order, what sum, gone into, gone on, went on, when it came to, when it comes to, "
    "when it come to, how narrow, how wide, how slim, how thin, how small, how tiny, how short, how close, how far, "
    "at the close, came out of, come out of, comes out of, turn out, turned out, turns out, come up with, "
    "came up with, comes up with, end up, ended up, close to the, put out, puts out, make of, hold true, came from, "
    "come from, "
    "best of, at best, take place, go with, went with, go into, went into, money went, comes in, came in",
    "which": "which, name, which one, which ones, what one, whichever",
    "who": "who, whom, whose",
    "where": "where",
    "since when": "since when, since what year, since which year, since what date, since which date, from when, "
    "from which year, from what year, starting when, starting in which year",
    "when": "when, what year, which year, what date, which date, since when, from when, in what year, in which year, "
    "on what date, starting when, what month, which month, year of, at what point, how soon, by when, as of when",
    "why": "why, how come, what caused, cause, caused by, reason, reason for, because of what, explain why, "
    "what led to, what drove, due to what, what explains, responsible for",
    "how": "how",
    "count": "no of, nr of, num of, count, how many of, number of, tally, how many",
    "howlong": "how long, how much time, time to",
    "list": "listing, listed, list, list all, enumerate, name all, name each, name every, itemise, itemize, print, "
    "print all, "
    "one by one, each of, for each, benchmark by benchmark, respectively, every one, by benchmark, per benchmark, "
    "individually, separately, breakdown, break down, all of them, the whole list, one at a time, overview of, "
    "table of, "
    "in turn, test by test, exam by exam, country by country",
    # -- movement over time -----------------------------------------------------------------------
    "change": "budge, budged, budges, change, changed, move, moved, movement, shift, alter, vary, variation, swing, "
    "delta, go from, "
    "went from, went, go, difference over time, happened to, "
    "happen to, happened with, change over time",
    "fall": "surrender, surrendered, draw closer, drew closer, drawn closer, move closer, moved closer, inch closer, "
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
    "reduced, lower than before, drawn level, draw level, drew level, eat into, ate into, chipped away, whittled, "
    "slashed, halved, halve, fall, fell, fallen, falling, drop, dropped, dropping, decline, declined, decrease, "
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
    "gain": "least progress, most progress, greatest progress, biggest progress, smallest progress, progress least, "
    "progress most, gain, gains, gained, gaining, improvement, improvements, improve, improved, improves, improving, "
    ""
    "make progress, made progress",
    "rise": "step up, stepped up, ramp up, ramped up, multiplied, multiply, going up, increasing, expanding, "
    "climbing, climbed, rise, rose, risen, rising, increase, increased, "
    "grow, grew, grown, growth, growing, widen, widened, widening, "
    "climb, jump, surge, expand, expanded, expansion, get larger, got larger, got bigger, get bigger, gotten bigger, "
    "gotten larger, "
    "went up, go up, gone up, come up, became bigger, became larger, become bigger, become larger, scale, scaled, "
    "soar, swell, swelled, balloon, accelerate, climb up, enlarge, shoot up, bigger than before, larger than before, "
    "up by, "
    "get wider, got wider, grow larger, grew larger, larger than it was",
    "hold": "held up, hold up, holds up, held its ground, held out, resist, resisted, hold out, held out, dig in, "
    "dug in, stay the same, stayed the same, unchanged, "
    "stay constant, remain constant, remained the same, "
    "not changed, stable, "
    "stagnate, stagnated, flat, constant, stayed put, hold steady, held steady, same as before, remain unchanged",
    "trend": "both leads, both gaps, both readings of, start and finish values, start and finish, "
    "starting and final values, beginning and end values, "
    "each of the two years, of the two years, in the two years, of both years, at both ends, "
    "earlier and the later, the earlier and the later, first and the last, first and the second, say about, "
    "says about, said about, the before and the after, before and the after, develop, developed, development, "
    "evolve, evolved, evolution, progress, progression, trend, trajectory, path, course, start and end, "
    "before and after, then and now, first and last, both readings, "
    "two readings, both values, two values, both figures, two figures, both dates, start and end values, history, "
    "starting and ending, beginning and end, opening and closing, over time, through time, time series, "
    "from start to end, "
    "both years, each year, per year values, both points in time, the two dates, the two years, each date, "
    "both numbers, two numbers, "
    "at both dates, in both years, for both years, two values, both values, starting figure and latest figure, "
    "beginning and final, "
    "begin at, started at, start at, initial and final, first and latest, old and new, earlier and later, "
    "both readings, both ends",
    "level": "come down to, came down to, gone down to, dropped to by, fallen to by, shrunk to by, dwindled to what, "
    "fell to what, shrunk to what, shrank to what, down to which, to what, "
    "to what figure, to which figure, to what number, to which number, to what mark, at which level, at what level, "
    "to how many percent, to what value, to what level, to how much, to which value, to what percentage, "
    "to which level, down to what, down to how, "
    "to what extent, how low did, how low",
    "from what to what": "start and where did, starts and where does, start and where does, begin and where did, "
    "start and end up, start out and end up, from its first value to its last, from the first value to the last, "
    "first value to the last, from its first to its last, from what to what, from which value, from where to where, "
    "which two values, "
    "what two values, between which values, "
    "between what values, from which to which, from how much to how much, from what value, from what level, "
    "from which level, from where",
    "remain": "still standing, remain, remained, remaining, survive, survived, surviving, left, left over, is left, "
    "was left, still there, "
    "still left, persist, leftover, residual, still stood, intact",
    "kept": "keep, keeps, kept, retain, retained, preserve, preserved, still have, still had, still exist, "
    "still exists, still hold, still held, "
    "maintain, maintained, conserve",
    "points": "percentage point, percentage points, pp, pps, p.p., ppt, point, points, pts, percentage-point, "
    "percent points, %-points, "
    "in points, absolute points, in pp, %pt, % points, % point, in absolute terms, absolute terms, absolute",
    "base": "as a percentage of that, as a percentage of the, as a percent of the, in percent of the, "
    "in percent of its, percent of its, % of its, "
    "percentage of its, compared with its, as a share of the, as a share of its, as a fraction of the, "
    "as a fraction of its",
    "relative": "relative, relatively, relative to start, proportionally, proportionately, proportional, "
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
    "percent": "percent, %, per cent, percentage, pct, in percent, in %, as a percentage, as percentage, as a percent",
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
    "max": "record high, record lead, record gap, record drop, record fall, lopsided, most lopsided, one-sided, "
    "most one-sided, stronghold, comfiest, most comfortable, fattest, thickest, number-one source, top source, "
    "champion of, "
    "took gold, take gold, gold medal, hardest, largest, biggest, highest, greatest, most, widest, maximum, "
    "max, top, strongest, steepest, fastest, sharpest, hugest, "
    "best, furthest, farthest, main, the leading, leading country, leading nation, leading region, leading producer, "
    "leading test, number one, number 1, no 1, number ones, winning, first place, first, tops, "
    "uppermost, most dramatically, "
    "most strongly, quickest, most clearly, heaviest, maximal, richest, costliest, most expensive, priciest, "
    "peak, most of all, most pronounced, ahead the most, worst, weakest, hardest, deepest, foremost, champion, "
    "most dramatic, broadest, clearest, most rapidly, longest, major, most prolific, most productive, dominant, "
    "top spot, pole position, lead the world, leads the world, rank first, ranks first, in first place, leader, "
    "winner, "
    "number-one, no.1, #1, lion, world leader, the most, dominate, sits first, greatest number, most substantial, "
    "mightiest",
    "min": "closest to disappearing, closest to vanishing, closest to zero, nearest to zero, closest to nothing, "
    "closest to being gone, finish last, finished last, came last, come last, comes last, last place, dead last, "
    "bottom, rear, brings up the rear, bring up the rear, wooden spoon, straggler, laggard, leanest, mildest, "
    "poorest, slenderest, slimmest, nearest thing to a tie, photo finish, closest to a tie, closest contest, "
    "closest race, tightest, practically level, virtually level, all but level, practically tied, virtually tied, "
    "almost drawn, "
    "nearly drawn, wooden spoon, nearly a tie, almost a tie, close to a tie, "
    "nearly drawn level, almost drawn level, comes last, come last, came last, is last, ranks last, "
    "finishes last, dead last, in last place, last in the, smallest, lowest, least, tiniest, fewest, minimum, min, "
    "narrowest, slowest, closest, nearest, tightest, slimmest, "
    "thinnest, bottom, last place, cheapest, weakest lead, minimal, slightest, mildest, shortest, nearest to parity, "
    "most narrow, almost level, nearly level, most nearly, tops the bottom, smallest of all, faintest, littlest, "
    "closest to parity, "
    "near parity, nearest parity, modest, most modest, almost tied, nearly tied, neck and neck, most even, "
    "most equal, "
    "slenderest, barely, hardly any",
    "rank": "rank, ranked, ranking, order, ordered, sort, sorted, arrange, arranged, sequence, put in order, "
    "in order, line up, league table, "
    "leaderboard, order of, place in order, from first to last, hierarchy, pecking order, standings, grade, podium",
    "descending": "from more to less, more to less, from many to few, from the largest to the smallest, "
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
    "ascending": "from less to more, less to more, from few to many, from little to much, "
    "from the smallest to the largest, from the smallest to the biggest, from the lowest to the highest, "
    "from the weakest to the strongest, "
    "from the least to the most, from weakest to strongest, weakest to strongest, weakest first, "
    "from the narrowest to the widest, ascending, from smallest to biggest, smallest to biggest, smallest first, "
    "smallest to largest, lowest to highest, "
    "from smallest to largest, from lowest to highest, low to high, least to most, from least to most, "
    "increasing order, "
    "from small to big, lowest first, asc, from bottom to top, bottom to top, narrowest to widest, fewest first, "
    "narrowest first, "
    "starting with the smallest, starting with the lowest, small to large, least first, least to greatest, "
    "smallest up, "
    "fewest to most",
    "sum": "make between them, made between them, produce between them, produced between them, have between them, "
    "have between them, had between them, has between them, made between them, between them have, "
    "between them made, between them did, +, sum, total, totals, in total, altogether, together, combined, combine, "
    "add, add up, added, adding, put together, in all, grand total, "
    "aggregate, cumulative, plus, sum up, taken together, summed, jointly, overall total, all told, all in all, "
    "lumped together, "
    "added up, added together, add together, totalled, totaled, sum total, collectively, pooled, pool, joint, "
    "both together",
    "mean": "mean, average, avg, averaged, typical, on average, typically, arithmetic mean, averaging, mean value, "
    "average out",
    "median": "median, middle value, middle, midpoint, mid value, central value",
    "share": "share, proportion, fraction, slice, portion, part of all, part of the, what part, percentage of, "
    "percent of, % of, "
    "as a share of, as a percentage of, share of, pct of, per cent of, out of all, as a share, as a fraction of, "
    "piece of, "
    "as a proportion of, as a percent of, chunk, percentage share, of the total, account for, accounts for, due to, "
    "what portion, "
    "constitute, represent, quota, of the combined, comprise, what percent of",
    "spread": "range, spread, span, from min to max, difference between largest and smallest, max minus min, "
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
    "difference": "gap, gulf, chasm, disparity, discrepancy, difference in, shortage, shortfall, deficit, surplus, "
    "lie between, lies between, lay between, points between, "
    "difference, differ, minus, subtract, "
    "subtracted, subtracting, less, apart, take away, deduct, "
    "surplus, excess, "
    "beyond, exceed by, more by, in excess of, separate, separated, separates, differential, by how much, "
    "by how many, by what, discrepancy, "
    "outdo, how far apart, difference between, gap between, the gap, margin between, far apart, distance between, "
    "trailed by",
    "more": "more, larger, bigger, higher, greater, wider, exceed, exceeded, outnumber, outnumbered, above, ahead, "
    "ahead of, surpass, "
    "surpassed, outpace, outpaced, outstrip, faster, quicker, steeper, stronger, further, farther, outproduce, "
    "outproduced, "
    "outperform, beat, beats, more than, larger than, bigger than, higher than, greater than, better, harder, "
    "broader, "
    "costlier, dearer, more expensive, pricier, longer, overtake, overtaken, overtook, eclipse, eclipsed, "
    "larger one, bigger one, higher one, greater one, more strongly, more rapidly, more quickly, more sharply, "
    "in front of, dwarf, leader over, "
    "upwards of, more steeply, outrank, outdid, exceeds",
    "fewer": "many short, much short, points short, falls short, fall short, fell short, fewer, smaller, lower, "
    "less, narrower, below, behind, under, slower, closer, nearer, cheaper, trail, "
    "trailed, lag, lagged, "
    "less than, fewer than, smaller than, lower than, tighter, slimmer, weaker, more slowly, less rapid, "
    "less rapidly, "
    "milder, short of, inferior, less expensive, tinier, thinner, lesser, shorter, fall short of, worse, "
    "less quickly, "
    "trailing, lagging, more narrow",
    "same": "equal, equals, same, identical, as many as, as much as, as large as, as big as, the same as, tie, tied, "
    "level with, "
    "on par, at par, alike, parity, as high as, as far as, equally, draw level, drew level, even with, match, "
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
    "compare": "beside, next to, alongside, compare, comparison, contrast, side by side, compared, comparing, "
    "put side by side, juxtapose, "
    "head to head, in comparison, "
    "how does it compare, stack up, match up",
    "ratio": "times what, how many times per, ratio, quotient, divided by, divide, multiple, factor, times as many, "
    "times as much, times more, times larger, times bigger, "
    "times as large, times as big, times as high, how many times, what multiple, fold, times greater, times higher, "
    "x larger, x as, "
    "how many times over, times the, for each one, to one, for one, ratio of, in multiples, as a multiple, "
    "what factor, by what factor, by which factor, times its, times that, proportion of one to, times smaller, "
    "times wider, "
    "x bigger, x as many, times over, multiples, goes into, go into, fit into, fits into, times as wide, "
    "times as thick, times as long, times as strong, times faster, times as fast, "
    "times quicker, x the, goes in",
    "ahead": "outgun, outgunned, outmatch, outmatched, outshine, outshone, outrank, outstrip, outstripped, "
    "outproduce, outproduced, squeaked ahead, edge ahead, edged ahead, inched ahead, in the driving seat, "
    "remained superior, remain superior, remained ahead, remain ahead, stayed ahead, stay ahead, remained in front, "
    "still superior, still ahead, remained better, trounce, trounced, trouncing, thrash, thrashed, crush, crushed, "
    "hammer, hammered, outscores, "
    "noses in front, nose in front, was leading, were leading, is leading, still leading, leading by, are leading, "
    "led by, leads by, lead, leads, led, leading, ahead, ahead of, in front, front, win, won, winning, outscore, "
    "outscored, outperform, outperformed, "
    "outdo, outdid, beat, beaten, beats, better, stronger, superior, superiority, surpass, surpassed, upper hand, "
    "dominate, dominated, "
    "defeat, defeated, hold, held, enjoy, enjoyed, outclass, outclassed, above",
    "behind": "fell short, fall short, falls short, falling short, worse off, losing, second best by, behind, trail, "
    "trailed, trailing, lag, lagged, lagging, lose, losing, lost, worse, weaker, inferior, "
    "below, short of, fall behind, "
    "fell behind, deficit, missing, lack, lacked, away from",
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
    "below": "below, under, less than, smaller than, lower than, fewer than, beneath, <, short of, south of, "
    "narrower than, inside, "
    "shy of, stayed below, within, closer than, smaller",
    "between": "between, in between, from",
    "all": "all, every, each, all of the, every single, all four, entire, always, each of, all the, every one of, "
    "all of, both",
    "any": "any, anyone, anybody, some, at least one, any of, a single one, either, anywhere",
    "neither": "neither, none of, nor, not either",
    "none": "none, no, none of, neither, nor, not one, not any, nowhere, zero of",
    "only": "only, solely, just, alone, exclusively, nothing but",
    "except": "all but, every one but, everyone but, everybody but, any but, anyone but, except, excluding, without, "
    "other than, apart from, besides, not counting, leaving out, "
    "leaving aside, excl, ignoring, "
    "aside from, save for, but not, with the exception of, if you leave out, leave out, disregarding, bar, exclude, "
    "outside, outside of, setting aside, omitting, leaving",
    "left out": "excluded, left out, left aside, not included, not counted, taken out, put aside, aside, "
    "notwithstanding",
    "not": "not, non, never, no longer, hardly, fail to, failed to, cannot, without having",
    # -- claims -----------------------------------------------------------------------------------
    "verify": "true, true or false, is it true, is it right, is it correct, correct, right, fact check, fact-check, "
    "factcheck, confirm, "
    "verify, yes or no, yes no, is it a fact, is it so, is it the case, can one say, can you confirm, can we say, "
    "wasn't it, "
    "isn't it, right or wrong, accurate, is it accurate, valid, check, agree, double check, doublecheck, hold, "
    "does it hold, claim, "
    "claimed, claims that, false, wrong, is this right, does it hold true, that right, y n, y/n, t f, true that, "
    "hold true, "
    "is it fair to say, fair to say, would you agree, did i get it right, am i right, statement, it is said that, "
    "i heard, i read, "
    "i was told, someone said, somebody told me, a colleague says, a friend says, can i write, may i write, "
    "is it safe to say, "
    "safe to say, correct to say, would it be right, would it be correct, do i have it right, "
    "please confirm, assertion, debunk, myth, myth or fact, check this, check that, check whether, check if, "
    "tell me if, "
    "tell me whether, whether, say whether, legit, really true, supported, contradicted, isn't that so, or not, "
    "rumour, rumor, rumor has it, "
    "misreading, accurate to say, allegedly, is this what, is that what, is that so, is this so, correct me, "
    "true or not, "
    "did i read, did i understand, is it said, does the article say that, does it say that, "
    "does the report say that, does the article state",
    "advice": "think of, thinks of, bad that, what should, should do, should we, should one, how can, how could, "
    "how to, recommend, recommendation, "
    "advice, advise, good that, bad that, "
    "do you think, your opinion, opinion, feel about, worry, worried, dangerous, do you believe, best way, "
    "good or bad, good thing, bad thing, "
    "good news, bad news, who will win, win the race, do you like, favourite, favorite, impressive",
    # -- growth and what would be -----------------------------------------------------------------
    "compound": "compound, compounded, compounding, multiply, multiplied, multiplication, multiplies, accumulate, "
    "cumulatively, "
    "total growth, overall growth, pile up, add up to, accumulated, amount to, end up, result in, "
    "multiplication factor, overall factor, total factor, growth factor, become, swell to",
    "double": "double, doubling, doubled, doubling time, twofold, grow twofold, twice as big, twice as large, "
    "twice its size",
    "rate": "cagr, rate, pace, speed, tempo, velocity, how fast, how quickly, how rapidly, how quick, multiplier, "
    "yearly factor, "
    "annual factor, growth rate, annual rate, how strongly, fast, quickly, rapidly, rapid",
    "ongoing": "if it went on, if it goes on, if that went on, if this went on, if things went on, like this, "
    "at this pace, at that pace, "
    "at the same pace, same pace, at that rate, at this rate, at the same rate, same rate, continue, continued, "
    "continues, "
    "went on like this, goes on like this, keep up, kept up, keeps up, persist, persisted, extrapolate, "
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
    "cross": "reach zero, hit zero, reach parity, be closed, close completely, zero, vanish completely, "
    "disappear completely, be zero, "
    "fully closed, closed completely, close entirely, reach, hit, come to zero, gap be gone, be gone, "
    "catch up completely, "
    "overtake, parity, cross, fall to, drop to, closed altogether, fully close, catch up fully, nil, shut",
    # -- what it is -------------------------------------------------------------------------------
    "which place": "what place does, which place does, what place did, what place, which place, what position, "
    "which position, which rank, what rank, how high does, "
    "how high is, where does it stand",
    "tests": "blend, blends, blending, mix, mixes, marry, marries, fuse, fuses, fusing, the point of the, "
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
    "define": "whats, what's, dont know what, know what, what is, what are, what does, define, definition, "
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
