"""The title that is proposed for an ordinary report."""

from __future__ import annotations

import pytest

from pks_cli.model.title import sentences, title_of


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Balap liar di Jl. A.H. Nasution. Sudah dibubarkan.", "Balap liar di Jl. A.H. Nasution"),
        ("telah terjadi pencurian di warung pukul 02.30", "Pencurian di warung pukul 02.30"),
        (
            "Selamat malam komandan, ijin melaporkan: telah terjadi perkelahian di pasar. Aman.",
            "Perkelahian di pasar",
        ),
        (
            "Pada hari Senin, 6 Desember 2021 sekira pukul 21.15 WIB telah terjadi kebakaran dapur di RT 04",
            "Kebakaran dapur di RT 04",
        ),
        (
            "Warga dua lingkungan berselisih mengenai penggunaan lapangan voli di samping balai RW dan",
            "Warga dua lingkungan berselisih mengenai penggunaan lapangan voli",
        ),
        ("Lapor komandan, ada perkelahian di pasar", "Perkelahian di pasar"),
        (
            "Tadi malam sekitar pukul 23.30 ada balap liar di Jalan Sudirman depan SPBU, sekitar 20 motor",
            "Balap liar di Jalan Sudirman depan SPBU, sekitar 20 motor",
        ),
        (
            "Semalam balap liar di Jl. A.H. Nasution depan SPBU, sekitar 20 motor, warga resah dan melapor",
            "Balap liar di Jl. A.H. Nasution depan SPBU",
        ),
        ("Pak lurah, tadi siang jam 14.00 WIB ada keributan di pasar", "Keributan di pasar"),
        ("Assalamualaikum wr wb. Izin lapor pak camat, td malam jam 1 ada balapan liar", "Balapan liar"),
        ("Kami sampaikan bahwa hari ini telah dilaksanakan sambang warga di RW 03", "Sambang warga di RW 03"),
        ("Tgl 3 November 2021 jam 2 pagi maling masuk rumah", "Maling masuk rumah"),
        ("Izin pak, barusan ada yg buang bayi di depan panti", "Buang bayi di depan panti"),
        ("Sabtu malam kemarin warga RT 3 berkelahi", "Warga RT 3 berkelahi"),
        ("Minggu bersih di RW 5", "Minggu bersih di RW 5"),
        ("13 motor diamankan karena balap liar", "13 motor diamankan karena balap liar"),
        ("Hari ini", "Hari ini"),
        (
            "Suami memukul istrinya di RT 02 karena masalah ekonomi, korban mengalami lebam",
            "Suami memukul istrinya di RT 02 karena masalah ekonomi",
        ),
        ("\n\n  ...  \n", None),
        ("", None),
    ],
)
def test_the_title_is_the_first_sentence_without_greeting_and_time_cut_where_a_clause_ends(text, title):
    assert title_of(text) == title


def test_abbreviations_do_not_end_a_sentence():
    text = "Motor hilang di Jl. Imam Bonjol No. 5 Gg. Mawar. Pemilik sudah melapor."
    assert sentences(text) == ["Motor hilang di Jl. Imam Bonjol No. 5 Gg. Mawar.", "Pemilik sudah melapor."]
