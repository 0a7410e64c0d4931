"""The matrix of problems, as a paper of its own and for those that include it."""

from __future__ import annotations

from blocks import each, p, when
from parts import TEXT_WIDTH, WIDE_TEXT_WIDTH, entry, grid, kop, title

_HEADS = ("No.", "{sebutan}", "Permasalahan", "Langkah yang Sudah Dilakukan", "Status", "Keterangan")
WIDE = (4, 13, 31, 25, 10, 17)
NARROW = (6, 15, 28, 22, 12, 17)


def problem_matrix() -> str:
    """The paper: kop, what it is of, the matrix."""
    return "".join(
        (
            kop(),
            title(),
            p("Subtitle", "{{ rapat.nama }}"),
            entry("Hari/Tanggal", "{{ rapat.hari_tanggal }}", "IsianPertama"),
            when("rapat.periode", entry("Periode", "{{ rapat.periode }}")),
            matrix(WIDE, WIDE_TEXT_WIDTH),
        )
    )


def matrix(widths: tuple[float, ...] = NARROW, text_width: int = TEXT_WIDTH, source: str = "matriks") -> str:
    """A heading, a line that sums up and a table for each kecamatan; a line for all of them.

    Args:
        widths: The shares of the six columns.
        text_width: The width of the text.
        source: The matrix in the data.
    """
    problem = (
        when("baris.judul", p("SelJudul", "{{ baris.judul }}"))
        + when("baris.uraian", p("Sel", "{{ baris.uraian }}"))
        + when("baris.asal", p("SelRincian", "{{ baris.asal }}"))
    )
    place = grid(
        widths,
        tuple(head.replace("{sebutan}", f"{{{{ {source}.sebutan }}}}") for head in _HEADS),
        "baris in wilayah.baris",
        p("SelTengah", "{{ baris.nomor }}"),
        p("Sel", "{{ baris.kelurahan }}"),
        problem,
        each("langkah in baris.langkah", p("Sel", "{{ langkah }}")),
        p("Sel", "{{ baris.status }}"),
        each("keterangan in baris.keterangan", p("Sel", "{{ keterangan }}")),
        text_width=text_width,
    )
    return "".join(
        (
            each(
                f"wilayah in {source}.kecamatan",
                p("JudulDaftar", "{{ wilayah.nama }}"),
                when("wilayah.ringkasan", p("Ringkasan", "{{ wilayah.ringkasan }}")),
                place,
            ),
            when(f"{source}.ringkasan", p("RingkasanSemua", f"Seluruhnya: {{{{ {source}.ringkasan }}}}")),
            when(f"{source}.tidak_dimuat", p("CatatanMatriks", f"{{{{ {source}.tidak_dimuat }}}}")),
        )
    )
