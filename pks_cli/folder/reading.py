"""Read the files of a folder into records, with faults as values."""

from __future__ import annotations

import os
import stat
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from pks_cli.faults import Fault
from pks_cli.folder.kinds import DIRECTORIES, ERASURE
from pks_cli.folder.names import id_of
from pks_cli.folder.place import RECORDS
from pks_cli.folder.scan import walk
from pks_cli.model.bentrok import Bentrok
from pks_cli.model.erasure import Erasure
from pks_cli.model.fields import is_free_text
from pks_cli.model.followup import Followup
from pks_cli.model.meeting import Meeting
from pks_cli.model.naming import subject
from pks_cli.model.parsing import Finding, dotted, parse
from pks_cli.model.report import Report
from pks_cli.model.team import Team
from pks_cli.strict_yaml import MAX_BYTES, Document, read

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pks_cli.folder.place import Place
    from pks_cli.model.record import Part, Record
    from pks_cli.model.wilayah import Gazetteer

KINDS: dict[str, tuple[str, type[Record]]] = {
    kind: (DIRECTORIES[kind], model)
    for kind, model in (
        ("team", Team),
        ("report", Report),
        ("meeting", Meeting),
        ("followup", Followup),
        (ERASURE, Erasure),
        ("bentrok", Bentrok),
    )
}
# Without waiting: a pipe in place of a file would hold the program for ever.
_OPEN_TO_READ = os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0)
PROBLEM_CODES = {
    "utf8": "PKS001",
    "size": "PKS002",
    "syntax": "PKS003",
    "duplicate": "PKS004",
    "anchor": "PKS005",
    "tag": "PKS006",
    "documents": "PKS007",
    "depth": "PKS008",
    "control": "PKS009",
    "key": "PKS010",
}


@dataclass(slots=True)
class Loaded:
    """One file of the folder, read.

    Attributes:
        kind: team, report, meeting, followup or erasure.
        path: Relative to the folder, with "/".
        id: The id in its name; "" when the name is outside the grammar.
        document: The text with its places.
        record: The typed record, None when something is wrong with it.
        faults: What reading and typing found; rules come later.
        all_known: Whether it is certain that every key is a declared one.
    """

    kind: str
    path: str
    id: str
    document: Document
    record: Record | None
    faults: list[Fault] = field(default_factory=list)
    all_known: bool = False


def record_paths(place: Place, kind: str) -> Iterator[tuple[str, bool]]:
    """List the files of one kind of record in a stable order.

    Yields:
        The path relative to the folder with "/", and whether it is a regular file. Only names that are or
        were meant to be YAML, and directories that are links, since what lies behind them is not read.
    """
    directory = KINDS[kind][0]
    for path, entry in walk(place.records / directory, f"{RECORDS}/{directory}"):
        yield path, entry is not None


def read_records(place: Place, kind: str, gazetteer: Gazetteer) -> Iterator[Loaded]:
    """Read every record of one kind, one at a time, in the order of their paths."""
    model = KINDS[kind][1]
    for path, is_regular in record_paths(place, kind):
        yield read_one(place, kind, model, path, gazetteer, is_regular=is_regular)


def identities(place: Place) -> Iterator[Loaded]:
    """List every record of a folder by kind, path and id alone, without reading any."""
    for kind in KINDS:
        for path, _is_regular in record_paths(place, kind):
            identity = id_of(kind, path.rpartition("/")[2]) or ""
            yield Loaded(kind, path, identity, Document("", None), None)


def read_one(
    place: Place, kind: str, model: type[Record], path: str, gazetteer: Gazetteer, *, is_regular: bool = True
) -> Loaded:
    """Read one file of a kind; of a name outside the grammar, or no regular file, the content is not read."""
    name = path.rpartition("/")[2]
    identity = id_of(kind, name)
    if not is_regular:
        return Loaded(kind, path, identity or "", Document("", None), None, [unreadable(path)])
    if identity is None:
        return Loaded(kind, path, "", Document("", None), None, [_bad_name(kind, path, name)])
    # Text, not a Path: building one costs as much as reading the file.
    data = read_bytes(f"{place.root}/{path}")
    if data is None:
        return Loaded(kind, path, identity, Document("", None), None, [unreadable(path)])
    return load(kind, model, path, identity, data, gazetteer)


