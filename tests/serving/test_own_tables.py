"""Conversations over a table of one's own, over HTTP."""

from __future__ import annotations

import asyncio
import io
import json
import subprocess
import sys
import threading
import time
import zipfile
from base64 import b64encode
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from starlette.testclient import TestClient

from assistant import Assistant
from assistant.serving.application import create_app
from assistant.serving.beside import Beside
from assistant.serving.errors import RequestError
from assistant.serving.knowledge import Knowledge
from assistant.serving.options import Limits, Options
from assistant.serving.own_tables import MOST_CELLS, MOST_COLUMNS, OwnTable, OwnTables
from assistant.serving.sessions.memory import MemorySessions
from tests.effort import at_most
from tests.tables.files.workbooks import sheet_xml, xlsx_of_xml

FERRIES = b"""Ferry passengers by route (thousand passengers),,,
Route,2022,2023,2024
Long Island,1204,1310,1289
North Point,377,398,455
"""


def begun(client: TestClient, content: bytes = FERRIES, *, name: str = "ferries.csv", title: str = "") -> Any:
    """What comes back when a conversation over a table is begun."""
    table = {"name": name, "content": b64encode(content).decode(), "title": title}
    return client.post("/v1/conversations", json={"table": table})


def asked(client: TestClient, key: str, question: str) -> Any:
    """The answer to the next turn."""
    return client.post(f"/v1/conversations/{key}/ask", json={"question": question}).json()


def packed_sheet(*, texts: int, length: int) -> bytes:
    """A workbook with a sheet of texts as long as that."""
    cells = f'<row><c t="inlineStr"><is><t>{"x" * length}</t></is></c></row>' * texts
    return xlsx_of_xml(sheet_xml(cells))


def test_a_table_is_asked_and_followed_up(client: TestClient) -> None:
    response = begun(client)
    assert response.status_code == 201
    told = response.json()
    assert told["table"]["name"] == "ferries.csv"
    assert told["table"]["facts"] == 6
    assert "What were" in told["table"]["examples"][0]
    answer = asked(client, told["id"], "How many passengers had North Point in 2024?")
    assert (answer["value"], answer["facts"][0]["locator"]) == ("455", "row 4, column 4")
    assert asked(client, told["id"], "and in 2023?")["value"] == "398"
    assert asked(client, told["id"], "How much did the US lead on MMLU shrink?")["status"] == "unknown"
    turns = client.get(f"/v1/conversations/{told['id']}").json()["turns"]
    assert [turn["value"] for turn in turns] == ["455", "398", None]


def test_a_conversation_without_a_table_tells_of_none(client: TestClient) -> None:
    for body in ({}, {"table": None}):
        assert list(client.post("/v1/conversations", json=body).json()) == ["id"]
    assert list(client.post("/v1/conversations").json()) == ["id"]


def test_the_figures_of_a_table_are_listed_and_searched(client: TestClient) -> None:
    key = begun(client).json()["id"]
    listed = client.get(f"/v1/conversations/{key}/facts?limit=2").json()
    assert (listed["total"], len(listed["facts"])) == (6, 2)
    found = client.get(f"/v1/conversations/{key}/facts?query=north 2024").json()
    assert [(fact["value"], fact["locator"]) for fact in found["facts"]] == [("455", "row 4, column 4")]
    assert client.get(f"/v1/conversations/{key}/facts?pack=x").status_code == 422
    assert client.get("/v1/conversations/nope/facts").status_code == 404
    over_packs = client.post("/v1/conversations").json()["id"]
    assert (
        client.get(f"/v1/conversations/{over_packs}/facts?query=mmlu").json()
        == client.get("/v1/facts?query=mmlu").json()
    )


def test_a_conversation_is_begun_with_its_first_question(client: TestClient) -> None:
    question = "How much did the US lead on MMLU shrink?"
    told = client.post("/v1/conversations", json={"question": question}).json()
    assert told["answer"] == client.post("/v1/ask", json={"question": question}).json()
    assert asked(client, told["id"], "and MATH?")["value"] == "22.7"
    assert len(client.get(f"/v1/conversations/{told['id']}").json()["turns"]) == 2
    table = {"name": "ferries.csv", "content": b64encode(FERRIES).decode()}
    body = {"table": table, "question": "How many passengers had North Point in 2024?"}
    assert client.post("/v1/conversations", json=body).json()["answer"]["value"] == "455"


