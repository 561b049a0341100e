"""Questions over series with gaps, a whole and a group: `cycling` is the pack that they are asked of."""
