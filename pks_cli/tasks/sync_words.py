"""What a sync came to, in plain words: how many records of which kind came from where."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pks_cli import bahasa
from pks_cli.faults import Fault
from pks_cli.folder.erased import came_back, record_id
from pks_cli.folder.finding import KIND_WORDS
from pks_cli.folder.shared_paths import BENTROK, is_shared_record, kind_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pks_cli.folder.merge_paths import Entry
    from pks_cli.model.wilayah import Gazetteer

_REPORT_PARTS = 5  # records/reports/<tahun>/<kode>/<nama>


@dataclass(frozen=True, slots=True)
class Arrived:
    """Records that came from others.

    Attributes:
        kind: report, meeting, team, followup; "" for the lists and settings of the office.
        wilayah: The code of the wilayah they are about, None where the path does not say.
        nama: Its name.
        baru: How many are new.
        diubah: How many were changed.
    """

    kind: str
    wilayah: str | None
    nama: str | None
    baru: int
    diubah: int


@dataclass(frozen=True, slots=True)
class Synced:
    """What a sync came to.

    Attributes:
        arrived: What came from others, by kind and wilayah.
        sent: How many files of ours are shared now that were not before.
        stored: Whether the folder's own changes are stored in its history.
        restored: How many files that were gone came back.
        conflicts: Paths of the bentrok files made by this sync.
        waiting: How many places wait for a person's choice in all.
        left_behind: How many files were not brought up to date, since they were being edited or unreadable.
        address: Where it is shared, None when no place is known yet.
        reached: Whether that place answered.
        faults: What should be mended.
    """

    arrived: tuple[Arrived, ...] = ()
    sent: int = 0
    restored: int = 0
    conflicts: tuple[str, ...] = ()
    waiting: int = 0
    left_behind: int = 0
    address: str | None = None
    reached: bool = False
    faults: tuple[Fault, ...] = ()


def arrived(
    before: Mapping[str, Entry], after: Mapping[str, Entry], gazetteer: Gazetteer
) -> tuple[Arrived, ...]:
    """Count what others brought.

    Args:
        before: The files of our own commit.
        after: The files of the shared one.
        gazetteer: For the names of wilayah.
    """
    own = {entry.blob for entry in before.values()}
    new: Counter[tuple[str, str]] = Counter()
    changed: Counter[tuple[str, str]] = Counter()
    for path, entry in after.items():
        if not is_shared_record(path) or path.startswith(BENTROK) or before.get(path) == entry:
            continue
        group = (kind_of(path), _wilayah(path))
        if path in before:
            changed[group] += 1
        elif entry.blob not in own:  # a record of ours that had to take another name is not from others
            new[group] += 1
    return tuple(
        Arrived(
            kind, kode or None, gazetteer.nama(kode) if kode else None, new[kind, kode], changed[kind, kode]
        )
        for kind, kode in sorted({*new, *changed})
    )


def erased_that_came_back(entries: Mapping[str, Entry]) -> tuple[Fault, ...]:
    """Tell of every record that was destroyed and is there again, since another laptop had edited it."""
    return tuple(
        Fault(
            "PKS305",
            "peringatan",
            f"catatan {record_id(path)} telah dimusnahkan, tetapi kembali karena disunting di laptop lain",
            f"bila memang harus dimusnahkan, ulangi: pks musnahkan {record_id(path)}",
            path,
        )
        for path in came_back(entries)
    )


def told(result: Synced) -> tuple[str, ...]:
    """Say a result, one sentence a line."""
    lines = [_line(one, one.baru, "baru ") for one in result.arrived if one.baru]
    lines += [_line(one, one.diubah, "diubah ") for one in result.arrived if one.diubah]
    if result.sent:
        lines.append(f"{_number(result.sent)} perubahan dari laptop ini dibagikan")
    if result.restored:
        number = _number(result.restored)
        lines.append(f"{number} berkas yang hilang dikembalikan; untuk menarik catatan, isi 'dibatalkan'")
    if result.conflicts:
        lines.append(f"{_number(len(result.conflicts))} catatan diisi berbeda oleh dua orang")
    if result.waiting:
        lines.append(f"{_number(result.waiting)} isian menunggu keputusan: pks sync --selesaikan")
    if result.left_behind:
        number = _number(result.left_behind)
        lines.append(f"{number} berkas belum diperbarui karena sedang disunting atau tidak terbaca")
    if result.address is None:
        lines.append("Perubahan disimpan di laptop ini; tempat berbagi belum ada: pks sync ALAMAT")
    elif result.reached and not lines:
        lines.append("Semua sudah sama; tidak ada yang baru")
    return tuple(f"{line}." for line in lines)


def _line(one: Arrived, number: int, how: str) -> str:
    if one.kind == "team" and one.nama:
        return f"Tim {one.nama} {how.strip()}"
    word = KIND_WORDS.get(one.kind, "berkas kantor")
    where = f"dari {one.nama}" if one.nama else "dari laptop lain"
    return f"{_number(number)} {word} {how}{where}"


def _number(number: int) -> str:
    return bahasa.format_bilangan(number)


def _wilayah(path: str) -> str:
    kind, parts = kind_of(path), path.split("/")
    if kind == "team":
        return parts[-1].removesuffix(".yaml")
    return parts[3] if kind == "report" and len(parts) == _REPORT_PARTS else ""
