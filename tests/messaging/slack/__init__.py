"""Tests of the assistant in Slack."""
