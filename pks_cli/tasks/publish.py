"""Make the records of a meeting fit for everybody, and remember the texts that a person agreed to."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from pks_cli.bahasa import gabung, tanggal_panjang
from pks_cli.documents.draft import Told
from pks_cli.documents.papers import papers_of
from pks_cli.documents.publication import (
    Piece,
    Publication,
    official_names,
    public_office,
    public_team,
)
from pks_cli.faults import Fault, Refused
from pks_cli.folder.agreed import add_agreed, agreed_texts
from pks_cli.folder.locking import locked
from pks_cli.folder.place import PUBLIC_FILE
from pks_cli.model.vocabulary import label, terms
from pks_cli.tasks.archive import today_of
from pks_cli.tasks.autosave import save_history

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from pks_cli.documents.draft import Material
    from pks_cli.folder.office import Setting
    from pks_cli.model.office import Office
    from pks_cli.model.report import Report
    from pks_cli.model.team import Team

PUBLIC_CLASS = "biasa"
_SECRET = frozenset({"rahasia", "sangat_rahasia"})
_COMMAND = "meeting render"


@dataclass(frozen=True, slots=True)
class PublicView:
    """What everybody may read of a meeting.

    Attributes:
        materials: What its papers are made from.
        pieces: The texts that nobody has agreed to yet, each once, in reading order.
        left_out: What is left out, one sentence each.
        faults: What is wrong with the list of agreed texts.
    """

    materials: tuple[Material, ...]
    pieces: tuple[Piece, ...]
    left_out: tuple[str, ...]
    faults: tuple[Fault, ...]


def public_view(setting: Setting, materials: Sequence[Material]) -> PublicView:
    """Give what everybody may read of the papers of one meeting.

    Args:
        setting: The folder's office.
        materials: What the papers are made from, unreduced.

    Raises:
        Refused: The meeting is secret, or a paper is none for everybody.
    """
    _refuse_unfit(materials)
    agreed, faults = agreed_texts(setting.place)
    first = materials[0]
    rules = Publication(agreed, official_names(_names(setting.office, first.teams)))
    meeting = first.meeting and rules.record(first.meeting, f"Rapat {tanggal_panjang(first.meeting.tanggal)}")
    office, teams = public_office(setting.office), tuple(map(public_team, first.teams))
    reduced = [_reduced(one, rules) for one in materials]
    public = tuple(replace(one, office=office, teams=teams, meeting=meeting) for one in reduced)
    pieces = tuple({piece.kode: piece for piece in reversed(rules.pieces)}.values())[::-1]
    return PublicView(public, pieces, tuple(_left_out(pieces, rules.people, public)), tuple(faults))


def agree(setting: Setting, kodes: Iterable[str], meeting_id: str) -> tuple[Fault, ...]:
    """Remember that texts may be published.

    Args:
        setting: The folder's office.
        kodes: Their hashes.
        meeting_id: For the history: commits name a record, never a text.

    Returns:
        What should be looked at once more.

    Raises:
        Refused: The folder cannot be written.
    """
    with locked(setting.place):
        add_agreed(setting.place, kodes, today_of(setting))
        return tuple(save_history(setting, _COMMAND, meeting_id, (PUBLIC_FILE,)))


def _refuse_unfit(materials: Sequence[Material]) -> None:
    for one in materials:
        term = terms("naskah")[one.kind]
        if term.extra.get("publik") != "ya":
            known = terms("naskah")
            fit = [code for code in papers_of("rapat") if known[code].extra.get("publik") == "ya"]
            message = f"{term.label} tidak dibuat untuk umum"
            raise Refused(Fault("PKS425", "galat", message, f"pilih --dokumen {gabung(fit, 'atau')}"))
        if one.kelas in _SECRET:
            message = (
                f"rapat ini {label('klasifikasi', one.kelas).lower()}; naskahnya tidak dibuat untuk umum"
            )
            raise Refused(Fault("PKS425", "galat", message, "hilangkan --publik"))


def _names(office: Office, teams: Sequence[Team]) -> Iterable[str | None]:
    yield office.penandatangan.nama
    for team in teams:
        yield from (row.nama for row in team.anggota)


def _reduced(material: Material, rules: Publication) -> Material:
    """Give a material with the class of a public paper and those of its own reports that may be told."""
    told = [_told(one, rules, material) for one in material.told]
    shown = tuple(one for one in told if one is not None)
    counted = len(told) - len(shown)
    return replace(material, told=shown, kelas=PUBLIC_CLASS, is_public=True, only_counted=counted)


def _told(one: Told, rules: Publication, material: Material) -> Told | None:
    """Give a report whose text somebody agreed to; any other, or one above biasa, is only counted."""
    if one.report.kelas != PUBLIC_CLASS:
        return None
    place = material.gazetteer.label(one.report.wilayah)
    public: Report = rules.record(one.report, f"Laporan {place}, {tanggal_panjang(one.report.tanggal)}")
    agreed = text_agreed(one.report.judul, rules) or text_agreed(one.report.uraian, rules)
    return Told(one.id, public) if agreed else None


def text_agreed(text: str | None, rules: Publication) -> bool:
    """Tell whether a text is there and may be published."""
    return bool(text) and Piece("", text or "").kode in rules.agreed


def _left_out(pieces: Sequence[Piece], people: int, public: Sequence[Material]) -> Iterable[str]:
    if pieces:
        yield f"{len(pieces)} teks belum disetujui untuk umum dan tidak dimuat:"
        yield from (f"  {piece.place}" for piece in pieces)
    if people:
        yield f"{people} nama orang di luar tim kantor ini tidak dimuat."
    if any(one.only_counted for one in public):
        yield "Laporan yang teksnya belum disetujui, atau yang kelasnya di atas biasa, hanya dihitung."
