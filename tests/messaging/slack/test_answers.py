"""Messages with answers of every kind are such as Slack takes, and say where they had to be cut."""

from __future__ import annotations

import json

from assistant import Answer, Assistant
from assistant.answers import Citation, Step
from assistant.messaging.slack.answers import message_of
from assistant.messaging.slack.buttons import unpacked
from assistant.messaging.slack.working import working_view
from assistant.messaging.talking import Thread, Turn
from tests.corpus.reading import assistant, examples
from tests.messaging.slack.block_kit import buttons, check_message, check_view, shown

THREAD = Thread("T0TEAM", "C0CHANNEL", "1730000000.000001")


def test_every_question_of_the_corpora_gives_a_message_that_slack_takes() -> None:
    of_all = Assistant()
    questions = list(dict.fromkeys(example.question for example in examples()))
    answers = [assistant().ask(question) for question in questions[1::12]]
    answers += [of_all.ask(question) for question in questions[1::120]]
    for answer in answers:
        said = message_of(Turn(answer, "1"), THREAD)
        check_message(said._asdict())
        whole = "\n".join(shown(said.blocks))
        assert all(each in whole for each in (*answer.choices, *answer.suggestions))
        assert "holds no more" not in whole
        if working := buttons(said.blocks).get("Show the working"):
            lines = unpacked(working["value"])
            check_view(working_view(lines))
            assert all(fact.statement in "".join(text for _, text in lines) for fact in answer.facts) or (
                "more lines" in lines[-1][1]
            )


def test_a_long_answer_says_where_it_was_cut() -> None:
    text = "\n".join(["3 %: the rise.", *(f"In {year} it was {year / 7:.40f}." for year in range(1000, 3000))])
    text += "\n(read “rsie” as “rise”)\nSource: Report, page 5"
    answer = Answer("answered", "How?", text, value="3", assumptions=("read “rsie” as “rise”",))
    said = message_of(Turn(answer, "1"), THREAD)
    check_message(said._asdict())
    lines = shown(said.blocks)
    assert lines[0] == "3 %"
    *_, cut, note, source = lines
    assert cut.startswith("The answer goes on, but a message of Slack holds no more.")
    assert (note, source) == ("(read “rsie” as “rise”)", "Source: Report, page 5")
    assert said.text.endswith(" … (the message itself says more)")


def test_a_long_working_says_how_much_was_left_out() -> None:
    facts = tuple(
        Citation(f"f{at}", "p", "m", "", f"Number {at**5 % 99_991}.", "1", "u", None, None, "Report", f"row {at}")
        for at in range(1_000)
    )
    answer = Answer("answered", "How?", "3 %: the rise.", value="3", understood="the rise", facts=facts)
    said = message_of(Turn(answer, "1"), THREAD)
    check_message(said._asdict())
    lines = unpacked(buttons(said.blocks)["Show the working"]["value"])
    assert lines[0] == ("understood:", "the rise")
    assert lines[-1][1].startswith(f"and {1_001 - (len(lines) - 1)} more lines")
    view = working_view(lines)
    check_view(view)


def test_a_window_of_many_steps_says_that_there_are_more() -> None:
    view = working_view([(f"step {at}:", "x") for at in range(80)])
    check_view(view)
    assert shown(view["blocks"])[-1].startswith("More than a window of Slack holds")


def test_many_choices_have_buttons_as_far_as_there_is_room_and_are_all_named() -> None:
    choices = tuple(f"the choice that has the number {at}" for at in range(60))
    said = message_of(Turn(Answer("clarify", "Which?", "Which do you mean?", choices=choices), "1"), THREAD)
    check_message(said._asdict())
    assert 10 <= len(buttons(said.blocks)) < 60
    whole = "\n".join(shown(said.blocks))
    assert all(choice in whole for choice in choices)


def test_a_choice_that_is_too_long_for_a_button_is_written_out() -> None:
    long = "the number of models that were made by those who had made none in the year before that"
    said = message_of(Turn(Answer("clarify", "Which?", "Which do you mean?", choices=(long, "MMLU")), "1"), THREAD)
    check_message(said._asdict())
    assert shown(said.blocks)[1] == f"• {long}"
    first, _ = buttons(said.blocks)
    assert first.endswith("…")
    assert json.loads(buttons(said.blocks)[first]["value"])[0] == long


def test_a_long_value_is_no_header() -> None:
    names = ", ".join(f"Country {at}" for at in range(40))
    answer = Answer("answered", "Which?", f"{names}: the countries.", value=names)
    said = message_of(Turn(answer, "1"), THREAD)
    check_message(said._asdict())
    assert said.blocks[0]["type"] == "section"
    assert shown(said.blocks)[0] == f"{names}: the countries."


def test_a_step_is_shown_as_it_is_explained() -> None:
    answer = Answer("answered", "Sum?", "3: the sum.", value="3", derivation=(Step("sum", ("1", "2"), "3"),))
    said = message_of(Turn(answer, "1"), THREAD)
    assert unpacked(buttons(said.blocks)["Show the working"]["value"]) == [("step 1:", "sum(1; 2) = 3")]
