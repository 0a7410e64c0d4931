"""People of a meeting as a paper shows them: those who led, were there, stood in for others, stayed away."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pks_cli.documents.paper import identity_number
from pks_cli.model.meeting import Orang, Pimpinan
from pks_cli.model.vocabulary import label, terms
from pks_cli.model.wilayah_code import is_desa, is_within, tingkat

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from pks_cli.model.meeting import Hadir, Meeting, Peserta, TidakHadir
    from pks_cli.model.team import Anggota, Team
    from pks_cli.model.wilayah import Gazetteer

_BELOW_KOTA = frozenset({"kecamatan", "kelurahan", "desa"})


def leaders(meeting: Meeting, teams: Sequence[Team]) -> Pimpinan:
    """Give who led and who wrote: the record's word, else the team's of that date, else nobody."""
    written = meeting.pimpinan
    return Pimpinan(
        ketua=written.ketua or _of_team(meeting, teams, "ketua"),
        sekretaris=written.sekretaris,
        pencatat=written.pencatat,
    )


def _of_team(meeting: Meeting, teams: Sequence[Team], peran: str) -> Orang | None:
    for team in teams:
        if team.wilayah == meeting.wilayah:
            for row in team.members_on(meeting.tanggal):
                if row.peran == peran and row.nama:
                    post = row.jabatan_lengkap or label("jabatan", row.jabatan)
                    return Orang(nama=row.nama, jabatan=post, pangkat=row.pangkat, nip=row.nip, nrp=row.nrp)
    return None


def in_line(person: Orang | None) -> str:
    """Write a person in one line: name and post."""
    if person is None:
        return ""
    if person.nama and person.jabatan:
        return f"{person.nama} ({person.jabatan})"
    return person.nama or person.jabatan or ""


def present(people: Sequence[Hadir]) -> list[dict[str, str]]:
    """Give the rows of the attendance table, in the order of the record."""
    return [
        {
            "nama": person.nama or "",
            "rincian": _details(person),
            "jabatan": person.jabatan or "",
            "keterangan": remark(person),
        }
        for person in people
    ]


def _details(person: Orang) -> str:
    return "\n".join(text for text in (person.pangkat, identity_number(person)) if text)


def remark(person: Hadir) -> str:
    """Give whom a person stood in for, and the note on the attendance list."""
    stands_for = f"Mewakili {person.mewakili}" if person.mewakili else ""
    return "; ".join(text for text in (stands_for, person.keterangan) if text)


def absent(people: Sequence[TidakHadir]) -> list[str]:
    """Give those who were not there, each with the reason where there is one."""
    lines = []
    for person in people:
        who = ", ".join(text for text in (in_line(person), person.pangkat, identity_number(person)) if text)
        lines.append(": ".join(text for text in (who, person.alasan) if text))
    return [line for line in lines if line]


def groups(
    peserta: Sequence[Peserta], day: date, gazetteer: Gazetteer, teams: Sequence[Team]
) -> list[dict[str, Any]]:
    """Give the groups of participants and, where the teams of that date know them, their people.

    Args:
        peserta: The groups as recorded.
        day: The day of the meeting.
        gazetteer: For the names of wilayah.
        teams: All teams; empty when people are not wanted.

    Returns:
        `sebutan` and `orang` (texts) of each group.
    """
    return [
        {"sebutan": group_name(group, gazetteer), "orang": _people(group, day, gazetteer, teams)}
        for group in peserta
    ]


def group_name(group: Peserta, gazetteer: Gazetteer) -> str:
    """Give what a group is called: as the record writes it, else "Lurah se-Kota Metro".

    Of a post that the wilayah has but once, "Camat Metro Timur".
    """
    if group.jabatan_lengkap:
        return group.jabatan_lengkap
    name = label("jabatan", group.jabatan)
    if group.wilayah and _is_single(group.jabatan, group.wilayah):
        return f"{name} {gazetteer.nama(group.wilayah)}"
    return f"{name} se-{gazetteer.label(group.wilayah)}" if group.wilayah else name


def _is_single(jabatan: str, kode: str) -> bool:
    """Tell whether a kecamatan, kelurahan or desa has this post for itself as a whole."""
    level = "desa" if is_desa(kode) else tingkat(kode)
    term = terms("jabatan")[jabatan].extra
    return level in _BELOW_KOTA and level in (term["wajib"] or [term["tingkat"]])


def _people(group: Peserta, day: date, gazetteer: Gazetteer, teams: Sequence[Team]) -> list[str]:
    if group.wilayah is None:
        return []
    return [
        _member(row, gazetteer.label(team.wilayah))
        for team in teams
        if is_within(team.wilayah, group.wilayah)
        for row in team.members_on(day)
        if row.jabatan == group.jabatan and row.nama
    ]


def _member(row: Anggota, place: str) -> str:
    return f"{row.nama} ({row.jabatan_lengkap or place})"
