"""The intents tried last: totals, lists and single values."""

from __future__ import annotations

from assistant.composing import lookup
from assistant.composing.refusals import not_understood
from assistant.intents.intent import Intent
from assistant.intents.later import later

OF_VALUES: tuple[Intent, ...] = (
    Intent(
        "sum over all",
        ("all", "@over all", "@axis open"),
        later("aggregates.sum_of_all"),
        unless=("list|which|who|where", "@moves", "@claim", "@several", "@threshold"),
    ),
    Intent("list", ("list|all",), lookup.list_all, unless=("@named on the axis",)),
    Intent("list", ("@plural axis",), lookup.list_all),
    Intent("not understood", ("tests", "@only a member"), not_understood),
    Intent("not understood", ("@only a common word",), not_understood),
    Intent("multiple of one", ("@multiple of one",), later("multiple_of_one.multiple_of_one")),
    Intent("value", (), lookup.look_up),
)
