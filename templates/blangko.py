"""The blangko to fill in with a pen: one event, then a row for the next step of each open case."""

from __future__ import annotations

from blocks import cell, control_row, each, p, row, table, tall_row, when
from parts import TEXT_WIDTH, entry, kop, title

_WIDTHS = (24, 76)
_CASES = (13, 26, 25, 13, 23)
_HEADS = ("No. kasus", "Kejadian", "Langkah terbaru", "Tanggal dan oleh siapa", "Status sekarang")
_ASKED = ("Isian", "Tulis, atau beri tanda pada yang sesuai")
_SIGNED = (("Nama dan jabatan pelapor", 0.9), ("Tanggal dan tanda tangan", 1.6))
_SHORT_CM, _LONG_CM, _CASE_CM = 0.72, 1.9, 1.9


def blangko() -> str:
    """Kop, where and when, the questions with who answers them, the cases."""
    return "".join(
        (
            kop(),
            title(),
            entry("Wilayah", "{{ wilayah }}", "IsianPertama"),
            when("waktu", entry("Waktu", "{{ waktu }}", "IsianTerakhir")),
            p("JudulDaftar", "Kejadian"),
            p(
                "Ringkasan",
                "Satu lembar untuk satu kejadian. Bila tidak ada kejadian, pilih Nihil. NIK, nomor telepon,"
                " nomor rumah, dan nama warga tidak perlu ditulis.",
            ),
            _questions(),
            when(
                "kasus",
                p("JudulLampiran", "KASUS YANG BELUM SELESAI"),
                p(
                    "Ringkasan",
                    "Tulis langkah sesudah laporan terakhir dan beri tanda pada statusnya. Nomornya jangan"
                    " diubah.",
                ),
                _cases(),
            ),
        )
    )


def _questions() -> str:
    asked = p("Sel", "{{ satu.label }}") + when("satu.bantuan", p("SelRincian", "{{ satu.bantuan }}"))
    answer = p("Sel", "{{ satu.isi }}")
    columns = len(_WIDTHS)

    def one(cm: float) -> str:
        return tall_row(cell(_WIDTHS[0], asked), cell(_WIDTHS[1], answer), cm=cm)

    heads = (cell(width, p("SelKepala", text)) for width, text in zip(_WIDTHS, _ASKED, strict=True))
    rows = (
        row(*heads, head=True),
        control_row("for satu in isian", columns),
        control_row("if satu.panjang", columns),
        one(_LONG_CM),
        control_row("else", columns),
        one(_SHORT_CM),
        control_row("endif", columns),
        control_row("endfor", columns),
        *(
            tall_row(cell(_WIDTHS[0], p("Sel", text)), cell(_WIDTHS[1], p("Sel")), cm=cm)
            for text, cm in _SIGNED
        ),
    )
    return table("TabelNaskah", _WIDTHS, *rows, text_width=TEXT_WIDTH)


def _cases() -> str:
    heads = row(
        *(cell(width, p("SelKepala", text)) for width, text in zip(_CASES, _HEADS, strict=True)), head=True
    )
    what = (
        p("Sel", "{{ satu.judul }}")
        + p("SelRincian", "{{ satu.keterangan }}")
        + p("SelRincian", "Tercatat: {{ satu.status }}")
    )
    contents = (
        p("Sel", "{{ satu.nomor }}"),
        what,
        p("Sel"),
        p("Sel"),
        each("pilihan in pilihan_status", p("SelRincian", "{{ pilihan }}")),
    )
    columns = len(_CASES)
    rows = (
        heads,
        control_row("for satu in kasus", columns),
        tall_row(
            *(cell(width, content) for width, content in zip(_CASES, contents, strict=True)), cm=_CASE_CM
        ),
        control_row("endfor", columns),
    )
    return table("TabelNaskah", _CASES, *rows, text_width=TEXT_WIDTH)
