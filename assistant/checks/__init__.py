"""What stands between a reading and an answer: all that is said has been used, and nothing more is claimed."""
