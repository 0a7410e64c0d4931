"""Isian bersarang lebih dari 32 tingkat.

Catatan kantor cukup empat tingkat. Isian yang bersarang puluhan tingkat hampir selalu akibat berkas yang
rusak.

Cara membetulkan: tulis lebih sederhana.

Benar:

    lokal:
      catatan: [satu, dua]

Salah:

    lokal: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]
"""

CODE = "PKS008"
LEVEL = "galat"
TITLE = "Isian bersarang lebih dari 32 tingkat"
