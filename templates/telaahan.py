"""The telaahan staf: its head, its six parts, and a lampiran with the reports it cites."""

from __future__ import annotations

from blocks import cell, control, control_row, each, p, row, table, when
from letters import signature_block
from parts import TEXT_WIDTH, copies, grid, kop

_LINES = (
    ("Dari", "dari"),
    ("Tanggal", "tanggal"),
    ("Nomor", "nomor"),
    ("Sifat", "sifat"),
    ("Lampiran", "lampiran"),
    ("Hal", "hal"),
)


def study() -> str:
    """The whole paper."""
    fact = (
        when(
            "satu.rincian or satu.tabel",
            p("Nomor1Induk", "{{ satu.teks }}"),
            control("else"),
            p("Nomor1", "{{ satu.teks }}"),
        )
        + each("butir in satu.rincian", p("Nomor2", "{{ butir }}"))
        + when("satu.tabel", wilayah_table(), p("SesudahTabel"))
    )
    return "".join(
        (
            kop(),
            p("Title", "{{ naskah.judul }}"),
            p("IsianTelaahanPertama", "Yth.\t:\t{{ surat.yth }}"),
            *(p("IsianTelaahan", f"{label}\t:\t{{{{ surat.{key} }}}}") for label, key in _LINES),
            p("GarisTelaahan"),
            _part("Persoalan", "persoalan"),
            _part("Praanggapan", "praanggapan"),
            p("heading1", "Fakta yang Mempengaruhi"),
            each("satu in fakta", fact),
            _part("Analisis", "analisis"),
            _part("Simpulan", "simpulan"),
            p("heading1", "Saran"),
            each("butir in saran", _kept_with_signature("butir")),
            when("tanpa_saran", p("Penutup", "{{ tanpa_saran }}")),
            signature_block(dated=False),
            copies(),
            when("ada_lampiran", _attachment()),
        )
    )


def _kept_with_signature(name: str) -> str:
    """A point that, as the last, stays on the page of the signature."""
    text = f"{{{{ {name} }}}}"
    return when("loop.last", p("Nomor1Induk", text), control("else"), p("Nomor1", text))


def _part(title: str, source: str) -> str:
    return p("heading1", title) + each(f"butir in {source}", p("Nomor1", "{{ butir }}"))


def wilayah_table() -> str:
    """The counts of the parts of the area asked about."""
    widths = (23, 11, 12, 12, 11, 19, 12)
    titles = (
        "Wilayah",
        "Kejadian",
        "Belum ditangani",
        "Sedang ditangani",
        "Selesai",
        "% selesai",
        "Belum melapor",
    )
    keys = (
        "kejadian",
        "per_status.belum_ditangani",
        "per_status.sedang_ditangani",
        "per_status.selesai",
        "persen_selesai",
        "belum",
    )
    cells = (
        p("SelPadat", "{{ satu.nama }}"),
        *(p("SelPadatTengah", f"{{{{ satu.{key} }}}}") for key in keys),
    )
    return table(
        "TabelNaskah",
        widths,
        row(
            *(cell(width, p("SelPadatKepala", text)) for width, text in zip(widths, titles, strict=True)),
            head=True,
        ),
        control_row("for satu in wilayah", len(widths)),
        row(*(cell(width, content) for width, content in zip(widths, cells, strict=True))),
        control_row("endfor", len(widths)),
        text_width=TEXT_WIDTH,
    )


def _attachment() -> str:
    return "".join(
        (
            p("LampiranKepala", "Lampiran telaahan staf"),
            p("LampiranBaris", "Nomor\t:\t{{ surat.nomor }}"),
            p("LampiranBaris", "Tanggal\t:\t{{ surat.tanggal }}"),
            when("lampiran", p("JudulDaftar", "Laporan yang dirujuk"), cited_reports()),
            when("lampiran_wilayah", p("JudulDaftar", "Jumlah menurut wilayah"), wilayah_table()),
            when("belum", p("JudulDaftar", "Belum melapor"), _silent()),
        )
    )


def cited_reports() -> str:
    """The reports with their numbers, each with its whole text."""
    event = (
        when("satu.judul", p("SelJudul", "{{ satu.judul }}"))
        + when("satu.uraian", p("Sel", "{{ satu.uraian }}"))
        + p("SelRincian", "{{ satu.asal }}")
    )
    done = each("langkah in satu.langkah", p("Sel", "{{ langkah }}")) + p("Sel", "{{ satu.status }}")
    further = "".join(
        (
            when("satu.hambatan", p("Sel", "Hambatan: {{ satu.hambatan }}")),
            when("satu.saran", p("Sel", "Saran: {{ satu.saran }}")),
            control("if not satu.hambatan and not satu.saran"),
            p("SelTengah", "–"),
            control("endif"),
        )
    )
    return grid(
        (7, 17, 32, 22, 22),
        ("No.", "Wilayah", "Laporan", "Langkah dan status", "Hambatan dan saran"),
        "satu in lampiran",
        p("SelTengah", "{{ satu.nomor }}"),
        p("Sel", "{{ satu.wilayah }}"),
        event,
        done,
        further,
    )


def _silent() -> str:
    return grid(
        (8, 34, 29, 29),
        ("No.", "Periode", "Kelurahan/Desa", "Kecamatan"),
        "satu in belum",
        p("SelTengah", "{{ loop.index }}"),
        p("Sel", "{{ satu.periode }}"),
        p("Sel", "{{ satu.kelurahan }}"),
        p("Sel", "{{ satu.kecamatan }}"),
    )
