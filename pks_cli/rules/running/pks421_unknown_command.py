"""Perintah tidak dikenal.

Kata sesudah `pks` adalah nama perintah. Kata Indonesianya juga dikenal: laporan, rapat, tim, rekap,
periksa, riwayat, cadangan.

Cara membetulkan: pakai nama yang disarankan, atau lihat `pks --help`.

Benar (perintah):

    pks validate

Salah (perintah):

    pks validasi-semua
"""

CODE = "PKS421"
LEVEL = "galat"
TITLE = "Perintah tidak dikenal"
