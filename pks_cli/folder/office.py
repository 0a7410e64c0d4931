"""Read what holds for the whole folder: the office, its wilayah and its own kategori."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from pks_cli.faults import Fault, Refused
from pks_cli.folder.place import KATEGORI_FILE, OFFICE_FILE, WILAYAH_FILE
from pks_cli.folder.reading import finding_faults, problem_faults, read_bytes
from pks_cli.model.gazetteer_file import KategoriRow, WilayahRow
from pks_cli.model.office import FORMAT, Office
from pks_cli.model.parsing import Finding, parse
from pks_cli.model.wilayah import Gazetteer, Wilayah, gazetteer
from pks_cli.strict_yaml import Document, read

if TYPE_CHECKING:
    from pks_cli.folder.place import Place
    from pks_cli.model.record import Part

P = TypeVar("P", bound="Part")


@dataclass(frozen=True, slots=True)
class Setting:
    """What every question about a folder needs first.

    Attributes:
        place: Where the folder is.
        office: records/pks.yaml.
        gazetteer: records/wilayah.yaml.
        kategori: The office's own kategori rows.
        document: The text of pks.yaml with its places.
        faults: What is wrong with these files but leaves them usable.
    """

    place: Place
    office: Office
    gazetteer: Gazetteer
    kategori: tuple[KategoriRow, ...]
    document: Document
    faults: tuple[Fault, ...] = ()

    @property
    def is_read_only(self) -> bool:
        """Whether the folder has a newer format than this program writes."""
        return self.office.format > FORMAT


def read_setting(place: Place) -> Setting:
    """Read the office, its wilayah and its kategori.

    Raises:
        Refused: pks.yaml itself cannot be used; status 1, since the file must be mended.
    """
    document = _document(place, OFFICE_FILE)
    if document.problems:
        raise Refused(*problem_faults(document, OFFICE_FILE), status=1)
    parsed = parse(Office, document.root)
    if parsed.record is None:
        raise Refused(*finding_faults(parsed.findings, document, OFFICE_FILE), status=1)
    wilayah_rows, wilayah_faults = _rows(place, WILAYAH_FILE, WilayahRow)
    kategori_rows, kategori_faults = _rows(place, KATEGORI_FILE, KategoriRow)
    names = [Wilayah(row.kode, row.nama, row.alias, row.lat, row.lng) for row in wilayah_rows]
    return Setting(
        place,
        parsed.record,
        gazetteer(names),
        tuple(kategori_rows),
        document,
        (*wilayah_faults, *kategori_faults),
    )


def _document(place: Place, path: str) -> Document:
    data = read_bytes(place.root / path)
    if data is None:
        message = f"{path} tidak dapat dibaca"
        raise Refused(Fault("PKS011", "galat", message, "periksa izin berkas", path))
    return read(data)


def _rows(place: Place, path: str, model: type[P]) -> tuple[list[P], list[Fault]]:
    """Read a file that holds a list of rows; a wrong row is a fault and the good ones stand."""
    if not (place.root / path).exists():
        return [], []
    document = _document(place, path)
    if document.problems:
        return [], problem_faults(document, path)
    rows: list[P] = []
    faults: list[Fault] = []
    if document.root is not None and not isinstance(document.root, list):
        wrong = Finding(
            (), "PKS103", "berkas ini semestinya sebuah daftar", "awali setiap baris data dengan '- '"
        )
        return rows, finding_faults((wrong,), document, path)
    for index, tree in enumerate(document.root or ()):
        parsed = parse(model, tree)
        if parsed.record is not None:
            rows.append(parsed.record)
        else:
            placed = tuple(
                Finding((index, *one.loc), one.code, one.message, one.remedy, one.at_key)
                for one in parsed.findings
            )
            faults += finding_faults(placed, document, path)
    return rows, faults
