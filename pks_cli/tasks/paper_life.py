"""The life of the papers of a meeting: number, date, state and signed scan, as its record holds them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from pks_cli.bahasa import gabung
from pks_cli.documents.fingerprint import fingerprint
from pks_cli.documents.papers import make_draft, papers_of
from pks_cli.faults import Fault, Refused
from pks_cli.folder.adding import refuse_when_read_only
from pks_cli.folder.finding import find_record
from pks_cli.folder.locking import locked
from pks_cli.folder.office import Setting, read_setting
from pks_cli.folder.reading import KINDS, Loaded, load
from pks_cli.model.meeting import INVITATION, Meeting, NaskahRapat
from pks_cli.model.vocabulary import label
from pks_cli.strict_yaml import read, set_value
from pks_cli.tasks.archive import today_of
from pks_cli.tasks.attachments import attachment_faults, scan_faults
from pks_cli.tasks.edit_record import Edit, Update, edit_of, save_edit, update_of
from pks_cli.tasks.places import one_place
from pks_cli.tasks.ralat import is_signed, needs_ralat, ralat_fault
from pks_cli.tasks.render_meeting import meeting_materials
from pks_cli.tasks.update_record import canonical
from pks_cli.tasks.used_number import number_faults

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date
    from pathlib import Path

    from pks_cli.documents.draft import Material

_SOURCE = "rapat"
_KIND = "meeting"
_BOTH_PLACES = ("nomor", "tanggal")
SIGNED = "ditandatangani"


@dataclass(frozen=True, slots=True)
class PaperRow:
    """One paper of a meeting.

    Attributes:
        kind: The code of the naskah.
        name: As people call it.
        life: What the record says of it.
        needs_ralat: Whether it was signed and the record says something else now.
    """

    kind: str
    name: str
    life: NaskahRapat
    needs_ralat: bool


@dataclass(frozen=True, slots=True)
class MeetingPapers:
    """The papers of a meeting.

    Attributes:
        id: The meeting's id.
        path: Of its file, relative to the folder.
        rows: One a paper, in the order of the vocabulary.
        warnings: What should be looked at: a ralat, a scan that is gone or changed.
    """

    id: str
    path: str
    rows: tuple[PaperRow, ...]
    warnings: tuple[Fault, ...]


def list_papers(folders: Sequence[Path], fragment: str, kind: str | None = None) -> MeetingPapers:
    """Tell the life of a meeting's papers.

    Args:
        folders: The folders; empty: found from the working directory upwards.
        fragment: Any unique part of the meeting's file name, or its id.
        kind: The code of one naskah; None: all.

    Raises:
        Refused: No such meeting or naskah, or the record must be mended first.
    """
    kinds = papers_of(_SOURCE) if kind is None else (known_kind(kind),)
    setting = read_setting(one_place(folders))
    loaded = find_record(setting, _KIND, fragment)
    meeting = _meeting(loaded)
    named = [one for one in kinds if meeting.life_of(one).sidik]
    changed = {one.kind for one in _materials(setting, loaded, named) if needs_ralat(one)}
    rows = [PaperRow(one, label("naskah", one), meeting.life_of(one), one in changed) for one in kinds]
    warnings = [ralat_fault(row.kind, loaded.id) for row in rows if row.needs_ralat]
    warnings += scan_faults(setting, loaded.id, meeting, kinds)
    if kind is None:
        warnings += attachment_faults(setting, loaded.id, meeting)
    return MeetingPapers(loaded.id, loaded.path, tuple(rows), tuple(warnings))


def preview_life(
    folders: Sequence[Path], fragment: str, kind: str, changes: Mapping[str, str | None]
) -> Update:
    """Say what `set_life` would change, and write nothing; arguments and faults are the same."""
    setting = read_setting(one_place(folders))
    edit = life_edit(setting, fragment, kind, changes, today_of(setting))
    return _with_number(setting, edit, kind, changes, update_of(edit))


def set_life(folders: Sequence[Path], fragment: str, kind: str, changes: Mapping[str, str | None]) -> Update:
    """Set number, date or state of a paper.

    Args:
        folders: The folders; empty: found from the working directory upwards.
        fragment: Any unique part of the meeting's file name, or its id.
        kind: The code of the naskah.
        changes: New texts by key (nomor, tanggal, keadaan); None empties one. A paper that becomes signed
            gets the hash of what it says now; one signed anew, as after a ralat, gets it anew.

    Returns:
        What changed.

    Raises:
        Refused: No such meeting or naskah, a value is wrong, or the place cannot be spliced.
    """
    setting = read_setting(one_place(folders))
    refuse_when_read_only(setting)
    with locked(setting.place):
        edit = life_edit(setting, fragment, kind, changes, today_of(setting))
        update = save_edit(setting, "meeting naskah", edit)
    return _with_number(setting, edit, kind, changes, update)


def life_edit(
    setting: Setting, fragment: str, kind: str, changes: Mapping[str, str | None], today: date
) -> Edit:
    """Make the edit that is not written yet; arguments and faults as for `set_life`."""
    code = known_kind(kind)
    found = find_record(setting, _KIND, fragment)

    def change(loaded: Loaded) -> str:
        text = _spliced(setting, loaded, code, changes)
        after = _loaded(setting, loaded, text)
        if not isinstance(after.record, Meeting):
            return text
        sidik = _new_sidik(setting, loaded, after, code, changes)
        return text if sidik is None else _set(text, code, {"sidik": sidik or None})

    return edit_of(setting, _KIND, found.path, found.id, change, today)


def _with_number(
    setting: Setting, edit: Edit, kind: str, changes: Mapping[str, str | None], update: Update
) -> Update:
    """Add what is to be said of a number that was given."""
    if not changes.get("nomor"):
        return update
    found = number_faults(setting, _loaded(setting, edit.loaded, edit.text), (known_kind(kind),))
    return replace(update, warnings=(*update.warnings, *found))


def known_kind(kind: str) -> str:
    """Give the code of a naskah of meetings.

    Raises:
        Refused: There is none of that name.
    """
    code, known = kind.strip().casefold().replace("-", "_").replace(" ", "_"), papers_of(_SOURCE)
    if code not in known:
        message = f"naskah rapat '{kind}' tidak dikenal"
        raise Refused(Fault("PKS423", "galat", message, f"pilih {gabung(list(known), 'atau')}"))
    return code


def _meeting(loaded: Loaded) -> Meeting:
    if not isinstance(loaded.record, Meeting):
        raise Refused(*loaded.faults, status=1)
    return loaded.record


def _loaded(setting: Setting, before: Loaded, text: str) -> Loaded:
    data = text.encode("utf-8")
    return load(_KIND, KINDS[_KIND][1], before.path, before.id, data, setting.gazetteer)


def _spliced(setting: Setting, loaded: Loaded, kind: str, changes: Mapping[str, str | None]) -> str:
    """Splice the new values, each in its canonical form; an invitation's where `undangan` has them too."""
    tree = dict(loaded.document.root)
    papers = dict(tree.get("naskah") or {})
    tree["naskah"] = {**papers, kind: {**(papers.get(kind) or {}), **changes}}
    own = canonical(setting, loaded, tree, "naskah")[kind]
    values = {key: own.get(key) for key in changes}
    text = _set(loaded.document.text, kind, values)
    letter = tree.get(INVITATION)
    if kind == INVITATION and isinstance(letter, dict):
        for key in _BOTH_PLACES:
            if key in values and letter.get(key) is not None:
                text = set_value(text, (INVITATION, key), values[key])
    return text


