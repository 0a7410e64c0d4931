"""The rekap counts what stands in the records: by hand on small folders, by a recount on random ones."""

import re
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from insight_samples import BARAT, IRINGMULYO, KOTA, MULYOJATI, NAMES, TIMUR, YOSODADI, days, report, reports

from pks_cli.bahasa import format_desimal
from pks_cli.folder.index import build_index
from pks_cli.insight.kepatuhan import KEPATUHAN
from pks_cli.insight.question import Question
from pks_cli.insight.rekap import COUNTS, OBLIGATIONS, rekap
from pks_cli.model import vocabulary
from pks_cli.model.periode import bounds, periodes_of_year

NEW_YEAR = date(2022, 1, 1)
KEJADIAN = {"gangguan_kamtibmas", "potensi_konflik", "peristiwa_konflik"}
RANK = {"biasa": 1, "terbatas": 2, "rahasia": 3, "sangat_rahasia": 4}


def ask(records, *, tahun=2021, periode=None, wilayah=KOTA, today=NEW_YEAR, ceiling="terbatas"):
    with build_index(NAMES, records, batas_lapor=7) as index:
        return rekap(index, Question(tahun, periode, wilayah, today), ceiling=ceiling)


def row(found, wilayah):
    return next(one for one in found.rows if one.wilayah == wilayah)


def test_every_kecamatan_and_kelurahan_has_a_row_also_when_all_are_silent():
    found = ask([])
    assert [one.wilayah for one in found.rows] == [BARAT, MULYOJATI, TIMUR, YOSODADI, IRINGMULYO]
    assert [one.tingkat for one in found.rows] == [
        "kecamatan",
        "kelurahan",
        "kecamatan",
        "kelurahan",
        "kelurahan",
    ]
    silent = row(found, YOSODADI)
    assert (silent.laporan, silent.kejadian, silent.persen_selesai, silent.terakhir) == (0, 0, None, None)
    assert silent.per_jenis == dict.fromkeys(vocabulary.codes("jenis"), 0)
    assert silent.per_status == dict.fromkeys(vocabulary.codes("status"), 0)
    assert (silent.wajib_lapor, silent.melapor, silent.belum_melapor) == (3, 0, 3)


def test_a_kecamatan_holds_its_kelurahan_and_what_was_reported_at_its_own_level():
    records = [
        report("gangguan_kamtibmas", YOSODADI, "2021-11-02"),
        report("nihil", IRINGMULYO, "2021-11-30"),
        report("kegiatan", TIMUR, "2021-12-01"),
        report("kegiatan", KOTA, "2021-12-05"),
    ]
    found = ask(records)
    timur = row(found, TIMUR)
    assert (timur.laporan, timur.kejadian, timur.per_jenis["kegiatan"], timur.per_jenis["nihil"]) == (
        3,
        1,
        1,
        1,
    )
    assert (found.total.laporan, found.total.wilayah, found.total.tingkat) == (4, KOTA, "kota")
    assert found.total.terakhir == "2021-12-05"


def test_what_a_kecamatan_reports_does_not_speak_for_its_kelurahan():
    found = ask([report("kegiatan", TIMUR, "2021-12-01"), report("nihil", YOSODADI, "2021-12-01")])
    assert (row(found, TIMUR).wajib_lapor, row(found, TIMUR).melapor) == (6, 1)
    assert (found.total.wajib_lapor, found.total.melapor) == (9, 1)


def test_status_counts_kejadian_only_and_per_cent_has_one_decimal():
    records = [
        report("gangguan_kamtibmas", YOSODADI, "2021-11-02", status="selesai"),
        report("potensi_konflik", YOSODADI, "2021-11-03", status="selesai"),
        report("peristiwa_konflik", YOSODADI, "2021-11-04", status="belum_ditangani"),
        report("kegiatan", YOSODADI, "2021-11-05", status="selesai"),
    ]
    found = row(ask(records), YOSODADI)
    assert found.per_status == {"belum_ditangani": 1, "sedang_ditangani": 0, "selesai": 2}
    assert found.persen_selesai == 66.7


def test_the_per_cent_is_the_one_that_papers_print():
    records = [
        report("gangguan_kamtibmas", YOSODADI, "2021-11-02", status="selesai" if n < 9 else "belum_ditangani")
        for n in range(16)
    ]
    assert format_desimal(ask(records).total.persen_selesai, 1) == format_desimal(100 * 9 / 16, 1)


