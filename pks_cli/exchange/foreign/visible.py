"""Text from anywhere made fit for a record: what a record refuses is shown by its number, nothing is lost.

A `Source` holds a file's text as it is, with NUL, ESC, U+0085, U+2028 or a lone surrogate if they are there;
a record cannot hold these. A carriage return becomes the line break that it stands for.
"""

from __future__ import annotations

import re

_BREAK = re.compile("\r\n?")
_UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]")


def clean(text: str) -> str:
    """Make a text that a record can hold.

    Args:
        text: Any text.

    Returns:
        The same text where it is fit, which is nearly always.
    """
    if "\r" in text:
        text = _BREAK.sub("\n", text)
    return _UNFIT.sub(lambda found: f"\\u{ord(found[0]):04x}", text)
