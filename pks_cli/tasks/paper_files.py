"""The files a paper needs from the folder: logos and the office's own templates, never from outside it."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from pks_cli.documents.letterhead import HEAD_KOP, OFFICE_KOP
from pks_cli.faults import Fault, Refused

if TYPE_CHECKING:
    from pks_cli.folder.office import Setting

TEMPLATE_DIRECTORY = "templates"
LARGEST_LOGO = 5 * 1024 * 1024
_ENDING = ".docx"


def logos(setting: Setting) -> dict[str, bytes]:
    """Read the logo of each kop that has one.

    Returns:
        Kode of jenis_kop to the bytes of the file, at most 5 MiB.

    Raises:
        Refused: A logo lies outside the folder, is too large, or cannot be read.
    """
    office = setting.office
    named = {OFFICE_KOP: office.kop.logo, HEAD_KOP: office.kop_kepala_daerah.logo}
    return {kind: _logo(setting, name) for kind, name in named.items() if name}


def own_template(setting: Setting, name: str) -> Path | None:
    """Give the office's own template of a name: a plain file inside the folder, or None.

    Capitals count on every system, also where the disk does not tell them apart.
    """
    directory, file = setting.place.root / TEMPLATE_DIRECTORY, f"{name}{_ENDING}"
    path = directory / file
    if not path.is_file() or not is_inside(setting, path):
        return None
    return path if file in os.listdir(directory) else None  # noqa: PTH208 - the names as they are on the disk


def is_inside(setting: Setting, path: Path) -> bool:
    """Tell whether a path lies in the folder after links are followed."""
    return path.resolve().is_relative_to(setting.place.root.resolve())


def _logo(setting: Setting, name: str) -> bytes:
    path = setting.place.root / name
    if Path(name).is_absolute() or name.startswith("\\") or not is_inside(setting, path):
        raise _bad_logo(
            f"logo '{name}' berada di luar folder catatan", "salin logonya ke dalam folder catatan"
        )
    if path.exists() and not path.is_file():
        raise _bad_logo(f"logo '{name}' bukan berkas biasa", "sebut gambarnya")
    try:
        with path.open("rb") as stream:
            data = stream.read(LARGEST_LOGO + 1)
    except OSError as error:
        gone = "salin dari laptop lain atau dari cadangan, atau betulkan namanya di records/pks.yaml"
        remedy = "periksa izin berkasnya" if path.exists() else gone
        raise _bad_logo(f"logo '{name}' tidak dapat dibaca", remedy) from error
    if len(data) > LARGEST_LOGO:
        raise _bad_logo(f"logo '{name}' lebih dari 5 MiB", "perkecil gambarnya")
    return data


def _bad_logo(message: str, remedy: str) -> Refused:
    return Refused(Fault("PKS516", "galat", message, remedy, "records/pks.yaml"))
