"""Charts for files, as Vega-Lite specifications; Altair is imported where one is made."""
