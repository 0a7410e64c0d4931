"""Write a backup of a folder: its records whatever their state, attachments, history, own templates and logo.

It is read again before it is acknowledged. Under a passphrase the ZIP stands closed in a second one, beside
the key that the passphrase opens and the words that say how.
"""

from __future__ import annotations

import zipfile
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import IO, TYPE_CHECKING

from pks_cli.faults import Fault, Refused
from pks_cli.folder.backup_archive import README_NAME, Contents, write_archive
from pks_cli.folder.backup_sealed import close_archive, verify_closed
from pks_cli.folder.git import GitError, has_git
from pks_cli.folder.git_bundle import bundled
from pks_cli.folder.git_state import open_git
from pks_cli.folder.office import read_setting
from pks_cli.folder.remains import BACKUP_WORD, OUTPUT
from pks_cli.folder.writing import put_stream
from pks_cli.tasks.archive import today_of
from pks_cli.tasks.backup_words import class_words, readme, readme_of_closed
from pks_cli.tasks.places import one_place

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date
    from pathlib import Path

    from pks_cli.folder.office import Setting
    from pks_cli.folder.place import Place
    from pks_cli.model.office import Office

SHORTEST = 8
_LOWEST, _HIGHEST = "biasa", "sangat_rahasia"


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup that was written and read again.

    Attributes:
        path: Where it is.
        contents: What it holds.
        has_history: Whether the history is in it.
        is_closed: Whether it needs a passphrase.
        is_example: Whether the folder is an example.
        classes: What it holds by class, in words.
        faults: What is missing, and what should be looked at once more.
    """

    path: Path
    contents: Contents
    has_history: bool
    is_closed: bool
    is_example: bool
    classes: str
    faults: tuple[Fault, ...]


@dataclass(slots=True)
class _Work:
    """One backup as it is being made."""

    place: Place
    office: Office | None
    passphrase: str | None
    bundle: Path | None = None
    contents: Contents = field(default_factory=Contents)

    def fill(self, stream: IO[bytes]) -> None:
        """Write all of it."""
        # Of an office that cannot be read a meeting without a class may be of any.
        ceiling = self.office.kelas_tertinggi if self.office else _HIGHEST
        place, is_example, logos = self.place, self.is_example, self.logos

        def words(contents: Contents) -> str:
            return readme(contents, has_history=self.bundle is not None, is_example=is_example)

        if self.passphrase is None:
            self.contents = write_archive(stream, place, ceiling, self.bundle, words, logos)
            return
        self.contents = close_archive(
            stream,
            lambda sink: write_archive(sink, place, ceiling, self.bundle, words, logos),
            self.passphrase,
            {README_NAME: readme_of_closed(is_example=is_example)},
        )

    @property
    def is_example(self) -> bool:
        """Whether the folder is marked as an example."""
        return self.office is not None and self.office.contoh

    @property
    def logos(self) -> tuple[str, ...]:
        """The logos that pks.yaml names."""
        kops = (self.office.kop, self.office.kop_kepala_daerah) if self.office else ()
        return tuple(kop.logo for kop in kops if kop.logo)

    def check(self, path: Path) -> None:
        """Read all of it again.

        Raises:
            OSError: The disk gives other bytes than it was given.
        """
        with zipfile.ZipFile(path) as archive:
            if archive.testzip() is not None:
                raise OSError("the backup reads back as something else")
        if self.passphrase is not None:
            verify_closed(path, self.passphrase)


def backup(
    folders: Sequence[Path] = (),
    output: Path | None = None,
    passphrase: str | None = None,
    today: date | None = None,
) -> Backup:
    """Write a backup.

    Args:
        folders: The folders; empty: found from the working directory upwards.
        output: A file or a directory; None: `keluaran/` in the folder. What is there is kept.
        passphrase: Closes it; None: it stands open.
        today: The day to take for today.

    Returns:
        Where it is and what it holds.

    Raises:
        Refused: The passphrase is too short, the place lies inside records/, or the disk refuses.
    """
    if passphrase is not None:
        refuse_short(passphrase)
    place = one_place(folders)
    setting = _setting(place)
    day = today or (today_of(setting) if setting else datetime.now(UTC).date())
    path = _target(place, output, day, is_closed=passphrase is not None)
    faults: list[Fault] = []
    work = _Work(place, setting.office if setting else None, passphrase)
    with ExitStack() as stack:
        work.bundle = _bundle(stack, place, faults)
        path = put_stream(path, work.fill, work.check)
    contents = work.contents
    faults += _about(contents, is_closed=passphrase is not None)
    return Backup(
        path=path,
        contents=contents,
        has_history=work.bundle is not None,
        is_closed=passphrase is not None,
        is_example=work.is_example,
        classes=class_words(contents),
        faults=tuple(faults),
    )


def refuse_short(passphrase: str) -> None:
    """Refuse a passphrase that is guessed quickly.

    Raises:
        Refused: It is short.
    """
    if len(passphrase.strip()) < SHORTEST:
        message = f"kata sandi terlalu pendek: paling sedikit {SHORTEST} huruf"
        remedy = "pakai beberapa kata yang mudah diingat, misalnya empat kata yang tidak berhubungan"
        raise Refused(Fault("PKS423", "galat", message, remedy))


def _setting(place: Place) -> Setting | None:
    """Read the office; a folder whose pks.yaml must be mended first is backed up like any other."""
    try:
        return read_setting(place)
    except Refused:
        return None


def _target(place: Place, output: Path | None, day: date, *, is_closed: bool) -> Path:
    name = f"{BACKUP_WORD} {day.isoformat()}{' bersandi' if is_closed else ''}.zip"
    path = place.root / OUTPUT / name if output is None else output
    if output is not None and (output.is_dir() or not output.suffix):
        path = output / name
    if path.resolve().is_relative_to(place.records.resolve()):
        message = "cadangan tidak disimpan di dalam records/: cadangan berikutnya akan memuatnya"
        raise Refused(Fault("PKS423", "galat", message, "sebut tempat lain, sebaiknya di luar komputer ini"))
    return path


def _bundle(stack: ExitStack, place: Place, faults: list[Fault]) -> Path | None:
    """Give the history as a file; where it cannot be had the records are backed up all the same."""
    try:
        git = open_git(place.root) if has_git() else None
        return stack.enter_context(bundled(git)) if git is not None else None
    except GitError:
        faults.append(_without_history("riwayatnya tidak utuh"))
    except Refused as refused:
        faults.append(_without_history(refused.faults[0].message))
    return None


def _without_history(why: str) -> Fault:
    message = f"riwayat tidak ikut dalam cadangan: {why}"
    return Fault(
        "PKS461", "peringatan", message, "catatannya ikut seluruhnya; perbaiki riwayatnya, lalu ulangi"
    )


def _about(contents: Contents, *, is_closed: bool) -> Iterator[Fault]:
    for name in contents.left_out:
        message = "berkas ini tidak dapat dibaca dari disk, jadi TIDAK ikut dalam cadangan"
        yield Fault("PKS011", "galat", message, "periksa izinnya, lalu ulangi", name)
    if not is_closed and (contents.highest != _LOWEST or contents.unreadable):
        message = (
            f"cadangan ini memuat catatan di atas biasa dan dapat dibuka siapa saja ({class_words(contents)})"
        )
        remedy = "simpan di tempat terkunci, atau buat lagi dengan --sandi lalu hapus yang ini"
        yield Fault("PKS462", "peringatan", message, remedy)
