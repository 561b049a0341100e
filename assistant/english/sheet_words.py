"""English with which people speak of a sheet of their own: what adds nothing, what measures and verbs stand for."""

from __future__ import annotations

#: Words that may stand anywhere in a question and name nothing of a sheet.
FILLERS = frozenset(
    "a an the this that these those it its they their them he his him she her we us our ours you your i me my mine "
    "of in on at by to for from with within into onto as via about around through throughout during while and or but "
    "so then if whether is are was were be been being am do does did doing done has have had having can could will "
    "would shall should may might must there here just also please pls tell show list give find name get got say "
    "me s 's ' ’ 't t d ll re ve all any some each every both ever actually exactly really ones one "
    "than out up down off over under what which who whom whose where when how why much many".split()
) | {"what's", "who's", "how's", "where's", "whats", "hows", "let", "know", "need", "want", "like", "ok", "so", "now"}
#: Verbs that only say that something was so, and add nothing to what is named beside them.
SAYING = frozenset(
    "came come comes coming arrive arrived arrives took take takes taken make makes made went go goes going done sent "
    "send sends gave give gives given start started starts happen happened held lent loaned answered answer responded "
    "recorded reported picked bring brings brought produce produced produces yielded flew flown stay stayed "
    "put set single individual "
    "contain contains include includes belong belongs come exist exists stand stood look looks reach reached".split()
)
#: Nouns for what the rows of any sheet are.
ROWS = frozenset(
    "row rows line lines entry entries item items thing things record records case cases one ones place places "
    "occasion occasions time times option options".split()
)
#: Nouns for rows that are people, where their names are.
PEOPLE = frozenset(
    "person persons people man men woman women student students pupil pupils member members player players runner "
    "runners employee employees worker workers colleague colleagues child children kid kids patient patients guest "
    "guests volunteer volunteers candidate candidates participant participants staff tenant tenants resident residents "
    "donor donors driver drivers agent agents teacher teachers swimmer swimmers athlete athletes swimmer client "
    "clients customer customers applicant applicants learner learners".split()
)
#: Adjective → the nouns of columns that tell how much so something is, beside those of any table.
TOLD_BY = {
    "busy": "visitors visitor customers footfall attendance passengers people visits count orders bookings",
    "crowded": "visitors visitor customers footfall attendance passengers people visits count population",
    "quiet": "visitors visitor customers footfall attendance passengers people visits count noise",
    "wet": "rain rainfall precipitation", "rainy": "rain rainfall precipitation", "dry": "rain rainfall precipitation",
    "sunny": "sun sunshine", "windy": "wind gust gusts", "frosty": "frost", "snowy": "snow snowfall",
    "foggy": "fog", "hot": "temperature temp max", "warm": "temperature temp max", "cold": "temperature temp min",
    "cool": "temperature temp min", "mild": "temperature temp",
    "expensive": "price cost fee rate fare rent", "dear": "price cost fee rate fare rent",
    "pricey": "price cost fee rate fare rent", "costly": "price cost fee rate fare rent",
    "cheap": "price cost fee rate fare rent", "profitable": "profit margin", "lucrative": "profit margin revenue",
    "old": "age born birth built founded opened established year", "young": "age born birth",
    "new": "built founded opened established joined start date year", "recent": "date joined start year",
    "tall": "height", "high": "height elevation altitude", "deep": "depth", "shallow": "depth", "wide": "width",
    "narrow": "width", "heavy": "weight mass", "light": "weight mass",
    "long": "length distance duration time hours minutes days start joined since hired",
    "short": "length distance duration time height",
    "far": "distance", "near": "distance", "close": "distance",
    "fast": "time duration speed", "quick": "time duration speed", "slow": "time duration speed",
    "big": "size area population capacity", "large": "size area population capacity",
    "small": "size area population capacity", "spacious": "size area space", "roomy": "size area boot space",
    "populous": "population", "early": "date time start", "late": "date time end finish",
    "thirsty": "consumption fuel mpg", "polluting": "co2 emissions", "clean": "co2 emissions", "dirty": "co2 emissions",
    "salty": "salt", "sugary": "sugar", "sweet": "sugar", "fatty": "fat", "calorific": "calories kcal energy",
    "popular": "votes sales sold bookings members users downloads", "loud": "noise db", "noisy": "noise db",
    "generous": "amount donation gift", "dangerous": "accidents deaths injuries casualties", "safe": "safety accidents",
    "poor": "income gdp wage", "rich": "income gdp wealth wage", "stretchy": "elongation extension",
    "strong": "strength load", "productive": "output yield production", "efficient": "efficiency consumption",
}  # fmt: skip
#: Adjectives whose most is the least of what tells it.
LESS = frozenset(
    "quiet dry cold cool cheap young shallow narrow light short near close small early clean safe poor few little bad "
    "low efficient".split()
)
#: Columns that tell the opposite of what an adjective says: the older, the lower the year; the faster, the less time.
TURNED = {
    "old": "born birth built founded opened established year joined start date", "young": "born birth",
    "new": "age", "recent": "age", "fast": "time duration", "quick": "time duration", "slow": "speed",
    "long": "start joined since hired",
    "thirsty": "mpg", "safe": "safety", "efficient": "efficiency mpg", "good": "rank position place pos time",
    "high": "rank position place pos", "bad": "rank position place pos time", "low": "rank position place pos",
}  # fmt: skip
#: Superlatives and comparatives that no ending tells: as they are typed, the adjective.
DEGREES = {
    "best": "good", "better": "good", "worst": "bad", "worse": "bad", "most": "many", "more": "many", "fewest": "few",
    "fewer": "few", "least": "few", "less": "few", "farthest": "far", "furthest": "far", "farther": "far",
    "further": "far", "highest": "high", "higher": "high", "lowest": "low", "lower": "low", "top": "high",
    "bottom": "low", "greatest": "high", "greater": "high", "maximum": "high", "max": "high", "minimum": "low",
    "min": "low", "peak": "high", "latest": "late", "newest": "new", "eldest": "old", "leading": "high",
}  # fmt: skip
#: Adjectives that say nothing of what is measured; the column has to be named.
OF_ANYTHING = {"good": 1, "bad": -1, "many": 1, "few": -1, "high": 1, "low": -1, "big": 1, "large": 1, "small": -1,
               "great": 1, "little": -1}  # fmt: skip
