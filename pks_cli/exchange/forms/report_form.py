"""The blangko: the form on which reports come back, for the whole office or one kelurahan with its cases."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from pks_cli.exchange.forms.form import EXAMPLE, Form, FormColumn, FormRow
from pks_cli.exchange.forms.report_guide import MAIN_KEYS, report_guide
from pks_cli.exchange.intake.heads import FORM_KEYS, head_of
from pks_cli.model import vocabulary
from pks_cli.model.fields import spec_at
from pks_cli.model.report import Report
from pks_cli.model.scalars import CodeScalar
from pks_cli.model.wilayah_code import is_within, tingkat

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pks_cli.exchange.forms.form import Cell, Kind
    from pks_cli.model.fields import FieldSpec
    from pks_cli.model.vocabulary import Term
    from pks_cli.model.wilayah import Gazetteer, Wilayah

SHEET = "Laporan"
_DAMPAK = ("dampak.luka", "dampak.tewas")
_REST = ("jenis", "kategori", "judul", "lokasi", "langkah.tanggal", "langkah.oleh", *_DAMPAK, "saran")
KEYS = (*MAIN_KEYS, *_REST, *(key for key in FORM_KEYS if key not in {*MAIN_KEYS, *_REST}))
_WIDTHS = {
    "kasus": 11.0,
    "wilayah": 19.0,
    "jam": 7.0,
    "unsur": 16.0,
    "uraian": 62.0,
    "langkah": 50.0,
    "status": 17.0,
    "klasifikasi": 12.0,
    "lokasi": 20.0,
    "saran": 22.0,
    "judul": 20.0,
    "jenis": 21.0,
    "kategori": 22.0,
    "langkah.oleh": 17.0,
    "dampak.luka": 7.0,
    "dampak.tewas": 10.0,
}
_WIDTH, _DATE_WIDTH = 14.0, 13.0
_LONG = frozenset({"uraian", "langkah", "saran"})
_OWN_HELP = {
    "kasus": (
        "Diisi oleh kantor untuk kasus yang belum selesai. Jangan diubah. Untuk kejadian baru dikosongkan."
    ),
    "langkah": (
        "Apa yang sudah dilakukan. Pada kasus yang sudah ada nomornya: langkah sesudah laporan terakhir."
    ),
    "status": "Keadaan terakhir: belum ditangani, sedang ditangani, atau selesai. Pilih dari daftar.",
    "jenis": "Pilih dari daftar. Bila tidak ada kejadian, pilih Nihil.",
    "kategori": "Pilih dari daftar. Bila ragu, kosongkan; kantor yang menentukan.",
    "unsur": "Siapa yang melapor. Pilih dari daftar.",
    "wilayah": "Pilih dari daftar.",
    "klasifikasi": "Kosong berarti biasa, untuk potensi dan peristiwa konflik terbatas. Pilih dari daftar.",
}
_ALWAYS_SHOWN = frozenset({"kasus", "wilayah", "tanggal", "uraian", "kategori", "judul", "jenis", "lokasi"})
_EMPTY, _LEAST_EMPTY = 28, 8
_EARLIEST = date(2000, 1, 1)
_HIGHEST_CLASS = "terbatas"


@dataclass(frozen=True, slots=True)
class Case:
    """A case that is not finished, as a blangko shows it.

    Attributes:
        number: The short id that comes back with it.
        wilayah: The code of its wilayah.
        tanggal: When it happened.
        jenis: Code.
        kategori: Code, "" for none.
        judul: Its title.
        status: Code.
        kelas: The code of its class.
    """

    number: str
    wilayah: str
    tanggal: date
    jenis: str
    kategori: str
    judul: str
    status: str
    kelas: str


@dataclass(frozen=True, slots=True)
class Blangko:
    """What a blangko is made from.

    Attributes:
        office: The name of the office.
        wilayah: The code of the wilayah it goes to.
        waktu: The period or year in words.
        gazetteer: The wilayah of the folder.
        kategori: The terms of kategori, the office's own among them.
        cases: Those to ask about, none for a form without.
        first: The first day of the period, for the examples.
        latest: The last day that may be typed.
        created: Today.
        paper: A4 or F4.
        marks: What stands over the title.
    """

    office: str
    wilayah: str
    waktu: str
    gazetteer: Gazetteer
    kategori: Mapping[str, Term]
    cases: tuple[Case, ...]
    first: date
    latest: date
    created: date
    paper: str = "A4"
    marks: tuple[str, ...] = ()


def report_form(blangko: Blangko) -> Form:
    """Make the form of reports."""
    return Form(
        name=SHEET,
        title="BLANGKO LAPORAN KEAMANAN DAN KETERTIBAN UMUM",
        subtitles=(
            blangko.office,
            f"Wilayah: {blangko.gazetteer.full_name(blangko.wilayah)}",
            f"Waktu: {blangko.waktu}",
            "Satu baris satu kejadian, di baris yang putih. Cara mengisi: lihat lembar Petunjuk.",
        ),
        columns=tuple(_column(key, blangko) for key in KEYS),
        rows=(*_examples(blangko), *(_case_row(case, blangko) for case in blangko.cases)),
        guide=report_guide(blangko.office, has_cases=bool(blangko.cases), kelurahan=_only(blangko)),
        earliest=_EARLIEST,
        latest=blangko.latest,
        created=blangko.created,
        main=len(MAIN_KEYS),
        empty=max(_LEAST_EMPTY, _EMPTY - len(blangko.cases)),
        marks=blangko.marks,
        paper=blangko.paper,
    )


def places(gazetteer: Gazetteer, wilayah: str) -> tuple[Wilayah, ...]:
    """Give the wilayah that can be reported of: kelurahan of a wilayah by kecamatan, then the kecamatan."""
    inside = [one for one in gazetteer.wilayah if is_within(one.kode, wilayah)]
    levels = ("kelurahan", "kecamatan")
    chosen = [one for level in levels for one in sorted(inside, key=_code) if one.tingkat == level]
    return tuple(chosen) or tuple(one for one in inside if one.kode == wilayah)


def short_name(gazetteer: Gazetteer, kode: str) -> str:
    """Give the shortest name that means this wilayah and no other: "Yosodadi", "Baru, Kecamatan Selatan"."""
    names = (gazetteer.nama(kode), gazetteer.label(kode), gazetteer.full_name(kode))
    return next((name for name in names if gazetteer.find(name).code == kode), kode)


def choices_of(key: str, blangko: Blangko) -> tuple[str, ...]:
    """Give what may be chosen for a key, as people read it; empty where anything may be typed."""
    if key == "wilayah":
        gazetteer = blangko.gazetteer
        return tuple(short_name(gazetteer, one.kode) for one in places(gazetteer, blangko.wilayah))
    if key == "kategori":
        return tuple(term.label for term in blangko.kategori.values())
    name = vocabulary_of(key)
    terms = vocabulary.terms(name).values() if name else ()
    labels = tuple(term.label for term in terms)
    if key == "klasifikasi":
        return labels[: vocabulary.codes(key).index(_HIGHEST_CLASS) + 1]
    return labels


def vocabulary_of(key: str) -> str | None:
    """Give the vocabulary whose codes a field holds, None for other fields."""
    spec = spec_of(key)
    scalar = spec.shape.scalar if spec else None
    return scalar.vocabulary if isinstance(scalar, CodeScalar) else None


def spec_of(key: str) -> FieldSpec | None:
    """Give the declaration of a key such as "dampak.luka" or "langkah.tanggal", None for the case."""
    first, _point, rest = key.partition(".")
    return spec_at(Report, (first, 0, rest) if first == "langkah" and rest else tuple(key.split(".")))


def _only(blangko: Blangko) -> str:
    """Give the one kelurahan of a form, "" where it is for several."""
    is_one = tingkat(blangko.wilayah) == "kelurahan"
    return blangko.gazetteer.label(blangko.wilayah) if is_one else ""


def _code(one: Wilayah) -> str:
    return one.kode


def _column(key: str, blangko: Blangko) -> FormColumn:
    kind = _kind(key)
    width = _DATE_WIDTH if kind == "tanggal" else _WIDTHS.get(key, _WIDTH)
    return FormColumn(key, head_of(key), _help(key), width, kind, choices_of(key, blangko))


def _kind(key: str) -> Kind:
    if key in _LONG:
        return "panjang"
    spec = spec_of(key)
    name = spec.shape.scalar.name if spec and spec.shape.scalar else "teks"
    kinds: dict[str, Kind] = {"tanggal": "tanggal", "jam": "jam", "bilangan": "bilangan"}
    return kinds.get(name, "teks")


def _help(key: str) -> str:
    if key in _OWN_HELP:
        return _OWN_HELP[key]
    spec = spec_of(key)
    return f"{spec.help}." if spec and spec.help else ""


def _examples(blangko: Blangko) -> tuple[FormRow, ...]:
    """Show one event and one report that nothing happened."""
    where = choices_of("wilayah", blangko)
    place = where[0] if where else ""
    event: dict[str, Cell] = {
        "kasus": EXAMPLE,
        "wilayah": place,
        "tanggal": blangko.first,
        "jam": "20.15",
        "unsur": vocabulary.label("unsur", "babinsa"),
        "uraian": "Balap liar sekitar 20 sepeda motor, warga terganggu. Tidak ada korban.",
        "langkah": "Patroli malam bersama Bhabinkamtibmas; pengendara diberi pengertian.",
        "status": vocabulary.label("status", "sedang_ditangani"),
        "jenis": vocabulary.label("jenis", "gangguan_kamtibmas"),
        "kategori": blangko.kategori["balapan_liar"].label if "balapan_liar" in blangko.kategori else None,
        "lokasi": "Jalan raya di depan lapangan",
        "langkah.tanggal": blangko.first,
        "langkah.oleh": "Babinsa",
        "saran": "Lampu jalan diperbaiki.",
    }
    nothing: dict[str, Cell] = {
        "kasus": EXAMPLE,
        "wilayah": place,
        "tanggal": blangko.first,
        "unsur": vocabulary.label("unsur", "lurah"),
        "uraian": "Tidak ada kejadian.",
        "jenis": vocabulary.label("jenis", "nihil"),
    }
    return FormRow(event, is_example=True), FormRow(nothing, is_example=True)


def _case_row(case: Case, blangko: Blangko) -> FormRow:
    category = blangko.kategori.get(case.kategori)
    cells: dict[str, Cell] = {
        "kasus": case.number,
        "wilayah": short_name(blangko.gazetteer, case.wilayah),
        "tanggal": case.tanggal,
        "uraian": case.judul,
        "jenis": vocabulary.label("jenis", case.jenis),
        "kategori": category.label if category else None,
    }
    return FormRow(cells, shown=_ALWAYS_SHOWN)
