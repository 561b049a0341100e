"""English for tables of which nothing is known beforehand: cues of operations, synonyms, nouns behind adjectives."""

from __future__ import annotations

#: Cells that say that there is nothing.
NOTHING = frozenset(
    "- – — ― −— -- --- —— –– __ n/a na n.a. n.a nil none nan null nm n.m. n/m . .. … * ? — –% —% -% tba tbd :".split()
) | {""}
CURRENCIES = {
    "US$": "USD", "$": "USD", "USD": "USD", "€": "EUR", "EUR": "EUR", "£": "GBP", "GBP": "GBP", "¥": "JPY",
    "RMB": "CNY", "CNY": "CNY", "₹": "INR", "RS.": "INR", "CHF": "CHF", "A$": "AUD", "C$": "CAD", "HK$": "HKD",
    "S$": "SGD", "NT$": "TWD", "R$": "BRL", "NZ$": "NZD", "₩": "KRW", "₽": "RUB", "₺": "TRY", "₪": "ILS", "₱": "PHP",
    "฿": "THB", "RS": "INR", "INR": "INR", "JPY": "JPY", "AUD": "AUD", "CAD": "CAD", "NZD": "NZD", "SGD": "SGD",
    "HKD": "HKD", "SEK": "SEK", "NOK": "NOK", "DKK": "DKK", "ZAR": "ZAR", "MXN": "MXN", "BRL": "BRL", "KRW": "KRW",
    "RUB": "RUB", "PLN": "PLN", "AED": "AED", "MYR": "MYR", "THB": "THB", "TWD": "TWD", "ILS": "ILS",
}  # fmt: skip
#: The units that are money.
MONEY = frozenset(CURRENCIES.values())
#: What stands in cells that say whether something is so.
YES, NO = frozenset(("true", "yes", "y", "✓", "✔")), frozenset(("false", "no", "n", "✗", "✘"))
#: Currencies by their names, for headers.
CURRENCY_NAMES = {
    "dollar": "USD", "dollars": "USD", "euro": "EUR", "euros": "EUR", "pounds": "GBP", "sterling": "GBP", "yen": "JPY",
    "yuan": "CNY", "rupees": "INR",
}  # fmt: skip

#: Forms that no ending tells, with the word that they belong to.
IRREGULAR = {
    "one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7", "eight": "8", "nine": "9",
    "ten": "10", "eleven": "11", "twelve": "12",
    "registration": "register", "registrations": "register", "publication": "publish", "publications": "publish",
    "submission": "submit", "submissions": "submit", "submitted": "submit",
    "acquisition": "acquire", "acquisitions": "acquire", "subscription": "subscribe", "description": "describe",
    "spent": "spend", "paid": "pay", "sold": "sell", "grew": "grow", "growth": "grow", "grown": "grow", "held": "hold",
    "bought": "buy", "won": "win", "winner": "win", "winning": "win", "lost": "lose", "losing": "lose", "made": "make",
    "built": "build", "builder": "build", "led": "lead", "leader": "lead", "born": "birth", "died": "death",
    "dead": "death", "die": "death", "deceased": "death", "men": "man", "women": "woman", "children": "child",
    "people": "person", "lengths": "length", "began": "begin", "begun": "begin", "began_": "begin", "wrote": "write",
    "written": "write", "writer": "write", "sang": "sing", "sung": "sing", "singer": "sing", "ran": "run",
    "chosen": "choose", "ate": "eat", "given": "give", "gave": "give", "taken": "take", "took": "take",
    "flew": "flown", "fly": "flown", "drew": "drawn",
    "came": "come", "went": "go", "left": "leave", "director": "direct", "producer": "produce", "composer": "compose",
    "publisher": "publish", "designer": "design", "owner": "own", "opener": "open", "finisher": "finish",
    "sunny": "sun", "sunniest": "sun", "sunnier": "sun", "foggy": "fog", "foggiest": "fog", "snowiest": "snow",
    "usage": "use", "used": "use", "using": "use",
    "addition": "add", "additions": "add",
    "admitted": "admission", "admit": "admission", "discharged": "discharge", "enrolled": "enrolment",
    "incl": "include", "exp": "expense", "dept": "department", "govt": "government", "intl": "international",
    "natl": "national", "assn": "association", "comml": "commercial", "mgmt": "management", "mfg": "manufacturing",
    "svc": "service", "svcs": "service", "qty": "quantity", "amt": "amount",
    "avg": "average", "pct": "percentage", "percent": "percentage", "per_cent": "percentage", "%": "percentage",
    "yr": "year", "yrs": "year", "wk": "week", "wks": "week",
    "qtr": "quarter", "no": "no", "num": "number", "approx": "approximate",
    "classified": "classification", "gal": "gallon", "rental": "rent", "rentals": "rent",
    "programme": "program", "centre": "center", "metre": "meter", "litre": "liter",
    "licence": "license", "theatre": "theater", "defence": "defense", "organisation": "organization",
    "emitted": "emission", "emit": "emission", "emits": "emission", "emitter": "emission",
    "indices": "index", "criteria": "criterion", "data": "data", "matured": "mature", "maturity": "mature",
    "taller": "tall", "height": "height", "q1": "q1", "mechanic": "mechanic", "securities": "security",
    "liabilities": "liability", "facilities": "facility", "municipality": "municipal",
}  # fmt: skip

