"""The photos of a meeting: a frame for each in a loop, two beside each other or one over the whole width."""

from __future__ import annotations

from blocks import cell, control, control_row, each, p, photo, row, table, when
from parts import LOGO, TEXT_WIDTH, entry, kop, title

_SMALL = (7.6, 5.7)
_LARGE = (15.4, 7.6)


def photos() -> str:
    """The paper."""
    return "".join(
        (
            kop(),
            title(),
            p("Subtitle", "{{ rapat.nama }}"),
            entry("Hari/Tanggal", "{{ rapat.hari_tanggal }}", "IsianPertama"),
            when("rapat.tempat", entry("Tempat", "{{ rapat.tempat }}")),
            each("foto in besar", *_framed("foto", _LARGE, "FotoBesar")),
            when("pasangan", _side_by_side()),
        )
    )


def _side_by_side() -> str:
    right = (
        control("if pasang.kanan"),
        *_framed("pasang.kanan", _SMALL),
        control("else"),
        p("Foto"),
        control("endif"),
    )
    rows = (
        control_row("for pasang in pasangan", 2),
        row(cell(50, *_framed("pasang.kiri", _SMALL)), cell(50, *right)),
        control_row("endfor", 2),
    )
    return table("TabelPolos", (50, 50), *rows, text_width=TEXT_WIDTH)


def _framed(which: str, size: tuple[float, float], style: str = "Foto") -> tuple[str, str]:
    """A photo and its caption, which is also what is read to those who cannot see it."""
    about = f"{{{{ {which}.gambar }}}} {{{{ {which}.keterangan }}}}"
    return p(style, photo(about, LOGO, *size)), p("FotoKeterangan", f"{{{{ {which}.keterangan }}}}")
