"""Files kept beside a meeting: photos and signed scans, in records/lampiran/ID/, outside git.

The record holds name, size and hash; the bytes are the laptop's own, so a file may rightly be elsewhere.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING

from pks_cli.bahasa import kutip
from pks_cli.faults import Fault, Refused
from pks_cli.folder.names import slug
from pks_cli.folder.place import RECORDS
from pks_cli.folder.portable import is_portable, is_reserved
from pks_cli.folder.writing import create
from pks_cli.tasks.paper_files import is_inside

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from pks_cli.folder.office import Setting
    from pks_cli.model.meeting import Meeting

DIRECTORY = f"{RECORDS}/lampiran"
LARGEST = 20 * 1024 * 1024
_MAGIC = {b"%PDF-": ".pdf", b"\x89PNG\r\n\x1a\n": ".png", b"\xff\xd8\xff": ".jpg"}
PICTURES = (".png", ".jpg")
SCANS = (".pdf", *PICTURES)
_WORDS = {SCANS: "PDF, PNG, atau JPEG", PICTURES: "foto PNG atau JPEG"}


@dataclass(frozen=True, slots=True)
class Given:
    """A file that a person gave.

    Attributes:
        data: Its bytes.
        ending: By what it is: ".pdf", ".png" or ".jpg".
    """

    data: bytes
    ending: str

    @property
    def sha256(self) -> str:
        """Its hash."""
        return sha256(self.data).hexdigest()


def given_file(path: Path, kinds: tuple[str, ...]) -> Given:
    """Read a file to keep.

    Args:
        path: As typed.
        kinds: PICTURES or SCANS.

    Raises:
        Refused: It is no plain file, is larger than 20 MiB, or is something else by its first bytes.
    """
    name = kutip(path.name)
    if not path.is_file():
        words = "bukan berkas biasa" if path.exists() else "tidak ada"
        raise _refused(f"{name} {words}", "sebut satu berkas, dan periksa namanya")
    try:
        with path.open("rb") as stream:
            data = stream.read(LARGEST + 1)
    except OSError as error:
        raise _refused(f"{name} tidak dapat dibaca", "periksa izin berkasnya") from error
    if len(data) > LARGEST:
        raise _refused(f"{name} lebih dari 20 MiB", "perkecil, misalnya dengan memindai hitam putih")
    ending = next((found for magic, found in _MAGIC.items() if data.startswith(magic)), "")
    if ending not in kinds:
        raise _refused(f"{name} bukan {_WORDS[kinds]}", f"simpan dahulu sebagai {_WORDS[kinds]}")
    return Given(data, ending)


def stored_name(words: str, given: Given, number: int = 1) -> str:
    """Give a name that every system can hold; what is told by it is what `words` tell."""
    stem = slug(words) or "lampiran"
    if is_reserved(stem):
        stem = f"lampiran-{stem}"
    return f"{stem}{f'-{number}' if number > 1 else ''}{given.ending}"


def place_of(setting: Setting, identity: str, name: str) -> Path:
    """Give where a file of a meeting lies."""
    return setting.place.root / DIRECTORY / identity / name


def free_name(setting: Setting, identity: str, words: str, given: Given, taken: frozenset[str]) -> str:
    """Give a name under which the file can be kept: one that is free, or that holds the same bytes.

    Args:
        setting: The folder.
        identity: The meeting's id.
        words: What the name tells.
        given: The file.
        taken: Names that other files get at the same time.
    """
    number = 1
    while True:
        name = stored_name(words, given, number)
        path = place_of(setting, identity, name)
        if name not in taken and (not path.exists() or _bytes_at(path) == given.data):
            return name
        number += 1


def keep(setting: Setting, identity: str, name: str, given: Given) -> None:
    """Write a file at a name that `free_name` gave.

    Raises:
        Refused: Something else has the name meanwhile, its directory leads out of the folder, or the disk
            refuses.
    """
    path = place_of(setting, identity, name)
    if not is_inside(setting, path):
        raise _refused("records/lampiran mengarah ke luar folder catatan", "pakai folder biasa di situ")
    if _bytes_at(path) != given.data:
        create(path, given.data)


def scan_faults(setting: Setting, identity: str, meeting: Meeting, kinds: Iterable[str]) -> list[Fault]:
    """Say which signed scans of these papers are gone or changed."""
    lives = (meeting.life_of(kind) for kind in kinds)
    found = (_told_of(setting, identity, one.berkas, one.sha256) for one in lives if one.berkas)
    return [fault for fault in found if fault]


def attachment_faults(setting: Setting, identity: str, meeting: Meeting) -> list[Fault]:
    """Say which attachments of a meeting are gone or changed."""
    found = (_told_of(setting, identity, one.nama, one.sha256) for one in meeting.lampiran)
    return [fault for fault in found if fault]


def _told_of(setting: Setting, identity: str, name: str, known_hash: str | None) -> Fault | None:
    """Say what is wrong with a kept file: it is not there, or it is another one than the record says."""
    path = place_of(setting, identity, name)
    shown = f"{DIRECTORY}/{identity}/{name}"
    data = _bytes_at(path) if is_portable(name) and is_inside(setting, path) else None
    if data is None:
        remedy = "salin dari laptop yang menyimpannya, atau dari cadangan"
        return Fault(
            "PKS451", "peringatan", f"lampiran {kutip(name)} tidak ada di komputer ini", remedy, shown
        )
    if known_hash and sha256(data).hexdigest() != known_hash:
        message = f"isi lampiran {kutip(name)} berubah sejak disimpan"
        return Fault("PKS451", "peringatan", message, "ambil yang asli, atau simpan lagi yang baru", shown)
    return None


def _bytes_at(path: Path) -> bytes | None:
    with suppress(OSError):
        if path.is_file():
            with path.open("rb") as stream:
                return stream.read(LARGEST + 1)
    return None


def _refused(message: str, remedy: str) -> Refused:
    return Refused(Fault("PKS432", "galat", message, remedy))
