"""A conversation in Slack: mentions, threads, direct messages, clicks, commands and the home."""

from __future__ import annotations

import json

import pytest

from assistant import Assistant
from assistant.messaging.talking import Thread
from tests.messaging.slack import payloads
from tests.messaging.slack.block_kit import buttons, check_view, shown
from tests.messaging.slack.conftest import Workspace, workspace_over
from tests.messaging.slack.payloads import ANN, BEN, CHANNEL, DIRECT, ME, MY_BOT, TEAM, mention, message, timestamp
from tests.messaging.slack.web_api import WebApi

LEAD = "How much did the US lead on MMLU shrink?"


def test_a_mention_is_answered_in_a_thread_below_it(workspace: Workspace) -> None:
    (said,) = workspace.hear(mention(LEAD, at="1730000000.000001"))
    assert (said["channel"], said["thread_ts"]) == (CHANNEL, "1730000000.000001")
    assert [block["type"] for block in said["blocks"]] == ["header", "section", "context", "actions"]
    assert shown(said["blocks"]) == [
        "17.2 percentage points",
        "The lead of the US over China on MMLU fell from 17.5 % at the end of 2023 to 0.3 % at the end of 2024.",
        "17.5 − 0.3 = 17.2 percentage points",
        "Source: China Invests Far Less, Yet Nearly Closes AI Performance Gap with US, paragraph 3",
        "Show the working",
    ]
    assert said["text"].startswith("17.2 percentage points: the lead")
    assert "Source: " in said["text"]


def test_nothing_becomes_a_preview_or_a_format(workspace: Workspace) -> None:
    (said,) = workspace.hear(mention(LEAD))
    assert {said[name] for name in ("unfurl_links", "unfurl_media", "mrkdwn", "link_names")} <= {False, "false", "0"}


def test_a_thread_is_a_conversation_in_which_nobody_has_to_mention_it_again(workspace: Workspace) -> None:
    at = timestamp()
    workspace.hear(mention(LEAD, at=at))
    (said,) = workspace.hear(message("and MATH?", thread=at, user=BEN))
    assert shown(said["blocks"])[0] == "22.7 percentage points"
    assert said["thread_ts"] == at


def test_what_was_carried_is_said(workspace: Workspace) -> None:
    at = timestamp()
    workspace.hear(mention(LEAD, at=at))
    (said,) = workspace.hear(message("and MATH?", thread=at))
    assert "(read as “How much did the US lead on MATH shrink”)" in shown(said["blocks"])


def test_two_threads_are_two_conversations(workspace: Workspace) -> None:
    one, other = timestamp(), timestamp()
    workspace.hear(mention(LEAD, at=one))
    workspace.hear(mention("Notable models of China?", at=other))
    (said,) = workspace.hear(message("and Europe?", thread=other))
    assert shown(said["blocks"])[0] == "3 models"


def test_a_thread_in_another_channel_is_another_conversation(workspace: Workspace) -> None:
    at = timestamp()
    workspace.hear(mention(LEAD, at=at))
    assert workspace.hear(message("and MATH?", thread=at, channel="C0OTHER")) == []


def test_a_mention_in_a_thread_of_others_begins_a_conversation_there(workspace: Workspace) -> None:
    at = timestamp()
    assert workspace.hear(message("Did you see the article?", thread=at)) == []
    (said,) = workspace.hear(mention("Notable models of China?", thread=at))
    assert said["thread_ts"] == at
    (said,) = workspace.hear(message("and Europe?", thread=at))
    assert shown(said["blocks"])[0] == "3 models"


def test_a_direct_message_is_answered_in_the_open_and_can_be_followed_up(workspace: Workspace) -> None:
    (said,) = workspace.hear(message("Notable models of China?", channel=DIRECT))
    assert shown(said["blocks"])[0] == "15 models"
    assert (said["channel"], said.get("thread_ts")) == (DIRECT, None)
    (said,) = workspace.hear(message("and Europe?", channel=DIRECT))
    assert shown(said["blocks"])[0] == "3 models"


