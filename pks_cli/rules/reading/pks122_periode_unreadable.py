"""Periode tidak terbaca.

Periode adalah tahun dan salah satu dari B04 (Januari-April), B08 (Mei-Agustus), atau B12 (September-
Desember).

Cara membetulkan: tulis seperti 2021-B12, atau kosongkan: periode lalu diambil dari tanggal.

Benar:

    periode: 2021-B12

Salah:

    periode: triwulan 4
"""

CODE = "PKS122"
LEVEL = "galat"
TITLE = "Periode tidak terbaca"
