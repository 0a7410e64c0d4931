"""What may not enter the history, as it would be in every clone for ever: the unreadable, the too secret."""

from __future__ import annotations

from pks_cli.faults import Fault
from pks_cli.folder.kelas import kelas_of_tree, rank
from pks_cli.folder.reading import problem_faults
from pks_cli.folder.shared_paths import kind_of
from pks_cli.strict_yaml import read


def refusal_of(path: str, data: bytes, ceiling: str) -> Fault | None:
    """Tell why a record may not enter the history.

    Args:
        path: Of the record, relative to the folder.
        data: Its bytes.
        ceiling: The folder's `kelas_tertinggi`.

    Returns:
        The first reason; None when it may.
    """
    document = read(data)
    if document.problems:
        return problem_faults(document, path)[0]
    if document.root is None:
        message = "berkas ini kosong, jadi tidak masuk riwayat"
        return Fault("PKS010", "galat", message, "kembalikan isinya, atau hapus berkasnya", path)
    kelas = kelas_of_tree(kind_of(path), document.root, ceiling)
    if rank(kelas) <= rank(ceiling):
        return None
    words = (kelas.replace("_", " "), ceiling.replace("_", " "))
    message = f"klasifikasi {words[0]} di atas batas folder ini ({words[1]}), jadi tidak masuk riwayat"
    return Fault("PKS212", "galat", message, "simpan di folder tersendiri yang batasnya cukup", path)


def unreadable(path: str) -> Fault:
    """Say that a file cannot be read, so that it is left out."""
    message = "berkas ini tidak dapat dibaca, jadi tidak masuk riwayat"
    return Fault("PKS011", "galat", message, "periksa izinnya", path)