def test_a_thread_in_direct_messages_is_a_conversation_too(workspace: Workspace) -> None:
    at = timestamp()
    workspace.hear(message("Notable models of China?", channel=DIRECT, at=at))
    (said,) = workspace.hear(message(LEAD, channel=DIRECT, thread=at))
    assert said["thread_ts"] == at
    (said,) = workspace.hear(message("and MATH?", channel=DIRECT, thread=at))
    assert shown(said["blocks"])[0] == "22.7 percentage points"
    (said,) = workspace.hear(message("and Europe?", channel=DIRECT))
    assert shown(said["blocks"])[0] == "3 models"


# -- what is not for it -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "inner",
    [
        message("Notable models of China?"),
        message(f"<@{ME}> hi", bot_id="B0OTHER"),
        message(f"<@{ME}> hi", subtype="bot_message", bot_id="B0OTHER"),
        mention(LEAD, user=ME),
        mention(LEAD, bot_id=MY_BOT),
        mention(LEAD, edited={"user": ANN, "ts": "1730000000.000009"}),
        mention(LEAD, user="USLACKBOT"),
        message("", subtype="message_changed", hidden=True, message={"text": f"<@{ME}> {LEAD}"}, channel=DIRECT),
        message("", subtype="message_deleted", hidden=True, channel=DIRECT),
        message("Ann has joined the channel", subtype="channel_join"),
        {"type": "message", "subtype": "message_replied", "channel": CHANNEL},
    ],
    ids=lambda inner: f"{inner['type']} {inner.get('subtype', '')} {inner.get('user')}",
)
def test_what_no_person_just_said_to_it_is_not_answered(workspace: Workspace, inner: dict[str, object]) -> None:
    assert workspace.hear(inner) == []


def test_people_in_a_thread_may_speak_to_each_other(workspace: Workspace) -> None:
    at = timestamp()
    workspace.hear(mention(LEAD, at=at))
    assert workspace.hear(message(f"<@{BEN}> notable models of China?", thread=at)) == []


@pytest.mark.parametrize(
    "text",
    [
        "Shall we have lunch?",
        "<!here> lunch?",
        "<!channel> notable models of China?",
        f"I think China will win, what do you say <@{BEN}>?",
        "thanks, great!",
        "lol yes",
        "ok",
        "hello all",
        "What can you do?",
        "see you at 3",
        "lunch anyone?",
        "who is in for lunch at 12?",
        "2024 was a great year",
        "3 of us are coming",
        "+1",
        "top",
        "we should use HumanEval instead",
        "not bad for the US",
        "How big is the lead?",
        "Do we have slides for this?",
        "How do we compare?",
        "are we ahead of China?",
        "which of you looked at MATH?",
        "who said that?",
        "why?",
        "really?",
        "and lunch?",
        "How many people are coming?",
        "HumanEvl gap end of 2024?",
    ],
)
def test_chatter_in_a_thread_is_left_alone(workspace: Workspace, text: str) -> None:
    at = timestamp()
    workspace.hear(mention(LEAD, at=at))
    calls = len(workspace.api.calls)
    assert workspace.hear(message(text, thread=at, user=BEN)) == []
    assert len(workspace.api.calls) == calls
    (said,) = workspace.hear(message("and MATH?", thread=at))
    assert shown(said["blocks"])[0] == "22.7 percentage points"


@pytest.mark.parametrize(
    ("first", "text"),
    [
        ("22.7 percentage points", "How much did the US lead on MATH shrink?"),
        ("22.7 percentage points", "what about MATH?"),
        ("15 models", "How many notable models did China make in 2024"),
        ("The article says (paragraph 3)", "source?"),
    ],
)
def test_a_question_in_a_thread_needs_no_mention(workspace: Workspace, first: str, text: str) -> None:
    at = timestamp()
    workspace.hear(mention(LEAD, at=at))
    (said,) = workspace.hear(message(text, thread=at, user=BEN))
    assert first in shown(said["blocks"])[0]