def _set(text: str, kind: str, values: Mapping[str, Any]) -> str:
    """Set values of a paper, whatever of its place is there already."""
    papers = read(text.encode("utf-8")).root.get("naskah")
    given = {key: value for key, value in values.items() if value is not None}
    if not papers:
        return set_value(text, ("naskah",), {kind: given}) if given else text
    if not papers.get(kind):
        return set_value(text, ("naskah", kind), given) if given else text
    for key, value in values.items():
        if value is not None or papers[kind].get(key) is not None:
            text = set_value(text, ("naskah", kind, key), value)
    return text


def _new_sidik(
    setting: Setting, loaded: Loaded, after: Loaded, kind: str, changes: Mapping[str, str | None]
) -> str | None:
    """Give the hash to store, "" to take it away, None to leave it as it is."""
    before = _meeting(loaded)
    old, new = before.life_of(kind), _meeting(after).life_of(kind)
    if not is_signed(new):
        return "" if old.sidik else None
    is_fresh = not is_signed(old) or old.sidik is None or changes.get("keadaan") == SIGNED
    if is_fresh or (_only_fills(old, changes) and _hash(setting, loaded, kind) == old.sidik):
        return _hash(setting, after, kind)
    return None


def _only_fills(old: NaskahRapat, changes: Mapping[str, str | None]) -> bool:
    """Tell whether a number or date is given where none was: often that is done after signing."""
    filled = [key for key in _BOTH_PLACES if changes.get(key)]
    return bool(filled) and all(getattr(old, key) is None for key in filled)


def _hash(setting: Setting, loaded: Loaded, kind: str) -> str:
    (material,) = _materials(setting, loaded, [kind])
    return fingerprint(make_draft(material))


def _materials(setting: Setting, loaded: Loaded, kinds: Sequence[str]) -> list[Material]:
    """Give the papers as they are signed: of the meeting's own class."""
    meeting = _meeting(loaded)
    kelas = meeting.kelas(setting.office.kelas_tertinggi)
    return meeting_materials(setting, loaded, meeting, kinds, kelas, is_printed=False) if kinds else []
