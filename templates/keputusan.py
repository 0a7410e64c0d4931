"""The draft of a decree that forms a team, and its lampiran with the members."""

from __future__ import annotations

from blocks import control, each, p, when
from letters import signature_block
from parts import copies, grid, kop

FONT = "Bookman Old Style"
_RULING = "{{ satu.sebutan }}\t:\t{{ satu.teks }}"
_LETTER = "{{ 'abcdefghijklmnopqrstuvwxyz'[loop.index0] }}"


def decree() -> str:
    """The decree, then the lampiran."""
    return "".join(
        (
            p("TandaRancangan", "{{ tanda }}"),
            kop(),
            p("KeputusanJudul", "{{ naskah.judul }}"),
            p("KeputusanJudul", "NOMOR {{ nomor }}"),
            p("KeputusanJudul", "TENTANG"),
            p("KeputusanJudul", "{{ tentang }}"),
            p("KeputusanJudul", "{{ pejabat }},"),
            _lettered("Menimbang", "menimbang"),
            _numbered("Mengingat", "mengingat"),
            p("KeputusanTengah", "MEMUTUSKAN:"),
            p("KeputusanDiktum", "Menetapkan\t:\t{{ menetapkan }}"),
            each(
                "satu in diktum",
                when(
                    "satu.rincian",
                    p("KeputusanDiktumInduk", _RULING),
                    control("else"),
                    p("KeputusanDiktum", _RULING),
                ),
                each("butir in satu.rincian", p("KeputusanRincian", f"{_LETTER}.\t{{{{ butir }}}}")),
            ),
            _signed(),
            copies(),
            _members(),
        )
    )


def _lettered(title: str, source: str) -> str:
    first = f"{{% if loop.first %}}{title}\t:{{% else %}}\t{{% endif %}}\t{_LETTER}.\t{{{{ butir }}}}"
    return each(f"butir in {source}", p("KeputusanIsi", first))


def _numbered(title: str, source: str) -> str:
    first = (
        f"{{% if loop.first %}}{title}\t:{{% else %}}\t{{% endif %}}\t{{{{ loop.index }}}}.\t{{{{ butir }}}};"
    )
    return each(f"butir in {source}", p("KeputusanIsi", first))


def _signed() -> str:
    return "".join(
        (
            p("KeputusanTempat", "Ditetapkan di {{ kota }}"),
            p("KeputusanTanggal", "pada tanggal {{ tanggal }}"),
            signature_block(dated=False),
        )
    )


def _members() -> str:
    return "".join(
        (
            p("LampiranKepala", "LAMPIRAN"),
            p("LampiranKeputusan", "{{ naskah.judul }}"),
            p("LampiranKeputusan", "NOMOR\t:\t{{ nomor }}"),
            p("LampiranKeputusan", "TENTANG\t:\t{{ tentang }}"),
            p("KeputusanTengah", "{{ susunan }}"),
            grid(
                (7, 33, 35, 25),
                ("No.", "Nama", "Jabatan dalam dinas", "Kedudukan dalam tim"),
                "orang in anggota",
                p("SelTengah", "{{ loop.index }}"),
                p("Sel", "{{ orang.nama }}"),
                p("Sel", "{{ orang.jabatan }}"),
                p("Sel", "{{ orang.peran }}"),
            ),
            signature_block(dated=False),
        )
    )
