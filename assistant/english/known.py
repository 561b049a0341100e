"""Words that are real, though this program may have no use for them.

A mistyped word is repaired to the nearest word the program knows. A real word or a real name that it
has no use for ("loan", "India", "Grok") must never be repaired into one that it has ("load", "growth"): it
has to be left as it is, so that the question is declined or asked about instead of answered wrongly. `common_words`
holds the frequent words of news, business, science and chat, in their base forms with the frequent
derivations (no plurals in a plain s), and the short words one letter away from the words of a question.
`proper_names` holds proper names, longer ones word by word; months are not here, they are read as periods.
Whether a word is in neither says nothing: it may still be right.

>>> "loan" in common_words(), "india" in proper_names(), "benchmrk" in common_words() | proper_names()
(True, True, False)
"""

from __future__ import annotations

from functools import cache

_COMMON = (
    # A
    """
abandon abandoned abbreviation ability able aboard abolish abortion about above abroad absence absent absolute
absolutely absorb abstract absurd abuse academic academy accelerate accent accept acceptable acceptance accepted
access accessible accident accidentally accommodate accompany accomplish accord according accordingly account
accountability accountable accountant accounted accounting accumulate accuracy accurate accurately accuse accused
achieve achieved achievement achieving acid acknowledge acquire acquired acquisition acre acronym across act acted
acting action active actively activist activity actor actress actual actually acute ad adapt adaptation add added
addiction adding addition additional additionally address adequate adequately adjust adjustment administer
administration administrative administrator admire admission admit admitted adolescent adopt adopted adoption adult
advance advanced advancement advantage adventure adverse advertise advertisement advertising advice advise adviser
advisor advocate aerospace affair affect affected affection affiliate afford affordable afraid after afternoon
afterwards again against age aged agency agenda agent agentic aggregate aggressive agi ago agree agreed agreement
agricultural agriculture ah ahead ai aid aide aim aimed ain't air aircraft airline airport alarm album alcohol alert
algae algebra algorithm alien align aligned alignment alike alive all allege alleged allegedly alley alliance allied
allocate allocation allow allowance allowed allowing ally almost alone along alongside alpha alphabet already alright
also alter alternate alternative alternatively although altogether aluminum always am amaze amazed amazing ambassador
ambiguity ambiguous ambition ambitious ambulance amend amendment amid among amongst amount amp ample amuse an analog
analogy analyse analyses analysis analyst analytic analytical analyze analyzed ancestor ancient and angel anger angle
angry animal animation ankle anniversary annotate annotation announce announced announcement annoy annoyed annoying
annual annually anonymous another answer answered answering ant anticipate anxiety anxious any anybody anymore anyone
anything anytime anyway anywhere apart apartment ape api apologize apology app apparent apparently appeal appear
appearance appeared appendix appetite apple applicable applicant application applied apply appoint appointed
appointment appreciate appreciation approach appropriate appropriately approval approve approved approximate
approximately approximation apron apt arbitrary arch architect architecture archive are area aren't arena argue argued
argument arise arisen arithmetic arm armed army aroma arose around arrange arrangement array arrest arrested arrival
arrive arrived arrow arson art article artificial artificially artist artistic as asap ash aside ask asked asking
asleep aspect aspiration assault assemble assembly assert assertion assess assessed assessing assessment asset assign
assigned assignment assist assistance assistant associate associated association assume assumed assuming assumption
assurance assure asterisk astonishing astronomy at ate athlete athletic atmosphere atom atomic attach attached attack
attacked attempt attempted attend attendance attention attic attitude attorney attract attraction attractive attribute
auction audience audio audit auditor augment augmented aunt aura author authority authorize auto automate automated
automatic automatically automation autonomous autonomy availability available avenue average avoid avoided await awake
award awarded aware awareness away awesome awful awkward axe axis aye
"""
    # B
    """
babe baby back backbone backed background backing backup backward backwards bacon bacteria bad badge badly bag bail
bait bake baker bakery balance balanced bald ball ballot ban band bandwidth bang bank banker banking bankrupt
bankruptcy banned bar bare barely bargain bark barn barrel barrier base baseball based baseline basement basic
basically basil basin basis basket basketball bass bat batch bath bathe bathroom batter battery battle bay bayesian be
beach bead beak beam bean bear beard bearing beast beat beaten beautiful beautifully beauty became because become
becoming bed bedroom bee beef been beer before beg began begin beginner beginning begun behalf behave behavior
behavioral behaviour behind being belief believe believed bell belly belong belonged beloved below belt bench
benchmark bend beneath beneficial beneficiary benefit bent berry beside besides best bet beta better between beyond
bias biased bible bicycle bid bidder big bigger biggest bike bill billion billionaire bin binary bind binding bingo
biography biological biologist biology bird birth birthday bishop bit bitcoin bite bitter bizarre black blade blame
blamed blank blanket blast blaze bleak bleed blend bless blew blind block blockchain blocked blog blood bloody bloom
blow blown blue blunt blur board boast boat bodily body boil bold bolt bomb bombing bond bone bonus book booked
booking bookmark boolean boom boost boot booth border bored boring born borrow borrowed boss bot both bother bottle
bottleneck bottom bought bounce bound boundary bow bowl box boxer boy boyfriend braid brain brake branch brand brass
brave bread break breakdown breakfast breaking breakthrough breast breath breathe breathing breed breeze brew bribe
brick bride bridge brief briefing briefly bright brilliant bring bringing broad broadband broadcast broaden broader
broadly broke broken broker bronze broom broth brother brought brow brown browse browser brush brutal btw bubble
bucket bud buddy budget bug build builder building built bulb bulk bull bullet bully bump bunch bundle bunny burden
bureau burn burned burning burst bury bus bush business businessman busy but butter button buy buyer buying buzz by
bye byte
"""
    # C
    """
cab cabin cabinet cable cache cafe cage cake calculate calculated calculation calculator calculus calendar calf
calibrate calibration call called caller calling calm came camel camera camp campaign campus can can't canal cancel
cancer candidate candle candy cannot canoe cap capability capable capacity cape capita capital capitalism capitalist
captain caption captive capture captured car carbon card cardinal care career careful carefully careless cargo caring
carp carpet carriage carried carrier carrot carry carrying cart cartoon carve case cash casino cast casting castle
casual casualty cat catalog catalogue catch category cater cattle caught causal cause caused causing caution cautious
cave cease cedar ceiling celebrate celebration celebrity cell cello cellular censor censorship census cent center
centered central centre century ceo ceremony certain certainly certainty certificate certification certified certify
cfo chain chained chair chairman chalk challenge challenged challenger challenging chamber champion championship
chance chancellor change changed changing channel chaos chap chapter character characteristic characterize charge
charged charging charity charm chart charter chase chat chatbot chatting cheap cheaper cheat check checked checker
checking checkpoint cheek cheer cheers cheese chef chemical chemist chemistry chess chest chew chicken chief child
childhood children chill chin chip chocolate choice choir choke cholesterol choose choosing chop chord chose
chosen chronic chunk church cider cigar cigarette cinema circle circuit circular circulate circulation circumstance
citation cite cited citizen citizenship city civic civil civilian civilization claim claimed claiming clam clamp clan
clap clarification clarify clarity clash class classic classical classification classified classifier classify
classroom clause claw clay clean cleaner cleaning clear clearance clearer clearing clearly clerk clever click
clickbait client cliff climate climb clinic clinical clip clock clone cloning close closed closed-source closely
closer closest closet closing closure clot cloth clothes clothing cloud clown club clue cluster co coach coal
coalition coarse coast coastal coat cobra cocoa cod code codebase coded coder coding coefficient coffee cognitive
coherent coin coincide coincidence coke cold collaborate collaboration collaborative collapse collar collate colleague
collect collected collecting collection collective collectively collector college colon colonial colony color colour
column columnist com combat combination combine combined combining come comedy comes comet comfort comfortable comic
coming comma command commander comment commentary commentator commerce commercial commission commissioner commit
commitment committed committee commodity common commonly commons communicate communication communism communist
community compact companion company comparable comparative comparatively compare compared comparing comparison
compatible compel compelling compensate compensation compete competent competing competition competitive
competitiveness competitor compile compiler complain complaint complement complete completed completely completion
complex complexity compliance complicate complicated comply component compose composed composer composite composition
compound comprehend comprehension comprehensive compress compression comprise compromise compulsory computable
computation computational compute computed computer computing con conceal concede conceive concentrate concentrated
concentration concept conception conceptual concern concerned concerning concert conclude concluded conclusion
concrete condemn condition conditional condo conduct conducted cone conference confess confession confidence confident
confidential configuration configure confine confirm confirmation confirmed conflict confront confuse confused
confusing confusion congratulations congress congressional connect connected connecting connection conscience
conscious consciousness consensus consent consequence consequently conservation conservative conserve consider
considerable considerably consideration considered considering consist consisted consistency consistent consistently
console consolidate conspiracy constant constantly constitute constitution constitutional constrain constraint
construct constructed construction constructive consult consultant consultation consume consumed consumer consumption
contact contain contained container containing contemporary contempt contend content contest contested context
continent continental continue continued continuing continuous continuously contract contraction contractor contradict
contradiction contrary contrast contribute contributed contribution contributor control controlled controller
controversial controversy convenience convenient convention conventional convergence conversation conversational
conversely conversion convert converted convey convict conviction convince convinced convincing cook cooked cookie
cooking cool cooperate cooperation cooperative coordinate coordination coordinator cop cope copied copper copy
copyright coral cord core cork corn corner corporate corporation corps correct corrected correction correctly
correctness correlate correlated correlation correspond correspondent corresponding corridor corrupt corruption cost
cost-effective costing costly costume cottage cotton couch could couldn't council counsel counselor count counted
counter counterpart counting country countryside county coup couple coupled courage course court courtesy cousin cove
cover coverage covered covering cow coworker coz cpu crab crack craft cram cramp crane crash crawl crawler crazy cream
create created creating creation creative creativity creator creature credibility credible credit creditor creek creep
crept crest crew cried crime criminal crisis criteria criterion critic critical critically criticism criticize
criticized crook crop cross crossed crossing crow crowd crowded crown crucial crude cruel cruise crumb crush crust cry
crypt crypto cryptocurrency crystal css cub cube cue cuff cultural culture cup curb cure curiosity curious curiously
curl currency current currently curriculum curry curse curtain curve custom customer customs cut cutting cuz cyber
cybersecurity cycle cynical
"""
    # D
    """
dad daily dairy daisy dale dam damage damaged dame damn damp dance dancer dancing danger dangerous dare dark darkness
dart dash dashboard data database dataset date dated daughter dawn day day-to-day days dead deadline deadly deaf deal
dealer dealing dealt dear death debate debated debt debug debut decade decay deceive decent decide decided deciding
decimal decision decision-making decisive deck declaration declare declared decline declined declining decode decor
decrease decreased decreasing dedicate dedicated deed deem deep deeper deepfake deeply deer default defeat defeated
defect defence defend defendant defender defense defensive deficit define defined definite definitely definition
definitive deflate deflation defy degree delay delayed delegate delegation delete deleted deliberate deliberately
delicate delicious delight deliver delivered delivery delta demand demanded demanding democracy democrat democratic
demographic demon demonstrate demonstrated demonstration den denial denied denim denoise denominator dense density
dent dental dentist deny depart department departure depend dependence dependent depending depict deploy deployed
deployment deposit depot depressed depressing depression depth deputy derby derivative derive derived descend descent
describe described describing description descriptive desert deserve design designed designer desirable desire desired
desk desktop despair desperate desperately despite destination destiny destroy destroyed destruction detail detailed
detain detect detected detection detective detector detention deter determination determine determined determining
devastating develop developed developer developing development deviation device devil devise devote devoted dew
diabetes diagnose diagnosis diagram dial dialog dialogue diamond diary dice dictate dictator dictionary did didn't die
died diet differ differed difference different differential differentiate differently difficult difficulty diffusion
dig digest digit digital dignity dilemma dill dim dime dimension dimensional diminish din dine dinner dioxide dip
diploma diplomacy diplomat diplomatic dire direct directed direction directive directly director directory dirt dirty
disability disabled disagree disagreement disappear disappeared disappoint disappointed disappointing disappointment
disaster disc discipline disclose disclosure discount discourage discourse discover discovered discovery discrepancy
discrete discretion discriminate discrimination discuss discussed discussing discussion disease disguise dish disk
dislike dismiss dismissed disorder display displayed dispose dispute disrupt disruption dissolve distance distant
distill distillation distilled distinct distinction distinctive distinguish distinguished distort distortion distract
distress distribute distributed distribution district disturb disturbing ditch dive diverse diversity divert divide
divided dividend divine division divorce divorced dizzy dna do doc dock doctor doctrine document documentary
documentation documented dodge does doesn't dog doing dole doll dollar domain dome domestic dominance dominant
dominate dominated don don't donate donation done donor doom door dose dot double doubled doubt doubtful dough dove
down download downstairs downtown downward dozen draft drag dragon drain drama dramatic dramatically drank drape draw
drawer drawing drawn dread dream dress dressed drew dried drift drill drink drinking drive driven driver driving drone
drop dropout dropped dropping drought drove drown drug drum drunk dry dual duck dude due duel duet dug dull dumb dummy
dump dune dunno duo durable duration during dusk dust duty dwarf dwell dye dying dynamic dynamics
"""
    # E
    """
e-mail each eager eagle ear earl earlier earliest early earn earned earning earnings earth earthquake ease easier
easiest easily east eastern easy eat eaten eating ebb echo eco ecological ecology ecommerce economic economical
economically economics economist economy ecosystem edge edit edited editing edition editor editorial educate educated
education educational educator eel effect effective effectively effectiveness efficiency efficient efficiently effort
egg ego eh eight eighteen eighteenth eighth eighty either elaborate elastic elbow elder elderly elect elected election
electoral electric electrical electricity electron electronic electronics elegant element elementary elephant elevate
elevation elevator eleven eleventh elf eligible eliminate eliminated elimination elite elm else elsewhere email
embarrassed embarrassing embassy embed embedded embedding embody embrace emerge emerged emergence emergency emerging
emission emit emoji emotion emotional emotionally emphasis emphasize empire empirical employ employed employee
employer employment empower empty enable enabled enabling enact encode encoder encounter encountered encourage
encouraged encouragement encouraging encryption end ended ending endless endorse endorsement endure enemy energy
enforce enforcement engage engaged engagement engaging engine engineer engineering enhance enhanced enhancement enjoy
enjoyed enlarge enormous enough enquiry ensemble ensure ensuring entail enter entered entering enterprise entertain
entertaining entertainment enthusiasm enthusiast enthusiastic entire entirely entitle entitled entity entrance entrant
entrepreneur entropy entry envelope environment environmental envoy envy epic epidemic episode epoch equal equality
equally equation equip equipment equipped equity equivalent era erase erect erode erosion error escape escaped
especially essay essence essential essentially establish established establishing establishment estate estimate
estimated estimating estimation etc eternal ethic ethical ethics ethnic evacuate evaluate evaluated evaluating
evaluation evaluator eve even evening evenly event eventual eventually ever every everybody everyday everyone
everything everywhere evidence evident evidently evil evolution evolutionary evolve evolved evolving ex exact exactly
exaggerate exam examination examine examined examiner examining example exceed exceeded excel excellence excellent
except exception exceptional exceptionally excerpt excess excessive exchange excite excited excitement exciting
exclude excluded excluding exclusion exclusive exclusively excuse execute executed execution executive exempt exercise
exert exhaust exhausted exhibit exhibition exile exist existed existence existing exit exotic expand expanded
expanding expansion expect expectation expected expecting expedition expenditure expense expensive experience
experienced experiment experimental expert expertise expire explain explained explaining explanation explicit
explicitly explode exploit exploitation exploration explore explored exploring explosion explosive exponent
exponential export exported exporter expose exposed exposure express expressed expression extend extended extending
extension extensive extensively extent external extinct extra extract extracted extraction extraordinary extrapolate
extrapolation extreme extremely eye eyebrow
"""
    # F
    """
fable fabric face faced facilitate facility facing fact faction factor factory factual faculty fad fade fail failed
failing failure faint fair fairly fairness fairy faith faithful fake fall fallen falling false fame familiar family
famine famous fan fancy fang fantastic fantasy faq far farce fare farm farmed farmer farming fascinating fashion fast
faster fastest fat fatal fate father fatigue fault faulty favor favorable favored favorite favour favourite fax fear
feared feasible feast feat feather feature featured fed federal federation fee feed feedback feedforward feeding feel
feeling feet fell fellow fellowship felt female feminist fence fern ferry fertile fertility festival fetch feud fever
few fewer fewest fiber fibre fiction field fierce fifteen fifteenth fifth fiftieth fifty fig fight fighter fighting
figure figured file filed filing fill filled filling film filter fin final finally finance financed financial
financially financing finch find finding fine fine-tune fine-tuned fine-tuning finely finer finest finger finish
finished finishing finite fire firearm fired fireplace firewall firing firm firmly firmware first firstly fiscal fish
fisher fisherman fishing fist fit fitness fitted fitting five fix fixed fixing flag flake flame flank flap flare flash
flask flat flattened flaw flawed flax flea fled flee fleece fleet flesh flew flexibility flexible flight flint flip
float flock flood flooding floor flop flour flourish flow flower flown flu fluctuate fluctuation fluent fluid flute
flux fly flying foam focal focus focused focusing foe fog foil fold folded folder folk follow follow-up followed
follower following fond font food fool foolish foot footage football footnote for forbid forbidden force forced
forecast forecasting forefront forehead foreign foreigner forest forever forge forget forgetting forgive forgot
forgotten fork form formal formally format formation formatted formed former formerly forming formula formulate
formulation fort forth forthcoming fortieth fortunate fortunately fortune forty forum forward fossil foster fought
foul found foundation founded founder founding four fourteen fourteenth fourth fox fraction fractional fragile
fragment frame framed framework franchise frank frankly fraud fraught fray free freed freedom freely freeze freight
frequency frequent frequently fresh freshly freshman fret friend friendly friendship frightened fringe frog from front
frontier frost froze frozen fruit frustrated frustrating frustration fry fuel fulfill full full-time fully fume fun
function functional functionality functioning fund fundamental fundamentally funded funding funeral funny fur furious
furniture further furthermore fury fuse fusion fuss future fuzzy fyi
"""
    # G
    """
gag gain gained gaining galaxy gall gallery gallon gamble gambling game gaming gamma gang gap gape garage garb garbage
garden gare garlic gas gash gasoline gasp gate gather gathered gathering gauge gave gay gaze gdp gear gem gender gene
general generalization generalize generalized generally generate generated generating generation generative generator
generic generous genetic genius genre gentle gentleman gently genuine genuinely geographic geographical geography
geometric geometry germ gesture get getting ghost giant gift gifted gig gigabyte gigantic gimme girl girlfriend gist
give given giving glacier glad glance glare glass gleam glimpse global globally globe gloom glory gloss glossary glove
glow glue gnat go goal goat god goes going gold golden golf gone gonna good goodbye goodness goods goose gore gorgeous
gospel gossip got gotta gotten gourd govern governance governing government governmental governor gown gpu grab grace
grad grade graded grader gradient grading gradual gradually graduate graduated graduation grain gram grammar grand
grandfather grandma grandmother grandpa grant granted grape graph graphic graphical graphics grasp grass grate
grateful grave gravel gravity gravy gray graze grease great greater greatest greatly greed greedy green greenhouse
greet greeting grew grey grid grief grill grim grin grind grip groan grocery groin groom gross grossly ground grounded
grounding grounds group grouped grouping grove grow growing grown growth grudge guarantee guaranteed guard guardian
guardrail guess guessed guessing guest guidance guide guided guideline guild guilt guilty guitar gulf gull gum gun
gust gut guy gym
"""
    # H
    """
ha habit habitat had hadn't hail hair hale half halfway hall hallucinate hallucination halo halt halve halved ham
hammer hand handed handful handle handled handler handling hands handsome handy hang hanged hanging happen happened
happening happily happiness happy harassment harbor harbour hard hardcover harder hardest hardly hardware hare harm
harmful harmony harness harp harsh harvest has hash hashtag hasn't haste hat hate hated hatred haul haunt have haven
haven't having hawk hay hazard hazardous hazel he he'd he'll he's head headed heading headline headquarters heal
healed healing health healthcare healthy heap hear heard hearing heart hearth heat heated heating heaven heavily heavy
hedge heed heel height heir held helicopter hell hello helm helmet help helped helper helpful helping helpless hem hen
hence her herald herb herd here here's heritage hero heroic hers herself hesitate hesitation heuristic hey hi hidden
hide hiding hierarchy high high-tech higher highest highlight highlighted highly highway hike hill hilt him himself
hind hinge hint hip hippo hire hired hiring his histogram historian historic historical historically history hit
hitting hive hiya hmm ho hoard hobby hockey hog hold holder holding hole holiday hollow holy home homeland homeless
homepage homework homicide honest honestly honesty honey honor honored honour hood hoof hook hoop hop hope hoped
hopeful hopefully hopeless hoping horizon horizontal horizontally hormone horn horrible horror horse hose hospital
host hostage hosted hostile hot hotel hound hour hourly house household housing hover how how's however html hub hug
huge hugely huh hull human human-centered humane humanitarian humanities humanity humans humble humid humor humour
hundred hundredth hung hunger hungry hunt hunter hunting hurdle hurricane hurry hurt husband hut hybrid hydrogen hymn
hype hyperlink hyperparameter hypothesis hypothesize hypothetical
"""
    # I
    """
i'd i'll i'm i've ice icon id idea ideal ideally identical identification identified identifier identify identifying
identity ideological ideology idiom idiot idk idle idol if igloo ignorance ignorant ignore ignored ignoring ill
illegal illegally illness illusion illustrate illustrated illustration image imagery imaginary imagination imagine
imagined imaging imitate immediate immediately immense immigrant immigration imminent immune immunity imo impact
impacted impair imperfect imperial implement implementation implemented implementing implication implicit implicitly
implied imply import importance important importantly imported impose imposed impossible impress impressed impression
impressive imprison improper improve improved improvement improving impulse in in-depth inability inaccuracy
inaccurate inadequate inappropriate incentive inch incidence incident inclined include included including inclusion
inclusive income incoming incompatible incomplete inconsistent incorporate incorporated incorrect incorrectly increase
increased increasing increasingly incredible incredibly increment incremental incur indeed indefinitely independence
independent independently index indexed indicate indicated indicating indication indicative indicator indict
indictment indifferent indigenous indirect indirectly individual individually indoor induce induced induction
industrial industry inevitable inevitably infant infect infected infection infectious infer inference inferior
infinite infinity inflate inflation inflict influence influenced influential info infographic inform informal
information informative informed infrastructure ingredient inhabit inhabitant inherent inherently inherit initial
initially initiate initiated initiative inject injection injure injured injury ink inland inmate inn inner innocent
innovate innovation innovative innovator input inquire inquiry insect insert inserted insertion inside insider insight
insist insisted inspect inspection inspector inspiration inspire inspired inspiring install installation installed
installing instance instant instantly instead instinct institute institution institutional instruct instructed
instruction instructor instrument instrumental insufficient insulin insult insurance insure insurer intact intake
integer integral integrate integrated integration integrity intellect intellectual intelligence intelligent intend
intended intense intensely intensity intensive intent intention intentional intentionally interact interaction
interactive interest interested interesting interestingly interface interfere interference interim interior
intermediate internal internally international internationally internet interpolate interpret interpretable
interpretation interpreted interpreter interrupt intersection interval intervene intervention interview interviewed
intimate into intricate intrigue intrinsic introduce introduced introducing introduction intuition intuitive invade
invalid invasion invasive invent invented invention inventor inventory invest invested investigate investigated
investigating investigation investigator investing investment investor invisible invitation invite invited invoice
invoke involve involved involvement involving inward ion ip iris iron ironic ironically irony irrelevant is island
isle isn't isolate isolated isolation issue issued issuing it it'd it'll it's itch item iterate iteration iterative
its itself ivory
"""
    # J
    """
jacket jade jail jailbreak jam jar jaw jazz jealous jean jeans jeep jelly jerk jest jet jewel jewelry job jog join
joined joining joint jointly joke joking jolt journal journalism journalist journey joy judge judged judging judgment
judicial judiciary jug juice jump jumped jumping junction jungle junior jurisdiction juror jury just justice
justification justified justify juvenile
"""
    # K
    """
keen keep keeper keeping keg kept kernel key keyboard keyword kick kicked kid kidding kidnap kidney kill killed killer
killing kilo kilogram kilometer kilowatt kilt kin kind kinda kindergarten kindly kindness king kingdom kiosk kiss kit
kitchen kite knee knelt knew knife knight knit knob knock knocked knot know knowing knowledge knowledgeable known
koala
"""
    # L
    """
lab label labeled labeling labelled labor laboratory labour lace lack lacked lacking lad ladder ladle lady lag laggard
lagged lagging laid lake lamb lame lamp land landed landing landlord landmark landscape lane language lap laptop large
large-scale largely larger largest lark laser lash lasso last lasted lasting lastly latch late lately latency latent
later lateral latest latter laugh laughed laughing laughter launch launched launching laundry lava law lawmaker lawn
lawsuit lawyer lay layer layout lazy lead leader leaderboard leadership leading leaf leak leaked lean leaning leap
leapfrog leapfrogged learn learned learner learning learnt lease leash least leather leave leaving lecture lecturer
led ledger left leg legacy legal legally legend legendary legislate legislation legislative legislator legislature
legit legitimate leisure lemme lemon lend lender lending length lengthy lens lent less lesser lesson lest let let's
letter letting level lever leverage lexicon liability liable liar liberal liberation liberty librarian library lice
license licensed licensing lid lie lied lieutenant life lifestyle lifetime lift lifted light lighter lighting lightly
lightning like liked likelihood likely likewise liking lilac lily limb limbo lime limit limitation limited limiting
limp line linear lined linen liner linger linguist linguistic linguistics link linked linking lion lip liquid
liquidity list listed listen listened listener listening listing lit lite literacy literal literally literary
literature litter little live lived lively liver living llm load loaded loading loaf loan lobby lobbying local locally
locate located location lock locked locker locking lodge log logarithm logged logic logical logically login logistic
logistics logit logo lol lone lonely long long-term longer longest longitudinal longtime look looked looking loom loop
loose loosely loot lord lorry lose loser losing loss lossless lost lot lots lottery lotus loud loudly lounge love
loved lovely lover loving low lower lowered lowering lowest loyal loyalty luck luckily lucky lump lunar lunch lung
lure lurk lush lust luxury lying lyric
"""
    # M
    """
machine machinery mad made magazine magic magical magnet magnetic magnificent magnitude maid mail mailed main mainland
mainly mainstream maintain maintained maintaining maintenance majesty major majority make maker makeup making male
mall malt malware man manage managed management manager managing mandate mandatory mane maneuver mango manifest
manifesto manipulate manipulated manipulation mankind manner manor mantle manual manually manufacture manufactured
manufacturer manufacturing manuscript many map maple mapped mapping marathon marble march mare margin marginal
marginally marine mark marked marker market marketed marketing marketplace marking marriage married marry marsh mash
mask mass massacre massive massively mast master mat match matched matching mate material materially maternal math
mathematical mathematically mathematician mathematics maths matrix matter mattered mature maturity max maximal
maximize maximum may maybe mayor maze me meadow meal mean meaning meaningful means meant meantime meanwhile measure
measured measurement measuring meat mechanic mechanical mechanics mechanism medal media median mediate medical
medication medicine medieval meditation medium meek meet meeting megabyte megawatt meh melon melt melted member
membership meme memo memorable memorial memorize memory men menace mend mental mentality mentally mention mentioned
mentioning mentor menu merchandise merchant mercury mercy mere merely merge merged merger merit merry mesh mess
message messenger messy met meta metadata metal metaphor meter method methodological methodology metre metric metro
metropolitan mice microchip microphone microscope mid middle midnight midst might mighty migrant migrate migration
mild mile milestone militant military milk mill million millionaire millionth mimic mince mind minded mindset mine
miner mineral mini minimal minimize minimum mining minister ministry mink minor minority mint minus minute minutes
miracle mirror mirrored misinformation misleading misled miss missed missile missing mission missionary mist mistake
mistaken mistakenly mistook misunderstand misunderstanding misuse mitigate mix mixed mixing mixture ml moan moat mob
mobile mobility mock modality mode model modeled modeling modelled modelling moderate moderately moderator modern
modernize modest modification modified modify module moist mold mole molecular molecule mom moment momentum monetary
money monitor monitored monitoring monk monkey monopoly monster month monthly monument mood moon moor moose mop mope
moral morality morally more moreover morning mortality mortgage moss most mostly motel moth mother motion motivate
motivated motivation motive motor motorcycle mould mount mountain mounted mourn mouse mouth move moved movement mover
movie moving mow mr mrs ms much mud mug mule multi multilingual multimodal multiple multiplication multiplied multiply
multitude mum municipal murder murdered murderer muscle muse museum mushroom music musical musician must mustn't mute
mutual mutually my myself mysterious mystery myth
"""
    # N
    """
nag nah nail naive naked name named namely naming nanometer nap nape narrative narrow narrowed narrower narrowing
narrowly nasty nation national nationalism nationalist nationality nationally nationwide native natural naturally
nature naval navigate navigation navy near nearby nearer nearest nearly neat neatly necessarily necessary necessity
neck need needed needing needle negative negatively neglect neglected negotiate negotiated negotiating negotiation
neighbor neighborhood neighboring neighbour neighbourhood neither nerve nervous nest net network networking neural
neuron neuroscience neutral neutrality never nevertheless new newcomer newer newest newly news newsletter newspaper
newsroom next ngo nib nice nicely niche nick night nightmare nil nine nineteen nineteenth ninety ninth nlp no noble
nobody nod node noise noisy nominal nominally nominate nominated nomination nominee non none nonetheless nonprofit
nonsense nook noon nope nor norm normal normalization normalize normalized normally north northeast northern northwest
nose not notable notably notation notch note notebook noted nothing notice noticeable noticed notification notify
noting notion notorious noun nova novel novelist novelty novice now nowadays nowhere nuance nuclear null numb number
numbered numerator numeric numerical numerically numerous nun nurse nursing nut nutrition nylon
"""
    # O
    """
o'clock oak oar oasis oat oath obedience obese obesity obey object objection objective objectively obligation oblige
obscure observation observe observed observer observing obsess obsessed obsession obsolete obstacle obtain obtained
obtaining obvious obviously occasion occasional occasionally occupation occupational occupied occupy occur occurred
occurrence occurring ocean odd oddly odds odor of off offence offend offended offender offense offensive offer offered
offering office officer official officially offline offset offspring often oh oil ok okay old old-fashioned older
oldest olive omen omg omit omitted on once one one-off one-sided ones oneself ongoing onion online only onset onto
oops ooze opal open open-source opened opener opening openly openness opera operate operated operating operation
operational operator opinion opium opponent opportunity oppose opposed opposing opposite opposition opt opted optic
optical optimal optimism optimistic optimization optimize optimized option optional or oracle oral orange orb orbit
orchestra order ordered ordering orderly ordinal ordinary ore organ organic organisation organise organised organism
organization organizational organize organized organizer organizing orient orientation oriented origin original
originally originate originated os other others otherwise otter ought ounce our ours ourselves out outbreak outcome
outdated outdoor outdoors outer outfit outlet outlier outline outlined outlook outnumber outpace outpaced outperform
outperformed outperforming output outrage outrageous outreach outright outside outsider outstanding outward oven over
overall overcame overcome overfit overfitting overhead overhear overlap overlapping overlook overlooked overly
overnight override overseas oversee oversight overtake overtaken overtook overturn overview overwhelm overwhelmed
overwhelming overwhelmingly owe owed owing owl own owned owner ownership owning ox oxygen ozone
"""
    # P
    """
pace pacific pack package packaged packed packet packing pact pad page paid pail pain painful paint painted painter
painting pair paired palace pale palm pan panda panel pang panic pant pants paper par para parade paradigm paradox
paragraph parallel parameter paraphrase parent parental parenting parish parity park parked parking parliament
parliamentary parrot parse parsed parser parsing part part-time partial partially participant participate participated
participating participation particle particular particularly partisan partition partly partner partnership party pass
passage passed passenger passing passion passionate passive passport password past pasta paste pastor pasture pat
patch patent patented patenting path pathetic pathway patience patient patiently patriot patrol patron pattern pause
paused pave pavement paw pay paying payment payoff payroll pc pdf pea peace peaceful peacefully peach peak pear pearl
peasant peck peculiar pedal peel peer peerless peg pen penalty pence pencil pending penny pension people pepper per
perceive perceived percent percentage percentile perception perceptual perch perfect perfection perfectly perform
performance performed performer performing perfume perhaps peril period periodic periodically peripheral perk
permanent permanently permission permit permitted perplexity persist persistence persistent person persona personal
personality personalized personally personnel perspective persuade persuaded persuasion persuasive pest pet petabyte
petal petition petrol petroleum phantom pharmaceutical pharmacy phase phd phenomena phenomenal phenomenon philosopher
philosophical philosophy phone phoned photo photograph photographer photographic photography phrase phrased phrasing
physical physically physician physicist physics piano pick picked picking pickup picnic picture pictured pie piece
pier pig pika pile pill pillar pillow pilot pin pinch pine pink pint pioneer pioneering pipe pipeline pirate pit pitch
pitched pity pixel pizza place placed placement placing plague plain plainly plaintiff plan plane planet plank planned
planner planning plant planted plaster plastic plate plateau platform plausible plausibly play played player playing
plaza plea plead pleasant please pleased pleasure pledge pledged plenty plot plotted plotting plough pls plug plugin
plum plume plunge plural plus plz pocket podcast poem poet poetic poetry point pointed pointer pointing pointless
poison poisonous poke poker polar pole police policeman policy polish polished polite politely political politically
politician politics poll polled polling pollute polluted pollution polymath polynomial pond pony pool poor poorer
poorly pop pope popped poppy popular popularity popularly populate populated population porch pore pork port portable
portal porter portfolio portion portrait portray portrayed pose posed position positioned positive positively possess
possessed possession possibility possible possibly post postal posted poster posterior posting postpone postponed
posture pot potato potential potentially pouch pound pour poured poverty powder power powered powerful powerfully
practical practically practice practiced practitioner pragmatic praise praised prank prawn pray prayer preach
precaution precede preceded precedent preceding precious precise precisely precision predecessor predict predictable
predicted predicting prediction predictive predictor predominantly prefer preferable preferably preference preferred
prefix pregnancy pregnant prejudice preliminary premier premise premium preparation prepare prepared preparing
prescribe prescribed prescription presence present presentation presented presenter presenting presently preserve
preserved preserving presidency president presidential press pressed pressing pressure prestige prestigious presumably
presume pretend pretended pretrain pretrained pretraining prettier prettiest pretty prevail prevailed prevalence
prevalent prevent
prevented preventing prevention preview previous previously prey price priced pricing pride priest prim primarily
primary prime primitive prince princess principal principally principle print printed printer printing prior priority
prism prison prisoner privacy private privately privilege privileged prize pro probability probable probably probe
problem problematic procedural procedure proceed proceeded proceeding proceedings process processed processing
processor proclaim produce produced producer producing product production productive productivity profession
professional professionally professor proficiency profile profit profitable profound program programme programmed
programmer programming progress progressed progression progressive progressively prohibit prohibited project projected
projection projector prominent prominently promise promised promising promote promoted promoter promoting promotion
prompt prompted prompting promptly prone pronoun pronounce pronounced pronunciation proof prop propaganda propagate
proper properly property prophet proportion proportional proportionally proposal propose proposed proposing
proposition proprietary pros prose prosecute prosecution prosecutor prospect prospective prosper prosperity prosperous
protect protected protecting protection protective protein protest protested protester protocol prototype proud
proudly prove proved proven provenance provide provided provider providing province provincial proving provision
provisional provoke provoked prow proxy prude psychological psychologist psychology pub public publication publicity
publicly publish published publisher publishing puff pull pulled pulling pulp pulse puma pump pumped pun punch
punctual punctuation punish punished punishment pupil puppy purchase purchased purchaser purchasing pure purely purple
purpose purposely purse pursue pursued pursuing pursuit push pushed pushing put putting puzzle puzzled
"""
    # Q
    """
quadruple quail qualification qualified qualifier qualify qualifying qualitative quality quantify quantitative
quantity quantization quantum quarter quarterly quartet quartile queen queer query quest question questionable
questioned questioning questionnaire queue quick quicker quickest quickly quiet quietly quill quit quite quiz quota
quotation quote quoted quotient quoting
"""
    # R
    """
rabbit race raced racial racing racism racist rack radar radiation radical radically radio radius raft rag rage raid
rail railroad railway rain rainbow rained rainy raise raised raising rake rally ram ramp ran ranch random randomly
randomness rang range ranged ranging rank ranked ranker ranking rant rap rape rapid rapidly rare rarely rash rasp rat
rate rated rather rating ratio rational rationale rave raven raw ray razor re reach reached reaching react reacted
reaction reactor read readable reader readily readiness reading ready real real-time real-world realise realised
realistic realistically reality realization realize realized realizing really realm reap rear reason reasonable
reasonably reasoned reasoning reassure rebel rebellion rebound rebuild rebuilt rebuttal recall recalled recap recaps
receipt receive received receiver receiving recent recently reception recession recipe recipient reckon recognition
recognize recognized recognizing recommend recommendation recommended recommending reconsider reconstruct
reconstruction record recorded recorder recording recover recovered recovering recovery recreation recruit recruited
recruiting recruitment rectangle recur recurrent recursive recycle recycled recycling red redefine redesign reduce
reduced reducing reduction redundant reed reef reek reel refer referee reference referenced referendum referral
referred referring refine refined refinement reflect reflected reflecting reflection reform reformed refresh
refrigerator refuge refugee refund refusal refuse refused refusing regain regard regarded regarding regardless regime
region regional register registered registration registry regression regret regular regularly regulate regulated
regulating regulation regulator regulatory rehabilitation reign rein reinforce reinforced reinforcement reject
rejected rejecting rejection relate related relating relation relational relationship relative relatively relax
relaxation relaxed relay release released releasing relentless relevance relevant reliability reliable reliably
reliance relic relied relief relieve relieved religion religious reluctance reluctant reluctantly rely relying remain
remainder remained remaining remains remark remarkable remarkably remarked remedy remember remembered remembering
remind reminded reminder remote remotely removal remove removed removing render rendered rendering renew renewable
renewal renewed renown renowned rent rental rented rep repair repaired repay repeal repeat repeated repeatedly
repeating repetition repetitive rephrase replace replaced replacement replacing replay replicate replicated
replication replied reply repo report reported reportedly reporter reporting repository represent representation
representative represented representing reproduce reproduced reproducible reproduction republic republican reputation
request requested requesting require required requirement requiring rescue rescued research researched researcher
researching resemblance resemble resent reservation reserve reserved reservoir reset reside residence resident
residential residual resign resignation resigned resist resistance resistant resolution resolve resolved resolving
resort resource respect respected respectful respective respectively respelling respond responded respondent
responding response responsibility responsible responsive rest restart restaurant resting restless restoration restore
restored restoring restrict restricted restriction restrictive result resulted resulting resume resumed retail
retailer retain retained retaining retention rethink retire retired retirement retract retrain retrained retraining
retreat retrieval retrieve retrieved retrospect return returned returning reunion reuse reveal revealed revealing
revelation revenge revenue reverse reversed reverted review reviewed reviewer reviewing revise revised revision
revisit revival revive revolution revolutionary reward rewarded rewarding rewrite rewritten rhetoric rhino rhyme
rhythm rib ribbon rice rich richer richest rid ridden riddle ride rider ridge ridiculous riding rifle rig right
rightly rights rigid rigor rigorous rigorously rim rind ring rinse riot rip ripe rise risen rising risk risked risky
ritual rival rivalry river rna road roadmap roam roar roast rob robbed robber robbery robe robin robot robotic
robotics robust robustness rock rocket rocky rod rode roe role roll rolled roller rolling rollout rom romance romantic
roof rook room root rooted rope rose rot rotate rotation rotor rotten rouge rough roughly round rounded rounding rout
route routed router routine routinely row royal royalty rub rubber rubbish ruby rude rug ruin ruined rule ruled ruler
ruling rum rumor rumour run rundown rune rung runner running runtime rural ruse rush rushed rust rusty rut
"""
    # S
    """
sack sacred sacrifice sacrificed sad sadly sadness safe safeguard safely safer safest safety saga sage said sail
sailed sailor saint sake salad salary sale sales salesman salmon salon salt salty same sample sampled sampling
sanction sand sandwich sane sang sank sap sash sat satellite satisfaction satisfactory satisfied satisfy satisfying
saturate saturated saturation sauce sausage save saved saving savings saw say saying scald scale scaled scaling scalp
scan scandal scanned scanner scanning scar scarce scarcely scarcity scare scared scarf scary scatter scattered
scatterplot scenario scene scenery scent schedule scheduled scheduling scheme scholar scholarly scholarship school
schooling science scientific scientifically scientist scissors scope score scoreboard scorecard scored scorer scoring
scout scramble scrap scrape scratch scream screamed screen screening screenshot screw script scroll scrub scrutiny
sculpture sea seal sealed seam search searched searching seas season seasonal seat seated second secondary secondly
seconds secrecy secret secretary secretly sect section sector secular secure secured securely securing securities
security see seed seeing seek seeking seem seemed seemingly seen seep segment seize seized seldom select selected
selecting selection selective self self-driving selfie selfish sell seller selling semantic semantics semester semi
semiconductor seminar senate senator send sender sending senior sensation sense sensed sensible sensing sensitive
sensitivity sensor sent sentence sentiment separate separated separately separating separation sequel sequence
sequential serf serial series serious seriously seriousness servant serve served server service serving session set
setback setting settle settled settlement setup seven seventeen seventeenth seventh seventy several severe severely
severity sew sewage sex sexual sexuality sexually sexy shack shade shadow shaft shake shaken shaking shall shallow
sham shame shape shaped shaping shard share shared shareholder sharing shark sharp sharpen sharper sharply shatter
shattered shave she she'd she'll she's shear shed sheep sheer sheet shelf shell shelter shelve shepherd sheriff shield
shift shifted shifting shin shine shiny ship shipment shipped shipping shirt shit shock shocked shocking shoe shone
shook shoot shooting shop shopping shore short short-term shortage shortcoming shortcut shorten shorter shortest
shortlist shortly shot should shoulder shouldn't shout shouted shove shovel show showed shower showing shown shrank
shrine shrink shrinking shrub shrug shrunk shut shuttle shy sibling sick sickness side sided sideways siege sigh sight
sign signal signaled signature signed significance significant significantly signing silence silent silently silicon
silk sill silly silt silver similar similarity similarly simple simpler simplest simplicity simplified simplify simply
simulate simulated simulation simulator simultaneous simultaneously sin since sincere sincerely sing singer singing
single singular sink sip sir sire siren sister sit site sitting situate situated situation six sixteen sixteenth sixth
sixty size sizeable sized skate skating skeleton skeptical sketch ski skill skilled skillful skim skin skip skipped
skirt skull sky slab slack slam slang slant slap slash slate slave slavery slay sled sleep sleeping sleepy sleeve
slept slice slid slide slight slightest slightly slim slip slipped slit slope slot slow slowdown slowed slower slowest
slowing slowly slug slump small smaller smallest smart smarter smartest smartphone smartwatch smash smear smell
smelled smile smiled smiling smoke smoked smoker smoking smooth smoothly smug snack snail snake snap snapped snapshot
snare snarl sneak snippet snore snout snow snug so so-called soak soap soar soaring sob soccer social socialism
socialist socially societal society sociology sock soda sofa soft soften softly software soil solar sold soldier sole
solely solicitor solid solidarity solo solution solve solved solver solving some somebody someday somehow someone
something sometime sometimes somewhat somewhere son song soon sooner soot sophisticated sore sorrow sorry sort sorta
sorted sorting sought soul sound sounded soup sour source sourced sourcing south southeast southern southwest
sovereign sovereignty sow soy space spacecraft spam span spanned spanning spare spark sparked sparse spat spatial
speak speaker speaking spear special specialist specialize specialized specially specialty species specific
specifically specification specified specify specifying specimen spectacle spectacular spectator spectrum speculate
speculation speculative sped speech speed speeding speedy spell spellcheck spelled spelling spend spender spending
spent sphere spice spicy spider spike spill spilled spin spine spiral spirit spiritual spit spite splendid split
splitting spoil spoke spoken spokesman spokesperson spokeswoman sponsor sponsored sponsorship spontaneous spoon sport
sporting spot spotlight spotted spouse spray spread spreading spreadsheet spring sprint sprout spun spur spy sql squad
square squared squash squeeze squeezed squid stab stability stabilize stable stack stacked stadium staff staffed stag
stage staged stagnate stain stair stairs stake stakeholder stale stalk stall stalled stamp stance stand standard
standardize standardized standards standing standpoint stanza staple star stare stared stark starkly starring start
started starter starting startling startup starve stat state state-of-the-art stated statement static stating station
stationary statistic statistical statistically statistics stats statue status statute stave stay stayed staying
steadily steady steak steal stealing steam steel steep steeply steer steering stem step stepped stepping stereo
stereotype sterile stern stew stick sticky stiff still stimulate stimulating stimulus sting stir stirred stitch
stochastic stock stole stolen stomach stone stood stool stoop stop stopped stopping storage store stored storm story
stout stove straight straightforward strain strained strand strange strangely stranger strap strategic strategically
strategist strategy straw stray streak stream streaming street strength strengthen strengthened strengthening stress
stressed stressful stretch stretched strict strictly stride strike striker striking strikingly string strip stripe
stripped strive stroke strong stronger strongest strongly strove struck structural structurally structure structured
struggle struggled struggling strut stub stuck stud student studied studio study studying stuff stumble stump stun
stunning stupid stupidity style stylish sub subject subjected subjective submarine submission submit submitted
subscribe subscriber subscription subsequent subsequently subset subsidiary subsidy substance substantial
substantially substantive substitute substitution subtle subtotal subtract subtraction suburb suburban subway succeed
succeeded succeeding success successful successfully succession successive successor such suck sudden suddenly sue
sued suffer suffered sufferer suffering suffice sufficient sufficiently suffix sugar suggest suggested suggesting
suggestion suicide suit suitable suitcase suite suited sulfur sum summarise summarize summarized summarizing summary
summed summer summit summon sun sung sunk sunlight sunny sunset sunshine super superb supercomputer superficial
superhuman superintelligence superintendent superior superiority supermarket superpower supervise supervised
supervision supervisor supper supplement supplementary supplied supplier supply supplying support supported supporter
supporting supportive suppose supposed supposedly suppress suppression supreme sure surely surf surface surge surged
surgeon surgery surgical surly surpass surpassed surpassing surplus surprise surprised surprising surprisingly
surrender surrogate surround surrounded surrounding surroundings surveillance survey surveyed survival survive
survived surviving survivor sushi suspect suspected suspend suspended suspense suspension suspicion suspicious sustain
sustainability sustainable sustained swallow swam swamp swan swap swarm sway swear sweat sweater sweep sweeping sweet
swell swelling swept swift swiftly swim swimming swine swing switch switched switching sword swore sworn swung symbol
symbolic symmetric symmetry sympathetic sympathy symphony symptom sync syndrome synonym synonymous syntax synthesis
synthesize synthetic syrup system systematic systematically systemic
"""
    # T
    """
tab table tablet tabulate tackle tackled tactic tactical tad tag tagged tail tailor tailored take taken taker taking
tale talent talented talk talked talking tall taller tallest tally tame tamper tan tang tangible tank tanker tap tape
taped tar target targeted targeting tariff tart task taste tasted tasty taught taunt tax taxable taxation taxed taxi
taxonomy taxpayer tbh tea teach teacher teaching teal team teammate teamwork tear tease teat tech technical
technically technician technique technological technologically technology tedious teen teenage teenager teeth telecom
telegraph telephone telescope television tell telling temp temper temperature template temple temporal temporarily
temporary tempt temptation tempting ten tenant tend tended tendency tender tennis tense tension tensor tent tenth
tenure terabyte term termed terminal terminate terminated termination terminology terms terrain terrible terribly
terrific terrified terrify territorial territory terror terrorism terrorist tertiary test testbed tested tester
testify testimony testing tests text textbook textile texts textual texture than thank thanked thankful thankfully
thanks that that's thaw theater theatre theft their theirs them theme themselves then theorem theoretical
theoretically theorist theory therapist therapy there there's thereafter thereby therefore thermal these thesis they
they'd they'll they're they've thick thickness thief thigh thin thing things think thinker thinking third thirdly
thirst thirsty thirteen thirteenth thirtieth thirty this thorn thorough thoroughly those thou though thought
thoughtful thousand thousandth thread threat threaten threatened threatening three threshold threw thrill thrilled
thriller thrive thriving throat throb throne through throughout throughput throw throwing thrown thrust thumb thunder
thus thx tick ticket tide tidy tie tied tier tiger tight tighten tightened tightly tile till tilt timber time timed
timeframe timeline timely timer times timestamp timetable timing tin tinge tiny tip tire tired tissue title titled to
toad toast tobacco today toe together toil toilet token tokenizer told tolerance tolerant tolerate toll tomato tomb
tomorrow ton tone tongue tonight tonne too took tool tooth top topic topmost topped topple torch tore torn torrent
torture toss tossed total totaled totalling totally touch touched touching tough tougher tour touring tourism tourist
tournament tow toward towards towel tower town toxic toxicity toy trace traced track tracked tracker tracking tract
trade traded trademark tradeoff trader trading tradition traditional traditionally traffic tragedy tragic trail
trailed trailer trailing train trained trainee trainer training trait trajectory tram trance transaction transcript
transcription transfer transferred transform transformation transformed transformer transforming transit transition
transitional translate translated translating translation translator transmission transmit transmitted transparency
transparent transplant transport transportation transported trap trapped trash trauma travel traveled traveler
traveling traveller travelling tray tread treasure treasurer treasury treat treated treating treatment treaty tree
trek tremble tremendous tremendously trend trending tri trial triangle tribal tribe tribunal tribute trick tricky
tried trigger triggered trillion trim trio trip triple tripled triumph trivial troop troops tropical trot trouble
troubled troubling trough trout truck true truly trunk trust trusted trustee trustworthy truth truthful truthfulness
try trying tub tube tuck tuft tug tuition tulip tumble tumor tune tuned tuning tunnel turbine turbo turbulence turf
turn turned turning turnout turnover tusk tutor tutorial tv twelfth twelve twentieth twenty twice twig twin twist
twisted two two-thirds ty tying type typed typical typically typing typo tyranny
"""
    # U
    """
ugly uh ui ultimate ultimately ultra um umbrella unable unacceptable unanimous unanswered unaware unbiased uncertain
uncertainty unchanged uncle unclear uncomfortable uncommon unconscious uncover undefined under undergo undergone
undergraduate underground underlie underline underlying undermine underneath underscore understand understandable
understanding understate understood undertake undertaken undertaking undertook underwater underway underwent
undisputed undo undone undoubtedly unemployed unemployment unequal uneven unexpected unexpectedly unfair unfamiliar
unfold unfortunate unfortunately unhappy uni unification unified uniform uniformly unify union unique uniquely unit
unite united unity universal universally universe university unknown unless unlike unlikely unlimited unlock unlocked
unnecessary unofficial unpaid unpleasant unprecedented unpredictable unrelated unreliable unrest unsafe unspecified
unstable unsuccessful unsupervised until unusual unusually unveil unveiled unwanted unwilling up up-to-date upcoming
update updated updating upgrade upgraded upload uploaded upon upper upright uprising upset upside upstairs upward
upwards uranium urban urge urged urgency urgent urgently url us usable usage usb use used useful usefulness useless
user user-friendly username usher using usual usually utility utilization utilize utilized utmost utter utterance
utterly ux
"""
    # V
    """
vacancy vacant vacation vaccinate vaccine vacuum vague vaguely vain vale valid validate validated validation validity
valley valuable valuation value valued valve van vanilla vanish vanished variability variable variance variant
variation varied variety various vary varying vase vast vastly vat vault veal vector vegetable vegetarian vegetation
vehicle veil vein velocity velvet vendor vent venture venue verb verbal verbally verbatim verbose verdict verge
verification verified verifier verify verifying versatile verse version versus vertex vertical vertically very vessel
vest vet veteran veto via viable vibe vibrant vice vicious victim victor victory video vie view viewed viewer viewing
viewpoint vigorous vile villa village villager vine vintage viola violate violated violation violence violent
violently violin viper viral virtual virtually virtue virus visa visibility visible visibly vision visit visited
visiting visitor visual visualization visualize visually vital vitamin vivid vocabulary vocal vodka vogue voice voiced
voiceover void volatile volatility volcano volt voltage volume voluntarily voluntary volunteer vote voted voter voting
vow vowel voyage vs vulnerability vulnerable
"""
    # W
    """
wad wade wafer waft wage waged wagon wail waist wait waited waiter waiting waitress waive wake waking walk walked
walker walking wall wallet waltz wand wander wandered wandering wane wanna want wanted wanting war ward wardrobe ware
warehouse warfare warm warmer warming warmly warmth warn warned warning warp warrant warranty warrior wart wartime
wary was wash washed washing wasn't wasp waste wasted wasteful watch watchdog watched watching water watermark watt
wave waved wax way ways we we'll we're we've weak weaken weakened weaker weakest weakness wealth wealthy weapon wear
wearing weary weather weave web webpage website wed wedding wee weed week weekday weekend weekly weigh weighed weight
weighted weighting weird welcome welcomed weld welfare well well-known wellbeing went were weren't west western wet
whale wharf what what're what's whatever whatsoever wheat wheel wheelchair when when's whenever where where's
whereabouts whereas whereby wherein wherever whether which whichever while whilst whim whip whisper whispered whistle
white whitepaper who who'll who's whoever whole wholesale wholly whom whose why why's wicked wide wide-ranging widely
widen widened widening wider widespread widest widget widow width wield wife wig wiki wild wilderness wildlife wildly
will willing willingly willingness win wince wind window windy wine wing winner winning winter wipe wiped wire wired
wireless wisdom wise wisely wish wished wishing wit witch with withdraw withdrawal withdrawn withdrew wither within
without withstand witness witnessed wives woe woke wolf woman women won won't wonder wondered wonderful wondering wood
wooden woods wool word worded wording wore work workaround worked worker workflow workforce working workload workplace
works workshop workstation world world-class worldwide worm worn worried worry worrying worse worsen worsened worship
worst worth worthless worthwhile worthy would wouldn't wound wounded wow wrap wrapped wreck wring wrist write writer
writing written wrong wrongly wrote
"""
    # Y
    """
y'all yacht yak yard yardstick yarn yawn yeah year year-on-year yearly yearn yell yelled yellow yep yes yesterday yet
yield yielded yielding yoga yoke yolk you you'd you'll you're you've young younger youngest your yours yourself
yourselves youth youthful yup
"""
    # Z
    """
zeal zebra zero zest zip zone zoo zoom
"""
)

