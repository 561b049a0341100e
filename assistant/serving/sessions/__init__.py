"""Where conversations are kept between two requests."""