#: Words and phrases that name the same thing; the first stands for all.
SYNONYMS = (
    "revenue, sales, turnover",
    "expense, cost, spending, expenditure, outlay, spend, charge, pay for",
    "income, profit, earnings",
    "salary, wage, pay, earn, remuneration",
    "hour, hrs, hr",
    "week, wk",
    "amount, amt",
    "overtime, ot",
    "department, dept",
    "join, start date, hire date, hired, date joined",
    "eps, earnings per share, income per share, profit per share",
    "employee, worker, staff, personnel, headcount, workforce, people",
    "r&d, research and development",
    "d&a, depreciation and amortization, depreciation and amortisation",
    "adjusted, non-gaap, excluding special items, excluding special charges, before special items",
    "reported, gaap",
    "sg&a, selling general and administrative",
    "g&a, general and administrative",
    "s&m, sales and marketing",
    "stock-based, share-based, equity-based",
    "nonvested, unvested",
    "buyback, repurchase",
    "cargo, freight",
    "loyalty, frequent flyer, mileage plan, loyalty program, frequent flyer program, mileage program, loyalty programs",
    "pretax, pre-tax, before tax, before taxes, before income tax, before income taxes, before taxation",
    "comparable, comp, same-store, like-for-like",
    "traditional, brick and mortar, brick-and-mortar",
    "landing fees, airport fees, airport charges, landing charges",
    "ppe, pp&e, property plant and equipment, property and equipment",
    "cogs, cost of goods sold, cost of sales, cost of revenue",
    "aircraft, airplane, plane, aeroplane, jet, fleet, airliner",
    "age, how old",
    "price, cost",
    "total, overall, worldwide",
    "traffic, passenger traffic, revenue passenger miles, "
    "revenue passenger kilometers, rpm, rpms, rpk, rpks, passenger miles flown",
    "capacity, available seat miles, available seat kilometers, asm, asms, ask, asks, seat miles flown, "
    "seat miles available, seat miles were available, seat miles offered",
    "load factor, how full, seats filled, seats occupied, seat occupancy, occupancy rate, seats were filled, "
    "seats were occupied, filled seats, occupied seats",
    "fare, ticket price, airfare, ticket",
    "excluding, without, ex, except, exclusive of, other than",
    "casm, unit cost, cost per available seat mile, cost per asm, expense per asm, expense per available seat mile",
    "rasm, unit revenue, revenue per available seat mile, revenue per asm",
    "prasm, passenger unit revenue, passenger revenue per available seat mile, passenger revenue per asm",
    "yield, yield per passenger mile, passenger mile yield, revenue per passenger mile, "
    "revenue per revenue passenger mile, revenue per rpm",
    "passengers, customers, travellers, travelers, flyers, guests, clients",
    "enplaned, boarded, carried, flown, transported",
    "consumed, used, burned, burnt, consumption",
    "fuel gallons, gallons consumed, fuel consumption, fuel consumed, fuel used, fuel burned, "
    "fuel was consumed, fuel was used, fuel was burned",
    "stage length, flight length, length of flight, trip length, length of haul, flight distance, trip distance",
    "departures, trips flown, flights, takeoffs",
    "crew, attendants",
    "borrowings, debt, loans, indebtedness",
    "capital expenditure, capex, capital spending, purchases of property and equipment",
    "operating income, operating profit, income from operations, profit from operations, operating earnings, ebit",
    "tax, taxation",
    "interest expense, finance costs, financing costs, interest costs",
    "impairment, write-down, writedown, write-off",
    "provision, allowance, reserve",
    "granted, awarded, issued",
    "forfeited, cancelled, canceled, lapsed",
    "restructuring, severance, redundancy",
    "pension, retirement",
    "foreign, international, overseas, non-us, non-u.s., non-domestic",
    "fixed income, bonds, debt securities",
    "equities, equity securities, stocks",
    "backlog, order book",
    "products, goods, merchandise",
    "dividends, distributions",
    "gross margin, gross profit",
    "operating cash flow, cash from operations, cash flow from operations, cash provided by operating activities, "
    "cash generated from operating activities, cash flows from operating activities",
    "current, short-term",
    "noncurrent, long-term",
    "less than 1 year, within 1 year, under 1 year, up to 1 year, within 12 months, in the next 12 months",
    "more than 5 years, after 5 years, over 5 years, beyond 5 years, later than 5 years, thereafter",
    "agree, favor, favour, support, approve",
    "disagree, oppose, disapprove",
    "mother, mom, moms, mum, mums",
    "father, dad, dads",
    "teen, teens, teenager, teenagers, adolescent, adolescents",
    "senior, seniors, elderly",
    "male, man, men, boys",
    "female, woman, women, girls",
    "good, positive, favorable, favourable",
    "bad, negative, unfavorable, unfavourable",
    "unsure, not sure, undecided, don't know, no opinion",
    "hispanic, latino",
    "repair, maintenance",
    "union, labor union, labour union, trade union, bargaining agent, represented by, representative",
    "wage, salary, pay, payroll, labor, labour, remuneration",
    "buy, purchase, acquire, acquisition",
    "rent, lease, rental",
    "shareholder, stockholder",
    "equity, net worth",
    "receivable, debtor, amounts owed by customers",
    "payable, creditor, amounts owed to suppliers",
    "stock, inventory",
    "ending, closing, end",
    "beginning, opening, start",
    "number, count, no., amount, quantity",
    "percentage, share, proportion, rate, pct",
    "name, title",
    "country, nation",
    "film, movie",
    "city, town",
    "team, club, squad",
    "match, game, fixture",
    "place, position, rank, finish",
    "points, pts",
    "song, single, track",
    "artist, singer, performer, musician",
    "venue, location, site, stadium, place",
    "date, day",
    "season, year",
    "winner, champion",
    "rival, opponent",
    "launched, introduced, opened, established, founded",
    "job, occupation, profession",
    "spouse, wife, husband",
    "party, affiliation",
    "school, college, university",
    "population, inhabitants, residents, people",
    "attendance, spectators, crowd, attended, fans",
    "passengers, travellers, travelers",
    "seats, capacity",
    "employed, hired",
    "nationality, country",
    "depreciation, amortization",
    "rain, rainfall, precipitation",
    "snow, snowfall",
    "temperature, temp, temps",
    "elevation, altitude",
    "gdp, gross domestic product, economic output",
    "greenhouse gas, greenhouse gases, ghg",
    "carbon dioxide, co2",
    "unemployment, unemployed, jobless, joblessness",
    "tourists, visitors, arrivals, visited",
    "students, pupils, learners, enrolment, enrollment, enrolled, attending",
    "fatalities, deaths, killed, died, dead",
    "offences, offenses, crimes",
    "accidents, crashes, collisions",
    "doctors, physicians",
    "cars, automobiles, autos",
    "bicycle, bike, cycling",
    "apartments, flats",
    "houses, homes, dwellings",
    "life expectancy, lifespan",
    "subscribers, subscriptions, customers",
    "adr, average daily rate, average room rate",
    "revpar, revenue per available room, room revenue per available room",
    "arpu, average revenue per user, revenue per user",
    "occupancy, occupied, rooms occupied, occupancy rate, occupancy percentage",
    "square foot, square feet, sq ft, sqft",
    "closed, shut, shuttered",
    "mechanic, technician, maintenance technician",
    "upkeep, maintenance",
    "employee, team member",
    "derivative, hedge, hedging, hedges, hedged",
    "orders, purchases",
    "harvest, crop, yield of crops",
    "goals against, goals conceded, conceded, let in",
    "goals for, goals scored",
    "births, babies, born, newborns",
    "marriages, weddings",
    "viewers, viewership, audience, watched, watching",
    "readers, readership",
    "members, membership",
    "wins, victories",
    "trips, rides, journeys",
    "mileage, gas mileage, fuel economy, fuel efficiency, miles per gallon, mpg",
    "homicides, murders, murdered, killings",
    "production, output, produced, produce",
    "euro, euros, eur",
    "electricity, power",
    "yen, jpy",
    "pound sterling, gbp",
    "infections, infected, cases",
    "emissions, emitted, emit",
    "smokers, smoking, smoke",
    "obese, obesity",
    "literate, literacy",
    "petrol, gasoline",
    "unaffiliated, nonreligious, not religious, without religion, without a religion, no religion",
    "sunshine, sun, sunlight",
    "trasm, total unit revenue, total revenue per available seat mile, total revenue per asm",
    "flight attendants, cabin crew, inflight, inflight crew, in-flight crew, stewards",
)

