"""Whatever a question, a pack or a table says stays text in Slack: it pings nobody and leads nowhere."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant import Answer, Assistant
from assistant.answers import Citation, Step
from assistant.messaging.slack.answers import message_of
from assistant.messaging.slack.blocks import contexts, escaped, header, pieces, sections
from assistant.messaging.slack.buttons import Asked, asked, asking, packed, unpacked
from assistant.messaging.slack.home import help_message, home_view
from assistant.messaging.slack.working import working_view
from assistant.messaging.talking import Thread, Turn
from assistant.messaging.welcome import Welcome
from tests.messaging.slack.block_kit import buttons, check_blocks, check_message, check_view, shown
from tests.messaging.slack.conftest import workspace_over
from tests.messaging.slack.payloads import DIRECT, message, timestamp
from tests.messaging.slack.web_api import WebApi

THREAD = Thread("T", "C", "1730000000.000001")
HOSTILE = (
    "<!channel>",
    "<!here|here>",
    "<@U0BEN>",
    "<#C0CHANNEL>",
    "<!subteam^S1>",
    "<https://evil.example|a report>",
    "https://evil.example",
    "&lt;!channel&gt;",
    "*strong* _slanted_ ~struck~ `code` ```more```",
    ":tada: > quoted",
    "\u202eecart\u202c \u2066x\u2069",
    "a\x00b\x1b[2Jc\x7f",
    "half \ud83d of",
    "@channel @everyone",
    '"}],"type":"image',
    "&" * 90,
    "<" * 3_500,
    "x" * 9_000,
    "",
    " \n\n ",
)


@pytest.mark.parametrize("text", HOSTILE, ids=ascii)
def test_every_block_holds_it_as_text(text: str) -> None:
    blocks = [*sections(text), *contexts([text, text]), header(text)]
    check_blocks(blocks, most=50)
    welcome = Welcome((text,) * 10, 3, (text,) * 8)
    check_view(home_view(welcome))
    check_message(help_message(welcome, THREAD)._asdict())
    check_view(working_view([(text, text)] * 3 or [("x", "x")]))


@pytest.mark.parametrize("text", HOSTILE, ids=ascii)
@pytest.mark.parametrize("status", ["answered", "clarify", "unknown"])
def test_every_answer_holds_it_as_text(text: str, status: Any) -> None:
    answer = Answer(
        status,
        text,
        f"{text}: {text}\n3 − 1 = 2 {text}\n{text}\nSource: {text}",
        value=text or "3",
        understood=text,
        derivation=(Step(text, (text, text), text),),
        facts=(Citation(text, text, text, text, text, text, text, text, None, text, text),),
        assumptions=(text,),
        choices=(text, f"{text}2"),
        suggestions=(text, f"{text}?"),
    )
    said = message_of(Turn(answer, "3"), THREAD, asked_by_click=text)
    check_message(said._asdict())


_TEXTS = st.text(st.characters() | st.sampled_from("<>&!@#|:*_~`\n\u202e\u0000"), max_size=300)
_LONG = st.builds(lambda text, times: text * times, _TEXTS, st.sampled_from([1, 1, 1, 20, 200]))


@given(_LONG, st.lists(_LONG, max_size=40), st.lists(_LONG, max_size=40), st.sampled_from(["answered", "unknown"]))
def test_any_answer_is_a_message_that_slack_takes(text: str, choices: Any, suggestions: Any, status: Any) -> None:
    answer = Answer(
        status,
        text[:1_000],
        text,
        value=text[:10],
        understood=text,
        derivation=tuple(Step("sum", (each,), each) for each in choices),
        choices=tuple(choices),
        suggestions=tuple(suggestions),
    )
    check_message(message_of(Turn(answer, "1"), THREAD)._asdict())


@given(_LONG, st.integers(min_value=10, max_value=100))
def test_pieces_hold_all_of_a_text(text: str, size: int) -> None:
    found = list(pieces(text, size))
    assert all(0 < len(each) <= size for each in found)
    assert "".join("".join(found).split()) == "".join(escaped(text).split())
    for each in found:
        assert each.count("&") == sum(each.count(entity) for entity in ("&amp;", "&lt;", "&gt;"))


@given(_TEXTS, _TEXTS, _TEXTS, _TEXTS)
def test_a_button_gives_back_what_it_says(said: str, thread: str, of: str, version: str) -> None:
    wanted = Asked(said, thread, of, version)
    value = asking(wanted)
    assert value is None or asked(value) == wanted


@given(st.lists(st.tuples(_LONG, _LONG), max_size=30))
def test_a_button_gives_back_the_working_or_says_how_much_it_left_out(lines: list[tuple[str, str]]) -> None:
    found = unpacked(packed(lines, "{count} more"))
    assert found == lines or found == [*lines[: len(found) - 1], ("", f"{len(lines) - len(found) + 1} more")]


# -- a pack and a table that mean harm --------------------------------------------------------------------

PACK = """
pack: harm
title: "<!channel> Report of <https://evil.example|harm> &amp; *more*"
spoken: "the <!here> report"
sources:
  - {id: report, title: "<!channel> <@U0BEN> <https://evil.example|Source>"}
