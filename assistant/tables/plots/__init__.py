"""Questions over a chart's numbers that are read whole: every word of them stands for something."""
