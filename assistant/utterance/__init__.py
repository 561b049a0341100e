"""The words of a question: split, spelt out and repaired, with the names, times, numbers and cues in them."""
