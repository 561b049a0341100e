"""All that stands around the routes, in its order."""

from __future__ import annotations

from starlette.applications import Starlette

from assistant.serving.buckets import Buckets
from assistant.serving.middleware.access_log import AccessLog
from assistant.serving.middleware.crowding import Crowding
from assistant.serving.middleware.deadlines import Deadlines
from assistant.serving.middleware.faults import Faults
from assistant.serving.middleware.hosts import Hosts
from assistant.serving.middleware.incoming import Incoming
from assistant.serving.middleware.keys import Keys
from assistant.serving.middleware.other_sites import OtherSites
from assistant.serving.middleware.rates import Rates
from assistant.serving.middleware.unstored import Unstored
from assistant.serving.options import Options


def guard(app: Starlette, options: Options, buckets: Buckets | None) -> None:
    """Put everything around the routes of an app, the innermost first; rates are limited if there are `buckets`."""
    limits = options.limits
    app.add_middleware(Deadlines, seconds=limits.answering)
    app.add_middleware(Crowding, most=limits.concurrency)
    # Outside of the crowd: a client that sends slowly takes nobody's place.
    app.add_middleware(Incoming, largest=limits.body, larger=options.larger_bodies, seconds=limits.receiving)
    if buckets is not None:
        app.add_middleware(Rates, buckets=buckets)
    if options.keys:
        app.add_middleware(Keys, keys=options.keys)
    if options.origins:
        # Outside of the keys: what a browser asks before it asks comes without them.
        app.add_middleware(OtherSites, origins=options.origins)
    if options.names:
        app.add_middleware(Hosts, names=options.names)
    app.add_middleware(Faults)
    app.add_middleware(Unstored)
    if options.logs_requests:
        app.add_middleware(AccessLog)