@pytest.mark.parametrize(
    ("tanggal", "explicit", "counted_in"),
    [
        ("2020-12-31", None, "2020-B12"),
        ("2021-01-01", None, "2021-B04"),
        ("2021-04-30", None, "2021-B04"),
        ("2021-05-01", None, "2021-B08"),
        ("2021-12-31", None, "2021-B12"),
        ("2022-01-01", None, "2022-B04"),
        ("2022-01-03", "2021-B12", "2021-B12"),
        ("2021-12-30", "2022-B04", "2022-B04"),
    ],
)
def test_a_report_counts_in_its_periode_wherever_its_date_lies(tanggal, explicit, counted_in):
    records = [report("nihil", YOSODADI, tanggal, periode=explicit)]
    for tahun in (2020, 2021, 2022):
        for periode in periodes_of_year(tahun):
            expected = 1 if periode == counted_in else 0
            assert ask(records, tahun=tahun, periode=periode).total.laporan == expected
        assert ask(records, tahun=tahun).total.laporan == int(counted_in.startswith(str(tahun)))


@pytest.mark.parametrize(
    ("today", "owed"),
    [
        (date(2020, 12, 31), 0),
        (date(2021, 1, 1), 1),
        (date(2021, 8, 31), 2),
        (date(2021, 9, 1), 3),
        (NEW_YEAR, 3),
    ],
)
def test_a_kelurahan_owes_a_report_for_each_period_that_has_ended_or_is_running(today, owed):
    found = ask([report("nihil", YOSODADI, "2021-10-01")], today=today)
    assert row(found, YOSODADI).wajib_lapor == owed
    assert row(found, YOSODADI).melapor == (1 if owed == 3 else 0)
    assert row(found, YOSODADI).laporan == 1


def test_late_is_after_the_days_of_grace_that_follow_the_period():
    records = [
        report("nihil", YOSODADI, "2021-12-01", tanggal_lapor="2022-01-07"),
        report("nihil", IRINGMULYO, "2021-12-01", tanggal_lapor="2022-01-08"),
        report("nihil", MULYOJATI, "2021-12-01"),
    ]
    found = ask(records, today=date(2022, 2, 1))
    assert [row(found, kode).terlambat for kode in (YOSODADI, IRINGMULYO, MULYOJATI)] == [0, 1, 0]


def test_a_report_above_the_ceiling_is_counted_and_shows_nothing_else():
    records = [
        report("gangguan_kamtibmas", YOSODADI, "2021-11-02"),
        report("gangguan_kamtibmas", YOSODADI, "2021-12-24", klasifikasi="rahasia"),
        report("potensi_konflik", IRINGMULYO, "2021-12-20"),
    ]
    found = ask(records, ceiling="biasa")
    assert (row(found, YOSODADI).laporan, row(found, YOSODADI).terakhir) == (2, "2021-11-02")
    assert (row(found, IRINGMULYO).laporan, row(found, IRINGMULYO).terakhir) == (1, None)


def test_a_part_of_the_tree_is_its_own_first_row_and_total():
    records = [report("nihil", YOSODADI, "2021-11-02"), report("nihil", MULYOJATI, "2021-11-02")]
    found = ask(records, wilayah=TIMUR)
    assert [one.wilayah for one in found.rows] == [TIMUR, YOSODADI, IRINGMULYO]
    assert found.rows[0] == found.total
    assert found.total.laporan == 1
    assert [one.wilayah for one in ask(records, wilayah=YOSODADI).rows] == [YOSODADI]


def recount(records, tahun, periode, wilayah, today, ceiling):
    """The same answer by plain Python, one row: what `Row` holds for one wilayah of any level."""
    asked = [one for one in periodes_of_year(tahun) if periode in (None, one)]
    mine = [
        one.record
        for one in records
        if (one.record.periode or periode_by_month(one.record.tanggal)) in asked
        and (one.record.wilayah + ".").startswith(wilayah + ".")
    ]
    kejadian = [one for one in mine if one.jenis in KEJADIAN]
    duties = [
        (item.kode, period)
        for item in NAMES.wilayah
        if len(item.kode) == 13 and (item.kode + ".").startswith(wilayah + ".")
        for period in asked
        if bounds(period)[0] <= today
    ]
    came = {(one.wilayah, one.periode or periode_by_month(one.tanggal)) for one in mine}
    shown = [max(one.tanggal, one.tanggal_lapor or one.tanggal) for one in mine if rank(one) <= RANK[ceiling]]
    return {
        "laporan": len(mine),
        "kejadian": len(kejadian),
        "per_jenis": {code: sum(one.jenis == code for one in mine) for code in vocabulary.codes("jenis")},
        "per_status": {
            code: sum(one.status == code for one in kejadian) for code in vocabulary.codes("status")
        },
        "wajib_lapor": len(duties),
        "melapor": sum(duty in came for duty in duties),
        "terlambat": sum(is_late(one) for one in mine),
        "terakhir": max(shown).isoformat() if shown else None,
    }


