"""The faults of templates and Word files, as values (PKS501-PKS516)."""

from __future__ import annotations

import difflib
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, NoReturn

from pks_cli.faults import Fault, Refused

if TYPE_CHECKING:
    from collections.abc import Iterable

NOT_FOUND = "PKS501"
UNREADABLE = "PKS502"
NOT_WORD = "PKS503"
TOO_LARGE = "PKS504"
FORBIDDEN_CONTENT = "PKS505"
FORBIDDEN_FIELD = "PKS506"
BROKEN_TAG = "PKS507"
UNPAIRED_TAG = "PKS508"
TAG_SYNTAX = "PKS509"
FORBIDDEN_TAG = "PKS510"
UNKNOWN_NAME = "PKS511"
WRONG_VALUE = "PKS512"
OVER_BUDGET = "PKS513"
NOT_PLAIN_DATA = "PKS514"
CONTROL_CHARACTER = "PKS515"
BAD_PICTURE = "PKS516"

SEE_LIST = "periksa ejaannya pada daftar isian templat"
_SHOWN = 80
_PARAGRAPH = re.compile(r"paragraf ke-(\d+)")
_NAMES = {
    "document": "isi naskah",
    "header": "kepala halaman",
    "footer": "kaki halaman",
    "footnotes": "catatan kaki",
}
_NAMES |= {"endnotes": "catatan akhir", "core": "properti dokumen"}


@dataclass(frozen=True, slots=True)
class Place:
    """Where in a template a tag stands.

    Attributes:
        part: Name of the part in the package, such as "word/document.xml".
        paragraph: Number of the paragraph in that part, from 1.
        text: The text of that paragraph.
    """

    part: str
    paragraph: int
    text: str

    def __str__(self) -> str:
        """Say it as a person would look for it."""
        return f"{part_name(self.part)}, paragraf ke-{self.paragraph} (“{shorten(self.text)}”)"


def paragraphs_named(message: str) -> tuple[int, ...]:
    """Give the numbers of the paragraphs that a message names as a `Place` says them."""
    return tuple(dict.fromkeys(int(number) for number in _PARAGRAPH.findall(message)))


def part_name(part: str) -> str:
    """Say the name of a part as a person would: "word/header1.xml" is "kepala halaman"."""
    stem = part.rpartition("/")[2].removesuffix(".xml")
    return _NAMES.get(stem.rstrip("0123456789"), part)


def shorten(text: str) -> str:
    """Give the beginning of a text, on one line, for a message."""
    line = " ".join(text.split())
    return line if len(line) <= _SHOWN else line[: _SHOWN - 1] + "…"


def refuse(code: str, name: str, message: str, remedy: str) -> NoReturn:
    """Raise a coded fault about a template.

    Args:
        code: One of the codes above.
        name: The template's file name.
        message: What is wrong, in Indonesian, no full stop.
        remedy: What to do, in Indonesian.

    Raises:
        Refused: Always.
    """
    raise Refused(Fault(code, "galat", message, remedy, path=name))


def nearest(name: str, known: Iterable[str], *, likeness: float = 0.6) -> str | None:
    """Give the known name most like a wrong one, or None; likeness is from 0 to 1."""
    found = difflib.get_close_matches(name, sorted(known), n=1, cutoff=likeness)
    return found[0] if found else None
