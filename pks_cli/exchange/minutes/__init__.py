"""Old minutes: lines and tables as somebody typed them to the fields of a meeting, each with its own words.

What is not in a field and is no mere label is found by `Minutes.uncovered`: nothing is lost, nothing is said
twice to be placed.
"""
