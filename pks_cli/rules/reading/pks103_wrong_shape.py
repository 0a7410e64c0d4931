"""Bentuk isian salah.

Isian tertentu memuat satu isi, yang lain daftar (setiap butir diawali tanda hubung), yang lain lagi
kelompok isian. Bila bentuknya tertukar, isinya tidak dapat ditempatkan.

Cara membetulkan: ikuti contoh. Satu butir pun ditulis sebagai daftar bila isiannya daftar.

Benar:

    langkah:
      - tanggal: 2021-11-03
        uraian: Patroli malam

Salah:

    langkah: Patroli malam
"""

CODE = "PKS103"
LEVEL = "galat"
TITLE = "Bentuk isian salah"
