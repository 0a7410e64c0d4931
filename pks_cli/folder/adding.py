"""Give a new record its id and its place, and write it; the caller holds the folder's lock."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pks_cli.faults import Fault, Refused
from pks_cli.folder.names import new_id, slug
from pks_cli.folder.reading import KINDS
from pks_cli.folder.writing import create, create_all
from pks_cli.model.report import Report

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from pks_cli.folder.office import Setting
    from pks_cli.model.meeting import Meeting
    from pks_cli.model.team import Team
    from pks_cli.model.wilayah import Gazetteer


def path_for(record: Report | Meeting | Team, identity: str, gazetteer: Gazetteer) -> str:
    """Give the path of a new record, relative to the folder.

    Args:
        record: A report, a meeting or a team.
        identity: Its id; a team's is its code.
        gazetteer: For the name of the wilayah in a report's file name.

    Returns:
        Such as "records/reports/2021/18.72.04.1001/2021-11-02-yosodadi-k3f9x2ab.yaml"; the readable part is
        decoration as of the day it was made, only the id counts.
    """
    if isinstance(record, Report):
        name = slug(gazetteer.nama(record.wilayah)) or "laporan"
        day = record.tanggal
        return f"records/reports/{day.year:04d}/{record.wilayah}/{day.isoformat()}-{name}-{identity}.yaml"
    if hasattr(record, "anggota"):
        return f"records/{KINDS['team'][0]}/{record.wilayah}.yaml"
    day = record.tanggal
    name = slug(record.nama) or "rapat"
    return f"records/meetings/{day.year:04d}/{day.isoformat()}-{name}-{identity}.yaml"


def refuse_when_read_only(setting: Setting) -> None:
    """Refuse to write into a folder of a newer format.

    Raises:
        Refused: The folder's format is newer than this program.
    """
    if setting.is_read_only:
        raise Refused(
            Fault(
                "PKS415",
                "galat",
                f"folder ini memakai format {setting.office.format} yang lebih baru; hanya dapat dibaca",
                "pasang pks versi terbaru di komputer ini",
            )
        )


def write_new(setting: Setting, record: Report | Meeting | Team, text: str) -> tuple[str, str]:
    """Write a new record under a new id, durably.

    Args:
        setting: The folder.
        record: The typed record, for its place.
        text: Its YAML text.

    Returns:
        The id and the path relative to the folder.

    Raises:
        Refused: The folder is full, or a team of that wilayah exists.
    """
    identity = record.wilayah if hasattr(record, "anggota") else new_id()
    path = path_for(record, identity, setting.gazetteer)
    create(setting.place.root / path, text.encode("utf-8"))
    return identity, path


def write_all(
    setting: Setting,
    records: Sequence[tuple[str, Report, str]],
    progress: Callable[[int], None] = lambda _done: None,
) -> list[str]:
    """Write many new reports under ids made before, durably; the caller holds the folder's lock.

    Args:
        setting: The folder.
        records: Id, typed report and YAML text of each.
        progress: Told how many are written, after each.

    Returns:
        Their paths relative to the folder, in the same order.

    Raises:
        Refused: The folder is full; those written before it stay.
    """
    paths = [path_for(record, identity, setting.gazetteer) for identity, record, _ in records]
    texts = [text.encode("utf-8") for _, _, text in records]
    create_all([(setting.place.root / path, data) for path, data in zip(paths, texts, strict=True)], progress)
    return paths


def path_for_followup(identity: str, year: int, owner: str) -> str:
    """Give the path of the first progress of a tindak lanjut, relative to the folder.

    Args:
        identity: The id of the tindak lanjut.
        year: The year of its meeting.
        owner: Who does it, for the readable part of the name.
    """
    return f"records/{KINDS['followup'][0]}/{year:04d}/{slug(owner) or 'tindak-lanjut'}-{identity}.yaml"
