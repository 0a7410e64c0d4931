"""One laptop that never rests: it adds reports, adds steps to a shared one, fills in one field, and syncs.

What it acknowledges it writes to its own file beside the folder, after the write to the folder has returned.
"""

import os
import sys
from pathlib import Path

from pks_cli.faults import Refused
from pks_cli.folder.place import Place
from pks_cli.folder.writing import create, locked, replace
from pks_cli.strict_yaml import append_item, set_value
from pks_cli.tasks.sync import sync

SHARED = "records/reports/2021/18.72.04.1001/2021-11-02-yosodadi-k3f9x2ab.yaml"
ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"


def acknowledge(handle: int, value: str) -> None:
    os.write(handle, f"{value}\n".encode())


def add(root: Path, value: str, identity: str) -> None:
    text = f'jenis: nihil\nwilayah: 18.72.04.1001\ntanggal: "2021-11-02"\nunsur: lurah\nsaran: {value}\n'
    create(root / SHARED.replace("k3f9x2ab", identity), text.encode())


def change(root: Path, value: str, *, is_step: bool) -> None:
    path = root / SHARED
    with locked(Place(root)):
        before = path.read_bytes()
        text = before.decode()
        if is_step:
            text = append_item(text, ("langkah",), {"uraian": value})
        else:
            text = set_value(text, ("hambatan",), value)
        replace(path, before, text.encode())


def main() -> None:
    root = Path(sys.argv[1])
    life = sys.argv[2]
    handle = os.open(f"{root}.akui", os.O_WRONLY | os.O_APPEND | os.O_CREAT)
    number = 0
    while True:
        number += 1
        value = f"nilai-{root.name}-{life}-{number}"
        kind = number % 3
        if kind == 1:
            add(root, value, "".join(["a", *(ALPHABET[byte % 32] for byte in os.urandom(7))]))
        else:
            change(root, value, is_step=kind == 2)
        # A field that is filled in again before it was shared is a value superseded by its own author.
        if kind:
            acknowledge(handle, value)
        else:
            try:
                sync([root])
            except Refused as refused:
                acknowledge(handle, f"ditolak {refused.faults[0].code}")


if __name__ == "__main__":
    main()
