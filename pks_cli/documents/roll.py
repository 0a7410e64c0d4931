"""Who is called to a meeting: the people its record names, then a seat for every post of its groups.

The teams of that day say who holds a post. A post whose holder is not known has a seat without a name, and a
person who holds the post in two wilayah has one.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pks_cli.bahasa import fold, gabung
from pks_cli.documents.people import group_name
from pks_cli.documents.region import spelled
from pks_cli.model.vocabulary import label, terms
from pks_cli.model.wilayah_code import is_desa, is_within, parent, tingkat

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from pks_cli.documents.draft import Material
    from pks_cli.model.meeting import Peserta
    from pks_cli.model.office import Office
    from pks_cli.model.team import Anggota, Team
    from pks_cli.model.wilayah import Gazetteer

_OTHER_POST = "lainnya"
_BARE_NAME = frozenset({"wali_kota", "wakil_wali_kota", "bupati", "wakil_bupati", "kapolres", "kajari"})
_KINDS = ("Kota ", "Kabupaten ")


@dataclass(frozen=True, slots=True)
class Seat:
    """One of those called.

    Attributes:
        jabatan: Post and place, such as "Lurah Yosodadi".
        nama: Who holds it, or "".
        spellings: The name as other records may write it, folded.
    """

    jabatan: str
    nama: str = ""
    spellings: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Roll:
    """The posts of an area and who holds them on a day.

    Attributes:
        day: The day that counts.
        office: For the spelling of "Wali Kota".
        gazetteer: For the wilayah there are and their names.
        teams: All teams.
    """

    day: date
    office: Office
    gazetteer: Gazetteer
    teams: Sequence[Team]

    @classmethod
    def of(cls, material: Material) -> Roll:
        """Give the posts on the day of a paper."""
        return cls(material.day, material.office, material.gazetteer, material.teams)

    def seats(self, groups: Iterable[Peserta], named: Sequence[Seat]) -> list[Seat]:
        """Give the seats of groups that nobody named by the record has taken.

        Args:
            groups: The groups of the meeting, in their order.
            named: Those the record names; the record's word counts more than the teams'.
        """
        posts = {fold(seat.jabatan) for seat in named if seat.jabatan}
        people = {spelling for seat in named for spelling in seat.spellings}
        found: list[Seat] = []
        for group in groups:
            seats = self._of_group(group)
            found += [
                seat for seat in seats if fold(seat.jabatan) not in posts and not seat.spellings & people
            ]
            posts |= {fold(seat.jabatan) for seat in seats}
            people |= {spelling for seat in seats for spelling in seat.spellings}
        return found

    def _of_group(self, group: Peserta) -> list[Seat]:
        """Give the seats of a group in the order of their wilayah."""
        if group.wilayah is None:
            return [Seat(group_name(group, self.gazetteer))]
        held, places = self._held(group), self._places(group.jabatan, group.wilayah)
        rows: dict[int, tuple[Anggota, list[str]]] = {}
        empty = []
        for code in sorted({*places, *held}):
            named = [row for row in held.get(code, ()) if row.nama]
            for row in named:
                rows.setdefault(id(row), (row, []))[1].append(code)
            if not named and code in places:
                empty.append((code, self._empty(group, held.get(code, ()), code, places)))
        taken = [(codes[0], self._seat(row, codes, places)) for row, codes in rows.values()]
        elsewhere = {fold(seat.jabatan) for code, seat in taken if code not in places}
        free = [(code, seat) for code, seat in empty if fold(seat.jabatan) not in elsewhere]
        seats = [seat for _, seat in sorted([*taken, *free], key=lambda pair: pair[0])]
        return seats or [Seat(group_name(group, self.gazetteer))]

    def _held(self, group: Peserta) -> dict[str, list[Anggota]]:
        """Give the rows of a post in force that day by the wilayah they hold it in."""
        held: dict[str, list[Anggota]] = {}
        for team in self.teams:
            for row in team.members_on(self.day):
                if row.jabatan == group.jabatan and _is_meant(row, group):
                    for code in (team.wilayah, *row.juga_wilayah):
                        if is_within(code, group.wilayah or ""):
                            held.setdefault(code, []).append(row)
        return held

    def _places(self, jabatan: str, area: str) -> dict[str, str]:
        """Give the wilayah inside an area that have such a post, each with a name that no other has."""
        if jabatan == _OTHER_POST:
            return {}
        term = terms("jabatan")[jabatan].extra
        levels = term["wajib"] or [term["tingkat"]]
        found = [
            one
            for one in self.gazetteer.wilayah
            if is_within(one.kode, area) and ("desa" if is_desa(one.kode) else tingkat(one.kode)) in levels
        ]
        count = Counter(fold(one.nama) for one in found)
        return {
            one.kode: one.nama
            if count[fold(one.nama)] == 1
            else f"{one.nama} ({self.gazetteer.label(parent(one.kode))})"
            for one in found
        }

    def _empty(self, group: Peserta, rows: Sequence[Anggota], code: str, places: Mapping[str, str]) -> Seat:
        written = next((row.jabatan_lengkap for row in rows if row.jabatan_lengkap), None)
        return Seat(written or self._post(group.jabatan, [code], places))

    def _seat(self, row: Anggota, codes: Sequence[str], places: Mapping[str, str]) -> Seat:
        post = row.jabatan_lengkap or self._post(row.jabatan, codes, places)
        return seat_of(post, row.nama or "", row.pangkat or "")

    def _post(self, jabatan: str, codes: Sequence[str], places: Mapping[str, str]) -> str:
        names = [places.get(code) or self.gazetteer.nama(code) for code in codes]
        if jabatan in _BARE_NAME:
            names = [_bare(name) for name in names]
        return f"{spelled(label('jabatan', jabatan), self.office)} {gabung(names)}"


def _is_meant(row: Anggota, group: Peserta) -> bool:
    """Tell whether a row belongs to a group; of the posts that have no code only those of the same name."""
    if group.jabatan != _OTHER_POST:
        return True
    return fold(row.jabatan_lengkap or "") == fold(group.jabatan_lengkap or "")


def _bare(name: str) -> str:
    return next((name.removeprefix(kind) for kind in _KINDS if name.startswith(kind)), name)


def seat_of(jabatan: str, nama: str, pangkat: str = "") -> Seat:
    """Give the seat of a person the record names, known by the name with and without the rank."""
    spellings = {fold(nama), fold(f"{pangkat} {nama}")} if nama else set()
    return Seat(jabatan, nama, frozenset(spellings))
