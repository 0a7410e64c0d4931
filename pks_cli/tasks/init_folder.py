"""Make a new folder: the office, its wilayah, a team with empty posts for each, and a history in git."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from pks_cli import resources
from pks_cli.faults import Fault, Refused
from pks_cli.folder.cache import is_first_time
from pks_cli.folder.git import Git, begin_history, has_git
from pks_cli.folder.git_hook import install_hook
from pks_cli.folder.new_directory import new_directory, refuse_used
from pks_cli.folder.office import read_setting
from pks_cli.folder.place import OFFICE_FILE, RECORDS, Place
from pks_cli.strict_yaml import set_value
from pks_cli.tasks.autosave import NO_GIT
from pks_cli.tasks.init_files import git_files, record_files
from pks_cli.tasks.init_wilayah import find_region, wilayah_of

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from pks_cli.folder.office import Setting


@dataclass(frozen=True, slots=True)
class NewFolder:
    """A folder that was made.

    Attributes:
        root: Where it is, absolute.
        kode: Code of its kabupaten or kota.
        label: Its name, such as "Kota Metro".
        kecamatan: How many kecamatan it has.
        kelurahan: How many kelurahan and desa.
        notes: What should be done or known next, each one sentence.
    """

    root: Path
    kode: str
    label: str
    kecamatan: int
    kelurahan: int
    notes: tuple[str, ...]


def init_folder(directory: Path, wilayah: str | None = None, *, contoh: bool = False) -> NewFolder:
    """Make a new folder.

    Args:
        directory: Where: a new or an empty directory.
        wilayah: Code or name of the kabupaten or kota; None only with `contoh`.
        contoh: Fill it with the example year that comes with the program.

    Raises:
        Refused: The directory holds something, the wilayah is none or ambiguous, or the disk refuses.
    """
    root = directory.expanduser().absolute()
    refuse_used(root)
    files = _example_files(wilayah) if contoh else _empty_files(wilayah)
    try:
        return _make(root, files)
    except OSError as error:
        message = f"folder '{root}' tidak dapat dibuat"
        remedy = "periksa izin folder di atasnya dan sisa ruang disk, atau sebut tempat lain"
        raise Refused(Fault("PKS414", "galat", message, remedy)) from error


def _empty_files(wilayah: str | None) -> dict[str, bytes]:
    if wilayah is None:
        message = "kabupaten atau kota belum disebut"
        remedy = 'tambahkan --wilayah, misalnya --wilayah "Kota Metro" atau --wilayah 18.72'
        raise Refused(Fault("PKS424", "galat", message, remedy))
    region = find_region(wilayah)
    return record_files(region, wilayah_of(region))


def _example_files(wilayah: str | None) -> dict[str, bytes]:
    """Take the records of the example year; they are those of one kota only."""
    source = resources.example_records()
    files = {
        f"{RECORDS}/{path.relative_to(source).as_posix()}": path.read_bytes()
        for path in sorted(source.rglob("*.yaml"))
    }
    # The example lies in the repository of this program, where a command must not commit by itself.
    office = files[OFFICE_FILE].decode("utf-8")
    files[OFFICE_FILE] = set_value(office, ("git", "simpan_otomatis"), value=True).encode("utf-8")
    kode = read_setting(Place(source.parent)).office.wilayah
    if wilayah is not None and find_region(wilayah).kode != kode:
        region = find_region(kode)
        message = f"data contoh hanya ada untuk {region.label}"
        remedy = f"pakai --wilayah {kode} bersama --contoh, atau hapus --contoh"
        raise Refused(Fault("PKS423", "galat", message, remedy))
    return files


def _make(root: Path, files: Mapping[str, bytes]) -> NewFolder:
    with new_directory(root) as build:
        setting, has_history = _build(build, files)
    return _told(root, replace(setting, place=Place(root)), has_history=has_history)


def _build(build: Path, files: Mapping[str, bytes]) -> tuple[Setting, bool]:
    """Write all files, see that they open as a folder, begin the history."""
    for path, data in (git_files() | dict(files)).items():
        target = build / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
    setting = read_setting(Place(build))
    message = f"init {setting.office.wilayah}"
    has_history = has_git() and begin_history(build, [*git_files(), RECORDS], message)
    if has_history:
        install_hook(Git(build))
    return setting, has_history


def _told(root: Path, setting: Setting, *, has_history: bool) -> NewFolder:
    office, names = setting.office, setting.gazetteer
    notes = ["Periksa records/pks.yaml: nama kantor, kop, dan penanda tangan."]
    if not office.kota_surat:
        notes.append("Isi kota_surat di records/pks.yaml: nama kota di depan tanggal surat.")
    if not has_git():
        is_first_time(setting.place, NO_GIT)  # it is said here, so no later command says it again
        notes.append("Git tidak terpasang, jadi riwayat belum disimpan. Folder tetap dapat dipakai.")
    elif not has_history:
        notes.append("Riwayat git tidak dapat dimulai. Folder tetap dapat dipakai.")
    return NewFolder(
        root=root,
        kode=office.wilayah,
        label=names.label(office.wilayah),
        kecamatan=len(names.level("kecamatan")),
        kelurahan=len(names.kelurahan),
        notes=tuple(notes),
    )
