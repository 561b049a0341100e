"""What is wrong between entries that are each in order."""

from __future__ import annotations

import pytest

from tests.packs.writing import HARVEST, line_after, problems_of, spoiled, with_entry


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        # what is referred to
        ("in: fruit, name: pears", "in: fruits, name: pears", "there is no dimension 'fruits'. Did you mean `fruit`?"),
        ("at: paragraph 1}\n  - {id: pears", "source: reprot}\n  - {id: pears", "there is no source 'reprot'. Did you"),
        (
            "parts: [apples, pears]",
            "parts: [apples, plums]",
            "there is no member 'plums'. The members are: apples, pea",
        ),
        (
            "- {id: fruit}",
            "- {id: fruit, whole: all}",
            "there is no member 'all'. The members are: apples, pears, fruits,",
        ),
        (
            "- {id: fruit}",
            "- {id: fruit, whole: chile}",
            "'chile' is no member of 'fruit'. The members of fruit are: app",
        ),
        ("parts: [apples, pears]", "parts: [apples, chile]", "'chile' is of another dimension, 'country'. A group is"),
        ("parts: [apples, pears]", "parts: [fruits]", "'fruits' is made of itself. Leave this part out"),
        ("dimensions: [fruit]", "dimensions: [fruit, colour]", "there is no dimension 'colour'"),
        ("dimensions: [fruit]", "dimensions: [fruit, fruit]", "the dimension 'fruit' stands there twice. Keep one"),
        ("between: [country, rival]", "between: [country, fruit]", "'fruit' is none of the dimensions of this measure"),
        ("between: [country, rival]", "between: [rival, rival]", "leader and follower are the same dimension"),
        (
            "    between: [country, rival]\n",
            "",
            "names_either_way and names_reversed are for a lead of one over another",
        ),
        ("measure: crop, of: {fruit: apples}", "measure: corp, of: {fruit: apples}", "there is no measure 'corp'. Did"),
        (
            "of: {fruit: apples}",
            "of: {fruit: plums}",
            "fruit has no member 'plums'. The members of fruit are: apples, ",
        ),
        ("of: {fruit: apples}", "of: {fruit: chile}", "fruit has no member 'chile'"),
        ("of: {fruit: apples}", "of: {}", "the fact does not say which fruit. Add `fruit` to `of`"),
        ("of: {fruit: apples}", "of: {fruit: apples, place: chile}", "'crop' has no dimension 'place'"),
        ("origin: survey", "origin: servey", "there is no source 'servey'. Did you mean `survey`?"),
        ("source: editor}", "source: nobody}", "there is no source 'nobody'. The sources are: report, survey, editor"),
        ("rival: chile", "rival: norway", "leader and follower are the same. Name two members"),
        ("at: paragraph 1}\nexamples", "at: p. 1, source: x}\nexamples", "there is no source 'x'"),
        # sentences
        (
            '"{fruit} gave {value}"',
            '"{fruit} gave {value"',
            "the braces of this sentence do not fit. Write gaps such as",
        ),
        ('"{fruit} gave {value}"', '"{fruit} gave {value:>9}"', "the braces of this sentence do not fit"),
        ('"{fruit} gave {value}"', '"{fruit.name} gave {value}"', "the braces of this sentence do not fit"),
        (
            '"{fruit} gave {value}"',
            '"{fruit} of {land} gave {value}"',
            "{land} stands for nothing here. The gaps are: fr",
        ),
        ('"{fruit} gave {value}"', '"{fruit} gave much"', "the sentence does not say {value}. Put {value} where it"),
        ('"{fruit} gave {value}"', '"They gave {value}"', "the sentence does not say {fruit}. Put {fruit} where it"),
        # names
        ("name: pears}", "name: Apple-crop}", "'Apple-crop' also names the member 'apples', see line 15"),
        ("name: pears}", "name: pears, described: [APPLES]}", "'APPLES' also names the member 'apples', see line 15"),
        ("names_either_way: [gap]", "names_reversed: [Harvest]", "'Harvest' also names the measure 'crop', see line"),
        # claims
        (
            'value: "973"',
            'value: "973", unit: percent',
            "the unit 'percent' is unlike that of 'crop', 'thousand tonne'",
        ),
        (
            "    unit: thousand tonne\n",
            "",
            "the measure 'crop' has no unit. Add a `unit` to it: what its numbers count",
        ),
        ('value: "973", ', "", "this fact claims nothing. Give it a `value`, `words`, a `rank` or `above`"),
        ('value: "973"', "rank: 1", "a fact without value or words needs a statement. Add `statement`"),
        ('    sentence: "{fruit} gave {value}"\n', "", "the statement is missing. Add `statement`, or a `sentence` to"),
        ('to: "2"', 'to: "1"', "the range ends before it begins. Write the smaller number as `value`"),
        ('value: "1.70", to: "2"', 'to: "2"', "a range has no lower end. Add `value`"),
        ('to: "2"', 'to: "2", qualifier: about', "a range cannot be 'about' too. Leave the qualifier out, or leave"),
        ("qualifier: about", "qualifier: range", "this is no range. Add the upper end as `to`"),
        ("gave 1.70 to", "gave 1.7 to", "the statement does not say 1.70. Write the number in it, exactly as in the"),
        ("to 2 thousand", "to 3 thousand", "the statement does not say 2. Write"),
        ('value: "973"', 'value: "973", above: [apples]', "'apples' cannot exceed itself. Leave it out"),
        ('value: "973"', 'value: "973", above: [chile]', "fruit has no member 'chile'"),
        # the rest
        ("  - {id: rival}\n", "  - {id: rival}\n  - {id: value}\n", "'value' is the name of a field of facts. Choose"),
        ("published: 3 March 2025", "published: since 2024", "the report cannot have been published since then. Write"),
        ("about: publisher, ", "", "nobody can ask for this topic. Give it `names`, or `of` and `asks`, or say what"),
    ],
)
def test_a_slip_is_named_with_its_mend(old: str, new: str, problem: str) -> None:
    found = problems_of(spoiled(old, new))
    assert any(problem in line for line in found), found


