"""Taking minutes in: what is certain is written, the rest asked, nothing twice, in one entry of history."""

import hashlib
import subprocess
from datetime import date
from pathlib import Path

import pytest
from tasks_samples import make_folder

from pks_cli.exchange.foreign.source import Line, Prose, Source
from pks_cli.folder.office import read_setting
from pks_cli.strict_yaml import read
from pks_cli.tasks.import_meeting import plan_meeting, save_meeting
from pks_cli.tasks.import_words import doubtful_lines, field_lines, report_lines
from pks_cli.tasks.init_folder import init_folder
from pks_cli.tasks.places import one_place

TODAY = date(2026, 1, 5)
MINUTES = """\
NOTULA
Rapat Tim Terpadu Penanganan Konflik Sosial
Hari/Tanggal : Selasa, 27 Agustus 2024
Waktu : 09.00 WIB
Tempat : Aula Pemda
Laporan masing-masing kecamatan :
1. Kecamatan Metro Timur
Permasalahan :
a. Balap liar di Kelurahan Yosodadi tanggal 3 Agustus 2024
b. Saluran air tersumbat
Langkah yang sudah dilakukan :
a. Patroli bersama Polsek, sudah selesai
b. Kerja bakti, sudah selesai
Keputusan :
1. Patroli gabungan.
Kalimat di luar susunan tidak dibuang.
Tindak lanjut :
1. Menyusun jadwal, PJ: Camat, paling lambat 7 September 2024
"""


def source(text=MINUTES, name="notulen lama.txt"):
    lines = tuple(Line(number, line) for number, line in enumerate(text.split("\n"), 1))
    return Source(name, hashlib.sha256(text.encode()).hexdigest(), "teks", (Prose(lines),))


@pytest.fixture
def setting(tmp_path):
    return read_setting(one_place([make_folder(tmp_path)]))


def plan(setting, text=MINUTES, given=(), **wish):
    return plan_meeting(setting, source(text), dict(given), TODAY, **wish)


def tree_at(setting, path):
    return read((setting.place.root / path).read_bytes()).root


def test_certain_fields_and_reports_are_written_and_linked(setting):
    done = save_meeting(setting, plan(setting), TODAY)
    meeting = tree_at(setting, done.path)
    assert (meeting["nama"], meeting["tanggal"]) == (
        "Rapat Tim Terpadu Penanganan Konflik Sosial",
        "2024-08-27",
    )
    ((identity, path),) = done.reports
    assert meeting["laporan_wilayah"] == {"laporan": [identity]}
    report = tree_at(setting, path)
    assert (report["wilayah"], report["tanggal"], report["status"]) == (
        "18.72.04.1001",
        "2024-08-03",
        "selesai",
    )
    assert (report["kategori"], report["tanggal_lapor"]) == ("balapan_liar", "2024-08-27")
    assert report["langkah"] == [{"uraian": "Patroli bersama Polsek, sudah selesai", "status": "selesai"}]


def test_a_report_without_a_day_is_asked_and_its_words_stay_with_the_meeting(setting):
    wanted = plan(setting)
    assert any("tanggal kejadian tidak ditulis" in line.alasan for line in doubtful_lines(wanted))
    meeting = tree_at(setting, save_meeting(setting, wanted, TODAY).path)
    assert "Saluran air tersumbat" in meeting["catatan_impor"]
    assert "Kerja bakti, sudah selesai" in meeting["catatan_impor"]


def test_doubtful_reports_are_written_when_that_is_said(setting):
    done = save_meeting(setting, plan(setting, accept_doubt=True), TODAY)
    assert len(done.reports) == 2
    assert {tree_at(setting, path)["tanggal"] for _, path in done.reports} == {"2024-08-03", "2024-08-27"}


def test_the_meeting_says_which_file_it_came_from_and_the_file_is_not_taken_twice(setting):
    done = save_meeting(setting, plan(setting), TODAY)
    origin = tree_at(setting, done.path)["sumber_impor"]
    assert origin == {"nama": "notulen lama.txt", "sha256": source().sha256}
    again = plan(setting)
    assert (again.known, again.draft) == (done.id, None)


def test_a_meeting_of_that_day_and_a_similar_name_is_a_doubt(setting):
    save_meeting(setting, plan(setting), TODAY)
    other = plan(setting, MINUTES.replace("Penanganan Konflik Sosial", "PKS"))
    assert other.similar
    assert not other.is_clear
    assert not plan(
        setting, MINUTES.replace("27 Agustus 2024", "28 Agustus 2024").replace("Selasa", "Rabu")
    ).similar