#: What aircraft are called in common, and who makes them.
AIRCRAFT = "aircraft airplane plane aeroplane jet fleet airliner".split()
AIRCRAFT_MAKERS = (
    "airbus boeing embraer bombardier canadair cessna mcdonnell douglas lockheed fokker tupolev ilyushin sukhoi "
    "dehavilland comac".split()
)

#: What those are called in common who work for one, and what groups of them are called.
EMPLOYEES = "employee worker staff personnel headcount workforce employed work".split()
OCCUPATIONS = (
    "pilot attendant mechanic technician dispatcher personnel staff agent instructor engineer driver conductor crew "
    "officer clerk manager nurse physician teacher handler steward meteorologist planner cashier associate "
    "salesperson waiter housekeeper guard miner machinist electrician operator specialist administrator executive "
    "controller superintendent supervisor worker".split()
)

#: What may be done with what is counted, beside having it: of those there are another number.
MOVED = (
    "retired scrapped delivered returned parked stored hired fired left resigned added removed replaced opened closed "
    "built renovated managed franchised leased rented converted upgraded".split()
)
#: Of planes and employees these as well, which tables of sales mean by themselves.
TRADED = "sold sell bought buy purchased".split()

#: What is said of a noun by a verb, with the words of columns one of which has to tell it.
OPPOSED = (
    (
        frozenset(("goal", "goals")),
        frozenset("concede conceded concedes let allowed".split()),
        frozenset("against conceded allowed ga a let".split()),
    ),
    (
        frozenset(("goal", "goals")),
        frozenset("score scored scores scoring".split()),
        frozenset("for scored gf f goals goal scorer goalscorer".split()),
    ),
)  # fmt: skip

