"""Minutes of many shapes: what is certain is right, what is doubtful is asked, and no word is lost."""

import re
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st
from minutes_samples import around, compared, reading, samples, source_of, table, totals

from pks_cli.exchange.minutes.minutes import Minutes
from pks_cli.exchange.minutes.reader import read_minutes

ALL = samples("*")
FITTED, APART = samples("[01]*"), samples("terpisah-*")
LABELS = re.compile(r"[\w\s/.,:;()&\-–•*\"“”…_|'']*")
PIECES = st.sampled_from(
    (
        *(
            "NOTULA",
            "Hari/Tanggal : Senin, 13 Desember 2021",
            "Sambutan Camat :",
            "1. Satu",
            "a. Dua",
            "- tiga",
        ),
        *(
            "Peserta Rapat :",
            "Para Lurah",
            "Keputusan",
            "Kecamatan Tingkir",
            "Permasalahan :",
            "Langkah :",
            "",
        ),
        *("| No | Nama | Jabatan |", "| 1 | Budi | Camat |", "Notulis,      Pimpinan Rapat,", "NIP 19900101"),
        *("Rapat dihadiri : Camat (Budi, SH), Lurah (Ani)", "Penutup", "Rapat ditutup pukul 12.00 WIB"),
        *("Dasar : UU No 7 Tahun 2012", "Tanya: apa?", "Jawab: itu", "Demikian notulen ini dibuat"),
    )
)
LINES = st.one_of(
    PIECES, st.text(st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="|"), max_size=60)
)


def covered(minutes: Minutes):
    """The text of each place with what is in fields, labels and the rest, put together again."""
    spans = [span for one in minutes.said for span in one.spans]
    spans += [span for report in minutes.reports for one in report.said for span in one.spans]
    words = Counter()
    for place, text in enumerate(one.text for one in minutes.places):
        taken = set()
        for span in (*spans, *minutes.labels):
            if span.place == place:
                taken.update(range(span.start, span.end))
        left = "".join(char for at, char in enumerate(text) if at not in taken)
        words.update(re.findall(r"\w", left))
    return words


def check_nothing_is_lost(minutes):
    for one in (*minutes.said, *(one for report in minutes.reports for one in report.said)):
        texts = [minutes.places[span.place].text[span.start : span.end] for span in one.spans]
        assert one.original == "\n".join(texts)
    listed = Counter(re.findall(r"\w", "".join(one.text for one in minutes.uncovered())))
    assert listed == covered(minutes)


@pytest.mark.parametrize("name", ALL)
def test_every_word_of_a_sample_is_in_a_field_a_label_or_listed(name):
    check_nothing_is_lost(reading(name)[0])


@pytest.mark.parametrize("name", ALL)
def test_what_has_no_field_in_a_sample_is_what_a_person_expects(name):
    minutes, told = reading(name)
    expected = told.get("tersisa") or []
    rest = [one.text for one in minutes.uncovered() if not any(text in one.text for text in expected)]
    assert len(rest) <= (1 if name in APART else 0), rest


@pytest.mark.parametrize("name", FITTED)
def test_a_sample_is_read_as_its_answer_says(name):
    assert compared(name)[3] == []


def test_samples_kept_apart_are_read_nearly_as_well():
    whole = sum(totals(APART).values(), Counter())
    assert whole["right"] / (whole["right"] + whole["wrong"]) >= 0.98, table(APART)
    assert whole["right"] / sum(whole.values()) >= 0.95, table(APART)


@given(st.lists(LINES, max_size=25))
def test_no_word_of_any_lines_is_lost(lines):
    check_nothing_is_lost(read_minutes(source_of("\n".join(lines)), around()))


def test_a_label_never_swallows_a_sentence():
    """What only names or joins is short; a sentence is in a field or listed."""
    for name in ALL:
        minutes, _ = reading(name)
        for span in minutes.labels:
            text = minutes.places[span.place].text[span.start : span.end]
            assert len(text.split()) <= 12, (name, text)
            assert LABELS.fullmatch(text), (name, text)


@pytest.mark.parametrize(
    "text",
    [
        "1. Kejadian pada 13 Desember 2021 di Aula, dibahas bersama Lurah (Budi, SH).\n" * 8000,
        "Rapat " + "di Aula pada hari Senin tanggal 13 Desember 2021, " * 12000,
        "Rapat dihadiri : " + "Camat Tingkir (Budi, SH), " * 20000,
        "Dasar : " + "a. UU No 7 Tahun 2012 " * 25000,
        "Kecamatan Tingkir\nPermasalahan :\n" + "1. Tawuran di Kutowinangun Kidul\n" * 15000,
        "   " * 200000 + "x",
        "|" + "a|" * 2000,
    ],
)
@pytest.mark.proof
def test_half_a_megabyte_of_anything_is_read_in_seconds(text):
    from time import process_time

    start = process_time()
    read_minutes(source_of(text), around())
    assert process_time() - start < 20
