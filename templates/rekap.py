"""The rekap on its side: one wide table with grouped heads, then who has not reported."""

from __future__ import annotations

from blocks import cell, control_row, each, p, row, table, when
from headed import heads
from letters import signature_block
from parts import WIDE_TEXT_WIDTH, copies, grid, kop

_WIDTHS = (3, 11.9, 6.3, 4.7, 5.6, 4.5, 5.7, 5.7, 4.6, 7.6, 5.4, 3.6, 4.9, 4, 4.9, 4.9, 5.6, 7.1)
_HEADS = (
    "No.",
    "Wilayah",
    ("Kejadian", ("Gangguan", "Potensi", "Peristiwa", "Jumlah")),
    (
        "Status kejadian",
        ("Belum ditangani", "Sedang ditangani", "Selesai", "% selesai dari jumlah"),
    ),
    ("Bukan kejadian", ("Kegiatan", "Nihil")),
    "Semua laporan",
    ("Kepatuhan melapor", ("Wajib", "Melapor", "Belum melapor", "Laporan terlambat")),
    "Laporan terakhir",
)
_SILENCE = "Belum melapor berarti tidak ada satu laporan pun, juga bukan laporan nihil."
_NUMBERS = (
    "per_jenis.gangguan_kamtibmas",
    "per_jenis.potensi_konflik",
    "per_jenis.peristiwa_konflik",
    "kejadian",
    "per_status.belum_ditangani",
    "per_status.sedang_ditangani",
    "per_status.selesai",
    "persen_selesai",
    "kegiatan",
    "nihil",
    "laporan",
    "wajib",
    "melapor",
    "belum",
    "terlambat",
    "terakhir",
)


def summary() -> str:
    """The kop, the table of counts, its notes, the table of the silent, the signature."""
    return "".join(
        (
            kop(),
            p("Title", "{{ naskah.judul }}"),
            p("Subtitle", "{{ wilayah }}, {{ waktu }}"),
            p("RekapKeadaan", "{{ keadaan }}"),
            counts(_WIDTHS, _HEADS, _NUMBERS, WIDE_TEXT_WIDTH),
            each("butir in catatan", p("CatatanTabel", "{{ butir }}")),
            when(
                "belum",
                p("JudulDaftar", "Belum melapor"),
                silent(WIDE_TEXT_WIDTH),
                p(
                    "CatatanTabel",
                    "Belum melapor berarti tidak ada satu laporan pun, juga bukan laporan nihil.",
                ),
            ),
            signature_block(),
            copies(),
        )
    )


def counts(
    widths: tuple[float, ...],
    groups: tuple[str | tuple[str, tuple[str, ...]], ...],
    keys: tuple[str, ...],
    text_width: int,
    *,
    head_style: str = "SelPadatKepala",
) -> str:
    """The table of counts, one row a wilayah, the total last.

    Args:
        widths: The share of each column in percent: number and name first.
        groups: The heads, see `heads`.
        keys: What stands in the columns after number and name.
        text_width: The width of the text in twips.
        head_style: The style of the heads.
    """
    return table(
        "TabelRapat",
        widths,
        heads(widths, *groups, style=head_style),
        control_row("for satu in baris", len(widths)),
        control_row("if satu.jenis_baris == 'rinci'", len(widths)),
        _row(widths, keys, "SelPadatTengah", "SelPadatAnak", "SelPadatTengah"),
        control_row("else", len(widths)),
        _row(widths, keys, "SelPadatTebal", "SelPadatNama", "SelPadatTebal"),
        control_row("endif", len(widths)),
        control_row("endfor", len(widths)),
        text_width=text_width,
    )


def _row(widths: tuple[float, ...], keys: tuple[str, ...], number: str, name: str, count: str) -> str:
    cells = [p(number, "{{ satu.nomor }}"), p(name, "{{ satu.nama }}")]
    cells += [p(count, f"{{{{ satu.{key} }}}}") for key in keys]
    return row(*(cell(width, content) for width, content in zip(widths, cells, strict=True)))


def silent(text_width: int) -> str:
    """Who has not reported, one row a kelurahan and period."""
    return grid(
        (7, 27, 22, 22, 22),
        ("No.", "Periode", "Kelurahan/Desa", "Kecamatan", "Keterangan"),
        "satu in belum",
        p("SelTengah", "{{ loop.index }}"),
        p("Sel", "{{ satu.periode }}"),
        p("Sel", "{{ satu.kelurahan }}"),
        p("Sel", "{{ satu.kecamatan }}"),
        p("Sel", "{{ satu.keterangan }}"),
        text_width=text_width,
    )
