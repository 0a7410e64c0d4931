"""Read the lists an office keeps, wilayah.yaml and kategori.yaml, and tell what strays beside them."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any, TypeVar

from pks_cli.faults import Fault, Refused
from pks_cli.folder.kinds import is_known_directory
from pks_cli.folder.names import looks_like_yaml
from pks_cli.folder.place import COLUMNS_FILE, KATEGORI_FILE, OFFICE_FILE, PUBLIC_FILE, WILAYAH_FILE
from pks_cli.folder.reading import finding_faults, place_finding, problem_faults, read_bytes
from pks_cli.folder.scan import walk
from pks_cli.model.fields import specs, unknown_key_words, unknown_keys
from pks_cli.model.parsing import Finding, parse
from pks_cli.strict_yaml import Document, read

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pks_cli.folder.place import Place
    from pks_cli.model.record import Part

P = TypeVar("P", bound="Part")
_LISTS = (OFFICE_FILE, WILAYAH_FILE, KATEGORI_FILE, PUBLIC_FILE, COLUMNS_FILE)
_OWN_FILES = frozenset(path.rpartition("/")[2] for path in _LISTS)


def read_document(place: Place, path: str) -> Document:
    """Read a file that the whole folder depends on.

    Raises:
        Refused: It cannot be read at all.
    """
    data = read_bytes(place.root / path)
    if data is None:
        message = f"{path} tidak dapat dibaca"
        raise Refused(Fault("PKS011", "galat", message, "periksa izinnya, dan apakah ini berkas biasa", path))
    return read(data)


def read_rows(place: Place, path: str, model: type[P]) -> tuple[list[P], list[Fault]]:
    """Read a list of rows, each with a `kode` of its own; a wrong row is a fault and the good ones stand.

    Raises:
        Refused: The file is there and cannot be read at all.
    """
    if not os.path.lexists(place.root / path):
        return [], []
    document = read_document(place, path)
    if document.problems:
        return [], problem_faults(document, path)
    if document.root is not None and not isinstance(document.root, list):
        wrong = Finding(
            (), "PKS103", "berkas ini semestinya sebuah daftar", "awali setiap baris data dengan '- '"
        )
        return [], finding_faults((wrong,), document, path)
    rows: dict[str, tuple[int, P]] = {}
    faults: list[Fault] = []
    for index, tree in enumerate(document.root or ()):
        row, found = _row(model, tree, index)
        if row is not None:
            first = rows.setdefault(getattr(row, "kode"), (index, row))[0]  # noqa: B009 - every such list has one
            if first != index:
                found = (_twice(document, index, first, tree["kode"]),)
        faults += finding_faults(found, document, path)
        faults += _unknown(model, tree, index, document, path)
    return [row for _, row in rows.values()], faults


def stray_files(place: Place) -> Iterator[Fault]:
    """Find what lies beside pks.yaml and was meant to be one of its files, such as "pks - Copy.yaml"."""
    for name in sorted(path.name for path in place.records.iterdir()):
        if looks_like_yaml(name) and name not in _OWN_FILES:
            message = f"nama berkas '{name}' di luar aturan; isinya tidak dibaca"
            remedy = "bila ini salinan, hapus; bila catatan baru, masukkan lewat perintah pks"
            yield Fault("PKS012", "galat", message, remedy, f"{place.records.name}/{name}")


def unknown_directories(place: Place) -> Iterator[Fault]:
    """Find directories under records/ that are not read though files that look like records lie there."""
    for path in sorted(place.records.iterdir()):
        if path.is_symlink() or not path.is_dir() or is_known_directory(path.name):
            continue
        here = f"{place.records.name}/{path.name}"
        if next(walk(path, here), None) is not None:
            message = f"folder '{here}' tidak dikenal; catatan di dalamnya tidak dibaca"
            remedy = "masukkan catatannya lewat perintah pks, atau betulkan nama foldernya"
            yield Fault("PKS015", "peringatan", message, remedy, here)


def _row(model: type[P], tree: Any, index: int) -> tuple[P | None, tuple[Finding, ...]]:
    if not isinstance(tree, dict):
        keys = ", ".join(specs(model))
        wrong = Finding(
            (index,),
            "PKS103",
            "butir ini semestinya kelompok isian",
            f"tulis sebagai 'kode: ...' dan seterusnya: {keys}",
        )
        return None, (wrong,)
    parsed = parse(model, tree)
    return parsed.record, tuple(
        Finding((index, *one.loc), one.code, one.message, one.remedy, one.at_key) for one in parsed.findings
    )


def _twice(document: Document, index: int, first: int, kode: str) -> Finding:
    line, _ = document.place((first, "kode"))
    message = f"kode {kode} ditulis dua kali (pertama di baris {line}); yang kedua tidak dipakai"
    return Finding((index, "kode"), "PKS004", message, "satukan isinya, lalu hapus salah satu")


def _unknown(model: type[P], tree: Any, index: int, document: Document, path: str) -> Iterator[Fault]:
    if isinstance(tree, dict):
        for loc, known in unknown_keys(model, tree):
            message, remedy = unknown_key_words(str(loc[-1]), known)
            finding = Finding((index, *loc), "PKS102", message, remedy, at_key=True)
            yield place_finding(finding, "peringatan", document, path)
