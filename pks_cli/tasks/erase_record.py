"""Destroy a record because the law obliges (UU 27/2022), and leave word of it that holds nothing of it.

The word in records/musnah/ is written before the record goes: cut off between, the folder says that a
destroyed record is there, and a repeat ends it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from pks_cli import bahasa
from pks_cli.faults import Fault, Refused
from pks_cli.folder.adding import refuse_when_read_only
from pks_cli.folder.erased import erasure_of, erasure_path, record_id
from pks_cli.folder.finding import KIND_WORDS
from pks_cli.folder.finding_any import find_any, not_found
from pks_cli.folder.git import GIT_DIRECTORY, Git, GitError, has_git
from pks_cli.folder.git_author import known_author
from pks_cli.folder.git_state import open_git
from pks_cli.folder.locking import locked
from pks_cli.folder.merge_text import rewritten
from pks_cli.folder.office import Setting, read_setting
from pks_cli.folder.reading import read_bytes
from pks_cli.folder.remains import Remains, remains_of
from pks_cli.folder.shared_paths import kind_of
from pks_cli.folder.writing import create, remove, replace
from pks_cli.model.naming import subject
from pks_cli.rules.private import private_data
from pks_cli.strict_yaml import read, write
from pks_cli.tasks.archive import today_of
from pks_cli.tasks.ask_archive import ask_archive
from pks_cli.tasks.autosave import save_history
from pks_cli.tasks.places import one_place

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from pathlib import Path

COMMAND = "musnahkan"
_DISPUTE = "bentrok"
_REFERENCES = "SELECT COUNT(DISTINCT nomor) FROM rujukan WHERE tujuan = ?"


@dataclass(frozen=True, slots=True)
class Doomed:
    """A record that may be destroyed.

    Attributes:
        id: Its id.
        path: Relative to the folder.
        kind_word: Its kind in words.
        subject: The record as a person names it.
        references: How many records refer to it.
        remains: What else holds its text.
        oleh: Who works here, None where that is not known.
    """

    id: str
    path: str
    kind_word: str
    subject: str
    references: int
    remains: Remains
    oleh: str | None


@dataclass(frozen=True, slots=True)
class Destroyed:
    """A record that was destroyed.

    Attributes:
        doomed: What it was, and what else holds its text.
        path: The file that tells of it, relative to the folder.
        warnings: What should be looked at once more.
    """

    doomed: Doomed
    path: str
    warnings: tuple[Fault, ...]


def look_at_doomed(folders: Sequence[Path], fragment: str) -> Doomed:
    """Find a record that is to be destroyed, and see what else holds its text.

    Args:
        folders: The folders; empty: found from the working directory upwards.
        fragment: An id, or any part of the file name that only one record has.

    Raises:
        Refused: None or several fit, or it is a team.
    """
    setting = read_setting(one_place(folders))
    refuse_when_read_only(setting)
    path = find_any(setting, fragment)
    if path is None:
        raise Refused(not_found(fragment))
    kind, identity = kind_of(path), record_id(path)
    if not identity:
        message = "tim sebuah wilayah tidak dimusnahkan seluruhnya"
        raise Refused(Fault("PKS423", "galat", message, "hapus nama orangnya dari berkas tim itu", path))
    tree = _tree(setting, path)
    git = _git(setting)
    try:
        remains = remains_of(setting.place, git, path, tree)
    except GitError as error:
        message = "riwayat folder ini tidak dapat dibaca; tidak ada yang diubah"
        raise Refused(Fault("PKS447", "galat", message, "periksa izin folder itu, lalu ulangi")) from error
    author = known_author(git) if git is not None else None
    return Doomed(
        id=identity,
        path=path,
        kind_word=KIND_WORDS.get(kind, _DISPUTE),
        subject=subject(kind, tree, setting.gazetteer) or path,
        references=_references(setting, identity),
        remains=remains,
        oleh=author.name if author else None,
    )


def refuse_bad_reason(reason: str) -> None:
    """Refuse a reason that says nothing, or that names what it should not.

    Raises:
        Refused: It is empty, cannot be read again, or holds what looks like private data: it stays for ever.
    """
    if not bahasa.rapi(reason):
        raise Refused(Fault("PKS424", "galat", "alasan belum diisi", "sebut dasarnya, tanpa nama orang"))
    _refuse_unreadable("alasan", reason)
    for what, shown in private_data(reason):
        message = f"alasan memuat yang tampak seperti {what}: {shown}"
        raise Refused(
            Fault("PKS423", "galat", message, "sebut dasar hukumnya saja; alasan ini tidak terhapus")
        )


def _refuse_bad_officer(name: str) -> None:
    if not bahasa.rapi(name):
        raise Refused(Fault("PKS424", "galat", "belum diisi: --oleh", "sebut nama petugas yang memusnahkan"))
    _refuse_unreadable("oleh", name)


def _refuse_unreadable(key: str, text: str) -> None:
    """Refuse what could not be read again: a word that cannot be read does not count as one."""
    for problem in read(write({key: text}).encode("utf-8", "surrogatepass")).problems:
        code, message = ("PKS001", f"{key} memuat bita yang bukan UTF-8")
        if problem.kind == "control":
            code, message = ("PKS009", f"{key}: {problem.message}")
        raise Refused(Fault(code, "galat", message, "ketik ulang teksnya"))


def erase_record(
    folders: Sequence[Path], doomed: Doomed, alasan: str, oleh: str, today: date | None = None
) -> Destroyed:
    """Destroy a record.

    Args:
        folders: The folders; empty: found from the working directory upwards.
        doomed: The record, as it was looked at.
        alasan: Why; it stays, so it must name no person.
        oleh: Who does it.
        today: The day to take for today.

    Returns:
        What was done, and what it could not reach.

    Raises:
        Refused: The reason or the officer will not do, the record is gone or changed, or the disk refuses.
    """
    refuse_bad_reason(alasan)
    _refuse_bad_officer(oleh)
    setting = read_setting(one_place(folders))
    refuse_when_read_only(setting)
    day = (today or today_of(setting)).isoformat()
    with locked(setting.place):
        before = read_bytes(setting.place.root / doomed.path)
        if before is None:
            raise Refused(not_found(doomed.id))
        told = {"tanggal": day, "oleh": bahasa.rapi(oleh)}
        path = _tell(setting, doomed, told, bahasa.rapi(alasan))
        remove(setting.place.root / doomed.path, before)
        warnings = save_history(setting, COMMAND, doomed.id, [doomed.path, path])
    ask_archive([setting.place.root], today, lambda _: None)  # its rows leave the index now, not some day
    return Destroyed(doomed, path, warnings)


def _tell(setting: Setting, doomed: Doomed, told: dict[str, str], alasan: str) -> str:
    """Write the word that a record was destroyed, or add to it that it was destroyed again."""
    path = erasure_of(setting.place, doomed.id)
    if path is not None and (before := read_bytes(setting.place.root / path)) is not None:
        document = read(before)
        if isinstance(document.root, dict) and not document.problems:
            earlier = document.root.get("diulang")
            again = [*(earlier if isinstance(earlier, list) else ()), told]
            data = rewritten(before, document, {**document.root, "diulang": again})
            replace(setting.place.root / path, before, data)
            return path
    path = erasure_path(doomed.id, doomed.kind_word, int(told["tanggal"][:4]))
    tree = {"id": doomed.id, "jenis": doomed.kind_word, **told, "alasan": alasan}
    create(setting.place.root / path, write(tree).encode("utf-8"))
    return path


def _git(setting: Setting) -> Git | None:
    if not has_git() or not (setting.place.root / GIT_DIRECTORY).exists():
        return None
    return open_git(setting.place.root)


def _tree(setting: Setting, path: str) -> Any:
    return read(read_bytes(setting.place.root / path) or b"").root


def _references(setting: Setting, identity: str) -> int:
    def count(ledger: Any) -> int:
        return int(ledger.store.ask(_REFERENCES, identity)[0][0] or 0)

    return ask_archive([setting.place.root], None, count)
