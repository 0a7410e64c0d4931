"""Parsing: text leaves become typed fields, and all that is wrong is told at once."""

from datetime import date

import pytest

from pks_cli.model.fields import is_free_text, spec_at, specs, unknown_keys
from pks_cli.model.followup import Followup
from pks_cli.model.gazetteer_file import KategoriRow, WilayahRow
from pks_cli.model.meeting import Meeting
from pks_cli.model.office import Office
from pks_cli.model.parsing import normalised, parse
from pks_cli.model.report import Report
from pks_cli.model.team import Team
from pks_cli.model.wilayah import Wilayah, gazetteer
from pks_cli.strict_yaml import read, write

METRO = gazetteer(
    [
        Wilayah("18.72", "Kota Metro"),
        Wilayah("18.72.01", "Metro Pusat"),
        Wilayah("18.72.01.1001", "Metro"),
        Wilayah("18.72.04", "Metro Timur"),
        Wilayah("18.72.04.1001", "Yosodadi"),
        Wilayah("18.72.04.1003", "Iring Mulyo"),
    ]
)
REPORT = """\
jenis: gangguan_kamtibmas
wilayah: 18.72.04.1001
tanggal: "2021-11-02"
jam: "20.15"
unsur: bhabinkamtibmas
kategori: balapan_liar
judul: Balap liar
uraian: Remaja memacu motor.
dampak:
  luka: 0
  kerugian_rp: 150000
langkah:
  - tanggal: "2021-11-03"
    uraian: Patroli malam
    status: selesai
status: selesai
lat: -5.1081
"""


def report(**changes):
    tree = read(REPORT.encode()).root
    tree.update(changes)
    return parse(Report, tree, METRO)


def codes(parsed):
    return [one.code for one in parsed.findings]


def test_leaves_become_their_types():
    record = report().record
    assert record.tanggal == date(2021, 11, 2)
    assert str(record.jam) == "20.15"
    assert record.dampak.luka == 0
    assert record.lat == -5.1081


@pytest.mark.parametrize(
    ("key", "text", "value"),
    [
        ("tanggal", "2 November 2021", date(2021, 11, 2)),
        ("tanggal", "Selasa, 2 November 2021", date(2021, 11, 2)),
        ("wilayah", "iringmulyo", "18.72.04.1003"),
        ("wilayah", "Kel. Yosodadi", "18.72.04.1001"),
        ("wilayah", "1872041001", "18.72.04.1001"),
        ("periode", "B.12 2021", "2021-B12"),
        ("jumlah_massa", "1.250", 1250),
    ],
)
def test_people_may_write_it_their_way(key, text, value):
    assert getattr(report(**{key: text}).record, key) == value


def test_money_keeps_its_thousands():
    assert report(dampak={"kerugian_rp": "Rp 14.500.000"}).record.dampak.kerugian_rp == 14_500_000
    assert report(dampak={"kerugian_rp": "150.000"}).record.dampak.kerugian_rp == 150_000


@pytest.mark.parametrize(
    ("key", "value", "code"),
    [
        ("tanggal", "31 Februari 2021", "PKS112"),
        ("tanggal", "kemarin", "PKS111"),
        ("tanggal", "1635811200", "PKS111"),
        ("tanggal", None, "PKS101"),
        ("jam", "25.00", "PKS113"),
        ("jumlah_massa", "banyak", "PKS114"),
        ("wilayah", "Rejosari", "PKS117"),
        ("wilayah", "Metro", "PKS118"),
        ("jenis", "gangguan", "PKS119"),
        ("periode", "B13", "PKS122"),
        ("kasus", "abc", "PKS123"),
        ("lat", "123", "PKS124"),
        ("pihak", "pemuda", "PKS103"),
        ("dampak", "3", "PKS103"),
        ("judul", ["a"], "PKS103"),
        ("judul", None, "PKS101"),
        ("status", None, "PKS101"),
    ],
)
def test_each_wrong_value_has_its_code(key, value, code):
    parsed = report(**{key: value})
    assert parsed.record is None
    assert codes(parsed) == [code]


def test_an_impossible_date_is_said_as_the_office_would():
    assert (
        report(tanggal="31 Februari 2021").findings[0].message
        == "tanggal 31 Februari 2021 tidak ada di kalender"
    )


