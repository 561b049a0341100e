"""Editions of one report: which of them a question asks, their figures side by side, and what one revised."""
