"""The text of one part, told mark by mark from its beginning to its end, whoever takes the XML apart.

A part of any program is taken apart by a parser (`reading`). A part that was just rendered is known to be
well-formed, and is taken apart here by its signs: much faster, with the same result.
"""

from __future__ import annotations

import re

from pks_cli.word.xmlnames import MC, STRICT_W, W

_PLACES = ("PAGE", "NUMPAGES", "SECTIONPAGES", "SECTION", "PAGEREF", "STYLEREF", "REF", "SEQ", "TOC", "INDEX")
_TIMES = ("DATE", "TIME", "SAVEDATE", "PRINTDATE", "CREATEDATE", "EDITTIME")
_WORKED_OUT = frozenset((*_PLACES, *_TIMES, "NOTEREF", "FILENAME", "AUTHOR"))
_WHITE = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_SKIPPED = frozenset({"del", "moveFrom", "Fallback"})
NAMES = ("p", "t", "fldSimple", "fldChar", "instrText", "del", "moveFrom", *_WHITE)
ATTRIBUTES = {"fldSimple": "instr", "fldChar": "fldCharType"}
_PLAIN = re.compile(
    rf"<(?:w:t(?: [^>]*)?>([^<]*)</w:t>|(/w:p)>|w:(p|{'|'.join(_WHITE)})(?=[ />])([^>]*)>"
    r"|(w:fldSimple|w:fldChar|w:instrText|w:del|w:moveFrom|mc:Fallback)(?=[ />]))"
)
_MARK = re.compile(rf"<(/?)(?:w:({'|'.join(NAMES)})|mc:(Fallback))(?=[ />])([^>]*)>([^<]*)")
_VALUE = re.compile(r'\sw:(?:instr|fldCharType)="([^"]*)"')


class Story:
    """What is known while a part is read from its beginning to its end."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self._paragraphs: list[list[str]] = []
        self._open: list[list[str]] = []
        self._skipped = 0
        self._fields: list[list[str] | bool] = []  # an instruction so far, or whether the result is text

    def texts(self) -> list[str]:
        """Give the texts of the paragraphs, those inside others behind them; "" for an empty one."""
        return ["".join(pieces) for pieces in self._paragraphs]

    def open(self, name: str, value: str) -> None:
        """Go into an element.

        Args:
            name: Its name, one of `NAMES` or "Fallback".
            value: Its attribute, where `ATTRIBUTES` names one.
        """
        if name == "p":
            pieces: list[str] = []
            self._open.append(pieces)
            self._paragraphs.append(pieces)
        elif name in _SKIPPED:
            self._skipped += 1
        elif name == "fldSimple":
            self._fields.append(_is_text(value))

    def close(self, name: str, value: str) -> None:
        """Go out of an element.

        Args:
            name: Its name.
            value: Its attribute, where `ATTRIBUTES` names one, else its text.
        """
        if name == "p":
            self._open.pop()
        elif name in _SKIPPED:
            self._skipped -= 1
        elif name == "fldSimple":
            self._fields.pop()
        elif name == "fldChar":
            self._turn(value)
        elif name == "instrText":
            if self._fields and isinstance(self._fields[-1], list):
                self._fields[-1].append(value)
        elif self._open and not self._skipped and not (self._fields and self._in_mark()):
            self._open[-1].append(_WHITE.get(name) or value)

    def _in_mark(self) -> bool:
        """Tell whether what is read now is an instruction, or what a program works out anew."""
        return any(one is not True for one in self._fields)

    def _turn(self, kind: str) -> None:
        """Go into a field, to its result, or out of it."""
        if kind == "begin":
            self._fields.append([])
        elif kind == "separate" and self._fields and isinstance(self._fields[-1], list):
            self._fields[-1] = _is_text("".join(self._fields[-1]))
        elif kind == "end" and self._fields:
            self._fields.pop()


def read_written(text: str) -> list[str] | None:
    """Read the paragraphs of a part that was just rendered.

    Args:
        text: The well-formed XML.

    Returns:
        What `reading.read_paragraphs` gives for it; None where the signs alone do not tell, as with names of
        elements that stand for something else, or comments.
    """
    if not (_named(text, "w", W) and _named(text, "mc", MC)) or STRICT_W in text:
        return None
    if "<!" in text or "&#" in text or text.count("<?") > 1:
        return None
    paragraphs: list[list[str]] = []
    inside: list[list[str]] = []
    for written, closing, name, about, rare in _PLAIN.findall(text):
        if written:
            inside[-1].append(_plain(written) if "&" in written else written)
        elif closing:
            inside.pop()
        elif name == "p":
            paragraphs.append([])
            if not about.endswith("/"):
                inside.append(paragraphs[-1])
        elif name and inside:
            inside[-1].append(_WHITE[name])
        elif rare:
            return _with_marks(text)
    return ["".join(pieces) for pieces in paragraphs]


def _with_marks(text: str) -> list[str]:
    """Read a part that has fields, or text that is not to be read."""
    story, kept = Story(), ""
    for closing, name, other, about, behind in _MARK.findall(text):
        kind = name or other
        if closing:
            story.close(kind, kept)
            continue
        value = _value(about) if kind in ATTRIBUTES else ""
        story.open(kind, value)
        kept = value or _plain(behind)
        if about.endswith("/"):
            story.close(kind, value)
    return story.texts()


def _named(text: str, prefix: str, space: str) -> bool:
    """Tell whether a prefix always stands for a namespace, and nothing else does."""
    declared = text.count(f' xmlns:{prefix}="{space}"')
    return declared == text.count(space) == text.count(f" xmlns:{prefix}=")


def _value(about: str) -> str:
    found = _VALUE.search(about)
    return _plain(found[1]) if found else ""


def _plain(text: str) -> str:
    for escaped, sign in (("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&amp;", "&")):
        text = text.replace(escaped, sign)
    return text


def _is_text(instruction: str) -> bool:
    """Tell whether the result of a field is text that stays as it was written."""
    return (instruction.split() or [""])[0].upper() not in _WORKED_OUT
