"""The index answers as a full re-read does, whatever was done to the folder or to the index between."""

import os
import shutil
import tempfile
import time
from contextlib import suppress
from datetime import date
from pathlib import Path
from unittest import mock

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule
from tasks_samples import NIHIL, OFFICE, REPORTS, WILAYAH, make_folder, put

from pks_cli.folder import checking
from pks_cli.folder.index import build_index
from pks_cli.folder.reading import KINDS
from pks_cli.insight.kepatuhan import kepatuhan
from pks_cli.insight.question import Question
from pks_cli.insight.rekap import rekap
from pks_cli.tasks.archive import open_archive
from pks_cli.tasks.ask_archive import ask_archive
from pks_cli.tasks.validate import validate

TODAY = date(2022, 1, 31)
COUNTED = (
    "SELECT nomor FROM berkas WHERE jenis = ? AND dihitung = 1 AND nomor NOT IN (SELECT nomor FROM rangkap)"
)
KEJADIAN = (
    'jenis: gangguan_kamtibmas\nwilayah: 18.72.04.1001\ntanggal: "2021-11-02"\nunsur: lurah\n'
    "kategori: balapan_liar\njudul: Balap liar\nuraian: Sekitar dua puluh pemuda.\nstatus: sedang_ditangani\n"
)
POTENSI = KEJADIAN.replace("gangguan_kamtibmas", "potensi_konflik")
MEETING = 'nama: Rapat Tim\nwilayah: "18.72"\ntanggal: "2021-12-13"\n'
POSTS = "  - jabatan: bhabinkamtibmas\n  - jabatan: babinsa\n"
TEAM = "wilayah: 18.72.04.1001\nanggota:\n  - jabatan: lurah\n    nama: Ahmad Fauzi, S.Sos.\n"
REPORT_TEXTS = (
    NIHIL,
    NIHIL.replace("2021-11-02", "2021-11-03"),
    NIHIL.replace("2021-11-02", "2022-06-01"),
    NIHIL.replace("2021-11-02", "31 Februari 2021"),
    NIHIL.replace("1001", "1002"),
    NIHIL + "asing: ya\n",
    NIHIL + "kasus: k3f9x2ac\n",
    NIHIL + "kasus: m4tq7w2c\n",
    NIHIL + "klasifikasi: rahasia\n",
    NIHIL + 'dibatalkan:\n  tanggal: "2021-11-05"\n  alasan: salah kirim\n',
    KEJADIAN,
    KEJADIAN + "hambatan: hubungi 0812-3456-7890\nasing: ya\n",
    POTENSI + "hambatan: hubungi 0812-3456-7890\nterkait:\n  - id: b7n2d5qe\n  - id: k3f9x2ab\n",
    POTENSI.replace("balapan_liar", "panen_raya"),
    "jenis: apa\n",
    "jenis: [\n",
)
MEETING_TEXTS = (
    MEETING,
    MEETING + "tindak_lanjut:\n  - id: b7n2d5qe\n    uraian: Patroli.\n    tenggat: 2022-01-10\n",
    MEETING + "laporan_wilayah: [k3f9x2ab, k3f9x2ac]\n",
    MEETING + "hadir:\n  - nama: Siti\n    nip: 19800101 202201 1 001\n",
    MEETING + 'dibatalkan:\n  tanggal: "2021-12-14"\n  alasan: batal\n',
)
FOLLOWUP_TEXTS = ("rapat: m4tq7w2c\n", "rapat: m4tq7w2d\nkemajuan:\n  - status: selesai\n")
ERASURE = 'id: k3f9x2ac\njenis: laporan\ntanggal: "2021-12-20"\noleh: Siti\nalasan: Pasal 8 UU 27/2022\n'
ERASURE_TEXTS = (ERASURE, ERASURE.replace("k3f9x2ac", "m4tq7w2c"), "jenis: [\n")
TEAM_TEXTS = (
    TEAM + POSTS,
    TEAM,
    TEAM + "  - jabatan: lurah\n    nama: Siti Aminah\n    mulai: 2021-07-01\n" + POSTS,
    TEAM + "    juga_wilayah: [18.72.04.1002]\n    sampai: 2021-06-30\n" + POSTS,
    "wilayah: 18.72.04.1002\nanggota:\n  - jabatan: lurah\n    nama: Lain Orang\n" + POSTS,
)
PATHS = {
    f"{REPORTS}/a-k3f9x2ab.yaml": REPORT_TEXTS,
    f"{REPORTS}-b/b-k3f9x2ac.yaml": REPORT_TEXTS,
    f"{REPORTS}/a/b-k3f9x2ac.yaml": REPORT_TEXTS,
    f"{REPORTS}/a (1).yaml": REPORT_TEXTS,
    "records/meetings/2021/2021-12-13-rapat-m4tq7w2c.yaml": MEETING_TEXTS,
    "records/meetings/2021/2021-12-14-rapat-m4tq7w2c.yaml": MEETING_TEXTS,
    "records/followups/patroli-b7n2d5qe.yaml": FOLLOWUP_TEXTS,
    "records/musnah/2021/laporan-k3f9x2ac.yaml": ERASURE_TEXTS,
    "records/musnah/2022/laporan-k3f9x2ac.yaml": ERASURE_TEXTS,
    "records/musnah/2021/rapat-m4tq7w2c.yaml": ERASURE_TEXTS,
    "records/teams/18.72.04.1001.yaml": TEAM_TEXTS,
    "records/teams/18.72.04.1002.yaml": TEAM_TEXTS,
}
NAMES = st.sampled_from(sorted(PATHS))
OFFICES = (OFFICE, OFFICE + "kelas_tertinggi: rahasia\n", OFFICE + "batas_lapor: 30\n")
LISTS = (WILAYAH, WILAYAH + "- kode: 18.72.04.1002\n  nama: Tejosari\n", WILAYAH.replace("Yosodadi", "Yoso"))
KATEGORI = ("- kode: panen_raya\n  label: Panen raya\n", "")
DAYS = st.sampled_from([TODAY, date(2021, 11, 2), date(2021, 1, 31), date(2022, 12, 31)])


