"""Nouns for those of whom a survey or a count tells a share, what only people do, and how strongly they think so."""

from __future__ import annotations

#: As keys, in the singular.
PERSONS = frozenset(
    "people adult person respondent resident citizen inhabitant consumer customer user participant public folk "
    "individual population man woman parent driver motorist official policymaker politician lawmaker legislator "
    "worker employee staff professional expert specialist executive manager leader boss teacher educator instructor "
    "faculty student pupil graduate schooler doctor physician clinician patient voter democrat republican buyer "
    "shopper millennial boomer those company firm business organisation organization enterprise corporation employer "
    "body school university college institution country nation state government".split()
)

#: Those that are counted one by one, of whom a share is no number.
COUNTED_ONE_BY_ONE = frozenset("school country nation state".split())

#: What only people do: "how many" before it asks for people.
THINKING = frozenset("think believe expect feel say agree find see trust worry fear fears hope want oppose".split())

#: How strongly people think so: before the word for what they think, it tells those asked for from all who think it.
DEGREES = frozenset("very somewhat extremely slightly".split())
