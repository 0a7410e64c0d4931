"""Records as everybody may read them: coded fields stay, free texts only where a person agreed to each.

An allow-list, never a search for what must go: a text that nobody has agreed to is left out, the name of a
person who is no official of the office's teams too, and NIP, NRP and telephone numbers always.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeVar

from pks_cli.bahasa import fold
from pks_cli.model.fields import specs
from pks_cli.model.meeting import Orang
from pks_cli.model.publication import text_hash
from pks_cli.model.record import Part
from pks_cli.model.scalars import TextScalar

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pks_cli.model.fields import FieldSpec, Shape
    from pks_cli.model.office import Office
    from pks_cli.model.team import Team

P = TypeVar("P", bound=Part)
NOT_SHOWN = "(tidak dimuat)"
_FREE_TEXT = "teks"
_NUMBERS = frozenset({"nip", "nrp", "hp"})
_OF_OFFICIALS = frozenset({"nama", "jabatan", "pangkat"})
_NOT_PRINTED = frozenset(
    {
        *("berkas", "lokal", "dibatalkan", "lampiran", "catatan_impor", "sumber_impor", "data_dukung"),
        *("sumber_informasi", "nilai_informasi", "pihak", "pelapor", "lokasi", "akar_masalah", "pemicu"),
        *("hambatan", "saran", "hubungan", "sidik", "sha256"),
    }
)
_OPEN = frozenset({"nomor"})  # a letter's number is what it is known by


@dataclass(frozen=True, slots=True)
class Piece:
    """A free text that nobody has agreed to yet.

    Attributes:
        place: Where it stands, in the labels of the fields: "Keputusan 2, Pokok".
        text: The text.
    """

    place: str
    text: str

    @property
    def kode(self) -> str:
        """The hash by which it is remembered."""
        return text_hash(self.text)


@dataclass
class Publication:
    """The rules of one publication, and what they left out so far.

    Attributes:
        agreed: Hashes of the texts that may be published.
        officials: Names of officials, folded.
        pieces: Texts left out because nobody has agreed to them.
        people: How many people were left out.
    """

    agreed: frozenset[str]
    officials: frozenset[str]
    pieces: list[Piece] = field(default_factory=list)
    people: int = 0

    def record(self, record: P, name: str) -> P:
        """Give a record as everybody may read it; a required text that is not agreed to says so.

        Args:
            record: The record.
            name: How its pieces are introduced, such as "Rapat 13 Desember 2021".
        """
        kept = self._fields(record, name)
        missing = {key: NOT_SHOWN for key, spec in specs(type(record)).items() if _lacks(spec, kept.get(key))}
        return record.model_copy(update={**kept, **missing})

    def _fields(self, part: Part, place: str, without: frozenset[str] = frozenset()) -> dict[str, Any]:
        return {
            key: self._value(spec.shape, value, f"{place}, {spec.label}", key)
            for key, spec in specs(type(part)).items()
            if key not in without and (value := getattr(part, key)) is not None
        }

    def _value(self, shape: Shape, value: Any, place: str, key: str) -> Any:
        if key in _NOT_PRINTED:
            return () if shape.kind == "list" else None
        if shape.kind == "scalar":
            return self._scalar(shape, value, place, key)
        if shape.kind == "group":
            return self._group(value, place)
        if shape.kind == "list" and shape.inner:
            inner = shape.inner
            items = (
                self._value(inner, one, f"{place} {number}", key) for number, one in enumerate(value, start=1)
            )
            return tuple(one for one in items if one is not None)
        if shape.kind == "map" and shape.inner:
            inner = shape.inner
            return {name: self._value(inner, one, f"{place} {name}", key) for name, one in value.items()}
        return None

    def _scalar(self, shape: Shape, value: Any, place: str, key: str) -> Any:
        free = isinstance(shape.scalar, TextScalar) and shape.scalar.name == _FREE_TEXT
        if not free or key in _OPEN or text_hash(value) in self.agreed:
            return value
        self.pieces.append(Piece(place, value))
        return None

    def _group(self, part: Part, place: str) -> Part | None:
        if isinstance(part, Orang):
            return self._person(part, place)
        kept = self._fields(part, place)
        lacking = [key for key, spec in specs(type(part)).items() if _lacks(spec, kept.get(key))]
        if lacking and not any(isinstance(value, tuple) and value for value in kept.values()):
            return None
        return part.model_copy(update={**kept, **dict.fromkeys(lacking, NOT_SHOWN)})

    def _person(self, person: Orang, place: str) -> Orang | None:
        """Keep an official with post and rank, or a post without a name; nobody else."""
        if person.nama and fold(person.nama) not in self.officials:
            self.people += 1
            return None
        own = _OF_OFFICIALS if person.nama else frozenset[str]()
        kept = self._fields(person, place, without=own | _NUMBERS)
        shown: Orang = _unnumbered(person.model_copy(update=kept))
        return shown


def official_names(names: Iterable[str | None]) -> frozenset[str]:
    """Fold the names of officials, to be compared with those of a record."""
    return frozenset(fold(name) for name in names if name)


def public_office(office: Office) -> Office:
    """Give the office without the NIP of who signs."""
    forms = {
        kind: form.model_copy(
            update={
                "penandatangan": _unnumbered(form.penandatangan),
                "penandatangan_kedua": _unnumbered(form.penandatangan_kedua),
            }
        )
        for kind, form in office.bentuk.items()
    }
    return office.model_copy(update={"penandatangan": _unnumbered(office.penandatangan), "bentuk": forms})


def public_team(team: Team) -> Team:
    """Give a team without the NIP, NRP and telephone numbers of its members."""
    return team.model_copy(update={"anggota": tuple(map(_unnumbered, team.anggota))})


def _unnumbered(part: Any) -> Any:
    """Give a person without NIP, NRP and telephone number; None stays None."""
    if part is None:
        return None
    return part.model_copy(update={key: None for key in _NUMBERS if key in type(part).model_fields})


def _lacks(spec: FieldSpec, kept: Any) -> bool:
    return spec.required and kept is None
