"""Which papers of a meeting are meant, and where the set of them goes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pks_cli.bahasa import fold, gabung
from pks_cli.documents.papers import papers_of, set_of_meeting
from pks_cli.faults import Fault, Refused
from pks_cli.model.vocabulary import terms
from pks_cli.tasks.meeting_photos import meeting_photos
from pks_cli.tasks.write_paper import OUTPUT_DIRECTORY

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from pks_cli.documents.draft import Material, Photo
    from pks_cli.folder.office import Setting
    from pks_cli.folder.reading import Loaded
    from pks_cli.model.meeting import Meeting

ALL_PAPERS = "semua"
_SOURCE = "rapat"
_PHOTOS = "dokumentasi"


def meeting_kinds(dokumen: str, *, is_public: bool = False) -> tuple[str, ...]:
    """Give the codes of the naskah a person means: by code, name or another word for it, however spelled.

    Args:
        dokumen: What was typed; "semua" is the set of a meeting.
        is_public: Whether the set is for everybody; it has only the papers that are.

    Raises:
        Refused: PKS423 for one that no meeting has.
    """
    known, word = papers_of(_SOURCE), fold(dokumen)
    if word == ALL_PAPERS:
        fit = (kind for kind in set_of_meeting() if terms("naskah")[kind].extra.get("publik") == "ya")
        return tuple(fit) if is_public else set_of_meeting()
    for kind in known:
        term = terms("naskah")[kind]
        if word in map(fold, (kind, term.label, term.extra["berkas"], *term.extra.get("sebutan", ()))):
            return (kind,)
    choice = gabung([*known, ALL_PAPERS], "atau")
    raise Refused(Fault("PKS423", "galat", f"dokumen '{dokumen}' tidak dikenal", f"pilih {choice}"))


def photos_of(
    setting: Setting, loaded: Loaded, meeting: Meeting, kinds: Sequence[str]
) -> tuple[tuple[Photo, ...], tuple[Fault, ...]]:
    """Read the photos of a meeting where a paper shows them."""
    return meeting_photos(setting, meeting, loaded.id) if _PHOTOS in kinds else ((), ())


def with_photos(kinds: tuple[str, ...], photos: Sequence[Photo]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Leave the page of photos out of a set that has none, and say so.

    Raises:
        Refused: PKS433 when that page alone is asked for.
    """
    if photos or _PHOTOS not in kinds:
        return kinds, ()
    if kinds == (_PHOTOS,):
        remedy = "tambahkan fotonya dengan 'pks meeting attach ID FOTO.jpg'"
        raise Refused(Fault("PKS433", "galat", "rapat ini belum punya foto yang dapat dimuat", remedy))
    rest = tuple(kind for kind in kinds if kind != _PHOTOS)
    return rest, ("Dokumentasi tidak dibuat: rapat ini belum punya foto yang dapat dimuat.",)


def set_folder(setting: Setting, materials: Sequence[Material], output: Path | None) -> Path:
    """Give the one folder for several papers: "keluaran/Rapat 2021-12-13" unless one is named.

    Raises:
        Refused: PKS423 when one file is named for all of them.
    """
    if output is None:
        return setting.place.root / OUTPUT_DIRECTORY / f"Rapat {materials[0].day.isoformat()}"
    if output.suffix and not output.is_dir():
        message = f"'{output.name}' satu berkas, sedangkan naskahnya lebih dari satu"
        raise Refused(Fault("PKS423", "galat", message, "sebut nama folder di belakang -o"))
    return output
