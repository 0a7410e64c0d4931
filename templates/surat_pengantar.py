"""The letter that goes with papers: what is sent, the receipt at the left, the signature at the right."""

from __future__ import annotations

from blocks import cell, control_row, each, joined_cell, p, row, table
from letters import signed_by
from parts import TEXT_WIDTH, copies, kop, title

_WIDTHS = (7, 40, 18, 35)
_HEADS = ("No.", "Naskah yang Dikirimkan", "Banyaknya", "Keterangan")
_REMARK = (
    "{{ rapat.nama }}, {{ rapat.tanggal }}. Disampaikan dengan hormat untuk diketahui dan dipergunakan"
    " sebagaimana mestinya."
)
_RIGHT = "tanda_tangan.kanan"


def cover_letter() -> str:
    """The paper."""
    return "".join(
        (
            kop("KopGarisSurat"),
            p("SuratTempat", "{{ surat.tempat_tanggal }}"),
            p("SuratAlamat", "Yth. {{ tujuan }}"),
            p("SuratAlamat", "di Tempat"),
            title(),
            p("NomorTabel", "Nomor: {{ naskah.nomor }}"),
            _sent(),
            p("Diterima", "Diterima tanggal {{ titik_pendek }}"),
            _signatures(),
            copies(),
        )
    )


def _sent() -> str:
    """What is sent; the remark stands once beside all of it."""
    columns = len(_WIDTHS)
    heads = (cell(width, p("SelKepala", text)) for width, text in zip(_WIDTHS, _HEADS, strict=True))
    paper = (
        cell(_WIDTHS[0], p("SelTengah", "{{ loop.index }}")),
        cell(_WIDTHS[1], p("Sel", "{{ kirim.naskah }}")),
        cell(_WIDTHS[2], p("SelTengah", "{{ kirim.banyaknya }}")),
    )
    rows = (
        row(*heads, head=True),
        control_row("for kirim in kiriman", columns),
        control_row("if loop.first", columns),
        row(*paper, joined_cell(_WIDTHS[3], p("Sel", _REMARK), rows="restart")),
        control_row("else", columns),
        row(*paper, joined_cell(_WIDTHS[3], p("Sel"), rows="continue")),
        control_row("endif", columns),
        control_row("endfor", columns),
    )
    return table("TabelNaskah", _WIDTHS, *rows, text_width=TEXT_WIDTH)


def _signatures() -> str:
    above = each(f"baris in {_RIGHT}.atas", p("TandaTangan", "{{ baris }}"))
    received = (
        p("TandaTanganNama", "{{ titik }}"),
        p("TandaTanganAkhir", "NIP {{ titik_pendek }}"),
        p("TandaTanganAkhir", "Telepon {{ titik_pendek }}"),
    )
    rows = (
        row(
            cell(50, p("TandaTangan", "Penerima,"), p("TandaTangan", "{{ titik }},")),
            cell(50, p("TandaTangan", "Pengirim,"), above),
        ),
        row(cell(50, *received), cell(50, signed_by(_RIGHT))),
    )
    return table("TabelPolos", (50, 50), *rows, text_width=TEXT_WIDTH)
