"""Questions over several packs: each speaker answers for itself, and what they say is put together.

A speaker is one report: a pack, or all loaded editions of a report together.
"""
