"""End a sync as a power cut would, at its n-th step: no `finally` runs, nothing is flushed."""

import os
import shutil
import signal
from pathlib import Path

from sync_samples import REPORT, edit, make_two, path_of
from tasks_samples import put

from pks_cli.folder import git
from pks_cli.folder.git import Git
from pks_cli.tasks import sync as sync_module
from pks_cli.tasks import sync_bring
from pks_cli.tasks.sync import sync

_STEPS = ((git, "run_git"), (sync_bring, "create"), (sync_bring, "replace"), (sync_module, "write_bases"))


def make_busy(base: Path) -> None:
    """Make two laptops that each have a new report, an edit of their own, and one edit that cannot agree."""
    one, other, _ = make_two(base)
    put(one, path_of("b1aaaaaa"), REPORT.replace("Balap liar", "satu"))
    edit(one, "dua puluh", "tiga puluh")
    edit(one, "belum_ditangani", "selesai")
    assert sync([one]).reached
    put(other, path_of("c1aaaaaa"), REPORT.replace("Balap liar", "dua"))
    edit(other, "belum_ditangani", "sedang_ditangani")
    edit(other, "Balap liar", "Balap liar lagi")


def copied(base: Path, target: Path) -> tuple[Path, Path]:
    """Copy both laptops and their stick to another place."""
    shutil.copytree(base, target)
    for name in ("satu", "dua"):
        Git(target / name).run("config", "remote.origin.url", str(target / "stik" / "pks-18.72.git"))
    return target / "satu", target / "dua"


def killed_at(step: int, root: Path) -> bool:
    """Sync in a process of its own that is killed before its n-th step; False when it came to its end."""
    child = os.fork()
    if child == 0:
        left = [step]
        for module, name in _STEPS:
            setattr(module, name, _counted(getattr(module, name), left))
        try:
            sync([root])
        finally:
            os._exit(0)
    return os.WIFSIGNALED(os.waitpid(child, 0)[1])


def _counted(call, left):
    def counted(*arguments, **options):
        left[0] -= 1
        if left[0] < 0:
            os.kill(os.getpid(), signal.SIGKILL)
        return call(*arguments, **options)

    return counted


def expected_values() -> set[str]:
    """Name what must be in the folder at the end, in the records or in bentrok."""
    return {"satu", "dua", "tiga puluh", "selesai", "sedang_ditangani", "Balap liar lagi"}
