"""Write drafts of papers as Word files, under names that a person understands and that tell nothing."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pks_cli.documents.papers import make_draft, render
from pks_cli.faults import Fault, Refused
from pks_cli.folder.writing import put_output
from pks_cli.model.vocabulary import terms
from pks_cli.tasks.own_templates import of_another
from pks_cli.tasks.paper_files import own_template

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from pks_cli.documents.draft import Draft, Material
    from pks_cli.folder.office import Setting

OUTPUT_DIRECTORY = "keluaran"
_ENDING = ".docx"
_LAST_OF_CHECK = "PKS513"  # what follows is about the data and the pictures handed in


def write_papers(
    setting: Setting, materials: Iterable[Material], output: Path | None, *, overwrite: bool
) -> tuple[tuple[Path, Draft], ...]:
    """Make and write papers.

    Args:
        setting: The folder's office.
        materials: What each is made from.
        output: A directory, or for one paper a file ending in .docx; None: `keluaran/` in the folder.
        overwrite: Replace what is there; otherwise a number is put behind the name.

    Returns:
        Where each went and its draft. All are made before the first is written.

    Raises:
        Refused: A template or picture cannot be used, the ending is another, or the disk refuses.
    """
    drafts = [_looked_at(setting, make_draft(material)) for material in materials]
    targets = [target(setting, draft, output) for draft in drafts]
    made = [_rendered(setting, draft) for draft in drafts]
    return tuple(
        (put_output(path, data, overwrite=overwrite), draft)
        for path, data, draft in zip(targets, made, drafts, strict=True)
    )


def _looked_at(setting: Setting, draft: Draft) -> Draft:
    """Warn where the office's own template was made for another naskah."""
    own = own_template(setting, draft.template)
    if own is None:
        return draft
    return replace(
        draft, warnings=(*draft.warnings, *of_another(own, draft.template, setting.place.relative(own)))
    )


def _rendered(setting: Setting, draft: Draft) -> bytes:
    """Render a draft; a fault of the office's own template says how to find all of them."""
    own = own_template(setting, draft.template)
    try:
        return render(draft, own)
    except Refused as refused:
        if own is None:
            raise
        shown = setting.place.relative(own)
        told = (_with_check(one, draft.template, shown) for one in refused.faults)
        raise Refused(*told, status=refused.status) from refused


def _with_check(fault: Fault, name: str, shown: str) -> Fault:
    """Let a fault that the check of templates would find too say so."""
    if fault.code > _LAST_OF_CHECK:
        return fault
    more = f"semua yang salah ditunjukkan 'pks template check {name}'"
    return replace(fault, path=shown, remedy=f"{fault.remedy}; {more}")


def target(setting: Setting, draft: Draft, output: Path | None) -> Path:
    """Give where a paper goes: "Notula Rapat 2021-12-13.docx" or "Rekap Laporan 2021-B12.docx".

    Raises:
        Refused: Another ending than .docx.
    """
    label = terms("naskah")[draft.kind].extra["berkas"]
    when = draft.stamp or draft.day.isoformat()
    copy = f" salinan {draft.copy}" if draft.copy else ""
    name = f"{label} {when}{copy}{_ENDING}"  # many read it: kind of paper and date or period alone
    if output is None:
        return setting.place.root / OUTPUT_DIRECTORY / name
    if output.is_dir() or not output.suffix:
        return output / name
    if output.suffix.lower() != _ENDING:
        message = f"naskah tidak dapat disimpan sebagai '{output.name}'"
        raise Refused(Fault("PKS423", "galat", message, f"pakai nama yang berakhir dengan {_ENDING}"))
    return output
