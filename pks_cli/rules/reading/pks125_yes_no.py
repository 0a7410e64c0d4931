"""Bukan ya atau tidak.

Isian ini hanya menerima ya atau tidak (true atau false).

Cara membetulkan: tulis true atau false.

Benar (pks.yaml):

    contoh: false

Salah (pks.yaml):

    contoh: mungkin
"""

CODE = "PKS125"
LEVEL = "galat"
TITLE = "Bukan ya atau tidak"
