"""`pks status`: what needs doing, most pressing first, for people and as JSON."""

from datetime import date

import pytest
from commands_samples import make_folder, run_json

from pks_cli.__main__ import main
from pks_cli.commands.status import state_lines
from pks_cli.tasks.overview import overview

BENTROK = """\
berkas: records/reports/2021/18.72.04.1001/2021-11-02-yosodadi-k3f9x2ab.yaml
butir:
  - isian:
      - status
    bersama: selesai
    usulan: sedang_ditangani
"""


@pytest.fixture
def root(tmp_path, monkeypatch):
    monkeypatch.chdir(make_folder(tmp_path / "folder"))
    return tmp_path / "folder"


@pytest.mark.usefixtures("root")
def test_a_clean_folder_tells_who_is_silent_what_is_overdue_and_the_last_meeting(capsys):
    assert main(["status"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "Kota Metro"
    assert lines[1].startswith("Belum melapor: 3 dari 3 kelurahan/desa, B")
    assert lines[2] == "  Metro Pusat: Metro; Metro Timur: Yosodadi dan Iring Mulyo (pks report missing)"
    assert lines[3] == "Lewat tenggat: 1 tindak lanjut"
    assert lines[4] == "Rapat berikutnya: belum dijadwalkan; yang terakhir 13 Desember 2021"


def test_what_must_be_mended_and_what_waits_for_a_choice_stand_first(root, capsys):
    (root / "records" / "reports" / "2021" / "a - Copy.yaml").write_text("a: 1\n", encoding="utf-8")
    waiting = root / "records" / "bentrok" / "2021" / "yosodadi-k3f9x2ab-b7n2d5qe.yaml"
    waiting.parent.mkdir(parents=True)
    waiting.write_text(BENTROK, encoding="utf-8")
    assert main(["status"]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert lines[1] == "HARUS DIPERBAIKI: 1 temuan (pks validate)"
    assert lines[2] == "Menunggu pilihan: 1 isian yang diisi berbeda (pks sync --selesaikan)"


@pytest.mark.usefixtures("root")
def test_json_holds_the_same(capsys):
    status, answer = run_json(capsys, "status")
    assert status == 0
    assert answer.pop("periode").startswith("B")
    assert answer.pop("batas_lapor")[4:] in {"-05-07", "-09-07", "-01-07"}
    assert answer == {
        "versi": 1,
        "nama": "Kota Metro",
        "contoh": False,
        "belum_melapor": 3,
        "wajib_melapor": 3,
        "lewat_tenggat": 1,
        "rapat_terakhir": {"tanggal": "2021-12-13", "nama": "Rapat Tim Terpadu"},
        "harus_diperbaiki": 0,
        "menunggu_pilihan": 0,
        "masuk": 0,
    }


def test_more_silent_places_than_fit_are_counted_and_those_of_the_period_before_are_named(root):
    rows = "".join(f'- kode: "18.72.01.{1001 + one}"\n  nama: Kelurahan{one}\n' for one in range(9))
    places = root / "records" / "wilayah.yaml"
    places.write_text(f'- kode: "18.72"\n  nama: Kota Metro\n{rows}', encoding="utf-8")
    report = root / "records/reports/2021/18.72.01.1001/2021-06-01-kelurahan-a2222222.yaml"
    report.parent.mkdir(parents=True)
    report.write_text(
        'jenis: nihil\nwilayah: 18.72.01.1001\ntanggal: "2021-06-01"\nunsur: lurah\n', encoding="utf-8"
    )
    lines = state_lines(overview([root], today=date(2021, 10, 7)))
    place = next(number for number, line in enumerate(lines) if line.startswith("Belum melapor: 9 dari 9"))
    assert lines[place].endswith("batasnya 7 Januari 2022")
    assert lines[place + 1].endswith("; dan 3 lagi (pks report missing)")
    assert lines[place + 2] == "  Periode B08 (Mei–Agustus) 2021: 8 belum melapor, lewat 30 hari"