def test_nothing_of_a_conversation_is_stored_by_a_browser(client: TestClient) -> None:
    response = begun(client)
    key = response.json()["id"]
    asked(client, key, "Which route had the most passengers in 2024?")
    gone = client.get("/v1/conversations/nope")
    parts = [client.get(f"/v1/conversations/{key}{rest}") for rest in ("", "/facts", "/turns/0/chart.svg")]
    for each in (response, gone, *parts):
        assert each.headers.get_list("cache-control") == ["no-store"]


def test_a_workbook_is_asked(client: TestClient) -> None:
    book = openpyxl.Workbook()
    for row in (("Region", 2023, 2024), ("North", 5, 6), ("South", 7, 8)):
        book.active.append(row)
    book.save(saved := io.BytesIO())
    key = begun(client, saved.getvalue(), name="sales.xlsx", title="Sales by region, million USD").json()["id"]
    answer = asked(client, key, "What were the sales of the South in 2024?")
    assert (answer["value"], answer["facts"][0]["locator"]) == ("8", "row 3, column 3")


def test_a_title_says_what_the_table_lacks(client: TestClient) -> None:
    key = begun(client, b"Region,2023\nNorth,5\nSouth,7\n", title="Sales by region, million USD").json()["id"]
    answer = asked(client, key, "What were the sales of the South in 2023?")
    assert (answer["value"], answer["unit"]) == ("7", "million USD")


def test_what_a_little_file_unpacks_to_is_refused_at_once(client: TestClient) -> None:
    one, many = packed_sheet(texts=1, length=20_000_000), packed_sheet(texts=1_500, length=32_000)
    for content, says in ((one, "32,767 characters"), (many, "would unpack to 45 MB; at most 32 MB")):
        with at_most(100):
            response = begun(client, content, name="bomb.xlsx")
        assert response.status_code == 422
        assert says in response.json()["error"]["message"]


def test_the_answer_of_a_table_is_drawn(client: TestClient) -> None:
    key = begun(client).json()["id"]
    asked(client, key, "Which route had the most passengers in 2024?")
    drawn = client.get(f"/v1/conversations/{key}/turns/0/chart.svg")
    assert drawn.status_code == 200
    assert "Long Island" in drawn.text


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"%PDF-1.7", "a PDF"),
        (b"", "empty"),
        (b"\x00\x01\x02\x03", "not text"),
        (b"nothing but words", "There is no table"),
        (json.dumps({"resources": [{"name": "a", "path": "/etc/passwd"}]}).encode(), "points to"),
        (json.dumps({"resources": [{"name": "a", "path": "http://127.0.0.1/a.csv"}]}).encode(), "points to"),
    ],
)
def test_what_is_no_table_is_told(client: TestClient, content: bytes, says: str) -> None:
    response = begun(client, content, name="pages.csv" if content[:1] != b"{" else "datapackage.json")
    assert (response.status_code, response.json()["error"]["code"]) == (422, "table_unreadable")
    assert says in response.json()["error"]["message"]
    assert "root:" not in response.text


def test_a_workbook_that_would_unpack_to_too_much_is_refused(client: TestClient) -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", "<workbook/>")
        archive.writestr("xl/worksheets/sheet1.xml", b"<c/>" * (70 * 1024**2))
    assert len(packed.getvalue()) < 2 * 1024**2
    response = begun(client, packed.getvalue(), name="bomb.xlsx")
    assert (response.status_code, response.json()["error"]["code"]) == (422, "table_unreadable")
    assert "unpack" in response.json()["error"]["message"]


def test_a_table_that_is_too_large_is_refused(knowledge: Knowledge) -> None:
    options = Options(limits=Limits(table=1000))
    with TestClient(create_app(options, knowledge=knowledge)) as client:
        response = begun(client, b"x" * 1001)
        assert (response.status_code, response.json()["error"]["code"]) == (413, "table_too_large")
        assert begun(client, FERRIES).status_code == 201


def test_what_is_no_base64_is_told(client: TestClient) -> None:
    for content in ("ä", "a", "!!!!", "YQ==YQ=="):
        response = client.post("/v1/conversations", json={"table": {"name": "a.csv", "content": content}})
        assert (response.status_code, response.json()["error"]["param"]) == (422, "table.content")


