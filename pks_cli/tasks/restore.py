"""Make a new folder from a backup: records and attachments as they were, the history where it is whole."""

from __future__ import annotations

import shutil
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pks_cli.faults import Fault, Refused
from pks_cli.folder.backup_archive import BUNDLE_NAME
from pks_cli.folder.backup_reading import bad_backup, looked_through, opened_backup, take_out
from pks_cli.folder.backup_sealed import is_closed, key_of, opened_into
from pks_cli.folder.git import Git, GitError, has_git
from pks_cli.folder.git_author import assumed_author
from pks_cli.folder.git_bundle import take_over
from pks_cli.folder.git_commit import commit_files
from pks_cli.folder.git_hook import install_hook
from pks_cli.folder.git_state import branch_of
from pks_cli.folder.new_directory import new_directory, refuse_used
from pks_cli.folder.office import read_setting
from pks_cli.folder.place import Place
from pks_cli.folder.reading import read_bytes
from pks_cli.folder.sealing import BrokenSealError, WrongPassphraseError
from pks_cli.folder.shared_paths import LISTED, shared_files
from pks_cli.tasks.storable import refusal_of

if TYPE_CHECKING:
    import zipfile
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pks_cli.folder.office import Setting

_OPEN_NAME = "isi.zip"


@dataclass(frozen=True, slots=True)
class Restored:
    """A folder that was made from a backup.

    Attributes:
        root: Where it is, absolute.
        kode: The code of its kabupaten or kota, None where pks.yaml cannot be used.
        label: Its name.
        files: How many files came back.
        commits: How many changes its history has, None where it has none.
        notes: What should be known or done next, each one sentence.
    """

    root: Path
    kode: str | None
    label: str | None
    files: int
    commits: int | None
    notes: tuple[str, ...]


def restore(directory: Path, backup: Path, passphrase: Callable[[], str]) -> Restored:
    """Make a folder from a backup; no program of it runs, and nothing is shared.

    Args:
        directory: Where: a new or an empty directory.
        backup: What `pks backup` wrote.
        passphrase: Gives the passphrase, asked only where the backup is closed.

    Raises:
        Refused: The directory holds something, the backup is none or not whole, the passphrase is another
            one, or the disk refuses. Nothing is left behind.
        OSError: The backup cannot be read.
    """
    root = directory.expanduser().absolute()
    refuse_used(root)
    with opened_backup(backup) as outer:
        key = _key(outer, passphrase) if is_closed(outer) else None
        with _said_of_disk(root), new_directory(root) as build:
            with _inner(outer, key, build) as archive:
                entries = looked_through(archive)
                _refuse_no_room(root, sum(entry.file_size for entry in entries))
                take_out(archive, entries, build)
            commits, notes = _with_history(build)
    return _told(root, sum(entry.filename != BUNDLE_NAME for entry in entries), commits, notes)


@contextmanager
def _said_of_disk(root: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        message = f"folder '{root}' tidak dapat dibuat"
        remedy = "periksa izin folder di atasnya dan sisa ruang disk, atau sebut tempat lain"
        raise Refused(Fault("PKS414", "galat", message, remedy)) from error


def _key(outer: zipfile.ZipFile, passphrase: Callable[[], str]) -> object:
    try:
        return key_of(outer, passphrase())
    except WrongPassphraseError as error:
        message = "kata sandi itu tidak membuka cadangan ini"
        remedy = "periksa huruf besar, huruf kecil, dan spasinya, lalu ulangi"
        raise Refused(Fault("PKS464", "galat", message, remedy)) from error


@contextmanager
def _inner(outer: zipfile.ZipFile, key: object, build: Path) -> Iterator[zipfile.ZipFile]:
    """Give the ZIP that holds the files: the backup itself, or what was closed in it."""
    if key is None:
        yield outer
        return
    try:
        with opened_into(outer, key, build / _OPEN_NAME) as archive:
            yield archive
    except BrokenSealError as error:
        raise Refused(bad_backup("isinya rusak atau terpotong")) from error


def _refuse_no_room(root: Path, wanted: int) -> None:
    if wanted > shutil.disk_usage(root).free:
        message = "disk tidak cukup untuk isi cadangan itu"
        raise Refused(Fault("PKS414", "galat", message, "kosongkan tempat, atau sebut folder di disk lain"))


def _with_history(build: Path) -> tuple[int | None, list[str]]:
    """Take over the history of a backup, or begin a new one."""
    bundle = build / BUNDLE_NAME
    notes: list[str] = []
    try:
        if not has_git():
            return None, ["Git tidak terpasang, jadi riwayat belum disimpan. Folder tetap dapat dipakai."]
        if bundle.exists():
            try:
                return _taken_over(build, bundle), notes
            except GitError:
                shutil.rmtree(Git(build).directory, ignore_errors=True)
                notes.append("Riwayat dalam cadangan itu tidak utuh; riwayat baru dimulai.")
        else:
            notes.append("Cadangan itu tidak memuat riwayat; riwayat baru dimulai.")
        return _begun(build), notes
    except GitError:
        shutil.rmtree(Git(build).directory, ignore_errors=True)
        return None, [*notes, "Riwayat git tidak dapat dimulai. Folder tetap dapat dipakai."]
    finally:
        bundle.unlink(missing_ok=True)


def _taken_over(build: Path, bundle: Path) -> int:
    commits = take_over(build, bundle)
    install_hook(Git(build))
    return commits


def _begun(build: Path) -> int:
    """Begin a history with what may be in one: nothing unreadable, nothing above the ceiling."""
    setting = _setting(Place(build))
    git = Git(build)
    git.run("init", "--quiet", "--template=")
    ceiling = setting.office.kelas_tertinggi if setting is not None else "biasa"
    found = {path: read_bytes(build / path) for path in shared_files(Place(build))}
    files = {
        path: data
        for path, data in found.items()
        if data is not None and (path in LISTED or refusal_of(path, data, ceiling) is None)
    }
    name = setting.office.wilayah if setting is not None else ""
    commit_files(git, branch_of(git), files, f"init {name}".strip(), assumed_author(git))
    install_hook(git)
    return 1


def _setting(place: Place) -> Setting | None:
    """Read the office; a backup may hold a pks.yaml that must be mended first."""
    try:
        return read_setting(place)
    except Refused:
        return None


def _told(root: Path, files: int, commits: int | None, notes: list[str]) -> Restored:
    setting = _setting(Place(root))
    if setting is None:
        notes.append("records/pks.yaml perlu diperbaiki: lihat 'pks validate'.")
    notes.append("Folder ini belum disambungkan ke tempat berbagi: pks sync ALAMAT.")
    notes.append(
        "Periksa isinya dengan 'pks validate'; catatan yang pernah dimusnahkan mungkin ikut kembali."
    )
    kode = setting.office.wilayah if setting is not None else None
    label = setting.gazetteer.label(kode) if setting is not None and kode is not None else None
    return Restored(root, kode, label, files, commits, tuple(notes))
