"""Hold a written paper against the folder, and against what was written."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pks_cli.documents.comparing import Edit, Moved, edited_paragraphs, moved_fields
from pks_cli.documents.papers import make_draft, written_text
from pks_cli.documents.provenance import Provenance, printed_fields, read_provenance
from pks_cli.faults import Fault, Refused
from pks_cli.folder.office import read_setting
from pks_cli.model.vocabulary import codes
from pks_cli.tasks.paper_again import NOT_OURS, material_again
from pks_cli.tasks.paper_files import own_template
from pks_cli.tasks.places import one_place
from pks_cli.word.fingerprint import stories, text_hash
from pks_cli.word.reading import Document, read_document

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Verified:
    """What a written paper is worth today.

    Attributes:
        kind: The code of the naskah.
        records: The ids of the records it was made from.
        is_equal: Its text is the one the folder gives now.
        gone: Why the folder can give none, "" when it does.
        has_other_template: The template is another now.
        moved: Fields that changed in the folder since.
        no_longer: Ids of records it was made from and would not be now.
        newly: Ids of records it would be made from now.
        edits: Paragraphs changed by hand since it was written.
    """

    kind: str
    records: tuple[str, ...]
    is_equal: bool
    gone: str
    has_other_template: bool
    moved: tuple[Moved, ...]
    no_longer: tuple[str, ...]
    newly: tuple[str, ...]
    edits: tuple[Edit, ...]


def verify_paper(folders: Sequence[Path], path: Path) -> Verified:
    """Tell whether a paper still equals the folder, what moved since, and what a hand changed.

    Args:
        folders: The folders; empty: found from the working directory upwards.
        path: The DOCX file, as written or saved again in Word or LibreOffice.

    Raises:
        Refused: It cannot be read, is none of our papers (PKS531), or template or logo cannot be used.
    """
    document = read_document(path)
    stated = read_provenance(document.custom)
    if stated is None or stated.kind not in codes("naskah"):
        remedy = "tunjuk berkas Word yang ditulis oleh pks, misalnya dengan pks meeting render"
        message = "Berkas ini tidak memuat keterangan asal naskah, atau keterangannya rusak"
        raise Refused(Fault(NOT_OURS, "galat", message, remedy, path.name))
    setting = read_setting(one_place(folders))
    try:
        draft = make_draft(material_again(folders, stated))
    except Refused as refused:
        why = refused.faults[0].message if refused.faults else ""
        return _without_folder(stated, document, why)
    text, template = written_text(draft, own_template(setting, draft.template))
    now, then = stories(text), stories(document)
    return Verified(
        kind=stated.kind,
        records=stated.records,
        is_equal=text_hash(now) == text_hash(then),
        gone="",
        has_other_template=template != stated.template,
        moved=moved_fields(stated.fields, printed_fields(draft.data, text), draft.data),
        no_longer=tuple(one for one in stated.records if one not in draft.records),
        newly=tuple(one for one in draft.records if one not in stated.records),
        edits=edited_paragraphs(stated.paragraphs, then, now),
    )


def _without_folder(stated: Provenance, document: Document, why: str) -> Verified:
    edits = edited_paragraphs(stated.paragraphs, stories(document), ())
    return Verified(
        kind=stated.kind,
        records=stated.records,
        is_equal=False,
        gone=why,
        has_other_template=False,
        moved=(),
        no_longer=(),
        newly=(),
        edits=edits,
    )
