"""Bahan naskah bukan data biasa.

Naskah dibuat hanya dari teks, bilangan, tanggal, daftar, dan kelompok isian. Ini kesalahan program, bukan
kesalahan Anda.

Cara membetulkan: kirimkan pesan ini kepada pengelola pks.

Benar (templat):

    teks, bilangan, tanggal

Salah (templat):

    berkas yang masih terbuka
"""

CODE = "PKS514"
LEVEL = "galat"
TITLE = "Bahan naskah bukan data biasa"
