"""Tanggal tidak ada di kalender.

Penulisannya benar, tetapi hari itu tidak ada, misalnya 31 Februari, atau nama harinya milik tanggal lain.

Cara membetulkan: cocokkan dengan laporan asli, lalu betulkan.

Benar:

    tanggal: 28 Februari 2021

Salah:

    tanggal: 31 Februari 2021
"""

CODE = "PKS112"
LEVEL = "galat"
TITLE = "Tanggal tidak ada di kalender"