#: What columns of standings are called in short, with what that stands for.
STANDINGS = {
    "p": "played", "pl": "played", "pld": "played", "mp": "played", "gp": "played",
    "w": "wins won victories", "d": "draws drawn ties", "t": "ties tied draws",
    "l": "losses lost lose defeats", "gf": "goals scored", "ga": "goals against conceded", "gd": "goal difference",
    "pf": "points scored", "pa": "points against conceded", "pts": "points", "otl": "overtime losses",
}  # fmt: skip

#: What is taken off, and may be printed so: of these more is a larger negative number.
COSTS = "expense cost charge allowance provision depreciation amortization impairment closure".split()

#: What is told for each of something by a name of its own: of what kind it is, of what all of it is, for each of what.
FOR_EACH = {
    ("casm", "unit costs?"): ("cost", "operating expense", "asm"),
    ("cask",): ("cost", "operating expense", "ask"),
    ("rasm", "trasm", "unit revenues?"): ("revenue", "operating revenue", "asm"),
    ("prasm", "passenger unit revenues?"): ("revenue", "passenger revenue", "asm"),
}

#: What goes out: of all of it, and in the middle, one tells the size, even where it is printed as taken off.
OUTGOING = (*COSTS, *(
    "payment repayment outflow outgoing purchase used paid tax taxation settlement deduction reduction liability "
    "writeoff forfeited expired exercised cancelled canceled lapsed vested dividend outlay spending acquisition "
    "repurchase buyback".split()
))  # fmt: skip

#: Words for what opened and what closed in a time: no balances at its opening and its closing.
OPENINGS = frozenset("opened openings".split())
CLOSURES = frozenset("closed closures closure closings".split())

#: Whose a thing is of which nobody else has any: wages are those of employees.
OWNERS = {
    "wages salaries salary pay payroll compensation benefits": "employee employees worker workers staff personnel"
}

#: Words of which one is never what the other is: where the one is asked for, a name with the other is another thing.
OPPOSITES = (
    ("expense cost outflow", "income profit earnings revenue sales inflow"),
    ("asset", "liability"),
    ("receivable", "payable"),
    ("debt borrowings", "cash equity assets"),
    ("adjusted", "reported"),
)

#: Words for what was before something was adopted or restated, for what was after, and for what that made of it.
BEFOREHAND = frozenset("before prior without previously pre original originally unadjusted".split())
AFTERWARDS = frozenset("after following post adopted restated revised".split())
EFFECTS = frozenset(
    "adjustment adjustments effect effects impact restatement reclassification change changes difference".split()
)
#: Colors of bars and lines; black and white may be said of people.
COLORS = frozenset(
    "red blue green yellow orange purple pink brown grey gray teal cyan magenta violet turquoise".split()
)
#: What an adjective measures: the nouns of columns that it can stand for.
MEASURED_BY = {
    "long": "length duration time distance runtime", "short": "length duration time distance height runtime",
    "tall": "height elevation", "high": "height elevation altitude", "deep": "depth", "wide": "width",
    "heavy": "weight mass", "light": "weight mass", "old": "age birth born date year founded established opened built",
    "shallow": "depth",
    "young": "age birth born date", "big": "size area population", "large": "size area population",
    "small": "size area population", "populous": "population", "populated": "population",
    "expensive": "price cost rent fare fee",
    "cheap": "price cost rent fare fee", "dense": "density", "fast": "time speed", "slow": "time speed",
    "pricy": "price cost", "costly": "price cost", "dear": "price cost", "steep": "slope grade gradient",
    "rich": "wealth income worth",
    "far": "distance", "near": "distance", "close": "distance", "recent": "date year",
    "new": "date year founded established opened built", "early": "date year time",
    "late": "date year time", "hot": "temperature", "cold": "temperature", "warm": "temperature", "far_": "distance",
    "popular": "votes viewers sales", "wet": "rainfall precipitation rain",
    "dry": "rainfall precipitation rain", "rain": "rainfall precipitation rain",
    "quiet": "noise", "loud": "noise", "sunny": "sunshine", "windy": "wind", "powerful": "power",
}  # fmt: skip
#: Adjectives whose most is the least of what they are measured by.
DOWNWARD = frozenset(
    "quiet dry shallow short small light young cheap slow near close early cold low few little old fast".split()
)

