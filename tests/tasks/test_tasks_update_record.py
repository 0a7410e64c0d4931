"""Changing a record where it lies: the lines meant and no other."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tasks_samples import REPORTS, make_folder, put, snapshot

from pks_cli.faults import Refused
from pks_cli.tasks import edit_record
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


def someone_else_writes(monkeypatch, path, data):
    """Let another program change a file after it was read and before it is written."""

    def checked(_loaded, _context):
        path.write_bytes(data)
        return []

    monkeypatch.setattr(edit_record, "check_record", checked)


def test_a_file_that_changed_meanwhile_stays_and_both_versions_are_shown(root, monkeypatch):
    theirs = REPORT.replace("Warga terganggu", "Warga resah").encode()
    someone_else_writes(monkeypatch, root / PATH, theirs)
    with pytest.raises(Refused) as refused:
        update_record([root], "report", "k3f9x2ab", {"status": "sedang_ditangani"}, TODAY)
    assert (refused.value.faults[0].code, refused.value.status) == ("PKS413", 2)
    now, mine = refused.value.details
    assert (now.title, mine.title) == ("Isi berkas sekarang", "Perubahan Anda, belum disimpan")
    assert "-  Warga terganggu.\n+  Warga resah." in now.text
    assert "status" not in now.text.replace("status: belum_ditangani", "")
    assert "-status: belum_ditangani\n+status: sedang_ditangani" in mine.text
    assert (root / PATH).read_bytes() == theirs


def test_a_file_whose_line_ends_alone_changed_is_told_so(root, monkeypatch):
    someone_else_writes(monkeypatch, root / PATH, REPORT.replace("\n", "\r\n").encode())
    with pytest.raises(Refused) as refused:
        update_record([root], "report", "k3f9x2ab", {"status": "sedang_ditangani"}, TODAY)
    assert refused.value.details[0].text == "(hanya akhir baris atau tanda awal berkas yang berbeda)"


def test_a_file_that_is_gone_meanwhile_is_not_made_again(root, monkeypatch):
    monkeypatch.setattr(edit_record, "check_record", lambda *_: (root / PATH).unlink() or [])
    with pytest.raises(Refused) as refused:
        update_record([root], "report", "k3f9x2ab", {"status": "sedang_ditangani"}, TODAY)
    assert refused.value.faults[0].code == "PKS414"
    assert not (root / PATH).exists()


@settings(max_examples=60)
@given(
    mark=st.sampled_from([b"", b"\xef\xbb\xbf"]),
    end=st.sampled_from(["\n", "\r\n"]),
    quote=st.sampled_from(["", "'", '"']),
    comments=st.lists(st.sampled_from(["", "   # ya", "\n# baris", "\n\n"]), min_size=3, max_size=3),
    is_ended=st.booleans(),
)
def test_every_byte_but_those_of_the_value_stays(tmp_path_factory, mark, end, quote, comments, is_ended):
    root = make_folder(tmp_path_factory.mktemp("catatan"))
    old = f"status: {quote}belum_ditangani{quote}"
    lines = REPORT.replace("status: belum_ditangani\n", "") + f"saran: x{comments[0]}\n{old}{comments[1]}\n"
    lines += f"sumber_informasi: warga{comments[2]}" + ("\n" if is_ended else "")
    before = mark + lines.replace("\n", end).encode()
    put(root, PATH, "").write_bytes(before)
    update_record([root], "report", "k3f9x2ab", {"status": "sedang_ditangani"}, TODAY)
    after = (root / PATH).read_bytes()
    head, tail = before.split(old.encode())
    assert after.startswith(head)
    assert after.endswith(tail)
    assert after[len(head) : len(after) - len(tail)].replace(quote.encode(), b"") == (
        b"status: sedang_ditangani"
    )
