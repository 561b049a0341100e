"""What Slack takes at most, in characters or in pieces; beyond it a whole message is refused."""

from __future__ import annotations

HEADER = 150
SECTION = 3_000
CONTEXT = 2_000
CONTEXT_ELEMENTS = 10
ACTIONS_ELEMENTS = 25
BUTTON = 75
BUTTON_VALUE = 2_000
BLOCKS = 50
VIEW_BLOCKS = 100
VIEW_TITLE = 24
#: Of the text beside the blocks, which is read out and shown in notifications.
TEXT = 3_000
#: Of all blocks of a message together, as JSON. Slack refuses some 13,000 characters, and counts more than is shown.
MESSAGE = 11_000
#: Of that, the buttons that ask something.
BUTTONS = 6_000
