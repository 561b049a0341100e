"""Questions over a sheet of somebody's own figures, answered only where every word is understood."""
