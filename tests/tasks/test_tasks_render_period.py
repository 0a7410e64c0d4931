"""What the papers of a period are made from: its reports and meetings, what is owed, the time before."""

from datetime import date

import pytest
from tasks_samples import REPORTS, make_folder, put

from pks_cli.tasks.period_material import Asked, gather

TODAY = date(2022, 1, 10)
REPORT = (
    'jenis: gangguan_kamtibmas\nwilayah: {wilayah}\ntanggal: "{tanggal}"\nunsur: lurah\n'
    "kategori: {kategori}\njudul: {judul}\nuraian: Ada.\nstatus: belum_ditangani\n"
)
MEETING = (
    'nama: {nama}\nwilayah: {wilayah}\ntanggal: "{tanggal}"\n'
    "tindak_lanjut:\n  - id: {id}\n    uraian: {nama}\n    tenggat: {tenggat}\n"
)


@pytest.fixture
def root(tmp_path):
    root = make_folder(tmp_path / "folder")
    rows = (
        ("k3f9x2aa", "2021-11-02", "Satu"),
        ("k3f9x2ab", "2021-08-02", "Dua"),
        ("k3f9x2ac", "2022-01-02", "T"),
    )
    for identity, tanggal, judul in rows:
        text = REPORT.format(wilayah="18.72.04.1001", tanggal=tanggal, judul=judul, kategori="lahan_kita")
        put(root, f"{REPORTS}/x-{identity}.yaml", text)
    put(root, "records/kategori.yaml", "- kode: lahan_kita\n  label: Lahan kita\n  arti: Lahan.\n")
    meetings = (
        ("m4tq7w2a", "2021-12-13", "Rapat akhir", '"18.72"', "b7n2d5qa", "2022-01-05"),
        ("m4tq7w2b", "2021-07-01", "Rapat tengah", '"18.72"', "b7n2d5qb", "2022-03-01"),
        ("m4tq7w2c", "2022-01-03", "Rapat sesudahnya", '"18.72"', "b7n2d5qc", "2022-03-01"),
        ("m4tq7w2d", "2021-10-03", "Rapat selesai", "18.72.04", "b7n2d5qd", "2021-11-01"),
    )
    for identity, tanggal, nama, wilayah, follow, tenggat in meetings:
        text = MEETING.format(nama=nama, wilayah=wilayah, tanggal=tanggal, id=follow, tenggat=tenggat)
        put(root, f"records/meetings/2021/x-{identity}.yaml", text)
    done = 'rapat: m4tq7w2d\nkemajuan:\n  - tanggal: "2021-11-01"\n    status: selesai\n    uraian: Selesai\n'
    put(root, "records/followups/2021/x-b7n2d5qd.yaml", done)
    return root


def gathered(root, **asked):
    return gather([root], Asked(**({"tahun": 2021, "periode": "B12"} | asked)), TODAY)


def test_reports_and_meetings_are_those_of_the_period(root):
    material = gathered(root).material
    assert [one.id for one in material.told] == ["k3f9x2aa"]
    assert [one.nama for one in material.meetings] == ["Rapat selesai", "Rapat akhir"]
    assert material.periode == "2021-B12"
    assert material.day == TODAY


def test_what_is_owed_is_of_meetings_up_to_the_period_and_has_not_ended(root):
    owed = gathered(root).material.owed
    assert [(one.uraian, one.is_late) for one in owed] == [("Rapat akhir", True), ("Rapat tengah", False)]


def test_a_part_has_its_own_meetings_and_owes_what_they_decided(root):
    material = gathered(root, wilayah="Metro Timur").material
    assert [one.nama for one in material.meetings] == ["Rapat selesai"]
    assert material.owed == ()


def test_the_time_before_is_the_period_or_the_year_before_and_none_when_nothing_came(root):
    assert gathered(root).material.before.rekap.total.kejadian == 1
    assert gathered(root, periode="B08").material.before is None
    assert gathered(root, tahun=2022, periode="B04").material.before.question.periode == "2021-B12"
    whole = gathered(root, tahun=2022, periode=None).material
    assert (whole.before.question.periode, whole.before.rekap.total.kejadian) == (None, 2)


def test_the_offices_own_kategori_have_their_labels(root):
    assert gathered(root).material.kategori["lahan_kita"] == "Lahan kita"
