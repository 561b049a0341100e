"""A conversation as plain JSON values and back: saved, and resumed in another process.

What has been said is kept as text, what was computed as the operations and the ids of facts; nothing that is read
is ever run, and whatever is not exactly as it was written is an error.
"""
