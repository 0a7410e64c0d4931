"""Take back a paper of a meeting that a person worked on: what changed in it becomes changes of the record.

The file is read by the reader that `pks verify` uses, in this process: it is read within limits that are
checked before anything is unpacked, nothing in it is run, fetched or expanded, and of its bytes only text,
names of styles and the structure of tables are looked at.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from pks_cli.bahasa import Unreadable, fold, parse_tanggal
from pks_cli.documents.comparing import CHANGED, REMOVED, STORIES, edited_paragraphs
from pks_cli.documents.lembar_catatan import TITLE, TYPED
from pks_cli.documents.papers import make_draft, written_text
from pks_cli.documents.provenance import read_provenance
from pks_cli.documents.returning.origins import traced
from pks_cli.documents.returning.reading_back import labelled
from pks_cli.documents.returning.steps import steps_between
from pks_cli.exchange.intake.around import Around
from pks_cli.faults import Fault, Refused
from pks_cli.folder.finding import find_record
from pks_cli.folder.office import read_setting
from pks_cli.model.meeting import Meeting
from pks_cli.model.vocabulary import codes, label
from pks_cli.tasks.archive import today_of
from pks_cli.tasks.kategori import kategori_terms
from pks_cli.tasks.list_meetings import list_meetings
from pks_cli.tasks.meeting_owed import owed_before
from pks_cli.tasks.paper_again import material_again
from pks_cli.tasks.paper_files import own_template
from pks_cli.tasks.places import one_place
from pks_cli.tasks.render_meeting import Wanted, prepare_meeting
from pks_cli.tasks.returning.changes import Back, Change, Unplaced
from pks_cli.tasks.returning.gathering import SHEET, gather
from pks_cli.tasks.returning.sifting import sifted
from pks_cli.word.fingerprint import stories, text_hash
from pks_cli.word.outline import Line, Outline, outline
from pks_cli.word.package import read_package, unpack
from pks_cli.word.reading import FINISHED, Document, document_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from pathlib import Path

    from pks_cli.documents.draft import Draft, Material
    from pks_cli.documents.provenance import Provenance
    from pks_cli.folder.office import Setting
    from pks_cli.folder.reading import Loaded

KINDS = ("notula", SHEET)
UNSURE = "asal naskah tidak tertulis di berkasnya, jadi tidak diketahui apa yang disunting"
_COMMENT = "komentar di pinggir halaman"
_FIRST_LINES = 40


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper of ours that came back.

    Attributes:
        name: The name of its file.
        kind: The code of its naskah.
        meeting: The id of its meeting, "" where it does not say.
        stated: What it says of where it comes from, None where that was lost.
        document: Its text.
        outline: How it is laid out.
    """

    name: str
    kind: str
    meeting: str
    stated: Provenance | None
    document: Document
    outline: Outline


@dataclass(frozen=True, slots=True)
class Returned:
    """What a paper that came back asks for; nothing is written yet.

    Attributes:
        paper: The paper.
        id: The id of its meeting.
        path: The file of the record, relative to the folder.
        name: What the meeting is called.
        text: The text of the record as it was read.
        changes: What would change, certain and doubtful.
        unplaced: Text that no field holds.
        newer: What the record says otherwise since the paper was written, one line each.
        is_stale: Whether the record changed since the paper was written.
        has_other_template: Whether the template did.
    """

    paper: Paper
    id: str
    path: str
    name: str
    text: str
    changes: tuple[Change, ...]
    unplaced: tuple[Unplaced, ...]
    newer: tuple[str, ...]
    is_stale: bool
    has_other_template: bool


def returned_paper(source: Path | bytes, name: str = "") -> Paper | None:
    """Tell which paper of ours a file is.

    Args:
        source: A file, or its bytes.
        name: What to call it, where it is bytes.

    Returns:
        The paper; None where the file is none of ours, or no Word file that can be read.
    """
    try:
        if isinstance(source, bytes):
            name, members = (
                name or "naskah.docx",
                unpack(name or "naskah.docx", source, FINISHED, media=False),
            )
        else:
            name, members = source.name, read_package(source, FINISHED, media=False)
        document = document_of(name, members)
        laid_out = outline(members)
    except (Refused, KeyError, ValueError):
        return None
    stated = read_provenance(document.custom)
    if stated is not None and stated.kind in codes("naskah"):
        return Paper(name, stated.kind, stated.basis.get("rapat", ""), stated, document, laid_out)
    first = [one.text for one in laid_out.blocks[:_FIRST_LINES] if isinstance(one, Line)]
    if fold(TITLE) in map(fold, first):
        return Paper(name, SHEET, "", None, document, laid_out)
    return None


