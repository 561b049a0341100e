"""Question corpora: expectation first, then the phrasings that must give it."""
