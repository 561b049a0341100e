"""How many clients can be connected to a server of ours at the same time."""

from __future__ import annotations

import resource

#: Connections that are open at the same time, and files that the process needs for itself.
_MOST, _OWN = 8192, 128


def most_connections() -> int:
    """As many connections as can be open at the same time, after the process may open as many files."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = _MOST + _OWN if hard == resource.RLIM_INFINITY else min(_MOST + _OWN, hard)
    if soft != resource.RLIM_INFINITY and soft < wanted:
        resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, hard))
    return max(wanted - _OWN, _OWN)
