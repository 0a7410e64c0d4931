"""The words with which the office asks for the reports that have not come, to paste into a group."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pks_cli.bahasa import format_bilangan, gabung, hari_tanggal
from pks_cli.documents.span import units
from pks_cli.model import vocabulary
from pks_cli.model.periode import label
from pks_cli.model.wilayah_code import is_desa

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pks_cli.tasks.missing_reports import MissingReports, Place

MOST_NAMED = 40
_KECAMATAN = len("18.72.04")
_HOW = (
    "Laporan dapat dikirim dengan blangko yang sudah dibagikan, atau ditulis di grup ini: tanggal, tempat,"
    " kejadian, dan langkah yang sudah dilakukan. Bila tidak ada kejadian, cukup kirim laporan nihil."
)


def missing_text(found: MissingReports) -> str:
    """Write the text for the group, one part a period; it names wilayah and posts, and no person.

    Args:
        found: Who has not reported.

    Returns:
        Lines without an end; where a period has more places than a message can name, only how many there
        are in each kecamatan.
    """
    parts = [_period(found, one) for one in found.periodes]
    asked = [part for part in parts if part]
    if not asked:
        return ""
    return "\n\n".join([_greeting(found), *asked, f"Terima kasih atas kerja samanya.\n{found.pengirim}"])


def _deadline_words(found: MissingReports, one: Place) -> str:
    """Say how long there is still or how long it has been: "7 hari lagi", "hari ini", "12 hari yang lalu"."""
    late = found.days_late(one)
    if not late:
        return "hari ini"
    number = format_bilangan(abs(late))
    return f"{number} hari yang lalu" if late > 0 else f"{number} hari lagi"


def _greeting(found: MissingReports) -> str:
    if found.unsur is not None:
        who = vocabulary.label("unsur", found.unsur)
        if found.unsur == "lurah":
            who = gabung(_heads(found.places))
        return f"Yth. Bapak/Ibu {who} se-{found.tempat}"
    posts = ["Camat", *_heads(found.places), "Bhabinkamtibmas", "Babinsa"]
    return f"Yth. Bapak/Ibu {gabung(posts)} se-{found.tempat}"


def _heads(places: Sequence[Place]) -> list[str]:
    kinds = {is_desa(one.wilayah) for one in places}
    return [word for kind, word in ((False, "Lurah"), (True, "Kepala Desa")) if kind in kinds]


def _period(found: MissingReports, periode: str) -> str:
    """Ask for the reports of one period; "" where nobody owes one."""
    places = [one for one in found.places if one.periode == periode]
    missing = [one for one in places if one.is_missing(found.unsur)]
    if not places:
        return ""
    unit, span = units(one.wilayah for one in places), f"periode {label(periode)}"
    if not missing:
        everybody = f"Laporan {span} dari semua {unit} sudah kami terima. Terima kasih."
        return everybody if found.unsur is None else ""
    came = len(places) - len(missing)
    thanks = f"Terima kasih kepada {format_bilangan(came)} {unit} yang sudah mengirim laporan {span}."
    asked = [_request(found, missing, unit, span), *_listed(missing, unit)]
    opening = [thanks] if came and found.unsur is None else []
    return "\n\n".join([*opening, "\n".join(asked), _HOW])


def _request(found: MissingReports, missing: Sequence[Place], unit: str, span: str) -> str:
    """Ask politely: before the deadline by when, after it that it has passed; of one post only to help."""
    who = f"{format_bilangan(len(missing))} {unit} berikut"
    day, words = hari_tanggal(missing[0].batas), _deadline_words(found, missing[0])
    is_late = found.days_late(missing[0]) > 0
    until = "" if is_late else f" paling lambat {day} ({words})"
    if found.unsur is not None:
        head = gabung(_heads(missing)) if found.unsur == "lurah" else vocabulary.label("unsur", found.unsur)
        return (
            f"Laporan {span} dari {head} di {who} belum kami terima. Bila ada yang perlu disampaikan, mohon"
            f" berkenan mengirimkannya{until}:"
        )
    if is_late:
        return (
            f"Batas waktu laporan {span} sudah lewat, {day} ({words}), dan laporan dari {who} belum kami"
            " terima. Mohon berkenan segera mengirimkannya:"
        )
    return f"Laporan {span} dari {who} belum kami terima. Mohon berkenan mengirimkannya{until}:"


def _listed(missing: Sequence[Place], unit: str) -> Iterator[str]:
    """Name the places by kecamatan, or only count them where there are too many to read on a telephone."""
    by_kecamatan: dict[tuple[str, str], list[str]] = {}
    for one in missing:
        by_kecamatan.setdefault((one.wilayah[:_KECAMATAN], one.kecamatan), []).append(one.nama)
    for (_, kecamatan), names in by_kecamatan.items():
        head = f"*Kecamatan {kecamatan}*: " if kecamatan else ""
        if len(missing) > MOST_NAMED:
            yield f"- {head}{format_bilangan(len(names))} {unit}"
        else:
            yield f"- {head}{gabung(names)}"
    if len(missing) > MOST_NAMED:
        yield "Daftar lengkapnya ada di berkas yang dikirim bersama pesan ini."
