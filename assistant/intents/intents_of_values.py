"""The intents tried last: totals, lists and single values."""

from __future__ import annotations

from assistant.composing import aggregates, lookup
from assistant.composing.multiple_of_one import multiple_of_one
from assistant.composing.refusals import not_understood
from assistant.intents.intent import Intent

OF_VALUES: tuple[Intent, ...] = (
    Intent(
        "sum over all",
        ("all", "@over all", "@axis open"),
        aggregates.sum_of_all,
        unless=("list|which|who|where", "@moves", "@claim", "@several", "@threshold"),
    ),
    Intent("list", ("list|all",), lookup.list_all, unless=("@named on the axis",)),
    Intent("list", ("@plural axis",), lookup.list_all),
    Intent("not understood", ("tests", "@only a member"), not_understood),
    Intent("not understood", ("@only a common word",), not_understood),
    Intent("multiple of one", ("@multiple of one",), multiple_of_one),
    Intent("value", (), lookup.look_up),
)
