"""The application: everything that is served, put together from plain options."""

from __future__ import annotations

import gc
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from fastapi import FastAPI
from fastapi.routing import APIRoute

from assistant.serving.beside import Beside
from assistant.serving.describing import describe
from assistant.serving.knowledge import Knowledge
from assistant.serving.metrics import Metrics
from assistant.serving.middleware.measuring import Measuring
from assistant.serving.middleware.stack import guard
from assistant.serving.opening_buckets import open_buckets
from assistant.serving.options import DEFAULTS, Options
from assistant.serving.own_tables import OwnTables
from assistant.serving.refusing import tell_errors
from assistant.serving.reloading import reloading
from assistant.serving.routes import asking, charts, chat, conversations, facts, health, metrics
from assistant.serving.served import Served
from assistant.serving.sessions.opening import open_sessions
from assistant.serving.sessions.store import Sessions
from assistant.serving.static_page import serve_page
from assistant.serving.talks import Talks

#: Long questions that are worked on at the same time.
_AT_ONCE = 2
_ROUTES = (
    *(asking.routes, conversations.routes, charts.routes, chat.routes),
    *(facts.routes, health.routes, metrics.routes),
)


def create_app(
    options: Options = DEFAULTS, *, knowledge: Knowledge | None = None, sessions: Sessions | None = None
) -> FastAPI:
    """The application over the packs of the options, or over what is given.

    Raises `PackError`, and `SessionsAddressError` for an address of no store.
    """
    kept = sessions or open_sessions(options.sessions, seconds=options.expiry)
    buckets = open_buckets(options)
    tables = OwnTables(seconds=options.limits.over_table)
    served = Served(
        knowledge or Knowledge(options.packs), kept, Talks(), tables, Beside(at_once=_AT_ONCE), Metrics(), options
    )

    def loaded() -> None:
        served.talks.clear()
        served.metrics.packs_loaded(time.time(), is_first=False)

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        # What the packs consist of stays; to look through it for garbage again and again would delay answers.
        gc.collect()
        gc.freeze()
        served.metrics.packs_loaded(time.time(), is_first=True)
        async with reloading(served.knowledge, loaded=loaded, broken=served.metrics.packs_broken):
            yield
        await served.sessions.close()
        if buckets is not None:
            await buckets.close()

    app = FastAPI(
        lifespan=lifespan, docs_url=None, redoc_url=None, redirect_slashes=False, generate_unique_id_function=_name_of
    )
    app.state.served = served
    tell_errors(app)
    for routes in _ROUTES:
        app.include_router(routes(served))
    serve_page(app)
    describe(app, served)
    guard(app, options, buckets)
    app.add_middleware(Measuring, metrics=served.metrics)
    return app


def _name_of(route: APIRoute) -> str:
    """The name of an operation in the OpenAPI document: that of its function."""
    return route.name
