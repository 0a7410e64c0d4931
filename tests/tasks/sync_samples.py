"""Two laptops and a stick for the tests of sync."""

from pathlib import Path

from tasks_samples import make_folder, put

from pks_cli.folder.git import Git, begin_history
from pks_cli.tasks.sync import sync
from pks_cli.tasks.sync_join import join_folder

X = "records/reports/2021/18.72.04.1001/2021-11-02-yosodadi-k3f9x2ab.yaml"
TEAM = "records/teams/18.72.04.1001.yaml"
REPORT = """\
# ditulis tangan
jenis: gangguan_kamtibmas
wilayah: 18.72.04.1001
tanggal: "2021-11-02"
unsur: lurah
kategori: balapan_liar
judul: Balap liar
uraian: Sekitar dua puluh pemuda.
status: belum_ditangani
"""


def path_of(identity: str) -> str:
    return X.replace("k3f9x2ab", identity)


def make_two(base: Path) -> tuple[Path, Path, Path]:
    """Make a folder, share it on a stick, and join it from a second laptop."""
    stick = base / "stik"
    stick.mkdir(parents=True)
    one = make_folder(base / "satu")
    put(one, ".gitignore", ".pks.lock\n.pks-*.tmp\n")
    put(one, ".gitattributes", "* -text\n")
    put(one, X, REPORT)
    assert begin_history(one, [".gitignore", ".gitattributes", "records"], "init 18.72")
    assert sync([one], address=str(stick), name="Siti").reached
    two = base / "dua"
    join_folder(two, str(stick))
    sync([two], name="Budi")
    return one, two, stick / "pks-18.72.git"


def records(root: Path) -> dict[str, bytes]:
    """Give the bytes of every file under records/."""
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in sorted((root / "records").rglob("*"))
        if path.is_file()
    }


def edit(root: Path, before: str, after: str, path: str = X) -> None:
    target = root / path
    text = target.read_bytes().decode("utf-8")
    assert before in text
    target.write_bytes(text.replace(before, after).encode("utf-8"))


def head(root: Path) -> str:
    return Git(root).line("rev-parse", "HEAD")


def settle_all(*roots: Path) -> None:
    """Share from each in turn until nothing moves."""
    for _ in range(2):
        for root in roots:
            assert sync([root]).reached
