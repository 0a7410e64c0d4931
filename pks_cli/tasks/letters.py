"""The letters of the office: every paper that has a number or has left the office, whatever it is about."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pks_cli.model.letter_number import Order, order_of
from pks_cli.model.meeting import INVITATION, Meeting
from pks_cli.model.vocabulary import terms

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import date

    from pks_cli.tasks.ask_archive import Ledger

_STANDING = "SELECT nomor FROM rapat_dihitung"
_NUMBERED = "SELECT nomor FROM surat"
_TO_ALL = "daftar terlampir"
_DRAFT = "1"


@dataclass(frozen=True, slots=True)
class Letter:
    """One letter.

    Attributes:
        id: The id of the record that holds its number.
        kind: The code of the naskah.
        nomor: Its number, or "".
        tanggal: Its date, None where it has none yet.
        day: Its date, or that of what it is about.
        tentang: What it is about.
        tujuan: To whom it goes, or "".
        keadaan: The code of its state, or "".
        pindaian: Whether the signed scan is filed.
        kelas: Its class.
    """

    id: str
    kind: str
    nomor: str
    tanggal: date | None
    day: date
    tentang: str
    tujuan: str
    keadaan: str
    pindaian: bool
    kelas: str

    def order(self, pattern: str) -> Order | None:
        """Give its order number by the office's pattern."""
        return order_of(pattern, self.nomor) if self.nomor else None


def letters(ledger: Ledger) -> Iterator[Letter]:
    """Give the letters of a folder, of every kind of record that has letters."""
    for source in _SOURCES:
        yield from source(ledger)


def used_orders(ledger: Ledger, year: int) -> list[Order]:
    """Give the order numbers used in a year, those of withdrawn meetings too: the agenda book has them."""
    pattern = ledger.setting.office.naskah.pola_nomor
    found = []
    for one in ledger.records(_NUMBERED):
        if isinstance(one.record, Meeting):
            for paper in one.record.numbers():
                order = order_of(pattern, paper.number)
                if order and (order.year or paper.year) == year:
                    found.append(order)
    return found


def _of_meetings(ledger: Ledger) -> Iterator[Letter]:
    office = ledger.setting.office
    for one in ledger.records(_STANDING):
        meeting = one.record
        if not isinstance(meeting, Meeting):
            continue
        for kind, term in terms("naskah").items():
            life = meeting.life_of(kind)
            if not life.nomor and (not life.keadaan or _is_draft(life.keadaan)):
                continue
            form = office.bentuk.get(kind)
            addressee = (form and form.tujuan) or (_TO_ALL if kind == INVITATION else "")
            yield Letter(
                id=one.id,
                kind=term.code,
                nomor=life.nomor or "",
                tanggal=life.tanggal,
                day=life.tanggal or meeting.tanggal,
                tentang=meeting.nama,
                tujuan=addressee,
                keadaan=life.keadaan or "",
                pindaian=life.berkas is not None,
                kelas=meeting.kelas(office.kelas_tertinggi),
            )


def _is_draft(state: str) -> bool:
    return str(terms("keadaan_naskah")[state].extra["urut"]) == _DRAFT


# Another kind of record that holds letters is one more function here.
_SOURCES: tuple[Callable[[Ledger], Iterator[Letter]], ...] = (_of_meetings,)
