"""The written form of a pack: what may stand in `pack.yaml`, field by field.

A pack is a folder with a `pack.yaml` and, for long series, CSV files beside it. The smallest one:

    pack: harvest
    title: The harvest of 2024
    sources:
      - {id: report, title: Harvest Report 2024}
    dimensions:
      - {id: fruit}
    members:
      - {id: apples, in: fruit, name: apples}
    measures:
      - {id: crop, name: crop, unit: thousand tonne, dimensions: [fruit]}
    facts:
      - {id: apples-2024, measure: crop, of: {fruit: apples}, period: "2024", value: "973",
         statement: "In 2024, 973 thousand tonnes of apples were picked.", at: page 4}

Every scalar is read as text: 1.70 stays 1.70, and quotes are a matter of taste. `assistant facts check`
names every mistake with its line. A name may hold choices: `(top|best) model(s|)` stands for four names.

`at` is the place in the source in words. `assistant facts check --against TEXTFILE` understands two kinds:
`paragraph 3` is the third line of the text that is not blank, the title being paragraph 1; `page 3` is what
follows the second form feed. It looks through the whole text for a fact of any other place.
"""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from assistant.packs.edition_form import EditionForm
from assistant.packs.entry_form import Form
from assistant.packs.fields import (
    ABOUT,
    Identifier,
    Name,
    Names,
    Number,
    PeriodText,
    Qualifier,
    Rank,
    Text,
    UnitText,
    YesNo,
    one_of,
)
from assistant.units import Unit


class EditorialForm(Form):
    """What the pack adds to its source's text: a year left out, a missing subject."""

    #: What was added, as a phrase: "the year 2025". A check against the text counts it as said.
    adds: Text
    #: The id of the source that it is taken from.
    source: Identifier


class SourceForm(Form):
    """Where facts come from. The first source without `kind` is that of every fact that names none."""

    id: Identifier
    #: As it is cited.
    title: Text
    publisher: Text = ""
    #: When it appeared, in words; it is only shown.
    published: Text = ""
    #: The licence, or what else is to be said of rights; that of the pack if left out.
    rights: Text = ""
    url: Text = ""
    #: Left out for a report; `origin` for what the report itself cites; `editorial` for what the pack's
    #: editor looked up.
    kind: Annotated[Text, one_of(("origin", "editorial"))] = ""


class DimensionForm(Form):
    """A way in which facts differ: country, product, age group."""

    id: Identifier
    #: The noun for one of its members; the id if left out.
    name: Text = ""
    #: The noun for several; the name with an s if left out.
    plural: Text = ""
    #: Further nouns by which people ask for one of its members.
    names: list[Names] = []
    #: The id of the member that stands for all of them together ("World") and is meant where none is named.
    whole: Identifier = ""


class MemberForm(Form):
    """One thing that facts are about: a country, a product."""

    id: Identifier
    #: The id of its dimension.
    in_: Identifier = Field(alias="in")
    #: As answers give it.
    name: Name
    #: As it stands in a sentence ("the US"); the name if left out.
    spoken: Text = ""
    #: What else people call it. Never a name of another member of the same dimension.
    names: list[Names] = []
    #: What it is or does: a phrase that completes "MMLU tests ...".
    definition: Text = ""
    #: Phrases that describe it and are as good as a name ("the coding test").
    described: list[Names] = []
    #: The word for what belongs to it ("Chinese").
    adjective: Text = ""
    #: What kind of thing it is, where it is none of those that are ranked, counted and listed: a region among
    #: countries, the human level among models.
    kind: Text = ""
    #: For a group: the ids of the members that it is made of. If its kind ends in "bracket", these are all of it, and
    #: their figures are added up where there is none for it.
    parts: list[Identifier] = []
    #: The id of the source of the definition.
    source: Identifier = ""
    #: The place of the definition in the source: `paragraph 4`, `page 12`, `figure 3`.
    at: Text = ""


class MeasureForm(Form):
    """What is measured, in which unit, for members of which dimensions."""

    id: Identifier
    name: Name
    #: What a value counts: percent, percentage point, times, times per year, million USD, model ...
    #: `number` (or `thousand number`) where the report does not say what.
    #: Left out for a measure of which the report gives no numbers at all.
    unit: UnitText = Unit("")
    #: The ids of its dimensions; every fact names a member of each.
    dimensions: list[Identifier] = []
    #: What people call it; the name if left out. Never a name of another measure.
    names: list[Names] = []
    #: Nouns that name the measure only together with one of its members or with its unit ("output", "count").
    heads: list[Names] = []
    #: Names of what all its figures are about ("US", "drivers"): a question may say them, and they name no measure.
    about: list[Names] = []
    #: Words of which a question has to say one where it does not name the measure in full, since the figures are
    #: those of a part only ("newly funded" companies): without one it asks for more than they tell.
    needs: list[Names] = []
    #: Words with which a question asks for something near that the figures do not tell ("in use" beside what was
    #: newly installed): then it has to say one of `needs`, and without any of them none is needed.
    otherwise: list[Names] = []
    #: The noun of one counted thing ("model").
    each: Text = ""
    #: What it says, as a phrase.
    definition: Text = ""
    #: `more` or `less` where one direction is better.
    better: Annotated[Text, one_of(("more", "less"))] = ""
    #: For a lead: the dimension of the leader and that of the follower. Swapping the two turns the sign.
    between: Annotated[list[Identifier], Field(min_length=2, max_length=2)] | None = None
    #: Names of a lead without a direction ("gap").
    names_either_way: list[Names] = []
    #: Names of a lead from the follower's side ("deficit").
    names_reversed: list[Names] = []
    #: `yes` if a value is itself the distance of two percentages, so that sums and differences of values
    #: are in percentage points.
    is_distance: YesNo = False
    #: `yes` if members add up to a whole, so that totals and shares mean something.
    adds_up: YesNo = False
    #: How a value is said: "{country} made {value}". In braces: dimensions, `value`, and `period` if it is
    #: not to come at the end.
    sentence: Text = ""
    #: The same as a noun, without the value: "number of notable models that {country} made". Dimensions in braces.
    phrase: Text = ""
    #: Verbs that lead from a member to the value ("make", "publish"), in their plain form.
    verbs: list[Names] = []


