"""What the chat itself says: who joined, which icon changed, that calls are enciphered."""

from __future__ import annotations

import re

_ALWAYS = (
    r"pesan dan (?:panggilan|telepon) (?:di|ter)enkripsi",
    r"messages and calls are end-to-end",
    r"dienkripsi secara end-to-end",
    r"kode keamanan .{0,60}(?:berubah|berganti)",
    r"security code .{0,60}changed",
    r"(?:telah )?(?:menambahkan|mengeluarkan) (?:anda|\+?\d|~|[A-Z])",
    r"(?:anda )?ditambahkan oleh|anda ditambahkan",
    r"bergabung (?:menggunakan|melalui|dengan) (?:tautan|link)",
    r"joined using",
    r"(?:telah )?membuat grup|created (?:this )?group|grup ini dibuat",
    r"(?:mengubah|mengganti|changed) (?:ikon|foto|subjek|nama|deskripsi|info|pengaturan|nomor|kode)",
    r"changed (?:to|the|this|their)",
    r"pesan sementara|disappearing messages",
    r"sekarang (?:menjadi )?admin|now an admin",
    r"menyematkan (?:sebuah )?pesan|pinned a message",
    r"turned (?:on|off)",
    r"menunggu pesan ini",
    r"panggilan (?:suara|video) (?:tak terjawab|grup)|missed (?:voice|video) call",
    r"hanya admin yang",
)
_UNNAMED = (
    r"\bkeluar$",
    r"\bleft$",
    r"\bremoved\b",
    r"\badded\b",
    r"\bmenghapus\b",
    r"\b(?:meng|menon)aktifkan\b",
    r"beralih ke nomor",
)
_SAID_ALWAYS = re.compile("|".join(_ALWAYS), re.IGNORECASE)
_SAID_UNNAMED = re.compile("|".join(_UNNAMED), re.IGNORECASE)


def is_of_the_chat(words: str, *, is_named: bool) -> bool:
    """Tell whether the chat itself speaks.

    Args:
        words: What stands behind the time.
        is_named: Whether a sender and a colon stand in front, so that only clear words of the chat count.
    """
    said = words.strip()
    return bool(_SAID_ALWAYS.search(said)) or (not is_named and bool(_SAID_UNNAMED.search(said)))
