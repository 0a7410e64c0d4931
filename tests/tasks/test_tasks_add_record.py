"""Adding a record: one strict check, then id, place and the office's writing style."""

import re
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tasks_samples import make_folder, snapshot

from pks_cli.faults import Refused
from pks_cli.folder.office import read_setting
from pks_cli.folder.place import Place
from pks_cli.strict_yaml import write
from pks_cli.tasks import add_record
from pks_cli.tasks.add_record import draft_of_bytes, draft_of_tree, save

TODAY = date(2022, 1, 31)
TREE = {
    "jenis": "gangguan_kamtibmas",
    "wilayah": "Kel. Yosodadi",
    "tanggal": "2 November 2021",
    "unsur": "lurah",
    "kategori": "balapan_liar",
    "judul": "Balap liar",
    "uraian": "Remaja memacu motor.\nWarga terganggu.",
    "status": "belum_ditangani",
}


@pytest.fixture
def setting(tmp_path):
    return read_setting(Place(make_folder(tmp_path)))


def test_a_record_gets_its_id_and_place_and_is_written_in_one_style(setting):
    added = save(setting, draft_of_tree(setting, "report", TREE, TODAY))
    assert re.fullmatch(
        rf"records/reports/2021/18\.72\.04\.1001/2021-11-02-yosodadi-{added.id}\.yaml", added.path
    )
    assert (setting.place.root / added.path).read_text(encoding="utf-8") == (
        "jenis: gangguan_kamtibmas\n"
        "wilayah: 18.72.04.1001\n"
        'tanggal: "2021-11-02"\n'
        "unsur: lurah\n"
        "kategori: balapan_liar\n"
        "judul: Balap liar\n"
        "uraian: |-\n  Remaja memacu motor.\n  Warga terganggu.\n"
        "status: belum_ditangani\n"
    )


def test_a_wrong_option_is_refused_without_a_place_and_writes_nothing(setting):
    before = snapshot(setting.place.root)
    with pytest.raises(Refused) as refused:
        draft_of_tree(setting, "report", TREE | {"tanggal": "31 Februari 2021"}, TODAY)
    fault = refused.value.faults[0]
    assert (fault.code, fault.line, refused.value.status) == ("PKS112", None, 2)
    assert snapshot(setting.place.root) == before


def test_a_given_file_is_checked_as_strictly_as_any_and_named_with_its_place(setting):
    with pytest.raises(Refused) as refused:
        draft_of_bytes(setting, "report", b"jenis: nihil\njenis: nihil\n", "baru.yaml", TODAY)
    fault = refused.value.faults[0]
    assert (fault.code, fault.path, fault.line, refused.value.status) == ("PKS004", "baru.yaml", 2, 1)


def test_a_rule_that_is_broken_refuses_too(setting):
    with pytest.raises(Refused) as refused:
        draft_of_tree(setting, "report", TREE | {"klasifikasi": "rahasia"}, TODAY)
    assert [fault.code for fault in refused.value.faults] == ["PKS212"]


def test_warnings_come_with_the_draft_and_keep_nothing_from_being_written(setting):
    draft = draft_of_tree(setting, "report", TREE | {"periode": "2021-B08"}, TODAY)
    assert [fault.code for fault in draft.warnings] == ["PKS202"]


def test_unknown_keys_of_a_given_file_are_kept(setting):
    data = b'jenis: nihil\nwilayah: yosodadi\ntanggal: "2021-11-02"\nunsur: lurah\ncatatan: simpan ini\n'
    draft = draft_of_bytes(setting, "report", data, "-", TODAY)
    assert "catatan: simpan ini\n" in draft.text
    assert [fault.code for fault in draft.warnings] == ["PKS102"]


def test_a_folder_of_a_newer_format_is_not_written_to(tmp_path):
    make_folder(tmp_path)
    office = tmp_path / "records" / "pks.yaml"
    office.write_text(office.read_text(encoding="utf-8").replace("format: 1", "format: 9"), encoding="utf-8")
    with pytest.raises(Refused) as refused:
        draft_of_tree(read_setting(Place(tmp_path)), "report", TREE, TODAY)
    assert refused.value.faults[0].code == "PKS415"


@pytest.mark.parametrize(
    "text", ["&<>\"'", "{{ 7*7 }}", "[red]x[/red]", "=1+1", "😀", "\u202eabc", "a" * 10_000, "x: y # z"]
)
def test_any_text_is_written_and_read_back_as_that_text(setting, text):
    draft = draft_of_tree(setting, "report", TREE | {"uraian": text}, TODAY)
    assert draft.record.uraian == text


def test_a_reference_to_a_record_that_is_not_there_is_warned_of_before_writing(setting):
    first = save(setting, draft_of_tree(setting, "report", TREE, TODAY))
    assert first.warnings == ()
    assert draft_of_tree(setting, "report", TREE | {"kasus": first.id}, TODAY).warnings == ()
    data = write(TREE | {"kasus": "k3f9x2ab"}).encode()
    (warning,) = draft_of_bytes(setting, "report", data, "baru.yaml", TODAY).warnings
    assert (warning.code, warning.level, warning.path, warning.line) == (
        "PKS301",
        "peringatan",
        "baru.yaml",
        11,
    )


def test_the_offices_own_time_zone_is_left_out_and_another_one_is_kept(setting):
    tree = {
        "nama": "Rapat",
        "wilayah": "18.72",
        "tanggal": "2021-12-13",
        "mulai": "pukul 09:00 WIB",
        "selesai": "11.45 WITA",
    }
    draft = draft_of_tree(setting, "meeting", tree, TODAY)
    assert 'mulai: "09.00"\nselesai: 11.45 WITA\n' in draft.text


@given(
    st.fixed_dictionaries(
        {},
        optional={
            "jam": st.sampled_from(["9.05", "23:59 wit", "pukul 13.30", "0.00"]),
            "tanggal_lapor": st.sampled_from(["2021-11-03", "3 Nov 2021", "Rabu, 3 November 2021"]),
            "jumlah_massa": st.sampled_from(["0", "1.250", "007"]),
            "lat": st.sampled_from(["-5.10", "-5,117", "0"]),
            "dampak": st.dictionaries(
                st.sampled_from(["luka", "tewas"]), st.sampled_from(["0", "12"]), max_size=2
            ),
            "pihak": st.lists(st.text(alphabet="ab:# \n'\"-", min_size=1, max_size=8), max_size=3),
            "lokal": st.recursive(
                st.text(alphabet="no1.:-~ ", max_size=6),
                lambda inner: st.lists(inner, max_size=2),
                max_leaves=4,
            ),
            "lokasi": st.text(alphabet="aA &<>{}[]=+-@#:|'\"\u202e😀\n\t", max_size=30),
        },
    )
)
@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_is_given_reads_back_from_what_is_written(setting, extra):
    draft = draft_of_tree(setting, "report", TREE | extra, TODAY)
    again = draft_of_bytes(setting, "report", draft.text.encode("utf-8"), "x.yaml", TODAY)
    assert again.text == draft.text
    assert again.record.lokasi == extra.get("lokasi")


def test_a_record_that_refers_to_nothing_costs_no_look_through_the_folder(setting, monkeypatch):
    looked = []
    monkeypatch.setattr(add_record, "identities", lambda place: looked.append(place) or ())
    draft_of_tree(setting, "report", TREE, TODAY)
    assert looked == []
    draft_of_tree(setting, "report", TREE | {"kasus": "k3f9x2ab"}, TODAY)
    assert looked == [setting.place]