def periode_by_month(day):
    return f"{day.year}-B{'04' if day.month < 5 else '08' if day.month < 9 else '12'}"


def rank(record):
    konflik = record.jenis in {"potensi_konflik", "peristiwa_konflik"}
    return RANK[record.klasifikasi or ("terbatas" if konflik else "biasa")]


def is_late(record):
    if record.tanggal_lapor is None:
        return False
    end = bounds(record.periode or periode_by_month(record.tanggal))[1]
    return (record.tanggal_lapor - end).days > 7


@settings(max_examples=60, deadline=None)
@given(
    st.lists(reports(), max_size=25),
    st.sampled_from([2020, 2021, 2022]),
    st.sampled_from([None, "B04", "B08", "B12"]),
    st.sampled_from([KOTA, TIMUR, YOSODADI]),
    days,
    st.sampled_from(list(RANK)),
)
def test_a_plain_recount_gives_the_same_numbers(records, tahun, code, wilayah, today, ceiling):
    periode = code and f"{tahun}-{code}"
    found = ask(records, tahun=tahun, periode=periode, wilayah=wilayah, today=today, ceiling=ceiling)
    for one in (*found.rows, found.total):
        expected = recount(records, tahun, periode, one.wilayah, today, ceiling)
        assert {key: getattr(one, key) for key in expected} == expected


@settings(max_examples=30, deadline=None)
@given(st.lists(reports(), max_size=15), st.randoms())
def test_the_order_of_the_files_changes_nothing(records, random):
    shuffled = list(records)
    random.shuffle(shuffled)
    assert ask(shuffled) == ask(records)


def test_the_sql_keeps_to_what_every_engine_reads():
    foreign = r"ROLLUP|CUBE|GROUPING|strftime|julianday|printf|IFNULL|GLOB|IIF|\bLIMIT\b|::|date\("
    for question in (COUNTS, OBLIGATIONS, KEPATUHAN):
        assert not re.search(foreign, question, re.IGNORECASE)
        assert "ORDER BY" in question


IDS = ("a1111111", "b2222222", "c3333333", "d4444444", "e5555555", "f6666666")


@st.composite
def linked_reports(draw):
    """Random reports that name one another, themselves, or a report that is not there."""
    found = []
    for identity in IDS[: draw(st.integers(0, len(IDS)))]:
        one = draw(reports())
        kasus = draw(st.none() | st.sampled_from((*IDS, "z9999999")))
        found.append(replace(one, id=identity, record=one.record.model_copy(update={"kasus": kasus})))
    return found


def recounted_cases(records, wilayah, tahun, periode):
    """The cases under a wilayah, found by walking from report to report."""
    names = {one.id: one.record.kasus for one in records}

    def ends(identity):
        way = []
        while names.get(identity) and identity not in way:
            way.append(identity)
            identity = names[identity]
        return min(way[way.index(identity) :]) if identity in way else identity

    return {
        ends(one.id)
        for one in records
        if one.record.jenis in KEJADIAN
        and (one.record.wilayah == wilayah or one.record.wilayah.startswith(f"{wilayah}."))
        and one.record.counted_periode.startswith(periode or f"{tahun}-")
    }


@settings(max_examples=150)
@given(linked_reports(), st.sampled_from([None, "2021-B04", "2021-B12"]))
def test_cases_equal_a_plain_recount_wherever_the_links_lead(records, periode):
    found = ask(records, periode=periode)
    for one in (*found.rows, found.total):
        assert one.kasus == len(recounted_cases(records, one.wilayah, 2021, periode))
        assert one.kasus <= one.kejadian


def test_a_case_of_two_kelurahan_counts_in_each_and_once_above():
    first = replace(report("gangguan_kamtibmas", YOSODADI, "2021-11-02"), id="a1111111")
    second = replace(report("gangguan_kamtibmas", IRINGMULYO, "2021-11-03", kasus="a1111111"), id="b2222222")
    found = ask([first, second])
    assert [row(found, place).kasus for place in (YOSODADI, IRINGMULYO, TIMUR)] == [1, 1, 1]
    assert (found.total.kasus, found.total.kejadian) == (1, 2)


def test_nihil_and_kegiatan_are_no_cases():
    records = [report("nihil", YOSODADI, "2021-11-02"), report("kegiatan", YOSODADI, "2021-11-03")]
    assert ask(records).total.kasus == 0
