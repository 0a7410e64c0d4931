"""Find one tindak lanjut by its id: only the meetings that hold the letters typed are read as records."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pks_cli.faults import Fault, Refused
from pks_cli.folder.names import id_of
from pks_cli.folder.reading import KINDS, load, read_bytes, record_paths
from pks_cli.model.meeting import Meeting
from pks_cli.rules.engine import check_record
from pks_cli.tasks.archive import is_sound, is_withdrawn, rule_context

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from pks_cli.folder.office import Setting
    from pks_cli.folder.reading import Loaded

MOST_SHOWN = 8
_KIND = "meeting"


@dataclass(frozen=True, slots=True)
class Decided:
    """One tindak lanjut as a meeting decided it.

    Attributes:
        id: Its id.
        rapat: The id of the meeting.
        year: The year of the meeting.
        owner: Who does it; what is to be done where nobody is named.
    """

    id: str
    rapat: str
    year: int
    owner: str


def find_followup(setting: Setting, fragment: str, today: date) -> Decided:
    """Find one tindak lanjut of the meetings that count.

    Args:
        setting: The folder.
        fragment: Its id, or a part of it that only one has.
        today: Today where the office is.

    Raises:
        Refused: There is none, or there are several.
    """
    text = fragment.strip().casefold()
    rows = list(_holding(setting, text, today)) if text else []
    found = [row for row in rows if row.id == text] or rows
    if len(found) == 1:
        return found[0]
    if not found:
        message = f"tidak ada tindak lanjut dengan id yang memuat '{fragment}'"
        remedy = "lihat daftarnya dengan 'pks followup list'; yang belum ber-id, beri id di catatan rapatnya"
        raise Refused(Fault("PKS405", "galat", message, remedy))
    ids = ", ".join(row.id for row in found[:MOST_SHOWN])
    message = f"'{fragment}' cocok dengan {len(found)} tindak lanjut: {ids}"
    raise Refused(Fault("PKS406", "galat", message, "tulis idnya lebih lengkap"))


def _holding(setting: Setting, text: str, today: date) -> Iterator[Decided]:
    for one in _meetings(setting, text.encode("utf-8", "surrogatepass"), today):
        if isinstance(one.record, Meeting):
            for item in one.record.tindak_lanjut:
                if item.id and text in item.id:
                    owner = item.penanggung_jawab or item.uraian
                    yield Decided(item.id, one.id, one.record.tanggal.year, owner)


def _meetings(setting: Setting, text: bytes, today: date) -> Iterator[Loaded]:
    """Read the meetings that count and whose file holds a text."""
    paths = [path for path, is_regular in record_paths(setting.place, _KIND) if is_regular]
    ids = {path: id_of(_KIND, path.rpartition("/")[2]) for path in paths}
    files = Counter(ids.values())
    for path, identity in ids.items():
        data = read_bytes(setting.place.root / path) if identity and files[identity] == 1 else None
        if not identity or data is None or text not in data:
            continue
        one = load(_KIND, KINDS[_KIND][1], path, identity, data, setting.gazetteer)
        one.faults += check_record(one, rule_context(setting, today))
        if is_sound(one) and not is_withdrawn(one):
            yield one