def test_a_report_that_is_there_already_is_linked_and_not_written_again(setting):
    first = save_meeting(setting, plan(setting), TODAY)
    other = plan(setting, MINUTES + "Penutup :\nSelesai.\n")
    assert [one.known for one in other.reports] == [first.reports[0][0], ""]


def test_a_day_that_is_not_that_date_is_asked_and_can_be_said(setting):
    wrong = MINUTES.replace("Selasa, 27", "Senin, 27")
    assert plan(setting, wrong).missing == ("tanggal",)
    assert any("ditulis hari Senin" in line.alasan for line in doubtful_lines(plan(setting, wrong)))
    said = plan(setting, wrong, {"tanggal": "27 Agustus 2024"})
    assert said.draft is not None
    assert tree_at(setting, save_meeting(setting, said, TODAY).path)["tanggal"] == "2024-08-27"


def test_minutes_above_the_class_of_the_folder_are_refused(setting):
    wanted = plan(setting, MINUTES.replace("NOTULA", "RAHASIA\nNOTULA"))
    assert wanted.draft is None
    assert wanted.faults


def test_a_meeting_named_after_a_kecamatan_is_asked_whose_it_is(setting):
    text = MINUTES.replace("Rapat Tim Terpadu Penanganan Konflik Sosial", "Rapat Tim Kecamatan Metro Timur")
    assert tree_at(setting, save_meeting(setting, plan(setting, text), TODAY).path)["wilayah"] == "18.72"
    other = plan(setting, text + "Penutup : selesai", accept_doubt=True)
    assert tree_at(setting, save_meeting(setting, other, TODAY).path)["wilayah"] == "18.72.04"


def test_minutes_of_a_day_still_to_come_are_asked(setting):
    assert plan(setting, MINUTES.replace("Selasa, ", "").replace("2024", "2031")).missing == ("tanggal",)


def test_old_minutes_and_days_still_to_come_are_certain(setting):
    old = MINUTES.replace("Selasa, 27 Agustus 2024", "Selasa, 27 Agustus 2013").replace("2024", "2034")
    values = {one.key: one.doubt for one in plan(setting, old).fields}
    assert values["tanggal",] == values["tindak_lanjut", 0, "tenggat"] == ""


def test_every_word_of_the_source_is_in_a_record_or_its_note(setting):
    wanted = plan(setting)
    words = " ".join(one.text for one in wanted.left)
    written = [one.original for one in wanted.fields]
    written += [one.original for report in wanted.reports if report.is_placed for one in report.read.said]
    assert "Kecamatan Metro Timur" in " ".join((words, *written))
    for line in ("Saluran air tersumbat", "Kalimat di luar susunan tidak dibuang.", "Patroli gabungan."):
        assert line in " ".join((words, *written))


def test_what_was_changed_is_shown_with_the_words_of_the_source(setting):
    text = "Rapat dihadiri : Kaban Kesbangpol (Dra. Contoh, MM)\n"
    lines = {line.isian: line for line in field_lines(plan(setting, MINUTES + text).fields)}
    assert lines["Hadir 1, Nama"].tertulis == "Dra. Contoh, MM"
    assert lines["Hadir 1, Jabatan"].isi == "Kepala Badan Kesatuan Bangsa dan Politik"
    assert lines["Nama rapat"].tertulis == ""
    ((_, fields),) = report_lines(plan(setting))
    assert ("Status", "Selesai") in {(line.isian, line.isi) for line in fields}


def test_a_control_in_the_source_is_shown_and_stops_nothing(setting):
    done = save_meeting(
        setting, plan(setting, MINUTES.replace("Patroli gabungan.", "Patroli \x1b[31m malam")), TODAY
    )
    assert tree_at(setting, done.path)["keputusan"][0]["uraian"] == "Patroli \\u001b[31m malam"


def test_meeting_and_reports_are_one_entry_of_the_history(tmp_path):
    init_folder(tmp_path / "kantor", "Kota Metro")
    setting = read_setting(one_place([tmp_path / "kantor"]))
    before = _entries(setting.place.root)
    done = save_meeting(setting, plan(setting), TODAY)
    assert _entries(setting.place.root) == before + 1
    told = _git(setting.place.root, "show", "--name-only", "--format=%s", "HEAD").split("\n")
    assert told[0] == f"meeting import {done.id}"
    assert {done.path, done.reports[0][1]} <= set(told)


def _entries(root: Path) -> int:
    return len(_git(root, "log", "--format=%h").split())


def _git(root: Path, *words: str) -> str:
    return subprocess.run(["git", "-C", str(root), *words], check=True, capture_output=True, text=True).stdout