def test_a_table_is_kept_with_its_conversation_only(client: TestClient, tmp_path: Path) -> None:
    first, second = begun(client).json()["id"], client.post("/v1/conversations").json()["id"]
    assert asked(client, second, "How many passengers had North Point in 2024?")["status"] != "answered"
    assert asked(client, first, "How many passengers had North Point in 2024?")["value"] == "455"
    assert client.delete(f"/v1/conversations/{first}").status_code == 204
    assert client.post(f"/v1/conversations/{first}/ask", json={"question": "North Point?"}).status_code == 404


def test_another_server_with_the_same_store_goes_on(knowledge: Knowledge) -> None:
    kept = MemorySessions()
    with TestClient(create_app(knowledge=knowledge, sessions=kept)) as one:
        key = begun(one).json()["id"]
        assert asked(one, key, "How many passengers had North Point in 2024?")["value"] == "455"
        with TestClient(create_app(knowledge=knowledge, sessions=kept)) as other:
            assert asked(other, key, "and in 2023?")["value"] == "398"


def test_tables_that_were_asked_long_ago_are_read_again(knowledge: Knowledge) -> None:
    kept = MemorySessions()
    with TestClient(app := create_app(knowledge=knowledge, sessions=kept)) as client:
        key = begun(client).json()["id"]
        app.state.served.tables.drop(key)
        assert asked(client, key, "How many passengers had North Point in 2024?")["value"] == "455"
        assert app.state.served.tables.find(key) is not None


def test_only_the_tables_asked_last_stay_read() -> None:
    tables = OwnTables(seconds=1)
    for number in range(9):
        tables.keep(str(number), object(), 1024 * 1024)  # type: ignore[arg-type]
    assert tables.find("0") is None
    assert tables.find("1") is not None


def test_a_table_that_takes_too_long_is_given_up() -> None:
    async def read() -> None:
        await OwnTables(seconds=0.001).read(OwnTable("a.csv", "", b"a,b\n" + b"1,2\n" * 50_000))

    with pytest.raises(RequestError, match="took longer") as caught:
        asyncio.run(read())
    assert caught.value.code == "table_too_slow"


def test_a_table_of_too_many_columns_or_cells_is_refused_before_it_is_understood(client: TestClient) -> None:
    wide = "\n".join(",".join(map(str, range(at, at + MOST_COLUMNS + 1))) for at in range(3)).encode()
    long = b"a,b\n" + b"1,2\n" * (MOST_CELLS // 2)
    for content, says in ((wide, "1,001 columns"), (long, f"{MOST_CELLS // 2 + 1:,} rows")):
        response = begun(client, content)
        assert (response.status_code, response.json()["error"]["code"]) == (413, "table_too_large")
        assert says in response.json()["error"]["message"]


def test_a_wide_table_is_asked_in_a_moment() -> None:
    rows = [",".join(f"c{at}" for at in range(MOST_COLUMNS)), *(",".join([f"n{at}"] * MOST_COLUMNS) for at in range(9))]
    assistant = Assistant.from_table("\n".join(rows).encode(), name="wide.csv")
    begin = time.process_time()
    assistant.ask("What is the total?")
    assert time.process_time() - begin < 3


def test_a_table_beside_too_many_others_is_told_to_come_again(client: TestClient) -> None:
    tables = client.app.state.served.tables  # type: ignore[attr-defined]
    go = threading.Event()
    tables._beside = Beside(at_once=1, waiting=0.01, working=0.01)
    try:
        with pytest.raises(TimeoutError):
            client.portal.call(tables._beside.run, go.wait)  # type: ignore[union-attr]
        response = begun(client)
        assert (response.status_code, response.headers["Retry-After"]) == (503, "1")
        assert response.json()["error"]["code"] == "overloaded"
    finally:
        go.set()


def test_what_is_still_worked_on_does_not_hold_up_the_end() -> None:
    code = """
import asyncio, time
from assistant.serving.beside import Beside
try:
    asyncio.run(Beside(at_once=1, waiting=1, working=0.01).run(lambda: time.sleep(60)))
except TimeoutError:
    print("given up")
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=30, check=True)
    assert done.stdout == "given up\n"


def test_markup_in_a_table_is_text(client: TestClient) -> None:
    hostile = b"Region,2023\n<script>alert(1)</script>,5\n<img src=x onerror=alert(2)>,7\n"
    told = begun(client, hostile, name="<b>.csv").json()
    assert told["table"]["name"] == "<b>.csv"
    answer = asked(client, told["id"], "What is the total in 2023?")
    assert answer["status"] in ("answered", "clarify", "unknown")
