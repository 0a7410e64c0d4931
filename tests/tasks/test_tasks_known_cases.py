"""Known reports near new ones: those of the kecamatan and days, and no other file is read."""

from datetime import date

import pytest
from tasks_samples import make_folder, put

from pks_cli.folder.store import Store
from pks_cli.tasks.ask_archive import ask_archive
from pks_cli.tasks.known_cases import cases_of, known_candidates

YOSODADI, TIMUR, KOTA = "18.72.04.1001", "18.72.04", "18.72"


@pytest.fixture
def root(tmp_path):
    return make_folder(tmp_path)


def add(root, identity, *, day="2021-11-02", wilayah=YOSODADI, jenis="gangguan_kamtibmas", kasus=""):
    text = f'jenis: {jenis}\nwilayah: "{wilayah}"\ntanggal: "{day}"\nunsur: lurah\n'
    if jenis not in {"nihil", "kegiatan"}:
        text += "kategori: lainnya\njudul: Judul\nuraian: Uraian\nstatus: selesai\n"
    put(root, f"records/reports/2021/x-{identity}.yaml", text + (f"kasus: {kasus}\n" if kasus else ""))


def near(root, *wanted):
    found = ask_archive([root], date(2022, 1, 1), lambda ledger: known_candidates(ledger, wanted))
    return {one.key: one for one in found}


def test_only_the_kecamatan_and_the_days_are_read(root, monkeypatch):
    add(root, "a1111111")
    add(root, "b2222222", day="2021-10-31")
    add(root, "c3333333", day="2021-10-30")
    add(root, "d4444444", wilayah=KOTA)
    add(root, "e5555555", jenis="kegiatan")
    near(root)  # the index is made
    read = []
    plain = Store.read
    monkeypatch.setattr(Store, "read", lambda self, *file: read.append(file[2]) or plain(self, *file))
    assert set(near(root, (YOSODADI, date(2021, 11, 2)))) == {"a1111111", "b2222222", "d4444444"}
    assert len(read) == 3
    assert set(near(root, ("18.72.05.1001", date(2021, 11, 2)))) == {"d4444444"}


def test_a_new_report_of_unknown_wilayah_is_held_against_all_of_its_days(root):
    add(root, "a1111111")
    add(root, "b2222222", wilayah=TIMUR)
    for unknown in ("", KOTA):
        assert set(near(root, (unknown, date(2021, 11, 3)))) == {"a1111111", "b2222222"}


def test_a_candidate_knows_the_end_of_its_chain(root):
    add(root, "a1111111")
    add(root, "b2222222", kasus="a1111111")
    add(root, "c3333333", kasus="b2222222")
    found = near(root, (YOSODADI, date(2021, 11, 2)))
    assert {key: one.kasus for key, one in found.items()} == dict.fromkeys(found, "a1111111")


def test_sizes_count_the_first_report_only_where_it_is_there(root):
    add(root, "a1111111")
    add(root, "b2222222", kasus="a1111111")
    add(root, "c3333333", kasus="z9999999")
    cases = ask_archive([root], date(2022, 1, 1), cases_of)
    assert [cases.size(key) for key in ("a1111111", "b2222222", "c3333333", "d4444444")] == [2, 2, 1, 1]


@pytest.mark.parametrize("day", [date.min, date.max])
def test_days_at_the_ends_of_the_calendar_are_no_harm(root, day):
    assert near(root, (YOSODADI, day)) == {}
