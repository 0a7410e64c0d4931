"""Dates, times, places, posts and numbers as people type them in chats and sheets, each with its doubt.

`read_*` take a text that should be just that (a cell, what stands behind a label); `find_*` look for them in
running text.
"""
