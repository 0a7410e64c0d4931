"""Find one record by any unique fragment of its name, without reading the others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pks_cli.faults import Fault, Refused
from pks_cli.folder.names import id_of
from pks_cli.folder.reading import KINDS, Loaded, read_one, record_paths

if TYPE_CHECKING:
    from pks_cli.folder.office import Setting

MOST_SHOWN = 8
KIND_WORDS = {
    "report": "laporan",
    "meeting": "rapat",
    "team": "tim",
    "followup": "tindak lanjut",
    "erasure": "pemusnahan",
    "bentrok": "isian bentrok",
}


def find_record(setting: Setting, kind: str, fragment: str) -> Loaded:
    """Find and read one record.

    Args:
        setting: The folder.
        kind: report, meeting, team or followup.
        fragment: An id, or any part of the file name that only one record has; case does not count. A team is
            also found by the name of its wilayah.

    Returns:
        The record as read and typed; the rules have not been asked.

    Raises:
        Refused: No record or several fit; the candidates are named.
    """
    text = fragment.strip().casefold().removesuffix(".yaml")
    if kind == "team":
        text = setting.gazetteer.find(fragment).code or text
    regular = dict(record_paths(setting.place, kind))
    exact = [path for path in regular if id_of(kind, _name(path)) == text or path == fragment]
    found = exact or [path for path in regular if text and text in _name(path).casefold()]
    if len(found) != 1:
        raise Refused(_not_one(kind, fragment, found) if found else _not_there(setting, kind, fragment, text))
    is_regular = regular[found[0]]
    return read_one(setting.place, kind, KINDS[kind][1], found[0], setting.gazetteer, is_regular=is_regular)


def _name(path: str) -> str:
    return path.rpartition("/")[2]


def _not_there(setting: Setting, kind: str, fragment: str, identity: str) -> Fault:
    from pks_cli.folder.erased import erasure_of

    told = erasure_of(setting.place, identity)
    if told is not None:
        message = f"catatan {identity} telah dimusnahkan, jadi isinya tidak ada lagi"
        return Fault("PKS405", "galat", message, f"kapan dan mengapa: {told}")
    message = f"tidak ada {KIND_WORDS[kind]} dengan nama yang memuat '{fragment}'"
    return Fault("PKS405", "galat", message, f"lihat daftarnya dengan 'pks {kind} list'")


def _not_one(kind: str, fragment: str, found: list[str]) -> Fault:
    word = KIND_WORDS[kind]
    names = [_name(path) for path in found[:MOST_SHOWN]]
    more = f", dan {len(found) - MOST_SHOWN} lagi" if len(found) > MOST_SHOWN else ""
    return Fault(
        "PKS406",
        "galat",
        f"'{fragment}' cocok dengan {len(found)} {word}: {', '.join(names)}{more}",
        "tulis lebih lengkap, atau pakai delapan huruf dan angka di ujung namanya",
    )
