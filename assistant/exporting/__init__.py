"""Packs in forms that other programs read: JSON, CSV, and schema.org as JSON-LD."""
