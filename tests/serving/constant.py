"""What the server is held against: the same framework, which takes the same requests and answers with a constant."""

from __future__ import annotations

import socket
import sys

import uvicorn
from fastapi import FastAPI
from pydantic import BaseModel

ANSWER = {
    "schema_version": "1",
    "status": "answered",
    "question": "How much did the lead shrink?",
    "text": "17.2 percentage points: the lead fell from 17.5 % at the end of 2023 to 0.3 % at the end of 2024.",
    "value": "17.2",
    "unit": "percentage point",
    "qualifier": None,
    "period": "from the end of 2023 to the end of 2024",
    "understood": "how much the lead fell between the end of 2023 and the end of 2024",
    "derivation": [{"operation": "difference", "operands": ["17.5 %", "0.3 %"], "result": "17.2 percentage points"}],
    "facts": [
        {
            "id": f"lead-{year}",
            "pack": "report",
            "measure": "lead",
            "entity": "lead",
            "statement": f"At the end of {year} the lead was {value} %.",
            "value": value,
            "unit": "percent",
            "period": f"end of {year}",
            "qualifier": None,
            "source": "The report",
            "locator": "paragraph 3",
        }
        for year, value in (("2023", "17.5"), ("2024", "0.3"))
    ],
    "assumptions": [],
    "reason": None,
    "choices": [],
    "suggestions": [],
}


class Asked(BaseModel):
    """A question."""

    question: str


app = FastAPI()


@app.post("/v1/ask")
async def ask(asked: Asked) -> dict[str, object]:
    """Always the same answer."""
    return ANSWER


if __name__ == "__main__":
    with socket.create_server(("127.0.0.1", 0)) as opened:
        sys.stdout.write(f"Listening on http://127.0.0.1:{opened.getsockname()[1]}\n")
        sys.stdout.flush()
        config = uvicorn.Config(app, log_level="warning", access_log=False)
        uvicorn.Server(config).run(sockets=[opened])
