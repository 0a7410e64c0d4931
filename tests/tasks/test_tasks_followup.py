"""Tindak lanjut are found and listed without reading the reports around them."""

from datetime import date

import pytest
from tasks_samples import NIHIL, REPORTS, make_folder, put

from pks_cli.faults import Refused
from pks_cli.folder import reading
from pks_cli.folder.office import read_setting
from pks_cli.folder.place import Place
from pks_cli.tasks import find_followup as find_module
from pks_cli.tasks.find_followup import Decided, find_followup
from pks_cli.tasks.list_followups import list_followups
from pks_cli.tasks.update_followup import preview_followup, update_followup

TODAY = date(2022, 3, 1)
MEETING = 'nama: Rapat\nwilayah: "18.72"\ntanggal: "{day}"\ntindak_lanjut:\n{rows}'
ROW = "  - id: {id}\n    uraian: {text}\n    tenggat: {due}\n"
FIRST = "records/meetings/2021/2021-08-30-rapat-m1aaaaaa.yaml"
SECOND = "records/meetings/2021/2021-12-13-rapat-m2aaaaaa.yaml"
PROGRESS = "records/followups/2021/camat-b1aaaaaa.yaml"


def row(identity, text="Membentuk tim", due='"2022-01-31"'):
    return ROW.format(id=identity, text=text, due=due)


@pytest.fixture
def root(tmp_path):
    make_folder(tmp_path)
    put(tmp_path, FIRST, MEETING.format(day="2021-08-30", rows=row("b1aaaaaa") + row("b2aaaaaa")))
    named = row("c1bbbbbb", "Rapat", "") + "    penanggung_jawab: Camat\n"
    put(tmp_path, SECOND, MEETING.format(day="2021-12-13", rows=named))
    put(tmp_path, f"{REPORTS}/2021-11-02-yosodadi-k3f9x2ab.yaml", NIHIL)
    return tmp_path


def find(root, fragment):
    return find_followup(read_setting(Place(root)), fragment, TODAY)


def refusal(call, *arguments):
    with pytest.raises(Refused) as refused:
        call(*arguments)
    return refused.value.faults[0]


def test_a_part_of_the_id_finds_it_with_who_owes_it(root):
    assert find(root, "C1BB") == Decided("c1bbbbbb", "m2aaaaaa", 2021, "Camat")
    assert find(root, "b2aaaaaa") == Decided("b2aaaaaa", "m1aaaaaa", 2021, "Membentuk tim")


def test_several_are_named_and_none_is_said(root):
    several = refusal(find, root, "aaaa")
    assert (several.code, "b1aaaaaa, b2aaaaaa" in several.message) == ("PKS406", True)
    assert {refusal(find, root, word).code for word in ("zzzz", " ", "", "\udce9")} == {"PKS405"}


@pytest.mark.parametrize(
    "spoil",
    [
        lambda text: text + 'dibatalkan:\n  tanggal: "2022-01-01"\n  alasan: keliru\n',
        lambda text: text.replace("2021-12-13", "2021-02-31"),
        lambda text: text + "nama: [",
    ],
)
def test_what_a_meeting_that_does_not_count_decided_is_not_found(root, spoil):
    put(root, SECOND, spoil((root / SECOND).read_text(encoding="utf-8")))
    assert refusal(find, root, "c1bbbbbb").code == "PKS405"
    assert find(root, "b1aaaaaa").rapat == "m1aaaaaa"


def test_of_two_files_of_one_meeting_neither_counts(root):
    put(root, SECOND.replace("2021-12-13", "2021-12-14"), (root / SECOND).read_text(encoding="utf-8"))
    assert refusal(find, root, "c1bbbbbb").code == "PKS405"


def test_no_report_and_no_meeting_without_the_letters_is_read_as_a_record(root, monkeypatch):
    seen = []

    def loaded(kind, model, path, *rest):
        seen.append(path)
        return reading.load(kind, model, path, *rest)

    monkeypatch.setattr(find_module, "load", loaded)
    find(root, "c1bb")
    assert seen == [SECOND]


def test_progress_is_written_beside_the_minutes_and_then_behind_itself(root):
    trial = preview_followup([root], "c1bb", {"status": "berjalan"}, TODAY)
    assert not (root / trial.path).exists()
    first = update_followup([root], "followup update", "c1bb", {"status": "berjalan"}, TODAY)
    assert first == trial
    assert first.path == "records/followups/2021/camat-c1bbbbbb.yaml"
    done = {"status": "selesai", "bukti": "SK"}
    second = preview_followup([root], "c1bb", done, TODAY)
    assert "+    bukti: SK" in second.diff
    assert update_followup([root], "followup done", "c1bb", done, TODAY) == second
    assert (root / first.path).read_text(encoding="utf-8").count("tanggal:") == 2


def test_the_list_holds_the_latest_progress_that_counts(root):
    put(root, PROGRESS, "rapat: m1aaaaaa\nkemajuan:\n  - status: berjalan\n  - status: selesai\n")
    withdrawn = 'rapat: m1aaaaaa\nkemajuan:\n  - status: batal\ndibatalkan:\n  tanggal: "2022-01-01"\n'
    put(root, PROGRESS.replace("b1", "b2"), withdrawn + "  alasan: keliru\n")
    found = list_followups([root], today=TODAY)
    states = [(one.id, one.status, one.lewat, one.umur_hari) for one in found.rows]
    assert states == [
        ("b2aaaaaa", "belum", True, 183),
        ("b1aaaaaa", "selesai", False, 183),
        ("c1bbbbbb", "belum", False, 78),
    ]
    assert [one.id for one in list_followups([root], terbuka=True, today=TODAY).rows] == [
        "b2aaaaaa",
        "c1bbbbbb",
    ]
    assert found.left_out == ()


def test_what_a_galat_keeps_out_is_told_beside_the_list(root):
    put(root, PROGRESS, "rapat: m1aaaaaa\nkemajuan:\n  - status: beres\n")
    put(root, SECOND, (root / SECOND).read_text(encoding="utf-8").replace("2021-12-13", "2021-02-31"))
    found = list_followups([root], today=TODAY)
    assert found.left_out == ((SECOND, "PKS112"), (PROGRESS, "PKS119"))
    assert [one.status for one in found.rows] == ["belum", "belum"]
