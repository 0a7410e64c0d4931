"""The report of a period to the governor: what was done, what came of it, what is advised."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pks_cli.bahasa import format_bilangan, gabung, hari_tanggal, tanggal_panjang
from pks_cli.documents.advice import advice
from pks_cli.documents.field_reports import by_wilayah, telling
from pks_cli.documents.findings import NO_ADVICE, NO_ADVICE_WITHOUT_REPORTS, conclusions
from pks_cli.documents.frame import framed
from pks_cli.documents.legal import grounds
from pks_cli.documents.occasion import place_of
from pks_cli.documents.paper import may_show
from pks_cli.documents.rekap import silent_rows
from pks_cli.documents.rekap_rows import cases_told, counted_rows, settled
from pks_cli.documents.span import figures_of, units
from pks_cli.documents.study import Study, study
from pks_cli.documents.telaahan_words import Words
from pks_cli.model.vocabulary import label
from pks_cli.model.wilayah_code import tingkat

if TYPE_CHECKING:
    from pks_cli.documents.draft import Draft, Material
    from pks_cli.model.meeting import Meeting

_TITLE = "LAPORAN"
_PLACES = {"belum_melapor": "bagian C angka 3", "tindak_lanjut": "bagian C angka 4"}
_CODE_OF_PROVINCE = 2


def draft(material: Material) -> Draft:
    """Make the report of the material's period.

    Its parts are Pendahuluan, Kegiatan yang dilaksanakan, Hasil yang dicapai, Simpulan dan Saran, Penutup;
    the numbers of its part C are those that the saran refer to.
    """
    found = study(material)
    words = Words(material, found, numbered=False)
    subject = f"Pelaksanaan Penanganan Konflik Sosial di {words.place}"
    head = f"Laporan {subject}, {words.span}"
    data = {
        "tentang": _unbroken(subject.upper(), words.place.upper()),
        "waktu": words.span.upper(),
        "pendahuluan": _introduction(material, words),
        "landasan": grounds(),
        **_done(material),
        **_results(material, found),
        "simpulan": conclusions(found, words),
        "saran": _advice(found, words),
        "tanpa_saran": "",
        "penutup": "Demikian laporan ini disampaikan untuk menjadi bahan selanjutnya.",
    }
    if not data["saran"]:
        data["tanpa_saran"] = NO_ADVICE_WITHOUT_REPORTS if found.is_empty else NO_ADVICE
    return framed(material, data, title=_TITLE, head=head, subject=subject, left_out=_left_out(found))


def _advice(found: Study, words: Words) -> list[str]:
    """Give every saran that was reported, what is owed, and the rest of the open kejadian in one line."""
    every = advice(found, words, _PLACES)
    texts = [one.text for one in every if one.fact or any(report.report.saran for report in one.reports)]
    others = len(every) - len(texts)
    if others:
        number = format_bilangan(others)
        texts.append(
            f"Menyelesaikan penanganan {number} kejadian lainnya yang belum selesai (bagian C angka 2)."
        )
    return texts


def _introduction(material: Material, words: Words) -> dict[str, str]:
    figures = figures_of(material)
    met = " dan hasil rapat tim" if material.meetings else ""
    today = tanggal_panjang(figures.question.today)
    return {
        "umum": (
            f"Laporan ini memuat pelaksanaan penanganan konflik sosial di {words.place} dalam {words.span}."
            " Bahannya ialah laporan anggota tim tentang keamanan dan ketertiban umum di wilayah"
            f" masing-masing{met}."
        ),
        "maksud": (
            "Laporan ini dimaksudkan untuk menyampaikan keadaan dan langkah penanganannya kepada"
            f" {_addressee(material)}. Tujuannya agar hal yang belum selesai diketahui dan dapat"
            " ditindaklanjuti."
        ),
        "lingkup": f"Laporan ini mencakup {_reach(material)}, dengan keadaan per {today}.",
    }


def _addressee(material: Material) -> str:
    form, office = material.office.bentuk.get(material.kind), material.office
    if form and form.tujuan:
        return form.tujuan
    if tingkat(office.wilayah) == "provinsi":
        return "Menteri Dalam Negeri"
    province = material.gazetteer.by_code.get(office.wilayah[:_CODE_OF_PROVINCE])
    return f"Gubernur {province.nama.removeprefix('Provinsi ')}" if province else "Gubernur"


def _reach(material: Material) -> str:
    rows = figures_of(material).rekap.rows
    kecamatan = sum(row.tingkat == "kecamatan" for row in rows)
    lowest = [row.wilayah for row in rows if row.tingkat == "kelurahan"]
    parts = [f"{format_bilangan(kecamatan)} kecamatan"] if kecamatan else []
    if lowest:
        parts.append(f"{format_bilangan(len(lowest))} {units(lowest)}")
    place = material.gazetteer.label(material.wilayah)
    return f"{gabung(parts)} di {place}" if parts else place


def _done(material: Material) -> dict[str, Any]:
    """Give the meetings and the kegiatan of the period."""
    ceiling = material.kelas
    meetings = [one for one in material.meetings if may_show(one.kelas(ceiling), ceiling)]
    hidden = len(material.meetings) - len(meetings)
    told = by_wilayah(telling(material, lambda one: one.jenis == "kegiatan"))
    return {
        "rapat": [_meeting(one) for one in meetings],
        "rapat_tidak_dimuat": _hidden(hidden, "rapat"),
        "kegiatan": [row for place in told["wilayah"] for row in place["baris"]],
        "kegiatan_tidak_dimuat": told["tidak_dimuat"],
    }


def _meeting(one: Meeting) -> dict[str, str]:
    return {"nama": one.nama, "hari_tanggal": hari_tanggal(one.tanggal), "tempat": place_of(one) or "–"}


def _results(material: Material, found: Study) -> dict[str, Any]:
    """Give the counts, the kejadian by wilayah, who is silent, and what is owed."""
    figures = figures_of(material)
    total = figures.rekap.total
    return {
        "baris": counted_rows(figures.rekap),
        "selesai": " ".join(filter(None, (settled(total), cases_told(total)))),
        "laporan": by_wilayah(telling(material, lambda one: one.is_kejadian)),
        "belum": silent_rows(figures),
        "tindak_lanjut": [
            {
                "uraian": one.uraian,
                "penanggung_jawab": one.penanggung_jawab or "–",
                "tenggat": tanggal_panjang(one.tenggat) if one.tenggat else "–",
                "rapat": tanggal_panjang(one.tanggal_rapat),
                "status": label("status_tindak_lanjut", one.status)
                + (", lewat tenggat" if one.is_late else ""),
            }
            for one in found.owed
        ],
    }


def _left_out(found: Study) -> tuple[str, ...]:
    return (_hidden(found.hidden, "laporan"),) if found.hidden else ()


def _unbroken(text: str, name: str) -> str:
    """Keep a name in one line."""
    return text.replace(name, name.replace(" ", "\u00a0"))


def _hidden(number: int, what: str) -> str:
    """Say how many were left out, or nothing."""
    if not number:
        return ""
    return f"{format_bilangan(number)} {what} berklasifikasi lebih tinggi tidak dimuat di naskah ini."