#: Cue → phrases, one table for all that is asked of a table.
CUES = {
    "percent change": "percentage change, percent change, % change, percentage increase, percentage decrease, "
    "percent increase, percent decrease, % increase, % decrease, % growth, % rise, % fall, % drop, "
    "percentage growth, growth rate, rate of change, "
    "percentage decline, percentage rise, percentage drop, relative change, year over year growth, rate of growth, "
    "percentual change, percentage changes, "
    "percentage variation, rate of increase, "
    "percentage difference, percent difference, % difference, net percentage difference, net percentage change, "
    "growth percentage, change percentage, change rate, percentage fluctuation, proportional change",
    "compounding": "compound, compounded, cagr, annualized, annualised",
    "change": "change, increase, decrease, difference, growth, decline, grow, drop, fall, rise, increased, "
    "decreased, "
    "declined, dropped, fell, rose, grew, fallen, risen, grown, changed, changes, variation, varied, reduction, "
    "climb, climbed, shrink, shrank, shrunk, jump, jumped, surge, surged, slip, slipped, dip, dipped, soar, soared, "
    "expand, expanded, gain, gained, gains, increases, decreases, grows, falls, rises, drops, declines, "
    "variance, movement, fluctuation, deviation, swing, "
    "improve, improved, worsen, worsened, deteriorate, deteriorated, "
    "increase/decrease, net change, net increase, net decrease, nominal change, "
    "increase (decrease), go up, went up, go down, went down",
    "difference": "difference, net difference, nominal difference, absolute difference, differ, how much more, "
    "how many more, how much less, how many less, how many fewer, "
    "how much fewer, outpace, outpaced, outstrip, outstripped, outperform, outperformed, "
    "overtake, overtook, overtaken, surpass, surpassed, outnumber, outnumbered, "
    "how much higher, how much lower, how much larger, how much bigger, how much smaller, how much greater, "
    "how much warmer, how much colder, how much cooler, how much hotter, how much deeper, how much wider, "
    "how much heavier, how much lighter, how much faster, how much slower, how much cheaper, how much wetter, "
    "how much drier, how much further, how much farther, "
    "how much better, how much worse, how much stronger, how much weaker, "
    "how much longer, how much shorter, how much taller, how much older, how much younger, by how much, gap, "
    "exceed, minus, separate, separates, more than did, differential, how many points more, spread between, "
    "how much of a different, how different",
    "average": "average, mean, averaged, on average, averages, avg",
    "median": "median, middle value",
    "ratio": "ratio, proportion, times, quotient, turnover ratio, how many times, multiple of, divided by, "
    "by what factor, by which factor",
    "share": "percentage of, percent of, % of, share of, as a percentage of, as a percent of, as a % of, what "
    "percentage, "
    "what percent, what share, expressed as a percentage of, proportion of, fraction of, portion of, "
    "percentage, percentage constitution of",
    "sum": "sum, total, combined, altogether, together, in total, summed, add up, added, aggregate, sum of, "
    "cumulative, overall, in all, all together, collectively, both, plus",
    "count": "how many, number of, count, total number of, what number of",
    "max": "highest, largest, most, greatest, biggest, maximum, best, top, peak, higher, larger, greater, bigger, "
    "highest number, more, max, longest, tallest, oldest, heaviest, deepest, widest, hottest, warmest, farthest, "
    "wettest, wetter, rainiest, sunniest, sunnier, snowiest, foggiest, windiest, warmer, hotter, "
    "fastest, densest, richest, strongest, stronger, longer, taller, older, heavier, deeper, wider, faster, "
    "farther, better, "
    "favorite, favourite, most number, "
    "priciest, pricier, costliest, costlier, dearest, steepest, leading, exceeded, dominant, main, "
    "hardest hit, hit hardest, "
    "rank the, rank all, rank all the, sort the, sort all, sort all the, order the, order all, order all the",
    "min": "lowest, smallest, least, fewest, minimum, worst, bottom, lower, smaller, less, fewer, lowest number, "
    "min, "
    "shortest, youngest, lightest, cheapest, quietest, slowest, coldest, nearest, shorter, younger, "
    "lighter, cheaper, slower, "
    "closer, weakest, weaker, poorest, driest, drier, shallowest, shallower, colder, cooler, coolest",
    "latest": "later, latest, last, newest, most recent, final, recent, most recently",
    "earliest": "earlier, earliest, first, oldest, initial, original",
    "above": "more than, greater than, higher than, larger than, over, above, exceed, exceeded, exceeds, exceeding, "
    "bigger than, in excess of, longer than, older than, taller than, better than, deeper than, wider than, "
    "heavier than, faster than, hotter than, warmer than, upwards of, not less than_, "
    "surpass, surpassed",
    "due": "fall due, falls due, falling due, fell due",
    "below": "less than, lower than, smaller than, under, below, fewer than, shorter than, younger than, "
    "lighter than, cheaper than, slower than, colder than, narrower than, "
    "not more than_, beneath",
    "atleast": "at least, or more, no less than, no fewer than, not less than, minimum of, or above, or over, "
    "or higher, "
    "or greater, and above, and over, or older, or longer, or taller, or larger, or bigger, or better, or heavier, "
    "or deeper, or wider, or faster, or hotter, or warmer, or farther, or further, and up, and upwards, or up",
    "atmost": "at most, or less, no more than, not more than, up to, maximum of, or fewer, or below, or under, "
    "or lower, or shorter, or smaller, or younger, or lighter, or cheaper, or slower, or colder, or cooler, "
    "or narrower, and below, and under",
    "equal": "equal to, exactly, same as",
    "between": "between",
    "negative": "negative, below zero, less than zero, under zero",
    "positive": "positive, above zero",
    "respectively": "respectively, respective",
    "next": "next, after, following, immediately after, directly after, right after, below_, follows, followed, "
    "came after, comes after, listed after, succeeded, subsequent to, next after, listed below, next to",
    "previous": "previous to, before, prior to, previous, immediately before, directly before, right before, "
    "came before, preceded, preceding, comes before, listed before, listed above, just before",
    "only": "only",
    "not": "not, never, n't, no, without",
    "other": "other than, besides, except, excluding, apart from, aside from, beside, outside, outside of, "
    "with the exception of, exception of, not including, not counting, leaving out, leaving aside, ignoring, "
    "disregarding",
    "same": "same, equal, identical, tied, tie, alike, equally",
    "uneven": "unequal, uneven, unequally, unevenly, unbalanced",
    "consecutive": "consecutive, in a row, straight, consecutively, back to back",
    "each": "each, every",
    "distinct": "different, distinct, unique",
    "similar": "most similar, closest, most alike, nearest",
    "respect": "compared to, compared with, relative to, versus, vs, against, over, in comparison with, than",
}  # fmt: skip

