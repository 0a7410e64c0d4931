"""Fingerprints of a text: they change with the text, not with the program that saved it.

Word and LibreOffice cut runs, drop empty paragraphs, and write hyphens and spaces in their own way; none of
that is a change of text, so a paragraph is brought to one form first.
"""

from __future__ import annotations

import base64
import hashlib
import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from pks_cli.word.reading import Document

_UNSEEN = re.compile("[\u00ad\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
_LENGTH = 4


def normal(text: str) -> str:
    """Bring a paragraph to the form that is compared."""
    if text.isascii():
        return " ".join(text.split())
    plain = _UNSEEN.sub("", unicodedata.normalize("NFC", text)).replace("\u2011", "-")
    return " ".join(plain.split())


def stories(document: Document) -> tuple[tuple[str, ...], ...]:
    """Give the paragraphs of text, edges and notes in the form that is compared, empty ones left out.

    A head or foot may stand in the file once or for each kind of page, in any order, so each of its
    paragraphs counts once and they are put in order.
    """
    body, edges, notes = (
        tuple(text for paragraph in story if (text := normal(paragraph)))
        for story in (document.body, document.edges, document.notes)
    )
    return body, tuple(sorted(set(edges))), notes


def text_hash(found: Iterable[Sequence[str]]) -> str:
    """Give one fingerprint of all that `stories` gave: 64 hexadecimal digits."""
    digest = hashlib.sha256()
    for story in found:
        digest.update(b"\x1c")
        for text in story:
            digest.update(text.encode("utf-8", "surrogatepass") + b"\x1e")
    return digest.hexdigest()


def short_hash(*texts: str) -> bytes:
    """Give a fingerprint of four bytes: enough to tell two paragraphs of one document apart."""
    return hashlib.sha256("\x1f".join(texts).encode("utf-8", "surrogatepass")).digest()[:_LENGTH]


def write_hashes(hashes: Iterable[bytes]) -> str:
    """Write fingerprints of four bytes as one word."""
    return base64.urlsafe_b64encode(b"".join(hashes)).decode().rstrip("=")


def read_hashes(word: str) -> list[bytes]:
    """Read what `write_hashes` wrote.

    Raises:
        ValueError: It is something else.
    """
    data = base64.b64decode(word + "=" * (-len(word) % 4), altchars=b"-_", validate=True)
    if len(data) % _LENGTH:
        raise ValueError(word)
    return [data[begin : begin + _LENGTH] for begin in range(0, len(data), _LENGTH)]