dimensions:
  - {id: place, names: [place]}
members:
  - {id: north, in: place, name: "North <!channel>", names: [north]}
  - {id: south, in: place, name: "South <https://evil.example|x>", names: [south]}
measures:
  - id: rides
    name: "rides"
    names: [rides]
    unit: ride
    dimensions: [place]
facts:
  - id: rides-north
    measure: rides
    of: {place: north}
    period: 2024
    value: 12
    statement: "<!channel> North saw 12 rides in 2024, says <https://evil.example|this> :tada:"
    at: "page 1 <!everyone>"
  - id: rides-south
    measure: rides
    of: {place: south}
    period: 2024
    value: 30
    statement: "<@U0BEN> South saw 30 rides in 2024."
    at: "page 2"
examples:
  - How many rides did north see in 2024?
  - How many rides did south see in 2024 <!channel>?
"""

TABLE = """Place,2023,2024
North <!channel>,10,12
South <https://evil.example|x>,20,30
=HYPERLINK("https://evil.example"),5,6
"""


def test_a_pack_pings_nobody_and_leads_nowhere(tmp_path: Path, api: WebApi) -> None:
    folder = tmp_path / "harm"
    folder.mkdir()
    (folder / "pack.yaml").write_text(PACK, encoding="utf-8")
    workspace = workspace_over(Assistant([folder]), api)
    at = timestamp()
    answered = 0
    for text in (
        "How many rides did north see in 2024?",
        "and south?",
        "Which place had the most rides?",
        "How many rides?",
        "Rank the places by rides",
        "How many rides did &lt;!channel&gt; see?",
        "rides of <@U0BEN> <https://evil.example|north> in <#C1|south>",
        "What is the source?",
        "tell me about north",
        "help",
    ):
        (said,) = workspace.hear(message(text, channel=DIRECT, thread=at))
        for button in list(buttons(said["blocks"]).values())[:6]:
            workspace.click(button, channel=DIRECT, thread=at)
        answered += said["blocks"][0]["type"] == "header"
    assert answered >= 3
    for opened in api.of("views.open"):
        check_view(opened["view"])
    assert api.of("views.open")
    texts = [line for said in api.messages for line in shown(said["blocks"])]
    assert any("<!channel>" in line for line in texts)


def test_a_table_pings_nobody_and_is_followed_up(tmp_path: Path, api: WebApi) -> None:
    file = tmp_path / "rides.csv"
    file.write_text(TABLE, encoding="utf-8")
    workspace = workspace_over(Assistant.from_table(str(file), title="Rides by place"), api)
    at = timestamp()
    (said,) = workspace.hear(message("How many rides did South <https://evil.example|x> see in 2024?", channel=DIRECT))
    (said,) = workspace.hear(message("Which place had the most rides in 2024?", channel=DIRECT, thread=at))
    assert shown(said["blocks"])[0].startswith("South <https://evil.example|x>")
    (said,) = workspace.hear(message("and in 2023?", channel=DIRECT, thread=at))
    assert "20" in said["text"]
    assert workspace.hear(message("help", channel=DIRECT))
