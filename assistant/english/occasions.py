"""Words of the occasions on which people ask, and of those who tell what they ask about."""

#: For whom or for what something is asked: such a word makes nothing of the report.
OCCASIONS = frozenset(
    "guest listener viewer reader audience producer editor boss colleague teacher professor pupil classmate client "
    "air broadcast show podcast interview segment slot studio column article piece story headline lede caption script "
    "meeting board call deck slide talk speech lecture class seminar exam quiz homework assignment deadline essay "
    "tomorrow tonight today morning evening afternoon question query favour favor "
    "newsletter tweet thread post thesis dissertation memo briefing minister ministry parliament committee kid kids' "
    "grandson granddaughter investor shareholder line para paragraph draft handout worksheet version chart".split()
)
#: Small verbs and words of such clauses.
SMALL = frozenset(
    "go going gone let have having had be being been am is are get getting right start begin check make making "
    "do doing write writing prepare preparing work working finish finishing use using put putting know sure be in on "
    "at for with to of and so before punchy catchy striking nice good quick number figure one asked pie bar "
    "brief briefing".split()
)
#: Who tells something.
TELLERS = frozenset(
    "producer editor boss friend colleague guest teacher professor brother sister neighbour neighbor mate husband wife "
    "dad mum mom son daughter student client manager ceo intern note source tweet post headline guy someone somebody "
    "journalist reporter commenter commentator expert analyst draft slide article caller listener reader".split()
)
#: What stands before them.
BEFORE_TELLERS = frozenset("a an the my our one of some another this these and but so two well ok hm".split())
#: Verbs of those who tell what is so, and of friends and drafts, which also say or think it.
REPORTING = frozenset(
    "says said writes wrote reports reported states stated claims claimed argues argued tweeted".split()
)
SAYING = REPORTING | frozenset("say write claim insists insisted thinks thought believes believed tells told".split())
