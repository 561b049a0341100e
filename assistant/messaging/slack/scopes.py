"""What the app needs to be allowed in a workspace, and what it cannot do where it is not."""

from __future__ import annotations

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from assistant.messaging.errors import SetUpError
from assistant.messaging.slack.credentials import BOT_TOKEN
from assistant.messaging.slack.logs import LOG
from assistant.messaging.slack.manifest import SCOPES

#: Without it there is no answer at all.
_NEEDED = "chat:write"
#: Where Slack tells what a token may do.
_HEADER = "x-oauth-scopes"


def check_scopes(client: WebClient) -> None:
    """Write into the log what the token of a client may not do; raises `SetUpError` if that is to say anything."""
    missing = _missing(client)
    if not missing:
        return
    cannot = "; ".join(f"{scope} (to {SCOPES[scope]})" for scope in missing)
    said = (
        f"The token in {BOT_TOKEN} lacks {cannot}. Add that in the app's settings under “OAuth & Permissions”, "
        "install the app again, and copy its token anew."
    )
    if _NEEDED in missing:
        raise SetUpError(said)
    LOG.warning("%s", said)


def _missing(client: WebClient) -> list[str]:
    """The scopes that a token lacks; none where Slack does not say which it has."""
    try:
        headers = {str(name).lower(): value for name, value in client.auth_test().headers.items()}
    except SlackApiError:
        # The token was right a moment ago.
        return []
    if _HEADER not in headers:
        return []
    allowed = {scope.strip() for scope in str(headers[_HEADER]).split(",")}
    return [scope for scope in SCOPES if scope not in allowed]
