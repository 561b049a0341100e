"""From readings to the answer: which of them is computed, and how its result, or that there is none, is told."""
