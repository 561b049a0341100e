"""Accepted questions, changed so that the same answer would be wrong."""