def test_chatter_is_no_question_over_any_of_the_packs(api: WebApi) -> None:
    workspace, at = workspace_over(Assistant(), api), timestamp()
    workspace.hear(mention("How many data centres did Germany have in 2025?", at=at))
    for text in ("How many people are coming?", "How many people came?", "who is nervous?", "how much did it cost?"):
        assert workspace.hear(message(text, thread=at, user=BEN)) == [], text


def test_whoever_calls_others_too_is_answered(workspace: Workspace) -> None:
    (said,) = workspace.hear(mention(f"Notable models of China? <@{BEN}> FYI"))
    assert shown(said["blocks"])[0] == "15 models"
    (said,) = workspace.hear(mention("<!subteam^S1|@team> <#C1|general> hi"))
    assert shown(said["blocks"])[0].startswith("Hello! I answer questions about the article.")


def test_a_flag_names_its_country(workspace: Workspace) -> None:
    (said,) = workspace.hear(mention("Notable models of :flag-cn:?"))
    assert shown(said["blocks"])[0] == "15 models"


def test_a_file_alone_is_said_not_to_be_read(workspace: Workspace) -> None:
    (said,) = workspace.hear(message("", channel=DIRECT, subtype="file_share", files=[{"id": "F1"}]))
    assert shown(said["blocks"])[0].startswith("I do not read files in Slack.")


def test_what_is_left_alone_changes_nothing(workspace: Workspace) -> None:
    at = timestamp()
    workspace.hear(mention("How big is the lead?", at=at))
    for text in ("HumanEval is nice", "17", "what a day!", "notable models of China"):
        assert workspace.hear(message(text, thread=at, user=BEN)) == []
    (said,) = workspace.hear(message("math", thread=at))
    assert shown(said["blocks"])[0] == "1.6 %"


def test_who_asks_it_is_told_of_a_decline_in_the_open(workspace: Workspace) -> None:
    at = timestamp()
    workspace.hear(mention(LEAD, at=at))
    workspace.hear(mention("How many notable models did Germany make?", thread=at))
    assert workspace.api.calls[-1].method == "chat.postMessage"


# -- answers of each kind ---------------------------------------------------------------------------------


def test_a_decline_says_what_is_nearest_and_has_buttons_for_what_is_answered(workspace: Workspace) -> None:
    at = timestamp()
    (said,) = workspace.hear(mention("How many notable models did Germany make?", at=at))
    first, second, *_ = shown(said["blocks"])
    assert first.startswith("The article compares the US, China and Europe only.\nIt does say:\n• China made 15")
    assert second == "You can ask:"
    offered = buttons(said["blocks"])
    assert list(offered) == [
        "How many times as many notable models as China did the US make?",
        "Did Europe make more notable models than China?",
        "What share of the notable models came from China?",
    ]
    (said,) = workspace.click(offered["Did Europe make more notable models than China?"], thread=at)
    assert shown(said["blocks"])[:2] == ["Asked: “Did Europe make more notable models than China?”", "No"]
    assert said["thread_ts"] == at


def test_a_question_back_has_a_button_for_each_choice(workspace: Workspace) -> None:
    at = timestamp()
    (said,) = workspace.hear(mention("How big is the lead?", at=at))
    assert shown(said["blocks"]) == ["Which benchmark do you mean?", "MMLU", "MMMU", "MATH", "HumanEval"]
    (said,) = workspace.click(buttons(said["blocks"])["MATH"], thread=at, user=BEN)
    assert shown(said["blocks"])[:2] == ["Asked: “MATH”", "1.6 %"]
    (said,) = workspace.hear(message("and at the end of 2023?", thread=at))
    assert shown(said["blocks"])[0] == "24.3 %"


def test_a_choice_is_not_taken_for_an_answer_to_a_later_question(workspace: Workspace) -> None:
    at = timestamp()
    (asked,) = workspace.hear(mention("How big is the lead?", at=at))
    workspace.hear(message("How much did the US lead on MMLU shrink?", thread=at))
    (said,) = workspace.click(buttons(asked["blocks"])["MATH"], thread=at)
    assert shown(said["blocks"])[:2] == ["Asked: “MATH”", "1.6 %"]


