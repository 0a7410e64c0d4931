"""Share a folder: store what changed here, meet what others shared, bring the folder up to date.

The order is what makes it safe to stop anywhere and to repeat: our changes become a commit first; a merge is
made beside the branch and pushed before anything in the folder changes; the folder's files follow one by one,
each only while it still is what was read; the branch moves last. Git stores and carries; it never merges.
"""

from __future__ import annotations

import random
import time
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from pks_cli.faults import Fault, Refused
from pks_cli.folder.adding import refuse_when_read_only
from pks_cli.folder.bases import write_bases
from pks_cli.folder.git import Git, GitError
from pks_cli.folder.git_author import known_author, remember_name
from pks_cli.folder.git_hook import install_hook
from pks_cli.folder.git_remote import Remote, address_of, branches_there, remember, remembered
from pks_cli.folder.git_state import branch_of, open_git, refuse_unshareable, refuse_without_git, sweep
from pks_cli.folder.git_store import commit_at, entries_of, move_branch
from pks_cli.folder.leftovers import sweep_leftovers
from pks_cli.folder.locking import locked
from pks_cli.folder.office import read_setting
from pks_cli.tasks.sync_bring import bring, restore_missing
from pks_cli.tasks.sync_merge import Met, meet
from pks_cli.tasks.sync_own import Own, refuse_above_ceiling, store_own
from pks_cli.tasks.sync_place import sync_place
from pks_cli.tasks.sync_settle import open_questions
from pks_cli.tasks.sync_words import Synced, arrived, erased_that_came_back

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from pks_cli.folder.git_store import Author
    from pks_cli.folder.office import Setting
    from pks_cli.folder.place import Place

MOST_ATTEMPTS = 60
_LONGEST_PAUSE = 1.5


class _NotTakenError(GitError):
    """The place of sharing answers, and takes nothing."""


@dataclass(frozen=True, slots=True)
class _Here:
    """One folder that is being shared."""

    git: Git
    setting: Setting
    branch: str
    author: Author


def sync(folders: Sequence[Path] = (), address: str | None = None, name: str | None = None) -> Synced:
    """Share a folder.

    Args:
        folders: The folders; empty: found from the working directory upwards.
        address: Where to share, remembered for the next time: a URL, or a directory in which a repository is
            made; None: where it was shared before.
        name: The user's name, remembered; None: the one that is known.

    Returns:
        What came, what went, what waits. A place that does not answer is a fault in it: what changed here is
        stored all the same.

    Raises:
        Refused: It could not run as asked; nothing was lost.
    """
    refuse_without_git()
    try:
        place, restored = sync_place(folders)
        with locked(place):
            return _sync(place, address, name, restored)
    except GitError as error:
        message = "riwayat folder ini tidak dapat dibaca atau ditulis; catatan di folder tidak diubah"
        remedy = "periksa izin folder dan sisa ruang disk, lalu ulangi"
        raise Refused(Fault("PKS447", "galat", message, remedy)) from error
    except OSError as error:
        message = "tidak dapat menulis ke folder ini atau riwayatnya; yang sudah ditulis utuh"
        remedy = "periksa izin folder dan sisa ruang disk, lalu ulangi"
        raise Refused(Fault("PKS414", "galat", message, remedy)) from error


def _sync(place: Place, address: str | None, name: str | None, restored: int) -> Synced:
    setting = read_setting(place)
    refuse_unshareable(setting)
    refuse_when_read_only(setting)
    sweep_leftovers(place)
    git = open_git(place.root)
    head, was_held = None, False
    if git is not None:
        was_held = (git.directory / "index.lock").exists()
        sweep(git)
        head = commit_at(git, f"refs/heads/{branch_of(git)}")
        restored += restore_missing(git, place, entries_of(git, head))
        setting = read_setting(place)  # what came back may be the list of wilayah
    else:
        git = Git(place.root)
        git.run("init", "--quiet", "--template=")
        install_hook(git)
    here = _Here(git, setting, branch_of(git), _author(git, name))
    remote = _remote(here, address)
    own = store_own(git, setting, here.branch, here.author)
    if own.commit is None or remote is None:
        result = _kept_here(here, own, remote, restored)
    else:
        result = replace(_shared(here, own, remote, own.commit), restored=restored)
    now = commit_at(git, f"refs/heads/{here.branch}")
    if now is not None and (was_held or now != head):
        git.line(
            "read-tree", "--reset", now
        )  # for those who look with a git program; a failure harms nothing
    return result


