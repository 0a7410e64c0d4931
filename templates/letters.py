"""Blocks that letters share: their head, and the signatures in the forms of the office."""

from __future__ import annotations

from blocks import cell, control, control_row, each, joined_cell, p, row, table, when
from parts import TEXT_WIDTH


def signed_by(who: str) -> str:
    """A signature block of the office's own forms: lines above, the place to sign, name, what is below."""
    gap = when(
        f"{who}.elektronik",
        p("TandaTanganElektronik", f"{{{{ {who}.elektronik }}}}"),
        p("TandaTanganNamaDekat", f"{{{{ {who}.nama }}}}"),
        control("else"),
        p("TandaTanganNama", f"{{{{ {who}.nama }}}}"),
    )
    below = each(f"baris in {who}.bawah", p("TandaTanganAkhir", "{{ baris }}"))
    return gap + below


def signature_block(*, dated: bool = True) -> str:
    """The office's signature at the right, a second one or the boxes for a paraf at the left.

    Args:
        dated: Whether place and day stand above it; a letter has them at its head.
    """
    left, right = "tanda_tangan.kiri", "tanda_tangan.kanan"
    empty = p("TandaTangan")
    place = row(cell(50, empty), cell(50, p("TandaTanganTempat", "{{ tanda_tangan.tempat_tanggal }}")))
    above_left = control(f"if {left}") + _above(left) + control("else") + empty + control("endif")
    below_left = (
        control(f"if {left}")
        + signed_by(left)
        + control(f"elif {right}.paraf")
        + _paraf(f"{right}.paraf")
        + control("else")
        + empty
        + control("endif")
    )
    rows = (
        place if dated else row(cell(50, empty), cell(50, p("TandaTanganTempat"))),
        row(cell(50, above_left), cell(50, _above(right))),
        row(cell(50, below_left), cell(50, signed_by(right))),
    )
    return table("TabelPolos", (50, 50), *rows, text_width=TEXT_WIDTH)


def acknowledged(who: str) -> tuple[str, ...]:
    """The rows of who acknowledges a paper, in the middle under the signatures of others; nobody has none."""
    return (
        control_row(f"if {who}", 2),
        row(joined_cell(100, p("TandaTanganTempat", "Mengetahui,"), _above(who), columns=2)),
        row(joined_cell(100, signed_by(who), columns=2)),
        control_row("endif", 2),
    )


def _above(who: str) -> str:
    return each(f"baris in {who}.atas", p("TandaTangan", "{{ baris }}"))


def _paraf(source: str) -> str:
    """The boxes in which those who check a paper put their paraf."""
    widths = (66, 34)
    head = row(cell(66, p("SelKepala", "Diperiksa oleh")), cell(34, p("SelKepala", "Paraf")), head=True)
    body = row(cell(66, p("SelRincian", "{{ pejabat }}")), cell(34, p("SelRincian")))
    rows = (head, control_row(f"for pejabat in {source}", 2), body, control_row("endfor", 2))
    return (
        p("JarakParaf") + table("TabelNaskah", widths, *rows, text_width=TEXT_WIDTH // 2) + p("TandaTangan")
    )


def letter_head() -> str:
    """The head of a letter: number, nature, attachment, subject at the left; place and day at the right."""
    labels = (("Nomor", "nomor"), ("Sifat", "sifat"), ("Lampiran", "lampiran"), ("Hal", "hal"))
    lines = [p("IsianSurat", f"{label}\t:\t{{{{ surat.{key} }}}}") for label, key in labels]
    left, right = cell(58, *lines), cell(42, p("SuratTempat", "{{ surat.tempat_tanggal }}"))
    return table("TabelPolos", (58, 42), row(left, right), text_width=TEXT_WIDTH)
