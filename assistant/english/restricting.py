"""Words that restrict or change what is asked where they stand in a certain place of a question.

Elsewhere most of them add nothing ("I am a student"); here are the places in which they do not, as lists.
"""

from __future__ import annotations

#: People, of whom a report of countries gives no figures of their own ("Chinese students", "among teachers").
PEOPLE = frozenset(
    "student teacher professor prof lecturer tutor classmate colleague boss friend editor journalist reporter "
    "blogger "
    "columnist critic commentator analyst consultant client customer adviser advisor manager supervisor intern "
    "staffer "
    "teammate coworker roommate flatmate groupmate beginner layman layperson enthusiast freelancer copywriter "
    "correspondent essayist examiner reviewer listener reader audience moderator mentor panelist panellist presenter "
    "interviewer instructor observer stakeholder witness writer wife husband son daughter brother sister cousin "
    "uncle "
    "aunt auntie niece nephew dad daddy mum mom mother father grandma grandpa granddad grandfather grandmother "
    "grandson granny girlfriend boyfriend gentleman gentlemen lady dude bloke fellow guy folk folks people person "
    "user author grad graduate undergraduate adult child children kid women men woman man buddy mate neighbour "
    "neighbor sir madam lawyer doctor artist amateur volunteer hobbyist expert team "
    "legend babe bro newcomer".split()
)
#: Groups, places and pieces of text or work in which no figures of their own are given ("per institution").
PARTS_OF = frozenset(
    "question text essay homework lesson letter exercise textbook classroom class seminar lecture forum website "
    "webpage newspaper magazine newsletter institution organisation organization committee newsroom thesis "
    "dissertation assignment desk harbour harbor hobby home internet school "
    "conversation podcast speech document meeting paragraph word sentence".split()
)
#: What the report itself and its pieces are called: "in the text" restricts nothing.
REPORT_PIECES = frozenset(
    "article report study paper text document piece paragraph page section summary chapter story".split()
)
#: What those who tell of figures give of themselves.
TOLD_BY = REPORT_PIECES | frozenset(
    "index edition data dataset figure number count tally estimate finding result analysis statistic survey release "
    "researcher scientist expert author analyst team people institute publication database website site".split()
)
#: What they do with figures.
TELLING = frozenset(
    "report reports reported say says said claim claims claimed give gives gave given list lists listed count "
    "counts counted find finds found publish publishes published show shows showed shown state states stated "
    "estimate estimates estimated record records recorded put puts note notes noted track tracks tracked measure "
    "measures measured see sees saw mention mentions mentioned cite cites cited quote quotes quoted write writes "
    "wrote tell tells told calculate calculated determine determined name names named call calls called describe "
    "describes described consider considers considered rate rates rated rank ranks ranked think thinks assess "
    "assessed conclude concludes concluded observe observed document documents documented attribute attributes "
    "attributed credit credits credited survey surveyed study studied compare compared test tested evaluate "
    "evaluated release released issue issued compile compiled print printed provide provides provided indicate "
    "indicates indicated register registered recognise recognises recognised recognize recognizes recognized "
    "quantify compute computed".split()
)
#: Others than the one named: "China's rival" is not China.
OTHERS = frozenset(
    "rival competitor contender counterpart peer challenger adversary opponent neighbour neighbor enemy foe ally "
    "partner".split()
)
#: All others taken together, over whom no lead is given.
EVERYBODY = frozenset("rest everyone everybody anyone anybody nobody someone somebody all".split())
#: Words that put what follows into a group or place of its own.
AMONG = frozenset("among amongst per".split())
WITHIN = frozenset("for in on by with within without at inside across via through from".split())
#: Words that belong to the asker, so that what follows is of the asker too ("for my students").
ASKER = frozenset("i me my mine we our ours your you".split())
DETERMINERS = frozenset("the a an this that these those its their his her my our your all any some every each".split())
#: Determiners of people who are the asker's own ("for the boss"), and of what the asker works on ("for an essay").
OF_ASKER = frozenset("a an my our your his her the this".split())
FOR_ASKER = frozenset("a an my our your his her this".split())

#: Adjectives that no list of judgements has, and that narrow the thing before which they stand.
NARROWING = frozenset(
    "text joint future former tested closed original "
    "small big large huge tiny great little long short high low narrow wide simple easy hard single individual "
    "online "
    "home early late quick brief full complete whole entire useful free available possible particular "
    "specific various own mad magnificent spectacular splendid stunning striking strange stupid subtle "
    "substantial solid silly serious sensible remarkable ridiculous relevant reasonable rough robust radical quirky "
    "promising profound proper popular pleasant peculiar obscure odd nice neat nasty naive mysterious monumental "
    "massive juicy humble honest genuine gentle frank fond fantastic crazy cool amazed weird wicked vivid vigorous "
    "vague vast unusual unexpected ugly trivial tricky tough tidy tedious brave bold bright terrible terrific superb "
    "super weary witty worthy vital visible vibrant lazy impatient innocent inquisitive intense wonderful fair plain "
    "glad curious urgent clear interested real precise famous enormous immense outrageous phenomenal pathetic "
    "desperate cynical courteous compelling shaky sad ready reluctant skeptical".split()
)
#: Words that may stand between "how many" and what is counted.
BEFORE_COUNTED = frozenset(
    "with having of the these those this their its all ai a an new such so called different other more fewer less "
    "exactly "
    "actually "
    "precisely really roughly approximately about times as in and or total just only s if any said own models model "
    "altogether together at for ever your then".split()
)
#: Where a clause begins, so that nothing more can stand before what is counted.
CLAUSE = frozenset(
    "is are was were am be been do does doe did done has have had can could will would shall should may might must "
    "by saw see seen witnessed recorded registered experienced "
    "from come came on who which that there".split()
)

