"""Charts written to files: SVG, PNG, a web page, or the Vega-Lite specification itself."""
