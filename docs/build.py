"""Write the two reference pages that are made from the program itself: docs/catatan.md and docs/kode.md.

Run `make docs` after changing a field or a rule; a test holds the pages equal to what this gives.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from pks_cli.model import vocabulary
from pks_cli.model.bentrok import Bentrok
from pks_cli.model.erasure import Erasure
from pks_cli.model.fields import FieldSpec, Shape, specs
from pks_cli.model.followup import Followup
from pks_cli.model.gazetteer_file import KategoriRow, WilayahRow
from pks_cli.model.meeting import Meeting
from pks_cli.model.office import Office
from pks_cli.model.report import Report
from pks_cli.model.scalars import CodeScalar
from pks_cli.model.team import Team
from pks_cli.rules.catalogue import codes, explain

if TYPE_CHECKING:
    from pydantic import BaseModel

DOCS = Path(__file__).parent
RECORDS: tuple[tuple[str, str, type[BaseModel]], ...] = (
    ("Kantor", "records/pks.yaml", Office),
    ("Wilayah", "records/wilayah.yaml (daftar)", WilayahRow),
    ("Kategori kantor sendiri", "records/kategori.yaml (daftar, tidak wajib)", KategoriRow),
    ("Tim", "records/teams/KODE.yaml", Team),
    ("Laporan", "records/reports/TAHUN/KODE/TANGGAL-NAMA-ID.yaml", Report),
    ("Rapat", "records/meetings/TAHUN/TANGGAL-NAMA-ID.yaml", Meeting),
    ("Kemajuan tindak lanjut", "records/followups/TAHUN/NAMA-ID.yaml", Followup),
    ("Pemusnahan (ditulis `pks musnahkan`)", "records/musnah/TAHUN/JENIS-ID.yaml", Erasure),
    ("Isian bentrok (ditulis `pks sync`)", "records/bentrok/TAHUN/NAMA-ID.yaml", Bentrok),
)
RECORDS_HEAD = """\
# Isian catatan

Satu berkas satu catatan, disimpan sebagai UTF-8. Setiap isian ditulis `nama: isi`; isian yang kosong sama
dengan isian yang tidak ada. Tanggal boleh ditulis `2021-12-13` atau `13 Desember 2021`, jam `13.30` atau
`13:30`, uang `150.000` atau `Rp 14.500.000`, wilayah dengan kode atau nama. Isian `lokal:` milik kantor
sendiri dan tidak diperiksa.

Halaman ini dibuat dari program (`make docs`).
"""
CODES_HEAD = """\
# Kode temuan

Apa arti setiap kode, dan cara membetulkannya. `pks rule PKS112` menampilkan hal yang sama di layar. GALAT
harus diperbaiki, PERINGATAN perlu diperiksa lagi.

Halaman ini dibuat dari program (`make docs`).
"""


def records_page() -> str:
    """Give docs/catatan.md."""
    text = RECORDS_HEAD
    for title, path, model in RECORDS:
        text += f"\n## {title}\n\n`{path}`\n\n| isian | sebutan | isi | keterangan |\n|---|---|---|---|\n"
        text += "".join(_rows(model, "", ()))
    return text


def codes_page() -> str:
    """Give docs/kode.md."""
    text = CODES_HEAD
    for entry in codes():
        text += f"\n## {entry.code} ({entry.level.upper()})\n\n{explain(entry.code)}\n"
    return text


def _rows(model: type[BaseModel], prefix: str, above: tuple[type[BaseModel], ...]) -> list[str]:
    rows = []
    for spec in specs(model).values():
        name = f"`{prefix}{spec.key}`" + (" (wajib)" if spec.required else "")
        rows.append(f"| {name} | {spec.label} | {_kind(spec)} | {spec.help} |\n")
        inner = _group_of(spec.shape)
        if inner is not None and inner not in above:
            rows += _rows(inner, f"{prefix}{spec.key}.", (*above, inner))
    return rows


def _group_of(shape: Shape) -> type[BaseModel] | None:
    while shape.inner is not None:
        shape = shape.inner
    return shape.model


def _kind(spec: FieldSpec) -> str:
    shape, many = spec.shape, ""
    while shape.inner is not None:
        shape, many = shape.inner, "daftar "
    if shape.kind == "group":
        return f"{many}kelompok isian"
    if isinstance(shape.scalar, CodeScalar):
        listed = vocabulary.codes(shape.scalar.vocabulary)
        return many + (", ".join(f"`{code}`" for code in listed) if len(listed) <= 7 else "kode")  # noqa: PLR2004 - fits a cell
    return many + (shape.scalar.name if shape.scalar else "bebas")


def main() -> None:
    """Write both pages."""
    (DOCS / "catatan.md").write_text(records_page(), encoding="utf-8", newline="\n")
    (DOCS / "kode.md").write_text(codes_page(), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
