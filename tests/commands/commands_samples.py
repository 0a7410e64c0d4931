"""A small folder to type commands at, and someone who answers questions by script."""

import json
from pathlib import Path

from pks_cli.__main__ import main

FILES = {
    "records/pks.yaml": """
format: 1
nama: Badan Kesatuan Bangsa dan Politik
pemerintah: Pemerintah Kota Metro
wilayah: "18.72"
kota_surat: Metro
""",
    "records/wilayah.yaml": """
- kode: "18.72"
  nama: Kota Metro
- kode: 18.72.01
  nama: Metro Pusat
- kode: 18.72.01.1001
  nama: Metro
- kode: 18.72.04
  nama: Metro Timur
- kode: 18.72.04.1001
  nama: Yosodadi
  alias: [Yoso Dadi]
- kode: 18.72.04.1003
  nama: Iring Mulyo
""",
    "records/teams/18.72.04.1001.yaml": """
wilayah: 18.72.04.1001
# baris pejabat lama tidak dihapus
anggota:
  - jabatan: lurah
    nama: Siti Aminah, S.IP.
    mulai: "2020-01-01"
  - jabatan: bhabinkamtibmas
    nama:
  - jabatan: babinsa
    nama:
""",
    "records/reports/2021/18.72.04.1001/2021-11-02-yosodadi-k3f9x2ab.yaml": """
jenis: gangguan_kamtibmas
wilayah: 18.72.04.1001
tanggal: 2 November 2021
jam: "20:15"
tanggal_lapor: "2021-11-03"
unsur: bhabinkamtibmas
kategori: balapan_liar
judul: "Balap liar [red]di[/red] \\u202Ejalan"
uraian: |-
  Baris satu {{ 7*7 }}
  baris dua
dampak:
  luka: 1.250
  kerugian_rp: Rp 14.500.000
status: belum_ditangani
""",
    "records/meetings/2021/2021-12-13-rapat-tim-terpadu-m4tq7w2c.yaml": """
nama: Rapat Tim Terpadu
wilayah: "18.72"
tanggal: "2021-12-13"
mulai: "13.30"
peserta:
  - jabatan: lurah
    wilayah: "18.72"
tindak_lanjut:
  - id: b7n2d5qe
    uraian: Membentuk tim
    tenggat: "2022-01-31"
""",
}


def make_folder(root: Path) -> Path:
    for name, text in FILES.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text.lstrip("\n"), encoding="utf-8", newline="\n")
    return root


def snapshot(root: Path) -> dict[str, bytes]:
    """Read every file but the lock, which stays where a writer once was."""
    files = (path for path in sorted(root.rglob("*")) if path.is_file() and path.name != ".pks.lock")
    return {str(path.relative_to(root)): path.read_bytes() for path in files}


def run_json(capsys, *words):
    """Run a command with --json; stdout must be exactly one document."""
    status = main([*words, "--json"])
    return status, json.loads(capsys.readouterr().out)


class Scripted:
    """Answers questions in order; says what was asked."""

    def __init__(self, *answers):
        self.answers = list(answers)
        self.asked = []
        self.refused = []
        self.choices = {}

    def text(self, question, default="", check=lambda _answer: None, words=()):
        del words
        self.asked.append(question)
        while True:
            answer = self._next(question) or default
            wrong = check(answer)
            if wrong is None:
                return answer
            self.refused.append(wrong)

    def choose(self, question, choices, default=None):
        self.asked.append(question)
        self.choices[question] = [label for _, label in choices]
        answer = self._next(question) or default
        assert answer in [value for value, _ in choices], (question, answer)
        return answer

    def _next(self, question):
        assert self.answers, f"no answer left for: {question}"
        answer = self.answers.pop(0)
        if isinstance(answer, BaseException):
            raise answer
        return answer
