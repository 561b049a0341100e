"""Words of follow-ups: what refers back, what corrects, what asks for the ground of an answer."""

from __future__ import annotations

#: Words that stand for something said before.
BACKWARD = frozenset(
    "it its that this those these they them their same both two former latter other there one ones such so "
    "thing".split()
)
#: Phrases with which a follow-up opens.
OPENERS = (
    "and, n, what about, how about, now, or, for, also, then, ok and, okay and, what of, and what about, and for, "
    "and in, and how about, "
    "next, same for, the same for, likewise, ditto, but, only, just, as for, so, plus, again, versus, vs, "
    "compared with, compared to"
)
#: Of these, phrases with which people who talk to each other hardly begin anything else.
CLEAR_OPENERS = (
    "and, what about, how about, what of, and what about, and how about, same for, the same for, ditto for, versus, "
    "compared with, compared to"
)
#: Words that place a year beside one named before; "last" and "next" place it beside that of the report.
LEANING = frozenset("previous prior preceding following subsequent afterward afterwards".split())
#: Questions for the source of a figure that people who talk to each other hardly ask of anything else.
CLEAR_GROUNDS = (
    "source, sources, the source, and the source, what is the source, what are the sources, which source, "
    "which report, which report is that, which report is this, which page, what page, which paragraph, which figure, "
    "which section, citation, reference, where does the report say that, where in the report, "
    "where is that in the report"
)
#: Words of people who talk of themselves and to each other; "US" is no such word where it is written large.
AMONG_PEOPLE = frozenset(
    "i me my mine we us our ours you your yours u ur im ive i'm i've we're we've we'll you're let's lets".split()
)
#: Openings that say nothing of what is asked, and would be read as if they did ("now", "what").
LEAD_INS = (
    "now, ok now, okay now, and now, so now, then now, ditto, and ditto, likewise, and likewise, what about, "
    "how about, and what about, and how about, ok what about, ok how about, so what about, so how about, what of, "
    "and what of, same for, the same for, and the same for, same question, same question for, same question but, "
    "the same question for, same thing, same thing for, same thing but, the same thing for, same again for, "
    "the same but, same but, rather, "
    "rather for, next, move on to, moving on to, let's move on to, let us move on to, move to, moving to, jump to, "
    "jumping to, skip to, skip on to, switch to, switching to, turning to, let's turn to, let us turn to, over to"
)
#: Phrases that open a follow-up with the other thing to compare with.
AGAINST = (
    "compared with, compared to, and compared with, and compared to, versus, vs, and versus, and vs, relative to, "
    "and relative to, against, "
    "and against, as, and as, than, and than, over, and over, and to, to, and more than, and fewer than, and less than"
)
#: Those of them that hold what was told against what follows, and begin no question of their own.
COMPARED_WITH = "compared with, compared to, and compared with, and compared to, in comparison with, relative to"
#: Phrases that take something back.
CORRECTIONS = (
    "i am talking about, i'm talking about, i was talking about, we are talking about, talking about, "
    "i am asking about, i'm asking about, i was asking about, asking about, oh, "
    "no, nope, nah, sorry, oops, i meant, i mean, actually, i wanted, none of those, none of these, neither of those, "
    "none of them, neither of them, neither of these, none of the above, "
    "going back to, go back to, coming back to, back to, returning to, return to, let's return to, let us return to, "
    "once more on, again on, let me go back to, back on, "
    "let's go back to, forget that, forget it, let's talk about, let us talk about, talk about, never mind, "
    "nevermind, leave that, anyway, to return to, to come back to, regarding, as to, fine, thanks, thank you, great, "
    "thanks a million, thanks a lot, thanks so much, thank you so much, many thanks, cheers, fair enough, "
    "good to know, "
    "whoa, wow, huh, aha, sweet, damn, phew, lol, haha, ugh, yikes, gosh, jeez, omg, "
    "cool, hmm, interesting, perfect, got it, i see,  make that, correction, wait, scratch that, "
    "scrap that, wrong ask, wrong question, "
    "not that, my mistake, i should have said, hold on, excuse me, pardon, i was thinking of, should be, make it, "
    "or rather, i misspoke, misspoke, my bad, let me start over, slip of the tongue, i mistyped, mistyped, "
    "let me rephrase, typo, of course, strike that, meant, no wait, ah no, argh, i said, wrong year, wrong one, "
    "wrong benchmark, let me correct that, let me correct myself, swap, replace, substitute, switch, wrong way round, "
    "wrong way around, wrong end, wrong direction"
)
#: Those of them after which the last value is not meant any more.
TAKEN_BACK = (
    "no, nope, nah, sorry, oops, i meant, i mean, i wanted, make that, correction, wait, scratch that, not that, "
    "my mistake, i should have said, make it, or rather, let me rephrase, typo, strike that, no wait, ah no, argh, "
    "i said, wrong year, wrong one, wrong benchmark, let me correct that, let me correct myself, not, rather, "
    "wrong way round, wrong way around, wrong end, wrong direction"
)
#: Phrases that go back to what was asked about before.
RETURNS = (
    "back to, going back to, go back to, coming back to, come back to, returning to, return to, once more on, "
    "again on, back on, back at"
)
#: Phrases that refuse what was read or answered, and those that agree.
REFUSALS = (
    "no, nope, nah, wrong, that is wrong, incorrect, not that, no not that, not that one, no i did not mean that, "
    "i did not mean that, not what i meant, that is not what i meant, not what i asked, that is not what i asked, "
    "not what i wrote, that is not what i wrote, not what i said, that is not what i said, no that is wrong, "
    "that is not it, no that is not it, not it, misread, you misread that, not right, that is not right, "
    "i did not say that, i did not write that, i did not ask that"
)
AGREEMENTS = (
    "yes, yep, yeah, yes please, right, that is right, correct, that is correct, exactly, yes exactly, "
    "yes that is what i meant, that is what i meant, yes that one, sure, ok yes"
)
#: Words for how large something is, with which an answer is doubted ("that few?").
SIZES = tuple("few many much little small large big high low tiny huge close wide narrow".split())
#: Words for how an answer strikes people, beside those.
JUDGED = tuple(
    "lot steep modest surprising odd weird strange wrong off unlikely implausible suspicious fishy dubious extreme "
    "enormous massive immense substantial fast slow quick short long impressive unreal funny excessive exaggerated "
    "improbable questionable doubtful incredible inflated generous minuscule minute".split()
)
#: Phrases that ask what an answer stands on.
GROUNDS = (
    "source, src, sources, how do you work that, how did you work that, how do you get this, how is that worked, "
    "which study is this, which study is that, which study is it, which report is this, which report is that, "
    "which paper says that, which study says that, which report says that, which source says that, "
    "your basis, what is your basis, on which basis, show me the working, show me the source, "
    "how do u know, how u know, walk me through how you got there, walk me through that, walk me through it, "
    "how did you get there, how you got there, who do i cite, whom do i cite, how do i cite it, what do i cite, rly, "
    "how do you know, where is that from, where does it say, where does that come from, "
    "where did you get, why, are you sure, you sure, u sure, r u sure, sure about that, really, cite, citation, "
    "reference, which paragraph, what paragraph, where in the, where exactly, prove it, proof, evidence, says who, "
    "who says, based on what, where do you get, how come, according to whom, where can i find, where is it written, "
    "where is that in the, where is this in the, where is it in the, where are they in the, where are those in the, "
    "show me the  source, your source, is that certain, how sure, sure, certain, where from, on what basis, "
    "who said, quote, what makes you say, how did you get, how did you work that out, working out, the working, "
    "what are the figures, what are the numbers, what are the values, which figures, from which figures, "
    "what figures, where do they stand, where does it stand, how was that calculated, how was it calculated, "
    "how did you calculate, how is that computed, how did you work, show the working, show your work, explain, "
    "explain that, working, derivation, steps, calculation, how was that computed, how so, where was that, "
    "where is this, how do you get that, how do you get there, how do you get to that, is that right, "
    "is that correct, is this right, is this correct, is that true, that can not be right, this can not be right, "
    "can that be right, you sure about that, are you certain, which numbers did you use, what numbers did you use, "
    "which figures did you use, what figures did you use, what did you use, where did you find, where did you read, "
    "where have you got, according to what, what is that based on, what is the basis, can you prove, "
    "can you prove that, prove that, how can you tell, how would you know, who told you, where is the proof, "
    "how did you come up with, how did you arrive at, how did you find, how did you calculate that, "
    "where does the article say, where does the report say, where does the text say, where does the study say, "
    "where do you see, where do you read, where is that said, where is it said, where did the article say, "
    "where did the report say, say so, double check, check that, check again, verify that, verify, recheck, "
    "how you got, how you get, how you know, how you worked, how you calculate, how you calculated, how you came, "
    "how you arrived, where that from, where this from, where it from, where did that come, do you have a source, "
    "got a source, do you have proof, what makes you so sure, do you know that, can not be right, can not be true, "
    "can that be true, is that so, seriously, where that is written, where it is written, where that s written, "
    "where this is written, where is that written, where that stands, where it stands, where it says that, "
    "where it says so, where that was, where can i read, where can i see, where can i look, where could i read, "
    "where you get, where you got, where you have, where do you have, where have you, where did you have, "
    "where you know, where do you know, know from where, know this from where, know that from where, "
    "from where you know, from which source, from what source, whats the source, in which part of the, "
    "which part of the, what part of the, in what part of the, which section, what section, which page, what page, "
    "source paragraph, the paragraph, "
    "which line, link, a link, url, is this from the, is that from the, is it from the, is this number from the, "
    "is that number from the, is this figure from the, is that figure from the, is this in the, is that in the, "
    "is it in the, does it really say that, does it really say, does the article really say, according to who, "
    "can i cite, may i cite, can i quote, may i quote, how can i cite, how do i cite, how should i cite, "
    "show me where, show where, point me to, who measured, who calculated, who counted, who collected, who computed, "
    "who estimated, who compiled, who came up with, who found, who worked out, who provided, who supplied, "
    "by whom measured, who is the source, who was the source, where is the source, i do not believe, "
    "i can not believe, hard to believe, i doubt, i find that hard to believe, unbelievable, incredible, no way, "
    "no kidding, kidding, how can you know, how can you know that, how could you know, how do we know, "
    "how would one know, how can one know, you know that how, you know this how, how is that known, how is this known, "
    "what proves, who confirms, is that confirmed, is that official, is that verified, has that been verified, "
    "you must be joking, you are joking, you are kidding, are you kidding, you can not be serious, are you serious, "
    "be honest, honestly, is that really, that can not be, can not be, that seems, that sounds, sounds wrong, "
    "seems wrong, looks wrong, that looks wrong, can it be, can that be, can this be, surely not, you are certain, "
    "100 % sure, 100 % certain, quite sure, absolutely sure, are you positive, is it certain, is it reliable, "
    "is that reliable, reliable, is this reliable, can i trust, should i trust, can one trust, trust that, "
    + ", ".join(
        f"whose {noun} {verb}"
        for noun in "number figure statistic data estimate finding result".split()
        for verb in ("is", "are")
    )
)
#: Phrases that ask for the last answer again, and words that do so beside what names one of the answers before.
ONCE_MORE = "again, once more, once again, one more time, and again, do it again, same again"
SAID_AGAIN = (
    "repeat, repeat that, repeat it, repeat please, say that again, say it again, come again, once more, "
    "one more time, "
    "what did you say, what was that, what was that again, what was it again, pardon me, again, what was the answer, "
    "tell me again, tell me that again, give me that again, i missed that, i did not get that, i did not catch that, "
    "what was the number again, what was that number again, what was the figure again, what was that figure again, "
    "what was the answer again, what was the number, what was that number, what was the result again, "
    "repeat the answer, repeat the number, repeat the last answer, repeat the last number, repeat the figure, "
    "repeat your answer, repeat your last answer"
)
#: Phrases that ask for a number once more, which was the last answer.
HOW_MUCH_WAS_THAT = "how many was that, how much was that"
RECALLING = frozenset("again repeat remind recall said say".split())
#: Nouns for an answer that was given.
GIVEN = frozenset("number figure value answer result one percentage count".split())
#: Phrases that doubt how large something is said to be.
DOUBTS = ", ".join(f"{one} {size}" for one in ("that", "so", "this") for size in SIZES)
#: Phrases that ask for the source of a figure, and of a thing for where it is made.
ORIGINS = (
    "where is it from, where is this from, where are they from, where are these from, where are those from, "
    "where does it come from, where do they come from, where do these come from, where did it come from, "
    "where it comes from, where they come from, where was it from"
)
#: Phrases that ask who it is, after a claim that it is not the one named.
BEHIND_PLACE = (
    "which country is, which one does then, who is, who is it, who is then, which is, which one is, who then, "
    "which then, which one, what is, who was, "
    "which was, which one then, "
    "who did, who was, who were, who did then, which did, who had, "
    "who does, which does, which one does, who did, who has, who leads then, which country then, which is it then, "
    "who else, who is it then"
)
#: Phrases that ask which one it was, and how many there are of what was listed.
WHICH_IT_IS = (
    "which, what is the name, the name, name, what name, which one, which ones, which one is that, which is that, "
    "which one was that, which was that, on which, for which, for which one, on which one, who, who is that, "
    "who was that, who are they, which are they, which are those, which one is it, which one was it, what are they, "
    "name them, name it, who has that, who had that, which has that, which had that, which one has that, "
    "which one had that, who did, which did, which one did, which ones did, where, where is that, where was that, "
    "in which, in which one, which one then, name the, on which is that, on which was that, and which, whose, "
    "whose is that, whose was that"
)
#: Words that ask for a rounded number, nouns beside them, and words that take decimals or the rounding away.
ROUNDING = frozenset("round rounded rounding".split())
ROUNDING_NOUNS = frozenset(
    "number percent % percentage point pp figure fig value result answer model time place digit one".split()
)
NO_DECIMALS = frozenset("no without drop skip omit leave zero 0".split())
UNROUNDED = frozenset(("unrounded",))
FOR_ALL = (
    "for all, on all, all, all of them, for all of them, on all of them, all four, all three, for all four, "
    "on every, for every, in every, on each, in each, of each, of all, of all of them, across all, across all of them, "
    "every, on every one, for every one, everywhere, on each of them, on each one, "
    "in all of them, "
    "for all three, on all four, for each, on each, each, each one, for each one, each of them, every one, the lot"
)
#: Phrases that ask whether what was put of one or of some is so of any, or of none.
FOR_ANY = {
    "any": "on any, for any, in any, any, on any one, any one, on any of them, for any of them, any of them, anywhere",
    "none": "on none, for none, none, on no, for no, in no, on none of them, none of them, nowhere",
}
#: Phrases that ask of which others something is true.
OTHERS_SO = (
    "which others, which others are, which others were, which others did, which others do, which others have, "
    "what others, any others, which other ones, which other ones are, which other ones were, who else, who else is, "
    "who else was, who else did, who else has, what other ones, are there others, are there any others"
)
#: Phrases that ask for all beside the one that was told.
OF_THE_OTHERS = (
    "everyone else, everybody else, anyone else, anybody else, all others, all the others, the others, every other, "
    "everything else, all else, someone else, somebody else, elsewhere"
)
WHO_LEADS = (
    "who is ahead, who is behind, who is leading, who leads, who is in front, who is trailing, who trails, "
    "which is ahead, which is behind, who was ahead, who was behind, which country is ahead, which country is behind, "
    "which one is ahead, which one is behind, who has it, who holds it, whose lead is it, who had it, who held it, "
    "who had the lead, who has the lead, who held the lead, who holds the lead, who led, who trailed, "
    "whose lead was it, in whose favour, in whose favor, in favour of whom, in favor of whom"
)
HOW_MANY_THERE = (
    "how many, how many are there, how many is that, how many are that, how many are these, how many are those, "
    "how many are they, how many of them, how many of them are there, how many does that make, how many in total, "
    "how many in all"
)
#: Phrases that ask how far, after a question or claim about a movement.
HOW_FAR = (
    "with how many, with how much, "
    "by what margin, what margin, by how great a margin, "
    "by how much, by how many, how much, how many, how far, by what, by how far, how far apart, by how many points, "
    "by how many percentage points, how many points, how many percentage points"
)
#: Phrases that ask how fast the one grows that was picked.
AT_WHAT_RATE = (
    "at what rate, at which rate, what rate, at what pace, at which pace, at what speed, how fast, how quickly"
)
#: Phrases that ask over how long a movement was, between which dates, and from which value to which.
LENGTHS = (
    "over how many months, in how many months, within how many months, during how many months, how many months, "
    "across how many months, how many months did it take, how many months did that take, over how many years, "
    "in how many years, within how many years, during how many years, how many years, how many years did it take, "
    "how many years did that take, how many months is that, how many months are that, how many months in between, "
    "how many months between, how many months between them, how many months apart, how many months apart are they, "
    "how many months lie between, how long in months, months between, months in between, the months between, "
    "months apart, years between, years apart, years in between, time between, time in between, the time between, "
    "time between them, how much time between, how much time between them, how much time lies between, "
    "how much time lies between them, how long between, how long between them, how long in between, months between them"
)
BEFORE_THAT = (
    "what had it been, what it had been, what had that been, what had it been before, what it used to be, "
    "what did it use to be, what was it previously, "
    "before, before that, before this, before then, earlier, previously, beforehand, originally, initially, "
    "at the start, at first, to begin with, in the beginning, at the beginning, at the outset, before it fell, "
    "before the fall, before the drop, from what, from which, from how much, from what level, from what value"
)
AFTER_THAT = (
    "after, after that, after this, afterwards, afterward, thereafter, later, later on, later that, subsequently, "
    "then after, what did it become, what has it become, what it became, what became of it, "
    "what did that become, what has that become, down to, what is it down to, what is it down to now, "
    "what did it come to, what did it go to, "
    "at the end, in the end, by the end, most recently, more recently, how much is left, how much is left of it, "
    "what is left, what is left of it, what remains, what remains of it, how much remains, how much remains of it, "
    "what was left, what was left of it, how much was left, how much was left of it, what s left, whats left"
)
THE_REST = (
    "the rest, and the rest, rest, the others, others, the remaining, the remainder, remainder, what is left, "
    "what remains, what is left over, how much is left, how much remains, left, remaining, what is the rest"
)
AT_PRESENT = (
    "now, right now, today, currently, at present, nowadays, these days, by now, at the moment, the current value, "
    "current value, "
    + ", ".join(
        f"{which} {noun}"
        for which in ("latest", "newest", "current", "present", "last available", "latest available", "most recent")
        for noun in "figure number value count reading".split()
    )
)
#: Words that say of a figure that the report has it ("the latest figure you've got").
HELD_BY_REPORT = frozenset("you we they ve have got get has available exist know hold report article there".split())
IN_ALL = "in total, in all, altogether, overall, all in all, over the whole time, over the whole period, total"
WHEN_THAT = (
    "when, when is that, when was that, when is this, when was this, as of when, for when, at what date, "
    "which date is that, what date is that, which year is that, what year is that, which year was that, "
    "what year was that, for which year, for what year, for which date, for what date, of which year, of when, "
    "as of what date, at which date, at what time, at which time, which year, what year, which date, what date, "
    "since, since then, since when is that"
)
SPANS = (
    "over what period, over which period, in what period, in which period, during what period, during which period, "
    "what period, which period, over what time, over which time, in what time, in which time, over what time span, "
    "over which time span, over what timespan, over what time period, over which time period, in what time period, "
    "over what time frame, over which time frame, in what time frame, over what timeframe, over which timeframe, "
    "in what timeframe, what time frame, what timeframe, what time span, what time period, which time period, "
    "from when to when, from when until when, from when till when, between when and when, between which dates, "
    "between what dates, from which date to which date, from what date to what date, from which month to which month, "
    "between which months, from which year to which year, between which years, from when till what date"
)
ENDS = (
    "from what to what, from how much to how much, from how many to how many, from where to where, "
    "from which value to which value, from what value to what value, from which value to which, "
    "from which level to which level, from what level to what level, from which level to which, "
    "from which figure to which figure, from what figure to what figure, from which number to which number, "
    "from what number to what number, from which to which, what to what, from where to where exactly"
)
#: Phrases that ask for the value at the start of a movement, and for that at its end.
STARTS = (
    "from what, from which, from how much, from how many, from what level, from what value, from which value, "
    "from which level, from where, starting where, starting from what, at the start, at first, originally, initially, "
    "where did it start, where did it start from, where did it begin, what did it start at, what did it start from, "
    "from what number, from what figure"
)
STOPS = (
    "to what, to which, to how much, to how many, to what level, to what value, to which value, to which level, "
    "to where, down to what, up to what, ending where, ending at what, finally, where did it end, what did it end at, "
    "to what number, to what figure, in the end"
)
#: Phrases that ask for the figure of what was picked.
HOW_LARGE = (
    "number for that one, figure for that one, value for that one, count for that one, number for it, figure for it, "
    "value for it, number of that one, figure of that one, "
    "with what lead, with which lead, with what gap, with what value, with which value, with what figure, "
    "with what number, with what count, "
    "how close, how near, how close is it, how close was it, how large, how big, how high, how wide, how great, "
    "exact count, exact number, exact figure, exact value, which number, what number, what count, "
    "how small, how low, how narrow, how little, how tiny, how slim, how strong, how much there, how many there, "
    "how big there, how large there, how many does it have, how many did it make, how many did they make, "
    "how high is it, how high was it, "
    "how large is it, how big is it, how small is it, what value, its value, how wide was it there, "
    "how big was it there, how large was it there, how high was it there, how much was it there, how wide is it there, "
    "how big is it there, how large is it there, how much is it there"
)
#: Phrases that ask what is not so in a claim.
WRONG_PART = (
    "what is wrong, whats wrong, what was wrong, which is wrong, which one is wrong, which was wrong, "
    "what is not right, what is incorrect, where is the mistake, where is the error, wheres the mistake, "
    "what is the mistake, what is the error, which part is wrong, which figure is wrong, which number is wrong, "
    "what is off, what is false"
)
#: Phrases that ask what is so instead.
RIGHT_ONES = (
    "what are the right figures, what are the right numbers, what are the correct figures, "
    "what are the correct numbers, the right figures, the right numbers, the correct figures, the correct numbers, "
    "what are they really, what is right, what is correct, what is right then, what is it really, what should it be"
)
#: Phrases that ask for the figure behind a claim.
BEHIND_CLAIM = (
    ", ".join(
        f"{adjective} {noun}"
        for adjective in "correct right real actual true proper exact".split()
        for noun in "figure number value rate one answer percentage count amount lead gap".split()
    )
    + ", "
    "what is it really, what is it then, then what is it, so what is it, what is it, what was it, what was it then, "
    "what is the right figure, "
    "the real figure, the right number, the correct figure, what is the actual figure, really what, what then, "
    "how much then, how much is it, "
    "how much was it, how much really, so how much, then how much, what is the real, what is correct, "
    "which is right, what is the truth, "
    "true figure, the true figure, true value, true number, what is true, the actual value, correct value, "
    "real value, real number, actual number, right value, what would be right, the figure then"
)
#: Phrases that ask for the share that a claim is about.
BEHIND_SHARE = (
    "what fraction, what share, what percentage, what percent, what proportion, what part, which fraction, "
    "which share, which percentage, which proportion, what is the fraction, what is the share, what is the percentage, "
    "what is the proportion, what is the exact share, what is the exact percentage, what is the exact fraction, "
    "how many percent, how much, how much of it, how much of that, how large a share, how big a share"
)
#: Phrases that ask for a distance as a multiple.
AS_RATIO = (
    "in times, as times, times, as a factor, as factor, as a multiple, as multiple, how many times, what factor, "
    "x times, times what, what multiple, by what factor, by which factor"
)
#: Phrases that turn the last answer round.
INVERSE = (
    "the other way, other way, "
    "reverse it, reverse that, reverse them, reverse the ranking, "
    "other way round, other way around, the other way round, the other way around, reverse, reversed, in reverse, "
    "the opposite, opposite, "
    "vice versa, the inverse, inverse, inverted, turn it round, turn it around, backwards, the reverse, "
    "opposite order, reverse order, reverse the order, reverse that order, turn the order round, flip it, "
    "flip the order"
)
#: Words that ask something of what was told before, alone.
ASKING_ON = frozenset(("when", "who", "by whom", "where", "how often"))
#: What such a word asks of the report, where that was told of.
OF_REPORT = {
    "when": "When was the report published?",
    "who": "Who published the report?",
    "by whom": "Who published the report?",
    "how often": "How often is the report published?",
}
#: Nouns for what is told of a report, and what each asks where something else was told of it.
PARTS_OF_REPORT = {
    **dict.fromkeys(
        ("date", "the date", "publication date", "release date", "date of publication", "its date"),
        "When was the report published?",
    ),
    **dict.fromkeys(("publisher", "the publisher", "its publisher", "published by"), "Who published the report?"),
}
#: Phrases for the start of a movement, of which it is asked as a part.
OF_THE_START = (
    "of the original, of the initial, of its original, of its initial, of the starting, of the first value, "
    "of the earlier, of the old, of what it was, of where it started, of the start, of its start, to the original, "
    "to the initial, to the start, of its former size, of the former size, of its former level, of its old size, "
    "of the first, of the first one, of the first figure, of the first number, of the earlier one, of the beginning, "
    "of its previous size, of its previous level, of its earlier size, of its earlier value, of what it had been, "
    "of its start, of its starting, of the starting, of starting, relative to its start, of its beginning"
)
#: Words of arithmetic on the last answer → factor.
FACTORS = {
    "double": "2",
    "twice": "2",
    "triple": "3",
    "halve": "0.5",
    "half": "0.5",
    "quarter": "0.25",
    "treble": "3",
    "quadruple": "4",
}
#: Words that take the last answer times a number, and that divide it by one.
MULTIPLYING = frozenset("times multiply multiplied x × *".split())
DIVIDING = frozenset("divide divided ÷ split".split())
#: Words that stand between two values, so that a turn which begins with one goes on from the last.
GOING_ON_WITH = frozenset("plus minus times multiplied divided × ÷ *".split())
#: Verbs that do so too, where but one figure is named after them ("add the lead on MATH").
OPERATING = frozenset("add subtract deduct multiply divide".split())
#: Words with which a turn names what it takes back beside what it wants.
TAKING_BACK = frozenset("swap replace substitute switch instead rather".split())
#: Replies that ask for the choices again.
REPEATS = (
    "what are my options, what are the options, what are the choices, what are my choices, my options, the options, "
    "the choices, which ones are there, what can i choose, what can i choose from, say that again, repeat that, "
    "what was the question, list the options, show the options, what choices do i have, what options do i have"
)
#: Openings that ask for a comparison.
BESIDE = frozenset("compared versus vs against relative".split())
#: Replies that take none of the choices.
NO_CHOICE = (
    "something else, neither, none, none of them, none of those, none of these, neither of them, neither of those, "
    "neither of these, nothing of that, none of the above, another one, other, not any of these, not any of those"
)
#: Replies that take all choices, and those that do where there are two.
ALL_CHOICES = frozenset(
    tuple(phrase.split())
    for phrase in (
        "all",
        "all of them",
        "all of those",
        "all of these",
        "all please",
        "all of them please",
        "each",
        "each of them",
        "every one",
        "every one of them",
        "all four",
        "all three",
        "show all",
        "list all",
        "give me all",
        "give me all of them",
        "show me all",
        "show me all of them",
    )
)
BOTH_CHOICES = frozenset(
    tuple(phrase.split()) for phrase in ("both", "both of them", "both please", "both of those", "the two", "1 and 2")
)
#: Words that say how many things are meant ("all four", "those 2").
COUNTED = {"two": 2, "both": 2, "three": 3, "four": 4, "five": 5, "six": 6, "2": 2, "3": 3, "4": 4, "5": 5, "6": 6}
#: Ordinals of choices.
CHOICES = {
    "first": 1,
    "1st": 1,
    "former": 1,
    "second": 2,
    "2nd": 2,
    "third": 3,
    "3rd": 3,
    "fourth": 4,
    "4th": 4,
    "last": -1,
    "latter": -1,
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "fifth": 5,
}
#: Words that begin a turn which says of which things the next ones are asked.
NARROWING = frozenset(
    "only just without drop remove exclude leave skip omit ignore except keep add include plus".split()
)
