"""What a meeting agreed, as papers print it: points by level, and the table of tindak lanjut."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pks_cli.bahasa import tanggal_panjang

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pks_cli.model.meeting import Meeting, Pokok

_LEVELS = 4


def points(items: Sequence[Pokok], level: int = 1) -> list[dict[str, Any]]:
    """Give points and those under them as one list, each with its level, 1 to 4 (deeper is 4 too)."""
    flat: list[dict[str, Any]] = []
    for item in items:
        flat.append({"tingkat": min(level, _LEVELS), "teks": item.uraian})
        flat += points(item.rincian, level + 1)
    return flat


def follow_ups(meeting: Meeting) -> list[dict[str, str]]:
    """Give what is to be done, by whom, until when; a dash for what is not set."""
    return [
        {
            "uraian": one.uraian,
            "penanggung_jawab": one.penanggung_jawab or "–",
            "tenggat": tanggal_panjang(one.tenggat) if one.tenggat else "–",
        }
        for one in meeting.tindak_lanjut
    ]
