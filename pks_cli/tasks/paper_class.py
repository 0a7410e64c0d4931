"""The class of a paper: that of what it is about, or the one asked for where that is high enough."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pks_cli.bahasa import gabung
from pks_cli.faults import Fault, Refused
from pks_cli.model.vocabulary import codes

if TYPE_CHECKING:
    from pks_cli.folder.office import Setting

_UNPUBLISHED = "rahasia"  # from here on nothing is published


def paper_class(setting: Setting, own: str, asked: str | None) -> str:
    """Settle the class of a paper.

    Args:
        setting: The folder's office, whose ceiling is the highest class.
        own: The class of the record the paper is about.
        asked: The class asked for; None: `own`.

    Raises:
        Refused: It is unknown, above the folder's ceiling, or below the class of the record.
    """
    if asked is None:
        return own
    order, highest = codes("klasifikasi"), setting.office.kelas_tertinggi
    allowed = order[order.index(own) : order.index(highest) + 1]
    if asked in allowed:
        return asked
    if asked in order and order.index(asked) < order.index(own):
        message = f"catatan ini berkelas {own}; naskahnya tidak dapat dibuat dengan kelas {asked}"
        remedy = "bila boleh dibaca lebih luas, ubah klasifikasinya"
        if order.index(own) < order.index(_UNPUBLISHED):
            remedy += "; untuk umum pakai --publik"
        raise Refused(Fault("PKS425", "galat", message, remedy))
    why = f"di atas kelas tertinggi folder ini ({highest})" if asked in order else "tidak dikenal"
    message = f"kelas '{asked}' {why}"
    raise Refused(Fault("PKS423", "galat", message, f"pilih {gabung(list(allowed), 'atau')}"))
