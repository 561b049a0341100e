"""Routes whose body is read in one step where nothing is wrong with it; what is wrong FastAPI finds and tells."""

from __future__ import annotations

import json
from typing import Any

from fastapi.routing import APIRoute
from pydantic import BaseModel, ValidationError
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from assistant.serving.errors import RequestError
from assistant.serving.middleware.guarded import header
from assistant.serving.middleware.incoming import again
from assistant.serving.refusing import is_json
from assistant.serving.routes.bodies import Body


class DirectRoute(APIRoute):
    """A route that calls its function itself, if that takes one body, texts of its path at most, and gives a response.

    For FastAPI to gather these would take longer than all else around a question. Of no route may a body say a thing
    twice, unless it is one that is passed over where it is not known.
    """

    def __init__(self, *args: Any, **named: Any) -> None:
        super().__init__(*args, **named)
        takes = self.dependant
        bodies: dict[str, Any] = {field.name: field.field_info.annotation for field in takes.body_params}
        others = (*takes.query_params, *takes.header_params, *takes.cookie_params, *takes.dependencies)
        #: The name of the body among the arguments, and what it is; none where the function takes or gives more.
        self._bodies: dict[str, type[BaseModel]] = {}
        if not others and self.response_model is None:
            self._bodies = {name: kind for name, kind in bodies.items() if _is(kind, BaseModel)}
        self._is_lenient = not bodies or any(_is(kind, BaseModel) and not _is(kind, Body) for kind in bodies.values())

    async def handle(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Have the request done."""
        if scope["method"] not in (self.methods or ()) or not is_json(header(scope, b"content-type")):
            await super().handle(scope, receive, send)
            return
        # It is here already: what stands around the routes has read it whole.
        content: bytes = (await receive()).get("body", b"")
        if not self._is_lenient:
            _refuse_doubles(content)
        try:
            bodies = {name: kind.model_validate_json(content) for name, kind in self._bodies.items()}
        except ValidationError:
            bodies = {}
        if not bodies:
            await super().handle(scope, again(content, receive), send)
            return
        response: Response = await self.endpoint(**scope["path_params"], **bodies)
        await response(scope, receive, send)


def _is(kind: Any, wanted: type) -> bool:
    return isinstance(kind, type) and issubclass(kind, wanted)


def _refuse_doubles(content: bytes) -> None:
    """Raise an error 400 where a JSON object says a thing twice: others may read the one, and we the other."""
    if content.count(b":") < 2:
        return

    def once(pairs: list[tuple[str, Any]]) -> None:
        names = [name for name, _ in pairs]
        if len(set(names)) < len(names):
            twice = next(name for name in names if names.count(name) > 1)
            message = f"The body says {twice[:_SHOWN]!r} twice. Send it once."
            raise RequestError(400, "invalid_json", message, param=twice[:_SHOWN])

    try:
        json.loads(content, object_pairs_hook=once)
    except (ValueError, RecursionError):
        # What is no JSON at all is told elsewhere.
        return


#: So much of a wrong name is repeated.
_SHOWN = 40
