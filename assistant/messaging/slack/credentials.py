"""The tokens that Slack gives an app, from the environment; they are never printed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from importlib.util import find_spec

from assistant.messaging.errors import SetUpError
from assistant.tuples import NamedTuple

BOT_TOKEN = "SLACK_BOT_TOKEN"
APP_TOKEN = "SLACK_APP_TOKEN"
SIGNING_SECRET = "SLACK_SIGNING_SECRET"
#: Another address of the Web API, as government workspaces have.
API_URL = "SLACK_API_URL"
_USUAL_API = "https://slack.com/api/"
_FROM = {
    BOT_TOKEN: "“OAuth & Permissions” once it is installed; it begins with xoxb-",
    APP_TOKEN: "“Basic Information”, “App-Level Tokens”, with the scope connections:write; it begins with xapp-",
    SIGNING_SECRET: "“Basic Information”, “App Credentials”",
}
_BEGINS = {BOT_TOKEN: "xoxb-", APP_TOKEN: "xapp-"}


class Credentials(NamedTuple):
    """What an app shows Slack, and Slack the app; "" for what its mode needs not."""

    bot_token: str
    app_token: str = ""
    signing_secret: str = ""
    api_url: str = _USUAL_API


def credentials(environment: Mapping[str, str], *, over_http: bool) -> Credentials:
    """The credentials in an environment. Raises `SetUpError` that names all which are missing."""
    wanted = (BOT_TOKEN, SIGNING_SECRET if over_http else APP_TOKEN)
    problems = list(_problems(wanted, environment))
    if environment.get("SLACK_CLIENT_ID") and environment.get("SLACK_CLIENT_SECRET"):
        problems.append("SLACK_CLIENT_ID and SLACK_CLIENT_SECRET must not be there: the app is for one workspace.")
    if problems:
        mend = "`assistant slack --manifest` prints what Slack makes such an app from."
        raise SetUpError("\n  ".join([f"Slack needs {' and '.join(wanted)} in the environment.", *problems, mend]))
    found = {name: environment[name].strip() for name in wanted}
    api_url = environment.get(API_URL, "").strip() or _USUAL_API
    return Credentials(
        found[BOT_TOKEN],
        found.get(APP_TOKEN, ""),
        found.get(SIGNING_SECRET, ""),
        api_url if api_url.endswith("/") else f"{api_url}/",
    )


def check_extra() -> None:
    """Nothing, if the libraries for Slack are installed; raises `SetUpError` if they are not."""
    if any(find_spec(name) is None for name in ("slack_bolt", "uvicorn")):
        raise SetUpError('Slack needs further libraries: pip install "report-assistant[slack]".')


def _problems(wanted: tuple[str, ...], environment: Mapping[str, str]) -> Iterator[str]:
    for name in wanted:
        value = environment.get(name, "").strip()
        if not value:
            yield f"{name} is missing: in the app's settings under {_FROM[name]}."
        elif not value.startswith(_BEGINS.get(name, "")):
            yield f"{name} is of another kind: it is in the app's settings under {_FROM[name]}."
