"""How a paper names the region of the office, its head, and those above it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pks_cli.model.vocabulary import label
from pks_cli.model.wilayah_code import tingkat

if TYPE_CHECKING:
    from pks_cli.model.office import Office
    from pks_cli.model.wilayah import Gazetteer

_KOTA, _KABUPATEN = "Kota ", "Kabupaten "
_ADMINISTRATIVE = " Administrasi "  # a kota or kabupaten of Jakarta, which is no daerah of its own
_GOVERNMENT = "Pemerintah "


def region_name(office: Office, gazetteer: Gazetteer) -> str:
    """Give the region with its kind: "Kota Metro", "Kabupaten Lampung Tengah"."""
    return gazetteer.label(office.wilayah)


def head_title(office: Office, gazetteer: Gazetteer) -> str:
    """Give the title of the head of the region: "Wali Kota Metro", "Bupati Lampung Tengah".

    "Walikota" where the office spells it so (`naskah.kepala_daerah`).
    """
    name = region_name(office, gazetteer)
    if tingkat(office.wilayah) == "provinsi":
        return f"Gubernur {name.removeprefix('Provinsi ')}"
    if name.startswith(_KABUPATEN):
        return f"Bupati {name.removeprefix(_KABUPATEN)}"
    return f"{label('ejaan_wali_kota', office.naskah.kepala_daerah)} {name.removeprefix(_KOTA)}"


def secretary_title(office: Office, gazetteer: Gazetteer) -> str:
    """Give who stands between the office and the head: "Sekretaris Daerah"; in Jakarta "Sekretaris Kota"."""
    name = region_name(office, gazetteer)
    return f"Sekretaris {name.split()[0] if _ADMINISTRATIVE in name else 'Daerah'}"


def budget_name(office: Office, gazetteer: Gazetteer) -> str:
    """Give whose budget pays: that of the region; in Jakarta that of the government over it."""
    name, government = region_name(office, gazetteer), office.pemerintah or ""
    if _ADMINISTRATIVE in name and government.startswith(_GOVERNMENT):
        return government.removeprefix(_GOVERNMENT)
    return name


def spelled(text: str, office: Office) -> str:
    """Give a text of the program, never of a record, with "Wali Kota" as the office spells it."""
    return text.replace("Wali Kota", label("ejaan_wali_kota", office.naskah.kepala_daerah))
