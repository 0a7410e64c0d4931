"""Render the papers of a meeting to Word."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from pks_cli import bahasa
from pks_cli.documents.notula import render_notula
from pks_cli.faults import Fault, Refused
from pks_cli.folder.finding import find_record
from pks_cli.folder.office import Setting, read_setting
from pks_cli.folder.writing import put_output
from pks_cli.model.meeting import Meeting
from pks_cli.model.report import Report
from pks_cli.rules.engine import check_record
from pks_cli.tasks.archive import rule_context, today_of
from pks_cli.tasks.ask_archive import ask_archive
from pks_cli.tasks.places import one_place
from pks_cli.tasks.teams import read_teams

if TYPE_CHECKING:
    from collections.abc import Sequence

PAPERS = ("notula",)
ALL_PAPERS = "semua"
OUTPUT_DIRECTORY = "keluaran"
LARGEST_LOGO = 5 * 1024 * 1024
_ENDING = ".docx"
_TOLD = """
SELECT nomor FROM laporan
WHERE (periode = ?1 AND (wilayah = ?2 OR SUBSTR(wilayah, 1, LENGTH(?2) + 1) = ?2 || '.'))
   OR nomor IN (SELECT b.nomor FROM berkas b JOIN json_each(?3) j ON j.value = b.id WHERE b.jenis = 1)
"""
_LABEL = "Notula Rapat"  # a file name is read by many; it tells the kind of paper and the date alone


@dataclass(frozen=True, slots=True)
class Rendered:
    """The papers that were written.

    Attributes:
        id: The meeting's id.
        paths: Where they went.
        warnings: What should be looked at once more.
    """

    id: str
    paths: tuple[Path, ...]
    warnings: tuple[Fault, ...]


def render_meeting(
    folders: Sequence[Path], fragment: str, dokumen: str, output: Path | None, *, overwrite: bool
) -> Rendered:
    """Render the papers of a meeting.

    Args:
        folders: The folders; empty: found from the working directory upwards.
        fragment: Any unique part of the meeting's file name, or its id.
        dokumen: The kind of paper, or "semua".
        output: A file ending in .docx, or a directory; None: `keluaran/` in the folder.
        overwrite: Replace what is there; otherwise a number is put behind the name.

    Raises:
        Refused: No such meeting or kind of paper, the record must be mended first (status 1), the template or
            logo cannot be used, or the disk refuses.
    """
    if dokumen not in (*PAPERS, ALL_PAPERS):
        known = bahasa.gabung([*PAPERS, ALL_PAPERS], "atau")
        raise Refused(Fault("PKS423", "galat", f"dokumen '{dokumen}' tidak dikenal", f"pilih {known}"))
    setting = read_setting(one_place(folders))
    loaded = find_record(setting, "meeting", fragment)
    faults = [*loaded.faults, *check_record(loaded, rule_context(setting, today_of(setting)))]
    galat = [fault for fault in faults if fault.level == "galat"]
    meeting = loaded.record
    if galat or not isinstance(meeting, Meeting):
        raise Refused(*galat, status=1)
    target = _target(setting, output, f"{_LABEL} {meeting.tanggal.isoformat()}{_ENDING}")
    data = render_notula(
        meeting,
        setting.office,
        setting.gazetteer,
        teams=read_teams(setting),
        reports=_reports(setting, meeting),
        logo=_logo(setting),
        template=_own_template(setting),
    )
    return Rendered(loaded.id, (put_output(target, data, overwrite=overwrite),), tuple(faults))


def _target(setting: Setting, output: Path | None, name: str) -> Path:
    if output is None:
        return setting.place.root / OUTPUT_DIRECTORY / name
    if output.is_dir() or not output.suffix:
        return output / name
    if output.suffix.lower() != _ENDING:
        message = f"notula tidak dapat disimpan sebagai '{output.name}'"
        raise Refused(Fault("PKS423", "galat", message, f"pakai nama yang berakhir dengan {_ENDING}"))
    return output


def _reports(setting: Setting, meeting: Meeting) -> tuple[Report, ...]:
    """Give the reports the minutes tell of: those of a period in the meeting's wilayah, or those named."""
    wanted = meeting.laporan_wilayah
    if wanted is None:
        return ()
    values = (wanted.periode, meeting.wilayah, json.dumps(wanted.laporan))
    return ask_archive(
        (setting.place.root,),
        None,
        lambda ledger: tuple(
            one.record for one in ledger.records(_TOLD, *values) if isinstance(one.record, Report)
        ),
    )


def _own_template(setting: Setting) -> Path | None:
    """Give the office's own template, when its folder has one; only a plain file inside the folder counts."""
    path = setting.place.root / "templates" / f"notula_{setting.office.naskah.notula}{_ENDING}"
    return path if path.is_file() and _is_inside(setting, path) else None


def _logo(setting: Setting) -> bytes | None:
    """Read the office's logo: a file inside the folder, of at most 5 MiB.

    Raises:
        Refused: It lies elsewhere, is too large, or cannot be read.
    """
    name = setting.office.kop.logo
    if not name:
        return None
    path = setting.place.root / name
    if Path(name).is_absolute() or name.startswith("\\") or not _is_inside(setting, path):
        raise _bad_logo(
            f"logo '{name}' berada di luar folder catatan", "salin logonya ke dalam folder catatan"
        )
    if path.exists() and not path.is_file():
        raise _bad_logo(f"logo '{name}' bukan berkas biasa", "sebut gambarnya")
    try:
        with path.open("rb") as stream:
            data = stream.read(LARGEST_LOGO + 1)
    except OSError as error:
        raise _bad_logo(f"logo '{name}' tidak dapat dibaca", "periksa nama dan izin berkasnya") from error
    if len(data) > LARGEST_LOGO:
        raise _bad_logo(f"logo '{name}' lebih dari 5 MiB", "perkecil gambarnya")
    return data


def _bad_logo(message: str, remedy: str) -> Refused:
    return Refused(Fault("PKS516", "galat", message, remedy, "records/pks.yaml"))


def _is_inside(setting: Setting, path: Path) -> bool:
    """Tell whether a path lies in the folder after links are followed."""
    return path.resolve().is_relative_to(setting.place.root.resolve())
