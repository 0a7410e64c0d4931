"""The rows of a rekap as a paper shows them: numbers as people write them, "–" where nothing was reported."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from pks_cli.bahasa import format_bilangan, format_desimal
from pks_cli.model.report import KEJADIAN

if TYPE_CHECKING:
    from pks_cli.insight.rekap import Rekap, Row

NOTHING = "–"
HIDDEN = "*"
_NAMES = {"belum": "belum_melapor"}
_LEAF = "kelurahan"
_ROMAN = ((50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


def counted_rows(rekap: Rekap, hidden: frozenset[tuple[str, str]] = frozenset()) -> list[dict[str, Any]]:
    """Give every row of a rekap, the total last; a mark in place of a number that is hidden.

    Each has `jenis_baris` ("induk" for a row that holds others, "rinci", "jumlah"), `nomor`, `nama`,
    `per_jenis` and `per_status` by code, `kejadian`, `persen_selesai` with its n, `kegiatan`, `nihil`,
    `laporan`, `wajib`, `melapor`, `belum`, `terlambat` and `terakhir`: texts all of them.
    """
    rows: list[dict[str, Any]] = []
    above = inside = 0
    for row in rekap.rows:
        if row.tingkat == _LEAF:
            inside += 1
            rows.append(_masked(counted_row(row, "rinci", str(inside)), row.wilayah, hidden))
        else:
            above, inside = above + 1, 0
            rows.append(_masked(counted_row(row, "induk", roman(above)), row.wilayah, hidden))
    total = rekap.total
    return [*rows, _masked(counted_row(total, "jumlah"), total.wilayah, hidden)]


def _masked(shown: dict[str, Any], kode: str, hidden: frozenset[tuple[str, str]]) -> dict[str, Any]:
    """Put the mark in place of the numbers of a wilayah that are hidden."""
    for group in (shown, shown["per_jenis"], shown["per_status"]):
        group.update({key: HIDDEN for key in group if (kode, _NAMES.get(key, key)) in hidden})
    return shown


def settled(total: Row) -> str:
    """Say how much is settled, with its n."""
    if total.persen_selesai is None:
        return "Belum ada kejadian yang dilaporkan."
    share = format_desimal(total.persen_selesai, 1)
    return f"Selesai: {share} % dari n = {format_bilangan(total.kejadian)} kejadian."


def cases_told(total: Row) -> str:
    """Say how many cases the kejadian are about, where several reports are about one; else nothing."""
    if total.kasus is None or total.kasus == total.kejadian:
        return ""
    reports, cases = format_bilangan(total.kejadian), format_bilangan(total.kasus)
    why = "karena satu kasus dapat dilaporkan lebih dari sekali"
    return f"{reports} laporan kejadian itu menyangkut {cases} kasus, {why}."


def share(row: Row) -> str:
    """Give the settled share with its n, which no line break parts: "66,7 (n = 3)"."""
    if row.persen_selesai is None:
        return NOTHING
    return f"{format_desimal(row.persen_selesai, 1)} (n\u00a0=\u00a0{format_bilangan(row.kejadian)})"


def roman(number: int) -> str:
    """Write a number with Roman digits."""
    text = ""
    for value, digits in _ROMAN:
        text += digits * (number // value)
        number %= value
    return text


def counted_row(row: Row, kind: str = "induk", number: str = "") -> dict[str, Any]:
    """Give one row, see `counted_rows`."""

    def counted(value: int) -> str:
        return format_bilangan(value) if row.laporan else NOTHING

    return {
        "jenis_baris": kind,
        "nomor": number,
        "nama": f"JUMLAH {row.nama}" if kind == "jumlah" else row.nama,
        "per_jenis": {code: counted(value) for code, value in row.per_jenis.items() if code in KEJADIAN},
        "per_status": {code: counted(value) for code, value in row.per_status.items()},
        "kejadian": counted(row.kejadian),
        "persen_selesai": share(row),
        "kegiatan": counted(row.per_jenis["kegiatan"]),
        "nihil": counted(row.per_jenis["nihil"]),
        "laporan": counted(row.laporan),
        "wajib": format_bilangan(row.wajib_lapor),
        "melapor": format_bilangan(row.melapor),
        "belum": format_bilangan(row.belum_melapor),
        "terlambat": counted(row.terlambat),
        "terakhir": _day(row.terakhir),
    }


def _day(iso: str | None) -> str:
    if not iso:
        return NOTHING
    day = date.fromisoformat(iso)
    return f"{day:%d/%m/%Y}"