def test_an_ambiguous_name_lists_its_candidates():
    finding = report(wilayah="metro").findings[0]
    assert "Kota Metro (18.72)" in finding.message
    assert "Kelurahan Metro, Kecamatan Metro Pusat (18.72.01.1001)" in finding.message


def test_everything_wrong_is_told_at_once():
    assert codes(report(jam="x", periode="y", jenis="z")) == ["PKS113", "PKS119", "PKS122"]


def test_what_a_kejadian_lacks_is_told_together_with_the_rest():
    assert codes(report(tanggal=None, judul=" ", jam="x")) == ["PKS113", "PKS101", "PKS101"]


def test_a_nihil_report_needs_no_story():
    tree = {"jenis": "nihil", "wilayah": "18.72.04.1001", "tanggal": "2021-11-02", "unsur": "lurah"}
    assert parse(Report, tree, METRO).record is not None


def test_absent_class_is_biasa_and_on_conflicts_terbatas():
    assert report().record.kelas == "biasa"
    assert report(jenis="potensi_konflik").record.kelas == "terbatas"
    assert report(jenis="potensi_konflik", klasifikasi="biasa").record.kelas == "biasa"


def test_a_normalised_record_writes_back_as_its_file():
    tree = read(REPORT.encode()).root
    assert write(normalised(report().record, tree)) == REPORT


def test_normalising_keeps_unknown_keys_and_the_offices_own():
    tree = {"wilayah": "18.72", "lokal": {"rak": "3"}, "catatan": "x", "anggota": None}
    assert normalised(parse(Team, tree, METRO).record, tree) == {
        "wilayah": "18.72",
        "lokal": {"rak": "3"},
        "catatan": "x",
    }


def test_a_point_or_a_person_may_be_plain_text():
    tree = read(
        b"nama: R\nwilayah: '18.72'\ntanggal: '2021-12-13'\npimpinan:\n  ketua: Dra. Rosita, M.M.\n"
        b"sambutan:\n  - oleh: K\n    pokok:\n      - satu\n"
        b"      - uraian: dua\n        rincian:\n          - tiga\n"
        b"laporan_wilayah:\n  - k3f9x2ab\n"
    ).root
    meeting = parse(Meeting, tree, METRO).record
    assert meeting.pimpinan.ketua.nama == "Dra. Rosita, M.M."
    assert meeting.sambutan[0].pokok[1].rincian[0].uraian == "tiga"
    assert meeting.laporan_wilayah.laporan == ("k3f9x2ab",)


def test_a_file_that_is_no_record_says_so():
    assert codes(parse(Report, None)) == ["PKS010"]
    assert codes(parse(Report, ["a"])) == ["PKS010"]


def test_the_office_needs_four_keys_only():
    assert codes(parse(Office, {})) == ["PKS101"] * 3
    office = parse(Office, {"format": "1", "nama": "Badan", "wilayah": "18.72"}).record
    assert (office.batas_lapor, office.naskah.kertas, office.kelas_tertinggi) == (7, "A4", "terbatas")


def test_unknown_keys_are_found_at_every_depth():
    tree = read(b"jenis: nihil\nfoo: 1\nlangkah:\n  - uraian: x\n    olah: y\nlokal:\n  apa: saja\n").root
    assert sorted(loc for loc, _known in unknown_keys(Report, tree)) == [("foo",), ("langkah", 0, "olah")]


def test_a_declaration_knows_label_and_type_of_a_place():
    assert spec_at(Report, ("langkah", 0, "uraian")).label == "Langkah yang dilakukan"
    assert is_free_text(Report, ("uraian",))
    assert is_free_text(Meeting, ("sambutan", 0, "pokok", 1, "rincian", 0, "uraian"))
    assert not is_free_text(Report, ("tanggal",))
    assert not is_free_text(Report, ("foo",))


def test_every_declared_field_has_an_indonesian_label():
    for model in (Office, Team, Report, Meeting):
        for key in model.model_fields:
            assert spec_at(model, (key,)).label != key, (model, key)


@pytest.mark.parametrize("model", [Office, WilayahRow, KategoriRow, Team, Report, Meeting, Followup])
def test_every_field_at_every_depth_has_a_line_of_help(model):
    assert [spec.key for spec in every_spec(model) if not spec.help] == []


def every_spec(model, above=()):
    for spec in specs(model).values():
        yield spec
        shape = spec.shape
        while shape.inner is not None:
            shape = shape.inner
        if shape.model is not None and shape.model not in above:
            yield from every_spec(shape.model, (*above, shape.model))
