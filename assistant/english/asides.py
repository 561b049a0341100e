"""Words of the clauses in which somebody speaks of themselves beside a question."""

from __future__ import annotations

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
