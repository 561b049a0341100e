"""Tests of the conversation at a terminal."""
