"""The example year on disk: complete where it is real, careful where it is invented."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date, timedelta
from pathlib import Path

import pytest

from pks_cli.folder.names import id_of
from pks_cli.model import vocabulary
from pks_cli.model.fields import spec_at
from pks_cli.model.followup import Followup
from pks_cli.model.gazetteer_file import WilayahRow
from pks_cli.model.meeting import Meeting
from pks_cli.model.office import Office
from pks_cli.model.parsing import parse
from pks_cli.model.periode import bounds
from pks_cli.model.proposal import propose
from pks_cli.model.report import KONFLIK, Report
from pks_cli.model.team import Team
from pks_cli.strict_yaml import read, write
from pks_cli.tasks.validate import validate

ROOT = Path(__file__).parent.parent
RECORDS = ROOT / "records"
FILES = sorted(RECORDS.rglob("*.yaml"))
MEETING = RECORDS / "meetings/2021/2021-12-13-rapat-tim-terpadu-m4tq7w2c.yaml"
MODELS = {"reports": Report, "meetings": Meeting, "teams": Team, "followups": Followup}
SILENT = "18.72.02.1003"
YOSODADI = "18.72.04.1001"


def tree(path):
    document = read(path.read_bytes())
    assert document.problems == []
    return document.root


def model_of(path):
    named = {"pks.yaml": Office, "wilayah.yaml": WilayahRow}
    return named.get(path.name) or MODELS[path.relative_to(RECORDS).parts[0]]


def typed(model, node, loc=()):
    """Give the tree with numbers and truth values as such, the rest as text."""
    if isinstance(node, dict):
        return {key: typed(model, value, (*loc, key)) for key, value in node.items()}
    if isinstance(node, list):
        return [typed(model, value, (*loc, index)) for index, value in enumerate(node)]
    spec = spec_at(model, loc)
    kind = getattr(spec.shape.scalar, "typed", str) if spec else str
    if node is None or kind not in (int, float, bool):
        return node
    return node == "true" if kind is bool else kind(node)


def leaves(node):
    if isinstance(node, str):
        yield node
    for child in node.values() if isinstance(node, dict) else node if isinstance(node, list) else ():
        yield from leaves(child)


@pytest.fixture(scope="module")
def reports():
    found = {}
    for path in sorted((RECORDS / "reports").rglob("*.yaml")):
        parsed = parse(Report, tree(path))
        assert parsed.findings == ()
        found[id_of("report", path.name)] = parsed.record
    return found


@pytest.fixture(scope="module")
def rows():
    return tree(RECORDS / "wilayah.yaml")


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_file_is_written_as_the_program_writes(path):
    root = tree(path)
    if isinstance(root, list):
        rows = [typed(WilayahRow, row) for row in root]
        text = "".join(f"{line[2:]}\n" for line in write({"baris": rows}).splitlines()[1:])
    else:
        text = write(typed(model_of(path), root))
    assert path.read_bytes() == text.encode("utf-8")


def test_there_is_nothing_to_mend():
    assert validate((ROOT,), today=date(2026, 11, 23)).faults == ()


def test_ids_are_unique_and_every_name_is_in_the_grammar():
    kinds = {"reports": "report", "meetings": "meeting", "teams": "team"}
    ids = [
        id_of(kinds[path.relative_to(RECORDS).parts[0]], path.name)
        for path in FILES
        if path.parent != RECORDS
    ]
    assert None not in ids
    assert len(set(ids)) == len(ids)


def test_the_folder_says_that_it_is_an_example():
    root = tree(RECORDS / "pks.yaml")
    assert (RECORDS / "pks.yaml").read_text(encoding="utf-8").startswith("format: 1\n")
    assert (root["contoh"], root["wilayah"], root["kelas_tertinggi"]) == ("true", "18.72", "terbatas")
    assert set(root["penandatangan"].values()) == {None}
    assert root["kop"]["alamat"] is None


def test_kota_metro_has_five_kecamatan_and_22_kelurahan_with_coordinates(rows):
    levels = Counter(len(row["kode"]) for row in rows)
    assert levels == {5: 1, 8: 5, 13: 22}
    assert all(-5.2 < float(row["lat"]) < -5.0 and 105.2 < float(row["lng"]) < 105.4 for row in rows)


def test_every_wilayah_has_a_team_with_its_posts_and_no_invented_people(rows):
    names = {path.stem for path in (RECORDS / "teams").glob("*.yaml")}
    assert names == {row["kode"] for row in rows}
    for kode in names - {"18.72"}:
        tingkat = {8: "kecamatan", 13: "kelurahan"}[len(kode)]
        members = tree(RECORDS / "teams" / f"{kode}.yaml")["anggota"]
        assert tuple(row["jabatan"] for row in members) == vocabulary.required_posts(tingkat)
        assert all(row["nama"] is None for row in members)


def test_the_source_meeting_holds_every_fact_of_its_minutes():
    meeting = tree(MEETING)
    assert meeting["nama"] == (
        "Rapat Penanganan Konflik Sosial Tingkat Kecamatan dan Kelurahan se-Kota Metro"
    )
    assert (meeting["tanggal"], meeting["mulai"]) == ("2021-12-13", "13.30")
    assert meeting["tempat"] == "Ruang Balai Kelurahan Yosodadi"
    assert meeting["alamat"] == "Jl. A.H. Nasution, Kelurahan Yosodadi, Kecamatan Metro Timur, Kota Metro"
    assert [(one["jabatan"], one["nama"]) for one in meeting["hadir"]] == [
        ("Wakil Wali Kota Metro", "Drs. Qomaru Zaman, M.A."),
        ("Asisten I Sekretaris Daerah Kota Metro", "M. Supriyadi, S.H."),
        ("Kepala Badan Kesbangpol Kota Metro", "Dra. Rosita, M.M."),
        ("Kepala Satuan Polisi Pamong Praja Kota Metro", "Imron, S.P., M.Si."),
        ("Kasat Binmas Polres Metro", "AKP Resmawati, S.H., M.H."),
        ("Pasi Intel Kodim 0411/KM", "Kapten Inf Triyuli Priyono"),
    ]
    groups = ["camat", "kapolsek", "danramil", "lurah", "bhabinkamtibmas", "babinsa"]
    assert meeting["peserta"] == [{"jabatan": group, "wilayah": "18.72"} for group in groups]
    assert meeting["dasar"] == ["uu-7-2012"]


def test_both_speeches_stand_with_all_their_points():
    first, second = tree(MEETING)["sambutan"]
    assert first["oleh"] == "Kepala Badan Kesbangpol Kota Metro"
    basis, aims = first["pokok"]
    assert basis["uraian"] == "Dasar penyelenggaraan"
    assert [len(basis["rincian"]), len(aims["rincian"]), len(second["pokok"])] == [1, 6, 4]
    for words, point in zip(
        ["keamanan dan ketertiban umum", "deteksi dini", "3 kali", "setiap kecamatan", "Danramil", "Babinsa"],
        aims["rincian"],
        strict=True,
    ):
        assert words in point
    assert second["oleh"] == "Wakil Wali Kota Metro"
    for words, point in zip(
        ["semakin kondusif", "orang-orang yang berpotensi", "sedini mungkin", "lebih dari 3 kali"],
        second["pokok"],
        strict=True,
    ):
        assert words in point


def test_the_law_is_quoted_as_the_catalogue_has_it():
    quoted = tree(MEETING)["sambutan"][0]["pokok"][0]["rincian"][0]
    law = vocabulary.terms("dasar")["uu-7-2012"].extra
    assert law["teks"] in quoted
    assert law["definisi"]["penanganan_konflik"] in quoted


def test_nothing_is_in_the_meeting_that_its_minutes_do_not_say():
    meeting = tree(MEETING)
    unsaid = {"undangan", "acara", "pimpinan", "selesai", "tidak_hadir", "laporan_wilayah", "pembahasan"}
    unsaid |= {"keputusan", "tindak_lanjut", "penutup", "naskah", "hari"}
    assert not unsaid & set(meeting)
    assert [path for path in FILES if "meetings" in path.parts] == [MEETING]
    assert not (RECORDS / "followups").exists()


def test_the_year_is_spread_over_kelurahan_and_periods(reports):
    assert 150 <= len(reports) <= 180
    assert all(report.tanggal.year == 2021 for report in reports.values())
    per_period = Counter(report.counted_periode for report in reports.values())
    assert set(per_period) == {"2021-B04", "2021-B08", "2021-B12"}
    assert min(per_period.values()) > 40


def test_one_kelurahan_is_silent_and_every_other_one_reports(reports, rows):
    heard = {report.wilayah for report in reports.values()}
    assert {row["kode"] for row in rows if len(row["kode"]) == 13} - heard == {SILENT}


def test_one_kelurahan_stands_out_and_for_two_things(reports):
    kejadian = Counter(report.wilayah for report in reports.values() if report.is_kejadian)
    (first, most), (_, next_most) = kejadian.most_common(2)
    assert first == YOSODADI
    assert most > 2 * next_most
    there = Counter(report.kategori for report in reports.values() if report.wilayah == YOSODADI)
    assert [code for code, _ in there.most_common(2)] == ["balapan_liar", "tawuran_pelajar"]


def test_every_jenis_and_status_and_many_unsur_occur(reports):
    assert {report.jenis for report in reports.values()} == set(vocabulary.codes("jenis"))
    per_status = Counter(report.status for report in reports.values() if report.is_kejadian)
    assert set(per_status) == set(vocabulary.codes("status"))
    assert min(per_status.values()) >= 10
    assert len({report.unsur for report in reports.values()}) >= 8
    assert len({report.kategori for report in reports.values()}) >= 25


def test_what_is_untouched_has_no_steps_and_what_is_touched_has_some(reports):
    for report in reports.values():
        if report.is_kejadian:
            assert bool(report.langkah) == (report.status != "belum_ditangani")


def test_a_nihil_says_nothing_but_its_days(reports):
    quiet = [report for report in reports.values() if report.jenis == "nihil"]
    assert len(quiet) >= 15
    for report in quiet:
        assert report.sampai
        assert (report.kategori, report.judul, report.uraian) == (None, None, None)


def test_no_kelurahan_is_quiet_on_a_day_something_happened(reports):
    for quiet in reports.values():
        if quiet.jenis != "nihil":
            continue
        for other in reports.values():
            inside = quiet.tanggal <= other.tanggal <= (quiet.sampai or quiet.tanggal)
            assert not (other.wilayah == quiet.wilayah and other.is_kejadian and inside)


def test_some_reports_are_late(reports):
    late = [
        report
        for report in reports.values()
        if report.tanggal_lapor > bounds(report.counted_periode)[1] + timedelta(days=7)
    ]
    assert 4 <= len(late) <= 12


def test_cases_gather_reports_and_one_grows_into_an_event(reports):
    cases = Counter(report.kasus for report in reports.values() if report.kasus)
    assert set(cases) <= set(reports)
    assert cases["k3f9x2ab"] == 2
    steps = [report for key, report in reports.items() if "e7h2m9pd" in (key, report.kasus)]
    steps.sort(key=lambda report: report.tanggal)
    assert [report.jenis for report in steps] == ["potensi_konflik", *["peristiwa_konflik"] * 3]
    assert steps[-1].status == "selesai"


def test_few_reports_carry_a_class_and_none_is_above_the_folder(reports):
    classes = Counter(report.klasifikasi for report in reports.values())
    assert set(classes) == {None, "biasa", "terbatas"}
    assert 5 <= classes["terbatas"] <= 15
    assert all(report.sumber_konflik for report in reports.values() if report.jenis in KONFLIK)


def test_every_text_is_its_own(reports):
    for key in ("uraian", "judul"):
        texts = [getattr(report, key) for report in reports.values() if getattr(report, key)]
        assert len(set(texts)) == len(texts)


# Words with a capital inside a sentence: offices, places, months, feasts. A name of a person is none of them.
CAPITALS = """
Kota Metro Timur Barat Pusat Utara Selatan RT RW Polsek Polres Koramil Kapolsek Danramil Babinsa
Bhabinkamtibmas PP PKK Satpol Kesbangpol Dinas Sosial Lingkungan Hidup Perhubungan Perdagangan Kesehatan
Kementerian Agama Kecamatan Jl A.H Nasution Minggu T Januari Februari Maret April Mei Juni Juli Agustus
September Oktober November Desember Ramadan Lebaran Idulfitri Natal
"""
KNOWN_CAPITALS = frozenset(CAPITALS.split())


def test_no_private_person_is_named(reports, rows):
    places = {word for row in rows for word in row["nama"].split()}
    for path in sorted((RECORDS / "reports").rglob("*.yaml")):
        for text in leaves(tree(path)):
            for word in re.findall(r"(?<=[^.\n;:!?] )[A-Z][\w.]*", text):
                assert word.rstrip(".") in KNOWN_CAPITALS | places, (path.name, word)
            assert not re.search(r"\b(?:Sdr|Sdri|Bapak|Pak|Ibu|Saudara|inisial)\b", text), path.name
            assert not re.search(r"\d{9}|\bNo\. ?\d|RT ?\d", text), path.name
    assert all(report.pelapor is None for report in reports.values())


def test_the_words_of_the_year_propose_its_kategori_and_never_call_an_event_nihil(reports):
    kategori = vocabulary.terms("kategori")
    told = [report for report in reports.values() if report.uraian]
    proposals = [propose(f"{report.judul}. {report.uraian}", kategori) for report in told]
    agreed = sum(one.kategori == report.kategori for one, report in zip(proposals, told, strict=True))
    assert agreed >= 0.85 * len(told)
    for proposal, report in zip(proposals, told, strict=True):
        assert not (report.is_kejadian and proposal.jenis in ("nihil", "kegiatan"))
