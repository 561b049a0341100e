"""Phrases that ask for an overview of a thing or a subject."""

from __future__ import annotations

#: In front of what it is to be of.
ABOUT = (
    "know about, tell me about, tell us about, say about, says about, said about, info on, information on, info about, "
    "information about, report on, reports on, facts about, fact about, facts on, fact on, everything about, "
    "everything on, all about, anything on, anything about, all on, overview of, overview on, an overview of, "
    "give me an overview of, summary of, summary on, summarise, summarize, sum up, key figures on, key figures for, "
    "key facts on, key facts about, main figures on, main figures for, main facts on, profile of, briefing on, "
    "figures on, figures about, numbers on, numbers about, data on, what is there on, what is there about, "
    "what do you have on, what do you have about, findings on, findings about, have to say on, have to say about, "
    "learn about, the state of, state of, picture of, at a glance"
)
#: Before or after it.
ABOUT_ALONE = "overview, profile, summary, in brief, at a glance, in a nutshell, in short, key figures, key facts"