#: Cues that with the word before them are a name and ask for nothing: "weighted average", "current portion of".
NAMED_CUES = (("average", "weighted"), ("share", "current"), ("share", "noncurrent"), ("share", "remaining"))

#: Words that add nothing; a question may hold any number of them.
PLAIN = frozenset(
    "a an the this that these those it its they them their he she his her we us_ our you your i me my of in on "
    "at by to "
    "for from with within into onto as via per about around through throughout during while when where and or but "
    "so then if whether because is are was were be been being am do does did doing done have has had having can "
    "could "
    "will would shall should may might must what which who whom whose how why there here give given gave tell "
    "show list "
    "find get return state identify name please much many any some also just all both each every between among than "
    "table chart graph data figure value values amount amounts number numbers shown show listed given according "
    "respectively company company's companys firm reported recorded calculate compute determine provide report "
    "what's how's respective year years fiscal end ended ending period periods time month months quarter fy "
    "one ones same different did doing during up out down off against it's there's was "
    "type types kind kinds stand stands located come came go went make made use used using had get got question "
    "answer "
    "over under yes based terms term other u n million millions thousand thousands billion "
    "dollar dollars usd us$ $ euro euros eur € pounds gbp £ percent percentage % pct".split()
)
#: Of these, verbs that begin a question, and elsewhere are nouns: "state taxes".
ASKING_FIRST = frozenset(("state",))
#: Words that add nothing unless they are written as a name: a row "Other".
NAMING = frozenset("other others same different".split())
#: Parts of the world and of a country.
DIRECTIONS = frozenset(
    "north south east west northeast northwest southeast northern southern eastern western central".split()
)
#: Nouns after the name of an organization.
ORGANIZATIONS = frozenset(
    "airline airlines company inc corp corporation group plc ltd limited holding holdings llc bank co ag sa "
    "organization organisation club university association air airways aviation".split()
)
#: How much so something is that people answer: who is worried may be very or somewhat worried.
DEGREES = frozenset(
    "very somewhat fairly extremely moderately slightly strongly rather mostly completely totally highly".split()
)
#: Words for a number of all of a group of companies, that say nothing of what it is of.
OF_THE_GROUP = frozenset("consolidated groupwide companywide systemwide audited unaudited".split())
#: What is counted, and told in no currency, whatever that of a table is.
COUNTED = frozenset("employees staff headcount personnel workforce ftes".split())
AROUND_COUNTED = frozenset(
    "number of average total full part time equivalent at end year period the active and permanent temporary".split()
)
#: What a part of a company is called after its name: "the tea business".
PARTS_OF_COMPANIES = frozenset("business businesses segment segments division divisions unit units arm".split())
#: What groups of lines are called that hold all others.
COMPANY_WIDE = "consolidated combined system systemwide system-wide companywide groupwide portfolio".split()
#: Words that make another thing of a name: where they are not asked for, they are not meant.
DISTINGUISHING = frozenset(
    "margin cost deferred unearned accumulated allowance provision comprehensive per other non excluding except ex "
    "without not adjusted before after unadjusted un mile miles kilometer kilometers".split()
)

