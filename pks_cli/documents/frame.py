"""What stands around the body of every paper: heads, kop, signatures, tembusan; and the draft they make."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pks_cli.bahasa import tanggal_panjang
from pks_cli.documents.corrections import correction, titled
from pks_cli.documents.draft import Draft
from pks_cli.documents.letterhead import kop_of, letterhead
from pks_cli.documents.numbering import letter_day, letter_number
from pks_cli.documents.paper import DAY_DOTS, DOTS, copies, from_town, marks, paper, properties
from pks_cli.documents.signature import second_signer_of, signature, signer_of
from pks_cli.model.vocabulary import label

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from pks_cli.documents.draft import Material


def framed(  # noqa: PLR0913 - one keyword for each thing a paper may differ in
    material: Material,
    data: Mapping[str, Any],
    *,
    title: str,
    head: str,
    subject: str = "",
    left_out: tuple[str, ...] = (),
    pictures: Mapping[str, bytes] | None = None,
    day: date | None = None,
) -> Draft:
    """Make the draft of a paper from its body.

    Args:
        material: What it is made from.
        data: The body, as plain data, beside what the frame gives.
        title: The title on the page, unless the office has one of its own (`bentuk.<kode>.judul`).
        head: The line at the head of the pages from the second on, and the title in the properties.
        subject: What it is about, for the properties.
        left_out: What was left out, one sentence each.
        pictures: Name to bytes, beside the logo.
        day: The day over the signature; None: that of the letter, dotted while it is not known.

    Returns:
        The draft; its data has besides the body `naskah` (judul, ralat, kepala, nomor, contoh, klasifikasi),
        `kop`, `tanda_tangan` (tempat_tanggal, kanan, kiri or None), `tembusan` and `titik`.
    """
    office = material.office
    kop = kop_of(material, signer_of(material))
    frame = {
        "naskah": _about(material, title, head),
        "kop": letterhead(material, kop),
        "tanda_tangan": _signatures(material, day or letter_day(material)),
        "tembusan": copies(office, material.kind),
        "titik": DOTS,
    }
    logo = {"logo": material.logos[kop]} if kop in material.logos else {}
    return Draft(
        kind=material.kind,
        template=material.kind,
        data={**frame, **data},
        paper=paper(office),
        properties=properties(office, material.kind, head, subject or head, material.day),
        records=tuple(dict.fromkeys(one for one in (material.meeting_id, *told_ids(material)) if one)),
        day=material.day,
        stamp=_stamp(material),
        font=office.naskah.huruf,
        pictures={**logo, **(pictures or {})},
        left_out=left_out,
        copy=material.copy,
    )


def _about(material: Material, title: str, head: str) -> dict[str, str]:
    form = material.office.bentuk.get(material.kind)
    return {
        "judul": titled(material, (form and form.judul) or title),
        "ralat": correction(material),
        "kepala": head,
        "nomor": letter_number(material),
        **marks(material),
    }


def _signatures(material: Material, day: date | None) -> dict[str, Any]:
    second = second_signer_of(material)
    return {
        "tempat_tanggal": place_and_day(material, day),
        "kanan": signature(signer_of(material), material),
        "kiri": signature(second, material) if second else None,
    }


def _stamp(material: Material) -> str:
    """Give what names the file of a paper of a period: "2021-B12", "2021"; "" for other papers."""
    figures = material.figures
    return material.periode or str(figures.question.tahun) if figures else ""


def told_ids(material: Material) -> tuple[str, ...]:
    """Give the ids of the reports the material holds."""
    return tuple(one.id for one in material.told)


def place_and_day(material: Material, day: date | None) -> str:
    """Give "Metro, 13 Desember 2021"; dots for a town or a day that is not known yet."""
    return from_town(material.office, day_text(material, day))


def day_text(material: Material, day: date | None) -> str:
    """Give "13 Desember 2021"; dots and the year for a day that is not known yet."""
    return tanggal_panjang(day) if day else f"{DAY_DOTS} {material.day.year}"


def letter_lines(material: Material, subject: str, attachment: str = "") -> dict[str, str]:
    """Give the lines at the head of a letter.

    Args:
        material: What it is made from.
        subject: What stands behind "Hal".
        attachment: What stands behind "Lampiran"; "" prints a dash.

    Returns:
        `nomor`, `sifat`, `lampiran`, `hal`, `tempat_tanggal`, `tanggal`.
    """
    form = material.office.bentuk.get(material.kind)
    nature = (form and form.sifat) or material.office.naskah.sifat
    return {
        "nomor": letter_number(material),
        "sifat": label("sifat_naskah", nature),
        "lampiran": attachment or "–",
        "hal": subject,
        "tempat_tanggal": place_and_day(material, letter_day(material)),
        "tanggal": day_text(material, letter_day(material)),
    }
