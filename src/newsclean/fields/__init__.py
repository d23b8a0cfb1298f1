"""The article's fields: read from what is printed, weighed against what is claimed."""
