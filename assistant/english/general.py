"""The general questions that every report can be asked, and questions about the assistant itself."""

from __future__ import annotations

_YOURS = [
    f"{whose} {what}" for whose in ("this", "the", "your", "these") for what in ("information", "data", "figures")
]
#: "Where did you get this from?", "what is your data based on?"
_WHERE_FROM = ", ".join(
    [f"where do you {get} {what}" for get in ("get", "have") for what in (*_YOURS, "this", "that")]
    + [f"where did you {get} {what}" for get in ("get", "find") for what in (*_YOURS, "this", "that", "it")]
    + [f"what {be} {what} based on" for be in ("is", "are") for what in _YOURS]
    + ["what are your sources, what is your source, which sources do you use, what sources do you use"]
    + [
        f"{ask} {whose} sources"
        for ask in ("what are", "which are", "cite", "list", "name", "give me", "show me", "show", "tell me")
        for whose in ("the", "your")
    ]
    + [f"{what} your source for {this}" for what in ("what is", "what") for this in ("that", "this", "it")]
)
#: The words of whole questions for who stands behind the report.
ALONE = (["source"], ["the", "source"], ["your", "source"], ["source", "please"])
#: Verbs for a report that came out, after "when was it".
_OUT = [
    *"issued unveiled presented launched announced disclosed printed circulated submitted completed finished".split(),
    *("finalised", "finalized", "put out", "brought out", "made available", "first published", "first released"),
]
_CAME_OUT = ("drop", "go live", "go public", "hit the press", "become available", "surface", "get out", "go to press")
_WHEN_OUT = ", ".join(
    [f"{when} was it {verb}" for verb in _OUT for when in ("when", "on what date", "on which date", "on what day")]
    + [f"when did {it} {verb}" for it in ("it", "the report", "the study", "the article") for verb in _CAME_OUT]
    + [f"when did {they} {verb} it" for they in ("they", "you") for verb in ("publish", "release", "issue", "put out")]
    + ["when was the release", "when was the launch", "when was the publication", "launch date"]
)
#: Kind of topic → phrases that ask for it.
ABOUT: dict[str, str] = {
    "finding": "summary, summarise, summarize, sum up the report, tldr, tl dr, main points, key facts, key points, "
    "in a nutshell, gist, "
    "summarise the article, main finding, key finding, main message, main result, what does the study say, "
    "what does the report say overall, "
    "most important finding, the upshot, takeaway, conclusion, what is the story, bottom line",
    "publisher": "assessment by, study by, report by, index by, assessment is by, study is by, report is by, "
    "index is by, assessment was by, study was by, report was by, whose publication, whose product, "
    "whose is the report, whose is the study, whose is the index, "
    "provenance of "
    "the report, which school, which college, what school, think tank, which think tank, which research institute, "
    "which research centre, which research center, which academic body, from whom is the report, from whom is the "
    "study, "
    f"{_WHERE_FROM}, "
    "the work of, who is bringing out, "
    "which entity, what entity, which body, which outfit, is the work of whom, the work of whom, whose "
    "work, under whose name, "
    "who carried out, who carries out, who carry out, academic house, "
    "who draws up, who drew up, who puts together, who put together, where do the figures come from, "
    "where do figures come from, "
    "where did the figures come from, "
    "where did the numbers come from, where does the information come from, put out by, issued by, released by, "
    "brought out by, publish the, publishes the, publish it, "
    "publisher, institute that publishes, "
    "institution that publishes, university that publishes, who publishes, carried out by, brought out by, by whom, "
    "by who, data source, what is the source, what source, which source, who is the source, source of this data, "
    "source of the data, your source of data, published by, issued by, released by, "
    "where do these numbers come from, where do the numbers come from, where does the data come from, "
    "where do your numbers come from, "
    "who is publishing, who publishing, who is issuing, who is releasing, "
    "who published, who publish, who issued, who issue, who released, who release, "
    "who made the report, who made the study, "
    "who is behind, who stands behind, who stand behind, publisher, published by, issued by, "
    "publishing institution, "
    "which university, what university, which institute, what institute, which institution, what institution, "
    "which organisation, "
    "which organization, what organisation, what organization, who produced the report, who produce the report, "
    "who put out, "
    "who compiled, who compile, who conducted, who did the study, whose study, whose report, who prepared, "
    "who prepares, who create the "
    "index, who created the report, who run, who puts out, issuer, publishing body, comes from which institution, "
    "university behind, "
    "institution behind, institute behind, organisation behind, organization behind, "
    "who did this study, who did the report, who made this report, "
    "who made this, who published this, name the publisher, responsible for the report, institution issue, "
    "institution publish, "
    "who brings out, who bring out, who came up with, published this, come out of which, who release",
    "published": f"{_WHEN_OUT}, which april day, what april day, day was the assessment, presented to the public, came "
    "out on, when this came out, when it came out, when was this out, when was it out, when is this from, "
    "come out on, came out in, come out in, see the light of day, saw the light of day, "
    "what year was the report published, what year was the study published, year of publication, "
    "year was it published, year is the report from, "
    "published on, released on, published in, assessment published, report published, study published, "
    "index published, article published, when was it published, when was the report published, when published, "
    "when was this published, publication date, "
    "date of publication, published when, release date, when released, when was it released, when did it come out, "
    "when did the report "
    "come out, publishing date, what day was, which day was, date of the report, date of the assessment, "
    "published on what date, "
    "published on which date, what date was it published, when did it appear, when did the report appear, "
    "when was the assessment "
    "published, when was the study published, come out, appeared on, day of publication, "
    "how recent, "
    "how old is the report, how new, date of the study, date of release, when exactly was, on which date, "
    "on what date, "
    "what date, which date, what day, which day, made public, when is it from, when did this come out, went public",
    "frequency": "twice a year, two times a year, three times a year, every six months, every other year, "
    "every two years, every second year, twice yearly, half-yearly, semi-annually, semiannually, biannually, "
    "biennially, every quarter, every month, every week, once a month, once a week, once a quarter, every decade, "
    "every five years, every three years, every ten years, at what frequency, at which frequency, "
    "with what frequency, with which frequency, at what cadence, "
    "in what "
    "cadence, at which cadence, at which interval, at what intervals, at which intervals, in what intervals, in "
    "which intervals, on what schedule, on which schedule, on what timetable, on what cycle, in what cycle, every "
    "how many months, every how many years, how many months between, how many years between, publication frequency, "
    "publishing frequency, release frequency, release cadence, release cycle, publishing cycle, publication "
    "schedule, publishing schedule, release schedule, publication rhythm, regularity, how often a year, what is the "
    "cadence, what is the frequency, publishing rhythm, "
    "what cycle, which cycle, with what regularity, every how long, how long between, "
    "between two issues, between two editions, one-off, a one-off, how often does it come out, "
    "how often does it appear, monthly annually, weekly monthly, brought out how often, how often, how frequently, "
    "how regularly, frequency, yearly or quarterly, "
    "quarterly or yearly, annual or monthly, every year, "
    "once a year, each year, annual report, how many times a year is, in which rhythm, what rhythm, rhythm, "
    "publication cycle, interval, "
    "appear every, come out every, is it annual, is it yearly, annually, yearly, periodicity, cadence, "
    "monthly or yearly, annual or quarterly, "
    "how many editions, published every, at what interval, in what interval, quarterly, biennial, how regular, "
    "annual, monthly",
    "title": "which report are you using, what report are you using, title, name of the report, name of the study, "
    "called, what is the report called, report name, what report, which report, which study, "
    "what study, name of the publication, which publication, what publication, entitled, titled, heading, "
    "what is it called",
    "origin": "whose numbers, whose data, whose figures, whose statistics, whose estimates, on whose data, "
    "on whose numbers, who supplied, who "
    "provided, who provide, who supply, where do the, where does the, source of the compute, who measured, "
    "who counted, who collected, "
    "come from, based on what, based on whose, based on whom, comes from, where is that from, origin of, cited for, "
    "attributed to, source for, "
    "who is cited, who is credited, who estimated, rest on, relies on, rely on, drawn from, taken from, stem from, "
    "which organisation supplied, "
    "derived from, underlying source, supplied by, provided by, whose are",
    "subject": "keep tabs on, keeps tabs on, "
    "keep an eye on, keeps an eye on, index follow, index follows, index monitor, index monitors, "
    "article is about, report is about, study is about, text is about, "
    "article about, report about, study about, paper about, text about, piece about, story about, "
    "topic of the article, subject of the article, topic of this article, subject of this article, "
    "what is it about, what is the report about, what does it track, what does the index track, "
    "what does the report cover, "
    "what is the study about, what does it cover, topic of the report, subject of the report, what is this about, "
    "purpose of the report, "
    "what does the study look at, aim of the report, what does it deal with, track, tracks",
    "edition": "which edition, what edition, edition, which year of the report",
}
#: Kind of topic → words, one of each tuple, that ask for it wherever they stand in a question about the report.
ABOUT_APART: dict[str, tuple[str, str]] = {
    "published": (
        "when, what date, which date, what day, which day, what year, which year, date, day",
        "publish, published, release, released, issue, issued, launch, launched, unveil, unveiled, present, "
        "presented, bring out, brings out, "
        "publication, appear, appeared, come out, came out, put out, brought out, go out, going out, went out, "
        "gone out",
    ),
    "publisher": (
        "who, which institution, which institute, which university, which organisation, which organization, which body",
        "publish, publishes, published, release, releases, released, issue, issues, issued, compile, compiled, "
        "compiles, "
        "prepare, prepared, produced, produces, made, created, written, put out, puts out, put together, "
        "puts together, brought out, behind, make, makes, create, creates, conduct, conducts, conducted, launch, "
        "launched, curate, curates, curated, maintain, maintains, edit, edits, edited, oversee, oversees, coordinate, "
        "coordinates, develop, develops, developed, assemble, assembles, assembled, deliver, delivers, delivered, "
        "present, presents, presented, host, hosts, commission, commissioned, "
        "responsible, in charge of",
    ),
    "frequency": (
        "how often, how frequently, how many times, how regularly",
        "publish, published, release, released, issue, issued, appear, appears, come out, comes out, updated, update",
    ),
}
#: Phrases that ask what the assistant can be asked.
CAPABILITIES = (
    "what can i ask, can i ask here, things can i ask, what can you do, what can you answer, what do you know, "
    "what are you able to, "
    "what are you capable, help me, help, "
    "what questions, which questions, what kind of questions, what sort of questions, what should i ask, "
    "what could i ask, what topics, "
    "which topics, how do you work, how does this work, what is in the report, what does the report contain, "
    "what is in your data, "
    "what data do you have, which facts do you have, what facts do you have, what facts, which facts, "
    "what information do you have, "
    "your capabilities, examples, give me examples, give me an example, example questions, example question, "
    "sample questions, "
    "what else can you, what else do you know, what else can i, what do you have, who are you, what are you, "
    "how can you help, "
    "what is this assistant, what is this tool, what is this, how to use, how do i use, options, menu, "
    "what can we ask, "
    "able to answer, able to tell, what does the article cover, topics you cover, what do you cover, "
    "suggest some questions, "
    "suggest a question, what may i ask, tell me what you know, overview, "
    "what is in the table, what is in this table, what does the table contain, what does this table contain, "
    "list everything, show everything, show me everything, tell me everything, everything you know, "
    "list all facts, show all facts, show me all facts, browse the facts, browse all facts, browse facts"
)

