"""No free text above biasa is kept in the index, and the rules depend on the day as the index believes."""

import inspect
from datetime import date

from tasks_samples import REPORTS, make_folder, put

from pks_cli.model.followup import Followup
from pks_cli.model.report import Report
from pks_cli.rules.engine import RECORD_RULES
from pks_cli.tasks.validate import validate

TODAY = date(2022, 1, 31)
REPORT = (
    'jenis: {jenis}\nwilayah: 18.72.04.1001\ntanggal: "2021-11-02"\nunsur: KANARI\nkategori: balapan_liar\n'
    "judul: KANARI judul\nuraian: KANARI telepon 0812-3456-7890, NIK 1872040101800001\n"
    "status: selesai\nKANARI_kunci: KANARI isi\nklasifikasi: {kelas}\nlangkah:\n  - uraian: KANARI langkah\n"
)


def test_no_text_above_biasa_is_kept_in_the_index(tmp_path, monkeypatch):
    cache = tmp_path / "tembolok"
    monkeypatch.setenv("PKS_CACHE_DIR", str(cache))
    root = make_folder(tmp_path / "folder")
    above = (("potensi_konflik", ""), ("gangguan_kamtibmas", "terbatas"), ("gangguan_kamtibmas", "rahasia"))
    for number, (jenis, kelas) in enumerate(above):
        for letter, unsur in (("a", "KANARI"), ("b", "lurah")):
            text = REPORT.format(jenis=jenis, kelas=kelas).replace("unsur: KANARI", f"unsur: {unsur}")
            put(root, f"{REPORTS}/x-k3f9x2{letter}{number}.yaml", text)
    meeting = 'nama: KANARI rapat\nwilayah: "18.72"\ntanggal: KANARI\nhari: KANARI\n'
    put(root, "records/meetings/2021/rapat-m4tq7w2c.yaml", meeting)
    put(
        root,
        "records/meetings/2021/rapat-m4tq7w2d.yaml",
        meeting.replace("tanggal: KANARI", "tanggal: 2021-12-13"),
    )
    put(root, "records/followups/x-b7n2d5qe.yaml", "rapat: m4tq7w2c\nKANARI: KANARI\n")
    put(root, "records/teams/18.72.04.1001.yaml", "wilayah: 18.72.04.1001\nanggota:\n  - nama: KANARI nama\n")
    put(root, f"{REPORTS}/rusak-k3f9x2ad.yaml", "judul: [KANARI\n")
    told = validate([root], today=TODAY)
    assert sum("KANARI" in f"{fault.message}{fault.subject}" for fault in told.faults) > 8
    (path,) = cache.iterdir()
    kept = path.read_bytes()
    assert b"KANARI" not in kept
    assert b"0812" not in kept
    assert b"187204" not in kept


def test_only_the_rule_about_the_future_holds_a_report_or_its_progress_against_the_day():
    held = {
        rule.CODE
        for rule in RECORD_RULES
        if {Report, Followup} & set(rule.APPLIES)
        and "today" in inspect.getsource(inspect.getmodule(rule.check))
    }
    assert held == {"PKS203"}
