"""Susunan YAML tidak terbaca.

Berkas catatan disusun sebagai pasangan `isian: isi`, dengan spasi setelah titik dua dan lekukan yang
sejajar. Bila susunannya rusak, isi di belakangnya tidak dapat dibaca sama sekali.

Cara membetulkan: lihat baris yang disebut: biasanya titik dua di dalam teks yang tidak diapit tanda kutip,
tanda kutip yang tidak ditutup, atau lekukan yang tidak sejajar.

Benar:

    judul: "Balap liar: laporan kedua"

Salah:

    judul: Balap liar: laporan kedua
"""

CODE = "PKS003"
LEVEL = "galat"
TITLE = "Susunan YAML tidak terbaca"
