"""What a template may name is what the papers give: on the example, on bare records, on full ones."""

import pytest
from notula_samples import material, meeting, office, report

from pks_cli.documents.draft import Told
from pks_cli.documents.example import example_material
from pks_cli.documents.field_labels import LABELS, field_label
from pks_cli.documents.fields import example_data, fields_of, kinds_with_template, template_names
from pks_cli.documents.papers import make_draft, papers_of
from pks_cli.model.fields import specs
from pks_cli.model.forms import Kop, Penandatangan
from pks_cli.model.meeting import Meeting
from pks_cli.resources import templates
from pks_cli.word import Template

KINDS = kinds_with_template()
OF_A_MEETING = [kind for kind in KINDS if kind in papers_of("rapat")]
LABELLED = (  # a naskah that is not here may call its fields by their names in words
    *("notula", "undangan", "daftar_hadir", "berita_acara", "matriks_permasalahan", "lembar_catatan"),
    *("rekap", "telaahan_staf", "laporan_periode", "keputusan_tim"),
)
LONG = "kata " * 500
RECORDS = {
    "kosong": {},
    "biasa": {"mulai": "13.30", "acara": ["Pembukaan"], "hadir": ["Contoh"], "keputusan": ["a", "b"]},
    "panjang": {
        "acara": [LONG] * 30,
        "hadir": [{"nama": LONG, "jabatan": LONG, "keterangan": LONG}] * 30,
        "tidak_hadir": [{"nama": LONG}] * 30,
        "peserta": [{"jabatan": "lurah", "wilayah": "18.72"}] * 3,
        "sambutan": [{"oleh": LONG, "pokok": [{"uraian": LONG, "rincian": [LONG]}]}] * 5,
        "pembahasan": [{"uraian": LONG, "rincian": [LONG]}] * 30,
        "tindak_lanjut": [{"uraian": LONG}] * 30,
        "penutup": LONG,
    },
}


def all_fields(kind):
    return [one for field in fields_of(kind) for one in field.all_below()]


def unlike(known, data, path=""):
    """Where data have other keys than the known ones; what is empty says nothing."""
    if isinstance(known, dict) and isinstance(data, dict):
        shared = known.keys() & data.keys()
        below = [found for key in shared for found in unlike(known[key], data[key], f"{path}.{key}")]
        return [f"{path}.{key}" for key in known.keys() ^ data.keys()] + below
    if isinstance(known, list) and isinstance(data, list):
        return [found for item in data for found in unlike(known[0] if known else None, item, path)]
    return []


@pytest.mark.parametrize("record", RECORDS)
@pytest.mark.parametrize("kind", OF_A_MEETING)
def test_a_paper_of_a_meeting_always_has_the_fields_a_template_may_name(kind, record):
    told = [report(), report(wilayah="18.72.01.1001", langkah=[{"uraian": LONG}])]
    reports = told if record != "kosong" else []
    data = make_draft(material(kind, meeting(**RECORDS[record]), office(), reports=reports)).data
    assert unlike(example_data(kind), data) == []


@pytest.mark.parametrize("kind", KINDS)
def test_the_example_leaves_no_list_of_groups_empty_and_no_group_unknown(kind):
    assert [one.path for one in all_fields(kind) if one.kind == "kelompok" and not one.inner] == []
    assert not any(one.kind == "teks" and one.example == "None" for one in all_fields(kind))


@pytest.mark.parametrize("kind", LABELLED)
def test_every_field_has_a_label_that_is_not_its_name(kind):
    assert [one.path for one in all_fields(kind) if one.path not in LABELS] == []


@pytest.mark.parametrize("kind", KINDS)
def test_the_example_shows_an_item_of_every_list_but_of_those_that_are_empty_by_nature(kind):
    by_nature = {
        "keputusan_tim": {"kop.atas", "kop.kontak", "tanda_tangan.kanan.bawah", "tanda_tangan.kanan.paraf"},
        "nota_dinas": {"tembusan"},
    }
    empty = {one.path for one in all_fields(kind) if one.items == ""}
    assert empty <= {"tanda_tangan.kiri.paraf", *by_nature.get(kind, ())}


def test_no_label_is_kept_for_a_field_that_is_gone():
    known = {one.path for kind in KINDS for one in all_fields(kind)}
    assert set(LABELS) - known == set()


def test_a_label_follows_the_declaration_of_the_record():
    assert field_label("rapat.nama") == specs(Meeting)["nama"].label
    assert field_label("apa.saja_di_sini") == "Saja di sini"


def test_the_example_fills_every_field_of_a_meeting_that_a_paper_could_print():
    given = example_material("notula").meeting
    not_printed = {"lokal", "dibatalkan", "lampiran", "catatan_impor", "sumber_impor"}
    assert {key for key in specs(Meeting) if not getattr(given, key)} == not_printed


def test_the_example_fills_every_field_of_kop_and_signature():
    example = example_material("undangan").office
    assert {key for key in specs(Kop) if not getattr(example.kop, key)} == {"baris", "logo"}
    assert all(getattr(example.penandatangan, key) for key in specs(Penandatangan))


@pytest.mark.parametrize("kind", KINDS)
def test_the_example_shows_a_report_and_an_activity_and_hides_one(kind):
    told = example_material(kind).told
    assert all(isinstance(one, Told) for one in told)
    assert len({one.report.kelas for one in told}) == len({one.report.jenis for one in told}) == 2


@pytest.mark.parametrize("kind", KINDS)
def test_every_naskah_has_a_template_that_prints_its_example(kind):
    names = template_names(kind)
    assert names
    for name in names:
        assert Template(templates() / f"{name}.docx").render(make_draft(example_material(kind)).data)
