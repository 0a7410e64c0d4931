"""Two texts laid beside each other, as the lines that differ."""

from __future__ import annotations


def difference(path: str, before: str, after: str) -> str:
    """Give the lines that differ as a unified diff.

    Args:
        path: Of the file, named in the first two lines.
        before: The text as it was; "" for a file that is new.
        after: The text as it is to be.

    Returns:
        "" where no line differs; ends of lines are no difference.
    """
    import difflib

    lines = difflib.unified_diff(before.splitlines(), after.splitlines(), path, path, lineterm="", n=1)
    return "\n".join(lines)
