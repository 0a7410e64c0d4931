"""Free texts that a person has found fit for everybody: records/publik.yaml, a list of hashes."""

from __future__ import annotations

import hashlib
import unicodedata

from pks_cli.model.record import Part, isian, wajib
from pks_cli.model.scalars import Tanggal, Teks

_LENGTH = 32  # hexadecimal digits: 128 bits


class Persetujuan(Part):
    """One text that may be published; the text itself stands in its record alone."""

    kode: Teks = wajib("Sidik teks", "Diisi oleh program dari teks yang disetujui")
    tanggal: Tanggal | None = isian("Tanggal", "Hari teks itu disetujui")


def text_hash(text: str) -> str:
    """Give the hash by which a text is remembered; spaces and the way letters are composed do not count."""
    words = " ".join(unicodedata.normalize("NFC", text).split())
    return hashlib.sha256(words.encode("utf-8")).hexdigest()[:_LENGTH]
