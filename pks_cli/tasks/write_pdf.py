"""Write papers as Word files, with their PDF beside them, or as PDF alone."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from pks_cli.bahasa import gabung
from pks_cli.faults import Fault, Refused
from pks_cli.folder.writing import put_output
from pks_cli.tasks.libreoffice import pdfs_of
from pks_cli.tasks.write_paper import write_papers

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from pks_cli.documents.draft import Draft, Material
    from pks_cli.folder.office import Setting

_PDF, _WORD = ".pdf", ".docx"


@dataclass(frozen=True, slots=True)
class Written:
    """Papers that were written.

    Attributes:
        paths: Where they went, the PDF after the Word files.
        drafts: What was written.
    """

    paths: tuple[Path, ...]
    drafts: tuple[Draft, ...]


def write_out(
    setting: Setting, materials: Iterable[Material], output: Path | None, *, overwrite: bool, pdf: bool
) -> Written:
    """Make and write papers as Word files or PDF, whatever they are made from.

    Args:
        setting: The folder's office.
        materials: What each is made from.
        output: A directory, or for one paper a file ending in .docx or .pdf, the latter for a PDF alone;
            None: `keluaran/` in the folder.
        overwrite: Replace what is there; otherwise a number is put behind the name.
        pdf: Write a PDF beside each Word file.

    Raises:
        Refused: As `write_papers`; or there is no PDF (PKS471, PKS472), naming the Word files that are kept.
    """
    wanted = tuple(materials)
    is_file = output is not None and output.suffix != "" and not output.is_dir()
    if is_file and len(wanted) > 1:
        message = f"{len(wanted)} naskah tidak dapat disimpan dalam satu berkas"
        raise Refused(Fault("PKS425", "galat", message, "sebut nama folder, misalnya -o rapat-desember"))
    if output is not None and is_file and output.suffix.lower() == _PDF:
        return _pdf_alone(setting, wanted, output, overwrite=overwrite)
    written = write_papers(setting, wanted, output, overwrite=overwrite)
    papers = tuple(path for path, _ in written)
    beside = _pdfs_beside(papers, overwrite=overwrite) if pdf else ()
    return Written((*papers, *beside), tuple(draft for _, draft in written))


def _pdf_alone(setting: Setting, materials: Iterable[Material], output: Path, *, overwrite: bool) -> Written:
    with tempfile.TemporaryDirectory(prefix="pks-", ignore_cleanup_errors=True) as name:
        written = write_papers(setting, materials, Path(name) / f"naskah{_WORD}", overwrite=False)
        made = pdfs_of([path.read_bytes() for path, _ in written])
    paths = tuple(put_output(output, data, overwrite=overwrite) for data in made)
    return Written(paths, tuple(draft for _, draft in written))


def _pdfs_beside(papers: Sequence[Path], *, overwrite: bool) -> tuple[Path, ...]:
    """Write the PDF of each paper beside it, under the same name."""
    try:
        made = pdfs_of([path.read_bytes() for path in papers])
    except Refused as refused:
        kept = f"; berkas Word tersimpan: {gabung([str(path) for path in papers])}"
        faults = (replace(fault, message=fault.message + kept) for fault in refused.faults)
        raise Refused(*faults, status=refused.status) from refused
    return tuple(
        put_output(path.with_suffix(_PDF), data, overwrite=overwrite)
        for path, data in zip(papers, made, strict=True)
    )
