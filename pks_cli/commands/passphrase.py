"""Ask for a passphrase without showing it, or take it from a file; never from the command line."""

from __future__ import annotations

import getpass
import sys
from typing import TYPE_CHECKING

from pks_cli.commands.giving import may_ask
from pks_cli.commands.indonesian import as_path
from pks_cli.faults import Fault, Refused

if TYPE_CHECKING:
    from pks_cli.commands.console import Console

_LONGEST = 4096


def new_passphrase(console: Console, file: str | None) -> str:
    """Take a new passphrase, asked twice.

    Raises:
        Refused: There is nobody to ask, or both answers differ.
    """
    first = passphrase(console, file)
    if file is None and _asked("Sekali lagi: ") != first:
        message = "kedua kata sandi tidak sama; tidak ada yang ditulis"
        raise Refused(Fault("PKS423", "galat", message, "ulangi perintahnya"))
    return first


def passphrase(console: Console, file: str | None) -> str:
    """Take a passphrase: the first line of a file, else asked.

    Raises:
        Refused: There is nobody to ask, or the file holds none.
    """
    if file is None:
        if not may_ask(console):
            message = "kata sandi belum disebut"
            remedy = "jalankan di terminal supaya ditanya, atau sebut --berkas-sandi BERKAS"
            raise Refused(Fault("PKS424", "galat", message, remedy))
        return _asked("Kata sandi (tidak ditampilkan): ")
    with as_path(file).open("rb") as stream:
        lines = stream.read(_LONGEST).splitlines()
    try:
        text = lines[0].decode("utf-8-sig") if lines else ""
    except UnicodeDecodeError:
        text = ""
    if not text.strip():
        message = f"'{file}' tidak memuat kata sandi"
        raise Refused(Fault("PKS431", "galat", message, "tulis kata sandinya di baris pertama berkas itu"))
    return text


def _asked(question: str) -> str:
    try:
        return getpass.getpass(question, sys.stderr)
    except EOFError as error:  # the end of the input is a refusal to go on
        raise KeyboardInterrupt from error