#: Words for going up and for going down.
RISING = frozenset(
    "up jump jumped surge surged soar soared expand expanded increases rises grows growth increase increased "
    "rise rose risen grow grew grown gain gained improve improved climb climbed".split()
)
FALLING = frozenset(
    "down shrunk slip slipped dip dipped reduce reduced reduction decreases falls declines drops lower lowered "
    "decrease decreased fall fell fallen decline declined drop dropped shrink shrank lose lost worsen".split()
)
#: Nouns and verbs for it where numbers are changes: what is cut there fell, and what is raised there rose.
LOSSES = frozenset(
    "cut cuts cutting hit slashed trimmed loss losses loses losing setback setbacks slump slumped plunge plunged loser "
    "losers shrinking reductions declining falling drops declines decreases".split()
)
GAINS = frozenset("gains gaining raise raised raises boost boosted boosts winner winners growing rising".split())
#: Nouns for the amount by which something fell.
FALLS = ("drop", "fall", "decline", "decrease", "reduction", "dip")
#: Words that ask how something went over time, and those that ask for its numbers at all times.
COURSES = frozenset(
    "develop develops developed development evolve evolved evolution trend trends trajectory progress progressed "
    "progression happened happen course".split()
)
EACH_TIME = (
    *("by year", "each year", "every year", "year by year", "for all years", "in all years", "over the years"),
    *("across the years", "all years", "annually", "yearly", "by month", "each month", "every month", "by quarter"),
    *("each quarter", "every quarter", "over time", "across time", "for each year", "for every year"),
    "all the years",
)
SHOWING = frozenset("list show give print tell display".split())
#: Words for the largest move, for one thing that comes to be more than another, for what is near and far.
FASTEST = frozenset("fastest quickest steepest sharpest slowest".split())
PASSING = frozenset(
    "exceed exceeded exceeds overtake overtook overtaken surpass surpassed surpasses pass passed cross crossed outpace "
    "outpaced outnumber outnumbered".split()
)
#: Words for coming to be beyond a number, or up to it.
PASSED = frozenset("pass passed cross crossed surpass surpassed overtake overtook reach reached hit attain".split())
#: Words for a state that begins: "when did it become larger".
TURNING = frozenset("become becomes became start starts started begin begins began first turn turned turns".split())
CLOSEST = frozenset("closest nearest".split())
APART = frozenset("farthest furthest apart".split())
#: Units by how many of which one thing is more than another.
UNITS_COUNTED = frozenset(
    "degree point percent percentage % year month day minute hour dollar euro pound million billion thousand".split()
)
#: Words for coming up to a number.
REACHING = frozenset("reach reached reaches hit attain attained".split())
#: Words that ask whether something was so at any time, or at all.
EVER = frozenset("ever never".split())
ALWAYS = frozenset("every always each consistently steadily continuously".split())
#: Stems of words that turn a name into its opposite.
NEGATIONS = frozenset("not no non never neither nor none without un".split())
#: What begins the sign of a group of names of one country.
COUNTRY = "@"
#: What begins the sign of other names of which one may be printed and the other said.
ALIAS = "~"
#: Months with what is printed for them.
MONTH_NAMES = (
    ("january", "jan"), ("february", "feb"), ("march", "mar"), ("april", "apr"), ("june", "jun"), ("july", "jul"),
    ("august", "aug"), ("september", "sep", "sept"), ("october", "oct"), ("november", "nov"), ("december", "dec"),
)  # fmt: skip
#: Days of the week with what is printed for them.
DAY_NAMES = (
    ("monday", "mon"), ("tuesday", "tue", "tues"), ("wednesday", "wed"), ("thursday", "thu", "thurs"),
    ("friday", "fri"), ("saturday", "sat"), ("sunday", "sun"),
)  # fmt: skip
#: What begins the sign of a region and its adjective.
REGION = "^"
#: What begins the sign of the adjectives of that country.
NATIONALITY = "&"
#: Words with which people speak of tables and what is in them, and that tell nothing apart.
SAYING = frozenset(
    "annual yearly quarterly annually full-year users user kids olds persons individuals citizens "
    "common likely frequent often popular prevalent surveyed asked interviewed polled voted picked chose chosen "
    "preferred meter meters metre metres kilometer kilometers kilometre kilometres km mile miles foot feet "
    "category categories component components item items characteristic reason statement option answer response "
    "respondents source segment element type kind class group bar bars line column row axis legend color value "
    "spend spent spends spending earn earned earns award awarded sell sold buy bought pay paid owe owed score scored "
    "produce produces produced "
    "get got gets receive received win won wins make made hold held keep kept own owned operate operated work worked "
    "working employ employed serve served record recorded report reported reach reached stand stood rank ranked come "
    "came go went appear appeared tell told mention mentioned describe state stated consist consists comprise "
    "comprises account accounted relate related belong belongs exist existed last lasted amount amounted equal "
    "depart departed mature matures matured maturing "
    "fly flies flew flown flying carry carries carried transport transports transported travel travels traveled "
    "travelled actual effect impact contribution flight flights "
    "range majority saw see seen witness witnessed happen happened occur occurred seem seems "
    "live lives lived living reside resides residing experience experienced consider considered influence "
    "track tracking tracked approximately many much money aged worth "
    "care cares cared matter matters mattered answered occured "
    "figure people person split operation network according compared company period total overall "
    "balance balances".split()
)
#: Verbs for what goes from a place, and for what comes to it, with the words by which a title says which of them it
#: tells of.
SENDING = frozenset("send sends sent provide provides provided supply supplies supplied contribute contributed".split())
RECEIVING = frozenset("receive receives received host hosts hosted welcome welcomed accept accepted".split())
ORIGINS = frozenset("from origin origins source sources home exports senders".split())
DESTINATIONS = frozenset("to destination destinations into host hosts receiving arrivals imports".split())
#: Words that are harmless in other questions, and things that statements tell of.
TELLING = frozenset("interest online internet credit home student".split())
#: Nouns for people who are counted.
PERSONS = frozenset(
    "people persons users riders passengers visitors travelers travellers tourists customers students pupils voters "
    "respondents members employees workers adults men women children patients participants immigrants migrants "
    "refugees residents citizens viewers readers subscribers".split()
)
#: Words that ask for all of them in order, and those that say with which end it begins.
RANKING = frozenset("rank sort order".split())
SMALLEST_FIRST = frozenset("ascending smallest lowest least fewest bottom".split())
LARGEST_FIRST = frozenset("descending largest highest most biggest greatest top".split())
#: Words that ask for an order, and name nothing.
ORDERING = RANKING | SMALLEST_FIRST | LARGEST_FIRST | {"sorted", "ordered", "ranked", "ranking", "first"}
#: How a turn begins that puts something in place of what the one before named.
FOLLOWING = (
    "and, and for, and in, and of, and the same for, what about, and what about, how about, and how about, what of, "
    "for, in, of, same for, the same for, and what of, what about in, what about for, now, now for, or, and then"
)
#: Words of questions of their own.
ASKING = frozenset(
    "what which who whom whose when where why how is are was were do does did has have had can could will would give "
    "tell show list name compare than".split()
)
#: Words that stand for what the turn before named.
PRONOUNS = frozenset("it its they their them that this".split())
#: Nouns that ask for a time.
TIME_NOUNS = {
    "year": "year", "years": "year", "month": "month", "months": "month", "date": "day", "day": "day",
    "quarter": "quarter", "period": "period", "periods": "period", "season": "season", "when": "period",
    "quarters": "quarter", "dates": "day", "decade": "year", "fy": "year", "fys": "year",
}  # fmt: skip
#: Ratios and differences with names of their own: the names, the part, the whole, and the operation; "A - B" is A
#: without B.
NAMED_RATIOS = (
    ("current ratio, working capital ratio", "total current assets", "total current liabilities", "ratio"),
    ("quick ratio, acid test ratio, acid-test ratio", "total current assets - inventories",
     "total current liabilities", "ratio"),
    ("working capital, net current assets", "total current assets", "total current liabilities", "difference"),
    ("effective tax rate, effective income tax rate", "provision for income tax expense",
     "income before income taxes", "share"),
    ("interest coverage, interest coverage ratio, times interest earned", "operating income", "interest expense",
     "ratio"),
    ("gross margin ratio, gross margin percentage, gross profit margin, gross margin", "gross profit", "revenue",
     "share"),
    ("operating margin, operating profit margin", "operating income", "revenue", "share"),
    ("net margin, net profit margin, net income margin, profit margin", "net income", "revenue", "share"),
    ("debt to equity ratio, debt-to-equity ratio", "total liabilities", "total equity", "ratio"),
    ("debt ratio, debt to assets ratio", "total liabilities", "total assets", "ratio"),
    ("return on assets", "net income", "total assets", "share"),
    ("return on equity", "net income", "total equity", "share"),
    ("asset turnover, asset turnover ratio", "revenue", "total assets", "ratio"),
)  # fmt: skip
#: Words of headers that name a column of changes, of shares, of notes: asked for by name only.
CHANGE_HEADS = frozenset("change changes variance var increase decrease growth chg difference delta inc/(dec)".split())
SHARE_HEADS = frozenset("% percent percentage pct share margin".split())
NOTE_HEADS = frozenset("note notes ref reference references footnote footnotes".split())
#: How the names of rows begin that hold all others, that are made of others, that are parts of the row before.
ALL_HEADS = frozenset(
    "total totals subtotal subtotals sub-total all overall sum grand combined world worldwide global".split()
)
STATISTIC_HEADS = frozenset("average avg mean median maximum minimum max min stdev".split())
PART_HEADS = frozenset("of thereof including incl whereof".split())
#: What the corner of a table calls rows that tell different things of one.
MEASURE_NOUNS = frozenset(
    "measure measures indicator indicators metric metrics variable variables statistic statistics series line account "
    "accounts particulars description key figure figures data kpi kpis ratio ratios".split()
)
#: Nouns for rows that are regions or countries.
REGION_NOUNS = "region market geography area territory location".split()
#: Nouns for the rows of any table.
ROW_NOUNS = frozenset(
    "row rows item items line lines category categories entry entries member members part parts group groups "
    "one component components segment segments".split()
)
#: What a row is called that adds up all others and has no name.
TOTAL_HEAD = "total"
TOTAL_HEADS = frozenset("total totals overall all consolidated sum net gross aggregate combined grand".split())
#: Nouns for what has a name and is no number.
NAMING_NOUNS = frozenset(
    "team party country nation player athlete city artist opponent school company film movie club winner driver person "
    "candidate member author rider actor actress architect director manager coach captain award language competitor "
    "singer song hospital district county town state village university college musician group band airline mayor "
    "president king queen bishop locomotive ship district river lake mountain".split()
)
