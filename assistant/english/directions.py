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
    "front ".split()
)
#: The one named first lacks it.
BEHIND = frozenset(
    "behind trail trailed trailing lag lagged lagging below deficit shortfall inferior worse weaker beneath "
    "disadvantage "
    "handicap arrears".split()
)
#: Words right before the side that a lead is held over.
OVER = frozenset(
    "front over against versus vs than behind ahead above below beat beating outperform to from trail under v".split()
)
#: Words for how well the one named does, whichever side of the lead it is on.
DOES_WELL = frozenset("best better strong stronger strongest good".split())
DOES_BADLY = frozenset("worst worse weak weaker weakest poor poorer poorest bad badly".split())
