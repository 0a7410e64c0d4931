"""Changing a record where it lies: the lines meant and no other."""

from datetime import date

import pytest
from tasks_samples import REPORTS, make_folder, put, snapshot

from pks_cli.faults import Refused
from pks_cli.tasks.update_record import preview_update, update_record

TODAY = date(2022, 1, 31)
REPORT = """\
# dari WA 2 November
jenis: gangguan_kamtibmas
wilayah: 18.72.04.1001
tanggal: "2021-11-02"
unsur: lurah   # Pak Lurah sendiri
kategori: balapan_liar
judul: 'Balap liar'
uraian: |-
  Remaja memacu motor.
  Warga terganggu.
langkah:
  - uraian: Patroli

status: belum_ditangani
"""
PATH = f"{REPORTS}/2021-11-02-yosodadi-k3f9x2ab.yaml"


@pytest.fixture
def root(tmp_path):
    put(make_folder(tmp_path), PATH, REPORT)
    return tmp_path


def text(root):
    return (root / PATH).read_text(encoding="utf-8")


def test_only_the_lines_meant_change(root):
    update = update_record([root], "report", "k3f9x2ab", {"status": "sedang_ditangani"}, TODAY)
    assert text(root) == REPORT.replace("belum_ditangani", "sedang_ditangani")
    assert update.path == PATH
    assert [
        line for line in update.diff.splitlines() if line[:1] in "+-" and line[:3] not in {"+++", "---"}
    ] == [
        "-status: belum_ditangani",
        "+status: sedang_ditangani",
    ]


def test_values_are_written_in_their_one_form(root):
    update_record([root], "report", "k3f9x2ab", {"tanggal_lapor": "3 November 2021", "jam": "20:15"}, TODAY)
    assert text(root) == f'{REPORT}tanggal_lapor: "2021-11-03"\njam: "20.15"\n'


def test_a_step_is_added_behind_the_others(root):
    step = {"tanggal": "5 November 2021", "uraian": "Mediasi", "status": "selesai"}
    update_record([root], "report", "k3f9x2ab", {"langkah": [step], "status": "selesai"}, TODAY)
    added = '  - uraian: Patroli\n  - tanggal: "2021-11-05"\n    uraian: Mediasi\n    status: selesai\n'
    assert text(root) == REPORT.replace("  - uraian: Patroli\n", added).replace("belum_ditangani", "selesai")


def test_a_record_is_withdrawn_not_deleted(root):
    withdrawn = {"dibatalkan": {"tanggal": "2021-11-05", "alasan": "salah kirim"}}
    update_record([root], "report", "k3f9x2ab", withdrawn, TODAY)
    assert text(root) == f'{REPORT}dibatalkan:\n  tanggal: "2021-11-05"\n  alasan: salah kirim\n'


def test_crlf_and_byte_order_mark_are_kept(root):
    (root / PATH).write_bytes(b"\xef\xbb\xbf" + REPORT.replace("\n", "\r\n").encode())
    update_record([root], "report", "k3f9x2ab", {"status": "sedang_ditangani", "saran": "Lampu jalan"}, TODAY)
    after = (root / PATH).read_bytes()
    assert after.startswith(b"\xef\xbb\xbf# dari WA")
    assert after.endswith(b"status: sedang_ditangani\r\nsaran: Lampu jalan\r\n")
    assert after.count(b"\n") == after.count(b"\r\n")


def test_a_preview_writes_nothing(root):
    before = snapshot(root)
    update = preview_update([root], "report", "k3f9x2ab", {"status": "selesai"}, TODAY)
    assert "+status: selesai" in update.diff
    assert snapshot(root) == before


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"tanggal": "31 Februari 2021"}, "PKS112"),
        ({"status": "beres"}, "PKS119"),
        ({"klasifikasi": "rahasia"}, "PKS212"),
        ({"tanggal": "2030-01-01"}, "PKS203"),
        ({"judul": None}, "PKS101"),
    ],
)
def test_a_wrong_value_is_refused_and_the_file_stays(root, changes, code):
    with pytest.raises(Refused) as refused:
        update_record([root], "report", "k3f9x2ab", changes, TODAY)
    assert (refused.value.faults[0].code, refused.value.status) == (code, 2)
    assert text(root) == REPORT


def test_what_cannot_be_spliced_is_left_to_people(root):
    put(root, PATH, REPORT.replace("langkah:\n  - uraian: Patroli\n", "langkah: [{uraian: Patroli}]\n"))
    before = text(root)
    with pytest.raises(Refused) as refused:
        update_record([root], "report", "k3f9x2ab", {"langkah": [{"uraian": "x"}]}, TODAY)
    assert refused.value.faults[0].code == "PKS413"
    assert text(root) == before
