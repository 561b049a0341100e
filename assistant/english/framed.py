"""Places in a question where only a few words can stand, and these words."""

#: What a question may open with before its question word.
OPENING = frozenset("so and but ok okay hi hey hello pls please".split())
#: The question words, and what follows them.
ASKING = frozenset("what which who whose where when how".split())
AUXILIARIES = frozenset("is was are were do does did has have had".split())
#: What follows "how".
AFTER_HOW = frozenset("much many far big large long fast high wide small often great close".split())
#: What stands before a year.
BEFORE_YEAR = frozenset("late early mid end from since until during by before after in of".split())
#: What is asked for by "how many ... more", and what follows it there.
BEFORE_MORE = frozenset(("times",))
MORE = frozenset("more as bigger larger higher greater fewer less the".split())
