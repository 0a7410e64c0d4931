"""Likely twins: three tellings of one brawl meet, two thefts of one night do not."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from insight_samples import report
from twin_corpus import WILAYAH, corpus, pairs_of_one

from pks_cli.insight.twin_reasons import candidate_of
from pks_cli.insight.twin_words import key_of, words_of
from pks_cli.insight.twins import Candidate, find_twins, groups

YOSODADI, IRINGMULYO, MULYOJATI, TIMUR, KOTA = (
    WILAYAH[name] for name in ("Yosodadi", "Iringmulyo", "Mulyojati", "Metro Timur", "Kota Metro")
)
BRAWL = "Tawuran pelajar di lapangan voli, lima belas siswa saling serang memakai sarung berisi batu"


def told(key, text=BRAWL, wilayah=YOSODADI, day=2, **more):
    return Candidate(key, wilayah, date(2025, 10, day), text, **{"jenis": "gangguan_kamtibmas", **more})


def keys(twins):
    return {(twin.new, twin.other) for twin in twins}


def measured(name):
    candidates, incidents = corpus(name)
    wanted = pairs_of_one(candidates, incidents)
    return keys(find_twins(candidates, (), WILAYAH)), wanted


def test_proposals_find_nine_of_ten_true_pairs_and_four_of_five_are_right():
    found, wanted = map(set, ([], []))
    for name in ("TUNED", "HELD", "HARD", "LATER"):
        one, two = measured(name)
        found |= {(name, *pair) for pair in one}
        wanted |= {(name, *pair) for pair in two}
    assert len(wanted) >= 60
    assert len(found & wanted) / len(wanted) >= 0.95
    assert len(found & wanted) / len(found) >= 0.85


@pytest.mark.parametrize("name", ["HELD", "LATER"])
def test_texts_the_weights_never_saw_are_told_apart_as_well(name):
    found, wanted = measured(name)
    assert len(found & wanted) / len(wanted) >= 0.9
    assert len(found & wanted) / len(found) >= 0.9


def test_none_of_the_corpus_is_called_certain_for_only_equal_texts_are():
    candidates, _ = corpus("TUNED")
    assert not [twin for twin in find_twins(candidates, (), WILAYAH) if twin.is_certain]
    forwarded = [replace(one, key=f"{one.key}-lagi", unsur="babinsa") for one in candidates]
    certain = {twin.other for twin in find_twins(candidates, forwarded, WILAYAH) if twin.is_certain}
    assert certain == {one.key for one in forwarded}


def test_three_members_tell_of_one_brawl_and_make_one_group():
    candidates, _ = corpus("TUNED")
    three = [one for one in candidates if one.key.startswith("t13-")]
    assert groups(find_twins(three, (), WILAYAH), three) == (tuple(one.key for one in three),)


def test_a_pair_says_why():
    (twin,) = find_twins(
        [told("a", unsur="lurah", jam="20.15", kategori="tawuran_pelajar")],
        [told("b", BRAWL + " lalu bubar", unsur="babinsa", jam="20.30", kategori="tawuran_pelajar")],
    )
    assert twin.reasons[:4] == (
        "wilayah sama",
        "hari sama, jam berdekatan",
        "kategori sama",
        "pelapor berbeda",
    )
    assert twin.reasons[4].endswith("kata sama")
    assert not twin.is_certain


def test_two_thefts_of_one_night_in_one_kelurahan_are_two():
    first = told("a", "Motor Beat hitam BE 4410 FA hilang dari teras kos Jl. Melati", kategori="curanmor")
    second = told("b", "Kotak amal musala raib, engsel pintu dicongkel", kategori="pencurian")
    third = told("c", "Motor Supra BE 1234 XY hilang di halaman Jl. Kenanga", kategori="curanmor")
    assert not find_twins([first, second, third], ())


def test_nihil_and_kegiatan_have_no_twins():
    for jenis in ("nihil", "kegiatan"):
        assert not find_twins([told("a", jenis=jenis)], [told("b", jenis=jenis), told("c")])


def test_an_unknown_jenis_may_have_one():
    assert keys(find_twins([told("a", jenis="")], [told("b")])) == {("a", "b")}


def test_equal_texts_of_another_day_or_kelurahan_are_asked_not_taken():
    other_day = find_twins([told("a")], [told("b", day=3)])
    other_kelurahan = find_twins([told("a")], [told("b", wilayah=IRINGMULYO)])
    assert [twin.is_certain for twin in (*other_day, *other_kelurahan)] == [False, False]


def test_an_equal_text_of_two_words_is_asked_not_taken():
    (twin,) = find_twins([told("a", "Balap liar", unsur="lurah")], [told("b", "Balap liar", unsur="babinsa")])
    assert not twin.is_certain


def test_other_kecamatan_and_later_than_two_days_are_never_held_together():
    others = [told("b", wilayah=MULYOJATI), told("c", day=5), told("d", day=4)]
    assert keys(find_twins([told("a")], others)) == {("a", "d")}


def test_a_report_of_the_kecamatan_or_kota_meets_one_of_its_kelurahan():
    wider = [told("b", wilayah=TIMUR), told("c", wilayah=KOTA), told("d", wilayah="")]
    assert {twin.other for twin in find_twins([told("a")], wider)} == {"b", "c", "d"}
    assert {twin.new for twin in find_twins(wider, [told("a")]) if twin.other == "a"} == {"b", "c", "d"}


def test_the_known_are_not_held_against_each_other():
    assert not find_twins([], [told("a"), told("b")])


def test_what_is_under_one_case_or_set_beside_each_other_is_not_asked_again():
    assert not find_twins([told("a", kasus="b")], [told("b")])
    assert not find_twins([told("a", kasus="r")], [told("b", kasus="r")])
    assert not find_twins([told("a")], [told("b", apart=frozenset({"a"}))])


def test_the_same_trouble_night_after_night_does_not_become_one_case():
    nights = [told(f"n{day}", day=day) for day in range(1, 7)]
    found = groups(find_twins(nights, ()), nights)
    days = {one.key: one.tanggal for one in nights}
    assert all((days[group[-1]] - days[group[0]]).days <= 2 for group in found)


def test_midnight_does_not_part_what_happened_within_minutes():
    before = told("a", "Kebut-kebutan di Jl. Nasution", jam="23.50", day=2)
    after = told("b", "Balapan di jalan Nasution", jam="00.10", day=3)
    (twin,) = find_twins([before], [after])
    assert "selisih 1 hari, jam berdekatan" in twin.reasons
    (next_night,) = find_twins([before], [replace(after, jam="23.50")])
    assert next_night.score < twin.score


@pytest.mark.proof
def test_a_text_sent_ten_thousand_times_is_compared_ten_thousand_times_not_squared():
    many = [told(f"k{number}") for number in range(10_000)]
    found = find_twins(many, ())
    assert len(found) == len(many) - 1
    assert len(groups(found, many)) == 1


def test_a_word_that_a_whole_day_shares_does_not_bring_everybody_together(monkeypatch):
    compared = []
    monkeypatch.setattr("pks_cli.insight.twins._compare", lambda *pair: compared.append(pair))
    many = [
        told(f"k{number}", f"Tawuran di kampung nomor{'abcdefghij'[number % 10]}{number}")
        for number in range(2000)
    ]
    find_twins(many, ())
    assert len(compared) < 10 * len(many)


def test_order_of_what_is_given_does_not_matter():
    candidates, _ = corpus("HARD")
    forward = {frozenset(pair) for pair in keys(find_twins(candidates, (), WILAYAH))}
    backward = {frozenset(pair) for pair in keys(find_twins(candidates[::-1], (), WILAYAH))}
    assert forward == backward


def test_a_record_becomes_a_candidate():
    tanggal = date(2021, 11, 2)
    one = report("gangguan_kamtibmas", YOSODADI, tanggal, jam="20.15", judul="Balap", kasus="k3f9x2ab")
    found = candidate_of("b7n2d5qe", one.record)
    assert (found.key, found.jam, found.text, found.kasus) == ("b7n2d5qe", "20.15", "Balap\nx", "k3f9x2ab")
    assert found.tanggal - tanggal == timedelta(0)


def test_forms_of_a_word_meet():
    for forms in (
        "perkelahian berkelahi kelahi tawuran dipukul memukul pengeroyokan dikeroyok bentrokan keributan",
        "pencurian mencuri dicuri kehilangan hilang kemalingan dibobol pembobolan dijambret penjambretan",
        "membubarkan dibubarkan bubar",
        "pembakaran dibakar membakar kebakaran",
        "penusukan ditusuk menusuk",
    ):
        assert len({key_of(word) for word in forms.split()}) == 1, {
            word: key_of(word) for word in forms.split()
        }


def test_streets_plates_and_hours_are_read_from_running_text():
    words = words_of("Motor BE 3341 FQ hilang di Jln. A.H. Nasution depan kampus pkl 20.15 WIB")
    assert words.streets == {"nasution"}
    assert words.plates == {"be3341fq"}
    assert words.minute == 20 * 60 + 15


def test_greetings_and_places_tell_nothing():
    words = words_of(
        "Selamat malam komandan, izin melaporkan situasi Kel. Yosodadi aman", frozenset({"yosodadi"})
    )
    assert words.weights == {}
