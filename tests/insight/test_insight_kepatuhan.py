"""Who has not reported is told apart from who reported that nothing happened."""

from datetime import date

from insight_samples import IRINGMULYO, KOTA, MULYOJATI, NAMES, TIMUR, YOSODADI, report

from pks_cli.folder.index import build_index
from pks_cli.insight.kepatuhan import kepatuhan
from pks_cli.insight.question import Question

RECORDS = [
    report("nihil", YOSODADI, "2021-10-02", tanggal_lapor="2021-10-03"),
    report("gangguan_kamtibmas", IRINGMULYO, "2021-02-02", tanggal_lapor="2021-05-08"),
    report("kegiatan", TIMUR, "2021-02-02"),
]


def ask(wilayah=KOTA, periode=None, today=date(2021, 12, 31), ceiling="terbatas", records=RECORDS):
    with build_index(NAMES, records, batas_lapor=7) as index:
        return kepatuhan(index, Question(2021, periode, wilayah, today), ceiling=ceiling)


def silent(found):
    return [(one.periode, one.nama) for one in found if one.is_silent]


def test_the_silent_are_listed_by_period_and_a_nihil_is_not_silence():
    assert silent(ask()) == [
        ("2021-B04", "Mulyojati"),
        ("2021-B04", "Yosodadi"),
        ("2021-B08", "Mulyojati"),
        ("2021-B08", "Yosodadi"),
        ("2021-B08", "Iringmulyo"),
        ("2021-B12", "Mulyojati"),
        ("2021-B12", "Iringmulyo"),
    ]


def test_nobody_owes_what_has_not_begun():
    assert {one.periode for one in ask(today=date(2021, 5, 1))} == {"2021-B04", "2021-B08"}


def test_a_running_period_says_so_until_its_last_day():
    assert all(one.is_running for one in ask(periode="2021-B12"))
    assert not any(one.is_running for one in ask(periode="2021-B12", today=date(2022, 1, 1)))


def test_late_means_that_all_that_came_was_late():
    late = [one for one in ask() if one.is_late]
    assert [(one.wilayah, one.kecamatan, one.laporan) for one in late] == [(IRINGMULYO, "Metro Timur", 1)]
    on_time = report("nihil", IRINGMULYO, "2021-02-02", tanggal_lapor="2021-02-03")
    assert not any(one.is_late for one in ask(records=[*RECORDS, on_time]))


def test_a_part_of_the_tree_lists_its_own_kelurahan():
    assert {one.wilayah for one in ask(wilayah=TIMUR)} == {YOSODADI, IRINGMULYO}
    assert {one.wilayah for one in ask(wilayah=MULYOJATI)} == {MULYOJATI}


def test_the_date_of_a_report_above_the_ceiling_stays_hidden():
    secret = [report("potensi_konflik", YOSODADI, "2021-10-02")]
    shown = next(one for one in ask(records=secret, periode="2021-B12") if one.wilayah == YOSODADI)
    hidden = next(
        one for one in ask(records=secret, periode="2021-B12", ceiling="biasa") if one.wilayah == YOSODADI
    )
    assert (shown.terakhir, hidden.terakhir, hidden.laporan) == ("2021-10-02", None, 1)
