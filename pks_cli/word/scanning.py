"""Reading tags in a text: where each begins and ends, what it is, typographic signs in it made plain.

The notation is docxtpl's: `{{ }}` prints, `{% %}` steers, `{# #}` says nothing; `p`, `tr`, `tc`, `r` after
the opening say what the tag stands for; `{_{` and its like print braces; a minus at an edge joins or trims.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pks_cli.word.faults import BROKEN_TAG, Place, refuse, shorten

if TYPE_CHECKING:
    from collections.abc import Iterator

VALUE = ("\x01{", "\x01}")
CONTROL = ("\x01%", "\x01!")
COMMENT = ("\x01#", "\x01~")
MAX_TAG = 1000
OBJECT = "\ufffc"  # stands for a picture, a note, a field: anything that is no text
LOOKS = BOLD, ITALIC = "tebal", "miring"
_CLOSING = {"{{": "}}", "{%": "%}", "{#": "#}"}
_ESCAPES = {"{_{": "{{", "}_}": "}}", "{_%": "{%", "%_}": "%}"}
_KINDS = {"{": "value", "%": "control", "#": "comment"}
_OPENING = re.compile(r"\{_[{%]|[}%]_\}|\{[{%#]")
_STRAY = re.compile(r"\{\{|\}\}|\{[%#]|[%#]\}")
_SCOPE = re.compile(r"(p|tr|tc|r)\s+(?=[\w\"'(\[{])|(p|tr|tc)\s")
_CELL = re.compile(r"(?:cellbg|colspan)\s+\S|(?:vm|hm)\s*$")
_LOOK = re.compile(rf"\s*\|\s*({BOLD}|{ITALIC})\s*$")
_STRINGS = re.compile(r"(\"(?:\\.|[^\"\\])*\"|'(?:\\.|[^'\\])*')")
_QUOTES = str.maketrans({"“": '"', "”": '"', "„": '"', "‘": "'", "’": "'", "\n": " ", "\t": " "})
_PLAIN = str.maketrans(
    {"–": "-", "—": "-", "\u2011": "-", "−": "-", "\u200b": "", "\ufeff": ""}
    | dict.fromkeys("\xa0\u2002\u2003\u2009\u202f", " ")
)
_TRIMS = ("-", "+", "–")
_SPACES = " \xa0\u2002\u2003\u2009\u202f"


@dataclass(frozen=True, slots=True)
class Tag:
    """One tag of a template.

    Attributes:
        kind: "value" prints, "control" steers, "comment" says nothing, "cell" changes its cell, "escape"
            prints braces, "own" is Jinja text of ours.
        scope: What the tag replaces as docxtpl writes it: "p", "tr", "tc", "r", or "" when not said.
        body: What stands between the braces, typographic signs made plain.
        place: Where it stands.
        left: Whether a minus joins it to what stands before.
        right: Whether a minus joins it to what stands behind.
        looks: Names of the filters that make the value bold or italic.
        shown: How a tag of ours is told in a fault; absent: as it is.
    """

    kind: str
    scope: str
    body: str
    place: Place
    left: bool = False
    right: bool = False
    looks: tuple[str, ...] = ()
    shown: str = ""

    @property
    def keyword(self) -> str:
        """The first word, such as "for" or "endif"."""
        return (self.body.split(None, 1) or [""])[0]

    def __str__(self) -> str:
        """Write it as in the template."""
        if self.shown:
            return self.shown
        opening, closing = {"value": ("{{", "}}"), "comment": ("{#", "#}")}.get(self.kind, ("{%", "%}"))
        return f"{opening}{self.scope} {shorten(self.body)} {closing}"


def scan(text: str, place: Place, tags: list[Tag], name: str) -> list[tuple[int, int, int]]:
    """Find the tags of a text and add them to `tags`.

    Args:
        text: The text of one paragraph.
        place: Where it stands, for faults.
        tags: Every tag of the part; new ones are added at the end.
        name: The template's file name.

    Returns:
        For each tag: where it begins, where it ends, its index in `tags`.

    Raises:
        Refused: PKS507 for a tag that is not closed, is too long or holds something that is no text.
    """
    if "{" not in text and "}" not in text:
        return []
    spans = []
    literal = []
    position = 0
    for start, end in _enclosed(text):
        tag = _read(text[start:end], place, name)
        if tag.left or text[start:end].startswith(("{{-", "{#-")):
            start = max(position, len(text[:start].rstrip(_SPACES)))  # noqa: PLW2901 - the tag with its spaces
        if tag.right or text[start:end].endswith(("-}}", "-#}")):
            end += len(text) - end - len(text[end:].lstrip(_SPACES))  # noqa: PLW2901 - the end moves on with what is taken
        literal.append(text[position:start])
        position = end
        spans.append((start, end, len(tags)))
        tags.append(tag)
    stray = _STRAY.search("\0".join((*literal, text[position:])))
    if stray:
        message = f"Tanda tidak lengkap, “{stray[0]}” berdiri sendiri: {place}"
        refuse(
            BROKEN_TAG, name, message, "tulis tanda utuh dalam satu paragraf: {{ nama }} atau {% if nama %}"
        )
    return spans


def _enclosed(text: str) -> Iterator[tuple[int, int]]:
    """Give where each tag begins and ends, in one pass whatever the text holds."""
    position = 0
    while opening := _OPENING.search(text, position):
        start = opening.start()
        closing = _CLOSING.get(opening[0])
        position = opening.end()
        if closing:
            end = text.find(closing, position)
            if end < 0:
                return  # nothing after an opening that is never closed can be a tag
            position = end + len(closing)
        yield start, position


def _read(raw: str, place: Place, name: str) -> Tag:
    if raw in _ESCAPES:
        return Tag("escape", "", _ESCAPES[raw], place)
    if OBJECT in raw:
        message = f"Tanda terputus oleh gambar atau catatan: {place}"
        refuse(BROKEN_TAG, name, message, "ketik ulang tanda itu utuh")
    if len(raw) > MAX_TAG:
        refuse(BROKEN_TAG, name, f"Tanda terlalu panjang: {place}", "pendekkan isi tanda itu")
    kind, body = _KINDS[raw[1]], raw[2:-2]
    before, after = body[:1] in _TRIMS, body[-1:] in _TRIMS
    left, right = body[:1] in _TRIMS[::2] and before, body[-1:] in _TRIMS[::2] and after
    body = body[before : len(body) - (after and len(body) > before)]
    found = _SCOPE.match(body)
    scope = (found[1] or found[2]) if found and not (found[2] and kind == "value") else ""
    body = plain(body[found.end() :] if found and scope else body)
    if kind == "control" and _CELL.match(body):
        kind = "cell"
    looks: tuple[str, ...] = ()
    while kind == "value" and (look := _LOOK.search(body)):
        body, looks = body[: look.start()], (look[1], *looks)
    joins = kind == "control" and not scope
    return Tag(kind, scope, body, place, left=joins and left, right=joins and right, looks=looks)


def plain(body: str) -> str:
    """Make typographic quotes straight, and outside quoted texts spaces and dashes plain."""
    body = body.translate(_QUOTES)
    pieces = _STRINGS.split(body)
    pieces[::2] = [piece.translate(_PLAIN) for piece in pieces[::2]]
    pieces[1::2] = [_braces(piece) for piece in pieces[1::2]]
    return "".join(pieces).strip()


def balanced(body: str) -> bool:
    """Whether every bracket in an expression is closed in it, so that it stays whole inside brackets."""
    depth = 0
    for sign in "".join(_STRINGS.split(body)[::2]):
        depth += (sign in "([{") - (sign in ")]}")
        if depth < 0:
            return False
    return depth == 0


def _braces(text: str) -> str:
    for escape, braces in _ESCAPES.items():
        text = text.replace(escape, braces)
    return text