def read_return(
    folders: Sequence[Path], paper: Paper, rapat: str | None = None, today: date | None = None
) -> Returned:
    """Tell what a paper that came back changes in the record of its meeting, and write nothing.

    Args:
        folders: The folders; empty: found from the working directory upwards.
        paper: What `returned_paper` gave.
        rapat: Which meeting, where the paper does not say: an id, or a unique part of its file name.
        today: The day to take for today.

    Raises:
        Refused: It is a paper nothing is taken back from, its meeting is not known or not there any more, or
            the record must be mended first.
    """
    _refuse_other(paper)
    setting = read_setting(one_place(folders))
    identity = rapat or paper.meeting or _meeting_of(folders, paper)
    loaded = find_record(setting, "meeting", identity)
    meeting = loaded.record
    if not isinstance(meeting, Meeting):
        raise Refused(*loaded.faults, status=1)
    material = _material(folders, paper, loaded.id)
    draft, day = make_draft(material), today or today_of(setting)
    back = _back(setting, loaded, meeting, material, draft, day)
    gather(
        back,
        loaded.document.root,
        steps_between(back.olds, paper.outline.blocks, paper.stated.paragraphs[0] if paper.stated else ()),
        owed_before(setting, loaded.id, meeting, ended=True) if paper.kind == SHEET else (),
    )
    _note_margins(back, paper)
    now, template = written_text(draft, own_template(setting, draft.template))
    changes, unplaced = sifted(setting, loaded, back)
    return Returned(
        paper=paper,
        id=loaded.id,
        path=loaded.path,
        name=meeting.nama,
        text=loaded.document.text,
        changes=tuple(changes if paper.stated else map(_unsure, changes)),
        unplaced=tuple(one for one in unplaced if not _is_kept_already(one, meeting)),
        newer=tuple(dict.fromkeys(back.newer)),
        is_stale=paper.stated is not None and text_hash(stories(now)) != paper.stated.text,
        has_other_template=paper.stated is not None and template != paper.stated.template,
    )


def _refuse_other(paper: Paper) -> None:
    if paper.kind not in KINDS:
        message = (
            f"{label('naskah', paper.kind)} tidak diambil kembali ke catatan; hanya notula dan lembar catatan"
        )
        raise Refused(Fault("PKS426", "galat", message, "ubah catatannya dengan pks meeting update"))
    if paper.stated is not None and "publik" in paper.stated.basis:
        message = "naskah untuk umum tidak memuat seluruh isi rapat, jadi tidak diambil kembali"
        raise Refused(Fault("PKS426", "galat", message, "sunting naskah yang bukan untuk umum"))


def _material(folders: Sequence[Path], paper: Paper, identity: str) -> Material:
    if paper.stated is not None and paper.meeting == identity:
        return material_again(folders, paper.stated)
    return prepare_meeting(folders, identity, Wanted(paper.kind)).materials[0]


def _back(
    setting: Setting, loaded: Loaded, meeting: Meeting, material: Material, draft: Draft, day: date
) -> Back:
    template = own_template(setting, draft.template)
    return Back(
        id=loaded.id,
        meeting=meeting,
        material=material,
        data=draft.data,
        olds=traced(draft, template, TYPED if material.kind == SHEET else ()),
        around=Around(
            gazetteer=setting.gazetteer,
            office=setting.office.wilayah,
            today=day,
            zona=setting.office.zona,
            kategori=kategori_terms(setting),
        ),
    )


def _meeting_of(folders: Sequence[Path], paper: Paper) -> str:
    """Find the meeting of a sheet by its name and day, which stand on it.

    Raises:
        Refused: None or several fit.
    """
    texts = [one.text for one in paper.outline.blocks[:_FIRST_LINES] if isinstance(one, Line)]
    names = {fold(text) for text in texts}
    days = {day for text in texts if (day := _day(text))}
    found = [
        row.id
        for row in list_meetings(folders, None, None).rows
        if row.meeting.tanggal in days and fold(row.meeting.nama) in names
    ]
    if len(found) == 1:
        return found[0]
    message = "naskah ini tidak memuat keterangan rapat mana yang dicatatnya"
    raise Refused(
        Fault("PKS424", "galat", message, "sebut rapatnya dengan --rapat ID; lihat pks meeting list")
    )


def _day(text: str) -> date | None:
    found = labelled(text)
    try:
        return parse_tanggal(found[1]) if found else None
    except Unreadable:
        return None


def _note_margins(back: Back, paper: Paper) -> None:
    """Note comments, and what was written at the head and foot of pages or in footnotes."""
    for text in paper.outline.comments:
        back.leave(text, _COMMENT)
    if paper.stated is None:
        return
    now = stories(paper.document)
    for edit in edited_paragraphs(paper.stated.paragraphs, ((), *now[1:]), ()):
        if edit.story != STORIES[0] and edit.change != REMOVED:
            verb = "diubah" if edit.change == CHANGED else "ditambah"
            back.leave(edit.now, f"{verb} di {edit.story}")


def _unsure(change: Change) -> Change:
    return replace(change, doubt=change.doubt or UNSURE)


def _is_kept_already(left: Unplaced, meeting: Meeting) -> bool:
    """Tell whether the record keeps a text already, as when a paper is taken back twice."""
    known = (meeting.catatan_impor or "").split("\n")
    return left.is_kept and all(line in known for line in left.text.split("\n") if line.strip())


def leftovers(unplaced: Sequence[Unplaced], before: str | None) -> str:
    """Give the words of a record that no field holds, those that were kept before too, none twice."""
    lines = (before or "").split("\n") if before else []
    new = [line for one in unplaced if one.is_kept for line in one.text.split("\n") if line.strip()]
    return "\n".join([*lines, *(line for line in dict.fromkeys(new) if line not in lines)])


def kept_values(returned: Returned, record: Meeting) -> dict[str, Any]:
    """Give what the record keeps of the text that no field holds; nothing where it has it already."""
    text = leftovers(returned.unplaced, record.catatan_impor)
    return {"catatan_impor": text} if text and text != (record.catatan_impor or "") else {}
