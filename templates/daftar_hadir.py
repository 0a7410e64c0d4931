"""The attendance list to sign: rows in pairs, the signature cells of a pair side by side over both rows."""

from __future__ import annotations

from blocks import cell, control_row, joined_cell, p, row, table, tall_row, when
from letters import signature_block
from parts import TEXT_WIDTH, agenda, entry, kop, title

_WIDTHS = (7, 26, 29, 14, 12, 12)
_HEADS = ("No.", "Nama", "Jabatan/Instansi", "No. HP")
_ROW_CM = 0.9


def attendance_list() -> str:
    """Kop, what the meeting is, the list, the signature of who holds it."""
    return "".join(
        (
            kop(),
            title(),
            p("Subtitle", "{{ rapat.nama }}"),
            entry("Hari/Tanggal", "{{ rapat.hari_tanggal }}", "IsianPertama"),
            entry("Waktu", "{{ rapat.waktu or titik }}"),
            when("rapat.acara", agenda()),
            entry("Tempat", "{{ rapat.tempat or titik }}", "IsianTerakhir"),
            _list(),
            signature_block(),
        )
    )


def _list() -> str:
    """The list; a pair of rows stays on one page, and the last pair stays with the signature."""
    columns, (left, right) = len(_WIDTHS), _WIDTHS[4:]
    heads = [cell(width, p("SelKepala", text)) for width, text in zip(_WIDTHS, _HEADS, strict=False)]
    odd = tall_row(
        *_person("pasangan.ganjil", "Jaga"),
        joined_cell(left, p("SelJaga", "{{ pasangan.ganjil.nomor }}."), rows="restart"),
        joined_cell(right, p("SelJaga", "{{ pasangan.genap.nomor }}."), rows="restart", align="bottom"),
        cm=_ROW_CM,
    )
    rows = (
        row(*heads, joined_cell(left + right, p("SelKepala", "Tanda Tangan"), columns=2), head=True),
        control_row("for pasangan in daftar", columns),
        odd,
        control_row("if loop.last", columns),
        _even("Jaga"),
        control_row("else", columns),
        _even(""),
        control_row("endif", columns),
        control_row("endfor", columns),
    )
    return table("TabelNaskah", _WIDTHS, *rows, text_width=TEXT_WIDTH)


def _even(keep: str) -> str:
    merged = [joined_cell(width, p(f"Sel{keep}"), rows="continue") for width in _WIDTHS[4:]]
    return tall_row(*_person("pasangan.genap", keep), *merged, cm=_ROW_CM)


def _person(who: str, keep: str) -> list[str]:
    """Number, name, post and the place for a telephone number of one row."""
    return [
        joined_cell(_WIDTHS[0], p(f"SelTengah{keep}", f"{{{{ {who}.nomor }}}}"), align="center"),
        joined_cell(_WIDTHS[1], p(f"Sel{keep}", f"{{{{ {who}.nama }}}}"), align="center"),
        joined_cell(_WIDTHS[2], p(f"Sel{keep}", f"{{{{ {who}.jabatan }}}}"), align="center"),
        joined_cell(_WIDTHS[3], p(f"Sel{keep}"), align="center"),
    ]
