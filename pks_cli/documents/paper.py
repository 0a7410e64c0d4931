"""What every naskah shares: letterhead, paper, class mark, dotted blanks, names of wilayah, people."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

from pks_cli.bahasa import fold
from pks_cli.model.vocabulary import codes, label, terms
from pks_cli.word import Paper, Template

if TYPE_CHECKING:
    from pathlib import Path

    from pks_cli.model.meeting import Orang
    from pks_cli.model.office import Office

DOTS = "." * 40
SHORT_DOTS = "." * 24
EXAMPLE_MARK = "CONTOH - BUKAN DATA RESMI"
_OPEN_CLASS = "biasa"
_LINE_OF_KOP = 80  # characters of 9 points beside a logo


def letterhead(office: Office, *, logo: bool) -> dict[str, Any]:
    """Give the kop: lines above, the name of the office, how to reach it.

    Args:
        office: The office; without lines of its own, government and name in capitals.
        logo: Whether a picture named "logo" is handed to the template.

    Returns:
        `atas`, `nama`, `kontak`, `logo`.
    """
    kop = office.kop
    lines = list(kop.baris) or [text.upper() for text in (office.pemerintah, office.nama) if text]
    reach = (("Telepon", kop.telepon), ("Pos-el", kop.pos_el), ("Laman", kop.laman))
    return {
        "atas": lines[:-1],
        "nama": lines[-1],
        "kontak": [
            *([kop.alamat] if kop.alamat else []),
            *_packed([f"{name}\u00a0{text}" for name, text in reach if text]),
        ],
        "logo": logo,
    }


def _packed(items: list[str]) -> list[str]:
    """Put items on as few lines as their length allows, so that no line of the kop breaks at a dot."""
    lines: list[str] = []
    for item in items:
        longer = f"{lines[-1]} · {item}" if lines else item
        if lines and len(longer) <= _LINE_OF_KOP:
            lines[-1] = longer
        else:
            lines.append(item)
    return lines


def marks(office: Office, kelas: str) -> dict[str, str]:
    """Give what stands at the head of every page: the mark of an example and a class above biasa."""
    return {
        "contoh": EXAMPLE_MARK if office.contoh else "",
        "klasifikasi": "" if kelas == _OPEN_CLASS else label("klasifikasi", kelas).upper(),
    }


def paper(office: Office) -> Paper:
    """Give the size of the pages that the office uses."""
    size = terms("kertas")[office.naskah.kertas].extra
    return Paper(int(size["lebar_twip"]), int(size["tinggi_twip"]))


def copies(office: Office) -> list[str]:
    """Give the tembusan, each addressed "Yth."; the office's own archive is not."""
    return [
        text if fold(text).startswith(("yth", "arsip", "pertinggal")) else f"Yth. {text}"
        for text in office.tembusan
    ]


def may_show(kelas: str, ceiling: str) -> bool:
    """Tell whether something of a class may stand in a paper of another."""
    order = codes("klasifikasi")
    return order.index(kelas) <= order.index(ceiling)


def identity_number(person: Orang) -> str:
    """Give "NIP ..." or "NRP ...", or nothing."""
    return f"NIP {person.nip}" if person.nip else f"NRP {person.nrp}" if person.nrp else ""


def signer(person: Orang | None) -> dict[str, Any]:
    """Give a signature: jabatan above, name, and pangkat and NIP under it; dots for what is not known.

    Heads of a region sign without NIP, so none is asked of them; officers of the army and police have an NRP.
    """
    person_name = person.nama if person else None
    if person is None or not person_name:
        post = person.jabatan if person and person.jabatan else ""
        return {"jabatan": post, "nama": DOTS, "bawah": [f"NIP {SHORT_DOTS}"]}
    number = identity_number(person) or _asked_number(person.jabatan or "")
    return {
        "jabatan": person.jabatan or "",
        "nama": person_name,
        "bawah": [text for text in (person.pangkat, number) if text],
    }


def _asked_number(post: str) -> str:
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
