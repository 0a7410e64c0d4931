"""A folder in which somebody, or some program, has put everything that can stand in place of a record."""

import os
import stat
from contextlib import suppress
from pathlib import Path

from commands_samples import make_folder

NIHIL = b'jenis: nihil\nwilayah: 18.72.04.1001\ntanggal: "2021-11-02"\nunsur: lurah\n'
REPORTS = "records/reports/2021/18.72.04.1001"
BAD_NAMES = (
    b"baris\nbaru-k3f9x2aa.yaml",
    b"esc\x1b[31m-k3f9x2ab.yaml",
    "kanan\u202ekiri-k3f9x2ac.yaml".encode(),
    b"\xff\xfe-k3f9x2ad.yaml",
    "\u0130stanbul-k3f9x2ae.yaml".encode(),
    b"CON.yaml",
    b"aux.yaml.",
    b"titik-k3f9x2af.yaml.",
    b"spasi-k3f9x2ag.yaml ",
    b"Kembar-k3f9x2ah.yaml",
    b"x - Copy.yaml",
)
# Legal everywhere although it looks otherwise: 255 bytes, and the name of a device with more behind it.
GOOD_NAMES = (b"a" * 241 + b"-k3f9x2aj.yaml", b"nul-k3f9x2ak.yaml", b"kembar-k3f9x2ah.yaml")
SPARSE, PIPE, LINK, DEVICE, DIRECTORY, BROKEN = (
    f"{word}-k3f9x2b{letter}.yaml"
    for word, letter in zip(("jarang", "pipa", "tautan", "nol", "map", "putus"), "abcdef", strict=True)
)
NO_FILES = (PIPE, LINK, DEVICE, DIRECTORY, BROKEN)


def make_hostile(root: Path) -> Path:
    """Make the folder; what this system cannot hold, or only root may make, is left out."""
    make_folder(root)
    place = os.fsencode(root / REPORTS)
    for name in (*BAD_NAMES, *GOOD_NAMES):
        with suppress(OSError), open(os.path.join(place, name), "wb") as stream:  # noqa: PTH118, PTH123 - bytes
            stream.write(NIHIL)
    with (root / REPORTS / SPARSE).open("wb") as stream:
        stream.truncate(1 << 30)
    os.mkfifo(root / REPORTS / PIPE)
    (root / REPORTS / LINK).symlink_to("/dev/zero")
    (root / REPORTS / BROKEN).symlink_to("tidak-ada.yaml")
    (root / REPORTS / DIRECTORY).mkdir()
    with suppress(PermissionError):
        os.mknod(root / REPORTS / DEVICE, stat.S_IFCHR | 0o666, os.makedev(1, 5))
    return root


def names(root: Path, wanted: tuple[bytes | str, ...]) -> list[str]:
    """Give the paths of those of the names that are there, relative to the folder, in order."""
    there = {path.name for path in (root / REPORTS).iterdir()}
    return sorted(f"{REPORTS}/{name}" for name in map(os.fsdecode, wanted) if name in there)
