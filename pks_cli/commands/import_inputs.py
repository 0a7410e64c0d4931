"""What the commands that take something in have in common: their options, and where the text comes from."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from pks_cli.commands.giving import STANDARD_INPUT
from pks_cli.faults import Fault, Refused

CANNOT_RUN = 2
Yes = Annotated[bool, typer.Option("--ya", help="tulis yang pasti tanpa bertanya; yang meragukan jadi sisa")]
TakeDoubtful = Annotated[
    bool, typer.Option("--terima-ragu", help="dengan --ya: tulis juga yang meragukan, seperti terbaca")
]
FromClipboard = Annotated[bool, typer.Option("--tempel", help="ambil teks dari papan klip")]
Input = tuple[str, Path | bytes]
"""The name of something to take in, and where it lies or its bytes."""


def clipboard() -> Input:
    """Give what was copied.

    Raises:
        Refused: The system has no clipboard that can be read.
    """
    from pks_cli.exchange.foreign.clipboard import read_clipboard

    return "papan klip", read_clipboard().encode("utf-8", "surrogatepass")


def named(name: str) -> Input:
    """Give what a path or "-" names; whether the file is there is seen when it is read.

    Raises:
        Refused: The standard input is closed.
    """
    if name != STANDARD_INPUT:
        return Path(name).name, Path(name)
    if sys.stdin is None:  # closed by who started us
        message, remedy = "masukan standar tertutup", "kirim teksnya lewat pipa, atau sebut berkasnya"
        raise Refused(Fault("PKS424", "galat", message, remedy))
    return "masukan", sys.stdin.buffer.read()