def load(
    kind: str, model: type[Record], path: str, identity: str, data: bytes, gazetteer: Gazetteer
) -> Loaded:
    """Turn the bytes of one file into a record with the faults of reading and typing."""
    document = read(data)
    if document.problems:
        faults = problem_faults(document, path, subject(kind, document.root, gazetteer))
        return Loaded(kind, path, identity, document, None, faults)
    parsed = parse(model, document.root, gazetteer)
    faults = []
    if parsed.findings:
        faults = finding_faults(parsed.findings, document, path, subject(kind, document.root, gazetteer))
    if document.cut_texts():
        faults += cut_text_faults(model, document, path, subject(kind, document.root, gazetteer))
    if identity and isinstance(parsed.record, Erasure) and parsed.record.id != identity:
        faults.append(_other_erasure(parsed.record, document, path, identity))
    if identity and isinstance(parsed.record, Team) and parsed.record.wilayah != identity:
        faults.append(_other_team(parsed.record, document, path, identity))
    return Loaded(kind, path, identity, document, parsed.record, faults, parsed.all_known)


def read_bytes(path: Path | str) -> bytes | None:
    """Read at most one byte more than a record may have; None when the file cannot be read."""
    try:
        handle = os.open(path, _OPEN_TO_READ)
        try:
            status = os.fstat(handle)
            if not stat.S_ISREG(status.st_mode):
                return None
            size = status.st_size
            wanted = min(size, MAX_BYTES) + 1
            data = os.read(handle, wanted)
            # What has its full size is whole; a file system that says less or gives less is read to the end.
            while (not size or len(data) < size) and (more := os.read(handle, MAX_BYTES + 1 - len(data))):
                data += more
        finally:
            os.close(handle)
    except OSError:
        return None
    return data


def problem_faults(document: Document, path: str, name: str | None = None) -> list[Fault]:
    """Turn the refusals of the text into coded faults."""
    return [
        Fault(PROBLEM_CODES[one.kind], "galat", one.message, one.remedy, path, one.line, one.column, name)
        for one in document.problems
    ]


def finding_faults(
    findings: tuple[Finding, ...], document: Document, path: str, name: str | None = None
) -> list[Fault]:
    """Put what typing found at its place in the file."""
    return [place_finding(one, "galat", document, path, name) for one in findings]


def place_finding(
    finding: Finding, level: Any, document: Document, path: str, name: str | None = None
) -> Fault:
    """Make a fault of a finding: look up line and column of its place."""
    look_up = document.key_place if finding.at_key else document.place
    line, column = look_up(finding.loc)
    return Fault(finding.code, level, finding.message, finding.remedy, path, line, column, name)


def cut_text_faults(model: type[Part], document: Document, path: str, name: str | None = None) -> list[Fault]:
    """Warn where ` #` cut a free text short."""
    faults = []
    for loc in document.cut_texts():
        if is_free_text(model, loc):
            line, column = document.place(loc)
            message = f"teks '{dotted(loc)}' terpotong: semua sesudah tanda # tidak terbaca"
            remedy = "apit seluruh teks dengan tanda kutip"
            faults.append(Fault("PKS014", "peringatan", message, remedy, path, line, column, name))
    return faults


def unreadable(path: str) -> Fault:
    """Tell of a file that cannot be read, or is no regular file."""
    message = "berkas ini tidak dapat dibaca"
    return Fault(
        "PKS011", "galat", message, "periksa izinnya, dan apakah ini berkas biasa, bukan pintasan", path
    )


def _bad_name(kind: str, path: str, name: str) -> Fault:
    good = (
        "KODE.yaml, misalnya 18.72.04.1001.yaml"
        if kind == "team"
        else "...-ID.yaml dengan id delapan huruf dan angka"
    )
    return Fault(
        "PKS012",
        "galat",
        f"nama berkas '{name}' di luar aturan; isinya tidak dihitung",
        f"bila ini salinan, hapus; bila catatan baru, masukkan lewat perintah pks (nama yang benar: {good})",
        path,
    )


def _other_team(team: Team, document: Document, path: str, identity: str) -> Fault:
    line, column = document.place(("wilayah",))
    message = f"berkas ini bernama {identity}, tetapi isinya tim {team.wilayah}; isinya tidak dihitung"
    remedy = "betulkan wilayahnya, atau ganti nama berkasnya menjadi kode wilayah itu"
    return Fault("PKS012", "galat", message, remedy, path, line, column)


def _other_erasure(erasure: Erasure, document: Document, path: str, identity: str) -> Fault:
    line, column = document.place(("id",))
    message = f"berkas ini bernama {identity}, tetapi isinya pemusnahan {erasure.id}"
    remedy = "betulkan idnya seperti di nama berkas"
    return Fault("PKS012", "galat", message, remedy, path, line, column)
