"""Indonesian as an office writes it: dates, times, numbers, money, lists, names and titles.

A leaf: it knows nothing of reports or meetings. What cannot be read raises `Unreadable`, whose message and
remedy are already in the user's language. A module is imported when a name of it is first used, since most
commands need few of them.
"""

from __future__ import annotations

from importlib import import_module

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from pks_cli.bahasa.bilangan import (
        format_bilangan,
        format_desimal,
        format_rupiah,
        parse_bilangan,
        parse_desimal,
        parse_rupiah,
        terbilang,
    )
    from pks_cli.bahasa.daftar import gabung
    from pks_cli.bahasa.jam import ZONA, Jam, parse_jam
    from pks_cli.bahasa.nama import nama_polos, usul_nama
    from pks_cli.bahasa.tanggal import (
        BULAN,
        HARI,
        hari_tanggal,
        nama_hari,
        parse_tanggal,
        tanggal_panjang,
        urutan_hari,
    )
    from pks_cli.bahasa.teks import fold, rapi, terdekat
    from pks_cli.bahasa.unreadable import Unreadable, kutip

__all__ = [
    "BULAN",
    "HARI",
    "ZONA",
    "Jam",
    "Unreadable",
    "fold",
    "format_bilangan",
    "format_desimal",
    "format_rupiah",
    "gabung",
    "hari_tanggal",
    "kutip",
    "nama_hari",
    "nama_polos",
    "parse_bilangan",
    "parse_desimal",
    "parse_jam",
    "parse_rupiah",
    "parse_tanggal",
    "rapi",
    "tanggal_panjang",
    "terbilang",
    "terdekat",
    "urutan_hari",
    "usul_nama",
]
_HOMES = {
    "bilangan": (
        "format_bilangan",
        "format_desimal",
        "format_rupiah",
        "parse_bilangan",
        "parse_desimal",
        "parse_rupiah",
        "terbilang",
    ),
    "daftar": ("gabung",),
    "jam": ("ZONA", "Jam", "parse_jam"),
    "nama": ("nama_polos", "usul_nama"),
    "tanggal": (
        "BULAN",
        "HARI",
        "hari_tanggal",
        "nama_hari",
        "parse_tanggal",
        "tanggal_panjang",
        "urutan_hari",
    ),
    "teks": ("fold", "rapi", "terdekat"),
    "unreadable": ("Unreadable", "kutip"),
}
_HOME_OF = {name: home for home, names in _HOMES.items() for name in names}


def __getattr__(name: str) -> Any:
    home = _HOME_OF.get(name)
    if home is None:
        raise AttributeError(name)
    value = getattr(import_module(f"{__name__}.{home}"), name)
    globals()[name] = value
    return value
