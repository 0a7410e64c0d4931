"""What every naskah shares: paper, class mark, dotted blanks, copies, names of people, templates."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

from pks_cli.bahasa import fold
from pks_cli.model.vocabulary import codes, label, terms
from pks_cli.word import Paper, Properties, Template

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from pks_cli.documents.draft import Material
    from pks_cli.model.meeting import Orang
    from pks_cli.model.office import Office

DOTS = "." * 40
SHORT_DOTS = "." * 24
DAY_DOTS = "." * 20
EXAMPLE_MARK = "CONTOH - BUKAN DATA RESMI"
LONGEST_TITLE = 250
_TWIPS_PER_CM = 1440 / 2.54
_OPEN_CLASS = "biasa"
_LAST_UNNUMBERED = "terbatas"


def from_town(office: Office, day: str) -> str:
    """Give "Metro, 13 Desember 2021"; the town is dotted while the office has not named it."""
    return f"{office.kota_surat or DAY_DOTS}, {day}"


def marks(material: Material) -> dict[str, str]:
    """Give what stands at the head of pages: the mark of an example, a class above biasa, the copy.

    Returns:
        `contoh`, `klasifikasi`, `salinan`; each may be "".
    """
    kelas, dots = material.kelas, "." * 6
    number, count = (str(one) if one else dots for one in (material.copy, material.copies))
    return {
        "contoh": EXAMPLE_MARK if material.office.contoh else "",
        "klasifikasi": "" if kelas == _OPEN_CLASS else label("klasifikasi", kelas).upper(),
        "salinan": f"Salinan nomor {number} dari {count}" if is_numbered(kelas) else "",
    }


def is_numbered(kelas: str) -> bool:
    """Tell whether the copies of a paper of this class are numbered: rahasia and above."""
    return not may_show(kelas, _LAST_UNNUMBERED)


def paper(office: Office) -> Paper:
    """Give the size of the pages that the office uses, and the margins it sets."""
    size, margins = terms("kertas")[office.naskah.kertas].extra, office.naskah.tepi
    return Paper(
        width=int(size["lebar_twip"]),
        height=int(size["tinggi_twip"]),
        top=_twips(margins.atas),
        right=_twips(margins.kanan),
        bottom=_twips(margins.bawah),
        left=_twips(margins.kiri),
    )


def _twips(centimetres: float | None) -> int | None:
    return None if centimetres is None else round(centimetres * _TWIPS_PER_CM)


def properties(office: Office, kind: str, title: str, subject: str, day: date) -> Properties:
    """Give the document properties of a paper; none is longer than Word shows."""
    return Properties(
        title=title[:LONGEST_TITLE],
        subject=subject[:LONGEST_TITLE],
        category=label("naskah", kind),
        creator=office.nama[:LONGEST_TITLE],
        language="id-ID",
        day=day,
    )


def copies(office: Office, kind: str = "") -> list[str]:
    """Give the tembusan of a kind of paper, each addressed "Yth."; the office's own archive is not."""
    form = office.bentuk.get(kind)
    own = form.tembusan if form else None
    return [
        text if fold(text).startswith(("yth", "arsip", "pertinggal")) else f"Yth. {text}"
        for text in (office.tembusan if own is None else own)
    ]


def may_show(kelas: str, ceiling: str) -> bool:
    """Tell whether something of a class may stand in a paper of another."""
    order = codes("klasifikasi")
    return order.index(kelas) <= order.index(ceiling)


def identity_number(person: Orang) -> str:
    """Give "NIP ..." or "NRP ...", or nothing."""
    return f"NIP {person.nip}" if person.nip else f"NRP {person.nrp}" if person.nrp else ""


def signer(person: Orang | None, *, is_public: bool = False) -> dict[str, Any]:
    """Give a signature: jabatan above, name, and pangkat and NIP under it; dots for what is not known.

    For everybody no number is given or asked for.

    Heads of a region sign without NIP, so none is asked of them; officers of the army and police have an NRP.
    """
    person_name = person.nama if person else None
    if person is None or not person_name:
        post = person.jabatan if person and person.jabatan else ""
        return {"jabatan": post, "nama": DOTS, "bawah": [] if is_public else [f"NIP {SHORT_DOTS}"]}
    number = "" if is_public else identity_number(person) or asked_number(person.jabatan or "")
    return {
        "jabatan": person.jabatan or "",
        "nama": person_name,
        "bawah": [text for text in (person.pangkat, number) if text],
    }


def asked_number(post: str) -> str:
    """Give the dots that the holder of a post fills in by hand, from what the vocabulary says of the post."""
    words = fold(post)
    kinds = {
        fold(name): str(term.extra["nomor_induk"])
        for term in terms("jabatan").values()
        for name in (term.label, *term.extra.get("singkatan", ()))
    }
    known = [name for name in kinds if words.startswith(name)]
    kind = kinds[max(known, key=len)] if known else "nip"
    return "" if kind == "tanpa" else f"{kind.upper()} {SHORT_DOTS}"


def template_at(path: Path) -> Template:
    """Give a template, read and compiled once for as long as its file does not change.

    Raises:
        Refused: PKS501 to PKS510, see `pks_cli.word.Template`.
    """
    try:
        state = path.stat()
    except OSError:
        return Template(path)  # says what is wrong with it
    return _template(path, state.st_mtime_ns, state.st_size)


@lru_cache(maxsize=8)
def _template(path: Path, _mtime_ns: int, _size: int) -> Template:
    return Template(path)
