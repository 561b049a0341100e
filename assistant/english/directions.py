"""Words that say from which side a lead is seen, and where the other side stands."""

from __future__ import annotations

#: The one named first has the lead.
AHEAD = frozenset(
    "lead led leader leading ahead advantage edge margin outperform outperformed outperforming beat beating beaten "
    "better "
    "superior "
    "superiority above exceed exceeded surpass surpassed outscore outscored outdo outdid upper win winning won "
    "overtake overtaken overtook pass passed outpace outpaced outclass outclassed outgun outgunned outmatch "
    "outmatched outshine outshone outstrip outstripped dominate dominance defeat defeated "
    "stronger "
    "front outcompete outcompeted outsmart outsmarted overpower overpowered trump trumped wallop walloped demolish "
    "demolished vanquish vanquished pummel pummelled pummeled prevail prevailed transcend transcended preeminence "
    "domination".split()
)
#: The one named first lacks it.
BEHIND = frozenset(
    "behind trail trailed trailing lag lagged lagging below deficit shortfall inferior worse weaker beneath "
    "disadvantage "
    "handicap arrears underperform underperformed underperforming languish languished chase chased undershoot "
    "undershot".split()
)
#: Words right before the side that a lead is held over.
OVER = frozenset(
    "front over against versus vs than adrift clear short behind ahead above below beat beating outperform to from "
    "trail under v catch "
    "catching match matching equalling chasing overhauling".split()
)
#: Words before "to" after which it stands before the side that a lead is held over ("compared to the US").
OVER_TO = frozenset(
    "compared relative lose loses lost losing close closer next inferior second opposed relation respect comparison "
    "contrast superior".split()
)
#: Forms of "to be" and what stands for them.
BE = frozenset("is are was were be been being get gets got getting".split())
#: Participles after which, beside a form of "to be", the one named is the one that was beaten.
BEATEN = frozenset(
    "beaten outscored outperformed surpassed outclassed outdone outgunned outmatched outshone outstripped outpaced "
    "overtaken bested topped trounced thrashed eclipsed defeated dominated exceeded passed outranked outplayed "
    "outsmarted bettered walloped hammered crushed outnumbered outproduced overshadowed dwarfed outweighed".split()
)
#: Those that are forms of the past too, and passive only where it is said by whom.
LED, TRAILED = frozenset(("led", "headed", "beat")), frozenset(("trailed", "tailed", "chased", "followed"))
#: Words for how well the one named does, whichever side of the lead it is on.
DOES_WELL = frozenset("best better strong stronger strongest good".split())
DOES_BADLY = frozenset("worst worse weak weaker weakest poor poorer poorest bad badly".split())
#: Words that join two comparisons, or set them against each other.
JOINING = frozenset("but and yet though although while whilst or however".split())
#: Words for the highest and for the lowest that something has stood at.
LOWS = frozenset("low trough minimum nadir bottoming lowest".split())
PEAKS = LOWS | frozenset("peak high record maximum zenith peaking highest".split())
