"""The kategori of a folder: the packaged ones with the office's own laid over them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pks_cli import bahasa
from pks_cli.faults import Fault, Refused
from pks_cli.model import vocabulary

if TYPE_CHECKING:
    from pks_cli.folder.office import Setting
    from pks_cli.model.vocabulary import Term


def kategori_terms(setting: Setting) -> dict[str, Term]:
    """Give the kategori of a folder by code."""
    own = {
        row.kode: vocabulary.term_from_fields(
            row.kode,
            {"label": row.label, "arti": row.arti, "jenis_lazim": row.jenis_lazim}
            | {"kata": list(row.kata), "pasal_5": list(row.pasal_5)},
        )
        for row in setting.kategori
    }
    return vocabulary.merged(vocabulary.terms("kategori"), own)


def kategori_code(setting: Setting, text: str) -> str:
    """Take the label of a kategori for its code; what is neither stays as it is."""
    terms = kategori_terms(setting).values()
    by_name = {bahasa.fold(spelling): one.code for one in terms for spelling in (one.label, one.code)}
    return by_name.get(bahasa.fold(text), text)


def wanted_kategori(setting: Setting, text: str | None) -> str | None:
    """Read a kategori by code or label.

    Raises:
        Refused: No such kategori; the nearest is proposed.
    """
    if text is None:
        return None
    known = kategori_terms(setting)
    code = kategori_code(setting, text)
    if code not in known:
        near = bahasa.terdekat(text, list(known))
        remedy = f"maksudnya {near}?" if near else f"pilih salah satu: {bahasa.gabung(list(known), 'atau')}"
        raise Refused(Fault("PKS120", "galat", f"kategori '{text}' tidak dikenal", remedy))
    return code
