"""The letter of invitation; the list of the invited on a page of its own."""

from __future__ import annotations

from blocks import control, each, p, when
from letters import letter_head, signature_block
from parts import copies, correction, grid, kop

_CALL = (
    "Dengan hormat, {% if dasar %}berdasarkan {{ dasar }} dan {% endif %}dalam rangka pelaksanaan koordinasi"
    " penanganan konflik sosial, kami mengundang Bapak/Ibu untuk hadir pada:"
)
_CLOSE = "Demikian undangan ini disampaikan. Atas perhatian dan kehadiran Bapak/Ibu diucapkan terima kasih."


def invitation() -> str:
    """The letter, then its lampiran."""
    return "".join(
        (
            kop("KopGarisSurat"),
            correction(),
            letter_head(),
            p("SuratKepada", "Yth. {{ tujuan }}"),
            p("SuratTujuan", "di Tempat"),
            p("SuratPembuka", _CALL),
            _when_and_where(),
            p("SuratIsi", _CLOSE),
            signature_block(dated=False),
            copies(),
            _list_of_invited(),
        )
    )


def _when_and_where() -> str:
    numbered = p(
        "SuratIsianNomor",
        "{% if loop.first %}acara\t:{% else %}\t{% endif %}\t{{ loop.index }}.\t{{ butir }}",
    )
    return "".join(
        (
            p("SuratIsian", "hari, tanggal\t:\t{{ rapat.hari_tanggal }}"),
            p("SuratIsian", "waktu\t:\t{{ rapat.waktu or titik }}"),
            p("SuratIsian", "tempat\t:\t{{ rapat.tempat or titik }}"),
            control("if rapat.acara|length == 1"),
            p("SuratIsian", "acara\t:\t{{ rapat.acara[0] }}"),
            control("else"),
            each("butir in rapat.acara", numbered),
            control("endif"),
        )
    )


def _list_of_invited() -> str:
    invited = grid(
        (8, 52, 40),
        ("No.", "Jabatan/Instansi", "Nama"),
        "yang in diundang",
        p("SelTengah", "{{ loop.index }}"),
        p("Sel", "{{ yang.sebutan }}"),
        p("Sel", "{{ yang.nama }}"),
    )
    return when(
        "diundang",
        p("LampiranKepala", "Lampiran surat undangan"),
        p("LampiranBaris", "Nomor\t:\t{{ surat.nomor }}"),
        p("LampiranBaris", "Tanggal\t:\t{{ surat.tanggal }}"),
        p("JudulTabel", "DAFTAR YANG DIUNDANG"),
        invited,
    )
