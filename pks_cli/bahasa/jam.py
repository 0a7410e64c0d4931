"""The time of day, as "13.30" with an optional zone."""

from __future__ import annotations

from dataclasses import dataclass

from pks_cli.bahasa.unreadable import Unreadable, kutip

ZONA = ("WIB", "WITA", "WIT")
_LEADS = ("pukul", "jam", "pkl.", "pkl")
_HOW = "tulis seperti 13.30, dari 00.00 sampai 23.59; boleh diikuti WIB, WITA, atau WIT"


@dataclass(frozen=True, slots=True)
class Jam:
    """A time of day.

    Attributes:
        jam: Hour, 0 to 23.
        menit: Minute, 0 to 59.
        zona: "WIB", "WITA", "WIT", or None where it was not written.
    """

    jam: int
    menit: int
    zona: str | None = None

    def __str__(self) -> str:
        """Return "13.30", without the zone."""
        return f"{self.jam:02d}.{self.menit:02d}"


def parse_jam(text: str) -> Jam:
    """Read a time of day.

    Args:
        text: "13.30", "13:30", "9.05", "13.30 WIB" or "pukul 13.30 wita".

    Returns:
        The time, with its zone where one is written.

    Raises:
        Unreadable: kind "bentuk".
    """
    words = text.split()
    if words and words[0].lower() in _LEADS:
        words = words[1:]
    zona = None
    if len(words) > 1 and words[-1].upper() in ZONA:
        zona = words.pop().upper()
    if len(words) != 1:
        raise _unreadable(text)
    hour, separator, minute = words[0].replace(":", ".").partition(".")
    two = 2
    figures = hour.isdigit() and minute.isdigit() and words[0].isascii()
    if not (separator and figures and len(hour) <= two and len(minute) == two):
        raise _unreadable(text)
    if int(hour) > 23 or int(minute) > 59:  # noqa: PLR2004 - the last hour and minute of a day
        raise _unreadable(text)
    return Jam(int(hour), int(minute), zona)


def _unreadable(text: str) -> Unreadable:
    return Unreadable("bentuk", f"jam {kutip(text)} tidak terbaca", _HOW)
