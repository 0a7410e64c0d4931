"""Typed records made of a few keys, and what the rules find in them."""

from __future__ import annotations

from datetime import date
from typing import Any

from pks_cli.folder.reading import KINDS, Loaded, load
from pks_cli.model.office import Office
from pks_cli.model.parsing import parse
from pks_cli.model.wilayah import Wilayah, gazetteer
from pks_cli.rules.engine import RuleContext, check_record
from pks_cli.strict_yaml import write

TODAY = date(2021, 12, 31)
GAZETTEER = gazetteer(
    [
        Wilayah("18.72", "Kota Metro"),
        Wilayah("18.72.04", "Metro Timur"),
        Wilayah("18.72.04.1001", "Yosodadi"),
        Wilayah("18.72.04.1002", "Tejosari"),
        Wilayah("18.72.04.2003", "Desa Contoh"),
    ]
)
KEJADIAN = {
    "jenis": "gangguan_kamtibmas",
    "wilayah": "18.72.04.1001",
    "tanggal": "2021-11-02",
    "unsur": "lurah",
    "kategori": "balapan_liar",
    "judul": "Balap liar",
    "uraian": "Sekitar dua puluh pemuda balap liar.",
    "status": "sedang_ditangani",
}
MEETING = {"nama": "Rapat Tim Terpadu", "wilayah": "18.72", "tanggal": "2021-12-13"}


def context(**office: str) -> RuleContext:
    """Give the context of an office with these choices."""
    tree = {"format": "1", "nama": "Badan Kesbangpol", "wilayah": "18.72"} | office
    typed = parse(Office, tree).record
    assert typed is not None
    return RuleContext(TODAY, typed, GAZETTEER, ("panen_raya",))


def loaded(kind: str, tree: dict[str, Any], identity: str = "k3f9x2ab") -> Loaded:
    """Read a record as if it stood in a file."""
    path = f"records/{KINDS[kind][0]}/{identity}.yaml"
    data = write(tree).encode()
    return load(kind, KINDS[kind][1], path, identity, data, GAZETTEER)


def found(kind: str, tree: dict[str, Any], **office: str) -> list[tuple[str, str]]:
    """Give code and message of what the rules find in a record that types without a fault."""
    one = loaded(kind, tree)
    assert one.record is not None, one.faults
    return [(fault.code, fault.message) for fault in check_record(one, context(**office))]


def codes(kind: str, tree: dict[str, Any], **office: str) -> list[str]:
    """Give the codes of what the rules find."""
    return [code for code, _ in found(kind, tree, **office)]
