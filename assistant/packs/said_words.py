"""The words by which reports say how far a number can be trusted, what it counts, and when it was."""

from __future__ import annotations

#: Qualifier of a fact → what of it stands right before a number.
BEFORE = {
    "about": r"about|around|approximately|approx\.?|roughly|some|circa|c\.|ca\.?|~|≈|in the region of|close to|or so",
    "nearly": r"nearly|almost|(?:just|slightly|a little) (?:under|below|short of)|not quite|close to|approaching|"
    r"shy of|virtually|towards",
    "more than": r"more than|over|above|exceed(?:s|ed|ing)?|upwards? of|in excess of|greater than|higher than|"
    r"surpass(?:es|ed|ing)?|topp(?:ed|ing)|tops|north of|beyond|>|better than|passed|top",
    "less than": r"less than|fewer than|under|below|lower than|short of|<|south of|smaller than",
    "at least": r"at least|no (?:less|fewer) than|not (?:less|fewer) than|minimum of|≥|>=",
    "at most": r"at most|no more than|not more than|maximum of|up to|not exceed(?:ing)?|≤|<=|no higher than",
    "up to": r"up to|as (?:much|many|high) as|at most|maximum of|no more than",
    "range": r"between|from|range of|ranging from",
}
#: The same right after a number.
AFTER = {
    "about": r"or so|or thereabouts|give or take|more or less|roughly|approximately",
    "more than": r"\+|plus|and more|or more|and counting",
    "at least": r"or more|and more|or above|or over|\+|plus|and up",
    "at most": r"or less|or fewer|or below|at (?:the )?most|tops",
}
#: Words that tell the kind of a number from anywhere in its sentence.
AROUND = {
    "estimated": r"estimat\w+|thought to|believed to|calculat\w+|put at|model(?:l)?ed",
    "projected": r"project(?:s|ed|ion|ions|ing)?|forecasts?|forecast(?:ed|ing)|expect\w*|outlook|anticipat\w+|"
    r"predict\w*|guidance|plan(?:s|ned|ning)?|aim(?:s|ed)?|target\w*|will|set to|likely|foresee\w*|sees",
    "reported": r"reportedly|allegedly|reported|is said|are said|was said|were said|said to|cited|claim(?:s|ed)?|"
    r"told|according to(?! (?:the |a |an |this |our |its )?(?:\w+ ){0,2}"
    r"(?:report|analysis|data|statistics|study|assessment|survey|figures|paper|research|release))",
}
#: What stands right before a number that is not exact, so that a fact that gives it bare says more than the report.
HEDGES = (
    r"about|around|approximately|approx\.?|roughly|circa|ca\.|~|≈|nearly|almost|just (?:under|over|below|above)|"
    r"more than|less than|fewer than|over|under|above|below|at least|at most|up to|close to|upwards of|in excess of|"
    r"well over|no more than|no less than|an estimated|estimated (?:at|to be)|exceed(?:s|ed|ing)?|"
    r"surpass(?:es|ed|ing)?|some"
)
#: Adverbs that make what follows hearsay.
HEARSAY = r"reportedly|allegedly|supposedly|purportedly"
#: Words that make what is still to come a forecast.
FORECAST = r"expects?|expected|forecasts?|project(?:s|ed)|predicts?|predicted|will|anticipates?|anticipated|foresees"
#: Units of an own sign or word → what a text has of them.
SIGNS = {
    "percent": r"%|per ?cent\b|percentage(?! points?)|\bpct\b",
    "percentage point": r"percentage points?|\bp\.?p\.?\b|\bppts?\b|\bpts\b",
    "USD": r"\$|\bUSD\b|dollars?",
    "EUR": r"€|\bEUR\b|euros?\b",
    "GBP": r"£|\bGBP\b|pounds?\b|sterling",
    "CNY": r"¥|\bCNY\b|\bRMB\b|yuan|renminbi",
    "times": r"\btimes\b|fold\b|\bx\b|×|\b(?:twice|thrice)\b|doubl|tripl|trebl|quadrupl|quintupl|\bmultipl",
}
#: Scale of a unit → what a text has of it where it stands not at every number.
SCALES = {
    3: r"thousands?\b|\bk\b|(?<![\d,.])'?000s?\b",
    6: r"millions?\b|\bm\b|\bmn\b|\bmln\b|(?<=[$€£])m\b|\bmio\b|\d ?m\b",
    9: r"billions?\b|\bbn\b|(?<=[$€£])bn\b|\d ?bn\b|\b\d+(?:\.\d+)?b\b",
    12: r"trillions?\b|\btn\b|\d ?tn\b",
}
#: Words for going down: a negative number may be printed without its sign.
FALLING = (
    r"fall|fell|drop|declin|decreas|loss|lost|lose|below|less|lower|negative|minus|deficit|shr[aiu]nk|contract|down|"
    r"reduc|cut|slump|plung|slid|worse|behind|outflow|dip"
)
#: Cues of an open beginning ("since late 2021").
OPENING = r"since|from|starting|started|start|beginning|begun|began|after|as of|onwards?|ever since"
#: Words that count time from a time that is named elsewhere → by how many months that one lies later.
RELATIVE = {
    r"(?:a|one) year (?:earlier|ago|before)|year[- ](?:ago|earlier)|prior[- ]year|previous[- ]year|preceding year|"
    r"(?:12|twelve) months (?:earlier|ago|before)|year before|year[- ]on[- ]year|last year|past year|"
    r"same (?:period|quarter|month) (?:of )?(?:last|a year)": 12,
    r"(?:two|2) years (?:earlier|ago|before)|year before last": 24,
    r"(?:three|3) years (?:earlier|ago|before)": 36,
    r"(?:four|4) years (?:earlier|ago|before)": 48,
    r"(?:five|5) years (?:earlier|ago|before)": 60,
    r"(?:ten|10) years (?:earlier|ago|before)|decade (?:earlier|ago|before)": 120,
    r"(?:last|previous|prior|preceding) quarter|quarter (?:earlier|before|ago)|three months (?:earlier|ago|before)": 3,
    r"(?:last|previous|prior|preceding) month|month (?:earlier|before|ago)": 1,
    r"(?:last|previous|prior|preceding) half|six months (?:earlier|ago|before)|half[- ]year (?:earlier|ago|before)": 6,
    r"(?:next|following|coming) year|year (?:later|after)": -12,
    r"(?:next|following|coming) quarter|quarter (?:later|after)": -3,
    r"(?:next|following|coming) month|month (?:later|after)": -1,
    r"(?:this|current|the) (?:year|quarter|month|half)\b|year to date": 0,
}
#: Words for a year that count from the day of publication → how many years that one lies later.
CALENDAR = {
    r"(?:last|previous|past) year": 1,
    r"(?:this|current) year|full[- ]year|year to date": 0,
    r"(?:next|coming) year": -1,
}
#: "for the three months ended 30 September": a period that is named by its end.
NAMED_BY_END = r"(?:months?|quarter|half|half-year|year|weeks|period) (?:to|ended|ending|through|until|up to)\b"
#: Plurals that are other words.
PLURALS = {"people": "person", "men": "man", "women": "woman", "children": "child", "lives": "life", "halves": "half"}
