"""Where a paper comes from, on the page: only where the office asks for it (`naskah.jejak`)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pks_cli.bahasa import format_bilangan, gabung
from pks_cli.documents.fingerprint import fingerprint

if TYPE_CHECKING:
    from pks_cli.documents.draft import Draft, Material

_SHOWN = 12  # hexadecimal digits of the hash: enough to tell two papers apart by eye


def with_trace(draft: Draft, material: Material) -> Draft:
    """Give a draft whose `naskah.jejak` says from which records and which content it was made, or "".

    Args:
        draft: The paper; its data has `naskah`.
        material: For what the office asks, and the meeting.
    """
    asked = material.office.naskah.jejak and not material.is_public
    text = _words(draft, material.meeting_id) if asked else ""
    return replace(draft, data={**draft.data, "naskah": {**draft.data["naskah"], "jejak": text}})


def _words(draft: Draft, meeting_id: str) -> str:
    others = [one for one in draft.records if one != meeting_id]
    told = [f"catatan {meeting_id}"] if meeting_id else []
    told += [f"{format_bilangan(len(others))} laporan"] if others else []
    source = f"Dibuat dari {gabung(told)}; " if told else ""
    sidik = f"sidik isi {fingerprint(draft)[:_SHOWN]}"
    return f"{source}{sidik}" if source else sidik.capitalize()