def test_a_choice_whose_question_means_something_else_by_now_is_not_taken(workspace: Workspace) -> None:
    at = timestamp()
    workspace.hear(mention("How big is the lead at the end of 2023?", at=at))
    (asked,) = workspace.hear(mention("and at the end of 2024?", thread=at))
    workspace.hear(message("Notable models of China?", thread=at))
    (said,) = workspace.click(buttons(asked["blocks"])["MATH"], thread=at)
    assert workspace.api.calls[-1].method == "chat.postEphemeral"
    assert "gone on since" in said["text"]
    (said,) = workspace.hear(message("and Europe?", thread=at))
    assert shown(said["blocks"])[0] == "3 models"


def test_a_choice_can_still_be_made_after_chatter(workspace: Workspace) -> None:
    at = timestamp()
    (asked,) = workspace.hear(mention("How big is the lead?", at=at))
    workspace.hear(message("Hm, good one.", thread=at, user=BEN))
    (said,) = workspace.click(buttons(asked["blocks"])["MATH"], thread=at)
    assert shown(said["blocks"])[:2] == ["Asked: “MATH”", "1.6 %"]


def test_all_choices_can_be_taken_one_after_the_other(workspace: Workspace) -> None:
    at = timestamp()
    (asked,) = workspace.hear(mention("How big is the lead?", at=at))
    values = [shown(workspace.click(button, thread=at)[0]["blocks"])[1] for button in buttons(asked["blocks"]).values()]
    assert values == ["0.3 %", "8.1 %", "1.6 %", "3.7 %"]


def test_what_is_clicked_again_is_not_said_to_all_again(workspace: Workspace) -> None:
    thread, at = timestamp(), timestamp()
    (asked,) = workspace.hear(mention("How big is the lead?", at=thread))
    offered = buttons(asked["blocks"])
    workspace.click(offered["MATH"], thread=thread, at=at)
    (said,) = workspace.click(offered["MATH"], thread=thread, at=at, user=BEN)
    assert workspace.api.calls[-1].method == "chat.postEphemeral"
    assert (said["user"], "clicked before" in said["text"]) == (BEN, True)
    (said,) = workspace.click(offered["MMLU"], thread=thread, at=at)
    assert shown(said["blocks"])[1] == "0.3 %"


def test_a_choice_can_be_taken_when_the_conversation_is_no_longer_kept(workspace: Workspace) -> None:
    at = timestamp()
    (asked,) = workspace.hear(mention("How big is the lead?", at=at))
    workspace.desk.talk._store.delete(Thread(TEAM, CHANNEL, at).key)
    (said,) = workspace.click(buttons(asked["blocks"])["MATH"], thread=at)
    assert shown(said["blocks"])[1] == "1.6 %"


def test_the_choice_can_be_typed_instead(workspace: Workspace) -> None:
    at = timestamp()
    workspace.hear(mention("How big is the lead?", at=at))
    (said,) = workspace.hear(message("MATH", thread=at))
    assert shown(said["blocks"])[0] == "1.6 %"


def test_two_values_stand_before_what_is_said_of_them(workspace: Workspace) -> None:
    (said,) = workspace.hear(mention("By how many percent did the lead on MATH fall?"))
    assert shown(said["blocks"])[0] == "93.42 %; 22.7 percentage points"


def test_the_working_opens_in_a_window(workspace: Workspace) -> None:
    at = timestamp()
    (said,) = workspace.hear(mention(LEAD, at=at))
    workspace.click(buttons(said["blocks"])["Show the working"], thread=at)
    (opened,) = workspace.api.of("views.open")
    assert opened["trigger_id"].endswith(".made-up")
    check_view(opened["view"])
    lines = shown(opened["view"]["blocks"])
    assert lines[:2] == [
        "understood:",
        "the fall of the lead of the US over China on MMLU from end of 2023 to end of 2024",
    ]
    assert "fall(end of 2023: 17.5 %; end of 2024: 0.3 %) = 17.2 percentage points" in lines
    assert any("only 0.3 % was left" in line and "paragraph 3" in line for line in lines)