#: Words for what is asked, where that is a table.
ASKED_THINGS = frozenset("table tables sheet sheets file chart spreadsheet".split())
#: Verbs for what a report has in it.
COVERING = frozenset("cover covers include includes mention mentions contain contains".split())
#: Bodies, of which a report may name any number.
NAMED_BODIES = frozenset(
    "organisations organizations institutions institutes universities companies firms labs bodies groups people "
    "persons".split()
)
#: Words for the report itself.
REPORT = frozenset("report article study index assessment publication survey document edition".split())
#: Words for how often something appears: another one than the report's answers a claim with no.
RHYTHMS = frozenset(
    "daily weekly monthly quarterly biannual biennial decade week month quarter two twice other second three five six "
    "ten half-yearly semi-annually semiannually biannually biennially".split()
)

#: Words that add nothing to a question about the report itself, though they may to one about figures.
AROUND = frozenset(
    "finding findings result results release released releases issue issued issues new institute university "
    "institution organisation organization "
    "body letter letters "
    "company firm lab made make makes produce produced produces compile compiled prepare prepared appear appears "
    "edition country stand "
    "stands behind research call calls called described describe name named system model release date exactly "
    "acronym abbreviation".split()
)
#: Words with which it is asked what somebody or something is.
WHO_IS = frozenset("who what is are tell me us about know the exactly was".split())
