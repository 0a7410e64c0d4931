from __future__ import annotations

import pytest
from rule_samples import KEJADIAN, codes, found

NIHIL = {"jenis": "nihil", "wilayah": "18.72.04.1001", "tanggal": "2021-11-02", "unsur": "lurah"}
STEP = {"tanggal": "2021-11-03", "uraian": "Patroli malam"}


def test_an_ordinary_report_is_clean():
    assert codes("report", KEJADIAN) == []
    assert codes("report", NIHIL | {"uraian": "Aman dan terkendali", "sampai": "2021-11-30"}) == []


def test_the_offices_own_kategori_is_known():
    assert codes("report", KEJADIAN | {"kategori": "panen_raya"}) == []
    assert found("report", KEJADIAN | {"kategori": "zzz"}) == [("PKS120", "kategori 'zzz' tidak dikenal")]


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"tanggal": "2022-01-01"}, "PKS203"),
        ({"tanggal_lapor": "2022-01-01"}, "PKS203"),
        ({"langkah": [STEP | {"tanggal": "2031-11-03"}]}, "PKS203"),
        ({"tanggal_lapor": "2021-11-01"}, "PKS204"),
        ({"periode": "2021-B08"}, "PKS202"),
        ({"sampai": "2021-11-01"}, "PKS213"),
        ({"status": "selesai"}, "PKS206"),
        ({"jalur_penyelesaian": "adat"}, "PKS206"),
        ({"jenis": "peristiwa_konflik"}, "PKS208"),
        ({"klasifikasi": "rahasia"}, "PKS212"),
        ({"pelapor": "Aiptu. Budi, SH"}, "PKS209"),
    ],
)
def test_one_contradiction_gives_one_finding(changes, code):
    assert codes("report", KEJADIAN | changes) == [code]


def test_today_itself_is_not_the_future():
    assert codes("report", KEJADIAN | {"tanggal": "2021-12-31", "tanggal_lapor": "2021-12-31"}) == []


def test_a_nihil_that_was_reported_before_its_last_day_is_doubted():
    changes = {"sampai": "2021-11-30", "tanggal_lapor": "2021-11-15"}
    message = "sampai 30 November 2021 lebih akhir daripada tanggal lapor 15 November 2021"
    assert found("report", NIHIL | changes) == [("PKS204", message)]


@pytest.mark.parametrize(
    ("steps", "status", "expected"),
    [
        ([], "sedang_ditangani", []),
        ([{}], "sedang_ditangani", []),
        ([{"status": "sedang_ditangani"}], "sedang_ditangani", []),
        ([{"status": "belum_ditangani"}], "sedang_ditangani", ["PKS205"]),
        ([{"status": "belum_ditangani"}, {"status": "sedang_ditangani"}], "sedang_ditangani", []),
        ([{"status": "sedang_ditangani"}, {}], "sedang_ditangani", []),
        # written out of order: the later day decides
        (
            [{"tanggal": "2021-11-09", "status": "sedang_ditangani"}, {"status": "belum_ditangani"}],
            "sedang_ditangani",
            [],
        ),
        # without all dates the order of writing decides
        (
            [{"tanggal": None, "status": "sedang_ditangani"}, {"status": "belum_ditangani"}],
            "sedang_ditangani",
            ["PKS205"],
        ),
    ],
)
def test_the_status_is_that_of_the_latest_step_that_has_one(steps, status, expected):
    langkah = [{key: value for key, value in (STEP | step).items() if value} for step in steps]
    assert codes("report", KEJADIAN | {"langkah": langkah, "status": status}) == expected


def test_a_settled_kejadian_names_its_way():
    assert codes("report", KEJADIAN | {"status": "selesai", "jalur_penyelesaian": "musyawarah"}) == []
    assert codes("report", NIHIL | {"jenis": "kegiatan", "status": "selesai"}) == []


def test_a_nihil_report_has_nothing_of_an_event():
    changes = {"kategori": "judi", "langkah": [STEP], "dampak": {"luka": "2"}}
    assert found("report", NIHIL | changes) == [
        ("PKS207", "laporan nihil, tetapi kategori, langkah, dan dampak terisi")
    ]
    assert codes("report", NIHIL | {"dampak": {"luka": "0"}}) == []


def test_a_conflict_names_its_source():
    assert codes("report", KEJADIAN | {"jenis": "potensi_konflik", "sumber_konflik": "c"}) == []


@pytest.mark.parametrize(
    ("ceiling", "jenis", "klasifikasi", "refused"),
    [
        ("terbatas", "potensi_konflik", None, False),
        ("biasa", "potensi_konflik", None, True),
        ("biasa", "gangguan_kamtibmas", None, False),
        ("biasa", "gangguan_kamtibmas", "terbatas", True),
        ("sangat_rahasia", "gangguan_kamtibmas", "sangat_rahasia", False),
    ],
)
def test_no_class_lies_above_the_folders_ceiling(ceiling, jenis, klasifikasi, refused):
    changes = {"jenis": jenis, "klasifikasi": klasifikasi}
    if jenis == "potensi_konflik":
        changes["sumber_konflik"] = "a"
    assert codes("report", KEJADIAN | changes, kelas_tertinggi=ceiling) == (["PKS212"] if refused else [])


def test_a_withdrawn_report_is_no_fault_but_its_class_still_counts():
    withdrawn = {"dibatalkan": {"tanggal": "2021-11-05", "alasan": "Salah wilayah"}}
    assert codes("report", KEJADIAN | withdrawn | {"status": "selesai", "tanggal": "2031-01-01"}) == []
    assert codes("report", KEJADIAN | withdrawn | {"klasifikasi": "rahasia"}) == ["PKS212"]


def test_an_unknown_key_is_found_also_in_groups_and_never_under_lokal():
    changes = {"langkah": [STEP | {"urian": "x"}], "lokal": {"apa_saja": {"urian": "x"}}, "hambatn": "y"}
    assert found("report", KEJADIAN | changes) == [
        ("PKS102", "isian 'urian' tidak dikenal"),
        ("PKS102", "isian 'hambatn' tidak dikenal"),
    ]


def test_a_key_behind_a_hard_space_is_said_to_be_so_and_no_other_key_is_proposed():
    hard = "\u00a0\u00a0luka"
    assert found("report", KEJADIAN | {hard: "1"}) == [
        ("PKS102", "di depan atau di belakang nama isian 'luka' ada spasi khusus")
    ]
