"""Pilihan tidak dikenal.

Pilihan diawali dua tanda hubung dan bernama sama dengan isian catatannya, misalnya --tanggal-lapor.

Cara membetulkan: pakai nama yang disarankan, atau lihat bantuannya dengan --help.

Benar (perintah):

    pks summarize --tahun 2021

Salah (perintah):

    pks summarize --tahunn 2021
"""

CODE = "PKS422"
LEVEL = "galat"
TITLE = "Pilihan tidak dikenal"
