"""Moments as the clock of the office shows them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from typing import TYPE_CHECKING

from pks_cli import bahasa
from pks_cli.tasks.archive import HOURS_FROM_UTC

if TYPE_CHECKING:
    from pks_cli.folder.office import Setting


def office_time(seconds: float, setting: Setting) -> datetime:
    """Give a moment in the office's zone.

    Args:
        seconds: Since 1970.
        setting: The folder.
    """
    hours = HOURS_FROM_UTC.get(setting.office.zona.upper(), HOURS_FROM_UTC["WIB"])
    return datetime.fromtimestamp(seconds, UTC).astimezone(timezone(timedelta(hours=hours)))


def clock_words(moment: datetime) -> str:
    """Write a moment: "3 November 2021 pukul 09.12"."""
    return f"{bahasa.tanggal_panjang(moment.date())} pukul {moment:%H.%M}"
