"""The telaahan staf to the head of the region: from what was counted and reported to what is advised."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from pks_cli.bahasa import format_bilangan
from pks_cli.documents.advice import Advice, advice
from pks_cli.documents.cited import lampiran_rows
from pks_cli.documents.findings import (
    NO_ADVICE,
    NO_ADVICE_WITHOUT_REPORTS,
    analysis,
    assumptions,
    conclusions,
    problems,
)
from pks_cli.documents.frame import framed, letter_lines
from pks_cli.documents.region import head_title, secretary_title
from pks_cli.documents.rekap import silent_rows
from pks_cli.documents.rekap_rows import counted_row
from pks_cli.documents.room import fitting
from pks_cli.documents.signature import signer_of
from pks_cli.documents.study import Study, study
from pks_cli.documents.telaahan_words import Fact, Words

if TYPE_CHECKING:
    from pks_cli.documents.draft import Draft, Material

_TITLE = "TELAAHAN STAF"
_MOST_ROWS = 8
_OWED = "tindak_lanjut"
_LINES_OF_ADVICE, _LINES_OF_FURTHER = 15, 4


@dataclass(frozen=True, slots=True)
class Telaahan:
    """What a telaahan says.

    Attributes:
        study: What the reports say together.
        words: Its sentences.
        facts: Its facts, in their order.
        advice: Every saran; the paper prints as many as fit.
    """

    study: Study
    words: Words
    facts: tuple[Fact, ...]
    advice: tuple[Advice, ...]

    @property
    def numbers(self) -> dict[str, int]:
        """The number of each kind of fact."""
        return {fact.kind: number for number, fact in enumerate(self.facts, 1)}


def telaahan(material: Material) -> Telaahan:
    """Work out a telaahan, before it is laid out."""
    found = study(material)
    words = Words(material, found)
    facts = words.facts()
    places = {fact.kind: f"Fakta nomor {number}" for number, fact in enumerate(facts, 1)}
    return Telaahan(found, words, facts, advice(found, words, places))


def draft(material: Material) -> Draft:
    """Make the telaahan of the material's period, at most three pages and its lampiran.

    Where a list is longer than fits, whole items are left for the lampiran and counted.
    """
    made = telaahan(material)
    found, words = made.study, made.words
    subject = f"Telaahan keamanan dan ketertiban umum {words.place}, {words.span}"
    form = material.office.bentuk.get(material.kind)
    region = (material.office, material.gazetteer)
    chief = f"{head_title(*region)} melalui {secretary_title(*region)}"
    rows = [counted_row(row) for row in found.parts]
    whole_table = len(rows) <= _MOST_ROWS
    attached = lampiran_rows(found.cited, material.gazetteer)
    silent = silent_rows(found.figures) if words.silent_names_left_out() else []
    has_attachment = bool(attached or silent or not whole_table)
    data = {
        "surat": {
            **letter_lines(material, subject, "1 (satu) berkas" if has_attachment else ""),
            "yth": (form and form.tujuan) or chief,
            "dari": signer_of(material).jabatan or material.office.nama,
        },
        "persoalan": problems(found, words),
        "praanggapan": assumptions(found, words, made.numbers),
        "fakta": [_fact(fact, whole_table=whole_table) for fact in made.facts],
        "wilayah": rows,
        "analisis": analysis(found, material.before, made.numbers),
        "simpulan": conclusions(found, words),
        "saran": _printed(made),
        "tanpa_saran": _no_advice(made),
        "lampiran": attached,
        "lampiran_wilayah": not whole_table and any(fact.has_table for fact in made.facts),
        "belum": silent,
        "ada_lampiran": has_attachment,
    }
    left_out = tuple(fact.text for fact in made.facts if fact.kind == "tidak_dimuat")
    return framed(material, data, title=_TITLE, head=subject, subject=subject, left_out=left_out)


def _fact(fact: Fact, *, whole_table: bool) -> dict[str, Any]:
    hidden = fact.has_table and not whole_table
    return {
        "teks": "Jumlah menurut wilayah ada di lampiran." if hidden else fact.text,
        "rincian": list(fact.items),
        "tabel": fact.has_table and not hidden,
    }


def _printed(made: Telaahan) -> list[str]:
    """Give the saran that fit; those that rest on facts alone have lines of their own."""
    found = made.advice
    own = [one for one in found if one.reports]
    kept, rest = fitting(own, _LINES_OF_ADVICE, lambda one: one.text)
    further = sorted((one for one in found if not one.reports), key=lambda one: one.fact == _OWED)
    last, beyond = fitting(further, _LINES_OF_FURTHER, lambda one: one.text)
    texts = [one.text for one in (*kept, *last)]
    if beyond:
        other = " lainnya" if any(one.fact == _OWED for one in last) else ""
        number = format_bilangan(len(beyond))
        texts.append(
            f"Menyelesaikan {number} tindak lanjut rapat{other} (Fakta nomor {made.numbers[_OWED]})."
        )
    if rest:
        texts.append(f"Melaksanakan {format_bilangan(len(rest))} saran lainnya menurut laporan di lampiran.")
    return texts


def _no_advice(made: Telaahan) -> str:
    if made.advice:
        return ""
    return NO_ADVICE_WITHOUT_REPORTS if made.study.is_empty else NO_ADVICE