@pytest.mark.parametrize("section", ["sources", "dimensions", "members", "measures", "facts", "topics"])
def test_an_id_is_taken_only_once(section: str) -> None:
    line = line_after(section)
    entries = HARVEST.split("\n")[line - 1 :]
    entry = entries[0] if "}" in entries[0] else "\n".join(entries[:10]).split("\n  - ")[0]
    found = problems_of(HARVEST.replace(f"{section}:\n", f"{section}:\n{entry}\n"))
    assert any("is taken, see line" in problem and "Give each entry an id of its own" in problem for problem in found)


def test_a_topic_cannot_have_the_id_of_a_fact() -> None:
    found = problems_of(with_entry("topics", "- {id: pears-2024, names: [n], value: v, statement: s, at: p. 1}"))
    assert any("the id 'pears-2024' is taken" in problem for problem in found)


@pytest.mark.parametrize("change", ["period: '2023'", "source: survey", "origin: survey", "of: {fruit: pears}"])
def test_facts_that_differ_in_one_thing_are_two(change: str) -> None:
    fields = {"id": "more", "measure": "crop", "of": "{fruit: apples}", "period": "'2024'", "value": "5", "at": "p. 9"}
    name, _, value = change.partition(": ")
    fields |= {name: value}
    if name == "of":
        fields["period"] = "'2023'"
    entry = "- {" + ", ".join(f"{key}: {text}" for key, text in fields.items()) + "}"
    assert problems_of(with_entry("facts", entry)) == []


def test_two_numbers_for_one_thing_from_one_source_are_a_problem() -> None:
    entry = "- {id: more, measure: crop, of: {fruit: apples}, period: 2024, value: 5, at: paragraph 9}"
    assert problems_of(with_entry("facts", entry)) == [
        f"{line_after('facts') + 1}: line {line_after('facts')} has a fact of the same measure, members, period and "
        "source. Keep one of them, or give the other its own period or source, or say that it is `beside` it"
    ]


def test_an_order_may_stand_beside_a_number() -> None:
    entry = "- {id: more, measure: crop, of: {fruit: apples}, period: 2024, rank: 1, statement: Most., at: page 1}"
    assert problems_of(with_entry("facts", entry)) == []


def test_a_follower_may_be_any_member_of_the_leaders_dimension_but_of_no_other() -> None:
    assert problems_of(spoiled("rival: chile", "rival: norway").replace("country: norway", "country: chile")) == []
    assert any("rival has no member 'pears'" in found for found in problems_of(spoiled("rival: chile", "rival: pears")))


def test_a_member_of_the_followers_own_cannot_share_a_name_with_a_leader() -> None:
    found = problems_of(with_entry("members", "- {id: rival-chile, in: rival, name: Chile}"))
    assert any("'Chile' also names the member" in problem for problem in found)


def test_members_of_different_dimensions_may_share_a_name() -> None:
    assert problems_of(with_entry("members", "- {id: chile-pear, in: fruit, name: Chile}")) == []


def test_a_broken_entry_is_not_reported_again_by_what_refers_to_it() -> None:
    assert problems_of(spoiled("{id: chile, in: country, name: Chile}", "{id: chile, in: country}")) == [
        f"{line_after('members') + 4}: members[5].name is missing. Add `name:`"
    ]


def test_groups_that_hold_each_other_are_a_problem_and_no_endless_loop() -> None:
    text = with_entry("members", "- {id: a, in: fruit, name: a, parts: [b]}\n- {id: b, in: fruit, name: b, parts: [a]}")
    assert [problem for problem in problems_of(text) if "is made of itself" in problem]


def test_a_figure_may_stand_beside_another_one_of_the_same_cell_and_source() -> None:
    entry = (
        "- {id: more, measure: crop, of: {fruit: apples}, period: 2024, value: 975, at: page 1, beside: apples-2024}"
    )
    assert problems_of(with_entry("facts", entry)) == []


@pytest.mark.parametrize(
    ("cell", "problem"),
    [
        (
            "{fruit: apples}, period: 2024, beside: apples-24",
            "there is no fact 'apples-24'. Did you mean `apples-2024`?",
        ),
        (
            "{fruit: pears}, period: 2024, beside: apples-2024",
            "'apples-2024' is about something else. A fact is beside",
        ),
        (
            "{fruit: apples}, period: 2023, beside: apples-2024",
            "'apples-2024' is about something else. A fact is beside",
        ),
        ("{fruit: apples}, period: 2024, beside: more", "'more' is itself beside another fact. Name that one, 'more'"),
    ],
)
def test_a_figure_that_stands_beside_another_one_belongs_to_its_cell(cell: str, problem: str) -> None:
    found = problems_of(with_entry("facts", f"- {{id: more, measure: crop, of: {cell}, value: 975, at: page 1}}"))
    assert len(found) == 1
    assert problem in found[0]
