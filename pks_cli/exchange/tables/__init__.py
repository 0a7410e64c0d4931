"""Tables that others made, row by row into pieces."""
