"""Tests of the messengers: what is the same in all of them, and each of its own."""
