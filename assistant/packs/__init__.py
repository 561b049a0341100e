"""Fact packs: how they are written, checked, compiled, found and browsed.

Opening a compiled pack (`finding`, `caching`) loads neither pydantic nor yaml; writing and
checking one (`form`, `reading`, `checking`, `compiling`) does.
"""