# -- the command, help and the home -----------------------------------------------------------------------


def test_the_command_answers_for_the_eyes_of_one(workspace: Workspace) -> None:
    said = workspace.command("Notable models of China?")
    assert said["response_type"] == "ephemeral"
    assert shown(said["blocks"])[:2] == ["Asked: “Notable models of China?”", "15 models"]
    assert shown(workspace.command("and Europe?")["blocks"])[1] == "3 models"


def test_each_person_has_a_conversation_of_their_own_by_command(workspace: Workspace) -> None:
    workspace.command("Notable models of China?", user=ANN)
    workspace.command(LEAD, user=BEN)
    assert shown(workspace.command("and MATH?", user=BEN)["blocks"])[1] == "22.7 percentage points"
    assert shown(workspace.command("and Europe?", user=ANN)["blocks"])[1] == "3 models"


def test_a_click_below_a_command_is_answered_for_the_eyes_of_one(workspace: Workspace) -> None:
    said = workspace.command("How big is the lead?")
    (said,) = workspace.click(buttons(said["blocks"])["MATH"], is_ephemeral=True)
    assert workspace.api.calls[-1].method == "response"
    assert said["replace_original"] is False
    assert shown(said["blocks"])[:2] == ["Asked: “MATH”", "1.6 %"]


@pytest.mark.parametrize("text", ["", "help", " Help ", "?"])
def test_help_says_what_can_be_asked(workspace: Workspace, text: str) -> None:
    for said in (*workspace.hear(mention(text)), workspace.command(text)):
        lines = shown(said["blocks"])
        assert lines[0] == "Ask the report"
        assert any("/report" in line for line in lines)
        assert "What was the US lead on MMLU at the end of 2024?" in buttons(said["blocks"])


def test_an_example_of_the_help_is_answered_below_it(workspace: Workspace) -> None:
    at = timestamp()
    (said,) = workspace.hear(mention("help", at=at))
    (said,) = workspace.click(buttons(said["blocks"])["What was the US lead on MMLU at the end of 2024?"], thread=at)
    assert (shown(said["blocks"])[1], said["thread_ts"]) == ("0.3 %", at)


def test_the_home_has_examples_that_are_answered_in_a_direct_message(workspace: Workspace) -> None:
    opened = {"type": "app_home_opened", "user": ANN, "channel": DIRECT, "tab": "home", "event_ts": "1730000000.1"}
    assert workspace.hear(opened) == []
    (published,) = workspace.api.of("views.publish")
    assert published["user_id"] == ANN
    view = published["view"]
    check_view(view)
    assert view["type"] == "home"
    assert any("How far the US leads China" in line for line in shown(view["blocks"]))
    example = buttons(view["blocks"])["What was the US lead on MMLU at the end of 2024?"]
    assert workspace.send(payloads.click_at_home(example)).status == 200
    (said,) = workspace.api.messages
    assert (said["channel"], shown(said["blocks"])[1]) == (DIRECT, "0.3 %")
    (said,) = workspace.hear(message("and at the end of 2023?", channel=DIRECT))
    assert shown(said["blocks"])[0] == "17.5 %"


def test_the_messages_tab_of_the_home_shows_no_home(workspace: Workspace) -> None:
    workspace.hear({"type": "app_home_opened", "user": ANN, "channel": DIRECT, "tab": "messages"})
    assert workspace.api.of("views.publish") == []


def test_a_button_with_a_value_that_is_none_of_ours_does_nothing(workspace: Workspace) -> None:
    button = {"action_id": "ask:0", "text": {"type": "plain_text", "text": "x"}, "value": ""}
    for value in ("", "x", "[]", json.dumps(["a", "b", "c", 4]), "[1,2,3]", "{}"):
        assert workspace.click(button | {"value": value}) == []
        assert workspace.click(button | {"value": value, "action_id": "working:0"}) == []
    assert workspace.api.of("views.open") == []
