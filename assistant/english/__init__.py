"""What the assistant knows of English, as tables: cue words, numbers, periods, harmless words, wordings."""
