"""Questions over several packs: editions of one report, and reports that have nothing to do with each other."""
