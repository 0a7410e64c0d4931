"""What a destruction could not reach, in plain words: a promise that is not true is worse than none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pks_cli import bahasa
from pks_cli.folder.names import id_of

if TYPE_CHECKING:
    from pks_cli.tasks.erase_record import Doomed


def still_held(doomed: Doomed) -> tuple[str, ...]:
    """Say where the text of a record stays readable after it was destroyed, one sentence a line."""
    remains = doomed.remains
    lines = []
    if remains.riwayat:
        lines.append(
            f"Riwayat folder ini memuatnya dalam {_number(remains.riwayat)} perubahan, dan tetap memuatnya."
        )
    if remains.dibagikan:
        lines.append(
            "Tempat berbagi dan laptop lain masih memuatnya: jalankan 'pks sync' di sini, lalu di setiap "
            "laptop; riwayat di sana pun tetap memuatnya."
        )
    for path in remains.bentrok:
        identity = id_of("", path.rpartition("/")[2])
        lines.append(f"{path} memuat isiannya yang berbeda: pks musnahkan {identity}")
    if remains.lampiran:
        lines.append(
            f"{_number(remains.lampiran)} lampirannya masih ada di records/lampiran/: hapus dengan tangan."
        )
    if remains.cadangan:
        lines.append(
            f"{_number(remains.cadangan)} cadangan di keluaran/ mungkin memuatnya: hapus atau buat baru."
        )
    if remains.naskah:
        lines.append(
            f"{_number(remains.naskah)} naskah di keluaran/ mungkin memuatnya: periksa satu per satu."
        )
    lines.append("Cadangan, cetakan, dan salinan di tempat lain tidak dapat dilihat dari sini.")
    return tuple(lines)


def consequences(doomed: Doomed) -> tuple[str, ...]:
    """Say what will be done to a record, before it is confirmed."""
    lines = [f"{doomed.subject} ({doomed.path}) akan dihapus dari folder ini dan tidak dapat dikembalikan."]
    if doomed.references:
        lines.append(
            f"{_number(doomed.references)} catatan merujuk kepadanya; rujukan itu lalu menunjuk catatan yang "
            "telah dimusnahkan."
        )
    lines.append(
        "Yang tinggal hanya id, jenis, tanggal, petugas, dan alasan: alasan tidak boleh memuat nama orang."
    )
    return tuple(lines)


def _number(number: int) -> str:
    return bahasa.format_bilangan(number)
