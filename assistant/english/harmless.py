"""Words that add nothing to what is asked: a question may hold any number of them.

A word belongs here if leaving it out never changes the right answer. Words that restrict or turn what is asked
("Japanese", "score", "not", "except") never do.
"""

from __future__ import annotations

#: Function words, politeness, ways to ask, ways to say "as reported", and empty nouns.
HARMLESS = frozenset(
    "throw throwing thrown thing wtf omg lol nut query "
    "camp tail turn stretch whistle goes goe counted suffer suffered suffers owed implied decimal done dusted hard head "
    "eaten stay stays stayed come fill blank furnish furnished onward onwards prior board finishing crossed sliver "
    "crack "
    "former instead "
    "ground scale scales scaling scaled "
    "form forms something anything index whatever somewhat learn "
    "after before later earlier within sign signed belong belongs belonged deserve deserving deserves mix mixing mixes "
    "rest separated separate oops "
    "owner home talk talks talked talking discuss discussed discusses cover covers covered decade half-year "
    # articles, pronouns, prepositions, conjunctions
    "a an the this that these those it its they them their theirs he she his her we us our ours you your yours i me my "
    "mine "
    "one ones there here of in on at by to from for with within into onto as via per upon about around over under "
    "between "
    "among amongst across through throughout during while whilst when where and or but so then than if whether because "
    "since until till yet both either also too very really quite rather just even still again "
    "respectively actually basically exactly precisely overall generally roughly approximately sort kind type "
    "toward towards regarding concerning respect terms case sense context side basis "
    # auxiliaries
    "is am are was were be been being do does did done doing have has had having can could shall should will would may "
    "might "
    "must ought let get got gotten getting "
    # question words that decide nothing by themselves
    "what whats how much many which who whom whose "
    # politeness and chat
    "please pls plz kindly thanks thank thx cheers hi hello hey dear ok okay alright well now oh hmm um ah yo sir madam "
    "folks "
    "guys buddy mate sorry pardon excuse assistant bot help favour favor quick quickly question asking ask wonder "
    "wondering "
    "wondered curious interested want wanted wanna need needed like love know knows knew tell told say says said give "
    "gives "
    "gave given giving show shows showed shown showing provide provides provided state states stated mention mentions "
    "mentioned report reports reported reporting reportedly find finds found look looks looking looked see sees saw "
    "seen "
    "display fetch retrieve pull bring hand return output print write writing wrote calculate calculated "
    "work worked figure figures number numbers value values reading readings datum data fact facts info information "
    "detail "
    "details statistic statistics stat stats result results answer answers quote quoted quotes cite cited recorded "
    "record "
    "note noted indicate indicates indicated reveal reveals revealed publish published announce announced describe "
    "described "
    "determine come comes came stand stands stood standing amount amounts amounted exist existed "
    "exists existing seem seems appear appears appeared happen think thought believe guess suppose remember recall "
    "remind "
    "understand understood learn learned learnt read reader "
    "according accordance accord account source sources article study report analysis assessment document text "
    "survey publication piece press news story chapter author authors researcher researchers journalist "
    "thesis essay homework presentation slide slides deck blog boss teacher class student colleague friend editor "
    "audience "
    "project meeting interview briefing summary headline caption footnote draft column tweet chart table graph "
    # empty adverbs and adjectives
    "ever already currently presently actual real precise exact official officially respective certain "
    "particular specific given said big large small tiny huge high low great little long "
    "wide narrow short simple brief briefly full complete whole entire single individual own other "
    "various several available possible "
    "back ago time moment date dates period periods year years month months "
    "level levels size magnitude extent degree scale quantity length width height "
    "way thing things stuff matter bit lot lots "
    "keep kept hold holds held use uses used using take takes took taken taking put puts call called "
    "try tried trying s t re ve ll d m u ur r n k im id ive hes lets dont "
    "pair set item items entry entries line lines word words term "
    "internet online page pages section paragraph "
    "e g etc eg ie aka viz "
    ""
    "far unit units series sery yrs yr request requested grateful due lay lie lies lying begin beginning start starting "
    "end ending "
    "another name names named label labelled labeled plain fair bother credit credited attribute attributed "
    "attributable everything "
    "else part parts correspond corresponds corresponding apply applied equal equals equivalent mean means place yes no "
    "lol haha "
    "wow damn btw fyi asap plss plzz pleas da wat wot hw mutch thru nite tho off out up down away near "
    "chance wonderful kind kindly glad grateful appreciate appreciated clear clarify specify concern concerns regard "
    "regards "
    "deal wise moreover finally eventually ultimately sir madam team everyone "
    "curious urgent urgently today thesis dissertation assignment write writing quoting citing mention mentioning "
    "put simply briefly ok "
    "recent recently soon immediately rn "
    "contender competitor competitors counterpart counterparts opponent opponents developer developers "
    "lab labs laboratory researchers scientist scientists "
    "attain attained achieve achieved obtain obtained had "
    "observed observe registered listed expressed express "
    "latter aforementioned mentioned "
    "interest purposes sake reference records benefit view "
    "involved concerned applicable relevant corresponding underlying "
    "measurement snapshot "
    "hear heard listen watch seeing spot spotted mind anyone anybody someone somebody everybody people folk "
    "person persons "
    "strictly speaking frankly honestly simply maybe perhaps possibly probably "
    "along alongside additionally furthermore moreover "
    ""
    "idea clue".split()
)

#: Harmless where they only say whose something is ("U.S. developers"), but not where they are asked for
#: ("which developer", "how many questions").
ASKABLE = frozenset(
    "developer developers lab labs laboratory researcher researchers scientist scientists author authors journalist "
    "question questions "
    "person persons people student students editor word words line lines page pages item items team reader readers "
    "counterpart counterparts competitor competitors user users article articles document documents".split()
)
