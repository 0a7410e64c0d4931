"""What a backup says of itself, to people who may have nothing else left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pks_cli import bahasa
from pks_cli.exchange.table import EXAMPLE_MARK
from pks_cli.folder.backup_archive import BUNDLE_NAME
from pks_cli.folder.backup_sealed import CLOSED_NAME, KEY_NAME
from pks_cli.folder.kelas import rank

if TYPE_CHECKING:
    from pks_cli.folder.backup_archive import Contents


def class_words(contents: Contents) -> str:
    """Say how many records of which class are in it: "terbatas: 12, biasa: 190; tertinggi: terbatas"."""
    known = sorted(contents.kelas, key=rank, reverse=True)
    parts = [f"{_words(kelas)}: {_number(contents.kelas[kelas])}" for kelas in known]
    if contents.unreadable:
        parts.append(f"tidak terbaca: {_number(contents.unreadable)}, dianggap kelas tertinggi")
    if not parts:
        return "tanpa catatan"
    return f"{', '.join(parts)}; tertinggi: {_words(contents.highest)}"


def readme(contents: Contents, *, has_history: bool, is_example: bool) -> str:
    """Give the text beside the records of a backup."""
    history = f"riwayat perubahan ada dalam {BUNDLE_NAME}" if has_history else "riwayat perubahan tidak ikut"
    return _head(is_example=is_example) + (
        f"Isi: {_number(contents.files)} berkas; {class_words(contents)}.\n"
        f"Folder records/ memuat catatan, satu berkas satu catatan, dan lampirannya; {history}.\n"
        "Templat naskah kantor sendiri dan logonya ada di sampingnya, bila kantor ini memilikinya.\n\n"
        "Cara mengembalikan, dengan pks:\n\n"
        '    pks init "folder baru" --dari-cadangan "berkas cadangan ini"\n\n'
        "Tanpa pks: buka berkas ini sebagai ZIP dan salin folder records. Setiap catatan adalah teks biasa,\n"
        "terbaca dengan penyunting teks apa pun. "
        f"{BUNDLE_NAME} dibuka dengan: git clone {BUNDLE_NAME}\n\n"
        "Catatan yang dimusnahkan sesudah cadangan ini dibuat masih ada di dalamnya. Sesudah mengembalikan,\n"
        "musnahkan lagi.\n"
    )


def readme_of_closed(*, is_example: bool) -> str:
    """Give the text beside what a passphrase closes; it tells nothing of what that is."""
    return _head(is_example=is_example) + (
        "Isinya dikunci dengan kata sandi. Tanpa kata sandi itu tidak seorang pun dapat membukanya, juga\n"
        "pembuat pks tidak. Simpan kata sandinya di tempat lain, bukan di samping berkas ini.\n\n"
        "Cara mengembalikan, dengan pks:\n\n"
        '    pks init "folder baru" --dari-cadangan "berkas cadangan ini"\n\n'
        "Tanpa pks, dengan program age (https://age-encryption.org):\n\n"
        f"    age --decrypt -o kunci.txt {KEY_NAME}\n"
        f"    age --decrypt -i kunci.txt -o isi.zip {CLOSED_NAME}\n"
    )


def _head(*, is_example: bool) -> str:
    mark = f"{EXAMPLE_MARK}\n\n" if is_example else ""
    return f"{mark}Cadangan folder catatan pks\n===========================\n\n"


def _words(kelas: str) -> str:
    return kelas.replace("_", " ")


def _number(number: int) -> str:
    return bahasa.format_bilangan(number)