#: What can be done with things beside making them: no count of things made says how many those are.
DOING_OTHERWISE = frozenset(
    "need needed needing use used uses using test tested testing hold held holds keep kept stop stopped want wanted "
    "wish wished hope hoped plan planned try tried fail failed refuse refused cease avoid avoided receive received "
    "send sent sell sold buy bought import imported export exported read study studied watch watched hear heard "
    "teach taught steal stole stolen copy copied borrow borrowed lend lent review reviewed delay "
    "delayed cancel cancelled canceled explain explained rate rated track tracked "
    "withdraw withdrew withdrawn ban banned hide hid hidden block blocked abandon abandoned delete deleted retire "
    "retired evaluate evaluated discuss discussed admire admired praise praised like love prefer "
    "preferred request requested desire expect expected promise promised seek sought search searched discover "
    "discovered find found see saw seen know knew understand understood learn learned learnt write wrote written "
    "cite cited cites citing "
    "criticise criticised criticize criticized fear feared forget forgot forgotten remember remembered attempt "
    "attempted consider considered propose proposed examine examined inspect inspected offer offered shared "
    "bother forgive prepare prepared secure secured grab grabbed carry carried handle handled order ordered pull "
    "pulled".split()
)
#: Words after a verb that make something else of it ("make possible", "make again").
AFTERWARDS = frozenset("again possible known available famous public twice better anew".split())
#: Words that put one thing named into a relation to another, and those that only set them side by side.
RELATING = frozenset("to with for in after before from under without into".split())
JOINING = frozenset("and or & plus versus vs v than compared against while but".split())
#: Words that may stand where the verb is looked for, without being one that changes what is asked.
NOT_DOING = frozenset(
    "have has had been be get got manage managed contribute contributed attain attained clock clocked chalk chalked "
    "put show shows appear appears bring brought come came claim boast boasted total number report reported say said "
    "state stated field credit credited reportedly supposedly actually still as a an the in at on by for of to than "
    "then and or over under with more even really just exactly jointly combined together altogether both each all "
    "alone itself themselves finally already only also "
    "figure count tally output crop share haul outfit outfits organisation organisations organization organizations "
    "institution institutions developer lab "
    "laboratory researcher scientist company contender competitor counterpart peer challenger adversary opponent up "
    "out during last that "
    "account achieve achieved amount reach reap muster garner score accomplish "
    "stand stood end finish finished enter list listed post posted add added have's do done "
    "last between per generate generated provide provided deliver delivered supply present presented introduce "
    "actual model models system systems group groups side sides".split()
)
#: Wanting and its like: what is wanted is not what is.
WANTING = frozenset(
    "want wanted wish wished hope hoped plan planned intend intended try tried attempt attempted fail failed refuse "
    "refused stop stopped cease ceased quit avoid avoided promise promised expect expected threaten threatened delay "
    "delayed prefer preferred pretend pretended aim aimed need needed like love claim claimed desire seek sought "
    "struggle struggled deserve deserved supposed ought have had".split()
)
#: What should or could be is not what is.
SHOULD = frozenset("should can could might may must ought shall".split())
#: Verbs with which "could" says no more than "did" ("how many can it claim").
CLAIMING = frozenset(
    "salvage retain keep preserve hold save claim boast point show get muster expect learn find see know ask tell "
    "say answer solve crack tackle manage master score achieve reach".split()
)
IF = frozenset("if suppose supposing imagine assuming assume unless".split())

#: Being good, or being always first, is not being first in number; nor is having most of all or all.
NOT_BY_NUMBER = frozenset(
    "best better finest good quality majority half third quarter always ever constantly continually permanently "
    "invariably never usually often important valuable influential useful interesting brilliant excellent great "
    "significant impressive ambitious reliable accurate original exciting everything".split()
)
#: Some, or none at all.
SOME = frozenset("any some certain several no none single every each".split())
#: Words beside a figure at the end of a range with which the figure is not said to be reached.
NEARLY = frozenset("close near nearly almost approach up around about roughly approximately".split())
CURRENCIES = {
    "EUR": frozenset(("euro", "eur", "€", "euros")),
    "USD": frozenset(("dollar", "usd", "$", "buck", "us$")),
    "GBP": frozenset(("pound", "gbp", "£", "sterling", "quid")),
    "CNY": frozenset(("yuan", "cny", "rmb", "renminbi")),
    "JPY": frozenset(("yen", "jpy", "¥")),
    "other": frozenset(
        "rupee inr franc chf won krw ruble rouble rub real krona kronor krone peso lira zloty shekel dirham riyal "
        "baht crown dinar".split()
    ),
}
#: Degrees of difficulty, which a lead does not tell.
SUPERLATIVES = frozenset("hardest toughest easiest trickiest simplest".split())
DIFFICULTY = frozenset("harder easier tougher trickier difficult challenging demanding complex".split())
#: Beginnings that turn a word into its contrary.
CONTRARY = ("un", "non", "in", "im", "il", "ir", "dis", "anti", "mis", "counter", "pseudo", "semi", "ex", "de", "pre")
#: Ends of words that a beginning such as "in" turns into their contrary ("insignificant").
ADJECTIVAL = ("ant", "ent", "able", "ible", "al", "ic", "ive", "ous", "ful", "ed", "ate")
#: Adjectives that make of what a test is about something else ("simple" arithmetic), if its definition lacks them.
SIMPLE = frozenset("simple easy basic elementary plain trivial primary light casual specialist expert".split())
#: Adjectives of people that narrow whom a figure is of ("older Americans").
OF_PEOPLE = frozenset("young younger old older elderly rich richer poor poorer".split())
