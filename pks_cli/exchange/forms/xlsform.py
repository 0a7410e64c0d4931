"""The same form for telephones: an XLSForm for Kobo and ODK, which works without a signal.

The names of the questions are the YAML keys ("langkah_tanggal" for langkah.tanggal: a name may hold no point
and stand once) and the names of the choices the codes, so that what Kobo gives back is read like any table.
"""

from __future__ import annotations

import io
from datetime import UTC, datetime, time
from typing import TYPE_CHECKING

import xlsxwriter

from pks_cli.bahasa import fold
from pks_cli.exchange.forms.report_form import places, spec_of, vocabulary_of
from pks_cli.exchange.intake.heads import head_of
from pks_cli.exchange.xlsx import refuse_too_long
from pks_cli.model import vocabulary
from pks_cli.model.report import KEJADIAN
from pks_cli.model.wilayah_code import parent

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

    from pks_cli.exchange.forms.report_form import Blangko

_SURVEY_HEADS = (
    *("type", "name", "label", "hint", "required", "required_message", "relevant", "constraint"),
    *("constraint_message", "choice_filter", "appearance", "default"),
)
_CHOICES_HEADS = ("list_name", "name", "label", "kecamatan")
_IS_EVENT = " or ".join(f"${{jenis}} = '{code}'" for code in sorted(KEJADIAN))
_NOT_NIHIL = "${jenis} != 'nihil'"
_STEP_TAKEN = f"({_IS_EVENT}) and ${{langkah}} != ''"
_IS_NIHIL = "${jenis} = 'nihil'"
_NOT_FUTURE = ". <= today()"
_TIME = "regex(., '^([01]?[0-9]|2[0-3])[.:][0-5][0-9]$')"
_NEEDED = "Pertanyaan ini harus dijawab."
_HIGHEST_CLASS = "terbatas"
Row = dict[str, str]


def xlsform_bytes(blangko: Blangko) -> bytes:
    """Write the form of reports as XLSForm: the sheets survey, choices and settings.

    Raises:
        Refused: A text is longer than a cell can hold.
    """
    buffer = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    sheets = (
        ("survey", _SURVEY_HEADS, _survey()),
        ("choices", _CHOICES_HEADS, _choices(blangko)),
        ("settings", tuple(_settings(blangko)), [_settings(blangko)]),
    )
    with xlsxwriter.Workbook(buffer, options) as book:
        moment = datetime.combine(blangko.created, time(), tzinfo=UTC)
        book.set_properties({"created": moment, "author": "", "comments": ""})
        head = book.add_format({"bold": True, "bg_color": "#D9E2F3"})
        for name, heads, rows in sheets:
            _write_sheet(book.add_worksheet(name), heads, rows, head)
    return buffer.getvalue()


def _write_sheet(sheet: Any, heads: Sequence[str], rows: Sequence[Row], look: Any) -> None:
    for place, head in enumerate(heads):
        sheet.write_string(0, place, head, look)
        for number, row in enumerate(rows, 1):
            text = row.get(head, "")
            refuse_too_long(text)
            if text:
                sheet.write_string(number, place, text)
    sheet.set_column(0, len(heads) - 1, 24)
    sheet.freeze_panes(1, 0)