def by_reading(folders, today):
    archive = open_archive(folders, today)
    office = archive.setting.office
    with build_index(archive.setting.gazetteer, archive.counted("report"), office.batas_lapor) as index:
        counts = _counts(index, archive, office, today)
    kept = {kind: tuple((one.path, one.record) for one in archive.counted(kind)) for kind in KINDS}
    out = {kind: archive.left_out(kind) for kind in KINDS}
    return archive.faults, kept, out, counts, len(archive.loaded)


def by_index(folders, today):
    def answer(ledger):
        office = ledger.setting.office
        counts = _counts(ledger.index(), ledger, office, today)
        kept = {
            kind: tuple((one.path, one.record) for one in ledger.records(COUNTED, number))
            for number, kind in enumerate(KINDS)
        }
        out = {kind: ledger.left_out(kind) for kind in KINDS}
        return ledger.faults, kept, out, counts, len(list(ledger.paths()))

    return ask_archive(folders, today, answer)


def _counts(index, archive, office, today):
    question = Question(2021, None, office.wilayah, today)
    return (
        rekap(index, question, ceiling=archive.ceiling),
        kepatuhan(index, question, ceiling=archive.ceiling),
    )


class Folder(RuleBasedStateMachine):
    """Two folders to which anything happens; after each step both ways to ask give the same."""

    def __init__(self):
        super().__init__()
        self.top = Path(tempfile.mkdtemp())
        self.roots = [make_folder(self.top / name) for name in ("satu", "dua")]
        self.cache = self.top / "tembolok"
        self.today = TODAY
        self.patches = [
            mock.patch.dict(os.environ, {"PKS_CACHE_DIR": str(self.cache)}),
            # What was read counts as read long after it was written: nothing is read again out of caution.
            mock.patch.object(checking, "SAFE_NS", -(10**18)),
        ]
        for patch in self.patches:
            patch.start()

    def teardown(self):
        for patch in self.patches:
            patch.stop()
        shutil.rmtree(self.top)

    def target(self, root, name):
        # Later than the last tick of the file system's clock, which the promise may rely on.
        time.sleep(0.012)
        path = self.roots[root] / name
        path.parent.mkdir(parents=True, exist_ok=True)
        return path

    @rule(root=st.integers(0, 1), name=NAMES, number=st.integers(0, 99))
    def write(self, root, name, number):
        texts = PATHS[name]
        put(self.roots[root], self.target(root, name), texts[number % len(texts)])

    @rule(root=st.integers(0, 1), name=NAMES)
    def change_one_letter_and_restore_the_time(self, root, name):
        path = self.target(root, name)
        if path.is_file():
            status = path.stat()
            data = path.read_bytes()
            path.write_bytes(data.replace(b"2021", b"2020") if b"2021" in data else data.swapcase())
            os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))

    @rule(root=st.integers(0, 1), name=NAMES, years=st.sampled_from([-60, -1, 1, 400]))
    def set_the_time(self, root, name, years):
        path = self.target(root, name)
        if path.is_file():
            then = time.time_ns() + years * 365 * 86_400 * 10**9
            os.utime(path, ns=(then, then))

    @rule(root=st.integers(0, 1), name=NAMES)
    def delete(self, root, name):
        self.target(root, name).unlink(missing_ok=True)

    @rule(root=st.integers(0, 1), one=NAMES, other=NAMES)
    def rename(self, root, one, other):
        source, target = self.target(root, one), self.target(root, other)
        if source.is_file():
            source.replace(target)

    @rule(root=st.integers(0, 1), one=NAMES, other=NAMES)
    def swap(self, root, one, other):
        first, second = self.target(root, one), self.target(root, other)
        if first.is_file() and second.is_file() and one != other:
            between = self.top / "sementara"
            first.replace(between)
            second.replace(first)
            between.replace(second)

    @rule(root=st.integers(0, 1), one=NAMES, into=st.integers(0, 1), other=NAMES)
    def copy_with_its_time(self, root, one, into, other):
        source, copy = self.target(root, one), self.target(into, other)
        if source.is_file() and source != copy:
            shutil.copy2(source, copy)

    @rule(root=st.integers(0, 1), office=st.sampled_from(OFFICES), names=st.sampled_from(LISTS))
    def change_the_office(self, root, office, names):
        put(self.roots[root], "records/pks.yaml", office)
        put(self.roots[root], "records/wilayah.yaml", names)

    @rule(root=st.integers(0, 1), text=st.sampled_from(KATEGORI))
    def change_the_kategori(self, root, text):
        put(self.roots[root], "records/kategori.yaml", text)

    @rule(root=st.integers(0, 1))
    def put_a_directory_and_a_link_among_the_files(self, root):
        (self.roots[root] / REPORTS / "c-k3f9x2ad.yaml").mkdir(parents=True, exist_ok=True)
        with suppress(OSError):
            (self.roots[root] / REPORTS / "d-k3f9x2ae.yaml").symlink_to("a-k3f9x2ab.yaml")

    @rule(today=DAYS)
    def another_day(self, today):
        self.today = today

    @rule(where=st.floats(0, 1))
    def truncate_the_indexes(self, where):
        for path in self.cache.iterdir():
            data = path.read_bytes()
            path.write_bytes(data[: int(len(data) * where)])

    @rule(where=st.sampled_from([0, 20, 100, 4096, 8192]), data=st.binary(min_size=1, max_size=40))
    def overwrite_in_the_indexes(self, where, data):
        for path in self.cache.iterdir():
            with path.open("r+b") as stream:
                stream.seek(where)
                stream.write(data)

    @rule()
    def forget_the_indexes(self):
        shutil.rmtree(self.cache)

    @invariant()
    def both_ways_to_ask_give_the_same(self):
        for folders in (self.roots[:1], self.roots):
            assert by_index(folders, self.today) == by_reading(folders, self.today)

    @invariant()
    def a_check_that_may_be_remembered_tells_what_a_full_re_read_does(self):
        archive = open_archive(self.roots[:1])
        for _ in range(2):
            assert validate(self.roots[:1]) == (archive.faults, len(archive.loaded))


TestFolder = Folder.TestCase
TestFolder.settings = settings(max_examples=4, stateful_step_count=20, deadline=None)


@pytest.mark.proof
class TestFolderAtLength(Folder.TestCase):
    """The same, longer."""

    settings = settings(max_examples=20, stateful_step_count=20, deadline=None)
