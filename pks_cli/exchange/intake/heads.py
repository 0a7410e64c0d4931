"""The heads of our own tables, written once: the blangko, the leftovers, and the reader that takes both back.

The head of a field is the label of its declaration. What has no field of its own (where a row came from, why
it was left over) has its head here.
"""

from __future__ import annotations

from functools import cache

CASE = "No. kasus"
LAST_STEP = "Langkah terbaru"

REASON = "Alasan"
FILE = "Asal berkas"
SHEET = "Lembar"
ROW = "Baris"
HASH = "Sidik"
SENDER = "Pengirim"
SENT = "Waktu kirim"
PICTURES = "Foto"
SOURCE_TEXT = "Teks asli"
LEFTOVER_HEADS = (REASON, FILE, SHEET, ROW, HASH, SENDER, SENT, PICTURES, SOURCE_TEXT)

LISTS_TITLE = "Pilihan untuk lembar yang diisi. Jangan diubah."
"""What the sheet of the choices of our forms begins with: it holds words of reports, and no report."""

FORM_KEYS = (
    "kasus",
    "wilayah",
    "tanggal",
    "jam",
    "jenis",
    "kategori",
    "judul",
    "uraian",
    "lokasi",
    "langkah",
    "langkah.tanggal",
    "langkah.oleh",
    "status",
    "saran",
    "unsur",
    "pelapor",
    "tanggal_lapor",
    "klasifikasi",
)
"""The keys of the blangko, in the order of its columns."""

_OWN = {"kasus": CASE, "langkah": LAST_STEP}


@cache
def head_of(key: str) -> str:
    """Give the head of the column for a key.

    Args:
        key: As in `Value.key`: "uraian", "dampak.luka", "langkah", "langkah.tanggal", "kasus".

    Returns:
        The label of the field's declaration; "No. kasus" for a case and "Langkah terbaru" for a step.

    Raises:
        KeyError: No field has that key.
    """
    if key in _OWN:
        return _OWN[key]
    from pks_cli.model.fields import spec_at
    from pks_cli.model.report import Report

    first, _point, rest = key.partition(".")
    loc = (first, 0, rest) if first == "langkah" and rest else tuple(key.split("."))
    spec = spec_at(Report, loc)
    if spec is None:
        raise KeyError(key)
    return spec.label


@cache
def keys_by_head() -> dict[str, str]:
    """Give the keys by head as `bahasa.fold` writes it: of every field of a report that a cell can hold."""
    from pks_cli.bahasa import fold
    from pks_cli.model.fields import specs
    from pks_cli.model.report import Dampak, Langkah, Report

    of_report = [key for key in specs(Report) if key not in {"lampiran", "terkait", "dampak", "sumber_impor"}]
    of_dampak = [f"dampak.{key}" for key in specs(Dampak)]
    of_langkah = [f"langkah.{key}" for key in specs(Langkah) if key != "uraian"]
    keys = [*of_report, *of_dampak, *of_langkah]
    return {fold(head_of(key)): key for key in keys}
