"""What is done when something comes from Slack: a message, a click, a command, a look at the home."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from assistant.messaging.once import Once
from assistant.messaging.slack.answers import Message, message_of
from assistant.messaging.slack.blocks import contexts, escaped
from assistant.messaging.slack.buttons import asked, unpacked
from assistant.messaging.slack.home import help_message, home_view
from assistant.messaging.slack.logs import log_failure
from assistant.messaging.slack.reading import asked_in, heard
from assistant.messaging.slack.sending import Say, in_reply, in_thread, to_one
from assistant.messaging.slack.working import working_view
from assistant.messaging.talking import Talk, Thread, Turn
from assistant.messaging.welcome import Welcome
from assistant.tuples import NamedTuple

_HELP = ("", "help", "?")
#: Threads that only one person sees begin with this, and their name.
_OF_ONE = "/"
_FAULT = "That could not be answered, for a fault of the assistant; its log names the place."
_FILES = (
    "I do not read files in Slack. Ask in words; a table can be asked on the page that “assistant serve” gives, or "
    "with “assistant --table FILE”."
)
_UNSAID = "Slack did not take the answer. Ask for less at once, or again in a minute."
_ANSWERED = "That was clicked before: its answer stands below."
_GONE_ON = "The conversation has gone on since. Please ask the question again."


class Desk(NamedTuple):
    """What questions are answered with."""

    talk: Talk
    welcome: Welcome
    #: The messages and requests that were taken on already.
    taken: Once


def hear(desk: Desk, event: Mapping[str, Any], *, team: str, me: str, client: WebClient) -> None:
    """Answer a message, if it is meant for the assistant."""
    said = heard(event, team=team, me=me)
    if said is None or not (said.is_addressed or desk.talk.version(said.thread)):
        return
    if not desk.taken.is_first(said.message):
        return
    say = in_thread(client, said.thread.channel, said.below)
    if not said.is_addressed:
        # People in a thread also talk to each other: nothing is said there of a fault either.
        turn = desk.talk.overhear(said.thread, said.question)
    elif said.question.lower() in _HELP:
        say(_note(_FILES) if said.has_files else help_message(desk.welcome, said.thread))
        return
    else:
        turn = _turn(desk, said.thread, said.question, say)
    if turn and not _is_said(desk, said.thread, turn, message_of(turn, said.thread), say, excuses=said.is_addressed):
        desk.taken.forget(said.message)


def command(desk: Desk, body: Mapping[str, Any], *, team: str, respond: Callable[..., Any]) -> None:
    """Answer a command, for the eyes of whoever typed it: in a channel they have a conversation of their own."""
    thread = Thread(team, body["channel_id"], f"{_OF_ONE}{body['user_id']}")
    question = asked_in(body.get("text") or "", me="")
    say = in_reply(respond)
    if question.lower() in _HELP:
        say(help_message(desk.welcome, thread))
    elif turn := _turn(desk, thread, question, say):
        _is_said(desk, thread, turn, message_of(turn, thread, asked_by_click=question), say)


def click(desk: Desk, body: Mapping[str, Any], *, team: str, client: WebClient, respond: Callable[..., Any]) -> None:
    """Say what was clicked on, as the next turn of its conversation.

    A choice is never taken for one of another question than that which gave it.
    """
    wanted, user = asked(body["actions"][0].get("value") or ""), body["user"]["id"]
    container = body.get("container") or {}
    channel = container.get("channel_id")
    name = json.dumps([team, channel, container.get("message_ts"), body["actions"][0].get("value")])
    if not channel:
        # In the home there is none: what is clicked there is asked in a direct message.
        channel = client.conversations_open(users=user)["channel"]["id"]
    thread = Thread(team, channel, wanted.thread)
    if wanted.thread.startswith(_OF_ONE):
        quiet = say = in_reply(respond)
    else:
        say, quiet = in_thread(client, channel, wanted.thread), to_one(client, channel, wanted.thread, user)
    # What all see is said once; who clicks for their own eyes, or in the home, may do so again.
    is_for_all = bool(container.get("message_ts")) and not wanted.thread.startswith(_OF_ONE)
    if is_for_all and not desk.taken.is_first(name):
        quiet(_note(_ANSWERED))
        return
    try:
        turn = (
            desk.talk.choose(thread, wanted.said, of=wanted.of, version=wanted.version)
            if wanted.of
            else desk.talk.ask(thread, wanted.said)
        )
    except Exception as error:
        desk.taken.forget(name)
        _excuse(error, say)
        return
    if turn is None:
        desk.taken.forget(name)
        quiet(_note(_GONE_ON))
    elif not _is_said(desk, thread, turn, message_of(turn, thread, asked_by_click=wanted.said), say):
        desk.taken.forget(name)


def _turn(desk: Desk, thread: Thread, question: str, say: Say) -> Turn | None:
    """The next turn of a thread; None after a fault, which is said."""
    try:
        return desk.talk.ask(thread, question)
    except Exception as error:
        _excuse(error, say)
        return None


def _is_said(desk: Desk, thread: Thread, turn: Turn, message: Message, say: Say, *, excuses: bool = True) -> bool:
    """Say an answer; whether its asker knows of it, or at least why not. A turn that nobody knows of is taken back."""
    try:
        say(message)
        return True
    except SlackApiError as error:
        log_failure(error)
    try:
        if excuses:
            say(_note(_UNSAID))
            return True
    except SlackApiError as error:
        log_failure(error)
    desk.talk.take_back(thread, turn)
    return False


def _excuse(error: Exception, say: Say) -> None:
    log_failure(error)
    say(_note(_FAULT))


def _note(text: str) -> Message:
    return Message(contexts([text]), escaped(text))


def show_working(body: Mapping[str, Any], *, client: WebClient) -> None:
    """Open a window with how an answer came about."""
    lines = unpacked(body["actions"][0].get("value") or "")
    client.views_open(trigger_id=body["trigger_id"], view=working_view(lines))


def show_home(desk: Desk, event: Mapping[str, Any], *, client: WebClient) -> None:
    """Show the home to whoever opened it."""
    if event.get("tab") == "home":
        client.views_publish(user_id=event["user"], view=home_view(desk.welcome))
