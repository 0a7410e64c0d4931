"""How a person names a record: 'Laporan Yosodadi "Balap liar"'."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pks_cli import bahasa

if TYPE_CHECKING:
    from pks_cli.model.wilayah import Gazetteer

LONGEST_TITLE = 60
_NAMED_BY_ONE_KEY = {
    "followup": ("Tindak lanjut rapat", "rapat"),
    "erasure": ("Pemusnahan", "id"),
    "bentrok": ("Isian berbeda di", "berkas"),
}


def subject(kind: str, tree: Any, gazetteer: Gazetteer) -> str | None:
    """Name a record from its tree of text, also when the record is broken.

    Args:
        kind: report, meeting, team, followup, erasure, bentrok or office.
        tree: The tree of text leaves, of any shape.
        gazetteer: For the names of wilayah.

    Returns:
        The name, or None when the tree says too little.
    """
    if not isinstance(tree, dict):
        return None
    if kind == "report":
        return _report(tree, gazetteer)
    if kind == "meeting":
        name = _text(tree, "nama") or "Rapat"
        return f"{_short(name)}{_dated(tree)}"
    if kind == "team":
        return f"Tim {_wilayah(tree, gazetteer) or 'tanpa wilayah'}"
    if kind in _NAMED_BY_ONE_KEY:
        words, key = _NAMED_BY_ONE_KEY[kind]
        name = (_text(tree, key) or "").rpartition("/")[2].removesuffix(".yaml")
        return f"{words} {_short(name)}".rstrip()
    return None


def _report(tree: dict[str, Any], gazetteer: Gazetteer) -> str:
    where = _wilayah(tree, gazetteer)
    words = "Laporan nihil" if _text(tree, "jenis") == "nihil" else "Laporan"
    name = f"{words} {where}" if where else words
    title = _text(tree, "judul")
    return f'{name} "{_short(title)}"' if title else f"{name}{_dated(tree)}"


def _wilayah(tree: dict[str, Any], gazetteer: Gazetteer) -> str | None:
    text = _text(tree, "wilayah")
    if text is None:
        return None
    return (
        gazetteer.nama(gazetteer.find(text).code or text)
        if text not in gazetteer.by_code
        else gazetteer.nama(text)
    )


def _dated(tree: dict[str, Any]) -> str:
    text = _text(tree, "tanggal")
    if text is None:
        return ""
    try:
        return f", {bahasa.tanggal_panjang(bahasa.parse_tanggal(text))}"
    except bahasa.Unreadable:
        return f", {_short(text)}"


def _text(tree: dict[str, Any], key: str) -> str | None:
    value = tree.get(key)
    return bahasa.rapi(value) or None if isinstance(value, str) else None


def _short(text: str) -> str:
    text = bahasa.rapi(text)
    return text if len(text) <= LONGEST_TITLE else f"{text[: LONGEST_TITLE - 1].rstrip()}…"