#: Verb or noun as people say it → nouns of columns that may tell it.
SAID_FOR = {
    "cost": "price cost fee rate fare rent amount", "costs": "price cost fee rate fare rent amount",
    "charge": "manager lead head owner responsible officer", "charges": "price cost fee rate fare rent",
    "spend": "cost amount spend spent actual expenditure price",
    "spent": "cost amount spend spent actual expenditure price total",
    "pay": "amount cost price paid fee salary wage", "paid": "amount cost price fee",
    "earn": "salary wage pay income earnings", "earns": "salary wage pay income earnings",
    "make": "profit revenue income sales production output", "made": "profit revenue income sales production output",
    "weigh": "weight mass", "weighs": "weight mass", "last": "duration length time", "take": "time duration days",
    "takes": "time duration days", "took": "time duration days",
    "raise": "amount raised", "raised": "amount raised", "donate": "amount donation", "donated": "amount donation",
    "give": "amount donation gift", "gave": "amount donation gift", "score": "score points mark result",
    "scored": "score points mark result goals", "work": "hours", "worked": "hours",
    "live": "population inhabitants residents", "lives": "population inhabitants residents",
    "sell": "sold sales units quantity", "sold": "sold sales units quantity qty",
    "order": "quantity qty ordered units", "ordered": "quantity qty ordered units",
    "buy": "quantity qty units", "bought": "quantity qty units", "attend": "attendance attendees",
    "came": "attendance attendees visitors turnout", "attended": "attendance attendees visitors",
    "run": "time distance", "ran": "time distance", "use": "consumption usage use", "used": "consumption usage used",
    "consume": "consumption usage", "consumed": "consumption usage", "grow": "crop", "grows": "crop",
    "teach": "teacher tutor", "teaches": "teacher tutor", "won": "winner wins won", "win": "wins won winner",
    "lost": "lost losses defeats", "lose": "lost losses defeats", "drew": "drawn draws", "draw": "drawn draws",
    "play": "played matches games", "played": "played matches games",
    "conceded": "against conceded ga", "concede": "against conceded ga",
    "responsible": "manager lead head owner officer",
    "runs": "manager lead head owner", "manages": "manager lead head", "leads": "lead manager head",
    "owns": "owner", "wrote": "author writer", "directed": "director", "supplies": "supplier", "makes": "maker brand",
    "heads": "manager lead head", "led": "lead manager head",
    "manage": "manager lead head", "money": "amount value cost grant budget funding total",
    "funding": "amount grant funding value", "funds": "amount grant funding value",
    "supplied": "supplier", "supply": "supplier", "sells": "seller supplier shop", "employs": "employees staff",
}  # fmt: skip
#: Nouns that may stand behind the name of any column of figures, and those for all of a year or a table.
MEASURING = frozenset("size level figure amount value reading".split())
WHOLE_YEAR = (
    ("full", "year"),
    ("whole", "year"),
    ("entire", "year"),
    ("year", "as", "a", "whole"),
    ("fy",),
    ("overall",),
)
#: What rows or columns are called that tell a whole year beside its parts.
FULL_YEARS = frozenset(("fy", "full year", "year", "ytd", "annual", "whole year", "year total", "total"))
#: What the only column is called that holds what was measured, beside limits and targets.
MAIN_HEADS = frozenset("value result reading measurement measured actual figure amount".split())
#: Words that say that something is not so of a row.
DENYING = frozenset(
    "not no n't never without un non nobody none yet isn't aren't wasn't haven't hasn't didn't don't".split()
)
#: Words that set one thing above or below another, with 1 where the first is more.
OVER = {"above": 1, "below": -1, "over": 1, "under": -1, "ahead": 1, "behind": -1}
#: What the column is called that tells the place of each row.
PLACES = frozenset("pos position place rank #".split())
