"""Lists of officials that others typed, row by row into posts."""
