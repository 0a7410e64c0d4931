"""Read what holds for the whole folder: the office, its wilayah and its own kategori."""

from __future__ import annotations

import os
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from pks_cli.faults import Fault, Refused
from pks_cli.folder.format import refuse_older
from pks_cli.folder.lists import read_document, read_rows, stray_files, unknown_directories
from pks_cli.folder.place import KATEGORI_FILE, OFFICE_FILE, WILAYAH_FILE
from pks_cli.folder.reading import finding_faults, place_finding, problem_faults
from pks_cli.model.gazetteer_file import KategoriRow, WilayahRow
from pks_cli.model.office import FORMAT, Office
from pks_cli.model.parsing import Finding, parse
from pks_cli.model.wilayah import Gazetteer, Wilayah, gazetteer
from pks_cli.model.wilayah_code import is_within

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pks_cli.faults import Level
    from pks_cli.folder.place import Place
    from pks_cli.strict_yaml import Document


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
        Refused: pks.yaml itself cannot be used, or the folder is of an older format; status 1, since that
            must be mended.
    """
    document = read_document(place, OFFICE_FILE)
    if document.problems:
        raise Refused(*problem_faults(document, OFFICE_FILE), status=1)
    refuse_older(document)
    parsed = parse(Office, document.root)
    if parsed.record is None:
        raise Refused(*finding_faults(parsed.findings, document, OFFICE_FILE), status=1)
    wilayah_rows, wilayah_faults = read_rows(place, WILAYAH_FILE, WilayahRow)
    kategori_rows, kategori_faults = read_rows(place, KATEGORI_FILE, KategoriRow)
    names = [Wilayah(row.kode, row.nama, row.alias, row.lat, row.lng) for row in wilayah_rows]
    setting = Setting(place, parsed.record, gazetteer(names), tuple(kategori_rows), document)
    beside = (*stray_files(place), *unknown_directories(place))
    return replace(setting, faults=(*_own_faults(setting), *wilayah_faults, *kategori_faults, *beside))


def _own_faults(setting: Setting) -> Iterator[Fault]:
    """Find what is wrong with the office's choices as a whole."""
    if setting.is_read_only:
        message = f"folder ini memakai format {setting.office.format} yang lebih baru; hanya dapat dibaca"
        yield _fault(
            setting, "PKS415", "peringatan", "format", message, "pasang pks versi terbaru di komputer ini"
        )
    if not os.path.lexists(setting.place.root / WILAYAH_FILE):
        message = f"{WILAYAH_FILE} tidak ada, maka tidak satu wilayah pun dikenal"
        yield Fault("PKS011", "galat", message, "kembalikan dari salinan folder ini", WILAYAH_FILE)
    elif setting.gazetteer.wilayah and not _has_own_wilayah(setting):
        message = f"tidak satu wilayah pun di {WILAYAH_FILE} termasuk wilayah kerja {setting.office.wilayah}"
        remedy = "betulkan kode di sini, atau isi daftar wilayah itu"
        yield _fault(setting, "PKS117", "galat", "wilayah", message, remedy)


def _has_own_wilayah(setting: Setting) -> bool:
    return any(is_within(item.kode, setting.office.wilayah) for item in setting.gazetteer.wilayah)


def _fault(setting: Setting, code: str, level: Level, key: str, message: str, remedy: str) -> Fault:
    return place_finding(Finding((key,), code, message, remedy), level, setting.document, OFFICE_FILE)
