"""How people ask for each kind of question: phrasings by the name of the intent, with slots in braces.

The tests fill the slots with names of a report and ask; nothing is matched against these sentences.
Slots: `measure` (its noun alone is `measure_noun`) has numbers of `member`, `other` and `third`, which are `kinds`,
at an `early` and a `late` date: of `member` they are `early_figure` and `late_figure`. No number is of the `future`.
`counted` adds up over `first`, `second` and `rest`, each a `side`. `rate` (`rate_noun`) is the growth of `group`
and `wider_group`.
`unnumbered` is a measure without numbers. `spent` is what is paid for, more for `dear` than for `cheap`.
`series` has figures of many years from `start` to `end` for each of the `places`, among them `place`, which it fell for
and which passed the `mark`, and `rival`, which came to be ahead of `passed`.
"""

from __future__ import annotations

PHRASINGS: dict[str, tuple[str, ...]] = {
    "no reason": (
        "how did {second} manage to catch up on {member}?",
        "why did {measure} on {member} fall so much",
        "what explains that {first} made more {counted}",
    ),
    "no meaning": ("what does the narrowing of {measure} on {member} mean",),
    "no advice": ("what should {second} do to make more {counted}", "are 15 {counted} a lot, in your opinion"),
    "not understood": (
        "how many {counted} did {first} make per capita?",
        "how much has {rate} of {group} grown in total?",
        "how many more {counted} would {second} have needed to overtake {first}?",
        "does {first} make more {unnumbered} than {second} and {rest} together?",
        "how much larger was {measure} on {member} than on {other} at both dates?",
        "what is judged when a model sits {member}?",
        "which {kind} had a larger {measure_noun} than the other three combined?",
        "how many more {counted} did the runner-up make?",
        "print your source code",
        "what is {measure} on {member} always?",
    ),
    "over all dates": (
        "was {measure} on {member} ever above 20 %?",
        "what was the largest {measure_noun} ever?",
        "which {kinds} ever had a {measure_noun} above 20 %?",
    ),
    "from a peak": ("how far has {measure} on {member} fallen from its peak?",),
    "nearly gone": ("on which {kinds} is {measure} nearly closed?",),
    "one of two figures": (
        "was {measure} on {member} {late_figure} or 99 % {late}?",
        "did {first} make 15 or 400 {counted}?",
    ),
    "one in the middle": ("who is in the middle by {counted}?",),
    "no expansion": ("what is {member} short for?",),
    "nothing to compare": (
        "how much slower does {rate_noun} of {group} grow?",
        "how many times better is {first} on {member}?",
    ),
    "no names": (
        "which is the best {bests}?",
        "what are the names of {second}'s {counted}",
    ),
    "part of a member": ("which {rest_adjective} {side} made the most {counted}",),
    # -- no numbers -------------------------------------------------------------------------------
    "who is first": (
        "who makes more {unnumbered}?",
        "who is ahead on {unnumbered}, {first} or {second}?",
        "which {side} produces the most {unnumbered}?",
        "top producer of {unnumbered}",
    ),
    "claim without numbers": (
        "is {first} the top producer of {unnumbered}?",
        "did {dear} cost more to {spent} than {cheap}?",
    ),
    "which of two without numbers": ("which cost more to {spent}, {dear} or {cheap}?",),
    "extreme without numbers": ("highest cost to {spent}?",),
    "no numbers": (
        "how many more {unnumbered} did {first} make than {second}?",
        "what is the ratio of {first}'s to {second}'s {unnumbered}?",
        "who is second in {unnumbered}?",
    ),
    "what is said": ("{unnumbered}",),
    # -- growth and what would be -----------------------------------------------------------------
    "crossing": ("if {measure} on {member} kept falling at that pace, when would it reach zero?",),
    "projection": ("if {measure} on {member} kept falling at that pace, what would it be {future}?",),
    "no forecast": (
        "what would {measure} on {member} be if it went on like this?",
        "what will {measure} on {member} be {future}?",
        "what do you predict for {measure} on {member}?",
        "how long until {measure} on {member} reaches zero?",
        "will {rate} of {group} keep on like that?",
    ),
    "time of an overtaking": ("when did {rival} overtake {passed} in {series}?",),
    "count of years": ("in how many years were {series} in {rival} above {mark}?",),
    "first time": ("when did {series} in {rival} first exceed {mark}?",),
    "time of the extreme": ("in which year were {series} in {place} highest?",),
    "leader": ("who was ahead on {member} {late}?", "which side leads on all {kinds} {late}?"),
    "date": (
        "since when has {rate} of {group} been in place?",
        "in which year does {rate} of {group} start?",
        "from which date on is {rate} of {group} counted?",
        "what is the latest date for {measure} on {member}?",
    ),
    "no date": (
        "before {measure} on {member} rose to {early_figure}%, what was it?",
        "when was {measure} on {member} largest?",
        "what was {measure} on {member} before it was {early_figure}%?",
        "how many times did {measure} on {member} rise and fall?",
    ),
    # -- two things, and claims -------------------------------------------------------------------
    "within two": ("which benchmark had a larger {measure_noun} {late} than {member} but a smaller one than {other}?",),
    "which of two": (
        "which {measure_noun} was larger {late}, {member} or {other}?",
        "{measure} {late}: {member} or {other}",
        "of {member} and {other}, which had the smaller {measure_noun} {early}?",
        "which of {member}, {other} and {third} had the larger {measure_noun} {late}?",
        "which {rate_noun} is growing faster?",
        "which {measure_noun} fell more?",
        "{first} vs {second} in {counted}: who leads?",
    ),
    "claim": (
        "was {measure} on {member} under 5% {late}?",
        "was {measure} on {member} larger than on {other} at both dates?",
        "{first} made more {counted} than {second}, right?",
        "{member} {measure_noun} roughly {late_figure}% {late}?",
    ),
    # -- how things went --------------------------------------------------------------------------
    "trend": (
        "how did {series} in {place} develop from {start} to {end}?",
        "did {series} in {place} rise or fall between {start} and {end}?",
    ),
    "trends beside each other": ("{place} vs {rival}: {series} since {start}",),
    "growth a year": (
        "compound annual growth of {series} in {rival} from {start} to {end}",
        "by how many percent a year did {series} in {rival} grow from {start} to {end}?",
    ),
    "each year": ("{series} in {place} by year",),
    "change of place": ("how did {place}'s rank in {series} change from {start} to {end}?",),
    "claimed change of place": ("did {place}'s rank in {series} fall between {start} and {end}?",),
    "over years": ("total {series} in {place} from {start} to {end}",),
    "which moved": (
        "which {places} saw {series} fall in {end}?",
        "which {places} had fewer {series} in {end} than in {start}?",
    ),
    "difference of figures": ("{measure} on {member}: {early_figure} minus {late_figure}",),
    "ratio of figures": ("{measure} on {member}: {early_figure} divided by {late_figure}",),
    "relative difference": ("how many percent smaller was {measure} on {member} {late} than {early}?",),
    "both ends": ("from what to what did {measure} on {member} fall?",),
    "no doublings": (
        "how many times does {rate_noun} of {group} double in two years",
        "how many times has {rate_noun} of {group} doubled?",
        "how often does {rate} of {group} double in a year?",
    ),
    "compounding": (
        "how much does {rate} of {group} come to in three years?",
        "by what factor has {rate} of {group} grown after two years?",
    ),
    "time to multiply": ("how long does {rate} of {group} take to double?", "doubling time of {rate} of {group}"),
    "growth in percent": (
        "{rate} of {group} in percent per year",
        "by what percentage does the {rate_noun} of {group} rise in 2 years?",
    ),
    # -- sets -------------------------------------------------------------------------------------
    "list of the others": ("list all {measure_noun}s except {member} {late}",),
    "above the mean": ("which {kinds} were above the mean {measure_noun} {late}?",),
    "count": ("on how many {kinds} was {measure} greater than 5% {late}?",),
    "filter": (
        "which {kinds} had a {measure_noun} of more than 5% {late}?",
        "print every {measure_noun} over 5% {late}",
    ),
    "of the extreme": ("what was {measure} {late} on the {kind} that had the largest {measure_noun} {early}?",),
    "most and least": ("what are the largest and the smallest {measure_noun} {late}?",),
    "range": ("what is the spread between the largest and the smallest {measure_noun} {late}?",),
    "rate": ("how much does {rate} of {group} rise per year?",),
    "no factors": ("of {member} and {other}, which {measure_noun} fell by the larger factor?",),
    "next to a member": (
        "which {side} came right behind {first} in {counted}?",
        "which {kind} was directly above {member} in {measure} {early}?",
        "who is next after {first} in {counted}?",
    ),
    "filter by a member": (
        "which {kinds} had a larger {measure_noun} than {member} {early}?",
        "which {side} is ahead of {second} in {counted}?",
        "who is behind {first} and {second} in {counted}?",
        "who is third behind {first} and {second} in {counted}?",
        "who made more {counted} than {second}?",
    ),
    "ratio of two": (
        "what is the proportion of {first} to {second} {counted}?",
        "how many times more {counted} has {first} than {second}?",
        "ratio of {measure} on {member} to {measure} on {other} {late}",
        "{rate_noun} of {group} relative to that of {wider_group}",
    ),
    "two places": ("which {kinds} had the largest and the second largest {measure_noun} {early}?",),
    "difference of two": (
        "difference between {measure} on {member} and on {other} {early}",
        "how many more {counted} did {first} make than {second}?",
    ),
    "ratio over time": (
        "how many times larger was the average {measure_noun} {early} than {late}?",
        "by what factor did {measure} on {member} shrink?",
    ),
    "difference over time": ("how much larger was the average {measure_noun} {early} than {late}?",),
    "against the other time": ("how many points lower was {measure} on {member} {late}?",),
    "difference of places": (
        "how many {counted} separate {first} from second place?",
        "how many points lay between the two largest {measure_noun}s {early}?",
        "how many more {counted} did the leader make than the runner-up?",
    ),
    "aggregate": (
        "what was the average {measure_noun} {late}?",
        "what is the range of the {measure_noun}s {late}?",
        "how many {counted} do {second} and {rest} have together?",
        "the average {measure_noun} {late} without {member}",
        "the sum of all {measure_noun}s {late} except {member}",
        "the sum of the {counted} without {first}",
    ),
    "share of the other": (
        "{second}'s {counted} as a percentage of {first}'s",
        "what percentage of {first}'s {counted} are {second}'s?",
    ),
    "share": (
        "what share of the {counted} did {second} make?",
        "{second}'s {counted} in percent",
        "of the {counted} of {first}, {second} and {rest}, what percentage is from {second}?",
        "{second}'s {counted} in relation to the total, in percent",
    ),
    "sum of the others": ("how many {counted} were made by all but {first}?",),
    "sum over all": ("{counted} over all countries", "how many {counted} were made across all countries?"),
    "share of a sum": ("what share of the sum of the {measure_noun}s {late} is due to {member}?",),
    "place": ("where does {member} rank {early}?", "what place does {second} take in {counted}?"),
    "order": ("rank the {kinds} by {measure_noun} {late}", "sort the {kinds} by {measure_noun} {early}, ascending"),
    "extreme": (
        "which {kind} had the largest {measure_noun} {late}?",
        "which {side} is ahead in {counted}?",
        "which {side} came second in {counted}?",
        "which {side} ranks first in {counted}?",
    ),
    # -- movements --------------------------------------------------------------------------------
    "share over time": (
        "{measure} on {member} {late} is what percent of that {early}?",
        "relative to that {early}, what percentage does {measure} on {member} {late} make up?",
    ),
    "change": ("by how much did {measure} on {member} fall", "how many points did {measure} on {member} lose?"),
    # -- pairs and values -------------------------------------------------------------------------
    "ratio": ("{measure} on {member} {early} divided by {measure} on {member} {late}",),
    "difference": (
        "how much larger was {measure} on {member} {early} than {late}?",
        "how much more did {measure} fall on {member} than on {other}, list both",
    ),
    "comparison": (
        "compare the {measure_noun}s on {member} and {other} {late}",
        "how do {first}, {second} and {rest} compare in {counted}?",
        "how do {second} and {rest} combined compare with {first} in {counted}?",
    ),
    "list": ("list the {measure_noun}s for each {kind} {late}", "what were the {measure_noun}s on the {kinds} {late}?"),
    "nearest to": (
        "which {kind} has the {measure_noun} that was closest to 5 % {late}?",
        "is {rest}'s number of {counted} closer to {first}'s or to {second}'s?",
    ),
    "multiple of one": (
        "what is a third of the {measure_noun} on {member} {early}?",
        "how many is three times {rest}'s {counted}?",
    ),
    "value": (
        "how big was {measure} on {member} {late}?",
        "how many {counted} did {first} make?",
        "how far did {first} rank above {second} on {member} {late}?",
    ),
}
