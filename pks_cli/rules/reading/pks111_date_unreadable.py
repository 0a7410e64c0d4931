"""Tanggal tidak terbaca.

Tanggal menentukan periode dan urutan, maka tidak ditebak. Yang dikenal: 2021-11-02, 2 November 2021,
Selasa, 2 November 2021, 2-11-2021, dan 2/11/2021 (hari lebih dulu). Tahun selalu empat angka.

Cara membetulkan: tulis tanggal yang pasti. Bila hanya kira-kira, tulis perkiraan terdekat dan jelaskan di
uraian.

Benar:

    tanggal: 2 November 2021

Salah:

    tanggal: awal November
"""

CODE = "PKS111"
LEVEL = "galat"
TITLE = "Tanggal tidak terbaca"