def _shared(here: _Here, own: Own, remote: Remote, commit: str) -> Synced:
    """Share a commit and bring the folder to what is shared then."""
    try:
        shared, met = _exchanged(here, remote, commit)
    except GitError as error:
        own.faults.append(_not_taken() if isinstance(error, _NotTakenError) else _not_reached())
        return _kept_here(here, own, remote, 0)
    after = entries_of(here.git, met.commit)
    bases = bring(here.git, here.setting.place, own, after)
    write_bases(here.git, bases)
    if met.commit != commit:
        move_branch(here.git, here.branch, met.commit, commit)
    others = entries_of(here.git, shared)
    return Synced(
        arrived=arrived(own.entries, after, here.setting.gazetteer),
        sent=sum(others.get(path) != entry for path, entry in after.items()) if met.is_new else 0,
        conflicts=(*own.conflicts, *met.conflicts),
        waiting=len(open_questions(here.setting)),
        left_behind=len(bases),
        address=remote.address,
        reached=True,
        faults=(*own.faults, *erased_that_came_back(after)),
    )


def _exchanged(here: _Here, remote: Remote, commit: str) -> tuple[str | None, Met]:
    """Fetch, merge and push until nobody else was faster.

    Returns:
        What was shared before, and what is shared now.

    Raises:
        GitError: The place cannot be reached, or (`_NotTakenError`) never takes what it is given.
        Refused: A commit may not leave this computer.
    """
    ceiling = here.setting.office.kelas_tertinggi
    for attempt in range(MOST_ATTEMPTS):
        shared = remote.fetch(here.branch)
        if shared is None and branches_there(here.git):
            raise Refused(_another_branch(here.branch))
        met = meet(here.git, here.setting, commit, shared, here.author)
        if not met.is_new:
            return shared, met
        refuse_above_ceiling(here.git, met.commit, shared, ceiling)
        if remote.push(met.commit, here.branch):
            return shared, met
        remote.sweep()
        # Two that were refused together must not come back together.
        time.sleep(random.uniform(0, min(_LONGEST_PAUSE, 0.05 * (attempt + 1))))  # noqa: S311 - no secret
    raise _NotTakenError(1, "never taken")


def _author(git: Git, name: str | None) -> Author:
    remember_name(git, name or "")
    known = known_author(git)
    if known is None:
        message = "nama Anda belum diketahui; nama itu menyertai setiap perubahan yang dibagikan"
        raise Refused(Fault("PKS446", "galat", message, 'cukup sekali: pks sync --nama "Nama Anda"'))
    return known


def _remote(here: _Here, address: str | None) -> Remote | None:
    if address is None:
        return remembered(here.git)
    called = f"pks-{here.setting.office.wilayah}.git"
    return remember(here.git, address_of(address, here.git.root, here.branch, called))


def _kept_here(here: _Here, own: Own, remote: Remote | None, restored: int) -> Synced:
    """End without sharing: what changed is stored in the history of this folder."""
    bases = bring(here.git, here.setting.place, own, own.entries)
    write_bases(here.git, bases)
    return Synced(
        restored=restored,
        conflicts=tuple(own.conflicts),
        waiting=len(open_questions(here.setting)),
        left_behind=len(bases),
        address=remote.address if remote else None,
        faults=tuple(own.faults),
    )


def _another_branch(branch: str) -> Fault:
    message = f"di tempat berbagi itu tidak ada cabang '{branch}' seperti di folder ini, hanya cabang lain"
    remedy = "sebut alamat lain, atau mulai laptop ini dari sana dengan 'pks init --dari-git ALAMAT'"
    return Fault("PKS442", "galat", message, remedy)


def _not_taken() -> Fault:
    message = "tempat berbagi dapat dibaca, tetapi menolak perubahan Anda; semuanya tersimpan di laptop ini"
    remedy = "periksa izin menulis dan sisa ruang di tempat berbagi, lalu ulangi 'pks sync'"
    return Fault("PKS445", "galat", message, remedy)


def _not_reached() -> Fault:
    message = "tempat berbagi tidak terjangkau; perubahan Anda tersimpan di laptop ini"
    return Fault("PKS445", "galat", message, "periksa jaringan atau diska USB-nya, lalu ulangi 'pks sync'")
