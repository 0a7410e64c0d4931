"""The office's own templates: the files in `templates/` of the folder, and what each was made from."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from pks_cli import bahasa
from pks_cli.documents.fields import kinds_with_template, template_names
from pks_cli.faults import Fault, Refused
from pks_cli.model.vocabulary import label
from pks_cli.resources import templates
from pks_cli.tasks.paper_files import TEMPLATE_DIRECTORY, is_inside, own_template
from pks_cli.word.stamping import stamp_of, stamped

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pks_cli.folder.office import Setting

ENDING = ".docx"
UNUSED_FILE = "PKS522"
OF_ANOTHER = "PKS523"
_STAMP = "pks.templat"
_LIKE_WORD = frozenset({".docx", ".doc", ".docm", ".dotx", ".dotm", ".odt", ".ott", ".rtf"})
_PASSING = ("~$", ".")  # what Word and LibreOffice put there while a file is open


@dataclass(frozen=True, slots=True)
class Origin:
    """What a template was copied from.

    Attributes:
        name: The name of the shipped template.
        digest: The digest of its file at that time.
    """

    name: str
    digest: str


def names() -> dict[str, str]:
    """Give the name of every shipped template and the code of its naskah."""
    return {name: kind for kind in kinds_with_template() for name in template_names(kind)}


def name_for(word: str, arrangement: str) -> str | None:
    """Give the name of the shipped template that a word means, None when it means none.

    Args:
        word: A name such as "notula_baku", or the code of a naskah.
        arrangement: Which arrangement of the notula "notula" means.
    """
    known, wanted = names(), word.strip().lower().replace("-", "_").replace(" ", "_")
    if wanted in known:
        return wanted
    of_kind = template_names(wanted) if wanted in kinds_with_template() else ()
    chosen = f"{wanted}_{arrangement}"
    return chosen if chosen in of_kind else next(iter(of_kind), None)


def unknown_naskah(word: str) -> Refused:
    """Say that there is no naskah of that name."""
    known = [*kinds_with_template(), *names()]
    near = bahasa.terdekat(word, known)
    remedy = f"maksudnya {near}?" if near else "lihat semua naskah dengan 'pks template list'"
    return Refused(Fault("PKS423", "galat", f"naskah '{word}' tidak dikenal", remedy))


@cache
def shipped_digest(name: str) -> str:
    """Give the digest of a shipped template as it is now."""
    return hashlib.sha256((templates() / f"{name}{ENDING}").read_bytes()).hexdigest()


def copy_of(name: str) -> bytes:
    """Give a shipped template as it is copied, with its origin in its properties."""
    return stamped(templates() / f"{name}{ENDING}", {_STAMP: f"{name} {shipped_digest(name)}"})


def origin_of(path: Path) -> Origin | None:
    """Give what a template was copied from, None where it does not say; an unchanged file is read once."""
    try:
        state = path.stat()
    except OSError:
        return None
    return _origin(path, state.st_mtime_ns, state.st_size)


@lru_cache(maxsize=32)
def _origin(path: Path, _mtime_ns: int, _size: int) -> Origin | None:
    name, _, digest = stamp_of(path).get(_STAMP, "").partition(" ")
    return Origin(name, digest) if name and digest else None


def stray_templates(setting: Setting) -> Iterator[Fault]:
    """Find the files that look like templates and that no naskah uses."""
    directory = setting.place.root / TEMPLATE_DIRECTORY
    found = sorted(directory.iterdir()) if directory.is_dir() else []
    for path in found:
        if path.name.startswith(_PASSING) or path.suffix.lower() not in _LIKE_WORD or path.is_dir():
            continue
        if path.stem in names() and own_template(setting, path.stem) == path:
            continue
        shown = setting.place.relative(path)
        if not is_inside(setting, path):
            message, remedy = "templat ini berada di luar folder catatan", "salin berkasnya ke dalam folder"
        else:
            message, remedy = (
                "templat ini tidak dipakai, karena namanya bukan nama naskah",
                _remedy(setting, path),
            )
        yield Fault(UNUSED_FILE, "peringatan", message, remedy, shown)


def _remedy(setting: Setting, path: Path) -> str:
    name = meant_name(path.stem, setting.office.naskah.notula)
    if name is None:
        return "beri nama menurut naskahnya; lihat 'pks template list'"
    if own_template(setting, name):
        return f"yang dipakai {name}{ENDING}; hapus berkas ini bila tidak diperlukan"
    if path.suffix.lower() != ENDING:
        return f"di Word, simpan sebagai “Dokumen Word (.docx)” dengan nama {name}{ENDING}"
    return f"ubah namanya menjadi {name}{ENDING}"


def meant_name(stem: str, arrangement: str) -> str | None:
    """Give the template that a file name was probably meant for: "undangan - Copy" is "undangan"."""
    folded = stem.strip().lower().replace("-", "_").replace(" ", "_")
    exact = name_for(folded, arrangement)
    if exact:
        return exact
    known = [word for word in (*names(), *kinds_with_template()) if folded.startswith(word)]
    near = max(known, key=len) if known else bahasa.terdekat(folded, [*names(), *kinds_with_template()])
    return name_for(near, arrangement) if near else None


def of_another(path: Path, name: str, shown: str) -> Iterator[Fault]:
    """Find out whether a template was copied from that of another naskah.

    Args:
        path: The template.
        name: The name it is used under.
        shown: Its path as the user knows it.
    """
    origin = origin_of(path)
    kinds = names()
    if origin and origin.name in kinds and kinds[origin.name] != kinds[name]:
        other, here = (label("naskah", kinds[one]).lower() for one in (origin.name, name))
        message = f"templat ini dibuat untuk {other}, tetapi dipakai untuk {here}"
        remedy = f"bila keliru, ambil yang benar dengan 'pks template copy {name} --timpa'"
        yield Fault(OF_ANOTHER, "peringatan", message, remedy, shown)
