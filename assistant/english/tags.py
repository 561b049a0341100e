"""What is hung on a claim to have it confirmed (", isn't it?", ", or am I wrong?")."""

from __future__ import annotations

#: Auxiliaries that open such a tag, and whom or what it then names.
AUXILIARIES = "is are was were do does did has have had can could would will ain".split()
SUBJECTS = "it they he she there we this that you one".split()
#: What may end such a tag.
ENDS = (
    "right, so, true, correct, accurate, the case, a fact, say, agree, think, hold, hold true, follow, check out, "
    "what it says, what the report says, what the article says, confirm, confirm it, confirm that, confirm "
    "this, verify, "
    "verify that, verify this"
).split(", ")
#: Tags without a verb of their own.
BARE = (
    "yes, no, right, correct, true, ok, okay, eh, huh, hm, innit, isnt it, yeah, yep, yes?, no?, agreed, not so, na, "
    "no doubt, surely, y/n, t/f, yes/no, amirite, to be sure, just checking, i think, i believe, i guess, i suppose, "
    "i presume, i assume, i reckon, i gather, i take it, verify, please verify, confirm, please confirm, accurate, "
    "or am i wrong, or am i mistaken, or is that wrong, or is it wrong, or is this wrong, or is that false, or "
    "is it not, "
    "or isnt it, or have i misread, or have i misread it, or did i misread, or am i misreading"
).split(", ")