class FactForm(Form):
    """One claim of the report in our own words: a number, a range, words, a place or an order."""

    id: Identifier
    #: The id of its measure.
    measure: Identifier
    #: Dimension id: member id, for every dimension of the measure.
    of: dict[Identifier, Identifier] = {}
    #: "2024", "end of 2023", "January 2024", "since late 2021" ...; left out if the report gives none.
    period: PeriodText | None = None
    #: The number exactly as printed, without its unit: 17.5, 1.70.
    value: Number | None = None
    #: The upper end, if the report prints a range from `value` to this.
    to: Number | None = None
    #: The unit, if it is scaled otherwise than the measure's ("billion USD" beside "million USD").
    unit: UnitText | None = None
    #: about, more than, nearly, reported ...; `range` is set where there is a `to`.
    qualifier: Qualifier = ""
    #: The claim in the report's few words, where it gives no number ("millions of dollars").
    words: Text = ""
    #: The place among all members of the first dimension, where the report gives only that: 1 for most.
    rank: Rank | None = None
    #: Members of the first dimension that this one is said to exceed, without numbers.
    above: list[Identifier] = []
    #: The whole claim in our own words, with the value in it. It may be left out if the measure has a
    #: `sentence`.
    statement: Text = ""
    #: The place in the source: `paragraph 3`, `page 12`, `figure 2.1`.
    at: Text
    #: The id of the source; the first one without a kind if left out.
    source: Identifier = ""
    #: The id of the source that the report itself names for the claim.
    origin: Identifier = ""
    #: What the pack adds to the text, and from where.
    editorial: EditorialForm | None = None
    #: The id of a fact of the same measure, members and period, where the report gives both: answers go by that
    #: one, and tell this one with it.
    beside: Identifier = ""


class SeriesForm(Form):
    """A CSV file beside pack.yaml whose rows are facts; the fields here hold for every row that has none.

    Columns, in any order: the ids of dimensions (with a member's id or name in the cells), `period`,
    `value`, and if wanted `to`, `measure`, `qualifier`, `words`, `unit`, `at`, `source`, `origin`,
    `statement`, `id`, `beside`.
    """

    #: The file's name.
    file: Text
    measure: Identifier = ""
    of: dict[Identifier, Identifier] = {}
    period: Text = ""
    unit: Text = ""
    qualifier: Text = ""
    at: Text = ""
    source: Identifier = ""
    origin: Identifier = ""


class TopicForm(Form):
    """A claim that is no figure: who publishes the report, what a name stands for, a finding."""

    id: Identifier
    #: publisher, published, frequency, title, subject, origin, edition; left out for a term or finding.
    about: Annotated[Text, one_of(ABOUT)] = ""
    #: What people call it when they ask for it.
    names: list[Names] = []
    #: The bare answer.
    value: Text
    #: Other wordings of the value.
    also: list[Text] = []
    #: `yes` if nothing else can be the answer: a claim of another value is then false. So it is with `about`.
    is_single: YesNo = False
    #: Names of the thing that the claim is about, and words for what of it is asked ("maker", "made"), instead of
    #: all `names` that can be made of the two.
    of: list[Names] = []
    asks: list[Names] = []
    #: The answer as a sentence, in our own words.
    statement: Text
    at: Text
    source: Identifier = ""
    editorial: EditorialForm | None = None


class PackForm(Form):
    """A whole `pack.yaml`."""

    #: The pack's name for `--pack`, also that of its folder.
    pack: Identifier
    #: The report's title, or what the pack holds, in a line.
    title: Text
    #: What answers call the report: "the article".
    spoken: Text = "the report"
    #: A few sentences for whoever looks for a pack.
    summary: Text = ""
    #: The day from which "last year" counts back.
    published: PeriodText | None = None
    #: Which edition it is of which report; left out for a report that appears once.
    edition: EditionForm | None = None
    #: Words about the report's subject that add nothing to a question ("artificial intelligence").
    subject: list[Text] = []
    #: The licence of the sources that name none of their own.
    rights: Text = ""
    sources: Annotated[list[SourceForm], Field(min_length=1)]
    dimensions: list[DimensionForm] = []
    members: list[MemberForm] = []
    measures: list[MeasureForm] = []
    facts: list[FactForm] = []
    series: list[SeriesForm] = []
    topics: list[TopicForm] = []
    #: Questions that the pack answers, shown to whoever wants to know what to ask.
    examples: list[Text] = []
    #: What people will ask and the report does not say: name: a sentence why.
    lacking: dict[Text, Text] = {}
