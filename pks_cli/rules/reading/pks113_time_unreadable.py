"""Jam tidak terbaca.

Jam ditulis dengan titik atau titik dua, dua angka untuk menit, dari 00.00 sampai 23.59. WIB, WITA, atau WIT
boleh mengikuti.

Cara membetulkan: tulis seperti 20.15. Bila tidak tahu jamnya, kosongkan.

Benar:

    jam: "20.15"

Salah:

    jam: malam hari
"""

CODE = "PKS113"
LEVEL = "galat"
TITLE = "Jam tidak terbaca"
