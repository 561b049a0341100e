"""Tests of how packs are written, checked, compiled, found and browsed."""
