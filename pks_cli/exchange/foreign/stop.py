"""Why a file is not read, as it is found in the child: a code and words, the file's name comes in front."""

from __future__ import annotations

UNKNOWN, LOCKED, BROKEN, TOO_LARGE, DIED = "PKS541", "PKS542", "PKS543", "PKS544", "PKS545"
EMPTY, NOT_OPENED, NOTE, NO_CLIPBOARD = "PKS546", "PKS547", "PKS548", "PKS549"

SAVE_AGAIN = "buka di Excel, lalu simpan lagi sebagai “Buku Kerja Excel (.xlsx)”"
SAVE_WORD = "buka di Word, lalu simpan lagi sebagai “Dokumen Word (.docx)”"


class Stop(Exception):  # noqa: N818 - it becomes a fault where the file's name is known
    """A file is not read.

    Attributes:
        code: One of the codes above.
        message: What is wrong, to follow the file's name: "terkunci dengan kata sandi".
        remedy: What to do.
    """

    def __init__(self, code: str, message: str, remedy: str) -> None:
        """Hold what the fault will say."""
        super().__init__(message)
        self.code = code
        self.message = message
        self.remedy = remedy


def locked(program: str = "Excel") -> Stop:
    """Say that a password is needed."""
    return Stop(LOCKED, "terkunci dengan kata sandi", f"buka di {program}, hapus sandinya, lalu simpan lagi")


def broken(remedy: str = SAVE_AGAIN) -> Stop:
    """Say that a file is not whole."""
    return Stop(BROKEN, "rusak atau tidak lengkap", f"minta kiriman ulang, atau {remedy}")


def too_large(message: str, remedy: str = "pisahkan isinya menjadi beberapa berkas") -> Stop:
    """Say that a file holds more than can be read safely."""
    return Stop(TOO_LARGE, message, remedy)
