"""Jumlah uang tidak terbaca.

Uang ditulis dalam rupiah penuh dengan angka, misalnya 150.000 atau Rp14.500.000. Kata seperti "juta" tidak
dibaca, supaya jumlahnya tidak salah seribu kali.

Cara membetulkan: tulis seluruh angkanya, tanpa sen.

Benar:

    dampak:
      kerugian_rp: Rp1.500.000

Salah:

    dampak:
      kerugian_rp: 1,5 juta
"""

CODE = "PKS115"
LEVEL = "galat"
TITLE = "Jumlah uang tidak terbaca"
