"""Words of the clauses in which somebody speaks of themselves beside a question."""

from __future__ import annotations

#: What is said before a question and says nothing of it.
INTERJECTIONS = frozenset(
    "so and but well ok okay hi hello hey please now then also or hmm hm um uh ah oh yo actually wait really sorry "
    "hang hold on huh yeah though".split()
)
#: Who such a clause is about: its first word but for an opener.
SPEAKERS = frozenset("i we my our im".split())
#: Words that may open it.
OPENERS = frozenset("and but as because since so for though although sorry well anyway also".split())
#: Words that make it a part of the question: it asks, wishes, claims, or says what is meant.
NEVER_ASIDE = frozenset(
    "not how what which who whom whose where when why whether if mean means meant want wants wanted need needs needed "
    "wish ask asks asked asking wonder wondering know knows interested interest looking look talking talk refer "
    "referring speak speaking think thought believe believed heard hear read told say said says claim suppose assume "
    "guess see seen saw bet rather instead about except only just find compare get got take give would should like "
    "love curious require seek seeking search searching after exactly".split()
)
#: Last words of what introduces a question before a colon ("An investor asks:", "Engineer's query:").
INTRODUCING = frozenset(
    "blog record crossword quiz homework essay talk speech memo podcast exam thesis "
    "trivia presentation lecture self editor desk audience listener caller note reminder favour favor class coursework "
    "minute coffee colleague boss friend wife husband son daughter viewer follower reader student curiosity fun "
    "asks ask query question here wonders wants request inquiry enquiry box caption sidebar footnote infographic "
    "slide "
    "tweet newsletter headline teaser brief".split()
)

#: Whole clauses that only take note of what was said before.
ACKNOWLEDGING = frozenset(
    tuple(phrase.split())
    for phrase in (
        "fine, fine then, fine by me, fair enough, right then, all right then, understood, "
        "noted, never mind, never mind then, no matter, no worry, no problem, too bad, pity, a pity, shame, a shame, "
        "what a shame, damn, oops, sad, i do not understand, i do not get it, i do not get that, i am confused, "
        "i am lost, sorry i do not understand, hold on, one moment, let me see, last question, ok last question, "
        "one last question, a last question, final question, one more question, another question, next question, "
        "quick question, quick one"
    ).split(", ")
)
#: First words of clauses that greet, excuse or say for what or in what light something is asked, and ask nothing.
PREAMBLES = tuple(
    tuple(phrase.split())
    for phrase in (
        "good morning, good afternoon, good evening, good day, thank you, dear all, "
        "that is few, that is little, that is a lot, that is not much, that is not many, that is quite, "
        "that is rather, that is very, that is so, not bad, how interesting, interesting, fascinating, wow, "
        "impressive, "
        "pardon, forgive, excuse, oh dear, skip the, spare me the, "
        "if it is not too, if that is not too, if it is no, if you would be so, if you could be so, if i may, "
        "given that we, given that i, given that my, given that our, given our, given my, in the context of, "
        "in view of, in light of, in the light of, bearing in mind, having regard to, being a, being an, being of, "
        "so that the, so that our, so that my, so that we, so that i, by way of, as a matter of, "
        "i am writing, i am preparing, i am drafting, i am editing, i am researching, i am putting together, "
        "i writing, i preparing, i drafting, i editing, i researching, i putting together, i working on, "
        "i am working on, i am a student, i am a journalist, i am a reporter, i am a teacher, i am a researcher, "
        "i a student, i a journalist, i a reporter, i a teacher, i a researcher, "
        "we are writing, we are preparing, we are comparing, we are working on, we are putting together, "
        "we writing, we preparing, we comparing, we working on, we putting together, "
        "in the interest of, in the interests of, before we go to press, before we print, "
        "for the sake of, for the purpose of, for purpose of, for the record, for a footnote, on the strength of, "
        "without further, purely for, leaving aside, setting aside, putting aside, leave aside, "
        "and setting aside, and leaving aside, settling a, settling an, to settle a, to settle an, help me settle, "
        "from what i, from what we, from all i, as far as i, as far as we, judging by what i, judging from what i, "
        "going by what i, according to what i, asking for a, i must ask, i should like to ask, i would like to ask"
    ).split(", ")
)
#: Words of clauses that only say that something else is asked now ("switching topic", "OK, new subject"), and those of
#: them one of which says so.
SWITCHING = frozenset(
    "switching switch change changing changed move moving on to the a an of for and now ok okay well so let us we can "
    "new next another other different completely entirely totally quite one thing note question topic subject matter "
    "theme gear else something unrelated".split()
)
SWITCHED = frozenset("thing note question topic subject matter theme gear else something unrelated moving".split())
#: Words of clauses that only say in which form an answer is wanted ("one number, no prose", "two words max").
FORMATS = frozenset(
    "one two three single just only number digit figure word name max maximum please short brief answer no prose "
    "explanation text sentence line paragraph simple quick quickly a the and in waffle fluff commentary essay rambling "
    "detail pls plz".split()
)
#: Those of them that name a form.
FORM_NOUNS = frozenset(
    "number digit figure word name answer prose explanation text sentence line paragraph waffle fluff commentary essay "
    "rambling detail".split()
)
#: What opens the same question in other words: what stands before it is none.
RESTATING = (("ie",), ("that", "is", "to", "say"), ("in", "other", "word"))
#: What a clause that asks nothing has none of: it restricts, or compares.
RESTRICTING = frozenset("not no never only except excluding without unlike other than instead rather but".split())
