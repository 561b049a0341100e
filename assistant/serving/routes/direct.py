"""Routes whose body is read in one step where nothing is wrong with it; what is wrong FastAPI finds and tells."""

from __future__ import annotations

from typing import Any

from fastapi.routing import APIRoute
from pydantic import BaseModel, ValidationError
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from assistant.serving.doubles import refuse_doubles
from assistant.serving.middleware.guarded import header, is_json
from assistant.serving.middleware.incoming import again
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
            refuse_doubles(content)
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