def _survey() -> list[Row]:
    return [
        {"type": "today", "name": "tanggal_lapor"},
        {
            "type": "select_one kecamatan",
            "name": "kecamatan",
            "label": "Kecamatan",
            "appearance": "minimal",
            **_must(),
        },
        {
            **_asked("wilayah"),
            "type": "select_one wilayah",
            "choice_filter": "kecamatan = ${kecamatan}",
            "appearance": "minimal",
            **_must(),
        },
        {**_asked("unsur"), **_must()},
        _asked("pelapor"),
        {**_asked("jenis"), **_must()},
        {
            **_asked("tanggal"),
            **_must(),
            "constraint": _NOT_FUTURE,
            "constraint_message": "Tanggal kejadian tidak boleh sesudah hari ini.",
        },
        {
            **_asked("sampai"),
            "relevant": _IS_NIHIL,
            "constraint": f"{_NOT_FUTURE} and . >= ${{tanggal}}",
            "constraint_message": "Tanggal ini dari tanggal di atas sampai hari ini.",
        },
        {
            **_asked("jam"),
            "relevant": _NOT_NIHIL,
            "constraint": _TIME,
            "constraint_message": "Tulis jam dan menit seperti 20.15.",
        },
        {**_asked("kategori"), "relevant": _NOT_NIHIL, "appearance": "minimal"},
        {**_asked("judul"), "relevant": _NOT_NIHIL},
        {**_asked("uraian"), "relevant": _NOT_NIHIL, "appearance": "multiline", **_must()},
        {**_asked("lokasi"), "relevant": _NOT_NIHIL},
        {**_asked("pihak"), "relevant": _IS_EVENT},
        *(_counted(f"dampak.{key}") for key in ("tewas", "luka", "mengungsi", "bangunan_rusak")),
        {**_asked("langkah"), "relevant": _IS_EVENT, "appearance": "multiline"},
        {
            **_asked("langkah.tanggal"),
            "relevant": _STEP_TAKEN,
            "constraint": _NOT_FUTURE,
            "constraint_message": "Tanggal langkah tidak boleh sesudah hari ini.",
        },
        {**_asked("langkah.oleh"), "relevant": _STEP_TAKEN},
        {**_asked("status"), "relevant": _IS_EVENT, **_must()},
        {**_asked("saran"), "relevant": _IS_EVENT, "appearance": "multiline"},
        {**_asked("klasifikasi"), "relevant": _NOT_NIHIL},
    ]


def _must() -> Row:
    return {"required": "yes", "required_message": _NEEDED}


def _counted(key: str) -> Row:
    bounds = {"constraint": ". >= 0 and . <= 1000000"}
    said = {"constraint_message": "Tulis jumlahnya dengan angka, paling sedikit 0."}
    return _asked(key) | {"relevant": _IS_EVENT} | bounds | said


def _asked(key: str) -> Row:
    """Give the question of a field: type, name, label and hint from its declaration."""
    spec = spec_of(key)
    if spec is None:
        raise KeyError(key)
    name = spec.shape.scalar.name if spec.shape.scalar else "teks"
    # no time: a question of that type gives back seconds and a zone too
    types = {"tanggal": "date", "bilangan": "integer"}
    own = "kategori" if key == "kategori" else vocabulary_of(key)
    return {
        "type": f"select_one {own}" if own else types.get(name, "text"),
        "name": key.replace(".", "_"),
        "label": head_of(key),
        "hint": "" if own or name == "wilayah" else spec.help,
    }


def _choices(blangko: Blangko) -> list[Row]:
    rows: list[Row] = []
    for name in ("unsur", "jenis", "status", "klasifikasi"):
        terms = vocabulary.terms(name).values()
        for term in terms:
            rows.append({"list_name": name, "name": term.code, "label": term.label})
            if name == "klasifikasi" and term.code == _HIGHEST_CLASS:
                break
    rows += [
        {"list_name": "kategori", "name": term.code, "label": term.label}
        for term in blangko.kategori.values()
    ]
    return [*rows, *_places(blangko)]


def _places(blangko: Blangko) -> list[Row]:
    """Give the kecamatan, and under each its kelurahan and itself."""
    gazetteer = blangko.gazetteer
    reported = places(gazetteer, blangko.wilayah)
    above = {one.kode: one.kode if one.tingkat == "kecamatan" else parent(one.kode) for one in reported}
    kecamatan = dict.fromkeys(sorted(above.values()))
    rows = [{"list_name": "kecamatan", "name": kode, "label": gazetteer.nama(kode)} for kode in kecamatan]
    return rows + [
        {
            "list_name": "wilayah",
            "name": one.kode,
            "label": gazetteer.full_name(one.kode) if one.tingkat == "kecamatan" else one.label,
            "kecamatan": above[one.kode],
        }
        for one in reported
    ]


def _settings(blangko: Blangko) -> Row:
    place = blangko.gazetteer.label(blangko.wilayah)
    return {
        "form_title": f"Laporan {place}",
        "form_id": f"laporan_{fold(blangko.wilayah)}",
        "version": blangko.created.strftime("%Y%m%d"),
        "instance_name": "concat(${tanggal}, ' ', jr:choice-name(${wilayah}, '${wilayah}'))",
    }