_NAMES = (
    # Countries and territories, and parts of their names.
    """
afghanistan albania algeria america andorra angola anguilla antigua arab arabia argentina armenia aruba ascension
asean australia austria azerbaijan bahamas bahrain bangladesh barbados barbuda belarus belgium belize benin bermuda
bhutan bissau bolivia bosnia botswana brazil brics britain brunei bulgaria burkina burma burundi cabo caicos caledonia
cambodia cameroon canada cape caribbean cayman chad chile china christopher colombia comoros congo costa cote croatia
cuba curacao cyprus czech czechia czechoslovakia d'ivoire denmark djibouti dominica dominican dprk drc ecuador egypt
el emirates england equatorial eritrea estonia eswatini ethiopia eu falkland falklands faroe faso fiji finland france
gabon gambia georgia germany ghana gibraltar greece greenland grenada grenadines guadeloupe guam guatemala guernsey
guiana guinea guinea-bissau guyana haiti herzegovina holland honduras hong hungary iceland india indonesia iran iraq
ireland islands israel italy ivory jamaica japan jersey jordan kazakhstan kenya kiribati kitts kong korea kosovo
kuwait kyrgyzstan lanka laos latvia lebanon leone lesotho liberia libya liechtenstein lithuania lucia luxembourg macao
macau macedonia madagascar malawi malaysia maldives mali malta marino marshall martinique mauritania mauritius mayotte
mexico micronesia moldova monaco mongolia montenegro montserrat morocco mozambique myanmar namibia nato nauru nepal
netherlands nevis nicaragua niger nigeria niue norway oecd oman opec pakistan palau palestine panama papua paraguay
peru philippines pitcairn poland portugal prc principe puerto qatar reunion rica rico roc rok romania russia rwanda
saba salvador samoa san sao saudi scotland senegal serbia seychelles sierra singapore slovakia slovenia solomon
somalia somaliland spain sri states sudan suriname swaziland sweden switzerland syria taiwan tajikistan tanzania
thailand timor timor-leste tobago tokelau tome tonga transnistria trinidad tunisia turkey turkiye turkmenistan tuvalu
uae uganda uk ukraine unesco uruguay us usa ussr uzbekistan vanuatu vatican venezuela verde vietnam vincent wales
yemen yugoslavia zaire zambia zealand zimbabwe
"""
    # Peoples and languages.
    """
afghan african afrikaans albanian algerian american amharic angolan arabian arabic argentine argentinian armenian
asian australian austrian azerbaijani azeri bahamian bahraini bangladeshi basque bavarian belarusian belgian bengali
bhutanese bolivian bosnian brazilian british briton brits bulgarian burmese cambodian cameroonian canadian cantonese
catalan chadian chilean chinese colombian congolese cornish croat croatian cuban cypriot dane danish dutch dutchman
ecuadorian egyptian emirati english englishman eritrean esperanto estonian ethiopian european farsi fijian filipino
finn finnish flemish french frenchman gabonese gaelic gambian georgian german ghanaian greek greenlandic gujarati
guyanese haitian hausa hawaiian hebrew hindi honduran hungarian icelander icelandic igbo indian indonesian iranian
iraqi irish irishman israeli italian ivorian jamaican japanese jordanian kannada kazakh kenyan khmer korean kosovar
kurd kurdish kuwaiti kyrgyz lao laotian latin latino latvian lebanese liberian libyan lithuanian luxembourgish
macedonian malagasy malawian malay malayalam malaysian maldivian malian maltese mandarin maori marathi mauritian
mexican moldovan mongol mongolian montenegrin moroccan mozambican namibian nepalese nepali nicaraguan nigerian norse
norwegian omani pakistani palestinian panamanian paraguayan pashto persian peruvian pole polish portuguese punjabi
qatari quechua romanian russian rwandan samoan sanskrit scot scots scottish senegalese serb serbian sindhi singaporean
sinhala slav slavic slovak slovakian slovene slovenian somali spaniard spanish sudanese swahili swede swedish swiss
syrian tagalog taiwanese tajik tamil tanzanian tatar telugu thai tibetan tongan tunisian turk turkic turkish turkmen
ugandan ukrainian urdu uruguayan uyghur uzbek venezuelan vietnamese welsh welshman xhosa yemeni yiddish yoruba zambian
zimbabwean zulu
"""
    # Continents, regions, seas and heavens.
    """
adriatic aegean africa alps amazonia americas andes anglosphere antarctica apac arctic asia asia-pacific atlantic
australasia balkan balkans baltic bavaria benelux catalonia caucasus crimea danube emea eurasia europe eurozone
everest flanders himalaya himalayas indochina jupiter kashmir kurdistan lapland latam manchuria mars mediterranean
mekong mena neptune nile nordic oceania pacific patagonia pluto polynesia prussia rhine sahara sahel saturn
scandinavia scandinavian siberia thames tibet ulster uranus venus volga xinjiang yangtze
"""
    # States of the USA, and provinces.
    """
alabama alaska alberta arizona arkansas california californian carolina colorado columbia connecticut dakota delaware
florida fujian guangdong hampshire hawaii hubei hunan idaho illinois indiana iowa jiangsu kansas karnataka kentucky
kerala louisiana maine manitoba maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada
ohio oklahoma ontario oregon pennsylvania quebec queensland rhode saskatchewan sichuan tasmania tennessee texan texas
utah vermont victoria virginia washington wisconsin wyoming york zhejiang
"""
    # Cities.
    """
ababa abuja accra addis ahmedabad aires aleppo alexandria algiers amman amsterdam angeles ankara antonio antwerp
athens atlanta auckland austin aviv baghdad baku baltimore bangalore bangkok barcelona basel beijing beirut belfast
belgrade bengaluru berlin bern berne birmingham bogota bologna bombay bordeaux boston brasilia bratislava brisbane
bristol brooklyn brussels bucharest budapest buenos busan cairo calcutta calgary canberra caracas cardiff casablanca
charlotte chengdu chennai chicago chongqing cincinnati cleveland cologne colombo copenhagen dakar dallas damascus
davos delhi denver detroit dhaka diego doha dresden dubai dublin durban dusseldorf edinburgh francisco frankfurt
geneva genoa glasgow gothenburg guadalajara guangzhou hague hamburg hangzhou hanoi hanover harare havana helsinki
hiroshima hollywood houston hyderabad indianapolis islamabad istanbul jakarta janeiro jeddah jerusalem johannesburg
jose kabul karachi kathmandu khartoum kiev kigali kinshasa kolkata krakow kuala kyiv kyoto lagos lahore lausanne leeds
leipzig lima lisbon liverpool ljubljana london los lumpur lyon madrid manchester manhattan manila marseille mecca
medellin melbourne memphis miami milan milwaukee minneapolis minsk montevideo montreal moscow mumbai munich nagoya
nairobi nanjing naples nashville newcastle nuremberg odessa orlando osaka oslo ottawa palermo paris paulo perth
petersburg philadelphia phoenix pittsburgh portland porto prague pretoria pyongyang quito rabat riga rio riyadh rome
rotterdam sacramento salzburg santiago sarajevo seattle seoul shanghai sheffield shenzhen skopje sofia stockholm
strasbourg stuttgart suzhou sydney taipei tallinn tampa tashkent tbilisi tehran tel tianjin tokyo toronto toulouse
tripoli tunis turin valencia vancouver vegas venice vienna vilnius warsaw wellington winnipeg wuhan xian yokohama
zagreb zurich
"""
    # Companies and brands.
    """
accenture adidas adobe airbnb airbus alibaba alphabet amazon amd android anthropic aol apple arm asml astrazeneca asus
atlassian audi aws azure baidu barclays bayer bing bloomberg bmw boeing bosch broadcom byd bytedance canva cerebras
chevron chrome chrysler cisco citigroup cloudflare coca-cola cohere coinbase copilot coreweave costco databricks dell
deloitte deutsche disney doordash dropbox duckduckgo ebay ericsson exxon facebook fedex ferrari figma firefox fujitsu
gartner github gitlab gmail goldman google groq honda honeywell hp hsbc huawei huggingface hyundai ibm ikea infineon
infosys instagram intel intuit ipad iphone ipsos jpmorgan kaggle kodak kpmg lego lenovo lg linkedin linux lockheed
lyft macbook mastercard mckinsey mediatek mercedes meta microsoft midea mitsubishi mongodb morgan motorola nasdaq
nestle netflix nike nintendo nissan nokia novartis nvidia openai oppo oracle palantir panasonic paypal pepsi pfizer
philips pinterest playstation porsche pwc qualcomm quora reddit renault roche roku salesforce samsung sap schneider
sega servicenow shopify siemens skype slack smic snapchat snowflake softbank sony spacex spotify starbucks starlink
stripe supermicro telegram tencent tesla tiktok toshiba toyota tsmc twitch twitter uber unilever verizon visa vmware
vodafone volkswagen volvo walmart waymo wechat weibo whatsapp wikipedia windows wipro xbox xiaomi yahoo yandex youtube
zhipu zoom
"""
    # Models and laboratories of artificial intelligence.
    """
ai2 ai21 aleph alexa alexnet alpha alphacode alphafold alphageometry alphago alphazero bard bert chatglm chatgpt
chinchilla claude codegen codellama codex cogvlm cortana cursor dall-e dalle deberta deepmind deepseek deepseek-r1
deepseek-v2 deepseek-v3 devin doubao electra eleutherai elevenlabs ernie falcon flamingo florence flux gato gemini
gemma glm gopher gpt gpt-1 gpt-2 gpt-3 gpt-4 gpt-4o gpt-5 gpt-j gpt-neo gpt2 gpt3 gpt4 gpt4o gpt5 granite grok haiku
hunyuan imagen inflection internlm internvl jamba jax jurassic keras kimi lamda langchain llama llama-2 llama-3 llama2
llama3 llava luma manus megatron minerva minimax miqu mistral mixtral moonshot mosaic mpt nemotron nova numpy o1 o3
o4-mini ollama olmo opus orca palm palm-2 pandas pangu perplexity phi phi-2 phi-3 phi-4 pika pixtral pythia pytorch
qwen qwen2 qwen3 qwq reka replit resnet roberta runway sam siri sonnet sora stability starcoder t5 tensorflow tulu
turing-nlg veo vicuna vllm watson wav2vec whisper wizardlm word2vec xai xlnet yi yolo zephyr
"""
    # Benchmarks and data sets.
    """
advbench agentbench agi agieval aider aime alpaca alpacaeval amc arc arc-agi arc-agi-2 arc-c arc-e arena arena-hard
audiobench bbh bbq bench bfcl big-bench bigbench bigcodebench blink boolq browsecomp c-eval ceval chartqa charxiv
cifar cifar-10 clevr cmmlu cnn coco codeforces commonsenseqa coqa docvqa evalplus factscore flores frontiermath gaia
glue gpqa gpqa-diamond gsm gsm8k harmbench hella hellaswag helm hle hotpotqa ifeval imagenet imo infobench laion
lambada leetcode livebench livecodebench lmarena lmsys lmsys-arena longbench math-500 mathvision mathvista mbpp mgsm
ml-bench mle-bench mlperf mmbench mmlu-pro mmmu-pro mmstar mnist mnli mt-bench mteb multiarith musr naturalquestions
ocrbench openbookqa osworld piqa planbench realtoxicityprompts reclor repliqa scicode scienceqa seed-bench simpleqa
siqa squad superglue svamp swag swe swe-bench swe-lancer tau-bench textvqa theoremqa triviaqa truthfulqa vbench vcr
videomme vqa vqav2 webarena webvoyager wikitext wino winogender winogrande xnli xsum zebralogic
"""
    # Universities, institutes and bodies.
    """
aaai aachen aarhus acl amherst arxiv bayreuth bbc beihang berkeley bocconi bonn brandeis brookings caida caltech
cambridge carnegie cern chalmers cia cmu cnbc cnrs cornell csail csiro darpa dartmouth delft drexel duke durham
eindhoven emory epa epfl esa eth ethz eurostat exeter fbi fda forbes fraunhofer freiburg fudan gallup georgetown
gottingen groningen hai harbin harvard heidelberg helmholtz hkust hopkins howard humboldt iclr icml idc ieee iisc iit
imf inria johns kaist keio kings kremlin lancaster leiden leuven lincoln loughborough ludwig lund mcgill mcmaster
mellon mila miri mit monash nasa nber neurips nhs nist northeastern northwestern notre nottingham nsf ntu nus nyu
oxbridge oxford peking pentagon pew pku postech princeton purdue radboud rand rensselaer reuters rutgers sciencespo
sec sjtu skolkovo skoltech sorbonne southampton stanford statista sussex technion tsinghua tubingen tufts tulane ucl
ucla ucsb ucsd unicef uppsala usc utrecht vanderbilt vassar wageningen warwick waterloo wellesley wharton wipo wto
yale yonsei
"""
    # Currencies.
    """
afn aud baht birr brl btc cad cedi chf cny crore dinar dirham ethereum eur euro euros franc franken gbp hryvnia inr
jpy krona krone krw kwacha lakh lira mxn naira nok peseta peso renminbi rial ringgit riyal rmb rouble ruble rupee
rupiah sek shekel shilling sterling taka tenge usd yen yuan zar zloty
"""
    # Family names known from technology and politics.
    """
adenauer aguirre altman amodei anderson andreessen armstrong assad assange attenborough babbage bengio bernanke
berners-lee bezos biden blair blinken bohr bolsonaro bostrom brandt brin brynjolfsson buffett cameron carney carter
castro catz chan chang chavez chollet chomsky churchill clark clinton cohen cooper curie darwin davis dean deng diaz
dijkstra draghi durov edison einstein eisenhower ellison engelbart erdogan euler evans fauci fermi feynman fischer
ford franklin friedman gaddafi galileo gandhi garcia gates gauss gebru gerstner gonzalez gorbachev gupta hamilton
harari harris hassabis hastings hawking hinton hitler hoffman hollande hopper huang hughes hussein jackson jefferson
jensen jinping jobs johnson jones jong-un kahneman karpathy kasparov kennedy kerry khan khosla kim kissinger knuth
koller krugman kumar kurzweil lagarde lecun lee lenin levchin lewis li lopez lovelace lula luther ma macron madison
mandela mao markov martinez marx mattis mccarthy mcconnell meloni merkel merz milei miller minsky mitchell mitterrand
modi moore morozov murati murdoch musk nadella nakamoto napoleon nasser neumann newton ng nixon norvig obama orban
orwell patel pauling pelosi perez petrov pichai pinker planck powell putin raimondo ramanujan reagan rees robinson
rodriguez romney roosevelt rubio russell rutte sagan sanchez sandberg sanders sarkozy schmidt scholz schroder schumer
schwab sedol shannon sharif singh smith snowden socrates soros stalin starmer stiglitz suleyman sullivan sunak
sutskever sutton tegmark teller thatcher thiel thomas thompson torvalds trudeau truman trump truss turing vance
vestager volcker wallace walz wang warren weizenbaum welch williams wilson winfrey wittgenstein wojcicki wolfram wong
wozniak wright xi yang yellen yeltsin yudkowsky zelensky zhang zhou zuckerberg zuse
"""
    # First names.
    """
aaron adam ahmed alan albert alex alexander ali alice alison amanda amy andrea andrew andy angela ann anna anne
anthony arthur barack barbara ben benjamin betty bob boris brandon brenda brian bruce carl carlos carol caroline
catherine charles charlie chris christian christina christine claire craig cynthia dan daniel dario dave david deborah
dennis diana diane donald donna dorothy doug douglas ed edward elena eliza elizabeth ellen elon emily emma emmanuel
eric eugene eva evan fatima fei-fei fred gary geoffrey george gerald gloria gordon greg gregory hannah harold harry
heather heidi helen henry hillary ian ibrahim ilya isaac ivan jack jacob jake james jamie jane janet jason jeff
jeffrey jennifer jeremy jerry jessica jesus jim jimmy joan joe joel john jonathan joseph josh joshua joyce juan judith
judy julia julie justin kamala karen kate katherine kathleen keith kelly ken kenneth kevin kyle larry laura lauren
lawrence leo linda lisa louis lucy luis luke margaret maria marie marilyn martha martin mary matt matthew megan
melissa michael michelle miguel mike mohamed mohammed muhammad nancy natalie nathan nicholas nicole noah noam olivia
oscar pamela patricia patrick paul peter phil philip pierre rachel ralph raymond rebecca ricardo richard robert roger
ronald roy ruth ryan sally samantha samuel sandra sara sarah satya scott sean sergey sharon shirley simon sophia
sophie stephanie stephen steve steven stuart sundar susan teresa theresa tim timothy tina todd tom tommy tony tyler
vera vladimir volodymyr walter wayne wendy william yann yoshua zachary
"""
    # Days, feasts and creeds.
    """
anglican bible brexit buddhism buddhist catholic christianity christmas confucian covid covid-19 diwali easter fifa
friday gdpr grammy halloween hindu hinduism islam islamic jew jewish judaism koran marxism marxist monday mormon
muslim nazi nobel olympic olympics orthodox protestant quran ramadan saturday sikh sunday thanksgiving thursday torah
tuesday uefa wednesday
"""
)


@cache
def common_words() -> frozenset[str]:
    """Frequent English words, none of them a proper name."""
    return frozenset(_COMMON.split())


@cache
def proper_names() -> frozenset[str]:
    """Proper names of places, peoples, firms, models, tests, institutes, currencies and persons."""
    return frozenset(_NAMES.split())
