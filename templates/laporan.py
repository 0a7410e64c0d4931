"""The report of a period, in the five parts of a laporan."""

from __future__ import annotations

from blocks import control, each, p, when
from letters import signature_block
from parts import TEXT_WIDTH, copies, grid, kop, reports
from rekap import counts, silent

LEVELS = (
    ("upperLetter", "%1."),
    ("decimal", "%2."),
    ("lowerLetter", "%3."),
    ("decimal", "%4)"),
    ("lowerLetter", "%5)"),
    ("decimal", "(%6)"),
)
_WIDTHS = (3.6, 15.6, 8.7, 7, 8.6, 8.3, 8.3, 7.1, 12.1, 8, 5, 7.7)
_HEADS = (
    "No.",
    "Wilayah",
    ("Kejadian", ("Gangguan", "Potensi", "Peristiwa")),
    ("Status kejadian", ("Belum ditangani", "Sedang ditangani", "Selesai", "% selesai")),
    ("Bukan kejadian", ("Kegiatan", "Nihil")),
    "Belum melapor",
)
_KEYS = (
    "per_jenis.gangguan_kamtibmas",
    "per_jenis.potensi_konflik",
    "per_jenis.peristiwa_konflik",
    "per_status.belum_ditangani",
    "per_status.sedang_ditangani",
    "per_status.selesai",
    "persen_selesai",
    "kegiatan",
    "nihil",
    "belum",
)


def periodic() -> str:
    """The whole report."""
    return "".join(
        (
            kop(),
            p("Title", "{{ naskah.judul }}"),
            p("Subtitle", "NOMOR {{ naskah.nomor }}"),
            p("Subtitle", "TENTANG"),
            p("Subtitle", "{{ tentang }}"),
            p("Subtitle", "{{ waktu }}"),
            _introduction(),
            _done(),
            _results(),
            p("heading1", "Simpulan dan Saran"),
            p("heading2", "Simpulan"),
            each("butir in simpulan", p("Nomor1", "{{ butir }}")),
            p("heading2", "Saran"),
            each("butir in saran", p("Nomor1", "{{ butir }}")),
            when("tanpa_saran", p("Uraian", "{{ tanpa_saran }}")),
            p("heading1", "Penutup"),
            p("Penutup", "{{ penutup }}"),
            signature_block(),
            copies(),
        )
    )


def _introduction() -> str:
    return "".join(
        (
            p("heading1", "Pendahuluan"),
            p("heading2", "Umum"),
            p("Uraian", "{{ pendahuluan.umum }}"),
            p("heading2", "Landasan hukum"),
            each("butir in landasan", p("Nomor1", "{{ butir }}.")),
            p("heading2", "Maksud dan tujuan"),
            p("Uraian", "{{ pendahuluan.maksud }}"),
            p("heading2", "Ruang lingkup"),
            p("Uraian", "{{ pendahuluan.lingkup }}"),
        )
    )


def _done() -> str:
    meetings = grid(
        (7, 25, 38, 30),
        ("No.", "Hari, tanggal", "Rapat", "Tempat"),
        "satu in rapat",
        p("SelTengah", "{{ loop.index }}"),
        p("Sel", "{{ satu.hari_tanggal }}"),
        p("Sel", "{{ satu.nama }}"),
        p("Sel", "{{ satu.tempat }}"),
    )
    activity = (
        when("satu.judul", p("SelJudul", "{{ satu.judul }}"))
        + when("satu.uraian", p("Sel", "{{ satu.uraian }}"))
        + each("langkah in satu.langkah", p("Sel", "{{ langkah }}"))
        + p("SelRincian", "{{ satu.asal }}")
    )
    activities = grid(
        (7, 25, 68),
        ("No.", "Wilayah", "Kegiatan"),
        "satu in kegiatan",
        p("SelTengah", "{{ loop.index }}"),
        p("Sel", "{{ satu.wilayah }}"),
        activity,
    )
    return "".join(
        (
            p("heading1", "Kegiatan yang Dilaksanakan"),
            p("heading2", "Rapat"),
            _some("rapat", meetings, "Tidak ada rapat yang tercatat dalam periode ini."),
            when("rapat_tidak_dimuat", p("Uraian", "{{ rapat_tidak_dimuat }}")),
            p("heading2", "Kegiatan di wilayah"),
            _some("kegiatan", activities, "Tidak ada kegiatan yang dilaporkan dalam periode ini."),
            when("kegiatan_tidak_dimuat", p("Uraian", "{{ kegiatan_tidak_dimuat }}")),
        )
    )


def _results() -> str:
    owed = grid(
        (7, 33, 21, 20, 19),
        ("No.", "Tindak lanjut", "Penanggung jawab", "Tenggat", "Status"),
        "satu in tindak_lanjut",
        p("SelTengah", "{{ loop.index }}"),
        p("Sel", "{{ satu.uraian }}") + p("SelRincian", "Rapat {{ satu.rapat }}"),
        p("Sel", "{{ satu.penanggung_jawab }}"),
        p("SelTengah", "{{ satu.tenggat }}"),
        p("Sel", "{{ satu.status }}"),
    )
    return "".join(
        (
            p("heading1", "Hasil yang Dicapai"),
            p("heading2", "Jumlah laporan menurut wilayah"),
            counts(_WIDTHS, _HEADS, _KEYS, TEXT_WIDTH, head_style="SelPadatKepalaKecil"),
            p("CatatanTabel", "{{ selesai }}"),
            p("heading2", "Permasalahan menurut wilayah"),
            _some("laporan.ada", reports("JudulDaftar"), "Tidak ada kejadian yang dilaporkan."),
            p("heading2", "Yang belum melapor"),
            _some("belum", silent(TEXT_WIDTH), "Semua sudah melapor."),
            p("heading2", "Tindak lanjut rapat yang belum selesai"),
            _some("tindak_lanjut", owed, "Tidak ada tindak lanjut yang belum selesai."),
        )
    )


def _some(condition: str, block: str, otherwise: str) -> str:
    """A block, or a sentence where there is nothing to show."""
    return when(condition, block, control("else"), p("Uraian", otherwise))
