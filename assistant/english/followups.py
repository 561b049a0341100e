"""Words of follow-ups: what refers back, what corrects, what asks for the ground of an answer."""

from __future__ import annotations

#: Words that stand for something said before.
BACKWARD = frozenset(
    "it its that this those these they them their same both two former latter other there one ones such so "
    "thing".split()
)
#: Phrases with which a follow-up opens.
OPENERS = (
    "and, what about, how about, now, or, for, also, then, ok and, okay and, what of, and what about, and for, "
    "and in, and how about, "
    "next, same for, the same for, likewise, ditto, but, only, just, as for, so, plus, again, versus, vs, "
    "compared with, compared to"
)
#: Phrases that open a follow-up with the other thing to compare with.
AGAINST = (
    "compared with, compared to, and compared with, and compared to, versus, vs, and versus, and vs, relative to, "
    "and relative to, against, "
    "and against, than, and than, over, and over, and to, to"
)
#: Phrases that take something back.
CORRECTIONS = (
    "no, nope, sorry, oops, i meant, i mean, actually, i wanted, none of those, none of these, neither of those, "
    "going back to, go back to, coming back to, back to, returning to, return to, let's return to, let us return to, "
    "once more on, again on, let me go back to, back on, "
    "let's go back to, forget that, forget it, let's talk about, let us talk about, talk about, never mind, "
    "nevermind, leave that, anyway, to return to, to come back to, regarding, as to, fine, thanks, thank you, great, "
    "cool, hmm, interesting, perfect, got it, i see,  make that, correction, wait, scratch that, "
    "not that, my mistake, i should have said, hold on, excuse me, pardon, i was thinking of, should be, make it, "
    "or rather, "
    "let me rephrase, typo, of course, strike that, meant"
)
#: Phrases that ask what an answer stands on.
GROUNDS = (
    "source, sources, how do you know, where is that from, where does it say, where does that come from, "
    "where did you get, why, "
    "are you sure, really, cite, citation, reference, which paragraph, what paragraph, where in the, where exactly, "
    "prove it, proof, evidence, "
    "says who, who says, based on what, where do you get, how come, according to whom, where can i find, "
    "where is it written, show me the "
    "source, your source, is that certain, how sure, sure, certain, where from, on what basis, who said, quote, "
    "what makes you say, "
    "how did you get, how did you work that out, working out, the working, what are the figures, "
    "what are the numbers, what are the values, which figures, from which figures, what figures, "
    "where do they stand, where does it stand, how was that calculated, how was it calculated, "
    "how did you calculate, how is that computed, how did you work, show the working, show your work, explain, "
    "explain that, working, derivation, steps, calculation, how was that computed, how so, where was that, "
    "where is this"
)
#: Phrases that ask who it is, after a claim that it is not the one named.
BEHIND_PLACE = (
    "which country is, which one does then, who is, who is it, who is then, which is, which one is, who then, "
    "which then, which one, what is, who was, "
    "which was, which one then, "
    "who did, who was, who were, who did then, which did, who had, who made more, "
    "who does, which does, which one does, who did, who has, who leads then, which country then, which is it then, "
    "who else, who is it then"
)
#: Phrases that ask how far, after a question or claim about a movement.
HOW_FAR = "by how much, by how many, how much, how many, how far, by what, by how far"
#: Phrases that ask for the figure behind a claim.
BEHIND_CLAIM = (
    "what is it really, what is it then, then what is it, so what is it, what is it, what was it, what was it then, "
    "what is the right figure, "
    "the real figure, the right number, the correct figure, what is the actual figure, really what, what then, "
    "how much then, how much is it, "
    "how much was it, how much really, so how much, then how much, what is the real, what is correct, "
    "which is right, what is the truth, "
    "true figure, the true figure, true value, true number, what is true, the actual value, correct value, "
    "real value, real number, actual number, right value, what would be right, the figure then"
)
#: Phrases that turn the last answer round.
INVERSE = (
    "other way round, other way around, the other way round, the other way around, reverse, reversed, in reverse, "
    "the opposite, opposite, "
    "vice versa, the inverse, inverse, inverted, turn it round, turn it around, backwards, the reverse, "
    "opposite order, reverse order"
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
