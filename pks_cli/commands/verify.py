"""`pks verify`: does a written paper still say what the folder says."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from pks_cli import bahasa
from pks_cli.commands.indonesian import console_of, folders_of, verb
from pks_cli.documents.comparing import ADDED, CHANGED, STORIES, Edit, Moved
from pks_cli.model.vocabulary import label
from pks_cli.tasks.verify_paper import Verified, verify_paper

if TYPE_CHECKING:
    from collections.abc import Iterator

_SHOWN = 90


def verify(
    ctx: typer.Context,
    berkas: Annotated[str, typer.Argument(metavar="BERKAS", help="berkas .docx yang ditulis oleh pks")],
) -> int:
    """Periksa apakah sebuah naskah masih sama dengan catatan di folder.

    Disebutkan isian mana yang berubah di folder sejak naskah dibuat, dan paragraf mana yang disunting tangan
    sesudahnya. Naskah boleh sudah disimpan ulang dengan Word atau LibreOffice. Status keluar 1 bila isinya
    tidak sama lagi.
    """
    console = console_of(ctx)
    found = verify_paper(folders_of(ctx), Path(berkas))
    if console.as_json:
        console.document(_payload(berkas, found))
    else:
        for line in _lines(found):
            console.say(line)
    return 0 if found.is_equal else 1


def _lines(found: Verified) -> Iterator[str]:
    kind = label("naskah", found.kind)
    if found.gone:
        yield f"{kind} ini tidak dapat dibandingkan dengan folder: {found.gone}."
    elif found.is_equal:
        yield f"{kind} ini sama dengan catatan di folder."
    else:
        yield f"{kind} ini tidak sama lagi dengan catatan di folder."
    if found.has_other_template:
        yield "Templatnya berubah sejak naskah ini dibuat."
    if found.moved:
        yield "Berubah di folder sejak naskah ini dibuat:"
        yield from (f"  {_moved_line(one)}" for one in found.moved)
    for ids, words in ((found.no_longer, "tidak dimuat lagi"), (found.newly, "baru dimuat")):
        if ids:
            yield f"Catatan yang kini {words}: {bahasa.gabung(ids)}."
    if found.edits:
        yield "Disunting tangan sesudah naskah ini dibuat:"
        yield from (f"  {_edit_line(one)}" for one in found.edits)
    elif not found.is_equal:
        yield "Naskah ini tidak disunting sejak dibuat."


def _moved_line(one: Moved) -> str:
    now = f", kini {_quoted(one.now)}" if one.now else ""
    return f"{one.label}: {one.change}{now}"


def _edit_line(one: Edit) -> str:
    where = "" if one.story == STORIES[0] else f" di {one.story}"
    before = f", semula {_quoted(one.before)}" if one.before else ""
    if one.change == CHANGED:
        return f"paragraf ke-{one.number}{where} diubah: kini {_quoted(one.now)}{before}"
    if one.change == ADDED:
        return f"paragraf ke-{one.number}{where} ditambah: {_quoted(one.now)}"
    place = f"sesudah paragraf ke-{one.number}" if one.number else "di awal"
    return f"sebuah paragraf {place}{where} dihapus{before}"


def _quoted(text: str) -> str:
    return f"“{text}”" if len(text) <= _SHOWN else f"“{text[: _SHOWN - 1]}…”"


def _payload(path: str, found: Verified) -> dict[str, Any]:
    return {
        "berkas": path,
        "naskah": found.kind,
        "catatan": list(found.records),
        "sama": found.is_equal,
        "tidak_dapat_dibandingkan": found.gone or None,
        "templat_berubah": found.has_other_template,
        "isian_berubah": [
            {"isian": one.path, "sebutan": one.label, "perubahan": one.change, "kini": one.now}
            for one in found.moved
        ],
        "catatan_tidak_dimuat_lagi": list(found.no_longer),
        "catatan_baru_dimuat": list(found.newly),
        "suntingan": [
            {
                "bagian": one.story,
                "perubahan": one.change,
                "paragraf": one.number,
                "kini": one.now,
                "semula": one.before or None,
            }
            for one in found.edits
        ],
    }


app = verb(verify, 'pks verify "keluaran/Notula Rapat 2021-12-13.docx"')
