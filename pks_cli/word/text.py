"""Writing values: any text comes out as that text, whatever signs it holds."""

from __future__ import annotations

import re
from typing import Any

from jinja2 import Undefined
from markupsafe import Markup

from pks_cli.word.faults import CONTROL_CHARACTER, WRONG_VALUE

_RIGHT_TO_LEFT = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff"
_DIRECTION_MARKS = "\u200e\u200f\u202a-\u202e\u2066-\u2069"
_NEW_PARAGRAPH, _NEW_PAGE = "\a", "\f"  # what docxtpl takes these two for
_NOT_XML = "\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff"
_SPECIAL = re.compile(f"[&<>\t\n\r{_NOT_XML}{_RIGHT_TO_LEFT}{_DIRECTION_MARKS}]")
_ILLEGAL = re.compile(f"[{_NOT_XML}]")
_BIDI = re.compile(f"[{_RIGHT_TO_LEFT}{_DIRECTION_MARKS}]")
_ILLEGAL_IN_RUN = re.compile("[\x00-\x06\x08\x0b\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_BREAKS = re.compile("(\n|\t)")
_DIVIDES = re.compile(f"([{_NEW_PARAGRAPH}{_NEW_PAGE}])")
_OPEN = '<w:t xml:space="preserve">'
PARAGRAPH_MARK, PAGE_MARK = "<?pks-paragraf?>", "<?pks-halaman?>"
_ISOLATE, _RELEASE = "\u2068", "\u2069"  # first strong isolate, pop directional isolate (UAX #9)
_ISOLATES = frozenset("\u2066\u2067\u2068")


class RenderFault(Exception):  # noqa: N818 - carried to where the place is known, and becomes Refused there
    """A value or an operation a template cannot have.

    Attributes:
        code: The fault's code.
        message: What is wrong, in Indonesian.
        remedy: What to do.
    """

    def __init__(self, code: str, message: str, remedy: str) -> None:
        """Hold what the fault will say."""
        super().__init__(message)
        self.code = code
        self.message = message
        self.remedy = remedy


def run_text(value: Any) -> Markup:
    """Write a value inside a `w:t`: line breaks and tabs become Word's own, bidirectional text is isolated.

    Text with right-to-left letters or direction marks stands between isolating marks in texts of their own,
    so it is unchanged itself and cannot turn round what follows it. BEL begins a paragraph, FF a page, as
    in docxtpl; a mark stands for them until the paragraph is known (see `mending`).

    Args:
        value: A text, a number or None (nothing).

    Returns:
        The XML.

    Raises:
        RenderFault: PKS512 for a list, a group or yes/no, PKS515 for another control character.
    """
    text = _as_text(value)
    if not _SPECIAL.search(text):
        return Markup(text)  # noqa: S704 - just found to hold nothing to escape
    pieces = _DIVIDES.split(text)
    for index in range(0, len(pieces), 2):
        pieces[index] = _one_paragraph(pieces[index])
    for index in range(1, len(pieces), 2):
        mark = PARAGRAPH_MARK if pieces[index] == _NEW_PARAGRAPH else PAGE_MARK
        pieces[index] = f"</w:t>{mark}{_OPEN}"
    return Markup("".join(pieces))  # noqa: S704 - escaped


def _one_paragraph(text: str) -> str:
    escaped = _escape(text, _ILLEGAL_IN_RUN)
    if "\n" in escaped or "\t" in escaped:
        pieces = _BREAKS.split(escaped)
        for index in range(1, len(pieces), 2):
            pieces[index] = f"</w:t><w:{'br' if pieces[index] == chr(10) else 'tab'}/>{_OPEN}"
        escaped = "".join(pieces)
    if _BIDI.search(text):
        isolate = _ISOLATE * (1 + _unmatched_releases(text))
        release = _RELEASE * (1 + _unmatched_isolates(text))
        escaped = f"</w:t>{_OPEN}{isolate}</w:t>{_OPEN}{escaped}</w:t>{_OPEN}{release}</w:t>{_OPEN}"
    return escaped


def plain_text(value: Any) -> Markup:
    """Write a value inside a simple element, as `run_text` but without breaks and isolation."""
    return Markup(_escape(_as_text(value), _ILLEGAL))  # noqa: S704 - escaped


def _as_text(value: Any) -> str:
    kind = type(value)
    if kind is str:
        return str(value)
    if value is None:
        return ""
    if kind is int or kind is float:
        return str(value)
    if isinstance(value, Undefined):
        return str(value)  # raises: the name is not known
    what = "ya/tidak" if kind is bool else "daftar atau kelompok"
    raise RenderFault(WRONG_VALUE, f"Nilainya {what}, bukan teks", "sebut butirnya, atau pakai for atau if")


def _escape(text: str, illegal: re.Pattern[str]) -> str:
    if illegal.search(text):
        raise RenderFault(
            CONTROL_CHARACTER, "Teks memuat karakter kendali", "hapus karakter itu dari catatannya"
        )
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _unmatched_releases(text: str) -> int:
    depth = missing = 0
    for char in text:
        if char in _ISOLATES:
            depth += 1
        elif char == _RELEASE:
            missing += depth == 0
            depth -= depth > 0
    return missing


def _unmatched_isolates(text: str) -> int:
    depth = 0
    for char in text:
        depth += char in _ISOLATES
        depth -= char == _RELEASE and depth > 0
    return depth
